/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Jobs run outside the main thread, answer in it, and stop when cancelled.
 */

#include "jalon-worker-pool.h"

/* Longest wait for a worker before the test fails, seconds. */
#define PATIENCE 30

typedef struct
{
  GThread *main_thread;
  GThread *job_thread;
  gpointer value;
  GError  *error;
  guint    n_answers;
  gint     n_runs; /* (atomic) */
} Fixture;

static gboolean
give_up_cb (gpointer data)
{
  g_error ("No worker answered within %d s", PATIENCE);
  return G_SOURCE_REMOVE;
}

static void
wait_for_answers (Fixture *fixture, guint n_answers)
{
  guint timeout = g_timeout_add_seconds (PATIENCE, give_up_cb, NULL);

  while (fixture->n_answers < n_answers)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static void
answer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_assert_true (g_thread_self () == fixture->main_thread);
  g_clear_error (&fixture->error);
  fixture->value = g_task_propagate_pointer (G_TASK (result), &fixture->error);
  fixture->n_answers++;
}

static void
compute_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Fixture *fixture = data;

  g_assert_null (source);
  fixture->job_thread = g_thread_self ();
  g_atomic_int_inc (&fixture->n_runs);
  g_task_return_pointer (task, fixture, NULL);
}

/* Works until it is cancelled. */
static void
toil_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Fixture *fixture = data;

  g_atomic_int_inc (&fixture->n_runs);
  while (!g_cancellable_is_cancelled (cancellable))
    g_usleep (500);
  g_task_return_pointer (task, NULL, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->main_thread = g_thread_self ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_error (&fixture->error);
}

static void
run (Fixture *fixture, JalonWorkerPool *pool, GCancellable *cancellable, GTaskThreadFunc func)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, answer_cb, fixture);

  g_task_set_task_data (task, fixture, NULL);
  jalon_worker_pool_run (pool, task, func);
}

static void
test_run (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonWorkerPool) pool = jalon_worker_pool_new ();

  run (fixture, pool, NULL, compute_cb);
  wait_for_answers (fixture, 1);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->value == fixture);
  g_assert_true (fixture->job_thread != fixture->main_thread);
}

static void
test_cancelled_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonWorkerPool) pool = jalon_worker_pool_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  run (fixture, pool, cancellable, compute_cb);
  wait_for_answers (fixture, 1);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_atomic_int_get (&fixture->n_runs), ==, 0);
}

static void
test_cancelled_during (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonWorkerPool) pool = jalon_worker_pool_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  run (fixture, pool, cancellable, toil_cb);
  while (g_atomic_int_get (&fixture->n_runs) == 0)
    g_usleep (500);
  g_cancellable_cancel (cancellable);
  wait_for_answers (fixture, 1);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What was given to the pool is answered even when the pool is gone. */
static void
test_outlive (Fixture *fixture, gconstpointer data)
{
  JalonWorkerPool *pool = jalon_worker_pool_new ();

  for (guint i = 0; i < 20; i++)
    run (fixture, pool, NULL, compute_cb);
  jalon_worker_pool_free (pool);
  wait_for_answers (fixture, 20);
  g_assert_cmpint (g_atomic_int_get (&fixture->n_runs), ==, 20);
}

static void
released_cb (gpointer data)
{
  Fixture *fixture = data;

  g_assert_true (g_thread_self () == fixture->main_thread);
  fixture->n_answers++;
}

static gpointer
release_thread (gpointer data)
{
  jalon_worker_release (data, released_cb);
  return NULL;
}

static void
test_release (Fixture *fixture, gconstpointer data)
{
  g_thread_join (g_thread_new ("release", release_thread, fixture));
  g_assert_cmpuint (fixture->n_answers, ==, 0);
  wait_for_answers (fixture, 1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/worker-pool/run", test_run);
  ADD ("/worker-pool/cancelled-before", test_cancelled_before);
  ADD ("/worker-pool/cancelled-during", test_cancelled_during);
  ADD ("/worker-pool/outlive", test_outlive);
  ADD ("/worker-pool/release", test_release);

  return g_test_run ();
}
