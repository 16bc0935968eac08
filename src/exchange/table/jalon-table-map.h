/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a person says that a table is to be read: a mapping, in JSON. All of its
 * members may be missing, and are guessed then.
 *
 *   {"preset": "acled", "separator": ";", "encoding": "windows-1251", "header": true, "dates": "dmy",
 *    "columns": {"Datum": "date", "3": "place"}, "types": {"Luftangriff": "ASSAULT"},
 *    "place_precisions": {"1": "city"}}
 */

#pragma once

#include "jalon-table-preset.h"

G_BEGIN_DECLS

/**
 * JalonTableMap:
 * @preset: (nullable)
 * @separator: 0 to be guessed
 * @charset: (owned) (nullable)
 * @has_header: -1 to be guessed
 * @order: of dates; unknown to be guessed
 * @columns: (owned): #JalonColumnRole by folded name, or by number from 1
 * @types: (owned): #JalonEventType by word in lower case
 * @precisions: (owned): #JalonPrecision by word in lower case
 */
typedef struct
{
  const JalonTablePreset *preset;
  char                    separator;
  char                   *charset;
  int                     has_header;
  JalonDateOrder          order;
  GHashTable             *columns;
  GHashTable             *types;
  GHashTable             *precisions;
} JalonTableMap;

JalonTableMap *jalon_table_map_new (const char *json, GError **error);
void           jalon_table_map_free (JalonTableMap *self);
void           jalon_table_map_set_charset (JalonTableMap *self, const char *charset);
char          *jalon_table_map_dup_json (const JalonTableMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTableMap, jalon_table_map_free)

G_END_DECLS
