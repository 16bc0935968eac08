/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ground of the map: sea and graticule, shallows, land, lakes, rivers.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-trace.h"

#include <math.h>

/* The lighter sea along a coast, pixels; less on maps of small scale. */
#define SHALLOWS_WIDTH 9.0

/* Its edge is so faint that a coarse line does. */
#define SHALLOWS_TOLERANCE 2.0

static void
draw_sea (JalonScene *self, cairo_t *cr, const JalonViewport *viewport)
{
  /* Wide enough for any number of copies side by side. */
  double reach = (viewport->width + viewport->height) / viewport->world + 1;
  double x, y;

  jalon_palette_set_source (cr, JALON_INK_VOID, self->options.dark, 1);
  cairo_paint (cr);

  jalon_viewport_project_unit (viewport, viewport->cx - reach, 0, &x, &y);
  cairo_move_to (cr, x, y);
  jalon_viewport_project_unit (viewport, viewport->cx + reach, 0, &x, &y);
  cairo_line_to (cr, x, y);
  jalon_viewport_project_unit (viewport, viewport->cx + reach, 1, &x, &y);
  cairo_line_to (cr, x, y);
  jalon_viewport_project_unit (viewport, viewport->cx - reach, 1, &x, &y);
  cairo_line_to (cr, x, y);
  cairo_close_path (cr);
  jalon_palette_set_source (cr, JALON_INK_SEA, self->options.dark, 1);
  cairo_fill (cr);
}

/* Degrees from line to line, so that a few cross the view. */
static double
choose_graticule_step (const JalonViewport *viewport)
{
  static const double steps[] = { 30, 15, 10, 5, 2, 1 };
  double              degrees = 360 * MAX (viewport->width, viewport->height) / viewport->world;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (degrees / steps[i] >= 5)
      return steps[i];

  return 0;
}

/* On the sea only, and barely seen: it gives the empty parts a scale. */
static void
draw_graticule (JalonScene *self, cairo_t *cr, const JalonViewport *viewport)
{
  double step = choose_graticule_step (viewport);
  double reach = (viewport->width + viewport->height) / viewport->world;
  double first, last;

  if (step == 0)
    return;

  first = jalon_mercator_unit_lon (viewport->cx - reach);
  last = jalon_mercator_unit_lon (viewport->cx + reach);
  for (double lon = ceil (first / step) * step; lon <= last; lon += step)
    {
      double x, y;

      jalon_viewport_project_unit (viewport, lon / 360 + 0.5, 0, &x, &y);
      cairo_move_to (cr, x, y);
      jalon_viewport_project_unit (viewport, lon / 360 + 0.5, 1, &x, &y);
      cairo_line_to (cr, x, y);
    }
  for (double lat = -90 + step; lat < 90; lat += step)
    {
      double unit_y = jalon_mercator_unit_y (lat);
      double x, y;

      if (fabs (lat) > JALON_MERCATOR_MAX_LAT || fabs (unit_y - viewport->cy) > reach)
        continue;
      jalon_viewport_project_unit (viewport, viewport->cx - reach, unit_y, &x, &y);
      cairo_move_to (cr, x, y);
      jalon_viewport_project_unit (viewport, viewport->cx + reach, unit_y, &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_set_line_width (cr, 0.8);
  jalon_palette_set_source (cr, JALON_INK_GRATICULE, self->options.dark, 1);
  cairo_stroke (cr);
}

static void
draw_shallows (JalonScene          *self,
               cairo_t             *cr,
               const JalonViewport *viewport,
               JalonTrace          *trace,
               const JalonWorldMap *map)
{
  double fine = trace->tolerance;

  trace->tolerance = SHALLOWS_TOLERANCE;
  for (guint i = 0; i < map->n_lines; i++)
    if (map->lines[i].kind == JALON_LINE_COAST)
      jalon_trace_emit_line (trace, cr, &map->lines[i]);
  trace->tolerance = fine;
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_line_width (cr, SHALLOWS_WIDTH * CLAMP (jalon_viewport_get_zoom (viewport) / 5, 0.4, 1));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  jalon_palette_set_source (cr, JALON_INK_SHALLOWS, self->options.dark, 1);
  cairo_stroke (cr);
}

/* All land as one path, so that no seam shows between neighbours. Its edge lies below the coast line. */
static void
draw_countries (JalonScene *self, cairo_t *cr, JalonTrace *trace, const JalonWorldMap *map)
{
  for (guint i = 0; i < map->n_rings; i++)
    jalon_trace_add_ring (trace, map->rings[i].points, map->rings[i].n_points, &map->rings[i].box);
  jalon_trace_emit (trace, cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  jalon_palette_set_source (cr, JALON_INK_LAND, self->options.dark, 1);
  cairo_fill (cr);
  jalon_trace_reset (trace);
}

static void
draw_waters (JalonScene *self, cairo_t *cr, const JalonViewport *viewport, JalonTrace *trace, const JalonWorldMap *map)
{
  double zoom = jalon_viewport_get_zoom (viewport);

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
  for (guint i = 0; i < map->n_lakes; i++)
    jalon_trace_add_ring (trace, map->lakes[i].points, map->lakes[i].n_points, &map->lakes[i].box);
  jalon_trace_emit (trace, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  jalon_palette_set_source (cr, JALON_INK_SEA, self->options.dark, 1);
  cairo_fill_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_RIVER, self->options.dark, 1);
  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);
  jalon_trace_reset (trace);

  for (guint i = 0; i < map->n_rivers; i++)
    jalon_trace_emit_line (trace, cr, &map->rivers[i]);
  cairo_set_line_width (cr, CLAMP (0.5 + (zoom - 4) * 0.22, 0.5, 1.8));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static gboolean
draw (const JalonLayerInput *input, cairo_t *cr)
{
  JalonScene          *self = input->scene;
  const JalonViewport *viewport = input->viewport;
  const JalonWorldMap *map = jalon_scene_get_map (self, input->detail);
  JalonTrace           trace;

  jalon_trace_init (&trace, viewport);
  draw_sea (self, cr, viewport);
  draw_graticule (self, cr, viewport);
  draw_shallows (self, cr, viewport, &trace, map);
  draw_countries (self, cr, &trace, map);
  if (input->detail > JALON_DETAIL_110M)
    draw_waters (self, cr, viewport, &trace, map);
  jalon_trace_clear (&trace);
  return TRUE;
}

const JalonLayer jalon_layer_land = { .id = "land", .part = JALON_DRAW_LAND, .cost = 20, .draw = draw };
