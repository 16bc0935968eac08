/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog that adds articles, when things go otherwise than planned: it is
 * closed while it works, the same article comes twice, the dossier is being
 * saved or is another one by the time the articles are coded.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-article-form.h"
#include "jalon-articles-dialog-private.h"
#include "jalon-coder-reasons.h"
#include "jalon-originals.h"
#include "jalon-window-private.h"
#include "remove-all.h"

#include <glib/gstdio.h>

#define NEWS "Chad recalled its ambassador from Sudan on Monday, the ministry said."

typedef struct
{
  JalonWindow         *window;
  JalonArticlesDialog *dialog;
} Fixture;

/* One for all tests, as there is one on a desktop. */
static GApplication *app;

static JalonArticlesDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (JALON_IS_ARTICLES_DIALOG (l->data))
      return l->data;

  return NULL;
}

static guint
count_dialogs (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    n += G_TYPE_CHECK_INSTANCE_TYPE (l->data, type);

  return n;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = JALON_WINDOW (app_test_create_window (app));
  gtk_window_present (GTK_WINDOW (fixture->window));
  jalon_window_add_words (fixture->window, NEWS);
  fixture->dialog = find_dialog ();
  g_assert_nonnull (fixture->dialog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Whether the action is there and can be done; gtk_widget_activate_action() says no more than that it is there. */
static gboolean
can_propose (JalonArticlesDialog *dialog)
{
  GtkWidget *stack[256];
  guint      n = 0;

  stack[n++] = GTK_WIDGET (dialog);
  while (n > 0)
    {
      GtkWidget *widget = stack[--n];

      if (GTK_IS_BUTTON (widget) &&
          g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "articles.propose") == 0)
        return gtk_widget_is_sensitive (widget);
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && n < G_N_ELEMENTS (stack);
           child = gtk_widget_get_next_sibling (child))
        stack[n++] = child;
    }
  g_assert_not_reached ();
}

static void
wait_until_ready (JalonArticlesDialog *dialog)
{
  APP_TEST_WAIT (can_propose (dialog));
}

static void
propose (JalonArticlesDialog *dialog)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "articles.propose", NULL));
}

static void
wait_until_gone (void)
{
  APP_TEST_WAIT (find_dialog () == NULL);
}

/* What has gone on in the worker comes to its end too. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 500 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static guint
count_articles (Fixture *fixture)
{
  return g_list_model_get_n_items (jalon_dossier_get_articles (jalon_session_get_dossier (fixture->window->session)));
}

static guint
count_events (Fixture *fixture)
{
  return jalon_event_store_get_n_events (
      jalon_dossier_get_events (jalon_session_get_dossier (fixture->window->session)));
}

/* Closes it, and answers that nothing of it is to be kept. */
static void
discard (JalonArticlesDialog *dialog)
{
  GtkWindow *question;

  gtk_window_close (GTK_WINDOW (dialog));
  question = app_test_find_toplevel (dialog, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "discard");
}

static guint
count_widgets (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, type);

  return n;
}

/* What was corrected is not lost to a key; what nobody touched goes without a question. */
static void
test_keep_corrections (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form;
  GtkWidget *title;

  wait_until_ready (fixture->dialog);
  settle ();
  form = GTK_WIDGET (g_ptr_array_index (fixture->dialog->forms, 0));
  title = app_test_find_child (form, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (title), "Chad and Sudan");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_nonnull (app_test_find_toplevel (fixture->dialog, ADW_TYPE_MESSAGE_DIALOG));
  g_assert_true (find_dialog () == fixture->dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (app_test_find_toplevel (fixture->dialog, ADW_TYPE_MESSAGE_DIALOG)),
                               "keep");
  settle ();
  g_assert_true (find_dialog () == fixture->dialog);
  gtk_editable_set_text (GTK_EDITABLE (title), "");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  wait_until_gone ();
}

