/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs a fuzz target over a corpus, with any compiler:
 *
 *   fuzz-codec FOLDER...                   each file of the folders is one test
 *   fuzz-codec FOLDER... --mutate 100000   as many random changes of them as well
 *
 * A change that fails is left in fuzz-failure.bin. With Clang leave this file
 * out and link with -fsanitize=fuzzer,address for coverage-guided fuzzing.
 */

#include "fuzz.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#define FAILURE "fuzz-failure.bin"

/* Changes of one input before the next is taken. */
#define MAX_CHANGES 4

static const char *const tokens[] = { "{",          "}",
                                      "[",          "]",
                                      "\"",         ",",
                                      ":",          "\\",
                                      "\\u0000",    "null",
                                      "true",       "-1",
                                      "1e400",      "99999999999999999999",
                                      "\xff",       "\xef\xbf\xbe",
                                      "[[",         "{}",
                                      "\"id\"",     "\"type\"",
                                      "2025-02-30", "\n" };

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

/* Cuts, repeats, or overwrites a random part. */
static void
change (GString *input, GRand *random)
{
  gsize at = g_rand_int_range (random, 0, input->len + 1);
  gsize wanted = g_rand_int_range (random, 1, 40);
  gsize length = MIN (input->len - at, wanted);

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      g_string_erase (input, at, length);
      break;
    case 1:
      {
        g_autofree char *copy = g_memdup2 (input->str + at, MAX (length, 1));

        g_string_insert_len (input, g_rand_int_range (random, 0, input->len + 1), copy, length);
        break;
      }
    case 2:
      if (at < input->len)
        input->str[at] = g_rand_int_range (random, 0, 256);
      break;
    default:
      g_string_insert (input, at, tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))]);
      break;
    }
}

static void
mutate (GPtrArray *paths, guint n_rounds)
{
  g_autoptr (GRand) random = g_rand_new ();

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GString) input = g_string_new (NULL);
      g_autofree char *text = NULL;
      gsize            size;

      if (!g_file_get_contents (g_ptr_array_index (paths, i % paths->len), &text, &size, NULL))
        continue;
      g_string_append_len (input, text, size);
      for (int n = g_rand_int_range (random, 1, MAX_CHANGES + 1); n > 0; n--)
        change (input, random);
      g_file_set_contents_full (FAILURE, input->str, input->len, G_FILE_SET_CONTENTS_NONE, 0644, NULL);
      LLVMFuzzerTestOneInput ((const uint8_t *) input->str, input->len);
      g_unlink (FAILURE);
    }
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
      char            *path = g_build_filename (folder, name, NULL);
      g_autofree char *test = g_strdup_printf ("/fuzz/%s/%s", base, name);

      g_ptr_array_add (paths, path);
      g_test_add_data_func (test, path, test_input);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  guint64 n_rounds = 0;

  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    {
      if (strcmp (argv[i], "--mutate") == 0 && i + 1 < argc)
        n_rounds = g_ascii_strtoull (argv[++i], NULL, 10);
      else
        add_folder (paths, argv[i]);
    }
  if (n_rounds > 0)
    mutate (paths, n_rounds);

  return g_test_run ();
}
