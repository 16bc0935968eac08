/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli read: sentences, words with their trees, times, parties and predicates, where they stand.
 */

#include "config.h"

#include "cli.h"

#include <jansson.h>
#include <string.h>

#define ARTICLE                                                                                                        \
  "Le ministre n’a rien dit.\n\nPublicité\n\nIl déclare-t-il mardi que l’armée a fermé la frontière\u00a0?\n"

static json_t *
read_json (Cli *cli, const char *text)
{
  g_autofree char *path = cli_write (cli, "a.txt", text, -1);
  json_t          *object;

  g_assert_cmpint (cli_run (cli, "read", "--json", "--date=2025-04-08", "--lang", "fr", path, NULL), ==, 0);
  object = json_loads (cli->out, JSON_REJECT_DUPLICATES, NULL);
  g_assert_nonnull (object);
  return object;
}

static gsize
get_place (json_t *object, const char *member)
{
  return json_integer_value (json_object_get (object, member));
}

/* Every word stands at its bytes, in order, and hangs under a word of its sentence or is the one root. */
static void
assert_tree (json_t *sentence, const char *text)
{
  json_t *tokens = json_object_get (sentence, "tokens");
  json_t *token = NULL;
  size_t  i = 0;
  gsize   at = get_place (sentence, "start");
  guint   n_roots = 0;

  json_array_foreach (tokens, i, token)
  {
    const char *form = json_string_value (json_object_get (token, "form"));
    gsize       start = get_place (token, "start");
    gsize       end = get_place (token, "end");
    gsize       head = get_place (token, "head");

    g_assert_cmpuint (get_place (token, "id"), ==, i + 1);
    g_assert_cmpuint (start, >=, at);
    g_assert_cmpmem (text + start, end - start, form, strlen (form));
    g_assert_cmpuint (head, <=, json_array_size (tokens));
    g_assert_cmpuint (head, !=, i + 1);
    n_roots += head == 0;
    at = end;
  }
  g_assert_cmpuint (at, ==, get_place (sentence, "end"));
  g_assert_cmpuint (n_roots, ==, 1);
}

static void
test_trees (Cli *cli, gconstpointer data)
{
  json_t     *object = read_json (cli, ARTICLE);
  const char *text = json_string_value (json_object_get (object, "text"));
  json_t     *sentences = json_object_get (object, "sentences");
  json_t     *said = json_array_get (json_object_get (json_array_get (sentences, 1), "tokens"), 1);
  json_t     *asked = json_array_get (json_object_get (json_array_get (sentences, 1), "tokens"), 2);

  /* the advertisement is none of the article's sentences */
  g_assert_cmpuint (json_array_size (sentences), ==, 2);
  for (guint i = 0; i < 2; i++)
    assert_tree (json_array_get (sentences, i), text);
  /* one word of the text, two of the tree */
  g_assert_cmpstr (json_string_value (json_object_get (said, "form")), ==, "déclare");
  g_assert_cmpstr (json_string_value (json_object_get (said, "upos")), ==, "VERB");
  g_assert_cmpstr (json_string_value (json_object_get (asked, "form")), ==, "-t-il");
  g_assert_cmpuint (get_place (said, "end"), ==, get_place (asked, "start"));
  json_decref (object);
}

static void
test_times (Cli *cli, gconstpointer data)
{
  json_t     *object = read_json (cli, ARTICLE);
  const char *text = json_string_value (json_object_get (object, "text"));
  json_t     *times = json_object_get (object, "times");
  json_t     *time = json_array_get (times, 0);

  g_assert_cmpstr (json_string_value (json_object_get (object, "date")), ==, "2025-04-08");
  g_assert_cmpstr (json_string_value (json_object_get (object, "language")), ==, "fr");
  g_assert_cmpuint (json_array_size (times), ==, 1);
  g_assert_cmpuint (get_place (time, "start"), ==, strstr (text, "mardi") - text);
  g_assert_cmpuint (get_place (time, "end"), ==, strstr (text, "mardi") - text + 5);
  g_assert_cmpstr (json_string_value (json_object_get (time, "words")), ==, "mardi");
  g_assert_cmpstr (json_string_value (json_object_get (time, "rule")), ==, "weekday");
  g_assert_cmpstr (json_string_value (json_object_get (time, "precision")), ==, "day");
  g_assert_cmpstr (json_string_value (json_object_get (time, "edtf")), ==, "2025-04-08");
  g_assert_cmpstr (json_string_value (json_object_get (time, "value")), ==, "2025-04-08");
  json_decref (object);
}

