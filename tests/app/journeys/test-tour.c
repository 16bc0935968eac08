/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tour of the program for the sanitizers: the sample is opened, looked at,
 * filtered, edited, reviewed, exported, saved and closed, and every dialog is
 * seen once. What it asserts is little; what it finds is memory that is used
 * when it is gone, or never given back.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-articles-dialog.h"
#include "jalon-differences-dialog.h"
#include "jalon-export-dialog-private.h"
#include "jalon-export-job.h"
#include "jalon-sample.h"
#include "jalon-verdict-dialog.h"
#include "jalon-window-private.h"
#include "remove-all.h"

#define NEWS                                                                                                           \
  "Chad recalled its ambassador from Sudan on Monday, the ministry said. Mali closed its airspace to Algeria."

/* Time for what follows a step by itself, such as a map that settles; milliseconds. */
#define SETTLE 300

static GApplication *app;
static JalonWindow  *window;
static char         *folder;
static char         *path;

static gboolean
end_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
settle (void)
{
  gboolean ended = FALSE;

  g_timeout_add (SETTLE, end_cb, &ended);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
}

static void
activate (const char *action, const char *target)
{
  g_autoptr (GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_string (target)) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), action, parameter));
  settle ();
}

/* The dialog of a type that a step has opened is seen, and closed. */
static void
see_and_close (GType type)
{
  APP_TEST_WAIT (app_test_find_toplevel (window, type) != NULL);
  settle ();
  gtk_window_close (app_test_find_toplevel (window, type));
  APP_TEST_WAIT (app_test_find_toplevel (window, type) == NULL);
}

static void
test_open (void)
{
  g_autoptr (GFile) sample = jalon_sample_dup_file ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (sample, file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_application_open (app, &file, 1, "");
  APP_TEST_WAIT (jalon_window_find (GTK_APPLICATION (app), file) != NULL);
  window = JALON_WINDOW (jalon_window_find (GTK_APPLICATION (app), file));
  APP_TEST_WAIT (window->loading == NULL && jalon_session_get_scene (window->session) != NULL);
  APP_TEST_WAIT (gtk_widget_get_mapped (GTK_WIDGET (window->map)));
  settle ();
}

/* As if the pointer were pressed and let go there, in pixels of the map. */
static void
click (GtkWidget *map, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (map);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_CLICK (controller))
        continue;
      g_signal_emit_by_name (controller, "pressed", 1, x, y);
      g_signal_emit_by_name (controller, "released", 1, x, y);
    }
}

static void
test_map (void)
{
  GtkWidget *map = app_test_find_child (GTK_WIDGET (window->map), g_type_from_name ("ShumateMap"));
  int        width;
  int        height;

  g_assert_nonnull (map);
  width = gtk_widget_get_width (map);
  height = gtk_widget_get_height (map);
  for (int x = 1; x < 6; x++)
    for (int y = 1; y < 6; y++)
      click (map, width * x / 6.0, height * y / 6.0);
  settle ();
  jalon_map_view_zoom_in (window->map);
  settle ();
  jalon_map_view_zoom_out (window->map);
  activate ("win.fit-map", NULL);
  activate ("win.worldview", "de-facto");
  activate ("win.clear-selection", NULL);
}

static void
test_filter (void)
{
  jalon_session_add_country (window->session, "MLI", JALON_COUNTRY_ANY);
  g_object_set (window, "filters-shown", TRUE, "timeline-shown", TRUE, NULL);
  settle ();
  activate ("win.search", NULL);
  activate ("win.clear-filters", NULL);
  g_object_set (window, "filters-shown", FALSE, NULL);
  settle ();
}

static void
test_details (void)
{
  static const char *const events[] = { "ev-drone", "ev-commission", "ev-close-dza" };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_assert_true (jalon_session_select_event (window->session, events[i]));
      settle ();
    }
  jalon_session_select_id (window->session, JALON_THING_SITE, "site-ben-guerir");
  settle ();
  jalon_session_select_id (window->session, JALON_THING_CLOSURE, "closure-dza-mli");
  settle ();
}

static void
test_edit (void)
{
  g_autoptr (GError) error = NULL;

  jalon_verdict_dialog_present (GTK_WINDOW (window), window->session, "ev-drone");
  see_and_close (ADW_TYPE_MESSAGE_DIALOG);
  jalon_history_push (jalon_session_get_history (window->session),
                      jalon_edit_new_set_verdict ("ev-drone", JALON_VERDICT_DISPUTED, "one says no"),
                      &error);
  g_assert_no_error (error);
  settle ();
  activate ("win.undo", NULL);
  activate ("win.redo", NULL);
}

