/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arrows of closures can be read on the ground, light and dark, at any
 * size: contrast as WCAG 2.1 measures it.
 */

#include "config.h"

#include "jalon-arrow.h"
#include "jalon-palette.h"

#include <math.h>

#define SIDE 80

/* What WCAG asks of graphics (success criterion 1.4.11). */
#define CONTRAST 3.0

/* So much of an arrow's way must be seen; the rest are the gaps of its dashes. */
#define SHARE 0.62

static double
get_linear (guint8 value)
{
  double v = value / 255.0;

  return v <= 0.04045 ? v / 12.92 : pow ((v + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const guint8 *pixel)
{
  return 0.0722 * get_linear (pixel[0]) + 0.7152 * get_linear (pixel[1]) + 0.2126 * get_linear (pixel[2]);
}

static double
get_contrast (double a, double b)
{
  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* The best contrast with the ground on a line across the arrow. */
static double
find_contrast (cairo_surface_t *surface,
               double           ground,
               double           x,
               double           y,
               double           across_x,
               double           across_y,
               double           reach)
{
  double best = 1.0;

  for (double step = -reach; step <= reach; step += 0.5)
    {
      guint         column = (guint) (x + step * across_x), row = (guint) (y + step * across_y);
      const guint8 *pixel =
          cairo_image_surface_get_data (surface) + row * cairo_image_surface_get_stride (surface) + 4 * column;

      best = MAX (best, get_contrast (get_luminance (pixel), ground));
    }
  return best;
}

/* Which part of an arrow's way stands out from the ground. */
static double
measure (JalonCertainty certainty, gboolean dark, double length, double angle)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
  cairo_t         *cr = cairo_create (surface);
  double           c = cos (angle), s = sin (angle), x = SIDE / 2.0 + 0.3 - c * length / 2.0,
         y = SIDE / 2.0 + 0.3 - s * length / 2.0;
  double ground;
  guint  n = 0, n_seen = 0;

  jalon_palette_set_source (cr, JALON_INK_LAND, dark, 1.0);
  cairo_paint (cr);
  cairo_surface_flush (surface);
  ground = get_luminance (cairo_image_surface_get_data (surface));
  jalon_arrow_draw (cr, certainty, dark, &(JalonArrowWay){ x, y, x + c * length, y + s * length });
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (double along = 0.5; along < length; along += 0.5, n++)
    n_seen += find_contrast (surface, ground, x + c * along, y + s * along, -s, c, length / 5.0) >= CONTRAST;
  cairo_surface_destroy (surface);

  return n_seen / (double) n;
}

static void
test_contrast (gconstpointer data)
{
  static const double lengths[] = { 20.0, 30.0, 42.0, 56.0 };
  JalonCertainty      certainty = GPOINTER_TO_INT (data);

  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
      for (double angle = 0.0; angle < 6.0; angle += 0.7)
        {
          double share = measure (certainty, dark, lengths[i], angle);

          g_test_message ("%s, %.0f pixels, %.1f rad: %.2f", dark ? "dark" : "light", lengths[i], angle, share);
          if (share < SHARE)
            g_test_fail ();
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/render/arrow/contrast/reported", GINT_TO_POINTER (JALON_CERTAINTY_REPORTED), test_contrast);
  g_test_add_data_func ("/render/arrow/contrast/disputed", GINT_TO_POINTER (JALON_CERTAINTY_DISPUTED), test_contrast);
  g_test_add_data_func ("/render/arrow/contrast/proposed", GINT_TO_POINTER (JALON_CERTAINTY_PROPOSED), test_contrast);

  return g_test_run ();
}
