/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-tree-read.h"

#include "jalon-pieces.h"
#include "jalon-tree-mend.h"

#include <string.h>

/* The letters of a token that the piece is all or a part of: "a" and "-t-il" of "a-t-il". */
static const char *
find_norm (JalonTree *self, const char *text, const JalonToken *token, const JalonParseToken *piece)
{
  gsize       before = piece->form - text - token->start;
  const char *first;
  const char *end;

  if (piece->length == token->end - token->start || !g_utf8_validate (token->norm, -1, NULL) ||
      g_utf8_strlen (token->norm, -1) != g_utf8_strlen (text + token->start, token->end - token->start))
    return token->norm;
  if (self->letters == NULL)
    self->letters = g_string_chunk_new (64);
  first = g_utf8_offset_to_pointer (token->norm, g_utf8_strlen (text + token->start, before));
  end = g_utf8_offset_to_pointer (first, g_utf8_strlen (piece->form, piece->length));
  return g_string_chunk_insert_len (self->letters, first, end - first);
}

/**
 * jalon_tree_read:
 * @parses: of @text
 * @senses: with the words of @lang, by which what the parser often gets wrong is mended
 * @text: what @tokens are of
 * @tokens: kept as long as the tree
 * @sentence: which of them; of a longer one than the parser takes its beginning
 *
 * Returns: (transfer full): the tree
 */
JalonTree *
jalon_tree_read (JalonParses       *parses,
                 const JalonSenses *senses,
                 JalonLang          lang,
                 const char        *text,
                 const JalonTokens *tokens,
                 JalonSpan          sentence)
{
  g_autoptr (GArray) token_of = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) pieces = jalon_pieces_list (jalon_parses_get_model (parses), text, tokens, sentence, token_of);
  JalonTree *self = g_new0 (JalonTree, 1);

  jalon_parses_parse (parses, text, pieces);
  self->n_words = pieces->len;
  self->tokens = tokens;
  self->sentence = sentence;
  self->words = g_new0 (JalonTreeWord, self->n_words);
  self->word_of = g_new (guint, sentence.last - sentence.first);
  memset (self->word_of, 0xff, (sentence.last - sentence.first) * sizeof (guint));
  for (guint i = 0; i < self->n_words; i++)
    {
      const JalonParseToken *piece = &g_array_index (pieces, JalonParseToken, i);
      JalonTreeWord         *word = &self->words[i];

      word->token = g_array_index (token_of, guint, i);
      word->norm = find_norm (self, text, jalon_tokens_get (tokens, word->token), piece);
      word->head = piece->head == JALON_PARSE_ROOT ? JALON_TREE_NONE : piece->head;
      word->deprel = piece->deprel;
      word->upos = piece->upos;
      memcpy (word->features, piece->features, sizeof word->features);
      if (self->word_of[word->token - sentence.first] == JALON_TREE_NONE)
        self->word_of[word->token - sentence.first] = i;
    }
  jalon_tree_mend (self, senses, lang);
  return self;
}
