/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels: each candidate, best first, tries a few positions and takes the
 * first that is free.
 */

#include "config.h"

#include "jalon-labels.h"

#include "jalon-label-beside.h"
#include "jalon-label-placer.h"
#include "jalon-label-turned.h"
#include "jalon-symbols.h"

#include <math.h>

/* The second and third try of a country's name: width in ems, size. */
#define NARROW 6.0
#define SMALLER 0.85

/* Lifts the name of a party that found no place above all others; how often that is tried before all are lifted. */
#define FIRST 3000
#define MAX_ROUNDS 4

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

#define N_PLACE_POSITIONS G_N_ELEMENTS (place_positions)

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

/* How far round its middle, and how closely, the last room in a country is looked for, pixels. */
#define CLOSE_REACH_X 64.0
#define CLOSE_REACH_Y 40.0
#define CLOSE_STEP_X 8.0
#define CLOSE_STEP_Y 5.0

/* A country with sides of less than this part of the name has none. */
#define LEAST_ROOM 0.6

/* Wherever it still lies in its country, as well as it can: there is little room, and none at the usual positions. */
static JalonLabelHome
find_last_room (const JalonLabelPlacer *placer, JalonPlacedLabel *placed, double width, double height)
{
  const JalonLabel *label = &placed->label;
  JalonPlacedLabel  best = { 0 };
  JalonLabelHome    best_home = JALON_LABEL_HOME_NONE;
  double            best_way = G_MAXDOUBLE;
  double            reach_x = MIN (CLOSE_REACH_X, label->side), reach_y = MIN (CLOSE_REACH_Y, label->side);

  if (label->side < width * LEAST_ROOM)
    return JALON_LABEL_HOME_NONE;
  for (double dy = -reach_y; dy <= reach_y; dy += CLOSE_STEP_Y)
    for (double dx = -reach_x; dx <= reach_x; dx += CLOSE_STEP_X)
      {
        double         way = hypot (dx, dy);
        JalonLabelHome home;

        if (best_home == JALON_LABEL_HOME_LAND && way >= best_way)
          continue;
        if (!jalon_label_placer_try (placer,
                                     placed,
                                     label->x + dx - width / 2,
                                     label->y + dy - height / 2,
                                     width,
                                     height))
          continue;
        home = jalon_label_placer_judge_home (placer, placed);
        if (home < best_home || (home == best_home && way >= best_way))
          continue;
        best = *placed;
        best_home = home;
        best_way = way;
      }
  if (best_home > JALON_LABEL_HOME_NONE)
    *placed = best;
  return best_home;
}

static gboolean
try_country_position (const JalonLabelPlacer *placer,
                      JalonPlacedLabel       *placed,
                      guint                   position,
                      double                  width,
                      double                  height)
{
  const JalonLabel *label = &placed->label;

  return jalon_label_placer_try (placer,
                                 placed,
                                 label->x - width / 2 + country_positions[position].x * label->face.size,
                                 label->y - height / 2 + country_positions[position].y * label->face.size,
                                 width,
                                 height);
}

/* Where it would stand at first, which counts as its land; else where it lies best in its country, as near as can be.
 */
static JalonLabelHome
find_country_position (const JalonLabelPlacer *placer, JalonPlacedLabel *placed, double width, double height)
{
  guint          n_positions = placed->label.is_important ? G_N_ELEMENTS (country_positions) : N_NEAR_POSITIONS;
  guint          best_position = 0;
  JalonLabelHome best = JALON_LABEL_HOME_NONE;

  for (guint i = 0; i < n_positions && best < JALON_LABEL_HOME_LAND; i++)
    {
      JalonLabelHome home;

      if (!try_country_position (placer, placed, i, width, height))
        continue;
      if (i == 0 || placed->label.country == NULL)
        return JALON_LABEL_HOME_LAND;
      home = jalon_label_placer_judge_home (placer, placed);
      if (home <= best)
        continue;
      best = home;
      best_position = i;
    }

  if (best > JALON_LABEL_HOME_NONE)
    try_country_position (placer, placed, best_position, width, height);
  return best;
}

