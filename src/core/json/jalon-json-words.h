/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Through the inside of a JSON string eight bytes at a time. Strings are nine
 * tenths of a dossier's text. Private to the codec.
 *
 * The tests for a byte are those of Mycroft ("haszero"): a byte above one that
 * is found may be taken for one, too, but never one below, and only the lowest
 * counts.
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define JALON_WORD_OF(byte) ((byte) *G_GUINT64_CONSTANT (0x0101010101010101))

/* The top bit of each byte that is 0, and of none below the first such byte. */
static inline guint64
jalon_word_find_zero (guint64 word)
{
  return (word - JALON_WORD_OF (0x01)) & ~word & JALON_WORD_OF (0x80);
}

/**
 * jalon_string_skip_plain:
 * @at: in a string
 * @end: of the text
 * @inout_all: what all bytes that were passed have or-ed into it; its top bits tell of bytes beyond ASCII
 *
 * Returns: the next quote, backslash or control character, or @end
 */
static inline const char *
jalon_string_skip_plain (const char *at, const char *end, guint64 *inout_all)
{
  guint64 word;

  for (; end - at >= (ptrdiff_t) sizeof word; at += sizeof word)
    {
      guint64 found;

      memcpy (&word, at, sizeof word);
      word = GUINT64_FROM_LE (word);
      found = jalon_word_find_zero (word ^ JALON_WORD_OF ('"')) | jalon_word_find_zero (word ^ JALON_WORD_OF ('\\')) |
              ((word - JALON_WORD_OF (0x20)) & ~word & JALON_WORD_OF (0x80));
      if (found != 0)
        {
          int n_before = __builtin_ctzll (found) / 8;

          *inout_all |= n_before > 0 ? word << (64 - 8 * n_before) : 0;
          return at + n_before;
        }
      *inout_all |= word;
    }
  for (; at < end && *at != '"' && *at != '\\' && (guchar) *at >= 0x20; at++)
    *inout_all |= (guchar) *at;
  return at;
}

G_END_DECLS
