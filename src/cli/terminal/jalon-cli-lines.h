/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of standard input, none of them without a limit.
 */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

gboolean jalon_cli_read_line (FILE *in, GString *line, gsize max, gboolean *out_is_cut);

G_END_DECLS
