/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether an event of one store is the same as one of another, told from the
 * packed bytes: a million pairs are compared without unpacking one.
 */

#pragma once

#include "jalon-event-store.h"

G_BEGIN_DECLS

gboolean
jalon_event_store_is_same (JalonEventStore *self, guint position, JalonEventStore *other, guint other_position);

G_END_DECLS
