/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drafts that are torn or damaged: whatever became of a journal, all before
 * the damage comes back, nothing else does, and it is said.
 */

#include "config.h"

#include "draft-fixture.h"

#include "jalon-draft-frame.h"
#include "saved.h"

#include <glib/gstdio.h>

#define N_EDITS 4

/**
 * Journal:
 * @states: (owned) (element-type GBytes): the dossier after each edit, [0] before all
 * @ends: how long the journal was then
 */
typedef struct
{
  DraftFixture parent;
  char        *path;
  guint8      *data;
  gsize        size;
  GBytes      *states[N_EDITS + 1];
  goffset      ends[N_EDITS + 1];
} Journal;

static void
set_up (Journal *self, gconstpointer data)
{
  DraftFixture *parent = &self->parent;
  GPtrArray    *edits = g_ptr_array_new ();
  GError       *error = NULL;

  draft_set_up (parent, NULL);
  self->states[0] = saved_new (parent->dossier);
  for (guint i = 1; i <= N_EDITS; i++)
    {
      if (i == 1)
        draft_replace (parent, "e1", "One");
      else if (i == 2)
        draft_push (parent, jalon_edit_new_remove (JALON_KIND_EVENT, "e2"));
      else if (i == 3)
        {
          /* half of it would be neither the one nor the other */
          g_ptr_array_add (edits, jalon_edit_new_set_review ("s1", JALON_REVIEW_REJECTED));
          g_ptr_array_add (edits, jalon_edit_new_remove (JALON_KIND_CLOSURE, "c1"));
          draft_push (parent, jalon_edit_new_group ("Both", edits));
        }
      else
        draft_push (parent, jalon_edit_new_set_worldview (1));
      self->states[i] = saved_new (parent->dossier);
      self->ends[i] = jalon_draft_get_size (parent->draft);
    }
  self->path = g_strdup (jalon_draft_get_path (parent->draft));
  draft_crash (parent);
  g_assert_true (g_file_get_contents (self->path, (char **) &self->data, &self->size, &error));
  g_assert_no_error (error);
  g_assert_cmpint (self->size, ==, self->ends[N_EDITS]);
}

static void
tear_down (Journal *self, gconstpointer data)
{
  for (guint i = 0; i <= N_EDITS; i++)
    g_bytes_unref (self->states[i]);
  g_free (self->path);
  g_free (self->data);
  draft_tear_down (&self->parent, NULL);
}

