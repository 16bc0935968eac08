/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of events in time: by first day, then by row; undated ones last.
 */

#pragma once

#include "jalon-event-store.h"

G_BEGIN_DECLS

guint64  jalon_event_order_get_key (const JalonEventColumns *columns, guint32 row);
gboolean jalon_event_order_is_in_place (JalonEventStore *store, const guint32 *rows, guint row);
guint32 *jalon_event_order_new (JalonEventStore *store);

G_END_DECLS
