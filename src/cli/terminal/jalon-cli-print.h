/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that jalon-cli prints, line by line.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  jalon_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void  jalon_cli_print_heading (const char *heading);
void  jalon_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
void  jalon_cli_prompt (int terminal, const char *format, ...) G_GNUC_PRINTF (2, 3);
void  jalon_cli_end_prompt (int terminal);
void  jalon_cli_print_json (const char *json);
char *jalon_cli_dup_json_path (const char *path);
void  jalon_cli_print_row (const char *const *cells, const int *widths, guint n_cells);
void  jalon_cli_show_percent (int percent);

G_END_DECLS
