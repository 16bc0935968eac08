/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The memory of a store of events.
 */

#include "config.h"

#include "jalon-event-rows.h"

#include "jalon-schema.h"

static const char *
get_id_of_row (gconstpointer data, guint row)
{
  return (const char *) jalon_event_rows_get_blob (data, row);
}

/**
 * jalon_event_rows_new:
 *
 * Returns: (transfer full): no rows
 */
JalonEventRows *
jalon_event_rows_new (void)
{
  JalonEventRows *self = g_atomic_rc_box_new0 (JalonEventRows);

  jalon_arena_init (&self->arena);
  jalon_strings_init (&self->strings, &self->arena);
  jalon_strings_init (&self->codes, &self->arena);
  jalon_text_column_init (&self->text);
  jalon_id_index_init (&self->ids, get_id_of_row, self);
  return self;
}

static void
rows_clear (gpointer data)
{
  JalonEventRows *self = data;

  jalon_columns_clear (&self->columns);
  jalon_id_index_clear (&self->ids);
  jalon_text_column_clear (&self->text);
  jalon_strings_clear (&self->codes);
  jalon_strings_clear (&self->strings);
  jalon_arena_clear (&self->arena);
  g_clear_pointer (&self->lender, jalon_sections_unref);
}

/**
 * jalon_event_rows_unref:
 *
 * Gives up a reference, in any thread.
 */
void
jalon_event_rows_unref (JalonEventRows *self)
{
  g_atomic_rc_box_release_full (self, rows_clear);
}

/**
 * jalon_event_rows_get_parts:
 *
 * Returns: the parts of a row, valid until rows change
 */
JalonEventParts
jalon_event_rows_get_parts (const JalonEventRows *self, guint row)
{
  JalonEventParts parts = {
    .blob = jalon_event_rows_get_blob (self, row),
    .text = jalon_text_column_get_row (&self->text, row),
    .start = self->columns.start[row],
    .end = self->columns.end[row],
  };

  for (guint i = JALON_EVENT_COLUMN_NONE + 1; i < JALON_N_EVENT_COLUMNS; i++)
    parts.words[i] = self->columns.words[i][row];
  return parts;
}

/**
 * jalon_event_rows_unpack:
 * @parts: of a row that these are or were
 *
 * Returns: (transfer full): all of an event, as it was put in
 */
JalonEventRecord *
jalon_event_rows_unpack (const JalonEventRows *self, const JalonEventParts *parts)
{
  JalonEventRecord *record = jalon_event_unpack (&self->strings, &self->codes, parts->blob, parts->text);

  for (guint i = 0; i < jalon_event_schema.n_fields; i++)
    {
      const JalonField *field = &jalon_event_schema.fields[i];

      if (field->type == JALON_FIELD_WORD && field->column != JALON_EVENT_COLUMN_NONE)
        *JALON_FIELD_IN (record, field, guint) = parts->words[field->column];
    }
  record->time.start = parts->start;
  record->time.end = parts->end;
  return record;
}