/* Without the syncs of g_file_set_contents(), a thousand of which take a minute. */
static void
write_journal (Journal *self, const guint8 *data, gsize size)
{
  FILE *file = g_fopen (self->path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (data, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* So many edits are whole in the first @size bytes. */
static guint
count_whole (Journal *self, gsize size)
{
  guint n = 0;

  while (n < N_EDITS && self->ends[n + 1] <= (goffset) size)
    n++;
  return n;
}

static void
assert_restores (Journal *self, guint n_edits, gboolean is_whole)
{
  g_autoptr (GPtrArray) drafts = jalon_lost_draft_list (self->parent.drafts);
  JalonLostDraft *draft;
  g_autoptr (JalonRestored) restored = NULL;
  g_autoptr (JalonHistory) history = NULL;

  g_assert_cmpuint (drafts->len, ==, 1);
  draft = g_ptr_array_index (drafts, 0);
  g_assert_cmpint (jalon_lost_draft_is_damaged (draft), ==, !is_whole);
  g_clear_pointer (&drafts, g_ptr_array_unref);
  restored = draft_restore (&self->parent, &history);
  saved_assert_equal (restored->dossier, self->states[n_edits]);
  g_assert_cmpuint (restored->problems->len, ==, is_whole ? 0 : 1);
}

/* Cut at each byte. */
static void
test_torn (Journal *self, gconstpointer data)
{
  for (gsize size = self->size; size > 0; size--)
    {
      guint n_whole = count_whole (self, size);

      write_journal (self, self->data, size);
      /* As soon as its header is whole it is a draft; before that it is nothing, and stays where it is. */
      if (n_whole > 0)
        assert_restores (self, n_whole, size == (gsize) self->ends[n_whole]);
      else
        draft_count (&self->parent);
    }
}

/* A bit turned in every third byte: what comes back is what was before the damage. */
static void
test_bit_flips (Journal *self, gconstpointer data)
{
  for (gsize i = 0; i < self->size; i += 3)
    {
      g_autofree guint8 *copy = g_memdup2 (self->data, self->size);
      guint              n_whole = count_whole (self, i);

      copy[i] ^= 1 << (i % 8);
      write_journal (self, copy, self->size);
      if (i >= (gsize) self->ends[1])
        assert_restores (self, n_whole, FALSE);
      else
        draft_count (&self->parent);
    }
}

/* A record that stands whole where another should is none: taken out, put twice, or from elsewhere. */
static void
test_misplaced (Journal *self, gconstpointer data)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize second = self->ends[2] - self->ends[1];

  g_byte_array_append (bytes, self->data, self->ends[1]);
  g_byte_array_append (bytes, self->data + self->ends[2], self->size - self->ends[2]);
  write_journal (self, bytes->data, bytes->len);
  assert_restores (self, 1, FALSE);

  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, self->data, self->ends[2]);
  g_byte_array_append (bytes, self->data + self->ends[1], second);
  write_journal (self, bytes->data, bytes->len);
  assert_restores (self, 2, FALSE);
}

/* Zeros and noise after the last record, as file systems leave them after a crash. */
static void
test_tails (Journal *self, gconstpointer data)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  static const guint8 zeros[4096];

  g_byte_array_append (bytes, self->data, self->size);
  g_byte_array_append (bytes, zeros, sizeof zeros);
  write_journal (self, bytes->data, bytes->len);
  assert_restores (self, N_EDITS, FALSE);
  g_byte_array_set_size (bytes, self->size);
  g_byte_array_append (bytes, self->data, self->size);
  write_journal (self, bytes->data, bytes->len);
  assert_restores (self, N_EDITS, FALSE);
}

/* A frame comes back; one that claims to be larger than the journal ends the search. */
static void
test_frames (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) payload = g_bytes_new_static ("123456789", 9);
  g_autoptr (GBytes) journal = NULL;
  g_autoptr (GBytes) found = NULL;
  JalonFrameScan scan;
  JalonFrameKind kind;

  g_byte_array_append (bytes, (const guint8 *) JALON_FRAME_MAGIC, JALON_FRAME_MAGIC_SIZE);
  jalon_frame_append (bytes, 0, JALON_FRAME_STEP, payload);
  g_byte_array_append (bytes, (const guint8 *) "\xff\xff\xff\xff\4\0\0\0\0\0\0\0", 12);
  journal = g_bytes_new (bytes->data, bytes->len);
  g_assert_true (jalon_frame_scan_init (&scan, journal));
  found = jalon_frame_scan_next (&scan, &kind);
  g_assert_true (g_bytes_equal (found, payload));
  g_assert_cmpint (kind, ==, JALON_FRAME_STEP);
  g_assert_null (jalon_frame_scan_next (&scan, &kind));
  g_assert_cmpuint (jalon_frame_scan_get_rest (&scan), ==, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/draft-damage/torn", Journal, NULL, set_up, test_torn, tear_down);
  g_test_add ("/draft-damage/bit-flips", Journal, NULL, set_up, test_bit_flips, tear_down);
  g_test_add ("/draft-damage/misplaced", Journal, NULL, set_up, test_misplaced, tear_down);
  g_test_add ("/draft-damage/tails", Journal, NULL, set_up, test_tails, tear_down);
  g_test_add_func ("/draft-damage/frames", test_frames);

  return g_test_run ();
}
