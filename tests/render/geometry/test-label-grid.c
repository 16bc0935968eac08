/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grid of taken boxes answers as a comparison with every box would.
 */

#include "config.h"

#include "jalon-label-grid.h"

#define N_BOXES 400

static gboolean
is_free_of_all (const GArray *boxes, const JalonLabelBox *box)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const JalonLabelBox *other = &g_array_index (boxes, JalonLabelBox, i);

      if (box->x0 < other->x1 && other->x0 < box->x1 && box->y0 < other->y1 && other->y0 < box->y1)
        return FALSE;
    }

  return TRUE;
}

static void
test_against_all (void)
{
  g_autoptr (JalonLabelGrid) grid = jalon_label_grid_new (800, 600);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (JalonLabelBox));
  g_autoptr (GRand) random = g_rand_new_with_seed (1969);
  guint n_free = 0;

  for (guint i = 0; i < N_BOXES; i++)
    {
      /* Some of them beyond the edge. */
      float         x = g_rand_double_range (random, -200, 1000);
      float         y = g_rand_double_range (random, -200, 800);
      JalonLabelBox box = { x, y, x + g_rand_double_range (random, 1, 180), y + g_rand_double_range (random, 1, 30) };
      gboolean      is_free = jalon_label_grid_is_free (grid, &box);

      g_assert_cmpint (is_free, ==, is_free_of_all (taken, &box));
      if (!is_free)
        continue;
      n_free++;
      jalon_label_grid_take (grid, &box);
      g_array_append_val (taken, box);
    }
  g_assert_cmpuint (n_free, >, N_BOXES / 10);
  g_assert_cmpuint (n_free, <, N_BOXES);
}

static void
test_touching (void)
{
  g_autoptr (JalonLabelGrid) grid = jalon_label_grid_new (100, 100);
  const JalonLabelBox left = { 10, 10, 50, 20 };
  const JalonLabelBox right = { 50, 10, 90, 20 };

  jalon_label_grid_take (grid, &left);
  g_assert_false (jalon_label_grid_is_free (grid, &left));
  g_assert_true (jalon_label_grid_is_free (grid, &right));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/label-grid/against-all", test_against_all);
  g_test_add_func ("/render/label-grid/touching", test_touching);

  return g_test_run ();
}
