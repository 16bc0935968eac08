/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels: each candidate, best first, tries a few positions and takes the
 * first that is free.
 */

#include "config.h"

#include "jalon-labels.h"

#include "jalon-outline.h"
#include "jalon-symbols.h"

#include <math.h>

/* Pixels. */
#define SPACE 2.0

/* A name at sea is at most so far from the coast of its country, and how closely that is looked for, pixels. */
#define FARTHEST_COAST 24.0
#define COAST_STEP 5.0

/* Where the ends of a name are looked at, part of its width. */
#define END_SHARE 0.15

/* The second and third try of a country's name: width in ems, size. */
#define NARROW 6.0
#define SMALLER 0.85

/* Where a place's name may stand: the part of its own size that it is moved by,
 * and the sign of the step away from the point. Right first, as maps have it
 * (E. Imhof, 1962); left first where the script runs so. */
static const struct
{
  double x;
  double y;
  double step_x;
  double step_y;
} place_positions[] = {
  { 0, -0.5, 1, 0 },      { 0, -1, 0.7, -0.4 }, { 0, 0, 0.7, 0.4 },  { -1, -0.5, -1, 0 },
  { -1, -1, -0.7, -0.4 }, { -1, 0, -0.7, 0.4 }, { -0.5, -1, 0, -1 }, { -0.5, 0, 0, 1 },
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
  { 0, -3.6 },
  { 0, 3.6 },
  { -4, 0 },
  { 4, 0 },
  { -4, -2 },
  { 4, 2 },
  { -4, 2 },
  { 4, -2 },
  /* As far as the sea beside it, if the map is about that country. */
  { -6, 0 },
  { 6, 0 },
  { -6, 2 },
  { 6, 2 },
  { -6, -2 },
  { 6, -2 },
  { -6, 4 },
  { 6, 4 },
};
#define N_NEAR_POSITIONS 17

/* What is taken: by obstacles, which are symbols and arrows, and by names and their dots. */
typedef struct
{
  const JalonViewport *viewport;
  const JalonWorldMap *map;
  JalonLabelGrid      *obstacles;
  JalonLabelGrid      *names;
} Placer;

static void
placed_label_clear (gpointer data)
{
  JalonPlacedLabel *placed = data;

  g_clear_object (&placed->layout);
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const JalonLabel *first = a;
  const JalonLabel *second = b;

  if (first->priority != second->priority)
    return first->priority < second->priority ? 1 : -1;
  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;

  return strcmp (first->text, second->text);
}

/* Whether a name stands for an area, and so in it, and not beside a point. */
static gboolean
is_area (const JalonLabel *label)
{
  return label->kind == JALON_LABEL_COUNTRY || label->kind == JALON_LABEL_DIVISION;
}

static JalonLabelBox
get_point_box (const JalonLabel *label)
{
  double radius = label->kind == JALON_LABEL_CAPITAL ? JALON_LABEL_CAPITAL_RADIUS : JALON_LABEL_PLACE_RADIUS;

  return (JalonLabelBox){ label->x - radius, label->y - radius, label->x + radius, label->y + radius };
}

static gboolean
try_position (const Placer *placer, JalonPlacedLabel *placed, double x, double y, double width, double height)
{
  placed->x = x;
  placed->y = y;
  placed->box = (JalonLabelBox){ x - SPACE, y - SPACE / 2, x + width + SPACE, y + height + SPACE / 2 };

  return placed->box.x0 >= 0 && placed->box.y0 >= 0 && placed->box.x1 <= placer->viewport->width &&
         placed->box.y1 <= placer->viewport->height && jalon_label_grid_is_free (placer->names, &placed->box) &&
         jalon_label_grid_is_free (placer->obstacles, &placed->box);
}

/* NULL at sea. */
static const char *
find_country_at (const Placer *placer, double x, double y)
{
  double lon, lat, unit_x, unit_y;

  jalon_viewport_unproject (placer->viewport, x, y, &lon, &lat);
  unit_x = jalon_mercator_unit_x (lon);
  unit_y = jalon_mercator_unit_y (lat);
  for (guint i = 0; i < placer->map->n_countries; i++)
    {
      const JalonWorldCountry *country = &placer->map->countries[i];

      if (unit_y >= country->box.y0 && unit_y <= country->box.y1 &&
          jalon_outline_contains (placer->map, country, unit_x, unit_y))
        return country->code;
    }

  return NULL;
}

/* Whether a country's name that was moved still names it: its middle lies in that country, or at sea close to its
 * coast. In another country it would name that one. */
