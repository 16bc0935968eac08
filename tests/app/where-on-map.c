/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * where-on-map DOSSIER WIDTH HEIGHT LON LAT: prints x and y of a position on a
 * map of that size that shows the whole dossier, as the window does at first.
 */

#include "jalon-codec.h"
#include "jalon-scene.h"

#include <stdlib.h>

/* As the map of the window leaves free; a few pixels matter little to a click on a country. */
#define PADDING_SHARE 0.12
#define PADDING_MAX 90.0

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (JalonWorld) world = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  g_autoptr (JalonScene) scene = NULL;
  JalonSceneOptions options = { .worldview = JALON_WORLDVIEW_UN, .language = "en" };
  JalonBox          box;
  JalonView         view;
  double            width, height, x, y;

  if (argc != 6)
    {
      g_printerr ("usage: where-on-map DOSSIER WIDTH HEIGHT LON LAT\n");
      return 2;
    }

  width = g_ascii_strtod (argv[2], NULL);
  height = g_ascii_strtod (argv[3], NULL);
  file = g_file_new_for_commandline_arg (argv[1]);
  world = jalon_world_new (&error);
  dossier = world != NULL ? jalon_codec_load (file, NULL, NULL, NULL, NULL, &error) : NULL;
  if (dossier == NULL)
    {
      g_printerr ("where-on-map: %s\n", error->message);
      return 1;
    }

  result = jalon_query_run (query, dossier);
  scene = jalon_scene_new (world, dossier, result, &options);
  if (!jalon_scene_get_extent (scene, &box))
    {
      g_printerr ("where-on-map: nothing in %s has a place\n", argv[1]);
      return 1;
    }

  jalon_view_init_fit (&view, &box, width, height, MIN (MIN (width, height) * PADDING_SHARE, PADDING_MAX));
  jalon_view_project (&view, g_ascii_strtod (argv[4], NULL), g_ascii_strtod (argv[5], NULL), &x, &y);
  g_print ("%.0f %.0f\n", x, y);

  return 0;
}
