/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log of changes: what it tells of edits of every kind, that it goes with the dossier, and what it stands.
 */

#include "config.h"

#include "history-fixture.h"
#include "jalon-codec.h"
#include "jalon-log-file.h"
#include "jalon-log-read.h"
#include "jalon-log.h"
#include "jalon-review.h"
#include "remove-all.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

typedef struct
{
  HistoryFixture history;
  char          *folder;
  JalonLog      *log;
  guint          n_failed;
} Fixture;

static void
failed_cb (Fixture *self, GError *error)
{
  g_assert_nonnull (error);
  self->n_failed++;
}

static void
set_up_many (Fixture *self, guint n_events)
{
  history_set_up (&self->history, n_events);
  self->folder = g_dir_make_tmp ("jalon-log-XXXXXX", NULL);
  self->log = jalon_log_new (self->history.dossier, self->history.history, self->folder);
  g_signal_connect_swapped (self->log, "failed", G_CALLBACK (failed_cb), self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  set_up_many (self, 3);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->log);
  history_tear_down (&self->history, NULL);
  remove_all (self->folder);
  g_free (self->folder);
}

static void
push (Fixture *self, JalonEdit *edit)
{
  g_autoptr (GError) error = NULL;

  jalon_history_push (self->history.history, edit, &error);
  g_assert_no_error (error);
}

