/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is shown is collected in a dossier that nobody else has, so that a worker
 * can write it while the window goes on.
 */

#include "config.h"

#include "jalon-data-job.h"

#include "jalon-file-write.h"
#include "jalon-losses.h"
#include "jalon-story-steps.h"
#include "jalon-view.h"
#include "jalon-world-coarsen.h"

/* All owned but the formats. */
typedef struct
{
  JalonDataTarget target;
  JalonWorld     *world;
  JalonDossier   *dossier;
  JalonQuery     *query;
  char           *language;
  JalonProgress   progress; /* its cancellable is the task's */
  GHashTable     *results;  /* (nullable) (element-type utf8 JalonResult): what the views of a story show */
  char          **losses;   /* (nullable): what the format cannot carry, once it is written */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_object (&self->target.file);
  g_clear_pointer (&self->world, jalon_world_unref);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->query, jalon_query_free);
  g_free (self->language);
  g_strfreev (self->losses);
  g_clear_pointer (&self->results, g_hash_table_unref);
  g_free (self);
}

static gboolean
write_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  Job                   *self = data;
  const JalonReport      report = { .world = self->world,
                                    .dossier = self->dossier,
                                    .query = self->query,
                                    .language = self->language,
                                    .no_sources = self->target.no_sources };
  const JalonStoryReport story = { .report = report, .results = self->results };

  if (self->target.story != NULL)
    return (*self->target.story->write) (&story, stream, &self->progress, error);
  return self->target.format != NULL ? (*self->target.format->write) (self->dossier, stream, &self->progress, error)
                                     : (*self->target.report->write) (&report, stream, &self->progress, error);
}

/* Called in a worker thread. */
static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job             *self = data;
  GError          *error = NULL;
  g_autofree char *name = g_file_get_parse_name (self->target.file);
  JalonFileWrite   write = { .name = name, .write = write_cb, .data = self, .flags = JALON_WRITE_OVERWRITE };

  if (!jalon_file_write (self->target.file, &write, NULL, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->target.format != NULL)
    self->losses = jalon_losses_list (self->target.format, self->dossier);
  g_task_return_boolean (task, TRUE);
}

/* The whole dossier with its views: each of them finds what it shows. */
static gboolean
collect_all (JalonDossier *dossier, JalonDossier *shown, JalonCollectHow *how, GError **error)
{
  GListModel *views = jalon_dossier_get_features (shown, JALON_KIND_VIEW);
  g_autoptr (JalonQuery) all = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;

  all->masks[JALON_EVENT_COLUMN_REVIEW] = (1u << JALON_N_REVIEWS) - 1;
  result = jalon_query_run (all, shown);
  if (!jalon_collect (dossier, shown, result, how, error))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (JalonFeature) view = g_list_model_get_item (views, i);

      if (!jalon_dossier_insert_feature (dossier, JALON_KIND_VIEW, i, jalon_feature_get_record (view), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
coarsen (gpointer world, JalonPlace *place)
{
  return jalon_world_coarsen (world, place);
}

/**
 * jalon_data_job_collect:
 * @session: whose result is collected
 * @target: what of it is left out
 * @how: (out caller-allocates): how much that was
 *
 * Returns: (transfer full) (nullable): what is shown, as it is to be shared; else %NULL with an error of the dossier
 */
JalonDossier *
jalon_data_job_collect (JalonSession *session, const JalonDataTarget *target, JalonCollectHow *how, GError **error)
{
  JalonDossier *shown = jalon_session_get_dossier (session);
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonHead) head = jalon_dossier_dup_head (shown);

  *how = (JalonCollectHow){ .flags = target->no_sources ? JALON_COLLECT_NO_SOURCES : JALON_COLLECT_ALL,
                            .coarsen = target->coarse ? coarsen : NULL,
                            .coarsen_area = jalon_world_coarsen_area,
                            .data = jalon_session_get_world (session) };
  jalon_dossier_set_head (dossier, head);
  if (target->story != NULL ? !collect_all (dossier, shown, how, error)
                            : !jalon_collect (dossier, shown, jalon_session_get_result (session), how, error))
    return NULL;

  return g_steal_pointer (&dossier);
}

/* (element-type utf8 JalonResult): what the views of a dossier show before anything is left out of it: what is shared
 * has its things in the same order */
static GHashTable *
list_results (JalonDossier *dossier)
{
  GHashTable *results = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) jalon_result_free);
  g_autoptr (GPtrArray) steps = jalon_story_steps_list (dossier);

  for (guint i = 0; i < steps->len; i++)
    {
      const JalonViewRecord *view = g_ptr_array_index (steps, i);
      g_autoptr (JalonQuery) query = jalon_view_dup_query (view, dossier, NULL);

      g_hash_table_insert (results, g_strdup (view->id), jalon_query_run (query, dossier));
    }
  return results;
}

/**
 * jalon_data_job_write_async:
 * @session: whose result is written
 * @progress: told in the worker thread
 * @callback: called in the main thread
 *
 * Writes what is shown.
 */
void
jalon_data_job_write_async (JalonSession          *session,
                            const JalonDataTarget *target,
                            const JalonProgress   *progress,
                            GAsyncReadyCallback    callback,
                            gpointer               user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, progress->cancellable, callback, user_data);
  Job            *self = g_new0 (Job, 1);
  GError         *error = NULL;
  JalonCollectHow how;

  self->target = *target;
  self->target.file = g_object_ref (target->file);
  self->world = jalon_world_ref (jalon_session_get_world (session));
  self->query = target->story != NULL ? jalon_query_new () : jalon_query_copy (jalon_session_get_query (session));
  self->language = g_strdup (jalon_session_get_language (session));
  self->progress = *progress;
  g_task_set_source_tag (task, jalon_data_job_write_async);
  g_task_set_task_data (task, self, job_free);
  if (target->story != NULL && (target->no_sources || target->coarse))
    self->results = list_results (jalon_session_get_dossier (session));
  self->dossier = jalon_data_job_collect (session, target, &how, &error);
  if (self->dossier != NULL)
    g_task_run_in_thread (task, write_thread);
  else
    g_task_return_error (task, error);
}

/**
 * jalon_data_job_write_finish:
 * @out_losses: (out) (transfer full) (nullable): what of it the format cannot carry, in words for people, a line each
 *
 * Returns: whether it was written; else with an error as of jalon_file_write() or of the format
 */
gboolean
jalon_data_job_write_finish (GAsyncResult *result, char **out_losses, GError **error)
{
  const Job *self = g_task_get_task_data (G_TASK (result));

  *out_losses = self->losses != NULL && *self->losses != NULL ? g_strjoinv ("\n", self->losses) : NULL;
  return g_task_propagate_boolean (G_TASK (result), error);
}
