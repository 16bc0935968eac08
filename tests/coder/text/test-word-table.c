/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-word-table.h"

static guint
look_up (const JalonWordTable *table, const char *word)
{
  return jalon_word_table_lookup (table, word, g_str_hash (word));
}

static void
test_grows (void)
{
  g_autoptr (JalonWordTable) table = jalon_word_table_new ();

  for (guint i = 1; i <= 5000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%u", i);

      g_assert_cmpuint (look_up (table, word), ==, 0);
      jalon_word_table_insert (table, word, i);
    }
  for (guint i = 1; i <= 5000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%u", i);

      g_assert_cmpuint (look_up (table, word), ==, i);
    }
  g_assert_cmpuint (look_up (table, "w5001"), ==, 0);
  g_assert_cmpuint (look_up (table, ""), ==, 0);
  g_assert_cmpuint (jalon_word_table_get_size (table), ==, 5000);
}

static void
test_replaces (void)
{
  g_autoptr (JalonWordTable) table = jalon_word_table_new ();

  jalon_word_table_insert (table, "paix", 1);
  jalon_word_table_insert (table, "paix", 2);
  g_assert_cmpuint (look_up (table, "paix"), ==, 2);
  g_assert_cmpuint (jalon_word_table_get_size (table), ==, 1);
}

/* "bz" and "cY" have one hash in GLib. */
static void
test_same_hash (void)
{
  g_autoptr (JalonWordTable) table = jalon_word_table_new ();

  g_assert_cmpuint (g_str_hash ("bz"), ==, g_str_hash ("cY"));
  jalon_word_table_insert (table, "bz", 1);
  g_assert_cmpuint (look_up (table, "cY"), ==, 0);
  jalon_word_table_insert (table, "cY", 2);
  g_assert_cmpuint (look_up (table, "bz"), ==, 1);
  g_assert_cmpuint (look_up (table, "cY"), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coder/word-table/grows", test_grows);
  g_test_add_func ("/coder/word-table/replaces", test_replaces);
  g_test_add_func ("/coder/word-table/same-hash", test_same_hash);
  return g_test_run ();
}
