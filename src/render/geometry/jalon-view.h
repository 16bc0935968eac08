/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What part of the world is seen, and how large: Web Mercator, pixels.
 */

#pragma once

#include "jalon-geo.h"

G_BEGIN_DECLS

/**
 * JalonView:
 * @cx: centre, Mercator units 0..1
 * @cy: centre, Mercator units 0..1
 * @world: pixels once round the world; 256 * 2^zoom
 * @width: pixels (or points on paper)
 * @height: pixels
 * @rotation: radians, clockwise
 */
typedef struct
{
  double cx;
  double cy;
  double world;
  double width;
  double height;
  double rotation;
} JalonView;

void     jalon_view_init_fit (JalonView *view, const JalonBox *box, double width, double height, double padding);
void     jalon_view_project (const JalonView *view, double lon, double lat, double *x, double *y);
void     jalon_view_project_unit (const JalonView *view, double unit_x, double unit_y, double *x, double *y);
void     jalon_view_unproject (const JalonView *view, double x, double y, double *lon, double *lat);
double   jalon_view_get_zoom (const JalonView *view);
double   jalon_view_metres_per_pixel (const JalonView *view, double lat);
JalonBox jalon_view_get_box (const JalonView *view);
int      jalon_view_get_copies (const JalonView *view, double *step_x, double *step_y);

G_END_DECLS
