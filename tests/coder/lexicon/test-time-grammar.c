/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files of the grammar of time: what is wrong in one is named with its place;
 * how texts are cut; and every rule of ours can begin somewhere.
 */

#include "config.h"

#include "jalon-time-grammar.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *json;
  const char *words; /* of the error; NULL where the file is right */
} Case;

#define HEAD "{\"schema\": \"jalon-lexicon-time/1\", "

static const Case cases[] = {
  { "right",
    HEAD "\"words\": {\"unit\": {\"day\": [\"day\"]}}, \"sets\": {\"on\": [\"on\"]}, \"rules\": [{\"id\": \"a\", "
         "\"is\": \"shift\", \"after\": \"on\", \"patterns\": [\"[<on>] (this|that) !b <unit> <day:2>\"]}]}",
    NULL },
  { "no-json", "{", "line 1" },
  { "other-schema", "{\"schema\": \"jalon-lexicon-words/1\"}", "schema: expected jalon-lexicon-time/1" },
  { "no-slot", HEAD "\"words\": {\"moon\": {\"1\": [\"moon\"]}}}", "words.moon: expected the name of a slot" },
  { "no-unit", HEAD "\"words\": {\"unit\": {\"moon\": [\"moon\"]}}}", "words.unit.moon: expected" },
  { "no-number", HEAD "\"words\": {\"month\": {\"june\": [\"june\"]}}}", "words.month.june: expected" },
  { "no-list", HEAD "\"words\": {\"month\": {\"6\": \"june\"}}}", "words.month.6: expected an array of strings" },
  { "no-set-list", HEAD "\"sets\": {\"on\": \"on\"}}", "sets.on: expected an array of strings" },
  { "no-capital", HEAD "\"capital\": [\"moon\"]}", "capital: expected the name of a slot" },
  { "no-meaning", HEAD "\"rules\": [{\"id\": \"a\", \"is\": \"b\", \"patterns\": [\"c\"]}]}", "rules[0].is: expected" },
  { "no-id", HEAD "\"rules\": [{\"is\": \"ref\", \"patterns\": [\"c\"]}]}", "rules[0].id: expected" },
  { "no-direction",
    HEAD "\"rules\": [{\"id\": \"a\", \"is\": \"ref\", \"direction\": \"up\", \"patterns\": [\"c\"]}]}",
    "rules[0].direction: expected" },
  { "no-patterns", HEAD "\"rules\": [{\"id\": \"a\", \"is\": \"ref\"}]}", "rules[0]: expected an array of strings" },
  { "no-such-set-before",
    HEAD "\"rules\": [{\"id\": \"a\", \"is\": \"ref\", \"after\": \"b\", \"patterns\": [\"c\"]}]}",
    "rules[0]: expected the name of a set" },
  { "no-such-set",
    HEAD "\"rules\": [{\"id\": \"a\", \"is\": \"ref\", \"patterns\": [\"c\", \"<on>\"]}]}",
    "rules[0].patterns[1]: expected a pattern" },
  { "open-group",
    HEAD "\"rules\": [{\"id\": \"a\", \"is\": \"ref\", \"patterns\": [\"(a|b\"]}]}",
    "rules[0].patterns[0]: expected a pattern" },
  { "closed-twice",
    HEAD "\"rules\": [{\"id\": \"a\", \"is\": \"ref\", \"patterns\": [\"[a]] b\"]}]}",
    "rules[0].patterns[0]: expected a pattern" },
  { "open-slot",
    HEAD "\"rules\": [{\"id\": \"a\", \"is\": \"ref\", \"patterns\": [\"<day\"]}]}",
    "rules[0].patterns[0]: expected a pattern" },
  { "empty-pattern",
    HEAD "\"rules\": [{\"id\": \"a\", \"is\": \"ref\", \"patterns\": [\" \"]}]}",
    "rules[0].patterns[0]: expected a pattern" },
};

