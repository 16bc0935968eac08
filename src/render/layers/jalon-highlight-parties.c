/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Great circles from who acts, by way of the place where there is one, to who
 * is acted upon. A party sits in its capital.
 */

#include "config.h"

#include "jalon-highlight-private.h"

#include <math.h>

#define ARC_POINTS 96

/* A shorter arc says nothing, more of them cannot be told apart. */
#define SHORTEST_ARC 30.0
#define MAX_ARCS 24

typedef struct
{
  double lon;
  double lat;
} Position;

static gboolean
find_seat (JalonScene *scene, const char *code, Position *seat)
{
  const JalonWorldPlace   *capital = jalon_world_get_capital (scene->world, code);
  const JalonWorldCountry *country;

  if (capital != NULL)
    {
      *seat = (Position){ capital->lon, capital->lat };
      return TRUE;
    }
  country = jalon_world_map_find (jalon_scene_get_map (scene, JALON_DETAIL_50M), code);
  if (country == NULL)
    return FALSE;
  *seat = (Position){ country->label_lon, country->label_lat };
  return TRUE;
}

/* The seats of all parties in one role, each once; an organisation sits with its members. */
static GArray *
list_seats (JalonScene *scene, const JalonEventRecord *record, JalonPartyRole role)
{
  GArray *seats = g_array_new (FALSE, FALSE, sizeof (Position));

  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty  *party = g_ptr_array_index (record->parties, i);
      const char *const *members = party->code != NULL ? jalon_world_list_members (scene->world, party->code) : NULL;
      const char *const  alone[] = { party->code, NULL };
      Position           seat;

      if (party->role != role || party->code == NULL)
        continue;
      for (const char *const *code = members != NULL ? members : alone; *code != NULL && seats->len < MAX_ARCS; code++)
        if (find_seat (scene, *code, &seat))
          g_array_append_val (seats, seat);
    }
  return seats;
}

static void
add_arc (JalonHighlight *self, const JalonViewport *viewport, Position from, Position to)
{
  double lonlats[2 * ARC_POINTS];
  g_autoptr (GArray) arc = g_array_sized_new (FALSE, FALSE, sizeof (JalonPixel), ARC_POINTS);
  double previous = viewport->cx, length = 0.0;

  if (self->arcs->len >= MAX_ARCS)
    return;
  jalon_geo_great_circle (from.lon, from.lat, to.lon, to.lat, ARC_POINTS, lonlats);
  for (guint i = 0; i < ARC_POINTS; i++)
    {
      double     unit_x = jalon_mercator_unit_x (lonlats[2 * i]);
      JalonPixel pixel;

      unit_x -= round (unit_x - previous);
      previous = unit_x;
      jalon_viewport_project_unit (viewport, unit_x, jalon_mercator_unit_y (lonlats[2 * i + 1]), &pixel.x, &pixel.y);
      if (i > 0)
        length += hypot (pixel.x - g_array_index (arc, JalonPixel, i - 1).x,
                         pixel.y - g_array_index (arc, JalonPixel, i - 1).y);
      g_array_append_val (arc, pixel);
    }
  if (length >= SHORTEST_ARC)
    g_ptr_array_add (self->arcs, g_steal_pointer (&arc));
}

static void
add_ends (JalonHighlight *self, const JalonViewport *viewport, const GArray *seats, gboolean actor)
{
  for (guint i = 0; i < seats->len; i++)
    {
      const Position   *seat = &g_array_index (seats, Position, i);
      JalonHighlightEnd end = { .actor = actor };

      jalon_viewport_project (viewport, seat->lon, seat->lat, &end.x, &end.y);
      g_array_append_val (self->ends, end);
    }
}

/* The point of an event, or the middle of its candidate places. */
static gboolean
find_place (const JalonEventRecord *record, Position *place)
{
  guint n = 0;

  if (record->alternatives->len == 0)
    {
      if (record->place == NULL || !jalon_precision_is_point (record->place->precision) ||
          !jalon_place_has_point (record->place))
        return FALSE;
      *place = (Position){ record->place->lon, record->place->lat };
      return TRUE;
    }
  *place = (Position){ 0.0, 0.0 };
  for (guint i = 0; i < record->alternatives->len; i++)
    {
      const JalonPlace *alternative = g_ptr_array_index (record->alternatives, i);

      if (!jalon_place_has_point (alternative))
        return FALSE;
      n++;
      place->lon += (alternative->lon - place->lon) / n;
      place->lat += (alternative->lat - place->lat) / n;
    }
  return TRUE;
}

/**
 * jalon_highlight_add_parties:
 * @viewport: what the shapes are in
 * @record: an event
 *
 * Adds an end at the seat of each party and the arcs between them: from those who act to the place of the event and
 * from there to those acted upon, or straight to them where it has no point. Candidate places are one, in their middle.
 */
void
jalon_highlight_add_parties (JalonHighlight         *self,
                             JalonScene             *scene,
                             const JalonViewport    *viewport,
                             const JalonEventRecord *record)
{
  g_autoptr (GArray) actors = list_seats (scene, record, JALON_PARTY_ACTOR);
  g_autoptr (GArray) recipients = list_seats (scene, record, JALON_PARTY_RECIPIENT);
  Position place;
  gboolean has_place = find_place (record, &place);

  for (guint i = 0; i < actors->len; i++)
    {
      Position actor = g_array_index (actors, Position, i);

      if (has_place)
        add_arc (self, viewport, actor, place);
      for (guint j = 0; j < recipients->len && !has_place; j++)
        add_arc (self, viewport, actor, g_array_index (recipients, Position, j));
    }
  for (guint i = 0; i < recipients->len && has_place; i++)
    add_arc (self, viewport, place, g_array_index (recipients, Position, i));
  add_ends (self, viewport, actors, TRUE);
  add_ends (self, viewport, recipients, FALSE);
}
