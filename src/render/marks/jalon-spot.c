/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds room for a mark: on rings round the place where it belongs, the spot
 * that costs least. What costs is the way, and more where it leads over another
 * country; to leave the country for the sea, and more so for another country,
 * where the mark has to be called out; to cover arrows of closures; to have a
 * leader cross other marks or their leaders.
 */

#include "config.h"

#include "jalon-spot.h"

#include "jalon-marks.h"

#include <math.h>

/* So much of a leader is seen between a mark and its point at least, and the plate of one that is called out reaches so
 * far beyond it; pixels. */
#define SHORTEST_LEADER 6.0
#define PLATE 3.0

/* From one ring of spots to the next, and how far the farthest may be; pixels. */
#define RING_STEP 6.0
#define FARTHEST 150.0

/* Of a mark that may stand anywhere in its country. */
#define FARTHEST_WITHIN 420.0

/* Spots on a ring. */
#define N_ANGLES 24

/* What a spot costs besides the way to it, pixels. */
#define COST_SEA 5.0
#define COST_BORDER 2.5   /* for each of eight parts of the mark that lies beyond the border */
#define COST_COVERED 32.0 /* the mark covers the whole of its country */
#define COST_ABROAD 120.0 /* the mark is called out */
#define COST_ARROW 26.0
#define COST_CROSSED_MARK 44.0
#define COST_CROSSED_LEADER 36.0
#define COST_OUT_OF_VIEW 150.0
#define COST_FOREIGN_WAY 1.5  /* for each pixel of a leader over another country */
#define COST_FAR_ABROAD 120.0 /* there are more of them than FARTHEST_ABROAD */

/* A leader over another country that is longer than this is worse than a mark that is called out, pixels. */
#define FARTHEST_ABROAD 40.0

/* How closely the ground below a leader is looked at, pixels. */
#define WAY_STEP 4.0

/* A spot is in a country only where this much around it is too: outlines differ with their detail; pixels. */
#define BORDER_WIDTH 5.0

/* A search for one mark, and the best spot so far.
 * @x, @y: where it belongs
 * @country: as JalonGround has it
 * @cover: how far what stands there reaches, pixels
 * @anywhere: of its country will do, without a leader */
typedef struct
{
  JalonPlacement      *placement;
  const JalonGround   *ground;
  const JalonViewport *viewport;
  double               x;
  double               y;
  double               radius;
  double               cover;
  guint                country;
  gboolean             anywhere;
  double               best;
  double               best_x;
  double               best_y;
  gboolean             best_led;
  gboolean             best_abroad;
} Search;

/* How much of the ground round a spot is of its country, of others, and sea. */
typedef struct
{
  guint n_home;
  guint n_abroad;
} Surroundings;

#define N_SURROUNDINGS 8

/* Four points so far from a spot, and four between, half as far. */
static Surroundings
look_around (const JalonGround *ground, guint country, double x, double y, double reach)
{
  static const gint8 steps[N_SURROUNDINGS][2] = { { 4, 0 }, { 0, 4 },  { -4, 0 },  { 0, -4 },
                                                  { 2, 2 }, { -2, 2 }, { -2, -2 }, { 2, -2 } };
  Surroundings       found = { 0, 0 };

  for (guint i = 0; i < N_SURROUNDINGS; i++)
    {
      guint below = jalon_ground_at (ground, x + reach * steps[i][0] / 4.0, y + reach * steps[i][1] / 4.0);

      if (below == country && country != JALON_GROUND_SEA)
        found.n_home++;
      else if (below != JALON_GROUND_SEA)
        found.n_abroad++;
    }
  return found;
}

/**
 * jalon_spot_is_in:
 * @country: its code
 * @reach: pixels
 *
 * Returns: whether a spot is in a country, with what is so near to it
 */
gboolean
jalon_spot_is_in (const JalonGround *ground, const char *country, double x, double y, double reach)
{
  guint number = jalon_ground_find (ground, country);

  return number != JALON_GROUND_SEA && jalon_ground_at (ground, x, y) == number &&
         look_around (ground, number, x, y, reach).n_home == N_SURROUNDINGS;
}

