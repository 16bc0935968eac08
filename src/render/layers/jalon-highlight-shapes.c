/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which shapes the selection of each kind of thing has.
 */

#include "config.h"

#include "jalon-highlight-private.h"

#include "jalon-scene-closure.h"
#include "jalon-layers-private.h"
#include "jalon-marks-clusters.h"
#include "jalon-marks-unstated.h"
#include "jalon-symbols.h"

#include <math.h>

/* Between a symbol and its ring, pixels. */
#define RING_GAP 3.5

/* Of an arc, pixels: its head and as much again. */
#define LEAST_SEEN 22.0

/* An event in a cluster is sought within so many pixels of its point. */
#define CLUSTER_REACH 160.0

static void
add_ring (JalonHighlight *self, double x, double y, double radius, gboolean ground)
{
  JalonHighlightRing ring = { x, y, radius, ground };

  g_array_append_val (self->rings, ring);
}

static void
add_mark_ring (JalonHighlight *self, const JalonMark *mark)
{
  double radius = mark->symbol == JALON_SYMBOL_CLUSTER ? jalon_symbol_get_cluster_radius (mark->count) + 3.0
                                                       : JALON_SYMBOL_SIZE / 2.0;

  add_ring (self, mark->x, mark->y, radius + RING_GAP, FALSE);
}

/**
 * jalon_highlight_add_outline:
 * @trace: what is gathered in
 * @code: of a country
 *
 * Gathers the outline of a country, where the view shows any of it.
 */
void
jalon_highlight_add_outline (JalonTrace *trace, JalonScene *scene, const JalonViewport *viewport, const char *code)
{
  const JalonWorldMap     *map = jalon_scene_get_map (scene, jalon_scene_choose_detail (viewport, JALON_DETAIL_10M));
  const JalonWorldCountry *country = jalon_world_map_find (map, code);

  if (country != NULL)
    jalon_trace_add_country (trace, map, country);
}

static gboolean
holds_row (JalonScene *scene, const JalonMark *mark, guint row)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  if (mark->kind != JALON_THING_CLUSTER || (mark->first & JALON_MARKS_UNSTATED) == 0)
    return FALSE;
  jalon_marks_list_unstated (scene, mark, rows);
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, guint, i) == row)
      return TRUE;
  return FALSE;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* Rings a cluster wherever it stands. */
static void
add_cluster_rings (JalonHighlight *self, const GArray *marks, const JalonMark *cluster)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (mark->kind == cluster->kind && mark->first == cluster->first)
        add_mark_ring (self, mark);
    }
}

static gboolean
counts_row (JalonScene *scene, const JalonViewport *viewport, const JalonMark *mark, guint row)
{
  g_autoptr (GArray) rows = jalon_scene_list_cluster (scene, viewport, mark);
  guint index;

  return g_array_binary_search (rows, &row, compare_rows, &index);
}

/* The cluster that counts an event which has no mark of its own: it stands near the event's point. */
static const JalonMark *
find_cluster_of (JalonScene *scene, const JalonViewport *viewport, const GArray *marks, guint row, double x, double y)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (mark->kind == JALON_THING_CLUSTER && (mark->first & JALON_MARKS_UNSTATED) == 0 &&
          hypot (mark->anchor_x - x, mark->anchor_y - y) < CLUSTER_REACH && counts_row (scene, viewport, mark, row))
        return mark;
    }
  return NULL;
}

/* The cluster nearest to a point. */
static const JalonMark *
find_cluster (const GArray *marks, double x, double y)
{
  const JalonMark *best = NULL;
  double           best_distance = CLUSTER_REACH;

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      double           distance = hypot (mark->anchor_x - x, mark->anchor_y - y);

      if (mark->kind == JALON_THING_CLUSTER && (mark->first & JALON_MARKS_UNSTATED) == 0 && distance < best_distance)
        {
          best = mark;
          best_distance = distance;
        }
    }
  return best;
}

static GArray *
list_marks (JalonScene *scene, const JalonViewport *viewport)
{
  JalonLayerInput input = jalon_layer_input_make (scene, viewport, JALON_DETAIL_10M, NULL);

  return jalon_layer_list_marks (&input);
}

