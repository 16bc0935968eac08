/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most events have one actor, one recipient, one country, one article, and a
 * column holds it. What some have beyond the first stands here, sorted by row.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 row;
  guint32 value;
} JalonExtraValue;

void jalon_extras_splice (GArray *extras, guint position, guint n_removals, const GArray *additions, guint n_additions);

G_END_DECLS
