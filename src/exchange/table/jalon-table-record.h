/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a row of a table to an event or a note.
 */

#pragma once

#include "jalon-sink.h"
#include "jalon-table-names.h"
#include "jalon-table-plan.h"
#include "jalon-table-sources.h"

G_BEGIN_DECLS

/**
 * JalonTableReading:
 *
 * One table that is being read.
 * @name: of the file
 * @names: borrowed
 * @sources: (owned)
 * @types: (owned): #JalonTypeName by word of a type, looked up before
 * @unknown: (owned): words of types that nobody knows, each once
 * @extra: (owned): members of the row's event that stand as they are
 * @row: the one that is read
 * @event: of the row
 * @n_rows: that were read before
 * @doubts: (owned) (nullable) (element-type utf8): what is not sure of the row
 * @n_told: doubts that have words; those beyond what is reported have none
 */
struct _JalonTableReading
{
  const char           *name;
  const JalonTableMap  *map;
  const JalonTablePlan *plan;
  JalonTableNames      *names;
  JalonTableSources    *sources;
  GHashTable           *types;
  GHashTable           *unknown;
  GString              *extra;
  GString              *key;
  JalonTableRow         row;
  JalonEventRecord     *event;
  guint                 n_rows;
  GPtrArray            *doubts;
  guint                 n_told;
};

JalonEventRecord *jalon_table_make_event (JalonTableReading *self, GError **error);

JalonCell jalon_table_get_cell (const JalonTableReading *self, JalonColumnRole role);
JalonCell jalon_table_get_own (const JalonTableReading *self, guint index);
void      jalon_table_add_party (JalonTableReading *self, JalonCell name, JalonPartyRole role, const char *sector);
void      jalon_table_set_title (JalonTableReading *self, const char *what, JalonCell first, JalonCell second);

G_END_DECLS
