/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the events of a store are called: a composed title differs from those
 * of the rows about it. It costs some microseconds, and nothing of it is kept.
 */

#pragma once

#include "jalon-event-snapshot.h"
#include "jalon-event-store.h"

G_BEGIN_DECLS

char *jalon_event_store_dup_title (JalonEventStore *self, guint position, const char *language);
char *jalon_event_store_dup_title_of (JalonEventStore *self, const JalonEventRecord *record, const char *language);
char *jalon_event_snapshot_dup_title (JalonEventSnapshot *self, guint position, const char *language);

G_END_DECLS
