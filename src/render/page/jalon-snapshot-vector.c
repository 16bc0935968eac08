/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SVG and PDF through Cairo. Each symbol is recorded once and shared. Cairo's
 * SVG has letters as outlines only, so the title is added as a text of the
 * document, for search and for screen readers.
 */

#include "config.h"

#include "jalon-snapshot-private.h"

#include "jalon-drawn.h"
#include "jalon-pdf.h"
#include "jalon-safe-text.h"
#include "jalon-svg-ids.h"

#include <cairo-svg.h>
#include <string.h>

typedef struct
{
  const JalonSnapshotJob *job;
  GString                *head; /* (owned) (nullable): until its first element is whole */
  JalonSvgIds             ids;
  GError                 *error; /* (owned) (nullable) */
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
  Sink *self = closure;
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->error != NULL)
    return CAIRO_STATUS_WRITE_ERROR;
  jalon_svg_ids_take (&self->ids, (const char *) data, length, text);
  return put_svg (self, text) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* What the end of the document has left, once Cairo has written all. */
static void
finish (Sink *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  jalon_svg_ids_finish (&self->ids, text);
  if (self->error == NULL)
    put_svg (self, text);
  if (self->head != NULL)
    g_string_free (self->head, TRUE);
  jalon_svg_ids_clear (&self->ids);
}

/**
 * jalon_snapshot_write_svg:
 *
 * Writes the page as SVG.
 */
gboolean
jalon_snapshot_write_svg (const JalonSnapshotJob *job, GError **error)
{
  Sink             sink = { .job = job, .head = g_string_new (NULL) };
  cairo_surface_t *surface =
      cairo_svg_surface_create_for_stream (write_cb, &sink, job->options->width, job->options->height);
  cairo_t       *cr;
  cairo_status_t status;
  gboolean       drawn;

  jalon_svg_ids_init (&sink.ids);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  drawn = jalon_snapshot_draw_job (job, cr, 0.9, error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  finish (&sink);

  return jalon_drawn_check (drawn, status, sink.error, error);
}

static gboolean
draw_page (guint index, cairo_t *cr, const JalonProgress *progress, gpointer data, GError **error)
{
  return jalon_snapshot_draw_job (data, cr, 0.9, error);
}

/**
 * jalon_snapshot_write_pdf:
 *
 * Writes the page as PDF.
 */
gboolean
jalon_snapshot_write_pdf (const JalonSnapshotJob *job, GError **error)
{
  const JalonSnapshotOptions *options = job->options;
  const JalonProgress         progress = { .cancellable = job->cancellable };
  const JalonPdf              pdf = { .title = options->title,
                                      .author = options->author,
                                      .subject = options->filter_words,
                                      .width = options->width,
                                      .height = options->height,
                                      .n_pages = 1,
                                      .draw = draw_page,
                                      .data = (gpointer) job };

  return jalon_pdf_write (&pdf, job->stream, &progress, error);
}
