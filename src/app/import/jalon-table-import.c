/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks at the beginning of a table, and reads it whole, in a thread.
 */

#include "config.h"

#include "jalon-table-import.h"

#include "jalon-formats.h"
#include "jalon-table-plan.h"
#include "jalon-table.h"

#include <glib/gi18n.h>
#include <string.h>

/* Of what was pasted, that its columns are mapped by. Bytes. */
#define PEEKED ((gsize) 64 << 10)

/* Cells of a row of what was pasted, so that it is no sentence with a comma in it. */
#define MIN_PASTED_COLUMNS 3

/* One piece of work in a thread; @import is the caller's. */
typedef struct
{
  JalonTableImport *import;
  JalonProgress     progress;
  JalonLoadReport  *report; /* (owned) (nullable) */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->report, jalon_load_report_free);
  g_free (self);
}

/**
 * jalon_table_import_new_for_file:
 *
 * Returns: (transfer full): a table in a file, that nobody looked at yet
 */
JalonTableImport *
jalon_table_import_new_for_file (GFile *file)
{
  JalonTableImport *self = g_new0 (JalonTableImport, 1);

  self->file = g_object_ref (file);
  self->name = g_file_get_basename (file);
  return self;
}

/* Whether rows begin the text: prose has commas too, but no header that is known. */
static gboolean
is_table (const char *text, gsize length)
{
  g_autoptr (JalonTableMap) map = jalon_table_map_new (NULL, NULL);
  g_autoptr (JalonTablePlan) plan = jalon_table_plan_new (map, text, length, NULL);

  return plan != NULL && (plan->has_header || plan->preset != NULL) && strchr (text, '\n') != NULL &&
         (plan->form.separator == '\t' || plan->n_columns >= MIN_PASTED_COLUMNS);
}

/**
 * jalon_table_import_new_for_text:
 * @text: that was pasted
 *
 * Returns: (transfer full) (nullable): the table that it is; %NULL where it is none
 */
JalonTableImport *
jalon_table_import_new_for_text (const char *text)
{
  gsize             length = strlen (text);
  gsize             peeked = MIN (length, PEEKED);
  JalonTableImport *self;

  if (!is_table (text, peeked))
    return NULL;
  self = g_new0 (JalonTableImport, 1);
  self->text = g_bytes_new (text, length);
  /* Translators: stands for the name of a file. */
  self->name = g_strdup (_ ("Clipboard"));
  self->peek = g_new0 (JalonPeek, 1);
  self->peek->text = g_memdup2 (text, peeked);
  self->peek->length = peeked;
  self->peek->is_whole = peeked == length;
  return self;
}

/**
 * jalon_table_import_free:
 * @self: (transfer full) (nullable): a table
 */
void
jalon_table_import_free (JalonTableImport *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->file);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->peek, jalon_peek_free);
  g_free (self->name);
  g_free (self->mapping);
  g_free (self);
}

/**
 * jalon_table_import_is_known:
 *
 * Returns: whether it can be read without asking: it is no table, or a preset knows it
 */
gboolean
jalon_table_import_is_known (const JalonTableImport *self)
{
  g_autoptr (JalonTableMap) map = jalon_table_map_new (NULL, NULL);
  g_autoptr (JalonTablePlan) plan =
      self->peek != NULL ? jalon_table_plan_guess (map, self->peek->text, self->peek->length, NULL) : NULL;

  return plan == NULL || plan->preset != NULL;
}

/**
 * jalon_table_import_is_read:
 *
 * Returns: whether looking at how it begins has read all of the file
 */
gboolean
jalon_table_import_is_read (const JalonTableImport *self)
{
  return self->peek != NULL && self->peek->all != NULL;
}

static GTask *
create_task (JalonTableImport *self, const JalonProgress *progress, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, progress->cancellable, callback, data);
  Job   *job = g_new0 (Job, 1);

  job->import = self;
  job->progress = *progress;
  g_task_set_task_data (task, job, job_free);
  return task;
}

/* Called in a worker thread. */
static void
peek_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;

  job->import->peek = jalon_formats_peek (job->import->file, &job->progress, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * jalon_table_import_peek_async:
 * @self: a file; it is not touched before the work is finished
 * @progress: copied; told in the thread
 *
 * Looks at how a file begins.
 */
void
jalon_table_import_peek_async (JalonTableImport    *self,
                               const JalonProgress *progress,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  g_autoptr (GTask) task = create_task (self, progress, callback, data);

  g_task_set_source_tag (task, jalon_table_import_peek_async);
  g_task_run_in_thread (task, peek_thread);
}

/**
 * jalon_table_import_peek_finish:
 *
 * Returns: %FALSE with an error as of jalon_formats_peek()
 */
gboolean
jalon_table_import_peek_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, jalon_table_import_peek_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Puts what was said of the table when it was looked at before what is said now. */
static void
add_remark (JalonLoadReport *report, const char *remark)
{
  g_autofree char *now = g_steal_pointer (&report->remark);

  report->remark = now != NULL ? g_strconcat (remark, "\n", now, NULL) : g_strdup (remark);
}

static JalonDossier *
read_text (Job *job, GBytes *all, GError **error)
{
  const JalonPeek *peek = job->import->peek;
  gsize            length;
  const char      *text = g_bytes_get_data (all, &length);
  JalonInput       input;
  JalonDossier    *dossier;

  jalon_input_init_bytes (&input, text, length, job->import->name);
  dossier = jalon_format_read (&jalon_format_table, &input, job->import->mapping, &job->progress, &job->report, error);
  if (dossier != NULL && peek->remark != NULL)
    add_remark (job->report, peek->remark);
  return dossier;
}

/* What is in memory already, as of a workbook that was looked at, is not read from the file again. (nullable) */
static GBytes *
get_all (const JalonTableImport *self)
{
  return self->text != NULL || self->peek == NULL ? self->text : self->peek->all;
}

/* Called in a worker thread. */
static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job                    *job = data;
  const JalonTableImport *import = job->import;
  GBytes                 *all = get_all (import);
  GError                 *error = NULL;
  JalonDossier           *dossier;

  dossier = all != NULL ? read_text (job, all, &error)
                        : jalon_formats_load (import->file, import->mapping, &job->progress, &job->report, &error);
  if (dossier != NULL)
    g_task_return_pointer (task, dossier, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * jalon_table_import_read_async:
 * @self: a table; it is not touched before the work is finished
 * @progress: copied; told in the thread
 *
 * Reads all rows, as its mapping says.
 */
void
jalon_table_import_read_async (JalonTableImport    *self,
                               const JalonProgress *progress,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  g_autoptr (GTask) task = create_task (self, progress, callback, data);

  g_task_set_source_tag (task, jalon_table_import_read_async);
  g_task_run_in_thread (task, read_thread);
}

/**
 * jalon_table_import_read_finish:
 * @out_report: (out) (transfer full): as of jalon_formats_load()
 *
 * Returns: (transfer full) (nullable): the events; %NULL with an error as of jalon_formats_load()
 */
JalonDossier *
jalon_table_import_read_finish (GAsyncResult *result, JalonLoadReport **out_report, GError **error)
{
  Job          *job;
  JalonDossier *dossier;

  g_return_val_if_fail (g_async_result_is_tagged (result, jalon_table_import_read_async), NULL);

  job = g_task_get_task_data (G_TASK (result));
  dossier = g_task_propagate_pointer (G_TASK (result), error);
  if (dossier != NULL)
    *out_report = g_steal_pointer (&job->report);
  return dossier;
}
