/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A greedy parser: the best step allowed is taken, twice as often as there are
 * words; each arc gets its label as it is made, when the dependent has all of its
 * own. Trained with a dynamic oracle (Goldberg and Nivre 2013), it has learnt to go
 * on after a mistake.
 */

#include "config.h"

#include "jalon-parser.h"

#include "jalon-tagger.h"

/**
 * JalonParser:
 * @model: (owned)
 *
 * Room to work in, so that parsing allocates nothing.
 */
struct _JalonParser
{
  JalonParseModel *model;
  JalonTaggedWord  words[JALON_PARSE_MAX_WORDS];
  guint8           tags[JALON_PARSE_MAX_WORDS];
  JalonParseState  state;
};

/**
 * jalon_parser_new:
 * @model: shared with any number of parsers
 *
 * Returns: (transfer full): a parser for one thread at a time
 */
JalonParser *
jalon_parser_new (JalonParseModel *model)
{
  JalonParser *self = g_new0 (JalonParser, 1);

  self->model = jalon_parse_model_ref (model);
  return self;
}

void
jalon_parser_free (JalonParser *self)
{
  if (self == NULL)
    return;
  jalon_parse_model_unref (self->model);
  g_free (self);
}

static JalonParseStep
choose_step (const JalonParser *self)
{
  gboolean       allowed[JALON_N_PARSE_STEPS];
  guint          n_allowed = jalon_parse_state_list_steps (&self->state, allowed);
  JalonParseStep best = JALON_PARSE_SHIFT;
  guint64        keys[JALON_PARSE_MAX_KEYS];
  gint32         scores[JALON_N_PARSE_STEPS] = { 0 };

  if (n_allowed > 1)
    jalon_step_weights_score (self->model->steps, keys, jalon_parse_transition_keys (&self->state, keys), scores);
  while (!allowed[best])
    best++;
  for (JalonParseStep step = best + 1; step < JALON_N_PARSE_STEPS; step++)
    if (allowed[step] && scores[step] > scores[best])
      best = step;
  return best;
}

static JalonDeprel
choose_label (const JalonParser *self, guint head, guint dependent)
{
  guint64     keys[JALON_PARSE_MAX_KEYS];
  gint32      scores[JALON_WEIGHTS_MAX_CLASSES];
  JalonDeprel best = JALON_DEPREL_DEP;
  guint8      fixed;

  if (head == self->state.n)
    return JALON_DEPREL_ROOT;
  fixed = jalon_parse_model_get_fixed_label (self->model, self->tags[dependent], self->tags[head], head < dependent);
  if (fixed != JALON_PARSE_LABEL_OPEN)
    return fixed;
  jalon_class_weights_score (self->model->labeller,
                             keys,
                             jalon_parse_label_keys (&self->state, head, dependent, keys),
                             scores);
  for (JalonDeprel label = 0; label < JALON_N_DEPRELS; label++)
    if (label != JALON_DEPREL_ROOT && scores[label] > scores[best])
      best = label;
  return best;
}

static void
build_tree (JalonParser *self)
{
  while (!jalon_parse_state_is_done (&self->state))
    {
      guint head;
      guint dependent;

      if (jalon_parse_state_step (&self->state, choose_step (self), &head, &dependent))
        jalon_parse_state_link (&self->state, head, dependent, choose_label (self, head, dependent));
    }
}

/* A verb is passive where the tree says so: by its auxiliary, its subject or its agent. */
static gboolean
is_passive (const JalonParseNode *node)
{
  static const guint64 passive = G_GUINT64_CONSTANT (1) << JALON_DEPREL_AUX_PASS |
                                 G_GUINT64_CONSTANT (1) << JALON_DEPREL_NSUBJ_PASS |
                                 G_GUINT64_CONSTANT (1) << JALON_DEPREL_OBL_AGENT;

  return ((node->left_set | node->right_set) & passive) != 0;
}

static void
give_back (const JalonParser *self, JalonParseToken *tokens, guint first)
{
  for (guint i = 0; i < self->state.n; i++)
    {
      const JalonParseNode *node = &self->state.nodes[i];
      const JalonParseTag  *tag = &self->model->tags[self->tags[i]];
      JalonParseToken      *token = &tokens[first + i];

      token->head = node->head == self->state.n ? JALON_PARSE_ROOT : first + node->head;
      token->deprel = node->label;
      token->upos = tag->upos;
      for (guint k = 0; k < JALON_N_FEATURES; k++)
        token->features[k] = tag->features[k];
      if (is_passive (node))
        token->features[JALON_FEATURE_VOICE] = JALON_VOICE_PASS;
    }
}

static void
parse_part (JalonParser *self, JalonParseToken *tokens, guint first, guint n)
{
  for (guint i = 0; i < n; i++)
    jalon_tagger_look_up (self->model, tokens[first + i].form, tokens[first + i].length, &self->words[i]);
  jalon_tagger_tag (self->model, self->words, n, self->tags);
  jalon_parse_state_begin (&self->state, n);
  for (guint i = 0; i < n; i++)
    jalon_parse_state_set_word (&self->state,
                                i,
                                &self->words[i].keys,
                                self->tags[i],
                                self->model->tags[self->tags[i]].kind);
  jalon_parse_state_ready (&self->state);
  build_tree (self);
  give_back (self, tokens, first);
}

/**
 * jalon_parser_parse:
 * @tokens: (inout) (array length=n): the words of one sentence, cut as
 *   jalon_parse_model_cut() says; gets their classes, features and heads
 * @n: how many; 0 is a sentence, too
 *
 * The same words always give the same tree, in any thread and locale, in time
 * linear in @n. A sentence of more than JALON_PARSE_MAX_WORDS words is cut after as
 * many, and each part gets a tree of its own.
 *
 * Returns: how many trees: 1, or more where the sentence was too long
 */
guint
jalon_parser_parse (JalonParser *self, JalonParseToken *tokens, guint n)
{
  guint n_trees = 0;

  for (guint first = 0; first < n; first += JALON_PARSE_MAX_WORDS)
    {
      parse_part (self, tokens, first, MIN (n - first, JALON_PARSE_MAX_WORDS));
      n_trees++;
    }
  return n_trees;
}
