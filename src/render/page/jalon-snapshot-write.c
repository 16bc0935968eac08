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
check_image (const JalonSnapshotOptions *options, GError **error)
{
  double           width = round (options->width * jalon_snapshot_get_scale (options));
  double           height = round (options->height * jalon_snapshot_get_scale (options));
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

  return check_page (options, error) && (!format->is_raster || check_image (options, error));
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

  if (!check_page (options, error) || !check_image (options, error))
    return NULL;
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
 * @progress: told in this thread
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
                      const JalonProgress        *progress,
                      GError                    **error)
{
  JalonSnapshotJob job = { .scene = scene,
                           .options = options,
                           .format = format,
                           .progress = progress->func,
                           .progress_data = progress->data,
                           .cancellable = progress->cancellable };
  g_autofree char *name = g_file_is_native (file) ? g_file_get_path (file) : g_file_get_uri (file);
  JalonFileWrite   write = { .name = name, .write = write_cb, .data = &job, .flags = JALON_WRITE_OVERWRITE };

  if (!jalon_snapshot_check (options, format, error))
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  if (!jalon_file_write (file, &write, NULL, progress->cancellable, error))
    return FALSE;
  if (progress->func != NULL)
    progress->func (1.0, progress->data);
  return TRUE;
}
