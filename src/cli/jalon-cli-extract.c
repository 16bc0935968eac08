/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli extract: from articles to proposed events, to read, as JSON, or
 * into a dossier; and line by line for other programs.
 */

#include "config.h"

#include "jalon-cli-extract.h"

#include "jalon-cli-article.h"
#include "jalon-cli-lines.h"
#include "jalon-cli-print.h"
#include "jalon-coder-batch.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-versions.h"

#include <stdio.h>
#include <string.h>

/* A line of the batch: the largest article, some of its letters escaped. Bytes. */
#define MAX_LINE (40 * 1000 * 1000)

/* As the command line has them; (owned) */
typedef struct
{
  JalonArticleArguments article;
  char                 *into;
  char                 *output;
  gboolean              explain;
  gboolean              json;
  gboolean              batch;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  jalon_article_arguments_clear (&self->article);
  g_free (self->into);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

/* Returns: (transfer full) (nullable): the article, coded */
static JalonCoding *
extract (const Arguments *arguments, JalonLexicon *lexicon, const char *path, GError **error)
{
  g_autoptr (JalonCoding) coding = jalon_cli_load_article (&arguments->article, lexicon, path, error);

  if (coding == NULL || !jalon_coding_run (coding, lexicon, NULL, error))
    return NULL;
  return g_steal_pointer (&coding);
}

/* Adds an article to the dossier, where there is one, and prints what it proposes. */
static gboolean
run_article (const Arguments *arguments,
             JalonLexicon    *lexicon,
             const char      *path,
             JalonDossier    *dossier,
             JalonAdded      *added,
             GError         **error)
{
  JalonWorld *world = jalon_lexicon_get_world (lexicon);
  guint       n_before = dossier != NULL ? jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)) : 0;
  g_autoptr (JalonCoding) coding = extract (arguments, lexicon, path, error);

  if (coding == NULL || (dossier != NULL && !jalon_cli_add_coding (dossier, coding, lexicon, added, error)))
    return FALSE;
  if (arguments->json)
    {
      jalon_cli_print_coding_json (coding, path);
      return TRUE;
    }
  jalon_cli_print_coding (coding, path, world, arguments->explain);
  if (dossier != NULL)
    jalon_cli_print_same (dossier, n_before, world);
  return TRUE;
}

/* A dossier that is not there yet is begun. */
static JalonDossier *
open_dossier (const char *path, GError **error)
{
  g_autoptr (JalonLoadReport) report = NULL;
  JalonDossier *dossier = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return jalon_dossier_new ();
  dossier = jalon_cli_load (path, &report, error);
  if (dossier != NULL && report->n_skipped > 0)
    {
      g_clear_object (&dossier);
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_INVALID_VALUE,
                   _ ("%s: something in this dossier is wrong, and would be lost; “jalon-cli validate” says what"),
                   path);
    }
  return dossier;
}

/* Into the dossier itself where there are news, or into the other file that is asked for in any case. */
static gboolean
save (JalonDossier *dossier, const Arguments *arguments, const JalonAdded *added, GError **error)
{
  const char *path = arguments->output != NULL ? arguments->output : arguments->into;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  if (added->is_changed || arguments->output != NULL)
    jalon_versions_keep (file, NULL, NULL);
  if ((added->is_changed || arguments->output != NULL) &&
      !jalon_codec_save (dossier, file, JALON_WRITE_NONE, NULL, NULL, NULL, error))
    {
      jalon_cli_name_option (error, "--output");
      return FALSE;
    }
  jalon_cli_print_added (path, added);
  return TRUE;
}

static JalonExit
run_articles (const Arguments *arguments, JalonLexicon *lexicon, char **paths)
{
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  JalonAdded added = { 0 };
  JalonExit  result = JALON_EXIT_OK;

  if (arguments->into != NULL && (dossier = open_dossier (arguments->into, &error)) == NULL)
    return jalon_cli_fail (error);
  for (; *paths != NULL; paths++)
    {
      g_autoptr (GError) wrong = NULL;

      if (!run_article (arguments, lexicon, *paths, dossier, &added, &wrong))
        result = jalon_cli_fail (wrong);
    }
  if (dossier != NULL && !save (dossier, arguments, &added, &error))
    return jalon_cli_fail (error);
  return result;
}

