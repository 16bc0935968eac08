/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of the world that a scene is about: events, sites, and the borders
 * that closures concern, where flights stop. A country in which something
 * happened nobody knows where counts whole where it is not large; of a large one
 * its capital does, for its outline would turn every map into one of the world.
 */

#include "config.h"

#include "jalon-scene-private.h"

#include "jalon-mark-table.h"
#include "jalon-outline.h"
#include "jalon-story.h"

#include <math.h>

/* A country wider or higher than this is large; Mercator units: 27 degrees at the equator. */
#define LARGE 0.075

/* So much of a border is held to each side of the flights that stop there, Mercator units: 4 degrees at the equator. */
#define BORDER 0.012

/* Where the ice begins, and so far north a frame reaches that is of the world, Mercator units: 60 S, 20 N. */
#define ICE 0.7096
#define NORTH 0.4433

/* Something that the frame is to hold whole. */
typedef struct
{
  JalonStoryFrame box;
  guint           weight;
} Item;

typedef struct
{
  JalonScene *scene;
  GArray     *items; /* (element-type Item): all but events at points */
} Gathering;

static void
add_item (Gathering *self, double x0, double y0, double x1, double y1, guint weight)
{
  Item item = { { x0, y0, x1, y1 }, weight };

  g_array_append_val (self->items, item);
}

/* The coarsest level leaves out the smallest countries. */
static const JalonWorldPath *
find_mainland (JalonScene *scene, const char *code)
{
  for (JalonDetail detail = JALON_DETAIL_110M; detail <= JALON_DETAIL_50M; detail++)
    {
      const JalonWorldMap     *map = jalon_scene_get_map (scene, detail);
      const JalonWorldCountry *country = jalon_world_map_find (map, code);

      if (country != NULL)
        return jalon_outline_get_mainland (map, country);
    }
  return NULL;
}

static gboolean
is_large (const JalonUnitBox *box)
{
  return box->x1 - box->x0 > LARGE || box->y1 - box->y0 > LARGE;
}

static gboolean
is_not_large (Gathering *self, const char *code)
{
  const JalonWorldPath *mainland = find_mainland (self->scene, code);

  return mainland != NULL && !is_large (&mainland->box);
}

/* Whole, or if it is large its capital. */
static void
add_country (Gathering *self, const char *code, guint weight)
{
  const JalonWorldPath  *mainland = code != NULL ? find_mainland (self->scene, code) : NULL;
  const JalonWorldPlace *capital;

  if (mainland == NULL)
    return;
  if (!is_large (&mainland->box))
    {
      add_item (self, mainland->box.x0, mainland->box.y0, mainland->box.x1, mainland->box.y1, weight);
      return;
    }
  capital = jalon_world_get_capital (self->scene->world, code);
  if (capital != NULL)
    {
      double x = jalon_mercator_unit_x (capital->lon), y = jalon_mercator_unit_y (capital->lat);

      add_item (self, x, y, x, y, weight);
    }
}

static void
add_polygon (Gathering *self, const GPtrArray *rings)
{
  for (guint i = 0; i < rings->len; i++)
    {
      const GArray *ring = g_ptr_array_index (rings, i);
      double        x0 = G_MAXDOUBLE, y0 = G_MAXDOUBLE, x1 = -G_MAXDOUBLE, y1 = -G_MAXDOUBLE;

      for (guint j = 0; j < ring->len; j++)
        {
          const JalonUnitPoint *point = &g_array_index (ring, JalonUnitPoint, j);

          x0 = MIN (x0, point->x);
          y0 = MIN (y0, point->y);
          x1 = MAX (x1, point->x);
          y1 = MAX (y1, point->y);
        }
      if (ring->len > 0)
        add_item (self, x0, y0, x1, y1, 1);
    }
}

/* Where flights stop, with the border to both sides of it: all of a long one would be much of a continent. */
static void
add_border (Gathering *self, const JalonSceneArrow *arrow)
{
  const JalonUnitBox *border = &arrow->border;

  add_item (self,
            MAX (border->x0, MIN (arrow->x, border->x1) - BORDER),
            MAX (border->y0, MIN (arrow->y, border->y1) - BORDER),
            MIN (border->x1, MAX (arrow->x, border->x0) + BORDER),
            MIN (border->y1, MAX (arrow->y, border->y0) + BORDER),
            1);
}

/* What a state closes, and the borders that flights stop at; where they stop at none, or there is nothing else and it
 * is not large, the state. */
static void
add_closures (Gathering *self)
{
  JalonScene *scene = self->scene;
  gboolean    is_all = self->items->len == 0 && jalon_mark_table_get_points (scene->marks)->len == 0;

  for (guint i = 0; i < scene->closures->len; i++)
    {
      const JalonSceneClosure *closure = &g_array_index (scene->closures, JalonSceneClosure, i);
      gboolean                 has_arrow = FALSE;

      for (guint j = 0; j < scene->arrows->len; j++)
        {
          const JalonSceneArrow *arrow = &g_array_index (scene->arrows, JalonSceneArrow, j);

          if (arrow->closure != i)
            continue;
          add_border (self, arrow);
          has_arrow = TRUE;
        }
      if (closure->polygons != NULL)
        add_polygon (self, closure->polygons);
      else if (!has_arrow || (is_all && is_not_large (self, closure->closing)))
        add_country (self, closure->closing, 1);
    }
}

static void
add_sites (Gathering *self)
{
  for (guint i = 0; i < self->scene->sites->len; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->scene->sites, JalonSceneSite, i);

      if (site->has_point)
        add_item (self, site->x, site->y, site->x, site->y, 1);
      else
        add_country (self, site->country, 1);
    }
}

