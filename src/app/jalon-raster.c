/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene drawn once into pixels. The pixels are opaque, so that showing them
 * is a copy. The Cairo renderer copies the surface; the others take a texture,
 * which is made when first asked for.
 */

#include "config.h"

#include "jalon-raster.h"

#include "jalon-texture.h"
#include "jalon-view-shift.h"
#include "jalon-worker-pool.h"

#include <math.h>

/* Pixels round the world of the picture that lies below everything: 4 MiB. */
#define WORLD_SIZE 1024

struct _JalonRaster
{
  gatomicrefcount  ref_count;
  cairo_surface_t *surface; /* (owned) */
  JalonScene      *scene;   /* (owned) */
  JalonView        view;
  double           device_scale;
  JalonDetail      max_detail;

  GdkTexture *texture; /* (owned) (nullable): main thread only */
};

typedef void (*ShowFunc) (JalonRaster          *self,
                          gpointer              target,
                          const JalonViewShift *shift);

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
jalon_raster_new (JalonScene      *scene,
                  const JalonView *view,
                  double           device_scale,
                  JalonDrawParts   parts,
                  JalonDetail      max_detail,
                  GCancellable    *cancellable)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         ceil (view->width * device_scale),
                                                         ceil (view->height * device_scale));
  cairo_t         *cr;
  gboolean         done;
  JalonRaster     *self;

  cairo_surface_set_device_scale (surface, device_scale, device_scale);
  cr = cairo_create (surface);
  done = jalon_scene_draw (scene, cr, view, parts, max_detail, cancellable);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (!done)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  self = g_new0 (JalonRaster, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->surface = surface;
  self->scene = jalon_scene_ref (scene);
  self->view = *view;
  self->device_scale = device_scale;
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
jalon_raster_new_world (JalonScene   *scene,
                        GCancellable *cancellable)
{
  const JalonView      view = { 0.5, 0.5, WORLD_SIZE, WORLD_SIZE, WORLD_SIZE, 0 };
  const JalonDrawParts parts = JALON_DRAW_LAND | JALON_DRAW_ROLES | JALON_DRAW_BORDERS;

  return jalon_raster_new (scene, &view, 1, parts, JALON_DETAIL_110M, cancellable);
}

JalonRaster *
jalon_raster_ref (JalonRaster *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
jalon_raster_unref (JalonRaster *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_object (&self->texture);
  cairo_surface_destroy (self->surface);
  jalon_worker_release (self->scene, (GDestroyNotify) jalon_scene_unref);
  g_free (self);
}

JalonScene *
jalon_raster_get_scene (JalonRaster *self)
{
  return self->scene;
}

const JalonView *
jalon_raster_get_view (JalonRaster *self)
{
  return &self->view;
}

JalonDetail
jalon_raster_get_max_detail (JalonRaster *self)
{
  return self->max_detail;
}

double
jalon_raster_get_device_scale (JalonRaster *self)
{
  return self->device_scale;
}

/**
 * jalon_raster_covers:
 * @self: a raster
 * @view: the view it is shown in
 *
 * Returns: whether nothing below it can be seen
 */
gboolean
jalon_raster_covers (JalonRaster     *self,
                     const JalonView *view)
{
  JalonViewShift shift = jalon_view_shift_between (&self->view, view);
  JalonView      upright = *view;
  double         c = fabs (cos (shift.rotation));
  double         s = fabs (sin (shift.rotation));

  /* The upright box round the view, as the raster sees it. */
  upright.width = view->width * c + view->height * s;
  upright.height = view->width * s + view->height * c;
  upright.rotation = self->view.rotation;
  shift = jalon_view_shift_between (&self->view, &upright);

  return jalon_view_shift_get_margin (&shift, &upright) >= 0;
}

static void
paint_shifted (JalonRaster          *self,
               gpointer              target,
               const JalonViewShift *shift)
{
  cairo_t *cr = target;
  double   device = self->device_scale;

  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  if (jalon_view_shift_is_move (shift))
    {
      cairo_translate (cr,
                       round ((shift->x - shift->center_x) * device) / device,
                       round ((shift->y - shift->center_y) * device) / device);
      cairo_set_source_surface (cr, self->surface, 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
    }
  else
    {
      cairo_translate (cr, shift->x, shift->y);
      cairo_rotate (cr, shift->rotation);
      cairo_scale (cr, shift->scale, shift->scale);
      cairo_translate (cr, -shift->center_x, -shift->center_y);
      cairo_set_source_surface (cr, self->surface, 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
    }
  cairo_rectangle (cr, 0, 0, self->view.width, self->view.height);
  cairo_fill (cr);
  cairo_restore (cr);
}

static GdkTexture *
get_texture (JalonRaster *self)
{
  if (self->texture == NULL)
    self->texture = jalon_texture_new_for_surface (self->surface);

  return self->texture;
}

static void
append_shifted (JalonRaster          *self,
                gpointer              target,
                const JalonViewShift *shift)
{
  GtkSnapshot          *snapshot = target;
  const double          device = self->device_scale;
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height);

  gtk_snapshot_save (snapshot);
  if (jalon_view_shift_is_move (shift))
    {
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (round ((shift->x - shift->center_x) * device) / device,
                                                    round ((shift->y - shift->center_y) * device) / device));
    }
  else
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (shift->x, shift->y));
      gtk_snapshot_rotate (snapshot, shift->rotation * 180 / G_PI);
      gtk_snapshot_scale (snapshot, shift->scale, shift->scale);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-shift->center_x, -shift->center_y));
    }
  gtk_snapshot_append_texture (snapshot, get_texture (self), &bounds);
  gtk_snapshot_restore (snapshot);
}

/* The world again and again to both sides, as far as the view reaches. */
static void
show_world (JalonRaster     *self,
            const JalonView *view,
            ShowFunc         show,
            gpointer         target)
{
  JalonViewShift shift = jalon_view_shift_between (&self->view, view);
  int            reach = ceil (0.5 + hypot (view->width, view->height) / 2 / view->world);

  for (int i = -reach; i <= reach; i++)
    {
      JalonViewShift copy = shift;

      copy.x += i * view->world * cos (shift.rotation);
      copy.y += i * view->world * sin (shift.rotation);
      show (self, target, &copy);
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
jalon_raster_paint (JalonRaster     *self,
                    cairo_t         *cr,
                    const JalonView *view)
{
  JalonViewShift shift = jalon_view_shift_between (&self->view, view);

  paint_shifted (self, cr, &shift);
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
jalon_raster_paint_world (JalonRaster     *self,
                          cairo_t         *cr,
                          const JalonView *view)
{
  show_world (self, view, paint_shifted, cr);
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
jalon_raster_append (JalonRaster     *self,
                     GtkSnapshot     *snapshot,
                     const JalonView *view)
{
  JalonViewShift shift = jalon_view_shift_between (&self->view, view);

  append_shifted (self, snapshot, &shift);
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
jalon_raster_append_world (JalonRaster     *self,
                           GtkSnapshot     *snapshot,
                           const JalonView *view)
{
  show_world (self, view, append_shifted, snapshot);
}
