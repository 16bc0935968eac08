/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arrow of a closure: an aircraft, its way, and the bar where it stops.
 */

#include "config.h"

#include "jalon-arrow.h"

#include "jalon-contrast.h"
#include "jalon-palette.h"

#include <math.h>

/* The drawing is made for this length, pixels; shorter arrows are smaller and, below half of it, without aircraft. */
#define FULL_LENGTH 56.0

#define SHAFT_START 16.0
#define SHAFT_END 46.0
#define HEAD_END 52.0
#define HEAD_HALF 5.0
#define BAR_HALF 12.0
#define BAR_WIDTH 4.0

/* Lines and gaps keep their width when the arrow gets smaller, pixels: thinner ones fade into the ground. */
#define OUTLINE_WIDTH 1.4
#define SHAFT_WIDTH 2.4
#define HOLLOW_SHAFT_WIDTH 1.8

/* A smaller bar has no inside to be hollow. */
#define SMALLEST_HOLLOW 0.7

/* Half of an aircraft seen from above, nose to the right; the other half mirrors it. */
static const double aircraft[][2] = {
  { 15, 0 },  { 13, 1.2 },  { 9.4, 1.4 },  { 5, 8 },      { 3, 8 },
  { 5, 1.4 }, { 1.6, 1.2 }, { -0.2, 3.6 }, { -1.6, 3.6 }, { -0.6, 0 },
};

static void
trace_aircraft (cairo_t *cr)
{
  guint n = G_N_ELEMENTS (aircraft);

  cairo_move_to (cr, aircraft[0][0], aircraft[0][1]);
  for (guint i = 1; i < n; i++)
    cairo_line_to (cr, aircraft[i][0], aircraft[i][1]);
  for (guint i = n - 1; i > 0; i--)
    cairo_line_to (cr, aircraft[i][0], -aircraft[i][1]);
  cairo_close_path (cr);
}

static void
trace_head (cairo_t *cr)
{
  cairo_move_to (cr, HEAD_END, 0);
  cairo_line_to (cr, SHAFT_END - 4, HEAD_HALF);
  cairo_line_to (cr, SHAFT_END - 2, 0);
  cairo_line_to (cr, SHAFT_END - 4, -HEAD_HALF);
  cairo_close_path (cr);
}

static void
trace_bar (cairo_t *cr)
{
  cairo_rectangle (cr, FULL_LENGTH - BAR_WIDTH, -BAR_HALF, BAR_WIDTH, 2 * BAR_HALF);
}

static void
trace_shaft (cairo_t *cr, gboolean has_aircraft)
{
  cairo_move_to (cr, has_aircraft ? SHAFT_START : 0, 0);
  cairo_line_to (cr, SHAFT_END, 0);
}

/* What lies round the arrow stands back, so that it reads on any hatch. */
static void
draw_halo (cairo_t *cr, gboolean dark, gboolean has_aircraft)
{
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 1);
  cairo_set_line_width (cr, 4);
  if (has_aircraft)
    trace_aircraft (cr);
  trace_head (cr);
  trace_bar (cr);
  cairo_stroke (cr);
  trace_shaft (cr, has_aircraft);
  cairo_set_line_width (cr, 6);
  cairo_stroke (cr);
}

/* What is doubted or not reviewed is hollow, so that this shows without colour too. */
static void
draw_bodies (cairo_t *cr, gboolean hollow, gboolean dark, double scale, gboolean has_aircraft)
{
  gboolean hollow_bar = hollow && scale >= SMALLEST_HOLLOW;
  double   pixel = 1.0 / MIN (scale, 1.0);

  if (has_aircraft)
    trace_aircraft (cr);
  if (hollow_bar)
    {
      trace_head (cr);
      trace_bar (cr);
    }
  if (hollow)
    {
      cairo_save (cr);
      jalon_palette_set_source (cr, JALON_INK_HALO, dark, 1);
      cairo_fill_preserve (cr);
      cairo_restore (cr);
      cairo_set_line_width (cr, OUTLINE_WIDTH * pixel);
      cairo_stroke (cr);
    }
  if (!hollow_bar)
    {
      trace_head (cr);
      trace_bar (cr);
      cairo_fill_preserve (cr);
      /* A small one is as bold as a large one. */
      cairo_set_line_width (cr, pixel - 1.0);
      cairo_stroke (cr);
    }
}

static void
draw_ink (cairo_t *cr, JalonCertainty certainty, gboolean dark, double scale, gboolean has_aircraft)
{
  gboolean     disputed = certainty == JALON_CERTAINTY_DISPUTED;
  gboolean     proposed = certainty == JALON_CERTAINTY_PROPOSED;
  double       pixel = 1.0 / MIN (scale, 1.0);
  const double dash[] = { 4.5 * pixel, 2.5 * pixel }, dots[] = { 0.01, 3.4 * pixel };

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  jalon_palette_set_source (cr, JALON_INK_ARROW, dark, 1);
  draw_bodies (cr, disputed || proposed, dark, scale, has_aircraft);

  trace_shaft (cr, has_aircraft);
  jalon_contrast_set_line_width (cr, (disputed ? HOLLOW_SHAFT_WIDTH : SHAFT_WIDTH) * pixel);
  if (proposed)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
    }
  else
    cairo_set_dash (cr, dash, disputed ? G_N_ELEMENTS (dash) : 0, 0);
  cairo_stroke (cr);
}

/**
 * jalon_arrow_draw:
 * @certainty: of the closure; doubted or not reviewed it is hollow
 * @dark: for a dark ground
 * @way: from where to where; shorter than %JALON_ARROW_SHORTEST nothing is drawn
 *
 * Draws an arrow that ends at a bar: flights that are stopped there. A
 * refuted or rejected closure stops none.
 */
void
jalon_arrow_draw (cairo_t *cr, JalonCertainty certainty, gboolean dark, const JalonArrowWay *way)
{
  double dx = way->tip_x - way->tail_x, dy = way->tip_y - way->tail_y;
  double scale = hypot (dx, dy) / FULL_LENGTH;

  if (!jalon_certainty_bans (certainty) || scale * FULL_LENGTH < JALON_ARROW_SHORTEST)
    return;

  cairo_save (cr);
  cairo_translate (cr, way->tail_x, way->tail_y);
  cairo_rotate (cr, atan2 (dy, dx));
  cairo_scale (cr, scale, scale);
  draw_halo (cr, dark, scale > 0.5);
  draw_ink (cr, certainty, dark, scale, scale > 0.5);
  cairo_restore (cr);
}
