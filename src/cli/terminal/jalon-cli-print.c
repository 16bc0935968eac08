/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that jalon-cli prints. Titles, ids, quotes, names of files and the
 * errors that quote them may hold whatever a stranger wrote; here it is made
 * safe, once for all commands. Each call prints one line, so that a newline
 * is known to have come from a file.
 */

#include "config.h"

#include "jalon-cli-print.h"

#include "jalon-safe-text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *format_line (const char *format, va_list args) G_GNUC_PRINTF (1, 0);

static char *
format_line (const char *format, va_list args)
{
  g_autofree char *line = g_strdup_vprintf (format, args);

  return jalon_text_make_safe (line, -1, JALON_TEXT_TERMINAL);
}

/**
 * jalon_cli_print:
 * @format: of one line, without its newline
 *
 * Prints a line on standard output. What a terminal would obey is shown as its number.
 */
void
jalon_cli_print (const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list          args;

  va_start (args, format);
  line = format_line (format, args);
  va_end (args);
  g_print ("%s\n", line);
}

/**
 * jalon_cli_print_heading:
 * @heading: of one line, without its newline
 *
 * Prints a line after an empty one.
 */
void
jalon_cli_print_heading (const char *heading)
{
  jalon_cli_print ("%s", "");
  jalon_cli_print ("%s", heading);
}

/**
 * jalon_cli_complain:
 * @format: of one line, without its newline
 *
 * Prints a line on standard error, as jalon_cli_print() does.
 */
void
jalon_cli_complain (const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list          args;

  va_start (args, format);
  line = format_line (format, args);
  va_end (args);
  g_printerr ("%s\n", line);
}

static void
write_to (int terminal, const char *words)
{
  if (write (terminal, words, strlen (words)) < 0)
    g_debug ("The terminal is gone");
}

/**
 * jalon_cli_prompt:
 * @terminal: an open terminal
 * @format: words that stand before what is typed
 *
 * Writes to a terminal itself, wherever the two outputs go, as jalon_cli_print() does.
 */
void
jalon_cli_prompt (int terminal, const char *format, ...)
{
  g_autofree char *words = NULL;
  g_autofree char *safe = NULL;
  va_list          args;

  va_start (args, format);
  words = g_strdup_vprintf (format, args);
  va_end (args);
  safe = jalon_text_make_safe (words, -1, JALON_TEXT_TERMINAL);
  write_to (terminal, safe);
}

/**
 * jalon_cli_end_prompt:
 * @terminal: an open terminal
 *
 * Ends the line of a prompt, which what was typed did not where it was not shown.
 */
void
jalon_cli_end_prompt (int terminal)
{
  write_to (terminal, "\n");
}

/**
 * jalon_cli_print_json:
 * @json: a document, of one line or more
 *
 * Prints JSON for other programs: UTF-8 whatever the locale, and nothing lost. What a terminal would obey is escaped
 * whether there is a terminal or not, so that the same input gives the same bytes.
 */
void
jalon_cli_print_json (const char *json)
{
  g_autofree char *safe = jalon_text_make_safe (json, -1, JALON_TEXT_JSON);

  fputs (safe, stdout);
  fputc ('\n', stdout);
}

/**
 * jalon_cli_dup_json_path:
 * @path: as the command line has it, in whatever bytes
 *
 * Returns: (transfer full): @path for JSON: as it is where it is UTF-8, else with "\xff" for each byte that is not
 */
char *
jalon_cli_dup_json_path (const char *path)
{
  return g_utf8_validate (path, -1, NULL) ? g_strdup (path) : jalon_text_make_safe (path, -1, JALON_TEXT_TERMINAL);
}

/**
 * jalon_cli_print_row:
 * @widths: of each cell, characters; negative aligns to the right, 0 ends the row
 *
 * Prints cells in columns.
 */
void
jalon_cli_print_row (const char *const *cells, const int *widths, guint n_cells)
{
  g_autoptr (GString) row = g_string_new ("  ");

  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *cell = jalon_text_make_safe (cells[i], -1, JALON_TEXT_TERMINAL);
      glong            room = labs (widths[i]) - g_utf8_strlen (cell, -1);

      if (widths[i] < 0)
        g_string_append_printf (row, "%*s", (int) MAX (room, 0), "");
      g_string_append (row, cell);
      if (widths[i] > 0)
        g_string_append_printf (row, "%*s", (int) MAX (room, 0), "");
      g_string_append (row, "  ");
    }
  g_strchomp (row->str);
  jalon_cli_print ("%s", row->str);
}

/**
 * jalon_cli_show_percent:
 * @percent: 100 takes the line away
 *
 * Shows how far a work is, in place, on standard error, which must be a terminal.
 */
void
jalon_cli_show_percent (int percent)
{
  g_printerr ("\r%3d %%%s", percent, percent >= 100 ? "\r     \r" : "");
}
