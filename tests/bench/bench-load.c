/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads a dossier once, as Jalon does or as one Jansson tree:
 *
 *   jalon-bench-load jalon|one-tree FILE
 *
 * Prints "ms private features cpu": time, private memory gained by it in KiB, features read, and
 * the milliseconds of CPU that all threads took.
 */

#include "bench-util.h"
#include "jalon-codec.h"

#include <jansson.h>
#include <malloc.h>
#include <stdio.h>

static gboolean
load_jalon (const char *path, guint *out_n, gpointer *out_kept)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JalonDossier *dossier = jalon_codec_load (file, NULL, NULL, NULL, &report, &error);

  if (dossier == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return FALSE;
    }

  for (guint i = 0; i < MIN (report->problems->len, 3); i++)
    fprintf (stderr, "%s\n", (const char *) g_ptr_array_index (report->problems, i));

  *out_n = report->n_features - report->n_skipped;
  *out_kept = dossier;
  return TRUE;
}

static gboolean
load_one_tree (const char *path, guint *out_n, gpointer *out_kept)
{
  json_error_t error;
  json_t      *tree = json_load_file (path, 0, &error);

  if (tree == NULL)
    {
      fprintf (stderr, "%s: %s\n", path, error.text);
      return FALSE;
    }

  *out_n = (guint) json_array_size (json_object_get (tree, "features"));
  *out_kept = tree;
  return TRUE;
}

int
main (int argc, char *argv[])
{
  gulong   before;
  gulong   after;
  double   start;
  double   ms;
  double   cpu;
  guint    n = 0;
  gpointer kept = NULL;
  gboolean done;

  if (argc != 3)
    {
      fputs ("usage: jalon-bench-load jalon|one-tree FILE\n", stderr);
      return 2;
    }

  before = bench_memory (0, "Private_Dirty:");
  start = bench_wall_ms ();
  cpu = bench_process_ms ();
  done = g_str_equal (argv[1], "jalon") ? load_jalon (argv[2], &n, &kept) : load_one_tree (argv[2], &n, &kept);
  ms = bench_wall_ms () - start;
  cpu = bench_process_ms () - cpu;
  if (!done)
    return 1;

  malloc_trim (0);
  after = bench_memory (0, "Private_Dirty:");
  printf ("%.1f %lu %u %.1f\n", ms, after - before, n, cpu);
  /* The dossier or tree is left to the end of the process: freeing it is not measured. */
  return kept != NULL ? 0 : 1;
}
