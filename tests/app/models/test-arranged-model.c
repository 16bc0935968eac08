/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events in groups and in other orders than that of time: where they stand and
 * what changes announce.
 */

#include "jalon-arranged-model.h"
#include "jalon-section-model.h"

typedef struct
{
  JalonDossier       *dossier;
  JalonFilteredModel *events;
  JalonArrangedModel *model;
} Fixture;

/* Id and title, day, type, country, place. */
static const struct
{
  const char    *title;
  const char    *day;
  JalonEventType type;
  const char    *country;
  const char    *place;
} records[] = {
  { "delta", "2025-04-07", JALON_EVENT_CONSULT, "NER", "Zinder" },
  { "Alpha", "2025-03-01", JALON_EVENT_ASSAULT, "MLI", "Bamako" },
  { "écho", "2025-04-01", JALON_EVENT_CONSULT, NULL, "Agadez" },
  { "bravo", NULL, JALON_EVENT_AID, "MLI", "Gao" },
  { "charlie", "2025-03-15", JALON_EVENT_CONSULT, "NER", "Agadez" },
};

static void
fill_record (JalonEventRecord *record, guint i)
{
  JalonTimePrecision precision;

  record->title = g_strdup (records[i].title);
  record->type = records[i].type;
  record->review = JALON_REVIEW_ACCEPTED;
  if (records[i].day != NULL)
    g_assert_true (jalon_day_parse_range (records[i].day, &record->time.start, &record->time.end, &precision));
  record->place = jalon_place_new (JALON_PRECISION_CITY);
  record->place->name = g_strdup (records[i].place);
  if (records[i].country != NULL)
    {
      const char *codes[] = { records[i].country, NULL };

      g_clear_pointer (&record->place->countries, g_strfreev);
      record->place->countries = g_strdupv ((char **) codes);
    }
}

static char *
dup_name_cb (const char *code, gpointer data)
{
  return g_strdup (g_str_equal (code, "MLI") ? "Mali" : "Niger");
}

static char *
dup_words_cb (guint row, JalonEventSort sort, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (jalon_dossier_get_events (fixture->dossier), row);

  return g_strdup (sort == JALON_SORT_TITLE ? record->title : record->place->name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const JalonArrangedWords words = { dup_name_cb, dup_words_cb, fixture };
  g_autoptr (JalonBitset) rows = jalon_bitset_new (G_N_ELEMENTS (records));

  fixture->dossier = jalon_dossier_new ();
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (JalonEventRecord) record = jalon_event_record_new (records[i].title);

      fill_record (record, i);
      g_assert_true (jalon_dossier_add_event (fixture->dossier, record, NULL));
      jalon_bitset_add (rows, i);
    }
  fixture->events = jalon_filtered_model_new ();
  jalon_filtered_model_set_store (fixture->events, jalon_dossier_get_events (fixture->dossier), rows);
  fixture->model = jalon_arranged_model_new (fixture->events, &words);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->model);
  g_object_unref (fixture->events);
  g_object_unref (fixture->dossier);
}

