/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Many threads ask a fresh world for everything at once, and get the same.
 */

#include "config.h"

#include "jalon-world.h"

#define N_THREADS 8
#define N_ROUNDS 3

typedef struct
{
  JalonWorld              *world;
  guint                    first; /* each thread begins elsewhere */
  const JalonWorldMap     *maps[JALON_N_DETAILS * JALON_N_WORLDVIEWS];
  const char              *codes[JALON_N_WORLDVIEWS];
  const JalonWorldPlace   *found;
  const JalonWorldAdmin1  *divisions;
  const JalonWorldAirport *airport;
} Answers;

static gpointer
ask_everything (gpointer data)
{
  Answers *answers = data;
  guint    n_maps = G_N_ELEMENTS (answers->maps);
  guint    n;
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < n_maps; i++)
    {
      guint map = (i + answers->first) % n_maps;

      answers->maps[map] = jalon_world_get_map (answers->world, map / JALON_N_WORLDVIEWS, map % JALON_N_WORLDVIEWS);
    }
  for (guint view = 0; view < JALON_N_WORLDVIEWS; view++)
    answers->codes[view] = jalon_world_country_at (answers->world, view, -13.20, 27.15);
  found = jalon_world_find_places (answers->world, "Tombouctou", NULL);
  answers->found = g_ptr_array_index (found, 0);
  answers->divisions = jalon_world_get_admin1 (answers->world, &n);
  answers->airport = jalon_world_find_airport (answers->world, "GATB");

  return NULL;
}

static void
assert_same (const Answers *a, const Answers *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (a->maps); i++)
    g_assert_true (a->maps[i] != NULL && a->maps[i] == b->maps[i]);
  for (guint view = 0; view < JALON_N_WORLDVIEWS; view++)
    g_assert_cmpstr (a->codes[view], ==, b->codes[view]);
  g_assert_true (a->found == b->found);
  g_assert_true (a->divisions == b->divisions && a->airport == b->airport && a->airport != NULL);
}

static void
test_threads (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonWorld) world = jalon_world_new (&error);
      Answers  answers[N_THREADS] = { { NULL } };
      GThread *threads[N_THREADS];

      g_assert_no_error (error);
      for (guint i = 0; i < N_THREADS; i++)
        {
          answers[i].world = world;
          answers[i].first = i;
          threads[i] = g_thread_new ("ask", ask_everything, &answers[i]);
        }
      for (guint i = 0; i < N_THREADS; i++)
        g_thread_join (threads[i]);
      for (guint i = 1; i < N_THREADS; i++)
        assert_same (&answers[0], &answers[i]);
    }
}

static void
test_references (void)
{
  JalonWorld *world = jalon_world_new (NULL);
  JalonWorld *same = jalon_world_ref (world);

  jalon_world_unref (world);
  g_assert_cmpstr (jalon_world_get_name (same, "MLI", "fr"), ==, "Mali");
  jalon_world_unref (same);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/world/threads", test_threads);
  g_test_add_func ("/world/references", test_references);

  return g_test_run ();
}
