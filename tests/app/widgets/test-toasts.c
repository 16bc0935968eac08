/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Toasts that come and go faster than they move.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-plain-text.h"
#include "jalon-toasts.h"

/* Less than a toast takes to come in, and more than two take to come and go, milliseconds. */
#define SHORT 40
#define LONG 2000

static GtkWindow       *window;
static AdwToastOverlay *overlay;
static JalonHistory    *history;

static gboolean
set_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, set_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
step (void)
{
  g_signal_emit_by_name (history, "stepped", NULL);
}

static void
add_undo (const char *text)
{
  jalon_toasts_add_undo (overlay, history, text, "win.undo");
}

static gboolean
says (const char *text)
{
  return app_test_has_label (GTK_WIDGET (overlay), text);
}

static gboolean
offers_undo (void)
{
  GtkWidget *button = app_test_find_button (GTK_WIDGET (overlay), "win.undo");

  return button != NULL && gtk_widget_get_visible (button);
}

/* Steps that follow each other at once; the last toast is seen. */
static void
test_quick (void)
{
  for (guint round = 0; round < 3; round++)
    {
      add_undo ("first");
      run_for (LONG / 2);
      step ();
      add_undo ("second");
      run_for (SHORT);
      step ();
      add_undo ("third");
      run_for (LONG);
      g_assert_true (says ("third"));
      step ();
      run_for (LONG / 2);
      g_assert_false (says ("third"));
    }
}

/* What is no longer the last step is not offered to be taken back, while its toast still comes in. */
static void
test_over (void)
{
  add_undo ("done");
  APP_TEST_WAIT (says ("done") && offers_undo ());
  step ();
  g_assert_false (offers_undo ());
  APP_TEST_WAIT (!says ("done"));
}

/* What waits behind another toast, and is over by then, is not shown; the others are, one after the other. */
static void
test_waiting (void)
{
  AdwToast *first = jalon_plain_create_toast ("first");

  adw_toast_set_timeout (first, 1);
  jalon_toasts_add (overlay, first);
  add_undo ("never");
  jalon_toasts_add (overlay, jalon_plain_create_toast ("second"));
  APP_TEST_WAIT (says ("first"));
  step ();
  while (!says ("second"))
    {
      g_assert_false (says ("never"));
      g_main_context_iteration (NULL, TRUE);
    }
}

/* A window that is closed takes along what it says, and what would have been said. */
static void
test_closed (void)
{
  AdwToastOverlay *other = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  GtkWidget       *shown = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (shown), GTK_WIDGET (other));
  gtk_window_present (GTK_WINDOW (shown));
  jalon_toasts_add_undo (other, history, "shown", "win.undo");
  jalon_toasts_add_undo (other, history, "waits", "win.undo");
  run_for (SHORT);
  gtk_window_destroy (GTK_WINDOW (shown));
  step ();
  run_for (LONG / 2);
}

int
main (int argc, char *argv[])
{
  GApplication *app = app_test_open (&argc, &argv);
  g_autoptr (JalonDossier) dossier = NULL;
  int code;

  if (app == NULL)
    return 0;
  dossier = app_test_load_sample ();
  history = jalon_history_new (dossier);
  overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (window, GTK_WIDGET (overlay));
  gtk_window_present (window);

  g_test_add_func ("/toasts/quick", test_quick);
  g_test_add_func ("/toasts/over", test_over);
  g_test_add_func ("/toasts/waiting", test_waiting);
  g_test_add_func ("/toasts/closed", test_closed);
  code = app_test_run (app);
  g_object_unref (history);
  return code;
}
