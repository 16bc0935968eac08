/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closed airspace: hatch and outline of the territory or polygon, and the
 * arrows that show whose flights are barred, which can be picked.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-arrow.h"
#include "jalon-captions.h"
#include "jalon-scene-closure.h"
#include "jalon-i18n.h"
#include "jalon-labels.h"
#include "jalon-role-paint.h"
#include "jalon-scene-features.h"
#include "jalon-simplify.h"
#include "jalon-swatches.h"
#include "jalon-symbols.h"
#include "jalon-text.h"

#include <math.h>

/* How far beside its line an arrow is taken for wide, pixels: with what a pointer may miss, 24 in all. */
#define ARROW_REACH 9.0

/* From the aeroplane of an arrow to its number, as to the corner of a symbol, pixels. */
#define NUMBER_ASIDE 9.0

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

/* How many closures an arrow stands for, at the aeroplane. */
static void
draw_number (JalonScene *self, cairo_t *cr, const JalonArrowWay *way, guint n)
{
  double dx = way->tip_x - way->tail_x, dy = way->tip_y - way->tail_y, length = hypot (dx, dy);

  if (length < JALON_ARROW_SHORTEST)
    return;
  jalon_symbol_draw_count (cr,
                           n,
                           self->options.dark ? JALON_STYLE_DARK : 0,
                           way->tail_x - dy / length * NUMBER_ASIDE,
                           way->tail_y + dx / length * NUMBER_ASIDE,
                           self->options.font);
}

static void
draw_arrows (JalonScene *self, cairo_t *cr, const JalonViewport *viewport)
{
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);

  for (guint i = 0; i < self->arrows->len; i++)
    {
      const JalonSceneArrow   *arrow = &g_array_index (self->arrows, JalonSceneArrow, i);
      const JalonSceneClosure *closure = &g_array_index (self->closures, JalonSceneClosure, arrow->closure);
      double                   tail_x, tail_y, tip_x, tip_y;

      if (arrow->n == 0)
        continue;
      jalon_scene_place_arrow (arrow, viewport, &tail_x, &tail_y, &tip_x, &tip_y);
      for (int copy = -n_copies; copy <= n_copies; copy++)
        {
          const JalonArrowWay way = { .tail_x = tail_x + copy * step_x,
                                      .tail_y = tail_y + copy * step_y,
                                      .tip_x = tip_x + copy * step_x,
                                      .tip_y = tip_y + copy * step_y };

          jalon_arrow_draw (cr, jalon_certainty_get (closure->verdict, closure->review), self->options.dark, &way);
          if (arrow->n > 1)
            draw_number (self, cr, &way, arrow->n);
        }
    }
}

static gboolean
draw (const JalonLayerInput *input, cairo_t *cr)
{
  JalonScene          *self = input->scene;
  const JalonViewport *viewport = input->viewport;
  const JalonWorldMap *map = jalon_scene_get_map (self, input->detail);
  double               scale = jalon_role_paint_get_scale (viewport);
  JalonTrace           trace;

  jalon_trace_init (&trace, viewport);
  trace.deviation = jalon_simplify_get_deviation (cr);
  for (guint i = 0; i < self->closures->len; i++)
    {
      const JalonSceneClosure *closure = &g_array_index (self->closures, JalonSceneClosure, i);

      if (!is_surest (self, i))
        continue;
      jalon_trace_reset (&trace);
      jalon_scene_closure_trace (closure, map, &trace);
      if (!jalon_trace_is_empty (&trace))
        jalon_role_paint_closure (&trace,
                                  cr,
                                  jalon_certainty_get (closure->verdict, closure->review),
                                  self->options.dark,
                                  scale);
    }
  jalon_trace_clear (&trace);
  draw_arrows (self, cr, viewport);
  return TRUE;
}

static void
obstacles (const JalonLayerInput *input, JalonLabelGrid *grid)
{
  JalonScene          *self = input->scene;
  const JalonViewport *viewport = input->viewport;
  double               step_x, step_y;
  int                  n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);

  for (guint i = 0; i < self->arrows->len; i++)
    {
      double tail_x, tail_y, tip_x, tip_y;

      jalon_scene_place_arrow (&g_array_index (self->arrows, JalonSceneArrow, i),
                               viewport,
                               &tail_x,
                               &tail_y,
                               &tip_x,
                               &tip_y);
      for (int copy = -n_copies; copy <= n_copies; copy++)
        {
          double        x = copy * step_x, y = copy * step_y;
          JalonLabelBox box = { MIN (tail_x, tip_x) + x - 5,
                                MIN (tail_y, tip_y) + y - 5,
                                MAX (tail_x, tip_x) + x + 5,
                                MAX (tail_y, tip_y) + y + 5 };

          jalon_label_grid_take (grid, &box);
        }
    }
}

