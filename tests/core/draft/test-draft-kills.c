/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program is killed at random moments while it edits, drafts and saves: what
 * it had edited is in the file or comes back from the draft, also while a
 * worker writes the journal anew, a large edit or a whole dossier. By hand with
 * "--times N"; it prints what was lost at most, in edits and in milliseconds.
 */

#include "config.h"

#include "draft-fixture.h"

#include "jalon-codec.h"
#include "sample-records.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define DEFAULT_TIMES 12

/* What may be lost, microseconds; of a process that is killed nothing should be. */
#define MAY_LOSE (5 * G_USEC_PER_SEC)

/* So many events; so many of them has a large edit. */
#define N_EVENTS 300
#define N_EDITED 200

/* An edit of so many bytes makes a worker write the journal anew every few edits. */
#define LONG_TITLE 100000

/* An edit, as it is told of. */
typedef struct
{
  gint64 number;
  gint64 time;
} Told;

/* What the killed program does. */
typedef enum
{
  WORK_SHORT, /* small edits, saved now and then */
  WORK_LONG,  /* of many bytes */
  WORK_MANY,  /* of many events each */
  WORK_WHOLE, /* small ones, of a dossier that is in no file */
  N_WORKS
} Work;

/* The killed program: edits without end, each numbered and told of once it is sure to be written down. */
typedef struct
{
  DraftFixture *fixture;
  Work          work;
  gint64        number;
  int           fd;
} Editor;

static void
tell (Editor *self, gint64 number)
{
  Told told = { number, g_get_monotonic_time () };

  if (write (self->fd, &told, sizeof told) != sizeof told)
    _exit (3);
}

static gboolean
edit_cb (gpointer data)
{
  Editor          *self = data;
  g_autofree char *rest = g_strnfill (self->work == WORK_LONG ? LONG_TITLE : 0, 'x');
  g_autofree char *title = g_strdup_printf ("%" G_GINT64_FORMAT " %s", ++self->number, rest);

  if (self->work == WORK_MANY)
    draft_replace_many (self->fixture, N_EDITED, title);
  else
    draft_replace (self->fixture, "e1", title);
  /* A large one is written down before the next one begins. */
  if (self->work != WORK_MANY)
    tell (self, self->number);
  else if (self->number > 1)
    tell (self, self->number - 1);
  if (self->number % 37 == 0 && self->work == WORK_SHORT)
    {
      if (!jalon_codec_save (self->fixture->dossier, self->fixture->file, TRUE, NULL, NULL, NULL, NULL))
        _exit (4);
      jalon_history_mark_saved (self->fixture->history);
    }
  return G_SOURCE_CONTINUE;
}

/* As a restored copy is. */
static void
forget_file (DraftFixture *self)
{
  g_autoptr (GBytes) copy = jalon_codec_write_bytes (self->dossier, NULL);

  draft_crash (self);
  self->dossier = jalon_codec_load_bytes (copy, "copy", NULL, NULL, NULL, NULL, NULL);
  self->history = jalon_history_new (self->dossier);
  self->draft = jalon_draft_new (self->dossier, self->history, self->drafts);
  jalon_history_mark_unsaved (self->history);
  jalon_draft_keep_whole (self->draft);
}

static int
run_editor (const char *folder, int fd, Work work)
{
  DraftFixture     fixture = { .drafts = g_build_filename (folder, "state", "drafts", NULL) };
  g_autofree char *path = g_build_filename (folder, "sahel.jalon", NULL);
  Editor           editor = { &fixture, work, 0, fd };

  fixture.file = g_file_new_for_path (path);
  draft_open (&fixture);
  if (work == WORK_WHOLE)
    {
      tell (&editor, 0);
      forget_file (&fixture);
    }
  g_timeout_add (1, edit_cb, &editor);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}

static gint64
read_number_of (JalonDossier *dossier, const char *id)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  g_autoptr (JalonEventRecord) record = NULL;
  guint position;

  g_assert_true (jalon_event_store_find (events, id, &position));
  record = jalon_event_store_dup_record (events, position);
  return g_ascii_strtoll (record->title, NULL, 10);
}

/* A large edit is there as a whole or not at all. */
static gint64
read_number (JalonDossier *dossier, Work work)
{
  gint64 number = read_number_of (dossier, "e1");

  for (guint i = 0; i < N_EDITED && work == WORK_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      g_assert_cmpint (read_number_of (dossier, id), ==, number);
    }
  return number;
}

