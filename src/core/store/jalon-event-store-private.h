/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inside of the store, for the dossier and the query.
 */

#pragma once

#include "jalon-event-rows.h"
#include "jalon-event-store.h"
#include "jalon-extras-private.h"

G_BEGIN_DECLS

/* Codes are 16 bits in columns. */
#define JALON_MAX_CODES G_MAXUINT16

/* What an extra code is; its value is this shifted left by 16, and the code. */
typedef enum
{
  JALON_CODE_ACTOR,
  JALON_CODE_RECIPIENT,
  JALON_CODE_WHERE,
} JalonCodeUse;

/**
 * JalonEventStore:
 * @rows: (owned): the events
 * @snapshots: (owned) (element-type JalonEventSnapshot): those that someone else may hold
 * @n_rejected: rows whose review is JALON_REVIEW_REJECTED: where there are none, no query need look for them
 * @n_notes: rows that are notes, so too
 * @extra_codes: (owned) (element-type JalonExtraValue): parties and countries beyond the first
 * @extra_articles: (owned) (element-type JalonExtraValue): claiming articles beyond the first
 * @views: (owned) (element-type guint JalonEvent): the views that someone holds, by row
 * @new_codes: (owned): used while adding, as are the two that follow
 */
struct _JalonEventStore
{
  GObject parent_instance;

  JalonEventRows *rows;
  GPtrArray      *snapshots;
  guint           n_rejected;
  guint           n_notes;
  GArray         *extra_codes;
  GArray         *extra_articles;
  GHashTable     *views;
  JalonPacker     packer;
  GArray         *new_codes;
  GArray         *new_articles;
  GArray         *new_ends;
};

static inline const guint8 *
jalon_event_store_get_blob (const JalonEventStore *self, guint row)
{
  return jalon_event_rows_get_blob (self->rows, row);
}

void jalon_event_store_splice_quietly (JalonEventStore               *self,
                                       guint                          position,
                                       guint                          n_removals,
                                       const JalonEventRecord *const *additions,
                                       guint                          n_additions);

gboolean jalon_event_store_has_room (JalonEventStore *self, const JalonEventRecord *const *records, guint n_records);
JalonVerdict jalon_event_store_list_votes (JalonEventStore *self, guint position, GArray *votes);
gboolean     jalon_event_store_set_verdict (JalonEventStore *self, guint position, JalonVerdict verdict);
void         jalon_event_store_notify_range (JalonEventStore *self, guint position, guint n_events);
void         jalon_event_store_add_rows_of_article (JalonEventStore *self, guint32 article, JalonBitset *rows);
void jalon_event_store_add_rows_of_articles (JalonEventStore *self, const JalonBitset *articles, JalonBitset *rows);
void jalon_event_store_trim (JalonEventStore *self);

/* The views, jalon-event.c. */
JalonEvent *jalon_event_get_or_new (JalonEventStore *store, guint position);
void        jalon_event_move_views (JalonEventStore *store, guint position, guint n_removals, guint n_additions);

G_END_DECLS
