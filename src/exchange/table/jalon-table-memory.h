/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mappings that a person wants to be remembered, by what the columns are called.
 */

#pragma once

#include "jalon-table-plan.h"

G_BEGIN_DECLS

char          *jalon_table_memory_dup_path (const JalonTablePlan *plan);
JalonTableMap *jalon_table_memory_find (const char *path);
gboolean       jalon_table_map_write (const JalonTableMap *map, GFile *file, GError **error);
gboolean       jalon_table_memory_keep (const char *path, const JalonTableMap *map, GError **error);

G_END_DECLS
