/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an article names: parties, places and times.
 */

#include "config.h"

#include "jalon-findings.h"

#include "jalon-blocks.h"
#include "jalon-error.h"
#include "jalon-mentions.h"
#include "jalon-pieces.h"
#include "jalon-reader.h"
#include "jalon-survey.h"
#include "jalon-toponyms.h"
#include "jalon-when-tense.h"
#include "jalon-when.h"

/**
 * Search:
 *
 * @parts: (owned) (element-type JalonTokens): what is read of the article, in order
 * @tokens: (nullable): the part in hand
 * @found: (element-type JalonFinding)
 */
typedef struct
{
  JalonLexicon            *lexicon;
  const JalonCoderArticle *article;
  JalonMemory             *memory;
  JalonReader             *reader;
  JalonToponyms           *toponyms;
  GPtrArray               *parts;
  const JalonTokens       *tokens;
  GArray                  *found;
} Search;

static void
finding_clear (gpointer data)
{
  JalonFinding *self = data;

  g_free (self->name);
  jalon_time_clear (&self->time);
}

static JalonFinding *
add_finding (Search *self, JalonFindingKind kind, gsize start, gsize end)
{
  JalonFinding finding = { .kind = kind, .start = start, .end = end, .time = JALON_TIME_INIT };

  g_array_append_val (self->found, finding);
  return &g_array_index (self->found, JalonFinding, self->found->len - 1);
}

/* Adverts and credits name much that the article does not. */
static GPtrArray *
list_parts (const JalonCoderArticle *article, const GArray *blocks)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_tokens_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (blocks, JalonBlock, i);

      if (block->kind == JALON_BLOCK_BODY || block->kind == JALON_BLOCK_HEADING)
        g_ptr_array_add (parts, jalon_tokens_new (article->text, block->start, block->end, article->lang));
    }
  return parts;
}

/* A state that is named acts or is acted on as often as it is a place: as a party it says more. */
static gboolean
is_only_place (const JalonToponym *place)
{
  return place->use == JALON_TOPONYM_LITERAL && place->precision != JALON_PRECISION_COUNTRY;
}

static void
add_places (Search *self)
{
  g_autoptr (GArray) places = jalon_toponyms_list (self->toponyms, self->tokens);

  for (guint i = 0; i < places->len; i++)
    {
      const JalonToponym *place = &g_array_index (places, JalonToponym, i);
      JalonFinding       *finding;

      if (!is_only_place (place))
        continue;
      finding = add_finding (self, JALON_FINDING_PLACE, place->start, place->end);
      finding->code = place->country;
      finding->name = g_strdup (place->name);
      finding->precision = place->precision;
      finding->lon = place->lon;
      finding->lat = place->lat;
    }
}

static gboolean
is_found (const Search *self, guint first, gsize start, gsize end)
{
  for (guint i = first; i < self->found->len; i++)
    {
      const JalonFinding *other = &g_array_index (self->found, JalonFinding, i);

      if (start < other->end && other->start < end)
        return TRUE;
    }
  return FALSE;
}

/* @first: the first finding of this part. Words that are a place, or a name of several, are no party. */
static void
add_parties (Search *self, guint first)
{
  g_autoptr (JalonAnalysis) analysis =
      jalon_analysis_new (self->lexicon, self->article->lang, self->article->text, self->tokens, self->memory);

  jalon_mentions_find (analysis);
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);
      gsize               start = jalon_tokens_get (self->tokens, mention->first)->start;
      gsize               end = jalon_tokens_get (self->tokens, mention->last - 1)->end;
      JalonFinding       *finding;

      if (mention->ambiguous || mention->codes->len == 0 || is_found (self, first, start, end))
        continue;
      finding = add_finding (self, JALON_FINDING_PARTY, start, end);
      finding->code = g_ptr_array_index (mention->codes, 0);
      finding->sector = mention->class != NULL ? mention->class->sector : NULL;
    }
}

/* The sentence that has @token. */
static JalonSpan
find_sentence (const Search *self, guint token)
{
  JalonSpan span = { 0, 0 };

  for (guint i = 0; i < self->tokens->sentences->len && span.last <= token; i++)
    span = g_array_index (self->tokens->sentences, JalonSpan, i);
  return span;
}

