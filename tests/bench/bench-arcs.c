/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plain way to draw points with Cairo, to compare with: one arc a point on
 * an empty 4K page, written by Cairo's own PNG writer.
 *
 *   jalon-bench-arcs POINTS.csv OUT.png
 *
 * Prints "load write", milliseconds.
 */

#include "bench-util.h"
#include "jalon-geo.h"

#include <cairo.h>
#include <math.h>
#include <stdio.h>

#define WIDTH 3840
#define HEIGHT 2160

typedef struct
{
  double x;
  double y;
} Point;

/* Mercator, the whole world across the page. */
static GArray *
read_points (const char *path)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));
  FILE   *in = fopen (path, "r");
  char    line[128];
  double  lon;
  double  lat;

  while (in != NULL && fgets (line, sizeof line, in) != NULL)
    if (sscanf (line, "%lf,%lf", &lon, &lat) == 2)
      {
        Point point = { jalon_mercator_unit_x (lon) * WIDTH,
                        (jalon_mercator_unit_y (lat) - 0.5) * WIDTH + HEIGHT / 2.0 };

        g_array_append_val (points, point);
      }

  if (in != NULL)
    fclose (in);
  return points;
}

static gboolean
draw (const GArray *points, const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  gboolean         done;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint i = 0; i < points->len; i++)
    {
      const Point *point = &g_array_index (points, Point, i);

      cairo_arc (cr, point->x, point->y, 4.0, 0, 2 * G_PI);
      cairo_set_source_rgb (cr, 0.84, 0.37, 0);
      cairo_fill (cr);
    }

  done = cairo_surface_write_to_png (surface, path) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return done;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GArray) points = NULL;
  double start = bench_wall_ms ();
  double loaded;

  if (argc != 3)
    {
      fputs ("usage: jalon-bench-arcs POINTS.csv OUT.png\n", stderr);
      return 2;
    }

  points = read_points (argv[1]);
  loaded = bench_wall_ms ();
  if (points->len == 0 || !draw (points, argv[2]))
    {
      fprintf (stderr, "jalon-bench-arcs: no points in %s, or cannot write %s\n", argv[1], argv[2]);
      return 1;
    }

  printf ("%.1f %.1f\n", loaded - start, bench_wall_ms () - loaded);
  return 0;
}