static double
get_distance_to_segment (double x, double y, double x0, double y0, double x1, double y1)
{
  double dx = x1 - x0, dy = y1 - y0;
  double length2 = dx * dx + dy * dy;
  double t = length2 > 0.0 ? CLAMP (((x - x0) * dx + (y - y0) * dy) / length2, 0.0, 1.0) : 0.0;

  return hypot (x - x0 - t * dx, y - y0 - t * dy);
}

static const JalonSceneArrow *
find_arrow (JalonScene *self, const JalonViewport *viewport, double x, double y, double slop)
{
  const JalonSceneArrow *best = NULL;
  double                 best_distance = slop + ARROW_REACH;
  double                 step_x, step_y;
  int                    n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);

  for (guint i = 0; i < self->arrows->len; i++)
    {
      const JalonSceneArrow *arrow = &g_array_index (self->arrows, JalonSceneArrow, i);
      double                 tail_x, tail_y, tip_x, tip_y, distance;

      if (arrow->n == 0)
        continue;
      jalon_scene_place_arrow (arrow, viewport, &tail_x, &tail_y, &tip_x, &tip_y);
      for (int copy = -n_copies; copy <= n_copies; copy++)
        {
          distance = get_distance_to_segment (x - copy * step_x, y - copy * step_y, tail_x, tail_y, tip_x, tip_y);
          if (distance <= best_distance)
            {
              best = arrow;
              best_distance = distance;
            }
        }
    }
  return best;
}

static JalonThing *
pick (const JalonLayerInput *input, double x, double y, double slop)
{
  JalonScene            *self = input->scene;
  const JalonSceneArrow *arrow = find_arrow (self, input->viewport, x, y, slop);
  JalonThing            *thing;

  if (arrow == NULL)
    return NULL;

  thing = jalon_thing_new (JALON_THING_CLOSURE, g_array_index (self->closures, JalonSceneClosure, arrow->closure).id);
  jalon_viewport_unproject (input->viewport, x, y, &thing->lon, &thing->lat);
  return thing;
}

/* Whose sky is closed, and which flight information regions that cuts: they are not states. */
static void
append_ground (JalonScene *self, const JalonSceneFeature *closure, GString *line)
{
  g_autofree char *ground = NULL, *firs = NULL;

  if (closure->closing != NULL)
    /* Translators: of a closed airspace: "Sky over the territory: Mali" */
    ground = g_strdup_printf (C_ ("closure", "%1$s: %2$s"),
                              jalon_vocabulary_get_label (JALON_VOCABULARY_BASIS, closure->basis),
                              jalon_world_get_name (self->world, closure->closing, self->options.language));
  if (closure->firs != NULL)
    /* Translators: of a closed airspace; %s are flight information regions with their codes: "GOOO Dakar" */
    firs = g_strdup_printf (_ ("in flight information region %s"), closure->firs);
  jalon_text_append_part (line, ground);
  jalon_text_append_part (line, firs);
}

static gboolean
caption (JalonScene *self, const JalonThing *thing, GString *line)
{
  const char              *id = jalon_thing_get_id (thing, JALON_THING_CLOSURE);
  const JalonSceneFeature *closure = jalon_scene_find_feature (self, JALON_KIND_CLOSURE, id);

  if (closure == NULL)
    return FALSE;

  g_autofree char *title = jalon_text_dup (closure->title, self->options.language);
  g_autofree char *time = jalon_time_dup_label (&closure->time);

  jalon_text_append_part (line, title);
  jalon_text_append_part (line, time);
  if (closure->until_further_notice)
    jalon_text_append_part (line, _ ("until further notice"));
  append_ground (self, closure, line);
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, closure->verdict));
  jalon_captions_append_review (line, closure->review);
  return TRUE;
}

static gboolean
is_closure_seen (JalonTrace *trace, const JalonWorldMap *map, const JalonSceneClosure *closure)
{
  jalon_trace_reset (trace);
  jalon_scene_closure_trace (closure, map, trace);

  return jalon_trace_get_area (trace) > JALON_LEGEND_SMALLEST_AREA;
}

