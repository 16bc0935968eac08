/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF through Cairo, at 72 points an inch.
 */

#include "config.h"

#include "jalon-pdf.h"

#include "jalon-drawn.h"
#include "jalon-safe-text.h"

#include <cairo-pdf.h>

/* PostScript points in a pixel of 1/96 inch. */
#define POINTS_PER_PIXEL 0.75

typedef struct
{
  GOutputStream *stream;
  GCancellable  *cancellable;
  GError        *error; /* (owned) (nullable) */
} Sink;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *self = closure;

  if (self->error != NULL ||
      !g_output_stream_write_all (self->stream, data, length, NULL, self->cancellable, &self->error))
    return CAIRO_STATUS_WRITE_ERROR;
  return CAIRO_STATUS_SUCCESS;
}

/* When the document was made, in UTC; SOURCE_DATE_EPOCH makes it the same again (reproducible-builds.org). */
static char *
dup_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64      seconds;
  g_autoptr (GDateTime) date = NULL;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    date = g_date_time_new_from_unix_utc (seconds);
  if (date == NULL)
    date = g_date_time_new_now_utc ();
  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (const JalonPdf *self, cairo_surface_t *surface)
{
  g_autofree char *date = dup_date ();
  const struct
  {
    cairo_pdf_metadata_t key;
    const char          *value;
  } metadata[] = {
    { CAIRO_PDF_METADATA_TITLE, self->title },     { CAIRO_PDF_METADATA_AUTHOR, self->author },
    { CAIRO_PDF_METADATA_SUBJECT, self->subject }, { CAIRO_PDF_METADATA_CREATOR, "Jalon " JALON_VERSION },
    { CAIRO_PDF_METADATA_CREATE_DATE, date },      { CAIRO_PDF_METADATA_MOD_DATE, date },
  };

  for (guint i = 0; i < G_N_ELEMENTS (metadata); i++)
    if (metadata[i].value != NULL)
      {
        g_autofree char *safe = jalon_text_make_safe (metadata[i].value, -1, JALON_TEXT_DRAWING);

        cairo_pdf_surface_set_metadata (surface, metadata[i].key, safe);
      }
}

/* One page in the progress of all. */
typedef struct
{
  const JalonProgress *whole;
  guint                index;
  guint                n_pages;
} PageProgress;

static void
progress_cb (double fraction, gpointer data)
{
  const PageProgress *self = data;

  if (self->whole->func != NULL)
    self->whole->func ((self->index + fraction) / self->n_pages, self->whole->data);
}

static gboolean
draw_pages (const JalonPdf *self, cairo_t *cr, const JalonProgress *progress, GError **error)
{
  gboolean is_drawn = TRUE;

  for (guint i = 0; i < self->n_pages && is_drawn; i++)
    {
      PageProgress        part = { progress, i, self->n_pages };
      const JalonProgress of_page = { .func = progress_cb, .data = &part, .cancellable = progress->cancellable };

      cairo_save (cr);
      cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
      is_drawn = self->draw (i, cr, &of_page, self->data, error);
      cairo_restore (cr);
      if (i + 1 < self->n_pages)
        cairo_show_page (cr);
    }
  return is_drawn;
}

/**
 * jalon_pdf_write:
 * @progress: told in this thread
 *
 * Writes the pages. Callable from any thread. Fails with %JALON_ERROR_RENDER, or as drawing and @stream do.
 */
gboolean
jalon_pdf_write (const JalonPdf *self, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  Sink             sink = { .stream = stream, .cancellable = progress->cancellable };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb,
                                                                  &sink,
                                                                  self->width * POINTS_PER_PIXEL,
                                                                  self->height * POINTS_PER_PIXEL);
  cairo_t         *cr;
  cairo_status_t   status;
  gboolean         drawn;

  set_metadata (self, surface);
  cr = cairo_create (surface);
  drawn = draw_pages (self, cr, progress, error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return jalon_drawn_check (drawn, status, sink.error, error);
}
