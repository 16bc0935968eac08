/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of the first rows of a table.
 */

#pragma once

#include "jalon-table-preview.h"

G_BEGIN_DECLS

char *jalon_table_dup_count (const JalonTablePreview *preview, guint max_rows);

G_END_DECLS
