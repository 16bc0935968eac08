/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend on paper: swatches made by the same code as the map, words beside them.
 */

#include "config.h"

#include "jalon-legend.h"

#include "jalon-label-text.h"
#include "jalon-palette.h"

#include <math.h>

/* User units. */
#define SWATCH_WIDTH 30.0
#define SWATCH_HEIGHT 20.0
#define GAP 9.0
#define ROW_GAP 4.0
#define SECTION_GAP 10.0
#define HEADING_SIZE 9.5
#define LABEL_SIZE 11.0

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
  cairo_save (cr);
  cairo_new_path (cr);
  entry->draw (entry, cr, dark, width, height);
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
