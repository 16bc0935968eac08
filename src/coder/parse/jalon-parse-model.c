/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads a model. All numbers of a file are little-endian; it has, one after the
 * other (build-aux/parser/ writes it):
 *
 *   header          magic, version (32 bits), length of the file (32), checksum of the body (64)
 *   info            length (32), text
 *   tags            how many (8), then of each: class, features
 *   endings, wholes how many (8), then of each: length (8), letters
 *   frequent words  how many (32), their keys (32 each), their tags (8 each)
 *   lexicon         cells of a third (32), seed (32), the cells (16 each)
 *   tagger          rows (32), counts of the buckets (8 each), rows of 3 bytes
 *   steps           rows (32), counts of the buckets (8 each), rows of 4 bytes
 *   labeller        as the tagger
 *   labels that need no weighing: 2 x tags x tags (8 each)
 */

#include "config.h"

#include "jalon-parse-model.h"

#include "jalon-i18n.h"
#include "jalon-parse-resource.h"

#include <string.h>

#define MAX_FREQUENT 100000
#define MAX_LEXICON_CELLS (1 << 22)
#define RESOURCE_PREFIX "/io/github/jalon/Jalon/parse/"

/* Reading past the end, or what cannot be, sets @failed and gives zeros from then on. */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean      failed;
} Reader;

static const guint8 *
take (Reader *self, gsize length)
{
  const guint8 *taken = self->at;

  if (self->failed || length > (gsize) (self->end - self->at))
    {
      self->failed = TRUE;
      return NULL;
    }
  self->at += length;
  return taken;
}

static guint32
get_u32 (const guint8 *bytes)
{
  return bytes[0] | bytes[1] << 8 | bytes[2] << 16 | (guint32) bytes[3] << 24;
}

static guint64
get_u64 (const guint8 *bytes)
{
  return get_u32 (bytes) | (guint64) get_u32 (bytes + 4) << 32;
}

static guint8
read_u8 (Reader *self)
{
  const guint8 *bytes = take (self, 1);

  return bytes != NULL ? bytes[0] : 0;
}

static guint32
read_u32 (Reader *self)
{
  const guint8 *bytes = take (self, 4);

  return bytes != NULL ? get_u32 (bytes) : 0;
}

/* A count, at most @limit. */
static guint32
read_count (Reader *self, guint32 limit)
{
  guint32 n = read_u32 (self);

  if (n > limit)
    self->failed = TRUE;
  return self->failed ? 0 : n;
}

static char *
read_text (Reader *self, gsize length)
{
  const guint8 *bytes = take (self, length);

  if (bytes != NULL && (memchr (bytes, 0, length) != NULL || !g_utf8_validate ((const char *) bytes, length, NULL)))
    self->failed = TRUE;
  return self->failed ? g_strdup ("") : g_strndup ((const char *) bytes, length);
}

static void
read_tags (Reader *self, JalonParseModel *model)
{
  model->n_tags = read_u8 (self);
  if (model->n_tags == 0 || model->n_tags > JALON_PARSE_MAX_TAGS)
    {
      self->failed = TRUE;
      return;
    }
  for (guint i = 0; i < model->n_tags; i++)
    {
      JalonParseTag *tag = &model->tags[i];

      tag->upos = read_u8 (self);
      if (tag->upos >= JALON_N_UPOS)
        self->failed = TRUE;
      for (guint k = 0; k < JALON_N_FEATURES; k++)
        {
          tag->features[k] = read_u8 (self);
          if (tag->features[k] > jalon_feature_get_n_values (k))
            self->failed = TRUE;
        }
      if (!self->failed)
        tag->kind = jalon_parse_tag_get_kind (tag);
    }
}

static GStrv
read_words (Reader *self)
{
  guint n = read_u8 (self);
  GStrv words = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      guint length = read_u8 (self);

      if (length == 0 || length > JALON_PARSE_MAX_ENDING)
        self->failed = TRUE;
      words[i] = read_text (self, length);
    }
  return words;
}

static void
read_frequent (Reader *self, JalonParseModel *model)
{
  guint32       n = read_count (self, MAX_FREQUENT);
  const guint8 *words = take (self, (gsize) n * 4);
  const guint8 *tags = take (self, n);
  guint32       size = 16;

  if (self->failed)
    return;
  while (size < n * 4)
    size *= 2;
  model->frequent = g_new0 (JalonParseFrequent, size);
  model->frequent_mask = size - 1;
  for (guint32 i = 0; i < n; i++)
    {
      guint32 word = get_u32 (words + (gsize) i * 4);
      guint32 at = word & model->frequent_mask;

      if (tags[i] >= model->n_tags)
        self->failed = TRUE;
      while (model->frequent[at].word != 0)
        at = (at + 1) & model->frequent_mask;
      model->frequent[at].word = word;
      model->frequent[at].tag = tags[i];
    }
}

