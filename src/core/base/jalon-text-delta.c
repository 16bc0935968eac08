/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folding a text, and unfolding it again. A delta is a run of operations, each
 * a varint of (folded bytes to take over << 1 | kind): kind 0 makes the next
 * folded byte a capital, kind 1 replaces some folded bytes by given ones.
 */

#include "config.h"

#include "jalon-text-column-private.h"
#include "jalon-text-private.h"

/* A replacement of few bytes by few is told in one byte. */
#define MAX_SHORT_FOLDED 7
#define MAX_SHORT_ORIGINAL 15
#define LONG_FORM 0x80

static void
put_replacement (JalonPackWriter *delta, gsize n_same, gsize n_folded, const char *original, gsize n_original)
{
  jalon_pack_writer_put_varint (delta, n_same << 1 | 1);
  if (n_folded <= MAX_SHORT_FOLDED && n_original <= MAX_SHORT_ORIGINAL)
    {
      guint8 lengths = (guint8) (n_folded << 4 | n_original);

      jalon_pack_writer_put_bytes (delta, &lengths, 1);
    }
  else
    {
      guint8 mark = LONG_FORM;

      jalon_pack_writer_put_bytes (delta, &mark, 1);
      jalon_pack_writer_put_varint (delta, n_folded);
      jalon_pack_writer_put_varint (delta, n_original);
    }
  jalon_pack_writer_put_bytes (delta, original, n_original);
}

/* How many bytes at @p introduce a language of a packed text; 0 where none do. */
static gsize
header_length (const char *p)
{
  const char *split;

  if (!JALON_TEXT_AT (p, JALON_TEXT_MARK))
    return 0;

  split = strstr (p, JALON_TEXT_SPLIT);

  return (split != NULL ? (gsize) (split - p) : 0) + JALON_TEXT_MARK_LENGTH;
}

/* Folds what stands at @p into @out_folded; returns how many bytes of the text it was. */
static gsize
fold_one (const char *p, char *out_folded, gsize *out_length)
{
  gsize    header = header_length (p);
  gunichar c;

  if (header > 0)
    {
      out_folded[0] = JALON_TEXT_END;
      *out_length = 1;
      return header;
    }

  /* A byte that is not UTF-8 leaves no trace, but comes back. */
  c = g_utf8_get_char_validated (p, -1);
  *out_length = c < 0x110000 ? jalon_text_fold_char (c, out_folded) : 0;

  return c < 0x110000 ? (gsize) (g_utf8_next_char (p) - p) : 1;
}

static inline gboolean
is_folded (guchar c)
{
  return c >= 0x20 && c < 0x7f && !g_ascii_isupper (c);
}

/* Most of what folding changes. */
static inline void
put_capital (JalonPackWriter *folded, JalonPackWriter *delta, char capital, gsize n_same)
{
  char small = g_ascii_tolower (capital);

  jalon_pack_writer_put_bytes (folded, &small, 1);
  jalon_pack_writer_put_varint (delta, n_same << 1);
}

/* Appends @text folded to @folded, and to @delta what it takes to get it back. */
void
jalon_text_fold_with_delta (const char *text, JalonPackWriter *folded, JalonPackWriter *delta)
{
  gsize n_same = 0;

  for (const char *p = text; *p != '\0';)
    {
      char  buffer[JALON_TEXT_MAX_FOLD];
      gsize length;
      gsize taken;

      for (taken = 0; is_folded (p[taken]);)
        taken++;
      jalon_pack_writer_put_bytes (folded, p, taken);
      n_same += taken;
      p += taken;
      if (*p == '\0')
        break;
      if (g_ascii_isupper (*p))
        {
          put_capital (folded, delta, *p++, n_same);
          n_same = 0;
          continue;
        }

      taken = fold_one (p, buffer, &length);
      jalon_pack_writer_put_bytes (folded, buffer, length);
      if (taken == length && memcmp (p, buffer, length) == 0)
        n_same += length;
      else
        {
          put_replacement (delta, n_same, length, p, taken);
          n_same = 0;
        }
      p += taken;
    }
}

/**
 * jalon_text_unfold:
 * @delta: from jalon_text_fold_with_delta(); then stands behind it
 *
 * Returns: (transfer full): the text as it was
 */
char *
jalon_text_unfold (const char *folded, gsize folded_length, JalonPackReader *delta, gsize delta_length)
{
  const guint8 *end = delta->cursor + delta_length;
  const char   *folded_end = folded + folded_length;
  char         *text = g_malloc (folded_length + delta_length + 1);
  char         *out = text;

  while (delta->cursor < end)
    {
      guint64 op = jalon_pack_reader_get_varint (delta);
      gsize   n_same = op >> 1;
      gsize   n_folded = 1;
      gsize   n_original = 0;

      memcpy (out, folded, n_same);
      out += n_same;
      folded += n_same;
      if ((op & 1) == 0)
        {
          *out++ = g_ascii_toupper (*folded);
        }
      else
        {
          guint8 lengths = *delta->cursor++;

          n_folded = lengths == LONG_FORM ? jalon_pack_reader_get_varint (delta) : lengths >> 4;
          n_original = lengths == LONG_FORM ? jalon_pack_reader_get_varint (delta) : lengths & 15;
          memcpy (out, delta->cursor, n_original);
          delta->cursor += n_original;
          out += n_original;
        }
      folded += n_folded;
    }

  memcpy (out, folded, folded_end - folded);
  out[folded_end - folded] = '\0';

  return text;
}
