/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands share: options, loading, languages, errors.
 */

#include "config.h"

#include "jalon-cli.h"

#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-error.h"
#include "jalon-file-load.h"
#include "jalon-formats.h"
#include "jalon-i18n.h"
#include "jalon-previous.h"
#include "jalon-text.h"
#include "jalon-world.h"

#include <locale.h>
#include <string.h>

/* The file of a mapping, as the command line names it. (owned) (nullable) */
static char *map_path;

/* The id of the format that files have, as the command line names it. (owned) (nullable) */
static char *from_id;

static const GOptionEntry map_entries[] = {
  { "from",
    0,
    0,
    G_OPTION_ARG_STRING,
    &from_id,
    N_ ("Format of what is read, by its id (“jalon-cli formats” lists them); else its beginning and name say it"),
    N_ ("FORMAT") },
  { "map",
    0,
    0,
    G_OPTION_ARG_FILENAME,
    &map_path,
    N_ ("How the columns of a table are to be read, in JSON (“jalon-cli formats --tables” says how); guessed without"),
    N_ ("FILE") },
  { NULL },
};

/**
 * jalon_cli_fail:
 * @error: what went wrong
 *
 * Says it on standard error.
 *
 * Returns: %JALON_EXIT_USAGE for what the command line asks wrongly, else %JALON_EXIT_DATA
 */
JalonExit
jalon_cli_fail (const GError *error)
{
  jalon_cli_complain ("jalon-cli: %s", error->message);
  return g_error_matches (error, JALON_ERROR, JALON_ERROR_USAGE) ? JALON_EXIT_USAGE : JALON_EXIT_DATA;
}

/* Whether it is the file that cannot be written, rather than what should stand in it. */
static gboolean
is_of_file (const GError *error)
{
  if (error->domain == G_IO_ERROR)
    return error->code != G_IO_ERROR_CANCELLED;
  return g_error_matches (error, JALON_ERROR, JALON_ERROR_FOREIGN_OWNER) ||
         g_error_matches (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE) ||
         g_error_matches (error, JALON_ERROR, JALON_ERROR_NOT_VERIFIED) ||
         g_error_matches (error, JALON_ERROR, JALON_ERROR_UNCONFIRMED);
}

/**
 * jalon_cli_name_option:
 * @error: (inout): why a file could not be written
 * @option: that chooses another file
 *
 * Where another file would do, the error names the option for it.
 */
void
jalon_cli_name_option (GError **error, const char *option)
{
  g_autoptr (GError) before = NULL;

  if (error == NULL || !is_of_file (*error))
    return;
  before = g_steal_pointer (error);
  /* Translators: a sentence that says why a file could not be written, and an option of the command line. */
  g_set_error (error, before->domain, before->code, _ ("%s; %s chooses another file"), before->message, option);
}

/**
 * jalon_cli_bad_usage:
 * @command: (nullable): whose command line is wrong; %NULL where not even that is known
 * @format: what is wrong with it, translated, without a full stop
 *
 * Says so on standard error, and which help to read; what comes from the command line is made safe.
 *
 * Returns: %JALON_EXIT_USAGE
 */
JalonExit
jalon_cli_bad_usage (const char *command, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  jalon_cli_complain ("jalon-cli: %s", message);
  if (command != NULL)
    /* Translators: %s is a command such as "snapshot". */
    jalon_cli_complain (_ ("Run “jalon-cli %s --help” to see how it is used."), command);
  else
    jalon_cli_complain ("%s", _ ("Run “jalon-cli --help” to see the commands."));
  return JALON_EXIT_USAGE;
}

/**
 * jalon_cli_parse_options:
 * @usage: of the command
 * @argc: (inout): the name of the command counts
 * @argv: (inout): the options are taken out
 *
 * Reads the options of a command into what its entries point at; ends the program for --help.
 *
 * Returns: %FALSE where the command line is wrong, which has been said then
 */
