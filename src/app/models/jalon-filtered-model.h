/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events that match a query, oldest first: a GListModel of JalonEvent over
 * the rows of an event store.
 */

#pragma once

#include "jalon-bitset.h"
#include "jalon-event-store.h"

G_BEGIN_DECLS

#define JALON_TYPE_FILTERED_MODEL (jalon_filtered_model_get_type ())
G_DECLARE_FINAL_TYPE (JalonFilteredModel, jalon_filtered_model, JALON, FILTERED_MODEL, GObject)

JalonFilteredModel *jalon_filtered_model_new (void);

void jalon_filtered_model_set_store (JalonFilteredModel *self, JalonEventStore *store, const JalonBitset *rows);
void jalon_filtered_model_set_rows (JalonFilteredModel *self, const JalonBitset *rows);
void jalon_filtered_model_replace_row (JalonFilteredModel *self, guint row, const JalonBitset *rows);
const guint32 *jalon_filtered_model_get_rows (JalonFilteredModel *self, guint *out_n_rows);
gboolean       jalon_filtered_model_find (JalonFilteredModel *self, guint row, guint *out_position);

G_END_DECLS
