/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets the cartouche: title, date, filter, legend, sources, scale, colophon.
 */

#include "config.h"

#include "jalon-page.h"

#include "jalon-furniture.h"

#include "jalon-i18n.h"

#include <math.h>

#define RULE_WIDTH 0.6

/* A legend that has to be smaller than this is cut off instead. */
#define SMALLEST_LEGEND 0.55

/* Most sources fit into a line of this, units of the page. */
#define SOURCE_WIDTH 170.0

/* Units of the page: what lies below the map beside a panel. */
#define LOWEST_FOOT 86.0
#define HIGHEST_FOOT 116.0

/* Sources below a map: in columns of their own, or in one beside the legend, units of the page. */
#define HIGHEST_SOURCES 150.0
#define HIGHEST_SOURCES_COLUMN 110.0

#define N_COLUMNS 3

static void
draw_rule (cairo_t *cr, gboolean dark, double x, double y, double width)
{
  jalon_palette_set_source (cr, JALON_INK_FAINT, dark, 0.6);
  cairo_set_line_width (cr, RULE_WIDTH);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
}

/* Part of a legend as an array of its own; the entries stay the page's. */
static GPtrArray *
slice (GPtrArray *entries, guint first, guint end)
{
  GPtrArray *part = g_ptr_array_new ();

  for (guint i = first; i < end; i++)
    g_ptr_array_add (part, g_ptr_array_index (entries, i));
  return part;
}

static double
measure_part (const JalonPage *self, JalonScene *scene, guint first, guint end, double width)
{
  const JalonSceneOptions *options = jalon_scene_get_options (scene);
  g_autoptr (GPtrArray) part = slice (self->legend, first, end);

  return jalon_legend_draw (part, NULL, options->dark, options->font, width);
}

/* Draws part of the legend in a box, smaller where it would not fit. */
static double
draw_part (const JalonPage *self, JalonScene *scene, guint first, guint end, cairo_t *cr, const cairo_rectangle_t *box)
{
  const JalonSceneOptions *options = jalon_scene_get_options (scene);
  g_autoptr (GPtrArray) part = slice (self->legend, first, end);
  double scale = 1.0, drawn = measure_part (self, scene, first, end, box->width);

  /* Smaller letters take fewer lines, so that it may take a few steps. */
  while (drawn * scale > box->height && scale > SMALLEST_LEGEND)
    {
      scale = MAX (scale - 0.05, SMALLEST_LEGEND);
      drawn = measure_part (self, scene, first, end, box->width / scale);
    }
  cairo_save (cr);
  cairo_rectangle (cr, box->x - 2.0, box->y - 2.0, box->width + 4.0, box->height + 4.0);
  cairo_clip (cr);
  cairo_translate (cr, box->x, box->y);
  cairo_scale (cr, scale, scale);
  jalon_legend_draw (part, cr, options->dark, options->font, box->width / scale);
  cairo_restore (cr);
  return MIN (drawn * scale, box->height);
}

static guint
split_legend (const JalonPage *self, JalonScene *scene, double width)
{
  guint  best = self->legend->len;
  double best_height = G_MAXDOUBLE;

  for (guint i = 1; i <= self->legend->len; i++)
    {
      const JalonLegendEntry *before = g_ptr_array_index (self->legend, i - 1);
      const JalonLegendEntry *after = i < self->legend->len ? g_ptr_array_index (self->legend, i) : NULL;
      double                  height;

      if (after != NULL && g_strcmp0 (before->section, after->section) == 0)
        continue;
      height = MAX (measure_part (self, scene, 0, i, width), measure_part (self, scene, i, self->legend->len, width));
      if (height < best_height)
        {
          best = i;
          best_height = height;
        }
    }
  return best;
}

static double
get_column_width (const JalonPage *self)
{
  return (self->side.width - (N_COLUMNS - 1) * JALON_PAGE_GAP) / N_COLUMNS;
}

static guint
get_source_columns (double width)
{
  return (guint) CLAMP (width / SOURCE_WIDTH, 1.0, 4.0);
}

static double
get_colophon_width (double width)
{
  return CLAMP (width * 0.22, 165.0, 200.0);
}

/* Sources beside the colophon. */
static double
draw_foot_sources (const JalonPage            *self,
                   JalonScene                 *scene,
                   const JalonSnapshotOptions *options,
                   cairo_t                    *cr,
                   double                      height)
{
  const JalonPagePen pen = { .cr = cr, .options = jalon_scene_get_options (scene) };
  double             colophon = get_colophon_width (self->foot.width) + JALON_PAGE_GAP;
  cairo_rectangle_t  rest = { self->foot.x + colophon, self->foot.y, self->foot.width - colophon, height };

  return jalon_furniture_draw_sources (&pen, options, &rest, get_source_columns (rest.width));
}

double
jalon_page_measure_foot (const JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options)
{
  return CLAMP (draw_foot_sources (self, scene, options, NULL, HIGHEST_FOOT), LOWEST_FOOT, HIGHEST_FOOT);
}

