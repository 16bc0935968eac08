/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An area within one ring of corners. Between two of them its outline is
 * straight in degrees, as RFC 7946 has it, which asks in section 3.1.9 that
 * areas be cut at the antimeridian.
 */

#include "config.h"

#include "jalon-area.h"

#include "jalon-geo.h"

#include <math.h>

/* Corners of a circle. */
#define N_OF_CIRCLE 72

/* A corner of one may lie so far from it, as a share of the radius, or metres: digits that files do not keep. */
#define CIRCLE_SHARE 0.001
#define CIRCLE_MARGIN 5.0

/* So near to a pole a circle holds it, and its corners go round the world; degrees. */
#define POLE_MARGIN 1e-9

/* What is left of a longitude after once round the world and back, degrees. */
#define TURN_MARGIN 1e-9

static const JalonCorner *
get (const GArray *corners, guint i)
{
  return &g_array_index (corners, JalonCorner, i % corners->len);
}

/**
 * jalon_area_unwrap:
 * @corners: (element-type JalonCorner): a ring that is not closed
 *
 * Gives each corner the longitude that is nearest to that of the one before.
 */
void
jalon_area_unwrap (GArray *corners)
{
  for (guint i = 1; i < corners->len; i++)
    {
      JalonCorner *corner = &g_array_index (corners, JalonCorner, i);

      corner->lon -= 360 * round ((corner->lon - get (corners, i - 1)->lon) / 360);
    }
}

/**
 * jalon_area_get_turns:
 * @corners: (element-type JalonCorner): an unwrapped ring
 *
 * Returns: how often it goes round the world, to the east
 */
int
jalon_area_get_turns (const GArray *corners)
{
  if (corners->len == 0)
    return 0;
  return (int) round ((get (corners, corners->len - 1)->lon - get (corners, 0)->lon) / 360);
}

/* The edge after a corner; that of the last one leads to the first, perhaps once round the world. */
static void
get_edge (const GArray *corners, guint i, JalonCorner *out_from, JalonCorner *out_to)
{
  *out_from = *get (corners, i);
  *out_to = *get (corners, (i + 1) % corners->len);
  if (i + 1 == corners->len)
    out_to->lon += 360 * jalon_area_get_turns (corners);
}

/* Twice the area of the triangle; its sign says on which side of a line from @a to @b the corner @c is. */
static double
get_side (const JalonCorner *a, const JalonCorner *b, const JalonCorner *c)
{
  return (b->lon - a->lon) * (c->lat - a->lat) - (b->lat - a->lat) * (c->lon - a->lon);
}

static gboolean
is_within (const JalonCorner *a, const JalonCorner *b, const JalonCorner *c)
{
  return c->lon >= MIN (a->lon, b->lon) && c->lon <= MAX (a->lon, b->lon) && c->lat >= MIN (a->lat, b->lat) &&
         c->lat <= MAX (a->lat, b->lat);
}

/* Whether they have a point in common. */
static gboolean
edges_meet (const JalonCorner *a, const JalonCorner *b, const JalonCorner *c, const JalonCorner *d)
{
  const double sides[] = { get_side (a, b, c), get_side (a, b, d), get_side (c, d, a), get_side (c, d, b) };

  if (((sides[0] > 0 && sides[1] < 0) || (sides[0] < 0 && sides[1] > 0)) &&
      ((sides[2] > 0 && sides[3] < 0) || (sides[2] < 0 && sides[3] > 0)))
    return TRUE;
  return (sides[0] == 0 && is_within (a, b, c)) || (sides[1] == 0 && is_within (a, b, d)) ||
         (sides[2] == 0 && is_within (c, d, a)) || (sides[3] == 0 && is_within (c, d, b));
}

/* Neighbours have a corner in common, and meet elsewhere only where one goes back on the other. */
static gboolean
goes_back (const JalonCorner *a, const JalonCorner *b, const JalonCorner *c)
{
  return get_side (a, b, c) == 0 && (c->lon - b->lon) * (b->lon - a->lon) + (c->lat - b->lat) * (b->lat - a->lat) < 0;
}

