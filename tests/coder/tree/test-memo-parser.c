/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sentence that was parsed not long ago is not parsed again, whatever text it stands in, and gets the same tree; one
 * that only looks alike is.
 */

#include "config.h"

#include "jalon-memo-parser.h"
#include "jalon-pieces.h"

#include <string.h>

/* More different sentences than are remembered. */
#define MANY 20000

static JalonParseModel *model;

/* (transfer full): the words of @text, which is one sentence */
static GArray *
list_words (const char *text)
{
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, 0, strlen (text), JALON_LANG_EN);

  g_assert_cmpuint (tokens->sentences->len, ==, 1);
  return jalon_pieces_list (model, text, tokens, g_array_index (tokens->sentences, JalonSpan, 0), NULL);
}

/* Parses @text with and without a memory, which must come to the same. */
static void
assert_parses (JalonMemoParser *memo, const char *text)
{
  g_autoptr (JalonParser) plain = jalon_parser_new (model);
  g_autoptr (GArray) expected = list_words (text);
  g_autoptr (GArray) words = list_words (text);

  jalon_parser_parse (plain, (JalonParseToken *) (gpointer) expected->data, expected->len);
  jalon_memo_parser_parse (memo, words);
  for (guint i = 0; i < words->len; i++)
    {
      const JalonParseToken *a = &g_array_index (expected, JalonParseToken, i);
      const JalonParseToken *b = &g_array_index (words, JalonParseToken, i);

      g_assert_true (a->form == b->form);
      g_assert_cmpuint (a->length, ==, b->length);
      g_assert_cmpuint (a->head, ==, b->head);
      g_assert_cmpuint (a->deprel, ==, b->deprel);
      g_assert_cmpuint (a->upos, ==, b->upos);
      g_assert_cmpmem (a->features, sizeof a->features, b->features, sizeof b->features);
    }
}

static void
test_once (void)
{
  g_autoptr (JalonMemoParser) memo = jalon_memo_parser_new (model);

  for (guint i = 0; i < 3; i++)
    {
      /* a text of its own each time */
      g_autofree char *text = g_strdup ("Kenya expelled two diplomats after talks in Lima failed.");

      assert_parses (memo, text);
    }
  g_assert_cmpuint (jalon_memo_parser_get_n_parsed (memo), ==, 1);
}

static void
test_alike (void)
{
  static const char *const alike[] = {
    "Chad shelled the town of Peru.", "Peru shelled the town of Chad.",  "Chad shelled the town of Peru ",
    "chad shelled the town of Peru.", "Chad  shelled the town of Peru.", "Chad shelled the town of Peru",
  };
  g_autoptr (JalonMemoParser) memo = jalon_memo_parser_new (model);

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    assert_parses (memo, alike[i]);
  /* the last is the third, but for a space behind it */
  g_assert_cmpuint (jalon_memo_parser_get_n_parsed (memo), ==, G_N_ELEMENTS (alike) - 1);
}

static void
test_nothing (void)
{
  g_autoptr (JalonMemoParser) memo = jalon_memo_parser_new (model);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (JalonParseToken));

  jalon_memo_parser_parse (memo, words);
  g_assert_cmpuint (jalon_memo_parser_get_n_parsed (memo), ==, 0);
}

/* What has lost its place is parsed again. */
static void
test_many (void)
{
  g_autoptr (JalonMemoParser) memo = jalon_memo_parser_new (model);

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *text = g_strdup_printf ("Chad freed %u men.", i);
      g_autoptr (GArray) words = list_words (text);

      jalon_memo_parser_parse (memo, words);
    }
  g_assert_cmpuint (jalon_memo_parser_get_n_parsed (memo), ==, MANY);
  for (guint i = 0; i < MANY; i += 97)
    {
      g_autofree char *text = g_strdup_printf ("Chad freed %u men.", i);

      assert_parses (memo, text);
    }
}

/* A very long sentence is parsed each time. */
static void
test_long (void)
{
  g_autoptr (JalonMemoParser) memo = jalon_memo_parser_new (model);
  g_autoptr (GString) text = g_string_new ("They named");

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, " town %u,", i);
  assert_parses (memo, text->str);
  assert_parses (memo, text->str);
  g_assert_cmpuint (jalon_memo_parser_get_n_parsed (memo), ==, 2);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  model = jalon_parse_model_new_bundled ("en", &error);
  g_assert_no_error (error);
  g_test_add_func ("/coder/memo-parser/once", test_once);
  g_test_add_func ("/coder/memo-parser/alike", test_alike);
  g_test_add_func ("/coder/memo-parser/nothing", test_nothing);
  g_test_add_func ("/coder/memo-parser/many", test_many);
  g_test_add_func ("/coder/memo-parser/long", test_long);
  status = g_test_run ();
  jalon_parse_model_unref (model);
  return status;
}
