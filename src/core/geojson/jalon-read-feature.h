/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One feature, whatever its kind.
 */

#pragma once

#include "jalon-kind.h"
#include "jalon-read-parse.h"

G_BEGIN_DECLS

/* One feature read: @record is of @kind. */
typedef struct
{
  const JalonKind *kind;
  gpointer         record;
} JalonParsedFeature;

JalonParseStatus
         jalon_read_feature (JalonReader *reader, gsize index, JalonSlice text, JalonParsedFeature *out_feature);
void     jalon_parsed_feature_clear (JalonParsedFeature *feature);
void     jalon_parsed_feature_rename (JalonParsedFeature *feature, const char *id, guint number);
gboolean jalon_read_is_number (const char *id);

G_END_DECLS
