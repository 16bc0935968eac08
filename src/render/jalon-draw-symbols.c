/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two steps of drawing a scene: the marks, and below them what ties them to
 * the ground: circles of uncertainty, lines between candidate places.
 */

#include "config.h"

#include "jalon-marks.h"

#include "jalon-label-text.h"
#include "jalon-symbols.h"

#include "jalon-i18n.h"

#include <math.h>

/* Radius of the smallest circle of uncertainty, pixels: it shows round the symbol. */
#define SMALLEST_CIRCLE 19.0

/* A larger one says nothing any more. */
#define LARGEST_CIRCLE 4000.0

#define TIE_TEXT_SIZE 10.5

/* Equal marks are drawn once, then painted again and again: fast on an image, one shared figure in SVG and PDF. */
static cairo_surface_t *
draw_figure (cairo_t         *cr,
             const JalonMark *mark,
             const char      *font)
{
  double            reach = ceil (jalon_mark_get_reach (mark));
  cairo_rectangle_t extents = { 0.0, 0.0, 2 * reach, 2 * reach };
  cairo_surface_t  *target = cairo_get_target (cr), *figure;
  cairo_t          *figure_cr;

  if (cairo_surface_get_type (target) == CAIRO_SURFACE_TYPE_IMAGE)
    {
      cairo_matrix_t matrix;
      double         scale;

      cairo_get_matrix (cr, &matrix);
      scale = hypot (matrix.xx, matrix.yx);
      figure = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (2 * reach * scale), (int) ceil (2 * reach * scale));
      cairo_surface_set_device_scale (figure, scale, scale);
    }
  else
    {
      figure = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
    }
  figure_cr = cairo_create (figure);
  jalon_mark_draw (mark, figure_cr, reach, reach, font);
  cairo_destroy (figure_cr);
  return figure;
}

static guint64
get_look (const JalonMark *mark)
{
  return mark->symbol | (guint64) mark->style << 8 | (guint64) mark->count << 16;
}

/* On an image the figure stands on whole pixels, so that it stays crisp. */
static void
paint_figure (cairo_t         *cr,
              cairo_surface_t *figure,
              const JalonMark *mark)
{
  double reach = ceil (jalon_mark_get_reach (mark));
  double x = mark->x - reach, y = mark->y - reach;

  if (cairo_surface_get_type (figure) == CAIRO_SURFACE_TYPE_IMAGE)
    {
      cairo_user_to_device (cr, &x, &y);
      x = round (x);
      y = round (y);
      cairo_device_to_user (cr, &x, &y);
    }
  cairo_set_source_surface (cr, figure, x, y);
  cairo_paint (cr);
}

/* A page in SVG and the figures recorded for it hold on to one another: finishing lets both go. */
static void
free_figure (gpointer data)
{
  cairo_surface_finish (data);
  cairo_surface_destroy (data);
}

/* A recorded figure is kept as long as the page: Cairo 1.16 copies, and then leaks, one that goes before. */
static void
keep_figures (cairo_t    *cr,
              GHashTable *figures)
{
  cairo_surface_t *target = cairo_get_target (cr);

  if (cairo_surface_get_type (target) == CAIRO_SURFACE_TYPE_IMAGE)
    return;
  cairo_surface_set_user_data (target, (const cairo_user_data_key_t *) figures, g_hash_table_ref (figures), (cairo_destroy_func_t) g_hash_table_unref);
}

void
jalon_draw_symbols (JalonScene      *self,
                    cairo_t         *cr,
                    const JalonView *view)
{
  g_autoptr (GArray) marks = jalon_scene_list_marks (self, view);
  g_autoptr (GHashTable) figures = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_figure);

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      guint64          look = get_look (mark);
      cairo_surface_t *figure = g_hash_table_lookup (figures, &look);

      if (figure == NULL)
        {
          figure = draw_figure (cr, mark, self->options.font);
          g_hash_table_insert (figures, g_memdup2 (&look, sizeof look), figure);
        }
      paint_figure (cr, figure, mark);
    }
  keep_figures (cr, figures);
}

/* Where the class is a town or near one, the circle is as large as what is not known. */
static void
draw_circle (JalonScene *self,
             cairo_t    *cr,
             double      x,
             double      y,
             double      radius,
             gboolean    dashed)
{
  static const double dashes[] = { 4.0, 3.0 };
  gboolean            dark = self->options.dark;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, MAX (radius, SMALLEST_CIRCLE), 0.0, 2.0 * G_PI);
  jalon_palette_set_source (cr, JALON_INK_DOUBT, dark, 0.10);
  cairo_fill_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_DOUBT, dark, 0.75);
  cairo_set_line_width (cr, 1.0);
  cairo_set_dash (cr, dashes, dashed ? 2 : 0, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_site_circles (JalonScene      *self,
                   cairo_t         *cr,
                   const JalonView *view)
{
  double step_x, step_y;
  int    n_copies = jalon_view_get_copies (view, &step_x, &step_y);

  for (guint i = 0; i < self->sites->len && i < JALON_MARKS_MAX_SITES; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->sites, JalonSceneSite, i);
      double                radius = site->radius / jalon_view_metres_per_pixel (view, site->lat);
      double                x, y;

      if (!site->has_point || (site->precision != JALON_PRECISION_CITY && site->precision != JALON_PRECISION_NEAR_CITY))
        continue;
      jalon_view_project_unit (view, site->x - round (site->x - view->cx), site->y, &x, &y);
      x -= n_copies * step_x;
      y -= n_copies * step_y;
      for (int copy = -n_copies; copy <= n_copies; copy++, x += step_x, y += step_y)
        if (radius < LARGEST_CIRCLE && x > -radius && y > -radius && x < view->width + radius && y < view->height + radius)
          draw_circle (self, cr, x, y, radius, site->precision == JALON_PRECISION_NEAR_CITY);
    }
}

