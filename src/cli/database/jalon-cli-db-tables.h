/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli db init, info and remove: what is done with a database as it is.
 */

#pragma once

#include "jalon-cli.h"

G_BEGIN_DECLS

JalonExit jalon_cli_db_init (int argc, char **argv);
JalonExit jalon_cli_db_info (int argc, char **argv);
JalonExit jalon_cli_db_remove (int argc, char **argv);

G_END_DECLS
