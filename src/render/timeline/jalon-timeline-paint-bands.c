/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where events are in groups each second band is tinted, and the name of each
 * stands where time begins.
 */

#include "config.h"

#include "jalon-timeline-paint-bands.h"

#include "jalon-label-text.h"
#include "jalon-palette.h"
#include "jalon-timeline-words.h"

/* Pixels. */
#define INSET 8.0
#define HALO 2.0

/**
 * jalon_timeline_paint_bands:
 *
 * Paints the ground of the bands of groups.
 */
void
jalon_timeline_paint_bands (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look)
{
  jalon_palette_set_source (cr, JALON_INK_TEXT, look->dark, 0.05);
  for (guint i = 0; i < layout->bands->len; i += 2)
    {
      const JalonTimelineBand *band = jalon_timeline_layout_get_band (layout, i);

      if (band->label == NULL)
        continue;
      cairo_rectangle (cr, 0, band->top, layout->axis.width, band->bottom - band->top);
      cairo_fill (cr);
    }
}

/* A name that is too long ends with dots. */
static void
draw_label (const JalonTimelineLayout *layout,
            const JalonTimelineBand   *band,
            cairo_t                   *cr,
            const JalonTimelineLook   *look)
{
  g_autoptr (PangoLayout) shared = jalon_timeline_dup_words (look, band->label, FALSE);
  g_autoptr (PangoLayout) words = pango_layout_copy (shared);
  double x = INSET, y;
  int    width, height;

  pango_layout_set_width (words, (int) ((JALON_TIMELINE_LABELS - 2 * INSET) * PANGO_SCALE));
  pango_layout_set_ellipsize (words, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (words, &width, &height);
  if (look->mirrored)
    x = layout->axis.width - JALON_TIMELINE_LABELS + INSET;
  y = (band->top + band->bottom - height) / 2;
  jalon_palette_set_source (cr, JALON_INK_PAPER, look->dark, 1);
  jalon_label_text_show_halo (cr, words, x, y, HALO);
  jalon_palette_set_source (cr, JALON_INK_TEXT, look->dark, 1);
  jalon_label_text_show (cr, words, x, y);
}

/**
 * jalon_timeline_paint_labels:
 *
 * Paints the names of groups, in front of all else.
 */
void
jalon_timeline_paint_labels (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look)
{
  for (guint i = 0; i < layout->bands->len && !look->wordless; i++)
    {
      const JalonTimelineBand *band = jalon_timeline_layout_get_band (layout, i);

      if (band->label != NULL)
        draw_label (layout, band, cr, look);
    }
}
