/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-coder.h"

#include "jalon-analysis.h"
#include "jalon-blocks.h"
#include "jalon-coder-voices.h"
#include "jalon-error.h"
#include "jalon-events.h"
#include "jalon-filters.h"
#include "jalon-follow-up.h"
#include "jalon-i18n.h"
#include "jalon-intake.h"
#include "jalon-mentions.h"
#include "jalon-merge.h"
#include "jalon-strength.h"
#include "jalon-survey.h"

#include <string.h>

/* A longer block is coded in parts of so many bytes, so that time grows with the text and not with its square. */
#define MAX_PART 4096

/* A text of so many bytes is parsed ahead, in threads; so many at most. */
#define MIN_AHEAD (128 << 10)
#define MAX_THREADS 7

/* How much of the time it takes to find all places, before anything is coded. */
#define READ_SHARE 0.1

/* Bytes looked at to tell the language. */
#define DETECTION_BYTES 16384

/* An article that is being coded. */
typedef struct
{
  JalonLexicon            *lexicon;
  const JalonCoderArticle *article;
  JalonMemory             *memory;
  JalonReader             *reader;
  gboolean                 is_heading; /* of the part that is coded */
  JalonLead                lead;
  GPtrArray               *proposals;
  GPtrArray               *denials;
  guint                    sentence_number; /* of the next sentence */
} Coding;

/* The day from which what stands in a block was told: that of its post in a live blog, else the article's. Borrowed. */
static JalonTime
get_date (const JalonCoderArticle *article, const JalonBlock *block)
{
  JalonTime date = *article->date;

  if (block->day != 0)
    {
      date.start = block->day;
      date.end = block->day;
      date.precision = JALON_TIME_DAY;
    }
  return date;
}

/* Codes bytes @start to @end of the text, which are of a block. */
static void
code_part (Coding *self, const JalonBlock *block, gsize start, gsize end)
{
  const JalonCoderArticle *article = self->article;
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (article->text, start, end, article->lang);
  g_autoptr (JalonAnalysis) analysis =
      jalon_analysis_new (self->lexicon, article->lang, article->text, tokens, self->memory);
  JalonTime date = get_date (article, block);
  g_autoptr (GArray) whens = jalon_when_list (tokens, article->lang, &date);
  g_autoptr (JalonVoices) voices = NULL;
  JalonEventsContext context = { .reader = self->reader,
                                 .whens = whens,
                                 .article_end = date.end,
                                 .is_heading = self->is_heading,
                                 .lead = &self->lead };

  jalon_mentions_find (analysis);
  voices = jalon_voices_new (self->reader, analysis);
  for (guint i = 0; i < tokens->sentences->len; i++)
    {
      JalonSpan sentence = g_array_index (tokens->sentences, JalonSpan, i);

      context.number = self->sentence_number;
      if (!jalon_filter_drops_sentence (analysis, sentence, whens, date.end))
        {
          jalon_voices_tell (voices, i);
          jalon_events_code_sentence (&context, analysis, sentence, self->proposals, self->denials);
        }
      self->sentence_number++;
    }
}

/* "KINSHASA (Reuters) -" places no event, but says which Congo the article means. */
static void
note_dateline (Coding *self, gsize start, gsize end)
{
  const JalonCoderArticle *article = self->article;
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (article->text, start, end, article->lang);
  g_autoptr (JalonAnalysis) analysis =
      jalon_analysis_new (self->lexicon, article->lang, article->text, tokens, self->memory);

  jalon_mentions_find (analysis);
}

/* Where a part that begins at @start ends: after a sentence, else after a word, else within one. */
static gsize
find_part_end (const char *text, gsize start, gsize end)
{
  gsize limit = start + MAX_PART;
  gsize space = 0;

  if (end - start <= MAX_PART)
    return end;
  for (gsize i = limit; i > start + 1; i--)
    {
      if (!g_ascii_isspace (text[i - 1]))
        continue;
      if (strchr (".!?", text[i - 2]) != NULL)
        return i;
      if (space == 0)
        space = i;
    }
  return space != 0 ? space : (gsize) (g_utf8_find_prev_char (text + start, text + limit + 1) - text);
}

/* Tells how far the article is coded; %FALSE where it was cancelled. */
static gboolean
go_on (const JalonProgress *progress, double fraction, GError **error)
{
  if (progress == NULL)
    return TRUE;
  jalon_progress_tell (progress, fraction);
  return !g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}

/* Whether a block is one that proposes. */
static gboolean
is_read (const JalonBlock *block)
{
  return block->kind == JALON_BLOCK_BODY || block->kind == JALON_BLOCK_HEADING;
}

