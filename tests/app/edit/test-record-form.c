/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of an event, filled in as a person would: what is not touched
 * stays, and no place or date is finer than what stands in the fields.
 */

#include "config.h"

#include "jalon-completion-entry.h"
#include "jalon-record-form.h"
#include "jalon-place-editor.h"
#include "sample-records.h"

#include <adwaita.h>
#include <math.h>

typedef struct
{
  JalonSession    *session;
  GtkWidget       *window;
  JalonRecordForm *form;
} Fixture;

static JalonWorld *world;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = jalon_session_new (world);
  fixture->form = g_object_new (JALON_TYPE_RECORD_FORM, "session", fixture->session, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->form));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find (GtkWidget *inside, GType type, const char *id)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (inside, type) &&
      (id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (inside)), id) == 0 ||
       g_strcmp0 (gtk_widget_get_name (inside), id) == 0))
    return inside;
  for (GtkWidget *child = gtk_widget_get_first_child (inside); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
type_into (Fixture *fixture, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (fixture->form), GTK_TYPE_ENTRY, id)), text);
}

static void
name_place (Fixture *fixture, const char *name)
{
  GtkWidget *editor = find (GTK_WIDGET (fixture->form), JALON_TYPE_PLACE_EDITOR, NULL);
  GtkWidget *entry = find (editor, JALON_TYPE_COMPLETION_ENTRY, "name");

  gtk_editable_set_text (GTK_EDITABLE (find (entry, GTK_TYPE_ENTRY, NULL)), name);
}

static void
choose (Fixture *fixture, const char *id, guint position)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (GTK_WIDGET (fixture->form), GTK_TYPE_DROP_DOWN, id)), position);
}

/* An event that has a bit of everything. */
static JalonEventRecord *
fill (Fixture *fixture)
{
  JalonEventRecord *record = sample_event_full ("e");

  jalon_record_form_set_record (fixture->form, &jalon_event_schema, record);
  g_assert_true (jalon_record_form_insist (fixture->form));

  return record;
}

/* Applied as it came, it is the same, down to what the program does not know. */
static void
test_unchanged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = fill (fixture);
  g_autoptr (JalonEventRecord) after = jalon_record_form_dup_record (fixture->form);

  sample_assert_equal (record, after);
}

static void
test_no_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = sample_event_simple ("e", "Title");
  g_autoptr (JalonEventRecord) after = NULL;

  g_clear_pointer (&record->place, jalon_place_free);
  jalon_record_form_set_record (fixture->form, &jalon_event_schema, record);
  after = jalon_record_form_dup_record (fixture->form);
  g_assert_null (after->place);
}

/* A country is no point. */
static void
test_country (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = fill (fixture);
  g_autoptr (JalonEventRecord) after = NULL;

  choose (fixture, "precisions", JALON_PRECISION_COUNTRY);
  after = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpint (after->place->precision, ==, JALON_PRECISION_COUNTRY);
  g_assert_false (jalon_place_has_point (after->place));
  g_assert_null (after->place->gazetteer);
  g_assert_cmpuint (after->alternatives->len, ==, record->alternatives->len);

  name_place (fixture, "Kidal");
  g_clear_pointer (&after, jalon_event_record_free);
  after = jalon_record_form_dup_record (fixture->form);
  g_assert_false (jalon_place_has_point (after->place));
}

