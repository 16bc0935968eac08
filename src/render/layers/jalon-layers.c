/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layers of a map in their order; preparing and drawing them, listing their marks.
 */

#include "config.h"

#include "jalon-layers-private.h"

#include "jalon-contrast.h"

static const JalonLayer *const all_layers[] = {
  &jalon_layer_land,   &jalon_layer_roles, &jalon_layer_closures, &jalon_layer_borders,
  &jalon_layer_labels, &jalon_layer_ties,  &jalon_layer_symbols,  NULL,
};

/* Of a map of sums; without those that show one event or one role at a time. */
static const JalonLayer *const sum_layers[] = {
  &jalon_layer_land, &jalon_layer_aggregate, &jalon_layer_borders, &jalon_layer_labels, NULL,
};

/**
 * jalon_layers_get:
 * @out_n: (out) (optional): how many there are
 *
 * Layers themselves find the others in their input.
 *
 * Returns: (transfer none) (array zero-terminated=1): the layers of a scene, from below to above
 */
const JalonLayer *const *
jalon_layers_get (JalonScene *scene, guint *out_n)
{
  gboolean has_sums = scene->options.aggregate != NULL;

  if (out_n != NULL)
    *out_n = (has_sums ? G_N_ELEMENTS (sum_layers) : G_N_ELEMENTS (all_layers)) - 1;
  return has_sums ? sum_layers : all_layers;
}

/**
 * jalon_layer_input_make:
 * @viewport: in user units; used as long as what is returned
 * @max_detail: of the outlines, where the zoom would allow more
 * @cancellable: (nullable)
 *
 * Returns: what the functions of layers get
 */
JalonLayerInput
jalon_layer_input_make (JalonScene          *scene,
                        const JalonViewport *viewport,
                        JalonDetail          max_detail,
                        GCancellable        *cancellable)
{
  return (JalonLayerInput){ .scene = scene,
                            .viewport = viewport,
                            .layers = jalon_layers_get (scene, NULL),
                            .detail = jalon_scene_choose_detail (viewport, max_detail),
                            .cancellable = cancellable };
}

/**
 * jalon_scene_prepare:
 *
 * Does for all layers what their first drawing would take long for: sorts the points. Callable from any thread.
 */
void
jalon_scene_prepare (JalonScene *self)
{
  const JalonLayer *const *layers = jalon_layers_get (self, NULL);

  for (guint i = 0; layers[i] != NULL; i++)
    if (layers[i]->prepare != NULL)
      layers[i]->prepare (self);
}

static gboolean
draw_layer (const JalonLayer *layer, const JalonLayerInput *input, cairo_t *cr)
{
  gboolean complete;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, input->viewport->width, input->viewport->height);
  cairo_clip (cr);
  complete = layer->draw (input, cr);
  cairo_restore (cr);
  return complete;
}

/**
 * jalon_scene_draw:
 * @cr: scaled by the device scale
 * @viewport: pixels
 * @parts: the layers asked for
 * @max_detail: of the outlines, where the zoom would allow more
 * @cancellable: (nullable): looked at between layers
 *
 * Draws layers from below to above, into the rectangle of the view. Callable from any thread.
 *
 * Returns: %FALSE when cancelled; the drawing is then incomplete
 */
gboolean
jalon_scene_draw (JalonScene          *self,
                  cairo_t             *cr,
                  const JalonViewport *viewport,
                  JalonDrawParts       parts,
                  JalonDetail          max_detail,
                  GCancellable        *cancellable)
{
  JalonViewport   scaled = jalon_scene_scale_viewport (self, viewport);
  JalonLayerInput input = jalon_layer_input_make (self, &scaled, max_detail, cancellable);
  gboolean        complete = TRUE;

  cairo_save (cr);
  cairo_scale (cr, self->options.scale, self->options.scale);
  jalon_contrast_set (cr, self->options.high_contrast);
  for (guint i = 0; input.layers[i] != NULL && complete; i++)
    complete = !g_cancellable_is_cancelled (cancellable) &&
               ((parts & input.layers[i]->part) == 0 || draw_layer (input.layers[i], &input, cr));
  cairo_restore (cr);
  return complete;
}

/* The same marks in pixels. */
static GArray *
enlarge (const GArray *marks, double scale)
{
  GArray *enlarged = g_array_sized_new (FALSE, FALSE, sizeof (JalonMark), marks->len);

  g_array_append_vals (enlarged, marks->data, marks->len);
  for (guint i = 0; i < enlarged->len; i++)
    {
      JalonMark *mark = &g_array_index (enlarged, JalonMark, i);

      mark->x *= scale;
      mark->y *= scale;
      mark->anchor_x *= scale;
      mark->anchor_y *= scale;
    }
  return enlarged;
}

/**
 * jalon_scene_list_marks:
 * @viewport: pixels
 *
 * Lists the marks of a view, each in every copy of the world that it shows; the
 * same scene and view always give the same. Callable from any thread.
 *
 * Returns: (transfer full) (element-type JalonMark): at most about 2,000, the topmost last; shared with others: not to
 * be changed
 */
GArray *
jalon_scene_list_marks (JalonScene *self, const JalonViewport *viewport)
{
  JalonViewport   scaled = jalon_scene_scale_viewport (self, viewport);
  JalonLayerInput input = jalon_layer_input_make (self, &scaled, JALON_DETAIL_10M, NULL);
  g_autoptr (GArray) marks = jalon_layer_list_marks (&input);

  return self->options.scale == 1.0 ? g_steal_pointer (&marks) : enlarge (marks, self->options.scale);
}