/* Of many articles those alone have lines that a person opens; all are coded as they are. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  const guint n_articles = 40;

  for (guint i = 1; i < n_articles; i++)
    {
      g_autofree char *words = g_strdup_printf ("%s This is report %u.", NEWS, i);

      jalon_articles_dialog_add_words (fixture->dialog, words);
    }
  APP_TEST_WAIT (fixture->dialog->forms->len == n_articles && can_propose (fixture->dialog));
  settle ();
  g_assert_cmpuint (count_widgets (GTK_WIDGET (fixture->dialog), ADW_TYPE_ENTRY_ROW), <=, 40);
  propose (fixture->dialog);
  wait_until_gone ();
  g_assert_cmpuint (count_articles (fixture), ==, n_articles);
}

/* A date that cannot be read holds the article up, and its line says so. */
static void
test_wrong_date (Fixture *fixture, gconstpointer data)
{
  JalonArticleForm *form;

  wait_until_ready (fixture->dialog);
  settle ();
  form = g_ptr_array_index (fixture->dialog->forms, 0);
  for (GtkWidget *row = app_test_find_child (GTK_WIDGET (form), ADW_TYPE_ENTRY_ROW); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (ADW_IS_ENTRY_ROW (row) && g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Date"))
      gtk_editable_set_text (GTK_EDITABLE (row), "last week");
  g_assert_false (can_propose (fixture->dialog));
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (form)), "date cannot be read"));
  discard (fixture->dialog);
  wait_until_gone ();
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  wait_until_ready (fixture->dialog);
  settle ();
  /* Nobody knows who published it: that is asked for first. */
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->dialog));
  g_assert_true (GTK_IS_TEXT (focus));
  propose (fixture->dialog);
  wait_until_gone ();
  g_assert_cmpuint (count_articles (fixture), ==, 1);
  g_assert_cmpuint (count_events (fixture), ==, 1);
  g_assert_true (jalon_session_is_reviewing (fixture->window->session));
}

/* Where publisher and date stand in the words, what is left to do is to propose. */
static void
test_known (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  wait_until_ready (fixture->dialog);
  settle ();
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  wait_until_gone ();
  jalon_window_add_words (fixture->window, "Chad and Sudan\n\nN'Djamena, 8 April 2025 (Tchadinfos) – " NEWS "\n");
  fixture->dialog = find_dialog ();
  wait_until_ready (fixture->dialog);
  settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->dialog));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "articles.propose");
}

/* More has come while the first was read; nothing of it is read any more. */
static void
test_close_while_reading (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    jalon_articles_dialog_add_words (fixture->dialog, NEWS);
  discard (fixture->dialog);
  wait_until_gone ();
  settle ();
  g_assert_cmpuint (count_articles (fixture), ==, 0);
}

static void
test_close_while_coding (Fixture *fixture, gconstpointer data)
{
  wait_until_ready (fixture->dialog);
  propose (fixture->dialog);
  discard (fixture->dialog);
  wait_until_gone ();
  settle ();
  g_assert_cmpuint (count_articles (fixture), ==, 0);
  g_assert_cmpuint (count_events (fixture), ==, 0);
}

static void
test_destroy_while_coding (Fixture *fixture, gconstpointer data)
{
  wait_until_ready (fixture->dialog);
  propose (fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until_gone ();
  settle ();
}

/* Of files that are copied the contents are meant, not the names. */
static void
test_paste_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-articles-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "copied.txt", NULL);
  GSList          *files = g_slist_prepend (NULL, g_file_new_for_path (path));
  GdkClipboard    *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->dialog));
  GValue           value = G_VALUE_INIT;

  g_assert_true (
      g_file_set_contents (path, "Mali recalled its ambassador from Algeria on Monday, the ministry said.", -1, NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);
  gdk_clipboard_set_value (clipboard, &value);
  g_value_unset (&value);

  wait_until_ready (fixture->dialog);
  jalon_articles_dialog_paste (fixture->dialog);
  settle ();
  wait_until_ready (fixture->dialog);
  propose (fixture->dialog);
  wait_until_gone ();
  g_assert_cmpuint (count_articles (fixture), ==, 2);
  g_assert_cmpuint (count_events (fixture), ==, 2);

  g_remove (path);
  g_rmdir (folder);
}