static gboolean
edge_meets (const GArray *corners, guint i, guint j)
{
  const guint n = corners->len;
  JalonCorner a, b, c, d;

  get_edge (corners, i, &a, &b);
  get_edge (corners, j, &c, &d);
  if (MAX (a.lat, b.lat) < MIN (c.lat, d.lat) || MAX (c.lat, d.lat) < MIN (a.lat, b.lat))
    return FALSE;
  for (int turn = -1; turn <= 1; turn++)
    {
      JalonCorner from = { c.lon + turn * 360.0, c.lat };
      JalonCorner to = { d.lon + turn * 360.0, d.lat };

      if (j == i + 1 && turn == 0)
        {
          if (goes_back (&a, &b, &to))
            return TRUE;
        }
      else if (i == 0 && j == n - 1 && fabs (to.lon - a.lon) < TURN_MARGIN)
        {
          if (goes_back (&from, &a, &b))
            return TRUE;
        }
      else if (edges_meet (&a, &b, &from, &to))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalon_area_crosses_itself:
 * @corners: (element-type JalonCorner): an unwrapped ring
 *
 * Returns: whether its outline meets itself anywhere, also over the antimeridian, or goes more than once round the
 * world
 */
gboolean
jalon_area_crosses_itself (const GArray *corners)
{
  if (ABS (jalon_area_get_turns (corners)) > 1)
    return TRUE;
  for (guint i = 0; i < corners->len; i++)
    {
      JalonCorner a, b;

      get_edge (corners, i, &a, &b);
      if (a.lon == b.lon && a.lat == b.lat)
        return TRUE;
      for (guint j = i + 1; j < corners->len; j++)
        if (edge_meets (corners, i, j))
          return TRUE;
    }
  return FALSE;
}

/* The mean sine of the latitudes of an edge. */
static double
get_mean_sine (double from, double to)
{
  const double difference = (to - from) * G_PI / 180;

  if (fabs (difference) < 1e-9)
    return sin ((from + to) / 2 * G_PI / 180);
  return (cos (from * G_PI / 180) - cos (to * G_PI / 180)) / difference;
}

/**
 * jalon_area_measure:
 * @corners: (element-type JalonCorner): an unwrapped ring that does not cross itself
 *
 * Returns: how large it is on the sphere, square metres
 */
double
jalon_area_measure (const GArray *corners)
{
  double sum = 0, lats = 0;

  for (guint i = 0; i < corners->len; i++)
    {
      JalonCorner a, b;

      get_edge (corners, i, &a, &b);
      sum += (b.lon - a.lon) * G_PI / 180 * get_mean_sine (a.lat, b.lat);
      lats += a.lat;
    }
  if (jalon_area_get_turns (corners) != 0)
    sum = 2 * G_PI - (lats < 0 ? -1 : 1) * (jalon_area_get_turns (corners) < 0 ? -1 : 1) * sum;
  return fabs (sum) * JALON_EARTH_RADIUS * JALON_EARTH_RADIUS;
}

/**
 * jalon_area_new_circle:
 * @lon: of its middle, degrees
 * @lat: degrees
 * @radius: metres, more than 0
 *
 * Returns: (transfer full) (element-type JalonCorner): a circle on the sphere as an unwrapped ring
 */
GArray *
jalon_area_new_circle (double lon, double lat, double radius)
{
  GArray      *corners = g_array_new (FALSE, FALSE, sizeof (JalonCorner));
  const double reach = radius / JALON_EARTH_RADIUS;
  const double middle = CLAMP (lat, -90 + POLE_MARGIN, 90 - POLE_MARGIN) * G_PI / 180;

  for (guint i = 0; i < N_OF_CIRCLE; i++)
    {
      const double bearing = -2 * G_PI * i / N_OF_CIRCLE;
      const double sine = sin (middle) * cos (reach) + cos (middle) * sin (reach) * cos (bearing);
      const double east = atan2 (sin (bearing) * sin (reach) * cos (middle), cos (reach) - sin (middle) * sine);
      JalonCorner  corner = { lon + east * 180 / G_PI, asin (CLAMP (sine, -1, 1)) * 180 / G_PI };

      g_array_append_val (corners, corner);
    }
  jalon_area_unwrap (corners);
  return corners;
}

/* Where the corners lie on the sphere, on average. */
static JalonCorner
find_middle (const GArray *corners)
{
  double x = 0, y = 0, z = 0;

  for (guint i = 0; i < corners->len; i++)
    {
      const double lon = get (corners, i)->lon * G_PI / 180, lat = get (corners, i)->lat * G_PI / 180;

      x += cos (lat) * cos (lon);
      y += cos (lat) * sin (lon);
      z += sin (lat);
    }
  return (JalonCorner){ atan2 (y, x) * 180 / G_PI, atan2 (z, hypot (x, y)) * 180 / G_PI };
}

/**
 * jalon_area_find_circle:
 * @corners: (element-type JalonCorner): an unwrapped ring
 * @out_middle: (out): of the circle
 * @out_radius: (out): metres, to the metre
 *
 * Sees that an area was a circle: files keep its corners alone.
 *
 * Returns: whether the corners are as jalon_area_new_circle() makes them, but for what is lost in files
 */
gboolean
jalon_area_find_circle (const GArray *corners, JalonCorner *out_middle, double *out_radius)
{
  double      sum = 0, margin;
  JalonCorner middle;

  if (corners->len != N_OF_CIRCLE || jalon_area_get_turns (corners) != 0)
    return FALSE;
  middle = find_middle (corners);
  for (guint i = 0; i < corners->len; i++)
    sum += jalon_geo_distance (middle.lon, middle.lat, get (corners, i)->lon, get (corners, i)->lat);
  margin = MAX (sum / corners->len * CIRCLE_SHARE, CIRCLE_MARGIN);
  for (guint i = 0; i < corners->len; i++)
    if (fabs (jalon_geo_distance (middle.lon, middle.lat, get (corners, i)->lon, get (corners, i)->lat) -
              sum / corners->len) > margin)
      return FALSE;
  *out_middle = middle;
  *out_radius = round (sum / corners->len);
  return TRUE;
}

/* Where an outline crosses a meridian: the corner before it, and the latitude. */
typedef struct
{
  guint    after;
  double   lat;
  gboolean to_east;
} Crossing;

static GArray *
ring_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (JalonCorner));
}

