/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the store tells its snapshots.
 */

#pragma once

#include "jalon-event-snapshot.h"

G_BEGIN_DECLS

void jalon_event_snapshots_before_splice (GPtrArray *snapshots, guint position, guint n_removals, guint n_additions);

G_END_DECLS