static void
test_file (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JalonTimeGrammar) grammar = jalon_time_grammar_new (JALON_LANG_EN);
  g_autoptr (GBytes) bytes = g_bytes_new_static (c->json, strlen (c->json));
  g_autoptr (GError) error = NULL;

  if (c->words == NULL)
    {
      g_assert_true (jalon_time_grammar_read (grammar, "time.json", bytes, &error));
      g_assert_no_error (error);
      return;
    }
  g_assert_false (jalon_time_grammar_read (grammar, "time.json", bytes, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, "time.json: "));
  g_assert_nonnull (strstr (error->message, c->words));
}

static void
test_pieces (void)
{
  static const struct
  {
    const char *text;
    const char *pieces;
  } texts[] = {
    { "mid-June", "mid - june" },
    { "le 1er", "le 1 er" },
    { "12h30", "12 h 30" },
    { "the 1960s", "the 1960 s" },
    { "1,200 and 30.4", "1,200 and 30.4" },
    { "June 1–3", "june 1 - 3" },
    { "Q3", "q 3" },
    { "3 p.m.", "3 p . m ." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JalonTokens) tokens = jalon_tokens_new (texts[i].text, 0, strlen (texts[i].text), JALON_LANG_EN);
      g_autoptr (GArray) pieces = jalon_time_pieces_list (tokens);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint k = 0; k < pieces->len; k++)
        {
          const JalonTimePiece *piece = &g_array_index (pieces, JalonTimePiece, k);

          g_string_append_printf (found, "%s%.*s", k > 0 ? " " : "", (int) piece->length, piece->text);
        }
      g_assert_cmpstr (found->str, ==, texts[i].pieces);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double      number;
    guint       n_digits;
  } texts[] = { { "1,200", 1200, 0 }, { "5 000", 5000, 0 },        { "30.4", 30.4, 0 },  { "30,4", 30.4, 0 },
                { "2012", 2012, 4 },  { "1,200,000", 1200000, 0 }, { "1.200", 1200, 0 }, { "007", 7, 3 },
                { "1,20", 1.2, 0 },   { "12.5.2012", 12.52012, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JalonTokens) tokens = jalon_tokens_new (texts[i].text, 0, strlen (texts[i].text), JALON_LANG_FR);
      g_autoptr (GArray) pieces = jalon_time_pieces_list (tokens);
      const JalonTimePiece *piece = &g_array_index (pieces, JalonTimePiece, 0);

      g_assert_cmpuint (pieces->len, ==, 1);
      g_assert_true (piece->is_number);
      g_assert_cmpfloat_with_epsilon (piece->number, texts[i].number, 1e-9);
      g_assert_cmpuint (piece->n_digits, ==, texts[i].n_digits);
    }
}

static guint
count_patterns_by_word (const JalonTimeGrammar *grammar, gboolean *seen)
{
  GHashTableIter iter;
  gpointer       value;
  guint          n = 0;

  g_hash_table_iter_init (&iter, grammar->words);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < ((JalonTimeWord *) value)->patterns->len; i++)
      seen[g_array_index (((JalonTimeWord *) value)->patterns, guint, i)] = TRUE;
  for (guint i = 0; i < grammar->numeric->len; i++)
    seen[g_array_index (grammar->numeric, guint, i)] = TRUE;
  for (guint i = 0; i < grammar->patterns->len; i++)
    n += seen[i];
  return n;
}

/* A slot without words makes a pattern that nothing can begin. */
static void
test_bundled (void)
{
  for (guint lang = 0; lang < JALON_N_BUNDLED_LANGS; lang++)
    {
      const JalonTimeGrammar *grammar = jalon_time_grammar_get (lang);
      g_autofree gboolean    *seen = g_new0 (gboolean, grammar->patterns->len);

      g_assert_cmpuint (grammar->rules->len, >, 50);
      g_assert_cmpuint (count_patterns_by_word (grammar, seen), ==, grammar->patterns->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/coder/time-grammar/file/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_file);
    }
  g_test_add_func ("/coder/time-grammar/pieces", test_pieces);
  g_test_add_func ("/coder/time-grammar/numbers", test_numbers);
  g_test_add_func ("/coder/time-grammar/bundled", test_bundled);
  return g_test_run ();
}
