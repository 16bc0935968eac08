/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks words up in a static function: three cells of a word, combined by
 * exclusive or, are its fingerprint and its class.
 */

#include "config.h"

#include "jalon-parse-lexicon.h"

/* The finalizer of MurmurHash3, twice. */
static inline guint64
mix (guint64 x)
{
  x = (x ^ (x >> 33)) * G_GUINT64_CONSTANT (0xFF51AFD7ED558CCD);
  x = (x ^ (x >> 33)) * G_GUINT64_CONSTANT (0xC4CEB9FE1A85EC53);
  return x ^ (x >> 33);
}

static inline guint32
reduce (guint32 hash, guint32 n)
{
  return ((guint64) hash * n) >> 32;
}

/**
 * jalon_parse_lexicon_find:
 * @n_cells: of each third, at least 1
 * @word: key of the word (#JalonWordKeys)
 * @out_place: (out): one cell of each third, counted through all three
 */
void
jalon_parse_lexicon_find (guint32 n_cells, guint32 seed, guint32 word, JalonParseLexiconPlace *out_place)
{
  guint64 first = mix (((guint64) seed << 32) | word);
  guint64 second = mix (first + G_GUINT64_CONSTANT (0x9E3779B97F4A7C15));

  out_place->cells[0] = reduce (first, n_cells);
  out_place->cells[1] = n_cells + reduce (first >> 32, n_cells);
  out_place->cells[2] = 2 * n_cells + reduce (second, n_cells);
  out_place->fingerprint = second >> 56;
}

/**
 * jalon_parse_lexicon_lookup:
 * @word: key of the word (#JalonWordKeys)
 *
 * Returns: the class of the word, from 1; 0: the lexicon has it not
 */
guint8
jalon_parse_lexicon_lookup (const JalonParseLexicon *self, guint32 word)
{
  JalonParseLexiconPlace place;
  guint8                 fingerprint = 0;
  guint8 class = 0;

  if (self->n_cells == 0)
    return 0;
  jalon_parse_lexicon_find (self->n_cells, self->seed, word, &place);
  for (guint i = 0; i < 3; i++)
    {
      const guint8 *cell = self->cells + (gsize) JALON_PARSE_LEXICON_CELL * place.cells[i];

      class ^= cell[0];
      fingerprint ^= cell[1];
    }
  return fingerprint == place.fingerprint ? class : 0;
}
