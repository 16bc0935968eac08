/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The axis of a timeline with its ticks, and the range of dates on it: two
 * edges to take hold of, and what is outside them a shade darker.
 */

#include "config.h"

#include "jalon-timeline-paint-axis.h"

#include "jalon-palette.h"
#include "jalon-timeline-words.h"

#include <math.h>

/* Pixels. */
#define WORDS_GAP 4.0
#define PLAIN_TICK 3.0
#define TICK 6.0
#define GRIP_WIDTH 7.0
#define GRIP_HEIGHT 17.0
#define GRIP_RISE 4.0
#define RANGE_LINE 3.0
#define PILL_PAD 6.0
#define POINTER_INSET 12.0
#define POINTER_LENGTH 7.0

typedef struct
{
  const JalonTimelineLook *look;
} Measure;

static double
measure_cb (const char *text, gpointer data)
{
  const Measure *self = data;
  g_autoptr (PangoLayout) layout = jalon_timeline_dup_words (self->look, text, TRUE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* In the middle of a pixel, so that the line is one pixel wide. */
static double
to_pixel (double x)
{
  return floor (x) + 0.5;
}

static void
draw_tick (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look, const JalonTimeTick *tick)
{
  double                   x = to_pixel (jalon_timeline_flip (layout, look, tick->x));
  const JalonTimelineWords words = { .text = tick->label,
                                     .bold = tick->is_major,
                                     .anchor = look->mirrored ? JALON_WORDS_RIGHT : JALON_WORDS_LEFT,
                                     .x = x + (look->mirrored ? -WORDS_GAP : WORDS_GAP),
                                     .middle = (layout->axis_top + layout->height) / 2 + 0.5 };

  cairo_move_to (cr, x, layout->axis_top);
  cairo_rel_line_to (cr, 0, tick->label != NULL ? TICK : PLAIN_TICK);
  jalon_palette_set_source (cr, JALON_INK_FAINT, look->dark, 0.8);
  cairo_stroke (cr);
  if (tick->label == NULL)
    return;

  cairo_move_to (cr, x, JALON_TIMELINE_TOP);
  cairo_line_to (cr, x, layout->axis_top);
  jalon_palette_set_source (cr, JALON_INK_FAINT, look->dark, tick->is_major ? 0.4 : 0.16);
  cairo_stroke (cr);
  jalon_palette_set_source (cr, tick->is_major ? JALON_INK_TEXT : JALON_INK_LABEL_MINOR, look->dark, 1);
  jalon_timeline_show_words (cr, look, &words);
}

/**
 * jalon_timeline_paint_axis:
 *
 * Paints the line of the axis, its ticks and their words.
 */
void
jalon_timeline_paint_axis (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look)
{
  Measure measure = { look };
  g_autoptr (GArray) ticks = jalon_time_axis_list_ticks (&layout->axis, measure_cb, &measure);

  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < ticks->len; i++)
    draw_tick (layout, cr, look, &g_array_index (ticks, JalonTimeTick, i));
  cairo_move_to (cr, 0, to_pixel (layout->axis_top));
  cairo_rel_line_to (cr, layout->axis.width, 0);
  jalon_palette_set_source (cr, JALON_INK_FAINT, look->dark, 0.8);
  cairo_stroke (cr);
}

/* Pixels of the first and the last moment of the range, those of the axis where it is open. */
static gboolean
get_range (const JalonTimelineLayout *layout, const JalonTimelineLook *look, double *out_x0, double *out_x1)
{
  *out_x0 = look->since != JALON_DAY_NONE ? jalon_time_axis_get_x (&layout->axis, look->since) : 0;
  *out_x1 = look->until != JALON_DAY_NONE ? jalon_time_axis_get_x (&layout->axis, (double) look->until + 1)
                                          : layout->axis.width;

  return look->since != JALON_DAY_NONE || look->until != JALON_DAY_NONE;
}

/* Fills a box that is given as time runs to the right; its width may be negative, then there is nothing to fill. */
static void
fill (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look, const cairo_rectangle_t *box)
{
  double left = jalon_timeline_flip (layout, look, look->mirrored ? box->x + box->width : box->x);

  if (box->width <= 0)
    return;
  cairo_rectangle (cr, left, box->y, box->width, box->height);
  cairo_fill (cr);
}

/**
 * jalon_timeline_paint_outside:
 *
 * Shades what the range leaves out.
 */
void
jalon_timeline_paint_outside (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look)
{
  cairo_rectangle_t before, after;
  double            x0, x1;

  if (!get_range (layout, look, &x0, &x1))
    return;

  jalon_palette_set_source (cr, JALON_INK_FAINT, look->dark, 0.14);
  before = (cairo_rectangle_t){ 0, 0, MIN (x0, layout->axis.width), layout->axis_top };
  after = (cairo_rectangle_t){ MAX (x1, 0), 0, layout->axis.width - MAX (x1, 0), layout->axis_top };
  fill (layout, cr, look, &before);
  fill (layout, cr, look, &after);
}

static void
add_round_box (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
draw_edge (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look, double x)
{
  double at = to_pixel (jalon_timeline_flip (layout, look, x));
  double top = floor (layout->axis_top - GRIP_RISE);

  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, at, 0);
  cairo_line_to (cr, at, layout->axis_top);
  jalon_palette_set_source (cr, JALON_INK_TEXT, look->dark, 0.75);
  cairo_stroke (cr);

  add_round_box (cr, at - GRIP_WIDTH / 2, top + 0.5, GRIP_WIDTH, GRIP_HEIGHT, GRIP_WIDTH / 2);
  jalon_palette_set_source (cr, JALON_INK_PAPER, look->dark, 1);
  cairo_fill_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_TEXT, look->dark, 0.75);
  cairo_stroke (cr);
  cairo_move_to (cr, at, top + GRIP_HEIGHT / 2 - 3);
  cairo_rel_line_to (cr, 0, 7);
  cairo_stroke (cr);
}