/* "according to Mali" beside a candidate's mark, away from the other one. */
static void
draw_according_to (JalonScene           *self,
                   cairo_t              *cr,
                   const JalonMark      *mark,
                   const JalonMark      *other,
                   const JalonCandidate *candidate)
{
  JalonLabelFace   face = { .family = self->options.font, .size = TIE_TEXT_SIZE, .weight = PANGO_WEIGHT_MEDIUM };
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  double step = JALON_SYMBOL_SIZE / 2.0 + 5.0;
  double x;
  int    width, height;

  if (candidate->according_to == NULL)
    return;
  /* Translators: beside one of two places on the map; %s is who says that it happened there. */
  text = g_strdup_printf (C_ ("map", "according to %s"), candidate->according_to);
  layout = jalon_label_text_get (&face, text);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = other != NULL && mark->x < other->x - 8.0 ? mark->x - step - width : mark->x + step;
  jalon_palette_set_source (cr, JALON_INK_HALO, self->options.dark, 0.9);
  jalon_label_text_show_halo (cr, layout, x, mark->y - height / 2.0, 2.0);
  jalon_palette_set_source (cr, JALON_INK_LABEL_PLACE, self->options.dark, 1.0);
  jalon_label_text_show (cr, layout, x, mark->y - height / 2.0);
}

static void
draw_tie (JalonScene      *self,
          cairo_t         *cr,
          const JalonMark *from,
          const JalonMark *to)
{
  static const double dashes[] = { 5.0, 3.5 };
  gboolean            dark = self->options.dark;

  cairo_save (cr);
  cairo_move_to (cr, from->x, from->y);
  cairo_line_to (cr, to->x, to->y);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 0.85);
  cairo_set_line_width (cr, 4.5);
  cairo_stroke_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 0.9);
  cairo_set_line_width (cr, 1.6);
  cairo_set_dash (cr, dashes, 2, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_candidates (JalonScene      *self,
                 cairo_t         *cr,
                 const JalonView *view,
                 GArray          *marks)
{
  const GArray *candidates = jalon_mark_table_get_candidates (self->marks);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < candidates->len; i++)
      {
        const JalonCandidate *candidate = &g_array_index (candidates, JalonCandidate, i);
        const JalonMark      *mark = jalon_marks_find_alternative (marks, candidate->row, candidate->alternative);
        const JalonMark      *next = jalon_marks_find_alternative (marks, candidate->row, candidate->alternative + 1);
        const JalonMark      *before = jalon_marks_find_alternative (marks, candidate->row, candidate->alternative - 1);

        if (pass == 0 && mark != NULL && next != NULL)
          draw_tie (self, cr, mark, next);
        if (pass == 1 && mark != NULL)
          draw_according_to (self, cr, mark, next != NULL ? next : before, candidate);
      }
}

/* From what stands beside a small country into it: an area, and no point of it, so that the line has no end mark. */
static void
draw_leaders (JalonScene   *self,
              cairo_t      *cr,
              const GArray *marks)
{
  gboolean dark = self->options.dark;

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (!mark->led)
        continue;
      cairo_move_to (cr, mark->x, mark->y);
      cairo_line_to (cr, mark->anchor_x, mark->anchor_y);
      jalon_palette_set_source (cr, JALON_INK_HALO, dark, 0.85);
      cairo_set_line_width (cr, 3.4);
      cairo_stroke_preserve (cr);
      jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 0.8);
      cairo_set_line_width (cr, 1.1);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* Whether anything may have a line to it. */
static gboolean
has_ties (JalonScene *self)
{
  gboolean found = jalon_mark_table_get_candidates (self->marks)->len > 0 || jalon_mark_table_get_unstated (self->marks)->len > 0;

  for (guint i = 0; i < self->sites->len && !found; i++)
    found = !g_array_index (self->sites, JalonSceneSite, i).has_point;
  return found;
}

void
jalon_draw_ties (JalonScene      *self,
                 cairo_t         *cr,
                 const JalonView *view)
{
  double step_x, step_y;
  int    n_copies = jalon_view_get_copies (view, &step_x, &step_y);
  g_autoptr (GArray) marks = NULL;

  draw_site_circles (self, cr, view);
  if (!has_ties (self))
    return;

  marks = jalon_marks_list_once (self, view);
  for (int copy = -n_copies; copy <= n_copies; copy++)
    {
      cairo_save (cr);
      cairo_translate (cr, copy * step_x, copy * step_y);
      draw_leaders (self, cr, marks);
      draw_candidates (self, cr, view, marks);
      cairo_restore (cr);
    }
}