static gboolean
is_arrow_seen (const JalonSceneArrow *arrow, const JalonViewport *viewport)
{
  double tail_x, tail_y, tip_x, tip_y, step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);

  jalon_scene_place_arrow (arrow, viewport, &tail_x, &tail_y, &tip_x, &tip_y);
  for (int copy = -n_copies; copy <= n_copies && hypot (tip_x - tail_x, tip_y - tail_y) >= JALON_ARROW_SHORTEST; copy++)
    {
      double x = tip_x + copy * step_x, y = tip_y + copy * step_y;

      if (x >= 0 && y >= 0 && x <= viewport->width && y <= viewport->height)
        return TRUE;
    }
  return FALSE;
}

/* One that has the name of a country in another one beside it. */
static gboolean
has_remote_arrow (const JalonLayerInput *input)
{
  JalonScene *self = input->scene;
  guint       n = jalon_labels_name_flights (self, input->viewport) ? self->arrows->len : 0;

  for (guint i = 0; i < n; i++)
    {
      const JalonSceneArrow *arrow = &g_array_index (self->arrows, JalonSceneArrow, i);

      if (arrow->is_remote && arrow->n > 0 && is_arrow_seen (arrow, input->viewport))
        return TRUE;
    }
  return FALSE;
}

static const JalonLegendGroup arrow_group = { 2,
                                              N_ ("Flights that are banned"),
                                              jalon_swatch_draw_arrow,
                                              JALON_CERTAINTY_REPORTED,
                                              0 };

static void
legend (const JalonLayerInput *input, JalonTrace *trace, GPtrArray *entries)
{
  JalonScene          *self = input->scene;
  const JalonWorldMap *map = jalon_scene_get_map (self, input->detail);
  const struct
  {
    JalonCertainty certainty;
    const char    *area;
    const char    *arrow;
  } classes[] = {
    { JALON_CERTAINTY_REPORTED, _ ("Closed airspace"), _ ("Flights that are banned") },
    { JALON_CERTAINTY_DISPUTED, _ ("Closure disputed"), _ ("Flights said to be banned (disputed)") },
    { JALON_CERTAINTY_PROPOSED,
      _ ("Closure proposed, not yet reviewed"),
      _ ("Flights said to be banned (not yet reviewed)") },
    { JALON_CERTAINTY_REFUTED, _ ("Closure refuted"), NULL },
    { JALON_CERTAINTY_REJECTED, _ ("Closure rejected in review"), NULL },
  };
  guint areas = 0, arrows = 0;

  for (guint i = 0; i < self->closures->len; i++)
    {
      const JalonSceneClosure *closure = &g_array_index (self->closures, JalonSceneClosure, i);

      if (is_closure_seen (trace, map, closure))
        areas |= 1u << jalon_certainty_get (closure->verdict, closure->review);
    }
  for (guint i = 0; i < self->arrows->len; i++)
    {
      const JalonSceneArrow   *arrow = &g_array_index (self->arrows, JalonSceneArrow, i);
      const JalonSceneClosure *closure = &g_array_index (self->closures, JalonSceneClosure, arrow->closure);

      if (is_arrow_seen (arrow, input->viewport))
        arrows |= 1u << jalon_certainty_get (closure->verdict, closure->review);
    }

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      guint bit = 1u << classes[i].certainty;

      if ((areas & bit) != 0)
        jalon_legend_entry_add (entries,
                                JALON_LEGEND_AIRSPACE,
                                classes[i].area,
                                jalon_swatch_draw_closure,
                                classes[i].certainty,
                                0)
            ->struck = !jalon_certainty_bans (classes[i].certainty);
      if ((arrows & bit) != 0 && classes[i].arrow != NULL)
        jalon_legend_entry_add (entries,
                                JALON_LEGEND_AIRSPACE,
                                classes[i].arrow,
                                jalon_swatch_draw_arrow,
                                classes[i].certainty,
                                0)
            ->group = &arrow_group;
    }
  if (has_remote_arrow (input))
    /* Translators: legend: what a name in italics beside an arrow says. */
    jalon_legend_entry_add (entries,
                            JALON_LEGEND_AIRSPACE,
                            _ ("Name at an arrow: whose flights"),
                            jalon_swatch_draw_italics,
                            0,
                            0);
}

const JalonLayer jalon_layer_closures = {
  .id = "closures",
  .part = JALON_DRAW_CLOSURES,
  .cost = 15,
  .draw = draw,
  .obstacles = obstacles,
  .pick = pick,
  .caption = caption,
  .legend = legend,
};
