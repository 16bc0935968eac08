/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Positions stand as 3600N00300E, 360000N0030000E or 360000.5N 0030000E; from three on they are the corners of an
 * area. One of them with a radius is a circle.
 */

#include "config.h"

#include "jalon-notam-area.h"

#include <math.h>
#include <string.h>

/* Metres. */
#define NAUTICAL_MILE 1852.0
#define EARTH_RADIUS 6371008.8 /* mean, IUGG */

/* The largest circle that is drawn, metres: beyond it a circle says the whole region. */
#define MAX_RADIUS (500 * NAUTICAL_MILE)

/* Corners of the ring that a circle is drawn as. */
#define N_CIRCLE 48

static GRegex *
get_position (void)
{
  static gsize regex = 0;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       (gsize) g_regex_new ("(?<!\\d)(\\d{2})(\\d{2})(\\d{2}(?:[.,]\\d{1,3})?)?([NS])[\\s,/-]{0,3}"
                                            "(\\d{3})(\\d{2})(\\d{2}(?:[.,]\\d{1,3})?)?([EW])(?![A-Z0-9])",
                                            G_REGEX_OPTIMIZE,
                                            0,
                                            NULL));
  return (GRegex *) regex;
}

static GRegex *
get_radius (void)
{
  static gsize regex = 0;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       (gsize)
                           g_regex_new ("(?:(\\d{1,4}(?:[.,]\\d{1,3})?)\\s*(NM|KM|M)\\b[\\s-]*(?:RADIUS|RAYON))"
                                        "|(?:(?:RADIUS|RAYON)(?:\\s+(?:OF|DE))?\\s*:?\\s*(\\d{1,4}(?:[.,]\\d{1,3})?)"
                                        "\\s*(NM|KM|M)\\b)",
                                        G_REGEX_OPTIMIZE | G_REGEX_CASELESS,
                                        0,
                                        NULL));
  return (GRegex *) regex;
}

static double
fetch_number (const GMatchInfo *match, int group)
{
  g_autofree char *digits = g_match_info_fetch (match, group);

  if (digits == NULL || *digits == '\0')
    return 0;
  g_strdelimit (digits, ",", '.');
  return g_ascii_strtod (digits, NULL);
}

/* Degrees of four groups: degrees, minutes, seconds, side. */
static double
fetch_angle (const GMatchInfo *match, int group)
{
  double degrees =
      fetch_number (match, group) + fetch_number (match, group + 1) / 60 + fetch_number (match, group + 2) / 3600;
  g_autofree char *side = g_match_info_fetch (match, group + 3);

  return *side == 'S' || *side == 'W' ? -degrees : degrees;
}

static double
read_radius (const char *text, gssize length)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *unit = NULL;
  int              group;

  if (!g_regex_match_full (get_radius (), text, length, 0, 0, &match, NULL))
    return 0;
  group = fetch_number (match, 1) > 0 ? 1 : 3;
  unit = g_match_info_fetch (match, group + 1);
  if (g_ascii_strcasecmp (unit, "NM") == 0)
    return fetch_number (match, group) * NAUTICAL_MILE;
  return fetch_number (match, group) * (g_ascii_strcasecmp (unit, "KM") == 0 ? 1000 : 1);
}

/**
 * jalon_notam_read_area:
 * @at: item E
 * @end: behind it
 * @corners: (element-type JalonNotamPoint): gets the corners of an area, or the middle of a circle
 *
 * Returns: the radius of the circle, metres; 0 where it is none
 */
double
jalon_notam_read_area (const char *at, const char *end, GArray *corners)
{
  g_autoptr (GMatchInfo) match = NULL;
  double radius;

  for (g_regex_match_full (get_position (), at, end - at, 0, 0, &match, NULL);
       g_match_info_matches (match) && corners->len < JALON_NOTAM_MAX_CORNERS;
       g_match_info_next (match, NULL))
    {
      JalonNotamPoint point = { fetch_angle (match, 1), fetch_angle (match, 5) };

      if (fabs (point.latitude) <= 90 && fabs (point.longitude) <= 180)
        g_array_append_val (corners, point);
    }
  radius = corners->len == 1 ? read_radius (at, end - at) : 0;
  return radius <= MAX_RADIUS ? radius : 0;
}

