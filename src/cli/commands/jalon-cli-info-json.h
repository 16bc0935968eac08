/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli info --json.
 */

#pragma once

#include "jalon-cli.h"
#include "jalon-cli-count.h"

G_BEGIN_DECLS

/* Prints @census of the dossier in @path as one JSON object. */
JalonExit jalon_cli_print_info_json (const char *path, const JalonCensus *census, const JalonLoadReport *report);

G_END_DECLS