static void
add_event_rings (JalonHighlight      *self,
                 JalonScene          *scene,
                 const JalonViewport *viewport,
                 guint                row,
                 const JalonPlace    *place)
{
  g_autoptr (GArray) marks = list_marks (scene, viewport);
  gboolean found = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (jalon_mark_is_of (mark, JALON_THING_EVENT, row) || holds_row (scene, mark, row))
        {
          add_mark_ring (self, mark);
          found = TRUE;
        }
    }
  if (!found && jalon_place_has_point (place))
    {
      double           x, y;
      const JalonMark *cluster;

      jalon_viewport_project (viewport, place->lon, place->lat, &x, &y);
      cluster = find_cluster_of (scene, viewport, marks, row, x, y);
      if (cluster != NULL)
        add_cluster_rings (self, marks, cluster);
      else
        add_ring (self, x, y, JALON_SYMBOL_SIZE / 2.0, FALSE);
    }
}

static void
add_country (JalonHighlight *self, JalonScene *scene, const JalonViewport *viewport, const JalonThing *thing)
{
  jalon_highlight_add_outline (&self->outline, scene, viewport, thing->id);
}

static void
add_event (JalonHighlight *self, JalonScene *scene, const JalonViewport *viewport, const JalonThing *thing)
{
  guint row;

  if (!jalon_event_snapshot_find (scene->events, thing->id, &row))
    return;

  g_autoptr (JalonEventRecord) record = jalon_event_snapshot_dup_record (scene->events, row);

  self->row = row;
  add_event_rings (self, scene, viewport, row, record->place);
  jalon_highlight_add_parties (self, scene, viewport, record);
}

static void
add_site (JalonHighlight *self, JalonScene *scene, const JalonViewport *viewport, const JalonThing *thing)
{
  g_autoptr (GArray) marks = list_marks (scene, viewport);

  for (guint i = 0; i < scene->sites->len; i++)
    {
      const JalonSceneSite *site = &g_array_index (scene->sites, JalonSceneSite, i);

      if (g_strcmp0 (site->id, thing->id) != 0)
        continue;
      for (guint j = 0; j < marks->len; j++)
        {
          const JalonMark *mark = &g_array_index (marks, JalonMark, j);

          if (!jalon_mark_is_of (mark, JALON_THING_SITE, site->row))
            continue;
          add_mark_ring (self, mark);
          if (site->has_point && site->radius > 0.0)
            add_ring (self,
                      mark->anchor_x,
                      mark->anchor_y,
                      site->radius / jalon_viewport_metres_per_pixel (viewport, site->lat),
                      TRUE);
        }
    }
}

static void
add_closure (JalonHighlight *self, JalonScene *scene, const JalonViewport *viewport, const JalonThing *thing)
{
  const JalonWorldMap *map = jalon_scene_get_map (scene, jalon_scene_choose_detail (viewport, JALON_DETAIL_10M));

  for (guint i = 0; i < scene->closures->len; i++)
    {
      const JalonSceneClosure *closure = &g_array_index (scene->closures, JalonSceneClosure, i);

      if (g_strcmp0 (closure->id, thing->id) != 0)
        continue;
      jalon_scene_closure_trace (closure, map, &self->outline);
      for (guint j = 0; j < scene->arrows->len; j++)
        {
          const JalonSceneArrow *arrow = &g_array_index (scene->arrows, JalonSceneArrow, j);

          if (arrow->closure == i)
            jalon_highlight_add_outline (&self->faint, scene, viewport, arrow->banned);
        }
    }
}

static void
add_cluster (JalonHighlight *self, JalonScene *scene, const JalonViewport *viewport, const JalonThing *thing)
{
  g_autoptr (GArray) marks = list_marks (scene, viewport);
  const JalonMark *nearest;
  double           x, y;

  jalon_viewport_project (viewport, thing->lon, thing->lat, &x, &y);
  for (guint i = 0; thing->cluster != NULL && thing->cluster->len > 0 && i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (mark->count == thing->cluster->len && holds_row (scene, mark, g_array_index (thing->cluster, guint, 0)))
        {
          add_cluster_rings (self, marks, mark);
          return;
        }
    }
  nearest = find_cluster (marks, x, y);
  if (nearest != NULL)
    add_cluster_rings (self, marks, nearest);
}