/* "done Reject Event e0 review: Proposed -> Rejected", a line each; of a field that is new or gone "-". */
static char *
describe (Fixture *self, const char *path)
{
  g_autoptr (GPtrArray) rows = jalon_log_read_path (path);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const JalonLogRow *row = g_ptr_array_index (rows, i);

      g_assert_cmpint (row->time, >, 0);
      g_string_append_printf (text, "%s", jalon_log_deed_get_word (row->deed));
      if (row->id != NULL)
        g_string_append_printf (text, " %s %s", row->edit, row->id);
      if (row->field != NULL)
        g_string_append_printf (text,
                                " %s: %s -> %s",
                                row->field,
                                row->before != NULL ? row->before : "-",
                                row->after != NULL ? row->after : "-");
      if (row->n_more > 0)
        g_string_append_printf (text, " +%u", row->n_more);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
assert_log (Fixture *self, const char *expected)
{
  g_autofree char *text = describe (self, jalon_log_get_path (self->log));

  g_assert_cmpstr (text, ==, expected);
}

/* Done, undone and done again, each with what stood there before and after. */
static void
test_steps (Fixture *self, gconstpointer data)
{
  assert_log (self, "");
  push (self, jalon_edit_new_set_review ("e1", JALON_REVIEW_REJECTED));
  jalon_history_undo (self->history.history);
  jalon_history_redo (self->history.history);
  jalon_history_undo (self->history.history);
  push (self, jalon_edit_new_set_review ("e2", JALON_REVIEW_REJECTED));
  assert_log (self,
              "began\n"
              "done Reject Event e1 review: Proposed -> Rejected\n"
              "undone Reject Event e1 review: Rejected -> Proposed\n"
              "redone Reject Event e1 review: Proposed -> Rejected\n"
              "undone Reject Event e1 review: Rejected -> Proposed\n"
              "done Reject Event e2 review: Proposed -> Rejected\n");
  g_assert_cmpuint (self->n_failed, ==, 0);
}

/* What the dossier says of itself, an article, a site; one that is replaced, and one that goes. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  g_autoptr (JalonHead) head = jalon_dossier_dup_head (self->history.dossier);
  g_autoptr (JalonArticle) article = history_new_article ("new");
  JalonSiteRecord *site = jalon_kind_new_record (&jalon_kinds[JALON_KIND_SITE]);

  head->author = g_strdup ("Someone");
  push (self, jalon_edit_new_change_head (head));
  push (self, jalon_edit_new_add_article (article));
  g_free (site->id);
  site->id = g_strdup ("s");
  g_free (site->title);
  site->title = g_strdup ("Camp");
  g_free (site->host);
  site->host = g_strdup ("MLI");
  push (self, jalon_edit_new_add (JALON_KIND_SITE, site));
  g_free (site->host);
  site->host = g_strdup ("NER");
  push (self, jalon_edit_new_replace (JALON_KIND_SITE, site));
  push (self, jalon_edit_new_remove_article ("new"));
  {
    g_autofree char *text = describe (self, jalon_log_get_path (self->log));

    g_assert_nonnull (strstr (text, "done Change Properties  author: - -> Someone\n"));
    g_assert_nonnull (strstr (text, "done Add Article new"));
    g_assert_nonnull (strstr (text, " s title: - -> Camp\n"));
    g_assert_nonnull (strstr (text, " s host: Mali -> Niger\n"));
    g_assert_nonnull (strstr (text, "done Remove Article new"));
  }
  jalon_schema_free (jalon_kinds[JALON_KIND_SITE].schema, site);
}

/* Of a large edit so many are told, and the number of the others. */
static void
test_large (void)
{
  Fixture          self = { 0 };
  GPtrArray       *edits = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  set_up_many (&self, JALON_LOG_MAX_THINGS + 50);
  for (guint i = 0; i < JALON_LOG_MAX_THINGS + 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      g_ptr_array_add (edits, jalon_edit_new_set_review (id, JALON_REVIEW_REJECTED));
    }
  push (&self, jalon_edit_new_group ("Reject Events", edits));
  text = describe (&self, jalon_log_get_path (self.log));
  expected = g_strdup_printf ("e%u review: Proposed -> Rejected +50\n", JALON_LOG_MAX_THINGS - 1);
  g_assert_true (g_str_has_suffix (text, expected));
  tear_down (&self, NULL);
}

/* Switched off nothing is written; switched on again, what stands there is right. */
static void
test_off (Fixture *self, gconstpointer data)
{
  g_object_set (self->log, "is-on", FALSE, NULL);
  push (self, jalon_edit_new_set_review ("e1", JALON_REVIEW_REJECTED));
  g_assert_false (g_file_test (jalon_log_get_path (self->log), G_FILE_TEST_EXISTS));
  g_object_set (self->log, "is-on", TRUE, NULL);
  push (self, jalon_edit_new_set_review ("e1", JALON_REVIEW_PROPOSED));
  assert_log (self, "began\ndone Propose Event Again e1 review: Rejected -> Proposed\n");
}

static void
save (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  jalon_codec_save (self->history.dossier, file, JALON_WRITE_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  jalon_history_mark_saved (self->history.history);
  jalon_log_note_saved (self->log);
}

/* The log goes with the dossier, and stays with the file before. Its folder and itself are for their owner alone. */
static void
test_save_as (Fixture *self, gconstpointer data)
{
  g_autofree char *unsaved = NULL;
  g_autofree char *first = NULL;
  struct stat      status;

  push (self, jalon_edit_new_set_review ("e1", JALON_REVIEW_REJECTED));
  unsaved = g_strdup (jalon_log_get_path (self->log));
  save (self, "one.jalon");
  g_assert_false (g_file_test (unsaved, G_FILE_TEST_EXISTS));
  assert_log (self, "began\ndone Reject Event e1 review: Proposed -> Rejected\nsaved-as\n");
  first = g_strdup (jalon_log_get_path (self->log));
  push (self, jalon_edit_new_set_review ("e2", JALON_REVIEW_REJECTED));
  save (self, "one.jalon");
  save (self, "two.jalon");
  g_assert_cmpstr (first, !=, jalon_log_get_path (self->log));
  assert_log (self,
              "began\ndone Reject Event e1 review: Proposed -> Rejected\nsaved-as\n"
              "done Reject Event e2 review: Proposed -> Rejected\nsaved\nsaved-as\n");
  push (self, jalon_edit_new_set_review ("e0", JALON_REVIEW_REJECTED));
  {
    g_autofree char *text = describe (self, first);

    g_assert_true (g_str_has_suffix (text, "e2 review: Proposed -> Rejected\nsaved\n"));
  }
  jalon_log_give_up (self->log);
  {
    g_autofree char *text = describe (self, jalon_log_get_path (self->log));

    g_assert_true (g_str_has_suffix (text, "given-up\n"));
  }
  g_assert_cmpint (stat (first, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* A line that was not ended, and bytes that are none, take nothing else with them. */
static void
test_damage (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *damaged = NULL;
  const char      *path = jalon_log_get_path (self->log);

  push (self, jalon_edit_new_set_review ("e1", JALON_REVIEW_REJECTED));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  damaged = g_strconcat (text, "\xff[]{\n{\"what\": 3}\n{\"time\": 1, \"what\": \"do", NULL);
  g_assert_true (g_file_set_contents (path, damaged, -1, NULL));
  push (self, jalon_edit_new_set_review ("e2", JALON_REVIEW_REJECTED));
  assert_log (self,
              "began\ndone Reject Event e1 review: Proposed -> Rejected\n"
              "done Reject Event e2 review: Proposed -> Rejected\n");
}

/* Where it cannot be written it is said once, and the edit is done all the same. */
static void
test_failure (Fixture *self, gconstpointer data)
{
  const char *path = jalon_log_get_path (self->log);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  push (self, jalon_edit_new_set_review ("e1", JALON_REVIEW_REJECTED));
  push (self, jalon_edit_new_set_review ("e2", JALON_REVIEW_REJECTED));
  g_assert_cmpuint (self->n_failed, ==, 1);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  push (self, jalon_edit_new_set_review ("e0", JALON_REVIEW_REJECTED));
  assert_log (self, "began\ndone Reject Event e0 review: Proposed -> Rejected\n");
}

/* It is put aside once it is large; both parts are read, and no third one is kept. */
static void
test_bounds (Fixture *self, gconstpointer data)
{
  const char      *path = jalon_log_get_path (self->log);
  g_autofree char *older = jalon_log_file_dup_older_path (path);
  g_autofree char *note = g_strnfill (100 << 10, 'x');
  g_autofree char *line = g_strdup_printf ("{\"time\": 1, \"what\": \"done\", \"edit\": \"%s\"}", note);
  struct stat      status;

  for (guint i = 0; i < 100; i++)
    g_assert_true (jalon_log_file_append (path, line, NULL));
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_size, <, JALON_LOG_MAX_SIZE + (200 << 10));
  g_assert_cmpint (stat (older, &status), ==, 0);
  g_assert_cmpint (status.st_size, <, JALON_LOG_MAX_SIZE + (200 << 10));
  {
    g_autoptr (GPtrArray) rows = jalon_log_read_path (path);

    g_assert_cmpuint (rows->len, >, 40);
    g_assert_cmpuint (rows->len, <, 100);
  }
  g_assert_true (jalon_log_file_delete_all (self->folder, NULL));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (older, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/log/steps", test_steps);
  ADD ("/log/kinds", test_kinds);
  ADD ("/log/off", test_off);
  ADD ("/log/save-as", test_save_as);
  ADD ("/log/damage", test_damage);
  ADD ("/log/failure", test_failure);
  ADD ("/log/bounds", test_bounds);
#undef ADD
  g_test_add_func ("/log/large", test_large);

  return g_test_run ();
}
