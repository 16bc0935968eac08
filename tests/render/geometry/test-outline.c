/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a closure's arrow stands: the middle of the common border, or the edge that faces the other state.
 */

#include "config.h"

#include "jalon-outline.h"

#include <math.h>

/*
 * Three countries on a grid of 0.1: A and B share the border x = 0.3 from y = 0.2 to 0.5; C lies east of a gap.
 *
 *    +-----+-----+   +---+
 *    |  A  |  B  |   | C |
 *    +-----+-----+   +---+
 */
static const JalonUnitPoint points_a[] = { { 0.1, 0.2 }, { 0.3, 0.2 }, { 0.3, 0.4 }, { 0.3, 0.5 }, { 0.1, 0.5 } };
static const JalonUnitPoint points_b[] = { { 0.5, 0.5 }, { 0.3, 0.5 }, { 0.3, 0.4 }, { 0.3, 0.2 }, { 0.5, 0.2 } };
static const JalonUnitPoint points_c[] = { { 0.7, 0.3 }, { 0.8, 0.3 }, { 0.8, 0.4 }, { 0.7, 0.4 } };
static const JalonUnitPoint points_islet[] = { { 0.72, 0.6 }, { 0.73, 0.6 }, { 0.73, 0.61 } };

static const JalonWorldPath rings[] = {
  { points_a, G_N_ELEMENTS (points_a), { 0.1, 0.2, 0.3, 0.5 }, 0, 0 },
  { points_b, G_N_ELEMENTS (points_b), { 0.3, 0.2, 0.5, 0.5 }, 1, 0 },
  { points_islet, G_N_ELEMENTS (points_islet), { 0.72, 0.6, 0.73, 0.61 }, 2, 0 },
  { points_c, G_N_ELEMENTS (points_c), { 0.7, 0.3, 0.8, 0.4 }, 2, 0 },
};

static JalonWorldCountry countries[] = {
  { .code = "AAA", .first_ring = 0, .n_rings = 1 },
  { .code = "BBB", .first_ring = 1, .n_rings = 1 },
  { .code = "CCC", .first_ring = 2, .n_rings = 2 },
};

static const JalonWorldMap map = { .countries = countries, .n_countries = 3, .rings = rings, .n_rings = 4 };

static void
set_label (guint country, double x, double y)
{
  countries[country].label_lon = jalon_mercator_unit_lon (x);
  countries[country].label_lat = jalon_mercator_unit_lat (y);
}

static void
test_border (void)
{
  JalonOutlineEdge edge;

  g_assert_true (jalon_outline_find_border (&map, &countries[0], &countries[1], &edge));
  g_assert_cmpfloat_with_epsilon (edge.x, 0.3, 1e-6);
  g_assert_cmpfloat_with_epsilon (edge.y, 0.35, 1e-6);
  g_assert_cmpfloat_with_epsilon (edge.dx, 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (edge.dy, 0, 1e-6);

  /* The other way round it leads the other way. */
  g_assert_true (jalon_outline_find_border (&map, &countries[1], &countries[0], &edge));
  g_assert_cmpfloat_with_epsilon (edge.x, 0.3, 1e-6);
  g_assert_cmpfloat_with_epsilon (edge.dx, -1, 1e-6);

  g_assert_false (jalon_outline_find_border (&map, &countries[0], &countries[2], &edge));
}

static void
test_facing_edge (void)
{
  JalonOutlineEdge edge;

  set_label (0, 0.3, 0.35);
  set_label (2, 0.75, 0.35);
  g_assert_true (jalon_outline_find_facing_edge (&map, &countries[0], &countries[2], &edge));
  g_assert_cmpfloat_with_epsilon (edge.x, 0.7, 1e-6);
  g_assert_cmpfloat_with_epsilon (edge.y, 0.35, 1e-6);
  g_assert_cmpfloat_with_epsilon (edge.dx, 1, 1e-6);

  /* Round the world it is nearer from the east. */
  set_label (0, 0.05, 0.35);
  set_label (2, 0.75, 0.35);
  g_assert_true (jalon_outline_find_facing_edge (&map, &countries[0], &countries[2], &edge));
  g_assert_cmpfloat_with_epsilon (edge.x, 0.8, 1e-6);
  g_assert_cmpfloat_with_epsilon (edge.dx, -1, 1e-6);
}

static void
test_contains (void)
{
  g_assert_true (jalon_outline_contains (&map, &countries[0], 0.2, 0.3));
  g_assert_false (jalon_outline_contains (&map, &countries[0], 0.4, 0.3));
  g_assert_true (jalon_outline_contains (&map, &countries[2], 0.75, 0.35));
  g_assert_true (jalon_outline_contains (&map, &countries[2], 1.75, 0.35));
  g_assert_true (jalon_outline_get_mainland (&map, &countries[2]) == &rings[3]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/outline/border", test_border);
  g_test_add_func ("/render/outline/facing-edge", test_facing_edge);
  g_test_add_func ("/render/outline/contains", test_contains);

  return g_test_run ();
}