gboolean
jalon_cli_parse_options (const JalonCliUsage *usage, int *argc, char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage->operands);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat ("jalon-cli ", usage->command, NULL);

  g_set_prgname (name);
  g_option_context_set_summary (context, usage->summary);
  g_option_context_set_description (context, usage->description);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, usage->entries, GETTEXT_PACKAGE);
  if (usage->reads_tables)
    g_option_context_add_main_entries (context, map_entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  jalon_cli_bad_usage (usage->command, "%s", error->message);
  return FALSE;
}

/**
 * jalon_cli_parse:
 * @command: its name
 * @summary: translated
 * @description: (nullable): translated
 * @entries: ends with an empty one
 *
 * Parses the options of a command that takes one dossier; what is wrong with them is said.
 *
 * Returns: whether the command can go on
 */
gboolean
jalon_cli_parse (const char         *command,
                 const char         *summary,
                 const char         *description,
                 const GOptionEntry *entries,
                 int                *argc,
                 char             ***argv)
{
  const JalonCliUsage usage = { .command = command,
                                /* Translators: what follows the name of a command in its help. */
                                .operands = _ ("DOSSIER"),
                                .summary = summary,
                                .description = description,
                                .entries = entries,
                                .reads_tables = TRUE };

  if (!jalon_cli_parse_options (&usage, argc, argv))
    return FALSE;
  if (*argc != 2)
    {
      jalon_cli_bad_usage (command, "%s", *argc < 2 ? _ ("Which dossier? Name one file") : _ ("Name one dossier only"));
      return FALSE;
    }
  return TRUE;
}

/* "NAME~" may help where a file is no good any more; not where it is not there at all. */
static void
name_previous (GFile *file, GError **error)
{
  g_autoptr (JalonPrevious) previous = (*error)->domain == JALON_ERROR ? jalon_previous_find (file, NULL) : NULL;
  g_autofree char *words = previous != NULL ? jalon_previous_dup_words (previous) : NULL;
  g_autofree char *message = words != NULL ? g_strdup_printf ("%s. %s", (*error)->message, words) : NULL;

  if (message == NULL)
    return;
  g_free ((*error)->message);
  (*error)->message = g_steal_pointer (&message);
}

/* The mapping that --map names. (transfer full) (nullable): %NULL without, too */
static char *
load_mapping (GError **error)
{
  g_autoptr (GError) local_error = NULL;
  char *text = NULL;

  if (map_path == NULL || g_file_get_contents (map_path, &text, NULL, &local_error))
    return text;
  g_set_error (error, JALON_ERROR, JALON_ERROR_USAGE, "--map: %s", local_error->message);
  return NULL;
}

/* The format that --from names. (nullable): %NULL without, too */
static const JalonFormat *
find_from (GError **error)
{
  const JalonFormat *format;

  if (from_id == NULL)
    return NULL;
  for (guint i = 0; (format = jalon_formats_get (i)) != NULL; i++)
    if (format->read != NULL && strcmp (format->type.id, from_id) == 0)
      return format;
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_USAGE,
               _ ("--from: no format “%s” is read (“jalon-cli formats” lists them)"),
               from_id);
  return NULL;
}

/**
 * jalon_cli_check_file:
 * @path: as it stands on the command line
 *
 * For what is done with a file alone, or with what lies beside one.
 *
 * Returns: %FALSE with %JALON_ERROR_USAGE for the address of a database
 */
gboolean
jalon_cli_check_file (const char *path, GError **error)
{
  if (!jalon_database_is_address (path))
    return TRUE;
  g_set_error (
      error,
      JALON_ERROR,
      JALON_ERROR_USAGE,
      _ ("“%s” is a database, and this needs a file: “jalon-cli convert ADDRESS FILE.jalon” makes one, “jalon-cli "
         "db load” loads one"),
      path);
  return FALSE;
}

/**
 * jalon_cli_load:
 * @path: as it stands on the command line: a path or a URI, of any format of events, or the address of a database
 * @out_report: (out) (transfer full): what was left out; not set where it fails
 *
 * Reads a file of events; an error says what a person can do, and names the previous version where there is one.
 *
 * Returns: (transfer full): a dossier, or %NULL with %JALON_ERROR or %G_IO_ERROR
 */
