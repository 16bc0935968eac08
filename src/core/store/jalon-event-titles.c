/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the events of a store are called.
 */

#include "config.h"

#include "jalon-event-titles.h"

#include "jalon-event-store-private.h"
#include "jalon-event-title.h"
#include "jalon-text.h"

/* So many rows before and after one are its neighbours: what one article tells stands together. */
#define N_NEIGHBOURS 24

/**
 * Rows:
 *
 * Events in a row, wherever they are kept.
 * @dup: the record at a position, or %NULL where it is surely of another type, or has a title of its own
 */
typedef struct
{
  gpointer from;
  guint    n_rows;
  JalonEventRecord *(*dup) (gpointer from, guint position, JalonEventType type);
} Rows;

static void
add_neighbours (const Rows *rows, guint start, guint end, JalonEventType type, GPtrArray *out)
{
  for (guint i = start; i < end; i++)
    {
      JalonEventRecord *record = rows->dup (rows->from, i, type);

      if (record != NULL)
        g_ptr_array_add (out, record);
    }
}

static char *
dup_distinct (const Rows *rows, const JalonEventRecord *record, guint position, const char *language)
{
  g_autoptr (GPtrArray) neighbours = NULL;
  guint n_before;

  if (record->title != NULL)
    return jalon_text_dup (record->title, language);

  neighbours = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);
  add_neighbours (rows, position - MIN (position, N_NEIGHBOURS), position, record->type, neighbours);
  n_before = neighbours->len;
  add_neighbours (rows, position + 1, MIN (rows->n_rows, position + 1 + N_NEIGHBOURS), record->type, neighbours);
  return jalon_event_dup_title (record, neighbours, n_before, language);
}

static char *
dup_own_title (JalonEventStore *self, guint position)
{
  return jalon_event_unpack_title (jalon_event_store_get_blob (self, position),
                                   jalon_text_column_get_row (&self->rows->text, position));
}

static JalonEventRecord *
dup_of_store (gpointer from, guint position, JalonEventType type)
{
  JalonEventStore *self = from;
  g_autofree char *title = NULL;

  if (jalon_event_store_get_columns (self).words[JALON_EVENT_COLUMN_TYPE][position] != type)
    return NULL;
  title = dup_own_title (self, position);
  return title == NULL ? jalon_event_store_dup_record (self, position) : NULL;
}

static JalonEventRecord *
dup_of_snapshot (gpointer from, guint position, JalonEventType type)
{
  g_autoptr (JalonEventRecord) record = jalon_event_snapshot_dup_record (from, position);

  return record->type == type && record->title == NULL ? g_steal_pointer (&record) : NULL;
}

/**
 * jalon_event_store_dup_title:
 * @language: (nullable): as for jalon_text_dup()
 *
 * Returns: (transfer full): the title of an event in a language; where it has none, a composed one in the language of
 *   the interface that differs from those of its neighbours
 */
char *
jalon_event_store_dup_title (JalonEventStore *self, guint position, const char *language)
{
  g_autoptr (JalonEventRecord) record = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (JALON_IS_EVENT_STORE (self), NULL);
  g_return_val_if_fail (position < jalon_event_store_get_n_events (self), NULL);

  title = dup_own_title (self, position);
  if (title != NULL)
    return jalon_text_dup (title, language);

  record = jalon_event_store_dup_record (self, position);
  return dup_distinct (&(Rows){ self, jalon_event_store_get_n_events (self), dup_of_store },
                       record,
                       position,
                       language);
}

/**
 * jalon_event_store_dup_title_of:
 * @record: an event, in the store or not
 * @language: (nullable): as for jalon_text_dup()
 *
 * Returns: (transfer full): the title of @record as it stands, among the neighbours that it has in the store
 */
char *
jalon_event_store_dup_title_of (JalonEventStore *self, const JalonEventRecord *record, const char *language)
{
  guint position;

  g_return_val_if_fail (JALON_IS_EVENT_STORE (self), NULL);

  if (!jalon_event_store_find (self, record->id, &position))
    return jalon_event_dup_title (record, NULL, 0, language);
  return dup_distinct (&(Rows){ self, jalon_event_store_get_n_events (self), dup_of_store },
                       record,
                       position,
                       language);
}

/**
 * jalon_event_snapshot_dup_title:
 * @language: (nullable): as for jalon_text_dup()
 *
 * Returns: (transfer full): the title of an event as it was then, as jalon_event_store_dup_title() gives it
 */
char *
jalon_event_snapshot_dup_title (JalonEventSnapshot *self, guint position, const char *language)
{
  g_autoptr (JalonEventRecord) record = jalon_event_snapshot_dup_record (self, position);

  return dup_distinct (&(Rows){ self, jalon_event_snapshot_get_n_events (self), dup_of_snapshot },
                       record,
                       position,
                       language);
}
