/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events in groups.
 */

#include "config.h"

#include "jalon-grouping.h"
#include "sample-dossier.h"

static char *
dup_name_cb (const char *code, gpointer data)
{
  return g_strdup (code);
}

static JalonBitset *
fill (JalonDossier *dossier)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = jalon_query_run (query, dossier);

  return jalon_bitset_ref (result->rows[JALON_KIND_EVENT]);
}

/* Every event is in one group, with all others of its key and nothing else. */
static void
test_split (void)
{
  const JalonGrouping groupings[] = { JALON_GROUP_TYPE, JALON_GROUP_COUNTRY, JALON_GROUP_ARTICLE, JALON_GROUP_VERDICT };
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  JalonEventStore *store = jalon_dossier_get_events (dossier);
  g_autoptr (JalonBitset) rows = fill (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      g_autoptr (GPtrArray) groups = jalon_grouping_split (dossier, rows, groupings[i], 255, dup_name_cb, NULL);
      guint n_before = G_MAXUINT, n_all = 0;

      g_assert_cmpuint (groups->len, >, 1);
      for (guint j = 0; j < groups->len; j++)
        {
          const JalonEventGroup *group = g_ptr_array_index (groups, j);
          guint                  n = jalon_bitset_count (group->rows);
          guint                  first = jalon_bitset_next (group->rows, 0);
          guint32                key = jalon_grouping_get_key (store, groupings[i], first);
          g_autofree char       *label = jalon_grouping_dup_label (dossier, groupings[i], key, dup_name_cb, NULL);

          g_assert_cmpuint (n, >, 0);
          g_assert_cmpuint (n, <=, n_before);
          g_assert_cmpstr (group->label, ==, label);
          g_assert_cmpstr (group->label, !=, "");
          for (guint row = first; row != JALON_BITSET_END; row = jalon_bitset_next (group->rows, row + 1))
            g_assert_cmpuint (jalon_grouping_get_key (store, groupings[i], row), ==, key);
          n_before = n;
          n_all += n;
        }
      g_assert_cmpuint (n_all, ==, jalon_bitset_count (rows));
    }
}

/* What is more than there may be is in the last one. */
static void
test_most (void)
{
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  g_autoptr (JalonBitset) rows = fill (dossier);
  g_autoptr (GPtrArray) all = jalon_grouping_split (dossier, rows, JALON_GROUP_TYPE, 255, dup_name_cb, NULL);
  g_autoptr (GPtrArray) few = jalon_grouping_split (dossier, rows, JALON_GROUP_TYPE, 3, dup_name_cb, NULL);
  const JalonEventGroup *last = g_ptr_array_index (few, 2);
  guint                  n_others = 0;

  g_assert_cmpuint (all->len, >, 3);
  g_assert_cmpuint (few->len, ==, 3);
  for (guint i = 2; i < all->len; i++)
    n_others += jalon_bitset_count (((JalonEventGroup *) g_ptr_array_index (all, i))->rows);
  g_assert_cmpstr (last->label, ==, "Others");
  g_assert_cmpuint (jalon_bitset_count (last->rows), ==, n_others);
}

/* Months in the order of time, a year that is all one knows before its months, what has no date last. */
static void
test_dates (void)
{
  static const struct
  {
    const char *first;
    const char *last;
    const char *label;
  } cases[] = {
    { "2024-12-31", "2024-12-31", "December 2024" },
    { "2025-01-01", "2025-12-31", "2025" },
    { "2025-01-01", "2025-01-01", "January 2025" },
    { "2025-04-07", "2025-05-02", "April 2025" },
    { NULL, "2025-05-02", "May 2025" },
    { NULL, NULL, "Date not known" },
  };
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  guint32 before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);
      g_autofree char   *label = NULL;
      JalonTimePrecision precision;
      gint32             other;
      guint32            key;

      if (cases[i].first != NULL)
        g_assert_true (jalon_day_parse_range (cases[i].first, &record->time.start, &other, &precision));
      if (cases[i].last != NULL)
        g_assert_true (jalon_day_parse_range (cases[i].last, &other, &record->time.end, &precision));
      g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
      key = jalon_grouping_get_key (jalon_dossier_get_events (dossier), JALON_GROUP_DATE, i);
      label = jalon_grouping_dup_label (dossier, JALON_GROUP_DATE, key, dup_name_cb, NULL);
      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpuint (key, >, before);
      before = key;
    }
}

static void
test_parse (void)
{
  g_assert_cmpint (jalon_grouping_parse ("country"), ==, JALON_GROUP_COUNTRY);
  g_assert_cmpint (jalon_grouping_parse ("of old"), ==, JALON_GROUP_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grouping/split", test_split);
  g_test_add_func ("/grouping/most", test_most);
  g_test_add_func ("/grouping/dates", test_dates);
  g_test_add_func ("/grouping/parse", test_parse);

  return g_test_run ();
}
