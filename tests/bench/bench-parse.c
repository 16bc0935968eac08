/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tags and parses the sentences of a file of cases (tests/data/coder/):
 *
 *   jalon-bench-parse CASES.json
 *
 * Prints "sentences-per-second N", "words-per-second N" (CPU time of one core, words
 * cut before) and "load-ms N" (of the model): medians of 21 runs.
 */

#include "bench-util.h"
#include "jalon-parser.h"
#include "jalon-token.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

#define N_RUNS 21

/* Tokens, and where each sentence begins; the last entry is the number of tokens. */
typedef struct
{
  GArray *tokens;
  GArray *starts;
} Corpus;

static void
add_text (Corpus *corpus, const JalonParseModel *model, const char *text, JalonLang lang)
{
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, 0, strlen (text), lang);

  for (guint i = 0; i < tokens->tokens->len; i++)
    {
      const JalonToken *token = jalon_tokens_get (tokens, i);
      const char       *form = text + token->start;
      gsize             length = token->end - token->start;
      gsize             cut = jalon_parse_model_cut (model, form, length);
      JalonParseToken   first = { .form = form, .length = cut };
      JalonParseToken   word = { .form = form + cut, .length = length - cut };

      if (jalon_tokens_begin_sentence (tokens, i))
        g_array_append_val (corpus->starts, corpus->tokens->len);
      if (cut > 0)
        g_array_append_val (corpus->tokens, first);
      g_array_append_val (corpus->tokens, word);
    }
}

static double
measure_parsing (JalonParseModel *model, const Corpus *corpus)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (JalonParser) parser = jalon_parser_new (model);

  for (guint run = 0; run < N_RUNS; run++)
    {
      double start = bench_thread_ms ();
      double ms;

      for (guint i = 0; i + 1 < corpus->starts->len; i++)
        {
          guint first = g_array_index (corpus->starts, guint, i);

          jalon_parser_parse (parser,
                              &g_array_index (corpus->tokens, JalonParseToken, first),
                              g_array_index (corpus->starts, guint, i + 1) - first);
        }
      ms = bench_thread_ms () - start;
      g_array_append_val (samples, ms);
    }
  return bench_quantile (samples, 0.5);
}

static double
measure_loading (const char *language)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint run = 0; run < N_RUNS; run++)
    {
      double start = bench_wall_ms ();
      double ms;
      g_autoptr (JalonParseModel) model = jalon_parse_model_new_bundled (language, NULL);

      ms = bench_wall_ms () - start;
      g_array_append_val (samples, ms);
    }
  return bench_quantile (samples, 0.5);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonParseModel) model = NULL;
  json_t     *cases = argc == 2 ? json_load_file (argv[1], 0, NULL) : NULL;
  const char *language = json_string_value (json_object_get (json_array_get (cases, 0), "lang"));
  Corpus corpus = { g_array_new (FALSE, TRUE, sizeof (JalonParseToken)), g_array_new (FALSE, FALSE, sizeof (guint)) };
  double ms;

  if (language == NULL)
    {
      fputs ("usage: jalon-bench-parse CASES.json\n", stderr);
      return 2;
    }
  model = jalon_parse_model_new_bundled (language, &error);
  if (model == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  for (gsize i = 0; i < json_array_size (cases); i++)
    add_text (&corpus,
              model,
              json_string_value (json_object_get (json_array_get (cases, i), "text")),
              strcmp (language, "fr") == 0 ? JALON_LANG_FR : JALON_LANG_EN);
  g_array_append_val (corpus.starts, corpus.tokens->len);
  ms = measure_parsing (model, &corpus);
  printf ("sentences-per-second %.0f\nwords-per-second %.0f\nload-ms %.2f\n",
          (corpus.starts->len - 1) * 1e3 / ms,
          corpus.tokens->len * 1e3 / ms,
          measure_loading (language));
  g_array_unref (corpus.tokens);
  g_array_unref (corpus.starts);
  json_decref (cases);
  return 0;
}