/* A point so far from another in a direction (radians, clockwise from north), on a sphere. */
static JalonNotamPoint
go (const JalonNotamPoint *from, double metres, double direction)
{
  double angle = metres / EARTH_RADIUS;
  double latitude = from->latitude * G_PI / 180;
  double sine = sin (latitude) * cos (angle) + cos (latitude) * sin (angle) * cos (direction);
  double turn = atan2 (sin (direction) * sin (angle) * cos (latitude), cos (angle) - sin (latitude) * sine);

  return (JalonNotamPoint){ asin (CLAMP (sine, -1, 1)) * 180 / G_PI, from->longitude + turn * 180 / G_PI };
}

/* (transfer full) (element-type JalonNotamPoint): the ring of the area, not closed */
static GArray *
list_ring (const GArray *corners, double radius)
{
  GArray *ring = g_array_new (FALSE, FALSE, sizeof (JalonNotamPoint));

  if (radius > 0)
    for (guint i = 0; i < N_CIRCLE; i++)
      {
        JalonNotamPoint point = go (&g_array_index (corners, JalonNotamPoint, 0), radius, -2 * G_PI * i / N_CIRCLE);

        g_array_append_val (ring, point);
      }
  else
    g_array_append_vals (ring, corners->data, corners->len);
  return ring;
}

static const JalonNotamPoint *
get_point (const GArray *ring, guint index)
{
  return &g_array_index (ring, JalonNotamPoint, index % ring->len);
}

/* Twice the area, positive where the ring is counterclockwise. Square degrees. */
static double
measure (const GArray *ring)
{
  double sum = 0;

  for (guint i = 0; i < ring->len; i++)
    {
      const JalonNotamPoint *a = get_point (ring, i);
      const JalonNotamPoint *b = get_point (ring, i + 1);

      sum += a->longitude * b->latitude - b->longitude * a->latitude;
    }
  return sum;
}

/* The first corner given again at the end is one of the ring's own. */
static void
drop_repeated (GArray *ring)
{
  while (ring->len > 1 && get_point (ring, ring->len - 1)->latitude == get_point (ring, 0)->latitude &&
         get_point (ring, ring->len - 1)->longitude == get_point (ring, 0)->longitude)
    g_array_set_size (ring, ring->len - 1);
}

static void
append_point (GString *json, const JalonNotamPoint *point)
{
  char longitude[G_ASCII_DTOSTR_BUF_SIZE];
  char latitude[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (longitude, sizeof longitude, "%.6f", point->longitude);
  g_ascii_formatd (latitude, sizeof latitude, "%.6f", point->latitude);
  g_string_append_printf (json, "%s[%s,%s]", g_str_has_suffix (json->str, "]") ? "," : "", longitude, latitude);
}

/* Of a ring that goes over the line of dates; such an area is left as words. */
static gboolean
goes_round (const GArray *ring)
{
  for (guint i = 0; i < ring->len; i++)
    if (fabs (get_point (ring, i)->longitude) > 180 ||
        fabs (get_point (ring, i + 1)->longitude - get_point (ring, i)->longitude) > 180)
      return TRUE;
  return FALSE;
}

/**
 * jalon_notam_area_dup_json:
 * @corners: (element-type JalonNotamPoint)
 * @radius: metres; 0 where it is no circle
 *
 * Returns: (transfer full) (nullable): a GeoJSON Polygon (RFC 7946), its ring counterclockwise and closed; %NULL where
 *   there is no area, or one over the line of dates
 */
char *
jalon_notam_area_dup_json (const GArray *corners, double radius)
{
  g_autoptr (GArray) ring = list_ring (corners, radius);
  gboolean backwards;
  GString *json;

  drop_repeated (ring);
  if (ring->len < 3 || goes_round (ring) || measure (ring) == 0)
    return NULL;
  backwards = measure (ring) < 0;
  json = g_string_new ("{\"type\":\"Polygon\",\"coordinates\":[[");
  for (guint i = 0; i <= ring->len; i++)
    append_point (json, get_point (ring, backwards ? ring->len - i % ring->len : i));
  g_string_append (json, "]]}");
  return g_string_free (json, FALSE);
}
