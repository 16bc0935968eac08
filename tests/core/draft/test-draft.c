/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drafts: what is written down of edits, and that it restores them.
 */

#include "config.h"

#include "draft-fixture.h"

#include "jalon-codec.h"
#include "jalon-versions.h"
#include "sample-records.h"
#include "saved.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_no_edit_no_draft (DraftFixture *self, gconstpointer data)
{
  g_assert_null (jalon_draft_get_path (self->draft));
  draft_crash (self);
  g_assert_cmpuint (draft_count (self), ==, 0);
  g_assert_false (g_file_test (self->drafts, G_FILE_TEST_EXISTS));
}

/* Whatever was edited, undone and done again comes back to the byte, with everything where it stood. */
static void
test_round_trips (DraftFixture *self, gconstpointer data)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GBytes) before = saved_new (self->dossier);
      g_autoptr (GBytes) after = NULL;
      g_autoptr (JalonRestored) restored = NULL;
      g_autoptr (JalonHistory) history = NULL;
      gboolean is_saved;

      draft_work (self, rand, 1 + seed);
      after = saved_new (self->dossier);
      is_saved = jalon_history_get_is_saved (self->history);
      draft_crash (self);
      if (!is_saved)
        {
          restored = draft_restore (self, &history);
          g_assert_cmpint (restored->fit, ==, JALON_DRAFT_FIT_SAME);
          g_assert_true (g_file_equal (restored->file, self->file));
          g_assert_cmpuint (restored->problems->len, ==, 0);
          saved_assert_equal (restored->dossier, after);
          g_assert_false (jalon_history_get_is_saved (history));
          g_assert_true (jalon_history_undo (history));
          saved_assert_equal (restored->dossier, before);
          g_assert_true (jalon_history_redo (history));
          saved_assert_equal (restored->dossier, after);
          g_autoptr (GPtrArray) drafts = jalon_lost_draft_list (self->drafts);
          jalon_lost_draft_discard (g_ptr_array_index (drafts, 0));
        }
      g_assert_cmpuint (draft_count (self), ==, 0);
      draft_open (self);
    }
}

static void
test_saved (DraftFixture *self, gconstpointer data)
{
  draft_replace (self, "e1", "Changed");
  g_assert_nonnull (jalon_draft_get_path (self->draft));
  g_assert_true (jalon_codec_save (self->dossier, self->file, FALSE, NULL, NULL, NULL, NULL));
  jalon_history_mark_saved (self->history);
  g_assert_null (jalon_draft_get_path (self->draft));
  /* What is undone after that is a change of the file as it is now. */
  jalon_history_undo (self->history);
  g_assert_nonnull (jalon_draft_get_path (self->draft));
  {
    g_autoptr (JalonHistory) history = NULL;
    g_autoptr (JalonRestored) restored = draft_survive (self, &history);

    g_assert_cmpint (restored->fit, ==, JALON_DRAFT_FIT_SAME);
  }
}

static void
test_undone_to_saved (DraftFixture *self, gconstpointer data)
{
  draft_replace (self, "e1", "Changed");
  jalon_history_undo (self->history);
  g_assert_null (jalon_draft_get_path (self->draft));
  jalon_history_redo (self->history);
  g_assert_nonnull (jalon_draft_get_path (self->draft));
  jalon_draft_discard (self->draft);
  draft_crash (self);
  g_assert_cmpuint (draft_count (self), ==, 0);
}

static guint
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_permissions (DraftFixture *self, gconstpointer data)
{
  mode_t mask = umask (0);

  g_assert_cmpint (g_mkdir_with_parents (self->drafts, 0755), ==, 0);
  draft_replace (self, "e1", "Changed");
  umask (mask);
  g_assert_cmpuint (get_mode (self->drafts), ==, 0700);
  g_assert_cmpuint (get_mode (jalon_draft_get_path (self->draft)), ==, 0600);
}

/* A live one is nobody else's; it is found once its program is gone. */
static void
test_lock (DraftFixture *self, gconstpointer data)
{
  draft_replace (self, "e1", "Changed");
  g_assert_cmpuint (draft_count (self), ==, 0);
  draft_crash (self);
  {
    g_autoptr (GPtrArray) mine = jalon_lost_draft_list (self->drafts);

    g_assert_cmpuint (mine->len, ==, 1);
    g_assert_cmpuint (draft_count (self), ==, 0);
  }
  g_assert_cmpuint (draft_count (self), ==, 1);
}

