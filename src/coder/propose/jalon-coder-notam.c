/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A notice that closes airspace is an event, done by the state whose airspace it is, and a closure with the area, the
 * levels and the times of its items. Where item E does not name the state, it follows from the location indicators,
 * whose first letters are those of a state (ICAO Doc 7910): airports are known, regions are not, and a region is often
 * that of several states. Whose flights are concerned, item E says by name.
 */

#include "config.h"

#include "jalon-coder-notam.h"

#include "jalon-intern.h"
#include "jalon-phrases.h"
#include "jalon-token.h"

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

/* A state that item E names, at its bytes; the adjective of one counts. */
typedef struct
{
  const char *code;
  gsize       start;
  gsize       end;
} Named;

/* (nullable): the code of a state that a phrase means; interned. Capitals and persons are no states here. */
static const char *
get_state (JalonWorld *world, const GArray *meanings)
{
  for (guint i = 0; meanings != NULL && i < meanings->len; i++)
    {
      const JalonMeaning *meaning = &g_array_index (meanings, JalonMeaning, i);
      gboolean            is_name = meaning->kind == JALON_FOUND_NAMED || meaning->kind == JALON_FOUND_DEMONYM;

      if (is_name && meaning->value != NULL && (meaning->detail & JALON_NAME_PERSON) == 0 &&
          jalon_world_get_name (world, meaning->value, "en") != NULL)
        return meaning->value;
    }
  return NULL;
}

/* (transfer full) (element-type Named): in order */
static GArray *
list_named (JalonLexicon *lexicon, const JalonNotam *notam, const char *text)
{
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, notam->words_start, notam->words_end, JALON_LANG_EN);
  const JalonPhrases *table = jalon_lexicon_get_geography (lexicon);
  GArray             *named = g_array_new (FALSE, FALSE, sizeof (Named));

  for (guint i = 0; i < tokens->tokens->len;)
    {
      guint         n = 0;
      const GArray *meanings = jalon_phrases_match (table, tokens, i, tokens->tokens->len, &n);
      Named         name = { get_state (jalon_lexicon_get_world (lexicon), meanings),
                             jalon_tokens_get (tokens, i)->start,
                             jalon_tokens_get (tokens, i + MAX (n, 1) - 1)->end };

      if (name.code != NULL)
        g_array_append_val (named, name);
      i += MAX (n, 1);
    }
  return named;
}

/* (nullable): whose airspace is closed: whose item E says, else whose airport item A names, else that of the region */
static const char *
find_closing (JalonWorld *world, const JalonNotam *notam, const char *text, const GArray *named)
{
  const JalonWorldAirport *airport = notam->place != NULL ? jalon_world_find_airport (world, notam->place) : NULL;

  for (guint i = 0; i < named->len; i++)
    {
      const Named *name = &g_array_index (named, Named, i);

      if (jalon_notam_says_closed_of (notam, text, name->start, name->end))
        return name->code;
    }
  if (airport != NULL && airport->country != NULL)
    return jalon_intern (airport->country);
  return find_state (world, notam->fir != NULL ? notam->fir : notam->place);
}

static gboolean
has_party (const GArray *parties, const char *code)
{
  for (guint i = 0; i < parties->len; i++)
    if (strcmp (g_array_index (parties, JalonProposalParty, i).code, code) == 0)
      return TRUE;
  return FALSE;
}

/* The states that item E names besides the one that closes. */
static void
add_recipients (JalonProposal *proposal, const GArray *named, const char *closing)
{
  for (guint i = 0; i < named->len; i++)
    {
      JalonProposalParty party = { .code = g_array_index (named, Named, i).code, .found = JALON_FOUND_NAMED };

      if (strcmp (party.code, closing) != 0 && !has_party (proposal->recipients, party.code))
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
propose (JalonLexicon *lexicon, const JalonNotam *notam, const char *text)
{
  g_autoptr (GArray) named = list_named (lexicon, notam, text);
  JalonEvidence      evidence = { notam->words_start, notam->words_end };
  const char        *state = find_closing (jalon_lexicon_get_world (lexicon), notam, text, named);
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
  add_recipients (proposal, named, state);
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
jalon_coder_code_notams (JalonLexicon *lexicon, const JalonIntake *intake)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_proposal_free);

  for (guint i = 0; i < intake->notams->len; i++)
    {
      JalonProposal *proposal = propose (lexicon, g_ptr_array_index (intake->notams, i), intake->text);

      if (proposal != NULL)
        g_ptr_array_add (proposals, proposal);
    }
  return proposals;
}