/* No corner twice in a row. */
static void
append (GArray *ring, double lon, double lat)
{
  JalonCorner        corner = { lon, lat };
  const JalonCorner *last = ring->len > 0 ? get (ring, ring->len - 1) : NULL;

  if (last == NULL || last->lon != lon || last->lat != lat)
    g_array_append_val (ring, corner);
}

static int
compare_crossings (gconstpointer a, gconstpointer b)
{
  const double left = ((const Crossing *) a)->lat;
  const double right = ((const Crossing *) b)->lat;

  return left < right ? -1 : left > right;
}

/* From south to north: the first and second, third and fourth and so on belong together. */
static GArray *
list_crossings (const GArray *ring, double meridian)
{
  GArray *crossings = g_array_new (FALSE, FALSE, sizeof (Crossing));

  for (guint i = 0; i < ring->len; i++)
    {
      const JalonCorner *a = get (ring, i);
      const JalonCorner *b = get (ring, i + 1);
      Crossing           crossing = { i, 0, b->lon > meridian };

      if ((a->lon > meridian) == (b->lon > meridian))
        continue;
      crossing.lat = a->lat + (b->lat - a->lat) * (meridian - a->lon) / (b->lon - a->lon);
      g_array_append_val (crossings, crossing);
    }
  g_array_sort (crossings, compare_crossings);
  return crossings;
}

