/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a page says beside its map, read from the dossier in the main thread.
 */

#include "config.h"

#include "jalon-snapshot.h"

#include "jalon-i18n.h"
#include "jalon-kind.h"
#include "jalon-page.h"
#include "jalon-page-seen.h"
#include "jalon-scene-private.h"
#include "jalon-text.h"
#include "jalon-timeline-items.h"

#include <string.h>

/* Sources are gathered from at most so many events; after that hardly any is new. */
#define MAX_CITING 5000

/* Countries in the headline of a dossier without a title. */
#define HEADLINE_NAMES 3

static char *
name_code (const char *code, gpointer data)
{
  JalonScene *scene = data;

  return g_strdup (
      jalon_world_get_name (jalon_scene_get_world (scene), code, jalon_scene_get_options (scene)->language));
}

static void
add_claims (GHashTable *articles, const GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    g_hash_table_add (articles, g_strdup (((const JalonClaim *) g_ptr_array_index (claims, i))->article_id));
}

/* Ids of the articles that what is shown rests on. */
static GHashTable *
list_cited (JalonDossier *dossier, const JalonResult *result)
{
  GHashTable *articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint k = 0; k < JALON_N_KINDS; k++)
    {
      const JalonKind   *kind = &jalon_kinds[k];
      const JalonBitset *rows = result->rows[k];
      guint              n = 0;

      for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END && n < MAX_CITING;
           row = jalon_bitset_next (rows, row + 1), n++)
        {
          JalonRecord *record = kind->dup (kind, dossier, row);

          add_claims (articles, record->claims);
          jalon_schema_free (kind->schema, record);
        }
    }
  return articles;
}

/* "Le Collimateur, 17 February 2025, C" */
static char *
describe_article (JalonArticle *article)
{
  const char       reliability = jalon_article_get_data (article)->reliability;
  g_autofree char *source = jalon_article_dup_source (article);

  return reliability != 0 ? g_strdup_printf ("%s (%c)", source, reliability) : g_steal_pointer (&source);
}

/* By letters without case and accents: the same page wherever it is made, which no locale's order gives. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const char      *first = *(const char *const *) a, *second = *(const char *const *) b;
  g_autofree char *first_key = jalon_text_fold (first), *second_key = jalon_text_fold (second);
  int              order = strcmp (first_key, second_key);

  return order != 0 ? order : strcmp (first, second);
}

static GPtrArray *
list_sources (JalonDossier *dossier, const JalonResult *result)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) cited = list_cited (dossier, result);
  GListModel *articles = jalon_dossier_get_articles (dossier);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      g_autofree char *line = NULL;

      if (!g_hash_table_contains (cited, jalon_article_get_id (article)))
        continue;
      line = describe_article (article);
      if (!g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }
  g_ptr_array_sort (lines, compare_lines);
  return lines;
}

/* From the first day to the last that the events, sites and closures on the page tell of; NULL where none has a date.
 */
static char *
dup_span (JalonDossier *dossier, const JalonResult *result)
{
  const JalonTimelineSource source = { dossier, result, result };
  JalonTimeExtent           extent;
  JalonTime                 time = { .precision = JALON_TIME_DAY };

  jalon_timeline_source_get_extent (&source, &extent);
  time.start = extent.fine_first != JALON_DAY_NONE ? extent.fine_first : extent.first;
  time.end = extent.fine_first != JALON_DAY_NONE ? extent.fine_last : extent.last;
  return time.start != JALON_DAY_NONE ? jalon_time_dup_label (&time) : NULL;
}

/* A dossier without a title is about those that it names most. */
static char *
dup_headline (JalonScene *scene)
{
  const char *names[HEADLINE_NAMES + 1] = { NULL };

  for (guint i = 0; i < scene->parties->len; i++)
    {
      const JalonNamedCode *party = &g_array_index (scene->parties, JalonNamedCode, i);

      if (party->rank < HEADLINE_NAMES)
        names[party->rank] = jalon_world_get_name (jalon_scene_get_world (scene),
                                                   party->code,
                                                   jalon_scene_get_options (scene)->language);
    }
  /* Translators: between the names of countries in a headline: "Algeria, Mali, Niger" */
  return names[0] != NULL ? g_strjoinv (C_ ("headline", ", "), (char **) names) : g_strdup (_ ("Untitled dossier"));
}