/* Where the body of a block begins: behind its dateline. */
static gsize
find_body (const char *text, const JalonBlock *block)
{
  return block->start + jalon_blocks_measure_dateline (text + block->start, block->end - block->start);
}

/* Codes a block, dateline and body; %FALSE where it was cancelled. */
static gboolean
code_block (Coding *self, const JalonBlock *block, const JalonProgress *progress, GError **error)
{
  const char *text = self->article->text;
  gsize       body = find_body (text, block);

  note_dateline (self, block->start, body);
  for (gsize start = body, part_end; start < block->end; start = part_end)
    {
      if (!go_on (progress, READ_SHARE + (1.0 - READ_SHARE) * start / self->article->length, error))
        return FALSE;
      part_end = find_part_end (text, start, block->end);
      code_part (self, block, start, part_end);
    }
  return TRUE;
}

/* The first line of a plain text, where it is no sentence. */
static gboolean
is_headline (const char *text, const JalonBlock *block)
{
  return block->end > block->start && strchr (".!?;:", text[block->end - 1]) == NULL;
}

/**
 * jalon_coder_check:
 *
 * Returns: whether an article can be read; %FALSE with JALON_ERROR_TOO_LARGE or JALON_ERROR_SYNTAX (not UTF-8)
 */
gboolean
jalon_coder_check (const JalonCoderArticle *article, GError **error)
{
  if (article->length > JALON_ARTICLE_MAX_BYTES)
    {
      g_set_error_literal (error,
                           JALON_ERROR,
                           JALON_ERROR_TOO_LARGE,
                           _ ("The article is larger than 20 MB; keep the part that matters."));
      return FALSE;
    }
  if (!g_utf8_validate_len (article->text, article->length, NULL))
    {
      g_set_error_literal (error, JALON_ERROR, JALON_ERROR_SYNTAX, _ ("The article is not valid UTF-8."));
      return FALSE;
    }
  return TRUE;
}

/* (transfer full): the places that the article names: which ones is known when all of it is read; %NULL where it was
 * cancelled. */
static JalonToponyms *
read_toponyms (JalonLexicon            *lexicon,
               const JalonCoderArticle *article,
               const GArray            *blocks,
               const JalonProgress     *progress,
               GError                 **error)
{
  g_autoptr (JalonToponyms) toponyms = jalon_toponyms_new (lexicon, article->lang);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (blocks, JalonBlock, i);

      if (!is_read (block))
        continue;
      for (gsize start = block->start, end; start < block->end; start = end)
        {
          g_autoptr (JalonTokens) tokens = NULL;

          if (!go_on (progress, READ_SHARE * start / article->length, error))
            return NULL;
          end = find_part_end (article->text, start, block->end);
          tokens = jalon_tokens_new (article->text, start, end, article->lang);
          jalon_toponyms_read (toponyms, article->text, tokens);
        }
    }
  jalon_toponyms_resolve (toponyms);
  return g_steal_pointer (&toponyms);
}

/* (transfer full) (element-type JalonParsesPart): the parts as they will be coded */
static GArray *
list_parts (const JalonCoderArticle *article, const GArray *blocks)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (JalonParsesPart));

  for (guint i = 0; i < blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (blocks, JalonBlock, i);
      JalonParsesPart   part = { 0 };

      if (!is_read (block))
        continue;
      for (part.end = find_body (article->text, block); part.end < block->end;)
        {
          part.start = part.end;
          part.end = find_part_end (article->text, part.start, block->end);
          g_array_append_val (parts, part);
        }
    }
  return parts;
}

/* Parsing takes longer than all else, and what is parsed depends on nothing before it. */
static void
parse_ahead (const JalonCoderArticle *article, const GArray *blocks, JalonParses *parses)
{
  guint n = article->n_threads > 0 ? article->n_threads : MAX (g_get_num_processors (), 2) - 1;
  g_autoptr (GArray) parts = NULL;

  if (article->length < MIN_AHEAD)
    return;
  parts = list_parts (article, blocks);
  jalon_parses_begin_ahead (parses, article->text, article->lang, parts, MIN (n, MAX_THREADS));
}

/**
 * jalon_coder_code_all:
 * @article: what to code
 * @out_denials: (out) (transfer full) (element-type JalonProposal): what the article says did not
 *   happen, each with @denies; not set where it fails
 * @progress: (nullable): told, and asked whether to go on, between parts of some thousand bytes
 *
 * Callable from any thread.
 *
 * Returns: (transfer full) (element-type JalonProposal): in the order of the text, or %NULL with
 *   JALON_ERROR_TOO_LARGE, JALON_ERROR_SYNTAX (not UTF-8), G_IO_ERROR_CANCELLED
 */
