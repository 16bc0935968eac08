/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A legend that can be read at a glance.
 */

#pragma once

#include "jalon-legend-entry.h"

G_BEGIN_DECLS

void jalon_legend_shorten (GPtrArray *entries, guint most);

G_END_DECLS
