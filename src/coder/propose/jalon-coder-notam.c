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

/* The states that item E names besides the one that closes. */
static void
add_recipients (JalonProposal *proposal, JalonWorld *world, const char *text, const char *closing)
{
  const char *const *codes = jalon_world_list_codes (world, FALSE);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char        *name = jalon_world_get_name (world, codes[i], "en");
      g_autofree char   *upper = name != NULL ? g_utf8_strup (name, -1) : NULL;
      JalonProposalParty party = { .code = jalon_intern (codes[i]), .found = JALON_FOUND_NAMED };

      if (upper != NULL && strcmp (codes[i], closing) != 0 && jalon_notam_says (proposal->notam, text, upper))
        g_array_append_val (proposal->recipients, party);
    }
}

static void
set_time (JalonProposal *proposal, const JalonNotam *notam)
{
  proposal->time = JALON_TIME_INIT;
  if (notam->first_day == JALON_DAY_NONE)
    return;
  proposal->time.start = proposal->time.end = notam->first_day;
  proposal->time.precision = JALON_TIME_DAY;
  proposal->time.words = g_strdup (notam->from);
}

/* The notice says all of it. */
static void
explain (JalonProposal *proposal, const JalonNotam *notam)
{
  static const char *const fields[] = { "type", "status", "actor", "recipient", "place", "time" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i], "recipient") != 0 || proposal->recipients->len > 0)
      jalon_proposal_add_reason (proposal, fields[i], "notam", notam->words_start, notam->words_end);
}

/* (transfer full) (nullable): %NULL where it closes nothing, or nobody knows whose airspace */
static JalonProposal *
propose (JalonWorld *world, const JalonNotam *notam, const char *text)
{
  JalonEvidence      evidence = { notam->words_start, notam->words_end };
  const char        *state = find_state (world, notam->fir != NULL ? notam->fir : notam->place);
  JalonProposalParty party = { .code = state, .found = JALON_FOUND_INFERRED };
  JalonProposal     *proposal;

  if (state == NULL || notam->words_end <= notam->words_start || !jalon_notam_closes (notam, text))
    return NULL;
  proposal = jalon_proposal_new ();
  proposal->notam = notam;
  proposal->family = jalon_intern ("notam");
  proposal->type = JALON_EVENT_SANCTION;
  proposal->mode = jalon_intern (MODE);
  proposal->status = JALON_STATUS_OCCURRED;
  proposal->closure = TRUE;
  proposal->precision = JALON_PRECISION_AIRSPACE;
  g_ptr_array_add (proposal->place_codes, (gpointer) state);
  g_array_append_val (proposal->actors, party);
  g_array_append_val (proposal->evidence, evidence);
  add_recipients (proposal, world, text, state);
  set_time (proposal, notam);
  proposal->points = POINTS;
  explain (proposal, notam);
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
