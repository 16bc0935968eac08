/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles composed from facts, in English and in French. Each line of
 * tests/data/titles/facts.tsv is a case; JALON_GOLDEN=write writes the table anew.
 */

#include "config.h"

#include "jalon-event-title.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "jalon-event-titles.h"
#include "jalon-name-forms.h"
#include "jalon-text.h"

/* The columns of the table. */
enum
{
  TYPE,
  MODE,
  CAMEO,
  MATTER,
  STATUS,
  ACTORS,
  RECIPIENTS,
  PLACE,
  KILLED,
  EN,
  FR,
  N_COLUMNS
};

static const char *const languages[] = { "en", "fr" };

/* Binding the domain elsewhere makes gettext forget the other language. */
static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  bindtextdomain (GETTEXT_PACKAGE, "/");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("JALON_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

static char *
dup_cell (const char *cell)
{
  return strcmp (cell, "-") != 0 ? g_strdup (cell) : NULL;
}

/* "MLI:MIL DZA" */
static void
add_parties (JalonEventRecord *record, const char *cell, JalonPartyRole role)
{
  g_auto (GStrv) words = g_strsplit (cell, " ", -1);

  for (guint i = 0; words[i] != NULL && strcmp (cell, "-") != 0; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);
      JalonParty *party = jalon_party_new (role, parts[0]);

      party->sector = g_strdup (parts[1]);
      g_ptr_array_add (record->parties, party);
    }
}

/* "city|Gao|MLI" */
static JalonPlace *
read_place (const char *cell)
{
  g_auto (GStrv) parts = g_strsplit (cell, "|", 3);
  JalonPlace *place;
  guint       precision;

  if (strcmp (cell, "-") == 0)
    return NULL;
  g_assert_true (jalon_vocabulary_parse (JALON_VOCABULARY_PRECISION, parts[0], &precision));
  place = jalon_place_new (precision);
  place->name = dup_cell (parts[1]);
  place->countries = g_strsplit (parts[2], " ", -1);
  return place;
}

/* "denied" is no status: all that is said of such an event is that it did not happen. */
static void
set_status (JalonEventRecord *record, const char *cell)
{
  guint status = JALON_STATUS_OCCURRED;

  if (strcmp (cell, "denied") == 0)
    g_ptr_array_add (record->claims, jalon_claim_new ("article", JALON_STANCE_DENIES));
  else
    g_assert_true (jalon_vocabulary_parse (JALON_VOCABULARY_STATUS, cell, &status));
  record->status = status;
}

static JalonEventRecord *
read_record (char **cells)
{
  JalonEventRecord *record = jalon_event_record_new ("event");
  guint             type;

  g_assert_true (jalon_vocabulary_parse (JALON_VOCABULARY_EVENT_TYPE, cells[TYPE], &type));
  record->type = type;
  record->mode = dup_cell (cells[MODE]);
  record->cameo = dup_cell (cells[CAMEO]);
  record->matter = dup_cell (cells[MATTER]);
  set_status (record, cells[STATUS]);
  add_parties (record, cells[ACTORS], JALON_PARTY_ACTOR);
  add_parties (record, cells[RECIPIENTS], JALON_PARTY_RECIPIENT);
  record->place = read_place (cells[PLACE]);
  if (strcmp (cells[KILLED], "-") != 0)
    g_assert_true (jalon_count_parse (cells[KILLED], &record->fatalities));
  return record;
}

static char *
dup_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "titles", "facts.tsv", NULL);
}

static char **
read_table (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strsplit (g_strchomp (text), "\n", -1);
}

static void
test_facts (void)
{
  g_auto (GStrv) lines = read_table ();
  guint types = 0;

  for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
    {
      speak (languages[k]);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
          g_autoptr (JalonEventRecord) record = NULL;
          g_autofree char *title = NULL;

          if (*lines[i] == '#')
            continue;
          g_assert_cmpuint (g_strv_length (cells), ==, N_COLUMNS);
          record = read_record (cells);
          title = jalon_event_dup_title (record, NULL, 0, NULL);
          g_assert_cmpstr (title, ==, cells[EN + k]);
          types |= 1u << record->type;
        }
    }
  g_assert_cmpuint (types, ==, (1u << JALON_N_EVENT_TYPES) - 1);
}

