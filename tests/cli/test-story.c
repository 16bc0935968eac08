/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli story: the views of a dossier as a web page that needs nothing else, and as a PDF.
 */

#include "config.h"

#include "cli.h"

#include <jansson.h>
#include <string.h>

/* What stands behind what every view has. */
static const char *const views[] = {
  "\"id\": \"v1\", \"properties\": {\"kind\": \"view\", \"title\": {\"en\": \"Closed skies\", \"fr\": \"Ciels "
  "fermés\"},"
  " \"summary\": {\"en\": \"Mali closes its <sky>.\\nThen others answer.\"}, \"countries\": [\"MLI:closing\"],"
  " \"frame\": [-18, 9, 16, 37], \"worldview\": \"mar\"}",
  "\"id\": \"v2\", \"properties\": {\"kind\": \"view\", \"title\": \"Left out\", \"skipped\": true}",
  "\"id\": \"v3\", \"properties\": {\"kind\": \"view\", \"title\": \"سماء مغلقة\", \"countries\": [\"MLI:landlord\"],"
  " \"types\": [\"BLOCKADE\"], \"articles\": [\"gone\"], \"from\": {\"a later\": \"Jalon\"}}",
  "\"id\": \"v4\", \"properties\": {\"kind\": \"view\", \"title\": \"Nothing\", \"countries\": [\"NZL\"]}",
  "\"id\": \"v5\", \"properties\": {\"kind\": \"view\", \"title\": \"Closed skies\", \"frame\": [170, -40, -170, 0]}",
};

/* How many of them are steps of the story. */
#define N_STEPS 4

/* The sample with these views. (transfer full): its path */
static char *
write_views (Cli *cli)
{
  json_t          *dossier = json_load_file (cli->sample, 0, NULL);
  char            *text;
  g_autofree char *path = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *feature = g_strdup_printf ("{\"type\": \"Feature\", \"geometry\": null, %s}", views[i]);
      json_t          *view = json_loads (feature, 0, NULL);

      g_assert_nonnull (view);
      json_array_append_new (json_object_get (dossier, "features"), view);
    }
  text = json_dumps (dossier, 0);
  path = cli_write (cli, "story.jalon", text, -1);
  free (text);
  json_decref (dossier);
  return g_steal_pointer (&path);
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + strlen (words), words))
    n++;
  return n;
}

/* All maps stand in one document: no id of one is that of another, and none is fetched from elsewhere. */
static void
assert_whole (const char *html)
{
  g_autoptr (GRegex) ids = g_regex_new (" id=\"([^\"]*)\"", 0, 0, NULL);
  g_autoptr (GRegex) fetched = g_regex_new ("(<script|<link|<iframe|<img|@import|javascript:| on[a-z]+=|"
                                            "(src|href|url)\\W{1,3}(https?:)?//)",
                                            G_REGEX_CASELESS,
                                            0,
                                            NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_false (g_regex_match (fetched, html, 0, NULL));
  for (g_regex_match (ids, html, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    g_assert_true (g_hash_table_add (seen, g_match_info_fetch (match, 1)));
  g_assert_cmpuint (g_hash_table_size (seen), >, N_STEPS);
}

static void
test_html (Cli *cli, gconstpointer data)
{
  g_autofree char *dossier = write_views (cli);
  g_autofree char *html = NULL;
  gsize            length;

  g_assert_cmpint (cli_run (cli, "story", dossier, "-o", "story.html", NULL), ==, 0);
  html = cli_read (cli, "story.html", &length);
  g_assert_true (g_utf8_validate (html, (gssize) length, NULL));
  g_assert_cmpuint (count (html, "<section "), ==, N_STEPS);
  g_assert_cmpuint (count (html, "<svg "), ==, N_STEPS);
  assert_says (html,
               "Closed skies</h2>\n<p class=\"text\" dir=\"auto\">Mali closes its &lt;sky&gt;.</p>\n"
               "<p class=\"text\" dir=\"auto\">Then others answer.</p>");
  assert_says (html, "سماء مغلقة</h2>");
  assert_says (html, "Nothing matches: New Zealand");
  assert_says (html, "href=\"#view-4\"");
  assert_says (html, "<b>Sources</b>");
  g_assert_null (strstr (html, "Left out"));
  assert_whole (html);
}

/* What nobody gave a title has no line that says so. */
static void
test_untitled (Cli *cli, gconstpointer data)
{
  g_autofree char *dossier = write_views (cli);
  json_t          *root = json_load_file (dossier, 0, NULL);
  char            *text;
  g_autofree char *untitled = NULL;
  g_autofree char *html = NULL;

  json_object_del (json_object_get (root, "jalon"), "title");
  text = json_dumps (root, 0);
  untitled = cli_write (cli, "untitled.jalon", text, -1);
  free (text);
  json_decref (root);
  g_assert_cmpint (cli_run (cli, "story", untitled, "-o", "untitled.html", NULL), ==, 0);
  html = cli_read (cli, "untitled.html", NULL);
  g_assert_null (strstr (html, "Untitled"));
  g_assert_null (strstr (html, "<h1"));
  assert_says (html, "<title>Closed skies</title>");
}

static void
test_pdf (Cli *cli, gconstpointer data)
{
  g_autofree char *dossier = write_views (cli);
  g_autofree char *pdf = NULL;
  gsize            length;
  guint            n_pages = 0;

  g_assert_cmpint (cli_run (cli, "story", dossier, "-o", "story.pdf", "--paper=slide-16x9", NULL), ==, 0);
  pdf = cli_read (cli, "story.pdf", &length);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  for (gsize i = 0; i + 12 < length; i++)
    if (memcmp (pdf + i, "/Type /Page ", 12) == 0)
      n_pages++;
  g_assert_cmpuint (n_pages, ==, N_STEPS);
}

static void
test_words (Cli *cli, gconstpointer data)
{
  g_autofree char *dossier = write_views (cli);
  g_autofree char *html = NULL;

  g_assert_cmpint (
      cli_run (cli, "story", dossier, "-o", "story.html", "--lang=fr", "--title=Ciels", "--leave-out-sources", NULL),
      ==,
      0);
  html = cli_read (cli, "story.html", NULL);
  assert_says (html, "<html lang=\"fr\">");
  assert_says (html, "<h1 dir=\"auto\">Ciels</h1>");
  assert_says (html, "Ciels fermés</h2>");
  g_assert_null (strstr (html, "<b>Sources</b>"));
}

/* What cannot be written leaves no file. */
static void
test_refused (Cli *cli, gconstpointer data)
{
  guint n_files = cli_count_files (cli);

  g_assert_cmpint (cli_run (cli, "story", cli->sample, "-o", "story.pdf", NULL), ==, 1);
  assert_says (cli->err, "there is no story to write: the dossier has no saved views");
  g_assert_cmpint (cli_run (cli, "story", cli->sample, "-o", "story.doc", NULL), ==, 2);
  assert_says (cli->err, "“story.doc” names no format of stories");
  g_assert_cmpint (cli_run (cli, "story", cli->sample, NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "story", cli->sample, "-o", "story.pdf", "--paper=B7", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "story", cli->sample, "-o", "story.pdf", "--lang=xx", NULL), ==, 2);
  g_assert_cmpuint (cli_count_files (cli), ==, n_files);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/story/html", test_html);
  cli_add ("/cli/story/untitled", test_untitled);
  cli_add ("/cli/story/pdf", test_pdf);
  cli_add ("/cli/story/words", test_words);
  cli_add ("/cli/story/refused", test_refused);

  return g_test_run ();
}
