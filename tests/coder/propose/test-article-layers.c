/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layers of an article come block by block, can be given up between two of them, and no sentence is parsed again
 * for each time that it names.
 */

#include "config.h"

#include "jalon-article-layers.h"

#include <string.h>

static JalonLexicon *lexicon;
static const gint32  day = 20186; /* 2025-04-08 */

static JalonArticleLayers *
begin (const char *text, const JalonTime *date, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  JalonArticleLayers *layers = jalon_article_layers_new (lexicon,
                                                         &(JalonCoderArticle){ .text = text,
                                                                               .length = strlen (text),
                                                                               .lang = JALON_LANG_EN,
                                                                               .date = date },
                                                         cancellable,
                                                         &error);

  g_assert_no_error (error);
  return layers;
}

static void
test_blocks (void)
{
  const char *text =
      "Kenya recalled its envoy.\n\nGunmen had stormed a camp near Agadez on Sunday. Peru wept.\n\nQuiet.";
  const guint n_sentences[] = { 1, 2, 1 };
  JalonTime   date = { day, day, JALON_TIME_DAY, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonArticleLayers) layers = begin (text, &date, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (n_sentences); i++)
    {
      const JalonBlockLayers *block = jalon_article_layers_next (layers, &error);

      g_assert_nonnull (block);
      g_assert_cmpuint (block->tokens->sentences->len, ==, n_sentences[i]);
      g_assert_cmpuint (block->times->len, ==, i == 1 ? 1 : 0);
      g_assert_cmpuint (block->analysis->mentions->len, ==, i < 2 ? 1 : 0);
      for (guint k = 0; k < block->places->len; k++)
        g_assert_cmpstr (g_array_index (block->places, JalonToponym, k).country,
                         ==,
                         i == 0   ? "KEN"
                         : k == 0 ? "NER"
                                  : "PER");
    }
  g_assert_null (jalon_article_layers_next (layers, &error));
  g_assert_no_error (error);
  g_assert_null (jalon_article_layers_next (layers, &error));
  g_assert_no_error (error);
}

static void
test_given_up (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonArticleLayers) layers =
      begin ("Mali met Chad.\n\nPeru met Chile.\n\nMali left.", &JALON_TIME_INIT, cancellable);

  g_assert_nonnull (jalon_article_layers_next (layers, &error));
  g_cancellable_cancel (cancellable);
  g_assert_null (jalon_article_layers_next (layers, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* How many sentences are parsed of a text of one long sentence that names @n days, each of which may lie ahead. */
static guint
count_parsed (guint n)
{
  static const char *const days[] = { "Monday", "Tuesday", "Thursday", "Friday" };
  g_autoptr (GString) text = g_string_new ("They spoke");
  JalonTime date = { day, day, JALON_TIME_DAY, NULL };
  g_autoptr (JalonArticleLayers) layers = NULL;
  const JalonBlockLayers *block;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            " of what team %u would do in the great hall on %s,",
                            i,
                            days[i % G_N_ELEMENTS (days)]);
  g_string_append (text, " or never.");
  layers = begin (text->str, &date, NULL);
  block = jalon_article_layers_next (layers, NULL);
  g_assert_cmpuint (block->tokens->sentences->len, ==, 1);
  g_assert_cmpuint (block->times->len, >=, n);
  for (guint i = 0; i < block->times->len; i++)
    jalon_article_layers_is_ahead (layers, &g_array_index (block->times, JalonWhen, i));
  return jalon_parses_get_n_parsed (jalon_article_layers_get_reader (layers)->parses);
}

static void
test_parsed_once (void)
{
  for (guint n = 25; n <= 100; n *= 2)
    g_assert_cmpuint (count_parsed (n), ==, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);
  lexicon = jalon_lexicon_new (world, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/coder/article-layers/blocks", test_blocks);
  g_test_add_func ("/coder/article-layers/given-up", test_given_up);
  g_test_add_func ("/coder/article-layers/parsed-once", test_parsed_once);
  status = g_test_run ();
  jalon_lexicon_unref (lexicon);
  return status;
}