static void
repeat_arc (JalonHighlight *self, guint index, double dx, double dy)
{
  JalonHighlightArc arc = g_array_index (self->arcs, JalonHighlightArc, index);

  arc.points = g_array_copy (arc.points);
  for (guint i = 0; i < arc.points->len; i++)
    {
      g_array_index (arc.points, JalonPixel, i).x += dx;
      g_array_index (arc.points, JalonPixel, i).y += dy;
    }
  g_array_append_val (self->arcs, arc);
}

/* Arcs and their ends in each copy of the world; rings stand round marks, which are in each already. */
static void
repeat_arcs (JalonHighlight *self, const JalonViewport *viewport)
{
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);
  guint  n_arcs = self->arcs->len, n_ends = self->ends->len;

  for (int copy = -n_copies; copy <= n_copies; copy++)
    {
      for (guint i = 0; i < n_arcs && copy != 0; i++)
        repeat_arc (self, i, copy * step_x, copy * step_y);
      for (guint i = 0; i < n_ends && copy != 0; i++)
        {
          JalonHighlightEnd end = g_array_index (self->ends, JalonHighlightEnd, i);

          end.x += copy * step_x;
          end.y += copy * step_y;
          g_array_append_val (self->ends, end);
        }
    }
}

static void
arc_clear (gpointer data)
{
  g_array_unref (((JalonHighlightArc *) data)->points);
}

/* Whether a point is under a symbol that has a ring round it. */
gboolean
jalon_highlight_is_ringed (const JalonHighlight *self, JalonPixel point)
{
  for (guint i = 0; i < self->rings->len; i++)
    {
      const JalonHighlightRing *ring = &g_array_index (self->rings, JalonHighlightRing, i);

      if (!ring->ground && hypot (ring->x - point.x, ring->y - point.y) < ring->radius)
        return TRUE;
    }
  return FALSE;
}

/* Pixels of an arc that no ring hides. */
static double
measure_seen (const JalonHighlight *self, const GArray *arc)
{
  double length = 0.0;

  for (guint i = 1; i < arc->len; i++)
    {
      JalonPixel from = g_array_index (arc, JalonPixel, i - 1), to = g_array_index (arc, JalonPixel, i);

      if (!jalon_highlight_is_ringed (self, from) && !jalon_highlight_is_ringed (self, to))
        length += hypot (to.x - from.x, to.y - from.y);
    }
  return length;
}

/* Of which less is seen than its head is long, an arrow is a blot. */
static void
drop_hidden_arcs (JalonHighlight *self)
{
  for (guint i = self->arcs->len; i > 0; i--)
    if (measure_seen (self, g_array_index (self->arcs, JalonHighlightArc, i - 1).points) < LEAST_SEEN)
      g_array_remove_index (self->arcs, i - 1);
}

/* What is drawn of each thing that can be selected. */
static void (*const adders[]) (JalonHighlight      *self,
                               JalonScene          *scene,
                               const JalonViewport *viewport,
                               const JalonThing    *thing) = {
  [JALON_THING_COUNTRY] = add_country, [JALON_THING_CLUSTER] = add_cluster, [JALON_THING_EVENT] = add_event,
  [JALON_THING_SITE] = add_site,       [JALON_THING_CLOSURE] = add_closure,
};

/* Fills in the shapes of a thing; free with jalon_highlight_clear(). */
void
jalon_highlight_init (JalonHighlight *self, JalonScene *scene, const JalonViewport *viewport, const JalonThing *thing)
{
  jalon_trace_init (&self->outline, viewport);
  jalon_trace_init (&self->faint, viewport);
  self->rings = g_array_new (FALSE, FALSE, sizeof (JalonHighlightRing));
  self->ends = g_array_new (FALSE, FALSE, sizeof (JalonHighlightEnd));
  self->arcs = g_array_new (FALSE, FALSE, sizeof (JalonHighlightArc));
  g_array_set_clear_func (self->arcs, arc_clear);

  if (thing != NULL && thing->kind < G_N_ELEMENTS (adders) && adders[thing->kind] != NULL)
    adders[thing->kind](self, scene, viewport, thing);
  drop_hidden_arcs (self);
  repeat_arcs (self, viewport);
}

void
jalon_highlight_clear (JalonHighlight *self)
{
  jalon_trace_clear (&self->outline);
  jalon_trace_clear (&self->faint);
  g_array_unref (self->rings);
  g_array_unref (self->ends);
  g_array_unref (self->arcs);
}
