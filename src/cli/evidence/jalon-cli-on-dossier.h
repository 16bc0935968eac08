/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commands that make one file of one dossier.
 */

#pragma once

#include "jalon-cli.h"

G_BEGIN_DECLS

/**
 * JalonCliOnDossier:
 * @command: its name
 * @summary: translated
 * @output_help: what --output says of itself; not yet translated
 * @run: does it, for the path of a dossier and that of the file; the latter %NULL where none was named
 */
typedef struct
{
  const char *command;
  const char *summary;
  const char *output_help;
  JalonExit (*run) (const char *path, const char *output);
} JalonCliOnDossier;

JalonExit jalon_cli_run_on_dossier (const JalonCliOnDossier *self, int argc, char **argv);

G_END_DECLS
