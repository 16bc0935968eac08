/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of events in a view: those that would cover each other are one cluster.
 */

#include "config.h"

#include "jalon-marks-clusters.h"

#include "jalon-mark-table.h"
#include "jalon-marks-unstated.h"
#include "jalon-marks.h"
#include "jalon-symbols.h"

#include <math.h>

/* The side of the smallest cell for clusters, pixels: two symbols fit side by side. */
#define SMALLEST_CELL JALON_SYMBOL_SIZE

/* Up to so many events a cell of twice that side are looked at one by one. */
#define FEW 6

/* Half the box round a view in Mercator units, margin included. */
static void
get_reach (const JalonViewport *viewport, double *reach_x, double *reach_y)
{
  double c = fabs (cos (viewport->rotation)), s = fabs (sin (viewport->rotation));
  double half_x = viewport->width / 2 + JALON_MARKS_MARGIN, half_y = viewport->height / 2 + JALON_MARKS_MARGIN;

  *reach_x = MIN (0.5, (half_x * c + half_y * s) / viewport->world);
  *reach_y = (half_x * s + half_y * c) / viewport->world;
}

/* The finest level whose cells are large enough, and few enough for the cap. */
static guint
choose_level (const JalonViewport *viewport)
{
  double area = (viewport->width + 2 * JALON_MARKS_MARGIN) * (viewport->height + 2 * JALON_MARKS_MARGIN);
  double smallest = MAX (SMALLEST_CELL, sqrt (area / JALON_MARKS_MAX_CLUSTERS));
  /* Quarters of cells are what must be large enough. */
  double level = floor (log2 (viewport->world / smallest)) - 1;

  return (guint) CLAMP (level, 1, JALON_CLUSTERS_MAX_LEVEL);
}

static GArray *
list_clusters (JalonScene *self, const JalonViewport *viewport)
{
  guint   level = choose_level (viewport);
  double  reach_x, reach_y;
  GArray *clusters;

  get_reach (viewport, &reach_x, &reach_y);
  clusters = jalon_clusters_list (jalon_mark_table_get_clusters (self->marks),
                                  level,
                                  FEW,
                                  &(JalonClustersBox){ .x0 = viewport->cx - reach_x,
                                                       .y0 = viewport->cy - reach_y,
                                                       .x1 = viewport->cx + reach_x,
                                                       .y1 = viewport->cy + reach_y });
  jalon_clusters_merge (clusters, level, viewport->world);
  jalon_clusters_settle (jalon_mark_table_get_clusters (self->marks), clusters, viewport->world);
  return clusters;
}

static void
make_mark (JalonScene *self, const JalonViewport *viewport, const JalonCluster *cluster, guint index, JalonMark *mark)
{
  JalonMarkPoint point = jalon_clusters_get_point (jalon_mark_table_get_clusters (self->marks), cluster->first);

  *mark = (JalonMark){ .count = cluster->count, .row = point.row, .first = index };
  if (cluster->count > 1)
    {
      mark->kind = JALON_THING_CLUSTER;
      mark->symbol = JALON_SYMBOL_CLUSTER;
      mark->shares = jalon_class_shares_make (cluster->n_of_class);
      mark->style = self->options.dark ? JALON_STYLE_DARK : 0;
      if (cluster->n_proposed > 0)
        mark->style |= JALON_STYLE_PROPOSED;
      if (cluster->n_proposed == cluster->count)
        mark->style |= JALON_STYLE_HOLLOW;
    }
  else
    {
      mark->kind = JALON_THING_EVENT;
      mark->symbol = point.symbol;
      mark->style = point.style;
    }
  jalon_viewport_project_unit (viewport,
                               cluster->x - round (cluster->x - viewport->cx),
                               cluster->y,
                               &mark->x,
                               &mark->y);
  mark->anchor_x = mark->x;
  mark->anchor_y = mark->y;
}

/**
 * jalon_marks_add_clusters:
 * @marks: (element-type JalonMark): that they are appended to
 *
 * Adds a mark for each cluster of events that a view shows, each in the copy of the world nearest to the centre.
 */
