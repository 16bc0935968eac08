/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which format a file has, and reading it whole.
 */

#include "config.h"

#include "jalon-format.h"

#include "jalon-error.h"
#include "jalon-heap.h"
#include "jalon-i18n.h"

/* Bytes that a format is told by. */
#define BEGINNING 4096

/* Files at least as large leave enough behind to be worth giving back. Bytes. */
#define TRIM_FROM (4 << 20)

/* How a file begins says more than its name. */
static guint
judge (const JalonFormat *format, const char *beginning, gsize length, const char *name)
{
  return 2 * format->sniff (beginning, length) + (jalon_file_type_fits (&format->type, name) ? 1 : 0);
}

/**
 * jalon_format_choose:
 * @formats: (array zero-terminated=1): to choose from
 *
 * Returns: the format that @input has by how it begins and by its name; the first one where it has none of them. %NULL
 *   with an error as of jalon_input_get()
 */
const JalonFormat *
jalon_format_choose (const JalonFormat *const *formats, const JalonInput *input, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  gsize              length = MIN (input->size, BEGINNING);
  const char        *beginning = jalon_input_get (input, (JalonInputSpan){ 0, length }, &buffer, error);
  const JalonFormat *best = formats[0];
  guint              most = 0;

  if (beginning == NULL)
    return NULL;
  for (; *formats != NULL; formats++)
    {
      guint points = (*formats)->read != NULL ? judge (*formats, beginning, length, input->name) : 0;

      if (points > most)
        best = *formats;
      most = MAX (most, points);
    }
  return best;
}

/**
 * jalon_peek_free:
 * @self: (transfer full) (nullable): the beginning of a table
 */
void
jalon_peek_free (JalonPeek *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->all, g_bytes_unref);
  g_free (self->remark);
  g_free (self->text);
  g_free (self);
}

/* A file that was changed meanwhile has nothing wrong that could be told. */
static void
check_unchanged (const JalonInput *input, GError **error)
{
  g_autoptr (GError) changed = NULL;

  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || jalon_input_check (input, &changed))
    return;
  g_clear_error (error);
  *error = g_steal_pointer (&changed);
}

static void
stop_cb (GCancellable *cancellable, gpointer stop)
{
  g_cancellable_cancel (stop);
}

/* Reads until all is in the sink, the person stops it, or memory runs short. */
static void
read_into (const JalonFormat *self, const JalonInput *input, JalonSink *sink, GError **error)
{
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  GCancellable *person = sink->progress.cancellable;
  gulong        handler = 0;

  if (person != NULL)
    handler = g_cancellable_connect (person, G_CALLBACK (stop_cb), g_object_ref (stop), g_object_unref);
  sink->progress.cancellable = sink->stop = stop;
  self->read (input, sink, error);
  sink->progress.cancellable = person;
  sink->stop = NULL;
  if (person != NULL)
    g_cancellable_disconnect (person, handler);
}

/* Where memory ran short before all was read, that is what is wrong. */
static void
tell_shortage (const JalonSink *sink, const char *name, GError **error)
{
  if (!sink->is_short || !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_cancellable_is_cancelled (sink->progress.cancellable))
    return;
  g_clear_error (error);
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_TOO_LARGE,
               _ ("%s: memory runs short after %u records; close other programs, or open a part of the file"),
               name,
               sink->report->n_features);
}

/**
 * jalon_format_read:
 * @self: a format that can be read
 * @mapping: (nullable): how a person says that the file is to be read, for a format that can be told
 * @progress: (nullable)
 * @out_report: (out) (optional) (transfer full): what was left out, where the dossier could be read
 *
 * Reads a dossier. Fails as the format does, with %JALON_ERROR_TOO_LARGE where memory runs short, or with
 * %JALON_ERROR_CHANGED_OUTSIDE where the file was changed while it was being read.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
JalonDossier *
jalon_format_read (const JalonFormat   *self,
                   const JalonInput    *input,
                   const char          *mapping,
                   const JalonProgress *progress,
                   JalonLoadReport    **out_report,
                   GError             **error)
{
  g_auto (JalonSink) sink = { NULL };
  GError *wrong = NULL;

  jalon_sink_init (&sink, self, progress);
  sink.mapping = mapping;
  read_into (self, input, &sink, &wrong);
  tell_shortage (&sink, input->name, &wrong);
  check_unchanged (input, &wrong);
  jalon_dossier_trim (sink.dossier);
  if (input->size >= TRIM_FROM)
    jalon_heap_trim ();

  if (wrong != NULL)
    {
      g_propagate_error (error, wrong);
      return NULL;
    }
  if (out_report != NULL)
    *out_report = g_steal_pointer (&sink.report);
  return g_steal_pointer (&sink.dossier);
}
