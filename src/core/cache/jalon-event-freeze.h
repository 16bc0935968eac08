/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The memory of a store of events, kept in a file of sections as it is and taken from there as it is, without reading
 * a single event.
 */

#pragma once

#include "jalon-event-store.h"
#include "jalon-sections.h"

G_BEGIN_DECLS

/* The first section that is not the store's. */
#define JALON_FREEZE_FREE 16

void     jalon_event_store_freeze (JalonEventStore *store, JalonSectionsWriter *writer);
gboolean jalon_event_store_thaw (JalonEventStore *store, JalonSections *sections);

G_END_DECLS
