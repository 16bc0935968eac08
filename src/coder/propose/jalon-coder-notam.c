/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A notice that closes airspace is an event, done by the state whose airspace it is, and a closure with the area, the
 * levels and the times of its items. The state follows from the location indicators, whose first letters are those
 * of a state (ICAO Doc 7910): airports are known, regions are not. Whose flights are concerned, item E says by name.
 */

#include "config.h"

#include "jalon-coder-notam.h"

#include "jalon-intern.h"

#include <string.h>

/* What the event is in the terms of PLOVER, as of any closure of airspace. */
#define MODE "discontinue"

/* Points of a field that stands in an item of its own. */
#define POINTS 8

/* (nullable): the state of most airports whose indicators begin with the same @n letters */
static const char *
find_by_prefix (JalonWorld *world, const char *indicator, gsize n)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint                    n_airports;
  const JalonWorldAirport *airports = jalon_world_get_airports (world, &n_airports);
  const char              *best = NULL;
  guint                    most = 0;

  for (guint i = 0; i < n_airports; i++)
    {
      guint count;

      if (strncmp (airports[i].icao, indicator, n) != 0 || airports[i].country == NULL)
        continue;
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, airports[i].country)) + 1;
      g_hash_table_replace (counts, (gpointer) airports[i].country, GUINT_TO_POINTER (count));
      if (count > most)
        {
          most = count;
          best = airports[i].country;
        }
    }
  return best;
}

/* (nullable): the state of a location indicator; interned */
static const char *
find_state (JalonWorld *world, const char *indicator)
{
  const JalonWorldAirport *airport;
  const char              *state;

  if (indicator == NULL || strlen (indicator) != 4)
    return NULL;
  airport = jalon_world_find_airport (world, indicator);
  state = airport != NULL ? airport->country : find_by_prefix (world, indicator, 2);
  return state != NULL ? jalon_intern (state) : NULL;
}

static gboolean
is_letter_at (const char *text, const char *at)
{
  return at >= text && g_ascii_isalpha (*at);
}

/* Whether the words name a state, not as a part of another word. */
static gboolean
names (const char *words, const char *name)
{
  gsize length = strlen (name);

  for (const char *at = strstr (words, name); at != NULL; at = strstr (at + 1, name))
    if (!is_letter_at (words, at - 1) && !g_ascii_isalpha (at[length]))
      return TRUE;
  return FALSE;
}

/* The states that item E names besides the one that closes. */
static void
add_recipients (JalonProposal *proposal, JalonWorld *world, const char *words, const char *closing)
{
  const char *const *codes = jalon_world_list_codes (world, FALSE);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char        *name = jalon_world_get_name (world, codes[i], "en");
      g_autofree char   *upper = name != NULL ? g_utf8_strup (name, -1) : NULL;
      JalonProposalParty party = { .code = jalon_intern (codes[i]), .found = JALON_FOUND_NAMED };

      if (upper != NULL && strcmp (codes[i], closing) != 0 && names (words, upper))
        g_array_append_val (proposal->recipients, party);
    }
}

static void
set_time (JalonProposal *proposal, const JalonNotam *notam)
{
  proposal->time = JALON_TIME_INIT;
  if (notam->first_day == G_MININT32)
    return;
  proposal->time.start = proposal->time.end = notam->first_day;
  proposal->time.precision = JALON_TIME_DAY;
  proposal->time.words = g_strdup (notam->from);
}

/* (transfer full) (nullable): %NULL where it closes nothing, or nobody knows whose airspace */
static JalonProposal *
propose (JalonWorld *world, const JalonNotam *notam, const char *text)
{
  JalonEvidence      evidence = { notam->words_start, notam->words_end };
  const char        *state = find_state (world, notam->fir != NULL ? notam->fir : notam->place);
  JalonProposalParty party = { .code = state, .found = JALON_FOUND_INFERRED };
  g_autofree char   *words = NULL;
  JalonProposal     *proposal;

  if (state == NULL || notam->words_end <= notam->words_start || !jalon_notam_closes (notam, text))
    return NULL;
  words = g_strndup (text + notam->words_start, notam->words_end - notam->words_start);
  proposal = jalon_proposal_new ();
  proposal->family = jalon_intern ("notam");
  proposal->type = JALON_EVENT_SANCTION;
  proposal->mode = jalon_intern (MODE);
  proposal->status = JALON_STATUS_OCCURRED;
  proposal->closure = TRUE;
  proposal->precision = JALON_PRECISION_AIRSPACE;
  g_ptr_array_add (proposal->place_codes, (gpointer) state);
  g_array_append_val (proposal->actors, party);
  g_array_append_val (proposal->evidence, evidence);
  add_recipients (proposal, world, words, state);
  set_time (proposal, notam);
  proposal->points = POINTS;
  proposal->notam = notam;
  jalon_proposal_add_reason (proposal, "type", "notam", notam->words_start, notam->words_end);
  return proposal;
}

