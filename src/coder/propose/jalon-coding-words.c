/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event from words that a person chose. The whole article is coded, since
 * its other words say who "the junta" is and which year "April" is of. Where
 * no event is read in the words, whom, where and when they name is proposed.
 */

#include "config.h"

#include "jalon-coding-words.h"

#include "jalon-coder-record.h"
#include "jalon-findings.h"

#include <string.h>

static gsize
get_overlap (const JalonEvidence *a, const JalonEvidence *b)
{
  const gsize start = MAX (a->start, b->start);
  const gsize end = MIN (a->end, b->end);

  return end > start ? end - start : 0;
}

/* Bytes that the words share with what a proposal rests on; 0 where they only touch it. */
static gsize
rate (const JalonProposal *proposal, const JalonEvidence *words)
{
  gsize best = 0;

  for (guint i = 0; i < proposal->evidence->len; i++)
    {
      const JalonEvidence *evidence = &g_array_index (proposal->evidence, JalonEvidence, i);
      const gsize          shared = get_overlap (evidence, words);

      if (2 * shared >= MIN (evidence->end - evidence->start, words->end - words->start))
        best = MAX (best, shared);
    }
  return best;
}

static const JalonProposal *
find_best (const GPtrArray *proposals, const JalonEvidence *words)
{
  const JalonProposal *best = NULL;
  gsize                most = 0;

  for (guint i = 0; i < proposals->len; i++)
    {
      const JalonProposal *proposal = g_ptr_array_index (proposals, i);
      const gsize          shared = rate (proposal, words);

      if (shared > most || (shared > 0 && shared == most && proposal->points > best->points))
        {
          best = proposal;
          most = shared;
        }
    }
  return best;
}

/* The first party that is named acts, so far as one can tell without a verb that says it. */
static void
take_party (JalonEventRecord *record, const JalonFinding *finding)
{
  JalonParty *party;

  for (guint i = 0; i < record->parties->len; i++)
    if (g_strcmp0 (((const JalonParty *) g_ptr_array_index (record->parties, i))->code, finding->code) == 0)
      return;

  party = jalon_party_new (record->parties->len == 0 ? JALON_PARTY_ACTOR : JALON_PARTY_RECIPIENT, finding->code);
  party->sector = g_strdup (finding->sector);
  g_ptr_array_add (record->parties, party);
}

static void
take_place (JalonEventRecord *record, const JalonFinding *finding)
{
  const char *codes[] = { finding->code, NULL };

  if (record->place->precision != JALON_PRECISION_NONE)
    return;

  record->place->precision = finding->precision;
  record->place->name = g_strdup (finding->name);
  record->place->countries = g_strdupv ((char **) codes);
  if (jalon_precision_is_point (finding->precision))
    {
      record->place->lon = finding->lon;
      record->place->lat = finding->lat;
    }
}

static JalonEventRecord *
create_from_findings (const GArray *found, const JalonEvidence *words)
{
  JalonEventRecord *record = jalon_event_record_new (NULL);

  record->type = JALON_N_EVENT_TYPES;
  record->place = jalon_place_new (JALON_PRECISION_NONE);
  for (guint i = 0; i < found->len; i++)
    {
      const JalonFinding *finding = &g_array_index (found, JalonFinding, i);

      if (finding->start < words->start || finding->end > words->end)
        continue;
      if (finding->kind == JALON_FINDING_PARTY)
        take_party (record, finding);
      else if (finding->kind == JALON_FINDING_PLACE)
        take_place (record, finding);
      else if (record->time.precision == JALON_TIME_UNKNOWN)
        jalon_time_copy (&record->time, &finding->time);
    }
  return record;
}

/**
 * jalon_coding_read_words:
 * @self: of jalon_coding_new_for_article()
 * @article_id: the article
 * @words: bytes of its text
 * @cancellable: (nullable)
 *
 * Reads an event in words of the article: type, parties, place, time and status, as far as they say so; the type is
 * %JALON_N_EVENT_TYPES where they do not. May be called in a worker thread, while no other uses @self.
 *
 * Returns: (transfer full) (nullable): an event to be completed, whose id is not to be kept; %NULL with an error as for
 *   jalon_coder_code(), and without one where the language is none that is read
 */
JalonEventRecord *
jalon_coding_read_words (JalonCoding  *self,
                         JalonLexicon *lexicon,
                         const char   *article_id,
                         JalonEvidence words,
                         GCancellable *cancellable,
                         GError      **error)
{
  const JalonIntake   *intake = self->intake;
  const JalonProgress  progress = { .cancellable = cancellable };
  const JalonProposal *best;
  g_autoptr (GArray) found = NULL;

  if (!self->knows_lang && !jalon_coding_detect_language (self, lexicon))
    return NULL;
  if (!jalon_coding_run (self, lexicon, &progress, error))
    return NULL;
  best = find_best (self->proposals, &words);
  if (best != NULL)
    return jalon_coder_dup_event (best, article_id, intake->text, lexicon);

  found = jalon_findings_list (lexicon,
                               &(JalonCoderArticle){ .text = intake->text,
                                                     .length = strlen (intake->text),
                                                     .blocks = intake->blocks,
                                                     .lang = self->lang,
                                                     .date = &intake->date },
                               cancellable,
                               error);
  return found != NULL ? create_from_findings (found, &words) : NULL;
}
