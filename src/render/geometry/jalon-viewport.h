/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What part of the world is seen, and how large: Web Mercator, pixels.
 */

#pragma once

#include "jalon-geo.h"

G_BEGIN_DECLS

/**
 * JalonViewport:
 * @cx: centre, Mercator units 0..1
 * @cy: centre, Mercator units 0..1
 * @world: pixels once round the world; 256 * 2^zoom
 * @width: pixels (or points on paper)
 * @height: pixels
 * @rotation: radians, clockwise
 * @pad: so much at each edge lies beyond what is seen, pixels; 0 where all of the view is seen
 * @legend_width: so much of the lower left corner of what is seen lies below the legend of a window, pixels; 0 where
 *   there is none, as on pages
 * @legend_height: the same
 */
typedef struct
{
  double cx;
  double cy;
  double world;
  double width;
  double height;
  double rotation;
  double pad;
  double legend_width;
  double legend_height;
} JalonViewport;

void
jalon_viewport_init_fit (JalonViewport *viewport, const JalonBox *box, double width, double height, double padding);
void jalon_viewport_get_box (const JalonViewport *viewport, JalonBox *out_box);
void jalon_viewport_project (const JalonViewport *viewport, double lon, double lat, double *x, double *y);
void jalon_viewport_project_unit (const JalonViewport *viewport, double unit_x, double unit_y, double *x, double *y);
void jalon_viewport_unproject (const JalonViewport *viewport, double x, double y, double *lon, double *lat);
JalonViewport jalon_viewport_without_legend (const JalonViewport *viewport);
gboolean      jalon_viewport_is_below_legend (const JalonViewport *viewport, double x, double y);
double        jalon_viewport_get_zoom (const JalonViewport *viewport);
double        jalon_viewport_metres_per_pixel (const JalonViewport *viewport, double lat);
int           jalon_viewport_get_copies (const JalonViewport *viewport, double *step_x, double *step_y);

G_END_DECLS