/* While the range is being drawn its dates stand below it, over the words of the axis. */
static void
draw_dates (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look, double x0, double x1)
{
  JalonTime        time = { look->since, look->until, JALON_TIME_DAY, NULL };
  g_autofree char *text = jalon_time_dup_label (&time);
  g_autoptr (PangoLayout) words = jalon_timeline_dup_words (look, text, TRUE);
  double half, middle;
  int    width;

  pango_layout_get_pixel_size (words, &width, NULL);
  half = width / 2.0 + PILL_PAD;
  middle = jalon_timeline_flip (layout, look, (MAX (x0, 0) + MIN (x1, layout->axis.width)) / 2);
  middle = CLAMP (middle, half + 1, MAX (layout->axis.width - half - 1, half + 1));

  add_round_box (cr, middle - half, layout->axis_top + 1, 2 * half, layout->height - layout->axis_top - 2, 5);
  jalon_palette_set_source (cr, JALON_INK_TEXT, look->dark, 1);
  cairo_fill (cr);
  jalon_palette_set_source (cr, JALON_INK_PAPER, look->dark, 1);
  jalon_timeline_show_words (cr,
                             look,
                             &(JalonTimelineWords){ .text = text,
                                                    .bold = TRUE,
                                                    .anchor = JALON_WORDS_MIDDLE,
                                                    .x = middle,
                                                    .middle = (layout->axis_top + layout->height) / 2 });
}

/* The range is out of sight: an arrow at the edge says where. */
static void
draw_pointer (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look, gboolean later)
{
  double x = later ? layout->axis.width - POINTER_INSET : POINTER_INSET;
  double tip = later ? x + POINTER_LENGTH : x - POINTER_LENGTH;
  double middle = layout->axis_top / 2;

  cairo_move_to (cr, jalon_timeline_flip (layout, look, tip), middle);
  cairo_line_to (cr, jalon_timeline_flip (layout, look, x), middle - POINTER_LENGTH);
  cairo_line_to (cr, jalon_timeline_flip (layout, look, x), middle + POINTER_LENGTH);
  cairo_close_path (cr);
  jalon_palette_set_source (cr, JALON_INK_TEXT, look->dark, 0.75);
  cairo_fill (cr);
}

/**
 * jalon_timeline_paint_range:
 *
 * Paints the edges of the range where they are in sight, and the stretch of
 * the axis between them.
 */
void
jalon_timeline_paint_range (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look)
{
  cairo_rectangle_t line;
  double            x0, x1;

  if (!get_range (layout, look, &x0, &x1))
    return;
  if (x1 <= 0 || x0 >= layout->axis.width)
    draw_pointer (layout, cr, look, x1 > 0);

  jalon_palette_set_source (cr, JALON_INK_TEXT, look->dark, 0.75);
  line = (cairo_rectangle_t){ .x = MAX (x0, 0), .y = layout->axis_top - RANGE_LINE / 2, .height = RANGE_LINE };
  line.width = MIN (x1, layout->axis.width) - line.x;
  fill (layout, cr, look, &line);
  if (look->since != JALON_DAY_NONE)
    draw_edge (layout, cr, look, x0);
  if (look->until != JALON_DAY_NONE)
    draw_edge (layout, cr, look, x1);
  if (look->is_changing)
    draw_dates (layout, cr, look, x0, x1);
}
