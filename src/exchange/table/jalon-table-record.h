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
 * JalonTableRoom:
 *
 * What an event of a row is made of. Nothing of it is freed by itself: its texts are of @strings, its parties and
 * claims of the reading; both outlive it.
 * @countries: of its place
 * @parties: (owned) (element-type JalonParty): borrowed
 * @strings: borrowed
 */
typedef struct
{
  JalonEventRecord event;
  JalonPlace       place;
  char            *countries[2];
  GPtrArray       *parties;
  GStringChunk    *strings;
} JalonTableRoom;

/**
 * JalonTableReading:
 *
 * One table that is being read.
 * @name: of the file
 * @names: borrowed
 * @sources: (owned)
 * @parties: (owned): #JalonParty by all it is made of: rows share them
 * @types: (owned): #JalonTypeName by word of a type, looked up before
 * @unknown: (owned): words of types that nobody knows, each once
 * @extra: (owned): members of the row's event that stand as they are
 * @row: the one that is read
 * @blank: (owned): an event with nothing in it, as each begins
 * @room: of the row's event
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
  GHashTable           *parties;
  GHashTable           *types;
  GHashTable           *unknown;
  GString              *extra;
  GString              *key;
  JalonTableRow         row;
  JalonEventRecord     *blank;
  JalonTableRoom       *room;
  JalonEventRecord     *event;
  guint                 n_rows;
  GPtrArray            *doubts;
  guint                 n_told;
};

gboolean jalon_table_make_event (JalonTableReading *self, JalonTableRoom *room, GError **error);

/**
 * JalonTableWho:
 *
 * Who takes part, as a row says.
 * @name: of a party
 * @code: (nullable): where the table tells more than its name does
 * @sector: (nullable): PLOVER's, where its name tells none
 * @is_sure: @sector stands whatever the name tells
 */
typedef struct
{
  JalonCell      name;
  JalonPartyRole role;
  const char    *code;
  const char    *sector;
  gboolean       is_sure;
} JalonTableWho;

JalonCell jalon_table_get_cell (const JalonTableReading *self, JalonColumnRole role);
JalonCell jalon_table_get_own (const JalonTableReading *self, guint index);
void      jalon_table_add_party (JalonTableReading *self, const JalonTableWho *who);
void      jalon_table_set_title (JalonTableReading *self, JalonCell what, JalonCell first, JalonCell second);
void      jalon_table_set_text (JalonTableReading *self, char **text, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
