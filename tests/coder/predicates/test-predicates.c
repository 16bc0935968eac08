/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tree of a sentence gives: which words tell an event in which sense, who does it to whom, and whether it is
 * so. Each case of tests/data/coder-tree/predicates.json is one test; what it lists must be there, in the order of the
 * predicates: "word sense subject > object fact", "-" for none.
 */

#include "config.h"

#include "jalon-events.h"
#include "jalon-factuality.h"
#include "jalon-mentions.h"

#include <jansson.h>

static JalonLexicon *lexicon;

static const char *
word_of (const JalonSentence *sentence, guint word)
{
  return word != JALON_TREE_NONE ? jalon_sentence_get_norm (sentence, word) : "-";
}

static char *
describe (const JalonSentence *sentence, const JalonPredicate *predicate)
{
  static const char *const facts[] = { "real", "announced", "alleged", "denied", "unreal" };
  JalonFactuality          factuality;

  jalon_factuality_read (sentence, predicate->word, &factuality);
  return g_strdup_printf ("%s %s %s > %s %s",
                          word_of (sentence, predicate->word),
                          predicate->entry->sense->id,
                          word_of (sentence, predicate->arguments.subject),
                          word_of (sentence, predicate->arguments.object),
                          facts[factuality.fact]);
}

static JalonLang
get_language (json_t *object)
{
  return g_strcmp0 (json_string_value (json_object_get (object, "lang")), "fr") == 0 ? JALON_LANG_FR : JALON_LANG_EN;
}

static void
test_case (gconstpointer data)
{
  json_t     *object = (json_t *) data;
  const char *text = json_string_value (json_object_get (object, "text"));
  JalonLang   lang = get_language (object);
  g_autoptr (JalonMemory) memory = jalon_memory_new ();
  g_autoptr (JalonReader) reader = jalon_reader_new (lexicon, lang, memory, NULL);
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, 0, strlen (text), lang);
  g_autoptr (JalonAnalysis) analysis = jalon_analysis_new (lexicon, lang, text, tokens, memory);
  g_autoptr (JalonSentence) sentence = NULL;
  g_autoptr (GArray) predicates = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  json_t *line;
  size_t  i;

  jalon_mentions_find (analysis);
  sentence = jalon_events_read_sentence (reader, analysis, g_array_index (tokens->sentences, JalonSpan, 0));
  predicates = jalon_predicates_list (sentence);
  for (guint k = 0; k < predicates->len; k++)
    {
      g_autofree char *words = describe (sentence, &g_array_index (predicates, JalonPredicate, k));

      g_string_append_printf (found, "%s\n", words);
    }
  json_array_foreach (json_object_get (object, "predicates"), i, line)
      g_string_append_printf (expected, "%s\n", json_string_value (line));
  g_assert_cmpstr (found->str, ==, expected->str);
}

/* The tables of a language are read once, whoever asks first. */
static gpointer
load_cb (gpointer data)
{
  return (gpointer) jalon_lexicon_get_senses (lexicon, GPOINTER_TO_UINT (data));
}

static void
test_threads (void)
{
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("senses", load_cb, GUINT_TO_POINTER (i % JALON_N_BUNDLED_LANGS));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      const JalonSenses *senses = g_thread_join (threads[i]);

      g_assert_nonnull (jalon_senses_find_verb (senses,
                                                i % JALON_N_BUNDLED_LANGS,
                                                i % JALON_N_BUNDLED_LANGS == JALON_LANG_EN ? "kill" : "tuer"));
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (JalonWorld) world = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  json_t          *cases;
  json_t          *object;
  size_t           i;
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  path = g_test_build_filename (G_TEST_DIST, "data", "coder-tree", "predicates.json", NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);
  lexicon = jalon_lexicon_new (world, NULL, &error);
  g_assert_no_error (error);
  cases = json_load_file (path, 0, NULL);
  g_assert_nonnull (cases);

  g_test_add_func ("/predicates/threads", test_threads);
  json_array_foreach (cases, i, object)
  {
    g_autofree char *name = g_strdup_printf ("/predicates/%s", json_string_value (json_object_get (object, "id")));

    g_test_add_data_func (name, object, test_case);
  }
  status = g_test_run ();
  json_decref (cases);
  jalon_lexicon_unref (lexicon);
  return status;
}
