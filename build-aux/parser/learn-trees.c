/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Teaches the parser's steps with a dynamic oracle (Goldberg and Nivre 2012, 2013):
 * the parser goes its own way, mistakes included, and is told at each step which
 * steps still lose the fewest arcs. The labeller learns along the way from those
 * arcs that are right.
 */

#include "config.h"

#include "learn.h"

#include <string.h>

/* After the first round, of a hundred mistakes as many are gone on with. */
#define EXPLORED 90

/* What one sentence is parsed with. */
typedef struct
{
  Perceptron     *steps;
  Perceptron     *labels;
  Random         *random;
  const Tagset   *tagset;
  JalonParseState state;
  guint           heads[JALON_PARSE_MAX_WORDS]; /* projective ones */
  guint           round;
  guint           n_steps;
  guint           n_wrong_steps;
  guint           n_labels;
  guint           n_wrong_labels;
} Lesson;

/* Arcs of the right tree that a shift makes impossible: those between the next word and the stack. */
static guint
cost_of_shift (const Lesson *self)
{
  const JalonParseState *state = &self->state;
  guint                  next = state->next;
  guint                  cost = 0;

  for (guint i = 0; i < state->depth; i++)
    {
      guint word = jalon_parse_state_peek (state, i);

      if (self->heads[word] == next)
        cost++;
      if (i > 0 && self->heads[next] == word)
        cost++;
    }
  return cost;
}

/* Those that taking the top off the stack makes impossible, as a dependent of the next or of the second. */
static guint
cost_of_reducing (const Lesson *self, JalonParseStep step)
{
  const JalonParseState *state = &self->state;
  guint                  top = jalon_parse_state_peek (state, 0);
  guint                  head = self->heads[top];
  guint                  cost = 0;

  for (guint word = state->next; word < state->n; word++)
    if (self->heads[word] == top)
      cost++;
  if (step == JALON_PARSE_RIGHT)
    return cost + (head >= state->next ? 1 : 0);
  if (head > state->next || (state->depth > 1 && head == jalon_parse_state_peek (state, 1)))
    cost++;
  return cost;
}

static guint
get_cost (const Lesson *self, JalonParseStep step)
{
  return step == JALON_PARSE_SHIFT ? cost_of_shift (self) : cost_of_reducing (self, step);
}

/* The allowed step with the best score among those that cost @limit at most. */
static JalonParseStep
find_best (const gint32 *scores, const gboolean *allowed, const guint *costs, guint limit)
{
  JalonParseStep best = JALON_N_PARSE_STEPS;

  for (JalonParseStep step = 0; step < JALON_N_PARSE_STEPS; step++)
    if (allowed[step] && costs[step] <= limit && (best == JALON_N_PARSE_STEPS || scores[step] > scores[best]))
      best = step;
  return best;
}

static JalonParseStep
learn_step (Lesson *self, const gboolean *allowed)
{
  guint64        keys[JALON_PARSE_MAX_KEYS];
  gint32         scores[JALON_N_PARSE_STEPS];
  guint          costs[JALON_N_PARSE_STEPS] = { 0 };
  guint          n_keys = jalon_parse_transition_keys (&self->state, keys);
  guint          least = G_MAXUINT;
  JalonParseStep guess;
  JalonParseStep right;

  perceptron_score (self->steps, keys, n_keys, scores);
  for (JalonParseStep step = 0; step < JALON_N_PARSE_STEPS; step++)
    if (allowed[step])
      {
        costs[step] = get_cost (self, step);
        least = MIN (least, costs[step]);
      }
  guess = find_best (scores, allowed, costs, G_MAXUINT);
  right = find_best (scores, allowed, costs, least);
  self->steps->step++;
  self->n_steps++;
  if (costs[guess] == least)
    return guess;
  self->n_wrong_steps++;
  perceptron_learn (self->steps, keys, n_keys, right, guess);
  return self->round == 0 || random_next (self->random, 100) >= EXPLORED ? right : guess;
}

static JalonDeprel
best_label (const gint32 *scores)
{
  JalonDeprel best = JALON_DEPREL_DEP;

  for (JalonDeprel label = 0; label < JALON_N_DEPRELS; label++)
    if (label != JALON_DEPREL_ROOT && scores[label] > scores[best])
      best = label;
  return best;
}