/* The crossing that ends what begins at @start. */
static guint
find_end (const GArray *crossings, guint start, guint n_corners)
{
  const guint after = g_array_index (crossings, Crossing, start).after;
  guint       best = start;
  guint       least = G_MAXUINT;

  for (guint i = 0; i < crossings->len; i++)
    {
      const guint way = (g_array_index (crossings, Crossing, i).after + n_corners - after) % n_corners;

      if (i != start && way < least)
        {
          least = way;
          best = i;
        }
    }
  return best;
}

/* One piece at a side of the meridian, from the crossing that comes to this side. */
static GArray *
walk (const GArray *ring, double meridian, const GArray *crossings, guint start, gboolean *walked)
{
  GArray *piece = ring_new ();
  guint   at = start;

  do
    {
      const Crossing *from = &g_array_index (crossings, Crossing, at);
      const guint     end = find_end (crossings, at, ring->len);
      const Crossing *to = &g_array_index (crossings, Crossing, end);

      walked[at] = TRUE;
      append (piece, meridian, from->lat);
      for (guint i = from->after + 1; i % ring->len != (to->after + 1) % ring->len; i++)
        append (piece, get (ring, i)->lon, get (ring, i)->lat);
      append (piece, meridian, to->lat);
      at = end ^ 1;
    }
  while (at != start && !walked[at]);
  return piece;
}

/* Adds what of a ring lies at both sides of a meridian. */
static void
cut (const GArray *ring, double meridian, GPtrArray *west, GPtrArray *east)
{
  g_autoptr (GArray) crossings = list_crossings (ring, meridian);
  g_autofree gboolean *walked = g_new0 (gboolean, crossings->len);

  if (crossings->len == 0)
    {
      GArray *whole = ring_new ();

      g_array_append_vals (whole, ring->data, ring->len);
      g_ptr_array_add (get (ring, 0)->lon > meridian ? east : west, whole);
    }
  for (guint i = 0; i < crossings->len; i++)
    if (!walked[i])
      g_ptr_array_add (g_array_index (crossings, Crossing, i).to_east ? east : west,
                       walk (ring, meridian, crossings, i, walked));
}

/* The corner before which an outline that goes round the world crosses the antimeridian, and where. */
static guint
find_antimeridian (const GArray *corners, double turn, JalonCorner *out_corner)
{
  for (guint i = 0; i < corners->len; i++)
    {
      const JalonCorner *a = get (corners, i);
      const double       to_lon = get (corners, i + 1)->lon + (i + 1 == corners->len ? turn : 0);
      const double       west = MIN (a->lon, to_lon);
      const double       meridian = 360 * ceil ((west - 180) / 360) + 180;

      if (a->lon == to_lon || meridian > MAX (a->lon, to_lon))
        continue;
      out_corner->lon = meridian;
      out_corner->lat = a->lat + (get (corners, i + 1)->lat - a->lat) * (meridian - a->lon) / (to_lon - a->lon);
      return i + 1;
    }
  g_return_val_if_reached (0);
}

/* An outline that goes round the world, from antimeridian to antimeridian and back along the pole. */
static GArray *
close_at_pole (const GArray *corners, int turns)
{
  GArray      *ring = ring_new ();
  double       lats = 0;
  JalonCorner  seam = { 0, 0 };
  const double turn = 360 * turns;
  const guint  first = find_antimeridian (corners, turn, &seam);
  double       pole;

  append (ring, seam.lon, seam.lat);
  for (guint i = 0; i < corners->len; i++)
    {
      const guint        index = first + i;
      const JalonCorner *corner = get (corners, index);

      append (ring, corner->lon + (index >= corners->len ? turn : 0), corner->lat);
      lats += corner->lat;
    }
  pole = lats < 0 ? -90 : 90;
  append (ring, seam.lon + turn, seam.lat);
  append (ring, seam.lon + turn, pole);
  append (ring, seam.lon, pole);
  return ring;
}

