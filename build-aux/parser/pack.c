/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a model file but its weights (src/coder/parse/jalon-parse-model.c reads them).
 */

#include "config.h"

#include "pack.h"

#include <stdlib.h>
#include <string.h>

/* A word is looked up that was seen so often, and with one tag in so many of a thousand. */
#define FREQUENT_SEEN 10
#define FREQUENT_SURE 997
#define MAX_FREQUENT 6000

/* A label needs no weighing between tags that were seen so often, and had it in so many of a hundred. */
#define FIXED_SEEN 30
#define FIXED_SURE 99

void
pack_u8 (GByteArray *out, guint value)
{
  guint8 byte = value;

  g_byte_array_append (out, &byte, 1);
}

void
pack_u32 (GByteArray *out, guint32 value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

static void
pack_u64 (guint8 *out, guint64 value)
{
  for (guint i = 0; i < 8; i++)
    out[i] = value >> (8 * i);
}

/* @words: (element-type utf8) */
void
pack_words (GByteArray *out, const GPtrArray *words)
{
  pack_u8 (out, words->len);
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      pack_u8 (out, strlen (word));
      g_byte_array_append (out, (const guint8 *) word, strlen (word));
    }
}

void
pack_tags (GByteArray *out, const Tagset *tagset)
{
  pack_u8 (out, tagset->n);
  for (guint i = 0; i < tagset->n; i++)
    {
      pack_u8 (out, tagset->tags[i].upos);
      g_byte_array_append (out, tagset->tags[i].features, JALON_N_FEATURES);
    }
}

/* ---- frequent words ---- */

typedef struct
{
  guint32 word;
  guint   n;
  guint   by_tag[JALON_PARSE_MAX_TAGS];
} Seen;

static int
compare_seen (gconstpointer a, gconstpointer b)
{
  const Seen *x = *(Seen *const *) a;
  const Seen *y = *(Seen *const *) b;

  if (x->n != y->n)
    return x->n < y->n ? 1 : -1;
  return x->word < y->word ? -1 : x->word > y->word ? 1 : 0;
}

static GPtrArray *
list_seen (const GPtrArray *corpus)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < corpus->len; i++)
    {
      const Sentence *sentence = g_ptr_array_index (corpus, i);

      for (guint k = 0; k < sentence->words->len; k++)
        {
          const Word *word = sentence_get (sentence, k);
          guint32     key = word->keys.keys.word;
          Seen       *entry = g_hash_table_lookup (seen, GUINT_TO_POINTER (key));

          if (entry == NULL)
            {
              entry = g_new0 (Seen, 1);
              entry->word = key;
              g_hash_table_insert (seen, GUINT_TO_POINTER (key), entry);
              g_ptr_array_add (list, entry);
            }
          entry->n++;
          entry->by_tag[word->tag]++;
        }
    }
  g_ptr_array_sort (list, compare_seen);
  return list;
}

void
pack_frequent (GByteArray *out, const GPtrArray *corpus, const Tagset *tagset)
{
  g_autoptr (GPtrArray) seen = list_seen (corpus);
  g_autoptr (GByteArray) words = g_byte_array_new ();
  g_autoptr (GByteArray) tags = g_byte_array_new ();

  for (guint i = 0; i < seen->len && tags->len < MAX_FREQUENT; i++)
    {
      const Seen *entry = g_ptr_array_index (seen, i);
      guint       best = 0;

      for (guint tag = 1; tag < tagset->n; tag++)
        if (entry->by_tag[tag] > entry->by_tag[best])
          best = tag;
      if (entry->n < FREQUENT_SEEN || entry->by_tag[best] * 1000 < entry->n * FREQUENT_SURE)
        continue;
      pack_u32 (words, entry->word);
      pack_u8 (tags, best);
    }
  g_printerr ("%u frequent words\n", tags->len);
  pack_u32 (out, tags->len);
  g_byte_array_append (out, words->data, words->len);
  g_byte_array_append (out, tags->data, tags->len);
}

/* ---- labels that need no weighing ---- */

void
pack_fixed_labels (GByteArray *out, const GPtrArray *corpus, const Tagset *tagset)
{
  gsize             n_pairs = (gsize) tagset->n * tagset->n * 2;
  g_autofree guint *seen = g_new0 (guint, n_pairs * JALON_N_DEPRELS);
  guint             n_fixed = 0;

  for (guint i = 0; i < corpus->len; i++)
    {
      const Sentence *sentence = g_ptr_array_index (corpus, i);

      for (guint k = 0; k < sentence->words->len; k++)
        {
          const Word *word = sentence_get (sentence, k);
          gsize       pair;

          if (word->head == sentence->words->len)
            continue;
          pair = ((gsize) word->guess * tagset->n + sentence_get (sentence, word->head)->guess) * 2;
          seen[(pair + (word->head < k ? 1 : 0)) * JALON_N_DEPRELS + word->deprel]++;
        }
    }
  for (gsize pair = 0; pair < n_pairs; pair++)
    {
      const guint *labels = &seen[pair * JALON_N_DEPRELS];
      guint        best = 0;
      guint        n = 0;

      for (guint label = 0; label < JALON_N_DEPRELS; label++)
        {
          n += labels[label];
          if (labels[label] > labels[best])
            best = label;
        }
      if (n >= FIXED_SEEN && labels[best] * 100 >= n * FIXED_SURE)
        n_fixed++;
      else
        best = JALON_PARSE_LABEL_OPEN;
      pack_u8 (out, best);
    }
  g_printerr ("%u pairs of tags have one label\n", n_fixed);
}

/* ---- the whole ---- */

/* In the place of what is not learnt yet. */
void
pack_no_weights (GByteArray *out, const Tagset *tagset)
{
  g_autofree guint8 *counts = g_new0 (guint8, JALON_WEIGHTS_N_BUCKETS);

  for (guint i = 0; i < 3; i++)
    {
      pack_u32 (out, 0);
      g_byte_array_append (out, counts, JALON_WEIGHTS_N_BUCKETS);
    }
  for (guint i = 0; i < tagset->n * tagset->n * 2; i++)
    pack_u8 (out, JALON_PARSE_LABEL_OPEN);
}

/* Puts the header before @body. */
void
pack_finish (GByteArray *body)
{
  guint8  header[JALON_PARSE_MODEL_HEADER];
  guint64 length = body->len + sizeof header;

  memcpy (header, JALON_PARSE_MODEL_MAGIC, 8);
  pack_u64 (header + 8, JALON_PARSE_MODEL_VERSION | length << 32);
  pack_u64 (header + 16, jalon_parse_model_checksum (body->data, body->len));
  g_byte_array_prepend (body, header, sizeof header);
}
