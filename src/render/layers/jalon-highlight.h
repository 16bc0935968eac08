/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The selection on the map.
 */

#pragma once

#include "jalon-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The selection: outline, arcs between parties, candidate places tied; bounds in pixels for clipping. */
gboolean jalon_scene_get_highlight_bounds (JalonScene          *self,
                                           const JalonViewport *viewport,
                                           const JalonThing    *thing,
                                           cairo_rectangle_t   *out_bounds);
void jalon_scene_draw_highlight (JalonScene *self, cairo_t *cr, const JalonViewport *viewport, const JalonThing *thing);

G_END_DECLS
