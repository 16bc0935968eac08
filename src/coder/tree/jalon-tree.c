/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-tree.h"

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

void
jalon_tree_free (JalonTree *self)
{
  if (self == NULL)
    return;
  g_free (self->words);
  g_free (self->word_of);
  g_clear_pointer (&self->letters, g_string_chunk_free);
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

/**
 * jalon_tree_dup_path:
 *
 * Returns: (transfer full): the relations on the way from a word to another, those that lead up with a "^":
 *   "nsubj", "obl > nmod", "^ccomp > nsubj"; empty where both are the same
 */
char *
jalon_tree_dup_path (const JalonTree *self, guint from, guint to)
{
  g_autoptr (GString) up = g_string_new (NULL);
  g_autoptr (GString) down = g_string_new (NULL);

  while (!jalon_tree_is_under (self, to, from) && self->words[from].head != JALON_TREE_NONE)
    {
      g_string_append_printf (up, "%s^%s", up->len > 0 ? " > " : "", jalon_deprel_get_name (self->words[from].deprel));
      from = self->words[from].head;
    }
  for (; to != from && to != JALON_TREE_NONE; to = self->words[to].head)
    {
      g_string_prepend (down, down->len > 0 ? " > " : "");
      g_string_prepend (down, jalon_deprel_get_name (self->words[to].deprel));
    }
  return g_strconcat (up->str, up->len > 0 && down->len > 0 ? " > " : "", down->str, NULL);
}
