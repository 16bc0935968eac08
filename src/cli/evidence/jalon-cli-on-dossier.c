/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The option and the operand of commands that make one file of one dossier.
 */

#include "config.h"

#include "jalon-cli-on-dossier.h"

#include "jalon-cli-print.h"
#include "jalon-i18n.h"

/**
 * jalon_cli_run_on_dossier:
 *
 * Reads the options and runs the command.
 *
 * Returns: what the command does, or %JALON_EXIT_USAGE
 */
JalonExit
jalon_cli_run_on_dossier (const JalonCliOnDossier *self, int argc, char **argv)
{
  g_autofree char   *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, self->output_help, N_ ("FILE") },
    { NULL },
  };
  const JalonCliUsage usage = { .command = self->command,
                                .operands = _ ("DOSSIER"),
                                .summary = self->summary,
                                .entries = entries };
  g_autoptr (GError) error = NULL;

  if (!jalon_cli_parse_options (&usage, &argc, &argv))
    return JALON_EXIT_USAGE;
  if (argc != 2)
    return jalon_cli_bad_usage (self->command, "%s", _ ("Which dossier? Name one file"));
  if (!jalon_cli_check_file (argv[1], &error))
    return jalon_cli_fail (error);
  return self->run (argv[1], output);
}
