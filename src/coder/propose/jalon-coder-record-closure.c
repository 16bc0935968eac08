/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The closure of airspace that an event means: direction, traffic, until when.
 */

#include "config.h"

#include "jalon-coder-record-private.h"
#include "jalon-facts-title.h"

#include <string.h>

/* The line that the first quote stands in, in lower case. */
static char *
dup_line (const JalonProposal *proposal, const char *text)
{
  const JalonEvidence *e = &g_array_index (proposal->evidence, JalonEvidence, 0);
  gsize                start = e->start;
  gsize                end = e->end;
  g_autofree char     *line = NULL;

  while (start > 0 && text[start - 1] != '\n')
    start--;
  while (text[end] != '\0' && text[end] != '\n')
    end++;
  line = g_strndup (text + start, end - start);
  return g_utf8_strdown (line, -1);
}

/* Directions where they are said; else flights of that flag, and of a state named as such all of them. */
static guint
read_scope (const JalonProposalParty *party, const char *line, JalonLexicon *lexicon)
{
  guint scope = (jalon_lexicon_has_cue (lexicon, JALON_CUE_ORIGIN, line) ? JALON_BAN_ORIGIN : 0) |
                (jalon_lexicon_has_cue (lexicon, JALON_CUE_DESTINATION, line) ? JALON_BAN_DESTINATION : 0);

  if (scope != 0)
    return scope;
  return party->found == JALON_FOUND_DEMONYM ? JALON_BAN_FLAG
                                             : JALON_BAN_ORIGIN | JALON_BAN_DESTINATION | JALON_BAN_FLAG;
}

static JalonTraffic
read_traffic (const char *line, JalonLexicon *lexicon)
{
  gboolean civil = jalon_lexicon_has_cue (lexicon, JALON_CUE_CIVIL, line);
  gboolean military = jalon_lexicon_has_cue (lexicon, JALON_CUE_MILITARY, line);

  if (civil && military)
    return JALON_TRAFFIC_ALL;
  if (military)
    return JALON_TRAFFIC_MILITARY;
  return civil ? JALON_TRAFFIC_CIVIL : JALON_TRAFFIC_UNSPECIFIED;
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
  fir->source = record->legal_basis != NULL ? g_strdup (record->legal_basis) : g_strdup ("NOTAM");
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
  guint scope = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cues); i++)
    if (jalon_notam_says (notam, text, cues[i].words))
      scope |= cues[i].scope;
  for (guint i = 0; i < record->bans->len; i++)
    ((JalonBan *) g_ptr_array_index (record->bans, i))->scope =
        scope != 0 ? scope : JALON_BAN_ORIGIN | JALON_BAN_DESTINATION | JALON_BAN_FLAG;
}

/* What only a notice says: area, region, levels, times and number. */
static void
refine (JalonClosureRecord *record, const JalonNotam *notam, const char *text)
{
  record->legal_basis = notam->number != NULL ? g_strconcat ("NOTAM ", notam->number, NULL) : NULL;
  set_basis (record, notam);
  set_scopes (record, notam, text);
  record->lower = g_strdup (notam->lower);
  record->upper = g_strdup (notam->upper);
  record->until_further_notice = notam->is_open;
  if (g_strcmp0 (notam->traffic, "IV") == 0)
    record->traffic = record->traffic == JALON_TRAFFIC_UNSPECIFIED ? JALON_TRAFFIC_ALL : record->traffic;
  if (notam->first_day == JALON_DAY_NONE || notam->is_open)
    return;
  record->time.start = notam->first_day;
  record->time.end = notam->last_day;
  record->time.precision = JALON_TIME_DAY;
}

/**
 * jalon_coder_dup_closure:
 * @proposal: of a sense that closes airspace
 * @actor: which of its actors closes
 *
 * Returns: (transfer full) (nullable): the closure to be reviewed, tied to the event;
 *   %NULL where the event is none, or the actor is not a state
 */
JalonClosureRecord *
jalon_coder_dup_closure (const JalonProposal *proposal,
                         guint                actor,
                         const char          *article_id,
                         const char          *text,
                         JalonLexicon        *lexicon)
{
  g_autofree char    *event_id = jalon_coder_dup_event_id (proposal, article_id);
  g_autofree char    *quoted = g_strndup (text + g_array_index (proposal->evidence, JalonEvidence, 0).start,
                                       g_array_index (proposal->evidence, JalonEvidence, 0).end -
                                           g_array_index (proposal->evidence, JalonEvidence, 0).start);
  g_autofree char    *words = g_utf8_strdown (quoted, -1);
  g_autofree char    *line = dup_line (proposal, text);
  g_autofree char    *id = NULL;
  const char         *code = g_array_index (proposal->actors, JalonProposalParty, actor).code;
  JalonClosureRecord *record = NULL;

  if (!proposal->closure || jalon_world_list_members (jalon_lexicon_get_world (lexicon), code) != NULL)
    return NULL;
  id = g_strdup_printf ("closure-%s-%s", event_id + strlen ("event-"), code);
  record = jalon_closure_record_new (id);
  record->closing = g_strdup (code);
  for (guint i = 0; i < proposal->recipients->len; i++)
    {
      const JalonProposalParty *party = &g_array_index (proposal->recipients, JalonProposalParty, i);

      g_ptr_array_add (record->bans, jalon_ban_new (party->code, read_scope (party, words, lexicon)));
    }
  record->title = jalon_closure_dup_facts_title (record);
  record->traffic = read_traffic (words, lexicon);
  record->basis = JALON_BASIS_TERRITORY;
  record->until_further_notice = jalon_lexicon_has_cue (lexicon, JALON_CUE_UNTIL_NOTICE, line);
  jalon_time_copy (&record->time, &proposal->time);
  if (record->time.start != JALON_DAY_NONE)
    {
      record->time.end = JALON_DAY_NONE;
      record->time.precision = JALON_TIME_SINCE;
    }
  g_strfreev (record->events);
  record->events = g_new0 (char *, 2);
  record->events[0] = g_steal_pointer (&event_id);
  record->review = JALON_REVIEW_PROPOSED;
  if (proposal->notam != NULL)
    refine (record, proposal->notam, text);
  g_ptr_array_add (record->claims, jalon_coder_make_claim (proposal, article_id, text));
  record->extra = jalon_coder_dup_extra (proposal, text, lexicon);
  return record;
}