GPtrArray *
jalon_coder_code_all (JalonLexicon            *lexicon,
                      const JalonCoderArticle *article,
                      GPtrArray              **out_denials,
                      const JalonProgress     *progress,
                      GError                 **error)
{
  g_autoptr (GPtrArray) proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_proposal_free);
  g_autoptr (GPtrArray) denials = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_proposal_free);
  g_autoptr (GArray) lines = NULL;
  g_autoptr (JalonMemory) memory = jalon_memory_new ();
  g_autoptr (JalonReader) reader = NULL;
  const GArray  *blocks = article->blocks;
  JalonToponyms *toponyms;
  Coding         coding = { .lexicon = lexicon,
                            .article = article,
                            .memory = memory,
                            .proposals = proposals,
                            .denials = denials,
                            .lead = JALON_LEAD_INIT };

  if (!jalon_coder_check (article, error))
    return NULL;
  coding.reader = reader = jalon_reader_new (lexicon, article->lang, memory, error);
  if (reader == NULL)
    return NULL;
  if (blocks == NULL)
    blocks = lines = jalon_blocks_list (article->text, article->length);
  parse_ahead (article, blocks, reader->parses);
  toponyms = read_toponyms (lexicon, article, blocks, progress, error);
  if (toponyms == NULL)
    return NULL;
  jalon_memory_take_toponyms (memory, toponyms);
  jalon_survey_article (reader, article->text, blocks);
  for (guint i = 0; i < blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (blocks, JalonBlock, i);

      if (!is_read (block))
        continue;
      coding.is_heading = block->kind == JALON_BLOCK_HEADING || (i == 0 && is_headline (article->text, block));
      if (!code_block (&coding, block, progress, error))
        return NULL;
    }
  jalon_merge_proposals (proposals);
  jalon_merge_proposals (denials);
  jalon_strength_weigh (proposals);
  jalon_strength_weigh (denials);
  jalon_lead_date (&coding.lead, article->text, proposals);
  jalon_follow_up_settle (proposals);
  *out_denials = g_steal_pointer (&denials);
  return g_steal_pointer (&proposals);
}

/**
 * jalon_coder_code:
 *
 * As jalon_coder_code_all(), without what the article denies.
 *
 * Returns: (transfer full) (element-type JalonProposal): in the order of the text, or %NULL
 */
GPtrArray *
jalon_coder_code (JalonLexicon            *lexicon,
                  const JalonCoderArticle *article,
                  const JalonProgress     *progress,
                  GError                 **error)
{
  g_autoptr (GPtrArray) denials = NULL;

  return jalon_coder_code_all (lexicon, article, &denials, progress, error);
}

/* Small words, nouns of the classes and verb forms count as words of the language. */
static gboolean
is_word_of (JalonLexicon *lexicon, JalonLang lang, const JalonTokens *tokens, guint i)
{
  guint n = 0;

  return jalon_phrases_match (jalon_lexicon_get_functions (lexicon, lang), tokens, i, i + 1, &n) != NULL ||
         jalon_phrases_match (jalon_lexicon_get_classes (lexicon, lang), tokens, i, i + 1, &n) != NULL ||
         jalon_verbs_lookup (jalon_lexicon_get_verbs (lexicon, lang), jalon_tokens_get (tokens, i)->norm) != NULL;
}

/**
 * jalon_coder_detect_language:
 *
 * Counts the words that the lexicons of each language know, in the beginning of the text.
 *
 * Returns: whether one clearly leads
 */
gboolean
jalon_coder_detect_language (JalonLexicon *lexicon, const char *text, gsize length, JalonLang *out_lang)
{
  guint     score[JALON_MAX_LANGS] = { 0 };
  guint     foreign[JALON_MAX_LANGS] = { 0 };
  JalonLang best = 0;
  guint     second = 0;
  guint     words = 0;

  if (length > DETECTION_BYTES)
    length = g_utf8_find_prev_char (text, text + DETECTION_BYTES) - text;
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    {
      g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, 0, length, lang);
      const JalonWordSets *sets = jalon_lexicon_get_sets (lexicon, lang);

      words = MAX (words, tokens->tokens->len);
      for (guint i = 0; i < tokens->tokens->len; i++)
        {
          score[lang] += is_word_of (lexicon, lang, tokens, i);
          foreign[lang] += (jalon_word_sets_find (sets, jalon_tokens_get (tokens, i)->norm) &
                            JALON_SET_BIT (JALON_SET_FOREIGN)) != 0;
        }
      if (score[lang] > score[best])
        best = lang;
    }
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    if (lang != best)
      second = MAX (second, score[lang]);
  *out_lang = best;
  return score[best] >= 3 && score[best] * 2 > second * 3 && score[best] * 4 > words && foreign[best] * 3 < score[best];
}
