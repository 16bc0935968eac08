/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events as packed columns and a string arena, for ten events or a million.
 * A GListModel of JalonEvent, whose items are light views made on demand.
 *
 * A store belongs to one thread. Others may read its columns and records while
 * nobody changes it, but not find ids or get items: both make what they need.
 */

#pragma once

#include "jalon-geo.h"
#include "jalon-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define JALON_TYPE_EVENT_STORE (jalon_event_store_get_type ())
G_DECLARE_FINAL_TYPE (JalonEventStore, jalon_event_store, JALON, EVENT_STORE, GObject)

#define JALON_TYPE_EVENT (jalon_event_get_type ())
G_DECLARE_FINAL_TYPE (JalonEvent, jalon_event, JALON, EVENT, GObject)

/* The position of no event: the view of one that was removed. */
#define JALON_POSITION_NONE G_MAXUINT

/**
 * JalonEventColumns:
 *
 * The columns, borrowed for reading; valid until the store changes. A column
 * has jalon_event_store_get_n_events() entries. @point is meaningful only
 * where @has_point. @n_alternatives counts candidate places. @country is an index
 * for jalon_event_store_get_code(), 0 = none. @words has one column for each JalonEventColumn but
 * JALON_EVENT_COLUMN_NONE.
 */
typedef struct
{
  const gint32        *start;
  const gint32        *end;
  const JalonMercator *point;
  const guint8        *has_point;
  const guint8        *n_alternatives;
  const guint8        *precision;
  const guint16       *country;
  const guint8        *words[JALON_N_EVENT_COLUMNS];
} JalonEventColumns;

JalonEventStore  *jalon_event_store_new (void);
guint             jalon_event_store_append (JalonEventStore *self, const JalonEventRecord *record);
void              jalon_event_store_splice (JalonEventStore               *self,
                                            guint                          position,
                                            guint                          n_removals,
                                            const JalonEventRecord *const *additions,
                                            guint                          n_additions);
guint             jalon_event_store_get_n_events (JalonEventStore *self);
JalonEventColumns jalon_event_store_get_columns (JalonEventStore *self);
const char       *jalon_event_store_get_code (JalonEventStore *self, guint code_index);
const char       *jalon_event_store_get_id (JalonEventStore *self, guint position);
gboolean          jalon_event_store_find (JalonEventStore *self, const char *id, guint *out_position);
JalonEventRecord *jalon_event_store_dup_record (JalonEventStore *self, guint position);
const char       *jalon_event_store_get_searched (JalonEventStore *self, guint position, gsize *out_length);

JalonTimePrecision jalon_event_store_get_time_precision (JalonEventStore *self, guint position);

JalonEventStore *jalon_event_get_store (JalonEvent *self);
guint            jalon_event_get_position (JalonEvent *self);
const char      *jalon_event_get_id (JalonEvent *self);

G_END_DECLS
