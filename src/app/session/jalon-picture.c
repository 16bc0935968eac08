/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pixels drawn for one view. The Cairo renderer copies the surface; the others
 * take a texture, which is made when first asked for.
 */

#include "config.h"

#include "jalon-picture.h"

#include "jalon-texture.h"

#include <math.h>

struct _JalonPicture
{
  JalonViewport    view;
  graphene_rect_t  area; /* of the view */
  double           device_scale;
  gboolean         opaque;
  cairo_surface_t *surface; /* (owned) */
  GdkTexture      *texture; /* (owned) (nullable): main thread only */
};

/**
 * jalon_picture_new:
 * @view: what is drawn for, pixels
 * @area: (nullable): the part of @view, whole pixels; %NULL for all of it
 * @device_scale: device pixels per pixel
 * @opaque: whether every pixel will be covered, so that showing it is a copy
 *
 * Creates a picture that is still empty. Called in any thread.
 *
 * Returns: (transfer full): a new picture
 */
JalonPicture *
jalon_picture_new (const JalonViewport *view, const graphene_rect_t *area, double device_scale, gboolean opaque)
{
  JalonPicture *self = g_new0 (JalonPicture, 1);

  self->view = *view;
  self->area = area != NULL ? *area : GRAPHENE_RECT_INIT (0, 0, view->width, view->height);
  self->device_scale = device_scale;
  self->opaque = opaque;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                              ceil (self->area.size.width * device_scale),
                                              ceil (self->area.size.height * device_scale));
  cairo_surface_set_device_scale (self->surface, device_scale, device_scale);

  return self;
}

void
jalon_picture_free (JalonPicture *self)
{
  g_clear_object (&self->texture);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

const JalonViewport *
jalon_picture_get_view (JalonPicture *self)
{
  return &self->view;
}

double
jalon_picture_get_device_scale (JalonPicture *self)
{
  return self->device_scale;
}

/**
 * jalon_picture_create_context:
 * @self: a picture that has not been shown yet
 *
 * Returns: (transfer full): for drawing it, in pixels of its view
 */
cairo_t *
jalon_picture_create_context (JalonPicture *self)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_translate (cr, -self->area.origin.x, -self->area.origin.y);

  return cr;
}

/* Where the area's corner comes to lie when it only moves: on whole device pixels. */
static graphene_point_t
get_moved_corner (JalonPicture *self, const JalonViewportShift *shift)
{
  double x = shift->x - shift->center_x + self->area.origin.x;
  double y = shift->y - shift->center_y + self->area.origin.y;

  return GRAPHENE_POINT_INIT (round (x * self->device_scale) / self->device_scale,
                              round (y * self->device_scale) / self->device_scale);
}

/**
 * jalon_picture_paint:
 * @self: a picture
 * @cr: where
 * @shift: from its view to the one of @cr
 *
 * Paints the picture.
 */
void
jalon_picture_paint (JalonPicture *self, cairo_t *cr, const JalonViewportShift *shift)
{
  cairo_filter_t filter = CAIRO_FILTER_BILINEAR;

  cairo_save (cr);
  if (jalon_viewport_shift_is_move (shift))
    {
      graphene_point_t corner = get_moved_corner (self, shift);

      cairo_translate (cr, corner.x, corner.y);
      filter = CAIRO_FILTER_NEAREST;
    }
  else
    {
      cairo_translate (cr, shift->x, shift->y);
      cairo_rotate (cr, shift->rotation);
      cairo_scale (cr, shift->scale, shift->scale);
      cairo_translate (cr, self->area.origin.x - shift->center_x, self->area.origin.y - shift->center_y);
    }
  if (self->opaque)
    cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), filter);
  cairo_rectangle (cr, 0, 0, self->area.size.width, self->area.size.height);
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * jalon_picture_append:
 * @self: a picture
 * @snapshot: where
 * @shift: from its view to the one of @snapshot
 *
 * Appends the picture as a texture.
 */
void
jalon_picture_append (JalonPicture *self, GtkSnapshot *snapshot, const JalonViewportShift *shift)
{
  graphene_rect_t area = self->area;

  if (self->texture == NULL)
    self->texture = jalon_texture_new_for_surface (self->surface);

  gtk_snapshot_save (snapshot);
  if (jalon_viewport_shift_is_move (shift))
    area.origin = get_moved_corner (self, shift);
  else
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (shift->x, shift->y));
      gtk_snapshot_rotate (snapshot, shift->rotation * 180 / G_PI);
      gtk_snapshot_scale (snapshot, shift->scale, shift->scale);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-shift->center_x, -shift->center_y));
    }
  gtk_snapshot_append_texture (snapshot, self->texture, &area);
  gtk_snapshot_restore (snapshot);
}

/**
 * jalon_picture_get_bounds:
 * @self: a picture
 * @shift: from its view to another one
 *
 * Returns: the upright rectangle that it comes to lie in, whole pixels
 */
graphene_rect_t
jalon_picture_get_bounds (JalonPicture *self, const JalonViewportShift *shift)
{
  double          left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  graphene_rect_t bounds;

  for (guint corner = 0; corner < 4; corner++)
    {
      double x = self->area.origin.x + (corner & 1 ? self->area.size.width : 0);
      double y = self->area.origin.y + (corner & 2 ? self->area.size.height : 0);

      jalon_viewport_shift_apply (shift, &x, &y);
      left = MIN (left, x);
      right = MAX (right, x);
      top = MIN (top, y);
      bottom = MAX (bottom, y);
    }
  bounds = GRAPHENE_RECT_INIT (left, top, right - left, bottom - top);
  graphene_rect_round_extents (&bounds, &bounds);

  return bounds;
}

/**
 * jalon_widget_draws_with_cairo:
 * @widget: a realized widget
 *
 * Returns: whether a Cairo node is cheaper for it than a texture
 */
gboolean
jalon_widget_draws_with_cairo (GtkWidget *widget)
{
  return GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (gtk_widget_get_native (widget)));
}
