/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes through an article twice: for all the places it names, then, when it is
 * known which they are, for all else. One block is in memory at a time.
 */

#include "config.h"

#include "jalon-article-layers.h"

#include "jalon-blocks.h"
#include "jalon-mentions.h"
#include "jalon-pieces.h"
#include "jalon-survey.h"
#include "jalon-toponyms.h"
#include "jalon-when-tense.h"

/**
 * JalonArticleLayers:
 * @article: borrows what it points to
 * @lines: (owned) (nullable): its blocks, where it came without
 * @cancellable: (nullable): borrowed
 * @toponyms: of @memory
 * @next: number of the next block
 * @told: goes from block to block
 * @span: the sentence that was asked for last; nothing at first
 * @words: (owned) (element-type JalonParseToken): of @span, parsed
 * @token_of: (owned) (element-type guint): the token of each of @words
 */
struct _JalonArticleLayers
{
  JalonLexicon     *lexicon; /* (owned) */
  JalonCoderArticle article;
  GArray           *lines;
  GCancellable     *cancellable;
  JalonMemory      *memory; /* (owned) */
  JalonReader      *reader; /* (owned) */
  JalonToponyms    *toponyms;
  guint             next;
  JalonWhenMemory   told;
  JalonBlockLayers  block;
  JalonSpan         span;
  GArray           *words;
  GArray           *token_of;
};

static void
clear_block (JalonArticleLayers *self)
{
  g_clear_pointer (&self->block.times, g_array_unref);
  g_clear_pointer (&self->block.analysis, jalon_analysis_free);
  g_clear_pointer (&self->block.places, g_array_unref);
  g_clear_pointer (&self->block.tokens, jalon_tokens_free);
  self->span = (JalonSpan){ 0, 0 };
}

/**
 * jalon_article_layers_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_article_layers_free (JalonArticleLayers *self)
{
  if (self == NULL)
    return;
  clear_block (self);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->token_of, g_array_unref);
  g_clear_pointer (&self->reader, jalon_reader_free);
  g_clear_pointer (&self->memory, jalon_memory_free);
  g_clear_pointer (&self->lines, g_array_unref);
  jalon_lexicon_unref (self->lexicon);
  g_free (self);
}

/* Adverts and credits name much that the article does not. */
static gboolean
is_read (const JalonBlock *block)
{
  return block->kind == JALON_BLOCK_BODY || block->kind == JALON_BLOCK_HEADING;
}

static const JalonBlock *
get_block (const JalonArticleLayers *self, guint i)
{
  return &g_array_index (self->article.blocks, JalonBlock, i);
}

static JalonTokens *
cut_block (const JalonArticleLayers *self, guint i)
{
  const JalonBlock *block = get_block (self, i);

  return jalon_tokens_new (self->article.text, block->start, block->end, self->article.lang);
}

/* Which place a name means is known when all of the article is. FALSE where it was cancelled. */
static gboolean
read_places (JalonArticleLayers *self, GError **error)
{
  for (guint i = 0; i < self->article.blocks->len; i++)
    {
      g_autoptr (JalonTokens) tokens = NULL;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (!is_read (get_block (self, i)))
        continue;
      tokens = cut_block (self, i);
      jalon_toponyms_read (self->toponyms, self->article.text, tokens);
    }
  jalon_toponyms_resolve (self->toponyms);
  return TRUE;
}

/**
 * jalon_article_layers_new:
 * @article: what it points to stays as long as this
 * @cancellable: (nullable): asked for at each block, here and by jalon_article_layers_next(); stays as long as this
 *
 * Finds the places of the article, and whom it is about.
 *
 * Returns: (transfer full) (nullable): before its first block; %NULL with JALON_ERROR_TOO_LARGE, JALON_ERROR_SYNTAX
 *   (not UTF-8), G_IO_ERROR_CANCELLED, or where the language has no model
 */
