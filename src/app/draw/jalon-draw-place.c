/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where on the map to draw on corners are and are set, for pointer and keys
 * alike; and how that map moves.
 */

#include "config.h"

#include "jalon-draw-map-private.h"

#include "jalon-shumate.h"
#include "jalon-viewport-shift.h"

#include <math.h>

/* A border so near to a corner takes it, pixels. */
#define SNAP_REACH 9.0

/* An edge so near to a click gets the new corner, pixels. */
#define EDGE_REACH 6.0

/* The copy of a corner that is nearest to the middle of the map. */
void
jalon_draw_map_project (const JalonViewport *view, const JalonCorner *corner, double *out_x, double *out_y)
{
  jalon_viewport_project (view,
                          corner->lon,
                          CLAMP (corner->lat, -JALON_MERCATOR_MAX_LAT, JALON_MERCATOR_MAX_LAT),
                          out_x,
                          out_y);
}

/* Whether it has a size, and what it shows then. */
gboolean
jalon_draw_map_read (JalonDrawMap *self, JalonViewport *out_view)
{
  return jalon_shumate_read_viewport (self->viewport, GTK_WIDGET (self->map), out_view);
}

/* The corner at a place of the widget; JALON_CORNER_NONE where there is none. */
guint
jalon_draw_map_find_corner (JalonDrawMap *self, double x, double y, double slop)
{
  JalonViewport view;
  guint         nearest = JALON_CORNER_NONE;

  if (!jalon_draw_map_read (self, &view))
    return JALON_CORNER_NONE;
  for (guint i = 0; i < jalon_drawing_get_n_corners (self->drawing); i++)
    {
      double corner_x, corner_y, distance;

      jalon_draw_map_project (&view, &jalon_drawing_get_corner (self->drawing, i)->at, &corner_x, &corner_y);
      distance = hypot (corner_x - x, corner_y - y);
      if (distance > slop)
        continue;
      nearest = i;
      slop = distance;
    }
  return nearest;
}

/* The corner that is set at a place of the widget: on a border that is near, if there is one. */
void
jalon_draw_map_place (JalonDrawMap *self, double x, double y, JalonDrawnCorner *out_corner)
{
  JalonViewport  view;
  JalonUnitPoint point;
  double         unit_x, unit_y;

  jalon_draw_map_read (self, &view);
  jalon_viewport_unproject (&view, x, y, &out_corner->at.lon, &out_corner->at.lat);
  unit_x = jalon_mercator_unit_x (out_corner->at.lon);
  unit_y = jalon_mercator_unit_y (out_corner->at.lat);
  out_corner->on_border = self->snaps && !jalon_drawing_is_circle (self->drawing) &&
                          jalon_world_map_snap (self->borders, unit_x, unit_y, SNAP_REACH / view.world, &point);
  if (!out_corner->on_border)
    return;
  out_corner->at.lon = jalon_mercator_unit_lon (point.x);
  out_corner->at.lat = jalon_mercator_unit_lat (point.y);
}

static double
get_distance_to_edge (double x, double y, const double *a, const double *b)
{
  const double dx = b[0] - a[0], dy = b[1] - a[1];
  const double length = dx * dx + dy * dy;
  const double t = length > 0 ? CLAMP (((x - a[0]) * dx + (y - a[1]) * dy) / length, 0, 1) : 0;

  return hypot (x - a[0] - t * dx, y - a[1] - t * dy);
}

static gboolean
is_on_edge (JalonDrawMap *self, const JalonViewport *view, guint index, double x, double y)
{
  const GArray *ring = jalon_drawing_get_ring (self->drawing);
  const guint   end = jalon_drawing_get_ring_index (self->drawing, index + 1);

  for (guint i = jalon_drawing_get_ring_index (self->drawing, index); i < end; i++)
    {
      double a[2], b[2];

      jalon_draw_map_project (view, &g_array_index (ring, JalonCorner, i), &a[0], &a[1]);
      jalon_draw_map_project (view, &g_array_index (ring, JalonCorner, (i + 1) % ring->len), &b[0], &b[1]);
      if (fabs (a[0] - b[0]) < view->world / 2 && get_distance_to_edge (x, y, a, b) <= EDGE_REACH)
        return TRUE;
    }
  return FALSE;
}