/* The second is known to be the first. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  jalon_articles_dialog_add_words (fixture->dialog, NEWS);
  wait_until_ready (fixture->dialog);
  settle ();
  propose (fixture->dialog);
  wait_until_gone ();
  g_assert_cmpuint (count_articles (fixture), ==, 1);
  g_assert_cmpuint (count_events (fixture), ==, 1);
}

/* What comes while the dialog is open joins what is in it: there is one worker and one lexicon. */
static void
test_one_dialog (Fixture *fixture, gconstpointer data)
{
  jalon_window_add_words (fixture->window, NEWS);
  g_assert_cmpuint (count_dialogs (JALON_TYPE_ARTICLES_DIALOG), ==, 1);
  wait_until_ready (fixture->dialog);
}

/* A thread reads the dossier while it is saved: what is coded meanwhile is added after that, and is not saved yet. */
static void
test_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-articles-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "saved.jalon", NULL);

  wait_until_ready (fixture->dialog);
  jalon_window_set_busy (fixture->window, TRUE);
  propose (fixture->dialog);
  wait_until_gone ();
  g_assert_cmpuint (count_articles (fixture), ==, 0);

  fixture->window->file = g_file_new_for_path (path);
  jalon_window_save (fixture->window);
  APP_TEST_WAIT (count_articles (fixture) > 0);
  g_assert_false (fixture->window->saving);
  g_assert_cmpuint (count_events (fixture), ==, 1);
  g_assert_false (jalon_history_get_is_saved (jalon_session_get_history (fixture->window->session)));

  g_remove (path);
  g_rmdir (folder);
}

static JalonOriginalState
check_original (Fixture *fixture, const char *path, const char *source)
{
  JalonDossier *dossier = jalon_session_get_dossier (fixture->window->session);
  g_autoptr (GPtrArray) originals = jalon_originals_check_all (dossier, path, NULL);

  for (guint i = 0; i < originals->len; i++)
    {
      const JalonOriginal *original = g_ptr_array_index (originals, i);

      if (original != NULL && g_strcmp0 (original->name, source) == 0)
        return original->state;
    }
  return JALON_ORIGINAL_UNCHECKED;
}

static void
save_to (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  jalon_window_save_to (fixture->window, file, JALON_WRITE_OVERWRITE, NULL);
  APP_TEST_WAIT (!fixture->window->saving);
}

