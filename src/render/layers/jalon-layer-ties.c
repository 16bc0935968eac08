/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A step of drawing a scene: what ties the marks to the ground, below them:
 * circles of uncertainty, lines between candidate places and who says so,
 * leaders from marks that have no room where they belong.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-contrast.h"
#include "jalon-i18n.h"
#include "jalon-mark-table.h"
#include "jalon-marks.h"
#include "jalon-swatches.h"
#include "jalon-symbols.h"
#include "jalon-ties.h"

#include <math.h>

/* Radius of the smallest circle of uncertainty, pixels: it shows round the symbol. */
#define SMALLEST_CIRCLE 19.0

/* A larger one says nothing any more. */
#define LARGEST_CIRCLE 4000.0

/* The point that a leader comes from, and what of a plate is seen round its mark; pixels. */
#define POINT_RADIUS 2.2
#define PLATE_MARGIN 3.0

/* A line takes squares of this half side from names, so far apart, pixels. */
#define LINE_REACH 3.0
#define LINE_STEP 5.0

/* Where the class is a town or near one, the circle is as large as what is not known. */
static void
draw_circle (JalonScene *self, cairo_t *cr, double x, double y, double radius, gboolean dashed)
{
  static const double dashes[] = { 4.0, 3.0 };
  gboolean            dark = self->options.dark;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, MAX (radius, SMALLEST_CIRCLE), 0.0, 2.0 * G_PI);
  jalon_palette_set_source (cr, JALON_INK_DOUBT, dark, 0.10);
  cairo_fill_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_DOUBT, dark, 0.75);
  jalon_contrast_set_line_width (cr, 1.0);
  cairo_set_dash (cr, dashes, dashed ? 2 : 0, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_site_circles (JalonScene *self, cairo_t *cr, const JalonViewport *viewport)
{
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);

  for (guint i = 0; i < self->sites->len && i < JALON_MARKS_MAX_SITES; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->sites, JalonSceneSite, i);
      double                radius = site->radius / jalon_viewport_metres_per_pixel (viewport, site->lat);
      double                x, y;

      if (!site->has_point || (site->precision != JALON_PRECISION_CITY && site->precision != JALON_PRECISION_NEAR_CITY))
        continue;
      jalon_viewport_project_unit (viewport, site->x - round (site->x - viewport->cx), site->y, &x, &y);
      x -= n_copies * step_x;
      y -= n_copies * step_y;
      for (int copy = -n_copies; copy <= n_copies; copy++, x += step_x, y += step_y)
        if (radius < LARGEST_CIRCLE && x > -radius && y > -radius && x < viewport->width + radius &&
            y < viewport->height + radius)
          draw_circle (self, cr, x, y, radius, site->precision == JALON_PRECISION_NEAR_CITY);
    }
}

static void
draw_tie (JalonScene *self, cairo_t *cr, const JalonMark *from, const JalonMark *to)
{
  static const double dashes[] = { 5.0, 3.5 };
  gboolean            dark = self->options.dark;

  cairo_save (cr);
  cairo_move_to (cr, from->x, from->y);
  cairo_line_to (cr, to->x, to->y);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 0.85);
  jalon_contrast_set_line_width (cr, 4.5);
  cairo_stroke_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 0.9);
  jalon_contrast_set_line_width (cr, 1.6);
  cairo_set_dash (cr, dashes, 2, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_candidates (JalonScene *self, cairo_t *cr, const GArray *marks)
{
  const GArray *candidates = jalon_mark_table_get_candidates (self->marks);

  for (guint i = 0; i < candidates->len; i++)
    {
      const JalonCandidate *candidate = &g_array_index (candidates, JalonCandidate, i);
      const JalonMark      *mark = jalon_marks_find_alternative (marks, candidate->row, candidate->alternative);
      const JalonMark      *next = jalon_marks_find_alternative (marks, candidate->row, candidate->alternative + 1);

      if (mark != NULL && next != NULL)
        draw_tie (self, cr, mark, next);
    }
}

static void
draw_words (JalonScene *self, cairo_t *cr, const GArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      const JalonTieWords *said = &g_array_index (words, JalonTieWords, i);

      jalon_palette_set_source (cr, JALON_INK_HALO, self->options.dark, 0.9);
      jalon_label_text_show_halo (cr, said->layout, said->x, said->y, 2.0);
      jalon_palette_set_source (cr, JALON_INK_LABEL_PLACE, self->options.dark, 1.0);
      jalon_label_text_show (cr, said->layout, said->x, said->y);
    }
}

/* What stands in another country than it belongs to has paper below it. */
static void
draw_plate (cairo_t *cr, const JalonMark *mark, gboolean dark)
{
  cairo_new_path (cr);
  cairo_arc (cr, mark->x, mark->y, jalon_mark_get_radius (mark) + PLATE_MARGIN, 0.0, 2.0 * G_PI);
  jalon_palette_set_source (cr, JALON_INK_PAPER, dark, 1.0);
  cairo_fill_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 0.8);
  jalon_contrast_set_line_width (cr, 1.0);
  cairo_stroke (cr);
}

/* The point that a leader comes from; an area has none. */
static void
draw_point (cairo_t *cr, const JalonMark *mark, gboolean dark)
{
  cairo_new_path (cr);
  cairo_arc (cr, mark->anchor_x, mark->anchor_y, POINT_RADIUS, 0.0, 2.0 * G_PI);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 0.9);
  jalon_contrast_set_line_width (cr, 2.0);
  cairo_stroke_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 1.0);
  cairo_fill (cr);
}

