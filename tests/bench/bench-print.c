/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints a dossier as a 4K PNG (3840 x 2160):
 *
 *   jalon-bench-print FILE OUT.png
 *
 * Prints "load scene write", milliseconds: from file to dossier, from dossier to
 * scene, from scene to file.
 */

#include "bench-util.h"
#include "jalon-codec.h"
#include "jalon-snapshot.h"

#include <stdio.h>

static JalonScene *
make_scene (JalonWorld *world, JalonDossier *dossier, JalonResult **out_result)
{
  g_autoptr (JalonQuery) everything = jalon_query_new ();
  JalonSceneOptions options = { .worldview = JALON_WORLDVIEW_UN, .language = "en" };

  *out_result = jalon_query_run (everything, dossier);
  return jalon_scene_new (world, dossier, *out_result, &options);
}

static gboolean
write_page (JalonScene *scene, JalonDossier *dossier, JalonResult *result, const char *path, GError **error)
{
  g_autoptr (JalonQuery) everything = jalon_query_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JalonSnapshotOptions options;
  gboolean             done;

  jalon_snapshot_options_init (&options, scene, dossier, everything, result);
  options.width = 3840.0 / 2.0;
  options.height = 2160.0 / 2.0;
  options.scale = 2.0;
  done =
      jalon_snapshot_write (scene, &options, jalon_picture_format_find ("png"), file, &(JalonProgress){ NULL }, error);
  jalon_snapshot_options_clear (&options);

  return done;
}

static int
run (const char *in, const char *out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (in);
  g_autoptr (JalonWorld) world = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (JalonResult) result = NULL;
  g_autoptr (JalonScene) scene = NULL;
  double times[4];

  times[0] = bench_wall_ms ();
  world = jalon_world_new (&error);
  if (world != NULL)
    dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, &error);
  if (dossier == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  times[1] = bench_wall_ms ();
  scene = make_scene (world, dossier, &result);
  times[2] = bench_wall_ms ();
  if (!write_page (scene, dossier, result, out, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  times[3] = bench_wall_ms ();
  printf ("%.1f %.1f %.1f\n", times[1] - times[0], times[2] - times[1], times[3] - times[2]);
  return 0;
}

int
main (int argc, char *argv[])
{
  if (argc != 3)
    {
      fputs ("usage: jalon-bench-print FILE OUT.png\n", stderr);
      return 2;
    }

  return run (argv[1], argv[2]);
}
