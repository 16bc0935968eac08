/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Models of the parser: what holds is loaded, what is damaged is refused and says so.
 */

#include "config.h"

#include "parse-fixture.h"

#include "jalon-parser.h"

#include <string.h>

/* Steps through the large tables, whose bytes are alike: prime, so that every remainder is met. */
#define STRIDE 997

static JalonParseModel *
load_body (GByteArray *body, GError **error)
{
  g_autoptr (GBytes) bytes = parse_fixture_finish (body);

  return jalon_parse_model_new (bytes, "tiny.model", error);
}

static JalonParseModel *
load_tiny (void)
{
  g_autoptr (GError) error = NULL;
  JalonParseModel *model = load_body (parse_fixture_new_body (), &error);

  g_assert_no_error (error);
  return model;
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonParseModel) model = jalon_parse_model_new (bytes, "tiny.model", &error);

  g_assert_null (model);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "tiny.model"));
}

static void
test_tiny (void)
{
  g_autoptr (JalonParseModel) model = load_tiny ();
  g_autoptr (JalonParser) parser = jalon_parser_new (model);
  JalonParseToken tokens[] = { { "fish", 4 }, { "swim", 4 }, { ".", 1 } };

  g_assert_cmpstr (jalon_parse_model_get_info (model), ==, "tiny");
  g_assert_cmpuint (model->n_tags, ==, 3);
  g_assert_cmpuint (jalon_parser_parse (parser, tokens, G_N_ELEMENTS (tokens)), ==, 1);
  g_assert_cmpuint (tokens[0].upos, ==, JALON_UPOS_NOUN);
  g_assert_cmpuint (tokens[0].features[JALON_FEATURE_NUMBER], ==, JALON_NUMBER_PLUR);
  g_assert_cmpuint (tokens[1].upos, ==, JALON_UPOS_VERB);
  g_assert_cmpuint (tokens[2].upos, ==, JALON_UPOS_PUNCT);
}

static void
test_cut (void)
{
  static const struct
  {
    const char *form;
    gsize       cut;
  } cases[] = {
    { "dit-il", 3 }, { "DIT-IL", 3 }, { "-il", 0 }, { "il", 0 }, { "mil-il", 0 }, { "Mil-Il", 0 },   { "xmil-il", 4 },
    { "don't", 2 },  { "don’t", 2 },  { "n't", 0 }, { "", 0 },   { "’t", 0 },     { "déçut-il", 7 },
  };
  g_autoptr (JalonParseModel) model = load_tiny ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].form);
      g_assert_cmpuint (jalon_parse_model_cut (model, cases[i].form, strlen (cases[i].form)), ==, cases[i].cut);
    }
}

/* As a file that was not written whole: its header tells. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) whole = parse_fixture_finish (parse_fixture_new_body ());

  for (gsize length = 0; length < g_bytes_get_size (whole); length++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, length);

      assert_refused (part);
    }
}

static gboolean
is_looked_at (gsize at, gsize length)
{
  return at < PARSE_FIXTURE_HEAD || at + PARSE_FIXTURE_HEAD > length || at % STRIDE == 0;
}

/* As a file whose writer stopped early and gave it a header that fits: its parts tell. */
static void
test_short_body (void)
{
  g_autoptr (GByteArray) whole = parse_fixture_new_body ();

  for (gsize length = 0; length < whole->len; length++)
    {
      GByteArray *body;

      if (!is_looked_at (length, whole->len))
        continue;
      body = g_byte_array_new ();
      g_byte_array_append (body, whole->data, length);
      {
        g_autoptr (GBytes) bytes = parse_fixture_finish (body);

        assert_refused (bytes);
      }
    }
}

/* One byte more. */
static void
test_long_body (void)
{
  GByteArray *body = parse_fixture_new_body ();
  g_autoptr (GBytes) bytes = NULL;

  g_byte_array_append (body, (const guint8 *) "", 1);
  bytes = parse_fixture_finish (body);
  assert_refused (bytes);
}

/* Damage that the header does not tell of is refused, or does no harm. */
static void
test_hostile_body (void)
{
  g_autoptr (GByteArray) whole = parse_fixture_new_body ();

  for (gsize at = 0; at < whole->len; at++)
    for (guint k = 0; k < 3 && is_looked_at (at, whole->len); k++)
      {
        static const guint8 values[] = { 0xff, 0x00, 0x7f };
        g_autoptr (GError) error = NULL;
        g_autoptr (JalonParseModel) model = NULL;
        g_autoptr (JalonParser) parser = NULL;
        JalonParseToken tokens[] = { { "fish", 4 }, { "swim", 4 }, { "fast", 4 }, { ".", 1 } };
        GByteArray     *body = g_byte_array_new ();

        g_byte_array_append (body, whole->data, whole->len);
        body->data[at] = values[k];
        model = load_body (body, &error);
        g_assert_true ((model == NULL) == (error != NULL));
        if (model == NULL)
          continue;
        parser = jalon_parser_new (model);
        jalon_parser_parse (parser, tokens, G_N_ELEMENTS (tokens));
        for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
          g_assert_true (tokens[i].head == JALON_PARSE_ROOT || tokens[i].head < G_N_ELEMENTS (tokens));
      }
}

/* Any changed byte of a file is noticed. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) whole = parse_fixture_finish (parse_fixture_new_body ());
  gsize         length;
  const guint8 *data = g_bytes_get_data (whole, &length);

  for (gsize at = 0; at < length; at++)
    if (is_looked_at (at, length))
      {
        g_autofree guint8 *copy = g_memdup2 (data, length);
        g_autoptr (GBytes) damaged = NULL;

        copy[at] ^= 0x10;
        damaged = g_bytes_new_static (copy, length);
        assert_refused (damaged);
      }
}

static void
test_bundled (void)
{
  static const char *const languages[] = { "en", "fr" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (JalonParseModel) model = jalon_parse_model_new_bundled (languages[i], &error);

      g_assert_no_error (error);
      g_assert_cmpuint (strlen (jalon_parse_model_get_info (model)), >, 0);
      g_assert_cmpuint (model->n_tags, >, 20);
    }
  g_assert_null (jalon_parse_model_new_bundled ("xx", &error));
  g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coder/parse-model/tiny", test_tiny);
  g_test_add_func ("/coder/parse-model/cut", test_cut);
  g_test_add_func ("/coder/parse-model/truncated", test_truncated);
  g_test_add_func ("/coder/parse-model/short-body", test_short_body);
  g_test_add_func ("/coder/parse-model/long-body", test_long_body);
  g_test_add_func ("/coder/parse-model/hostile-body", test_hostile_body);
  g_test_add_func ("/coder/parse-model/damaged", test_damaged);
  g_test_add_func ("/coder/parse-model/bundled", test_bundled);
  return g_test_run ();
}
