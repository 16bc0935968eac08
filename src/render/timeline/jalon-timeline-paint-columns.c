/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events as columns: how many there are, the four quad classes of PLOVER on
 * top of each other, as in the rings of clusters: deeds solid, words in lines.
 */

#include "config.h"

#include "jalon-timeline-paint-columns.h"

#include "jalon-class-ink.h"
#include "jalon-label-text.h"
#include "jalon-palette.h"
#include "jalon-timeline-words.h"

#include <math.h>

/* Pixels. */
#define LEAST_FOR_GAP 4.0
#define NUMBER_INSET 6.0

/* From the axis up. */
static const JalonQuad layers[JALON_N_QUADS] = {
  JALON_QUAD_MATERIAL_CONFLICT,
  JALON_QUAD_VERBAL_CONFLICT,
  JALON_QUAD_VERBAL_COOPERATION,
  JALON_QUAD_MATERIAL_COOPERATION,
  JALON_QUAD_NONE,
};

/* Of what is drawn in lines: one of them and the next below, pixels; between them it is tinted. */
#define LINE_WIDTH 1.0
#define LINE_PITCH 3.0
#define TINT 0.25

/* The greatest of 1, 2 or 5 times a power of ten that is not above. */
static double
round_down (double count)
{
  double power = pow (10, floor (log10 (count)));

  return (count >= 5 * power ? 5 : count >= 2 * power ? 2 : 1) * power;
}

/* Columns of a band that has no group, which has room for a scale. */
static gboolean
has_scale (const JalonTimelineBand *band)
{
  return band->label == NULL && band->most >= 1;
}

static double
get_scale_y (const JalonTimelineBand *band)
{
  return floor (band->bottom - jalon_timeline_band_get_column_height (band, round_down (band->most))) + 0.5;
}

/* A line at a round number gives the columns their scale. */
static void
draw_scale (const JalonTimelineLayout *layout,
            const JalonTimelineBand   *band,
            cairo_t                   *cr,
            const JalonTimelineLook   *look)
{
  double y = get_scale_y (band);

  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, layout->axis.width, y);
  cairo_set_line_width (cr, 1);
  jalon_palette_set_source (cr, JALON_INK_FAINT, look->dark, 0.35);
  cairo_stroke (cr);
}

/* It stands in front of the columns. */
static void
draw_scale_number (const JalonTimelineLayout *layout,
                   const JalonTimelineBand   *band,
                   cairo_t                   *cr,
                   const JalonTimelineLook   *look)
{
  g_autofree char *number = g_strdup_printf ("%.0f", round_down (band->most));
  g_autoptr (PangoLayout) words = jalon_timeline_dup_words (look, number, TRUE);
  double x = look->mirrored ? NUMBER_INSET : layout->axis.width - NUMBER_INSET;
  int    width, height;

  if (look->wordless)
    return;

  pango_layout_get_pixel_size (words, &width, &height);
  x -= look->mirrored ? 0 : width;
  jalon_palette_set_source (cr, JALON_INK_PAPER, look->dark, 1);
  jalon_label_text_show_halo (cr, words, x, get_scale_y (band) - height / 2.0, 2);
  jalon_palette_set_source (cr, JALON_INK_TEXT, look->dark, 1);
  jalon_label_text_show (cr, words, x, get_scale_y (band) - height / 2.0);
}

/* What of a bin is filled: from @bottom so far up, pixels. */
typedef struct
{
  guint  bin;
  double bottom;
  double height;
} Part;

static cairo_rectangle_t
get_rectangle (const JalonTimelineLayout *layout,
               const JalonTimelineBand   *band,
               const JalonTimelineLook   *look,
               Part                       part)
{
  double x0 = jalon_time_axis_get_x (&layout->axis, band->bins->edges[part.bin]);
  double x1 = jalon_time_axis_get_x (&layout->axis, band->bins->edges[part.bin + 1]);
  double gap = x1 - x0 >= LEAST_FOR_GAP ? 1 : 0;
  double left = jalon_timeline_flip (layout, look, look->mirrored ? x1 : x0);

  return (cairo_rectangle_t){ left + gap / 2, part.bottom - part.height, x1 - x0 - gap, part.height };
}

static void
fill_part (const JalonTimelineLayout *layout,
           const JalonTimelineBand   *band,
           cairo_t                   *cr,
           const JalonTimelineLook   *look,
           Part                       part)
{
  cairo_rectangle_t box = get_rectangle (layout, band, look, part);

  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_fill (cr);
}

/* From the top down. */
static void
fill_lines (cairo_t *cr, cairo_rectangle_t box)
{
  for (double y = 0; y < box.height; y += LINE_PITCH)
    cairo_rectangle (cr, box.x, box.y + y, box.width, MIN (LINE_WIDTH, box.height - y));
  cairo_fill (cr);
}

static void
draw_class (const JalonTimelineLayout *layout,
            const JalonTimelineBand   *band,
            cairo_t                   *cr,
            const JalonTimelineLook   *look,
            JalonQuad                  quad,
            Part                       part)
{
  gboolean of_words = jalon_class_ink_is_of_words (quad);

  jalon_class_ink_set (cr, quad, look->dark, of_words ? TINT : 1);
  fill_part (layout, band, cr, look, part);
  if (!of_words)
    return;
  jalon_class_ink_set (cr, quad, look->dark, 1);
  fill_lines (cr, get_rectangle (layout, band, look, part));
}

static void
draw_column (const JalonTimelineLayout *layout,
             const JalonTimelineBand   *band,
             cairo_t                   *cr,
             const JalonTimelineLook   *look,
             guint                      bin)
{
  double all = jalon_time_bins_get_total (band->bins, bin);
  double shown = jalon_time_bins_get_total (band->shown, bin);
  double bottom = band->bottom;

  if (all > shown)
    {
      const Part part = { bin, bottom, jalon_timeline_band_get_column_height (band, all) };

      jalon_palette_set_source (cr, JALON_INK_FAINT, look->dark, 0.3);
      fill_part (layout, band, cr, look, part);
    }
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      double height =
          jalon_timeline_band_get_column_height (band, band->shown->counts[bin * JALON_N_QUADS + layers[i]]);

      if (height <= 0)
        continue;
      draw_class (layout, band, cr, look, layers[i], (Part){ bin, bottom, height });
      bottom -= height;
    }
}

static void
paint_band (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look, guint index)
{
  const JalonTimelineBand *band = jalon_timeline_layout_get_band (layout, index);
  JalonTimelineColumn      hovered = look->hovered_column;

  if (has_scale (band))
    draw_scale (layout, band, cr, look);
  if (hovered.band == index && hovered.bin < band->bins->n_bins)
    {
      double top = band->label == NULL ? 0 : band->top;

      jalon_palette_set_source (cr, JALON_INK_TEXT, look->dark, 0.08);
      fill_part (layout, band, cr, look, (Part){ hovered.bin, band->bottom, band->bottom - top });
    }
  for (guint bin = 0; bin < band->bins->n_bins; bin++)
    draw_column (layout, band, cr, look, bin);
  if (has_scale (band))
    draw_scale_number (layout, band, cr, look);
}

/**
 * jalon_timeline_paint_columns:
 *
 * Paints the columns of the bands that have some.
 */
void
jalon_timeline_paint_columns (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look)
{
  for (guint i = 0; i < layout->bands->len; i++)
    if (jalon_timeline_layout_get_band (layout, i)->bins != NULL)
      paint_band (layout, cr, look, i);
}
