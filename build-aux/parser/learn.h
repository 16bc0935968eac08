/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Teaches tagger, parser and labeller.
 */

#pragma once

#include "perceptron.h"
#include "tagset.h"

G_BEGIN_DECLS

/* Times the corpus is gone through: for the tagger, for taggers of parts of it, for the parser. */
#define LEARN_TAGGER_ROUNDS 5
#define LEARN_GUESS_ROUNDS 3
#define LEARN_PARSER_ROUNDS 8

/* Parts of the corpus that are tagged by a tagger trained on the others. */
#define LEARN_FOLDS 4

typedef struct
{
  guint64 state;
} Random;

guint32 random_next (Random *self, guint32 limit);
void    random_shuffle (Random *self, guint *order, guint n);

Perceptron *learn_to_tag (const GPtrArray *corpus, const Tagset *tagset, guint n_times, Random *random);
void        learn_guess_tags (const GPtrArray *corpus, const Tagset *tagset, Random *random);
void        learn_to_parse (const GPtrArray *corpus,
                            const Tagset    *tagset,
                            guint            n_times,
                            Random          *random,
                            Perceptron     **out_steps,
                            Perceptron     **out_labels);

G_END_DECLS
