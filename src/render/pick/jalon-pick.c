/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks the layers, the topmost first.
 */

#include "config.h"

#include "jalon-pick.h"

#include "jalon-layers-private.h"

/**
 * jalon_scene_pick:
 * @x: pixels of the view
 * @y: pixels of the view
 * @slop: how far beside a symbol it may be, pixels
 *
 * Finds what is at a position: a mark, else a closure's arrow, else the
 * country under the scene's worldview. For use in the main thread.
 *
 * Returns: (transfer full): of kind JALON_THING_NONE at sea and beyond the map
 */
JalonThing *
jalon_scene_pick (JalonScene *self, const JalonViewport *viewport, double x, double y, double slop)
{
  JalonViewport   scaled = jalon_scene_scale_viewport (self, viewport);
  JalonLayerInput input = jalon_layer_input_make (self, &scaled, JALON_DETAIL_10M, NULL);
  JalonThing     *thing = NULL;
  double          scale = jalon_scene_get_options (self)->scale;
  guint           n_layers;

  jalon_layers_get (self, &n_layers);
  for (guint i = n_layers; i > 0 && thing == NULL; i--)
    if (input.layers[i - 1]->pick != NULL)
      thing = input.layers[i - 1]->pick (&input, x / scale, y / scale, slop / scale);
  if (thing == NULL)
    {
      thing = jalon_thing_new (JALON_THING_NONE, NULL);
      jalon_viewport_unproject (viewport, x, y, &thing->lon, &thing->lat);
    }
  return thing;
}

/**
 * jalon_scene_dup_caption:
 * @thing: (nullable)
 *
 * Says in one line what a thing is, as hover shows it: "Ben Guerir air base · training site · single source". For use
 * in the main thread.
 *
 * Returns: (transfer full): empty for %NULL and where there is nothing
 */
char *
jalon_scene_dup_caption (JalonScene *self, const JalonThing *thing)
{
  GString                 *line = g_string_new (NULL);
  guint                    n_layers;
  const JalonLayer *const *layers = jalon_layers_get (self, &n_layers);

  for (guint i = n_layers; i > 0 && thing != NULL; i--)
    if (layers[i - 1]->caption != NULL && layers[i - 1]->caption (self, thing, line))
      break;
  return g_string_free (line, FALSE);
}
