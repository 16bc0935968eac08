/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Going back to an earlier version as one edit: to the byte, undone to the byte.
 */

#include "config.h"

#include "draft-fixture.h"

#include "jalon-codec.h"
#include "jalon-draft-become.h"
#include "sample-records.h"
#include "saved.h"

static JalonDossier *
load (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  JalonDossier *dossier = jalon_codec_load_bytes (bytes, "version", NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

/* Does it, and says what did not fit. */
static void
become (DraftFixture *self, GBytes *version)
{
  g_autoptr (JalonDossier) wanted = load (version);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  JalonEdit *edit = jalon_edit_new_become (self->dossier, wanted, problems, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (edit);
  draft_push (self, edit);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* However the two came apart: what was in it is back, where it stood. */
static void
test_round_trips (DraftFixture *self, gconstpointer data)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GBytes) version = saved_new (self->dossier);
      g_autoptr (GBytes) now = NULL;

      draft_work (self, rand, 1 + seed);
      now = saved_new (self->dossier);
      become (self, version);
      saved_assert_equal (self->dossier, version);
      g_assert_true (jalon_history_undo (self->history));
      saved_assert_equal (self->dossier, now);
      g_assert_true (jalon_history_redo (self->history));
      saved_assert_equal (self->dossier, version);
      g_assert_true (jalon_history_undo (self->history));
    }
}

/* It is an edit as any other: a draft keeps it. */
static void
test_is_drafted (DraftFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) version = saved_new (self->dossier);
  g_autoptr (JalonRestored) restored = NULL;
  g_autoptr (JalonHistory) history = NULL;

  draft_push (self, jalon_edit_new_remove (JALON_KIND_EVENT, "e1"));
  g_assert_true (jalon_codec_save (self->dossier, self->file, FALSE, NULL, NULL, NULL, NULL));
  jalon_history_mark_saved (self->history);
  become (self, version);
  g_assert_false (jalon_history_get_is_saved (self->history));
  draft_crash (self);
  restored = draft_restore (self, &history);
  saved_assert_equal (restored->dossier, version);
}

static void
test_cancelled (DraftFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) version = saved_new (self->dossier);
  g_autoptr (JalonDossier) wanted = load (version);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  draft_replace (self, "e1", "Changed");
  g_cancellable_cancel (cancellable);
  g_assert_null (jalon_edit_new_become (self->dossier, wanted, problems, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add (const char *path, void (*test) (DraftFixture *, gconstpointer))
{
  g_test_add (path, DraftFixture, NULL, draft_set_up, test, draft_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/draft-become/round-trips", test_round_trips);
  add ("/draft-become/is-drafted", test_is_drafted);
  add ("/draft-become/cancelled", test_cancelled);

  return g_test_run ();
}
