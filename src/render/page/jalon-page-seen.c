/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a result the map of a page has on it: events and sites with a point by that point, those without one where
 * their symbol stands or their country is seen, closures by the ground that they close. What has no place in the world
 * lies in no part of it more than in another: it counts for each, as for the whole.
 */

#include "config.h"

#include "jalon-page-seen.h"

#include "jalon-ground.h"
#include "jalon-layers.h"
#include "jalon-marks-clusters.h"
#include "jalon-scene-private.h"

#include <math.h>

static gboolean
is_inside (const JalonViewport *viewport, double x, double y)
{
  return x >= 0.0 && y >= 0.0 && x <= viewport->width && y <= viewport->height;
}

static gboolean
is_point_inside (const JalonViewport *viewport, JalonEventColumns columns, guint row)
{
  double x, y;

  jalon_viewport_project (viewport,
                          jalon_mercator_get_lon (columns.point[row]),
                          jalon_mercator_get_lat (columns.point[row]),
                          &x,
                          &y);
  return is_inside (viewport, x, y);
}

/* What stands on the map: each event that a symbol in the view stands for, and each site. */
static void
add_marked (JalonScene *scene, const JalonViewport *viewport, JalonResult *seen)
{
  g_autoptr (GArray) marks = jalon_scene_list_marks (scene, viewport);

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      g_autoptr (GArray) rows = NULL;

      if (!is_inside (viewport, mark->x, mark->y) && !is_inside (viewport, mark->anchor_x, mark->anchor_y))
        continue;
      if (mark->kind >= JALON_THING_FEATURE)
        {
          jalon_bitset_add (seen->rows[mark->kind - JALON_THING_FEATURE], mark->row);
          continue;
        }
      rows = jalon_scene_list_cluster (scene, viewport, mark);
      for (guint j = 0; j < rows->len; j++)
        jalon_bitset_add (seen->rows[JALON_KIND_EVENT], g_array_index (rows, guint, j));
    }
}

static void
add_points (JalonDossier *dossier, const JalonBitset *rows, const JalonViewport *viewport, JalonBitset *seen)
{
  JalonEventColumns columns = jalon_event_store_get_columns (jalon_dossier_get_events (dossier));

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    if (columns.has_point[row] && is_point_inside (viewport, columns, row))
      jalon_bitset_add (seen, row);
}

/* Whether some of a country is seen; of what is none on the map it is TRUE. */
static gboolean
is_country_seen (const JalonGround *ground, const char *code)
{
  guint            country = jalon_ground_find (ground, code);
  JalonGroundShape shape;

  return country == JALON_GROUND_SEA || jalon_ground_get_shape (ground, country, &shape);
}

/* Events without a point, whether or not there was room for their symbols. */
static void
add_pointless (JalonDossier *dossier, const JalonBitset *rows, const JalonGround *ground, JalonBitset *seen)
{
  JalonEventStore  *store = jalon_dossier_get_events (dossier);
  JalonEventColumns columns = jalon_event_store_get_columns (store);

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    {
      guint32 code = columns.country[row];

      if (!columns.has_point[row] && columns.n_alternatives[row] == 0 &&
          (code == 0 || is_country_seen (ground, jalon_event_store_get_code (store, code))))
        jalon_bitset_add (seen, row);
    }
}

/* In any copy of the world. */
static gboolean
meets_view (const JalonViewport *viewport, const JalonUnitBox *box)
{
  double c = fabs (cos (viewport->rotation)), s = fabs (sin (viewport->rotation));
  double reach_x = (viewport->width * c + viewport->height * s) / 2 / viewport->world;
  double reach_y = (viewport->width * s + viewport->height * c) / 2 / viewport->world;
  double dx = (box->x0 + box->x1) / 2 - viewport->cx, dy = (box->y0 + box->y1) / 2 - viewport->cy;

  return fabs (dx - round (dx)) <= (box->x1 - box->x0) / 2 + reach_x && fabs (dy) <= (box->y1 - box->y0) / 2 + reach_y;
}

static gboolean
has_ring_inside (const JalonSceneClosure *closure, const JalonViewport *viewport)
{
  for (guint i = 0; i < closure->polygons->len; i++)
    {
      const GArray *ring = g_ptr_array_index (closure->polygons, i);
      JalonUnitBox  box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

      for (guint j = 0; j < ring->len; j++)
        {
          const JalonUnitPoint *point = &g_array_index (ring, JalonUnitPoint, j);

          box.x0 = MIN (box.x0, point->x);
          box.y0 = MIN (box.y0, point->y);
          box.x1 = MAX (box.x1, point->x);
          box.y1 = MAX (box.y1, point->y);
        }
      if (meets_view (viewport, &box))
        return TRUE;
    }
  return FALSE;
}

static void
add_closures (JalonScene *scene, const JalonViewport *viewport, const JalonGround *ground, JalonBitset *seen)
{
  for (guint i = 0; i < scene->closures->len; i++)
    {
      const JalonSceneClosure *closure = &g_array_index (scene->closures, JalonSceneClosure, i);

      if (closure->polygons != NULL ? has_ring_inside (closure, viewport) : is_country_seen (ground, closure->closing))
        jalon_bitset_add (seen, closure->row);
    }
}

/**
 * jalon_page_find_seen:
 * @scene: of @result
 * @viewport: the map of the page, units of the page
 *
 * Returns: (transfer full): those events, sites and closures of @result that the map has on it. For use in the main
 *   thread.
 */
JalonResult *
jalon_page_find_seen (JalonScene          *scene,
                      JalonDossier        *dossier,
                      const JalonResult   *result,
                      const JalonViewport *viewport)
{
  static const JalonKindId kinds[] = { JALON_KIND_EVENT, JALON_KIND_SITE, JALON_KIND_CLOSURE };
  JalonResult             *seen = jalon_result_copy (result);
  g_autoptr (JalonGround) ground = jalon_scene_find_ground (scene, viewport);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      JalonBitset **rows = &seen->rows[kinds[i]];
      guint         n = jalon_bitset_get_size (*rows);

      jalon_bitset_unref (*rows);
      *rows = jalon_bitset_new (n);
    }
  add_marked (scene, viewport, seen);
  add_points (dossier, result->rows[JALON_KIND_EVENT], viewport, seen->rows[JALON_KIND_EVENT]);
  add_pointless (dossier, result->rows[JALON_KIND_EVENT], ground, seen->rows[JALON_KIND_EVENT]);
  add_closures (scene, viewport, ground, seen->rows[JALON_KIND_CLOSURE]);
  return seen;
}