/* The file of an article is kept beside the dossier once that has a file, and beside each that it is saved as. */
static void
test_original (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-articles-XXXXXX", NULL);
  g_autofree char *source = g_build_filename (folder, "kept.txt", NULL);
  g_autofree char *one = g_build_filename (folder, "one.jalon", NULL);
  g_autofree char *other = g_build_filename (folder, "other.jalon", NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (source);

  g_assert_true (g_file_set_contents (source, NEWS " It was told by a file.", -1, NULL));
  g_list_store_append (files, file);
  jalon_window_add_articles (fixture->window, G_LIST_MODEL (files));
  wait_until_ready (fixture->dialog);
  propose (fixture->dialog);
  wait_until_gone ();
  APP_TEST_WAIT (count_articles (fixture) == 2);
  g_assert_cmpint (check_original (fixture, one, "kept.txt"), ==, JALON_ORIGINAL_MISSING);
  save_to (fixture, one);
  g_assert_cmpint (check_original (fixture, one, "kept.txt"), ==, JALON_ORIGINAL_KEPT);
  save_to (fixture, other);
  g_assert_cmpint (check_original (fixture, other, "kept.txt"), ==, JALON_ORIGINAL_KEPT);
  g_assert_cmpint (check_original (fixture, one, "kept.txt"), ==, JALON_ORIGINAL_KEPT);

  remove_all (folder);
}

/* What is being opened takes the place of what is open: the articles are added to that. */
static void
test_while_loading (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-articles-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "other.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JalonDossier *before = jalon_session_get_dossier (fixture->window->session);

  g_assert_true (g_file_set_contents (path,
                                      "{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1},\"features\":[]}",
                                      -1,
                                      NULL));
  wait_until_ready (fixture->dialog);
  propose (fixture->dialog);
  jalon_window_open_file (fixture->window, file);
  g_assert_nonnull (fixture->window->loading);
  APP_TEST_WAIT (count_articles (fixture) > 0);
  g_assert_true (jalon_session_get_dossier (fixture->window->session) != before);
  g_assert_null (fixture->window->loading);

  g_remove (path);
  g_rmdir (folder);
}

/* What comes while others are coded stays in the dialog when those are done. */
static void
test_while_coding (Fixture *fixture, gconstpointer data)
{
  wait_until_ready (fixture->dialog);
  propose (fixture->dialog);
  jalon_window_add_words (fixture->window, "Mali recalled its ambassador from Algeria on Monday, the ministry said.");
  wait_until_ready (fixture->dialog);
  g_assert_cmpuint (count_articles (fixture), ==, 1);
  propose (fixture->dialog);
  wait_until_gone ();
  g_assert_cmpuint (count_articles (fixture), ==, 2);
}

/* A program of the person's own, in a data folder of this test's own. */
static void
install_coder (void)
{
  static const char script[] = "#!/bin/sh\n"
                               "cat > /dev/null\n"
                               "echo '{\"id\": \"1\", \"events\": [{\"type\": \"COERCE\", \"evidence\": [{\"quote\": "
                               "\"Chad recalled\"}]}, {\"type\": \"COERCE\", \"evidence\": [{\"quote\": \"a "
                               "lie\"}]}]}'\n";
  g_autofree char  *folder = g_build_filename (g_getenv ("XDG_DATA_HOME"), "jalon", "coders", NULL);
  g_autofree char  *path = g_build_filename (folder, "mine", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, script, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
}

/* It is offered beside Jalon's coder, says what of it was left out, and is chosen again the next time. */
static void
test_coder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = NULL;
  g_autofree char *program = NULL;

  g_assert_true (gtk_widget_get_visible (fixture->dialog->coders));
  g_assert_cmpuint (adw_combo_row_get_selected (fixture->dialog->coder), ==, 0);
  wait_until_ready (fixture->dialog);
  adw_combo_row_set_selected (fixture->dialog->coder, 1);
  propose (fixture->dialog);
  wait_until_gone ();
  g_assert_cmpuint (count_events (fixture), ==, 1);
  record =
      jalon_event_store_dup_record (jalon_dossier_get_events (jalon_session_get_dossier (fixture->window->session)), 0);
  program = jalon_coder_dup_program (record);
  g_assert_cmpstr (program, ==, "mine");
  g_assert_cmpint (record->review, ==, JALON_REVIEW_PROPOSED);
  g_assert_cmpuint (count_dialogs (ADW_TYPE_MESSAGE_DIALOG), ==, 1);

  jalon_window_add_words (fixture->window, NEWS " Again.");
  fixture->dialog = find_dialog ();
  g_assert_cmpuint (adw_combo_row_get_selected (fixture->dialog->coder), ==, 1);
  wait_until_ready (fixture->dialog);
  adw_combo_row_set_selected (fixture->dialog->coder, 0);
  propose (fixture->dialog);
  wait_until_gone ();
}

static void
remove_folder (const char *folder)
{
  static const char *const parts[] = { "jalon/coders/mine", "jalon/coders", "jalon", "" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (folder, parts[i], NULL);

      g_remove (path);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-data-XXXXXX", NULL);
  int              status;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  app = app_test_open (&argc, &argv);
  if (app == NULL)
    return 0;

#define ADD(name, func) g_test_add ("/articles-dialog/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("add", test_add);
  ADD ("known", test_known);
  ADD ("keep-corrections", test_keep_corrections);
  ADD ("many", test_many);
  ADD ("wrong-date", test_wrong_date);
  ADD ("close-while-reading", test_close_while_reading);
  ADD ("close-while-coding", test_close_while_coding);
  ADD ("destroy-while-coding", test_destroy_while_coding);
  ADD ("paste-files", test_paste_files);
  ADD ("twice", test_twice);
  ADD ("one-dialog", test_one_dialog);
  ADD ("while-saving", test_while_saving);
  ADD ("original", test_original);
  ADD ("while-loading", test_while_loading);
  ADD ("while-coding", test_while_coding);
  ADD ("coder", test_coder);
  install_coder ();
  status = g_test_run ();
  g_object_unref (app);
  remove_folder (folder);

  return status;
}
