/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lies at a position of a view.
 */

#include "config.h"

#include "jalon-scene-private.h"
#include "jalon-symbols.h"

#include <math.h>

static double
get_radius (const JalonMark *mark)
{
  return mark->symbol == JALON_SYMBOL_CLUSTER ? jalon_symbol_get_cluster_radius (mark->count) : JALON_SYMBOL_SIZE / 2.0;
}

/* The nearest mark that is hit; of those that are as near the topmost. */
static const JalonMark *
find_mark (const GArray *marks, double x, double y, double slop)
{
  const JalonMark *best = NULL;
  double           best_distance = G_MAXDOUBLE;

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      /* Inside a symbol 0: the pointer means what it sees. */
      double distance = MAX (0.0, hypot (mark->x - x, mark->y - y) - get_radius (mark));

      if (distance <= slop && distance <= best_distance)
        {
          best = mark;
          best_distance = distance;
        }
    }
  return best;
}

static const char *
get_mark_id (JalonScene *self, const JalonMark *mark)
{
  if (mark->kind == JALON_THING_EVENT)
    return jalon_event_snapshot_get_id (self->events, mark->row);
  for (guint i = 0; mark->kind == JALON_THING_SITE && i < self->sites->len; i++)
    if (g_array_index (self->sites, JalonSceneSite, i).row == mark->row)
      return g_array_index (self->sites, JalonSceneSite, i).id;
  return NULL;
}

static JalonThing *
thing_from_mark (JalonScene *self, const JalonViewport *view, const JalonMark *mark)
{
  JalonThing *thing = jalon_thing_new (mark->kind, get_mark_id (self, mark));

  if (mark->kind == JALON_THING_CLUSTER)
    thing->cluster = jalon_scene_list_cluster (self, view, mark);
  jalon_viewport_unproject (view, mark->anchor_x, mark->anchor_y, &thing->lon, &thing->lat);
  return thing;
}

static double
get_distance_to_segment (double x, double y, double x0, double y0, double x1, double y1)
{
  double dx = x1 - x0, dy = y1 - y0;
  double length2 = dx * dx + dy * dy;
  double t = length2 > 0.0 ? CLAMP (((x - x0) * dx + (y - y0) * dy) / length2, 0.0, 1.0) : 0.0;

  return hypot (x - x0 - t * dx, y - y0 - t * dy);
}

static const JalonSceneArrow *
find_arrow (JalonScene *self, const JalonViewport *view, double x, double y, double slop)
{
  const JalonSceneArrow *best = NULL;
  double                 best_distance = MAX (slop, 4.0);
  double                 step_x, step_y;
  int                    n_copies = jalon_viewport_get_copies (view, &step_x, &step_y);

  for (guint i = 0; i < self->arrows->len; i++)
    {
      const JalonSceneArrow *arrow = &g_array_index (self->arrows, JalonSceneArrow, i);
      double                 tail_x, tail_y, tip_x, tip_y, distance;

      jalon_scene_place_arrow (arrow, view, &tail_x, &tail_y, &tip_x, &tip_y);
      for (int copy = -n_copies; copy <= n_copies; copy++)
        {
          distance = get_distance_to_segment (x - copy * step_x, y - copy * step_y, tail_x, tail_y, tip_x, tip_y);
          if (distance <= best_distance)
            {
              best = arrow;
              best_distance = distance;
            }
        }
    }
  return best;
}

/**
 * jalon_scene_pick:
 * @x: pixels of the view
 * @y: pixels of the view
 * @slop: how far beside a symbol it may be, pixels
 *
 * Finds what is at a position: a mark, else a closure's arrow, else the
 * country under the scene's worldview. For use in the main thread.
 *
 * Returns: (transfer full): of kind JALON_THING_NONE at sea and beyond the map
 */
JalonThing *
jalon_scene_pick (JalonScene *self, const JalonViewport *view, double x, double y, double slop)
{
  g_autoptr (GArray) marks = jalon_scene_list_marks (self, view);
  const JalonMark       *mark = find_mark (marks, x, y, slop);
  const JalonSceneArrow *arrow = mark == NULL ? find_arrow (self, view, x, y, slop) : NULL;
  JalonThing            *thing;
  const char            *country;
  double                 lon, lat;

  if (mark != NULL)
    return thing_from_mark (self, view, mark);

  jalon_viewport_unproject (view, x, y, &lon, &lat);
  if (arrow != NULL)
    {
      thing =
          jalon_thing_new (JALON_THING_CLOSURE, g_array_index (self->closures, JalonSceneClosure, arrow->closure).id);
    }
  else
    {
      country = fabs (lat) < 85.0 ? jalon_world_country_at (self->world, self->options.worldview, lon, lat) : NULL;
      thing = jalon_thing_new (country != NULL ? JALON_THING_COUNTRY : JALON_THING_NONE, country);
    }
  thing->lon = lon;
  thing->lat = lat;
  return thing;
}
