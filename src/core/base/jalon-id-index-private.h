/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds rows by id: open addressing over row numbers, four bytes a slot; the
 * ids themselves stay where they are.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef const char *(*JalonIdFunc) (gconstpointer data, guint row);

/**
 * JalonIdIndex:
 * @slots: (owned) (nullable): rows, each below bits of the hash of its id; made on the first look-up
 * @n_slots: a power of two
 * @n_used: slots that are not free, with those whose row was removed
 * @get_id: the id of a row
 */
typedef struct
{
  guint32      *slots;
  gsize         n_slots;
  gsize         n_used;
  guint64       seed;
  JalonIdFunc   get_id;
  gconstpointer data;
} JalonIdIndex;

void     jalon_id_index_init (JalonIdIndex *self, JalonIdFunc get_id, gconstpointer data);
void     jalon_id_index_clear (JalonIdIndex *self);
gboolean jalon_id_index_find (JalonIdIndex *self, guint n_rows, const char *id, guint *out_row);
void     jalon_id_index_splice (JalonIdIndex *self, guint n_rows, guint position, guint n_removals, guint n_additions);

G_END_DECLS