/* What a line of the batch gives, or the error. */
static char *
run_line (JalonLexicon *lexicon, const GString *line, gboolean is_cut, GError **error)
{
  if (!is_cut)
    return jalon_coder_batch_line (lexicon, line->str, error);
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_TOO_LARGE,
               _ ("it is longer than %d MB (split the article)"),
               MAX_LINE / 1000 / 1000);
  return NULL;
}

/* One object a line in, one a line out; a line that is wrong is said and passed over. */
static JalonExit
run_batch (JalonLexicon *lexicon)
{
  g_autoptr (GString) line = g_string_new (NULL);
  JalonExit result = JALON_EXIT_OK;
  gboolean  is_cut;

  for (guint number = 1; jalon_cli_read_line (stdin, line, MAX_LINE, &is_cut); number++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *output = NULL;

      if (line->str[strspn (line->str, " \t\r\n")] == '\0')
        continue;
      output = run_line (lexicon, line, is_cut, &error);
      if (output != NULL)
        {
          jalon_cli_print_json (output);
          continue;
        }
      jalon_cli_complain (_ ("jalon-cli: line %u: %s"), number, error->message);
      result = JALON_EXIT_DATA;
    }
  return result;
}

static gboolean
check (const Arguments *arguments, int n_paths)
{
  if (arguments->batch != (n_paths == 0))
    jalon_cli_bad_usage ("extract",
                         "%s",
                         n_paths == 0 ? _ ("Which article? Name files, or - for standard input")
                                      : _ ("--batch reads standard input and takes no files"));
  else if (arguments->batch && arguments->into != NULL)
    jalon_cli_bad_usage ("extract", "%s", _ ("--batch and --into exclude each other; give one of them"));
  else if (arguments->output != NULL && arguments->into == NULL)
    jalon_cli_bad_usage ("extract", "%s", _ ("--output needs --into: it saves that dossier, with what is added"));
  else
    return jalon_article_arguments_check (&arguments->article, "extract");
  return FALSE;
}

JalonExit
jalon_cli_extract (int argc, char **argv)
{
  g_auto (Arguments) arguments = { 0 };
  GOptionEntry entries[] = {
    { "date",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments.article.date,
      N_ ("Date of the articles, as fine as it is known: 2025, 2025-06 or 2025-06-03"),
      N_ ("DATE") },
    { "lang",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments.article.language,
      N_ ("Language of the articles: fr or en"),
      N_ ("LANGUAGE") },
    { "publisher",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments.article.publisher,
      N_ ("Who published the articles"),
      N_ ("NAME") },
    { "into",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &arguments.into,
      N_ ("Add the articles and their events, to be reviewed, to a dossier"),
      N_ ("DOSSIER") },
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &arguments.output,
      N_ ("With --into: leave that dossier as it is, and save it with what is added in this new file"),
      N_ ("FILE") },
    { "explain",
      0,
      0,
      G_OPTION_ARG_NONE,
      &arguments.explain,
      N_ ("Name the rule and the words behind each field"),
      NULL },
    { "json",
      0,
      0,
      G_OPTION_ARG_NONE,
      &arguments.json,
      N_ ("Print JSON, one article a line, the same in every language"),
      NULL },
    { "batch",
      0,
      0,
      G_OPTION_ARG_NONE,
      &arguments.batch,
      N_ ("Read one JSON object a line from standard input, with id, text, lang and article_date; write one a line"),
      NULL },
    { NULL },
  };
  g_autoptr (JalonWorld) world = NULL;
  g_autoptr (JalonLexicon) lexicon = NULL;
  g_autoptr (GError) error = NULL;
  const JalonCliUsage usage = {
    .command = "extract",
    .operands = _ ("[ARTICLE…]"),
    .summary =
        _ ("Proposes the events that articles in French or English report (texts or HTML pages), each with the exact "
           "words that say so. It proposes; a person decides."),
    .description = _ ("Files of your own in the folder jalon/lexicon of your data folder add to the lexicons."),
    .entries = entries
  };

  if (!jalon_cli_parse_options (&usage, &argc, &argv) || !check (&arguments, argc - 1))
    return JALON_EXIT_USAGE;
  world = jalon_world_new (&error);
  if (world != NULL)
    lexicon = jalon_lexicon_new_for_user (world, &error);
  if (lexicon == NULL)
    return jalon_cli_fail (error);
  return arguments.batch ? run_batch (lexicon) : run_articles (&arguments, lexicon, argv + 1);
}
