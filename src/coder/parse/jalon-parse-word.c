/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folds a word and hashes it, its ends and its shape.
 */

#include "config.h"

#include "jalon-parse-word.h"

/* Bytes of a folded word that count; the rest of a longer one is not looked at. */
#define MAX_FOLDED 256

typedef enum
{
  CLASS_OTHER,
  CLASS_UPPER,
  CLASS_LOWER,
  CLASS_DIGIT,
} CharClass;

enum
{
  SHAPE_FIRST = 3, /* two bits: the class of the first character */
  SHAPE_MANY_UPPER = 1 << 2,
  SHAPE_LOWER = 1 << 3,
  SHAPE_DIGIT = 1 << 4,
  SHAPE_HYPHEN = 1 << 5,
  SHAPE_APOSTROPHE = 1 << 6,
  SHAPE_LONG = 1 << 7,
  SHAPE_SET = 1 << 8, /* so that no shape is 0 */
};

typedef struct
{
  guint8 bytes[MAX_FOLDED + 6];
  guint  length;
  guint  n_upper;
  guint  shape;
} Folded;

/* FNV-1a, its bits mixed once more. */
static guint32
hash_bytes (const guint8 *bytes, guint length, guint32 seed)
{
  guint32 hash = 2166136261u ^ seed;

  for (guint i = 0; i < length; i++)
    hash = (hash ^ bytes[i]) * 16777619u;
  hash ^= hash >> 15;
  return (hash * 0x9E3779B1u) | 1;
}

static inline gboolean
is_continuation (guint8 byte)
{
  return (byte & 0xC0) == 0x80;
}

static void
note_class (Folded *self, CharClass class)
{
  if (self->length == 0)
    self->shape |= class;
  if (class == CLASS_UPPER && ++self->n_upper == 2)
    self->shape |= SHAPE_MANY_UPPER;
  if (class == CLASS_LOWER)
    self->shape |= SHAPE_LOWER;
  if (class == CLASS_DIGIT)
    self->shape |= SHAPE_DIGIT;
}

static void
fold_ascii (Folded *self, char c)
{
  CharClass class = CLASS_OTHER;

  if (c >= 'a' && c <= 'z')
    class = CLASS_LOWER;
  else if (c >= 'A' && c <= 'Z')
    {
      class = CLASS_UPPER;
      c += 'a' - 'A';
    }
  else if (c >= '0' && c <= '9')
    {
      class = CLASS_DIGIT;
      c = '0';
    }
  else if (c == '-')
    self->shape |= SHAPE_HYPHEN;
  else if (c == '\'')
    self->shape |= SHAPE_APOSTROPHE;
  note_class (self, class);
  self->bytes[self->length++] = c;
}

static void
fold_unichar (Folded *self, gunichar c)
{
  gunichar lower = g_unichar_tolower (c);

  note_class (self, lower != c ? CLASS_UPPER : g_unichar_isalpha (c) ? CLASS_LOWER : CLASS_OTHER);
  self->length += g_unichar_to_utf8 (lower, (char *) self->bytes + self->length);
}

/* A character above ASCII; a byte that begins none stands for itself. Returns how many bytes it has. */
static gsize
fold_wide (Folded *self, const char *at, gsize left)
{
  gunichar c = g_utf8_get_char_validated (at, left);

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      note_class (self, CLASS_OTHER);
      self->bytes[self->length++] = *at;
      return 1;
    }
  if (c == 0x2019 || c == 0x02BC)
    fold_ascii (self, '\'');
  else if (c == 0x2010 || c == 0x2011)
    fold_ascii (self, '-');
  else if (c == 0xA0 || c == 0x202F)
    fold_ascii (self, ' ');
  else
    fold_unichar (self, c);
  return g_utf8_skip[(guint8) *at];
}

static void
fold (Folded *self, const char *form, gsize length)
{
  gsize at = 0;

  self->length = 0;
  self->n_upper = 0;
  self->shape = SHAPE_SET;
  while (at < length && self->length < MAX_FOLDED)
    if ((guint8) form[at] < 0x80)
      fold_ascii (self, form[at++]);
    else
      at += fold_wide (self, form + at, length - at);
  if (self->length > 3)
    self->shape |= SHAPE_LONG;
}

/**
 * jalon_word_keys_init:
 * @form: a word as it is written, UTF-8 (NFC); other bytes do no harm
 * @length: of @form, in bytes
 *
 * Fills @self.
 */
void
jalon_word_keys_init (JalonWordKeys *self, const char *form, gsize length)
{
  Folded folded;
  guint  at;

  fold (&folded, form, length);
  self->word = hash_bytes (folded.bytes, folded.length, 0);
  self->shape = folded.shape;

  at = folded.length;
  for (guint i = 0; i < JALON_WORD_N_SUFFIXES; i++)
    {
      while (at > 0 && is_continuation (folded.bytes[at - 1]))
        at--;
      if (at > 0)
        at--;
      self->suffix[i] = hash_bytes (folded.bytes + at, folded.length - at, 77 + i * 1000003u);
    }
  at = 0;
  for (guint i = 0; i < JALON_WORD_N_PREFIXES; i++)
    {
      if (at < folded.length)
        at++;
      while (at < folded.length && is_continuation (folded.bytes[at]))
        at++;
      self->prefix[i] = hash_bytes (folded.bytes, at, 991 + i * 1000003u);
    }
}
