/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Open addressing: a word that is not there costs most often one look.
 */

#include "config.h"

#include "jalon-word-table.h"

#include <string.h>

#define MIN_BITS 4

typedef struct
{
  const char *word; /* (nullable) */
  guint       hash;
  guint       value;
} Entry;

/**
 * JalonWordTable:
 * @entries: (owned) (array length=2^bits): at least half of them empty
 */
struct _JalonWordTable
{
  GStringChunk *words;
  Entry        *entries;
  guint         bits;
  guint         size;
};

JalonWordTable *
jalon_word_table_new (void)
{
  JalonWordTable *self = g_new0 (JalonWordTable, 1);

  self->words = g_string_chunk_new (1024);
  self->bits = MIN_BITS;
  self->entries = g_new0 (Entry, 1u << self->bits);
  return self;
}

void
jalon_word_table_free (JalonWordTable *self)
{
  if (self == NULL)
    return;
  g_string_chunk_free (self->words);
  g_free (self->entries);
  g_free (self);
}

/* The entry of a word, or the empty one where it would stand. The hash of GLib says most in its low bits. */
static Entry *
find (const JalonWordTable *self, const char *word, guint hash)
{
  guint mask = (1u << self->bits) - 1;
  guint at = (guint32) (hash * 2654435769u) >> (32 - self->bits);

  while (self->entries[at].word != NULL &&
         (self->entries[at].hash != hash || strcmp (self->entries[at].word, word) != 0))
    at = (at + 1) & mask;
  return &self->entries[at];
}

static void
grow (JalonWordTable *self)
{
  g_autofree Entry *old = self->entries;
  guint             n = 1u << self->bits;

  self->bits++;
  self->entries = g_new0 (Entry, 1u << self->bits);
  for (guint i = 0; i < n; i++)
    if (old[i].word != NULL)
      *find (self, old[i].word, old[i].hash) = old[i];
}

/**
 * jalon_word_table_insert:
 * @word: copied
 * @value: not 0; in place of what the word had
 */
void
jalon_word_table_insert (JalonWordTable *self, const char *word, guint value)
{
  guint  hash = g_str_hash (word);
  Entry *entry = find (self, word, hash);

  if (entry->word == NULL)
    {
      if (2 * (self->size + 1) > 1u << self->bits)
        {
          grow (self);
          entry = find (self, word, hash);
        }
      entry->word = g_string_chunk_insert (self->words, word);
      entry->hash = hash;
      self->size++;
    }
  entry->value = value;
}

/**
 * jalon_word_table_lookup:
 * @hash: g_str_hash() of @word, which a JalonToken has of its @norm
 *
 * Returns: its value, or 0
 */
guint
jalon_word_table_lookup (const JalonWordTable *self, const char *word, guint hash)
{
  return find (self, word, hash)->value;
}

/* How many words it has. */
guint
jalon_word_table_get_size (const JalonWordTable *self)
{
  return self->size;
}
