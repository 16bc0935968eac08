/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli convert: from any format to any other.
 */

#pragma once

#include "jalon-cli.h"

G_BEGIN_DECLS

JalonExit jalon_cli_convert (int argc, char **argv);

G_END_DECLS
