/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happened, as lines: from who acts to where it happened. Who is acted
 * upon is outlined, and no line leads there: that would show an act at the
 * seat of a government, where none was. A party sits in its capital. Where no
 * place is known, a line joins the parties.
 */

#include "config.h"

#include "jalon-highlight-arcs.h"
#include "jalon-highlight-private.h"

#include "jalon-marks.h"

/* More of them cannot be told apart. */
#define MAX_ARCS 24

/* An outline smaller than this is not seen round a symbol, pixels: a country gets a ring at its seat. */
#define SMALLEST_OUTLINE 14.0

/* Where an event happened, or may have. */
typedef struct
{
  JalonPosition position;
  gboolean      dashed;
} Target;

/* One of the parties in one role. */
typedef struct
{
  const char   *code;
  JalonPosition seat;
} Party;

static gboolean
find_middle (JalonScene *scene, const char *code, JalonPosition *middle)
{
  const JalonWorldCountry *country = jalon_world_map_find (jalon_scene_get_map (scene, JALON_DETAIL_50M), code);

  if (country == NULL)
    return FALSE;
  *middle = (JalonPosition){ country->label_lon, country->label_lat };
  return TRUE;
}

static gboolean
find_seat (JalonScene *scene, const char *code, JalonPosition *seat)
{
  const JalonWorldPlace *capital = jalon_world_get_capital (scene->world, code);

  if (capital == NULL)
    return find_middle (scene, code, seat);
  *seat = (JalonPosition){ capital->lon, capital->lat };
  return TRUE;
}

/* All parties in one role; an organisation is its members. */
static GArray *
list_parties (JalonScene *scene, const JalonEventRecord *record, JalonPartyRole role)
{
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (Party));

  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty  *party = g_ptr_array_index (record->parties, i);
      const char *const *members = party->code != NULL ? jalon_world_list_members (scene->world, party->code) : NULL;
      const char *const  alone[] = { party->code, NULL };

      if (party->role != role || party->code == NULL)
        continue;
      for (const char *const *code = members != NULL ? members : alone; *code != NULL && parties->len < MAX_ARCS;
           code++)
        {
          Party found = { .code = *code };

          if (find_seat (scene, *code, &found.seat))
            g_array_append_val (parties, found);
        }
    }
  return parties;
}

static void
add_target (GArray *targets, JalonPosition position, gboolean dashed)
{
  Target target = { position, dashed };

  g_array_append_val (targets, target);
}

/* A point; else the symbol, which stands somewhere in the country; else the middle of the country. */
static void
add_place (const JalonHighlight *self,
           JalonScene           *scene,
           const JalonViewport  *viewport,
           const JalonPlace     *place,
           gboolean              alternative,
           GArray               *targets)
{
  const char   *country = place->countries != NULL ? place->countries[0] : NULL;
  JalonPosition position = { place->lon, place->lat };

  if (jalon_precision_is_point (place->precision) && jalon_place_has_point (place))
    {
      add_target (targets, position, alternative);
    }
  else if (!alternative && country != NULL && self->rings->len > 0)
    {
      const JalonHighlightRing *ring = &g_array_index (self->rings, JalonHighlightRing, 0);

      jalon_viewport_unproject (viewport, ring->x, ring->y, &position.lon, &position.lat);
      add_target (targets, position, FALSE);
    }
  else if (country != NULL && find_middle (scene, country, &position))
    {
      add_target (targets, position, alternative);
    }
}

/* The symbols of candidate places stand apart where their points lie too close to be told apart. */
static void
add_alternative (const JalonHighlight   *self,
                 JalonScene             *scene,
                 const JalonArcGround   *ground,
                 const JalonEventRecord *record,
                 guint                   index,
                 GArray                 *targets)
{
  const JalonMark *mark = jalon_marks_find_alternative (ground->marks, self->row, index + 1);
  JalonPosition    position;

  if (mark == NULL)
    {
      add_place (self, scene, ground->viewport, g_ptr_array_index (record->alternatives, index), TRUE, targets);
      return;
    }
  jalon_viewport_unproject (ground->viewport, mark->x, mark->y, &position.lon, &position.lat);
  add_target (targets, position, TRUE);
}

/* Where it happened, or each place where it may have; nothing where nobody says. */
static GArray *
list_targets (const JalonHighlight   *self,
              JalonScene             *scene,
              const JalonArcGround   *ground,
              const JalonEventRecord *record)
{
  const JalonViewport *viewport = ground->viewport;
  GArray              *targets = g_array_new (FALSE, FALSE, sizeof (Target));

  for (guint i = 0; i < record->alternatives->len; i++)
    add_alternative (self, scene, ground, record, i, targets);
  if (record->alternatives->len == 0 && record->place != NULL)
    add_place (self, scene, viewport, record->place, FALSE, targets);
  return targets;
}