static void
test_unsaved_document (DraftFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) copy = saved_new (self->dossier);
  g_autoptr (JalonRestored) restored = NULL;
  g_autoptr (JalonHistory) history = NULL;

  draft_crash (self);
  self->dossier = jalon_codec_load_bytes (copy, "copy", NULL, NULL, NULL, NULL, NULL);
  self->history = jalon_history_new (self->dossier);
  self->draft = jalon_draft_new (self->dossier, self->history, self->drafts);
  jalon_history_mark_unsaved (self->history);
  jalon_draft_keep_whole (self->draft);
  if (data != NULL)
    draft_replace (self, "e2", "Changed");

  restored = draft_survive (self, &history);
  g_assert_cmpint (restored->fit, ==, JALON_DRAFT_FIT_KEPT);
  g_assert_null (restored->file);
}

static void
change_file (DraftFixture *self, const char *text)
{
  g_autofree char *path = g_file_get_path (self->file);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Someone else's file does not become that of the draft: the draft comes as a copy. */
static void
test_changed_base (DraftFixture *self, gconstpointer data)
{
  g_autoptr (JalonRestored) restored = NULL;
  g_autoptr (JalonHistory) history = NULL;
  g_autoptr (JalonEventRecord) record = NULL;
  guint position;

  draft_replace (self, "e1", "Changed");
  draft_push (self, jalon_edit_new_remove (JALON_KIND_EVENT, "e2"));
  draft_crash (self);
  change_file (self,
               "{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1},\"features\":[{\"type\":\"Feature\","
               "\"id\":\"theirs\",\"geometry\":null,\"properties\":{\"kind\":\"event\",\"type\":\"AGREE\",\"title\":"
               "\"Theirs\"}}]}");
  restored = draft_restore (self, &history);
  g_assert_cmpint (restored->fit, ==, JALON_DRAFT_FIT_CHANGED);
  g_assert_null (restored->file);
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (restored->dossier)), ==, 2);
  g_assert_true (jalon_event_store_find (jalon_dossier_get_events (restored->dossier), "e1", &position));
  record = jalon_event_store_dup_record (jalon_dossier_get_events (restored->dossier), position);
  g_assert_cmpstr (record->title, ==, "Changed");
}

static void
test_base_gone (DraftFixture *self, gconstpointer data)
{
  g_autoptr (JalonRestored) restored = NULL;
  g_autoptr (JalonHistory) history = NULL;

  draft_replace (self, "e1", "Changed");
  draft_crash (self);
  if (data != NULL)
    change_file (self, data);
  else
    g_assert_true (g_file_delete (self->file, NULL, NULL));
  restored = draft_restore (self, &history);
  g_assert_cmpint (restored->fit, ==, JALON_DRAFT_FIT_GONE);
  g_assert_null (restored->file);
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (restored->dossier)), ==, 1);
}

/* Waits for the worker that reads the file through. */
static void
wait_for_growth (DraftFixture *self, goffset from)
{
  gint64 until = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (jalon_draft_get_size (self->draft) == from && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (jalon_draft_get_size (self->draft), >, from);
}

/* Saved twice since: what the draft builds on is neither in the file nor in "NAME~". */
static void
save_twice (DraftFixture *self)
{
  g_autofree char *versions = g_build_filename (self->folder, "state", "versions", NULL);
  g_autofree char *path = g_file_get_path (self->file);
  g_autofree char *previous = g_strconcat (path, "~", NULL);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_true (jalon_versions_keep (self->file, versions, NULL));
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  /* Another version of the same size is not taken for it. */
  memset (text, ' ', length);
  g_assert_true (g_file_set_contents (path, text, length, NULL));
  g_assert_true (jalon_versions_keep (self->file, versions, NULL));
  change_file (self, "{\"type\":\"FeatureCollection\",\"features\":[]}");
  g_assert_true (g_file_set_contents (previous, "{}", -1, NULL));
}

static void
test_same_bytes_in_version (DraftFixture *self, gconstpointer data)
{
  g_autoptr (JalonRestored) restored = NULL;
  g_autoptr (JalonHistory) history = NULL;
  g_autoptr (GBytes) expected = NULL;

  draft_replace (self, "e1", "Changed");
  expected = saved_new (self->dossier);
  wait_for_growth (self, jalon_draft_get_size (self->draft));
  draft_crash (self);
  save_twice (self);

  restored = draft_restore (self, &history);
  g_assert_cmpint (restored->fit, ==, JALON_DRAFT_FIT_KEPT);
  g_assert_null (restored->file);
  saved_assert_equal (restored->dossier, expected);
}

/* Who has the same bytes at another time has the same file; the bytes may stand in "NAME~" as well. */
static void
test_same_bytes (DraftFixture *self, gconstpointer data)
{
  g_autofree char *path = g_file_get_path (self->file);
  g_autofree char *previous = g_strconcat (path, "~", NULL);
  g_autofree char *text = NULL;
  g_autoptr (JalonRestored) restored = NULL;
  g_autoptr (JalonHistory) history = NULL;
  g_autoptr (GBytes) expected = NULL;

  draft_replace (self, "e1", "Changed");
  expected = saved_new (self->dossier);
  wait_for_growth (self, jalon_draft_get_size (self->draft));
  draft_crash (self);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (data != NULL ? previous : path, text, -1, NULL));
  if (data != NULL)
    change_file (self, "{\"type\":\"FeatureCollection\",\"features\":[]}");

  restored = draft_restore (self, &history);
  g_assert_cmpint (restored->fit, ==, data != NULL ? JALON_DRAFT_FIT_KEPT : JALON_DRAFT_FIT_SAME);
  g_assert_true ((restored->file == NULL) == (data != NULL));
  saved_assert_equal (restored->dossier, expected);
}

