/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A set of row numbers below a fixed size, one bit each.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JalonBitset JalonBitset;

JalonBitset *jalon_bitset_new (guint size);
JalonBitset *jalon_bitset_ref (JalonBitset *self);
void         jalon_bitset_unref (JalonBitset *self);
guint        jalon_bitset_get_size (const JalonBitset *self);
gboolean     jalon_bitset_contains (const JalonBitset *self, guint row);
void         jalon_bitset_add (JalonBitset *self, guint row);
guint        jalon_bitset_count (const JalonBitset *self);
guint        jalon_bitset_next (const JalonBitset *self, guint from);
guint        jalon_bitset_nth (const JalonBitset *self, guint n);

/* jalon_bitset_next() past the last member. */
#define JALON_BITSET_END G_MAXUINT

/* The words, 64 rows each, lowest bit first; for column scans. */
guint64 *jalon_bitset_get_words (JalonBitset *self, gsize *out_n_words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonBitset, jalon_bitset_unref)

G_END_DECLS
