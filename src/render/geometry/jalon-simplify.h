/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outlines with no more points than can be seen.
 */

#pragma once

#include "jalon-trace.h"

G_BEGIN_DECLS

guint  jalon_simplify_outline (JalonPixel *points, guint n_points, double deviation);
double jalon_simplify_get_deviation (cairo_t *cr);

G_END_DECLS