static char *
describe (JalonArrangedModel *model)
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
test_orders (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    JalonArrangement arrangement;
    const char      *expected;
  } cases[] = {
    { { JALON_GROUP_NONE, JALON_SORT_DATE, FALSE }, "Alpha charlie écho delta bravo" },
    { { JALON_GROUP_NONE, JALON_SORT_DATE, TRUE }, "delta écho charlie Alpha bravo" },
    { { JALON_GROUP_NONE, JALON_SORT_TITLE, FALSE }, "Alpha bravo charlie delta écho" },
    { { JALON_GROUP_NONE, JALON_SORT_TITLE, TRUE }, "écho delta charlie bravo Alpha" },
    /* Of one place they stay in the order of time. */
    { { JALON_GROUP_NONE, JALON_SORT_PLACE, FALSE }, "charlie écho Alpha bravo delta" },
    { { JALON_GROUP_NONE, JALON_SORT_PLACE, TRUE }, "delta bravo Alpha charlie écho" },
    { { JALON_GROUP_NONE, JALON_SORT_COUNTRY, FALSE }, "Alpha bravo charlie delta écho" },
    { { JALON_GROUP_NONE, JALON_SORT_TYPE, FALSE }, "bravo Alpha charlie écho delta" },
    { { JALON_GROUP_DATE, JALON_SORT_DATE, FALSE },
      "[March 2025] Alpha charlie [April 2025] écho delta [Date not known] bravo" },
    { { JALON_GROUP_DATE, JALON_SORT_DATE, TRUE },
      "[April 2025] delta écho [March 2025] charlie Alpha [Date not known] bravo" },
    { { JALON_GROUP_DATE, JALON_SORT_TITLE, FALSE },
      "[March 2025] Alpha charlie [April 2025] delta écho [Date not known] bravo" },
    { { JALON_GROUP_COUNTRY, JALON_SORT_DATE, FALSE }, "[Mali] Alpha bravo [Niger] charlie delta [No country] écho" },
    { { JALON_GROUP_COUNTRY, JALON_SORT_TITLE, TRUE }, "[Mali] bravo Alpha [Niger] delta charlie [No country] écho" },
    { { JALON_GROUP_ARTICLE, JALON_SORT_DATE, FALSE }, "[No article] Alpha charlie écho delta bravo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = NULL;

      jalon_arranged_model_arrange (fixture->model, fixture->dossier, &cases[i].arrangement, NULL);
      description = describe (fixture->model);
      g_assert_cmpstr (description, ==, cases[i].expected);
      g_assert_cmpuint (jalon_arranged_model_get_n_events (fixture->model), ==, G_N_ELEMENTS (records));
      g_assert_true (jalon_arranged_model_is_sorted (fixture->model));
    }
}

/* Only what is within bounds; headings go with their events. */
static void
test_within (Fixture *fixture, gconstpointer data)
{
  const JalonArrangement arrangement = { JALON_GROUP_COUNTRY, JALON_SORT_DATE, FALSE };
  g_autoptr (JalonBitset) within = jalon_bitset_new (G_N_ELEMENTS (records));
  g_autofree char *description = NULL;
  guint            position;

  jalon_bitset_add (within, 0);
  jalon_bitset_add (within, 2);
  jalon_arranged_model_arrange (fixture->model, fixture->dossier, &arrangement, within);
  description = describe (fixture->model);
  g_assert_cmpstr (description, ==, "[Niger] delta [No country] écho");
  g_assert_true (jalon_arranged_model_find (fixture->model, 2, &position));
  g_assert_cmpuint (position, ==, 3);
  g_assert_false (jalon_arranged_model_find (fixture->model, 1, &position));
}

static void
changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, GString *log)
{
  g_string_append_printf (log, "%s%u-%u+%u", log->len > 0 ? " " : "", position, n_removed, n_added);
}

/* An event that was edited changes alone, in its place or from one to another. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  const JalonArrangement arrangement = { JALON_GROUP_COUNTRY, JALON_SORT_TITLE, FALSE };
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (JalonBitset) rows = jalon_bitset_new (G_N_ELEMENTS (records));

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    jalon_bitset_add (rows, i);
  jalon_arranged_model_arrange (fixture->model, fixture->dossier, &arrangement, NULL);
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (changed_cb), log);

  jalon_arranged_model_arrange (fixture->model, fixture->dossier, &arrangement, NULL);
  g_assert_cmpstr (log->str, ==, "");

  /* [Mali] Alpha bravo [Niger] charlie delta [No country] écho: charlie is the row in the fifth place. */
  jalon_filtered_model_replace_row (fixture->events, 4, rows);
  jalon_arranged_model_arrange (fixture->model, fixture->dossier, &arrangement, NULL);
  g_assert_cmpstr (log->str, ==, "4-1+1");

  g_string_set_size (log, 0);
  jalon_arranged_model_clear (fixture->model);
  g_assert_cmpstr (log->str, ==, "0-8+0");
  g_assert_cmpuint (jalon_arranged_model_get_n_events (fixture->model), ==, 0);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < JALON_N_SORTS; i++)
    g_assert_cmpint (jalon_event_sort_parse (jalon_event_sort_get_word (i)), ==, i);
  g_assert_cmpint (jalon_event_sort_parse ("of old"), ==, JALON_SORT_DATE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/arranged-model/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("orders", test_orders);
  ADD ("within", test_within);
  ADD ("changes", test_changes);
  ADD ("words", test_words);

  return g_test_run ();
}