static void
failed_cb (JalonDraft *draft, GError *error, guint *n_failed)
{
  g_assert_nonnull (error->message);
  (*n_failed)++;
}

/* It is said once; work goes on, and what was missed comes when writing works again. */
static void
test_unwritable (DraftFixture *self, gconstpointer data)
{
  g_autofree char *state = g_path_get_dirname (self->drafts);
  guint            n_failed = 0;

  g_assert_true (g_file_set_contents (state, "in the way", -1, NULL));
  g_signal_connect (self->draft, "failed", G_CALLBACK (failed_cb), &n_failed);
  draft_replace (self, "e1", "Changed");
  draft_replace (self, "e2", "Changed");
  g_assert_cmpuint (n_failed, ==, 1);
  g_assert_cmpint (g_unlink (state), ==, 0);
  draft_replace (self, "e3", "Changed");
  g_assert_cmpuint (n_failed, ==, 1);
  draft_assert_survives (self);
}

/* The same event over and over does not fill the disk. */
static void
test_compaction (DraftFixture *self, gconstpointer data)
{
  g_autofree char *text = g_strnfill (10000, 'x');

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *title = g_strdup_printf ("%s%u", text, i);

      draft_replace (self, i % 2 == 0 ? "e1" : "e2", title);
      g_assert_cmpint (jalon_draft_get_size (self->draft), <, 3 << 20);
    }
  draft_push (self, jalon_edit_new_remove (JALON_KIND_EVENT, "e1"));
  draft_assert_survives (self);
}

/* After compaction what moved stands where it stood. */
static void
test_compaction_order (DraftFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree char *text = g_strnfill (600000, 'x');
  g_autoptr (JalonEventRecord) again = sample_event_simple ("e0", "Again");

  draft_push (self, jalon_edit_new_remove (JALON_KIND_EVENT, "e0"));
  draft_push (self, jalon_edit_new_add (JALON_KIND_EVENT, again));
  for (guint i = 0; i < 9; i++)
    draft_replace (self, "e0", text);
  draft_work (self, rand, 50);
  draft_assert_survives (self);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer is_flushed)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jalon_draft_flush_finish (JALON_DRAFT (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) is_flushed = TRUE;
}

static void
flush_and_wait (DraftFixture *self)
{
  gboolean is_flushed = FALSE;

  jalon_draft_flush_async (self->draft, flushed_cb, &is_flushed);
  while (!is_flushed)
    g_main_context_iteration (NULL, TRUE);
}

static JalonEdit *
compose_addition (guint n_events)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);

  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("added-%u", i);

      g_ptr_array_add (records, sample_event_simple (id, "Added"));
    }
  return jalon_edit_new_add_events (records);
}

/* A large edit is written by a worker, and whole before the next one begins; it may be the first one, or be undone. */
static void
test_large_edit (DraftFixture *self, gconstpointer is_first)
{
  g_autoptr (GBytes) before = saved_new (self->dossier);
  g_autoptr (JalonRestored) restored = NULL;
  g_autoptr (JalonHistory) history = NULL;

  if (is_first == NULL)
    draft_replace (self, "e1", "Changed");
  draft_push (self, compose_addition (500));
  draft_replace (self, "added-7", "Changed");
  draft_push (self, jalon_edit_new_remove (JALON_KIND_EVENT, "added-8"));
  jalon_history_undo (self->history);
  flush_and_wait (self);
  draft_push (self, jalon_edit_new_remove (JALON_KIND_EVENT, "added-9"));
  restored = draft_survive (self, &history);
  g_assert_true (jalon_history_undo (history));
  saved_assert_equal (restored->dossier, before);
}

