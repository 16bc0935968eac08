/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend on paper: swatches made by the same code as the map, words beside them.
 */

#include "config.h"

#include "jalon-legend.h"

#include "jalon-arrow.h"
#include "jalon-borders.h"
#include "jalon-label-text.h"
#include "jalon-legend-private.h"
#include "jalon-palette.h"
#include "jalon-symbols.h"

#include <math.h>

/* User units. */
#define SWATCH_WIDTH 30.0
#define SWATCH_HEIGHT 20.0
#define PATTERN_SCALE 0.75
#define GAP 9.0
#define ROW_GAP 4.0
#define SECTION_GAP 10.0
#define HEADING_SIZE 9.5
#define LABEL_SIZE 11.0

static void
draw_area_swatch (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  JalonViewport view = { 0.5, 0.5, 4096, width, height, 0 };
  JalonTrace    trace;

  cairo_rectangle (cr, 0, 0, width, height);
  jalon_palette_set_source (cr, JALON_INK_LAND, dark, 1);
  cairo_fill (cr);

  jalon_trace_init (&trace, &view);
  jalon_trace_add_rectangle (&trace, 0.5, 0.5, width - 1, height - 1);
  if (entry->swatch == JALON_SWATCH_CLOSURE)
    {
      jalon_role_paint_closure (&trace, cr, entry->value, dark, PATTERN_SCALE);
    }
  else
    {
      jalon_role_paint_tint (&trace, cr, entry->value, entry->style, dark, PATTERN_SCALE);
      jalon_role_paint_texture (&trace, cr, entry->value, entry->style, dark, PATTERN_SCALE);
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
    }
  jalon_trace_clear (&trace);
}

static void
draw_candidates (cairo_t *cr, gboolean dark, double width, double height)
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

static void
draw_radius (cairo_t *cr, gboolean dark, double width, double height)
{
  cairo_new_path (cr);
  cairo_arc (cr, width / 2, height / 2, height / 2 - 1, 0, 2 * G_PI);
  jalon_palette_set_source (cr, JALON_INK_DOUBT, dark, 0.12);
  cairo_fill_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_DOUBT, dark, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/**
 * jalon_legend_draw_swatch:
 * @width: user units
 * @height: user units
 *
 * Draws the swatch of an entry at the origin, as the map draws the class.
 */
void
jalon_legend_draw_swatch (const JalonLegendEntry *entry, cairo_t *cr, gboolean dark, double width, double height)
{
  guint style = entry->style | (dark ? JALON_STYLE_DARK : 0);

  cairo_save (cr);
  cairo_new_path (cr);
  switch ((JalonSwatch) entry->swatch)
    {
    case JALON_SWATCH_ROLES:
    case JALON_SWATCH_CLOSURE:
      draw_area_swatch (entry, cr, dark, width, height);
      break;
    case JALON_SWATCH_ARROW:
      jalon_arrow_draw (cr, entry->value, dark, 1, height / 2, width - 1, height / 2);
      break;
    case JALON_SWATCH_SYMBOL:
      jalon_symbol_draw (cr, entry->value, style, width / 2, height / 2, MIN (width, height));
      break;
    case JALON_SWATCH_CLUSTER:
      cairo_translate (cr, width / 2, height / 2);
      cairo_scale (cr, height / 34, height / 34);
      jalon_symbol_draw_cluster (cr, entry->value, style, 0, 0, NULL);
      break;
    case JALON_SWATCH_CANDIDATE:
      draw_candidates (cr, dark, width, height);
      break;
    case JALON_SWATCH_RADIUS:
      draw_radius (cr, dark, width, height);
      break;
    case JALON_SWATCH_LINE:
      cairo_move_to (cr, 1, height / 2);
      cairo_line_to (cr, width - 1, height / 2);
      jalon_borders_set_pen (cr, entry->value, dark, 1);
      cairo_stroke (cr);
      break;
    default:
      g_assert_not_reached ();
    }
  cairo_restore (cr);
}

static double
measure (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return (double) extents.height / PANGO_SCALE;
}

static double
draw_heading (cairo_t *cr, const char *text, gboolean dark, const char *font, double width, double y)
{
  JalonLabelFace face = { .family = font, .weight = PANGO_WEIGHT_SEMIBOLD, .size = HEADING_SIZE, .spaced = TRUE };
  g_autoptr (PangoLayout) layout = jalon_label_text_get (&face, text);

  if (cr != NULL)
    {
      jalon_palette_set_source (cr, JALON_INK_FAINT, dark, 1);
      jalon_label_text_show (cr, layout, 0, y);
    }

  return measure (layout) + ROW_GAP;
}

static double
draw_row (cairo_t *cr, const JalonLegendEntry *entry, gboolean dark, const char *font, double width, double y)
{
  JalonLabelFace face = {
    .family = font,
    .weight = PANGO_WEIGHT_NORMAL,
    .size = LABEL_SIZE,
    .struck = entry->struck,
    .wrap = MAX (width - SWATCH_WIDTH - GAP, 40),
  };
  g_autoptr (PangoLayout) layout = jalon_label_text_get (&face, entry->label);
  double text_height = measure (layout);
  double height = MAX (text_height, SWATCH_HEIGHT);

  if (cr != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, 0, y + (height - SWATCH_HEIGHT) / 2);
      jalon_legend_draw_swatch (entry, cr, dark, SWATCH_WIDTH, SWATCH_HEIGHT);
      cairo_restore (cr);
      jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 1);
      jalon_label_text_show (cr, layout, SWATCH_WIDTH + GAP, y + (height - text_height) / 2);
    }

  return height + ROW_GAP;
}

/**
 * jalon_legend_draw:
 * @entries: (element-type JalonLegendEntry)
 * @cr: (nullable): %NULL only measures
 * @font: (nullable): Pango family, %NULL for the default sans
 * @width: user units
 *
 * Draws the legend in one column from the origin down.
 *
 * Returns: its height, user units; 0 where there is nothing to tell
 */
double
jalon_legend_draw (GPtrArray *entries, cairo_t *cr, gboolean dark, const char *font, double width)
{
  const char *section = NULL;
  double      y = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const JalonLegendEntry *entry = g_ptr_array_index (entries, i);

      if (entry->section != NULL && g_strcmp0 (entry->section, section) != 0)
        {
          y += section != NULL ? SECTION_GAP : 0;
          section = entry->section;
          y += draw_heading (cr, section, dark, font, width, y);
        }
      y += draw_row (cr, entry, dark, font, width, y);
    }

  return MAX (y - ROW_GAP, 0);
}
