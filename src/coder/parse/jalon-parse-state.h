/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sentence half parsed, and the three steps that build its tree (arc-hybrid
 * system: Kuhlmann, Gómez-Rodríguez, Satta 2011; the root at the end: Ballesteros
 * and Nivre 2013). Each word is shifted once and reduced once, so that a sentence
 * of n words takes 2 n steps.
 */

#pragma once

#include "jalon-parse-vocabulary.h"
#include "jalon-parse-word.h"

G_BEGIN_DECLS

/* Words of one tree; a longer sentence is cut. */
#define JALON_PARSE_MAX_WORDS 1000

/* Tags a model may have. */
#define JALON_PARSE_MAX_TAGS 96

/**
 * JalonParseStep:
 * @JALON_PARSE_SHIFT: the next word goes on the stack
 * @JALON_PARSE_LEFT: the next word is the head of the top of the stack
 * @JALON_PARSE_RIGHT: the second of the stack is the head of its top
 */
typedef enum
{
  JALON_PARSE_SHIFT,
  JALON_PARSE_LEFT,
  JALON_PARSE_RIGHT,
  JALON_N_PARSE_STEPS
} JalonParseStep;

/* What matters of a tag to the parser, bits. */
enum
{
  JALON_TAG_CONTENT = 1 << 0, /* nouns, names, verbs, pronouns, numbers */
  JALON_TAG_FINITE = 1 << 1,
  JALON_TAG_PUNCT = 1 << 2,
};

/**
 * JalonParseNode: a word, the root, or a place where no word is
 * @word, @suffix: its keys
 * @tag: number of its tag, from 1
 * @kind: JALON_TAG_... bits
 * @left1, @left2, @right1, @right2: the last and the last but one dependent it got on each side
 * @left_set, @right_set: relations of its dependents on each side, bits; @left_key and @right_key are keys of these
 */
typedef struct
{
  guint32 word;
  guint32 suffix;
  guint32 shape;
  guint16 left1;
  guint16 left2;
  guint16 right1;
  guint16 right2;
  guint16 head;
  guint16 next_content;
  guint8  tag;
  guint8  kind;
  guint8  label;
  guint8  n_left;
  guint8  n_right;
  guint8  n_finite;
  guint32 left_key;
  guint32 right_key;
  guint64 left_set;
  guint64 right_set;
} JalonParseNode;

/* Nodes beyond the words: the root, three places after the end, and no word at all. */
#define JALON_PARSE_EXTRA_NODES 5

/**
 * JalonParseState:
 * @n: words; node @n is the root, the last node is "no word"
 * @next: the first word not shifted yet
 * @depth: words on the stack
 * @stack: its words from @stack[3] on; below them "no word", so that three can always be looked at
 */
typedef struct
{
  guint          n;
  guint          next;
  guint          depth;
  guint16        stack[JALON_PARSE_MAX_WORDS + 3];
  JalonParseNode nodes[JALON_PARSE_MAX_WORDS + JALON_PARSE_EXTRA_NODES];
} JalonParseState;

void     jalon_parse_state_begin (JalonParseState *self, guint n);
void     jalon_parse_state_set_word (JalonParseState *self, guint i, const JalonWordKeys *keys, guint tag, guint kind);
void     jalon_parse_state_ready (JalonParseState *self);
guint    jalon_parse_state_list_steps (const JalonParseState *self, gboolean *allowed);
gboolean jalon_parse_state_step (JalonParseState *self, JalonParseStep step, guint *out_head, guint *out_dependent);
void     jalon_parse_state_link (JalonParseState *self, guint head, guint dependent, JalonDeprel label);

static inline guint
jalon_parse_state_none (const JalonParseState *self)
{
  return self->n + JALON_PARSE_EXTRA_NODES - 1;
}

static inline gboolean
jalon_parse_state_is_done (const JalonParseState *self)
{
  return self->next == self->n && self->depth == 0;
}

/* The @i-th word of the stack from its top, from 0. */
static inline guint
jalon_parse_state_peek (const JalonParseState *self, guint i)
{
  return self->stack[self->depth + 2 - i];
}

G_END_DECLS
