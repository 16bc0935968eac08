/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events of a store as they were at one moment, for what shows them while
 * the store goes on. Taking one costs nothing: a row is put aside when it is
 * about to change. It is read in the thread of the store, also when the store
 * is gone, and freed in any.
 */

#pragma once

#include "jalon-event-store.h"

G_BEGIN_DECLS

typedef struct _JalonEventSnapshot JalonEventSnapshot;

JalonEventSnapshot *jalon_event_snapshot_take (JalonEventStore *store);
void                jalon_event_snapshot_unref (JalonEventSnapshot *self);
guint               jalon_event_snapshot_get_n_events (JalonEventSnapshot *self);
gboolean            jalon_event_snapshot_find (JalonEventSnapshot *self, const char *id, guint *out_position);
const char         *jalon_event_snapshot_get_id (JalonEventSnapshot *self, guint position);
JalonVerdict        jalon_event_snapshot_get_verdict (JalonEventSnapshot *self, guint position);
guint               jalon_event_snapshot_count_notes (JalonEventSnapshot *self, const GArray *rows);
JalonEventRecord   *jalon_event_snapshot_dup_record (JalonEventSnapshot *self, guint position);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonEventSnapshot, jalon_event_snapshot_unref)

G_END_DECLS
