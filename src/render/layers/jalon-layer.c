/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is asked of all layers of a view together: their marks, what no name may lie on, and the names.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-labels.h"
#include "jalon-marks.h"

static void
list (gconstpointer data, JalonMarkLists *out_lists)
{
  const JalonLayerInput *input = data;
  GArray                *marks = g_array_new (FALSE, FALSE, sizeof (JalonMark));

  for (guint i = 0; input->layers[i] != NULL; i++)
    if (input->layers[i]->marks != NULL)
      input->layers[i]->marks (input->scene, input->viewport, marks);
  out_lists->once = marks;
  out_lists->all = jalon_marks_repeat (marks, input->viewport);
}

/**
 * jalon_layer_list_marks_once:
 *
 * Lists the marks of a view, each in the copy of the world nearest to the centre alone. Callable from any thread.
 *
 * Returns: (transfer full) (element-type JalonMark): shared with others: not to be changed
 */
GArray *
jalon_layer_list_marks_once (const JalonLayerInput *input)
{
  JalonMarkLists lists = jalon_mark_cache_get (&input->scene->cache, input->viewport, list, input);

  g_array_unref (lists.all);
  return lists.once;
}

/**
 * jalon_layer_list_marks:
 *
 * Lists the marks of a view, each in every copy of the world that it shows. Callable from any thread.
 *
 * Returns: (transfer full) (element-type JalonMark): at most about 2,000, the topmost last; shared with others: not to
 * be changed
 */
GArray *
jalon_layer_list_marks (const JalonLayerInput *input)
{
  JalonMarkLists lists = jalon_mark_cache_get (&input->scene->cache, input->viewport, list, input);

  g_array_unref (lists.once);
  return lists.all;
}

/* What no name may lie on, whether its layer is drawn or not. */
static JalonLabelGrid *
list_obstacles (const JalonLayerInput *input)
{
  JalonLabelGrid *obstacles = jalon_label_grid_new (input->viewport->width, input->viewport->height);

  for (guint i = 0; input->layers[i] != NULL; i++)
    if (input->layers[i]->obstacles != NULL)
      input->layers[i]->obstacles (input, obstacles);
  return obstacles;
}

/**
 * jalon_layer_place_labels:
 *
 * Chooses the names of a view, clear of what layers show. Callable from any thread.
 *
 * Returns: (transfer full) (nullable) (element-type JalonPlacedLabel): %NULL when cancelled
 */
GArray *
jalon_layer_place_labels (const JalonLayerInput *input)
{
  g_autoptr (JalonLabelGrid) obstacles = list_obstacles (input);
  g_autoptr (GArray) marks = jalon_layer_list_marks (input);

  return jalon_labels_place (input->scene, input->viewport, input->detail, obstacles, marks, input->cancellable);
}
