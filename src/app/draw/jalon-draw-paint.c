/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The drawing on its map: the area with its outline, the corners, and the
 * cross of the keyboard. An outline that crosses itself is dashed and red.
 */

#include "config.h"

#include "jalon-draw-map-private.h"

#include <math.h>

/* Pixels. */
#define OUTLINE_WIDTH 2.0
#define CORNER_RADIUS 5.0
#define CHOSEN_RADIUS 7.0
#define CROSS_REACH 12.0
#define CROSS_GAP 3.0

/* Copies of the world to each side. */
#define MAX_COPIES 2

/* As they are on light and on dark maps: white below, so that both are seen. */
static const double outline_colour[] = { 0.07, 0.35, 0.75 };
static const double fault_colour[] = { 0.75, 0.11, 0.16 };

/* A point of the ring as it is, moved by whole turns of the world. */
static void
project_turned (const JalonViewport *view, const JalonCorner *corner, double turns, double *x, double *y)
{
  const double lat = CLAMP (corner->lat, -JALON_MERCATOR_MAX_LAT, JALON_MERCATOR_MAX_LAT);

  jalon_viewport_project_unit (view, corner->lon / 360 + 0.5 + turns, jalon_mercator_unit_y (lat), x, y);
}

static void
line_to (cairo_t *cr, const JalonViewport *view, const JalonCorner *corner, double turns)
{
  double x, y;

  project_turned (view, corner, turns, &x, &y);
  cairo_line_to (cr, x, y);
}

/* Round the world, and back along the edge of the map. */
static void
close_at_pole (cairo_t *cr, const JalonViewport *view, const GArray *ring, int round_world, double turns)
{
  const JalonCorner *first = &g_array_index (ring, JalonCorner, 0);
  JalonCorner        corner = *first;
  double             lats = 0;

  for (guint i = 0; i < ring->len; i++)
    lats += g_array_index (ring, JalonCorner, i).lat;
  line_to (cr, view, first, turns + round_world);
  corner.lat = lats < 0 ? -90 : 90;
  line_to (cr, view, &corner, turns + round_world);
  line_to (cr, view, &corner, turns);
}

static void
trace (cairo_t *cr, const JalonViewport *view, const GArray *ring, double turns)
{
  const int round_world = jalon_area_get_turns (ring);

  cairo_new_sub_path (cr);
  for (guint i = 0; i < ring->len; i++)
    line_to (cr, view, &g_array_index (ring, JalonCorner, i), turns);
  if (round_world != 0)
    close_at_pole (cr, view, ring, round_world, turns);
  cairo_close_path (cr);
}

static void
paint_area (JalonDrawMap *self, cairo_t *cr, const JalonViewport *view)
{
  static const double dashes[] = { 7, 4 };
  const GArray       *ring = jalon_drawing_get_ring (self->drawing);
  const gboolean      crosses = jalon_drawing_find_fault (self->drawing) == JALON_DRAWING_CROSSES;
  const double       *colour = crosses ? fault_colour : outline_colour;
  double              turns;

  if (ring->len < 2)
    return;
  turns = round (view->cx - (g_array_index (ring, JalonCorner, 0).lon / 360 + 0.5));
  for (int copy = -MAX_COPIES; copy <= MAX_COPIES; copy++)
    trace (cr, view, ring, turns + copy);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgba (cr, colour[0], colour[1], colour[2], 0.2);
  cairo_fill_preserve (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, OUTLINE_WIDTH + 2);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.8);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, OUTLINE_WIDTH);
  cairo_set_source_rgb (cr, colour[0], colour[1], colour[2]);
  if (crosses)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Round where it stands free, square where it is on a border. */
static void
paint_corner (cairo_t *cr, double x, double y, const JalonDrawnCorner *corner, gboolean is_chosen)
{
  const double radius = is_chosen ? CHOSEN_RADIUS : CORNER_RADIUS;

  cairo_new_path (cr);
  if (corner->on_border)
    cairo_rectangle (cr, x - radius, y - radius, 2 * radius, 2 * radius);
  else
    cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, outline_colour[0], outline_colour[1], outline_colour[2]);
  cairo_set_line_width (cr, is_chosen ? 3 : 1.5);
  cairo_stroke (cr);
}

static void
paint_corners (JalonDrawMap *self, cairo_t *cr, const JalonViewport *view)
{
  for (guint i = 0; i < jalon_drawing_get_n_corners (self->drawing); i++)
    {
      const JalonDrawnCorner *corner = jalon_drawing_get_corner (self->drawing, i);
      double                  x, y;

      jalon_draw_map_project (view, &corner->at, &x, &y);
      if (x > -CHOSEN_RADIUS && y > -CHOSEN_RADIUS && x < view->width + CHOSEN_RADIUS &&
          y < view->height + CHOSEN_RADIUS)
        paint_corner (cr, x, y, corner, i == self->chosen);
    }
}

static void
paint_cross (JalonDrawMap *self, cairo_t *cr, const JalonViewport *view)
{
  double x, y;

  if (!self->has_cross)
    return;
  jalon_draw_map_project (view, &self->cross, &x, &y);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, x + side * CROSS_GAP, y);
      cairo_line_to (cr, x + side * CROSS_REACH, y);
      cairo_move_to (cr, x, y + side * CROSS_GAP);
      cairo_line_to (cr, x, y + side * CROSS_REACH);
    }
  cairo_set_line_width (cr, 4);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 2);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_stroke (cr);
}

/* Paints what is drawn above the map. */
void
jalon_draw_map_paint (JalonDrawMap *self, GtkSnapshot *snapshot)
{
  JalonViewport   view;
  graphene_rect_t bounds;
  cairo_t        *cr;

  if (self->drawing == NULL || !jalon_draw_map_read (self, &view))
    return;
  bounds = GRAPHENE_RECT_INIT (0, 0, (float) view.width, (float) view.height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  paint_area (self, cr, &view);
  paint_corners (self, cr, &view);
  paint_cross (self, cr, &view);
  cairo_destroy (cr);
}
