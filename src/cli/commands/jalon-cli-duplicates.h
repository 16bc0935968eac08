/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli duplicates: events of a dossier that may be one.
 */

#pragma once

#include "jalon-cli.h"

G_BEGIN_DECLS

/* Runs the command; @argv begins with its name. */
JalonExit jalon_cli_duplicates (int argc, char **argv);

G_END_DECLS
