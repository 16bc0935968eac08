/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli log.
 */

#pragma once

#include "jalon-cli.h"

G_BEGIN_DECLS

JalonExit jalon_cli_log (int argc, char **argv);

G_END_DECLS