/* What is saved or given up while a worker writes it leaves nothing. */
static void
test_discarded_meanwhile (DraftFixture *self, gconstpointer data)
{
  draft_push (self, compose_addition (500));
  jalon_history_undo (self->history);
  g_assert_null (jalon_draft_get_path (self->draft));
  draft_push (self, compose_addition (500));
  jalon_draft_discard (self->draft);
  g_assert_null (jalon_draft_get_path (self->draft));
  flush_and_wait (self);
  draft_crash (self);
  g_assert_cmpuint (draft_count (self), ==, 0);
}

/* Steps that come while the journal is written anew are in the one that takes its place, on disk or not. */
static void
test_written_anew (DraftFixture *self, gconstpointer data)
{
  g_autofree char *text = g_strnfill (300000, 'x');
  goffset          most = 0;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *title = g_strdup_printf ("%s%u", text, i);

      draft_replace (self, i % 2 == 0 ? "e1" : "e2", title);
      draft_replace (self, "e3", title + 299990);
      if (i % 5 == 0)
        flush_and_wait (self);
      if (i % 3 == 0)
        g_main_context_iteration (NULL, FALSE);
      most = MAX (most, jalon_draft_get_size (self->draft));
    }
  g_assert_cmpint (most, >, 1 << 20);
  flush_and_wait (self);
  draft_assert_survives (self);
}

/* Bytes that edits add to a journal: each replaces one event, and one is undone. */
static goffset
count_bytes (DraftFixture *self)
{
  goffset before;

  draft_replace (self, "e0", "Begun");
  before = jalon_draft_get_size (self->draft);
  draft_replace (self, "e3", "Changed");
  draft_push (self, jalon_edit_new_set_review ("e2", JALON_REVIEW_REJECTED));
  jalon_history_undo (self->history);
  return jalon_draft_get_size (self->draft) - before;
}

/* An edit in a large dossier writes not a byte more than in a small one. */
static void
test_cost (DraftFixture *self, gconstpointer data)
{
  DraftFixture large = { NULL };
  goffset      small_cost = count_bytes (self);

  draft_set_up (&large, GUINT_TO_POINTER (g_test_slow () ? 1000000 : 100000));
  g_assert_cmpint (count_bytes (&large), ==, small_cost);
  g_assert_cmpint (jalon_draft_get_size (large.draft), <, 8192);
  draft_tear_down (&large, NULL);
}

static void
add (const char *path, gconstpointer data, void (*test) (DraftFixture *, gconstpointer))
{
  g_test_add (path, DraftFixture, data, draft_set_up, test, draft_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/draft/no-edit-no-draft", NULL, test_no_edit_no_draft);
  add ("/draft/round-trips", NULL, test_round_trips);
  add ("/draft/saved", NULL, test_saved);
  add ("/draft/undone-to-saved", NULL, test_undone_to_saved);
  add ("/draft/permissions", NULL, test_permissions);
  add ("/draft/lock", NULL, test_lock);
  add ("/draft/unsaved-document", NULL, test_unsaved_document);
  add ("/draft/unsaved-document-edited", GUINT_TO_POINTER (1), test_unsaved_document);
  add ("/draft/changed-base", NULL, test_changed_base);
  add ("/draft/base-gone", NULL, test_base_gone);
  g_test_add ("/draft/base-refused", DraftFixture, "{", draft_set_up, test_base_gone, draft_tear_down);
  add ("/draft/same-bytes", NULL, test_same_bytes);
  add ("/draft/same-bytes-in-previous", GUINT_TO_POINTER (1), test_same_bytes);
  add ("/draft/same-bytes-in-version", NULL, test_same_bytes_in_version);
  add ("/draft/unwritable", NULL, test_unwritable);
  add ("/draft/compaction", NULL, test_compaction);
  add ("/draft/compaction-order", NULL, test_compaction_order);
  add ("/draft/large-edit", NULL, test_large_edit);
  add ("/draft/large-edit-first", GUINT_TO_POINTER (1), test_large_edit);
  add ("/draft/discarded-meanwhile", NULL, test_discarded_meanwhile);
  add ("/draft/written-anew", NULL, test_written_anew);
  add ("/draft/cost", NULL, test_cost);

  return g_test_run ();
}
