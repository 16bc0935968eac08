/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli log: what was changed in a dossier on this machine, and when.
 */

#include "config.h"

#include "jalon-cli-log.h"

#include "jalon-cli-print.h"
#include "jalon-i18n.h"
#include "jalon-log-out.h"
#include "jalon-log-read.h"
#include "jalon-moment.h"

static void
print_entry (const JalonLogRow *row)
{
  g_autofree char *moment = jalon_moment_dup_label (row->time);

  if (row->edit != NULL)
    jalon_cli_print ("%s  %s: %s", moment, jalon_log_deed_get_label (row->deed), row->edit);
  else
    jalon_cli_print ("%s  %s", moment, jalon_log_deed_get_label (row->deed));
}

static void
print_row (const JalonLogRow *row, gboolean is_new_thing)
{
  if (row->id != NULL && is_new_thing)
    jalon_cli_print ("  %s", row->title != NULL ? row->title : row->id);
  if (row->label != NULL)
    jalon_cli_print ("    %s", row->label);
  if (row->before != NULL)
    jalon_cli_print ("      - %s", row->before);
  if (row->after != NULL)
    jalon_cli_print ("      + %s", row->after);
  if (row->n_more > 0)
    {
      g_autofree char *more =
          g_strdup_printf (ngettext ("and %u thing more", "and %u things more", row->n_more), row->n_more);

      jalon_cli_print ("  %s", more);
    }
}

static void
print (const GPtrArray *rows)
{
  const JalonLogRow *last = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const JalonLogRow *row = g_ptr_array_index (rows, i);
      gboolean           is_new = last == NULL || last->entry != row->entry;

      if (is_new)
        print_entry (row);
      print_row (row, is_new || g_strcmp0 (last->id, row->id) != 0);
      last = row;
    }
  if (last == NULL)
    jalon_cli_print ("%s", _ ("There is no log: nothing was changed in a window on this machine since logs are kept"));
}

static gboolean
write_bytes (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const GString *text = data;

  return g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error);
}

static gboolean
write_table (const GPtrArray *rows, const char *path, GError **error)
{
  g_autoptr (GString) text = jalon_out_write_log (rows);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  return jalon_file_write (file,
                           &(JalonFileWrite){ .name = path,
                                              .write = write_bytes,
                                              .data = text,
                                              .flags = JALON_WRITE_OVERWRITE },
                           NULL,
                           NULL,
                           error);
}

/**
 * jalon_cli_log:
 *
 * Returns: %JALON_EXIT_DATA where the table cannot be written
 */
JalonExit
jalon_cli_log (int argc, char **argv)
{
  g_autofree char   *table = NULL;
  const GOptionEntry entries[] = {
    { "csv", 0, 0, G_OPTION_ARG_FILENAME, &table, N_ ("Write a table in CSV instead"), N_ ("FILE") },
    { NULL },
  };
  const JalonCliUsage usage = {
    .command = "log",
    /* Translators: what follows the name of a command in its help. */
    .operands = _ ("DOSSIER"),
    .summary = _ ("Says what was changed in a dossier, when, and what stood there before and after."),
    .description =
        _ ("The log is kept on this machine, beside the drafts, and is in no file that is shared. It has the "
           "edits that were made in a window since it began, and goes with the name of the file."),
    .entries = entries,
  };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  if (!jalon_cli_parse_options (&usage, &argc, &argv))
    return JALON_EXIT_USAGE;
  if (argc != 2)
    return jalon_cli_bad_usage ("log", "%s", _ ("Which dossier? Name one"));
  file = g_file_new_for_commandline_arg (argv[1]);
  rows = jalon_log_read (file, NULL);
  if (table == NULL)
    print (rows);
  else if (!write_table (rows, table, &error))
    return jalon_cli_fail (error);
  return JALON_EXIT_OK;
}
