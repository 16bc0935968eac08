/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of the parser and when each is allowed.
 */

#include "config.h"

#include "jalon-parse-state.h"

/* Counts of dependents and of finite verbs ahead are told apart up to these. */
#define MAX_COUNT 6
#define MAX_FINITE 3

/* A content word is looked for this many words ahead. */
#define CONTENT_REACH 5

/* Tags that no model has, above those it may have. */
enum
{
  TAG_ROOT = JALON_PARSE_MAX_TAGS + 1,
  TAG_END,
  TAG_NONE,
};

static void
init_node (JalonParseNode *node, guint none)
{
  node->left1 = node->left2 = node->right1 = node->right2 = none;
  node->head = none;
  node->next_content = none;
  node->label = JALON_N_DEPRELS;
  node->n_left = node->n_right = 0;
  node->n_finite = 0;
  node->left_key = node->right_key = 1;
  node->left_set = node->right_set = 0;
}

static void
init_extra (JalonParseState *self, guint i, guint32 word, guint tag)
{
  JalonParseNode *node = &self->nodes[i];

  init_node (node, jalon_parse_state_none (self));
  node->word = word;
  node->suffix = word;
  node->shape = word;
  node->tag = tag;
  node->kind = 0;
}

/**
 * jalon_parse_state_begin:
 * @n: words of the sentence, at most JALON_PARSE_MAX_WORDS
 *
 * Makes room for a sentence. jalon_parse_state_set_word() for each word and
 * jalon_parse_state_ready() must follow.
 */
void
jalon_parse_state_begin (JalonParseState *self, guint n)
{
  guint none;

  g_return_if_fail (n <= JALON_PARSE_MAX_WORDS);

  self->n = n;
  self->next = 0;
  self->depth = 0;
  none = jalon_parse_state_none (self);
  for (guint i = 0; i < 3; i++)
    self->stack[i] = none;
  init_extra (self, n, 3, TAG_ROOT);
  for (guint i = n + 1; i < none; i++)
    init_extra (self, i, 5, TAG_END);
  init_extra (self, none, 7, TAG_NONE);
}

/**
 * jalon_parse_state_set_word:
 * @tag: number of its tag, from 0
 * @kind: JALON_TAG_... bits of that tag
 */
void
jalon_parse_state_set_word (JalonParseState *self, guint i, const JalonWordKeys *keys, guint tag, guint kind)
{
  JalonParseNode *node = &self->nodes[i];

  init_node (node, jalon_parse_state_none (self));
  node->word = keys->word;
  node->suffix = keys->suffix[2];
  node->shape = keys->shape;
  node->tag = tag + 1;
  node->kind = kind;
}

/* Once every word is set: what lies ahead of each. */
void
jalon_parse_state_ready (JalonParseState *self)
{
  guint content = self->n;
  guint n_finite = 0;

  for (guint i = self->n; i-- > 0;)
    {
      JalonParseNode *node = &self->nodes[i];

      if ((node->kind & JALON_TAG_CONTENT) != 0)
        content = i;
      if ((node->kind & JALON_TAG_FINITE) != 0 && n_finite < MAX_FINITE)
        n_finite++;
      node->next_content = content - i <= CONTENT_REACH ? content : self->n + 1;
      node->n_finite = n_finite;
    }
  self->nodes[self->n].next_content = self->n;
}

static inline gboolean
is_punctuation (const JalonParseState *self, guint i)
{
  return (self->nodes[i].kind & JALON_TAG_PUNCT) != 0;
}

/**
 * jalon_parse_state_list_steps:
 * @allowed: (out) (array fixed-size=JALON_N_PARSE_STEPS)
 *
 * The root gets one dependent, when all words are shifted. A punctuation mark
 * becomes a head only where nothing else is left to do.
 *
 * Returns: how many steps are allowed; 0 when the tree is done
 */
guint
jalon_parse_state_list_steps (const JalonParseState *self, gboolean *allowed)
{
  gboolean left;
  gboolean right = self->depth > 1;

  if (self->next == self->n)
    {
      allowed[JALON_PARSE_SHIFT] = FALSE;
      allowed[JALON_PARSE_LEFT] = self->depth == 1;
      allowed[JALON_PARSE_RIGHT] = right;
      return self->depth > 0 ? 1 : 0;
    }
  left = self->depth > 0 && !is_punctuation (self, self->next);
  right = right && !is_punctuation (self, jalon_parse_state_peek (self, 1));
  allowed[JALON_PARSE_SHIFT] = TRUE;
  allowed[JALON_PARSE_LEFT] = left;
  allowed[JALON_PARSE_RIGHT] = right;
  return 1 + (left ? 1 : 0) + (right ? 1 : 0);
}

/* At the end a mark left below a word on the stack goes to that word rather than becoming its head. */
static gboolean
takes_mark_below (const JalonParseState *self)
{
  return self->next == self->n && is_punctuation (self, jalon_parse_state_peek (self, 1)) &&
         !is_punctuation (self, jalon_parse_state_peek (self, 0));
}

/**
 * jalon_parse_state_step:
 * @step: an allowed one
 * @out_head: (out): head of the arc this makes
 * @out_dependent: (out): its dependent, which has got all its own by now
 *
 * The caller tells the relation by jalon_parse_state_link().
 *
 * Returns: whether this makes an arc
 */
gboolean
jalon_parse_state_step (JalonParseState *self, JalonParseStep step, guint *out_head, guint *out_dependent)
{
  guint top = jalon_parse_state_peek (self, 0);
  guint second = jalon_parse_state_peek (self, 1);

  if (step == JALON_PARSE_SHIFT)
    {
      self->stack[3 + self->depth++] = self->next++;
      return FALSE;
    }
  *out_dependent = top;
  *out_head = step == JALON_PARSE_LEFT ? self->next : second;
  if (step == JALON_PARSE_RIGHT && takes_mark_below (self))
    {
      *out_dependent = second;
      *out_head = top;
      self->stack[self->depth + 1] = top;
    }
  self->depth--;
  return TRUE;
}

static inline guint32
key_of_set (guint64 set)
{
  return (guint32) ((set * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 32) | 1;
}

/**
 * jalon_parse_state_link:
 * @head: a word, or the root (the number of words)
 *
 * Hangs a word under another.
 */
void
jalon_parse_state_link (JalonParseState *self, guint head, guint dependent, JalonDeprel label)
{
  JalonParseNode *above = &self->nodes[head];
  JalonParseNode *below = &self->nodes[dependent];

  below->head = head;
  below->label = label;
  if (dependent < head)
    {
      above->left2 = above->left1;
      above->left1 = dependent;
      above->n_left = MIN (above->n_left + 1, MAX_COUNT);
      above->left_set |= G_GUINT64_CONSTANT (1) << label;
      above->left_key = key_of_set (above->left_set);
    }
  else
    {
      above->right2 = above->right1;
      above->right1 = dependent;
      above->n_right = MIN (above->n_right + 1, MAX_COUNT);
      above->right_set |= G_GUINT64_CONSTANT (1) << label;
      above->right_key = key_of_set (above->right_set);
    }
}
