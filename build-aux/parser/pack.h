/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes a model file of what was learnt: the weights that matter most, as numbers
 * of 8 bits.
 */

#pragma once

#include "perceptron.h"
#include "tagset.h"

G_BEGIN_DECLS

/* Rows that are kept; they make the size of a model. */
typedef struct
{
  guint tagger;
  guint steps;
  guint labels;
} PackSizes;

void pack_u8 (GByteArray *out, guint value);
void pack_u32 (GByteArray *out, guint32 value);

void pack_words (GByteArray *out, const GPtrArray *words);
void pack_tags (GByteArray *out, const Tagset *tagset);
void pack_frequent (GByteArray *out, const GPtrArray *corpus, const Tagset *tagset);
void pack_lexicon (GByteArray *out, const char *file);
void pack_class_weights (GByteArray *out, const Perceptron *learnt, guint n_kept);
void pack_step_weights (GByteArray *out, const Perceptron *learnt, guint n_kept);
void pack_fixed_labels (GByteArray *out, const GPtrArray *corpus, const Tagset *tagset);
void pack_no_weights (GByteArray *out, const Tagset *tagset);
void pack_finish (GByteArray *body);

G_END_DECLS
