/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks round a country, in wider and wider circles, for any room for its
 * name: in it, in the sea before it, or beside it with a line that leads there.
 * And round a capital, for room that is not far.
 */

#include "config.h"

#include "jalon-label-beside.h"

#include <math.h>

/* How far from the middle of its country a name is looked for, and how closely, pixels. */
#define FARTHEST 180.0
#define STEP 7.0

/* Directions that are tried at each distance; the name is wider than high, so those aside go farther. */
#define N_DIRECTIONS 20

/* So many free places are looked at. */
#define MAX_PLACES 60

/* The name of a place is looked for from so far on, to so far, pixels. */
#define NEAREST_TO_POINT 10.0
#define FARTHEST_FROM_POINT 58.0

/* A name in another country counts as so much farther away than one at sea, and more where the map is about that one,
 * pixels. */
#define FOREIGN 45.0
#define FOREIGN_PARTY 80.0

/* So close to a coast a name at sea names what is behind it, pixels; and so many spots along it are looked at. */
#define CLOSE 5.0
#define N_SPOTS 5

/* The line to the country ends so far within it, and how closely its border is looked for, pixels. */
#define LINE_END 5.0
#define LINE_STEP 3.0

/* Of a line that leads below a symbol so much is seen before, pixels; and what it costs where less is, or where the
 * line comes out again: one does not see whose name it is. */
#define LEAST_SEEN 6.0
#define HIDDEN 70.0
#define HIDDEN_END 25.0

/* What the line takes from other names, pixels to each side. */
#define LINE_REACH 1.5

static void
get_start (const JalonPlacedLabel *placed, double *x, double *y)
{
  *x = CLAMP (placed->label.x, placed->box.x0, placed->box.x1);
  *y = CLAMP (placed->label.y, placed->box.y0, placed->box.y1);
}

/* Where the line from the name comes into the country; the middle of the country at the latest. */
static void
find_line_end (const JalonLabelPlacer *placer, guint country, JalonPlacedLabel *placed)
{
  const JalonLabel *label = &placed->label;
  double            x, y, distance;

  get_start (placed, &x, &y);
  distance = hypot (label->x - x, label->y - y);
  placed->leader_x = label->x;
  placed->leader_y = label->y;
  for (double way = 0; way < distance; way += LINE_STEP)
    {
      double inner = MIN (way + LINE_END, distance);

      if (jalon_ground_at (placer->ground, x + (label->x - x) * way / distance, y + (label->y - y) * way / distance) !=
          country)
        continue;
      placed->leader_x = x + (label->x - x) * inner / distance;
      placed->leader_y = y + (label->y - y) * inner / distance;
      return;
    }
}

/* What the line takes so far from the name; FALSE behind its end, and where the name reaches over that. */
static gboolean
get_line_box (const JalonPlacedLabel *placed, double way, JalonLabelBox *out_box)
{
  double x, y, distance;

  get_start (placed, &x, &y);
  distance = hypot (placed->leader_x - x, placed->leader_y - y);
  if (way > distance || distance <= 0.0)
    return FALSE;
  x += (placed->leader_x - x) * way / distance;
  y += (placed->leader_y - y) * way / distance;
  *out_box = (JalonLabelBox){ x - LINE_REACH, y - LINE_REACH, x + LINE_REACH, y + LINE_REACH };
  return TRUE;
}

static gboolean
is_line_free (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed)
{
  JalonLabelBox box;

  for (double way = LINE_STEP; get_line_box (placed, way, &box); way += LINE_STEP)
    if (!jalon_label_grid_is_free (placer->names, &box))
      return FALSE;
  return TRUE;
}

/* What it costs that symbols lie on the line: less where they lie over its end alone. */
static double
rate_line (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed)
{
  JalonLabelBox box;
  double        covered_from = -1.0;

  for (double way = 0.0; get_line_box (placed, way, &box); way += LINE_STEP)
    {
      gboolean covered = !jalon_label_grid_is_free (placer->obstacles, &box);

      if (covered && covered_from < 0.0)
        covered_from = way;
      if (covered_from >= 0.0 && (!covered || covered_from < LEAST_SEEN))
        return HIDDEN;
    }
  return covered_from < 0.0 ? 0.0 : HIDDEN_END;
}

/* What it costs that a spot of the name is in another country, or close to its coast. */
static double
rate_spot (const JalonLabelPlacer *placer, guint home, double x, double y)
{
  guint below = jalon_ground_at (placer->ground, x, y);

  if (below == JALON_GROUND_SEA || below == home)
    return 0.0;
  if (jalon_named_codes_find (placer->parties, jalon_ground_get_code (placer->ground, below)) == NULL)
    return FOREIGN;
  return FOREIGN + FOREIGN_PARTY;
}

/* How far the name is from its country; more the more of it lies in others, or so close to them that it would name
 * them. */
