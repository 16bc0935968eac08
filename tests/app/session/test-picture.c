/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the pixels of a picture come to lie when it is shown in other views.
 */

#include "jalon-picture.h"

#include <math.h>

#define WIDTH 200
#define HEIGHT 100
#define PAD 50.0

static const JalonViewport base = { 0.5, 0.5, 4096, WIDTH, HEIGHT, 0 };

/* A picture of the padded view, all blue but for one red dot at (x, y) of the view. */
static JalonPicture *
create_picture (double x, double y, const graphene_rect_t *area)
{
  JalonViewport padded = jalon_viewport_pad (&base, PAD);
  JalonPicture *picture = jalon_picture_new (&padded, area, 1, TRUE);
  cairo_t      *cr = jalon_picture_create_context (picture);

  cairo_set_source_rgb (cr, 0, 0, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_rectangle (cr, x + PAD - 3, y + PAD - 3, 6, 6);
  cairo_fill (cr);
  cairo_destroy (cr);

  return picture;
}

static cairo_surface_t *
show (JalonPicture *picture, const JalonViewport *view)
{
  cairo_surface_t   *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t           *cr = cairo_create (surface);
  JalonViewportShift shift = jalon_viewport_shift_between (jalon_picture_get_view (picture), view);

  jalon_picture_paint (picture, cr, &shift);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[x];
}

static void
assert_red (cairo_surface_t *surface, double x, double y)
{
  g_assert_cmphex (get_pixel (surface, floor (x), floor (y)), ==, 0xffff0000);
}

typedef struct
{
  const char *name;
  double      dx; /* pixels that the view moves to the east */
  double      dy; /* and to the south */
  double      zoom;
  double      rotation;
} Case;

/* The dot is where the place it stands on is projected to. */
static void
test_paint (gconstpointer data)
{
  const Case      *shown = data;
  JalonPicture    *picture = create_picture (120, 60, NULL);
  JalonViewport    view = base;
  cairo_surface_t *surface;
  double           lon, lat, x, y;

  view.cx += shown->dx / base.world;
  view.cy += shown->dy / base.world;
  view.world *= exp2 (shown->zoom);
  view.rotation = shown->rotation;
  jalon_viewport_unproject (&base, 120, 60, &lon, &lat);
  jalon_viewport_project (&view, lon, lat, &x, &y);

  surface = show (picture, &view);
  assert_red (surface, x, y);
  g_assert_cmphex (get_pixel (surface, 0, 0), ==, 0xff0000ff);
  cairo_surface_destroy (surface);
  jalon_picture_free (picture);
}

/* Moved by a fraction of a pixel, the pixels are copied, not blurred. */
static void
test_whole_pixels (void)
{
  JalonPicture    *picture = create_picture (120, 60, NULL);
  JalonViewport    view = base;
  cairo_surface_t *surface;

  view.cx += 10.4 / base.world;
  surface = show (picture, &view);
  for (int x = 0; x < WIDTH; x++)
    {
      guint32 pixel = get_pixel (surface, x, 60);

      g_assert_true (pixel == 0xffff0000 || pixel == 0xff0000ff);
    }
  cairo_surface_destroy (surface);
  jalon_picture_free (picture);
}

/* A picture of a part of the view leaves the rest as it is. */
static void
test_area (void)
{
  const graphene_rect_t area = GRAPHENE_RECT_INIT (PAD + 100, PAD + 40, 40, 40);
  JalonPicture         *picture = create_picture (120, 60, &area);
  cairo_surface_t      *surface = show (picture, &base);
  JalonViewportShift    shift = jalon_viewport_shift_between (jalon_picture_get_view (picture), &base);
  graphene_rect_t       bounds = jalon_picture_get_bounds (picture, &shift);

  assert_red (surface, 120, 60);
  g_assert_cmphex (get_pixel (surface, 105, 45), ==, 0xff0000ff);
  g_assert_cmphex (get_pixel (surface, 90, 60), ==, 0);
  g_assert_true (graphene_rect_equal (&bounds, &GRAPHENE_RECT_INIT (100, 40, 40, 40)));
  cairo_surface_destroy (surface);
  jalon_picture_free (picture);
}

static const Case cases[] = {
  { "same", 0, 0, 0, 0 },     { "moved", 17, -9, 0, 0 },  { "closer", 0, 0, 0.3, 0 },
  { "wider", 5, 5, -0.2, 0 }, { "turned", 0, 0, 0, 0.2 }, { "all", 4, -3, 0.1, 6.2 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/picture/paint/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_paint);
    }
  g_test_add_func ("/picture/whole-pixels", test_whole_pixels);
  g_test_add_func ("/picture/area", test_area);

  return g_test_run ();
}