/* The line of a case as it is now. */
static char *
dup_line (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  if (*line == '#')
    return g_strdup (line);
  for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
    {
      g_autoptr (JalonEventRecord) record = read_record (cells);

      speak (languages[k]);
      g_free (cells[EN + k]);
      cells[EN + k] = jalon_event_dup_title (record, NULL, 0, NULL);
    }
  return g_strjoinv ("\t", cells);
}

static void
write_table (void)
{
  g_auto (GStrv) lines = read_table ();
  g_autoptr (GString) table = g_string_new (NULL);
  g_autofree char *path = dup_path ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = dup_line (lines[i]);

      g_string_append_printf (table, "%s\n", line);
    }
  g_assert_true (g_file_set_contents (path, table->str, -1, NULL));
}

/* Whatever the language, no gap is left open, and a title begins with a capital letter. */
static void
test_every_combination (void)
{
  static const char *const parties[] = { "-",       "MLI",         "USA",          "MLI DZA",    "MLI:MIL",
                                         "MLI:CVL", "JNIM",        "ZZZ",          "EU:IGO NER", "MLI NER BFA TCD SEN",
                                         "MLI:REB", "MLI:GOV NER", "ARE QAT:MIL X" };
  static const char *const places[] = { "-", "city|Gao|MLI", "country|-|MLI", "border|-|MLI DZA", "none|-|" };

  for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
    {
      speak (languages[k]);
      for (guint i = 0; i < JALON_N_EVENT_TYPES * G_N_ELEMENTS (parties) * G_N_ELEMENTS (parties); i++)
        {
          g_autoptr (JalonEventRecord) record = jalon_event_record_new ("event");
          g_autofree char *title = NULL;

          record->type = i % JALON_N_EVENT_TYPES;
          record->status = i % JALON_N_STATUSES;
          add_parties (record, parties[i / JALON_N_EVENT_TYPES % G_N_ELEMENTS (parties)], JALON_PARTY_ACTOR);
          add_parties (record, parties[i / JALON_N_EVENT_TYPES / G_N_ELEMENTS (parties)], JALON_PARTY_RECIPIENT);
          record->place = read_place (places[i % G_N_ELEMENTS (places)]);
          title = jalon_event_dup_title (record, NULL, 0, NULL);
          g_assert_null (strpbrk (title, "{}"));
          g_assert_true (g_unichar_isupper (g_utf8_get_char (title)) || *title == '(');
        }
    }
}

static void
test_own_title_stays (void)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new ("event");
  const char *const codes[] = { "en", "fr", NULL };
  const char *const texts[] = { "Calm", "Calme", NULL };
  g_autofree char  *title = NULL;

  speak ("en");
  record->type = JALON_EVENT_ASSAULT;
  record->title = jalon_text_pack (codes, texts);
  title = jalon_event_dup_title (record, NULL, 0, "fr");
  g_assert_cmpstr (title, ==, "Calme");
}

/* An event of Mali that accuses Algeria, somewhere, some day. */
static void
append (JalonEventStore *store, const char *id, const char *place, int day)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);

  record->type = JALON_EVENT_ACCUSE;
  add_parties (record, "MLI", JALON_PARTY_ACTOR);
  add_parties (record, "DZA", JALON_PARTY_RECIPIENT);
  record->place = read_place (place);
  if (day > 0)
    {
      record->time.start = record->time.end = jalon_day_from_civil (2025, 4, day);
      record->time.precision = JALON_TIME_DAY;
    }
  g_assert_cmpuint (jalon_event_store_append (store, record), !=, JALON_POSITION_NONE);
}

static void
assert_titles (JalonEventStore *store, const char *const *expected)
{
  g_autoptr (JalonEventSnapshot) snapshot = jalon_event_snapshot_take (store);

  for (guint i = 0; i < jalon_event_store_get_n_events (store); i++)
    {
      g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, i);
      g_autofree char *title = jalon_event_store_dup_title (store, i, NULL);
      g_autofree char *of_record = jalon_event_store_dup_title_of (store, record, NULL);
      g_autofree char *then = jalon_event_snapshot_dup_title (snapshot, i, NULL);

      g_assert_cmpstr (title, ==, expected[i]);
      g_assert_cmpstr (of_record, ==, title);
      g_assert_cmpstr (then, ==, title);
    }
}