static void
read_lexicon (Reader *self, JalonParseModel *model)
{
  model->lexicon.n_cells = read_count (self, MAX_LEXICON_CELLS);
  model->lexicon.seed = read_u32 (self);
  model->lexicon.cells = take (self, (gsize) model->lexicon.n_cells * 3 * JALON_PARSE_LEXICON_CELL);
}

static JalonClassWeights *
read_class_weights (Reader *self, guint n_classes)
{
  guint32            n_rows = read_u32 (self);
  const guint8      *counts = take (self, JALON_WEIGHTS_N_BUCKETS);
  const guint8      *rows = take (self, (gsize) n_rows * JALON_CLASS_WEIGHTS_ROW);
  JalonClassWeights *weights = self->failed ? NULL : jalon_class_weights_new (counts, rows, n_rows, n_classes);

  if (weights == NULL)
    self->failed = TRUE;
  return weights;
}

static JalonStepWeights *
read_step_weights (Reader *self)
{
  guint32           n_rows = read_u32 (self);
  const guint8     *counts = take (self, JALON_WEIGHTS_N_BUCKETS);
  const guint8     *rows = take (self, (gsize) n_rows * JALON_STEP_WEIGHTS_ROW);
  JalonStepWeights *weights = self->failed ? NULL : jalon_step_weights_new (counts, rows, n_rows);

  if (weights == NULL)
    self->failed = TRUE;
  return weights;
}

static void
read_fixed_labels (Reader *self, JalonParseModel *model)
{
  gsize n = (gsize) model->n_tags * model->n_tags * 2;

  model->fixed_labels = take (self, n);
  for (gsize i = 0; i < n && !self->failed; i++)
    if (model->fixed_labels[i] >= JALON_N_DEPRELS && model->fixed_labels[i] != JALON_PARSE_LABEL_OPEN)
      self->failed = TRUE;
}

static void
read_body (Reader *self, JalonParseModel *model)
{
  model->info = read_text (self, read_u32 (self));
  read_tags (self, model);
  model->endings = read_words (self);
  model->wholes = read_words (self);
  read_frequent (self, model);
  read_lexicon (self, model);
  model->tagger = read_class_weights (self, model->n_tags);
  model->steps = read_step_weights (self);
  model->labeller = read_class_weights (self, JALON_N_DEPRELS);
  read_fixed_labels (self, model);
  if (self->at != self->end)
    self->failed = TRUE;
}

/**
 * jalon_parse_model_checksum:
 *
 * Returns: a number that tells damage from what was written: eight bytes at a time are multiplied in
 */
guint64
jalon_parse_model_checksum (const guint8 *bytes, gsize length)
{
  const guint64 factor = G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint64       sum = length * factor;
  gsize         at = 0;

  for (; at + 8 <= length; at += 8)
    {
      guint64 word;

      memcpy (&word, bytes + at, 8);
      sum = (sum ^ GUINT64_FROM_LE (word)) * factor;
      sum ^= sum >> 29;
    }
  for (; at < length; at++)
    sum = (sum ^ bytes[at]) * factor;
  return sum ^ (sum >> 32);
}

/* What is wrong with the header, or %NULL. */
static const char *
check_header (const guint8 *data, gsize size)
{
  if (size < JALON_PARSE_MODEL_HEADER)
    return _ ("too short");
  if (memcmp (data, JALON_PARSE_MODEL_MAGIC, 8) != 0)
    return _ ("another kind of file");
  if (get_u32 (data + 8) != JALON_PARSE_MODEL_VERSION)
    return _ ("of another version of Jalon");
  if (get_u32 (data + 12) != size)
    return _ ("another length than it says");
  if (get_u64 (data + 16) !=
      jalon_parse_model_checksum (data + JALON_PARSE_MODEL_HEADER, size - JALON_PARSE_MODEL_HEADER))
    return _ ("its checksum is wrong");
  return NULL;
}

static void
set_damaged (const char *name, const char *what, GError **error)
{
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_INVALID_DATA,
               /* Translators: a file name, then what is wrong with it */
               _ ("The language model %s is damaged (%s). Install Jalon again."),
               name,
               what);
}

/**
 * jalon_parse_model_new:
 * @bytes: a model file; kept
 * @name: what an error calls it
 *
 * Returns: (transfer full): the model, or %NULL with %G_IO_ERROR_INVALID_DATA
 */
