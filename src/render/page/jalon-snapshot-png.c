/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PNG, row by row through libpng, at a low level of compression: a map of flat
 * colours is small all the same, and 4K takes a third of what Cairo's own
 * writer takes.
 */

#include "config.h"

#include "jalon-snapshot-private.h"

#include "jalon-i18n.h"
#include "jalon-safe-text.h"

#include <png.h>
#include <setjmp.h>

/* zlib's fastest level that still finds runs. */
#define COMPRESSION_LEVEL 1

/* Rows between two looks at the cancellable. */
#define ROWS_AT_ONCE 128

/* The drawing is most of the work. */
#define DRAWING_SHARE 0.8

typedef struct
{
  const JalonSnapshotJob *job;
  cairo_surface_t        *image;
  guint8                 *row;   /* (owned) */
  char                   *title; /* (owned) (nullable): safe */
  png_structp             png;   /* (owned) */
  png_infop               info;
  GError                 *error; /* (owned) (nullable) */
} Writer;

static void
write_cb (png_structp png, png_bytep data, size_t length)
{
  Writer *self = png_get_io_ptr (png);

  if (!g_output_stream_write_all (self->job->stream, data, length, NULL, self->job->cancellable, &self->error))
    png_error (png, "stream");
}

static void
flush_cb (png_structp png)
{
}

/* Leaves by longjmp, as libpng wants it. */
static void
error_cb (png_structp png, png_const_charp message)
{
  Writer *self = png_get_error_ptr (png);

  if (self->error == NULL)
    self->error =
        g_error_new (JALON_ERROR, JALON_ERROR_RENDER, _ ("The image could not be written (libpng: %s)"), message);
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
write_head (Writer *self)
{
  double    dots_per_metre = 96.0 * self->job->options->scale / 0.0254;
  char      software[] = "Jalon " JALON_VERSION, key_software[] = "Software", key_title[] = "Title";
  png_text  texts[2] = { 0 };
  const int n_texts = self->title != NULL ? 2 : 1;

  png_set_IHDR (self->png,
                self->info,
                (png_uint_32) cairo_image_surface_get_width (self->image),
                (png_uint_32) cairo_image_surface_get_height (self->image),
                8,
                PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT,
                PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level (self->png, COMPRESSION_LEVEL);
  /* Flat colours: without a filter the file is a fifth smaller and done a tenth sooner. */
  png_set_filter (self->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_pHYs (self->png,
                self->info,
                (png_uint_32) (dots_per_metre + 0.5),
                (png_uint_32) (dots_per_metre + 0.5),
                PNG_RESOLUTION_METER);
  png_set_sRGB (self->png, self->info, PNG_sRGB_INTENT_PERCEPTUAL);
  texts[0] = (png_text){ .compression = PNG_TEXT_COMPRESSION_NONE, .key = key_software, .text = software };
  texts[1] = (png_text){ .compression = PNG_ITXT_COMPRESSION_NONE, .key = key_title, .text = self->title };
  png_set_text (self->png, self->info, texts, n_texts);
  png_write_info (self->png, self->info);
}

static void
write_row (Writer *self, int y)
{
  const guint32 *pixels = (const guint32 *) (cairo_image_surface_get_data (self->image) +
                                             (gsize) y * (gsize) cairo_image_surface_get_stride (self->image));
  int            width = cairo_image_surface_get_width (self->image);
  guint8        *out = self->row;

  for (int x = 0; x < width; x++, out += 3)
    {
      out[0] = (guint8) (pixels[x] >> 16);
      out[1] = (guint8) (pixels[x] >> 8);
      out[2] = (guint8) pixels[x];
    }
  png_write_row (self->png, self->row);
}

/* Everything between the setjmp and a possible longjmp lives in @self. */
static gboolean
write_image (Writer *self)
{
  const JalonSnapshotJob *job = self->job;
  int                     height = cairo_image_surface_get_height (self->image);

  if (setjmp (png_jmpbuf (self->png)) != 0)
    return FALSE;
  write_head (self);
  for (int y = 0; y < height; y++)
    {
      if (y % ROWS_AT_ONCE == 0)
        {
          if (g_cancellable_set_error_if_cancelled (job->cancellable, &self->error))
            return FALSE;
          if (job->progress != NULL)
            job->progress (DRAWING_SHARE + (1.0 - DRAWING_SHARE) * y / height, job->progress_data);
        }
      write_row (self, y);
    }
  png_write_end (self->png, self->info);
  return TRUE;
}

/**
 * jalon_snapshot_write_png:
 * @job: with its stream
 *
 * Draws the page as an image and writes it row by row, with its title and resolution.
 *
 * Returns: whether it is written; else with the error of jalon_snapshot_create_image() or of the stream, or
 *   %G_IO_ERROR_CANCELLED
 */
gboolean
jalon_snapshot_write_png (const JalonSnapshotJob *job, GError **error)
{
  Writer   self = { .job = job };
  gboolean written = FALSE;

  self.image = jalon_snapshot_create_image (job, error);
  if (self.image == NULL)
    return FALSE;

  self.png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &self, error_cb, warning_cb);
  self.info = png_create_info_struct (self.png);
  self.title = jalon_text_make_safe (job->options->title, -1, JALON_TEXT_DRAWING);
  self.row = g_malloc (3 * (gsize) cairo_image_surface_get_width (self.image));
  png_set_write_fn (self.png, &self, write_cb, flush_cb);
  written = write_image (&self);
  png_destroy_write_struct (&self.png, &self.info);
  g_free (self.row);
  g_free (self.title);
  cairo_surface_destroy (self.image);
  if (!written)
    g_propagate_error (error, self.error);
  return written;
}
