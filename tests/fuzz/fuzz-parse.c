/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes are words of a sentence, and the tree of them is a tree. Any bytes
 * are a model, or part of one, which is refused or does no harm.
 */

#include "config.h"

#include "fuzz.h"
#include "parse-fixture.h"

#include "jalon-parser.h"

#include <string.h>

/* Bytes of a text that are parsed: enough for some trees. */
#define MAX_TEXT 20000

static JalonParseModel *
get_model (const char *language)
{
  g_autoptr (GError) error = NULL;
  JalonParseModel *model = jalon_parse_model_new_bundled (language, &error);

  g_assert_no_error (error);
  return model;
}

/* Words end where a character is a blank or something else than the one before; that is enough for a parser. */
static GArray *
list_tokens (const JalonParseModel *model, const char *text, gsize size)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (JalonParseToken));

  for (gsize at = 0; at < size;)
    {
      gsize           start = at;
      JalonParseToken token = { .form = text + start };
      gsize           cut;

      while (at < size && (g_ascii_isalnum (text[at]) || (guint8) text[at] >= 0x80 || strchr ("-'", text[at]) != NULL))
        at++;
      if (at == start)
        at++;
      cut = jalon_parse_model_cut (model, token.form, at - start);
      g_assert_cmpuint (cut, <, at - start);
      if (cut > 0)
        {
          token.length = cut;
          g_array_append_val (tokens, token);
          token.form += cut;
        }
      token.length = at - start - cut;
      if (!g_ascii_isspace (*token.form))
        g_array_append_val (tokens, token);
    }
  return tokens;
}

static void
check_trees (const JalonParseToken *tokens, guint n, guint n_trees)
{
  guint n_roots = 0;

  for (guint i = 0; i < n; i++)
    {
      guint at = i;

      n_roots += tokens[i].head == JALON_PARSE_ROOT ? 1 : 0;
      g_assert_cmpuint (tokens[i].upos, <, JALON_N_UPOS);
      g_assert_cmpuint (tokens[i].deprel, <, JALON_N_DEPRELS);
      for (guint steps = 0; tokens[at].head != JALON_PARSE_ROOT; steps++)
        {
          g_assert_cmpuint (steps, <, JALON_PARSE_MAX_WORDS);
          at = tokens[at].head;
          g_assert_cmpuint (at, <, n);
        }
    }
  g_assert_cmpuint (n_roots, ==, n_trees);
}

static void
parse (JalonParseModel *model, const char *text, gsize size)
{
  g_autoptr (JalonParser) parser = jalon_parser_new (model);
  g_autoptr (GArray) tokens = list_tokens (model, text, MIN (size, MAX_TEXT));
  JalonParseToken *first = (JalonParseToken *) tokens->data;

  check_trees (first, tokens->len, jalon_parser_parse (parser, first, tokens->len));
}

/* The bytes stand in a model of which all else holds, where the first two say. */
static void
damage (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonParseModel) model = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GByteArray *body = parse_fixture_new_body ();
  gsize       at = size >= 2 ? data[0] | data[1] << 8 : 0;

  /* Most checks are at both ends. */
  if (at >= 2 * PARSE_FIXTURE_HEAD)
    at = at % 2 == 0 ? at % PARSE_FIXTURE_HEAD : body->len - at % PARSE_FIXTURE_HEAD - 1;
  for (gsize i = 2; i < MIN (size, 18) && at < body->len; i++)
    body->data[at++] = data[i];
  bytes = parse_fixture_finish (body);
  model = jalon_parse_model_new (bytes, "fuzz.model", &error);
  g_assert_true ((model == NULL) == (error != NULL));
  if (model != NULL)
    parse (model, "fish swim. Don't fish swim?", 27);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static JalonParseModel *models[2];
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      if (models[i] == NULL)
        models[i] = get_model (i == 0 ? "fr" : "en");
      parse (models[i], (const char *) data, size);
    }
  g_assert_null (jalon_parse_model_new (bytes, "fuzz.model", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  damage (data, size);
  return 0;
}