static gboolean
find_place_position (const JalonLabelPlacer *placer, JalonPlacedLabel *placed, double width, double height)
{
  const JalonLabel *label = &placed->label;
  gboolean          is_rtl = pango_layout_get_direction (placed->layout, 0) == PANGO_DIRECTION_RTL;
  double            radius = label->kind == JALON_LABEL_CAPITAL ? JALON_LABEL_CAPITAL_RADIUS : JALON_LABEL_PLACE_RADIUS;
  double            step;

  if (placed->is_covered)
    radius = JALON_SYMBOL_SIZE / 2;
  step = radius + JALON_LABEL_SPACE + 1;

  /* First where it lies in no other country that wants the room; then anywhere. */
  for (guint i = 0; i < 2 * N_PLACE_POSITIONS; i++)
    {
      guint  position = i % N_PLACE_POSITIONS;
      double along = is_rtl ? -1 - place_positions[position].x : place_positions[position].x;
      double aside = is_rtl ? -place_positions[position].step_x : place_positions[position].step_x;

      if (jalon_label_placer_try (placer,
                                  placed,
                                  label->x + along * width + aside * step,
                                  label->y + place_positions[position].y * height +
                                      place_positions[position].step_y * step,
                                  width,
                                  height) &&
          (i >= N_PLACE_POSITIONS || !jalon_label_placer_is_in_other_party (placer, placed)))
        return TRUE;
    }

  return FALSE;
}

static void
lay_out (JalonPlacedLabel *placed, const JalonLabelFace *face, double *width, double *height)
{
  PangoRectangle extents;

  g_clear_object (&placed->layout);
  placed->layout = jalon_label_text_get (face, placed->label.text);
  pango_layout_get_extents (placed->layout, NULL, &extents);
  *width = (double) extents.width / PANGO_SCALE;
  *height = (double) extents.height / PANGO_SCALE;
}

/* Keeps the better of two places, the one before where both do as well: land or coast. */
static void
keep_better (JalonPlacedLabel *best, JalonLabelHome *best_home, const JalonPlacedLabel *placed, JalonLabelHome home)
{
  if (MIN (home, JALON_LABEL_HOME_COAST) <= *best_home)
    return;
  placed_label_clear (best);
  *best = *placed;
  g_object_ref (best->layout);
  *best_home = MIN (home, JALON_LABEL_HOME_COAST);
}

/* Where the name of a country that the map is about finds no place, it looks for room all over the country, with a line
 * for each word, and smaller; then at sea before it; then with its ends over others; where it must have a place, beside
 * it. */
static gboolean
find_party_position (const JalonLabelPlacer *placer, JalonPlacedLabel *placed)
{
  JalonPlacedLabel best = { .layout = NULL };
  JalonLabelHome   home = JALON_LABEL_HOME_NONE;
  JalonLabelFace   face = placed->label.face;
  double           width, height;

  face.wrap = face.size * NARROW;
  lay_out (placed, &face, &width, &height);
  keep_better (&best, &home, placed, find_country_position (placer, placed, width, height));
  if (home < JALON_LABEL_HOME_COAST)
    {
      face.size *= SMALLER;
      lay_out (placed, &face, &width, &height);
      keep_better (&best, &home, placed, find_country_position (placer, placed, width, height));
    }
  if (home < JALON_LABEL_HOME_COAST && placed->label.is_needed)
    keep_better (&best, &home, placed, find_last_room (placer, placed, width, height));
  if (home == JALON_LABEL_HOME_NONE)
    return placed->label.is_needed && jalon_label_beside_find (placer, placed, width, height);
  placed_label_clear (placed);
  *placed = best;
  return TRUE;
}

/* In one line along its country, where that is long and narrow. */
static gboolean
find_turned_position (const JalonLabelPlacer *placer, JalonPlacedLabel *placed)
{
  JalonLabelFace face = placed->label.face;
  double         width, height;

  face.wrap = 0;
  lay_out (placed, &face, &width, &height);
  return jalon_label_turned_find (placer, placed, width, height);
}