static void
add_unstated (Gathering *self)
{
  const GArray *unstated = jalon_mark_table_get_unstated (self->scene->marks);
  const GArray *candidates = jalon_mark_table_get_candidates (self->scene->marks);

  for (guint i = 0; i < unstated->len; i++)
    {
      const JalonUnstated *group = &g_array_index (unstated, JalonUnstated, i);

      add_country (self, group->country, group->rows->len);
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      const JalonCandidate *candidate = &g_array_index (candidates, JalonCandidate, i);

      if (candidate->has_point)
        add_item (self, candidate->x, candidate->y, candidate->x, candidate->y, 1);
      else
        add_country (self, candidate->country, 1);
    }
}

/* Grows from what is held; x in the turn of the world that the frame begins in. */
typedef struct
{
  const JalonStoryFrame *frame;
  JalonStoryFrame        box;
  gboolean               any;
} Extent;

static void
extend (Extent *self, double x0, double y0, double x1, double y1)
{
  double shift = floor ((x0 + x1) / 2 - self->frame->x0);

  if (!self->any)
    self->box = (JalonStoryFrame){ x0 - shift, y0, x1 - shift, y1 };
  self->any = TRUE;
  self->box.x0 = MIN (self->box.x0, x0 - shift);
  self->box.y0 = MIN (self->box.y0, y0);
  self->box.x1 = MAX (self->box.x1, x1 - shift);
  self->box.y1 = MAX (self->box.y1, y1);
}

static void
set_box (const JalonStoryFrame *from, JalonBox *out)
{
  out->north = jalon_mercator_unit_lat (CLAMP (from->y0, 0.0, 1.0));
  out->south = jalon_mercator_unit_lat (CLAMP (from->y1, 0.0, 1.0));
  out->west = -180;
  out->east = 180;
  if (from->x1 - from->x0 < 1)
    {
      out->west = jalon_mercator_unit_lon (from->x0 - floor (from->x0));
      out->east = jalon_mercator_unit_lon (from->x1 - floor (from->x1));
    }
}

/* Towards which side of the frame something lies: the one that it is farthest beyond. */
static JalonSide
find_side (const JalonStoryFrame *frame, double x, double y)
{
  double dx = x - (frame->x0 + frame->x1) / 2, dy = y - (frame->y0 + frame->y1) / 2;

  dx -= round (dx);
  if (fabs (dx) - (frame->x1 - frame->x0) / 2 > fabs (dy) - (frame->y1 - frame->y0) / 2)
    return dx > 0 ? JALON_SIDE_EAST : JALON_SIDE_WEST;
  return dy > 0 ? JALON_SIDE_SOUTH : JALON_SIDE_NORTH;
}

static void
add_outlier (JalonScene *scene, const JalonStoryFrame *frame, double x, double y, guint weight)
{
  JalonOutliers *outliers = &scene->outliers[find_side (frame, x, y)];

  outliers->n += weight;
  jalon_box_extend (&outliers->box,
                    jalon_mercator_unit_lon (x - floor (x)),
                    jalon_mercator_unit_lat (CLAMP (y, 0.0, 1.0)));
}

/* A frame that reaches over most of the world would be half filled by the ice of the south, so far is that drawn
 * asunder: what lies there is far away, as other outliers are. */
static void
leave_ice (JalonStoryFrame *frame)
{
  if (frame->y1 > ICE && frame->y0 < NORTH)
    frame->y1 = ICE;
}

static void
measure (JalonScene *self, const GArray *items, const JalonStoryFrame *frame)
{
  const GArray *points = jalon_mark_table_get_points (self->marks);
  Extent        extent = { .frame = frame };

  for (guint i = 0; i < points->len; i++)
    {
      JalonMercator point = g_array_index (points, JalonMarkPoint, i).point;
      double        x = point.x / 4294967296.0, y = point.y / 4294967296.0;

      if (jalon_story_holds (frame, x, y))
        extend (&extent, x, y, x, y);
      else
        add_outlier (self, frame, x, y, 1);
    }
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      double      x = (item->box.x0 + item->box.x1) / 2, y = (item->box.y0 + item->box.y1) / 2;

      if (jalon_story_holds (frame, x, y))
        extend (&extent, item->box.x0, item->box.y0, item->box.x1, item->box.y1);
      else
        add_outlier (self, frame, x, y, item->weight);
    }
  if (extent.any)
    set_box (&extent.box, &self->extent);
}

/**
 * jalon_scene_measure_extent:
 *
 * Finds the part of the world that the scene is about, and what lies far from it. Only before its points are sorted.
 */
void
jalon_scene_measure_extent (JalonScene *self)
{
  g_autoptr (JalonStory) story = jalon_story_new ();
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  const GArray   *points = jalon_mark_table_get_points (self->marks);
  Gathering       gathering = { self, items };
  JalonStoryFrame frame;

  jalon_box_init_empty (&self->extent);
  for (guint i = 0; i < JALON_N_SIDES; i++)
    jalon_box_init_empty (&self->outliers[i].box);
  add_unstated (&gathering);
  add_sites (&gathering);
  add_closures (&gathering);
  for (guint i = 0; i < items->len; i++)
    jalon_story_add_box (story, &g_array_index (items, Item, i).box, g_array_index (items, Item, i).weight);
  for (guint i = 0; i < points->len; i++)
    {
      JalonMercator point = g_array_index (points, JalonMarkPoint, i).point;

      jalon_story_add_point (story, point.x / 4294967296.0, point.y / 4294967296.0, 1);
    }
  if (!jalon_story_find (story, &frame))
    return;
  leave_ice (&frame);
  measure (self, items, &frame);
}
