/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of capitals and towns, the more of them the larger the scale.
 */

#include "config.h"

#include "jalon-labels.h"

#include <math.h>

/* Places asked of the world for one view, before they compete for room. */
#define MAX_PLACES 900

/* From which zoom on places of a population are named. */
static const struct
{
  double  zoom;
  guint32 population;
} levels[] = {
  { 8.4, 0 },      { 7.6, 15000 },  { 7.0, 40000 },   { 6.4, 90000 },
  { 5.8, 200000 }, { 5.2, 500000 }, { 4.6, 1500000 }, { 4.0, 4000000 },
};

#define CAPITAL_ZOOM 3.6
#define LARGE_CAPITAL_ZOOM 3.0
#define LARGE_CAPITAL 3000000

/* Where the map is about a country, its places are named this much earlier; and so are
 * seats of a division, which are few where people are few. */
#define ROLE_BONUS 0.8
#define SEAT_BONUS 0.6
#define SEAT_ZOOM 4.4

/* So near to a place a site is one of that place, metres; and round the world. */
#define SITE_DISTANCE 16000.0
#define EQUATOR 40075017.0

/* Whether a site is at a place, by and large. */
static gboolean
is_at_site (JalonScene *self, const JalonWorldPlace *place)
{
  for (guint i = 0; i < self->sites->len; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->sites, JalonSceneSite, i);
      double                x = jalon_mercator_unit_x (place->lon), y = jalon_mercator_unit_y (place->lat);
      double                near = SITE_DISTANCE / (EQUATOR * cos (place->lat * G_PI / 180));

      if (site->has_point && fabs (site->x - x) < near && fabs (site->y - y) < near)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_named_at (const JalonWorldPlace *place, double zoom)
{
  if (place->kind == JALON_PLACE_CAPITAL)
    return zoom >= (place->population >= LARGE_CAPITAL ? LARGE_CAPITAL_ZOOM : CAPITAL_ZOOM);
  /* Places of Jalon's own list are there because events happened at them. */
  if (place->kind == JALON_PLACE_EXTRA)
    return zoom >= levels[2].zoom;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (zoom >= levels[i].zoom)
      return place->population >= levels[i].population;

  return FALSE;
}

/* A place that may be named, and what speaks for it. */
typedef struct
{
  const JalonWorldPlace *place;
  gboolean               has_role; /* its country has one on this map */
  gboolean               is_seat;  /* of a division */
  gboolean               is_capital;
} Candidate;

/* How much earlier than others of its population it is named, levels of zoom. */
static double
get_bonus (const Candidate *self, double zoom)
{
  return (self->has_role ? ROLE_BONUS : 0) + (self->is_seat && zoom > SEAT_ZOOM ? SEAT_BONUS : 0);
}

/* The size of its name, pixels. */
static double
get_size (const Candidate *self, double zoom)
{
  double size = self->is_capital ? 11.5 : (self->place->population > 250000 ? 11 : 10);

  return size + (zoom > 7 ? 1 : 0);
}

/* The capital of a country with a role, and where a site is, come even before the country's own name, which can move.
 */
static double
get_priority (const Candidate *self, JalonScene *scene)
{
  double priority = 20 * log10 (self->place->population + 10.0);

  priority += (self->is_seat ? 25 : 0) + (self->is_capital ? 500 : 0);
  if (self->has_role)
    priority += self->is_capital ? 1000 : 150;
  if (is_at_site (scene, self->place))
    priority += 1300;
  return priority;
}

/* Adds @label at @x, @y and wherever else the world is repeated within the view. */
static void
add_copies (const JalonViewport *viewport, double x, double y, JalonLabel label, GArray *labels)
{
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);

  for (int copy = -n_copies; copy <= n_copies; copy++)
    {
      label.x = x + copy * step_x;
      label.y = y + copy * step_y;
      if (label.x >= 0 && label.y >= 0 && label.x <= viewport->width && label.y <= viewport->height)
        g_array_append_val (labels, label);
    }
}

static void
add_place (JalonScene *self, const JalonViewport *viewport, const JalonWorldPlace *place, GArray *labels)
{
  Candidate  candidate = { .place = place,
                           .has_role = place->country != NULL && jalon_scene_find_roles (self, place->country) != NULL,
                           .is_seat = place->kind == JALON_PLACE_ADMIN1_SEAT,
                           .is_capital = place->kind == JALON_PLACE_CAPITAL };
  double     zoom = jalon_viewport_get_zoom (viewport);
  double     x, y;
  JalonLabel label = { .kind = candidate.is_capital ? JALON_LABEL_CAPITAL : JALON_LABEL_PLACE };

  if (!is_named_at (place, zoom + get_bonus (&candidate, zoom)))
    return;
  jalon_viewport_project (viewport, place->lon, place->lat, &x, &y);
  label.text = jalon_world_place_get_name (place, self->options.language);
  label.face.family = self->options.font;
  label.face.weight = candidate.is_capital ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL;
  label.face.size = get_size (&candidate, zoom);
  label.priority = get_priority (&candidate, self);
  add_copies (viewport, x, y, label, labels);
}

void
jalon_labels_add_places (JalonScene *self, const JalonViewport *viewport, GArray *labels)
{
  double reach = hypot (viewport->width, viewport->height) / 2 / viewport->world;
  g_autoptr (GPtrArray) places = NULL;
  JalonUnitBox box = {
    viewport->cx - reach,
    MAX (viewport->cy - reach, 0),
    viewport->cx + reach,
    MIN (viewport->cy + reach, 1),
  };

  if (jalon_viewport_get_zoom (viewport) + ROLE_BONUS < LARGE_CAPITAL_ZOOM)
    return;
  places = jalon_world_list_places_in (self->world, &box, MAX_PLACES);
  for (guint i = 0; i < places->len; i++)
    add_place (self, viewport, g_ptr_array_index (places, i), labels);
}
