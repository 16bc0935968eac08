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
#include "jalon-cli-progress.h"
#include "jalon-coder-batch.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-plugin-run.h"
#include "jalon-versions.h"

#include <stdio.h>
#include <string.h>

/* A line of the batch: the largest article, some of its letters escaped. Bytes. */
#define MAX_LINE (40 * 1000 * 1000)

/* As the command line has them; (owned) */
typedef struct
{
  JalonArticleArguments article;
  char                 *coder;
  char                 *into;
  char                 *output;
  gboolean              list;
  gboolean              keep;
  gboolean              explain;
  gboolean              json;
  gboolean              batch;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  jalon_article_arguments_clear (&self->article);
  g_free (self->coder);
  g_free (self->into);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

/* Where the articles go that are coded. */
typedef struct
{
  const Arguments *arguments;
  JalonLexicon    *lexicon;
  JalonDossier    *dossier; /* (nullable) */
  JalonAdded       added;
} Output;

/* Adds an article that is coded to the dossier, where there is one, and prints what it proposes. */
static gboolean
take_article (Output *output, const char *path, JalonCoding *coding, GError **error)
{
  JalonDossier *dossier = output->dossier;
  JalonWorld   *world = jalon_lexicon_get_world (output->lexicon);
  guint         n_before = dossier != NULL ? jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)) : 0;

  if (coding->left_out != NULL)
    /* Translators: a file, and sentences that say what of it was left out. */
    jalon_cli_complain (C_ ("remark", "%s: %s"), path, coding->left_out);
  if (dossier != NULL && !jalon_cli_add_coding (dossier, coding, output->lexicon, &output->added, error))
    return FALSE;
  if (output->arguments->json)
    {
      jalon_cli_print_coding_json (coding, path);
      return TRUE;
    }
  jalon_cli_print_coding (coding, path, world, output->arguments->explain);
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

  if (!jalon_cli_check_file (path, error))
    return NULL;
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

/* By Jalon's coder, one after the other. @given: (transfer full) */
static gboolean
code_cb (JalonCoding *given, const char *label, gpointer data, GError **error)
{
  Output *output = data;
  g_autoptr (JalonCoding) coding = given;

  return jalon_coding_run (coding, output->lexicon, jalon_cli_get_progress (), error) &&
         take_article (output, label, coding, error);
}

/* All that a program of the person's own is to code. */
typedef struct
{
  GPtrArray *codings; /* (element-type JalonCoding) */
  GPtrArray *labels;  /* (element-type utf8) */
} Batch;

static gboolean
collect_cb (JalonCoding *coding, const char *label, gpointer data, GError **error)
{
  Batch *batch = data;

  g_ptr_array_add (batch->codings, coding);
  g_ptr_array_add (batch->labels, g_strdup (label));
  return TRUE;
}

/* By the person's own coder, all in one run of it. */
static JalonExit
code_articles_by_program (Output *output, const JalonPlugin *plugin, char **paths)
{
  g_autoptr (GPtrArray) codings = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_coding_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) wrong = NULL;
  Batch                  batch = { codings, labels };
  const JalonArticleWalk walk = { &output->arguments->article, output->lexicon, collect_cb, &batch };
  JalonExit              result = jalon_cli_walk_articles (&walk, paths);

  if (codings->len > 0 && !jalon_plugin_run (plugin,
                                             codings,
                                             output->lexicon,
                                             &JALON_PLUGIN_LIMITS_INIT,
                                             jalon_cli_get_progress (),
                                             &wrong))
    return jalon_cli_fail (wrong);
  for (guint i = 0; i < codings->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!take_article (output, g_ptr_array_index (labels, i), g_ptr_array_index (codings, i), &error))
        result = jalon_cli_fail (error);
    }
  return result;
}

static JalonExit
code_articles (Output *output, const JalonPlugin *plugin, char **paths)
{
  const JalonArticleWalk walk = { &output->arguments->article, output->lexicon, code_cb, output };

  return plugin != NULL ? code_articles_by_program (output, plugin, paths) : jalon_cli_walk_articles (&walk, paths);
}

