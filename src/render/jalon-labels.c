/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels: each candidate, best first, tries a few positions and takes the
 * first that is free.
 */

#include "config.h"

#include "jalon-labels.h"

#include <math.h>

/* Pixels. */
#define HALO 1.6
#define SPACE 2.0
#define CAPITAL_RADIUS 3.2
#define PLACE_RADIUS 1.7

/* Where a place's name may stand: the part of its own size that it is moved by,
 * and the sign of the step away from the point. Right first, as maps have it (E. Imhof, 1962). */
static const struct
{
  double x;
  double y;
  double step_x;
  double step_y;
} place_positions[] = {
  { 0, -0.5, 1, 0 },
  { 0, -1, 0.7, -0.4 },
  { 0, 0, 0.7, 0.4 },
  { -1, -0.5, -1, 0 },
  { -1, -1, -0.7, -0.4 },
  { -1, 0, -0.7, 0.4 },
  { -0.5, -1, 0, -1 },
  { -0.5, 0, 0, 1 },
};

/* A country's name moves up and down, then aside, in heights of its own. */
static const struct
{
  double x;
  double y;
} country_positions[] = {
  { 0, 0 },
  { 0, -1.2 },
  { 0, 1.2 },
  { 0, -2.4 },
  { 0, 2.4 },
  { -2.5, 0 },
  { 2.5, 0 },
  { -2.5, 2 },
  { 2.5, -2 },
};

static void
placed_label_clear (gpointer data)
{
  JalonPlacedLabel *placed = data;

  g_clear_object (&placed->layout);
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const JalonLabel *first = a;
  const JalonLabel *second = b;

  if (first->priority != second->priority)
    return first->priority < second->priority ? 1 : -1;
  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;

  return strcmp (first->text, second->text);
}

static gboolean
try_position (JalonPlacedLabel     *placed,
              const JalonView      *view,
              const JalonLabelGrid *grid,
              double                x,
              double                y,
              double                width,
              double                height)
{
  placed->x = x;
  placed->y = y;
  placed->box = (JalonLabelBox){ x - SPACE, y - SPACE / 2, x + width + SPACE, y + height + SPACE / 2 };

  return placed->box.x0 >= 0 && placed->box.y0 >= 0 &&
         placed->box.x1 <= view->width && placed->box.y1 <= view->height &&
         jalon_label_grid_is_free (grid, &placed->box);
}

static gboolean
find_position (JalonPlacedLabel     *placed,
               const JalonView      *view,
               const JalonLabelGrid *grid)
{
  const JalonLabel *label = &placed->label;
  PangoRectangle    extents;
  double            width, height;

  pango_layout_get_extents (placed->layout, NULL, &extents);
  width = (double) extents.width / PANGO_SCALE;
  height = (double) extents.height / PANGO_SCALE;

  if (label->kind == JALON_LABEL_COUNTRY)
    {
      for (guint i = 0; i < G_N_ELEMENTS (country_positions); i++)
        if (try_position (placed,
                          view,
                          grid,
                          label->x - width / 2 + country_positions[i].x * label->face.size,
                          label->y - height / 2 + country_positions[i].y * label->face.size,
                          width,
                          height))
          return TRUE;
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (place_positions); i++)
    {
      double step = (label->kind == JALON_LABEL_CAPITAL ? CAPITAL_RADIUS : PLACE_RADIUS) + SPACE + 1;

      if (try_position (placed,
                        view,
                        grid,
                        label->x + place_positions[i].x * width + place_positions[i].step_x * step,
                        label->y + place_positions[i].y * height + place_positions[i].step_y * step,
                        width,
                        height))
        return TRUE;
    }

  return FALSE;
}

static JalonLabelBox
get_point_box (const JalonLabel *label)
{
  double radius = label->kind == JALON_LABEL_CAPITAL ? CAPITAL_RADIUS : PLACE_RADIUS;

  return (JalonLabelBox){ label->x - radius, label->y - radius, label->x + radius, label->y + radius };
}

