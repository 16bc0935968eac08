/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading from the store: columns, records, claims, size.
 */

#include "config.h"

#include "jalon-event-store-private.h"

#include "jalon-event-snapshot-private.h"
#include "jalon-verdict-private.h"

/**
 * jalon_event_store_get_n_events:
 *
 * Returns: the number of events
 */
guint
jalon_event_store_get_n_events (JalonEventStore *self)
{
  g_return_val_if_fail (JALON_IS_EVENT_STORE (self), 0);

  return self->rows->columns.n_rows;
}

/**
 * jalon_event_store_get_columns:
 *
 * Returns: the columns, borrowed until the store changes
 */
JalonEventColumns
jalon_event_store_get_columns (JalonEventStore *self)
{
  const JalonColumns *own = &self->rows->columns;

  JalonEventColumns columns = {
    .start = own->start,
    .end = own->end,
    .point = own->point,
    .has_point = own->has_point,
    .n_alternatives = own->n_alternatives,
    .precision = own->precision,
    .country = own->country,
  };

  for (guint i = 0; i < JALON_N_EVENT_COLUMNS; i++)
    columns.words[i] = own->words[i];
  return columns;
}

/**
 * jalon_event_store_get_time_precision:
 *
 * Returns: how fine the source is about when an event was; its days are in the columns
 */
JalonTimePrecision
jalon_event_store_get_time_precision (JalonEventStore *self, guint position)
{
  g_return_val_if_fail (position < self->rows->columns.n_rows, JALON_TIME_UNKNOWN);

  return jalon_event_unpack_time_precision (jalon_event_store_get_blob (self, position));
}

/**
 * jalon_event_store_get_code:
 * @code_index: from the country column
 *
 * Returns: (transfer none) (nullable): a code of a state or organisation, valid as long
 *   as the store; %NULL for 0
 */
const char *
jalon_event_store_get_code (JalonEventStore *self, guint code_index)
{
  g_return_val_if_fail (code_index < self->rows->codes.strings->len, NULL);

  return jalon_strings_get (&self->rows->codes, code_index);
}

/**
 * jalon_event_store_get_id:
 *
 * Returns: (transfer none): the id of an event, valid as long as the store
 */
const char *
jalon_event_store_get_id (JalonEventStore *self, guint position)
{
  g_return_val_if_fail (position < self->rows->columns.n_rows, NULL);

  return (const char *) jalon_event_store_get_blob (self, position);
}

/**
 * jalon_event_store_find:
 * @id: an event's id
 * @out_position: (out) (optional): its row
 *
 * Finds an event by its id. The first search after loading makes an index
 * of all ids.
 *
 * Returns: whether there is such an event
 */
gboolean
jalon_event_store_find (JalonEventStore *self, const char *id, guint *out_position)
{
  guint position;

  g_return_val_if_fail (JALON_IS_EVENT_STORE (self), FALSE);

  if (id == NULL || !jalon_id_index_find (&self->rows->ids, self->rows->columns.n_rows, id, &position))
    return FALSE;
  if (out_position != NULL)
    *out_position = position;

  return TRUE;
}

/**
 * jalon_event_store_dup_record:
 *
 * Returns: (transfer full): all of an event, as it was put in
 */
JalonEventRecord *
jalon_event_store_dup_record (JalonEventStore *self, guint position)
{
  JalonEventParts parts;

  g_return_val_if_fail (position < self->rows->columns.n_rows, NULL);

  parts = jalon_event_rows_get_parts (self->rows, position);
  return jalon_event_rows_unpack (self->rows, &parts);
}

/**
 * jalon_event_store_get_searched:
 * @out_length: (out): bytes
 *
 * Returns: (transfer none): the words of an event that a search looks at, folded (jalon_text_fold()), each text ended
 * by a new line; not ended by a zero byte, and valid until the store changes
 */
