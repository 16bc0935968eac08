/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Month headings among events: where they stand and what changes announce.
 */

#include "jalon-event-store.h"
#include "jalon-section-model.h"

static JalonEventRecord *
create_event (const char *id, const char *day)
{
  JalonEventRecord  *record = jalon_event_record_new (id);
  JalonTimePrecision precision;

  record->title = g_strdup (id);
  if (day != NULL)
    g_assert_true (jalon_day_parse_range (day, &record->time.start, &record->time.end, &precision));

  return record;
}

/* A store of events "e0", "e1" ... on these days; "-" is no date. */
static JalonEventStore *
create_store (const char *days)
{
  JalonEventStore *store = jalon_event_store_new ();
  g_auto (GStrv) each = g_strsplit (days, " ", -1);

  for (guint i = 0; each[i] != NULL && *each[i] != '\0'; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = create_event (id, g_str_equal (each[i], "-") ? NULL : each[i]);

      jalon_event_store_append (store, record);
    }

  return store;
}

/* "[April 2025] e0 e1 [Date not known] e2" */
static char *
describe (JalonSectionModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (JALON_IS_SECTION (item))
        g_string_append_printf (text, "[%s]", jalon_section_get_title (JALON_SECTION (item)));
      else
        g_string_append (text, jalon_event_get_id (JALON_EVENT (item)));
    }

  return g_string_free (text, FALSE);
}

static void
changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, GString *log)
{
  g_string_append_printf (log, "%s%u-%u+%u", log->len > 0 ? " " : "", position, n_removed, n_added);
}

static const struct
{
  const char *name;
  const char *days;
  const char *expected;
} cases[] = {
  { "/section-model/empty", "", "" },
  { "/section-model/one", "2025-04-07", "[April 2025] e0" },
  { "/section-model/one-month", "2025-04-01 2025-04-07 2025-04-30", "[April 2025] e0 e1 e2" },
  { "/section-model/two-months", "2025-03-31 2025-04-01", "[March 2025] e0 [April 2025] e1" },
  { "/section-model/same-month-of-two-years", "2024-04-07 2025-04-07", "[April 2024] e0 [April 2025] e1" },
  { "/section-model/undated-last", "2025-04-07 - -", "[April 2025] e0 [Date not known] e1 e2" },
  { "/section-model/year-only", "2025 2025 2025-01-15", "[2025] e0 e1 [January 2025] e2" },
  { "/section-model/year-and-new-year", "2025 2025-01-01 2025-01-02", "[2025] e0 [January 2025] e1 e2" },
  { "/section-model/new-year-and-year", "2025-01-01 2025 2025-01-02", "[January 2025] e0 [2025] e1 [January 2025] e2" },
  { "/section-model/before-1970", "1969-12-31 1970-01-01", "[December 1969] e0 [January 1970] e1" },
};

static void
test_headings (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (JalonEventStore) store = create_store (cases[i].days);
  g_autoptr (JalonSectionModel) model = g_object_new (JALON_TYPE_SECTION_MODEL, NULL);
  g_autofree char *text = NULL;

  jalon_section_model_set_events (model, G_LIST_MODEL (store));
  text = describe (model);
  g_assert_cmpstr (text, ==, cases[i].expected);
}

/* Bisection must agree with a look at every event, whatever the lengths of the months. */
static void
test_long_months (void)
{
  const guint lengths[] = { 1, 2, 3, 7, 64, 65, 1, 500, 2 };
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (JalonSectionModel) model = g_object_new (JALON_TYPE_SECTION_MODEL, NULL);
  guint n_events = 0;

  for (guint month = 0; month < G_N_ELEMENTS (lengths); month++)
    for (guint i = 0; i < lengths[month]; i++)
      {
        g_autofree char *id = g_strdup_printf ("e%u", n_events++);
        g_autofree char *day = g_strdup_printf ("2025-%02u-15", month + 1);
        g_autoptr (JalonEventRecord) record = create_event (id, day);

        jalon_event_store_append (store, record);
      }

  jalon_section_model_set_events (model, G_LIST_MODEL (store));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_events + G_N_ELEMENTS (lengths));
  for (guint i = 0; i < n_events; i++)
    {
      guint position = jalon_section_model_get_position (model, i);
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (model), position);

      g_assert_true (JALON_IS_EVENT (item));
      g_assert_cmpuint (jalon_event_get_position (JALON_EVENT (item)), ==, i);
    }
}

