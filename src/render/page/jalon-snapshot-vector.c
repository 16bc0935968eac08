/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SVG and PDF through Cairo. Each symbol is recorded once and shared. Cairo's
 * SVG has letters as outlines only, so the title is added as a text of the
 * document, for search and for screen readers.
 */

#include "config.h"

#include "jalon-snapshot-private.h"

#include "jalon-i18n.h"
#include "jalon-safe-text.h"
#include "jalon-svg-ids.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <string.h>

/* PostScript points in a pixel of 1/96 inch. */
#define POINTS_PER_PIXEL 0.75

typedef struct
{
  const JalonSnapshotJob *job;
  gboolean                is_svg; /* else a PDF */
  GString                *head;   /* (owned) (nullable): of an SVG, until its first element is whole */
  JalonSvgIds             ids;    /* of an SVG */
  GError                 *error;  /* (owned) (nullable) */
} Sink;

static gboolean
put (Sink *self, const void *data, gsize length)
{
  return g_output_stream_write_all (self->job->stream, data, length, NULL, self->job->cancellable, &self->error);
}

/* Puts title and description behind the opening tag. */
static gboolean
put_head (Sink *self)
{
  const JalonSnapshotOptions *options = self->job->options;
  const char                 *tag = strstr (self->head->str, "<svg");
  const char                 *end = tag != NULL ? strchr (tag, '>') : NULL;
  g_autoptr (GString) rest = NULL;
  g_autofree char *title = NULL, *words = NULL, *texts = NULL;

  if (end == NULL)
    return TRUE;
  title = jalon_text_make_safe (options->title != NULL ? options->title : "", -1, JALON_TEXT_DRAWING);
  words = jalon_text_make_safe (options->filter_words != NULL ? options->filter_words : "", -1, JALON_TEXT_DRAWING);
  texts = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", title, words);
  rest = g_steal_pointer (&self->head);
  return put (self, rest->str, (gsize) (end + 1 - rest->str)) && put (self, texts, strlen (texts)) &&
         put (self, end + 1, strlen (end + 1));
}

static gboolean
put_svg (Sink *self, const GString *text)
{
  if (self->head == NULL)
    return put (self, text->str, text->len);
  g_string_append_len (self->head, text->str, (gssize) text->len);
  return put_head (self);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  Sink    *self = closure;
  gboolean ok;

  if (self->error != NULL)
    return CAIRO_STATUS_WRITE_ERROR;
  if (self->is_svg)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      jalon_svg_ids_take (&self->ids, (const char *) data, length, text);
      ok = put_svg (self, text);
    }
  else
    {
      ok = put (self, data, length);
    }
  return ok ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* What the end of the document has left, once Cairo has written all. */
static void
finish_svg (Sink *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  jalon_svg_ids_finish (&self->ids, text);
  if (self->error == NULL)
    put_svg (self, text);
  if (self->head != NULL)
    g_string_free (self->head, TRUE);
  jalon_svg_ids_clear (&self->ids);
}

/* When the page was made, in UTC; SOURCE_DATE_EPOCH makes it the same again (reproducible-builds.org). */
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
set_metadata (cairo_surface_t *surface, const JalonSnapshotOptions *options)
{
  g_autofree char *date = dup_date ();
  const struct
  {
    cairo_pdf_metadata_t key;
    const char          *value;
  } metadata[] = {
    { CAIRO_PDF_METADATA_TITLE, options->title },
    { CAIRO_PDF_METADATA_AUTHOR, options->author },
    { CAIRO_PDF_METADATA_SUBJECT, options->filter_words },
    { CAIRO_PDF_METADATA_CREATOR, "Jalon " JALON_VERSION },
    { CAIRO_PDF_METADATA_CREATE_DATE, date },
    { CAIRO_PDF_METADATA_MOD_DATE, date },
  };

  for (guint i = 0; i < G_N_ELEMENTS (metadata); i++)
    if (metadata[i].value != NULL)
      {
        g_autofree char *safe = jalon_text_make_safe (metadata[i].value, -1, JALON_TEXT_DRAWING);

        cairo_pdf_surface_set_metadata (surface, metadata[i].key, safe);
      }
}

static cairo_surface_t *
create_surface (Sink *sink)
{
  const JalonSnapshotOptions *options = sink->job->options;
  cairo_surface_t            *surface;

  if (!sink->is_svg)
    {
      surface = cairo_pdf_surface_create_for_stream (write_cb,
                                                     sink,
                                                     options->width * POINTS_PER_PIXEL,
                                                     options->height * POINTS_PER_PIXEL);
      set_metadata (surface, options);
      return surface;
    }
  surface = cairo_svg_surface_create_for_stream (write_cb, sink, options->width, options->height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  return surface;
}

static gboolean
write_vector (const JalonSnapshotJob *job, gboolean is_svg, GError **error)
{
  Sink             sink = { .job = job, .is_svg = is_svg };
  cairo_surface_t *surface;
  cairo_t         *cr;
  cairo_status_t   status;
  gboolean         drawn;

  if (is_svg)
    {
      sink.head = g_string_new (NULL);
      jalon_svg_ids_init (&sink.ids);
    }
  surface = create_surface (&sink);
  cr = cairo_create (surface);
  if (!is_svg)
    cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  drawn = jalon_snapshot_draw_job (job, cr, 0.9, error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (is_svg)
    finish_svg (&sink);

  if (drawn && sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }
  g_clear_error (&sink.error);
  if (drawn && status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_RENDER,
                   _ ("The page could not be drawn (Cairo: %s)"),
                   cairo_status_to_string (status));
      return FALSE;
    }
  return drawn;
}

/**
 * jalon_snapshot_write_svg:
 *
 * Writes the page as SVG.
 */
gboolean
jalon_snapshot_write_svg (const JalonSnapshotJob *job, GError **error)
{
  return write_vector (job, TRUE, error);
}

/**
 * jalon_snapshot_write_pdf:
 *
 * Writes the page as PDF, at 72 points an inch.
 */
gboolean
jalon_snapshot_write_pdf (const JalonSnapshotJob *job, GError **error)
{
  return write_vector (job, FALSE, error);
}
