/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads a dossier and saves it again and again over itself:
 *
 *   jalon-bench-save FILE OUT [TIMES]
 *
 * Prints "ms cpu" for each saving: time, and the milliseconds of CPU.
 */

#include "bench-util.h"
#include "jalon-codec.h"

#include <stdio.h>
#include <stdlib.h>

static gboolean
save (JalonDossier *dossier, GFile *file, GError **error)
{
  double wall = bench_wall_ms ();
  double cpu = bench_process_ms ();

  if (!jalon_codec_save (dossier, file, JALON_WRITE_OVERWRITE, NULL, NULL, NULL, error))
    return FALSE;
  printf ("%.0f %.0f\n", bench_wall_ms () - wall, bench_process_ms () - cpu);
  fflush (stdout);
  return TRUE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) from = NULL;
  g_autoptr (GFile) to = NULL;
  g_autoptr (JalonDossier) dossier = NULL;

  if (argc < 3)
    {
      fprintf (stderr, "usage: %s FILE OUT [TIMES]\n", argv[0]);
      return 2;
    }
  from = g_file_new_for_path (argv[1]);
  to = g_file_new_for_path (argv[2]);
  dossier = jalon_codec_load (from, NULL, NULL, NULL, NULL, &error);
  for (int i = argc > 3 ? atoi (argv[3]) : 3; i > 0 && dossier != NULL && error == NULL; i--)
    save (dossier, to, &error);
  if (error != NULL)
    fprintf (stderr, "%s\n", error->message);
  return error != NULL;
}