/* Which side of the article "lundi" lies on is told by the verb; the other reading is there, too. */
static void
test_tense (Cli *cli, gconstpointer data)
{
  json_t *object = read_json (cli, "L’armée fermera la frontière lundi. L’armée a fermé la frontière lundi.\n");
  json_t                  *times = json_object_get (object, "times");
  static const char *const values[][2] = { { "2025-04-14", "2025-04-07" }, { "2025-04-07", "2025-04-14" } };

  g_assert_cmpuint (json_array_size (times), ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      json_t *time = json_array_get (times, i);
      json_t *other = json_object_get (time, "other");

      g_assert_cmpstr (json_string_value (json_object_get (time, "value")), ==, values[i][0]);
      g_assert_cmpstr (json_string_value (json_object_get (time, "from")), ==, values[i][0]);
      g_assert_cmpstr (json_string_value (json_object_get (other, "value")), ==, values[i][1]);
      g_assert_cmpstr (json_string_value (json_object_get (other, "to")), ==, values[i][1]);
    }
  json_decref (object);
}

static const char *
get_word (json_t *object, const char *member)
{
  return json_string_value (json_object_get (object, member));
}

/* Who is named, and what is told of them: done, denied, only wanted. */
static void
test_events (Cli *cli, gconstpointer data)
{
  json_t                  *object = read_json (cli,
                              "Le Mali a fermé la frontière. Des soldats maliens n’ont pas tué de rebelles. "
                                               "L’Algérie veut attaquer la ville.\n");
  json_t                  *mentions = json_object_get (object, "mentions");
  json_t                  *predicates = json_object_get (object, "predicates");
  static const char *const told[][3] = {
    { "fermé", "close_border", "real" },
    { "tué", "kill", "denied" },
    { "attaquer", "attack", "unreal" },
  };
  json_t *soldiers = json_array_get (mentions, 1);
  json_t *subject = json_object_get (json_array_get (predicates, 1), "subject");
  json_t *party = json_array_get (json_object_get (subject, "parties"), 0);

  g_assert_cmpuint (json_array_size (mentions), ==, 3);
  g_assert_cmpstr (get_word (soldiers, "words"), ==, "soldats maliens");
  g_assert_cmpstr (get_word (soldiers, "sector"), ==, "MIL");
  g_assert_cmpstr (json_string_value (json_array_get (json_object_get (soldiers, "codes"), 0)), ==, "MLI");
  g_assert_cmpuint (json_array_size (predicates), ==, G_N_ELEMENTS (told));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      json_t *predicate = json_array_get (predicates, i);

      g_assert_cmpstr (get_word (predicate, "words"), ==, told[i][0]);
      g_assert_cmpstr (get_word (predicate, "sense"), ==, told[i][1]);
      g_assert_cmpstr (get_word (json_object_get (predicate, "factuality"), "fact"), ==, told[i][2]);
    }
  g_assert_cmpstr (get_word (subject, "words"), ==, "soldats");
  g_assert_cmpstr (get_word (party, "code"), ==, "MLI");
  g_assert_cmpstr (get_word (party, "sector"), ==, "MIL");
  json_decref (object);
}

static void
test_readable (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli, "a.txt", ARTICLE, -1);

  g_assert_cmpint (cli_run (cli, "read", path, "--date", "2025-04-08", NULL), ==, 0);
  g_assert_nonnull (strstr (cli->out, "Sentence 2:\n"));
  g_assert_nonnull (strstr (cli->out, "nsubj"));
  g_assert_nonnull (strstr (cli->out, "“mardi”  2025-04-08"));
  g_assert_nonnull (strstr (cli->out, "“fermé”  close_border  (unreal)"));
}

/* What one article lacks does not keep the others from being read. */
static void
test_several (Cli *cli, gconstpointer data)
{
  g_autofree char *good = cli_write (cli, "a.txt", ARTICLE, -1);
  g_autofree char *empty = cli_write (cli, "b.txt", "", -1);

  g_assert_cmpint (cli_run (cli, "read", "--json", empty, good, NULL), ==, 1);
  g_assert_nonnull (strstr (cli->err, "is empty"));
  g_assert_nonnull (strstr (cli->out, "\"sentences\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/read/trees", test_trees);
  cli_add ("/cli/read/times", test_times);
  cli_add ("/cli/read/tense", test_tense);
  cli_add ("/cli/read/events", test_events);
  cli_add ("/cli/read/readable", test_readable);
  cli_add ("/cli/read/several", test_several);
  return g_test_run ();
}
