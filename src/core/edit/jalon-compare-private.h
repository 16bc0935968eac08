/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which fields differ between two states of one thing.
 */

#pragma once

#include "jalon-difference-private.h"
#include "jalon-json-scan.h"

G_BEGIN_DECLS

guint64  jalon_compare_members (GString *before, GString *after);
gboolean jalon_compare_are_same_values (JalonSlice a, JalonSlice b);
gboolean jalon_compare_raw_differs (const char *before, const char *after);

G_END_DECLS