static gboolean
find_position (const JalonLabelPlacer *placer, JalonPlacedLabel *placed)
{
  const JalonLabel *label = &placed->label;
  double            width, height;

  if (label->kind == JALON_LABEL_COUNTRY && jalon_label_turned_is_wanted (placer, label) &&
      find_turned_position (placer, placed))
    return TRUE;
  lay_out (placed, &label->face, &width, &height);
  if (!is_area (label))
    return placed->is_late ? jalon_label_beside_find_for_point (placer, placed, width, height)
                           : find_place_position (placer, placed, width, height);

  return find_country_position (placer, placed, width, height) >=
             (label->is_important ? JALON_LABEL_HOME_COAST : JALON_LABEL_HOME_MIDDLE) ||
         (label->is_important && find_party_position (placer, placed));
}

/* Lays out a label and finds it a place; FALSE where there is none. */
static gboolean
place_label (const JalonLabelPlacer *placer, JalonPlacedLabel *placed)
{
  JalonLabelBox point = get_point_box (&placed->label);
  gboolean      is_country = is_area (&placed->label);

  if (!is_country && !jalon_label_grid_is_free (placer->names, &point))
    return FALSE;

  placed->home = jalon_ground_find (placer->ground, placed->label.country);
  placed->is_covered = !is_country && !jalon_label_grid_is_free (placer->obstacles, &point);
  if (!find_position (placer, placed))
    return FALSE;

  jalon_label_grid_take (placer->names, &placed->box);
  if (!is_country)
    jalon_label_grid_take (placer->names, &point);
  if (placed->has_leader)
    jalon_label_beside_take_line (placer, placed);

  return TRUE;
}

/* Capitals of parties that found no room right at their points have what the names of parties leave nearby. */
static void
place_late (const JalonLabelPlacer *placer, GArray *late, GArray *placed_labels)
{
  for (guint i = 0; i < late->len; i++)
    {
      JalonPlacedLabel placed = { .label = g_array_index (late, JalonLabel, i), .is_late = TRUE };

      if (place_label (placer, &placed))
        g_array_append_val (placed_labels, placed);
      else
        placed_label_clear (&placed);
    }
  g_array_set_size (late, 0);
}

/* Has a label come first next time; FALSE, as this time is not the last. */
static gboolean
lift (GArray *labels, guint index)
{
  g_array_index (labels, JalonLabel, index).priority += FIRST;
  return FALSE;
}

/* Whether a name stands beside a country that has room for it, but for other names. */
static gboolean
is_crowded_out (const JalonPlacedLabel *placed)
{
  return placed->has_leader && placed->label.is_needed && placed->label.priority < FIRST &&
         placed->label.side >= (placed->box.x1 - placed->box.x0) * LEAST_ROOM;
}

/* Places what there is room for, best first; FALSE where one that must have a place has none, or not in its country:
 * next time it comes first, and what comes after all that must have one is left, unless this time is the @last. */
static gboolean
place_all (const JalonLabelPlacer *placer,
           GArray                 *labels,
           gboolean                last,
           GCancellable           *cancellable,
           GArray                 *placed_labels)
{
  gboolean complete = TRUE;
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (JalonLabel));

  g_array_sort (labels, compare_labels);
  for (guint i = 0; i < labels->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      JalonPlacedLabel placed = { .label = g_array_index (labels, JalonLabel, i) };

      if (placed.label.priority < JALON_LABEL_PRIORITY_OF_PARTY)
        {
          if (!complete && !last)
            return FALSE;
          place_late (placer, late, placed_labels);
        }
      if (place_label (placer, &placed))
        {
          g_array_append_val (placed_labels, placed);
          if (is_crowded_out (&placed))
            complete = lift (labels, i);
          continue;
        }
      if (placed.label.is_needed)
        complete = lift (labels, i);
      if (placed.label.is_important && !is_area (&placed.label))
        g_array_append_val (late, placed.label);
      placed_label_clear (&placed);
    }
  place_late (placer, late, placed_labels);
  return complete;
}