/* A name of the gazetteer has its point there, any other has none; the one before has its own again. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = sample_event_simple ("e", "Title");
  g_autoptr (JalonEventRecord) kidal = NULL;
  g_autoptr (JalonEventRecord) nowhere = NULL;
  g_autoptr (JalonEventRecord) again = NULL;

  jalon_place_free (record->place);
  record->place = jalon_place_new (JALON_PRECISION_SITE);
  record->place->name = g_strdup ("Old fort");
  record->place->lon = 1.25;
  record->place->lat = 18.5;
  record->place->radius = 300.0;
  record->place->countries = g_strsplit ("MLI", ",", -1);
  jalon_record_form_set_record (fixture->form, &jalon_event_schema, record);

  name_place (fixture, "Kidal");
  kidal = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpstr (kidal->place->name, ==, "Kidal");
  g_assert_cmpfloat_with_epsilon (kidal->place->lon, 1.41, 0.1);
  g_assert_cmpfloat_with_epsilon (kidal->place->lat, 18.44, 0.1);
  g_assert_nonnull (kidal->place->gazetteer);
  g_assert_cmpfloat (kidal->place->radius, ==, 0.0);

  name_place (fixture, "Nowhere in particular");
  nowhere = jalon_record_form_dup_record (fixture->form);
  g_assert_false (jalon_place_has_point (nowhere->place));
  g_assert_null (nowhere->place->gazetteer);

  name_place (fixture, "Old fort");
  again = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpfloat (again->place->lon, ==, 1.25);
  g_assert_cmpfloat (again->place->lat, ==, 18.5);
  g_assert_cmpfloat (again->place->radius, ==, 300.0);
}

/* A point that is written is kept whatever the place is called; what is none is said and not applied. */
static void
test_coordinates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = sample_event_simple ("e", "Title");
  g_autoptr (JalonEventRecord) after = NULL;
  g_autoptr (JalonEventRecord) coarse = NULL;

  jalon_place_free (record->place);
  record->place = jalon_place_new (JALON_PRECISION_SITE);
  jalon_record_form_set_record (fixture->form, &jalon_event_schema, record);

  type_into (fixture, "point", "18\302\26026'N 1\302\26024'E");
  name_place (fixture, "Old fort");
  g_assert_true (jalon_record_form_insist (fixture->form));
  after = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpstr (after->place->name, ==, "Old fort");
  g_assert_cmpfloat_with_epsilon (after->place->lon, 1.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (after->place->lat, 18.43333, 1e-4);
  g_assert_null (after->place->gazetteer);
  g_assert_cmpstr (after->place->countries[0], ==, "MLI");
  g_assert_cmpint (after->place->precision, ==, JALON_PRECISION_SITE);

  type_into (fixture, "point", "31Q");
  g_assert_false (jalon_record_form_insist (fixture->form));
  type_into (fixture, "point", "31QDC");
  g_assert_true (jalon_record_form_insist (fixture->form));
  coarse = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpfloat_with_epsilon (coarse->place->radius, 50000, 500);
}

/* Exact coordinates make a place exact that was found by the name of a town; coarse ones do not. */
static void
test_exact (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = sample_event_simple ("e", "Title");
  g_autoptr (JalonEventRecord) coarse = NULL;
  g_autoptr (JalonEventRecord) exact = NULL;

  jalon_place_free (record->place);
  record->place = jalon_place_new (JALON_PRECISION_CITY);
  jalon_record_form_set_record (fixture->form, &jalon_event_schema, record);
  name_place (fixture, "Gao");
  type_into (fixture, "point", "31QDC");
  coarse = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpint (coarse->place->precision, ==, JALON_PRECISION_CITY);
  type_into (fixture, "point", "16.24833, -0.00546");
  exact = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpint (exact->place->precision, ==, JALON_PRECISION_SITE);
  g_assert_cmpfloat_with_epsilon (exact->place->lat, 16.24833, 1e-9);
}

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char        *text;
    const char        *edtf; /* %NULL where there is no date */
    JalonTimePrecision precision;
  } dates[] = {
    { "2025-04/2025-05", "2025-04/2025-05", JALON_TIME_PART_OF_YEAR },
    { "2025-04-07/..", "2025-04-07/..", JALON_TIME_SINCE },
    { " 2025-04 ", "2025-04", JALON_TIME_MONTH },
    { "2025", "2025", JALON_TIME_YEAR },
    { "", NULL, JALON_TIME_UNKNOWN },
    { "2025-04-07", "2025-04-07", JALON_TIME_DAY },
  };
  g_autoptr (JalonEventRecord) record = fill (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (JalonEventRecord) after = NULL;
      g_autofree char *edtf = NULL;

      type_into (fixture, "time", dates[i].text);
      g_assert_true (jalon_record_form_insist (fixture->form));
      after = jalon_record_form_dup_record (fixture->form);
      edtf = jalon_time_dup_edtf (&after->time);
      g_assert_cmpstr (edtf, ==, dates[i].edtf);
      g_assert_cmpint (after->time.precision, ==, dates[i].precision);
      g_assert_cmpstr (after->time.words, ==, record->time.words);
    }
  type_into (fixture, "time", "2025-13");
  g_assert_false (jalon_record_form_insist (fixture->form));
  type_into (fixture, "time", "2025-05/2025-04");
  g_assert_false (jalon_record_form_insist (fixture->form));
}

