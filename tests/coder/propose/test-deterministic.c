/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same article gives the same bytes: coded again, by a lexicon loaded
 * anew, in another locale, and by many threads that share a lexicon.
 */

#include "jalon-coder-batch.h"

#include <locale.h>
#include <string.h>

#define N_THREADS 8
#define N_TIMES 5

static JalonWorld *world;

static const char *const lines[] = {
  "{\"id\": \"fr\", \"lang\": \"fr\", \"article_date\": \"2025-04-08\", \"text\": \"L\\u2019Algérie a fermé lundi son "
  "espace aérien aux vols maliens. Le Mali en a fait autant. "
  "Les deux pays ont rappelé leurs ambassadeurs, selon un communiqué. Le Maroc forme des soldats burkinabè à Ben "
  "Guerir.\"}",
  "{\"id\": \"en\", \"lang\": \"en\", \"article_date\": \"2025-05-12\", \"text\": \"Chad recalled its ambassador from "
  "Sudan on Monday. Thousands marched in Tbilisi, and police arrested 23 demonstrators. "
  "Kenya reportedly sent troops to Haiti. The Congolese army shelled a village near Goma.\"}",
};

typedef struct
{
  JalonLexicon *lexicon;
  const char   *line;
  const char   *expected;
} Task;

static char *
code (JalonLexicon *lexicon, const char *line)
{
  g_autoptr (GError) error = NULL;
  char *output = jalon_coder_batch_line (lexicon, line, &error);

  g_assert_no_error (error);
  g_assert_nonnull (output);

  return output;
}

static JalonLexicon *
load (void)
{
  g_autoptr (GError) error = NULL;
  JalonLexicon *lexicon = jalon_lexicon_new (world, NULL, &error);

  g_assert_no_error (error);

  return lexicon;
}

static void
test_again (void)
{
  g_autoptr (JalonLexicon) lexicon = load ();
  g_autoptr (JalonLexicon) other = load ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *first = code (lexicon, lines[i]);
      g_autofree char *again = code (lexicon, lines[i]);
      g_autofree char *anew = code (other, lines[i]);

      g_assert_nonnull (strstr (first, "SANCTION"));
      g_assert_cmpstr (first, ==, again);
      g_assert_cmpstr (first, ==, anew);
    }
}

/* A locale that is not there leaves the one before: then there is nothing to see, and nothing fails. */
static void
test_locales (void)
{
  static const char *const locales[] = { "C", "C.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8" };
  g_autofree char         *before = g_strdup (setlocale (LC_ALL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *expected = NULL;

      for (guint k = 0; k < G_N_ELEMENTS (locales); k++)
        {
          g_autoptr (JalonLexicon) lexicon = NULL;
          g_autofree char *output = NULL;

          if (setlocale (LC_ALL, locales[k]) == NULL)
            continue;
          lexicon = load ();
          output = code (lexicon, lines[i]);
          if (expected == NULL)
            expected = g_strdup (output);
          g_assert_cmpstr (output, ==, expected);
        }
      g_assert_nonnull (expected);
    }
  setlocale (LC_ALL, before);
}

static gpointer
code_thread (gpointer data)
{
  const Task *task = data;

  for (guint i = 0; i < N_TIMES; i++)
    {
      g_autofree char *output = code (task->lexicon, task->line);

      g_assert_cmpstr (output, ==, task->expected);
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (JalonLexicon) lexicon = load ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *expected = code (lexicon, lines[i]);
      Task             task = { lexicon, lines[i], expected };
      GThread         *threads[N_THREADS];

      for (guint k = 0; k < N_THREADS; k++)
        threads[k] = g_thread_new ("coder", code_thread, &task);
      for (guint k = 0; k < N_THREADS; k++)
        g_thread_join (threads[k]);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  g_assert_nonnull (world);

  g_test_add_func ("/coder/deterministic/again", test_again);
  g_test_add_func ("/coder/deterministic/locales", test_locales);
  g_test_add_func ("/coder/deterministic/threads", test_threads);

  status = g_test_run ();
  jalon_world_unref (world);
  return status;
}
