/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sentence has the same parse whether it is parsed when it is asked for, asked for again, or parsed ahead by any
 * number of threads; and what is coded of a long text is the same.
 */

#include "config.h"

#include "jalon-coder-batch.h"
#include "jalon-parses.h"
#include "jalon-pieces.h"

#include <string.h>

/* Bytes of a text that is long enough to be parsed ahead. */
#define LENGTH (200 << 10)

/* Bytes of a part. */
#define PART 3000

/* Sentences of all kinds, one a line. */
static char *
dup_text (void)
{
  static const char *const states[] = { "Mali", "Niger", "Chad", "Kenya", "Peru", "Japan", "Sudan" };
  static const char *const towns[] = { "Gao", "Lima", "Osaka", "Agadez", "Mombasa" };
  GRand                   *random = g_rand_new_with_seed (7);
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < LENGTH)
    {
      const char *first = states[g_rand_int_range (random, 0, G_N_ELEMENTS (states))];
      const char *second = states[g_rand_int_range (random, 0, G_N_ELEMENTS (states))];
      const char *town = towns[g_rand_int_range (random, 0, G_N_ELEMENTS (towns))];
      int         n = g_rand_int_range (random, 1, 29);

      switch (g_rand_int_range (random, 0, 4))
        {
        case 0:
          g_string_append_printf (text, "Soldiers of %s killed %d gunmen near %s on %d May. ", first, n, town, n);
          break;
        case 1:
          g_string_append_printf (text, "\"They won't talk,\" the president of %s said of %s.\n", first, second);
          break;
        case 2:
          g_string_append_printf (text, "%s, which had closed its border with %s, opened it again.\n", first, second);
          break;
        default:
          g_string_append_printf (text, "He didn't know that %s had accused %s of it. ", second, first);
          break;
        }
    }
  g_rand_free (random);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GArray *
list_parts (gsize length)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (JalonParsesPart));

  for (gsize start = 0; start < length; start += PART)
    {
      JalonParsesPart part = { start, MIN (start + PART, length) };

      g_array_append_val (parts, part);
    }
  return parts;
}

static void
append_parse (GString *output, const GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const JalonParseToken *piece = &g_array_index (pieces, JalonParseToken, i);

      g_string_append_printf (output, "%u %u %u;", piece->head, piece->deprel, piece->upos);
      for (guint k = 0; k < JALON_N_FEATURES; k++)
        g_string_append_c (output, (char) ('a' + piece->features[k]));
    }
  g_string_append_c (output, '\n');
}

/* (transfer full): the parses of all sentences of the parts from @first on */
static char *
dup_parses (JalonParses *parses, const char *text, const GArray *parts, guint first)
{
  g_autoptr (GString) output = g_string_new (NULL);

  for (guint i = first; i < parts->len; i++)
    {
      const JalonParsesPart *part = &g_array_index (parts, JalonParsesPart, i);
      g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, part->start, part->end, JALON_LANG_EN);

      for (guint k = 0; k < tokens->sentences->len; k++)
        {
          g_autoptr (GArray) pieces = jalon_pieces_list (jalon_parses_get_model (parses),
                                                         text,
                                                         tokens,
                                                         g_array_index (tokens->sentences, JalonSpan, k),
                                                         NULL);

          jalon_parses_parse (parses, text, pieces);
          append_parse (output, pieces);
        }
    }
  return g_string_free (g_steal_pointer (&output), FALSE);
}

