/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The view: from degrees to pixels and back.
 */

#include "config.h"

#include "jalon-viewport.h"

#include <math.h>

/* Pixels round the world at zoom 0, as web maps have it. */
#define TILE_SIZE 256.0

/* Closer than this no bundled geometry makes sense: 2^18 tiles. */
#define MAX_WORLD (TILE_SIZE * 262144.0)

/* What is just outside of a view reaches into it, pixels: an arrow, a symbol. */
#define COPY_MARGIN 64.0

/* A world so small that more would fit is a dot. */
#define MAX_COPIES 32

static void
rotate (const JalonViewport *viewport, double sign, double *dx, double *dy)
{
  double c, s, x = *dx;

  if (viewport->rotation == 0)
    return;
  c = cos (viewport->rotation);
  s = sign * sin (viewport->rotation);
  *dx = x * c - *dy * s;
  *dy = x * s + *dy * c;
}

/**
 * jalon_viewport_init_fit:
 * @box: degrees; west > east crosses the antimeridian
 * @width: pixels
 * @height: pixels
 * @padding: pixels kept free on each side
 *
 * Sets a view without rotation that shows the whole box as large as possible.
 */
void
jalon_viewport_init_fit (JalonViewport *viewport, const JalonBox *box, double width, double height, double padding)
{
  double x0 = jalon_mercator_unit_x (box->west);
  double x1 = jalon_mercator_unit_x (box->east);
  double y0 = jalon_mercator_unit_y (box->north);
  double y1 = jalon_mercator_unit_y (box->south);
  double inner_width = MAX (width - 2 * padding, 1);
  double inner_height = MAX (height - 2 * padding, 1);

  if (box->west > box->east)
    x1 += 1;

  viewport->cx = (x0 + x1) / 2;
  viewport->cx -= floor (viewport->cx);
  viewport->cy = (y0 + y1) / 2;
  viewport->world = MIN (inner_width / MAX (x1 - x0, 1e-9), inner_height / MAX (y1 - y0, 1e-9));
  viewport->world = CLAMP (viewport->world, 1, MAX_WORLD);
  viewport->width = width;
  viewport->height = height;
  viewport->rotation = 0;
  viewport->pad = viewport->legend_width = viewport->legend_height = 0;
}

/**
 * jalon_viewport_get_box:
 * @out_box: (out): degrees; all longitudes where the view is as wide as the world
 *
 * Finds the box that jalon_viewport_init_fit() makes this view of, without padding. Of one that is turned it is what
 * the view would show upright.
 */
void
jalon_viewport_get_box (const JalonViewport *viewport, JalonBox *out_box)
{
  double reach_x = viewport->width / 2 / viewport->world;
  double reach_y = viewport->height / 2 / viewport->world;
  double west = viewport->cx - reach_x;
  double east = viewport->cx + reach_x;

  *out_box = (JalonBox){ .west = -180, .east = 180 };
  if (reach_x < 0.5)
    {
      out_box->west = jalon_mercator_unit_lon (west - floor (west));
      out_box->east = jalon_mercator_unit_lon (east - floor (east));
    }
  out_box->north = jalon_mercator_unit_lat (CLAMP (viewport->cy - reach_y, 0, 1));
  out_box->south = jalon_mercator_unit_lat (CLAMP (viewport->cy + reach_y, 0, 1));
}

/**
 * jalon_viewport_project:
 * @x: (out): pixels from the left
 * @y: (out): pixels from the top
 *
 * Projects the copy of a place that is nearest to the centre.
 */
void
jalon_viewport_project (const JalonViewport *viewport, double lon, double lat, double *x, double *y)
{
  double unit_x = jalon_mercator_unit_x (lon);

  unit_x -= round (unit_x - viewport->cx);
  jalon_viewport_project_unit (viewport, unit_x, jalon_mercator_unit_y (lat), x, y);
}

/**
 * jalon_viewport_project_unit:
 * @unit_x: Mercator units; taken as it is, not wrapped
 *
 * Projects a point in Mercator units.
 */
void
jalon_viewport_project_unit (const JalonViewport *viewport, double unit_x, double unit_y, double *x, double *y)
{
  double dx = (unit_x - viewport->cx) * viewport->world;
  double dy = (unit_y - viewport->cy) * viewport->world;

  rotate (viewport, 1, &dx, &dy);
  *x = viewport->width / 2 + dx;
  *y = viewport->height / 2 + dy;
}

/**
 * jalon_viewport_unproject:
 * @lon: (out): degrees, -180..180
 * @lat: (out): degrees
 */
void
jalon_viewport_unproject (const JalonViewport *viewport, double x, double y, double *lon, double *lat)
{
  double dx = x - viewport->width / 2;
  double dy = y - viewport->height / 2;
  double unit_x;

  rotate (viewport, -1, &dx, &dy);
  unit_x = viewport->cx + dx / viewport->world;
  *lon = jalon_mercator_unit_lon (unit_x - floor (unit_x));
  *lat = jalon_mercator_unit_lat (CLAMP (viewport->cy + dy / viewport->world, 0, 1));
}

/**
 * jalon_viewport_without_legend:
 *
 * Returns: the same view as if nothing lay on it
 */
JalonViewport
jalon_viewport_without_legend (const JalonViewport *viewport)
{
  JalonViewport bare = *viewport;

  bare.legend_width = bare.legend_height = 0;
  return bare;
}

/**
 * jalon_viewport_is_below_legend:
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Returns: whether the legend hides a point
 */
gboolean
jalon_viewport_is_below_legend (const JalonViewport *viewport, double x, double y)
{
  double left = viewport->pad, bottom = viewport->height - viewport->pad;

  return x >= left && x < left + viewport->legend_width && y < bottom && y >= bottom - viewport->legend_height;
}

/**
 * jalon_viewport_get_zoom:
 *
 * Returns: the zoom of web maps, 0 for a world of 256 pixels
 */
double
jalon_viewport_get_zoom (const JalonViewport *viewport)
{
  return log2 (viewport->world / TILE_SIZE);
}

/**
 * jalon_viewport_metres_per_pixel:
 * @lat: degrees
 */
double
jalon_viewport_metres_per_pixel (const JalonViewport *viewport, double lat)
{
  return jalon_geo_metres_per_unit (lat) / viewport->world;
}

/**
 * jalon_viewport_get_copies:
 * @step_x: (out): pixels from one copy of the world to the next in the east
 * @step_y: (out): pixels
 *
 * A view that is wider than the world shows some of it more than once: what
 * jalon_viewport_project() puts into the copy nearest to the centre stands in
 * those beside it too.
 *
 * Returns: how many copies may be seen on either side of the nearest; 0 where the world is wider
 */
int
jalon_viewport_get_copies (const JalonViewport *viewport, double *step_x, double *step_y)
{
  double c = fabs (cos (viewport->rotation)), s = fabs (sin (viewport->rotation));
  double reach = (viewport->width * c + viewport->height * s) / 2 + COPY_MARGIN;

  *step_x = viewport->world;
  *step_y = 0;
  rotate (viewport, 1, step_x, step_y);

  return (int) CLAMP (floor (reach / viewport->world + 0.5), 0, MAX_COPIES);
}
