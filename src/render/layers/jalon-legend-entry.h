/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a layer adds to the legend: a class of what it shows, with a swatch of
 * how it is shown.
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What covers less of the view is not seen; square pixels. */
#define JALON_LEGEND_SMALLEST_AREA 12.0

/* In the order of the legend. */
typedef enum
{
  JALON_LEGEND_COUNTRIES,
  JALON_LEGEND_AIRSPACE,
  JALON_LEGEND_SITES,
  JALON_LEGEND_EVENTS,
  JALON_LEGEND_CERTAINTY,
  JALON_LEGEND_BORDERS,
  JALON_N_LEGEND_SECTIONS
} JalonLegendSection;

typedef struct _JalonLegendEntry JalonLegendEntry;

/* Draws a swatch of so many user units at the origin. */
typedef void (
    *JalonSwatchFunc) (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height);

/**
 * JalonLegendEntry:
 * @label: (owned): in the language of the words
 * @section: (unowned): heading that the entry stands under ("Countries", "Airspace", "Events", "Borders")
 * @order: of the section
 * @struck: a refuted class, its label struck through
 * @draw: draws the swatch; the rest is for it
 */
struct _JalonLegendEntry
{
  char              *label;
  const char        *section;
  JalonLegendSection order;
  gboolean           struck;
  JalonSwatchFunc    draw;
  guint8             value;
  guint8             style;
};

JalonLegendEntry *jalon_legend_entry_add (GPtrArray         *entries,
                                          JalonLegendSection section,
                                          const char        *label,
                                          JalonSwatchFunc    draw,
                                          guint              value,
                                          guint              style);
GPtrArray        *jalon_legend_entries_new (void);
void              jalon_legend_entries_sort (GPtrArray *entries);

G_END_DECLS
