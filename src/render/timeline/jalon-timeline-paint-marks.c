/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of a timeline. A span that is filled by what happened is a solid
 * bar; one that only holds the day no one states is drawn as a range of error,
 * a thin line between two ends; what goes on fades away. Closures are hatched
 * as on the map.
 */

#include "config.h"

#include "jalon-timeline-paint-marks.h"

#include "jalon-layout.h"
#include "jalon-palette.h"
#include "jalon-role-paint.h"
#include "jalon-symbols.h"
#include "jalon-timeline-lanes.h"
#include "jalon-timeline-words.h"

#include <math.h>

/* Pixels. */
#define BAR 5.0
#define CAP 7.0
#define SPAN_BAR 6.0
#define SITE_BAR 4.0
#define HATCH 5.0
#define RING_GAP 2.5
#define BADGE 4.4
#define BADGE_LETTER 5.6
#define BADGE_OUT 1.2

/* What the dates of the query leave out. */
#define PALE 0.3

/* The bar of one mark as it is painted, left to right. */
typedef struct
{
  double   left;
  double   right;
  double   y;
  gboolean fades_left;
  gboolean fades_right;
} Bar;

static Bar
get_bar (const JalonTimelineLayout *layout,
         const JalonTimelineLook   *look,
         const JalonTimelineItem   *item,
         const JalonTimelineMark   *mark)
{
  double x0 = MAX (mark->x0, -CAP);
  double x1 = MIN (mark->x1, layout->axis.width + CAP);
  Bar    bar = { x0, x1, floor (mark->y) + 0.5, item->fades_in, item->fades_out };

  if (look->mirrored)
    bar = (Bar){ layout->axis.width - x1, layout->axis.width - x0, bar.y, item->fades_out, item->fades_in };

  return bar;
}

/* The ink at the solid end of a bar, running out towards an open one. */
static void
set_fading_source (cairo_t *cr, const Bar *bar, const double *rgb, double alpha)
{
  cairo_pattern_t *pattern = cairo_pattern_create_linear (bar->left, 0, bar->right, 0);
  double           share = CLAMP (JALON_TIMELINE_FADE / MAX (bar->right - bar->left, 1), 0, 1);

  cairo_pattern_add_color_stop_rgba (pattern, 0, rgb[0], rgb[1], rgb[2], bar->fades_left ? 0 : alpha);
  if (bar->fades_left)
    cairo_pattern_add_color_stop_rgba (pattern, share, rgb[0], rgb[1], rgb[2], alpha);
  if (bar->fades_right)
    cairo_pattern_add_color_stop_rgba (pattern, 1 - share, rgb[0], rgb[1], rgb[2], alpha);
  cairo_pattern_add_color_stop_rgba (pattern, 1, rgb[0], rgb[1], rgb[2], bar->fades_right ? 0 : alpha);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

/* The colour that was made the source of @cr. */
static void
read_source (cairo_t *cr, double *rgb)
{
  double alpha;

  cairo_pattern_get_rgba (cairo_get_source (cr), &rgb[0], &rgb[1], &rgb[2], &alpha);
}

static void
draw_end (cairo_t *cr, double x, double y)
{
  cairo_move_to (cr, x, y - CAP / 2);
  cairo_rel_line_to (cr, 0, CAP);
}

static void
draw_event_bar (cairo_t *cr, const JalonTimelineItem *item, const Bar *bar, guint style)
{
  static const double dash[] = { 3, 2 };
  gboolean            disputed = (style & JALON_STYLE_DISPUTED) != 0;
  double              rgb[3];

  jalon_symbol_set_ink (cr, item->symbol, style, 1);
  read_source (cr, rgb);
  if (item->span != JALON_SPAN_UNCERTAIN)
    {
      set_fading_source (cr, bar, rgb, disputed ? 0.28 : 0.45);
      cairo_rectangle (cr, bar->left, bar->y - BAR / 2, bar->right - bar->left, BAR);
      cairo_fill (cr);
      return;
    }

  set_fading_source (cr, bar, rgb, disputed ? 0.6 : 0.85);
  cairo_set_line_width (cr, 1);
  if (disputed)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_move_to (cr, bar->left, bar->y);
  cairo_line_to (cr, bar->right, bar->y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (!bar->fades_left)
    draw_end (cr, bar->left + 0.5, bar->y);
  if (!bar->fades_right)
    draw_end (cr, bar->right - 0.5, bar->y);
  cairo_stroke (cr);
}

static void
set_closure_pen (cairo_t *cr, const Bar *bar, JalonCertainty certainty, const double *rgb)
{
  static const double dash[] = { 4, 3 }, dots[] = { 0.01, 3 };

  cairo_set_line_width (cr, 1);
  if (certainty == JALON_CERTAINTY_PROPOSED)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, 1.6);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
    }
  else if (certainty == JALON_CERTAINTY_DISPUTED)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  set_fading_source (cr,
                     bar,
                     rgb,
                     certainty == JALON_CERTAINTY_REFUTED    ? 0.4
                     : certainty == JALON_CERTAINTY_DISPUTED ? 0.7
                                                             : 0.95);
}

