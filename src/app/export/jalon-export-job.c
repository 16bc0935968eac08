/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing and writing a map in a worker thread, which gets an immutable
 * scene and options of its own.
 */

#include "config.h"

#include "jalon-export-job.h"

typedef struct
{
  JalonScene               *scene;      /* (owned) */
  JalonSnapshotOptions      options;    /* (owned content) */
  char                     *title;      /* (owned) (nullable): what the options point at */
  char                     *standfirst; /* (owned) (nullable): so too */
  const JalonPictureFormat *format;
  GFile                    *file;     /* (owned) (nullable) */
  JalonProgress             progress; /* its cancellable is the task's */
} Job;

static Job *
job_new (JalonScene *scene, JalonSnapshotOptions *options)
{
  Job *job = g_new0 (Job, 1);

  job->scene = jalon_scene_ref (scene);
  job->options = *options;
  job->title = g_strdup (options->title);
  job->standfirst = g_strdup (options->standfirst);
  job->options.title = job->title;
  job->options.standfirst = job->standfirst;
  *options = (JalonSnapshotOptions){ 0 };

  return job;
}

static void
job_free (Job *job)
{
  g_clear_pointer (&job->scene, jalon_scene_unref);
  jalon_snapshot_options_clear (&job->options);
  g_clear_object (&job->file);
  g_free (job->title);
  g_free (job->standfirst);
  g_free (job);
}

static GdkTexture *
texture_from_surface (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* Called in a worker thread. */
static void
draw_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job             *job = data;
  GError          *error = NULL;
  cairo_surface_t *surface = jalon_snapshot_render_image (job->scene, &job->options, cancellable, &error);

  if (surface == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_return_pointer (task, texture_from_surface (surface), g_object_unref);
  cairo_surface_destroy (surface);
}

/* Called in a worker thread. */
static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;

  if (jalon_snapshot_write (job->scene, &job->options, job->format, job->file, &job->progress, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * jalon_export_job_draw_async:
 * @scene: what to draw
 * @options: (inout): how; emptied, the job takes their content
 * @cancellable: (nullable): stops the drawing
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Draws a page as an image.
 */
void
jalon_export_job_draw_async (JalonScene           *scene,
                             JalonSnapshotOptions *options,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, jalon_export_job_draw_async);
  g_task_set_task_data (task, job_new (scene, options), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, draw_thread);
}

GdkTexture *
jalon_export_job_draw_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * jalon_export_job_write_async:
 * @scene: what to draw
 * @options: (inout): how; emptied, the job takes their content
 * @target: where it goes; its file is kept until it is written
 * @progress: told in the worker thread
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Draws a page and writes it.
 */
void
jalon_export_job_write_async (JalonScene              *scene,
                              JalonSnapshotOptions    *options,
                              const JalonExportTarget *target,
                              const JalonProgress     *progress,
                              GAsyncReadyCallback      callback,
                              gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, progress->cancellable, callback, user_data);
  Job *job = job_new (scene, options);

  job->format = target->format;
  job->file = g_object_ref (target->file);
  job->progress = *progress;
  g_task_set_source_tag (task, jalon_export_job_write_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
}

gboolean
jalon_export_job_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
