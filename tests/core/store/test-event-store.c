/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store: lossless packing, splices, views, ids, list signals.
 */

#include "config.h"

#include "jalon-event-snapshot.h"
#include "jalon-event-store.h"
#include "jalon-event-titles.h"
#include "sample-records.h"

/* The ids in order, "a b c". */
static void
assert_model (JalonEventStore *store, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (JalonEvent) event = g_list_model_get_item (G_LIST_MODEL (store), i);
      guint position;

      g_assert_cmpuint (jalon_event_get_position (event), ==, i);
      g_assert_cmpstr (jalon_event_get_id (event), ==, jalon_event_store_get_id (store, i));
      g_assert_true (jalon_event_store_find (store, jalon_event_get_id (event), &position));
      g_assert_cmpuint (position, ==, i);
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", jalon_event_get_id (event));
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
log_changes_cb (GListModel *model, guint position, guint removed, guint added, GString *changes)
{
  g_string_append_printf (changes, "%s%u-%u+%u", changes->len > 0 ? ", " : "", position, removed, added);
}

static void
assert_changes (GString *changes, const char *expected)
{
  g_assert_cmpstr (changes->str, ==, expected);
  g_string_truncate (changes, 0);
}

/* Splices in events whose ids are given, "x y". */
static void
splice (JalonEventStore *store, guint position, guint n_removals, const char *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);

  for (guint i = 0; list[i] != NULL && *ids != '\0'; i++)
    g_ptr_array_add (records, sample_event_simple (list[i], list[i]));
  jalon_event_store_splice (store,
                            position,
                            n_removals,
                            (const JalonEventRecord *const *) records->pdata,
                            records->len);
}

static void
test_full_record (void)
{
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (JalonEventRecord) record = sample_event_full ("drone");
  g_autoptr (JalonEventRecord) copy = jalon_event_record_copy (record);
  g_autoptr (JalonEventRecord) back = NULL;
  JalonEventColumns columns;

  g_assert_cmpuint (jalon_event_store_append (store, record), ==, 0);
  back = jalon_event_store_dup_record (store, 0);
  sample_assert_equal (copy, record);
  sample_assert_equal (back, record);

  columns = jalon_event_store_get_columns (store);
  g_assert_cmpint (columns.start[0], ==, 20178);
  g_assert_cmpint (columns.end[0], ==, 20179);
  g_assert_cmpint (columns.words[JALON_EVENT_COLUMN_TYPE][0], ==, JALON_EVENT_ASSAULT);
  g_assert_cmpint (columns.has_point[0], ==, TRUE);
  g_assert_cmpint (columns.n_alternatives[0], ==, 2);
  g_assert_cmpint (columns.precision[0], ==, JALON_PRECISION_BORDER);
  g_assert_cmpint (columns.words[JALON_EVENT_COLUMN_VERDICT][0], ==, JALON_VERDICT_CORROBORATED);
  g_assert_cmpstr (jalon_event_store_get_code (store, columns.country[0]), ==, "MLI");
  g_assert_cmpfloat_with_epsilon (jalon_mercator_get_lon (columns.point[0]), 2.966, 1e-6);
}

/* Whatever is put in comes out the same, whatever happened around it. */
static void
test_random_records (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250407);
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);

  for (guint step = 0; step < 3000; step++)
    {
      guint             position = g_rand_int_range (rand, 0, records->len + 1);
      guint             n_wanted = g_rand_int_range (rand, 0, 3);
      guint             n_removals = MIN (records->len - position, n_wanted);
      guint             n_additions = g_rand_int_range (rand, 0, 4);
      JalonEventRecord *additions[4];

      for (guint i = 0; i < n_removals; i++)
        g_ptr_array_remove_index (records, position);
      for (guint i = 0; i < n_additions; i++)
        {
          g_autofree char *id = g_strdup_printf ("%u-%u", step, i);

          additions[i] = sample_event_random (rand, id);
          g_ptr_array_insert (records, position + i, additions[i]);
        }
      jalon_event_store_splice (store, position, n_removals, (const JalonEventRecord *const *) additions, n_additions);
    }

  g_assert_cmpuint (jalon_event_store_get_n_events (store), ==, records->len);
  g_assert_cmpuint (records->len, >, 500);
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (JalonEventRecord) back = jalon_event_store_dup_record (store, i);
      guint position;

      sample_assert_equal (back, g_ptr_array_index (records, i));
      g_assert_true (jalon_event_store_find (store, back->id, &position));
      g_assert_cmpuint (position, ==, i);
    }
}

