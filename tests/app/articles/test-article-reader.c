/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading and coding articles in the worker: what comes of each, whatever
 * the others are; progress; cancelling.
 */

#include "jalon-article-reader.h"

#include <glib/gstdio.h>
#include <string.h>

#define NEWS "Chad recalled its ambassador from Sudan on Monday, the ministry said."

static JalonWorld *world;

typedef struct
{
  JalonArticleReader *reader;
  GPtrArray          *readings;
  GCancellable       *cancellable;
  GError             *error;
  gboolean            done;
  gboolean            finished;
  int                 n_reports;
  gboolean            cancel_at_report;
  JalonPlugin        *plugin; /* (nullable): what codes them */
} Work;

static void
work_init (Work *work)
{
  *work = (Work){ 0 };
  work->reader = jalon_article_reader_new (world);
  work->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_reading_free);
  work->cancellable = g_cancellable_new ();
}

static void
work_clear (Work *work)
{
  g_clear_error (&work->error);
  g_clear_object (&work->cancellable);
  g_clear_pointer (&work->readings, g_ptr_array_unref);
  g_clear_object (&work->reader);
}

static void
add_words (Work *work, const char *words)
{
  g_ptr_array_add (work->readings, jalon_reading_new_for_words (words));
}

/* In the worker. */
static void
progress_cb (double fraction, gpointer data)
{
  Work *work = data;

  g_assert_cmpfloat (fraction, >=, 0.0);
  g_assert_cmpfloat (fraction, <=, work->plugin != NULL ? 1.0 : 0.999);
  g_atomic_int_inc (&work->n_reports);
  if (work->cancel_at_report)
    g_cancellable_cancel (work->cancellable);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Work *work = data;

  work->done = jalon_article_reader_finish (work->reader, result, &work->error);
  work->finished = TRUE;
}

static void
run (Work *work, gboolean code)
{
  work->finished = FALSE;
  if (code)
    jalon_article_reader_code_async (work->reader,
                                     work->readings,
                                     work->plugin != NULL ? jalon_plugin_copy (work->plugin) : NULL,
                                     &(JalonProgress){ progress_cb, work, work->cancellable },
                                     finished_cb,
                                     work);
  else
    jalon_article_reader_read_async (work->reader,
                                     work->readings,
                                     &(JalonProgress){ progress_cb, work, work->cancellable },
                                     finished_cb,
                                     work);
  while (!work->finished)
    g_main_context_iteration (NULL, TRUE);
}

static const JalonReading *
get (Work *work, guint i)
{
  return g_ptr_array_index (work->readings, i);
}

/* A source that can't be read says why and does not stop the others. */
static void
test_each (void)
{
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/article.txt");
  Work work;

  work_init (&work);
  add_words (&work, NEWS);
  add_words (&work, "  \n ");
  g_ptr_array_add (work.readings, jalon_reading_new_for_file (missing));
  add_words (&work, "Der Bundestag hat am Montag beraten und die Sitzung wurde sehr lange nicht geschlossen.");
  run (&work, FALSE);

  g_assert_no_error (work.error);
  g_assert_true (work.done);
  g_assert_cmpint (work.n_reports, ==, 4);
  g_assert_nonnull (get (&work, 0)->coding);
  g_assert_true (get (&work, 0)->language_known);
  g_assert_cmpint (get (&work, 0)->coding->lang, ==, JALON_LANG_EN);
  g_assert_null (get (&work, 1)->coding);
  g_assert_nonnull (get (&work, 1)->problem);
  g_assert_null (get (&work, 2)->coding);
  g_assert_nonnull (get (&work, 2)->problem);
  g_assert_nonnull (get (&work, 3)->coding);
  g_assert_false (get (&work, 3)->language_known);

  work_clear (&work);
}

