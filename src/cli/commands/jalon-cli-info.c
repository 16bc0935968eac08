/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli info: what a dossier holds, in tables or as JSON.
 */

#include "config.h"

#include "jalon-cli-info.h"

#include "jalon-cli-arguments.h"
#include "jalon-cli-info-json.h"
#include "jalon-cli-print.h"
#include "jalon-i18n.h"
#include "jalon-text.h"

#define NAME_WIDTH 30
#define COUNT_WIDTH -8

static void
print_count (const char *name, guint count)
{
  static const int widths[] = { NAME_WIDTH, COUNT_WIDTH };
  g_autofree char *number = g_strdup_printf ("%u", count);
  const char      *cells[] = { name, number };

  jalon_cli_print_row (cells, widths, G_N_ELEMENTS (cells));
}

static void
print_column (const char *heading, JalonVocabulary vocabulary, const guint8 *column, const JalonBitset *rows)
{
  guint             n_words = jalon_vocabulary_get_n_words (vocabulary);
  g_autofree guint *counts = g_new (guint, n_words);

  if (jalon_bitset_count (rows) == 0)
    return;
  jalon_cli_count_column (column, rows, counts, n_words);
  jalon_cli_print_heading (heading);
  for (guint i = 0; i < n_words; i++)
    if (counts[i] > 0)
      print_count (jalon_vocabulary_get_label (vocabulary, i), counts[i]);
}