static void
test_review (void)
{
  JalonArticlesDialog *dialog;
  guint                source = app_test_start_patience ();

  jalon_window_add_words (window, NEWS);
  APP_TEST_WAIT (app_test_find_toplevel (window, JALON_TYPE_ARTICLES_DIALOG) != NULL);
  dialog = JALON_ARTICLES_DIALOG (app_test_find_toplevel (window, JALON_TYPE_ARTICLES_DIALOG));
  /* Until the text has been read there is nothing to propose. */
  while (!jalon_session_is_reviewing (window->session))
    {
      if (GTK_WINDOW (dialog) == app_test_find_toplevel (window, JALON_TYPE_ARTICLES_DIALOG))
        gtk_widget_activate_action (GTK_WIDGET (dialog), "articles.propose", NULL);
      settle ();
    }
  g_source_remove (source);
  activate ("win.edit", NULL);
  activate ("win.clear-selection", NULL);
  activate ("win.review-accept", NULL);
  activate ("win.undo", NULL);
  activate ("win.review-end", NULL);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  jalon_export_job_write_finish (result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* Degrees have the latitude first, as those that the map copies and the forms take. */
static void
check_centre (JalonExportDialog *dialog)
{
  g_autoptr (JalonScene) scene = jalon_export_dialog_dup_scene (dialog);
  JalonSnapshotOptions options = { 0 };

  adw_combo_row_set_selected (dialog->extent, JALON_EXPORT_SCALE);
  gtk_editable_set_text (dialog->map_scale, "1:5,000,000");
  gtk_editable_set_text (dialog->centre, "12.60000, -8.00000");
  jalon_export_dialog_init_options (dialog, scene, &options);
  g_assert_cmpfloat (options.frame.denominator, ==, 5e6);
  g_assert_cmpfloat_with_epsilon (options.frame.lat, 12.6, 1e-6);
  g_assert_cmpfloat_with_epsilon (options.frame.lon, -8.0, 1e-6);
  jalon_snapshot_options_clear (&options);
  adw_combo_row_set_selected (dialog->extent, JALON_EXPORT_VIEW);
}

static void
test_export (void)
{
  JalonExportDialog        *dialog;
  const JalonPictureFormat *format;

  activate ("win.export", NULL);
  APP_TEST_WAIT (app_test_find_toplevel (window, JALON_TYPE_EXPORT_DIALOG) != NULL);
  dialog = JALON_EXPORT_DIALOG (app_test_find_toplevel (window, JALON_TYPE_EXPORT_DIALOG));
  APP_TEST_WAIT (gtk_picture_get_paintable (dialog->preview) != NULL);
  check_centre (dialog);
  for (guint i = 0; (format = jalon_picture_format_get (i)) != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/map.%s", folder, format->type.suffixes[0]);
      g_autoptr (GFile) file = g_file_new_for_path (name);
      g_autoptr (JalonScene) scene = jalon_export_dialog_dup_scene (dialog);
      JalonSnapshotOptions options = { 0 };
      gboolean             done = FALSE;

      jalon_export_dialog_init_options (dialog, scene, &options);
      jalon_export_job_write_async (scene,
                                    &options,
                                    &(JalonExportTarget){ format, file },
                                    &(JalonProgress){ NULL },
                                    written_cb,
                                    &done);
      APP_TEST_WAIT (done);
    }
  see_and_close (JALON_TYPE_EXPORT_DIALOG);
}

static void
test_dialogs (void)
{
  g_action_group_activate_action (G_ACTION_GROUP (app), "about", NULL);
  see_and_close (ADW_TYPE_ABOUT_WINDOW);
  activate ("win.show-help-overlay", NULL);
  see_and_close (GTK_TYPE_SHORTCUTS_WINDOW);
}

/* Another program writes, and what it wrote is compared, read again, written over. */
static void
test_watch (void)
{
  g_autoptr (GFile) sample = jalon_sample_dup_file ();
  g_autofree char *text = NULL;
  JalonDossier    *dossier = jalon_session_get_dossier (window->session);

  jalon_window_save (window);
  APP_TEST_WAIT (!window->saving && !jalon_window_has_unsaved (window));
  g_assert_true (g_file_load_contents (sample, NULL, &text, NULL, NULL, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  APP_TEST_WAIT (gtk_revealer_get_reveal_child (window->file_bar));
  activate ("win.compare-file", NULL);
  see_and_close (JALON_TYPE_DIFFERENCES_DIALOG);
  activate ("win.keep-mine", NULL);
  jalon_window_save (window);
  APP_TEST_WAIT (!window->saving);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  APP_TEST_WAIT (gtk_revealer_get_reveal_child (window->file_bar));
  activate ("win.reload-file", NULL);
  APP_TEST_WAIT (jalon_session_get_dossier (window->session) != dossier);
  settle ();
}

static void
test_close (void)
{
  gpointer closed = window;

  g_object_add_weak_pointer (G_OBJECT (window), &closed);
  gtk_window_close (GTK_WINDOW (window));
  APP_TEST_WAIT (closed == NULL);
  settle ();
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  app = app_test_open (&argc, &argv);
  if (app == NULL)
    return 0;

  /* GTK warns of labels in dialogs of its own; what is critical remains fatal. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  folder = g_dir_make_tmp ("jalon-tour-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "tour.jalon", NULL);
  g_test_add_func ("/tour/01-open", test_open);
  g_test_add_func ("/tour/02-map", test_map);
  g_test_add_func ("/tour/03-filter", test_filter);
  g_test_add_func ("/tour/04-details", test_details);
  g_test_add_func ("/tour/05-edit", test_edit);
  g_test_add_func ("/tour/06-review", test_review);
  g_test_add_func ("/tour/07-export", test_export);
  g_test_add_func ("/tour/08-dialogs", test_dialogs);
  g_test_add_func ("/tour/09-watch", test_watch);
  g_test_add_func ("/tour/10-close", test_close);
  status = g_test_run ();
  remove_all (folder);
  g_free (folder);
  g_free (path);
  g_object_unref (app);

  return status;
}
