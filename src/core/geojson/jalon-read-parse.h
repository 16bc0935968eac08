/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a part of the file, parsed.
 */

#pragma once

#include "jalon-json-node.h"
#include "jalon-json-scan.h"

G_BEGIN_DECLS

/* What a text that does not parse is. */
typedef enum
{
  JALON_PARSE_OK,
  JALON_PARSE_UNFIT, /* JSON, but not to be read: a number too large, a name twice */
  JALON_PARSE_BROKEN /* not JSON, or not UTF-8 */
} JalonParseStatus;

JalonParseStatus jalon_parse_slice (JalonReader *reader, const char *path, JalonSlice text, JalonJson **out_json);
void             jalon_set_syntax_error_at (JalonReader *reader, guint64 offset, const char *problem);
void             jalon_set_scan_error (JalonReader *reader, const JalonScan *scan);
gboolean
jalon_reader_take_text (JalonReader *reader, JalonInputSpan span, JalonInputBuffer *buffer, JalonSlice *out_text);

G_END_DECLS
