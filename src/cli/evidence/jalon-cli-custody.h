/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli custody: a report on where the articles of a dossier are from.
 */

#pragma once

#include "jalon-cli.h"

G_BEGIN_DECLS

/* Runs the command; @argv begins with its name. */
JalonExit jalon_cli_custody (int argc, char **argv);

G_END_DECLS
