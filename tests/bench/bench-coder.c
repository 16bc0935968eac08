/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Codes articles made of the sentences of a file of cases (tests/data/coder/):
 *
 *   jalon-bench-coder CASES.json
 *
 * Prints "sentences-per-second N", "page-ms N" (40 sentences) and
 * "line-ms N" (the same sentences in one line of 100 kB): medians of 21 runs.
 */

#include "bench-util.h"
#include "jalon-coder.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

#define N_RUNS 21
#define SENTENCES_PER_PAGE 40
#define SENTENCES_PER_PARAGRAPH 4
#define LINE_BYTES 100000

/* @n_sentences of the cases in turn, or 0 for as many as fill a line of LINE_BYTES. */
static char *
dup_article (json_t *cases, guint n_sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; n_sentences > 0 ? i < n_sentences : text->len < LINE_BYTES; i++)
    {
      g_string_append (text,
                       json_string_value (
                           json_object_get (json_array_get (cases, i % json_array_size (cases)), "text")));
      g_string_append (text,
                       n_sentences > 0 && i % SENTENCES_PER_PARAGRAPH == SENTENCES_PER_PARAGRAPH - 1 ? "\n\n" : " ");
    }
  return g_string_free (text, FALSE);
}

static double
measure (JalonLexicon *lexicon, const char *text, JalonLang lang)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  JalonTime date = JALON_TIME_INIT;

  jalon_day_parse_range ("2025-04-08", &date.start, &date.end, &date.precision);
  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = bench_wall_ms ();
      double ms;
      g_autoptr (GPtrArray) proposals =
          jalon_coder_code (lexicon,
                            &(JalonCoderArticle){ .text = text, .length = strlen (text), .lang = lang, .date = &date },
                            NULL,
                            NULL);

      ms = bench_wall_ms () - start;
      g_array_append_val (samples, ms);
    }
  return bench_quantile (samples, 0.5);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = NULL;
  g_autoptr (JalonLexicon) lexicon = NULL;
  g_autofree char *page = NULL;
  g_autofree char *line = NULL;
  json_t          *cases = argc == 2 ? json_load_file (argv[1], 0, NULL) : NULL;
  JalonLang        lang;
  double           page_ms;

  if (json_array_size (cases) == 0)
    {
      fputs ("usage: jalon-bench-coder CASES.json\n", stderr);
      return 2;
    }
  world = jalon_world_new (&error);
  lexicon = world != NULL ? jalon_lexicon_new (world, NULL, &error) : NULL;
  if (lexicon == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  lang = g_strcmp0 (json_string_value (json_object_get (json_array_get (cases, 0), "lang")), "en") == 0 ? JALON_LANG_EN
                                                                                                        : JALON_LANG_FR;
  page = dup_article (cases, SENTENCES_PER_PAGE);
  line = dup_article (cases, 0);
  page_ms = measure (lexicon, page, lang);
  printf ("sentences-per-second %.0f\npage-ms %.2f\nline-ms %.2f\n",
          SENTENCES_PER_PAGE * 1e3 / page_ms,
          page_ms,
          measure (lexicon, line, lang));
  json_decref (cases);
  return 0;
}