static void
take_arrows (JalonScene      *self,
             const JalonView *view,
             JalonLabelGrid  *grid)
{
  for (guint i = 0; i < self->arrows->len; i++)
    {
      double        tail_x, tail_y, tip_x, tip_y;
      JalonLabelBox box;

      jalon_scene_place_arrow (&g_array_index (self->arrows, JalonSceneArrow, i), view, &tail_x, &tail_y, &tip_x, &tip_y);
      box = (JalonLabelBox){ MIN (tail_x, tip_x) - 5, MIN (tail_y, tip_y) - 5, MAX (tail_x, tip_x) + 5, MAX (tail_y, tip_y) + 5 };
      jalon_label_grid_take (grid, &box);
    }
}

/**
 * jalon_labels_place:
 * @cancellable: (nullable)
 *
 * Chooses the labels of a view: no two overlap, nor do they lie on a closure's arrow.
 *
 * Returns: (transfer full) (nullable) (element-type JalonPlacedLabel): %NULL when cancelled
 */
GArray *
jalon_labels_place (JalonScene          *self,
                    const JalonView     *view,
                    const JalonWorldMap *map,
                    GCancellable        *cancellable)
{
  g_autoptr (JalonLabelGrid) grid = jalon_label_grid_new (view->width, view->height);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (JalonLabel));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (JalonPlacedLabel));

  g_array_set_clear_func (all, placed_label_clear);
  take_arrows (self, view, grid);
  jalon_labels_add_countries (self, view, map, labels);
  jalon_labels_add_places (self, view, labels);
  g_array_sort (labels, compare_labels);

  for (guint i = 0; i < labels->len; i++)
    {
      JalonPlacedLabel placed = { .label = g_array_index (labels, JalonLabel, i) };
      JalonLabelBox    point = get_point_box (&placed.label);
      gboolean         is_point = placed.label.kind != JALON_LABEL_COUNTRY;

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (is_point && !jalon_label_grid_is_free (grid, &point))
        continue;
      placed.layout = jalon_label_text_get (&placed.label.face, placed.label.text);
      if (!find_position (&placed, view, grid))
        {
          g_object_unref (placed.layout);
          continue;
        }
      jalon_label_grid_take (grid, &placed.box);
      if (is_point)
        jalon_label_grid_take (grid, &point);
      g_array_append_val (all, placed);
    }

  return g_steal_pointer (&all);
}

static void
draw_point (cairo_t          *cr,
            const JalonLabel *label,
            gboolean          dark)
{
  gboolean is_capital = label->kind == JALON_LABEL_CAPITAL;
  double   radius = is_capital ? CAPITAL_RADIUS : PLACE_RADIUS;

  cairo_new_path (cr);
  cairo_arc (cr, label->x, label->y, radius, 0, 2 * G_PI);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke_preserve (cr);
  if (is_capital)
    {
      cairo_fill_preserve (cr);
      jalon_palette_set_source (cr, JALON_INK_LABEL_PLACE, dark, 1);
      cairo_set_line_width (cr, 1.1);
      cairo_stroke (cr);
      cairo_arc (cr, label->x, label->y, radius * 0.42, 0, 2 * G_PI);
    }
  jalon_palette_set_source (cr, JALON_INK_LABEL_PLACE, dark, 1);
  cairo_fill (cr);
}

static JalonInk
get_ink (const JalonPlacedLabel *placed)
{
  if (placed->label.kind == JALON_LABEL_COUNTRY)
    return JALON_INK_LABEL_COUNTRY;
  if (placed->label.kind == JALON_LABEL_CAPITAL)
    return JALON_INK_LABEL_PLACE;

  return JALON_INK_LABEL_MINOR;
}

gboolean
jalon_draw_labels (JalonScene          *self,
                   cairo_t             *cr,
                   const JalonView     *view,
                   const JalonWorldMap *map,
                   GCancellable        *cancellable)
{
  g_autoptr (GArray) labels = jalon_labels_place (self, view, map, cancellable);
  gboolean dark = self->options.dark;

  if (labels == NULL)
    return FALSE;

  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 0.82);
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, i);

      jalon_label_text_show_halo (cr, placed->layout, placed->x, placed->y, HALO);
    }
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, i);

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (placed->label.kind != JALON_LABEL_COUNTRY)
        draw_point (cr, &placed->label, dark);
      jalon_palette_set_source (cr, get_ink (placed), dark, 1);
      jalon_label_text_show (cr, placed->layout, placed->x, placed->y);
    }

  return TRUE;
}
