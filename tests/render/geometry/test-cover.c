/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is covered: a piece counts as covered exactly where all of its cells are.
 */

#include "config.h"

#include "jalon-cover.h"

#include <math.h>

#define SIZE 200
#define REACH 2.0

/* All rows of the left half, as strokes that touch. */
static JalonCover *
cover_left_half (void)
{
  JalonCover *cover = jalon_cover_new ((JalonPixel){ 0, 0 }, (JalonPixel){ SIZE, SIZE }, 0.5);

  for (double y = 0; y <= SIZE; y += REACH)
    jalon_cover_add (cover, &(JalonCoverPiece){ { 0, y }, { SIZE / 2, y }, REACH });
  return cover;
}

static gboolean
contains (const JalonCover *cover, double x0, double y0, double x1, double y1)
{
  return jalon_cover_contains (cover, &(JalonCoverPiece){ { x0, y0 }, { x1, y1 }, REACH });
}

static double
pick (double low, double high)
{
  return g_test_rand_double_range (MAX (low, REACH), MIN (high, SIZE - REACH));
}

static void
test_half (void)
{
  JalonCover *cover = cover_left_half ();

  for (guint i = 0; i < 5000; i++)
    {
      double x0 = pick (0, SIZE), y0 = pick (0, SIZE);
      double x1 = pick (x0 - 8, x0 + 8), y1 = pick (y0 - 8, y0 + 8);
      double most = MAX (x0, x1);

      if (most + REACH < SIZE / 2 - 1)
        g_assert_true (contains (cover, x0, y0, x1, y1));
      else if (most > SIZE / 2 + 1 && hypot (x1 - x0, y1 - y0) > 1)
        g_assert_false (contains (cover, x0, y0, x1, y1));
    }
  jalon_cover_free (cover);
}

/* A gap of one pixel in the middle of what is full is seen; once it is closed nothing is. */
static void
test_gap (void)
{
  JalonCover *cover = jalon_cover_new ((JalonPixel){ 0, 0 }, (JalonPixel){ SIZE, SIZE }, 0.5);

  for (double y = 0; y <= SIZE; y++)
    if (y != 93 && y != 94)
      jalon_cover_add (cover, &(JalonCoverPiece){ { 0, y }, { SIZE, y }, 1 });
  g_assert_true (contains (cover, 50, 80, 60, 84));
  g_assert_false (contains (cover, 50, 88, 60, 98));
  g_assert_false (contains (cover, 50, 93, 51, 93));
  jalon_cover_add (cover, &(JalonCoverPiece){ { 0, 93 }, { SIZE, 93 }, 1 });
  g_assert_true (contains (cover, 50, 88, 60, 98));
  jalon_cover_free (cover);
}

static void
test_beyond (void)
{
  JalonCover *cover = cover_left_half ();

  g_assert_true (contains (cover, -500, -500, -490, -500));
  g_assert_true (contains (cover, 5, -500, 5, -490));
  g_assert_false (contains (cover, SIZE - 5, SIZE - 5, SIZE + 500, SIZE - 5));
  jalon_cover_free (cover);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/cover/half", test_half);
  g_test_add_func ("/render/cover/gap", test_gap);
  g_test_add_func ("/render/cover/beyond", test_beyond);

  return g_test_run ();
}
