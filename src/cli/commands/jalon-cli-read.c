/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli read: sentences, words with their trees, times, places, parties and predicates of an article.
 * It explains what extract proposes, and lets each layer be measured. People see as lines what programs get as JSON.
 */

#include "config.h"

#include "jalon-cli-read.h"

#include "jalon-cli-article.h"
#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-cli-reading.h"
#include "jalon-i18n.h"

static const char *
get_string (json_t *object, const char *member)
{
  const char *text = json_string_value (json_object_get (object, member));

  return text != NULL ? text : "-";
}

static void
print_word (json_t *word)
{
  static const int widths[] = { -3, 20, 6, -3, 12, 0 };
  char             id[16];
  char             head[16];
  const char      *cells[] = { id,   get_string (word, "form"),   get_string (word, "upos"),
                               head, get_string (word, "deprel"), get_string (word, "feats") };

  g_snprintf (id, sizeof id, "%d", (int) json_integer_value (json_object_get (word, "id")));
  g_snprintf (head, sizeof head, "%d", (int) json_integer_value (json_object_get (word, "head")));
  jalon_cli_print_row (cells, widths, G_N_ELEMENTS (cells));
}

static void
print_sentence (json_t *sentence, guint number)
{
  json_t *word = NULL;
  size_t  i = 0;

  /* Translators: in a list of the sentences of a text, each with its number. */
  jalon_cli_print (_ ("Sentence %u:"), number);
  json_array_foreach (json_object_get (sentence, "tokens"), i, word) print_word (word);
}

/* The words of each item of a layer, what they were understood as, and by which rule. */
static void
print_list (json_t *root, const char *member, const char *heading, const char *value)
{
  json_t *item = NULL;
  size_t  i = 0;

  if (json_array_size (json_object_get (root, member)) > 0)
    jalon_cli_print ("%s", heading);
  json_array_foreach (json_object_get (root, member), i, item) jalon_cli_print ("  “%s”  %s  (%s)",
                                                                                get_string (item, "words"),
                                                                                get_string (item, value),
                                                                                get_string (item, "rule"));
}

/* The codes of each party, as they are named. */
static void
print_mentions (json_t *root)
{
  json_t *mention = NULL;
  size_t  i = 0;

  if (json_array_size (json_object_get (root, "mentions")) > 0)
    jalon_cli_print ("%s", _ ("Parties named:"));
  json_array_foreach (json_object_get (root, "mentions"), i, mention)
  {
    g_autoptr (GString) codes = g_string_new (NULL);
    json_t *code = NULL;
    size_t  k = 0;

    json_array_foreach (json_object_get (mention, "codes"), k, code)
        g_string_append_printf (codes, "%s%s", k > 0 ? ", " : "", json_string_value (code));
    jalon_cli_print ("  “%s”  %s  (%s)", get_string (mention, "words"), codes->str, get_string (mention, "found"));
  }
}

/* Each word that tells an event, in which sense, and whether it is so. */
static void
print_predicates (json_t *root)
{
  json_t *predicate = NULL;
  size_t  i = 0;

  if (json_array_size (json_object_get (root, "predicates")) > 0)
    jalon_cli_print ("%s", _ ("Words that tell events:"));
  json_array_foreach (json_object_get (root, "predicates"), i, predicate)
      jalon_cli_print ("  “%s”  %s  (%s)",
                       get_string (predicate, "words"),
                       get_string (predicate, "sense"),
                       get_string (json_object_get (predicate, "factuality"), "fact"));
}

static void
print_readable (json_t *root)
{
  json_t *item = NULL;
  size_t  i = 0;

  /* Translators: an article: its file, its language (fr or en), its date. */
  jalon_cli_print (_ ("%s: %s, %s"), get_string (root, "id"), get_string (root, "language"), get_string (root, "date"));
  json_array_foreach (json_object_get (root, "sentences"), i, item) print_sentence (item, i + 1);
  print_list (root, "times", _ ("Times:"), "edtf");
  print_list (root, "places", _ ("Places:"), "name");
  print_mentions (root);
  print_predicates (root);
}

typedef struct
{
  JalonLexicon *lexicon;
  gboolean      json;
} Output;

static gboolean
print_for_programs (const JalonCoding *coding, JalonLexicon *lexicon, const char *id, GError **error)
{
  g_autofree char *json = jalon_cli_dup_reading (coding, lexicon, id, jalon_cli_get_progress ()->cancellable, error);

  if (json != NULL)
    jalon_cli_print_json (json);
  return json != NULL;
}

static gboolean
print_for_people (const JalonCoding *coding, JalonLexicon *lexicon, const char *id, GError **error)
{
  json_t *root = jalon_cli_read_coding (coding, lexicon, id, error);

  if (root == NULL)
    return FALSE;
  print_readable (root);
  json_decref (root);
  return TRUE;
}

/* @given: (transfer full) */
static gboolean
take_cb (JalonCoding *given, const char *label, gpointer data, GError **error)
{
  const Output *output = data;
  g_autoptr (JalonCoding) coding = given;
  g_autofree char *id = jalon_cli_dup_json_path (label);

  return output->json ? print_for_programs (coding, output->lexicon, id, error)
                      : print_for_people (coding, output->lexicon, id, error);
}

static JalonExit
read_articles (JalonLexicon *lexicon, const JalonArticleArguments *arguments, char **paths, gboolean json)
{
  Output                 output = { lexicon, json };
  const JalonArticleWalk walk = { arguments, lexicon, take_cb, &output };

  return jalon_cli_walk_articles (&walk, paths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonArticleArguments, jalon_article_arguments_clear)

/**
 * jalon_cli_read:
 * @argv: "read" and what is behind it
 *
 * Prints how the coder reads articles.
 *
 * Returns: %JALON_EXIT_USAGE for what is asked wrongly, %JALON_EXIT_DATA where an article cannot be read
 */
JalonExit
jalon_cli_read (int argc, char **argv)
{
  g_auto (JalonArticleArguments) arguments = { 0 };
  g_autoptr (JalonWorld) world = NULL;
  g_autoptr (JalonLexicon) lexicon = NULL;
  g_autoptr (GError) error = NULL;
  gboolean     json = FALSE;
  GOptionEntry entries[] = {
    { "date",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments.date,
      N_ ("Date of the articles, as fine as it is known: 2025, 2025-06 or 2025-06-03"),
      N_ ("DATE") },
    { "lang",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments.language,
      N_ ("Language of the articles: fr or en"),
      N_ ("LANGUAGE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON, one article a line, the same in every language"), NULL },
    { NULL },
  };
  const JalonCliUsage usage = {
    .command = "read",
    .operands = _ ("ARTICLE…"),
    .summary = _ (
        "Shows what the coder finds in articles in French or English before it proposes events: their sentences, "
        "the words with the tree of each sentence in the terms of Universal Dependencies, the times, the places, the "
        "parties named and the words that tell events."),
    .entries = entries
  };

  if (!jalon_cli_parse_options (&usage, &argc, &argv))
    return JALON_EXIT_USAGE;
  if (argc < 2)
    return jalon_cli_bad_usage ("read", "%s", _ ("Which article? Name files, or - for standard input"));
  if (!jalon_article_arguments_check (&arguments, "read"))
    return JALON_EXIT_USAGE;
  world = jalon_world_new (&error);
  if (world != NULL)
    lexicon = jalon_lexicon_new_for_user (world, &error);
  if (lexicon == NULL)
    return jalon_cli_fail (error);
  return read_articles (lexicon, &arguments, argv + 1, json);
}