static void
assert_language (Fixture *fixture, const char *expected)
{
  JalonArticleData *after = jalon_record_form_dup_record (fixture->form);

  g_assert_cmpstr (after->language, ==, expected);
  jalon_schema_free (&jalon_article_schema, after);
}

/* A language is chosen by its name; one that no article is read in stays as it came. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  JalonArticleData *article = jalon_article_data_new ("a");
  JalonArticleData *arabic = jalon_article_data_new ("b");
  GtkDropDown      *list;

  article->language = g_strdup ("en");
  arabic->language = g_strdup ("ar");
  jalon_record_form_set_record (fixture->form, &jalon_article_schema, arabic);
  assert_language (fixture, "ar");
  jalon_record_form_set_record (fixture->form, &jalon_article_schema, article);
  assert_language (fixture, "en");

  list = GTK_DROP_DOWN (find (GTK_WIDGET (fixture->form), GTK_TYPE_DROP_DOWN, "language"));
  g_assert_nonnull (list);
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (list)), ==, "English");
  choose (fixture, "language", 0);
  assert_language (fixture, NULL);
  jalon_schema_free (&jalon_article_schema, article);
  jalon_schema_free (&jalon_article_schema, arabic);
}

/* Mode and CAMEO code belong to a type, contexts and what is unknown do not. */
static void
test_type (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = fill (fixture);
  g_autoptr (JalonEventRecord) after = NULL;

  choose (fixture, "type", record->type == JALON_EVENT_PROTEST ? JALON_EVENT_AID : JALON_EVENT_PROTEST);
  after = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpint (after->type, !=, record->type);
  g_assert_null (after->mode);
  g_assert_null (after->cameo);
  g_assert_cmpstr (after->extra, ==, record->extra);
  g_assert_true (g_strv_equal ((const char *const *) after->contexts, (const char *const *) record->contexts));
}

static void
test_title (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = fill (fixture);
  g_autoptr (JalonEventRecord) without = NULL;
  g_autoptr (JalonEventRecord) after = NULL;

  type_into (fixture, "title", "  ");
  g_assert_true (jalon_record_form_insist (fixture->form));
  without = jalon_record_form_dup_record (fixture->form);
  g_assert_null (without->title);
  type_into (fixture, "title", " Another title ");
  g_assert_true (jalon_record_form_insist (fixture->form));
  after = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpstr (after->title, ==, "Another title");
}

/* A code that was given with the new type stays. */
static void
test_type_and_code (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = fill (fixture);
  g_autoptr (JalonEventRecord) after = NULL;

  choose (fixture, "type", record->type == JALON_EVENT_PROTEST ? JALON_EVENT_AID : JALON_EVENT_PROTEST);
  type_into (fixture, "cameo", " 141 ");
  after = jalon_record_form_dup_record (fixture->form);
  g_assert_null (after->mode);
  g_assert_cmpstr (after->cameo, ==, "141");
}

/* The rows that the schema gives. */
static void
test_texts (Fixture *fixture, gconstpointer data)
{
  static const char *const contexts[] = { "military", "human rights", NULL };
  g_autoptr (JalonEventRecord) record = fill (fixture);
  g_autoptr (JalonEventRecord) after = NULL;

  choose (fixture, "status", JALON_STATUS_ALLEGED);
  type_into (fixture, "summary", "");
  type_into (fixture, "contexts", "military,, human rights ,");
  after = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpint (after->status, ==, JALON_STATUS_ALLEGED);
  g_assert_null (after->summary);
  g_assert_true (g_strv_equal ((const char *const *) after->contexts, contexts));
  g_assert_cmpstr (after->cameo, ==, record->cameo);
}