JalonParseModel *
jalon_parse_model_new (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (JalonParseModel) self = NULL;
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const char   *what = check_header (data, size);
  Reader        reader;

  if (what != NULL)
    {
      set_damaged (name, what, error);
      return NULL;
    }
  self = g_new0 (JalonParseModel, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = g_bytes_ref (bytes);
  reader = (Reader){ .at = data + JALON_PARSE_MODEL_HEADER, .end = data + size };
  read_body (&reader, self);
  if (reader.failed)
    {
      set_damaged (name, _ ("its parts do not fit"), error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * jalon_parse_model_new_bundled:
 * @language: "fr" or "en"
 *
 * Loads a model that comes with the program, in some milliseconds.
 *
 * Returns: (transfer full): the model, or %NULL with %G_IO_ERROR_INVALID_DATA, or a GResourceError where there is none
 */
JalonParseModel *
jalon_parse_model_new_bundled (const char *language, GError **error)
{
  g_autofree char *name = g_strconcat (language, ".model", NULL);
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX, name, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (jalon_parse_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? jalon_parse_model_new (bytes, name, error) : NULL;
}

JalonParseModel *
jalon_parse_model_ref (JalonParseModel *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
jalon_parse_model_unref (JalonParseModel *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_bytes_unref (self->bytes);
  g_free (self->info);
  g_strfreev (self->endings);
  g_strfreev (self->wholes);
  g_free (self->frequent);
  jalon_class_weights_free (self->tagger);
  jalon_step_weights_free (self->steps);
  jalon_class_weights_free (self->labeller);
  g_free (self);
}

/**
 * jalon_parse_model_get_info:
 *
 * Returns: (transfer none): what it was trained on, for people
 */
const char *
jalon_parse_model_get_info (const JalonParseModel *self)
{
  return self->info;
}

/* @form in lower case (ASCII) with U+2019 as "'"; 0 where it is too long for @out. */
static gsize
fold (const char *form, gsize length, char *out, gsize size)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (n + 1 >= size)
        return 0;
      if (i + 3 <= length && memcmp (form + i, "\342\200\231", 3) == 0)
        {
          out[n++] = '\'';
          i += 2;
        }
      else
        out[n++] = g_ascii_tolower (form[i]);
    }
  out[n] = '\0';
  return n;
}

/* How many bytes at the end of @form fold to @ending; an apostrophe may have three. */
static gsize
length_of_ending (const char *form, gsize length, const char *ending)
{
  gsize at = length;

  for (gsize i = strlen (ending); i-- > 0;)
    {
      if (ending[i] == '\'' && at >= 3 && memcmp (form + at - 3, "\342\200\231", 3) == 0)
        at -= 3;
      else if (at > 0 && g_ascii_tolower (form[at - 1]) == ending[i])
        at--;
      else
        return 0;
    }
  return length - at;
}

/**
 * jalon_parse_model_cut:
 * @form: a word as a text has it
 * @length: of @form, in bytes
 *
 * The model was trained on words like "déclare" and "-t-il", "do" and "n't",
 * which texts write as one. Other tokens are not to be cut, nor joined: French
 * "du" is one, and so are words with hyphens.
 *
 * Returns: the byte at which @form is to be cut in two; 0: it is one word
 */
gsize
jalon_parse_model_cut (const JalonParseModel *self, const char *form, gsize length)
{
  char  folded[JALON_PARSE_MAX_ENDING + 1];
  gsize longest = 0;

  if (self->endings[0] == NULL)
    return 0;
  if (fold (form, length, folded, sizeof folded) > 0 && g_strv_contains ((const char *const *) self->wholes, folded))
    return 0;
  for (guint i = 0; self->endings[i] != NULL; i++)
    longest = MAX (longest, length_of_ending (form, length, self->endings[i]));
  return longest < length && longest > 0 ? length - longest : 0;
}

/**
 * jalon_parse_tag_get_kind:
 *
 * Returns: what of a tag matters to the parser's state, JALON_TAG_... bits
 */
guint8
jalon_parse_tag_get_kind (const JalonParseTag *tag)
{
  static const guint32 content = 1u << JALON_UPOS_NOUN | 1u << JALON_UPOS_PROPN | 1u << JALON_UPOS_VERB |
                                 1u << JALON_UPOS_PRON | 1u << JALON_UPOS_NUM;
  guint8 kind = 0;

  if ((content >> tag->upos & 1) != 0)
    kind |= JALON_TAG_CONTENT;
  if (tag->upos == JALON_UPOS_PUNCT)
    kind |= JALON_TAG_PUNCT;
  if (tag->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN)
    kind |= JALON_TAG_FINITE;
  return kind;
}
