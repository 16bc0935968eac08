/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend: the classes that are visible in a view, and only those.
 */

#pragma once

#include "jalon-scene.h"

G_BEGIN_DECLS

/**
 * JalonLegendEntry:
 * @label: (owned): in the scene's language
 * @section: (owned) (nullable): heading the entry stands under ("Roles", "Airspace", "Events", "Borders")
 * @struck: a refuted class, its label struck through
 * The rest is for the swatch.
 */
typedef struct
{
  char    *label;
  char    *section;
  gboolean struck;
  guint8   swatch;
  guint8   value;
  guint8   style;
} JalonLegendEntry;

void jalon_legend_entry_free (JalonLegendEntry *entry);

/* (transfer full) (element-type JalonLegendEntry) */
GPtrArray *jalon_legend_list (JalonScene *scene, const JalonViewport *view);
void jalon_legend_draw_swatch (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);
/* Draws the whole legend into a box of @width, all in the current user units; returns its height. With @cr NULL only
 * measures. */
double jalon_legend_draw (GPtrArray *entries, cairo_t *cr, gboolean dark, const char *font, double width);

G_END_DECLS
