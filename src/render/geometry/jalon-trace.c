/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rings in a view. Points near to the last one are left out; runs beyond one
 * side of the view shrink to their ends; what is left is cut by the method of
 * Sutherland and Hodgman ("Reentrant polygon clipping", 1974).
 */

#include "config.h"

#include "jalon-trace-private.h"

#include "jalon-simplify.h"

#include <math.h>

/* Pixels. */
#define TOLERANCE 0.7
#define DEVIATION 0.25

/* Rings smaller than this in both directions are not drawn; pixels. */
#define SMALLEST_RING 0.7

/**
 * jalon_trace_init:
 *
 * Free with jalon_trace_clear().
 */
void
jalon_trace_init (JalonTrace *self, const JalonViewport *viewport)
{
  double c = cos (viewport->rotation);
  double s = sin (viewport->rotation);
  double half_x = viewport->width / 2 + JALON_TRACE_MARGIN;
  double half_y = viewport->height / 2 + JALON_TRACE_MARGIN;
  double reach_x = (half_x * fabs (c) + half_y * fabs (s)) / viewport->world;
  double reach_y = (half_x * fabs (s) + half_y * fabs (c)) / viewport->world;

  self->points = g_array_new (FALSE, FALSE, sizeof (JalonPixel));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->spare = g_array_new (FALSE, FALSE, sizeof (JalonPixel));
  self->tolerance = TOLERANCE;
  self->deviation = DEVIATION;
  self->width = viewport->width;
  self->height = viewport->height;
  self->scale = viewport->world;
  self->xx = viewport->world * c;
  self->xy = viewport->world * s;
  self->x0 = viewport->cx;
  self->y0 = viewport->cy;
  self->unit_left = viewport->cx - reach_x;
  self->unit_right = viewport->cx + reach_x;
  self->unit_top = viewport->cy - reach_y;
  self->unit_bottom = viewport->cy + reach_y;
}

void
jalon_trace_clear (JalonTrace *self)
{
  g_array_unref (self->points);
  g_array_unref (self->ends);
  g_array_unref (self->spare);
}

/**
 * jalon_trace_reset:
 *
 * Forgets the rings gathered so far.
 */
void
jalon_trace_reset (JalonTrace *self)
{
  g_array_set_size (self->points, 0);
  g_array_set_size (self->ends, 0);
}

/* The first and last copy of the world in which a box meets the view. */
gboolean
jalon_trace_find_copies (const JalonTrace *self, const JalonUnitBox *box, int *first, int *last)
{
  if (box->y1 < self->unit_top || box->y0 > self->unit_bottom)
    return FALSE;
  if ((box->x1 - box->x0) * self->scale < SMALLEST_RING && (box->y1 - box->y0) * self->scale < SMALLEST_RING)
    return FALSE;

  *first = (int) ceil (self->unit_left - box->x1);
  *last = (int) floor (self->unit_right - box->x0);

  return *first <= *last;
}

static inline void
append (GArray *points, JalonPixel point)
{
  g_array_append_val (points, point);
}

/* Keeps the half plane where @sign times the coordinate is at most @sign times @limit. */
static void
clip_side (const JalonPixel *in, guint n_in, GArray *out, gboolean vertical, double limit, double sign)
{
  JalonPixel previous;

  g_array_set_size (out, 0);
  if (n_in == 0)
    return;

  previous = in[n_in - 1];
  for (guint i = 0; i < n_in; i++)
    {
      JalonPixel point = in[i];
      double     a = sign * ((vertical ? previous.y : previous.x) - limit);
      double     b = sign * ((vertical ? point.y : point.x) - limit);

      if ((a <= 0) != (b <= 0))
        {
          double t = a / (a - b);

          append (out,
                  (JalonPixel){ previous.x + t * (point.x - previous.x), previous.y + t * (point.y - previous.y) });
        }
      if (b <= 0)
        append (out, point);
      previous = point;
    }
}

