/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tagger sees of a word: numbers for the whole of it, for its ends
 * and for its shape. Training and use see the same, for they call the same.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JALON_WORD_N_SUFFIXES 4
#define JALON_WORD_N_PREFIXES 3

/**
 * JalonWordKeys:
 * @word: of all letters in lower case, digits alike, U+2019 as "'"; never 0
 * @suffix: of the last 1, 2, 3, 4 characters; never 0
 * @prefix: of the first 1, 2, 3; never 0
 * @shape: capitals, digits, hyphens; never 0
 */
typedef struct
{
  guint32 word;
  guint32 suffix[JALON_WORD_N_SUFFIXES];
  guint32 prefix[JALON_WORD_N_PREFIXES];
  guint32 shape;
} JalonWordKeys;

void jalon_word_keys_init (JalonWordKeys *self, const char *form, gsize length);

G_END_DECLS
