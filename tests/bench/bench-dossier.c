/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What most of the programs begin with. Nothing can be measured without it: what fails ends the program.
 */

#include "config.h"

#include "bench-dossier.h"

#include "jalon-codec.h"

#include <stdio.h>
#include <stdlib.h>

static void
end_with (const GError *error)
{
  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

/* Returns: (transfer full): the bundled world */
JalonWorld *
bench_load_world (void)
{
  g_autoptr (GError) error = NULL;
  JalonWorld *world = jalon_world_new (&error);

  if (world == NULL)
    end_with (error);

  return world;
}

/* Returns: (transfer full): the dossier that is the only argument */
JalonDossier *
bench_load_dossier (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  JalonDossier *dossier;

  if (argc != 2)
    {
      fprintf (stderr, "usage: %s DOSSIER\n", g_get_prgname () != NULL ? g_get_prgname () : argv[0]);
      exit (2);
    }

  file = g_file_new_for_path (argv[1]);
  dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, &error);
  if (dossier == NULL)
    end_with (error);

  return dossier;
}