JalonDossier *
jalon_cli_load (const char *path, JalonLoadReport **out_report, GError **error)
{
  const JalonProgress untold = { NULL };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char   *mapping = NULL;
  const JalonFormat *format;
  JalonDossier      *dossier = NULL;

  if (jalon_database_is_address (path))
    return jalon_database_read (path, NULL, jalon_cli_get_progress (), out_report, error);
  file = g_file_new_for_commandline_arg (path);
  mapping = load_mapping (&local_error);
  format = find_from (&local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (format != NULL)
    dossier = jalon_file_load (file,
                               (const JalonFormat *const[]){ format, NULL },
                               mapping,
                               &untold,
                               out_report,
                               &local_error);
  else
    dossier = jalon_formats_load (file, mapping, &untold, out_report, &local_error);
  if (dossier == NULL)
    {
      jalon_error_explain_reading (&local_error, path);
      name_previous (file, &local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
    }
  return dossier;
}

/**
 * jalon_cli_load_chosen:
 * @choice: what is asked for, where that is of use: of a database only that is read, with all articles and views
 *
 * Reads a file of events as jalon_cli_load() does; what is asked for has to be found in it then all the same.
 *
 * Returns: (transfer full): a dossier, or %NULL with %JALON_ERROR or %G_IO_ERROR
 */
JalonDossier *
jalon_cli_load_chosen (const char                *path,
                       const JalonDatabaseChoice *choice,
                       JalonLoadReport          **out_report,
                       GError                   **error)
{
  if (jalon_database_is_address (path))
    return jalon_database_read (path, choice, jalon_cli_get_progress (), out_report, error);
  return jalon_cli_load (path, out_report, error);
}

/**
 * jalon_cli_warn_of_skipped:
 * @path: of the file that was read
 * @report: on it
 *
 * Says on standard error what must be known of the reading, and how many features were left out; the rest is shown.
 */
void
jalon_cli_warn_of_skipped (const char *path, const JalonLoadReport *report)
{
  g_auto (GStrv) remarks = jalon_load_report_list_remarks (report);

  for (guint i = 0; remarks[i] != NULL; i++)
    jalon_cli_complain ("jalon-cli: %s", remarks[i]);
  if (report->n_skipped == 0)
    return;
  jalon_cli_complain (
      g_dngettext (
          GETTEXT_PACKAGE,
          "jalon-cli: %s: %u feature is left out because something in it is wrong; “jalon-cli validate” says what",
          "jalon-cli: %s: %u features are left out because something in them is wrong; “jalon-cli validate” says what",
          report->n_skipped),
      path,
      report->n_skipped);
}

/**
 * jalon_cli_is_language:
 * @language: as "fr"
 *
 * Returns: whether the words of commands and pictures can be in that language
 */
gboolean
jalon_cli_is_language (const char *language)
{
  static const char *const languages[] = { "en", "fr", "ar", NULL };

  return g_strv_contains (languages, language);
}

/**
 * jalon_cli_set_language:
 * @language: as of jalon_cli_is_language()
 *
 * Sets the language of all that is said from here on. The catalogue of a language is used in any locale but plain C.
 */
void
jalon_cli_set_language (const char *language)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  if (locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0)
    {
      setlocale (LC_MESSAGES, "C.UTF-8");
      g_setenv ("LC_MESSAGES", "C.UTF-8", TRUE);
      g_unsetenv ("LC_ALL");
    }
  g_setenv ("LANGUAGE", language, TRUE);
}

/**
 * jalon_cli_name_code:
 * @code: of a country
 * @world: a #JalonWorld
 *
 * A #JalonNameFunc.
 *
 * Returns: (transfer full): its name in the language of the interface
 */
char *
jalon_cli_name_code (const char *code, gpointer world)
{
  return g_strdup (jalon_world_get_name (world, code, jalon_text_get_ui_language ()));
}
