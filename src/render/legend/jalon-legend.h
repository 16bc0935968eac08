/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend: the classes that are visible in a view, and only those.
 */

#pragma once

#include "jalon-legend-entry.h"
#include "jalon-scene.h"

G_BEGIN_DECLS

/* (transfer full) (element-type JalonLegendEntry) */
GPtrArray *jalon_legend_list (JalonScene *scene, const JalonViewport *viewport);
void jalon_legend_draw_swatch (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* Draws the whole legend into a box of @width, all in the current user units; returns its height. With @cr NULL only
 * measures. */
double jalon_legend_draw (GPtrArray *entries, cairo_t *cr, gboolean dark, const char *font, double width);

G_END_DECLS
