/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli info --json. Its members stay: programs read them.
 */

#include "config.h"

#include "jalon-cli-info-json.h"

#include "jalon-cli-print.h"
#include "jalon-text.h"

#include <jansson.h>

/* Every word of the vocabulary, also where none is counted. */
static json_t *
count_column (JalonVocabulary vocabulary, const guint8 *column, const JalonBitset *rows)
{
  guint             n_words = jalon_vocabulary_get_n_words (vocabulary);
  g_autofree guint *counts = g_new (guint, n_words);
  json_t           *object = json_object ();

  jalon_cli_count_column (column, rows, counts, n_words);
  for (guint i = 0; i < n_words; i++)
    json_object_set_new (object, jalon_vocabulary_get_word (vocabulary, i), json_integer (counts[i]));
  return object;
}

/* Of all events, also those that the other counts leave out. */
static json_t *
count_reviews (const guint8 *reviews, guint n_events)
{
  g_autoptr (JalonBitset) all = jalon_bitset_new (n_events);

  for (guint row = 0; row < n_events; row++)
    jalon_bitset_add (all, row);
  return count_column (JALON_VOCABULARY_REVIEW, reviews, all);
}

static json_t *
describe_events (const JalonCensus *census)
{
  JalonEventStore   *events = jalon_dossier_get_events (census->dossier);
  JalonEventColumns  columns = jalon_event_store_get_columns (events);
  const JalonBitset *rows = census->result->rows[JALON_KIND_EVENT];
  json_t            *object = json_object ();

  json_object_set_new (object, "total", json_integer (census->result->n_events - census->result->n_notes));
  json_object_set_new (object,
                       "by_type",
                       count_column (JALON_VOCABULARY_EVENT_TYPE, columns.words[JALON_EVENT_COLUMN_TYPE], rows));
  json_object_set_new (object,
                       "by_verdict",
                       count_column (JALON_VOCABULARY_VERDICT, columns.words[JALON_EVENT_COLUMN_VERDICT], rows));
  json_object_set_new (object,
                       "by_status",
                       count_column (JALON_VOCABULARY_STATUS, columns.words[JALON_EVENT_COLUMN_STATUS], rows));
  json_object_set_new (object,
                       "by_review",
                       count_reviews (columns.words[JALON_EVENT_COLUMN_REVIEW],
                                      jalon_event_store_get_n_events (events)));
  json_object_set_new (object, "by_precision", count_column (JALON_VOCABULARY_PRECISION, columns.precision, rows));
  return object;
}

static json_t *
describe_sites (const JalonCensus *census)
{
  GListModel        *sites = jalon_dossier_get_features (census->dossier, JALON_KIND_SITE);
  guint              n = g_list_model_get_n_items (sites);
  g_autofree guint8 *kinds = g_new (guint8, MAX (n, 1)), *verdicts = g_new (guint8, MAX (n, 1));
  json_t            *object = json_object ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JalonFeature) site = g_list_model_get_item (sites, i);

      kinds[i] = ((const JalonSiteRecord *) jalon_feature_get_record (site))->kind;
      verdicts[i] = jalon_feature_get_verdict (site);
    }
  json_object_set_new (object, "total", json_integer (jalon_bitset_count (census->result->rows[JALON_KIND_SITE])));
  json_object_set_new (object,
                       "by_kind",
                       count_column (JALON_VOCABULARY_SITE_KIND, kinds, census->result->rows[JALON_KIND_SITE]));
  json_object_set_new (object,
                       "by_verdict",
                       count_column (JALON_VOCABULARY_VERDICT, verdicts, census->result->rows[JALON_KIND_SITE]));
  return object;
}

static json_t *
describe_closures (const JalonCensus *census)
{
  GListModel        *closures = jalon_dossier_get_features (census->dossier, JALON_KIND_CLOSURE);
  guint              n = g_list_model_get_n_items (closures);
  g_autofree guint8 *verdicts = g_new (guint8, MAX (n, 1));
  json_t            *object = json_object ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JalonFeature) closure = g_list_model_get_item (closures, i);

      verdicts[i] = jalon_feature_get_verdict (closure);
    }
  json_object_set_new (object, "total", json_integer (jalon_bitset_count (census->result->rows[JALON_KIND_CLOSURE])));
  json_object_set_new (object,
                       "by_verdict",
                       count_column (JALON_VOCABULARY_VERDICT, verdicts, census->result->rows[JALON_KIND_CLOSURE]));
  return object;
}

