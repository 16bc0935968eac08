/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli db load: dossiers into a database.
 */

#pragma once

#include "jalon-cli.h"

G_BEGIN_DECLS

JalonExit jalon_cli_db_load (int argc, char **argv);

G_END_DECLS
