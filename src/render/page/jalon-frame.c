/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads scale and middle of a map, and finds what a rectangle on a page holds.
 */

#include "config.h"

#include "jalon-frame.h"

#include "jalon-outline.h"
#include "jalon-page.h"

#include <math.h>

/* A larger scale shows less than the outlines tell, a smaller one the world more than once. */
#define LARGEST_SCALE 1e4
#define SMALLEST_SCALE 2e8

/* A rectangle that is smaller was not meant to be one, as a share of the map. */
#define SMALLEST_PART 0.02

/**
 * jalon_frame_parse_scale:
 * @text: as a person writes it: "1:5 000 000", "1:5,000,000", "5000000"
 * @out_denominator: (out): 1e4..2e8
 *
 * Returns: whether that is a scale that a map can have
 */
gboolean
jalon_frame_parse_scale (const char *text, double *out_denominator)
{
  double      value = 0.0;
  const char *colon = strchr (text, ':');
  const char *digits = text;

  if (colon != NULL)
    {
      g_autofree char *one = g_strstrip (g_strndup (text, colon - text));

      if (!g_str_equal (one, "1"))
        return FALSE;
      digits = colon + 1;
    }
  for (const char *p = digits; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        value = value * 10.0 + (*p - '0');
      /* What languages set between thousands. */
      else if (!g_unichar_isspace (c) && c != ',' && c != '.' && c != 0x2019 && c != '\'')
        return FALSE;
    }
  *out_denominator = value;
  return value >= LARGEST_SCALE && value <= SMALLEST_SCALE;
}

/**
 * jalon_frame_parse_centre:
 * @text: "LON,LAT" in degrees, else the name of a place
 * @out_frame: (out): its @lon and @lat are set
 *
 * Returns: whether that is a place
 */
gboolean
jalon_frame_parse_centre (JalonWorld *world, const char *text, JalonFrame *out_frame)
{
  g_autofree char *name = g_strstrip (g_strdup (text));
  char            *end, *last;
  double           lon = g_ascii_strtod (name, &end), lat;
  g_autoptr (GPtrArray) places = NULL;

  if (end != name && *end == ',')
    {
      lat = g_ascii_strtod (end + 1, &last);
      out_frame->lon = lon;
      out_frame->lat = lat;
      return last != end + 1 && *last == '\0' && fabs (lon) <= 180.0 && fabs (lat) <= 85.0;
    }
  if (*name == '\0')
    return FALSE;
  places = jalon_world_find_places (world, name, NULL);
  if (places->len == 0)
    return FALSE;
  out_frame->lon = ((const JalonWorldPlace *) g_ptr_array_index (places, 0))->lon;
  out_frame->lat = ((const JalonWorldPlace *) g_ptr_array_index (places, 0))->lat;
  return TRUE;
}

/**
 * jalon_frame_find_countries:
 * @codes: (array zero-terminated=1): of countries
 * @out_box: (out): degrees
 *
 * Finds the part of the world that holds countries, each without what belongs to it overseas.
 *
 * Returns: %FALSE where none of them is on the map
 */
gboolean
jalon_frame_find_countries (JalonScene *scene, const char *const *codes, JalonBox *out_box)
{
  const JalonWorldMap *map =
      jalon_world_get_map (jalon_scene_get_world (scene), JALON_DETAIL_50M, jalon_scene_get_options (scene)->worldview);
  double x0 = 0.0, x1 = 0.0, y0 = 0.0, y1 = 0.0;
  guint  n = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const JalonWorldCountry *country = jalon_world_map_find (map, codes[i]);
      const JalonWorldPath    *land = country != NULL ? jalon_outline_get_mainland (map, country) : NULL;
      double                   shift;

      if (land == NULL)
        continue;
      /* In the turn of the world of the first one. */
      shift = n > 0 ? round ((land->box.x0 + land->box.x1 - x0 - x1) / 2.0) : 0.0;
      x0 = n > 0 ? MIN (x0, land->box.x0 - shift) : land->box.x0;
      x1 = n > 0 ? MAX (x1, land->box.x1 - shift) : land->box.x1;
      y0 = n > 0 ? MIN (y0, land->box.y0) : land->box.y0;
      y1 = n > 0 ? MAX (y1, land->box.y1) : land->box.y1;
      n++;
    }
  out_box->north = jalon_mercator_unit_lat (CLAMP (y0, 0.0, 1.0));
  out_box->south = jalon_mercator_unit_lat (CLAMP (y1, 0.0, 1.0));
  out_box->west = x1 - x0 < 1.0 ? jalon_mercator_unit_lon (x0 - floor (x0)) : -180.0;
  out_box->east = x1 - x0 < 1.0 ? jalon_mercator_unit_lon (x1 - floor (x1)) : 180.0;
  return n > 0;
}

/**
 * jalon_frame_find_box:
 * @options: of the page that the rectangle is drawn on
 * @part: of the page, 0..1 from its left and its top
 * @out_box: (out): degrees
 *
 * Finds what of the world lies in a rectangle on a page.
 *
 * Returns: %FALSE where it holds too little of the map
 */
gboolean
jalon_frame_find_box (JalonScene                 *scene,
                      const JalonSnapshotOptions *options,
                      const cairo_rectangle_t    *part,
                      JalonBox                   *out_box)
{
  JalonPage page;
  double    x0, y0, x1, y1;
  gboolean  found;

  jalon_page_init (&page, scene, options);
  x0 = CLAMP (part->x * page.width - page.map.x, 0.0, page.map.width);
  y0 = CLAMP (part->y * page.height - page.map.y, 0.0, page.map.height);
  x1 = CLAMP ((part->x + part->width) * page.width - page.map.x, 0.0, page.map.width);
  y1 = CLAMP ((part->y + part->height) * page.height - page.map.y, 0.0, page.map.height);
  found = x1 - x0 > SMALLEST_PART * page.map.width && y1 - y0 > SMALLEST_PART * page.map.height;
  if (found)
    {
      JalonViewport inner = page.viewport;
      double        dx = ((x0 + x1) / 2.0 - page.map.width / 2.0) / page.viewport.world;
      double        dy = ((y0 + y1) / 2.0 - page.map.height / 2.0) / page.viewport.world;
      double        c = cos (page.viewport.rotation), s = sin (page.viewport.rotation);

      inner.cx += c * dx + s * dy;
      inner.cy += c * dy - s * dx;
      inner.width = x1 - x0;
      inner.height = y1 - y0;
      jalon_viewport_get_box (&inner, out_box);
    }
  jalon_page_clear (&page);
  return found;
}