JalonArticleLayers *
jalon_article_layers_new (JalonLexicon            *lexicon,
                          const JalonCoderArticle *article,
                          GCancellable            *cancellable,
                          GError                 **error)
{
  g_autoptr (JalonArticleLayers) self = NULL;

  if (!jalon_coder_check (article, error))
    return NULL;
  self = g_new0 (JalonArticleLayers, 1);
  self->lexicon = jalon_lexicon_ref (lexicon);
  self->article = *article;
  self->cancellable = cancellable;
  self->told = JALON_WHEN_MEMORY_INIT;
  self->memory = jalon_memory_new ();
  self->words = g_array_new (FALSE, FALSE, sizeof (JalonParseToken));
  self->token_of = g_array_new (FALSE, FALSE, sizeof (guint));
  self->reader = jalon_reader_new (lexicon, article->lang, self->memory, error);
  if (self->reader == NULL)
    return NULL;
  if (article->blocks == NULL)
    self->article.blocks = self->lines = jalon_blocks_list (article->text, article->length);
  self->toponyms = jalon_toponyms_new (lexicon, article->lang);
  jalon_memory_take_toponyms (self->memory, self->toponyms);
  if (!read_places (self, error))
    return NULL;
  jalon_survey_article (self->reader, article->text, self->article.blocks);
  return g_steal_pointer (&self);
}

/* The sentence that has the token. */
static JalonSpan
find_sentence (const JalonTokens *tokens, guint token)
{
  guint low = 0;
  guint high = tokens->sentences->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (tokens->sentences, JalonSpan, middle).last <= token)
        low = middle + 1;
      else
        high = middle;
    }
  return low < tokens->sentences->len ? g_array_index (tokens->sentences, JalonSpan, low) : (JalonSpan){ 0, 0 };
}

/* Parses the sentence that has the token, where it is not the one that was asked for last: times come in order. */
static void
parse_sentence (JalonArticleLayers *self, guint token)
{
  JalonParses *parses = self->reader->parses;

  if (token >= self->span.first && token < self->span.last)
    return;
  self->span = find_sentence (self->block.tokens, token);
  g_array_unref (self->words);
  g_array_set_size (self->token_of, 0);
  self->words = jalon_pieces_list (jalon_parses_get_model (parses),
                                   self->article.text,
                                   self->block.tokens,
                                   self->span,
                                   self->token_of);
  jalon_parses_parse (parses, self->article.text, self->words);
}

/* The first word that the token, or one behind it, was cut into. */
static guint
find_word (const JalonArticleLayers *self, guint token)
{
  guint low = 0;
  guint high = self->token_of->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->token_of, guint, middle) < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * jalon_article_layers_is_ahead:
 * @when: of the block in hand
 *
 * Returns: whether the verb that its words hang under tells of what is to come
 */
gboolean
jalon_article_layers_is_ahead (JalonArticleLayers *self, const JalonWhen *when)
{
  guint word;

  parse_sentence (self, when->first);
  word = find_word (self, when->first);
  return word < self->words->len &&
         jalon_when_is_told_ahead ((const JalonParseToken *) (gconstpointer) self->words->data,
                                   self->words->len,
                                   word,
                                   self->article.lang);
}

static gboolean
is_ahead_cb (const JalonWhen *when, gpointer data)
{
  return jalon_article_layers_is_ahead (data, when);
}

static void
read_block (JalonArticleLayers *self, guint i)
{
  JalonBlockLayers *block = &self->block;

  block->tokens = cut_block (self, i);
  block->places = jalon_toponyms_list (self->toponyms, block->tokens);
  block->analysis =
      jalon_analysis_new (self->lexicon, self->article.lang, self->article.text, block->tokens, self->memory);
  jalon_mentions_find (block->analysis);
  self->told.is_ahead = is_ahead_cb;
  self->told.data = self;
  block->times = jalon_when_list_all (block->tokens, self->article.lang, self->article.date, &self->told);
}

/**
 * jalon_article_layers_next:
 *
 * Goes on to the next block that is read: body and headings.
 *
 * Returns: (transfer none) (nullable): its layers, until the next call; %NULL behind the last one, or with
 *   G_IO_ERROR_CANCELLED
 */
const JalonBlockLayers *
jalon_article_layers_next (JalonArticleLayers *self, GError **error)
{
  clear_block (self);
  while (self->next < self->article.blocks->len && !is_read (get_block (self, self->next)))
    self->next++;
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || self->next >= self->article.blocks->len)
    return NULL;
  read_block (self, self->next++);
  return &self->block;
}

/* (transfer none): who reads, and remembers the article */
JalonReader *
jalon_article_layers_get_reader (JalonArticleLayers *self)
{
  return self->reader;
}