static void
test_neighbours_differ (void)
{
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  static const char *const places[] = { "Mali accuses Algeria in Bamako",
                                        "Mali accuses Algeria in New York, United States" };
  static const char *const days[] = { "Mali accuses Algeria, 3 April 2025",
                                      "Mali accuses Algeria, 9 April 2025",
                                      "Mali accuses Algeria" };
  static const char *const nothing[] = { "Mali accuses Algeria, 3 April 2025",
                                         "Mali accuses Algeria, 3 April 2025 (2)" };

  speak ("en");
  append (store, "a", "city|Bamako|MLI", 3);
  append (store, "b", "city|New York|USA", 3);
  assert_titles (store, places);

  jalon_event_store_splice (store, 0, 2, NULL, 0);
  append (store, "a", "-", 3);
  append (store, "b", "-", 9);
  append (store, "c", "-", 0);
  assert_titles (store, days);

  jalon_event_store_splice (store, 1, 2, NULL, 0);
  append (store, "b", "-", 3);
  assert_titles (store, nothing);
}

/* A title of another type, or one that a person has given, is none to differ from. */
static void
test_other_rows_do_not_matter (void)
{
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (JalonEventRecord) titled = NULL;
  const JalonEventRecord *additions[1];
  g_autofree char        *title = NULL;

  speak ("en");
  append (store, "a", "-", 3);
  append (store, "b", "-", 3);
  titled = jalon_event_store_dup_record (store, 0);
  titled->title = g_strdup ("Mali accuses Algeria");
  additions[0] = titled;
  jalon_event_store_splice (store, 0, 1, additions, 1);
  title = jalon_event_store_dup_title (store, 1, NULL);
  g_assert_cmpstr (title, ==, "Mali accuses Algeria");
}

static void
assert_form (const char *language, const char *code, const char *form, const char *expected)
{
  g_autofree char *name = jalon_name_dup_form (language, code, form);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_forms (void)
{
  g_autofree char *cairo = jalon_phrase_dup_form ("fr", "Le Caire", "à");
  g_autofree char *agadez = jalon_phrase_dup_form ("fr", "Agadez", "de");

  assert_form ("fr", "MLI", "", "le Mali");
  assert_form ("fr", "MLI", "de", "du Mali");
  assert_form ("fr", "DZA", "de", "de l’Algérie");
  assert_form ("fr", "DZA", "en", "en Algérie");
  assert_form ("fr", "USA", "à", "aux États-Unis");
  assert_form ("fr", "ISR", "de", "d’Israël");
  assert_form ("fr", "ISR", "en", "en Israël");
  assert_form ("fr", "CUB", "en", "à Cuba");
  assert_form ("fr", "CAF", "en", "en République centrafricaine");
  assert_form ("fr", "MLI", "mp", "maliens");
  assert_form ("fr", ":CVL", "de", "de civils");
  assert_form ("fr", ":OPP", "people+de", "d’opposants");
  assert_form ("fr", "NATO", "mp", NULL);
  assert_form ("fr", "NOBODY", "", "NOBODY");
  assert_form ("fr", "NOBODY", "mp", NULL);
  assert_form ("en", "USA", "", "the United States");
  assert_form ("en", "USA", "name", "United States");
  assert_form ("de", "MLI", "adj", "Malian");
  g_assert_cmpstr (cairo, ==, "au Caire");
  g_assert_cmpstr (agadez, ==, "d’Agadez");
  g_assert_true (jalon_name_is_plural ("fr", "USA"));
  g_assert_false (jalon_name_is_plural ("en", "USA"));
  g_assert_true (jalon_name_is_state ("MLI"));
  g_assert_false (jalon_name_is_state ("AES"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  if (g_strcmp0 (g_getenv ("JALON_GOLDEN"), "write") == 0)
    write_table ();

  g_test_add_func ("/core/title/facts", test_facts);
  g_test_add_func ("/core/title/every-combination", test_every_combination);
  g_test_add_func ("/core/title/own-title-stays", test_own_title_stays);
  g_test_add_func ("/core/title/neighbours-differ", test_neighbours_differ);
  g_test_add_func ("/core/title/other-rows-do-not-matter", test_other_rows_do_not_matter);
  g_test_add_func ("/core/title/forms", test_forms);

  return g_test_run ();
}