static JalonExit
run_articles (const Arguments *arguments, JalonLexicon *lexicon, char **paths)
{
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (JalonPlugin) plugin = NULL;
  g_autoptr (GError) error = NULL;
  Output    output = { arguments, lexicon, NULL, { 0 } };
  JalonExit result;

  if (arguments->coder != NULL && (plugin = jalon_plugin_find (arguments->coder, &error)) == NULL)
    return jalon_cli_fail (error);
  if (arguments->into != NULL && (dossier = open_dossier (arguments->into, &error)) == NULL)
    return jalon_cli_fail (error);
  output.dossier = dossier;
  result = code_articles (&output, plugin, paths);
  /* What is wrong was said; that nothing was added would only hide it. */
  if (result != JALON_EXIT_OK && arguments->output == NULL && !output.added.is_changed && output.added.n_known == 0)
    return result;
  if (dossier != NULL && !save (dossier, arguments, &output.added, &error))
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

/* A line each: number, date, title. */
static void
print_listed (const JalonIntake *intake, const char *path, guint number)
{
  g_autofree char *date = intake->date.precision != JALON_TIME_UNKNOWN ? jalon_time_dup_edtf (&intake->date) : NULL;
  const char      *title = intake->title != NULL ? intake->title : intake->url;

  jalon_cli_print ("%s#%u  %s  %s", path, number, date != NULL ? date : "–", title != NULL ? title : "–");
}

/* What comes by a pipe can be read once: nothing of it is left to keep. */
static gboolean
has_standard_input (char **paths)
{
  return g_strv_contains ((const char *const *) paths, "-") ||
         g_strv_contains ((const char *const *) paths, "/dev/stdin");
}

static gboolean
check (const Arguments *arguments, int n_paths, char **paths)
{
  if (arguments->batch != (n_paths == 0))
    jalon_cli_bad_usage ("extract",
                         "%s",
                         n_paths == 0 ? _ ("Which article? Name files, or - for standard input")
                                      : _ ("--batch reads standard input and takes no files"));
  else if (arguments->batch && arguments->into != NULL)
    jalon_cli_bad_usage ("extract", "%s", _ ("--batch and --into exclude each other; give one of them"));
  else if (arguments->batch && arguments->list)
    jalon_cli_bad_usage ("extract", "%s", _ ("--batch and --list exclude each other; give one of them"));
  else if (arguments->batch && arguments->coder != NULL)
    jalon_cli_bad_usage ("extract", "%s", _ ("--batch and --coder exclude each other; give one of them"));
  else if (arguments->keep && arguments->into == NULL)
    jalon_cli_bad_usage ("extract", "%s", _ ("--keep needs --into: the files are kept beside that dossier"));
  else if (arguments->keep && has_standard_input (paths))
    jalon_cli_bad_usage ("extract",
                         "%s",
                         _ ("--keep keeps files, not standard input; save it to a file, and name that"));
  else if (arguments->output != NULL && arguments->into == NULL)
    jalon_cli_bad_usage ("extract", "%s", _ ("--output needs --into: it saves that dossier, with what is added"));
  else
    return jalon_article_arguments_check (&arguments->article, "extract");
  return FALSE;
}

/**
 * jalon_cli_extract:
 * @argv: "extract" and what is behind it
 *
 * Prints what articles report, or adds it to a dossier.
 *
 * Returns: %JALON_EXIT_USAGE for what is asked wrongly, %JALON_EXIT_DATA where a file cannot be read or written
 */
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
    { "coder",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &arguments.coder,
      N_ ("Let this program of your own propose the events; “jalon-cli coders” lists them"),
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
    { "keep",
      0,
      0,
      G_OPTION_ARG_NONE,
      &arguments.keep,
      N_ ("With --into: keep the files as they came, in DOSSIER.files, for “jalon-cli seal”"),
      NULL },
    { "list",
      0,
      0,
      G_OPTION_ARG_NONE,
      &arguments.list,
      N_ ("Only list the articles: those of a feed, of an archive of the web, of a folder"),
      NULL },
    { "pick",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments.article.pick,
      N_ ("Of a file of several articles take these alone, as --list numbers them: 1,3-5"),
      N_ ("NUMBERS") },
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
    .summary = _ ("Proposes the events that articles in French or English report (texts, web pages, PDF, Word and "
                  "OpenDocument texts, e-books, mails, news feeds, archives of the web; folders of these), each with "
                  "the exact words that say so. It proposes; a person decides."),
    .description = _ ("Files of your own in the folder jalon/lexicon of your data folder add to the lexicons."),
    .entries = entries
  };

  if (!jalon_cli_parse_options (&usage, &argc, &argv) || !check (&arguments, argc - 1, argv + 1))
    return JALON_EXIT_USAGE;
  if (arguments.keep)
    arguments.article.keep = g_strdup (arguments.output != NULL ? arguments.output : arguments.into);
  if (arguments.list)
    return jalon_cli_list_articles (argv + 1, print_listed);
  world = jalon_world_new (&error);
  if (world != NULL)
    lexicon = jalon_lexicon_new_for_user (world, &error);
  if (lexicon == NULL)
    return jalon_cli_fail (error);
  return arguments.batch ? run_batch (lexicon) : run_articles (&arguments, lexicon, argv + 1);
}
