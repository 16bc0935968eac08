/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The middle of the part of a country that is seen.
 */

#include "config.h"

#include "jalon-visible-middle.h"

#include "jalon-outline.h"
#include "jalon-trace.h"

#include <math.h>

/* The centre of gravity of the largest ring gathered, if it is inside of it. */
static gboolean
find_centre (const JalonTrace *trace, double *x, double *y)
{
  const JalonPixel *points = (const JalonPixel *) trace->points->data;
  double            best = 0;
  guint             start = 0;

  for (guint i = 0; i < trace->ends->len; i++)
    {
      guint  end = g_array_index (trace->ends, guint, i);
      double area = 0, sum_x = 0, sum_y = 0;

      for (guint j = start, k = end - 1; j < end; k = j++)
        {
          double cross = points[k].x * points[j].y - points[j].x * points[k].y;

          area += cross;
          sum_x += (points[k].x + points[j].x) * cross;
          sum_y += (points[k].y + points[j].y) * cross;
        }
      if (fabs (area) > best)
        {
          best = fabs (area);
          *x = sum_x / (3 * area);
          *y = sum_y / (3 * area);
        }
      start = end;
    }

  return best > 0;
}

/* The free width to both sides of a point, pixels. */
static double
measure_room (const JalonTrace *trace, double x, double y)
{
  const JalonPixel *points = (const JalonPixel *) trace->points->data;
  double            room = G_MAXDOUBLE;
  guint             start = 0;

  for (guint i = 0; i < trace->ends->len; i++)
    {
      guint end = g_array_index (trace->ends, guint, i);

      for (guint j = start, k = end - 1; j < end; k = j++)
        {
          const JalonPixel *a = &points[k];
          const JalonPixel *b = &points[j];

          if ((a->y > y) != (b->y > y))
            room = MIN (room, 2 * fabs (a->x + (y - a->y) * (b->x - a->x) / (b->y - a->y) - x));
        }
      start = end;
    }

  return room;
}

/**
 * jalon_visible_middle_find:
 * @map: that @country is of
 * @least_share: how much of the view what is seen of it must take, 0..1
 * @out_middle: (out)
 *
 * Finds the centre of gravity of what is seen of a country.
 *
 * Returns: %FALSE where less of the view is that country's, or the middle is outside of it
 */
gboolean
jalon_visible_middle_find (const JalonViewport     *viewport,
                           const JalonWorldMap     *map,
                           const JalonWorldCountry *country,
                           double                   least_share,
                           JalonVisibleMiddle      *out_middle)
{
  JalonTrace trace;
  gboolean   found;

  jalon_trace_init (&trace, viewport);
  jalon_trace_add_country (&trace, map, country);
  found = jalon_trace_get_area (&trace) > least_share * viewport->width * viewport->height &&
          find_centre (&trace, &out_middle->x, &out_middle->y);
  if (found)
    out_middle->room = measure_room (&trace, out_middle->x, out_middle->y);
  jalon_trace_clear (&trace);
  if (found)
    {
      double lon, lat;

      jalon_viewport_unproject (viewport, out_middle->x, out_middle->y, &lon, &lat);
      found = jalon_outline_contains (map, country, jalon_mercator_unit_x (lon), jalon_mercator_unit_y (lat));
    }

  return found;
}

/**
 * jalon_visible_middle_find_seen:
 * @map: that @country is of
 * @least_share: how much of what is seen of the view it must take, 0..1
 * @out_middle: (out)
 *
 * Does the same for what lies within the pad of a view, whatever its legend hides.
 *
 * Returns: the same
 */
gboolean
jalon_visible_middle_find_seen (const JalonViewport     *viewport,
                                const JalonWorldMap     *map,
                                const JalonWorldCountry *country,
                                double                   least_share,
                                JalonVisibleMiddle      *out_middle)
{
  JalonViewport seen = jalon_viewport_without_legend (viewport);

  seen.width -= 2 * viewport->pad;
  seen.height -= 2 * viewport->pad;
  seen.pad = 0;
  if (!jalon_visible_middle_find (&seen, map, country, least_share, out_middle))
    return FALSE;
  out_middle->x += viewport->pad;
  out_middle->y += viewport->pad;
  return TRUE;
}
