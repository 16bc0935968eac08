/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in a journal while edits are done: each step of it has an edit as a whole, also where a worker writes the
 * journal anew while the next edit comes.
 */

#include "config.h"

#include "draft-fixture.h"

#include "jalon-draft-frame.h"
#include "jalon-draft-step.h"

/* So many events, all in one edit: more than is written at once. */
#define N_EVENTS 3000

/* Edits come so many at once, each before the one before is written at all; so many rounds make several journals. */
#define N_AT_ONCE 5
#define N_ROUNDS 8

static char *
dup_title (JalonDossier *dossier, const char *id)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  g_autoptr (JalonEventRecord) record = NULL;
  guint position;

  g_assert_true (jalon_event_store_find (events, id, &position));
  record = jalon_event_store_dup_record (events, position);
  return g_strdup (record->title);
}

static void
assert_whole (GBytes *payload)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDraftStep) step = jalon_draft_step_read (payload, &error);
  g_autofree char *first = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (step->placed->len, ==, N_EVENTS);
  first = dup_title (step->records, "e0");
  for (guint i = 1; i < N_EVENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *title = dup_title (step->records, id);

      g_assert_cmpstr (title, ==, first);
    }
}

/* Returns how many steps the journal has. */
static guint
assert_steps_whole (DraftFixture *self)
{
  g_autofree char *contents = NULL;
  gsize            size;
  g_autoptr (GBytes) bytes = NULL;
  JalonFrameScan scan;
  JalonFrameKind kind;
  guint          n_steps = 0;

  g_assert_true (g_file_get_contents (jalon_draft_get_path (self->draft), &contents, &size, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&contents), size);
  g_assert_true (jalon_frame_scan_init (&scan, bytes));
  while (TRUE)
    {
      g_autoptr (GBytes) payload = jalon_frame_scan_next (&scan, &kind);

      if (payload == NULL)
        return n_steps;
      if (kind != JALON_FRAME_STEP)
        continue;
      assert_whole (payload);
      n_steps++;
    }
}

static void
test_whole_while_written_anew (DraftFixture *self, gconstpointer data)
{
  guint n_anew = 0;
  guint n_steps = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      guint n_before = n_steps;

      for (guint k = 0; k < N_AT_ONCE; k++)
        {
          g_autofree char *title = g_strdup_printf ("%u", N_AT_ONCE * i + k);

          draft_replace_many (self, N_EVENTS, title);
        }
      g_assert_true (jalon_draft_flush (self->draft, NULL));
      /* Whatever worker is at it still: it has the place of the old journal once the main loop ran. */
      while (g_main_context_iteration (NULL, FALSE))
        ;
      n_steps = assert_steps_whole (self);
      n_anew += n_steps < n_before + N_AT_ONCE;
    }
  g_test_message ("%u journals written anew", n_anew);
  g_assert_cmpuint (n_anew, >, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/draft-steps/whole-while-written-anew",
              DraftFixture,
              GUINT_TO_POINTER (N_EVENTS),
              draft_set_up,
              test_whole_while_written_anew,
              draft_tear_down);

  return g_test_run ();
}
