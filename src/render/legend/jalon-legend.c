/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which classes a view shows, in words.
 */

#include "config.h"

#include "jalon-legend.h"

#include "jalon-layers-private.h"
#include "jalon-legend-shorten.h"

/* More are a list and no legend. */
#define MOST_ENTRIES 12

/**
 * jalon_legend_list:
 *
 * Lists the classes that can be seen in a view, section by section: at most twelve.
 *
 * Returns: (transfer full) (element-type JalonLegendEntry)
 */
GPtrArray *
jalon_legend_list (JalonScene *scene, const JalonViewport *viewport)
{
  GPtrArray      *entries = jalon_legend_entries_new ();
  JalonViewport   scaled = jalon_scene_scale_viewport (scene, viewport);
  JalonLayerInput input = jalon_layer_input_make (scene, &scaled, JALON_DETAIL_50M, NULL);
  JalonViewport   inner = scaled;
  JalonTrace      trace;
  guint           n_layers;

  /* What is traced reaches beyond the view it is traced for. */
  inner.width = MAX (scaled.width - 2 * JALON_TRACE_MARGIN, 1);
  inner.height = MAX (scaled.height - 2 * JALON_TRACE_MARGIN, 1);
  jalon_trace_init (&trace, &inner);
  /* From above to below: what lies above says first how surely. */
  jalon_layers_get (scene, &n_layers);
  for (guint i = n_layers; i > 0; i--)
    if (input.layers[i - 1]->legend != NULL)
      input.layers[i - 1]->legend (&input, &trace, entries);
  jalon_trace_clear (&trace);
  jalon_legend_entries_sort (entries);
  jalon_legend_shorten (entries, MOST_ENTRIES);

  return entries;
}