static void
print_head (JalonDossier *dossier)
{
  const JalonHead *head = jalon_dossier_get_head (dossier);
  const char      *texts[] = { head->subtitle, head->standfirst, head->description };
  g_autofree char *title = jalon_text_dup (head->title, jalon_text_get_ui_language ());
  gint32           as_of = head->as_of.start;
  g_autofree char *date = as_of != JALON_DAY_NONE ? jalon_day_dup_label (as_of, JALON_TIME_DAY) : NULL;
  g_autofree char *borders = NULL;

  jalon_cli_print ("%s", title != NULL && *title != '\0' ? title : _ ("Untitled dossier"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = jalon_text_dup (texts[i], jalon_text_get_ui_language ());

      if (text != NULL && *text != '\0')
        jalon_cli_print ("  %s", text);
    }
  if (date != NULL)
    {
      g_autofree char *words = g_strdup_printf (_ ("As of %s"), date);

      jalon_cli_print ("  %s", words);
    }
  if (head->author != NULL && *head->author != '\0')
    jalon_cli_print ("  %s", head->author);
  borders =
      g_strdup_printf (_ ("Borders: %s"),
                       jalon_vocabulary_get_label (JALON_VOCABULARY_WORLDVIEW, jalon_dossier_get_worldview (dossier)));
  jalon_cli_print ("  %s", borders);
}

static void
print_kinds (const JalonCensus *census)
{
  jalon_cli_print_heading (_ ("Contents"));
  print_count (_ ("Articles"), g_list_model_get_n_items (jalon_dossier_get_articles (census->dossier)));
  print_count (_ ("Events"), census->result->n_events - census->result->n_notes);
  if (census->result->n_notes > 0)
    print_count (_ ("Notes"), census->result->n_notes);
  print_count (_ ("Training and other sites"), jalon_bitset_count (census->result->rows[JALON_KIND_SITE]));
  print_count (_ ("Airspace closures"), jalon_bitset_count (census->result->rows[JALON_KIND_CLOSURE]));
  print_count (_ ("Saved views"),
               g_list_model_get_n_items (jalon_dossier_get_features (census->dossier, JALON_KIND_VIEW)));
}

static void
print_countries (const JalonCensus *census)
{
  g_autoptr (GArray) counts = jalon_cli_count_countries (census);
  const char *headings[2 + JALON_N_COUNTRY_ROLES] = {
    /* Translators: headings of a table of countries; the numbers below count events. */
    C_ ("table", "Countries"),  "",
    C_ ("table", "events"),     C_ ("table", "acts"),
    C_ ("table", "acted upon"), C_ ("table", "where"),
    C_ ("table", "hosts"),      C_ ("table", "closes"),
    C_ ("table", "barred"),
  };
  int widths[G_N_ELEMENTS (headings)] = { NAME_WIDTH - 6, 4 };

  if (counts->len == 0)
    return;
  for (guint i = 2; i < G_N_ELEMENTS (headings); i++)
    widths[i] = -(int) MAX (g_utf8_strlen (headings[i], -1), 6);
  /* Translators: head of a table: for how many events a country has each role. */
  jalon_cli_print_heading (_ ("Events by country and role"));
  jalon_cli_print_row (headings, widths, G_N_ELEMENTS (headings));
  for (guint i = 0; i < counts->len; i++)
    {
      const JalonCountryCount *count = &g_array_index (counts, JalonCountryCount, i);
      g_autofree char         *name = jalon_cli_name_code (count->code, census->world);
      char                     numbers[JALON_N_COUNTRY_ROLES][12];
      const char              *cells[G_N_ELEMENTS (headings)] = { name, count->code };

      for (guint role = 0; role < JALON_N_COUNTRY_ROLES; role++)
        {
          g_snprintf (numbers[role], sizeof numbers[role], "%u", count->n_events[role]);
          cells[2 + role] = count->n_events[role] > 0 ? numbers[role] : "–";
        }
      jalon_cli_print_row (cells, widths, G_N_ELEMENTS (cells));
    }
}

/* All events by their state, also those that the other tables leave out. */
static void
print_reviews (const guint8 *reviews, guint n_events)
{
  g_autoptr (JalonBitset) all = jalon_bitset_new (n_events);

  for (guint row = 0; row < n_events; row++)
    jalon_bitset_add (all, row);
  print_column (_ ("All events by review"), JALON_VOCABULARY_REVIEW, reviews, all);
}

static void
print_info (const JalonCensus *census)
{
  JalonEventStore   *events = jalon_dossier_get_events (census->dossier);
  JalonEventColumns  columns = jalon_event_store_get_columns (events);
  const JalonBitset *rows = census->result->rows[JALON_KIND_EVENT];

  print_head (census->dossier);
  print_kinds (census);
  print_column (_ ("Events by type"), JALON_VOCABULARY_EVENT_TYPE, columns.words[JALON_EVENT_COLUMN_TYPE], rows);
  print_column (_ ("Events by verdict"), JALON_VOCABULARY_VERDICT, columns.words[JALON_EVENT_COLUMN_VERDICT], rows);
  print_column (_ ("Events by status"), JALON_VOCABULARY_STATUS, columns.words[JALON_EVENT_COLUMN_STATUS], rows);
  print_reviews (columns.words[JALON_EVENT_COLUMN_REVIEW], jalon_event_store_get_n_events (events));
  print_column (_ ("Events by precision of their place"), JALON_VOCABULARY_PRECISION, columns.precision, rows);
  print_countries (census);
}

/**
 * jalon_cli_info:
 * @argv: "info" and what is behind it
 *
 * Prints what is in a dossier, counted.
 *
 * Returns: %JALON_EXIT_USAGE for what is asked wrongly, %JALON_EXIT_DATA where it cannot be read
 */
JalonExit
jalon_cli_info (int argc, char **argv)
{
  gboolean         json = FALSE;
  g_autofree char *language = NULL;
  g_auto (GStrv) reviews = NULL;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON, the same in every language"), NULL },
    { "review",
      0,
      0,
      G_OPTION_ARG_STRING_ARRAY,
      &reviews,
      N_ ("Count only what is proposed, accepted or rejected; may be given again. Without it the rejected are left "
          "out"),
      N_ ("STATE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the words: en or fr"), N_ ("LANGUAGE") },
    { NULL },
  };
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (JalonWorld) world = NULL;
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (!jalon_cli_parse ("info",
                        _ ("Counts the articles, events, sites, closures and saved views of a dossier, and its events "
                           "by type, verdict and country."),
                        NULL,
                        entries,
                        &argc,
                        &argv))
    return JALON_EXIT_USAGE;
  if (language != NULL && !jalon_cli_is_language (language))
    return jalon_cli_bad_usage ("info", _ ("--lang: “%s” is no language of Jalon (expected en, fr or ar)"), language);
  if (!jalon_cli_parse_mask (JALON_EVENT_COLUMN_REVIEW, reviews, query, &error))
    return jalon_cli_fail (error);
  dossier = jalon_cli_load (argv[1], &report, &error);
  if (dossier != NULL)
    world = jalon_world_new (&error);
  if (world == NULL)
    return jalon_cli_fail (error);

  jalon_cli_warn_of_skipped (argv[1], report);
  result = jalon_query_run (query, dossier);
  if (json)
    return jalon_cli_print_info_json (argv[1], &(JalonCensus){ dossier, world, query, result }, report);
  print_info (&(JalonCensus){ dossier, world, query, result });
  return JALON_EXIT_OK;
}
