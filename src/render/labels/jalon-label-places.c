/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of capitals and towns, the more of them the larger the scale.
 */

#include "config.h"

#include "jalon-labels.h"

#include "jalon-contrast.h"
#include "jalon-marks-unstated.h"
#include "jalon-symbols.h"

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

/* Where the map is about a country, its places are named this much earlier, and those of others later; and seats of a
 * division, which are few where people are few, earlier. */
#define PARTY_BONUS 0.2
#define OTHERS_BONUS (-1.2)
#define SEAT_BONUS 0.6
#define SEAT_ZOOM 4.4

/* The side that a country has whose capital helps to find one's way on a map of others, pixels. */
#define SIDE_AROUND 60.0

/* From this zoom on a place is named because something was there, and for so many symbols at most. */
#define STORY_ZOOM 4.2
#define MAX_STORY 200

/* So near to a place a thing is there, metres: a site may lie before the town, an event has the point of the place. */
static const double distances[] = {
  [JALON_THING_CLUSTER] = 4000.0,
  [JALON_THING_EVENT] = 4000.0,
  [JALON_THING_SITE] = 16000.0,
};

/* Round the world, metres. */
#define EQUATOR 40075017.0

static gboolean
has_point (const JalonMark *mark)
{
  if (mark->kind == JALON_THING_CLUSTER)
    return (mark->first & JALON_MARKS_UNSTATED) == 0;
  return (mark->style & JALON_STYLE_HOLLOW) == 0;
}

/* The most important place that something of a view stands at. */
static const JalonWorldPlace *
find_place (JalonScene *self, const JalonViewport *viewport, const JalonMark *mark)
{
  double       lon, lat, x, y, near;
  JalonUnitBox box;
  g_autoptr (GPtrArray) found = NULL;

  jalon_viewport_unproject (viewport, mark->anchor_x, mark->anchor_y, &lon, &lat);
  near = distances[mark->kind] / (EQUATOR * MAX (cos (lat * G_PI / 180), 0.1));
  x = jalon_mercator_unit_x (lon);
  y = jalon_mercator_unit_y (lat);
  box = (JalonUnitBox){ x - near, y - near, x + near, y + near };
  found = jalon_world_list_places_in (self->world, &box, 1);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

/* The places where something of what is shown was. */
static GHashTable *
list_story (JalonScene *self, const JalonViewport *viewport, const GArray *marks)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);

  if (jalon_viewport_get_zoom (viewport) < STORY_ZOOM)
    return places;
  for (guint i = 0; i < MIN (marks->len, MAX_STORY); i++)
    {
      const JalonMark       *mark = &g_array_index (marks, JalonMark, i);
      const JalonWorldPlace *place = has_point (mark) ? find_place (self, viewport, mark) : NULL;

      if (place != NULL)
        g_hash_table_add (places, (gpointer) place);
    }
  return places;
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
  gboolean               of_party; /* the map is about its country */
  gboolean               is_seat;  /* of a division */
  gboolean               is_capital;
  gboolean               in_story; /* something was there */
} Candidate;

/* How much earlier than others of its population it is named, levels of zoom. */
static double
get_bonus (const JalonLabelInput *input, const Candidate *self, double zoom)
{
  double bonus = self->is_seat && zoom > SEAT_ZOOM ? SEAT_BONUS : 0;

  if (self->of_party)
    return bonus + PARTY_BONUS;
  return input->has_parties ? OTHERS_BONUS : bonus;
}

/* The size of its name, pixels. */
static double
get_size (const Candidate *self, double zoom)
{
  double size = self->is_capital ? 11.5 : (self->place->population > 250000 ? 11 : 10);

  return size + (zoom > 7 ? 1 : 0);
}

/* The capital of a party, and where something was, come even before the country's own name, which can move. */
static double
get_priority (const Candidate *self)
{
  double priority = 20 * log10 (self->place->population + 10.0);

  priority += (self->is_seat ? 25 : 0) + (self->is_capital ? 500 : 0);
  if (self->of_party)
    priority += self->is_capital ? 1000 : 150;
  if (self->in_story)
    priority += 1300;
  return priority;
}

/* On a map of others the capital of a small country says little. */
static gboolean
is_wanted_around (const JalonLabelInput *input, const Candidate *self)
{
  const JalonWorldCountry *country =
      self->place->country != NULL ? jalon_world_map_find (input->map, self->place->country) : NULL;

  return country != NULL && sqrt (MAX (country->area_km2, 0)) * 1000 /
                                    jalon_viewport_metres_per_pixel (input->viewport, self->place->lat) >=
                                SIDE_AROUND;
}

static gboolean
is_wanted (const JalonLabelInput *input, const Candidate *self)
{
  double zoom = jalon_viewport_get_zoom (input->viewport);

  if (self->in_story)
    return TRUE;
  if (self->is_capital)
    return is_named_at (self->place, zoom) && (self->of_party || !input->has_parties || is_wanted_around (input, self));
  return is_named_at (self->place, zoom + get_bonus (input, self, zoom));
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
add_place (const JalonLabelInput *input, const JalonWorldPlace *place, gboolean in_story, GArray *labels)
{
  JalonScene *self = input->scene;
  Candidate   candidate = { .place = place,
                            .of_party = jalon_named_codes_find (self->parties, place->country) != NULL,
                            .is_seat = place->kind == JALON_PLACE_ADMIN1_SEAT,
                            .is_capital = place->kind == JALON_PLACE_CAPITAL,
                            .in_story = in_story };
  JalonLabel  label = { .kind = candidate.is_capital ? JALON_LABEL_CAPITAL : JALON_LABEL_PLACE };
  double      x, y;

  if (!is_wanted (input, &candidate))
    return;
  jalon_viewport_project (input->viewport, place->lon, place->lat, &x, &y);
  label.text = jalon_world_place_get_name (place, self->options.language);
  label.face.family = self->options.font;
  label.face.weight = jalon_contrast_get_weight (self->options.high_contrast,
                                                 candidate.is_capital ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  label.face.size = get_size (&candidate, jalon_viewport_get_zoom (input->viewport));
  label.priority = get_priority (&candidate);
  label.is_important = candidate.is_capital && candidate.of_party;
  add_copies (input->viewport, x, y, label, labels);
}

void
jalon_labels_add_places (const JalonLabelInput *input, GArray *labels)
{
  const JalonViewport *viewport = input->viewport;
  double               reach = hypot (viewport->width, viewport->height) / 2 / viewport->world;
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GHashTable) story = NULL;
  GHashTableIter iter;
  gpointer       place;
  JalonUnitBox   box = {
      viewport->cx - reach,
      MAX (viewport->cy - reach, 0),
      viewport->cx + reach,
      MIN (viewport->cy + reach, 1),
  };

  if (jalon_viewport_get_zoom (viewport) + PARTY_BONUS < LARGE_CAPITAL_ZOOM)
    return;
  story = list_story (input->scene, viewport, input->marks);
  g_hash_table_iter_init (&iter, story);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    add_place (input, place, TRUE, labels);
  places = jalon_world_list_places_in (input->scene->world, &box, MAX_PLACES);
  for (guint i = 0; i < places->len; i++)
    if (!g_hash_table_contains (story, g_ptr_array_index (places, i)))
      add_place (input, g_ptr_array_index (places, i), FALSE, labels);
}
