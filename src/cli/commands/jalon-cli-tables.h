/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints what the columns and words of known tables mean here.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void jalon_cli_print_table_presets (void);

G_END_DECLS
