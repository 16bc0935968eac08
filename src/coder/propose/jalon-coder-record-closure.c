/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The closure of airspace that an event means: direction, traffic, until when.
 */

#include "config.h"

#include "jalon-coder-record-private.h"

#include "jalon-coder-notam.h"

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
  record->title = jalon_coder_dup_title (proposal, text);
  record->closing = g_strdup (code);
  for (guint i = 0; i < proposal->recipients->len; i++)
    {
      const JalonProposalParty *party = &g_array_index (proposal->recipients, JalonProposalParty, i);

      g_ptr_array_add (record->bans, jalon_ban_new (party->code, read_scope (party, words, lexicon)));
    }
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
    jalon_coder_refine_closure (record, proposal->notam, text);
  g_ptr_array_add (record->claims, jalon_coder_make_claim (proposal, article_id, text));
  record->extra = jalon_coder_dup_extra (proposal, text, lexicon);
  return record;
}