/* Hatch and outline, as surely as on the map: of a refuted or a proposed closure no more than its outline. */
static void
draw_hatched_bar (cairo_t *cr, const JalonTimelineItem *item, const Bar *bar, const double *rgb)
{
  double top = bar->y - SPAN_BAR / 2;
  double bottom = bar->y + SPAN_BAR / 2;

  cairo_save (cr);
  set_closure_pen (cr, bar, item->certainty, rgb);
  cairo_move_to (cr, bar->left, top);
  cairo_line_to (cr, bar->right, top);
  cairo_move_to (cr, bar->left, bottom);
  cairo_line_to (cr, bar->right, bottom);
  cairo_stroke (cr);
  if (item->certainty != JALON_CERTAINTY_REFUTED && item->certainty != JALON_CERTAINTY_PROPOSED)
    {
      cairo_rectangle (cr, bar->left, top, bar->right - bar->left, SPAN_BAR);
      cairo_clip (cr);
      cairo_set_dash (cr, NULL, 0, 0);
      for (double x = floor ((bar->left - SPAN_BAR) / HATCH) * HATCH; x < bar->right; x += HATCH)
        {
          cairo_move_to (cr, x, bottom);
          cairo_line_to (cr, x + SPAN_BAR, top);
        }
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
draw_span_bar (cairo_t *cr, const JalonTimelineLook *look, const JalonTimelineItem *item, const Bar *bar)
{
  double rgb[3];

  jalon_palette_set_source (cr, item->ink, look->dark, 1);
  read_source (cr, rgb);
  if (item->is_hatched)
    {
      draw_hatched_bar (cr, item, bar, rgb);
      return;
    }

  set_fading_source (cr, bar, rgb, item->certainty < JALON_CERTAINTY_REPORTED ? 0.25 : 0.5);
  cairo_rectangle (cr, bar->left, bar->y - SITE_BAR / 2, bar->right - bar->left, SITE_BAR);
  cairo_fill (cr);
}

/* How many the symbol stands for, at its corner. */
static void
draw_badge (cairo_t *cr, const JalonTimelineLook *look, guint count, double x, double y, double size)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autoptr (PangoLayout) words = jalon_timeline_dup_words (look, number, TRUE);
  PangoRectangle ink;
  double         reach, scale;

  if (look->wordless)
    return;

  pango_layout_get_pixel_extents (words, &ink, NULL);
  scale = BADGE_LETTER / MAX (ink.height, 1);
  reach = MAX (ink.width * scale - BADGE_LETTER * 0.9, 0) / 2;
  cairo_save (cr);
  cairo_translate (cr, x + size * 0.5 + BADGE_OUT + reach, y - size * 0.3 - BADGE_OUT);
  cairo_new_path (cr);
  cairo_arc (cr, reach, 0, BADGE, -G_PI_2, G_PI_2);
  cairo_arc (cr, -reach, 0, BADGE, G_PI_2, -G_PI_2);
  cairo_close_path (cr);
  jalon_palette_set_source (cr, JALON_INK_TEXT, look->dark, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 0.8);
  jalon_palette_set_source (cr, JALON_INK_PAPER, look->dark, 1);
  cairo_stroke (cr);
  /* The same letters smaller: a font of this size would have to be found first. */
  cairo_scale (cr, scale, scale);
  jalon_layout_show (cr, words, -(ink.x + ink.width / 2.0), -(ink.y + ink.height / 2.0));
  cairo_restore (cr);
}

static void
draw_mark (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look, const JalonTimelineMark *mark)
{
  const JalonTimelineItem *item = &g_array_index (layout->items, JalonTimelineItem, mark->first);
  Bar                      bar = get_bar (layout, look, item, mark);
  guint                    style = item->style | (look->dark ? JALON_STYLE_DARK : 0);
  double                   x = jalon_timeline_flip (layout, look, mark->x);

  if (item->is_bar)
    draw_span_bar (cr, look, item, &bar);
  else if (item->span != JALON_SPAN_DAY || item->fades_out)
    draw_event_bar (cr, item, &bar, style);
  jalon_symbol_draw (cr, item->symbol, style, x, mark->y, mark->size);
  if (mark->n_items > 1)
    draw_badge (cr, look, mark->n_items, x, mark->y, mark->size);
}

static void
draw_marks (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look, gboolean excluded)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const JalonTimelineMark *mark = &g_array_index (layout->marks, JalonTimelineMark, i);

      if (g_array_index (layout->items, JalonTimelineItem, mark->first).is_excluded == excluded)
        draw_mark (layout, cr, look, mark);
    }
}

/**
 * jalon_timeline_paint_marks:
 *
 * Paints all marks, those that the dates of the query leave out pale.
 */
void
jalon_timeline_paint_marks (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look)
{
  if (look->since != JALON_DAY_NONE || look->until != JALON_DAY_NONE)
    {
      cairo_push_group (cr);
      draw_marks (layout, cr, look, TRUE);
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, PALE);
    }
  draw_marks (layout, cr, look, FALSE);
}

/* How a mark is ringed; @width in pixels. */
typedef struct
{
  JalonInk ink;
  double   width;
  double   alpha;
} Ring;

static void
draw_ring (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look, guint index, Ring ring)
{
  const JalonTimelineMark *mark;

  if (index >= layout->marks->len)
    return;

  mark = &g_array_index (layout->marks, JalonTimelineMark, index);
  cairo_new_sub_path (cr);
  cairo_arc (cr, jalon_timeline_flip (layout, look, mark->x), mark->y, mark->size / 2 + RING_GAP, 0, 2 * G_PI);
  cairo_set_line_width (cr, ring.width);
  jalon_palette_set_source (cr, ring.ink, look->dark, ring.alpha);
  cairo_stroke (cr);
}

/**
 * jalon_timeline_paint_rings:
 *
 * Rings what is under the pointer, what is selected, and where the keyboard is.
 */
void
jalon_timeline_paint_rings (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look)
{
  draw_ring (layout, cr, look, look->hovered, (Ring){ JALON_INK_SELECTION, 1.2, 0.45 });
  draw_ring (layout, cr, look, look->selected, (Ring){ JALON_INK_SELECTION, 2.2, 1 });
  draw_ring (layout, cr, look, look->focused, (Ring){ JALON_INK_TRAINEE, 2, 1 });
}
