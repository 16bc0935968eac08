/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window whose file another program changes, replaces or removes; one file
 * in two windows; and what is offered when a file cannot be saved.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-differences-dialog.h"
#include "jalon-error.h"
#include "jalon-window-private.h"
#include "remove-all.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Two events, or three. */
#define EVENT(id)                                                                                                      \
  "{\"type\":\"Feature\",\"id\":\"" id                                                                                 \
  "\",\"geometry\":null,\"properties\":{\"kind\":\"event\",\"type\":\"AID\",\"title\":\"Event " id                     \
  "\",\"place\":{\"precision\":\"country\",\"countries\":[\"MLI\"]}}}"
#define DOSSIER(features)                                                                                              \
  "{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1,\"title\":\"Watched\"},\"features\":[" features "]}\n"

typedef struct
{
  char        *folder;
  char        *path;
  GFile       *file;
  JalonWindow *window;
} Fixture;

static GApplication *app;

static void
replace (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static JalonDossier *
get_dossier (Fixture *fixture)
{
  return jalon_session_get_dossier (fixture->window->session);
}

static guint
count_events (Fixture *fixture)
{
  return jalon_event_store_get_n_events (jalon_dossier_get_events (get_dossier (fixture)));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("jalon-window-watch-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "Watched.jalon", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  replace (fixture->path, DOSSIER (EVENT ("a") "," EVENT ("b")));
  g_application_open (app, &fixture->file, 1, "");
  APP_TEST_WAIT (jalon_window_find (GTK_APPLICATION (app), fixture->file) != NULL);
  fixture->window = JALON_WINDOW (jalon_window_find (GTK_APPLICATION (app), fixture->file));
  APP_TEST_WAIT (fixture->window->loading == NULL && count_events (fixture) == 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (!JALON_IS_WINDOW (l->data))
      gtk_window_destroy (l->data);
  g_clear_pointer (&windows, g_list_free);
  windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (app)));
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  app_test_iterate ();
  remove_all (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
is_bar_shown (Fixture *fixture)
{
  return gtk_revealer_get_reveal_child (fixture->window->file_bar);
}

static void
activate (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
edit (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  jalon_history_push (jalon_session_get_history (fixture->window->session),
                      jalon_edit_new_set_verdict ("a", JALON_VERDICT_DISPUTED, "one says no"),
                      &error);
  g_assert_no_error (error);
}

static AdwMessageDialog *
find_message (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static void
answer (const char *response)
{
  AdwMessageDialog *dialog;

  APP_TEST_WAIT (find_message () != NULL);
  dialog = g_object_ref (find_message ());
  adw_message_dialog_response (dialog, response);
  /* As a click on the button does; closing it would be another answer. */
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

static void
save (Fixture *fixture)
{
  jalon_window_save (fixture->window);
  APP_TEST_WAIT (!fixture->window->saving);
}

static gboolean
has_text (const char *path, const char *text)
{
  g_autofree char *contents = NULL;

  return g_file_get_contents (path, &contents, NULL, NULL) && strstr (contents, text) != NULL;
}

/* The ground at the left edge of the map, in widths of the world. */
static double
get_left (const JalonViewport *view)
{
  return view->cx - view->width / 2 / view->world;
}

/* Whether the map has the room that it had before the bar took some. */
static gboolean
is_as_high (Fixture *fixture, double height)
{
  JalonViewport view;

  jalon_map_view_get_view (fixture->window->map, &view);
  return view.height == height;
}

/* Filter, selection and place of the map stay. */
static void
test_reload (Fixture *fixture, gconstpointer data)
{
  JalonSession *session = fixture->window->session;
  JalonViewport before;
  JalonViewport after;
  JalonDossier *old = get_dossier (fixture);

  /* Every flight of the map arrives at once. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  APP_TEST_WAIT (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->map)) &&
                 jalon_session_get_scene (session) != NULL);
  jalon_session_select_event (session, "b");
  jalon_session_add_country (session, "MLI", JALON_COUNTRY_ANY);
  app_test_iterate ();
  jalon_map_view_zoom_in (fixture->window->map);
  APP_TEST_WAIT (jalon_session_get_scene (session) != NULL);
  app_test_iterate ();
  g_assert_false (is_bar_shown (fixture));
  jalon_map_view_get_view (fixture->window->map, &before);

  replace (fixture->path, DOSSIER (EVENT ("a") "," EVENT ("b") "," EVENT ("c")));
  APP_TEST_WAIT (is_bar_shown (fixture));
  g_assert_cmpstr (gtk_label_get_label (fixture->window->file_words),
                   ==,
                   "“Watched.jalon” was changed by another program");
  g_assert_true (gtk_widget_get_visible (fixture->window->file_changed));
  g_assert_false (gtk_widget_get_visible (fixture->window->file_removed));

  activate (fixture, "win.reload-file");
  APP_TEST_WAIT (get_dossier (fixture) != old && jalon_session_get_scene (session) != NULL);
  g_assert_false (is_bar_shown (fixture));
  APP_TEST_WAIT (!gtk_revealer_get_child_revealed (fixture->window->file_bar));
  APP_TEST_WAIT (!gtk_widget_get_visible (GTK_WIDGET (fixture->window->file_bar)));
  APP_TEST_WAIT (is_as_high (fixture, before.height));
  jalon_map_view_get_view (fixture->window->map, &after);
  g_assert_cmpuint (count_events (fixture), ==, 3);
  g_assert_cmpint (jalon_session_get_selection (session)->kind, ==, JALON_THING_EVENT);
  g_assert_cmpstr (jalon_session_get_selection (session)->id, ==, "b");
  g_assert_false (jalon_query_is_empty (jalon_session_get_query (session)));
  g_assert_cmpfloat (before.world, ==, after.world);
  /* What was beside the list stays there, however wide the pane is that opens again. */
  g_assert_cmpfloat_with_epsilon (get_left (&before), get_left (&after), 1e-9);
  g_assert_cmpfloat_with_epsilon (before.cy, after.cy, 1e-9);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
}

/* Changes are not given up without asking. */
static void
test_reload_edited (Fixture *fixture, gconstpointer data)
{
  JalonDossier *old = get_dossier (fixture);

  edit (fixture);
  replace (fixture->path, DOSSIER (EVENT ("a")));
  APP_TEST_WAIT (is_bar_shown (fixture));
  activate (fixture, "win.reload-file");
  answer ("cancel");
  g_assert_true (get_dossier (fixture) == old);
  g_assert_true (is_bar_shown (fixture));

  activate (fixture, "win.reload-file");
  answer ("reload");
  APP_TEST_WAIT (count_events (fixture) == 1);
  g_assert_false (is_bar_shown (fixture));
  g_assert_false (jalon_window_has_unsaved (fixture->window));
}

/* What can no longer be read stays open as it was, and the bar stays. */
static void
test_reload_broken (Fixture *fixture, gconstpointer data)
{
  replace (fixture->path, "{\"type\":");
  APP_TEST_WAIT (is_bar_shown (fixture));
  activate (fixture, "win.reload-file");
  answer ("close");
  g_assert_cmpuint (count_events (fixture), ==, 2);
  g_assert_true (is_bar_shown (fixture));
}

static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  g_autofree char *previous = g_strconcat (fixture->path, "~", NULL);

  edit (fixture);
  replace (fixture->path, DOSSIER (EVENT ("theirs")));
  APP_TEST_WAIT (is_bar_shown (fixture));
  activate (fixture, "win.keep-mine");
  g_assert_false (is_bar_shown (fixture));
  g_assert_true (jalon_window_has_unsaved (fixture->window));

  save (fixture);
  g_assert_null (find_message ());
  g_assert_true (has_text (fixture->path, "one says no"));
  g_assert_true (has_text (previous, "theirs"));
  g_assert_false (jalon_window_has_unsaved (fixture->window));
  g_assert_false (is_bar_shown (fixture));
}

/* Only what the person has seen is written over. */
static void
test_keep_mine_once (Fixture *fixture, gconstpointer data)
{
  edit (fixture);
  replace (fixture->path, DOSSIER (EVENT ("theirs")));
  APP_TEST_WAIT (is_bar_shown (fixture));
  activate (fixture, "win.keep-mine");
  replace (fixture->path, DOSSIER (EVENT ("still-others")));
  jalon_window_save (fixture->window);
  answer ("cancel");
  g_assert_true (has_text (fixture->path, "still-others"));
  APP_TEST_WAIT (is_bar_shown (fixture));
}

/* Saving without an answer to the bar asks too. */
static void
test_save_changed (Fixture *fixture, gconstpointer data)
{
  edit (fixture);
  replace (fixture->path, DOSSIER (EVENT ("theirs")));
  jalon_window_save (fixture->window);
  APP_TEST_WAIT (find_message () != NULL);
  g_assert_cmpstr (adw_message_dialog_get_response_label (find_message (), "compare"), ==, "Co_mpare");
  answer ("overwrite");
  APP_TEST_WAIT (!fixture->window->saving);
  g_assert_true (has_text (fixture->path, "one says no"));
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  APP_TEST_WAIT (is_bar_shown (fixture));
  g_assert_cmpstr (gtk_label_get_label (fixture->window->file_words),
                   ==,
                   "“Watched.jalon” was removed or moved by another program");
  g_assert_true (gtk_widget_get_visible (fixture->window->file_removed));
  /* All that there is of it is in this window. */
  g_assert_true (jalon_window_has_unsaved (fixture->window));
  activate (fixture, "win.put-back");
  APP_TEST_WAIT (!fixture->window->saving && !is_bar_shown (fixture));
  g_assert_true (has_text (fixture->path, "Event b"));
  g_assert_false (jalon_window_has_unsaved (fixture->window));
}

/* One's own saving is no news. */
static void
test_own_save (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      edit (fixture);
      save (fixture);
      g_assert_null (find_message ());
      g_usleep (200000);
      app_test_iterate ();
      g_assert_false (is_bar_shown (fixture));
    }
}

static JalonDifferencesDialog *
find_differences (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (JALON_IS_DIFFERENCES_DIALOG (l->data))
      return l->data;
  return NULL;
}

static void
add_words (GtkWidget *widget, GString *words)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s|", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_words (child, words);
}

static void
test_compare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);

  edit (fixture);
  replace (fixture->path, DOSSIER (EVENT ("a") "," EVENT ("c")));
  APP_TEST_WAIT (is_bar_shown (fixture));
  activate (fixture, "win.compare-file");
  APP_TEST_WAIT (find_differences () != NULL);
  g_assert_false (fixture->window->saving);
  APP_TEST_WAIT (gtk_widget_get_mapped (GTK_WIDGET (find_differences ())));
  add_words (GTK_WIDGET (find_differences ()), words);
  g_assert_nonnull (strstr (words->str,
                            "New: 1|Event c|Event|"
                            "Changed: 1|Event a|Event: verdict set by hand|"
                            "Gone: 1|Event b|Event|"));
}

static guint
count_windows (void)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (app)); l != NULL; l = l->next)
    n += JALON_IS_WINDOW (l->data);
  return n;
}