static void
test_titles (void)
{
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (JalonEventRecord) record = sample_event_full ("drone");
  g_autoptr (JalonEventRecord) untitled = jalon_event_record_new ("untitled");
  g_autofree char *title = NULL;
  g_autofree char *composed = NULL;

  jalon_event_store_append (store, record);
  jalon_event_store_append (store, untitled);
  composed = jalon_event_store_dup_title (store, 1, NULL);
  title = jalon_event_store_dup_title (store, 0, "fr");

  g_assert_cmpstr (title, ==, "Algérie: a drone is shot down");
  g_assert_cmpstr (composed, ==, "Commitment to cooperate");
}

static void
test_splices (void)
{
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (GString) changes = g_string_new (NULL);

  g_signal_connect (store, "items-changed", G_CALLBACK (log_changes_cb), changes);
  assert_model (store, "");
  splice (store, 0, 0, "a b c d");
  assert_model (store, "a b c d");
  assert_changes (changes, "0-0+4");
  splice (store, 1, 2, "x");
  assert_model (store, "a x d");
  assert_changes (changes, "1-2+1");
  splice (store, 0, 0, "y z");
  assert_model (store, "y z a x d");
  assert_changes (changes, "0-0+2");
  splice (store, 4, 1, "");
  splice (store, 4, 0, "e");
  assert_model (store, "y z a x e");
  assert_changes (changes, "4-1+0, 4-0+1");
  splice (store, 0, 5, "");
  assert_model (store, "");
  assert_changes (changes, "0-5+0");
  g_assert_false (jalon_event_store_find (store, "a", NULL));
  splice (store, 0, 0, "a");
  assert_model (store, "a");
}

/* Rows in the places of others, with ids that stay, change places, go and come. */
static void
test_replaced_ids (void)
{
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();

  splice (store, 0, 0, "a b c d");
  assert_model (store, "a b c d");
  splice (store, 1, 2, "b c");
  assert_model (store, "a b c d");
  splice (store, 1, 2, "c b");
  assert_model (store, "a c b d");
  splice (store, 0, 1, "x");
  assert_model (store, "x c b d");
  g_assert_false (jalon_event_store_find (store, "a", NULL));
  splice (store, 1, 2, "c a");
  assert_model (store, "x c a d");
  g_assert_false (jalon_event_store_find (store, "b", NULL));
}

/* A view follows its row; that of a row that is gone stands for none. */
static void
test_views (void)
{
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (JalonEvent) b = NULL;
  g_autoptr (JalonEvent) c = NULL;
  g_autoptr (JalonEvent) again = NULL;
  g_autoptr (JalonEvent) replaced = NULL;

  splice (store, 0, 0, "a b c");
  b = g_list_model_get_item (G_LIST_MODEL (store), 1);
  c = g_list_model_get_item (G_LIST_MODEL (store), 2);
  again = g_list_model_get_item (G_LIST_MODEL (store), 1);
  g_assert_true (again == b);

  splice (store, 0, 1, "x y z");
  g_assert_cmpuint (jalon_event_get_position (b), ==, 3);
  g_assert_cmpuint (jalon_event_get_position (c), ==, 4);
  assert_model (store, "x y z b c");

  splice (store, 3, 1, "b");
  replaced = g_list_model_get_item (G_LIST_MODEL (store), 3);
  g_assert_true (replaced != b);
  g_assert_cmpuint (jalon_event_get_position (b), ==, JALON_POSITION_NONE);
  g_assert_cmpstr (jalon_event_get_id (b), ==, "b");
  g_assert_true (jalon_event_get_store (c) == store);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (store), 5));
}

