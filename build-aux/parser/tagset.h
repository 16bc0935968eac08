/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tags of a language: each a class of words with what the parser, and those
 * who read its trees, need of the features.
 */

#pragma once

#include "treebank.h"

G_BEGIN_DECLS

/**
 * Tagset:
 * @tags: (array length=n)
 */
typedef struct
{
  guint         n;
  JalonParseTag tags[JALON_PARSE_MAX_TAGS];
} Tagset;

guint tagset_add (Tagset *self, const JalonParseTag *tag);
guint tagset_find (const Tagset *self, const JalonParseTag *tag);
void  tagset_describe (const Word *word, const Language *language, JalonParseTag *out_tag);

G_END_DECLS
