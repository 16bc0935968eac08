/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets of rows, against a plain array of booleans.
 */

#include "config.h"

#include "jalon-bitset.h"

static void
check (guint size, guint one_in)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (size + one_in);
  g_autoptr (JalonBitset) set = jalon_bitset_new (size);
  g_autofree gboolean *members = g_new0 (gboolean, size + 1);
  guint                n = 0;

  for (guint row = 0; row < size; row++)
    {
      members[row] = g_rand_int_range (rand, 0, one_in) == 0;
      if (members[row])
        jalon_bitset_add (set, row);
    }

  for (guint row = 0; row < size; row++)
    {
      g_assert_cmpint (jalon_bitset_contains (set, row), ==, members[row]);
      if (!members[row])
        continue;
      g_assert_cmpuint (jalon_bitset_nth (set, n), ==, row);
      g_assert_cmpuint (jalon_bitset_next (set, n == 0 ? 0 : jalon_bitset_nth (set, n - 1) + 1), ==, row);
      n++;
    }

  g_assert_cmpuint (jalon_bitset_get_size (set), ==, size);
  g_assert_cmpuint (jalon_bitset_count (set), ==, n);
  g_assert_cmpuint (jalon_bitset_nth (set, n), ==, JALON_BITSET_END);
  g_assert_cmpuint (jalon_bitset_next (set, size), ==, JALON_BITSET_END);
  g_assert_false (jalon_bitset_contains (set, size));
}

static void
test_against_array (void)
{
  static const guint sizes[] = { 0, 1, 63, 64, 65, 511, 512, 513, 5000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      check (sizes[i], 1);
      check (sizes[i], 2);
      check (sizes[i], 100);
    }
}

/* What was counted once must not be remembered past a change. */
static void
test_count_after_change (void)
{
  g_autoptr (JalonBitset) set = jalon_bitset_new (200);
  gsize n_words;

  g_assert_cmpuint (jalon_bitset_count (set), ==, 0);
  jalon_bitset_add (set, 150);
  g_assert_cmpuint (jalon_bitset_count (set), ==, 1);
  jalon_bitset_get_words (set, &n_words)[1] = 3;
  g_assert_cmpuint (n_words, ==, 4);
  g_assert_cmpuint (jalon_bitset_count (set), ==, 3);
  g_assert_cmpuint (jalon_bitset_nth (set, 1), ==, 65);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bitset/against-array", test_against_array);
  g_test_add_func ("/bitset/count-after-change", test_count_after_change);

  return g_test_run ();
}
