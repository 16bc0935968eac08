/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands beside a map on its page: scale bar, text blocks of the cartouche.
 */

#pragma once

#include "jalon-page-text.h"
#include "jalon-snapshot.h"

G_BEGIN_DECLS

/* Each draws at (x, y) within @width and returns its height, user units; with a pen that only measures just that. */
double jalon_furniture_draw_scale_bar (const JalonPagePen  *pen,
                                       const JalonViewport *viewport,
                                       double               x,
                                       double               y,
                                       double               width);
double jalon_furniture_draw_title (const JalonPagePen         *pen,
                                   const JalonSnapshotOptions *snapshot,
                                   double                      x,
                                   double                      y,
                                   double                      width);
double jalon_furniture_draw_colophon (const JalonPagePen         *pen,
                                      const JalonSnapshotOptions *snapshot,
                                      const JalonViewport        *viewport,
                                      double                      x,
                                      double                      y,
                                      double                      width);
/* As many sources as fit into @box, in columns, and how many more there are; 0 where there is no room:
 * jalon-sources.c. */
double jalon_furniture_draw_sources (const JalonPagePen         *pen,
                                     const JalonSnapshotOptions *snapshot,
                                     const cairo_rectangle_t    *box,
                                     guint                       n_columns);

/* Of the disc, user units. */
#define JALON_FURNITURE_NORTH_RADIUS 25.0

/* Where north is, in the corner of a map that is turned; nothing where north is up. */
void jalon_furniture_draw_north (const JalonPagePen *pen, const JalonViewport *viewport, double x, double y);

/* What a reader must know of the state of review; (transfer full) (nullable) */
char *jalon_furniture_dup_proposals (const JalonSnapshotOptions *snapshot);

double jalon_furniture_choose_length (double metres_per_pixel, double max_pixels);

G_END_DECLS