/**
 * jalon_coder_code_notams:
 * @intake: notices to aviation; the proposals borrow them
 *
 * Returns: (transfer full) (element-type JalonProposal): one for each that closes airspace
 */
GPtrArray *
jalon_coder_code_notams (JalonWorld *world, const JalonIntake *intake)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_proposal_free);

  for (guint i = 0; i < intake->notams->len; i++)
    {
      JalonProposal *proposal = propose (world, g_ptr_array_index (intake->notams, i), intake->text);

      if (proposal != NULL)
        g_ptr_array_add (proposals, proposal);
    }
  return proposals;
}

static void
set_basis (JalonClosureRecord *record, const JalonNotam *notam)
{
  JalonFir *fir;

  record->polygon = jalon_notam_dup_area (notam);
  record->basis = record->polygon != NULL ? JALON_BASIS_POLYGON : JALON_BASIS_TERRITORY;
  if (notam->fir == NULL)
    return;
  if (record->polygon == NULL)
    record->basis = JALON_BASIS_FIR_WITHIN_TERRITORY;
  fir = g_new0 (JalonFir, 1);
  fir->icao = g_strdup (notam->fir);
  fir->source = notam->number != NULL ? g_strconcat ("NOTAM ", notam->number, NULL) : g_strdup ("NOTAM");
  g_ptr_array_add (record->firs, fir);
}

/* Whose flights, by the words of item E; where they say no direction, all of the states that it names. */
static void
set_scopes (JalonClosureRecord *record, const JalonNotam *notam, const char *text)
{
  static const struct
  {
    const char *words;
    guint       scope;
  } cues[] = {
    { "FROM", JALON_BAN_ORIGIN },
    { "ORIGINATING", JALON_BAN_ORIGIN },
    { "DEPARTING", JALON_BAN_ORIGIN },
    { "GOING TO", JALON_BAN_DESTINATION },
    { "TO AND", JALON_BAN_DESTINATION },
    { "TO OR", JALON_BAN_DESTINATION },
    { "AND TO", JALON_BAN_DESTINATION },
    { "OR TO", JALON_BAN_DESTINATION },
    { "TO/FROM", JALON_BAN_DESTINATION },
    { "FROM/TO", JALON_BAN_DESTINATION },
    { "BOUND FOR", JALON_BAN_DESTINATION },
    { "DESTINED", JALON_BAN_DESTINATION },
    { "DESTINATION", JALON_BAN_DESTINATION },
    { "REGISTERED", JALON_BAN_FLAG },
    { "OPERATED BY", JALON_BAN_FLAG },
    { "OPERATORS", JALON_BAN_FLAG },
  };
  g_autofree char *words = g_strndup (text + notam->words_start, notam->words_end - notam->words_start);
  guint            scope = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cues); i++)
    if (names (words, cues[i].words))
      scope |= cues[i].scope;
  for (guint i = 0; i < record->bans->len; i++)
    ((JalonBan *) g_ptr_array_index (record->bans, i))->scope =
        scope != 0 ? scope : JALON_BAN_ORIGIN | JALON_BAN_DESTINATION | JALON_BAN_FLAG;
}

/**
 * jalon_coder_refine_closure:
 * @record: (inout): as an article would have it
 * @notam: what it is from
 * @text: where it stands
 *
 * Sets what only a notice says: area, region, levels, times and number.
 */
void
jalon_coder_refine_closure (JalonClosureRecord *record, const JalonNotam *notam, const char *text)
{
  set_basis (record, notam);
  set_scopes (record, notam, text);
  record->lower = g_strdup (notam->lower);
  record->upper = g_strdup (notam->upper);
  record->legal_basis = notam->number != NULL ? g_strconcat ("NOTAM ", notam->number, NULL) : NULL;
  record->until_further_notice = notam->is_open;
  if (g_strcmp0 (notam->traffic, "IV") == 0)
    record->traffic = record->traffic == JALON_TRAFFIC_UNSPECIFIED ? JALON_TRAFFIC_ALL : record->traffic;
  if (notam->first_day == G_MININT32 || notam->is_open)
    return;
  record->time.start = notam->first_day;
  record->time.end = notam->last_day;
  record->time.precision = JALON_TIME_DAY;
}
