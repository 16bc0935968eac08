/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each field of each event of the cases says why it is what it is: by which rule, by which words, and how the tree
 * leads to them.
 */

#include "config.h"

#include "jalon-coder.h"

#include <jansson.h>
#include <string.h>

static JalonLexicon *lexicon;

/* How many reasons of all cases have words, and how many of these a path. */
static guint n_with_words;
static guint n_with_path;

static void
assert_field (const JalonProposal *proposal, const char *field, gboolean is_set)
{
  if (is_set && !jalon_proposal_has_reason (proposal, field))
    {
      g_test_message ("%s of %s", field, proposal->family);
      g_test_fail ();
    }
}

static void
count_paths (const JalonProposal *proposal)
{
  for (guint i = 0; i < proposal->reasons->len; i++)
    {
      const JalonReason *reason = &g_array_index (proposal->reasons, JalonReason, i);

      g_assert_nonnull (reason->rule);
      g_assert_cmpstr (reason->rule, !=, "");
      n_with_words += reason->end > reason->start;
      n_with_path += reason->path != NULL;
    }
}

static void
assert_proposals (const GPtrArray *proposals)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      const JalonProposal *proposal = g_ptr_array_index (proposals, i);

      assert_field (proposal, "type", TRUE);
      assert_field (proposal, "status", TRUE);
      assert_field (proposal, "actor", proposal->actors->len > 0);
      assert_field (proposal, "recipient", proposal->recipients->len > 0);
      assert_field (proposal, "place", proposal->precision != JALON_PRECISION_NONE);
      assert_field (proposal, "time", proposal->time.precision != JALON_TIME_UNKNOWN);
      count_paths (proposal);
    }
}

static void
code_case (json_t *item)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GPtrArray) denials = NULL;
  const char       *text = json_string_value (json_object_get (item, "text"));
  const char       *day = json_string_value (json_object_get (item, "article_date"));
  JalonTime         date = JALON_TIME_INIT;
  JalonCoderArticle article = { .text = text, .length = strlen (text), .date = &date };

  g_test_message ("%s", text);
  article.lang = strcmp (json_string_value (json_object_get (item, "lang")), "fr") == 0 ? JALON_LANG_FR : JALON_LANG_EN;
  if (day != NULL)
    g_assert_true (jalon_day_parse_range (day, &date.start, &date.end, &date.precision));
  proposals = jalon_coder_code_all (lexicon, &article, &denials, NULL, &error);
  g_assert_no_error (error);
  assert_proposals (proposals);
  assert_proposals (denials);
}

static void
test_cases (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests", "data", "coder", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      json_t          *cases = g_str_has_suffix (name, ".json") ? json_load_file (path, 0, NULL) : NULL;
      json_t          *item;
      size_t           i;

      json_array_foreach (cases, i, item) code_case (item);
      json_decref (cases);
    }
  /* the words of the event need no way to themselves, and those of another sentence have none */
  g_assert_cmpuint (n_with_words, >, 1000);
  g_assert_cmpuint (n_with_path * 2, >, n_with_words);
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonWorld) world = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  g_assert_nonnull (world);
  lexicon = jalon_lexicon_new (world, NULL, NULL);
  g_assert_nonnull (lexicon);
  g_test_add_func ("/reasons/cases", test_cases);
  result = g_test_run ();
  jalon_lexicon_unref (lexicon);
  return result;
}
