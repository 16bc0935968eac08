/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests of windows share: the application they stand in, the sample, waiting, and finding widgets.
 */

#include "config.h"

#include "app-test.h"

#include "jalon-codec.h"
#include "jalon-sample.h"
#include "jalon-window-private.h"
#include "remove-all.h"

#include <gtk/gtk.h>
#include <stdlib.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>

/* What libraries take while they are loaded they keep, such as GLib its first table of interned strings: their frames
 * cannot be told apart when they leak it, so that nothing is noted until app_test_open(). */
static void
forgive_loading (void)
{
  __lsan_disable ();
}

__attribute__ ((section (".preinit_array"), used)) static void (*const before_libraries) (void) = forgive_loading;
#endif

/* Longest wait before a test fails, seconds. */
#define PATIENCE 60

/* Where this program keeps what outlives a window, such as drafts; removed at its end. */
static char *state_folder;

static void
remove_state (void)
{
  remove_all (state_folder);
  g_clear_pointer (&state_folder, g_free);
}

/* What a test that crashed has left must not be offered to the next one. */
static void
use_own_state (void)
{
  g_autoptr (GError) error = NULL;

  state_folder = g_dir_make_tmp ("jalon-state-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_STATE_HOME", state_folder, TRUE);
  atexit (remove_state);
}

/**
 * app_test_open:
 * @argc: of the program
 * @argv: of the program
 *
 * Begins the tests of a program that shows windows.
 *
 * Returns: (transfer full) (nullable): the application of all its tests, as there is one on a desktop; none where
 *   there is no display, which has been said then
 */
GApplication *
app_test_open (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;
  GApplication *app;

#ifdef __SANITIZE_ADDRESS__
  __lsan_enable ();
#endif
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return NULL;
    }

  use_own_state ();
  app = jalon_application_new ();
  g_application_set_flags (app, g_application_get_flags (app) | G_APPLICATION_NON_UNIQUE);
  g_application_register (app, NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (app);

  return app;
}

/**
 * app_test_run:
 * @app: (transfer full): that of the tests
 *
 * Runs the tests that were added.
 *
 * Returns: what the program returns
 */
int
app_test_run (GApplication *app)
{
  int status = g_test_run ();

  g_object_unref (app);
  return status;
}

/**
 * app_test_create_window:
 *
 * Returns: (transfer none): a window on an empty dossier, not yet presented
 */
GtkWindow *
app_test_create_window (GApplication *app)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = jalon_world_new (&error);

  g_assert_no_error (error);

  return jalon_window_new_empty (GTK_APPLICATION (app), world);
}

/**
 * app_test_show_window:
 * @dossier: (transfer full): what it shows
 *
 * Returns: (transfer none): a window that is shown
 */
JalonWindow *
app_test_show_window (GApplication *app, JalonDossier *dossier)
{
  JalonWindow *window = JALON_WINDOW (app_test_create_window (app));

  jalon_session_set_dossier (window->session, dossier);
  g_object_unref (dossier);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/**
 * app_test_close_window:
 * @window: one that is shown
 *
 * Closes a window, whatever it holds, and lets all come to its end that it has begun.
 */
void
app_test_close_window (JalonWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  app_test_iterate ();
}

/**
 * app_test_iterate:
 *
 * Lets the main loop run until there is nothing left to do at once.
 */
void
app_test_iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("What was waited for did not come within %d s", PATIENCE);
  return G_SOURCE_REMOVE;
}

/**
 * app_test_start_patience:
 *
 * Lets the test fail when it waits too long.
 *
 * Returns: the source to remove when what is waited for is there
 */
guint
app_test_start_patience (void)
{
  return g_timeout_add_seconds (PATIENCE, give_up_cb, NULL);
}

/**
 * app_test_load_sample:
 *
 * Returns: (transfer full): the dossier that comes with the program
 */
JalonDossier *
app_test_load_sample (void)
{
  g_autoptr (GFile) file = jalon_sample_dup_file ();
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  JalonDossier *dossier = jalon_codec_load (file, NULL, NULL, NULL, &report, &error);

  g_assert_no_error (error);
  return dossier;
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  return --*(int *) data > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * app_test_settle:
 * @widget: one that is shown
 *
 * Waits for a few frames of the widget: panes fold in an idle after the window has its size.
 */
void
app_test_settle (GtkWidget *widget)
{
  int frames = 4;

  gtk_widget_add_tick_callback (widget, count_frame_cb, &frames, NULL);
  APP_TEST_WAIT (frames <= 0);
}

/**
 * app_test_find_child:
 *
 * Returns: (transfer none) (nullable): the first widget of the type, @widget itself or one in it
 */
GtkWidget *
app_test_find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_test_find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * app_test_find_button:
 * @action: with the name of its group
 *
 * Returns: (transfer none) (nullable): the first widget that does the action, @widget itself or one in it
 */
GtkWidget *
app_test_find_button (GtkWidget *widget, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = app_test_find_button (child, action);
  return found;
}

/**
 * app_test_has_label:
 * @words: how it begins
 *
 * Returns: whether there is such a label in the widget
 */
gboolean
app_test_has_label (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (app_test_has_label (child, words))
      return TRUE;
  return FALSE;
}

/**
 * app_test_find_toplevel:
 * @window: the window of the test, which is not meant
 *
 * Returns: (transfer none) (nullable): a window or dialog of the type that is shown
 */
GtkWindow *
app_test_find_toplevel (gpointer window, GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && l->data != window && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}
