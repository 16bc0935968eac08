/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outlines with no more points than can be seen: in strips, as Reumann and
 * Witkam have it ("Optimizing curve segmentation in computer graphics", 1974),
 * but of each strip both ends are kept, as M4 does for time series (Jugel and
 * others, 2014). So a thousand spikes in one pixel become one that reaches as
 * far as the longest, and the outline is nowhere off by more than was allowed.
 * One pass, in place.
 */

#include "config.h"

#include "jalon-simplify.h"

#include <math.h>

/* What may be off, dots of the device. */
#define DOTS 0.25

/* Of vector formats: what good printers have. */
#define DOTS_PER_INCH 600.0
#define PIXELS_PER_INCH 96.0

/* A run of points no further than @half from the line through its first point; places along the line are in pixels. */
typedef struct
{
  double     half;
  JalonPixel origin;
  double     dx; /* unit vector; 0, 0 while no point is far enough from the first */
  double     dy;
  double     lowest;
  double     highest;
  guint      lowest_index;
  guint      highest_index;
  guint      last_index;
} Strip;

static void
begin (Strip *self, const JalonPixel *points, guint index)
{
  *self = (Strip){ .half = self->half,
                   .origin = points[index],
                   .lowest_index = index,
                   .highest_index = index,
                   .last_index = index };
}

/* FALSE where the point is beside the strip. */
static gboolean
take (Strip *self, const JalonPixel *points, guint index)
{
  double x = points[index].x - self->origin.x, y = points[index].y - self->origin.y;
  double along;

  if (self->dx == 0 && self->dy == 0)
    {
      double distance = hypot (x, y);

      if (distance > self->half)
        {
          self->dx = x / distance;
          self->dy = y / distance;
        }
    }
  if (fabs (x * self->dy - y * self->dx) > self->half)
    return FALSE;

  along = x * self->dx + y * self->dy;
  if (along < self->lowest)
    {
      self->lowest = along;
      self->lowest_index = index;
    }
  if (along > self->highest)
    {
      self->highest = along;
      self->highest_index = index;
    }
  self->last_index = index;
  return TRUE;
}

/* Writes the ends of the strip and its last point in their order; the first is written already. */
static guint
keep_ends (const Strip *self, JalonPixel *points, guint first_index, guint n_written)
{
  guint kept[] = { MIN (self->lowest_index, self->highest_index),
                   MAX (self->lowest_index, self->highest_index),
                   self->last_index };
  guint previous = first_index;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (kept[i] > previous)
      {
        points[n_written++] = points[kept[i]];
        previous = kept[i];
      }
  return n_written;
}

/**
 * jalon_simplify_outline:
 * @points: (inout): pixels; the first @n_points of them
 * @deviation: pixels that the outline may be off; 0 leaves it as it is
 *
 * Leaves out what cannot be seen: each point of the old outline is within @deviation of the new one, and each of the
 * new within @deviation of the old. The first and the last point stay. Takes time in proportion to @n_points.
 *
 * Returns: how many points are left
 */
guint
jalon_simplify_outline (JalonPixel *points, guint n_points, double deviation)
{
  Strip strip = { .half = deviation / 2 };
  guint first = 0, n_written = 1;

  if (n_points < 4 || deviation <= 0)
    return n_points;

  begin (&strip, points, first);
  for (guint i = 1; i < n_points; i++)
    {
      if (take (&strip, points, i))
        continue;
      n_written = keep_ends (&strip, points, first, n_written);
      first = strip.last_index;
      begin (&strip, points, first);
      take (&strip, points, i);
    }
  return keep_ends (&strip, points, first, n_written);
}

/**
 * jalon_simplify_get_deviation:
 *
 * Returns: what an outline drawn with @cr may be off without anyone seeing it, user units: a quarter of a dot of the
 *   image, or of a printer's for formats of vectors
 */
double
jalon_simplify_get_deviation (cairo_t *cr)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  double           dx = 1, dy = 0, scale_x, scale_y, dots;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return DOTS * PIXELS_PER_INCH / DOTS_PER_INCH;

  cairo_user_to_device_distance (cr, &dx, &dy);
  cairo_surface_get_device_scale (target, &scale_x, &scale_y);
  dots = hypot (dx * scale_x, dy * scale_y);
  return dots > 0 ? DOTS / dots : DOTS;
}