/* By the tense of the verb that it hangs under. */
static gboolean
is_ahead (const JalonWhen *when, gpointer data)
{
  const Search *self = data;
  JalonParses  *parses = self->reader->parses;
  g_autoptr (GArray) token_of = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) words = jalon_pieces_list (jalon_parses_get_model (parses),
                                                self->article->text,
                                                self->tokens,
                                                find_sentence (self, when->first),
                                                token_of);

  jalon_parses_parse (parses, self->article->text, words);
  for (guint i = 0; i < words->len; i++)
    if (g_array_index (token_of, guint, i) == when->first)
      return jalon_when_is_told_ahead ((const JalonParseToken *) (gconstpointer) words->data,
                                       words->len,
                                       i,
                                       self->article->lang);
  return FALSE;
}

static void
add_times (Search *self, JalonWhenMemory *told)
{
  g_autoptr (GArray) whens = NULL;

  told->is_ahead = is_ahead;
  told->data = self;
  whens = jalon_when_list_all (self->tokens, self->article->lang, self->article->date, told);
  for (guint i = 0; i < whens->len; i++)
    {
      const JalonWhen *when = &g_array_index (whens, JalonWhen, i);
      gboolean         ahead = when->ahead_start != JALON_DAY_NONE && is_ahead (when, self);
      JalonFinding    *finding;

      if (when->start == JALON_DAY_NONE && !ahead)
        continue;
      finding = add_finding (self,
                             JALON_FINDING_TIME,
                             jalon_tokens_get (self->tokens, when->first)->start,
                             jalon_tokens_get (self->tokens, when->last - 1)->end);
      finding->time.start = ahead ? when->ahead_start : when->start;
      finding->time.end = ahead ? when->ahead_end : when->end;
      finding->time.precision = when->precision;
    }
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const JalonFinding *p = a;
  const JalonFinding *q = b;

  return p->start != q->start ? (p->start < q->start ? -1 : 1) : (int) p->kind - (int) q->kind;
}

/* FALSE where it was cancelled. */
static gboolean
search (Search *self, GCancellable *cancellable, GError **error)
{
  JalonWhenMemory told = JALON_WHEN_MEMORY_INIT;

  for (guint i = 0; i < self->parts->len; i++)
    {
      guint first = self->found->len;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      self->tokens = g_ptr_array_index (self->parts, i);
      add_places (self);
      add_parties (self, first);
      add_times (self, &told);
    }
  g_array_sort (self->found, compare_findings);
  return TRUE;
}

/**
 * jalon_findings_list:
 * @article: what to read
 * @cancellable: (nullable): checked between paragraphs
 *
 * Callable from any thread.
 *
 * Returns: (transfer full) (element-type JalonFinding): in the order of the text, or %NULL with
 *   JALON_ERROR_TOO_LARGE, JALON_ERROR_SYNTAX (not UTF-8), G_IO_ERROR_CANCELLED
 */
GArray *
jalon_findings_list (JalonLexicon *lexicon, const JalonCoderArticle *article, GCancellable *cancellable, GError **error)
{
  g_autoptr (JalonMemory) memory = jalon_memory_new ();
  g_autoptr (JalonReader) reader = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JalonFinding));
  const GArray *blocks = article->blocks;
  Search        self = { .lexicon = lexicon, .article = article, .memory = memory, .found = found };

  g_array_set_clear_func (found, finding_clear);
  if (!jalon_coder_check (article, error))
    return NULL;
  self.reader = reader = jalon_reader_new (lexicon, article->lang, memory, error);
  if (reader == NULL)
    return NULL;
  if (blocks == NULL)
    blocks = lines = jalon_blocks_list (article->text, article->length);
  self.parts = parts = list_parts (article, blocks);
  self.toponyms = jalon_toponyms_new (lexicon, article->lang);
  jalon_memory_take_toponyms (memory, self.toponyms);
  for (guint i = 0; i < parts->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      jalon_toponyms_read (self.toponyms, article->text, g_ptr_array_index (parts, i));
    }
  jalon_toponyms_resolve (self.toponyms);
  jalon_survey_article (reader, article->text, blocks);
  return search (&self, cancellable, error) ? g_steal_pointer (&found) : NULL;
}