static JalonDeprel
learn_label (Lesson *self, const Word *word, guint head, guint dependent)
{
  guint64     keys[JALON_PARSE_MAX_KEYS];
  gint32      scores[JALON_N_DEPRELS];
  guint       n_keys;
  JalonDeprel guess;

  if (head == self->state.n)
    return JALON_DEPREL_ROOT;
  n_keys = jalon_parse_label_keys (&self->state, head, dependent, keys);
  perceptron_score (self->labels, keys, n_keys, scores);
  guess = best_label (scores);
  if (word->head != head || word->deprel == JALON_DEPREL_ROOT)
    return guess;
  self->labels->step++;
  self->n_labels++;
  if (guess == word->deprel)
    return guess;
  self->n_wrong_labels++;
  perceptron_learn (self->labels, keys, n_keys, word->deprel, guess);
  return self->round == 0 ? word->deprel : guess;
}

static void
begin (Lesson *self, const Sentence *sentence)
{
  jalon_parse_state_begin (&self->state, sentence->words->len);
  for (guint i = 0; i < sentence->words->len; i++)
    {
      const Word *word = sentence_get (sentence, i);

      self->heads[i] = word->projective;
      jalon_parse_state_set_word (&self->state, i, &word->keys.keys, word->guess, self->tagset->tags[word->guess].kind);
    }
  jalon_parse_state_ready (&self->state);
}

static void
learn_sentence (Lesson *self, const Sentence *sentence)
{
  begin (self, sentence);
  while (!jalon_parse_state_is_done (&self->state))
    {
      gboolean       allowed[JALON_N_PARSE_STEPS];
      JalonParseStep step = JALON_PARSE_SHIFT;
      guint          head;
      guint          dependent;

      if (jalon_parse_state_list_steps (&self->state, allowed) > 1)
        step = learn_step (self, allowed);
      while (!allowed[step])
        step++;
      if (jalon_parse_state_step (&self->state, step, &head, &dependent))
        jalon_parse_state_link (&self->state,
                                head,
                                dependent,
                                learn_label (self, sentence_get (sentence, dependent), head, dependent));
    }
}

static void
learn_rounds (Lesson *self, const GPtrArray *corpus, guint *order)
{
  for (self->round = 0; self->round < LEARN_PARSER_ROUNDS; self->round++)
    {
      self->n_steps = self->n_wrong_steps = self->n_labels = self->n_wrong_labels = 0;
      random_shuffle (self->random, order, corpus->len);
      for (guint i = 0; i < corpus->len; i++)
        learn_sentence (self, g_ptr_array_index (corpus, order[i]));
      g_printerr ("parser, round %u: %.2f %% of steps, %.2f %% of labels wrong\n",
                  self->round + 1,
                  100.0 * self->n_wrong_steps / self->n_steps,
                  100.0 * self->n_wrong_labels / self->n_labels);
    }
}

/**
 * learn_to_parse:
 * @corpus: (element-type Sentence): with guessed tags and projective heads
 * @n_times: how often it learns, each time in another order; the weights are added up
 * @out_steps: (out): weights of the parser's steps
 * @out_labels: (out): and those of labels
 */
void
learn_to_parse (const GPtrArray *corpus,
                const Tagset    *tagset,
                guint            n_times,
                Random          *random,
                Perceptron     **out_steps,
                Perceptron     **out_labels)
{
  g_autofree Lesson *self = g_new0 (Lesson, 1);
  g_autofree guint  *order = g_new (guint, corpus->len);

  *out_steps = perceptron_new (JALON_N_PARSE_STEPS);
  *out_labels = perceptron_new (JALON_N_DEPRELS);
  self->random = random;
  self->tagset = tagset;
  for (guint i = 0; i < corpus->len; i++)
    order[i] = i;
  for (guint time = 0; time < n_times; time++)
    {
      g_autoptr (Perceptron) steps = perceptron_new (JALON_N_PARSE_STEPS);
      g_autoptr (Perceptron) labels = perceptron_new (JALON_N_DEPRELS);

      self->steps = steps;
      self->labels = labels;
      learn_rounds (self, corpus, order);
      perceptron_average (steps);
      perceptron_average (labels);
      perceptron_add (*out_steps, steps);
      perceptron_add (*out_labels, labels);
    }
}
