/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Countries or hexagons in the colours of what is summed up in them. It takes the place of what shows one event or
 * one role at a time: symbols over a sum would tell it twice, and tints and hatches would be taken for classes.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-aggregate-words.h"
#include "jalon-class-paint.h"
#include "jalon-i18n.h"
#include "jalon-palette.h"
#include "jalon-role-paint.h"
#include "jalon-swatches.h"
#include "jalon-text.h"

/* Hexagons are told apart by so thin a line, pixels. */
#define SEAM 0.5

static JalonClassLook
get_look (const JalonAggregate *aggregate, int step)
{
  return (JalonClassLook){ step, aggregate->breaks->len + 1, aggregate->compares };
}

/* The smallest countries are not in the coarsest outlines. */
static const JalonWorldMap *
get_map (const JalonLayerInput *input)
{
  return jalon_scene_get_map (input->scene, MAX (input->detail, JALON_DETAIL_50M));
}

static void
add_hex (JalonTrace *trace, const JalonHexGrid *grid, JalonHex hex)
{
  double         corners[2 * JALON_HEX_CORNERS];
  JalonUnitPoint points[JALON_HEX_CORNERS];
  JalonUnitBox   box = { G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };

  jalon_hex_grid_get_corners (grid, hex, corners);
  for (guint i = 0; i < JALON_HEX_CORNERS; i++)
    {
      points[i] = (JalonUnitPoint){ (float) corners[2 * i], (float) corners[2 * i + 1] };
      box.x0 = MIN (box.x0, points[i].x);
      box.y0 = MIN (box.y0, points[i].y);
      box.x1 = MAX (box.x1, points[i].x);
      box.y1 = MAX (box.y1, points[i].y);
    }
  jalon_trace_add_ring (trace, points, JALON_HEX_CORNERS, &box);
}

/* FALSE where the map has no such country. */
static gboolean
trace_cell (JalonTrace               *trace,
            const JalonAggregate     *aggregate,
            const JalonWorldMap      *map,
            const JalonAggregateCell *cell)
{
  const JalonWorldCountry *country = cell->code != NULL ? jalon_world_map_find (map, cell->code) : NULL;

  jalon_trace_reset (trace);
  if (country != NULL)
    jalon_trace_add_country (trace, map, country);
  else if (cell->code == NULL)
    add_hex (trace, &aggregate->grid, cell->hex);
  return !jalon_trace_is_empty (trace);
}

static void
draw_cell (const JalonLayerInput *input, cairo_t *cr, const JalonTrace *trace, const JalonAggregateCell *cell)
{
  const JalonSceneOptions *options = &input->scene->options;
  JalonClassLook           look = get_look (options->aggregate, cell->step);

  jalon_class_paint (trace, cr, &look, options->dark, jalon_role_paint_get_scale (input->viewport));
  if (cell->code != NULL)
    return;
  jalon_trace_emit (trace, cr);
  cairo_set_line_width (cr, SEAM);
  jalon_palette_set_source (cr, JALON_INK_LAND, options->dark, 1);
  cairo_stroke (cr);
}

/* Where the sum is 0 the ground stays as it is. */
static gboolean
is_shown (const JalonAggregate *aggregate, const JalonAggregateCell *cell)
{
  return cell->step != 0 || aggregate->compares;
}

static gboolean
draw (const JalonLayerInput *input, cairo_t *cr)
{
  const JalonAggregate *aggregate = input->scene->options.aggregate;
  const JalonWorldMap  *map = get_map (input);
  gboolean              complete = TRUE;
  JalonTrace            trace;

  jalon_trace_init (&trace, input->viewport);
  for (guint i = 0; i < aggregate->cells->len && complete; i++)
    {
      const JalonAggregateCell *cell = &g_array_index (aggregate->cells, JalonAggregateCell, i);

      if (is_shown (aggregate, cell) && trace_cell (&trace, aggregate, map, cell))
        draw_cell (input, cr, &trace, cell);
      complete = !g_cancellable_is_cancelled (input->cancellable);
    }
  jalon_trace_clear (&trace);
  return complete;
}

/* A country, as where its role is shown. */
static JalonThing *
pick (const JalonLayerInput *input, double x, double y, double slop)
{
  return jalon_layer_roles.pick (input, x, y, slop);
}

