/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the draft holds the main thread, in a dossier of whatever size:
 *
 *   jalon-bench-draft FILE [FOLDER [log]]
 *
 * FILE is not changed; drafts are written to FOLDER, or to a temporary one; with "log" the log of changes is kept, too,
 * and its time counts. Prints a line each, "name median most":
 * milliseconds for which the draft held the main thread, at an edit or in the turns of the main loop after it; the
 * bytes that an edit takes; and how long after all it was on disk, which holds nobody.
 */

#include "config.h"

#include "bench-util.h"

#include "jalon-codec.h"
#include "jalon-draft.h"
#include "jalon-log.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define N_EDITS 100

/* An edit of so many bytes, so many times: the journal is written anew again and again. */
#define LONG_TITLE 50000
#define N_LONG_EDITS 100

/* Events that one edit adds. */
#define N_ADDED 20000

/* Milliseconds between two edits, for the main loop. */
#define REST 50

typedef struct
{
  JalonDossier *dossier;
  JalonHistory *history;
  JalonDraft   *draft; /* (nullable) */
  JalonLog     *log;   /* (nullable) */
  guint         n_edits;
  double        start;    /* of what the draft does at an edit */
  double        taken_ms; /* by it, at the last one */
} Bench;

static double   polled_ms;
static gboolean with_log;

static int
poll_cb (GPollFD *fds, guint n_fds, int timeout)
{
  double start = bench_wall_ms ();
  int    result = g_poll (fds, n_fds, timeout);

  polled_ms += bench_wall_ms () - start;
  return result;
}

static GArray *
samples_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/* Runs the main loop for so long, and notes how long each turn took beside waiting. */
static void
rest (double ms, GArray *held)
{
  double until = bench_wall_ms () + ms;

  while (bench_wall_ms () < until)
    {
      double start = bench_wall_ms (), taken;

      polled_ms = 0;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (200);
      else
        {
          taken = bench_wall_ms () - start - polled_ms;
          g_array_append_val (held, taken);
        }
    }
}

static void
print (const char *name, GArray *samples)
{
  double median = bench_quantile (samples, 0.5);

  printf ("%s %.3f %.3f\n", name, median, samples->len > 0 ? g_array_index (samples, double, samples->len - 1) : 0);
  fflush (stdout);
  g_array_unref (samples);
}

static void
begin_cb (Bench *self)
{
  self->start = bench_wall_ms ();
}

static void
end_cb (Bench *self)
{
  self->taken_ms += bench_wall_ms () - self->start;
}

/* Handlers are called in the order in which they were connected: the draft's between two of ours. */
static void
begin_draft (Bench *self, const char *folder)
{
  self->history = jalon_history_new (self->dossier);
  g_signal_connect_swapped (self->history, "stepping", G_CALLBACK (begin_cb), self);
  g_signal_connect_swapped (self->history, "stepped", G_CALLBACK (begin_cb), self);
  self->draft = jalon_draft_new (self->dossier, self->history, folder);
  if (with_log)
    self->log = jalon_log_new (self->dossier, self->history, folder);
  g_signal_connect_swapped (self->history, "stepping", G_CALLBACK (end_cb), self);
  g_signal_connect_swapped (self->history, "stepped", G_CALLBACK (end_cb), self);
}

static void
end_draft (Bench *self)
{
  jalon_draft_discard (self->draft);
  g_clear_object (&self->draft);
  g_clear_object (&self->log);
  g_clear_object (&self->history);
  g_clear_object (&self->dossier);
}

/* @edit: (transfer full). Notes how long the draft held the main thread. */
static void
push (Bench *self, JalonEdit *edit, GArray *held)
{
  self->taken_ms = 0;
  jalon_history_push (self->history, edit, NULL);
  g_array_append_val (held, self->taken_ms);
}

static JalonEdit *
compose_edit (Bench *self, gsize n_bytes)
{
  /* Long ones of a few events, so that there is something to leave out. */
  guint            n_among = n_bytes > 0 ? 4 : G_MAXUINT;
  JalonEventStore *events = jalon_dossier_get_events (self->dossier);
  guint            n_events = jalon_event_store_get_n_events (events);
  g_autoptr (JalonEventRecord) record =
      jalon_event_store_dup_record (events, (guint) ((guint64) self->n_edits++ * 7919 % MIN (n_events, n_among)));

  g_free (record->title);
  record->title = n_bytes > 0 ? g_strnfill (n_bytes, 'x') : g_strdup_printf ("Edited %06u", self->n_edits);
  return jalon_edit_new_replace (JALON_KIND_EVENT, record);
}

