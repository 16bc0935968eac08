/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A greedy tagger from left to right, with the weights of an averaged perceptron
 * (Collins 2002). Words that nearly always have the same tag are looked up.
 */

#include "config.h"

#include "jalon-tagger.h"

static gboolean
find_frequent (const JalonParseModel *model, guint32 word, guint8 *out_tag)
{
  guint32 at = word & model->frequent_mask;

  while (model->frequent[at].word != 0)
    {
      if (model->frequent[at].word == word)
        {
          *out_tag = model->frequent[at].tag;
          return TRUE;
        }
      at = (at + 1) & model->frequent_mask;
    }
  return FALSE;
}

static guint8
weigh (const JalonParseModel *model, const JalonTaggedWord *words, guint n, guint i, guint tag1, guint tag2)
{
  guint64 keys[JALON_PARSE_MAX_KEYS];
  gint32  scores[JALON_WEIGHTS_MAX_CLASSES];
  guint   n_keys = jalon_parse_tag_keys (words, n, i, tag1, tag2, keys);
  guint8  best = 0;

  jalon_class_weights_score (model->tagger, keys, n_keys, scores);
  for (guint tag = 1; tag < model->n_tags; tag++)
    if (scores[tag] > scores[best])
      best = tag;
  return best;
}

/**
 * jalon_tagger_look_up:
 * @form: a word as it is written, UTF-8; jalon_parse_model_cut() has nothing to cut off it
 * @length: of @form, in bytes
 * @out_word: (out): what the tagger has to know of it
 */
void
jalon_tagger_look_up (const JalonParseModel *model, const char *form, gsize length, JalonTaggedWord *out_word)
{
  jalon_word_keys_init (&out_word->keys, form, length);
  out_word->lexicon = jalon_parse_lexicon_lookup (&model->lexicon, out_word->keys.word);
}

/**
 * jalon_tagger_tag:
 * @words: (array length=n): a sentence
 * @tags: (out) (array length=n): numbers of tags of @model
 */
void
jalon_tagger_tag (const JalonParseModel *model, const JalonTaggedWord *words, guint n, guint8 *tags)
{
  for (guint i = 0; i < n; i++)
    if (!find_frequent (model, words[i].keys.word, &tags[i]))
      tags[i] = weigh (model, words, n, i, i > 0 ? tags[i - 1] + 1 : 0, i > 1 ? tags[i - 2] + 1 : 0);
}