/* The name of the file stands beside what is wrong with it, so that it is not said again. */
static void
test_problems (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-reader-XXXXXX.txt", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.txt", NULL);
  g_autofree char *page_path = g_build_filename (folder, "menu.html", NULL);
  g_autofree char *empty_path = g_build_filename (folder, "empty", NULL);
  g_autoptr (GFile) empty = g_file_new_for_path (empty_path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) page = g_file_new_for_path (page_path);
  Work work;

  g_assert_true (g_file_set_contents (path, "{\\rtf1 Mali}", -1, NULL));
  g_assert_true (
      g_file_set_contents (page_path, "<html><body><nav><a href='x'>World</a></nav></body></html>", -1, NULL));
  g_assert_cmpint (g_mkdir (empty_path, 0700), ==, 0);
  work_init (&work);
  g_ptr_array_add (work.readings, jalon_reading_new_for_file (empty));
  g_ptr_array_add (work.readings, jalon_reading_new_for_file (file));
  g_ptr_array_add (work.readings, jalon_reading_new_for_file (page));
  run (&work, FALSE);

  g_assert_no_error (work.error);
  g_assert_cmpuint (work.readings->len, ==, 3);
  g_assert_cmpstr (get (&work, 0)->problem, ==, "There is no file in this folder.");
  g_assert_true (g_str_has_prefix (get (&work, 1)->problem, "this is a file of an older office program"));
  g_assert_nonnull (strstr (get (&work, 2)->problem, "menus"));

  work_clear (&work);
  g_remove (path);
  g_remove (page_path);
  g_rmdir (empty_path);
  g_rmdir (folder);
}

