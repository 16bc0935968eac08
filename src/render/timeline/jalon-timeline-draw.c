/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A timeline from the ground up: what the range leaves out, the lines of the
 * axis, columns or marks, the range, and over all of them the words in the corners.
 */

#include "config.h"

#include "jalon-timeline-draw.h"

#include "jalon-i18n.h"
#include "jalon-palette.h"
#include "jalon-timeline-paint-axis.h"
#include "jalon-timeline-paint-bands.h"
#include "jalon-timeline-paint-columns.h"
#include "jalon-timeline-paint-marks.h"
#include "jalon-timeline-words.h"

/* Pixels. */
#define CORNER_X 8.0
#define CORNER_Y 1.5
#define PIN 3.5
#define HALO 2.5

/* What the axis leaves out where it begins, and what is not on it at all where it ends. */
static void
draw_corners (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look)
{
  double           width = layout->axis.width;
  double           middle = (layout->height - layout->axis_top) / 2 + CORNER_Y;
  g_autofree char *context = jalon_time_axis_dup_context (&layout->axis);

  if (context != NULL)
    {
      const JalonTimelineWords words = { .text = context,
                                         .bold = TRUE,
                                         .anchor = look->mirrored ? JALON_WORDS_RIGHT : JALON_WORDS_LEFT,
                                         .x = jalon_timeline_flip (layout, look, CORNER_X),
                                         .middle = middle,
                                         .halo = HALO };

      jalon_palette_set_source (cr, JALON_INK_LABEL_MINOR, look->dark, 1);
      jalon_timeline_show_words (cr, look, &words);
    }
  if (look->n_undated > 0)
    {
      /* Translators: on the timeline: how many events have no date. */
      g_autofree char *undated =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u undated", "%u undated", look->n_undated), look->n_undated);
      const JalonTimelineWords words = { .text = undated,
                                         .anchor = look->mirrored ? JALON_WORDS_LEFT : JALON_WORDS_RIGHT,
                                         .x = jalon_timeline_flip (layout, look, width - CORNER_X),
                                         .middle = middle,
                                         .halo = HALO };

      jalon_palette_set_source (cr, JALON_INK_LABEL_MINOR, look->dark, 1);
      jalon_timeline_show_words (cr, look, &words);
    }
}

static gboolean
has_columns (const JalonTimelineLayout *layout)
{
  for (guint i = 0; i < layout->bands->len; i++)
    if (jalon_timeline_layout_get_band (layout, i)->bins != NULL)
      return TRUE;

  return FALSE;
}

/* One event among columns: a pin at its day. */
static void
draw_day (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look, gint32 day, JalonInk ink)
{
  double x;

  if (day == JALON_DAY_NONE || !has_columns (layout))
    return;

  x = jalon_timeline_flip (layout, look, jalon_time_axis_get_x (&layout->axis, day + 0.5));
  for (guint pass = 0; pass < 2; pass++)
    {
      cairo_move_to (cr, x, JALON_TIMELINE_TOP + PIN);
      cairo_line_to (cr, x, layout->axis_top);
      cairo_set_line_width (cr, pass == 0 ? 4 : 1.6);
      jalon_palette_set_source (cr, pass == 0 ? JALON_INK_PAPER : ink, look->dark, 1);
      cairo_stroke (cr);
      cairo_arc (cr, x, JALON_TIMELINE_TOP + PIN, pass == 0 ? PIN + 1.2 : PIN, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

/**
 * jalon_timeline_draw:
 * @cr: its origin is the corner of the timeline, its unit a pixel
 *
 * Draws a timeline on whatever ground there is.
 */
void
jalon_timeline_draw (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look)
{
  g_return_if_fail (layout != NULL);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, layout->axis.width, layout->height);
  cairo_clip (cr);
  jalon_timeline_paint_outside (layout, cr, look);
  jalon_timeline_paint_bands (layout, cr, look);
  jalon_timeline_paint_axis (layout, cr, look);
  jalon_timeline_paint_columns (layout, cr, look);
  jalon_timeline_paint_marks (layout, cr, look);
  jalon_timeline_paint_range (layout, cr, look);
  jalon_timeline_paint_labels (layout, cr, look);
  draw_corners (layout, cr, look);
  jalon_timeline_paint_rings (layout, cr, look);
  draw_day (layout, cr, look, look->selected_day, JALON_INK_SELECTION);
  draw_day (layout, cr, look, look->focused_day, JALON_INK_TRAINEE);
  cairo_restore (cr);
}