static void
add_arc (JalonHighlight *self, const JalonArcGround *ground, JalonPosition from, const Target *to, gboolean joins)
{
  JalonHighlightArc arc = { .dashed = to->dashed || joins, .joins = joins };

  if (self->arcs->len >= MAX_ARCS)
    return;
  arc.points = jalon_arc_ground_trace (ground, from, to->position);
  if (arc.points != NULL)
    g_array_append_val (self->arcs, arc);
}

static void
add_end (JalonHighlight *self, const JalonViewport *viewport, JalonPosition seat, gboolean actor)
{
  JalonHighlightEnd end = { .actor = actor };

  jalon_viewport_project (viewport, seat.lon, seat.lat, &end.x, &end.y);
  g_array_append_val (self->ends, end);
}

static gboolean
has_party (const GArray *parties, const char *code, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (g_array_index (parties, Party, i).code, code))
      return TRUE;
  return FALSE;
}

/* Joins each actor with each recipient, once where both act on one another. */
static void
join_parties (JalonHighlight *self, const JalonArcGround *ground, const GArray *actors, const GArray *recipients)
{
  for (guint i = 0; i < actors->len; i++)
    for (guint j = 0; j < recipients->len; j++)
      {
        const Party *actor = &g_array_index (actors, Party, i), *recipient = &g_array_index (recipients, Party, j);
        gboolean     is_done =
            has_party (actors, recipient->code, i) && has_party (recipients, actor->code, recipients->len);

        if (!is_done && !g_str_equal (actor->code, recipient->code))
          add_arc (self, ground, actor->seat, &(Target){ recipient->seat, FALSE }, TRUE);
      }
}

/* Outlines who is acted upon; where that is too small to be seen, its seat gets a ring. */
static void
mark_recipient (JalonHighlight *self, JalonScene *scene, const JalonViewport *viewport, const Party *recipient)
{
  guint  first = self->faint.points->len;
  double x0 = G_MAXDOUBLE, x1 = -G_MAXDOUBLE;

  jalon_highlight_add_outline (&self->faint, scene, viewport, recipient->code);
  for (guint i = first; i < self->faint.points->len; i++)
    {
      x0 = MIN (x0, g_array_index (self->faint.points, JalonPixel, i).x);
      x1 = MAX (x1, g_array_index (self->faint.points, JalonPixel, i).x);
    }
  if (x1 - x0 < SMALLEST_OUTLINE)
    add_end (self, viewport, recipient->seat, FALSE);
}

/**
 * jalon_highlight_add_parties:
 * @self: (inout): with the rings round the symbols of the event
 * @viewport: what the shapes are in
 * @record: an event
 *
 * Adds a line from the seat of each party that acts to where the event happened, one to each candidate place, and
 * outlines the countries that are acted upon. Where no place is known, lines join the seats of those who act and those
 * who are acted upon.
 */
void
jalon_highlight_add_parties (JalonHighlight         *self,
                             JalonScene             *scene,
                             const JalonViewport    *viewport,
                             const JalonEventRecord *record)
{
  g_autoptr (GArray) actors = list_parties (scene, record, JALON_PARTY_ACTOR);
  g_autoptr (GArray) recipients = list_parties (scene, record, JALON_PARTY_RECIPIENT);
  g_autoptr (GArray) targets = NULL;
  JalonArcGround ground;

  jalon_arc_ground_init (&ground, scene, viewport);
  targets = list_targets (self, scene, &ground, record);
  for (guint i = 0; i < actors->len; i++)
    {
      const Party *actor = &g_array_index (actors, Party, i);

      for (guint j = 0; j < targets->len; j++)
        add_arc (self, &ground, actor->seat, &g_array_index (targets, Target, j), FALSE);
      add_end (self, viewport, actor->seat, TRUE);
    }
  for (guint i = 0; i < self->arcs->len; i++)
    g_array_index (self->arcs, JalonHighlightArc, i).dashed |= record->review != JALON_REVIEW_ACCEPTED;
  if (targets->len == 0)
    join_parties (self, &ground, actors, recipients);
  for (guint i = 0; i < recipients->len; i++)
    {
      const Party *recipient = &g_array_index (recipients, Party, i);

      if (!has_party (actors, recipient->code, actors->len))
        mark_recipient (self, scene, viewport, recipient);
    }
  jalon_arc_ground_clear (&ground);
}