static JalonEdit *
compose_addition (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);

  for (guint i = 0; i < N_ADDED; i++)
    {
      g_autofree char  *id = g_strdup_printf ("bench-draft-%u", i);
      JalonEventRecord *record = jalon_event_record_new (id);

      record->title = g_strdup ("Added");
      record->type = JALON_EVENT_CONSULT;
      g_ptr_array_add (records, record);
    }
  return jalon_edit_new_add_events (records);
}

static void
edit_often (Bench *self, const char *name, guint n_edits, gsize n_bytes)
{
  GArray *held = samples_new ();

  for (guint i = 0; i < n_edits; i++)
    {
      push (self, compose_edit (self, n_bytes), held);
      rest (REST, held);
    }
  print (name, held);
}

static void
edit_once (Bench *self, const char *name, JalonEdit *edit)
{
  GArray *held = samples_new ();

  push (self, edit, held);
  print (name, held);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  double *at = data;

  jalon_draft_flush_finish (JALON_DRAFT (source), result, NULL);
  *at = bench_wall_ms ();
}

/* What follows an edit in the main loop: workers that report. Until all is on disk. */
static void
settle (Bench *self, const char *name)
{
  GArray *held = samples_new ();
  double  start = bench_wall_ms (), at = 0;

  jalon_draft_flush_async (self->draft, flushed_cb, &at);
  while (at == 0)
    rest (REST, held);
  print (name, held);
  printf ("%s-on-disk-after %.0f\n", name, at - start);
  fflush (stdout);
}

/* As when the program is told to end. */
static void
flush (Bench *self, const char *name)
{
  GArray *held = samples_new ();
  double  start = bench_wall_ms (), taken;

  jalon_draft_flush (self->draft, NULL);
  taken = bench_wall_ms () - start;
  g_array_append_val (held, taken);
  print (name, held);
}

static void
measure_file (Bench *self)
{
  goffset before;

  edit_once (self, "first-edit", compose_edit (self, 0));
  settle (self, "after-first-edit");
  before = jalon_draft_get_size (self->draft);
  edit_often (self, "edit", N_EDITS, 0);
  printf ("bytes-an-edit %.0f\n", (double) (jalon_draft_get_size (self->draft) - before) / N_EDITS);
  flush (self, "flush");
  edit_often (self, "edit-with-compaction", N_LONG_EDITS, LONG_TITLE);
  flush (self, "flush-after-compaction");
  edit_once (self, "add-20000", compose_addition ());
  settle (self, "after-adding");
}

static void
measure_without_file (Bench *self)
{
  GArray *held = samples_new ();
  double  start = bench_wall_ms (), taken;

  jalon_history_mark_unsaved (self->history);
  jalon_draft_keep_whole (self->draft);
  taken = bench_wall_ms () - start;
  g_array_append_val (held, taken);
  print ("keep-whole", held);
  settle (self, "after-whole");
  edit_once (self, "edit-after-whole", compose_edit (self, 0));
  flush (self, "flush-after-whole");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GFile) file = argc > 1 ? g_file_new_for_path (argv[1]) : NULL;
  g_autofree char *folder = argc > 2 ? g_strdup (argv[2]) : g_dir_make_tmp ("jalon-bench-draft-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Bench bench = { NULL };

  if (file == NULL || folder == NULL)
    {
      fprintf (stderr, "usage: %s FILE [FOLDER [log]]\n", argv[0]);
      return 2;
    }
  with_log = argc > 3;
  g_main_context_set_poll_func (NULL, poll_cb);
  bench.dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, &error);
  if (error != NULL)
    goto failed;
  begin_draft (&bench, folder);
  measure_file (&bench);
  end_draft (&bench);

  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  if (bytes != NULL)
    bench.dossier = jalon_codec_load_bytes (bytes, "copy", NULL, NULL, NULL, NULL, &error);
  if (error != NULL)
    goto failed;
  g_clear_pointer (&bytes, g_bytes_unref);
  begin_draft (&bench, folder);
  measure_without_file (&bench);
  end_draft (&bench);
  if (argc <= 2)
    g_rmdir (folder);
  return 0;

failed:
  fprintf (stderr, "%s\n", error->message);
  return 1;
}
