/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weights of features as a model has them: whole numbers of 8 bits, found by the
 * key of a feature. The upper bits of a key tell the bucket, the next eight are
 * kept as a fingerprint; the trainer shares weights between keys that agree in
 * both, so that nothing is mistaken here that was not in training.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A key has its bucket in the upper bits, then its fingerprint. */
#define JALON_WEIGHTS_BUCKET_BITS 16
#define JALON_WEIGHTS_N_BUCKETS (1 << JALON_WEIGHTS_BUCKET_BITS)
#define JALON_WEIGHTS_FINGERPRINT_BITS 8
#define JALON_WEIGHTS_ROW_BITS (JALON_WEIGHTS_BUCKET_BITS + JALON_WEIGHTS_FINGERPRINT_BITS)

/* Features whose weights are summed at once. */
#define JALON_WEIGHTS_MAX_KEYS 256

/* Classes there may be; scores have room for all of them. */
#define JALON_WEIGHTS_MAX_CLASSES 96

/* Rows a bucket of step weights has room for. */
#define JALON_STEP_WEIGHTS_SLOTS 8

/* Bytes of a row in a file: the fingerprint, then three weights; or fingerprint, class, weight. */
#define JALON_STEP_WEIGHTS_ROW 4
#define JALON_CLASS_WEIGHTS_ROW 3

/* Bucket and fingerprint of a key, together. */
static inline guint32
jalon_weights_row (guint64 key)
{
  return key >> (64 - JALON_WEIGHTS_ROW_BITS);
}

/* Weights of the parser's three steps: a bucket fills half a cache line. */
typedef struct _JalonStepWeights JalonStepWeights;

JalonStepWeights *jalon_step_weights_new (const guint8 *counts, const guint8 *rows, gsize n_rows);
void              jalon_step_weights_free (JalonStepWeights *self);
void jalon_step_weights_score (const JalonStepWeights *self, const guint64 *keys, guint n_keys, gint32 *scores);

/* Weights of many classes, few of which a feature speaks for. */
typedef struct _JalonClassWeights JalonClassWeights;

JalonClassWeights *jalon_class_weights_new (const guint8 *counts, const guint8 *rows, gsize n_rows, guint n_classes);
void               jalon_class_weights_free (JalonClassWeights *self);
void jalon_class_weights_score (const JalonClassWeights *self, const guint64 *keys, guint n_keys, gint32 *scores);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonStepWeights, jalon_step_weights_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonClassWeights, jalon_class_weights_free)

G_END_DECLS