static gboolean
is_abroad (const Search *search, guint below)
{
  return below != JALON_GROUND_SEA && below != search->country;
}

/* What a spot costs at least, by the ground below its middle alone. */
static double
judge_below (const Search *search, guint below)
{
  if (is_abroad (search, below))
    return COST_ABROAD;
  return below == search->country ? 0.0 : COST_SEA;
}

/* What kind of spot it is, and what that costs. */
static double
judge_ground (const Search *search, guint below, double x, double y, gboolean *led, gboolean *abroad)
{
  Surroundings wide = look_around (search->ground, search->country, x, y, search->radius);
  Surroundings near = look_around (search->ground, search->country, x, y, BORDER_WIDTH);
  gboolean     at_home = below == search->country && near.n_home == N_SURROUNDINGS;
  double       cost = COST_BORDER * wide.n_abroad;

  *led = *abroad = FALSE;
  if (x == search->x && y == search->y)
    return wide.n_home == 0 ? COST_COVERED : cost;
  *abroad = is_abroad (search, below) || near.n_abroad > 0;
  *led = !at_home || !search->anywhere;
  return cost + (*abroad ? COST_ABROAD : judge_below (search, below));
}

/* What it costs that a leader leads over other countries, whom its mark is not about. */
static double
judge_way (const Search *search, double x, double y, double distance)
{
  double abroad = 0.0;

  for (double way = WAY_STEP; way < distance; way += WAY_STEP)
    {
      guint below = jalon_ground_at (search->ground,
                                     search->x + (x - search->x) * way / distance,
                                     search->y + (y - search->y) * way / distance);

      if (below != JALON_GROUND_SEA && below != search->country)
        abroad += WAY_STEP;
    }
  return COST_FOREIGN_WAY * abroad + (abroad > FARTHEST_ABROAD ? COST_FAR_ABROAD : 0.0);
}

static double
judge_view (const Search *search, double x, double y)
{
  const JalonViewport *viewport = search->viewport;
  double               radius = search->radius;

  return x >= radius && y >= radius && x <= viewport->width - radius && y <= viewport->height - radius
             ? 0.0
             : COST_OUT_OF_VIEW;
}

static double
judge_leader (const Search *search, double x, double y)
{
  const JalonSegment leader = { search->x, search->y, x, y };
  guint              n_leaders, n_marks = jalon_placement_count_crossed (search->placement, &leader, &n_leaders);

  return n_marks * COST_CROSSED_MARK + n_leaders * COST_CROSSED_LEADER;
}

/* Whether a leader so long is seen, and leads not too far. */
static gboolean
is_way_right (const Search *search, double distance, gboolean led, gboolean abroad)
{
  double shortest = search->radius + search->cover + SHORTEST_LEADER + (abroad ? PLATE : 0.0);

  return !led || (distance >= shortest && distance <= FARTHEST);
}

/* Looks at one spot, so far from where the mark belongs, which is kept where it costs less than any before. */
static void
try_spot (Search *search, double x, double y, double distance)
{
  guint    below = jalon_ground_at (search->ground, x, y);
  gboolean led, abroad;
  double   cost;

  if ((distance > 0.0 && distance + judge_below (search, below) >= search->best) ||
      !jalon_placement_is_free (search->placement, x, y, search->radius))
    return;
  cost = distance + judge_ground (search, below, x, y, &led, &abroad);
  if (cost >= search->best || !is_way_right (search, distance, led, abroad))
    return;
  cost += judge_view (search, x, y);
  if (!jalon_placement_is_clear (search->placement, x, y, search->radius))
    cost += COST_ARROW;
  if (led && cost < search->best)
    cost += judge_way (search, x, y, distance) + judge_leader (search, x, y);
  if (cost >= search->best)
    return;
  search->best = cost;
  search->best_x = x;
  search->best_y = y;
  search->best_led = led;
  search->best_abroad = abroad;
}

