/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs a fuzz target over a corpus, with any compiler:
 *
 *   fuzz-codec FOLDER...                  each file of the folders is one test; folders in them are not
 *   fuzz-codec FOLDER... --seconds 3      for so long random changes of them as well: from the seed that
 *                                         is always the same, and from another one, which is printed
 *   fuzz-codec FOLDER... --mutate 100000  so many random changes
 *   ... --from 7                          from this seed alone
 *
 * A seed gives the same changes again. A change that fails, or that takes a minute, is left in
 * TARGET-failure.bin, and its number is printed. For a search by coverage see tests/README.md.
 */

#include "config.h"

#include "fuzz.h"
#include "mutate.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

/* Changes of one input before the next is taken. */
#define MAX_CHANGES 4

/* The processor's seconds for one input: a target that takes longer is as good as hung. */
#define MAX_SECONDS 60

/* The seed of every run. */
#define FIXED_SEED 20251101

/**
 * Options:
 * @n_rounds: changes; 0 where @seconds counts
 * @seconds: how long each seed is followed
 * @seed: 0 for the fixed and a random one
 */
typedef struct
{
  guint64 n_rounds;
  double  seconds;
  guint32 seed;
} Options;

static void
test_input (gconstpointer data)
{
  g_autofree char *text = NULL;
  gsize            size;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (data, &text, &size, &error);
  g_assert_no_error (error);
  LLVMFuzzerTestOneInput ((const uint8_t *) text, size);
}

/* Called where a signal interrupts: write() is safe there. */
static void
too_long_cb (int number)
{
  static const char words[] = "Bail out! an input takes too long; it is in the file of failures\n";

  if (write (STDERR_FILENO, words, sizeof words - 1) < 0)
    _exit (2);
  _exit (1);
}

static void
limit_time (void)
{
  struct itimerval timer = { { 0, 0 }, { MAX_SECONDS, 0 } };

  setitimer (ITIMER_PROF, &timer, NULL);
}

static GString *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize            size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  return g_string_new_len (text, size);
}

static void
change (GString *input, GPtrArray *paths, GRand *random)
{
  if (g_rand_int_range (random, 0, MAX_CHANGES) == 0)
    {
      GString *other = load (g_ptr_array_index (paths, g_rand_int_range (random, 0, paths->len)));

      mutate_splice (input, other->str, other->len, random);
      g_string_free (other, TRUE);
    }
  else if (g_rand_boolean (random) || !mutate_values (input, random))
    mutate_bytes (input, random);
}

static void
run_change (GRand *random, GPtrArray *paths, guint64 number, const char *failure)
{
  GString *input = load (g_ptr_array_index (paths, number % paths->len));

  for (int n = g_rand_int_range (random, 1, MAX_CHANGES + 1); n > 0; n--)
    change (input, paths, random);
  g_file_set_contents_full (failure, input->str, input->len, G_FILE_SET_CONTENTS_NONE, 0644, NULL);
  limit_time ();
  LLVMFuzzerTestOneInput ((const uint8_t *) input->str, input->len);
  g_string_free (input, TRUE);
}

static void
mutate (GPtrArray *paths, const Options *options, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *failure = g_strconcat (g_get_prgname (), "-failure.bin", NULL);
  gint64           end = g_get_monotonic_time () + (gint64) (options->seconds * G_USEC_PER_SEC);
  guint64          n = 0;

  /* Printed before: after a failure nothing is. */
  g_print ("# %s: changes from --from %u\n", g_get_prgname (), seed);
  while (options->n_rounds > 0 ? n < options->n_rounds : g_get_monotonic_time () < end)
    run_change (random, paths, n++, failure);
  g_unlink (failure);
  g_print ("# %s: %" G_GUINT64_FORMAT " changes\n", g_get_prgname (), n);
}

static void
mutate_all (GPtrArray *paths, const Options *options)
{
  if (paths->len == 0 || (options->n_rounds == 0 && options->seconds <= 0.0))
    return;
  signal (SIGPROF, too_long_cb);
  if (options->seed != 0)
    {
      mutate (paths, options, options->seed);
      return;
    }
  mutate (paths, options, FIXED_SEED);
  mutate (paths, options, g_random_int_range (1, G_MAXINT32));
}

static gint
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_folder (GPtrArray *paths, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_autofree char *base = g_path_get_basename (folder);
  const char      *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *test = g_strdup_printf ("/fuzz/%s/%s", base, name);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        continue;
      g_test_add_data_func_full (test, g_strdup (path), test_input, g_free);
      g_ptr_array_add (paths, g_steal_pointer (&path));
    }
}

/* The number behind an option; ends the program where there is none. */
static const char *
next_argument (int argc, char *argv[], int *i)
{
  if (*i + 1 >= argc)
    {
      g_printerr ("%s: a number is missing behind %s\n", g_get_prgname (), argv[*i]);
      exit (2);
    }
  return argv[++*i];
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  Options options = { 0 };

  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    {
      if (strcmp (argv[i], "--mutate") == 0)
        options.n_rounds = g_ascii_strtoull (next_argument (argc, argv, &i), NULL, 10);
      else if (strcmp (argv[i], "--seconds") == 0)
        options.seconds = g_ascii_strtod (next_argument (argc, argv, &i), NULL);
      else if (strcmp (argv[i], "--from") == 0)
        options.seed = (guint32) g_ascii_strtoull (next_argument (argc, argv, &i), NULL, 10);
      else
        add_folder (paths, argv[i]);
    }
  g_ptr_array_sort (paths, compare_paths);
  mutate_all (paths, &options);

  return g_test_run ();
}