/* The last edit that is in the file, or in a draft of it. */
static gint64
find_last (DraftFixture *fixture, Work work)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) saved = jalon_codec_load (fixture->file, NULL, NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) drafts = jalon_lost_draft_list (fixture->drafts);
  gint64 last;

  g_assert_no_error (error);
  last = read_number (saved, work);
  g_assert_cmpuint (drafts->len, <=, 1);
  if (drafts->len > 0)
    {
      g_autoptr (JalonRestored) restored = NULL;
      g_autoptr (JalonHistory) history = NULL;

      g_clear_pointer (&drafts, g_ptr_array_unref);
      restored = draft_restore (fixture, &history);
      last = MAX (last, read_number (restored->dossier, work));
      drafts = jalon_lost_draft_list (fixture->drafts);
      jalon_lost_draft_discard (g_ptr_array_index (drafts, 0));
    }
  return last;
}

/* What was lost of the edits that were told of: none, or the time from the first lost one to the kill. */
static gint64
measure_loss (const GArray *told, gint64 last, gint64 killed, gint64 *out_n_lost)
{
  *out_n_lost = 0;
  for (guint i = 0; i < told->len; i++)
    {
      const Told *edit = &g_array_index (told, Told, i);

      if (edit->number <= last)
        continue;
      *out_n_lost = told->len - i;
      return killed - edit->time;
    }
  return 0;
}

static void
read_told (int fd, GArray *told)
{
  Told edit;

  while (read (fd, &edit, sizeof edit) == sizeof edit)
    g_array_append_val (told, edit);
}

/* Returns what it tells, from a pipe that holds all of it. */
static int
start_editor (DraftFixture *fixture, Work work, pid_t *out_child)
{
  int              fds[2];
  g_autofree char *fd = NULL;
  g_autofree char *kind = g_strdup_printf ("%d", (int) work);
  const char      *argv[] = { "/proc/self/exe", "--editor", fixture->folder, NULL, kind, NULL };

  g_assert_cmpint (pipe (fds), ==, 0);
  argv[3] = fd = g_strdup_printf ("%d", fds[1]);
  *out_child = fork ();
  g_assert_cmpint (*out_child, >=, 0);
  if (*out_child == 0)
    {
      execv (argv[0], (char **) argv);
      _exit (2);
    }
  close (fds[1]);
  return fds[0];
}

static gint64
kill_once (DraftFixture *fixture, Work work, GRand *rand, gint64 *out_n_lost, guint *out_n_edits)
{
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (Told));
  gint64 killed;
  pid_t  child;
  int    status;
  int    fd = start_editor (fixture, work, &child);

  /* On a machine under load it takes a while until there is anything to lose. */
  g_assert_cmpint (g_poll (&(GPollFD){ .fd = fd, .events = G_IO_IN }, 1, 30000), ==, 1);
  g_usleep (g_rand_int_range (rand, 0, 250000));
  killed = g_get_monotonic_time ();
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  read_told (fd, told);
  close (fd);
  *out_n_edits = told->len;
  return measure_loss (told, find_last (fixture, work), killed, out_n_lost);
}

static guint times = DEFAULT_TIMES;

static void
test_kills (DraftFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  Work   work = *(const Work *) data;
  gint64 most = 0;
  gint64 most_edits = 0;
  guint  n_edits = 0;

  draft_crash (self);
  for (guint i = 0; i < times; i++)
    {
      gint64 n_lost;
      guint  n;
      gint64 loss = kill_once (self, work, rand, &n_lost, &n);

      g_assert_cmpint (loss, <=, MAY_LOSE);
      g_assert_cmpint (n_lost, ==, 0);
      most = MAX (most, loss);
      most_edits = MAX (most_edits, n_lost);
      n_edits += n;
    }
  g_test_message ("%u kills during %u edits: lost %" G_GINT64_FORMAT " edits, %" G_GINT64_FORMAT " ms at most",
                  times,
                  n_edits,
                  most_edits,
                  most / 1000);
  g_assert_cmpuint (n_edits, >, 0);
}

static void
set_up (DraftFixture *self, gconstpointer work)
{
  draft_set_up (self, GUINT_TO_POINTER (N_EVENTS));
}

int
main (int argc, char **argv)
{
  static const Work        works[] = { WORK_SHORT, WORK_LONG, WORK_MANY, WORK_WHOLE };
  static const char *const names[] = { "/draft-kills/random-moments",
                                       "/draft-kills/while-written-anew",
                                       "/draft-kills/large-edits",
                                       "/draft-kills/whole-dossier" };

  if (argc == 5 && strcmp (argv[1], "--editor") == 0)
    return run_editor (argv[2], atoi (argv[3]), atoi (argv[4]));
  g_test_init (&argc, &argv, NULL);
  if (argc == 3 && strcmp (argv[1], "--times") == 0)
    times = strtoul (argv[2], NULL, 10);

  for (guint i = 0; i < N_WORKS; i++)
    g_test_add (names[i], DraftFixture, &works[i], set_up, test_kills, draft_tear_down);

  return g_test_run ();
}
