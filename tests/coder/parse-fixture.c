/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes the parts of a model one after the other, as jalon-parse-model.c reads them.
 */

#include "parse-fixture.h"

#include <string.h>

#define N_TAGS 3

/* Weights of the one feature that the fixture's tables know. */
#define KNOWN_BUCKET 12345

static void
add_u8 (GByteArray *body, guint8 value)
{
  g_byte_array_append (body, &value, 1);
}

static void
add_u32 (GByteArray *body, guint32 value)
{
  for (guint i = 0; i < 4; i++)
    add_u8 (body, value >> (8 * i));
}

static void
add_word (GByteArray *body, const char *word)
{
  add_u8 (body, strlen (word));
  g_byte_array_append (body, (const guint8 *) word, strlen (word));
}

static void
add_tag (GByteArray *body, JalonUpos upos, JalonParseFeature feature, guint8 value)
{
  add_u8 (body, upos);
  for (guint i = 0; i < JALON_N_FEATURES; i++)
    add_u8 (body, i == feature ? value : 0);
}

static void
add_frequent (GByteArray *body)
{
  static const char *const words[] = { "fish", "swim", "." };
  JalonWordKeys            keys;

  add_u32 (body, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      jalon_word_keys_init (&keys, words[i], strlen (words[i]));
      add_u32 (body, keys.word);
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    add_u8 (body, i);
}

/* One row in one bucket. */
static void
add_weights (GByteArray *body, const guint8 *row, guint length)
{
  g_autofree guint8 *counts = g_new0 (guint8, JALON_WEIGHTS_N_BUCKETS);

  counts[KNOWN_BUCKET] = 1;
  add_u32 (body, 1);
  g_byte_array_append (body, counts, JALON_WEIGHTS_N_BUCKETS);
  g_byte_array_append (body, row, length);
}

GByteArray *
parse_fixture_new_body (void)
{
  static const guint8 class_row[] = { 7, 1, 100 };
  static const guint8 step_row[] = { 7, 100, 200, 50 };
  GByteArray         *body = g_byte_array_new ();

  add_u32 (body, 4);
  g_byte_array_append (body, (const guint8 *) "tiny", 4);
  add_u8 (body, N_TAGS);
  add_tag (body, JALON_UPOS_NOUN, JALON_FEATURE_NUMBER, JALON_NUMBER_PLUR);
  add_tag (body, JALON_UPOS_VERB, JALON_FEATURE_VERB_FORM, JALON_VERB_FORM_FIN);
  add_tag (body, JALON_UPOS_PUNCT, JALON_FEATURE_CASE, 0);
  add_u8 (body, 2);
  add_word (body, "-il");
  add_word (body, "n't");
  add_u8 (body, 1);
  add_word (body, "mil-il");
  add_frequent (body);
  add_u32 (body, 2); /* cells of each third of the lexicon */
  add_u32 (body, 1);
  for (guint i = 0; i < 12; i++)
    add_u8 (body, i);
  add_weights (body, class_row, sizeof class_row);
  add_weights (body, step_row, sizeof step_row);
  add_weights (body, class_row, sizeof class_row);
  for (guint i = 0; i < N_TAGS * N_TAGS * 2; i++)
    add_u8 (body, i % 2 == 0 ? JALON_PARSE_LABEL_OPEN : JALON_DEPREL_OBJ);
  return body;
}

GBytes *
parse_fixture_finish (GByteArray *body)
{
  guint8  header[JALON_PARSE_MODEL_HEADER] = JALON_PARSE_MODEL_MAGIC;
  guint64 numbers[2] = { JALON_PARSE_MODEL_VERSION | (guint64) (body->len + sizeof header) << 32,
                         jalon_parse_model_checksum (body->data, body->len) };

  for (guint i = 0; i < 16; i++)
    header[8 + i] = numbers[i / 8] >> (8 * (i % 8));
  g_byte_array_prepend (body, header, sizeof header);
  return g_byte_array_free_to_bytes (body);
}