/* Cuts the ring that begins at @start, in place. */
static void
clip_ring (JalonTrace *self, guint start)
{
  const struct
  {
    gboolean vertical;
    double   limit;
    double   sign;
  } sides[] = {
    { FALSE, -JALON_TRACE_MARGIN, -1 },
    { FALSE, self->width + JALON_TRACE_MARGIN, 1 },
    { TRUE, -JALON_TRACE_MARGIN, -1 },
    { TRUE, self->height + JALON_TRACE_MARGIN, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      clip_side (&g_array_index (self->points, JalonPixel, start),
                 self->points->len - start,
                 self->spare,
                 sides[i].vertical,
                 sides[i].limit,
                 sides[i].sign);
      g_array_set_size (self->points, start);
      if (self->spare->len == 0)
        return;
      g_array_append_vals (self->points, self->spare->data, self->spare->len);
    }
}

/* A ring that is a line at this scale stays one: Cairo strokes it, and it has no area to fill. */
static void
simplify_ring (JalonTrace *self, guint start)
{
  JalonPixel *points = &g_array_index (self->points, JalonPixel, start);
  JalonPixel  first = points[0];
  guint       n_points = jalon_simplify_outline (points, self->points->len - start, self->deviation);

  g_array_set_size (self->points, start + n_points);
  while (self->points->len - start < 3)
    append (self->points, first);
}

static void
add_ring_copy (JalonTrace *self, const JalonUnitPoint *points, guint n_points, double shift)
{
  guint      start = self->points->len;
  guint      code = jalon_trace_out_code (self, points[0].x + shift, points[0].y);
  guint      out = code;
  guint      seen = code;
  JalonPixel last = jalon_trace_to_pixel (self, points[0].x + shift, points[0].y);

  append (self->points, last);
  for (guint i = 1; i < n_points; i++)
    {
      double     x = points[i].x + shift;
      double     y = points[i].y;
      guint      next_code;
      JalonPixel point;

      code = jalon_trace_out_code (self, x, y);
      seen |= code;
      next_code = i + 1 < n_points ? jalon_trace_out_code (self, points[i + 1].x + shift, points[i + 1].y) : 0;
      if ((out & code & next_code) != 0)
        {
          out &= code;
          continue;
        }
      point = jalon_trace_to_pixel (self, x, y);
      if (fabs (point.x - last.x) < self->tolerance && fabs (point.y - last.y) < self->tolerance)
        {
          out &= code;
          continue;
        }
      out = code;
      append (self->points, point);
      last = point;
    }
  if (self->tolerance == 0)
    simplify_ring (self, start);
  if (seen != 0)
    clip_ring (self, start);
  if (self->points->len - start < 3)
    g_array_set_size (self->points, start);
  else
    g_array_append_val (self->ends, self->points->len);
}

/**
 * jalon_trace_add_ring:
 * @points: Mercator units, x unwrapped
 * @box: of the points
 *
 * Gathers a ring, in each copy of the world that the view shows.
 */
void
jalon_trace_add_ring (JalonTrace *self, const JalonUnitPoint *points, guint n_points, const JalonUnitBox *box)
{
  int first, last;

  if (n_points < 3 || !jalon_trace_find_copies (self, box, &first, &last))
    return;
  for (int copy = first; copy <= last; copy++)
    add_ring_copy (self, points, n_points, copy);
}

/**
 * jalon_trace_add_outline:
 * @points: Mercator units, x unwrapped
 *
 * Gathers a ring of however many points, with those that can be seen: it is off by @deviation at most. Neighbours would
 * not meet: a country goes through jalon_trace_add_country().
 */
void
jalon_trace_add_outline (JalonTrace *self, const JalonUnitPoint *points, guint n_points)
{
  double       tolerance = self->tolerance;
  JalonUnitBox box = { points[0].x, points[0].y, points[0].x, points[0].y };

  for (guint i = 1; i < n_points; i++)
    {
      box.x0 = MIN (box.x0, points[i].x);
      box.x1 = MAX (box.x1, points[i].x);
      box.y0 = MIN (box.y0, points[i].y);
      box.y1 = MAX (box.y1, points[i].y);
    }
  self->tolerance = 0;
  jalon_trace_add_ring (self, points, n_points, &box);
  self->tolerance = tolerance;
}

/**
 * jalon_trace_add_country:
 * @map: what @country is of
 *
 * Gathers all rings of a country, islands and holes, wherever they are seen in the view.
 */
void
jalon_trace_add_country (JalonTrace *self, const JalonWorldMap *map, const JalonWorldCountry *country)
{
  for (guint i = 0; i < country->n_rings; i++)
    {
      const JalonWorldPath *ring = &map->rings[country->first_ring + i];

      jalon_trace_add_ring (self, ring->points, ring->n_points, &ring->box);
    }
}

/**
 * jalon_trace_add_rectangle:
 *
 * Gathers a rectangle given in pixels: what a legend's swatch covers.
 */
void
jalon_trace_add_rectangle (JalonTrace *self, double x, double y, double width, double height)
{
  append (self->points, (JalonPixel){ x, y });
  append (self->points, (JalonPixel){ x + width, y });
  append (self->points, (JalonPixel){ x + width, y + height });
  append (self->points, (JalonPixel){ x, y + height });
  g_array_append_val (self->ends, self->points->len);
}

gboolean
jalon_trace_is_empty (const JalonTrace *self)
{
  return self->ends->len == 0;
}

/**
 * jalon_trace_get_area:
 *
 * Returns: the area gathered, square pixels; holes counted as area
 */
double
jalon_trace_get_area (const JalonTrace *self)
{
  const JalonPixel *points = (const JalonPixel *) self->points->data;
  double            area = 0;
  guint             start = 0;

  for (guint i = 0; i < self->ends->len; i++)
    {
      guint  end = g_array_index (self->ends, guint, i);
      double sum = 0;

      for (guint j = start, k = end - 1; j < end; k = j++)
        sum += points[k].x * points[j].y - points[j].x * points[k].y;
      area += fabs (sum) / 2;
      start = end;
    }

  return area;
}

/**
 * jalon_trace_emit:
 *
 * Appends the rings gathered to the path of @cr.
 */
void
jalon_trace_emit (const JalonTrace *self, cairo_t *cr)
{
  const JalonPixel *points = (const JalonPixel *) self->points->data;
  guint             start = 0;

  for (guint i = 0; i < self->ends->len; i++)
    {
      guint end = g_array_index (self->ends, guint, i);

      cairo_move_to (cr, points[start].x, points[start].y);
      for (guint j = start + 1; j < end; j++)
        cairo_line_to (cr, points[j].x, points[j].y);
      cairo_close_path (cr);
      start = end;
    }
}

/**
 * jalon_trace_get_anchor:
 * @x: (out): pixels
 *
 * Gives where 0 E 0 N lies, perhaps far outside.
 */
void
jalon_trace_get_anchor (const JalonTrace *self, double *x, double *y)
{
  JalonPixel anchor = jalon_trace_to_pixel (self, 0.5, 0.5);

  *x = anchor.x;
  *y = anchor.y;
}