/* A folder gives way to its files in the order of their names, and a feed to its entries; what is left out is told. */
static void
test_several (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-reader-XXXXXX", NULL);
  g_autofree char *feed_path = g_build_filename (folder, "a.rss", NULL);
  g_autofree char *text_path = g_build_filename (folder, "b.txt", NULL);
  g_autofree char *hidden_path = g_build_filename (folder, ".c.txt", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  Work work;

  g_assert_true (g_file_set_contents (
      feed_path,
      "<rss><channel><title>The Example</title>"
      "<item><title>One</title><description>Mali expelled two diplomats.</description></item>"
      "<item><title>Two</title></item>"
      "<item><title>Three</title><description>Niger recalled its ambassador.</description></item></channel></rss>",
      -1,
      NULL));
  g_assert_true (g_file_set_contents (text_path, NEWS, -1, NULL));
  g_assert_true (g_file_set_contents (hidden_path, NEWS, -1, NULL));
  work_init (&work);
  g_ptr_array_add (work.readings, jalon_reading_new_for_file (directory));
  add_words (&work, NEWS);
  run (&work, FALSE);

  g_assert_no_error (work.error);
  g_assert_cmpuint (work.readings->len, ==, 5);
  g_assert_cmpstr (get (&work, 0)->coding->intake->title, ==, "One");
  g_assert_cmpstr (get (&work, 1)->coding->intake->title, ==, "Three");
  g_assert_cmpstr (get (&work, 2)->problem, ==, "1 part is left out: “Two” (there is no running text)");
  g_assert_cmpstr (get (&work, 3)->coding->name, ==, "b.txt");
  g_assert_nonnull (get (&work, 4)->coding);

  work_clear (&work);
  g_remove (feed_path);
  g_remove (text_path);
  g_remove (hidden_path);
  g_rmdir (folder);
}

/* Coding gives proposals to those that were read, and leaves the others alone. */
static void
test_code (void)
{
  Work work;

  work_init (&work);
  add_words (&work, NEWS);
  add_words (&work, "");
  run (&work, FALSE);
  run (&work, TRUE);

  g_assert_no_error (work.error);
  g_assert_true (work.done);
  g_assert_cmpuint (get (&work, 0)->coding->proposals->len, ==, 1);
  g_assert_null (get (&work, 1)->coding);
  g_assert_nonnull (jalon_article_reader_get_lexicon (work.reader));

  work_clear (&work);
}

static void
test_cancel (gconstpointer code)
{
  Work work;

  work_init (&work);
  for (guint i = 0; i < 10; i++)
    add_words (&work, NEWS);
  if (GPOINTER_TO_INT (code))
    run (&work, FALSE);
  work.n_reports = 0;
  work.cancel_at_report = TRUE;
  run (&work, GPOINTER_TO_INT (code));

  g_assert_false (work.done);
  g_assert_error (work.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (work.n_reports, ==, 1);

  work_clear (&work);
}

/* The file that was read is kept, once it is wanted; one that changed meanwhile is not what was read, and that is said.
 */
static void
test_original (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-reader-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < 2; i++)
    {
      gboolean is_changed = i > 0;
      Work     work;

      work_init (&work);
      g_assert_true (g_file_set_contents (path, NEWS, -1, NULL));
      g_ptr_array_add (work.readings, jalon_reading_new_for_file (file));
      run (&work, FALSE);
      g_assert_null (get (&work, 0)->coding->intake->original);
      if (is_changed)
        g_assert_true (g_file_set_contents (path, "Chad did not.", -1, NULL));
      run (&work, TRUE);
      g_assert_true (work.done);
      g_assert_true ((get (&work, 0)->coding->intake->original == NULL) == is_changed);
      g_assert_true ((get (&work, 0)->coding->left_out != NULL) == is_changed);
      work_clear (&work);
    }

  g_remove (path);
  g_rmdir (folder);
}

/* By a program of the person's own: all articles at once, those that could not be read left out. */
static void
test_program (void)
{
  static const char script[] = "#!/bin/sh\n"
                               "for i in $(seq $(wc -l)); do echo \"{\\\"id\\\": \\\"$i\\\", \\\"events\\\": "
                               "[{\\\"type\\\": \\\"COERCE\\\", \\\"evidence\\\": [{\\\"quote\\\": "
                               "\\\"Chad recalled\\\"}]}]}\"; done\n";
  g_autofree char  *folder = jalon_plugin_dup_folder ();
  g_autofree char  *above = g_path_get_dirname (folder);
  g_autofree char  *path = g_build_filename (folder, "coder", NULL);
  Work              work;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, script, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  work_init (&work);
  add_words (&work, NEWS);
  add_words (&work, " ");
  add_words (&work, NEWS);
  run (&work, FALSE);
  work.plugin = jalon_plugin_find ("coder", &work.error);
  g_assert_no_error (work.error);
  work.n_reports = 0;
  run (&work, TRUE);

  g_assert_no_error (work.error);
  g_assert_true (work.done);
  g_assert_cmpint (work.n_reports, ==, 2);
  g_assert_null (get (&work, 1)->coding);
  for (guint i = 0; i < 3; i += 2)
    {
      const JalonCoding *coding = get (&work, i)->coding;

      g_assert_cmpuint (coding->proposals->len, ==, 1);
      g_assert_cmpstr (coding->program->name, ==, "coder");
    }

  jalon_plugin_free (work.plugin);
  work_clear (&work);
  g_remove (path);
  g_rmdir (folder);
  g_rmdir (above);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("jalon-data-XXXXXX", NULL);
  int              status;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  g_assert_nonnull (world);

  g_test_add_func ("/app/article-reader/each", test_each);
  g_test_add_func ("/app/article-reader/problems", test_problems);
  g_test_add_func ("/app/article-reader/several", test_several);
  g_test_add_func ("/app/article-reader/code", test_code);
  g_test_add_func ("/app/article-reader/original", test_original);
  g_test_add_func ("/app/article-reader/program", test_program);
  g_test_add_data_func ("/app/article-reader/cancel-reading", GINT_TO_POINTER (FALSE), test_cancel);
  g_test_add_data_func ("/app/article-reader/cancel-coding", GINT_TO_POINTER (TRUE), test_cancel);

  status = g_test_run ();
  jalon_world_unref (world);
  g_rmdir (data);
  return status;
}
