/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A language that the program does not have is a folder of files: a toy one of twenty words.
 */

#include "config.h"

#include "jalon-coder.h"
#include "jalon-time.h"
#include "jalon-intake.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *json;
} File;

/* The model of English reads it; all words are its own. */
static const File toy[] = {
  { "words.qt.json",
    "{\"schema\": \"jalon-lexicon-words/1\", \"parser\": \"en\", \"grammar\": {\"phrase_head\": \"last\"},"
    " \"articles\": [\"dak\"], \"of\": [\"zu\"], \"coordination\": [\"unt\"], \"at\": [\"inna\"], \"verbs\": "
    "[\"dorp\"],"
    " \"sets\": {\"definite\": [\"dak\"], \"inside\": [\"inna\"], \"locative\": [\"inna\"], \"of\": [\"zu\"]},"
    " \"prepositions\": {\"inna\": [\"inna\"], \"zu\": [\"zu\"]}, \"plural_endings\": [\"s\"]}" },
  { "frames.qt.json",
    "{\"schema\": \"jalon-lexicon-frames/1\", \"language\": \"qt\","
    " \"prepositions\": {\"in\": [\"inna\"], \"of\": [\"zu\"], \"with\": [\"mitta\"]},"
    " \"classes\": {\"force\": [\"troopas\"], \"settlement\": [\"towna\"]}, \"sectors\": {\"MIL\": [\"troopas\"]},"
    " \"verbs\": {\"attak\": [\"attack\"], \"klosa\": [\"close_border\"], \"thank\": []}, \"nouns\": {\"raida\": "
    "[\"attack\"]}}" },
  { "factuality.qt.json",
    "{\"schema\": \"jalon-lexicon-factuality/1\", \"language\": \"qt\","
    " \"irregular\": {\"attak\": [\"attakked\", \"attakked\", \"attakking\"]},"
    " \"verbs\": {\"denied\": [\"nayka\"]}, \"nouns\": {}, \"words\": {\"negation\": [\"notta\"], \"future\": "
    "[\"willa\"]}}" },
  { "time.qt.json",
    "{\"schema\": \"jalon-lexicon-time/1\", \"language\": \"qt\", \"words\": {\"weekday\": {\"1\": [\"mondo\"]}},"
    " \"rules\": [{\"id\": \"weekday\", \"is\": \"weekday\", \"direction\": \"past\", \"patterns\": "
    "[\"<weekday>\"]}]}" },
};

static char         *folder;
static JalonLexicon *lexicon;

static GPtrArray *
code (const char *text, JalonLang lang)
{
  g_autoptr (GError) error = NULL;
  JalonTime  date = JALON_TIME_INIT;
  GPtrArray *proposals;

  date.precision = JALON_TIME_DAY;
  date.start = date.end = jalon_day_from_civil (2026, 3, 5); /* a Thursday */
  proposals =
      jalon_coder_code (lexicon,
                        &(JalonCoderArticle){ .text = text, .length = strlen (text), .lang = lang, .date = &date },
                        NULL,
                        &error);
  g_assert_no_error (error);
  return proposals;
}

static JalonLang
get_toy (void)
{
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    if (strcmp (jalon_lang_get_code (lang), "qt") == 0)
      return lang;
  g_error ("no language qt");
}

/* Who, whom and when, by words of the pack alone. */
static void
test_reads (void)
{
  g_autoptr (GPtrArray) proposals = code ("Mali attakked Niger mondo.", get_toy ());
  const JalonProposal *event;

  g_assert_cmpuint (proposals->len, ==, 1);
  event = g_ptr_array_index (proposals, 0);
  g_assert_cmpint (event->type, ==, JALON_EVENT_ASSAULT);
  g_assert_cmpstr (g_array_index (event->actors, JalonProposalParty, 0).code, ==, "MLI");
  g_assert_cmpstr (g_array_index (event->recipients, JalonProposalParty, 0).code, ==, "NER");
  g_assert_cmpint (event->time.start, ==, jalon_day_from_civil (2026, 3, 2));
}

/* Its words are of no other language, and those of others not of it. */
static void
test_apart (void)
{
  g_autoptr (GPtrArray) english = code ("Mali attakked Niger mondo.", JALON_LANG_EN);
  g_autoptr (GPtrArray) french = code ("Mali attakked Niger mondo.", JALON_LANG_FR);
  g_autoptr (GPtrArray) toy_of_english = code ("Mali attacked Niger on Monday.", get_toy ());

  g_assert_cmpuint (english->len, ==, 0);
  g_assert_cmpuint (french->len, ==, 0);
  g_assert_cmpuint (toy_of_english->len, ==, 0);
}

/* What its small words say is heard. */
static void
test_negation (void)
{
  g_autoptr (GPtrArray) proposals = code ("Mali notta attakked Niger.", get_toy ());

  for (guint i = 0; i < proposals->len; i++)
    g_assert_cmpint (((const JalonProposal *) g_ptr_array_index (proposals, i))->type, !=, JALON_EVENT_ASSAULT);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("jalon-pack-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (toy); i++)
    {
      g_autofree char *path = g_build_filename (folder, toy[i].name, NULL);

      if (!g_file_set_contents (path, toy[i].json, -1, &error))
        g_error ("%s", error->message);
    }
  world = jalon_world_new (&error);
  lexicon = world != NULL ? jalon_lexicon_new (world, folder, &error) : NULL;
  if (lexicon == NULL)
    g_error ("%s", error->message);
  g_test_add_func ("/coder/language-pack/reads", test_reads);
  g_test_add_func ("/coder/language-pack/apart", test_apart);
  g_test_add_func ("/coder/language-pack/negation", test_negation);
  result = g_test_run ();
  jalon_lexicon_unref (lexicon);
  for (guint i = 0; i < G_N_ELEMENTS (toy); i++)
    {
      g_autofree char *path = g_build_filename (folder, toy[i].name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
  g_free (folder);
  return result;
}