void
jalon_marks_add_clusters (JalonScene *self, const JalonViewport *viewport, GArray *marks)
{
  g_autoptr (GArray) clusters = list_clusters (self, viewport);

  for (guint i = 0; i < clusters->len; i++)
    {
      const JalonCluster *cluster = &g_array_index (clusters, JalonCluster, i);
      JalonMark           mark;

      if (cluster->count == 0)
        continue;
      make_mark (self, viewport, cluster, i, &mark);
      if (jalon_marks_is_near (viewport, mark.x, mark.y))
        g_array_append_val (marks, mark);
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return (first > second) - (first < second);
}

static void
list_event (JalonScene *self, const JalonViewport *viewport, const JalonMark *mark, GArray *rows)
{
  g_array_append_val (rows, mark->row);
}

static void
list_cluster (JalonScene *self, const JalonViewport *viewport, const JalonMark *mark, GArray *rows)
{
  const JalonClusters *clusters = jalon_mark_table_get_clusters (self->marks);
  g_autoptr (GArray) list = list_clusters (self, viewport);

  for (guint i = 0; i < list->len; i++)
    {
      const JalonCluster *cluster = &g_array_index (list, JalonCluster, i);

      for (guint j = 0; cluster->taken_by == mark->first && j < cluster->n_own; j++)
        {
          guint row = jalon_clusters_get_point (clusters, cluster->first + j).row;

          g_array_append_val (rows, row);
        }
    }
}

static void
list_any_cluster (JalonScene *self, const JalonViewport *viewport, const JalonMark *mark, GArray *rows)
{
  if ((mark->first & JALON_MARKS_UNSTATED) != 0)
    jalon_marks_list_unstated (self, mark, rows);
  else
    list_cluster (self, viewport, mark, rows);
}

/* What lists the events of a mark; a site has none. */
static void (*const listers[]) (JalonScene          *self,
                                const JalonViewport *viewport,
                                const JalonMark     *mark,
                                GArray              *rows) = {
  [JALON_THING_CLUSTER] = list_any_cluster,
  [JALON_THING_EVENT] = list_event,
  [JALON_THING_SITE] = NULL,
};

/**
 * jalon_scene_list_cluster:
 * @viewport: the one that @mark was listed for
 *
 * Returns: (transfer full) (element-type guint): rows of the events that a mark stands for, ascending; empty for a site
 */
GArray *
jalon_scene_list_cluster (JalonScene *self, const JalonViewport *viewport, const JalonMark *mark)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  if (listers[mark->kind] != NULL)
    listers[mark->kind](self, viewport, mark, rows);
  g_array_sort (rows, compare_rows);
  return rows;
}

/**
 * jalon_scene_count_notes:
 * @viewport: the one that @marks were listed for
 * @marks: (element-type JalonMark)
 *
 * Counts for all marks at once: it lists no rows, of which there may be a million.
 *
 * Returns: (transfer full) (array): of each mark how many of its events are notes; 0 of what is no cluster
 */
guint *
jalon_scene_count_notes (JalonScene *self, const JalonViewport *viewport, const GArray *marks)
{
  const JalonClusters *clusters = jalon_mark_table_get_clusters (self->marks);
  g_autoptr (GArray) list = list_clusters (self, viewport);
  g_autofree guint *notes = g_new0 (guint, list->len + 1);
  guint            *counts = g_new0 (guint, marks->len + 1);

  for (guint i = 0; i < list->len; i++)
    {
      const JalonCluster *cluster = &g_array_index (list, JalonCluster, i);

      notes[cluster->taken_by] += jalon_clusters_count_notes (clusters, cluster->first, cluster->n_own);
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (mark->kind != JALON_THING_CLUSTER)
        continue;
      counts[i] = (mark->first & JALON_MARKS_UNSTATED) != 0 ? jalon_marks_count_unstated_notes (self, mark)
                                                            : notes[mark->first];
    }
  return counts;
}