/* By another name too, and from another window. */
static void
test_second_window (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.jalon", NULL);
  g_autofree char *hard_path = g_build_filename (fixture->folder, "hard.jalon", NULL);
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.jalon", NULL);
  GFile           *files[] = { g_file_new_for_path (fixture->path),
                               g_file_new_for_path (link_path),
                               g_file_new_for_path (hard_path),
                               g_file_new_for_path (other_path) };
  JalonWindow     *second;

  g_assert_cmpint (symlink (fixture->path, link_path), ==, 0);
  g_assert_cmpint (link (fixture->path, hard_path), ==, 0);
  replace (other_path, DOSSIER (EVENT ("x")));
  for (guint i = 0; i < 3; i++)
    g_application_open (app, &files[i], 1, "");
  app_test_iterate ();
  g_assert_cmpuint (count_windows (), ==, 1);

  g_application_open (app, &files[3], 1, "");
  app_test_iterate ();
  g_assert_cmpuint (count_windows (), ==, 2);
  second = JALON_WINDOW (jalon_window_find (GTK_APPLICATION (app), files[3]));
  g_assert_true (second != fixture->window);
  jalon_window_open_file (second, files[1]);
  app_test_iterate ();
  g_assert_null (second->loading);
  g_assert_true (g_file_equal (second->file, files[3]));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_object_unref (files[i]);
}