static double
rate (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed)
{
  const JalonLabelBox *box = &placed->box;
  guint                home = jalon_ground_find (placer->ground, placed->label.country);
  double               x, y, sum = 0.0, most = 0.0;

  for (guint i = 0; i < N_SPOTS * 3; i++)
    {
      double cost = rate_spot (placer,
                               home,
                               box->x0 - CLOSE + (i % N_SPOTS) * (box->x1 - box->x0 + 2 * CLOSE) / (N_SPOTS - 1),
                               box->y0 - CLOSE + (i / N_SPOTS) * (box->y1 - box->y0 + 2 * CLOSE) / 2);

      sum += cost;
      most = MAX (most, cost);
    }
  get_start (placed, &x, &y);
  return (most + sum / (N_SPOTS * 3)) / 2 + hypot (placed->label.x - x, placed->label.y - y);
}

/* What was found so far. */
typedef struct
{
  const JalonLabelPlacer *placer;
  guint                   country;
  JalonPlacedLabel        best;
  double                  best_cost;
  guint                   n_places;
} Search;

/* Looks at a place that is free; TRUE where none can be better. */
static gboolean
consider (Search *self, JalonPlacedLabel *placed)
{
  double cost;

  self->n_places++;
  if (jalon_label_placer_is_at_home (self->placer, placed))
    {
      self->best = *placed;
      self->best_cost = 0;
      return TRUE;
    }
  cost = rate (self->placer, placed);
  if (cost >= self->best_cost)
    return FALSE;
  find_line_end (self->placer, self->country, placed);
  if (!is_line_free (self->placer, placed))
    return FALSE;
  cost += rate_line (self->placer, placed);
  if (cost >= self->best_cost)
    return FALSE;
  self->best = *placed;
  self->best.has_leader = TRUE;
  self->best_cost = cost;
  return FALSE;
}

/**
 * jalon_label_beside_find:
 * @placed: the name of a country, laid out
 * @width: of its words, pixels
 * @height: pixels
 *
 * Finds the nearest place in the country, else the best one beside it, which gets a line to the country.
 *
 * Returns: %FALSE where there is no room far and wide
 */
gboolean
jalon_label_beside_find (const JalonLabelPlacer *placer, JalonPlacedLabel *placed, double width, double height)
{
  const JalonLabel *label = &placed->label;
  Search            search = { .placer = placer,
                               .country = jalon_ground_find (placer->ground, label->country),
                               .best_cost = G_MAXDOUBLE };
  gboolean          done = search.country == JALON_GROUND_SEA;

  for (double distance = STEP; distance <= FARTHEST && !done; distance += STEP)
    for (guint i = 0; i < N_DIRECTIONS && !done; i++)
      {
        double angle = 2 * G_PI * i / N_DIRECTIONS;
        double x = label->x + cos (angle) * (distance + width / 2) - width / 2;
        double y = label->y + sin (angle) * (distance + height / 2) - height / 2;

        if (jalon_label_placer_try (placer, placed, x, y, width, height))
          done = consider (&search, placed) || search.n_places >= MAX_PLACES;
      }

  if (search.best_cost < G_MAXDOUBLE)
    *placed = search.best;
  return search.best_cost < G_MAXDOUBLE;
}

/**
 * jalon_label_beside_find_for_point:
 * @placed: the name of a place, laid out
 * @width: of its words, pixels
 * @height: pixels
 *
 * Finds the nearest room for a name that has none right beside its point, in another party's country only where there
 * is no other; a line leads to the point.
 *
 * Returns: %FALSE where there is none nearby
 */
gboolean
jalon_label_beside_find_for_point (const JalonLabelPlacer *placer,
                                   JalonPlacedLabel       *placed,
                                   double                  width,
                                   double                  height)
{
  const JalonLabel *label = &placed->label;
  JalonPlacedLabel  abroad = { .has_leader = FALSE };

  placed->leader_x = label->x;
  placed->leader_y = label->y;
  for (double distance = NEAREST_TO_POINT; distance <= FARTHEST_FROM_POINT; distance += STEP)
    for (guint i = 0; i < N_DIRECTIONS; i++)
      {
        double angle = 2 * G_PI * i / N_DIRECTIONS;
        double x = label->x + cos (angle) * (distance + width / 2) - width / 2;
        double y = label->y + sin (angle) * (distance + height / 2) - height / 2;

        if (!jalon_label_placer_try (placer, placed, x, y, width, height) || !is_line_free (placer, placed))
          continue;
        placed->has_leader = TRUE;
        if (!jalon_label_placer_is_in_other_party (placer, placed))
          return TRUE;
        if (!abroad.has_leader)
          abroad = *placed;
      }
  if (abroad.has_leader)
    *placed = abroad;
  return abroad.has_leader;
}

/**
 * jalon_label_beside_take_line:
 *
 * Keeps later names off the line to a country.
 */
void
jalon_label_beside_take_line (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed)
{
  JalonLabelBox box;

  for (double way = LINE_STEP; get_line_box (placed, way, &box); way += LINE_STEP)
    jalon_label_grid_take (placer->names, &box);
}
