/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Teaches the tagger, and lets taggers guess the tags of what they have not seen,
 * so that the parser learns from tags as wrong as those it will get.
 */

#include "config.h"

#include "learn.h"

/* SplitMix64: a number below @limit. */
guint32
random_next (Random *self, guint32 limit)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return ((z ^ (z >> 31)) >> 32) * limit >> 32;
}

void
random_shuffle (Random *self, guint *order, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint k = random_next (self, i);
      guint kept = order[i - 1];

      order[i - 1] = order[k];
      order[k] = kept;
    }
}

static JalonTaggedWord *
list_keys (const Sentence *sentence)
{
  JalonTaggedWord *words = g_new (JalonTaggedWord, sentence->words->len);

  for (guint i = 0; i < sentence->words->len; i++)
    words[i] = sentence_get (sentence, i)->keys;
  return words;
}

static guint
best_of (const gint32 *scores, guint n)
{
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (scores[i] > scores[best])
      best = i;
  return best;
}

/* Tags a sentence; learns from the mistakes if @learns. Returns how many there were. */
static guint
tag_sentence (Perceptron *self, const Sentence *sentence, gboolean learns)
{
  g_autofree JalonTaggedWord *words = list_keys (sentence);
  guint                       n_wrong = 0;
  guint                       tag1 = 0;
  guint                       tag2 = 0;

  for (guint i = 0; i < sentence->words->len; i++)
    {
      Word   *word = sentence_get (sentence, i);
      guint64 keys[JALON_PARSE_MAX_KEYS];
      gint32  scores[JALON_PARSE_MAX_TAGS];
      guint   n_keys = jalon_parse_tag_keys (words, sentence->words->len, i, tag1, tag2, keys);
      guint   best;

      perceptron_score (self, keys, n_keys, scores);
      best = best_of (scores, self->n_classes);
      if (best != word->tag)
        {
          n_wrong++;
          if (learns)
            perceptron_learn (self, keys, n_keys, word->tag, best);
        }
      self->step += learns ? 1 : 0;
      if (!learns)
        word->guess = best;
      tag2 = tag1;
      tag1 = best + 1;
    }
  return n_wrong;
}

/* Learns from all sentences but those of the fold @left_out (-1: from all), and goes through them @n_rounds times. */
static Perceptron *
learn_once (const GPtrArray *corpus, const Tagset *tagset, int left_out, guint n_rounds, Random *random)
{
  Perceptron       *self = perceptron_new (tagset->n);
  g_autofree guint *order = g_new (guint, corpus->len);
  guint             n = 0;

  for (guint i = 0; i < corpus->len; i++)
    if ((int) ((const Sentence *) g_ptr_array_index (corpus, i))->fold != left_out)
      order[n++] = i;
  for (guint round = 0; round < n_rounds; round++)
    {
      guint n_wrong = 0;

      random_shuffle (random, order, n);
      for (guint i = 0; i < n; i++)
        n_wrong += tag_sentence (self, g_ptr_array_index (corpus, order[i]), TRUE);
      g_printerr ("tagger, round %u: %u wrong\n", round + 1, n_wrong);
    }
  perceptron_average (self);
  return self;
}

/**
 * learn_to_tag:
 * @corpus: (element-type Sentence)
 * @n_times: how often it learns, each time in another order; the weights are added up
 *
 * Returns: (transfer full): the tagger
 */
Perceptron *
learn_to_tag (const GPtrArray *corpus, const Tagset *tagset, guint n_times, Random *random)
{
  Perceptron *sum = perceptron_new (tagset->n);

  for (guint time = 0; time < n_times; time++)
    {
      g_autoptr (Perceptron) tagger = learn_once (corpus, tagset, -1, LEARN_TAGGER_ROUNDS, random);

      perceptron_add (sum, tagger);
    }
  return sum;
}

/* Gives each word of the corpus the tag that a tagger guesses which has not seen its sentence. */
void
learn_guess_tags (const GPtrArray *corpus, const Tagset *tagset, Random *random)
{
  for (guint fold = 0; fold < LEARN_FOLDS; fold++)
    {
      g_autoptr (Perceptron) tagger = learn_once (corpus, tagset, fold, LEARN_GUESS_ROUNDS, random);
      guint n_wrong = 0;

      for (guint i = 0; i < corpus->len; i++)
        {
          const Sentence *sentence = g_ptr_array_index (corpus, i);

          if (sentence->fold == fold)
            n_wrong += tag_sentence (tagger, sentence, FALSE);
        }
      g_printerr ("fold %u: %u tags guessed wrong\n", fold, n_wrong);
    }
}