/* At sea too a hexagon says what is counted in it. */
static gboolean
caption (JalonScene *self, const JalonThing *thing, GString *line)
{
  const JalonAggregate     *aggregate = self->options.aggregate;
  const JalonAggregateCell *cell;
  g_autofree char          *value = NULL;

  if (!jalon_layer_roles.caption (self, thing, line) && thing->kind != JALON_THING_NONE)
    return FALSE;

  cell = jalon_aggregate_find_country (aggregate, thing->id);
  if (cell == NULL)
    cell = jalon_aggregate_find_hex (aggregate, jalon_mercator_unit_x (thing->lon), jalon_mercator_unit_y (thing->lat));
  if (cell != NULL)
    {
      value = jalon_aggregate_words_dup_value (aggregate, cell);
      jalon_text_append_part (line, value);
    }
  return line->len > 0;
}

/* A class in a byte each: @value has the step and whether it is less; @style how many steps, and whether they
 * diverge. */
#define IS_LESS 0x80
#define DIVERGES 0x80

static void
draw_class (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  const JalonViewport viewport = { 0.5, 0.5, 4096, width, height, 0 };
  int                 step = entry->value & ~IS_LESS;
  JalonClassLook      look = { (entry->value & IS_LESS) != 0 ? -step : step,
                          entry->style & ~DIVERGES,
                          (entry->style & DIVERGES) != 0 };
  JalonTrace trace;

  cairo_rectangle (cr, 0, 0, width, height);
  jalon_palette_set_source (cr, JALON_INK_LAND, dark, 1);
  cairo_fill (cr);
  jalon_trace_init (&trace, &viewport);
  jalon_trace_add_rectangle (&trace, 0.5, 0.5, width - 1, height - 1);
  jalon_class_paint (&trace, cr, &look, dark, 1);
  jalon_trace_emit (&trace, cr);
  jalon_palette_set_source (cr, JALON_INK_BORDER, dark, 1);
  cairo_set_line_width (cr, 0.7);
  cairo_stroke (cr);
  jalon_trace_clear (&trace);
}

/* Of words alone. */
static void
draw_nothing (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
}

static void
add_entry (GPtrArray *entries, const JalonAggregate *aggregate, const char *label, JalonSwatchFunc draw_func, int step)
{
  guint             value = (guint) ABS (step) | (step < 0 ? IS_LESS : 0);
  guint             style = (aggregate->breaks->len + 1) | (aggregate->compares ? DIVERGES : 0);
  JalonLegendEntry *entry = jalon_legend_entry_add (entries, JALON_LEGEND_SUMS, label, draw_func, value, style);

  entry->section = jalon_aggregate_words_get_heading (&aggregate->spec);
}

static void
add_class (GPtrArray *entries, const JalonAggregate *aggregate, int step)
{
  g_autofree char *label = jalon_aggregate_words_dup_class (aggregate, step);

  if (label != NULL)
    add_entry (entries, aggregate, label, draw_class, step);
}

/* All classes, whatever part of the world is seen: they stay the same when the map moves. */
static void
legend (const JalonLayerInput *input, JalonTrace *trace, GPtrArray *entries)
{
  const JalonAggregate *aggregate = input->scene->options.aggregate;
  int                   n_steps = (int) aggregate->breaks->len + 1;
  g_autofree char      *period = jalon_aggregate_words_dup_period (aggregate);
  g_autofree char      *left_out = jalon_aggregate_words_dup_left_out (aggregate);

  if (aggregate->highest > 0)
    for (int step = n_steps; step > 0; step--)
      add_class (entries, aggregate, step);
  if (aggregate->compares)
    add_class (entries, aggregate, 0);
  if (aggregate->highest > 0 && aggregate->compares)
    for (int step = 1; step <= n_steps; step++)
      add_class (entries, aggregate, -step);
  if (period != NULL)
    add_entry (entries, aggregate, period, draw_nothing, 0);
  if (left_out != NULL)
    add_entry (entries, aggregate, left_out, draw_nothing, 0);
}

const JalonLayer jalon_layer_aggregate = {
  .id = "aggregate",
  .part = JALON_DRAW_AGGREGATE,
  .cost = 10,
  .draw = draw,
  .pick = pick,
  .caption = caption,
  .legend = legend,
};
