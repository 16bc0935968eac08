/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How each kind of line is drawn.
 */

#pragma once

#include "jalon-world.h"

#include <cairo.h>

G_BEGIN_DECLS

void jalon_borders_set_pen (cairo_t *cr, JalonLineKind kind, gboolean dark, double scale);

G_END_DECLS