static void
draw_leaders (JalonScene *self, cairo_t *cr, const GArray *marks)
{
  gboolean dark = self->options.dark;

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (mark->leader == JALON_LEADER_NONE)
        continue;
      cairo_move_to (cr, mark->x, mark->y);
      cairo_line_to (cr, mark->anchor_x, mark->anchor_y);
      jalon_palette_set_source (cr, JALON_INK_HALO, dark, 0.85);
      jalon_contrast_set_line_width (cr, 3.4);
      cairo_stroke_preserve (cr);
      jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 0.8);
      jalon_contrast_set_line_width (cr, 1.1);
      cairo_stroke (cr);
      if (mark->leader == JALON_LEADER_POINT)
        draw_point (cr, mark, dark);
      if (mark->called_out)
        draw_plate (cr, mark, dark);
    }
  cairo_restore (cr);
}

/* Whether anything may have a line to it: events with a point never have, they become clusters. */
static gboolean
has_ties (JalonScene *self)
{
  return self->sites->len > 0 || jalon_mark_table_get_candidates (self->marks)->len > 0 ||
         jalon_mark_table_get_unstated (self->marks)->len > 0;
}

static gboolean
draw (const JalonLayerInput *input, cairo_t *cr)
{
  JalonScene          *self = input->scene;
  const JalonViewport *viewport = input->viewport;
  double               step_x, step_y;
  int                  n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);
  g_autoptr (GArray) marks = NULL;
  g_autoptr (GArray) words = NULL;

  draw_site_circles (self, cr, viewport);
  if (!has_ties (self))
    return TRUE;

  marks = jalon_layer_list_marks_once (input);
  words = jalon_ties_list_words (self, viewport, marks);
  for (int copy = -n_copies; copy <= n_copies; copy++)
    {
      cairo_save (cr);
      cairo_translate (cr, copy * step_x, copy * step_y);
      draw_leaders (self, cr, marks);
      draw_candidates (self, cr, marks);
      draw_words (self, cr, words);
      cairo_restore (cr);
    }
  return TRUE;
}

static void
take_line (JalonLabelGrid *grid, double x0, double y0, double x1, double y1)
{
  guint n_steps = (guint) ceil (hypot (x1 - x0, y1 - y0) / LINE_STEP);

  for (guint i = 0; i <= n_steps; i++)
    {
      double        x = x0 + (x1 - x0) * i / MAX (n_steps, 1), y = y0 + (y1 - y0) * i / MAX (n_steps, 1);
      JalonLabelBox box = { x - LINE_REACH, y - LINE_REACH, x + LINE_REACH, y + LINE_REACH };

      jalon_label_grid_take (grid, &box);
    }
}

static void
take_lines (JalonLabelGrid *grid, const GArray *marks, double dx, double dy)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      const JalonMark *next =
          mark->alternative > 0 ? jalon_marks_find_alternative (marks, mark->row, mark->alternative + 1u) : NULL;

      if (mark->leader != JALON_LEADER_NONE)
        take_line (grid, mark->x + dx, mark->y + dy, mark->anchor_x + dx, mark->anchor_y + dy);
      if (next != NULL)
        take_line (grid, mark->x + dx, mark->y + dy, next->x + dx, next->y + dy);
    }
}

static void
take_words (JalonLabelGrid *grid, const GArray *words, double dx, double dy)
{
  for (guint i = 0; i < words->len; i++)
    {
      JalonLabelBox box = g_array_index (words, JalonTieWords, i).box;

      box.x0 += dx;
      box.x1 += dx;
      box.y0 += dy;
      box.y1 += dy;
      jalon_label_grid_take (grid, &box);
    }
}

static void
obstacles (const JalonLayerInput *input, JalonLabelGrid *grid)
{
  g_autoptr (GArray) marks = jalon_layer_list_marks_once (input);
  g_autoptr (GArray) words = jalon_ties_list_words (input->scene, input->viewport, marks);
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (input->viewport, &step_x, &step_y);

  for (int copy = -n_copies; copy <= n_copies; copy++)
    {
      take_lines (grid, marks, copy * step_x, copy * step_y);
      take_words (grid, words, copy * step_x, copy * step_y);
    }
}

static void
legend (const JalonLayerInput *input, JalonTrace *trace, GPtrArray *entries)
{
  JalonScene          *self = input->scene;
  const JalonViewport *viewport = input->viewport;

  for (guint i = 0; i < self->sites->len; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->sites, JalonSceneSite, i);
      double                x, y;

      if (!site->has_point || site->radius <= 0)
        continue;
      jalon_viewport_project_unit (viewport, site->x, site->y, &x, &y);
      if (x < 0 || y < 0 || x > viewport->width || y > viewport->height ||
          site->radius / jalon_viewport_metres_per_pixel (viewport, site->lat) < JALON_SYMBOL_SIZE / 2)
        continue;
      jalon_legend_entry_add (entries,
                              JALON_LEGEND_CERTAINTY,
                              _ ("Somewhere within this circle"),
                              jalon_swatch_draw_radius,
                              0,
                              0)
          ->is_spare = TRUE;
      return;
    }
}

const JalonLayer jalon_layer_ties = {
  .id = "ties",
  .part = JALON_DRAW_TIES,
  .cost = 5,
  .draw = draw,
  .obstacles = obstacles,
  .legend = legend,
};
