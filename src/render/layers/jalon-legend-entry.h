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
  JALON_LEGEND_SUMS, /* its entries have headings of their own */
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
 * JalonLegendGroup:
 *
 * What several entries are together, where there are too many.
 * @step: groups of lower steps are put together first, 1..JALON_LEGEND_LAST_STEP
 * @label: not yet translated
 * @draw: draws its swatch; the rest is for it
 */
typedef struct
{
  guint           step;
  const char     *label;
  JalonSwatchFunc draw;
  guint8          value;
  guint8          style;
} JalonLegendGroup;

#define JALON_LEGEND_LAST_STEP 5

/**
 * JalonLegendEntry:
 * @label: (owned): in the language of the words
 * @section: (unowned): heading that the entry stands under ("Countries", "Airspace", "Events", "Borders")
 * @order: of the section
 * @struck: a refuted class, its label struck through
 * @group: (unowned) (nullable): what it is together with others
 * @is_spare: it is left out where there are too many: the map tells by itself
 * @draw: draws the swatch; the rest is for it
 */
struct _JalonLegendEntry
{
  char              *label;
  const char        *section;
  JalonLegendSection order;
  gboolean           struck;
  gboolean           is_spare;

  const JalonLegendGroup *group;

  JalonSwatchFunc draw;
  guint8          value;
  guint8          style;
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