static void
try_rings (Search *search, double nearest, double farthest)
{
  double east[N_ANGLES], south[N_ANGLES];

  for (guint i = 0; i < N_ANGLES; i++)
    {
      /* From the right on, to both sides in turn. */
      double angle = (i % 2 == 0 ? 1.0 : -1.0) * ((i + 1) / 2) * 2.0 * G_PI / N_ANGLES;

      east[i] = cos (angle);
      south[i] = sin (angle);
    }
  for (double distance = nearest; distance <= farthest && distance < search->best; distance += RING_STEP)
    for (guint i = 0; i < N_ANGLES; i++)
      try_spot (search, search->x + distance * east[i], search->y + distance * south[i], distance);
}

static void
search_init (Search *search, JalonPlacement *placement, const char *country, const JalonMark *mark)
{
  *search = (Search){
    .placement = placement,
    .ground = jalon_placement_get_ground (placement),
    .viewport = jalon_placement_get_viewport (placement),
    .x = mark->anchor_x,
    .y = mark->anchor_y,
    .radius = jalon_mark_get_radius (mark),
    .best = JALON_SPOT_NO_ROOM,
  };
  search->country = jalon_ground_find (search->ground, country);
}

/* Gives the mark the best spot, if there is any. */
static double
settle (const Search *search, JalonLeader leader, JalonMark *mark)
{
  if (search->best == JALON_SPOT_NO_ROOM)
    return JALON_SPOT_NO_ROOM;
  mark->x = search->best_x;
  mark->y = search->best_y;
  mark->leader = search->best_led ? leader : JALON_LEADER_NONE;
  mark->called_out = search->best_abroad;
  return search->best;
}

/**
 * jalon_spot_find:
 * @country: (nullable): code of the country that the mark's point is in, where it is known
 * @mark: (inout): with its anchor; gets its place, its leader and whether it is called out
 *
 * Finds where the mark of a point stands: on the point, if that is free; else as near as it can be, in its country or
 * at sea, with a leader; else called out.
 *
 * Returns: what the spot costs, the way to it and more, pixels; 0 for the point itself; JALON_SPOT_NO_ROOM where there
 * is none, and the mark stands on its point over others
 */
double
jalon_spot_find (JalonPlacement *placement, const char *country, JalonMark *mark)
{
  Search search;

  mark->x = mark->anchor_x;
  mark->y = mark->anchor_y;
  mark->leader = JALON_LEADER_NONE;
  mark->called_out = FALSE;
  if (jalon_placement_is_free (placement, mark->x, mark->y, jalon_mark_get_radius (mark)))
    return 0.0;
  search_init (&search, placement, country, mark);
  if (search.country == JALON_GROUND_SEA)
    search.country = jalon_ground_at (search.ground, search.x, search.y);
  search.cover = jalon_placement_get_cover (placement, search.x, search.y);
  try_rings (&search, search.radius + search.cover + SHORTEST_LEADER, FARTHEST);
  return settle (&search, JALON_LEADER_POINT, mark);
}

/**
 * jalon_spot_find_in:
 * @country: code
 * @mark: (inout): with its anchor, a point of the country; gets its place, its leader and whether it is called out
 *
 * Finds where the mark of a country stands, of which no more is known: as near as it can be to the anchor, anywhere in
 * the country; else beside it with a leader.
 *
 * Returns: what the spot costs, pixels; JALON_SPOT_NO_ROOM where there is none
 */
double
jalon_spot_find_in (JalonPlacement *placement, const char *country, JalonMark *mark)
{
  Search search;

  search_init (&search, placement, country, mark);
  search.anywhere = TRUE;
  search.cover = jalon_placement_get_cover (placement, search.x, search.y);
  try_spot (&search, search.x, search.y, 0.0);
  try_rings (&search, RING_STEP, FARTHEST_WITHIN);
  return settle (&search, JALON_LEADER_AREA, mark);
}
