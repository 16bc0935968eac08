/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of events and sites: drawn, picked, and kept clear of by names.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-mark-table.h"
#include "jalon-marks-candidates.h"
#include "jalon-marks-clusters.h"
#include "jalon-marks-sites.h"
#include "jalon-marks-unstated.h"
#include "jalon-symbol-words.h"
#include "jalon-symbols.h"

#include <math.h>

/* Equal marks are drawn once, then painted again and again: fast on an image, one shared figure in SVG and PDF. */
static cairo_surface_t *
draw_figure (cairo_t *cr, const JalonMark *mark, const char *font)
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
      figure = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                           (int) ceil (2 * reach * scale),
                                           (int) ceil (2 * reach * scale));
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

/* On an image the figure stands on whole pixels, so that it stays crisp. */
static void
paint_figure (cairo_t *cr, cairo_surface_t *figure, const JalonMark *mark)
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
keep_figures (cairo_t *cr, GHashTable *figures)
{
  cairo_surface_t *target = cairo_get_target (cr);

  if (cairo_surface_get_type (target) == CAIRO_SURFACE_TYPE_IMAGE)
    return;
  cairo_surface_set_user_data (target,
                               (const cairo_user_data_key_t *) figures,
                               g_hash_table_ref (figures),
                               (cairo_destroy_func_t) g_hash_table_unref);
}

static gboolean
draw (const JalonLayerInput *input, cairo_t *cr)
{
  JalonScene *self = input->scene;
  g_autoptr (GArray) marks = jalon_layer_list_marks (input);
  g_autoptr (GHashTable) figures = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_figure);

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      guint64          look = jalon_mark_get_look (mark);
      cairo_surface_t *figure = g_hash_table_lookup (figures, &look);

      if (figure == NULL)
        {
          figure = draw_figure (cr, mark, self->options.font);
          g_hash_table_insert (figures, g_memdup2 (&look, sizeof look), figure);
        }
      paint_figure (cr, figure, mark);
    }
  keep_figures (cr, figures);
  return TRUE;
}

static void
prepare (JalonScene *scene)
{
  jalon_mark_table_get_clusters (scene->marks);
}

static void
list_marks (JalonScene *scene, const JalonViewport *viewport, GArray *marks)
{
  g_autoptr (JalonPlacement) placement = jalon_placement_new (scene, viewport);

  jalon_marks_add_clusters (scene, viewport, marks);
  for (guint i = 0; i < marks->len; i++)
    jalon_placement_take (placement, &g_array_index (marks, JalonMark, i));
  jalon_marks_add_candidates (scene, viewport, placement, marks);
  jalon_marks_add_sites (scene, viewport, placement, marks);
  jalon_marks_add_unstated (scene, viewport, placement, marks);
}

/* On screen the symbols lie on a layer above; names keep clear of them all the same. */
static void
obstacles (const JalonLayerInput *input, JalonLabelGrid *grid)
{
  g_autoptr (GArray) marks = jalon_layer_list_marks (input);

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      double           half = jalon_mark_get_radius (mark);
      JalonLabelBox    box = { mark->x - half, mark->y - half, mark->x + half, mark->y + half };

      jalon_label_grid_take (grid, &box);
    }
}

/* The nearest mark that is hit; of those that are as near the topmost. */
static const JalonMark *
find_mark (const GArray *marks, double x, double y, double slop)
{
  const JalonMark *best = NULL;
  double           best_distance = G_MAXDOUBLE;

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      /* Inside a symbol 0: the pointer means what it sees. */
      double distance = MAX (0.0, hypot (mark->x - x, mark->y - y) - jalon_mark_get_radius (mark));

      if (distance <= slop && distance <= best_distance)
        {
          best = mark;
          best_distance = distance;
        }
    }
  return best;
}

static const char *
get_event_id (JalonScene *self, guint row)
{
  return jalon_event_snapshot_get_id (self->events, row);
}

static const char *
get_site_id (JalonScene *self, guint row)
{
  for (guint i = 0; i < self->sites->len; i++)
    if (g_array_index (self->sites, JalonSceneSite, i).row == row)
      return g_array_index (self->sites, JalonSceneSite, i).id;
  return NULL;
}

/* What tells the id of the one thing that a mark stands for, by its row; a cluster has none. */
static const char *(*const id_getters[]) (JalonScene *self, guint row) = {
  [JALON_THING_CLUSTER] = NULL,
  [JALON_THING_EVENT] = get_event_id,
  [JALON_THING_SITE] = get_site_id,
};

static JalonThing *
thing_from_mark (JalonScene *self, const JalonViewport *viewport, const JalonMark *mark)
{
  const char *id = id_getters[mark->kind] != NULL ? id_getters[mark->kind](self, mark->row) : NULL;
  JalonThing *thing = jalon_thing_new (mark->kind, id);

  if (mark->kind == JALON_THING_CLUSTER)
    thing->cluster = jalon_scene_list_cluster (self, viewport, mark);
  jalon_viewport_unproject (viewport, mark->anchor_x, mark->anchor_y, &thing->lon, &thing->lat);
  return thing;
}

static JalonThing *
pick (const JalonLayerInput *input, double x, double y, double slop)
{
  g_autoptr (GArray) marks = jalon_layer_list_marks (input);
  const JalonMark *mark = find_mark (marks, x, y, slop);

  return mark != NULL ? thing_from_mark (input->scene, input->viewport, mark) : NULL;
}

const JalonLayer jalon_layer_symbols = {
  .id = "symbols",
  .part = JALON_DRAW_SYMBOLS,
  .cost = 15,
  .prepare = prepare,
  .draw = draw,
  .marks = list_marks,
  .obstacles = obstacles,
  .pick = pick,
  .caption = jalon_symbol_words_caption,
  .legend = jalon_symbol_words_legend,
};
