/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Queries in words, and taken apart.
 */

#include "config.h"

#include "jalon-query.h"

#include <string.h>

static char *
name_country_cb (const char *code, gpointer data)
{
  if (strcmp (code, "MLI") == 0)
    return g_strdup ("Mali");

  return strcmp (code, "DZA") == 0 ? g_strdup ("Algeria") : NULL;
}

static JalonDossier *
new_dossier (void)
{
  JalonDossier     *dossier = jalon_dossier_new ();
  JalonArticleData *data = jalon_article_data_new ("togo");
  g_autoptr (JalonArticle) article = NULL;

  data->publisher = g_strdup ("TogoCheck");
  data->title = g_strdup ("Open skies");
  article = jalon_article_new (data);
  g_assert_true (jalon_dossier_add_article (dossier, article, NULL));

  return dossier;
}

/* A query as a command line would give it. */
typedef struct
{
  const char *name;
  const char *countries; /* "MLI DZA:closing" */
  gboolean    all;
  guint       types;
  guint       verdicts;
  guint       reviews;
  const char *article;
  const char *dates; /* EDTF */
  const char *text;
  const char *words;
  const char *chips; /* with | between */
} Case;

static const Case cases[] = {
  { .name = "all", .words = "All events", .chips = "" },
  { .name = "one country", .countries = "MLI", .words = "Mali (any role)", .chips = "Mali: any role" },
  { .name = "example",
    .countries = "MLI DZA:closing",
    .types = 1 << JALON_EVENT_SANCTION,
    .dates = "2025-04-01/..",
    .words = "Mali (any role) or Algeria (closing its sky); type: Sanction; from 1 April 2025",
    .chips = "Mali: any role|Algeria: closes its sky|Sanction|From 1 April 2025" },
  { .name = "both",
    .countries = "MLI:actor NER:banned TCD:host",
    .all = TRUE,
    .words = "Mali (as actor), NER (its flights banned) and TCD (hosting a site)",
    .chips = "Mali: actor|NER: its flights are banned|TCD: hosts a site" },
  { .name = "masks",
    .types = 1 << JALON_EVENT_SANCTION | 1 << JALON_EVENT_AID | 1 << JALON_EVENT_ASSAULT,
    .verdicts = 1 << JALON_VERDICT_DISPUTED | 1 << JALON_VERDICT_REFUTED,
    .reviews = 1 << JALON_REVIEW_ACCEPTED,
    .words = "Type: Aid, Sanction or Armed attack; verdict: Disputed or Refuted; review: Accepted",
    .chips = "Aid|Sanction|Armed attack|Disputed|Refuted|Accepted" },
  { .name = "article",
    .article = "togo",
    .words = "According to TogoCheck, “Open skies”",
    .chips = "TogoCheck, “Open skies”" },
  { .name = "unknown article", .article = "x", .words = "According to x", .chips = "x" },
  { .name = "until", .dates = "../2025-05-09", .words = "Until 9 May 2025", .chips = "Until 9 May 2025" },
  { .name = "between",
    .dates = "2025-04",
    .words = "From 1 April 2025 to 30 April 2025",
    .chips = "From 1 April 2025 to 30 April 2025" },
  { .name = "text", .text = "Ben Guerir", .words = "With the words “Ben Guerir”", .chips = "“Ben Guerir”" },
};