const char *
jalon_event_store_get_searched (JalonEventStore *self, guint position, gsize *out_length)
{
  const JalonTextColumn *text = &self->rows->text;

  g_return_val_if_fail (position < self->rows->columns.n_rows, NULL);

  *out_length = text->starts[position + 1] - text->starts[position];
  return jalon_text_column_get_row (text, position);
}

/* Gives back what growing took in advance, once a load is done. */
void
jalon_event_store_trim (JalonEventStore *self)
{
  jalon_columns_trim (&self->rows->columns);
  jalon_text_column_trim (&self->rows->text);
  jalon_packer_clear (&self->packer);
}

static guint
count_codes (const JalonEventRecord *record)
{
  guint n_codes = record->parties->len;

  for (guint i = 0; i <= record->alternatives->len; i++)
    {
      const JalonPlace *place = i == 0 ? record->place : g_ptr_array_index (record->alternatives, i - 1);

      if (place != NULL && place->countries != NULL)
        n_codes += g_strv_length (place->countries);
    }

  return n_codes;
}

/* Whether so many events more fit into 32-bit offsets and 16-bit codes. */
gboolean
jalon_event_store_has_room (JalonEventStore *self, const JalonEventRecord *const *records, guint n_records)
{
  guint64 n_codes = 0;

  for (guint i = 0; i < n_records; i++)
    n_codes += count_codes (records[i]);

  return n_records < JALON_POSITION_NONE - self->rows->columns.n_rows &&
         self->rows->text.length < JALON_TEXT_COLUMN_MAX && !jalon_arena_is_full (&self->rows->arena) &&
         self->rows->codes.strings->len + n_codes <= JALON_MAX_CODES;
}

/* Appends a JalonVote for each claim of an event; returns the verdict set by hand. */
JalonVerdict
jalon_event_store_list_votes (JalonEventStore *self, guint position, GArray *votes)
{
  return jalon_event_unpack_votes (jalon_event_store_get_blob (self, position), votes);
}

/* Adds the rows with a claim from an article, a string of the store. */
void
jalon_event_store_add_rows_of_article (JalonEventStore *self, guint32 article, JalonBitset *rows)
{
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);

  for (guint row = 0; row < self->rows->columns.n_rows; row++)
    words[row / 64] |= (guint64) (self->rows->columns.article[row] == article) << (row % 64);
  for (guint i = 0; i < self->extra_articles->len; i++)
    {
      JalonExtraValue extra = g_array_index (self->extra_articles, JalonExtraValue, i);

      words[extra.row / 64] |= (guint64) (extra.value == article) << (extra.row % 64);
    }
}

/* Adds the rows with a claim from any of some articles: the strings of the store that are in @articles. */
void
jalon_event_store_add_rows_of_articles (JalonEventStore *self, const JalonBitset *articles, JalonBitset *rows)
{
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);

  for (guint row = 0; row < self->rows->columns.n_rows; row++)
    words[row / 64] |= (guint64) jalon_bitset_contains (articles, self->rows->columns.article[row]) << (row % 64);
  for (guint i = 0; i < self->extra_articles->len; i++)
    {
      JalonExtraValue extra = g_array_index (self->extra_articles, JalonExtraValue, i);

      words[extra.row / 64] |= (guint64) jalon_bitset_contains (articles, extra.value) << (extra.row % 64);
    }
}

/* Sets the effective verdict of a row without telling anyone; returns whether it changed. */
gboolean
jalon_event_store_set_verdict (JalonEventStore *self, guint position, JalonVerdict verdict)
{
  guint8 *column = self->rows->columns.words[JALON_EVENT_COLUMN_VERDICT];

  if (column[position] == verdict)
    return FALSE;

  jalon_event_snapshots_before_splice (self->snapshots, position, 1, 1);
  column[position] = verdict;
  return TRUE;
}

/* Tells that rows changed in place: their views are made anew. */
void
jalon_event_store_notify_range (JalonEventStore *self, guint position, guint n_events)
{
  if (g_hash_table_size (self->views) > 0)
    jalon_event_move_views (self, position, n_events, n_events);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_events, n_events);
}
