/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The memory of a store of events, apart from the object: a snapshot keeps it
 * where it outlives the store.
 */

#pragma once

#include "jalon-event-columns.h"
#include "jalon-event-pack-private.h"
#include "jalon-id-index-private.h"
#include "jalon-sections.h"
#include "jalon-text-column-private.h"

G_BEGIN_DECLS

/**
 * JalonEventRows:
 *
 * Reference counted; changed by its store alone.
 * @arena: (owned): packed events and repeated strings
 * @strings: (owned): repeated strings but codes: names, sectors, article ids
 * @codes: (owned): codes of parties and countries; their indexes stand in columns
 * @text: (owned): titles, summaries, quotes and names, folded
 * @columns: (owned): one array each
 * @ids: (owned): finds rows
 * @lender: (owned) (nullable): whose the beginning of the arena, the text and the columns are, until they grow
 */
typedef struct
{
  JalonArena      arena;
  JalonStrings    strings;
  JalonStrings    codes;
  JalonTextColumn text;
  JalonColumns    columns;
  JalonIdIndex    ids;
  JalonSections  *lender;
} JalonEventRows;

/**
 * JalonEventParts:
 *
 * What the record of one event is unpacked from.
 * @blob: (unowned): in the arena
 * @text: (unowned): in the text column
 */
typedef struct
{
  const guint8 *blob;
  const char   *text;
  gint32        start;
  gint32        end;
  guint8        words[JALON_N_EVENT_COLUMNS];
} JalonEventParts;

JalonEventRows   *jalon_event_rows_new (void);
void              jalon_event_rows_unref (JalonEventRows *self);
JalonEventParts   jalon_event_rows_get_parts (const JalonEventRows *self, guint row);
JalonEventRecord *jalon_event_rows_unpack (const JalonEventRows *self, const JalonEventParts *parts);

static inline const guint8 *
jalon_event_rows_get_blob (const JalonEventRows *self, guint row)
{
  return jalon_arena_get (&self->arena, self->columns.blob[row]);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonEventRows, jalon_event_rows_unref)

G_END_DECLS
