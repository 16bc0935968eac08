/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli seal and verify: a dossier with its originals as a package that shows any change.
 */

#pragma once

#include "jalon-cli.h"

G_BEGIN_DECLS

/* Run the commands; @argv begins with their names. */
JalonExit jalon_cli_seal (int argc, char **argv);
JalonExit jalon_cli_verify (int argc, char **argv);

G_END_DECLS