/* Views outlive the caller's reference to the store. */
static void
test_view_keeps_store (void)
{
  JalonEventStore *store = jalon_event_store_new ();
  g_autoptr (JalonEvent) event = NULL;

  splice (store, 0, 0, "a");
  event = g_list_model_get_item (G_LIST_MODEL (store), 0);
  g_object_unref (store);
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_event_get_store (event)), ==, 1);
}

/* Even what is not UTF-8, or looks like a packed text, comes back. */
static void
test_odd_texts (void)
{
  static const char *const odd[] = {
    "",
    "\xff\xfe",
    "\xc3",
    "a\xe2\x80",
    "\xef\xb7\x90",
    "\xef\xb7\x90"
    "fr",
    "\xef\xb7\x90\xef\xb7\x91\xef\xb7\x90",
    "\xef\xb7\xba\xef\xb7\xba",
    "\n\n\t\x01",
    "ΐΐΐ ﬃ Ǆ İI ß",
  };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (JalonEventStore) store = jalon_event_store_new ();
      g_autoptr (JalonEventRecord) record = sample_event_full ("odd");
      g_autoptr (JalonEventRecord) back = NULL;

      g_free (record->title);
      record->title = g_strdup (odd[i]);
      g_free (record->summary);
      record->summary = g_strdup (odd[i]);
      jalon_event_store_append (store, record);
      back = jalon_event_store_dup_record (store, 0);
      sample_assert_equal (back, record);
    }
}

/* Coordinates keep every bit, whether they pack as a decimal or not. */
static void
test_numbers (void)
{
  static const double numbers[] = {
    0.0, -0.0, 2.966, -7.882, 1e-9, 1.0 / 3.0, -180.0, 179.99999999999997, 1e300, 5e-324, 123456789.123456, 0.1 + 0.2
  };
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autoptr (JalonEventRecord) record = sample_event_full (id);
      g_autoptr (JalonEventRecord) back = NULL;

      record->place->lon = numbers[i];
      record->place->radius = numbers[i];
      jalon_event_store_append (store, record);
      back = jalon_event_store_dup_record (store, i);
      g_assert_cmpmem (&back->place->lon, sizeof (double), &numbers[i], sizeof (double));
      g_assert_true (back->place->radius == numbers[i]);
    }
}

static void
test_large_texts (void)
{
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (JalonEventRecord) record = sample_event_full ("large");
  g_autoptr (JalonEventRecord) small = sample_event_full ("small");

  g_free (record->extra);
  record->extra = g_strnfill (3 << 20, 'x');
  g_free (record->summary);
  record->summary = g_strnfill (1 << 20, 'Y');
  for (guint i = 0; i < 4; i++)
    {
      jalon_event_store_append (store, record);
      jalon_event_store_append (store, small);
    }

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (JalonEventRecord) back = jalon_event_store_dup_record (store, i);

      sample_assert_equal (back, i % 2 == 0 ? record : small);
    }
}

/* A snapshot and what it must still say. */
typedef struct
{
  JalonEventSnapshot *snapshot;
  GPtrArray          *records;
} Moment;

static GPtrArray *
list_records (JalonEventStore *store)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);

  for (guint i = 0; i < jalon_event_store_get_n_events (store); i++)
    g_ptr_array_add (records, jalon_event_store_dup_record (store, i));
  return records;
}

