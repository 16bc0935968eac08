/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page drawn, and as an image.
 */

#include "config.h"

#include "jalon-snapshot-private.h"

#include "jalon-drawn.h"
#include "jalon-i18n.h"

#include <math.h>

/* Output pixels per pixel. */
double
jalon_snapshot_get_scale (const JalonSnapshotOptions *options)
{
  return CLAMP (options->scale, 0.1, 16.0);
}

typedef struct
{
  const JalonSnapshotJob *job;
  double                  share;
} DrawProgress;

static void
draw_progress_cb (double fraction, gpointer data)
{
  DrawProgress *self = data;

  if (self->job->progress != NULL)
    self->job->progress (fraction * self->share, self->job->progress_data);
}

/* Draws the page; @share is its part of the whole progress. */
gboolean
jalon_snapshot_draw_job (const JalonSnapshotJob *job, cairo_t *cr, double share, GError **error)
{
  DrawProgress progress = { job, share };

  if (jalon_snapshot_draw (job->scene, job->options, cr, draw_progress_cb, &progress, job->cancellable))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The export was cancelled"));
  return FALSE;
}

/* The page as an image, at the scale of the options, which have been checked. */
cairo_surface_t *
jalon_snapshot_create_image (const JalonSnapshotJob *job, GError **error)
{
  double           scale = jalon_snapshot_get_scale (job->options);
  double           width = round (job->options->width * scale), height = round (job->options->height * scale);
  cairo_surface_t *image;
  cairo_t         *cr;
  cairo_status_t   status;
  gboolean         drawn;

  image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (image);
  cairo_scale (cr, width / job->options->width, height / job->options->height);
  drawn = jalon_snapshot_draw_job (job, cr, 0.8, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  if (!jalon_drawn_check (drawn, status, NULL, error))
    g_clear_pointer (&image, cairo_surface_destroy);
  return image;
}
