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

typedef struct
{
  double x;
  double y;
} Direction;

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
find_directions (Direction directions[N_DIRECTIONS])
{
  for (guint i = 0; i < N_DIRECTIONS; i++)
    directions[i] = (Direction){ cos (2 * G_PI * i / N_DIRECTIONS), sin (2 * G_PI * i / N_DIRECTIONS) };
}

static void
get_start (const JalonPlacedLabel *placed, double *x, double *y)
{
  *x = CLAMP (placed->label.x, placed->box.x0, placed->box.x1);
  *y = CLAMP (placed->label.y, placed->box.y0, placed->box.y1);
}

/* Where the line from the name comes into the country; the middle of the country at the latest. */
static void
find_line_end (const JalonLabelPlacer *placer, JalonPlacedLabel *placed)
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
          placed->home)
        continue;
      placed->leader_x = x + (label->x - x) * inner / distance;
      placed->leader_y = y + (label->y - y) * inner / distance;
      return;
    }
}

/* The line from a name, in steps; @n_steps: none where the name reaches over the end of it. */
typedef struct
{
  double x;
  double y;
  double step_x;
  double step_y;
  guint  n_steps;
} Line;

static Line
get_line (const JalonPlacedLabel *placed)
{
  Line   line = { .n_steps = 0 };
  double distance;

  get_start (placed, &line.x, &line.y);
  distance = hypot (placed->leader_x - line.x, placed->leader_y - line.y);
  if (distance <= 0.0)
    return line;
  line.step_x = (placed->leader_x - line.x) * LINE_STEP / distance;
  line.step_y = (placed->leader_y - line.y) * LINE_STEP / distance;
  line.n_steps = (guint) (distance / LINE_STEP) + 1;
  return line;
}

/* What the line takes, so many steps from the name. */
static JalonLabelBox
get_line_box (const Line *line, guint step)
{
  double x = line->x + step * line->step_x, y = line->y + step * line->step_y;

  return (JalonLabelBox){ x - LINE_REACH, y - LINE_REACH, x + LINE_REACH, y + LINE_REACH };
}

static gboolean
is_line_free (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed)
{
  Line line = get_line (placed);

  for (guint step = 1; step < line.n_steps; step++)
    {
      JalonLabelBox box = get_line_box (&line, step);

      if (!jalon_label_grid_is_free (placer->names, &box))
        return FALSE;
    }
  return TRUE;
}

/* What it costs that symbols lie on the line: less where they lie over its end alone. */
static double
rate_line (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed)
{
  Line   line = get_line (placed);
  double covered_from = -1.0;

  for (guint step = 0; step < line.n_steps; step++)
    {
      JalonLabelBox box = get_line_box (&line, step);
      double        way = step * LINE_STEP;
      gboolean      covered = !jalon_label_grid_is_free (placer->obstacles, &box);

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

static inline double
get_cost_of_spots (double most, double sum)
{
  return (most + sum / (N_SPOTS * 3)) / 2;
}

static double
get_distance (const JalonPlacedLabel *placed)
{
  double x, y;

  get_start (placed, &x, &y);
  return hypot (placed->label.x - x, placed->label.y - y);
}

/* What it costs that so much of the name lies in other countries, or so close to them that it would name them; where
 * that is more than @limit, so much at least. */
static double
rate (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed, double limit)
{
  const JalonLabelBox *box = &placed->box;
  double               sum = 0.0, most = 0.0;

  for (guint i = 0; i < N_SPOTS * 3 && get_cost_of_spots (most, sum) < limit; i++)
    {
      double cost = rate_spot (placer,
                               placed->home,
                               box->x0 - CLOSE + (i % N_SPOTS) * (box->x1 - box->x0 + 2 * CLOSE) / (N_SPOTS - 1),
                               box->y0 - CLOSE + (i / N_SPOTS) * (box->y1 - box->y0 + 2 * CLOSE) / 2);

      sum += cost;
      most = MAX (most, cost);
    }
  return get_cost_of_spots (most, sum);
}

/* What was found so far. */
typedef struct
{
  const JalonLabelPlacer *placer;
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
  cost = get_distance (placed);
  if (cost >= self->best_cost)
    return FALSE;
  cost += rate (self->placer, placed, self->best_cost - cost);
  if (cost >= self->best_cost)
    return FALSE;
  find_line_end (self->placer, placed);
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
  Search            search = { .placer = placer, .best_cost = G_MAXDOUBLE };
  gboolean          done = placed->home == JALON_GROUND_SEA;
  Direction         directions[N_DIRECTIONS];

  find_directions (directions);
  for (double distance = STEP; distance <= FARTHEST && !done; distance += STEP)
    for (guint i = 0; i < N_DIRECTIONS && !done; i++)
      {
        double x = label->x + directions[i].x * (distance + width / 2) - width / 2;
        double y = label->y + directions[i].y * (distance + height / 2) - height / 2;

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
  Direction         directions[N_DIRECTIONS];

  find_directions (directions);
  placed->leader_x = label->x;
  placed->leader_y = label->y;
  for (double distance = NEAREST_TO_POINT; distance <= FARTHEST_FROM_POINT; distance += STEP)
    for (guint i = 0; i < N_DIRECTIONS; i++)
      {
        double x = label->x + directions[i].x * (distance + width / 2) - width / 2;
        double y = label->y + directions[i].y * (distance + height / 2) - height / 2;

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
  Line line = get_line (placed);

  for (guint step = 1; step < line.n_steps; step++)
    {
      JalonLabelBox box = get_line_box (&line, step);

      jalon_label_grid_take (placer->names, &box);
    }
}
