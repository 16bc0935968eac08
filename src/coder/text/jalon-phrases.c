/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Phrases as paths of words: (node, word) leads to the next node through one
 * hash table. A word is found with its accents, or without where the phrase
 * was added without.
 */

#include "config.h"

#include "jalon-phrases.h"

#include "jalon-word-table.h"

#include <string.h>

/* A phrase is no longer than this many words. */
#define MAX_WORDS 8

/* Beginnings of words are told apart by so many bits. */
#define BEGINNING_BITS 11

/**
 * JalonPhrases:
 * @beginnings: a bit for each beginning of a word: most words of a text begin as none does, and need no hash
 */
struct _JalonPhrases
{
  guint64         beginnings[(1 << BEGINNING_BITS) / 64];
  JalonWordTable *words; /* (owned) word -> number from 1 */
  GArray *first; /* (owned) (element-type guint) number of a word -> the node that it leads to from the root, or 0 */
  GHashTable *edges;    /* (owned) (node << 32 | word) -> node, but for the root */
  GPtrArray  *meanings; /* (owned) by node: GArray of JalonMeaning, or NULL */
};

static void
array_unref0 (gpointer array)
{
  if (array != NULL)
    g_array_unref (array);
}

JalonPhrases *
jalon_phrases_new (void)
{
  JalonPhrases *self = g_new0 (JalonPhrases, 1);

  self->words = jalon_word_table_new ();
  self->first = g_array_new (FALSE, TRUE, sizeof (guint));
  self->edges = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->meanings = g_ptr_array_new_with_free_func (array_unref0);
  g_ptr_array_add (self->meanings, NULL);
  return self;
}

void
jalon_phrases_free (JalonPhrases *self)
{
  if (self == NULL)
    return;
  jalon_word_table_free (self->words);
  g_array_unref (self->first);
  g_hash_table_unref (self->edges);
  g_ptr_array_unref (self->meanings);
  g_free (self);
}

/* Different for each pair; the low half, which is all that g_int64_hash() of GLib 2.74 takes, mixes both. */
static gint64
edge_key (guint node, guint number)
{
  return ((gint64) node << 32) | (guint32) (number + node * 2654435761u);
}

/* Of the first three bytes. */
static guint
hash_beginning (const char *word)
{
  guint32 hash = 0;

  for (guint i = 0; i < 3 && word[i] != '\0'; i++)
    hash = hash << 8 | (guint8) word[i];
  return (hash * 2654435761u) >> (32 - BEGINNING_BITS);
}

static gboolean
may_have (const JalonPhrases *self, const char *word)
{
  guint bit = hash_beginning (word);

  return (self->beginnings[bit / 64] >> bit % 64 & 1) != 0;
}

/* Where a word leads to from a node; 0: nowhere. */
static guint
follow (const JalonPhrases *self, guint node, guint number)
{
  gint64 key = edge_key (node, number);

  if (number == 0)
    return 0;
  return node == 0 ? g_array_index (self->first, guint, number)
                   : GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, &key));
}

static guint
step (const JalonPhrases *self, guint node, const JalonToken *token)
{
  return may_have (self, token->norm)
             ? follow (self, node, jalon_word_table_lookup (self->words, token->norm, token->hash))
             : 0;
}

static guint
number_word (JalonPhrases *self, const char *word)
{
  guint number = jalon_word_table_lookup (self->words, word, g_str_hash (word));
  guint bit = hash_beginning (word);

  if (number != 0)
    return number;
  number = jalon_word_table_get_size (self->words) + 1;
  jalon_word_table_insert (self->words, word, number);
  g_array_set_size (self->first, number + 1);
  self->beginnings[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
  return number;
}

static guint
grow (JalonPhrases *self, guint node, const char *word)
{
  guint   number = number_word (self, word);
  guint   next = follow (self, node, number);
  gint64 *key;

  if (next != 0)
    return next;
  next = self->meanings->len;
  g_ptr_array_add (self->meanings, NULL);
  if (node == 0)
    {
      g_array_index (self->first, guint, number) = next;
      return next;
    }
  key = g_new (gint64, 1);
  *key = edge_key (node, number);
  g_hash_table_insert (self->edges, key, GUINT_TO_POINTER (next));
  return next;
}

static void
add_path (JalonPhrases *self, char **words, guint n_words, const JalonMeaning *meaning)
{
  guint   node = 0;
  GArray *list = NULL;

  for (guint i = 0; i < n_words; i++)
    node = grow (self, node, words[i]);
  list = g_ptr_array_index (self->meanings, node);
  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (JalonMeaning));
      self->meanings->pdata[node] = list;
    }
  for (guint i = 0; i < list->len; i++)
    if (memcmp (&g_array_index (list, JalonMeaning, i), meaning, sizeof *meaning) == 0)
      return;
  g_array_append_val (list, *meaning);
}

