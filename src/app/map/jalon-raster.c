/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene drawn once into pixels.
 */

#include "config.h"

#include "jalon-raster.h"

#include "jalon-picture.h"
#include "jalon-worker-pool.h"

#include <math.h>

/* Pixels round the world of the picture that lies below everything, seen for
 * moments at the edges of a gesture: 1.6 MiB. */
#define WORLD_SIZE 640

struct _JalonRaster
{
  JalonPicture *picture; /* (owned) */
  JalonScene   *scene;   /* (owned) */
  JalonDetail   max_detail;
};

typedef void (*ShowFunc) (JalonPicture *picture, gpointer target, const JalonViewportShift *shift);

/**
 * jalon_raster_new:
 * @scene: what to draw
 * @view: for which view, pixels
 * @device_scale: device pixels per pixel
 * @parts: which parts of the scene; %JALON_DRAW_LAND must be among them
 * @max_detail: the finest geometry to use
 * @cancellable: (nullable): stops the drawing
 *
 * Draws a scene. Called in any thread.
 *
 * Returns: (transfer full) (nullable): the pixels, or %NULL when cancelled
 */
JalonRaster *
jalon_raster_new (JalonScene          *scene,
                  const JalonViewport *view,
                  double               device_scale,
                  JalonDrawParts       parts,
                  JalonDetail          max_detail,
                  GCancellable        *cancellable)
{
  g_autoptr (JalonPicture) picture = jalon_picture_new (view, NULL, device_scale, TRUE);
  cairo_t     *cr = jalon_picture_create_context (picture);
  gboolean     done = jalon_scene_draw (scene, cr, view, parts, max_detail, cancellable);
  JalonRaster *self;

  cairo_destroy (cr);
  if (!done)
    return NULL;

  self = g_new0 (JalonRaster, 1);
  self->picture = g_steal_pointer (&picture);
  self->scene = jalon_scene_ref (scene);
  self->max_detail = max_detail;

  return self;
}

/**
 * jalon_raster_new_world:
 * @scene: what to draw
 * @cancellable: (nullable): stops the drawing
 *
 * Draws the whole world, small and without labels, to lie below everything.
 * Called in any thread.
 *
 * Returns: (transfer full) (nullable): the pixels, or %NULL when cancelled
 */
JalonRaster *
jalon_raster_new_world (JalonScene *scene, GCancellable *cancellable)
{
  const JalonViewport  view = { 0.5, 0.5, WORLD_SIZE, WORLD_SIZE, WORLD_SIZE, 0 };
  const JalonDrawParts parts = JALON_DRAW_LAND | JALON_DRAW_ROLES | JALON_DRAW_AGGREGATE | JALON_DRAW_BORDERS;

  return jalon_raster_new (scene, &view, 1, parts, JALON_DETAIL_110M, cancellable);
}

void
jalon_raster_free (JalonRaster *self)
{
  jalon_picture_free (self->picture);
  jalon_worker_release (self->scene, (GDestroyNotify) jalon_scene_unref);
  g_free (self);
}

JalonScene *
jalon_raster_get_scene (JalonRaster *self)
{
  return self->scene;
}

const JalonViewport *
jalon_raster_get_view (JalonRaster *self)
{
  return jalon_picture_get_view (self->picture);
}

JalonDetail
jalon_raster_get_max_detail (JalonRaster *self)
{
  return self->max_detail;
}

double
jalon_raster_get_device_scale (JalonRaster *self)
{
  return jalon_picture_get_device_scale (self->picture);
}

/**
 * jalon_raster_covers:
 * @self: a raster
 * @view: the view it is shown in
 *
 * Returns: whether nothing below it can be seen
 */
gboolean
jalon_raster_covers (JalonRaster *self, const JalonViewport *view)
{
  const JalonViewport *drawn = jalon_picture_get_view (self->picture);
  JalonViewportShift   shift = jalon_viewport_shift_between (drawn, view);
  JalonViewport        upright = *view;
  double               c = fabs (cos (shift.rotation));
  double               s = fabs (sin (shift.rotation));

  /* The upright box round the view, as the raster sees it. */
  upright.width = view->width * c + view->height * s;
  upright.height = view->width * s + view->height * c;
  upright.rotation = drawn->rotation;
  shift = jalon_viewport_shift_between (drawn, &upright);

  return jalon_viewport_shift_get_margin (&shift, &upright) >= 0;
}

static void
paint_cb (JalonPicture *picture, gpointer target, const JalonViewportShift *shift)
{
  jalon_picture_paint (picture, target, shift);
}

static void
append_cb (JalonPicture *picture, gpointer target, const JalonViewportShift *shift)
{
  jalon_picture_append (picture, target, shift);
}

/* The world again and again to both sides, as far as the view reaches. */
static void
show_world (JalonRaster *self, const JalonViewport *view, ShowFunc show, gpointer target)
{
  JalonViewportShift shift = jalon_viewport_shift_between (jalon_picture_get_view (self->picture), view);
  int                reach = ceil (0.5 + hypot (view->width, view->height) / 2 / view->world);

  for (int i = -reach; i <= reach; i++)
    {
      JalonViewportShift copy = shift;

      copy.x += i * view->world * cos (shift.rotation);
      copy.y += i * view->world * sin (shift.rotation);
      show (self->picture, target, &copy);
    }
}

/**
 * jalon_raster_paint:
 * @self: a raster
 * @cr: where
 * @view: the view to show it in
 *
 * Paints the raster where it lies in @view.
 */
void
jalon_raster_paint (JalonRaster *self, cairo_t *cr, const JalonViewport *view)
{
  JalonViewportShift shift = jalon_viewport_shift_between (jalon_picture_get_view (self->picture), view);

  jalon_picture_paint (self->picture, cr, &shift);
}

/**
 * jalon_raster_paint_world:
 * @self: a raster of jalon_raster_new_world()
 * @cr: where
 * @view: the view to show it in
 *
 * Paints the world as often as @view shows it.
 */
void
jalon_raster_paint_world (JalonRaster *self, cairo_t *cr, const JalonViewport *view)
{
  show_world (self, view, paint_cb, cr);
}

/**
 * jalon_raster_append:
 * @self: a raster
 * @snapshot: where
 * @view: the view to show it in
 *
 * Appends the raster as a texture where it lies in @view.
 */
void
jalon_raster_append (JalonRaster *self, GtkSnapshot *snapshot, const JalonViewport *view)
{
  JalonViewportShift shift = jalon_viewport_shift_between (jalon_picture_get_view (self->picture), view);

  jalon_picture_append (self->picture, snapshot, &shift);
}

/**
 * jalon_raster_append_world:
 * @self: a raster of jalon_raster_new_world()
 * @snapshot: where
 * @view: the view to show it in
 *
 * Appends the world as often as @view shows it.
 */
void
jalon_raster_append_world (JalonRaster *self, GtkSnapshot *snapshot, const JalonViewport *view)
{
  show_world (self, view, append_cb, snapshot);
}
