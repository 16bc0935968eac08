/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every point is in one cluster, at every level, before and after merging.
 */

#include "config.h"

#include "jalon-clusters.h"

#include <math.h>
#include <string.h>

static const JalonClustersBox whole = { 0.0, 0.0, 1.0, 1.0 };

static JalonMarkPoint *
make_points (guint n, guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  JalonMarkPoint *points = g_new0 (JalonMarkPoint, n);

  for (guint i = 0; i < n; i++)
    {
      points[i].point.x = g_rand_int (random);
      points[i].point.y = g_rand_int (random);
      /* A third of them in one small region, with many at the very same point. */
      if (i % 3 == 0)
        {
          points[i].point.x = 0x7f000000 + (points[i].point.x >> 12);
          points[i].point.y = 0x70000000 + (points[i].point.y >> 28);
        }
      points[i].row = i;
      points[i].symbol = i % 16;
    }
  return points;
}

static guint
sum_counts (GArray *clusters)
{
  guint sum = 0;

  for (guint i = 0; i < clusters->len; i++)
    sum += g_array_index (clusters, JalonCluster, i).count;
  return sum;
}

static void
test_every_point_once (gconstpointer data)
{
  guint                      n = GPOINTER_TO_UINT (data);
  g_autofree JalonMarkPoint *points = make_points (n, 7);
  g_autoptr (JalonClusters) clusters = jalon_clusters_new (points, n);
  g_autofree guint8 *seen = g_new0 (guint8, n);

  g_assert_cmpuint (jalon_clusters_get_n_points (clusters), ==, n);
  for (guint i = 0; i < n; i++)
    {
      JalonMarkPoint point = jalon_clusters_get_point (clusters, i);

      g_assert_cmpuint (point.point.x, ==, points[point.row].point.x);
      g_assert_cmpuint (point.point.y, ==, points[point.row].point.y);
      g_assert_cmpuint (point.symbol, ==, points[point.row].symbol);
      g_assert_cmpuint (seen[point.row]++, ==, 0);
    }
  for (guint level = 1; level <= JALON_CLUSTERS_MAX_LEVEL; level++)
    {
      g_autoptr (GArray) list = jalon_clusters_list (clusters, level, 3, &whole);

      g_assert_cmpuint (sum_counts (list), ==, n);
      jalon_clusters_merge (list, level, 40.0 * pow (2.0, level));
      g_assert_cmpuint (sum_counts (list), ==, n);
    }
}

static void
test_box (gconstpointer data)
{
  static const JalonClustersBox boxes[] = { { 0.2, 0.3, 0.4, 0.5 },
                                            { 0.9, 0.1, 1.2, 0.9 },
                                            { -0.1, 0.0, 0.05, 1.0 },
                                            { 0.51, 0.51, 0.52, 0.52 },
                                            { 0.0, 0.0, 1.0, 1.0 } };
  gboolean                      quartered = GPOINTER_TO_INT (data);
  guint                         n = 20000, level = 6;
  g_autofree JalonMarkPoint    *points = make_points (n, 11);
  g_autoptr (JalonClusters) clusters = jalon_clusters_new (points, n);

  for (guint b = 0; b < G_N_ELEMENTS (boxes); b++)
    {
      g_autoptr (GArray) list =
          jalon_clusters_list (clusters, quartered ? level - 1 : level, quartered ? G_MAXUINT : 0, &boxes[b]);
      guint n_expected = 0;

      for (guint i = 0; i < n; i++)
        {
          int cell_x = points[i].point.x >> (32 - level), cell_y = points[i].point.y >> (32 - level);
          int west = (int) floor (boxes[b].x0 * 64), east = (int) floor (boxes[b].x1 * 64);
          int north = (int) floor (boxes[b].y0 * 64), south = (int) floor (boxes[b].y1 * 64);

          n_expected += (((cell_x - west) & 63) <= east - west) && cell_y >= north && cell_y <= south;
        }
      g_assert_cmpuint (sum_counts (list), ==, n_expected);
    }
}

static void
test_same_point (void)
{
  JalonMarkPoint points[50];

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (JalonMarkPoint){ { 0x80000000, 0x40000000 }, i, 0, 0 };

  g_autoptr (JalonClusters) clusters = jalon_clusters_new (points, G_N_ELEMENTS (points));
  g_autoptr (GArray) list = jalon_clusters_list (clusters, JALON_CLUSTERS_MAX_LEVEL, 3, &whole);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (g_array_index (list, JalonCluster, 0).count, ==, 50);
  g_assert_cmpfloat (g_array_index (list, JalonCluster, 0).x, ==, 0.5);
  g_assert_cmpfloat (g_array_index (list, JalonCluster, 0).y, ==, 0.25);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    g_assert_cmpuint (jalon_clusters_get_point (clusters, i).row, ==, i);
}

static void
test_empty (void)
{
  g_autoptr (JalonClusters) clusters = jalon_clusters_new (NULL, 0);
  g_autoptr (GArray) list = jalon_clusters_list (clusters, 4, 3, &whole);

  g_assert_cmpuint (list->len, ==, 0);
  jalon_clusters_merge (list, 4, 1024.0);
}

static void
test_merge_across_cells (void)
{
  /* Two points on either side of a cell's edge, and one far off. */
  JalonMarkPoint points[] = {
    { { 0x7fffff00, 0x40000000 }, 0, 0, 0 },
    { { 0x80000100, 0x40000000 }, 1, 0, 0 },
    { { 0xf0000000, 0xf0000000 }, 2, 0, 0 },
  };
  g_autoptr (JalonClusters) clusters = jalon_clusters_new (points, G_N_ELEMENTS (points));
  g_autoptr (GArray) list = jalon_clusters_list (clusters, 5, 0, &whole);
  guint n_left = 0;

  g_assert_cmpuint (list->len, ==, 3);
  jalon_clusters_merge (list, 5, 32.0 * 40.0);
  for (guint i = 0; i < list->len; i++)
    n_left += g_array_index (list, JalonCluster, i).count > 0;
  g_assert_cmpuint (n_left, ==, 2);
  g_assert_cmpuint (sum_counts (list), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/render/clusters/every-point-once/few", GUINT_TO_POINTER (100), test_every_point_once);
  g_test_add_data_func ("/render/clusters/every-point-once/many", GUINT_TO_POINTER (30000), test_every_point_once);
  g_test_add_data_func ("/render/clusters/box/whole", GINT_TO_POINTER (FALSE), test_box);
  g_test_add_data_func ("/render/clusters/box/quartered", GINT_TO_POINTER (TRUE), test_box);
  g_test_add_func ("/render/clusters/same-point", test_same_point);
  g_test_add_func ("/render/clusters/empty", test_empty);
  g_test_add_func ("/render/clusters/merge-across-cells", test_merge_across_cells);
  return g_test_run ();
}