static void
test_parses (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonParseModel) model = jalon_parse_model_new_bundled ("en", &error);
  g_autofree char *text = dup_text ();
  g_autoptr (GArray) parts = list_parts (strlen (text));
  g_autoptr (JalonParses) plain = jalon_parses_new (model);
  g_autofree char *expected = dup_parses (plain, text, parts, 0);
  g_autofree char *rest = dup_parses (plain, text, parts, 20);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (expected), >, strlen (text));
  for (guint n = 1; n <= 4; n++)
    {
      g_autoptr (JalonParses) ahead = jalon_parses_new (model);
      g_autofree char *first = NULL;
      g_autofree char *again = NULL;
      g_autofree char *skipped = NULL;

      jalon_parses_set_keep (ahead, n % 2 == 0 ? G_MAXSIZE : 10000);
      jalon_parses_begin_ahead (ahead, text, JALON_LANG_EN, parts, n);
      if (n > 2)
        skipped = dup_parses (ahead, text, parts, 20);
      first = dup_parses (ahead, text, parts, 0);
      again = dup_parses (ahead, text, parts, 0);
      g_assert_cmpstr (first, ==, expected);
      g_assert_cmpstr (again, ==, expected);
      g_assert_true (n <= 2 || strcmp (skipped, rest) == 0);
    }
}

/* Nobody reads on: the threads end. */
static void
test_given_up (void)
{
  g_autoptr (JalonParseModel) model = jalon_parse_model_new_bundled ("en", NULL);
  g_autofree char *text = dup_text ();
  g_autoptr (GArray) parts = list_parts (strlen (text));
  g_autoptr (JalonParses) parses = jalon_parses_new (model);

  jalon_parses_begin_ahead (parses, text, JALON_LANG_EN, parts, 3);
}

static char *
dup_coded (JalonLexicon *lexicon, const char *text, guint n_threads)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) proposals = jalon_coder_code (lexicon,
                                                      &(JalonCoderArticle){ .text = text,
                                                                            .length = strlen (text),
                                                                            .lang = JALON_LANG_EN,
                                                                            .date = &JALON_TIME_INIT,
                                                                            .n_threads = n_threads },
                                                      NULL,
                                                      &error);
  g_autoptr (GString) output = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < proposals->len; i++)
    {
      json_t          *object = jalon_coder_proposal_to_json (g_ptr_array_index (proposals, i), text);
      g_autofree char *dump = json_dumps (object, JSON_COMPACT);

      g_string_append (output, dump);
      json_decref (object);
    }
  return g_string_free (g_steal_pointer (&output), FALSE);
}

/* A sentence that stands in the text many times, between others, is parsed once in a thread, and as it is once. */
static void
test_said_again (void)
{
  g_autoptr (JalonParseModel) model = jalon_parse_model_new_bundled ("en", NULL);
  g_autofree char *once = dup_text ();
  g_autofree char *twice = g_strconcat (once, "\n\n", once, NULL);
  gsize            length = strlen (once);
  g_autoptr (GArray) parts = list_parts (length);
  g_autoptr (GArray) again = list_parts (length);
  g_autoptr (JalonParses) parses = jalon_parses_new (model);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint            n_parsed;

  for (guint i = 0; i < again->len; i++)
    {
      g_array_index (again, JalonParsesPart, i).start += length + 2;
      g_array_index (again, JalonParsesPart, i).end += length + 2;
    }
  first = dup_parses (parses, twice, parts, 0);
  n_parsed = jalon_parses_get_n_parsed (parses);
  second = dup_parses (parses, twice, again, 0);
  g_assert_cmpstr (first, ==, second);
  /* some have lost their place to others meanwhile */
  g_assert_cmpuint (jalon_parses_get_n_parsed (parses), <, n_parsed * 3 / 2);
}

static void
test_coded (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = jalon_world_new (&error);
  g_autoptr (JalonLexicon) lexicon = jalon_lexicon_new (world, NULL, &error);
  g_autofree char *text = dup_text ();
  g_autofree char *one = dup_coded (lexicon, text, 1);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (one), >, 1000);
  for (guint n = 2; n <= 8; n *= 2)
    {
      g_autofree char *several = dup_coded (lexicon, text, n);

      g_assert_cmpstr (one, ==, several);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coder/parses/same", test_parses);
  g_test_add_func ("/coder/parses/given-up", test_given_up);
  g_test_add_func ("/coder/parses/said-again", test_said_again);
  g_test_add_func ("/coder/parses/coded", test_coded);
  return g_test_run ();
}
