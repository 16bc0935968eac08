/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The processes of a person's own coders: they end with their children, and
 * when they are cancelled.
 */

#include "config.h"

#include "plugin-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

/* The process that a program noted in a file of its folder; 0 where it has not yet. */
static pid_t
read_pid (void)
{
  g_autofree char *path = plugin_dup_path ("pid");
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strchr (text, '\n') != NULL ? atoi (text) : 0;
}

/* Whether it runs; one that nobody has waited for does not. */
static gboolean
is_alive (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", (int) pid);
  g_autofree char *text = NULL;
  const char      *state = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  state = strrchr (text, ')');
  return state != NULL && state[1] != '\0' && state[2] != 'Z' && state[2] != 'X';
}

static void
wait_until_dead (pid_t pid)
{
  g_assert_cmpint (pid, >, 1);
  for (guint i = 0; i < 1000 && is_alive (pid); i++)
    g_usleep (10000);
  g_assert_false (is_alive (pid));
}

/* Children go with it: of one that ended well, of one that is stopped. */
static void
test_children (void)
{
  static const char *const commands[] = {
    "sleep 600 & echo $! > pid; echo '{\"id\": \"1\", \"events\": []}'",
    "sleep 600 & echo $! > pid; exec sleep 600",
    "sleep 600 & echo $! > pid; exec cat /dev/zero",
    "sleep 600 & echo $! > pid; exit 4",
  };
  JalonPluginLimits limits = { 60.0, 1000000, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (GPtrArray) articles = plugin_new_articles (1);
      g_autoptr (GError) error = NULL;

      limits.seconds = i == 1 ? 2.0 : 60.0;
      g_assert_true (plugin_run_limited (commands[i], articles, &limits, NULL, &error) == (i == 0));
      wait_until_dead (read_pid ());
    }
}

/* A process that left the group holds the pipe open: it is not waited for. */
static void
test_escaped (void)
{
  g_autoptr (GPtrArray) articles = plugin_new_articles (1);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = plugin_dup_path ("pid");
  pid_t            pid;

  g_remove (path);
  g_assert_true (plugin_run ("setsid sh -c 'echo $$ > pid; exec sleep 600' &\n"
                             "while [ ! -s pid ]; do sleep 0.01; done\n"
                             "echo '{\"id\": \"1\", \"events\": []}'",
                             articles,
                             &error));
  g_assert_no_error (error);
  pid = read_pid ();
  g_assert_true (is_alive (pid));
  kill (pid, SIGKILL);
}

static void
slowly_cb (GCancellable *cancellable, gpointer data)
{
  g_usleep (200 * 1000);
}

/* Cancelling takes its time, as where others hear of it too: what is done of it meanwhile must not leak. */
static gpointer
cancel_thread (gpointer cancellable)
{
  while (read_pid () == 0)
    g_usleep (1000);
  g_cancellable_connect (cancellable, G_CALLBACK (slowly_cb), NULL, NULL);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (GPtrArray) articles = plugin_new_articles (1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = plugin_dup_path ("pid");
  GThread         *thread;

  g_remove (path);
  thread = g_thread_new ("cancel", cancel_thread, cancellable);
  g_assert_false (
      plugin_run_limited ("echo $$ > pid; exec sleep 600", articles, &JALON_PLUGIN_LIMITS_INIT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  wait_until_dead (read_pid ());
  g_clear_error (&error);
  g_assert_false (plugin_run_limited ("exit 0", articles, &JALON_PLUGIN_LIMITS_INIT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add_tests (void)
{
  g_test_add_func ("/coder/plugin/children", test_children);
  g_test_add_func ("/coder/plugin/escaped", test_escaped);
  g_test_add_func ("/coder/plugin/cancel", test_cancel);
}

int
main (int argc, char **argv)
{
  return plugin_test_main (argc, argv, add_tests);
}
