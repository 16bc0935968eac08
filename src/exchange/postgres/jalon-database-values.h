/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows as COPY reads them: a line each, tabs between values.
 */

#pragma once

#include "jalon-database-columns.h"

G_BEGIN_DECLS

void jalon_copy_number (GString *line, gint64 number);
void jalon_copy_text (GString *line, const char *text, gssize length);
void jalon_copy_bytes (GString *line, const char *bytes, gsize length);
void jalon_copy_list (GString *line, const GPtrArray *texts);
void jalon_copy_point (GString *line, const JalonPlace *place);
void jalon_copy_record (GString *line, const JalonSchema *schema, gconstpointer record, JalonVerdict verdict);
void jalon_copy_end (GString *line);

char *jalon_database_dup_day (gint32 day);
void  jalon_database_append_item (GString *list, const char *text);

G_END_DECLS
