/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An averaged perceptron of many classes over keys of features. All its numbers
 * are whole, so that it learns the same on every machine.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Updates of a feature are counted up to here. */
#define PERCEPTRON_MAX_COUNT 255

/**
 * Perceptron:
 * @slots: (owned): by row of a key (jalon_weights_row()), the slot of its weights; 0: it has none
 * @rows: (owned): the row of each slot
 * @weights: (owned): of each slot, one for each class
 * @totals: (owned): what is to be taken from the weights, times @step
 * @step: decisions so far
 */
typedef struct
{
  guint    n_classes;
  guint32 *slots;
  guint    n_slots;
  guint32 *rows;
  guint8  *counts;
  gint32  *weights;
  gint64  *totals;
  gint64   step;
} Perceptron;

Perceptron *perceptron_new (guint n_classes);
void        perceptron_free (Perceptron *self);
void        perceptron_score (const Perceptron *self, const guint64 *keys, guint n_keys, gint32 *scores);
void        perceptron_learn (Perceptron *self, const guint64 *keys, guint n_keys, guint right, guint wrong);
double      perceptron_get_average (const Perceptron *self, guint slot, guint class);
void        perceptron_average (Perceptron *self);
void        perceptron_add (Perceptron *self, const Perceptron *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Perceptron, perceptron_free)

G_END_DECLS
