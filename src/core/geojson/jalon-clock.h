/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times that are finer than a day, as other programs write them. Their day is
 * read, and they go back into the file as they stood.
 */

#pragma once

#include "jalon-json-extra.h"
#include "jalon-json-writer.h"
#include "jalon-time.h"

G_BEGIN_DECLS

gboolean   jalon_clock_parse (const char *text, gint32 *out_first, gint32 *out_last);
gboolean   jalon_clock_parse_json (const JalonJson *json, gint32 *out_first, gint32 *out_last);
JalonSlice jalon_clock_find (const char *extra, const char *key);
char      *jalon_clock_dup_moment (const char *extra, const char *end, gint32 day);
gboolean   jalon_clock_write_whole (JalonWriter *writer, const char *key, const JalonTime *time, JalonSlice clock);
gboolean   jalon_clock_write_end (JalonWriter *writer, const char *key, gint32 day, JalonSlice clock);
gboolean   jalon_clock_write_datetimes (JalonWriter *writer, const JalonTime *time, const char *extra);

G_END_DECLS
