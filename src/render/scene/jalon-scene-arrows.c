/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arrows of the closures: where on the border each stands.
 */

#include "config.h"

#include "jalon-scene-private.h"

#include "jalon-outline.h"
#include "jalon-role-paint.h"

#include <math.h>

/* From tail to bar, and between two lanes; pixels at full size. */
#define ARROW_LENGTH 56.0
#define LANE_WIDTH 32.0

static void
add_arrow (JalonScene *self, guint closure, const char *banned)
{
  const JalonWorldMap     *map = jalon_scene_get_map (self, JALON_DETAIL_50M);
  const char              *closing = g_array_index (self->closures, JalonSceneClosure, closure).closing;
  const JalonWorldCountry *to = jalon_world_map_find (map, closing);
  const JalonWorldCountry *from = jalon_world_map_find (map, banned);
  JalonSceneArrow          arrow = { .closure = closure, .banned = g_intern_string (banned), .n = 1 };
  JalonOutlineEdge         edge;

  if (to == NULL || from == NULL || to == from)
    return;
  arrow.is_remote = !jalon_outline_find_border (map, from, to, &edge);
  if (arrow.is_remote && !jalon_outline_find_facing_edge (map, from, to, &edge))
    return;
  arrow.x = edge.x;
  arrow.y = edge.y;
  arrow.dx = edge.dx;
  arrow.dy = edge.dy;
  arrow.border = edge.box;
  g_array_append_val (self->arrows, arrow);
}

/**
 * jalon_scene_add_arrows:
 * @closure: index into the closures of the scene
 * @bans: (element-type JalonBan): an organisation stands for its members
 */
void
jalon_scene_add_arrows (JalonScene *self, guint closure, GPtrArray *bans)
{
  for (guint i = 0; bans != NULL && i < bans->len; i++)
    {
      const JalonBan    *ban = g_ptr_array_index (bans, i);
      const char *const *members = jalon_world_list_members (self->world, ban->code);

      if (members == NULL)
        add_arrow (self, closure, ban->code);
      for (; members != NULL && *members != NULL; members++)
        add_arrow (self, closure, *members);
    }
}

static const char *
get_closing (JalonScene *self, const JalonSceneArrow *arrow)
{
  return g_array_index (self->closures, JalonSceneClosure, arrow->closure).closing;
}

static JalonCertainty
get_certainty (JalonScene *self, const JalonSceneArrow *arrow)
{
  const JalonSceneClosure *closure = &g_array_index (self->closures, JalonSceneClosure, arrow->closure);

  return jalon_certainty_get (closure->verdict, closure->review);
}

/* Has the first arrow between two states stand for all of that direction; it is that of the surest closure. */
static void
join (JalonScene *self, guint index)
{
  JalonSceneArrow *arrow = &g_array_index (self->arrows, JalonSceneArrow, index);

  for (guint i = 0; i < index; i++)
    {
      JalonSceneArrow *first = &g_array_index (self->arrows, JalonSceneArrow, i);

      if (first->n == 0 || first->banned != arrow->banned || get_closing (self, first) != get_closing (self, arrow))
        continue;
      first->n++;
      arrow->n = 0;
      if (get_certainty (self, arrow) > get_certainty (self, first))
        {
          guint closure = first->closure;

          first->closure = arrow->closure;
          arrow->closure = closure;
        }
      return;
    }
}

/**
 * jalon_scene_spread_arrows:
 *
 * Joins arrows from one state to the same other, and gives opposite ones lanes of their own.
 */
void
jalon_scene_spread_arrows (JalonScene *self)
{
  for (guint i = 0; i < self->arrows->len; i++)
    join (self, i);
  for (guint i = 0; i < self->arrows->len; i++)
    {
      JalonSceneArrow *arrow = &g_array_index (self->arrows, JalonSceneArrow, i);

      for (guint j = 0; j < self->arrows->len; j++)
        {
          JalonSceneArrow *other = &g_array_index (self->arrows, JalonSceneArrow, j);

          if (other->banned == get_closing (self, arrow) && get_closing (self, other) == arrow->banned)
            arrow->lane = 0.5;
        }
    }
}

/**
 * jalon_scene_place_arrow:
 * @tail_x: (out): where the arrow begins, pixels
 * @tip_x: (out): where it meets its bar, at the border
 *
 * Places an arrow in the copy of the world nearest to the centre of the view;
 * jalon_viewport_get_copies() tells where else it stands.
 * An arrow has one length on every map, less where a country is small.
 */
void
jalon_scene_place_arrow (const JalonSceneArrow *arrow,
                         const JalonViewport   *viewport,
                         double                *tail_x,
                         double                *tail_y,
                         double                *tip_x,
                         double                *tip_y)
{
  double scale = CLAMP ((jalon_viewport_get_zoom (viewport) - 1.2) / 4.1, 0, 1);
  double c = cos (viewport->rotation);
  double s = sin (viewport->rotation);
  double dx = arrow->dx * c - arrow->dy * s;
  double dy = arrow->dx * s + arrow->dy * c;
  double aside = arrow->lane * LANE_WIDTH * scale;

  jalon_viewport_project_unit (viewport, arrow->x - round (arrow->x - viewport->cx), arrow->y, tip_x, tip_y);
  *tip_x -= dy * aside;
  *tip_y += dx * aside;
  *tail_x = *tip_x - dx * ARROW_LENGTH * scale;
  *tail_y = *tip_y - dy * ARROW_LENGTH * scale;
}