/* With their ids, for snapshot --view. */
static json_t *
describe_views (JalonDossier *dossier)
{
  GListModel *views = jalon_dossier_get_features (dossier, JALON_KIND_VIEW);
  json_t     *object = json_object ();
  json_t     *ids = json_array ();

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (JalonFeature) view = g_list_model_get_item (views, i);

      json_array_append_new (ids, json_string (((const JalonRecord *) jalon_feature_get_record (view))->id));
    }
  json_object_set_new (object, "total", json_integer (json_array_size (ids)));
  json_object_set_new (object, "ids", ids);
  return object;
}

static json_t *
describe_countries (const JalonCensus *census)
{
  g_autoptr (GArray) counts = jalon_cli_count_countries (census);
  json_t *array = json_array ();

  for (guint i = 0; i < counts->len; i++)
    {
      const JalonCountryCount *count = &g_array_index (counts, JalonCountryCount, i);
      json_t                  *object = json_object ();

      json_object_set_new (object, "code", json_string (count->code));
      json_object_set_new (object, "name", json_string (jalon_world_get_name (census->world, count->code, "en")));
      for (guint role = 0; role < JALON_N_COUNTRY_ROLES; role++)
        json_object_set_new (object,
                             jalon_vocabulary_get_word (JALON_VOCABULARY_COUNTRY_ROLE, role),
                             json_integer (count->n_events[role]));
      json_array_append_new (array, object);
    }
  return array;
}

static void
set_text (json_t *object, const char *key, const char *text)
{
  json_object_set_new (object, key, text != NULL && *text != '\0' ? json_string (text) : json_null ());
}

/**
 * jalon_cli_print_info_json:
 * @path: of the dossier
 * @census: what is in it
 * @report: on reading it
 *
 * Prints one object, the same in every language.
 *
 * Returns: %JALON_EXIT_OK
 */
JalonExit
jalon_cli_print_info_json (const char *path, const JalonCensus *census, const JalonLoadReport *report)
{
  JalonDossier    *dossier = census->dossier;
  const JalonHead *head = jalon_dossier_get_head (dossier);
  g_autofree char *title = jalon_text_dup (head->title, "en");
  g_autofree char *subtitle = jalon_text_dup (head->subtitle, "en");
  g_autofree char *standfirst = jalon_text_dup (head->standfirst, "en");
  g_autofree char *description = jalon_text_dup (head->description, "en");
  g_autofree char *name = jalon_cli_dup_json_path (path);
  gint32           as_of = head->as_of.start;
  g_autofree char *date = as_of != JALON_DAY_NONE ? jalon_day_format_iso (as_of) : NULL;
  json_t          *object = json_object ();
  char            *text;

  set_text (object, "file", name);
  set_text (object, "title", title);
  set_text (object, "subtitle", subtitle);
  set_text (object, "standfirst", standfirst);
  set_text (object, "description", description);
  set_text (object, "author", head->author);
  set_text (object, "as_of", date);
  set_text (object,
            "worldview",
            jalon_vocabulary_get_word (JALON_VOCABULARY_WORLDVIEW, jalon_dossier_get_worldview (dossier)));
  json_object_set_new (object, "skipped", json_integer (report->n_skipped));
  json_object_set_new (object,
                       "articles",
                       json_integer (g_list_model_get_n_items (jalon_dossier_get_articles (dossier))));
  json_object_set_new (object, "events", describe_events (census));
  json_object_set_new (object, "notes", json_integer (census->result->n_notes));
  json_object_set_new (object, "sites", describe_sites (census));
  json_object_set_new (object, "closures", describe_closures (census));
  json_object_set_new (object, "views", describe_views (dossier));
  json_object_set_new (object, "countries", describe_countries (census));

  text = json_dumps (object, JSON_INDENT (2));
  jalon_cli_print_json (text);
  free (text);
  json_decref (object);
  return JALON_EXIT_OK;
}