double
jalon_page_measure_strip (const JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options)
{
  const JalonPagePen measuring = { .options = jalon_scene_get_options (scene) };
  double             width = get_column_width (self);
  double             height = jalon_furniture_draw_colophon (&measuring, options, &self->viewport, 0.0, 0.0, width);
  cairo_rectangle_t  sources = { 0.0, 0.0, width, HIGHEST_SOURCES_COLUMN };

  if (self->legend == NULL || self->legend->len == 0)
    {
      sources.width = self->side.width - width - JALON_PAGE_GAP;
      sources.height = HIGHEST_SOURCES;

      return MAX (height,
                  jalon_furniture_draw_sources (&measuring, options, &sources, get_source_columns (sources.width)));
    }
  height += JALON_PAGE_GAP + jalon_furniture_draw_sources (&measuring, options, &sources, 1);
  guint split = split_legend (self, scene, width);

  return MAX (height,
              MAX (measure_part (self, scene, 0, split, width),
                   measure_part (self, scene, split, self->legend->len, width)));
}

static void
draw_panel (const JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options, cairo_t *cr)
{
  const JalonPagePen pen = { .cr = cr, .options = jalon_scene_get_options (scene) };
  cairo_rectangle_t  rest = self->side;

  rest.y += jalon_furniture_draw_title (&pen, options, rest.x, rest.y, rest.width) + JALON_PAGE_GAP * 0.75;
  draw_rule (cr, pen.options->dark, rest.x, rest.y, rest.width);
  rest.y += JALON_PAGE_GAP * 0.75;
  rest.height = self->side.y + self->side.height - rest.y;
  draw_part (self, scene, 0, self->legend->len, cr, &rest);

  jalon_furniture_draw_colophon (&pen,
                                 options,
                                 &self->viewport,
                                 self->foot.x,
                                 self->foot.y,
                                 get_colophon_width (self->foot.width));
  draw_foot_sources (self, scene, options, cr, self->foot.height);
}

static void
draw_strip (const JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options, cairo_t *cr)
{
  const JalonPagePen pen = { .cr = cr, .options = jalon_scene_get_options (scene) };
  double             width = get_column_width (self), step = width + JALON_PAGE_GAP;
  cairo_rectangle_t  first = { self->side.x, self->side.y, width, self->side.height }, second = first, last = first;
  double             used;

  second.x += step;
  last.x += 2.0 * step;
  jalon_furniture_draw_title (&pen, options, first.x, JALON_PAGE_MARGIN, self->side.width);
  if (self->legend == NULL || self->legend->len == 0)
    {
      jalon_furniture_draw_colophon (&pen, options, &self->viewport, first.x, first.y, width);
      second.width = self->side.width - step;
      jalon_furniture_draw_sources (&pen, options, &second, get_source_columns (second.width));
      return;
    }

  guint split = split_legend (self, scene, width);

  draw_part (self, scene, 0, split, cr, &first);
  draw_part (self, scene, split, self->legend->len, cr, &second);
  used = jalon_furniture_draw_colophon (&pen, options, &self->viewport, last.x, last.y, width) + JALON_PAGE_GAP;
  last.y += used;
  last.height -= used;
  jalon_furniture_draw_sources (&pen, options, &last, 1);
}

/* A line with title and date above; scale and where the data are from below. */
static void
draw_compact (const JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options, cairo_t *cr)
{
  const JalonPagePen pen = { .cr = cr, .options = jalon_scene_get_options (scene) };
  JalonPageStyle     title = jalon_page_title, small = jalon_page_small;
  double             half = self->side.width / 2.0;
  g_autofree char   *line = NULL, *borders = NULL, *credits = NULL;
  g_autofree char   *proposals = jalon_furniture_dup_proposals (options);

  title.size = 13.0;
  title.lines = small.lines = 1;
  /* Translators: one line above a small map: title and date. */
  line = options->as_of != NULL ? g_strdup_printf (C_ ("title", "%s, as of %s"), options->title, options->as_of)
                                : g_strdup (options->title);
  jalon_page_text (&pen, &title, line, self->side.x, self->map.y - 21.0, self->side.width);
  jalon_furniture_draw_scale_bar (&pen, &self->viewport, self->side.x, self->side.y + 4.0, half - 8.0);
  borders = g_strdup_printf (_ ("Borders: %s"),
                             jalon_vocabulary_get_label (JALON_VOCABULARY_WORLDVIEW, pen.options->worldview));
  if (proposals != NULL)
    credits = g_strdup_printf ("%s · %s · %s", proposals, borders, jalon_world_get_attribution_line ());
  else
    credits = g_strdup_printf ("%s · %s", borders, jalon_world_get_attribution_line ());
  small.lines = 2;
  jalon_page_text (&pen, &small, credits, self->side.x + half, self->side.y + 1.0, half);
}

/**
 * jalon_page_draw_cartouche:
 * @self: a page of @scene, divided for @options
 * @cr: in units of the page, its origin the corner of the page
 *
 * Draws all that stands round the map, whose frame is not part of it.
 */
void
jalon_page_draw_cartouche (const JalonPage *self, JalonScene *scene, const JalonSnapshotOptions *options, cairo_t *cr)
{
  if (self->kind == JALON_PAGE_PANEL)
    draw_panel (self, scene, options, cr);
  else if (self->kind == JALON_PAGE_STRIP)
    draw_strip (self, scene, options, cr);
  else
    draw_compact (self, scene, options, cr);
}
