/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps the memory of a store.
 */

#include "config.h"

#include "jalon-event-freeze-private.h"

#include "jalon-event-store-private.h"

#include <string.h>

static void
add_section (JalonSectionsWriter *writer, guint number, gconstpointer bytes, gsize n_bytes)
{
  jalon_sections_writer_begin (writer, number);
  if (n_bytes > 0)
    jalon_sections_writer_add (writer, bytes, n_bytes);
}

/* What is not used of the chunk that is being filled is kept as zeros: memory that nobody wrote to is nobody's to keep.
 */
static void
add_arena (JalonSectionsWriter *writer, const JalonArena *arena)
{
  g_autofree guint8 *zeros = g_malloc0 (JALON_ARENA_CHUNK);

  jalon_sections_writer_begin (writer, JALON_FREEZE_ARENA_SIZES);
  for (guint i = 0; i < arena->chunks->len; i++)
    {
      guint64 size = g_array_index (arena->sizes, gsize, i);

      jalon_sections_writer_add (writer, &size, sizeof size);
    }
  jalon_sections_writer_begin (writer, JALON_FREEZE_ARENA);
  for (guint i = 0; i < arena->chunks->len; i++)
    {
      gsize    size = g_array_index (arena->sizes, gsize, i);
      gboolean is_filling = i >= arena->n_lent && i == arena->current && size == JALON_ARENA_CHUNK;
      gsize    used = is_filling ? MIN (arena->used, size) : size;

      jalon_sections_writer_add (writer, g_ptr_array_index (arena->chunks, i), used);
      jalon_sections_writer_add (writer, zeros, size - used);
      /* Each chunk begins at a multiple of 8. */
      jalon_sections_writer_add (writer, zeros, -size & 7);
    }
}

static void
add_strings (JalonSectionsWriter *writer, guint section, const JalonStrings *strings)
{
  jalon_sections_writer_begin (writer, section);
  for (guint i = 1; i < strings->strings->len; i++)
    {
      const char *string = jalon_strings_get (strings, i);

      jalon_sections_writer_add (writer, string, strlen (string) + 1);
    }
}

static void
add_extras (JalonSectionsWriter *writer, guint section, const GArray *extras)
{
  add_section (writer, section, extras->data, extras->len * sizeof (JalonExtraValue));
}

/**
 * jalon_event_store_freeze:
 * @store: does not change meanwhile
 *
 * Adds all that the store is, in sections below %JALON_FREEZE_FREE and from 32 on.
 */
void
jalon_event_store_freeze (JalonEventStore *store, JalonSectionsWriter *writer)
{
  const JalonEventRows *rows = store->rows;
  JalonFreezeCounts     counts = { .n_rows = rows->columns.n_rows,
                                   .n_rejected = store->n_rejected,
                                   .n_notes = store->n_notes,
                                   .n_strings = rows->strings.strings->len,
                                   .n_codes = rows->codes.strings->len,
                                   .text_length = rows->text.length };

  add_section (writer, JALON_FREEZE_COUNTS, &counts, sizeof counts);
  add_arena (writer, &rows->arena);
  add_strings (writer, JALON_FREEZE_STRINGS, &rows->strings);
  add_strings (writer, JALON_FREEZE_CODES, &rows->codes);
  add_section (writer, JALON_FREEZE_TEXT, rows->text.text, rows->text.length + JALON_TEXT_FIND_PADDING);
  add_section (writer, JALON_FREEZE_TEXT_STARTS, rows->text.starts, (rows->text.n_rows + 1) * sizeof (guint32));
  add_extras (writer, JALON_FREEZE_EXTRA_CODES, store->extra_codes);
  add_extras (writer, JALON_FREEZE_EXTRA_ARTICLES, store->extra_articles);
  for (guint i = 0; i < jalon_columns_count (); i++)
    {
      gsize    size;
      gpointer column = jalon_columns_get (&rows->columns, i, &size);

      if (column != NULL)
        add_section (writer, JALON_FREEZE_COLUMNS + i, column, rows->columns.n_rows * size);
    }
}
