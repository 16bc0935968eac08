/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-tree.h"

#include "jalon-pieces.h"
#include "jalon-tree-mend.h"

#include <string.h>

static void
link_children (JalonTree *self)
{
  for (guint i = 0; i < self->n_words; i++)
    self->words[i].first_child = self->words[i].next_sibling = JALON_TREE_NONE;
  for (guint i = self->n_words; i-- > 0;)
    {
      guint head = self->words[i].head;

      if (head == JALON_TREE_NONE)
        continue;
      self->words[i].next_sibling = self->words[head].first_child;
      self->words[head].first_child = i;
    }
}

/* Widens each head by what hangs under it, up to the root. */
static void
measure (JalonTree *self)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      self->words[i].first = i;
      self->words[i].last = i + 1;
    }
  for (guint i = 0; i < self->n_words; i++)
    for (guint above = self->words[i].head; above != JALON_TREE_NONE; above = self->words[above].head)
      {
        self->words[above].first = MIN (self->words[above].first, i);
        self->words[above].last = MAX (self->words[above].last, i + 1);
      }
}

/**
 * jalon_tree_link:
 *
 * Finds children and extent of each word anew, from the heads.
 */
void
jalon_tree_link (JalonTree *self)
{
  link_children (self);
  measure (self);
}

/**
 * jalon_tree_new:
 * @parses: of @text
 * @senses: with the words of @lang, by which what the parser often gets wrong is mended
 * @text: what @tokens are of
 * @tokens: kept as long as the tree
 * @sentence: which of them; of a longer one than the parser takes its beginning
 *
 * Returns: (transfer full): the tree
 */
JalonTree *
jalon_tree_new (JalonParses       *parses,
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

void
jalon_tree_free (JalonTree *self)
{
  if (self == NULL)
    return;
  g_free (self->words);
  g_free (self->word_of);
  g_free (self);
}

/**
 * jalon_tree_find_child:
 * @deprels: a set of JALON_DEPREL_BIT()
 *
 * Returns: the first word right under @word by one of these relations, or %JALON_TREE_NONE
 */
guint
jalon_tree_find_child (const JalonTree *self, guint word, guint64 deprels)
{
  JALON_TREE_FOREACH_CHILD (self, word, child)
  {
    if ((JALON_DEPREL_BIT (self->words[child].deprel) & deprels) != 0)
      return child;
  }
  return JALON_TREE_NONE;
}

/**
 * jalon_tree_is_under:
 *
 * Returns: whether @word is @above or hangs under it, however deep
 */
gboolean
jalon_tree_is_under (const JalonTree *self, guint word, guint above)
{
  while (word != JALON_TREE_NONE && word != above)
    word = self->words[word].head;
  return word == above;
}