static void
put_first (GArray *labels)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_array_index (labels, JalonLabel, i).is_needed)
      g_array_index (labels, JalonLabel, i).priority += FIRST;
}

/* The dots of the capitals of parties that are not below symbols. */
static JalonLabelGrid *
list_points (const JalonViewport *viewport, const GArray *labels, const JalonLabelGrid *obstacles)
{
  JalonLabelGrid *points = jalon_label_grid_new (viewport->width, viewport->height);

  for (guint i = 0; i < labels->len; i++)
    {
      const JalonLabel *label = &g_array_index (labels, JalonLabel, i);
      JalonLabelBox     box = get_point_box (label);

      if (label->is_important && label->kind == JALON_LABEL_CAPITAL && jalon_label_grid_is_free (obstacles, &box))
        jalon_label_grid_take (points, &box);
    }
  return points;
}

/* No name lies below what a window shows above the lower corners of its map; pages have nothing there. */
static void
take_corners (const JalonSceneOptions *options, const JalonViewport *viewport, JalonLabelGrid *names)
{
  double        left = viewport->pad;
  double        right = viewport->width - viewport->pad, bottom = viewport->height - viewport->pad;
  JalonLabelBox buttons = { right - options->corner_width, bottom - options->corner_height, right, bottom };
  JalonLabelBox legend = { left, bottom - viewport->legend_height, left + viewport->legend_width, bottom };

  if (viewport->pad > 0.0 && options->corner_width > 0.0)
    jalon_label_grid_take (names, &buttons);
  if (viewport->legend_width > 0.0)
    jalon_label_grid_take (names, &legend);
}

static void
add_names (const JalonLabelInput *input, GArray *labels)
{
  jalon_labels_add_countries (input, labels);
  jalon_labels_add_places (input, labels);
  jalon_labels_add_divisions (input, labels);
}

/**
 * jalon_labels_place:
 * @detail: of the outlines that are drawn; countries are named also where these are too coarse to have them
 * @obstacles: what no name may lie on, pixels of the view
 * @marks: (element-type JalonMark): what stands where: the places there are named
 * @cancellable: (nullable)
 *
 * Chooses the labels of a view: no two overlap, nor do they lie on obstacles. Whom the map is about has its name, even
 * where capitals must give way. Callable from any thread.
 *
 * Returns: (transfer full) (nullable) (element-type JalonPlacedLabel): %NULL when cancelled
 */
GArray *
jalon_labels_place (JalonScene          *self,
                    const JalonViewport *viewport,
                    JalonDetail          detail,
                    JalonLabelGrid      *obstacles,
                    const GArray        *marks,
                    GCancellable        *cancellable)
{
  JalonLabelInput input = { .scene = self,
                            .viewport = viewport,
                            .map = jalon_scene_get_map (self, MAX (detail, JALON_DETAIL_50M)),
                            .marks = marks };
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (JalonLabel));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (JalonPlacedLabel));
  g_autoptr (JalonGround) ground = jalon_scene_find_ground (self, viewport);
  g_autoptr (JalonLabelGrid) points = NULL;
  gboolean complete = FALSE;

  input.has_parties = jalon_labels_has_parties (&input);
  g_array_set_clear_func (all, placed_label_clear);
  if ((jalon_scene_get_options (self)->hidden & JALON_MAP_LAYER_BIT (NAMES)) == 0)
    add_names (&input, labels);
  jalon_labels_add_flights (&input, labels);
  points = list_points (viewport, labels, obstacles);
  for (guint round = 0; round < MAX_ROUNDS && !complete; round++)
    {
      g_autoptr (JalonLabelGrid) names = jalon_label_grid_new (viewport->width, viewport->height);
      const JalonLabelPlacer placer = { viewport, ground, self->parties, obstacles, names, points };

      take_corners (&self->options, viewport, names);
      g_array_set_size (all, 0);
      if (round == MAX_ROUNDS - 1)
        put_first (labels);
      complete = place_all (&placer, labels, round == MAX_ROUNDS - 1, cancellable, all);
    }

  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&all);
}
