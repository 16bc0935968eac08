/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which classes a dictionary puts a word in, without the words: a static function
 * (Botelho, Pagh, Ziviani 2007; as a filter: Graf and Lemire 2020) in 2.5 bytes a
 * word. One in 256 words that the dictionary has not is taken for one it has.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of a cell. */
#define JALON_PARSE_LEXICON_CELL 2

/**
 * JalonParseLexicon:
 * @cells: (array): three times @n_cells, of 16 bits, little-endian; borrowed
 * @n_cells: of each third; 0: no word is known
 * @seed: with which the cells could be filled
 */
typedef struct
{
  const guint8 *cells;
  guint32       n_cells;
  guint32       seed;
} JalonParseLexicon;

/* Where a word has its three cells, and what tells it from others. */
typedef struct
{
  guint32 cells[3];
  guint8  fingerprint;
} JalonParseLexiconPlace;

void   jalon_parse_lexicon_find (guint32 n_cells, guint32 seed, guint32 word, JalonParseLexiconPlace *out_place);
guint8 jalon_parse_lexicon_lookup (const JalonParseLexicon *self, guint32 word);

G_END_DECLS