/* What a file may not hold is no valid form, and the reason stands below. */
static void
test_code (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = fill (fixture);
  GtkWidget *entry = find (GTK_WIDGET (fixture->form), GTK_TYPE_ENTRY, "cameo");
  GtkWidget *fault = gtk_widget_get_next_sibling (entry);

  g_assert_false (gtk_widget_get_visible (fault));
  type_into (fixture, "cameo", "19x");
  g_assert_false (jalon_record_form_insist (fixture->form));
  g_assert_true (gtk_widget_get_visible (fault));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (fault)), "19x"));
  type_into (fixture, "cameo", "");
  g_assert_true (jalon_record_form_insist (fixture->form));
  g_assert_false (gtk_widget_get_visible (fault));
}

/* A range and the words of the source; half a range is no valid form. */
static void
test_count (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = sample_event_full ("e");
  g_autoptr (JalonEventRecord) after = NULL;
  GtkWidget *entry;

  record->fatalities = (JalonCount){ 5, 6, g_strdup ("5-6 soldiers") };
  jalon_record_form_set_record (fixture->form, &jalon_event_schema, record);
  entry = find (GTK_WIDGET (fixture->form), GTK_TYPE_ENTRY, "fatalities");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "5-6");
  type_into (fixture, "fatalities", "7-");
  g_assert_false (jalon_record_form_insist (fixture->form));
  type_into (fixture, "fatalities", "7+");
  g_assert_true (jalon_record_form_insist (fixture->form));
  after = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpint (after->fatalities.low, ==, 7);
  g_assert_cmpint (after->fatalities.high, ==, JALON_COUNT_NONE);
  g_assert_cmpstr (after->fatalities.words, ==, "5-6 soldiers");

  type_into (fixture, "fatalities", "");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_next_sibling (entry)), "");
  g_clear_pointer (&after, jalon_event_record_free);
  after = jalon_record_form_dup_record (fixture->form);
  g_assert_false (jalon_count_is_known (&after->fatalities));
  g_assert_null (after->fatalities.words);
}

/* An area stays as long as its point does. */
static void
test_area (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = sample_event_full ("e");
  g_autoptr (JalonEventRecord) kept = NULL;
  g_autoptr (JalonEventRecord) moved = NULL;

  record->geometry = g_strdup ("{\"type\": \"Polygon\", \"coordinates\": []}");
  jalon_record_form_set_record (fixture->form, &jalon_event_schema, record);
  type_into (fixture, "title", "Another");
  kept = jalon_record_form_dup_record (fixture->form);
  g_assert_cmpstr (kept->geometry, ==, record->geometry);

  name_place (fixture, "Kidal");
  moved = jalon_record_form_dup_record (fixture->form);
  g_assert_null (moved->geometry);
}

/* Tab comes to every drop-down and button of the form, also those of its parties. */
static guint
count_focusable (GtkWidget *inside)
{
  guint n = GTK_IS_TOGGLE_BUTTON (inside) || GTK_IS_BUTTON (inside) || GTK_IS_TEXT (inside);

  if (!gtk_widget_get_mapped (inside))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (inside); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_focusable (child);

  return n;
}

static void
test_tab (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) record = fill (fixture);
  guint n_expected, n_met = 0;

  g_assert_cmpuint (record->parties->len, >, 0);
  for (guint i = 0; i < 200; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
    }
  n_expected = count_focusable (GTK_WIDGET (fixture->form));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  while (gtk_widget_child_focus (GTK_WIDGET (fixture->form), GTK_DIR_TAB_FORWARD) && n_met <= n_expected)
    n_met++;
  g_assert_cmpuint (n_met, ==, n_expected);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  world = jalon_world_new (NULL);
  g_assert_nonnull (world);

#define ADD(name, func) g_test_add ("/record-form/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("unchanged", test_unchanged);
  ADD ("no-place", test_no_place);
  ADD ("country", test_country);
  ADD ("names", test_names);
  ADD ("coordinates", test_coordinates);
  ADD ("exact", test_exact);
  ADD ("dates", test_dates);
  ADD ("language", test_language);
  ADD ("type", test_type);
  ADD ("type-and-code", test_type_and_code);
  ADD ("texts", test_texts);
  ADD ("code", test_code);
  ADD ("count", test_count);
  ADD ("area", test_area);
  ADD ("title", test_title);
  ADD ("tab", test_tab);
  status = g_test_run ();
  jalon_world_unref (world);

  return status;
}
