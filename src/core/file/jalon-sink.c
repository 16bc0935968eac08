/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records that are read, and what is wrong with those left out.
 */

#include "config.h"

#include "jalon-sink.h"

#include "jalon-free-memory.h"

#include <string.h>

/* Of what was left out so much is kept, bytes. */
#define MAX_REST (64 << 20)

/* Records between two looks at how much memory is left: some MiB. */
#define ROUND 16384

/**
 * jalon_load_report_free:
 * @report: (transfer full) (nullable): a report
 */
void
jalon_load_report_free (JalonLoadReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->problems);
  g_free (report->remark);
  if (report->rest != NULL)
    g_string_free (report->rest, TRUE);
  g_free (report);
}

/**
 * jalon_load_report_list_remarks:
 *
 * Returns: (transfer full): each thing that a person must know of the reading; a list without any where there is none
 */
char **
jalon_load_report_list_remarks (const JalonLoadReport *report)
{
  return g_strsplit (report->remark != NULL ? report->remark : "", "\n", -1);
}

/**
 * jalon_sink_init:
 * @format: that is read
 * @progress: (nullable)
 */
void
jalon_sink_init (JalonSink *self, const JalonFormat *format, const JalonProgress *progress)
{
  *self = (JalonSink){ .dossier = jalon_dossier_new (), .report = g_new0 (JalonLoadReport, 1) };
  self->report->format = format;
  self->report->problems = g_ptr_array_new_with_free_func (g_free);
  if (progress != NULL)
    self->progress = *progress;
}

/**
 * jalon_sink_clear:
 *
 * Frees the dossier and the report, where they were not taken.
 */
void
jalon_sink_clear (JalonSink *self)
{
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->report, jalon_load_report_free);
}

/* Counts records that were read, and stops the reading before other programs have no memory left. */
static void
count_read (JalonSink *self, guint n)
{
  self->report->n_features += n;
  self->n_unseen += n;
  if (self->n_unseen < ROUND || self->stop == NULL)
    return;
  self->n_unseen = 0;
  if (jalon_free_memory_get_available () >= jalon_free_memory_get_reserve ())
    return;
  self->is_short = TRUE;
  g_cancellable_cancel (self->stop);
}

/**
 * jalon_sink_add:
 * @inout_record: (inout): of @kind; what is left of it stays the caller's
 *
 * Adds a record to the dossier.
 *
 * Returns: %FALSE with an error where the dossier cannot take it: then the reader adds to the error where the record
 *   stands, and leaves it out by jalon_sink_skip()
 */
gboolean
jalon_sink_add (JalonSink *self, const JalonKind *kind, gpointer *inout_record, GError **error)
{
  if (!kind->add (kind, self->dossier, inout_record, error))
    return FALSE;
  count_read (self, 1);
  return TRUE;
}

/**
 * jalon_sink_add_events:
 * @events: (element-type JalonEventRecord): copied
 *
 * Adds events at once, which is faster than one by one.
 *
 * Returns: %FALSE where the dossier cannot take all of them, and then none was added: jalon_sink_add() says which
 */
gboolean
jalon_sink_add_events (JalonSink *self, const GPtrArray *events)
{
  JalonEventStore *store = jalon_dossier_get_events (self->dossier);

  if (!jalon_dossier_insert_events (self->dossier, jalon_event_store_get_n_events (store), events, NULL))
    return FALSE;
  count_read (self, events->len);
  return TRUE;
}

/**
 * jalon_sink_skip:
 * @message: "file: where in it: what is wrong"
 *
 * Counts a record that is left out, and notes why.
 */
void
jalon_sink_skip (JalonSink *self, const char *message)
{
  count_read (self, 1);
  self->report->n_skipped++;
  if (self->report->problems->len < JALON_LOAD_MAX_PROBLEMS)
    g_ptr_array_add (self->report->problems, g_strdup (message));
}

/**
 * jalon_sink_doubt:
 * @format: "file: where in it: what is not sure", translated
 *
 * Counts a record that is added but may be meant otherwise, and notes why.
 */
void
jalon_sink_doubt (JalonSink *self, const char *format, ...)
{
  va_list args;

  self->report->n_doubtful++;
  if (self->report->problems->len >= JALON_LOAD_MAX_PROBLEMS)
    return;
  va_start (args, format);
  g_ptr_array_add (self->report->problems, g_strdup_vprintf (format, args));
  va_end (args);
}

/**
 * jalon_sink_keep:
 * @line: of the file, without its break
 *
 * Keeps what is left out as it stands, so that a person can mend it.
 */
void
jalon_sink_keep (JalonSink *self, const char *line)
{
  JalonLoadReport *report = self->report;

  if (report->rest == NULL)
    report->rest = g_string_new (NULL);
  if (report->rest->len + strlen (line) < MAX_REST)
    g_string_append_printf (report->rest, "%s\n", line);
}

/**
 * jalon_sink_remark:
 * @format: "file: what was done", translated
 *
 * Says what a person must know of the reading; several remarks are lines.
 */
void
jalon_sink_remark (JalonSink *self, const char *format, ...)
{
  g_autofree char *before = g_steal_pointer (&self->report->remark);
  g_autofree char *remark = NULL;
  va_list          args;

  va_start (args, format);
  remark = g_strdup_vprintf (format, args);
  va_end (args);
  self->report->remark = before != NULL ? g_strconcat (before, "\n", remark, NULL) : g_steal_pointer (&remark);
}