typedef struct
{
  int         code;
  const char *heading;
  const char *response;
} FailureCase;

/* Each failure of saving offers what helps. */
static void
test_failures (Fixture *fixture, gconstpointer data)
{
  static const FailureCase cases[] = {
    { JALON_ERROR_FOREIGN_OWNER, "“Watched.jalon” belongs to ", "own" },
    { JALON_ERROR_CHANGED_OUTSIDE, "“Watched.jalon” is not the file that was opened", "compare" },
    { JALON_ERROR_UNCONFIRMED, "“Watched.jalon” may not be safe yet", "save-as" },
    { JALON_ERROR_NOT_VERIFIED, "“Watched.jalon” could not be saved", "save-as" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (JALON_ERROR, cases[i].code, "What is true of the file");

      jalon_window_save_failed (fixture->window, fixture->file, JALON_WRITE_NONE, NULL, error);
      APP_TEST_WAIT (find_message () != NULL);
      g_assert_true (g_str_has_prefix (adw_message_dialog_get_heading (find_message ()), cases[i].heading));
      g_assert_cmpstr (adw_message_dialog_get_body (find_message ()), ==, "What is true of the file");
      g_assert_nonnull (adw_message_dialog_get_response_label (find_message (), cases[i].response));
      answer ("cancel");
    }
}

int
main (int argc, char *argv[])
{
  app = app_test_open (&argc, &argv);
  if (app == NULL)
    return 0;

#define ADD(name, func) g_test_add ("/window-watch/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("reload", test_reload);
  ADD ("reload-edited", test_reload_edited);
  ADD ("reload-broken", test_reload_broken);
  ADD ("keep-mine", test_keep_mine);
  ADD ("keep-mine-once", test_keep_mine_once);
  ADD ("save-changed", test_save_changed);
  ADD ("removed", test_removed);
  ADD ("own-save", test_own_save);
  ADD ("compare", test_compare);
  ADD ("second-window", test_second_window);
  ADD ("failures", test_failures);

  return app_test_run (app);
}