static JalonQuery *
new_query (const Case *test)
{
  JalonQuery *query = jalon_query_new ();
  g_auto (GStrv) countries = g_strsplit (test->countries != NULL ? test->countries : "", " ", -1);

  for (guint i = 0; countries[i] != NULL; i++)
    g_assert_true (jalon_query_parse_country (query, countries[i], NULL));
  query->all_countries = test->all;
  query->masks[JALON_EVENT_COLUMN_TYPE] = test->types;
  query->masks[JALON_EVENT_COLUMN_VERDICT] = test->verdicts;
  query->masks[JALON_EVENT_COLUMN_REVIEW] = test->reviews;
  if (test->article != NULL)
    g_ptr_array_add (query->articles, g_strdup (test->article));
  if (test->dates != NULL)
    g_assert_true (jalon_day_parse_range (test->dates, &query->since, &query->until, NULL));
  query->text = g_strdup (test->text);

  return query;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (JalonDossier) dossier = new_dossier ();
  g_autoptr (JalonQuery) query = new_query (test);
  g_autofree char *words = jalon_query_dup_words (query, dossier, name_country_cb, NULL);
  g_autoptr (GPtrArray) terms = jalon_query_list_terms (query, dossier, name_country_cb, NULL);
  g_autoptr (GString) chips = g_string_new (NULL);

  g_assert_cmpstr (words, ==, test->words);
  for (guint i = 0; i < terms->len; i++)
    {
      const JalonQueryTerm *term = g_ptr_array_index (terms, i);

      g_string_append_printf (chips, "%s%s", i > 0 ? "|" : "", term->label);
      g_assert_false (jalon_query_equal (term->without, query));
    }
  g_assert_cmpstr (chips->str, ==, test->chips);
}

/* Taking out one part after another leaves nothing, each time one part fewer. */
static void
test_take_apart (gconstpointer data)
{
  g_autoptr (JalonDossier) dossier = new_dossier ();
  g_autoptr (JalonQuery) query = new_query (data);
  g_autoptr (GPtrArray) terms = jalon_query_list_terms (query, dossier, NULL, NULL);

  while (terms->len > 0)
    {
      const JalonQueryTerm *term = g_ptr_array_index (terms, terms->len / 2);
      g_autoptr (GPtrArray) fewer = jalon_query_list_terms (term->without, dossier, NULL, NULL);

      g_assert_cmpuint (fewer->len, ==, terms->len - 1);
      g_assert_cmpint (jalon_query_is_empty (term->without), ==, fewer->len == 0);
      g_ptr_array_unref (terms);
      terms = g_steal_pointer (&fewer);
    }
}

/* What is inverted is told by what it leaves out, and taken out as one. */
static void
test_inverted (void)
{
  g_autoptr (JalonDossier) dossier = new_dossier ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  const guint      all = (1u << jalon_vocabulary_get_n_words (JALON_VOCABULARY_EVENT_TYPE)) - 1;
  g_autofree char *words = NULL;
  g_autoptr (GPtrArray) terms = NULL;

  query->masks[JALON_EVENT_COLUMN_TYPE] = all & ~(1u << JALON_EVENT_SANCTION);
  words = jalon_query_dup_words (query, dossier, name_country_cb, NULL);
  terms = jalon_query_list_terms (query, dossier, name_country_cb, NULL);
  g_assert_cmpstr (words, ==, "Type: not Sanction");
  g_assert_cmpuint (terms->len, ==, 1);
  g_assert_cmpstr (((JalonQueryTerm *) g_ptr_array_index (terms, 0))->label, ==, "Not Sanction");
  g_assert_true (jalon_query_is_empty (((JalonQueryTerm *) g_ptr_array_index (terms, 0))->without));
}

static void
test_without_names (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autofree char *words = NULL;

  jalon_query_add_country (query, "MLI", JALON_COUNTRY_WHERE);
  words = jalon_query_dup_words (query, dossier, NULL, NULL);
  g_assert_cmpstr (words, ==, "MLI (where it happened)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (cases[i].name), " ", '-');
      g_autofree char *words = g_strconcat ("/query-words/", name, NULL);
      g_autofree char *apart = g_strconcat ("/query-words/take-apart/", name, NULL);

      g_test_add_data_func (words, &cases[i], test_case);
      g_test_add_data_func (apart, &cases[i], test_take_apart);
    }
  g_test_add_func ("/query-words/without-names", test_without_names);
  g_test_add_func ("/query-words/inverted", test_inverted);

  return g_test_run ();
}
