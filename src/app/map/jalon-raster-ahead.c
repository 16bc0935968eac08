/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A raster that is drawn before there is a frame to show it in. While the main
 * thread builds and measures the window, a second processor would be idle; it
 * draws the map for the size that the map will likely have, so that the very
 * first frame shows it finished. That frame waits for it, which is why this is
 * a thread to join and not a task that answers in the main loop.
 */

#include "config.h"

#include "jalon-raster-ahead.h"

#include "jalon-settle.h"
#include "jalon-viewport-shift.h"

struct _JalonRasterAhead
{
  JalonScene   *scene; /* (owned) */
  JalonViewport view;
  double        device_scale;
  GCancellable *cancellable; /* (owned) */
  GThread      *thread;      /* (owned) (nullable): until it is joined */
};

/* Called in a thread of its own; it ends before @data does. */
static gpointer
draw_cb (gpointer data)
{
  JalonRasterAhead *self = data;

  return jalon_raster_new (self->scene,
                           &self->view,
                           self->device_scale,
                           JALON_DRAW_BASE,
                           JALON_DETAIL_10M,
                           self->cancellable);
}

/**
 * jalon_raster_ahead_new:
 * @scene: what to draw
 * @view: what will likely be seen, pixels; the raster is padded around it
 * @device_scale: device pixels per pixel
 *
 * Starts to draw.
 *
 * Returns: (transfer full): the drawing under way
 */
JalonRasterAhead *
jalon_raster_ahead_new (JalonScene *scene, const JalonViewport *view, double device_scale)
{
  JalonRasterAhead *self = g_new0 (JalonRasterAhead, 1);

  self->scene = jalon_scene_ref (scene);
  self->view = jalon_viewport_pad (view, JALON_LAYER_PAD);
  self->device_scale = device_scale;
  self->cancellable = g_cancellable_new ();
  self->thread = g_thread_new ("jalon-ahead", draw_cb, self);

  return self;
}

/**
 * jalon_raster_ahead_free:
 * @self: (transfer full): a drawing under way
 *
 * Stops it. What is drawn at the moment is still finished: some milliseconds.
 */
void
jalon_raster_ahead_free (JalonRasterAhead *self)
{
  g_autoptr (JalonRaster) raster = NULL;

  g_cancellable_cancel (self->cancellable);
  raster = self->thread != NULL ? g_thread_join (self->thread) : NULL;
  g_object_unref (self->cancellable);
  jalon_scene_unref (self->scene);
  g_free (self);
}

/**
 * jalon_raster_ahead_suits:
 * @self: a drawing under way
 * @scene: what is to be shown
 * @view: in which view, pixels
 * @device_scale: device pixels per pixel
 *
 * Tells whether it is worth waiting for. A view that lies elsewhere by less
 * than half the pad is suited, one that is larger or smaller is not.
 *
 * Returns: whether the raster will show @view of @scene
 */
gboolean
jalon_raster_ahead_suits (JalonRasterAhead *self, JalonScene *scene, const JalonViewport *view, double device_scale)
{
  JalonViewportShift shift = jalon_viewport_shift_between (&self->view, view);

  return self->scene == scene && self->device_scale == device_scale &&
         jalon_viewport_shift_get_wear (&shift, view, JALON_LAYER_PAD) == JALON_WEAR_NONE;
}

/**
 * jalon_raster_ahead_finish:
 * @self: a drawing under way that has not been finished before
 *
 * Waits until it is drawn.
 *
 * Returns: (transfer full) (nullable): the raster
 */
JalonRaster *
jalon_raster_ahead_finish (JalonRasterAhead *self)
{
  g_return_val_if_fail (self->thread != NULL, NULL);

  return g_thread_join (g_steal_pointer (&self->thread));
}
