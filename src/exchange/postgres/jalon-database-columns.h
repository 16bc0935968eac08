/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns that a table of a database has for the fields of a schema.
 */

#pragma once

#include "jalon-schema.h"

G_BEGIN_DECLS

/* What of a field a column has, where that is not all of it. */
typedef enum
{
  JALON_PART_WHOLE,
  JALON_PART_FIRST, /* day */
  JALON_PART_LAST,
  JALON_PART_PRECISION,
  JALON_PART_WORDS,
  JALON_PART_LOW, /* number */
  JALON_PART_HIGH,
  JALON_PART_REASON,
} JalonColumnPart;

/**
 * JalonDatabaseColumn:
 * @name: (owned): as the field, with what part of it
 * @type: of SQL
 * @outer: (nullable): the field of a place that @field is in
 */
typedef struct
{
  char             *name;
  const char       *type;
  const JalonField *outer;
  const JalonField *field;
  JalonColumnPart   part;
} JalonDatabaseColumn;

const GArray *jalon_database_columns_get (const JalonSchema *schema);
char         *jalon_database_columns_dup_name (const JalonField *field, JalonColumnPart part);
char         *jalon_database_columns_dup_names (const JalonSchema *schema);

G_END_DECLS
