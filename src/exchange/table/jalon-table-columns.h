/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the columns of a table say: their roles.
 */

#pragma once

#include "jalon-record.h"
#include "jalon-table-rows.h"

G_BEGIN_DECLS

/**
 * JalonColumnRole:
 *
 * What a column says of the event of its row. Several columns may have the same; those with parties are all read, of
 * others the first that is not empty.
 * @JALON_COLUMN_SUBTYPE: the type more finely; it is looked up first
 * @JALON_COLUMN_POSITION: latitude and longitude in one
 * @JALON_COLUMN_PARTY: who took part, where nobody says who did it to whom
 */
typedef enum
{
  JALON_COLUMN_NONE,
  JALON_COLUMN_ID,
  JALON_COLUMN_TITLE,
  JALON_COLUMN_SUMMARY,
  JALON_COLUMN_TYPE,
  JALON_COLUMN_SUBTYPE,
  JALON_COLUMN_CODE,
  JALON_COLUMN_DATE,
  JALON_COLUMN_END,
  JALON_COLUMN_DATE_PRECISION,
  JALON_COLUMN_LATITUDE,
  JALON_COLUMN_LONGITUDE,
  JALON_COLUMN_POSITION,
  JALON_COLUMN_PLACE,
  JALON_COLUMN_COUNTRY,
  JALON_COLUMN_PLACE_PRECISION,
  JALON_COLUMN_ACTOR,
  JALON_COLUMN_RECIPIENT,
  JALON_COLUMN_PARTY,
  JALON_COLUMN_SOURCE,
  JALON_COLUMN_URL,
  JALON_COLUMN_FATALITIES,
  JALON_COLUMN_FATALITIES_LOW,
  JALON_COLUMN_FATALITIES_HIGH,
  JALON_N_COLUMN_ROLES
} JalonColumnRole;

/* A column by its name as jalon_table_fold_name() has it. */
typedef struct
{
  const char     *name;
  JalonColumnRole role;
} JalonColumnName;

const char     *jalon_column_role_get_word (JalonColumnRole role);
gboolean        jalon_column_role_parse (const char *word, JalonColumnRole *out_role);
JalonColumnRole jalon_column_role_guess (const char *folded_name);
JalonEventType  jalon_column_get_type_of_code (const char *code);
char           *jalon_table_fold_name (JalonCell cell);

G_END_DECLS
