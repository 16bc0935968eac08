/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tagger, parser and labeller look at. Each thing looked at (an atom: the
 * word on top of the stack, the tag of the next word ...) becomes a number of
 * 64 bits; a feature is one atom or up to four together, and its key the sum of
 * their numbers. Trainer and program call these same functions, so that they
 * cannot drift apart: who changes a template trains the models anew.
 */

#pragma once

#include "jalon-parse-state.h"

G_BEGIN_DECLS

/* More than any of the functions below gives. */
#define JALON_PARSE_MAX_KEYS 160

/**
 * JalonTaggedWord: a word for the tagger
 * @lexicon: which class of the lexicon it is of; 0: of none
 */
typedef struct
{
  JalonWordKeys keys;
  guint8        lexicon;
} JalonTaggedWord;

guint jalon_parse_tag_keys (const JalonTaggedWord *words, guint n, guint i, guint tag1, guint tag2, guint64 *keys);
guint jalon_parse_transition_keys (const JalonParseState *state, guint64 *keys);
guint jalon_parse_label_keys (const JalonParseState *state, guint head, guint dependent, guint64 *keys);

G_END_DECLS