static void
settle (GArray *ring)
{
  double area = 0, middle = 0;

  for (guint i = 0; i < ring->len; i++)
    {
      area += get (ring, i)->lon * get (ring, i + 1)->lat - get (ring, i + 1)->lon * get (ring, i)->lat;
      middle += get (ring, i)->lon / ring->len;
    }
  middle = 360 * round (middle / 360);
  for (guint i = 0; i < ring->len; i++)
    g_array_index (ring, JalonCorner, i).lon -= middle;
  for (guint i = 0; area < 0 && i < ring->len / 2; i++)
    {
      JalonCorner corner = *get (ring, i);

      g_array_index (ring, JalonCorner, i) = *get (ring, ring->len - 1 - i);
      g_array_index (ring, JalonCorner, ring->len - 1 - i) = corner;
    }
}

/**
 * jalon_area_split:
 * @corners: (element-type JalonCorner): an unwrapped ring that does not cross itself
 *
 * Returns: (transfer full) (element-type GArray): rings counterclockwise, none of which crosses the antimeridian or is
 *   repeated at its end; longitudes from -180 to 180
 */
GPtrArray *
jalon_area_split (const GArray *corners)
{
  const int turns = jalon_area_get_turns (corners);
  g_autoptr (GArray) ring = ring_new ();
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  double west = INFINITY, east = -INFINITY;

  if (turns != 0)
    {
      g_array_unref (ring);
      ring = close_at_pole (corners, turns);
    }
  else
    g_array_append_vals (ring, corners->data, corners->len);
  for (guint i = 0; i < ring->len; i++)
    {
      west = MIN (west, get (ring, i)->lon);
      east = MAX (east, get (ring, i)->lon);
    }
  g_ptr_array_add (rest, g_array_ref (ring));
  for (double meridian = 360 * floor ((west + 180) / 360) + 180; meridian < east; meridian += 360)
    {
      g_autoptr (GPtrArray) left = g_steal_pointer (&rest);

      rest = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      for (guint i = 0; i < left->len; i++)
        cut (g_ptr_array_index (left, i), meridian, pieces, rest);
    }
  g_ptr_array_extend_and_steal (pieces, g_steal_pointer (&rest));
  for (guint i = 0; i < pieces->len; i++)
    settle (g_ptr_array_index (pieces, i));
  return pieces;
}

/* The corners on a meridian: two neighbours. Returns: the second of them, G_MAXUINT where they are not so */
static guint
find_seam (const GArray *ring, double meridian)
{
  guint n = 0, second = G_MAXUINT;

  for (guint i = 0; i < ring->len; i++)
    if (get (ring, i)->lon == meridian)
      {
        n++;
        if (get (ring, i + 1)->lon == meridian)
          second = (i + 1) % ring->len;
      }
  return n == 2 ? second : G_MAXUINT;
}

/* All corners of a half but those that it was cut at. */
static void
append_half (GArray *joined, const GArray *half, guint seam, double shift)
{
  for (guint i = 1; i + 1 < half->len; i++)
    append (joined, get (half, seam + i)->lon + shift, get (half, seam + i)->lat);
}

/**
 * jalon_area_join:
 * @rings: (element-type GArray): counterclockwise, none repeated at its end
 *
 * Returns: (transfer full) (nullable) (element-type JalonCorner): the ring that jalon_area_split() made two of,
 * unwrapped; %NULL where they are not two halves
 */
GArray *
jalon_area_join (const GPtrArray *rings)
{
  const GArray *west = rings->len == 2 ? g_ptr_array_index (rings, 0) : NULL;
  const GArray *east = rings->len == 2 ? g_ptr_array_index (rings, 1) : NULL;
  guint         west_seam, east_seam;
  GArray       *joined;

  if (west == NULL)
    return NULL;
  if (find_seam (west, 180) == G_MAXUINT)
    {
      const GArray *other = west;

      west = east;
      east = other;
    }
  west_seam = find_seam (west, 180);
  east_seam = find_seam (east, -180);
  if (west_seam == G_MAXUINT || east_seam == G_MAXUINT)
    return NULL;

  joined = ring_new ();
  append_half (joined, west, west_seam, 0);
  append_half (joined, east, east_seam, 360);
  return joined;
}
