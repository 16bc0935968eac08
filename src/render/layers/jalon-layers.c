/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layers of a map in their order, and drawing them.
 */

#include "config.h"

#include "jalon-layers.h"

#include "jalon-layer.h"

/* From below to above. */
static const JalonLayer *const layers[] = {
  &jalon_land_layer,   &jalon_roles_layer, &jalon_closures_layer, &jalon_borders_layer,
  &jalon_labels_layer, &jalon_ties_layer,  &jalon_symbols_layer,
};

static gboolean
draw_layer (const JalonLayer *layer, const JalonDrawing *drawing, cairo_t *cr)
{
  gboolean complete;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, drawing->view->width, drawing->view->height);
  cairo_clip (cr);
  complete = layer->draw (drawing, cr);
  cairo_restore (cr);
  return complete;
}

/**
 * jalon_scene_draw:
 * @cr: scaled by the device scale
 * @view: in user units
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
                  const JalonViewport *view,
                  JalonDrawParts       parts,
                  JalonDetail          max_detail,
                  GCancellable        *cancellable)
{
  JalonDetail  detail = jalon_scene_choose_detail (view, max_detail);
  JalonDrawing drawing = { .scene = self,
                           .view = view,
                           .map = jalon_scene_get_map (self, detail),
                           .detail = detail,
                           .cancellable = cancellable };

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if ((parts & layers[i]->part) != 0 && !draw_layer (layers[i], &drawing, cr))
        return FALSE;
    }
  return TRUE;
}