static void
test_change (void)
{
  g_autoptr (JalonEventStore) store = create_store ("2025-04-07 2025-05-01");
  g_autoptr (JalonSectionModel) model = g_object_new (JALON_TYPE_SECTION_MODEL, NULL);
  g_autoptr (JalonEventRecord) record = create_event ("late", "2025-06-01");
  const JalonEventRecord *const additions[] = { record };
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *text = NULL;

  jalon_section_model_set_events (model, G_LIST_MODEL (store));
  g_signal_connect (model, "items-changed", G_CALLBACK (changed_cb), log);
  jalon_event_store_splice (store, 1, 1, additions, 1);

  text = describe (model);
  g_assert_cmpstr (text, ==, "[April 2025] e0 [June 2025] late");
  g_assert_cmpstr (log->str, ==, "2-2+2");
}

static char *
describe_item (JalonSectionModel *model, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (model), position);

  return g_strdup (JALON_IS_SECTION (item) ? jalon_section_get_title (JALON_SECTION (item))
                                           : jalon_event_get_id (JALON_EVENT (item)));
}

/* Does to a copy what the model says it did. */
static void
follow_cb (JalonSectionModel *model, guint position, guint n_removed, guint n_added, GPtrArray *copy)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (copy, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (copy, position + i, describe_item (model, position + i));
}

/* After any change, what the signals told is what there is. */
static void
test_follow (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (JalonSectionModel) model = g_object_new (JALON_TYPE_SECTION_MODEL, NULL);
  g_autoptr (GPtrArray) copy = g_ptr_array_new_with_free_func (g_free);

  jalon_section_model_set_events (model, G_LIST_MODEL (store));
  g_signal_connect (model, "items-changed", G_CALLBACK (follow_cb), copy);
  for (guint i = 0; i < 3000; i++)
    {
      guint            n_events = jalon_event_store_get_n_events (store);
      guint            position = g_rand_int_range (rand, 0, n_events + 1);
      guint            wanted = g_rand_int_range (rand, 0, 4);
      guint            n_removals = MIN (wanted, n_events - position);
      guint            n_additions = g_rand_int_range (rand, 0, n_events < 60 ? 4 : 2);
      g_autofree char *id = g_strdup_printf ("n%u", i);
      g_autofree char *other_id = g_strdup_printf ("m%u", i);
      g_autofree char *third_id = g_strdup_printf ("o%u", i);
      /* Days of few months, in no order at all, and years among them. */
      g_autofree char *day =
          g_rand_int_range (rand, 0, 6) == 0
              ? g_strdup ("2025")
              : g_strdup_printf ("2025-%02d-%02d", g_rand_int_range (rand, 1, 4), g_rand_int_range (rand, 1, 3));
      g_autoptr (JalonEventRecord) first = create_event (id, day);
      g_autoptr (JalonEventRecord) second = create_event (other_id, "2025-02-02");
      g_autoptr (JalonEventRecord) third = create_event (third_id, NULL);
      const JalonEventRecord *const additions[] = { first, second, third };

      jalon_event_store_splice (store, position, n_removals, additions, n_additions);
      g_assert_cmpuint (copy->len, ==, g_list_model_get_n_items (G_LIST_MODEL (model)));
      for (guint j = 0; j < copy->len; j++)
        {
          g_autofree char *item = describe_item (model, j);

          g_assert_cmpstr (g_ptr_array_index (copy, j), ==, item);
        }
    }
}

/* An event that is replaced in its place leaves the others and the headings alone. */
static void
test_replace (void)
{
  g_autoptr (JalonEventStore) store = create_store ("2025-04-07 2025-05-01 2025-05-02");
  g_autoptr (JalonSectionModel) model = g_object_new (JALON_TYPE_SECTION_MODEL, NULL);
  g_autoptr (JalonEventRecord) record = create_event ("other", "2025-05-03");
  const JalonEventRecord *const additions[] = { record };
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *text = NULL;

  jalon_section_model_set_events (model, G_LIST_MODEL (store));
  g_signal_connect (model, "items-changed", G_CALLBACK (changed_cb), log);
  jalon_event_store_splice (store, 2, 1, additions, 1);

  text = describe (model);
  g_assert_cmpstr (text, ==, "[April 2025] e0 [May 2025] e1 other");
  g_assert_cmpstr (log->str, ==, "4-1+1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, GUINT_TO_POINTER (i), test_headings);
  g_test_add_func ("/section-model/long-months", test_long_months);
  g_test_add_func ("/section-model/change", test_change);
  g_test_add_func ("/section-model/replace", test_replace);
  g_test_add_func ("/section-model/follow", test_follow);

  return g_test_run ();
}
