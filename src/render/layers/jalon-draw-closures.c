/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closed airspace: hatch and outline of the territory or polygon, and the
 * arrows that show whose flights are barred.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-closures.h"

#include "jalon-arrow.h"
#include "jalon-simplify.h"

static void
add_polygons (JalonTrace *trace, GPtrArray *polygons)
{
  for (guint i = 0; i < polygons->len; i++)
    {
      GArray *ring = g_ptr_array_index (polygons, i);

      jalon_trace_add_outline (trace, (const JalonUnitPoint *) ring->data, ring->len);
    }
}

/* A territory is hatched once, by the surest of its closures. */
static gboolean
is_surest (JalonScene *self, guint index)
{
  const JalonSceneClosure *closure = &g_array_index (self->closures, JalonSceneClosure, index);
  JalonCertainty           own = jalon_certainty_get (closure->verdict, closure->review);

  if (closure->polygons != NULL)
    return TRUE;

  for (guint i = 0; i < self->closures->len; i++)
    {
      const JalonSceneClosure *other = &g_array_index (self->closures, JalonSceneClosure, i);
      JalonCertainty           others = jalon_certainty_get (other->verdict, other->review);

      if (other->closing == closure->closing && other->polygons == NULL &&
          (others > own || (others == own && i < index)))
        return FALSE;
    }

  return TRUE;
}

/**
 * jalon_closures_trace:
 *
 * Gathers the territory or the polygon that is closed.
 */
void
jalon_closures_trace (const JalonSceneClosure *closure, const JalonWorldMap *map, JalonTrace *trace)
{
  const JalonWorldCountry *country = jalon_world_map_find (map, closure->closing);

  if (closure->polygons != NULL)
    add_polygons (trace, closure->polygons);
  else if (country != NULL)
    jalon_trace_add_country (trace, map, country);
}

static void
draw_arrows (JalonScene *self, cairo_t *cr, const JalonViewport *view)
{
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (view, &step_x, &step_y);

  for (guint i = 0; i < self->arrows->len; i++)
    {
      const JalonSceneArrow   *arrow = &g_array_index (self->arrows, JalonSceneArrow, i);
      const JalonSceneClosure *closure = &g_array_index (self->closures, JalonSceneClosure, arrow->closure);
      double                   tail_x, tail_y, tip_x, tip_y;

      jalon_scene_place_arrow (arrow, view, &tail_x, &tail_y, &tip_x, &tip_y);
      for (int copy = -n_copies; copy <= n_copies; copy++)
        jalon_arrow_draw (cr,
                          jalon_certainty_get (closure->verdict, closure->review),
                          self->options.dark,
                          tail_x + copy * step_x,
                          tail_y + copy * step_y,
                          tip_x + copy * step_x,
                          tip_y + copy * step_y);
    }
}

static gboolean
draw (const JalonDrawing *drawing, cairo_t *cr)
{
  JalonScene          *self = drawing->scene;
  const JalonViewport *view = drawing->view;
  const JalonWorldMap *map = drawing->map;
  double               scale = jalon_role_paint_get_scale (view);
  JalonTrace           trace;

  jalon_trace_init (&trace, view);
  trace.deviation = jalon_simplify_get_deviation (cr);
  for (guint i = 0; i < self->closures->len; i++)
    {
      const JalonSceneClosure *closure = &g_array_index (self->closures, JalonSceneClosure, i);

      if (!is_surest (self, i))
        continue;
      jalon_trace_reset (&trace);
      jalon_closures_trace (closure, map, &trace);
      if (!jalon_trace_is_empty (&trace))
        jalon_role_paint_closure (&trace,
                                  cr,
                                  jalon_certainty_get (closure->verdict, closure->review),
                                  self->options.dark,
                                  scale);
    }
  jalon_trace_clear (&trace);
  draw_arrows (self, cr, view);
  return TRUE;
}

const JalonLayer jalon_closures_layer = { .id = "closures", .part = JALON_DRAW_CLOSURES, .draw = draw };
