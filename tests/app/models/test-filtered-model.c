/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of the events that match, and the exact signals of a change.
 */

#include "jalon-event-order.h"
#include "jalon-filtered-model.h"

#include <string.h>

/* Days of the events of the store, in rows; the order in time is 3 1 5 0 4 2. */
static const gint32 days[] = { 20180, 20100, JALON_DAY_NONE, -400, 20181, 20180 - 40 };

static JalonEventStore *
create_store (void)
{
  JalonEventStore *store = jalon_event_store_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *id = g_strdup_printf ("e%" G_GSIZE_FORMAT, i);
      g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);

      record->title = g_strdup (id);
      record->time.start = record->time.end = days[i];
      record->time.precision = days[i] == JALON_DAY_NONE ? JALON_TIME_UNKNOWN : JALON_TIME_DAY;
      jalon_event_store_append (store, record);
    }

  return store;
}

/* Rows as words: "0 3 5". */
static JalonBitset *
create_rows (const char *words, guint size)
{
  g_auto (GStrv) rows = g_strsplit (words, " ", -1);
  JalonBitset *bitset = jalon_bitset_new (size);

  for (guint i = 0; rows[i] != NULL; i++)
    {
      if (rows[i][0] != '\0')
        jalon_bitset_add (bitset, g_ascii_strtoull (rows[i], NULL, 10));
    }

  return bitset;
}

static void
assert_model (JalonFilteredModel *model, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (JalonEvent) event = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", jalon_event_get_id (event));
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
log_change_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%s%u-%u+%u", log->len > 0 ? ", " : "", position, removed, added);
}

static void
assert_changes (GString *log, const char *expected)
{
  g_assert_cmpstr (log->str, ==, expected);
  g_string_truncate (log, 0);
}

static void
set_rows (JalonFilteredModel *model, const char *words)
{
  g_autoptr (JalonBitset) rows = create_rows (words, G_N_ELEMENTS (days));

  jalon_filtered_model_set_rows (model, rows);
}

static JalonFilteredModel *
create_model (GString *log)
{
  g_autoptr (JalonEventStore) store = create_store ();
  g_autoptr (JalonBitset) rows = create_rows ("0 1 2 3 4 5", G_N_ELEMENTS (days));
  JalonFilteredModel *model = jalon_filtered_model_new ();

  g_signal_connect (model, "items-changed", G_CALLBACK (log_change_cb), log);
  assert_model (model, "");
  jalon_filtered_model_set_store (model, store, rows);
  assert_changes (log, "0-0+6");

  return model;
}

static void
test_order (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (JalonFilteredModel) model = create_model (log);

  assert_model (model, "e3 e1 e5 e0 e4 e2");
}

static void
test_changes (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (JalonFilteredModel) model = create_model (log);

  set_rows (model, "2 3 4");
  assert_changes (log, "0-6+0, 0-0+3");
  assert_model (model, "e3 e4 e2");

  set_rows (model, "");
  assert_changes (log, "0-3+0");
  assert_model (model, "");

  set_rows (model, "5");
  assert_changes (log, "0-0+1");
  assert_model (model, "e5");
}

static void
replace_row (JalonFilteredModel *model, guint row, const char *words)
{
  g_autoptr (JalonBitset) rows = create_rows (words, G_N_ELEMENTS (days));

  jalon_filtered_model_replace_row (model, row, rows);
}

static void
test_replace_row (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (JalonFilteredModel) model = create_model (log);

  replace_row (model, 5, "0 1 2 3 4 5");
  assert_changes (log, "2-1+1");
  replace_row (model, G_MAXUINT, "0 1 2 3 4 5");
  assert_changes (log, "");
  replace_row (model, 2, "0 1 3 4 5");
  assert_changes (log, "5-1+0");
  replace_row (model, 2, "0 1 3 4 5");
  assert_changes (log, "");
  replace_row (model, 3, "0 1 2 3 4 5");
  assert_changes (log, "0-5+0, 0-0+6");
  replace_row (model, G_MAXUINT, "1 4");
  assert_changes (log, "0-6+0, 0-0+2");
  assert_model (model, "e1 e4");
  replace_row (model, G_MAXUINT, "1 3 4");
  assert_changes (log, "0-0+1");
  assert_model (model, "e3 e1 e4");
}

