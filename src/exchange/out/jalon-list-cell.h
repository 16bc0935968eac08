/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells that hold several things, read as a dossier file has them.
 */

#pragma once

#include "jalon-json-writer.h"

G_BEGIN_DECLS

GPtrArray *jalon_list_cell_split (const char *text);
void       jalon_list_cell_write_strings (JalonWriter *writer, const char *key, const char *text);
void       jalon_list_cell_write_parties (JalonWriter *writer, const char *key, const char *text);

G_END_DECLS
