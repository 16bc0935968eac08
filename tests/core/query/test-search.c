/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed to search, and where it stands.
 */

#include "config.h"

#include "jalon-search.h"

#include <locale.h>

/* The terms as "text" or "-text", parted by bars. */
static char *
describe (const char *text)
{
  g_autoptr (GPtrArray) terms = jalon_search_parse (text);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const JalonSearchTerm *term = g_ptr_array_index (terms, i);

      g_string_append_printf (words, "%s%s%s", i > 0 ? "|" : "", term->excludes ? "-" : "", term->text);
    }

  return g_string_free (words, FALSE);
}

static void
test_parse (void)
{
  static const char *const cases[][2] = {
    { NULL, "" },
    { "", "" },
    { "  ", "" },
    { "Mali", "mali" },
    { "sky Algérie", "algerie|sky" },
    { "\"closes its sky\" Mali", "closes its sky|mali" },
    { "“ferme son ciel”", "ferme son ciel" },
    { "« ferme son ciel »", "ferme son ciel" },
    { "-drone strike", "strike|-drone" },
    { "strike −drone", "strike|-drone" },
    { "-\"air strike\" Mali", "mali|-air strike" },
    { "\"not closed", "not closed" },
    { "drone\"air base\"x", "air base|drone|x" },
    { "\"\" -\"\" a", "a" },
    { "- a", "-|a" },
    { "Bobo-Dioulasso", "bobo-dioulasso" },
    { "-", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *terms = describe (cases[i][0]);

      g_assert_cmpstr (terms, ==, cases[i][1]);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *wanted;
    gsize       from;
    const char *found; /* %NULL: nothing */
  } cases[] = {
    { "Mali closes its sky", "SKY", 0, "sky" },
    { "L’Algérie ferme", "algerie", 0, "Algérie" },
    { "Alge\xcc\x81rie ferme", "algerie", 0, "Alge\xcc\x81rie" },
    { "œuvre", "oeuvre", 0, "œuvre" },
    { "a dog, a dog", "dog", 4, "dog" },
    { "a dog", "dog", 3, NULL },
    { "closes\nits sky", "\"closes its\"", 0, "closes\nits" },
    { "مَالِي", "مالي", 0, "مَالِي" },
    { "straße", "s", 4, "ß" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) terms = jalon_search_parse (cases[i].wanted);
      g_autofree char *found = NULL;
      gsize            start;
      gsize            end;

      if (jalon_search_find (cases[i].text, g_ptr_array_index (terms, 0), cases[i].from, &start, &end))
        found = g_strndup (cases[i].text + start, end - start);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_article (void)
{
  g_autoptr (JalonArticle) article = NULL;
  JalonArticleData *data = jalon_article_data_new ("a");
  static const struct
  {
    const char *wanted;
    gboolean    has;
  } cases[] = { { "liberté", TRUE }, { "\"la junte dit\"", TRUE }, { "Diallo", TRUE }, { "\"liberte la\"", FALSE } };

  data->title = g_strdup ("La Liberté");
  data->publisher = g_strdup ("La Liberté");
  data->author = g_strdup ("A. Diallo");
  data->text = g_strdup ("La junte\ndit vrai.");
  article = jalon_article_new (data);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) terms = jalon_search_parse (cases[i].wanted);

      g_assert_cmpint (jalon_search_article_has (article, g_ptr_array_index (terms, 0)), ==, cases[i].has);
    }
}

static JalonClaim *
new_claim (const char *article, const char *words)
{
  JalonClaim *claim = jalon_claim_new (article, JALON_STANCE_ASSERTS);

  g_ptr_array_add (claim->quotes, jalon_quote_new (words, 0, 0));

  return claim;
}

/* What is shown is nothing to say again; what is not is said in the words around it, in the order of how near they are.
 */
static void
test_hit (void)
{
  static const char *const shown[] = { "Mali closes its airspace", "Mali → Algeria", NULL };
  static const char *const cases[][2] = {
    { "mali", NULL },
    { "", NULL },
    { "-drone", NULL },
    { "kidal", "…shot down near Kidal" },
    { "drone", "a drone was shot down near Kidal" },
    { "tinzawaten", "Tinzawatene" },
    { "studio", "Studio Tamani" },
    { "reservists",
      "Studio Tamani: …would call up reservists before the end of the week, "
      "and that leave was off for all of them until further notice." },
    { "communiqué",
      "Studio Tamani: The communiqué said in the evening that the army would call up reservists "
      "before the end of the week,…" },
    { "gao", NULL },
  };
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonEventRecord) record = jalon_event_record_new ("e");
  g_autoptr (JalonArticle) article = NULL;
  JalonArticleData *data = jalon_article_data_new ("a");

  data->publisher = g_strdup ("Studio Tamani");
  data->text = g_strdup ("The communiqué said in the evening that the army would call up reservists\nbefore the end of "
                         "the week, and that leave was off for all of them until further notice.");
  article = jalon_article_new (data);
  g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
  record->place = jalon_place_new (JALON_PRECISION_CITY);
  record->place->name = g_strdup ("Tinzawatene");
  g_ptr_array_add (record->claims, new_claim ("a", "a drone was shot down near Kidal"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) terms = jalon_search_parse (cases[i][0]);
      g_autofree char *hit = jalon_search_dup_hit (terms, dossier, record, shown);

      g_assert_cmpstr (hit, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/parse", test_parse);
  g_test_add_func ("/search/find", test_find);
  g_test_add_func ("/search/article", test_article);
  g_test_add_func ("/search/hit", test_hit);

  return g_test_run ();
}
