/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The swatches of the legend.
 */

#include "config.h"

#include "jalon-swatches.h"

#include "jalon-arrow.h"
#include "jalon-borders.h"
#include "jalon-label-text.h"
#include "jalon-palette.h"
#include "jalon-role-paint.h"
#include "jalon-symbols.h"

#define PATTERN_SCALE 0.75

/* The side of the square that the swatch of clusters stands in at standard size, pixels. */
#define SWATCH_CLUSTER 27.0

/* All of the swatch but its edge, on land. */
static void
trace_area (JalonTrace *trace, const JalonViewport *viewport, cairo_t *cr, gboolean dark)
{
  cairo_rectangle (cr, 0, 0, viewport->width, viewport->height);
  jalon_palette_set_source (cr, JALON_INK_LAND, dark, 1);
  cairo_fill (cr);
  jalon_trace_init (trace, viewport);
  jalon_trace_add_rectangle (trace, 0.5, 0.5, viewport->width - 1, viewport->height - 1);
}

void
jalon_swatch_draw_closure (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  const JalonViewport viewport = { 0.5, 0.5, 4096, width, height, 0 };
  JalonTrace          trace;

  trace_area (&trace, &viewport, cr, dark);
  jalon_role_paint_closure (&trace, cr, entry->value, dark, PATTERN_SCALE);
  jalon_trace_clear (&trace);
}

void
jalon_swatch_draw_roles (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  const JalonViewport viewport = { 0.5, 0.5, 4096, width, height, 0 };
  JalonTrace          trace;

  trace_area (&trace, &viewport, cr, dark);
  jalon_role_paint_tint (&trace, cr, entry->value, entry->style, dark, PATTERN_SCALE);
  jalon_role_paint_band (&trace, cr, entry->value, entry->style, dark, PATTERN_SCALE);
  if ((entry->value & JALON_ROLE_CLOSING) != 0)
    jalon_role_paint_closure (&trace,
                              cr,
                              (entry->style & JALON_ROLE_CLOSING) != 0 ? JALON_CERTAINTY_DISPUTED
                                                                       : JALON_CERTAINTY_REPORTED,
                              dark,
                              PATTERN_SCALE);
  jalon_trace_emit (&trace, cr);
  jalon_palette_set_source (cr, JALON_INK_BORDER, dark, 1);
  cairo_set_line_width (cr, 0.7);
  cairo_stroke (cr);
  jalon_trace_clear (&trace);
}

void
jalon_swatch_draw_arrow (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  const JalonArrowWay way = { .tail_x = 1, .tail_y = height / 2, .tip_x = width - 1, .tip_y = height / 2 };

  jalon_arrow_draw (cr, entry->value, dark, &way);
}

static guint
get_style (const JalonLegendEntry *entry, gboolean dark)
{
  return entry->style | (dark ? JALON_STYLE_DARK : 0);
}

void
jalon_swatch_draw_symbol (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  jalon_symbol_draw (cr, entry->value, get_style (entry, dark), width / 2, height / 2, MIN (width, height));
}

static void
draw_cluster (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, cairo_rectangle_t box, const guint *counts)
{
  const JalonClusterLook look = { entry->value, jalon_class_shares_make (counts), get_style (entry, dark) };

  cairo_translate (cr, box.width / 2, box.height / 2);
  cairo_scale (cr, box.height / SWATCH_CLUSTER, box.height / SWATCH_CLUSTER);
  jalon_symbol_draw_cluster (cr, &look, 0, 0, NULL);
}

void
jalon_swatch_draw_cluster (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  const guint counts[JALON_N_QUADS] = { 1, 1, 1, 1, 0 };

  draw_cluster (entry, cr, dark, (cairo_rectangle_t){ 0, 0, width, height }, counts);
}

void
jalon_swatch_draw_conflict (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  const guint counts[JALON_N_QUADS] = { [JALON_QUAD_VERBAL_CONFLICT] = 1, [JALON_QUAD_MATERIAL_CONFLICT] = 1 };

  draw_cluster (entry, cr, dark, (cairo_rectangle_t){ 0, 0, width, height }, counts);
}

void
jalon_swatch_draw_cooperation (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  const guint counts[JALON_N_QUADS] = { [JALON_QUAD_VERBAL_COOPERATION] = 1, [JALON_QUAD_MATERIAL_COOPERATION] = 1 };

  draw_cluster (entry, cr, dark, (cairo_rectangle_t){ 0, 0, width, height }, counts);
}

void
jalon_swatch_draw_class (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  jalon_symbol_draw_class (cr, entry->value, get_style (entry, dark), width / 2, height / 2, MIN (width, height));
}

void
jalon_swatch_draw_italics (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  const JalonLabelFace face = { .style = PANGO_STYLE_ITALIC, .weight = PANGO_WEIGHT_NORMAL, .size = height * 0.62 };
  g_autoptr (PangoLayout) layout = jalon_label_text_get (&face, "Abc");
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  jalon_palette_set_source (cr, JALON_INK_LABEL_PLACE, dark, 1);
  jalon_label_text_show (cr,
                         layout,
                         (width - (double) extents.width / PANGO_SCALE) / 2,
                         (height - (double) extents.height / PANGO_SCALE) / 2);
}

void
jalon_swatch_draw_candidates (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  static const double dash[] = { 3, 2.5 };
  guint               style = JALON_STYLE_CANDIDATE | (dark ? JALON_STYLE_DARK : 0);
  double              side = height * 0.62;

  cairo_move_to (cr, side / 2, height / 2);
  cairo_line_to (cr, width - side / 2, height / 2);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_line_width (cr, 1.2);
  jalon_palette_set_source (cr, JALON_INK_DOUBT, dark, 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  jalon_symbol_draw (cr, JALON_EVENT_ASSAULT, style, side / 2, height / 2, side);
  jalon_symbol_draw (cr, JALON_EVENT_ASSAULT, style, width - side / 2, height / 2, side);
}

void
jalon_swatch_draw_radius (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  cairo_new_path (cr);
  cairo_arc (cr, width / 2, height / 2, height / 2 - 1, 0, 2 * G_PI);
  jalon_palette_set_source (cr, JALON_INK_DOUBT, dark, 0.12);
  cairo_fill_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_DOUBT, dark, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

void
jalon_swatch_draw_line (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  cairo_move_to (cr, 1, height / 2);
  cairo_line_to (cr, width - 1, height / 2);
  jalon_borders_set_pen (cr, entry->value, dark, 1);
  cairo_stroke (cr);
}
