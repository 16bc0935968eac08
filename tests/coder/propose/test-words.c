/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is read in words that a person chose: an event with its facts, or only
 * whom, where and when they name, and never more than they say.
 */

#include "config.h"

#include "jalon-coding-words.h"

#include <string.h>

#define TEXT                                                                                                           \
  "Chad recalled its ambassador from Sudan on 7 April 2025.\n"                                                         \
  "The souk of Tamanrasset was quiet, Algeria and Mali agreed.\n"                                                      \
  "Niger spoke of calm in Agadez in March 2024.\n"

static JalonLexicon *lexicon;

static JalonEventRecord *
read_words (const char *words)
{
  JalonArticleData *data = jalon_article_data_new ("a");
  g_autoptr (JalonArticle) article = NULL;
  g_autoptr (JalonCoding) coding = NULL;
  g_autoptr (GError) error = NULL;
  const gsize       start = strstr (TEXT, words) - TEXT;
  JalonEventRecord *record;

  data->text = g_strdup (TEXT);
  data->language = g_strdup ("en");
  article = jalon_article_new (data);
  coding = jalon_coding_new_for_article (article);
  record = jalon_coding_read_words (coding,
                                    lexicon,
                                    "a",
                                    (JalonEvidence){ .start = start, .end = start + strlen (words) },
                                    NULL,
                                    &error);
  g_assert_no_error (error);
  g_assert_nonnull (record);

  return record;
}

/* "CHD>SDN" */
static void
assert_parties (const JalonEventRecord *record, const char *expected)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint role = JALON_PARTY_ACTOR; role <= JALON_PARTY_RECIPIENT; role++)
    {
      if (role == JALON_PARTY_RECIPIENT)
        g_string_append_c (codes, '>');
      for (guint i = 0; i < record->parties->len; i++)
        {
          const JalonParty *party = g_ptr_array_index (record->parties, i);

          if (party->role == role)
            g_string_append (codes, party->code);
        }
    }
  g_assert_cmpstr (codes->str, ==, expected);
}

/* Words within those that tell an event are enough to know which. */
static void
test_event (void)
{
  g_autoptr (JalonEventRecord) record = read_words ("recalled its ambassador from Sudan");

  g_assert_cmpint (record->type, !=, JALON_N_EVENT_TYPES);
  assert_parties (record, "TCD>SDN");
  g_assert_cmpint (record->time.precision, ==, JALON_TIME_DAY);
}

/* No verb says what happened: that is left to the person, and so is who did it to whom. */
static void
test_names (void)
{
  g_autoptr (JalonEventRecord) record = read_words ("Niger spoke of calm in Agadez in March 2024.");
  g_autofree char *time = jalon_time_dup_edtf (&record->time);

  g_assert_cmpint (record->type, ==, JALON_N_EVENT_TYPES);
  assert_parties (record, "NER>");
  g_assert_cmpstr (record->place->name, ==, "Agadez");
  g_assert_cmpint (record->place->precision, ==, JALON_PRECISION_CITY);
  g_assert_cmpstr (time, ==, "2024-03");
}

/* What its neighbours say is not said by these words. */
static void
test_nothing (void)
{
  g_autoptr (JalonEventRecord) record = read_words ("was quiet");

  g_assert_cmpint (record->type, ==, JALON_N_EVENT_TYPES);
  assert_parties (record, ">");
  g_assert_cmpint (record->place->precision, ==, JALON_PRECISION_NONE);
  g_assert_cmpint (record->time.precision, ==, JALON_TIME_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_autoptr (JalonWorld) world = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  lexicon = jalon_lexicon_new (world, NULL, NULL);
  g_assert_nonnull (lexicon);

  g_test_add_func ("/coder/words/event", test_event);
  g_test_add_func ("/coder/words/names", test_names);
  g_test_add_func ("/coder/words/nothing", test_nothing);

  status = g_test_run ();
  jalon_lexicon_unref (lexicon);
  return status;
}
