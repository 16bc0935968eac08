/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Articles, their checksums, and quotes in them.
 */

#include "config.h"

#include "jalon-article.h"

#include "jalon-schema.h"

#include <string.h>
#include "jalon-claim.h"

/* FIPS 180-2, appendix B.1. */
#define SHA256_OF_ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static JalonArticle *
new_article (const char *text, const char *sha256)
{
  JalonArticleData *data = jalon_article_data_new ("a");

  data->text = g_strdup (text);
  data->sha256 = g_strdup (sha256);

  return jalon_article_new (data);
}

static void
test_checksum (void)
{
  static const struct
  {
    const char *text;
    const char *sha256;
    gboolean    intact;
  } cases[] = {
    { "abc", NULL, TRUE },    { "abc", SHA256_OF_ABC, TRUE }, { "abd", SHA256_OF_ABC, FALSE },
    { "abc", "ba78", FALSE }, { NULL, NULL, TRUE },           { NULL, SHA256_OF_ABC, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonArticle) article = new_article (cases[i].text, cases[i].sha256);

      g_assert_cmpint (jalon_article_is_intact (article), ==, cases[i].intact);
    }
}

static void
test_checksum_is_noted (void)
{
  g_autoptr (JalonArticle) article = new_article ("abc", NULL);

  g_assert_cmpstr (jalon_article_get_data (article)->sha256, ==, SHA256_OF_ABC);
}