static void
add_both_foldings (JalonPhrases *self, char **norm, char **bare, guint n_words, const JalonMeaning *meaning)
{
  add_path (self, norm, n_words, meaning);
  add_path (self, bare, n_words, meaning);
}

/**
 * jalon_phrases_add:
 * @phrase: words as written; looked up without regard to case and typographic marks
 *
 * The phrase is also found where a text leaves all its accents out, and however
 * any language cuts its apostrophes.
 */
void
jalon_phrases_add (JalonPhrases *self, const char *phrase, const JalonMeaning *meaning)
{
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    {
      g_autoptr (JalonTokens) tokens = jalon_tokens_new (phrase, 0, strlen (phrase), lang);
      char *norm[MAX_WORDS];
      char *bare[MAX_WORDS];
      guint n = MIN (tokens->tokens->len, MAX_WORDS);

      for (guint i = 0; i < n; i++)
        {
          norm[i] = jalon_tokens_get (tokens, i)->norm;
          bare[i] = jalon_tokens_get (tokens, i)->bare;
        }
      if (n > 0)
        add_both_foldings (self, norm, bare, n, meaning);
    }
}

/* @word in the plural, or NULL where it has none: only words of four letters and more are inflected, and a first one of
 * three. (transfer full) */
static char *
inflect (const char *word, JalonLang lang, gboolean is_first)
{
  g_autofree char *plural = jalon_lang_get (lang)->pluralise (word);
  glong            length = g_utf8_strlen (word, -1);

  if (strcmp (plural, word) == 0 || length < (is_first ? 3 : 4))
    return NULL;
  return g_steal_pointer (&plural);
}

/**
 * jalon_phrases_add_inflected:
 * @lang: of the phrase, and of the texts that it is looked up in
 *
 * Adds the phrase with each of its words in singular and plural: "droit de
 * survol", "droits de survol". Only words of four letters and more are inflected.
 */
void
jalon_phrases_add_inflected (JalonPhrases *self, const char *phrase, JalonLang lang, const JalonMeaning *meaning)
{
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (phrase, 0, strlen (phrase), lang);
  guint n = MIN (tokens->tokens->len, MAX_WORDS);
  guint n_inflected = MIN (n, 4);
  char *plural_norm[4] = { NULL };
  char *plural_bare[4] = { NULL };

  for (guint i = 0; i < n_inflected; i++)
    {
      plural_norm[i] = inflect (jalon_tokens_get (tokens, i)->norm, lang, i == 0);
      plural_bare[i] = inflect (jalon_tokens_get (tokens, i)->bare, lang, i == 0);
    }
  for (guint plural = 0; plural < 1u << n_inflected; plural++)
    {
      char    *norm[MAX_WORDS];
      char    *bare[MAX_WORDS];
      gboolean is_useful = n > 0;

      for (guint i = 0; i < n; i++)
        {
          gboolean is_plural = i < n_inflected && (plural & (1u << i)) != 0;

          norm[i] = is_plural ? plural_norm[i] : jalon_tokens_get (tokens, i)->norm;
          bare[i] = is_plural ? plural_bare[i] : jalon_tokens_get (tokens, i)->bare;
          is_useful = is_useful && norm[i] != NULL && bare[i] != NULL;
        }
      if (is_useful)
        add_both_foldings (self, norm, bare, n, meaning);
    }
  for (guint i = 0; i < n_inflected; i++)
    {
      g_free (plural_norm[i]);
      g_free (plural_bare[i]);
    }
}

/**
 * jalon_phrases_match:
 * @at: token where the phrase begins
 * @limit: token before which it ends
 * @out_n_tokens: (out): how many tokens it covers, 0 where nothing matches
 *
 * Returns: (nullable) (transfer none) (element-type JalonMeaning): what the longest phrase means
 */
const GArray *
jalon_phrases_match (const JalonPhrases *self, const JalonTokens *tokens, guint at, guint limit, guint *out_n_tokens)
{
  const GArray *found = NULL;
  guint         node = 0;

  *out_n_tokens = 0;
  for (guint i = at; i < limit && i < at + MAX_WORDS; i++)
    {
      node = step (self, node, jalon_tokens_get (tokens, i));
      if (node == 0)
        break;
      if (g_ptr_array_index (self->meanings, node) != NULL)
        {
          found = g_ptr_array_index (self->meanings, node);
          *out_n_tokens = i + 1 - at;
        }
    }
  return found;
}
