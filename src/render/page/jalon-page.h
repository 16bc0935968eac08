/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a page is divided: the map, and the cartouche beside, below or round it.
 * In units of a page of about A4 at 96 dots per inch, so that a small page and
 * a large one have the same proportions.
 */

#pragma once

#include "jalon-legend.h"
#include "jalon-snapshot.h"

G_BEGIN_DECLS

typedef enum
{
  JALON_PAGE_PANEL,   /* wide: title and legend in a column on the right, the rest below the map */
  JALON_PAGE_STRIP,   /* tall: the title above, the rest in columns below */
  JALON_PAGE_COMPACT, /* small: one line above, one below, no legend */
} JalonPageKind;

/**
 * JalonPage:
 * @scale: output units for each unit of the page
 * @map: where the map is
 * @side: column or strip of the cartouche
 * @foot: below the map, of JALON_PAGE_PANEL only
 * @viewport: of the map, in units of the page, its own corner at 0, 0
 * @legend: (owned) (nullable) (element-type JalonLegendEntry)
 */
typedef struct
{
  JalonPageKind     kind;
  double            scale;
  double            width;
  double            height;
  cairo_rectangle_t map;
  cairo_rectangle_t side;
  cairo_rectangle_t foot;
  JalonViewport     viewport;
  GPtrArray        *legend;
} JalonPage;

void jalon_page_init (JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options);
void jalon_page_clear (JalonPage *self);
void
jalon_page_draw_cartouche (const JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options, cairo_t *cr);
/* The legend in two columns of equal width: where the second begins. */
double jalon_page_measure_strip (const JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options);
/* The height of what stands below the map beside a panel, whose width is known. */
double jalon_page_measure_foot (const JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options);

/* Units of the page. */
#define JALON_PAGE_MARGIN 18.0
#define JALON_PAGE_GAP 16.0

G_END_DECLS