static void
assert_moment (const Moment *moment)
{
  guint position;

  for (guint i = 0; i < moment->records->len; i++)
    {
      const JalonEventRecord *expected = g_ptr_array_index (moment->records, i);
      g_autoptr (JalonEventRecord) record = jalon_event_snapshot_dup_record (moment->snapshot, i);

      sample_assert_equal (record, expected);
      g_assert_cmpstr (jalon_event_snapshot_get_id (moment->snapshot, i), ==, expected->id);
      g_assert_true (jalon_event_snapshot_find (moment->snapshot, expected->id, &position));
      g_assert_cmpuint (position, ==, i);
    }
  g_assert_false (jalon_event_snapshot_find (moment->snapshot, "never", &position));
  g_assert_false (jalon_event_snapshot_find (moment->snapshot, NULL, &position));
}

/* The events of then, whatever becomes of the store: rows replaced, removed and added anywhere, and all of it gone. */
static void
test_snapshots (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  guint n_ids = 0;

  for (guint run = 0; run < 40; run++)
    {
      g_autoptr (JalonEventStore) store = jalon_event_store_new ();
      Moment moments[4] = { 0 };

      for (guint step = 0; step < 60; step++)
        {
          guint            n_events = jalon_event_store_get_n_events (store);
          guint            at = (guint) g_rand_int_range (random, 0, (gint32) n_events + 1);
          guint            n_removals = (guint) g_rand_int_range (random, 0, (gint32) MIN (3, n_events - at) + 1);
          guint            n_additions = (guint) g_rand_int_range (random, 0, 4);
          g_autofree char *title = g_strdup_printf ("Step %u of run %u", step, run);
          g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);

          if (step % 15 == 5)
            moments[step / 15] = (Moment){ jalon_event_snapshot_take (store), list_records (store) };
          for (guint i = 0; i < n_additions; i++)
            {
              /* At times the same event in another state, or at another place. */
              gboolean         is_old = g_rand_int_range (random, 0, 3) == 0 && n_removals > i;
              g_autofree char *id =
                  is_old ? g_strdup (jalon_event_store_get_id (store, at + i)) : g_strdup_printf ("n%u", n_ids++);

              g_ptr_array_add (records, sample_event_simple (id, title));
            }
          jalon_event_store_splice (store,
                                    at,
                                    n_removals,
                                    (const JalonEventRecord *const *) records->pdata,
                                    records->len);
        }
      for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
        assert_moment (&moments[i]);
      g_clear_object (&store);
      for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
        {
          assert_moment (&moments[i]);
          jalon_event_snapshot_unref (moments[i].snapshot);
          g_ptr_array_unref (moments[i].records);
        }
    }
}

/* As long as nothing changes all share one. */
static void
test_snapshot_shared (void)
{
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (JalonEventSnapshot) first = NULL;
  g_autoptr (JalonEventSnapshot) second = NULL;
  g_autoptr (JalonEventSnapshot) third = NULL;
  guint position;

  splice (store, 0, 0, "a b");
  first = jalon_event_snapshot_take (store);
  second = jalon_event_snapshot_take (store);
  g_assert_true (first == second);
  splice (store, 2, 0, "c");
  third = jalon_event_snapshot_take (store);
  g_assert_false (first == third);
  g_assert_false (jalon_event_snapshot_find (first, "c", &position));
  g_assert_true (jalon_event_snapshot_find (third, "c", &position));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event-store/full-record", test_full_record);
  g_test_add_func ("/event-store/random-records", test_random_records);
  g_test_add_func ("/event-store/titles", test_titles);
  g_test_add_func ("/event-store/splices", test_splices);
  g_test_add_func ("/event-store/replaced-ids", test_replaced_ids);
  g_test_add_func ("/event-store/views", test_views);
  g_test_add_func ("/event-store/view-keeps-store", test_view_keeps_store);
  g_test_add_func ("/event-store/odd-texts", test_odd_texts);
  g_test_add_func ("/event-store/numbers", test_numbers);
  g_test_add_func ("/event-store/large-texts", test_large_texts);
  g_test_add_func ("/event-store/snapshots", test_snapshots);
  g_test_add_func ("/event-store/snapshot-shared", test_snapshot_shared);

  return g_test_run ();
}
