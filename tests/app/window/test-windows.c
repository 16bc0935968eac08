/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that come into a window: dropped on it, several at once, one that is
 * no dossier; and windows side by side. Drags between programs need two
 * programs and a pointer, so that what a drop gives is handed over here.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-window-private.h"
#include "remove-all.h"

typedef struct
{
  char        *folder;
  JalonWindow *window;
} Fixture;

/* One for all tests, as there is one on a desktop. */
static GApplication *app;

static char *
write_dossier (Fixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static char *
write_titled (Fixture *fixture, const char *title)
{
  g_autofree char *name = g_strconcat (title, ".jalon", NULL);
  g_autofree char *text =
      g_strdup_printf ("{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1,\"title\":\"%s\"},\"features\":[]}",
                       title);

  return write_dossier (fixture, name, text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("jalon-windows-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->window = JALON_WINDOW (app_test_create_window (app));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (app)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  app_test_iterate ();
  remove_all (fixture->folder);
  g_free (fixture->folder);
}

/* What GtkDropTarget says when files are let go over the window. */
static void
drop (Fixture *fixture, const char *first, const char *second)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  GSList  *files = NULL;
  GValue   value = G_VALUE_INIT;
  gboolean taken = FALSE;

  if (second != NULL)
    files = g_slist_prepend (files, g_file_new_for_path (second));
  files = g_slist_prepend (files, g_file_new_for_path (first));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 100.0, 100.0, &taken);
    }
  g_value_unset (&value);
  g_assert_true (taken);
}

static JalonWindow *
find_window (const char *title)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (app)); l != NULL; l = l->next)
    {
      g_autofree char *own = NULL;

      if (!JALON_IS_WINDOW (l->data))
        continue;
      own = jalon_dossier_dup_title (jalon_session_get_dossier (JALON_WINDOW (l->data)->session), "en");
      if (g_strcmp0 (own, title) == 0)
        return l->data;
    }
  return NULL;
}

static JalonWindow *
wait_for_window (const char *title)
{
  JalonWindow *window;

  APP_TEST_WAIT ((window = find_window (title)) != NULL);
  return window;
}

static guint
count_windows (void)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (app)); l != NULL; l = l->next)
    n += JALON_IS_WINDOW (l->data);
  return n;
}

static void
test_drop_one (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_titled (fixture, "North");

  drop (fixture, path, NULL);
  g_assert_true (wait_for_window ("North") == fixture->window);
  g_assert_cmpuint (count_windows (), ==, 1);
}

/* What a killed writer left beside a file goes when the file is opened; other files stay. */
static void
test_sweep (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_titled (fixture, "North");
  g_autofree char *part = write_dossier (fixture, ".North.jalon.jalon-a1B2c3.part", "{\"type\":\"Feat");
  g_autofree char *other = write_dossier (fixture, ".South.jalon.jalon-a1B2c3.part", "{\"type\":\"Feat");
  guint            timeout;

  drop (fixture, path, NULL);
  wait_for_window ("North");
  timeout = app_test_start_patience ();
  while (g_file_test (part, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, FALSE);
  g_source_remove (timeout);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The first opens here, the second in a window of its own, on a session of its own. */
static void
test_drop_two (Fixture *fixture, gconstpointer data)
{
  g_autofree char *north = write_titled (fixture, "North");
  g_autofree char *south = write_titled (fixture, "South");
  JalonWindow     *other;

  drop (fixture, north, south);
  g_assert_true (wait_for_window ("North") == fixture->window);
  other = wait_for_window ("South");
  g_assert_true (other != fixture->window);
  g_assert_true (other->session != fixture->window->session);
  g_assert_cmpuint (count_windows (), ==, 2);

  /* Each has its own filter. */
  g_assert_true (jalon_query_is_empty (jalon_session_get_query (other->session)));
  jalon_session_add_country (fixture->window->session, "MLI", JALON_COUNTRY_ANY);
  g_assert_true (jalon_query_is_empty (jalon_session_get_query (other->session)));
  g_assert_false (jalon_query_is_empty (jalon_session_get_query (fixture->window->session)));
}

/* What is open stays open where what was dropped is no dossier. */
static void
test_drop_broken (Fixture *fixture, gconstpointer data)
{
  g_autofree char *north = write_titled (fixture, "North");
  g_autofree char *broken = write_dossier (fixture, "broken.jalon", "{\"type\":\"FeatureColl");
  JalonDossier    *dossier;

  drop (fixture, north, NULL);
  wait_for_window ("North");
  dossier = jalon_session_get_dossier (fixture->window->session);

  drop (fixture, broken, NULL);
  /* While it loads; then the failure is told. */
  g_assert_nonnull (fixture->window->loading);
  APP_TEST_WAIT (fixture->window->loading == NULL);
  g_assert_true (jalon_session_get_dossier (fixture->window->session) == dossier);
  g_assert_true (find_window ("North") == fixture->window);
}

static AdwMessageDialog *
find_message (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

/* The failure says what to do, not what the system called it. */
static void
test_drop_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char  *path = g_build_filename (fixture->folder, "gone.jalon", NULL);
  AdwMessageDialog *message;

  drop (fixture, path, NULL);
  APP_TEST_WAIT ((message = find_message ()) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_body (message), ==, "gone.jalon: there is no such file; check the name");
  gtk_window_destroy (GTK_WINDOW (message));
}

static void
set_verdict (JalonWindow *window, const char *id, const char *reason)
{
  g_autoptr (GError) error = NULL;

  jalon_history_push (jalon_session_get_history (window->session),
                      jalon_edit_new_set_verdict (id, JALON_VERDICT_DISPUTED, reason),
                      &error);
  g_assert_no_error (error);
}

/* A window that was edited, saved, edited again and given up lets go of all it had. */
static void
test_close_edited (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_dossier (
      fixture,
      "Edited.jalon",
      "{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1,\"title\":\"Edited\"},\"features\":[{\"type\":"
      "\"Feature\",\"id\":\"e\","
      "\"geometry\":null,\"properties\":{\"kind\":\"event\",\"type\":\"AID\",\"title\":\"An event\"}}]}");
  JalonSession *session = fixture->window->session;
  JalonDossier *dossier;

  drop (fixture, path, NULL);
  wait_for_window ("Edited");
  dossier = jalon_session_get_dossier (session);
  jalon_session_select_event (session, "e");
  set_verdict (fixture->window, "e", "one says no");
  jalon_window_save (fixture->window);
  APP_TEST_WAIT (!fixture->window->saving);
  g_assert_true (jalon_history_get_is_saved (jalon_session_get_history (session)));
  set_verdict (fixture->window, "e", "another says no");

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_add_weak_pointer (G_OBJECT (dossier), (gpointer *) &dossier);
  fixture->window->closing = TRUE;
  gtk_window_close (GTK_WINDOW (fixture->window));
  APP_TEST_WAIT (session == NULL && dossier == NULL);
}

int
main (int argc, char *argv[])
{
  app = app_test_open (&argc, &argv);
  if (app == NULL)
    return 0;

#define ADD(name, func) g_test_add ("/windows/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("drop-one", test_drop_one);
  ADD ("drop-two", test_drop_two);
  ADD ("drop-broken", test_drop_broken);
  ADD ("drop-missing", test_drop_missing);
  ADD ("close-edited", test_close_edited);
  ADD ("sweep", test_sweep);

  return app_test_run (app);
}
