/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Coasts and boundaries of the chosen worldview.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-borders.h"
#include "jalon-i18n.h"
#include "jalon-swatches.h"

static gboolean
draw (const JalonLayerInput *input, cairo_t *cr)
{
  JalonScene          *self = input->scene;
  const JalonViewport *viewport = input->viewport;
  const JalonWorldMap *map = jalon_scene_get_map (self, input->detail);
  double               scale = CLAMP ((jalon_viewport_get_zoom (viewport) - 1.5) / 4, 0, 1);
  JalonTrace           trace;

  jalon_trace_init (&trace, viewport);
  for (guint kind = JALON_LINE_COAST; kind < JALON_LINE_NONE; kind++)
    {
      for (guint i = 0; i < map->n_lines; i++)
        if (map->lines[i].kind == kind)
          jalon_trace_emit_line (&trace, cr, &map->lines[i]);
      jalon_borders_set_pen (cr, kind, self->options.dark, scale);
      cairo_stroke (cr);
    }
  jalon_trace_clear (&trace);
  return TRUE;
}

/* Whether any line of a kind comes into the view: a path that is never drawn tells. */
static gboolean
is_line_seen (JalonTrace *trace, const JalonWorldMap *map, JalonLineKind kind)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t         *cr = cairo_create (surface);
  gboolean         seen = FALSE;

  for (guint i = 0; i < map->n_lines && !seen; i++)
    if (map->lines[i].kind == kind)
      {
        jalon_trace_emit_line (trace, cr, &map->lines[i]);
        seen = cairo_has_current_point (cr);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return seen;
}

static void
legend (const JalonLayerInput *input, JalonTrace *trace, GPtrArray *entries)
{
  const JalonWorldMap *map = jalon_scene_get_map (input->scene, input->detail);

  /* What a line between two countries is needs no words. */
  if (is_line_seen (trace, map, JALON_LINE_DISPUTED))
    jalon_legend_entry_add (entries,
                            JALON_LEGEND_BORDERS,
                            _ ("Disputed boundary"),
                            jalon_swatch_draw_line,
                            JALON_LINE_DISPUTED,
                            0)
        ->is_spare = TRUE;
}

const JalonLayer jalon_layer_borders = {
  .id = "borders",
  .part = JALON_DRAW_BORDERS,
  .cost = 10,
  .draw = draw,
  .legend = legend,
};
