/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line between two places tries a few bends to both sides of the great circle
 * and takes the one that crosses the fewest names and symbols.
 */

#include "config.h"

#include "jalon-highlight-arcs.h"

#include "jalon-labels.h"
#include "jalon-layer.h"
#include "jalon-layers-private.h"
#include "jalon-mark.h"

#include <math.h>

#define N_POINTS 160

/* A shorter line says nothing, pixels. */
#define SHORTEST 24.0

/* How far a line may be bent, as a share of its length, and what that costs beside crossing a name, which costs 1. */
static const double bends[] = { 0.0, 0.05, -0.05, 0.1, -0.1, 0.15, -0.15, 0.2, -0.2, 0.26, -0.26, 0.34, -0.34 };
#define COST_OF_BEND 1.6
#define COST_OF_MARK 0.6

/* A line is so wide to each side, with a little space, pixels. */
#define REACH 2.5

/* Symbols and names this near to an end are those of the place there, pixels. */
#define NEAR_END 22.0

/**
 * jalon_arc_ground_init:
 * @viewport: in user units; outlives @self
 *
 * Finds the names and symbols of a view. For use in the main thread. Free with jalon_arc_ground_clear().
 */
void
jalon_arc_ground_init (JalonArcGround *self, JalonScene *scene, const JalonViewport *viewport)
{
  JalonLayerInput input = jalon_layer_input_make (scene, viewport, JALON_DETAIL_10M, NULL);
  g_autoptr (GArray) labels = jalon_layer_place_labels (&input);

  self->viewport = viewport;
  self->marks = jalon_layer_list_marks (&input);
  self->names = g_array_new (FALSE, FALSE, sizeof (JalonLabelBox));
  for (guint i = 0; i < labels->len; i++)
    g_array_append_val (self->names, g_array_index (labels, JalonPlacedLabel, i).box);
}

void
jalon_arc_ground_clear (JalonArcGround *self)
{
  g_array_unref (self->names);
  g_array_unref (self->marks);
}

static GArray *
trace_great_circle (const JalonViewport *viewport, JalonPosition from, JalonPosition to)
{
  double  lonlats[2 * N_POINTS];
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (JalonPixel), N_POINTS);
  double  previous = viewport->cx;

  jalon_geo_great_circle (from.lon, from.lat, to.lon, to.lat, N_POINTS, lonlats);
  for (guint i = 0; i < N_POINTS; i++)
    {
      double     unit_x = jalon_mercator_unit_x (lonlats[2 * i]);
      JalonPixel pixel;

      unit_x -= round (unit_x - previous);
      previous = unit_x;
      jalon_viewport_project_unit (viewport, unit_x, jalon_mercator_unit_y (lonlats[2 * i + 1]), &pixel.x, &pixel.y);
      g_array_append_val (points, pixel);
    }
  return points;
}

static GArray *
bend (const GArray *points, double share)
{
  GArray           *bent = g_array_sized_new (FALSE, FALSE, sizeof (JalonPixel), points->len);
  const JalonPixel *first = &g_array_index (points, JalonPixel, 0);
  const JalonPixel *last = &g_array_index (points, JalonPixel, points->len - 1);
  double            across_x = first->y - last->y, across_y = last->x - first->x;

  for (guint i = 0; i < points->len; i++)
    {
      double     t = i / (points->len - 1.0);
      double     aside = 4.0 * t * (1.0 - t) * share;
      JalonPixel point = g_array_index (points, JalonPixel, i);

      point.x += aside * across_x;
      point.y += aside * across_y;
      g_array_append_val (bent, point);
    }
  return bent;
}

static gboolean
is_near (const JalonPixel *end, double x, double y)
{
  return hypot (end->x - x, end->y - y) < NEAR_END;
}

static gboolean
meets_box (const GArray *points, const JalonLabelBox *box)
{
  for (guint i = 0; i < points->len; i++)
    {
      const JalonPixel *point = &g_array_index (points, JalonPixel, i);

      if (point->x > box->x0 - REACH && point->x < box->x1 + REACH && point->y > box->y0 - REACH &&
          point->y < box->y1 + REACH)
        return TRUE;
    }
  return FALSE;
}

static gboolean
meets_mark (const GArray *points, const JalonMark *mark)
{
  const JalonPixel *first = &g_array_index (points, JalonPixel, 0);
  const JalonPixel *last = &g_array_index (points, JalonPixel, points->len - 1);
  double            radius = jalon_mark_get_radius (mark) + REACH;

  if (is_near (first, mark->x, mark->y) || is_near (last, mark->x, mark->y))
    return FALSE;
  for (guint i = 0; i < points->len; i++)
    {
      const JalonPixel *point = &g_array_index (points, JalonPixel, i);

      if (hypot (point->x - mark->x, point->y - mark->y) < radius)
        return TRUE;
    }
  return FALSE;
}

static double
weigh (const JalonArcGround *self, const GArray *points)
{
  double cost = 0.0;

  for (guint i = 0; i < self->names->len; i++)
    cost += meets_box (points, &g_array_index (self->names, JalonLabelBox, i)) ? 1.0 : 0.0;
  for (guint i = 0; i < self->marks->len; i++)
    cost += meets_mark (points, &g_array_index (self->marks, JalonMark, i)) ? COST_OF_MARK : 0.0;
  return cost;
}

/**
 * jalon_arc_ground_trace:
 * @from: where the line begins
 * @to: where it ends
 *
 * Finds the way of a line, in the copy of the world nearest to the centre.
 *
 * Returns: (transfer full) (nullable) (element-type JalonPixel): %NULL where it would be too short to be seen
 */
GArray *
jalon_arc_ground_trace (const JalonArcGround *self, JalonPosition from, JalonPosition to)
{
  g_autoptr (GArray) straight = trace_great_circle (self->viewport, from, to);
  const JalonPixel *first = &g_array_index (straight, JalonPixel, 0);
  const JalonPixel *last = &g_array_index (straight, JalonPixel, straight->len - 1);
  GArray           *best = NULL;
  double            best_cost = G_MAXDOUBLE;

  if (hypot (first->x - last->x, first->y - last->y) < SHORTEST)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (bends) && fabs (bends[i]) * COST_OF_BEND < best_cost; i++)
    {
      g_autoptr (GArray) bent = bend (straight, bends[i]);
      double cost = weigh (self, bent) + fabs (bends[i]) * COST_OF_BEND;

      if (cost >= best_cost)
        continue;
      best_cost = cost;
      g_clear_pointer (&best, g_array_unref);
      best = g_steal_pointer (&bent);
    }
  return best;
}
