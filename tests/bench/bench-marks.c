/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places the symbols and names of a dossier in the padded view of a window of 1400 x 900:
 *
 *   jalon-bench-marks FILE
 *
 * Prints a line each, "zoom ms marks ms names": levels from the view that shows all; the median CPU time of 21
 * listings, each of a view a little aside, so that none is kept from before; of names besides their symbols.
 */

#include "bench-dossier.h"
#include "bench-util.h"
#include "jalon-layers-private.h"

#include <math.h>
#include <stdio.h>

#define N_RUNS 21
#define WIDTH 1400.0
#define HEIGHT 900.0
/* What the window lists beyond its edges, pixels. */
#define PAD 256.0

static void
measure (JalonScene *scene, const JalonViewport *fit, int level)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) name_samples = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_marks = 0, n_names = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      JalonViewport view = *fit;
      g_autoptr (GArray) marks = NULL;
      g_autoptr (GArray) names = NULL;
      JalonLayerInput input;
      double          start, ms;

      view.world *= exp2 (level);
      view.cx += i / view.world;
      view.width += 2 * PAD;
      view.height += 2 * PAD;
      start = bench_thread_ms ();
      marks = jalon_scene_list_marks (scene, &view);
      ms = bench_thread_ms () - start;
      g_array_append_val (samples, ms);
      n_marks = marks->len;
      input = jalon_layer_input_make (scene, &view, JALON_DETAIL_50M, NULL);
      start = bench_thread_ms ();
      names = jalon_layer_place_labels (&input);
      ms = bench_thread_ms () - start;
      g_array_append_val (name_samples, ms);
      n_names = names->len;
    }
  printf ("%+d %.2f %u %.2f %u\n",
          level,
          bench_quantile (samples, 0.5),
          n_marks,
          bench_quantile (name_samples, 0.5),
          n_names);
}

int
main (int argc, char **argv)
{
  g_autoptr (JalonWorld) world = bench_load_world ();
  g_autoptr (JalonDossier) dossier = bench_load_dossier (argc, argv);
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = jalon_query_run (query, dossier);
  const JalonSceneOptions options = { .worldview = JALON_WORLDVIEW_UN, .language = "en" };
  g_autoptr (JalonScene) scene = jalon_scene_new (world, dossier, result, &options);
  JalonBox      box;
  JalonViewport fit;

  if (!jalon_scene_get_extent (scene, &box))
    return 1;
  jalon_viewport_init_fit (&fit, &box, WIDTH, HEIGHT, 60.0);
  jalon_scene_prepare (scene);
  for (int level = -2; level <= 5; level++)
    measure (scene, &fit, level);
  return 0;
}
