/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compares an image with the one kept under tests/render/golden/. Versions of
 * cairo differ in the last bits of an edge, so a few pixels may differ. With
 * JALON_GOLDEN=write in the environment the images are written instead.
 */

#include "config.h"

#include "golden.h"

#include <stdlib.h>

/* A pixel differs when a channel is off by more than this, of 255. */
#define TOLERANCE 28

/* Pixels that may differ, of a thousand. */
#define ALLOWANCE 5

static const guint8 *
get_pixel (cairo_surface_t *surface, int x, int y)
{
  return cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface) + 4 * (gsize) x;
}

static guint
count_different (cairo_surface_t *actual, cairo_surface_t *expected)
{
  guint n_different = 0;

  for (int y = 0; y < cairo_image_surface_get_height (actual); y++)
    for (int x = 0; x < cairo_image_surface_get_width (actual); x++)
      {
        const guint8 *a = get_pixel (actual, x, y);
        const guint8 *b = get_pixel (expected, x, y);

        n_different += abs (a[0] - b[0]) > TOLERANCE || abs (a[1] - b[1]) > TOLERANCE || abs (a[2] - b[2]) > TOLERANCE;
      }

  return n_different;
}

static void
fail (cairo_surface_t *actual, const char *path, const char *name, const char *reason)
{
  g_autofree char *file = g_strconcat (name, ".actual.png", NULL);
  g_autofree char *actual_path = g_test_build_filename (G_TEST_BUILT, file, NULL);

  cairo_surface_write_to_png (actual, actual_path);
  g_test_message ("%s: %s; drawn now: %s; if that is right, run this test with JALON_GOLDEN=write",
                  path,
                  reason,
                  actual_path);
  g_test_fail ();
}

/**
 * golden_assert:
 * @surface: an RGB24 image surface
 * @name: of the golden image, without folder and ending
 *
 * Fails the test where the image is not the golden one.
 */
void
golden_assert (cairo_surface_t *surface, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests", "render", "golden", file, NULL);
  cairo_surface_t *expected;
  guint            n_pixels = cairo_image_surface_get_width (surface) * cairo_image_surface_get_height (surface);

  cairo_surface_flush (surface);
  if (g_strcmp0 (g_getenv ("JALON_GOLDEN"), "write") == 0)
    {
      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
      return;
    }

  expected = cairo_image_surface_create_from_png (path);
  if (cairo_surface_status (expected) != CAIRO_STATUS_SUCCESS)
    fail (surface, path, name, cairo_status_to_string (cairo_surface_status (expected)));
  else if (cairo_image_surface_get_width (expected) != cairo_image_surface_get_width (surface) ||
           cairo_image_surface_get_height (expected) != cairo_image_surface_get_height (surface))
    fail (surface, path, name, "another size");
  else if (count_different (surface, expected) > n_pixels * ALLOWANCE / 1000)
    fail (surface, path, name, "another picture");
  cairo_surface_destroy (expected);
}
