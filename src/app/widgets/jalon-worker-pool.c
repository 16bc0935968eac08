/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Threads for drawing.
 */

#include "config.h"

#include "jalon-worker-pool.h"

struct _JalonWorkerPool
{
  GThreadPool *threads;
};

typedef struct
{
  GTask          *task; /* (owned) */
  GTaskThreadFunc func;
} Job;

/* Called in a worker thread. */
static void
run_job_cb (gpointer data, gpointer user_data)
{
  g_autofree Job *job = data;
  g_autoptr (GTask) task = job->task;

  if (!g_task_return_error_if_cancelled (task))
    job->func (task, NULL, g_task_get_task_data (task), g_task_get_cancellable (task));
}

/**
 * jalon_worker_pool_new:
 *
 * Creates a pool; its threads start when there is work.
 *
 * Returns: (transfer full): a new pool
 */
JalonWorkerPool *
jalon_worker_pool_new (void)
{
  JalonWorkerPool *self = g_new0 (JalonWorkerPool, 1);
  guint            n_processors = g_get_num_processors ();

  self->threads = g_thread_pool_new (run_job_cb, NULL, MAX (1, (int) n_processors - 1), FALSE, NULL);

  return self;
}

/**
 * jalon_worker_pool_free:
 * @self: (transfer full): a pool
 *
 * Lets the pool go. Jobs that were given to it still run: cancel them.
 */
void
jalon_worker_pool_free (JalonWorkerPool *self)
{
  g_thread_pool_free (self->threads, FALSE, FALSE);
  g_free (self);
}

/**
 * jalon_worker_pool_run:
 * @self: a pool
 * @task: without a source object, which a worker thread might otherwise be
 *   the last to let go; its data may be freed in any thread
 * @func: called in a worker thread, with %NULL for the source object, unless
 *   the task is cancelled before; returns through the task
 */
void
jalon_worker_pool_run (JalonWorkerPool *self, GTask *task, GTaskThreadFunc func)
{
  Job *job;

  g_return_if_fail (g_task_get_source_object (task) == NULL);

  job = g_new (Job, 1);
  job->task = g_object_ref (task);
  job->func = func;
  g_thread_pool_push (self->threads, job, NULL);
}

/**
 * jalon_worker_release:
 * @data: (transfer full): what a worker no longer needs
 * @destroy: lets it go
 *
 * Lets something go in the main thread, where objects that it may be the last
 * to hold belong.
 */
void
jalon_worker_release (gpointer data, GDestroyNotify destroy)
{
  if (g_main_context_is_owner (g_main_context_default ()))
    destroy (data);
  else
    g_idle_add_once (destroy, data);
}