/* Strings of a page are interned: whoever sets one of their own need not know who frees it. */
static const char *
intern (char *string)
{
  const char *interned = g_intern_string (string);

  g_free (string);
  return interned;
}

/**
 * jalon_snapshot_options_init:
 * @options: (out caller-allocates): an A4 page in landscape, fit to what is shown, with a legend
 * @query: (nullable): %NULL where nothing is filtered
 *
 * Fills in what a page says, in the language of @scene. Strings belong to no one and may be replaced by
 * the caller's own. For use in the main thread.
 */
void
jalon_snapshot_options_init (JalonSnapshotOptions *options,
                             JalonScene           *scene,
                             JalonDossier         *dossier,
                             const JalonQuery     *query,
                             const JalonResult    *result)
{
  const JalonPaper *paper = jalon_paper_find ("A4-landscape");
  const JalonHead  *head = jalon_dossier_get_head (dossier);
  gint32            as_of = head->as_of.start;
  const char       *language = jalon_scene_get_options (scene)->language;
  const char       *spoken = jalon_i18n_set_language (language);

  *options = (JalonSnapshotOptions){ .scale = 1.0, .legend = TRUE };
  options->width = paper->width_mm * 96.0 / 25.4;
  options->height = paper->height_mm * 96.0 / 25.4;
  jalon_box_init_empty (&options->box);
  options->title = intern (jalon_dossier_dup_title (dossier, language));
  if (options->title == NULL || *options->title == '\0')
    options->title = intern (dup_headline (scene));
  options->subtitle = intern (jalon_text_dup (head->subtitle, language));
  options->standfirst = intern (jalon_text_dup (head->standfirst, language));
  /* A filter of dates says when, and what matches may be less exact than that. */
  if (query == NULL || query->since == JALON_DAY_NONE || query->until == JALON_DAY_NONE)
    options->span = intern (dup_span (dossier, result));
  if (as_of != JALON_DAY_NONE)
    options->as_of = intern (jalon_day_dup_label (as_of, JALON_TIME_DAY));
  if (query != NULL && !jalon_query_is_empty (query))
    {
      g_autofree char *words = jalon_query_dup_words (query, dossier, name_code, scene);

      /* Translators: on a map that is empty; %s is the filter in words. */
      options->filter_words =
          intern (jalon_result_is_empty (result) ? g_strdup_printf (_ ("Nothing matches: %s"), words)
                                                 : g_steal_pointer (&words));
    }
  options->author = g_intern_string (head->author);
  options->n_proposals = jalon_result_count_proposals (result, dossier);
  options->sources = list_sources (dossier, result);
  jalon_i18n_set_language (spoken);
}

/**
 * jalon_snapshot_options_narrow:
 * @options: (inout): filled in, and what to show is chosen
 * @result: what @scene is of
 *
 * Where the map shows a part of what matches, leaves only that part's sources, and tells when that part happened; not
 * of very many events, of which all sources are named. For use in the main thread.
 */
void
jalon_snapshot_options_narrow (JalonSnapshotOptions *options,
                               JalonScene           *scene,
                               JalonDossier         *dossier,
                               const JalonResult    *result)
{
  gboolean    is_part = options->frame.denominator > 0.0 || options->viewport.world > 0.0;
  const char *spoken;
  JalonPage   page;
  g_autoptr (JalonResult) seen = NULL;

  if ((!is_part && jalon_box_is_empty (&options->box)) || result->n_events > MAX_CITING)
    return;

  spoken = jalon_i18n_set_language (jalon_scene_get_options (scene)->language);
  jalon_page_init (&page, scene, options);
  seen = jalon_page_find_seen (scene, dossier, result, &page.viewport);
  jalon_page_clear (&page);
  if (options->span != NULL)
    options->span = intern (dup_span (dossier, seen));
  g_ptr_array_unref (options->sources);
  options->sources = list_sources (dossier, seen);
  jalon_i18n_set_language (spoken);
}

/**
 * jalon_snapshot_options_clear:
 *
 * Frees what jalon_snapshot_options_init() made.
 */
void
jalon_snapshot_options_clear (JalonSnapshotOptions *options)
{
  g_clear_pointer (&options->sources, g_ptr_array_unref);
}
