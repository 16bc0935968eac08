/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From page to file: limits, the image, and all or nothing on disk.
 */

#include "config.h"

#include "jalon-snapshot-private.h"

#include "jalon-file-write.h"
#include "jalon-i18n.h"

#include <math.h>

/* Cairo's images end at 32,767 pixels a side; so much memory is not for a map: 150 million pixels take 600 MB. */
#define MAX_SIDE 30000.0
#define MAX_PIXELS 150e6

/* A page of 200 inches a side is as large as PDF 1.4 allows (14,400 units). */
#define MIN_PAGE 100.0
#define MAX_PAGE 19200.0

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

static double
get_scale (const JalonSnapshotOptions *options)
{
  return CLAMP (options->scale, 0.1, 16.0);
}

static gboolean
check_page (const JalonSnapshotOptions *options, GError **error)
{
  if (options->width >= MIN_PAGE && options->height >= MIN_PAGE && options->width <= MAX_PAGE &&
      options->height <= MAX_PAGE)
    return TRUE;
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_TOO_LARGE,
               _ ("A page of %.0f × %.0f pixels cannot be made; each side must be %.0f to %.0f"),
               options->width,
               options->height,
               MIN_PAGE,
               MAX_PAGE);
  return FALSE;
}

static gboolean
check_image (double width, double height, GError **error)
{
  g_autofree char *others = NULL;

  if (width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS)
    return TRUE;
  others = jalon_picture_format_dup_suffixes (FALSE);
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_TOO_LARGE,
               /* Translators: %s is ".svg or .pdf". */
               _ ("An image of %.0f × %.0f pixels is too large; the limit is %.0f a side and %.0f million together. "
                  "Choose a smaller scale, or another format: %s"),
               width,
               height,
               MAX_SIDE,
               MAX_PIXELS / 1e6,
               others);
  return FALSE;
}

/**
 * jalon_snapshot_check:
 * @options: what is asked for
 * @format: of the file to come
 *
 * Says before anything is drawn whether page and image are of a size that can be made.
 *
 * Returns: whether they are; else %JALON_ERROR_TOO_LARGE
 */
gboolean
jalon_snapshot_check (const JalonSnapshotOptions *options, const JalonPictureFormat *format, GError **error)
{
  g_return_val_if_fail (options != NULL, FALSE);

  return check_page (options, error) &&
         (!format->is_raster || check_image (round (options->width * get_scale (options)),
                                             round (options->height * get_scale (options)),
                                             error));
}

/* The page as an image, at the scale of the options. */
cairo_surface_t *
jalon_snapshot_create_image (const JalonSnapshotJob *job, GError **error)
{
  double           scale = get_scale (job->options);
  double           width = round (job->options->width * scale), height = round (job->options->height * scale);
  cairo_surface_t *image;
  cairo_t         *cr;
  cairo_status_t   status;
  gboolean         drawn;

  if (!check_page (job->options, error) || !check_image (width, height, error))
    return NULL;
  image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (image);
  cairo_scale (cr, width / job->options->width, height / job->options->height);
  drawn = jalon_snapshot_draw_job (job, cr, 0.8, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  if (drawn && status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_RENDER,
                   _ ("The page could not be drawn (Cairo: %s)"),
                   cairo_status_to_string (status));
      drawn = FALSE;
    }
  if (!drawn)
    g_clear_pointer (&image, cairo_surface_destroy);
  return image;
}

/**
 * jalon_snapshot_render_image:
 *
 * Draws the page as an image of @options' size times its scale. Callable from
 * any thread. Fails with %JALON_ERROR_TOO_LARGE, %JALON_ERROR_RENDER or
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): an image in %CAIRO_FORMAT_RGB24
 */
cairo_surface_t *
jalon_snapshot_render_image (JalonScene                 *scene,
                             const JalonSnapshotOptions *options,
                             GCancellable               *cancellable,
                             GError                    **error)
{
  JalonSnapshotJob job = { .scene = scene, .options = options, .cancellable = cancellable };

  return jalon_snapshot_create_image (&job, error);
}

static gboolean
write_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  JalonSnapshotJob *job = data;
  g_autoptr (GOutputStream) buffered = g_buffered_output_stream_new_sized (stream, 1 << 16);

  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (buffered), FALSE);
  job->stream = buffered;
  if (!job->format->write (job, error))
    return FALSE;
  return g_output_stream_close (buffered, cancellable, error);
}

/**
 * jalon_snapshot_write:
 * @file: replaced as a whole, or left as it was; see jalon_file_write()
 * @progress: (nullable): called in this thread
 *
 * Writes the page to a file. Callable from any thread. Fails with
 * %JALON_ERROR_TOO_LARGE, %JALON_ERROR_RENDER or as jalon_file_write() does;
 * the message names the file.
 */
gboolean
jalon_snapshot_write (JalonScene                 *scene,
                      const JalonSnapshotOptions *options,
                      const JalonPictureFormat   *format,
                      GFile                      *file,
                      JalonSnapshotProgress       progress,
                      gpointer                    progress_data,
                      GCancellable               *cancellable,
                      GError                    **error)
{
  JalonSnapshotJob job = { scene, options, format, NULL, progress, progress_data, cancellable };
  g_autofree char *name = g_file_is_native (file) ? g_file_get_path (file) : g_file_get_uri (file);
  JalonFileWrite   write = { .name = name, .write = write_cb, .data = &job, .flags = JALON_WRITE_OVERWRITE };

  if (!check_page (options, error))
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  if (!jalon_file_write (file, &write, NULL, cancellable, error))
    return FALSE;
  if (progress != NULL)
    progress (1.0, progress_data);
  return TRUE;
}
