/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli formats: what is read and written.
 */

#pragma once

#include "jalon-cli.h"

G_BEGIN_DECLS

/* Runs the command; @argv begins with its name. */
JalonExit jalon_cli_formats (int argc, char **argv);

G_END_DECLS