/* The edge at a place of the widget, if there is one but that which will be drawn next, gets the corner. */
static guint
find_index (JalonDrawMap *self, double x, double y)
{
  const guint   n = jalon_drawing_get_n_corners (self->drawing);
  JalonViewport view;

  if (n < 3 || jalon_drawing_is_circle (self->drawing) || !jalon_draw_map_read (self, &view))
    return n;
  for (guint i = 0; i < n; i++)
    if (is_on_edge (self, &view, i, x, y))
      return i + 1;
  return n;
}

/* Sets a corner at a place of the widget, in the edge that is there or after the last. */
void
jalon_draw_map_set_at (JalonDrawMap *self, double x, double y)
{
  const guint      index = find_index (self, x, y);
  JalonDrawnCorner corner;

  jalon_draw_map_place (self, x, y, &corner);
  jalon_drawing_insert (self->drawing, index, &corner);
  self->chosen = jalon_drawing_is_circle (self->drawing) ? 0 : index;
  jalon_draw_map_tell_changed (self);
}

/* Says that the drawing has changed, or what is chosen of it. */
void
jalon_draw_map_tell_changed (JalonDrawMap *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "changed");
}

/* Says that a key ended it. */
void
jalon_draw_map_tell_finished (JalonDrawMap *self)
{
  g_signal_emit_by_name (self, "finished");
}

/* Pixels. */
void
jalon_draw_map_pan_by (JalonDrawMap *self, double right, double down)
{
  JalonViewport view;
  double        lon, lat;

  if (!jalon_draw_map_read (self, &view))
    return;
  jalon_viewport_unproject (&view, view.width / 2 + right, view.height / 2 + down, &lon, &lat);
  view.cx = jalon_mercator_unit_x (lon);
  view.cy = jalon_mercator_unit_y (lat);
  jalon_shumate_set_viewport (self->viewport, &view);
}

/**
 * jalon_draw_map_zoom_by:
 * @steps: zoom levels, to be nearer
 */
void
jalon_draw_map_zoom_by (JalonDrawMap *self, double steps)
{
  JalonViewport view;
  double        x, y;

  if (!jalon_draw_map_read (self, &view))
    return;
  x = view.width / 2;
  y = view.height / 2;
  if (self->has_cross)
    jalon_draw_map_project (&view, &self->cross, &x, &y);
  view = jalon_viewport_zoom_about (&view,
                                    x,
                                    y,
                                    CLAMP (view.world * exp2 (steps), JALON_DRAW_MIN_WORLD, JALON_DRAW_MAX_WORLD));
  jalon_shumate_set_viewport (self->viewport, &view);
}

/**
 * jalon_draw_map_remove_corner:
 *
 * Removes the corner that is chosen, else the last one.
 *
 * Returns: whether there was one
 */
gboolean
jalon_draw_map_remove_corner (JalonDrawMap *self)
{
  const guint n = jalon_drawing_get_n_corners (self->drawing);

  if (n == 0)
    return FALSE;
  self->is_carrying = FALSE;
  jalon_drawing_remove (self->drawing, self->chosen < n ? self->chosen : n - 1);
  self->chosen = JALON_CORNER_NONE;
  jalon_draw_map_tell_changed (self);
  return TRUE;
}

/**
 * jalon_draw_map_refresh:
 *
 * Shows the drawing after others have changed it.
 */
void
jalon_draw_map_refresh (JalonDrawMap *self)
{
  self->is_carrying = FALSE;
  self->chosen = JALON_CORNER_NONE;
  jalon_draw_map_tell_changed (self);
}