static void
test_pages (void)
{
  static const struct
  {
    const char *pages;
    gsize       byte;
    guint       page;
  } cases[] = {
    { NULL, 0, 0 },       { "", 0, 0 },         { "0 10 25", 0, 1 },     { "0 10 25", 9, 1 },     { "0 10 25", 10, 2 },
    { "0 10 25", 24, 2 }, { "0 10 25", 99, 3 }, { "0 10 10 25", 10, 3 }, { "0 10 words", 99, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonArticleData *data = jalon_article_data_new ("a");
      g_autoptr (JalonArticle) article = NULL;

      data->pages = g_strdup (cases[i].pages);
      article = jalon_article_new (data);
      g_assert_cmpuint (jalon_article_find_page (article, cases[i].byte), ==, cases[i].page);
    }
}

static void
test_copy (void)
{
  g_autoptr (JalonArticleData) data = jalon_article_data_new ("a");
  g_autoptr (JalonArticleData) copy = NULL;
  const char *const quoted[] = { "b", "c", NULL };

  data->publisher = g_strdup ("Le Collimateur");
  data->date.words = g_strdup ("février");
  data->reliability = 'B';
  data->quotes_articles = g_strdupv ((char **) quoted);
  copy = jalon_schema_copy (&jalon_article_schema, data);

  g_assert_cmpstr (copy->id, ==, "a");
  g_assert_cmpstr (copy->publisher, ==, "Le Collimateur");
  g_assert_cmpstr (copy->date.words, ==, "février");
  g_assert_cmpint (copy->reliability, ==, 'B');
  g_assert_cmpstrv (copy->quotes_articles, quoted);
  g_assert_null (copy->text);
}

static void
test_quote_holds (void)
{
  static const char text[] = "L’Algérie ferme son ciel.";
  static const struct
  {
    const char *exact;
    gsize       start, end;
    gboolean    holds;
  } cases[] = {
    { "ferme", 13, 18, TRUE },  { "L’Algérie", 0, 12, TRUE },      { "ciel.", 23, 28, TRUE },
    { "ciel.", 23, 29, FALSE }, { "Ferme", 13, 18, FALSE },        { "ferme", 12, 17, FALSE },
    { "ferme", 18, 13, FALSE }, { "ferme", 13, G_MAXSIZE, FALSE }, { "ferme", 4000, 4005, FALSE },
    { "", 3, 3, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonQuote) quote = jalon_quote_new (cases[i].exact, cases[i].start, cases[i].end);

      g_assert_cmpint (jalon_quote_holds (quote, text), ==, cases[i].holds);
      g_assert_false (jalon_quote_holds (quote, NULL));
    }
}

/* The words around are whole letters, and fewer where the text ends. */
static void
test_quote_from_text (void)
{
  const char *text = "« Été à Alger », écrit-elle.\nDes vols\nsont annulés.";
  gsize       start = strstr (text, "écrit") - text;
  g_autoptr (JalonQuote) quote = jalon_quote_new_from_text (text, start, start + strlen ("écrit-elle"));
  g_autoptr (JalonQuote) all = jalon_quote_new_from_text (text, 0, strlen (text));
  g_autofree char *title = jalon_quote_dup_title (quote);

  g_assert_cmpstr (quote->exact, ==, "écrit-elle");
  g_assert_cmpstr (quote->prefix, ==, "« Été à Alger », ");
  g_assert_cmpstr (quote->suffix, ==, ".\nDes vols\nsont annulés.");
  g_assert_true (jalon_quote_holds (quote, text));
  g_assert_null (all->prefix);
  g_assert_null (all->suffix);
  g_assert_cmpstr (title, ==, "Écrit-elle");
}

/* In one line, and cut between words. */
static void
test_quote_title (void)
{
  g_autoptr (JalonQuote) lines = jalon_quote_new ("des vols\nsont annulés", 0, 22);
  g_autoptr (JalonQuote) longer = jalon_quote_new (
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
      0,
      107);
  g_autofree char *line = jalon_quote_dup_title (lines);
  g_autofree char *cut = jalon_quote_dup_title (longer);

  g_assert_cmpstr (line, ==, "Des vols sont annulés");
  g_assert_cmpstr (cut,
                   ==,
                   "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen…");
}

/* What is not known is left out; without a publisher the title says who speaks. */
static void
test_cited (void)
{
  g_autoptr (JalonArticle) bare = new_article ("The road is open.", NULL);
  JalonArticleData *data = jalon_article_data_new ("b");
  g_autoptr (JalonArticle) full = NULL;
  g_autofree char *of_bare = jalon_article_dup_cited (bare, "road", 4);
  g_autofree char *of_full = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *recognized = NULL;
  g_autofree char *reading = NULL;

  data->text = g_strdup ("The road is open.\fThe bridge is shut.");
  data->pages = g_strdup ("0 18");
  data->publisher = g_strdup ("The Herald");
  data->title = g_strdup ("Roads of the week");
  data->url = g_strdup ("https://example.org/roads");
  data->date = (JalonTime){ .precision = JALON_TIME_DAY, .start = 20000, .end = 20000 };
  full = jalon_article_new (data);
  of_full = jalon_article_dup_cited (full, "bridge", 22);

  g_assert_cmpstr (of_bare, ==, "“road” — The road is open.");
  g_assert_cmpstr (of_full,
                   ==,
                   "“bridge” (page 2) — The Herald, 4 October 2024, Roads of the week, https://example.org/roads");
  data->ocr = g_strdup ("Tesseract 5.3.0 (eng)");
  recognized = jalon_article_dup_quoted (full, "bridge", 22);
  g_assert_cmpstr (recognized, ==, "“bridge” (page 2, read by OCR)");
  reading = jalon_article_dup_reading (full);
  g_assert_cmpstr (reading, ==, "Read from pictures of pages by OCR: Tesseract 5.3.0 (eng)");
  g_assert_null (jalon_article_dup_reading (bare));
  whole = jalon_article_dup_whole (full);
  g_assert_cmpstr (whole,
                   ==,
                   "Roads of the week\nThe Herald, 4 October 2024\nhttps://example.org/roads\n\n"
                   "The road is open.\fThe bridge is shut.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article/checksum", test_checksum);
  g_test_add_func ("/article/checksum-is-noted", test_checksum_is_noted);
  g_test_add_func ("/article/cited", test_cited);
  g_test_add_func ("/article/copy", test_copy);
  g_test_add_func ("/article/pages", test_pages);
  g_test_add_func ("/article/quote-holds", test_quote_holds);
  g_test_add_func ("/article/quote-from-text", test_quote_from_text);
  g_test_add_func ("/article/quote-title", test_quote_title);

  return g_test_run ();
}