/* An event whose time was edited goes from its old place to its new one; the others stay. */
static void
test_move (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (JalonEventStore) store = create_store ();
  g_autoptr (JalonFilteredModel) model = jalon_filtered_model_new ();
  g_autoptr (JalonBitset) all = create_rows ("0 1 2 3 4 5", G_N_ELEMENTS (days));
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, 3);
  const JalonEventRecord *const additions[] = { record };

  jalon_filtered_model_set_store (model, store, all);
  g_signal_connect (model, "items-changed", G_CALLBACK (log_change_cb), log);
  assert_model (model, "e3 e1 e5 e0 e4 e2");

  record->time.start = record->time.end = jalon_day_from_civil (2030, 1, 1);
  record->time.precision = JALON_TIME_DAY;
  jalon_event_store_splice (store, 3, 1, additions, 1);
  jalon_filtered_model_replace_row (model, 3, all);
  assert_model (model, "e1 e5 e0 e4 e3 e2");
  assert_changes (log, "0-1+0, 4-0+1");
}

/* Whatever day each event is given, the order is found to hold just where it does. */
static void
test_in_place (void)
{
  static const int years[] = { 1900, 2020, 2024, 2025, 2026, 2100 };

  for (guint i = 0; i < G_N_ELEMENTS (days) * G_N_ELEMENTS (years); i++)
    {
      guint row = i / G_N_ELEMENTS (years);
      g_autoptr (JalonEventStore) store = create_store ();
      g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, row);
      const JalonEventRecord *const additions[] = { record };
      g_autofree guint32           *before = jalon_event_order_new (store);
      g_autofree guint32           *after = NULL;

      record->time.start = record->time.end = jalon_day_from_civil (years[i % G_N_ELEMENTS (years)], 6, 1);
      record->time.precision = JALON_TIME_DAY;
      jalon_event_store_splice (store, row, 1, additions, 1);
      after = jalon_event_order_new (store);
      g_assert_cmpint (jalon_event_order_is_in_place (store, before, row),
                       ==,
                       memcmp (before, after, G_N_ELEMENTS (days) * sizeof *before) == 0);
    }
}

static void
test_find (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (JalonFilteredModel) model = create_model (log);
  guint position;

  set_rows (model, "0 2 3 4");
  g_assert_true (jalon_filtered_model_find (model, 4, &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_true (jalon_filtered_model_find (model, 2, &position));
  g_assert_cmpuint (position, ==, 3);
  g_assert_false (jalon_filtered_model_find (model, 1, &position));
  g_assert_false (jalon_filtered_model_find (model, 99, &position));
}

static void
test_past_the_end (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (JalonFilteredModel) model = create_model (log);

  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), 6));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (model)) == JALON_TYPE_EVENT);
}

/* The radix sort against a sort by comparison, on days of all signs. */
static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const JalonEventColumns *columns = data;
  guint64                  first = jalon_event_order_get_key (columns, *(const guint32 *) a);
  guint64                  second = jalon_event_order_get_key (columns, *(const guint32 *) b);

  return first < second ? -1 : first > second;
}

static void
test_many (void)
{
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autofree guint32 *order = NULL;
  g_autofree guint32 *expected = g_new (guint32, 5000);
  JalonEventColumns   columns;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);

      record->title = g_strdup (id);
      record->time.start = record->time.end = g_rand_int_range (random, -200000, 200000);
      jalon_event_store_append (store, record);
      expected[i] = i;
    }

  columns = jalon_event_store_get_columns (store);
  order = jalon_event_order_new (store);
  g_qsort_with_data (expected, 5000, sizeof (guint32), compare_keys, &columns);
  g_assert_cmpmem (order, 5000 * sizeof (guint32), expected, 5000 * sizeof (guint32));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filtered-model/order", test_order);
  g_test_add_func ("/filtered-model/changes", test_changes);
  g_test_add_func ("/filtered-model/replace-row", test_replace_row);
  g_test_add_func ("/filtered-model/move", test_move);
  g_test_add_func ("/filtered-model/in-place", test_in_place);
  g_test_add_func ("/filtered-model/find", test_find);
  g_test_add_func ("/filtered-model/past-the-end", test_past_the_end);
  g_test_add_func ("/filtered-model/many", test_many);

  return g_test_run ();
}