static gboolean
is_at_home (const Placer *placer, const JalonPlacedLabel *placed)
{
  const JalonLabel    *label = &placed->label;
  const JalonLabelBox *box = &placed->box;
  double               x = CLAMP (label->x, box->x0, box->x1), y = CLAMP (label->y, box->y0, box->y1);
  double               distance = hypot (label->x - x, label->y - y);
  const char          *here = find_country_at (placer, (box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2);

  for (double step = COAST_STEP; here == NULL && step <= MIN (distance, FARTHEST_COAST); step += COAST_STEP)
    here = find_country_at (placer, x + (label->x - x) * step / distance, y + (label->y - y) * step / distance);
  if (here == NULL)
    return distance <= FARTHEST_COAST;

  return g_str_equal (here, label->country);
}

/* Whether both ends of the name lie in that country too, or at sea. */
static gboolean
is_all_at_home (const Placer *placer, const JalonPlacedLabel *placed)
{
  const JalonLabelBox *box = &placed->box;

  for (guint i = 0; i < 2; i++)
    {
      const char *here = find_country_at (placer,
                                          box->x0 + (box->x1 - box->x0) * (i == 0 ? END_SHARE : 1 - END_SHARE),
                                          (box->y0 + box->y1) / 2);

      if (here != NULL && !g_str_equal (here, placed->label.country))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_country_position (const Placer *placer, JalonPlacedLabel *placed, double width, double height)
{
  const JalonLabel *label = &placed->label;
  guint             n_positions = label->is_important ? G_N_ELEMENTS (country_positions) : N_NEAR_POSITIONS;

  /* First all of it in its country; then at least its middle. */
  for (guint i = 0; i < 2 * n_positions; i++)
    {
      guint position = i % n_positions;

      if (try_position (placer,
                        placed,
                        label->x - width / 2 + country_positions[position].x * label->face.size,
                        label->y - height / 2 + country_positions[position].y * label->face.size,
                        width,
                        height) &&
          (position == 0 || label->country == NULL ||
           (is_at_home (placer, placed) && (i >= n_positions || is_all_at_home (placer, placed)))))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_place_position (const Placer *placer, JalonPlacedLabel *placed, double width, double height)
{
  const JalonLabel *label = &placed->label;
  gboolean          is_rtl = pango_layout_get_direction (placed->layout, 0) == PANGO_DIRECTION_RTL;
  double            radius = label->kind == JALON_LABEL_CAPITAL ? JALON_LABEL_CAPITAL_RADIUS : JALON_LABEL_PLACE_RADIUS;
  double            step;

  if (placed->is_covered)
    radius = JALON_SYMBOL_SIZE / 2;
  step = radius + SPACE + 1;

  for (guint i = 0; i < G_N_ELEMENTS (place_positions); i++)
    {
      double along = is_rtl ? -1 - place_positions[i].x : place_positions[i].x;
      double aside = is_rtl ? -place_positions[i].step_x : place_positions[i].step_x;

      if (try_position (placer,
                        placed,
                        label->x + along * width + aside * step,
                        label->y + place_positions[i].y * height + place_positions[i].step_y * step,
                        width,
                        height))
        return TRUE;
    }

  return FALSE;
}

static gboolean
lay_out (const Placer *placer, JalonPlacedLabel *placed, const JalonLabelFace *face)
{
  PangoRectangle extents;
  double         width, height;

  g_clear_object (&placed->layout);
  placed->layout = jalon_label_text_get (face, placed->label.text);
  pango_layout_get_extents (placed->layout, NULL, &extents);
  width = (double) extents.width / PANGO_SCALE;
  height = (double) extents.height / PANGO_SCALE;

  return is_area (&placed->label) ? find_country_position (placer, placed, width, height)
                                  : find_place_position (placer, placed, width, height);
}

/* Where a country's name finds no place, it tries again with a line for each word, and smaller. */
static gboolean
lay_out_narrower (const Placer *placer, JalonPlacedLabel *placed)
{
  JalonLabelFace face = placed->label.face;

  if (placed->label.kind != JALON_LABEL_COUNTRY || !placed->label.is_important)
    return FALSE;
  face.wrap = face.size * NARROW;
  if (lay_out (placer, placed, &face))
    return TRUE;
  face.size *= SMALLER;

  return lay_out (placer, placed, &face);
}

/* Lays out a label and finds it a place; FALSE where there is none. */
static gboolean
place_label (const Placer *placer, JalonPlacedLabel *placed)
{
  JalonLabelBox point = get_point_box (&placed->label);
  gboolean      is_country = is_area (&placed->label);

  if (!is_country && !jalon_label_grid_is_free (placer->names, &point))
    return FALSE;

  placed->is_covered = !is_country && !jalon_label_grid_is_free (placer->obstacles, &point);
  if (!lay_out (placer, placed, &placed->label.face) && !lay_out_narrower (placer, placed))
    return FALSE;

  jalon_label_grid_take (placer->names, &placed->box);
  if (!is_country)
    jalon_label_grid_take (placer->names, &point);

  return TRUE;
}

/**
 * jalon_labels_place:
 * @detail: of the outlines that tell where a country is
 * @obstacles: what no name may lie on, pixels of the view
 * @cancellable: (nullable)
 *
 * Chooses the labels of a view: no two overlap, nor do they lie on obstacles. Callable from any thread.
 *
 * Returns: (transfer full) (nullable) (element-type JalonPlacedLabel): %NULL when cancelled
 */
GArray *
jalon_labels_place (JalonScene          *self,
                    const JalonViewport *viewport,
                    JalonDetail          detail,
                    JalonLabelGrid      *obstacles,
                    GCancellable        *cancellable)
{
  const JalonWorldMap *map = jalon_scene_get_map (self, detail);
  g_autoptr (JalonLabelGrid) names = jalon_label_grid_new (viewport->width, viewport->height);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (JalonLabel));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (JalonPlacedLabel));
  const Placer placer = { viewport, map, obstacles, names };

  g_array_set_clear_func (all, placed_label_clear);
  jalon_labels_add_countries (self, viewport, map, labels);
  jalon_labels_add_places (self, viewport, labels);
  jalon_labels_add_divisions (self, viewport, map, labels);
  jalon_labels_add_flights (self, viewport, labels);
  g_array_sort (labels, compare_labels);

  for (guint i = 0; i < labels->len; i++)
    {
      JalonPlacedLabel placed = { .label = g_array_index (labels, JalonLabel, i) };

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (place_label (&placer, &placed))
        g_array_append_val (all, placed);
      else
        placed_label_clear (&placed);
    }

  return g_steal_pointer (&all);
}
