/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables that many people have, recognised by their header or their shape.
 */

#pragma once

#include "jalon-table-columns.h"
#include "jalon-table-values.h"

G_BEGIN_DECLS

/* What a word of a column of types means; @word in lower case, @mode (nullable) of PLOVER. */
typedef struct
{
  const char    *word;
  JalonEventType type;
  const char    *mode;
} JalonTypeName;

typedef struct
{
  const char    *word;
  JalonPrecision precision;
} JalonPrecisionName;

/**
 * JalonDatePrecisionName:
 * @days_around: the date is the middle of a time of so many days before and behind it
 */
typedef struct
{
  const char        *word;
  JalonTimePrecision precision;
  guint              days_around;
} JalonDatePrecisionName;

typedef struct _JalonTableReading JalonTableReading;

/* The most columns that a preset looks at by itself. */
#define JALON_PRESET_MAX_OWN 16

/**
 * JalonTablePreset:
 *
 * A kind of table; its arrays end with an empty entry.
 * @id: names it in a mapping
 * @name: for people, not yet translated where it is no proper name
 * @signature: names that the header has, %NULL at the end
 * @shape: (nullable): whether a row without a header is of this kind; sets the names of its columns, "," between
 * @quote: around cells
 * @order: of its dates
 * @columns: what means what; others are kept with the event as they stand
 * @types: (nullable)
 * @precisions: (nullable): of places
 * @date_precisions: (nullable)
 * @own: names of the columns that @finish looks at, %NULL at the end
 * @finish: (nullable): adds to an event what is special in such a table
 */
typedef struct
{
  const char        *id;
  const char        *name;
  const char *const *signature;
  gboolean (*shape) (const JalonTableRow *row, const char **out_names);
  char                          quote;
  JalonDateOrder                order;
  const JalonColumnName        *columns;
  const JalonTypeName          *types;
  const JalonPrecisionName     *precisions;
  const JalonDatePrecisionName *date_precisions;
  const char                   *own[JALON_PRESET_MAX_OWN];
  void (*finish) (JalonTableReading *reading);
} JalonTablePreset;

extern const JalonTablePreset jalon_table_preset_acled;
extern const JalonTablePreset jalon_table_preset_acled_weekly;
extern const JalonTablePreset jalon_table_preset_gdelt;
extern const JalonTablePreset jalon_table_preset_own;
extern const JalonTablePreset jalon_table_preset_timemap;
extern const JalonTablePreset jalon_table_preset_ucdp;

const JalonTablePreset *jalon_table_preset_get (guint index);
const JalonTablePreset *jalon_table_preset_find (const char *id);

G_END_DECLS
