/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes the memory of a store that was kept. Its bytes are those that were written, as checksums say; what is asked
 * here is whether they fit together.
 */

#include "config.h"

#include "jalon-event-freeze-private.h"

#include "jalon-event-store-private.h"

#include <string.h>

/* A section of exactly so many bytes. */
static gpointer
get_section (const JalonSections *sections, guint number, guint64 n_bytes)
{
  gsize    size;
  gpointer section = jalon_sections_get (sections, number, &size);

  return size == n_bytes ? section : NULL;
}

static gboolean
lend_columns (JalonColumns *columns, const JalonSections *sections, guint n_rows)
{
  guint                n_columns = jalon_columns_count ();
  g_autofree gpointer *lent = g_new0 (gpointer, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      gsize    entry_size;
      gsize    size;
      gpointer section = jalon_sections_get (sections, JALON_FREEZE_COLUMNS + i, &size);

      jalon_columns_get (columns, i, &entry_size);
      if (section != NULL && size != n_rows * entry_size)
        return FALSE;
      lent[i] = section;
    }
  jalon_columns_lend (columns, lent, n_rows);
  return columns->start != NULL && columns->blob != NULL;
}

static gboolean
lend_arena (JalonArena *arena, const JalonSections *sections)
{
  gsize    n_bytes;
  gsize    left;
  guint64 *sizes = jalon_sections_get (sections, JALON_FREEZE_ARENA_SIZES, &n_bytes);
  guint8  *chunk = jalon_sections_get (sections, JALON_FREEZE_ARENA, &left);

  if (sizes == NULL || chunk == NULL)
    return FALSE;
  for (gsize i = 0; i < n_bytes / sizeof *sizes; i++)
    {
      gsize kept = (gsize) ((sizes[i] + 7) & ~(guint64) 7);

      if (kept > left)
        return FALSE;
      jalon_arena_lend (arena, chunk, (gsize) sizes[i]);
      chunk += kept;
      left -= kept;
    }
  return left == 0;
}

static gboolean
lend_text (JalonTextColumn *text, const JalonSections *sections, const JalonFreezeCounts *counts)
{
  guint32 *starts = get_section (sections, JALON_FREEZE_TEXT_STARTS, (counts->n_rows + 1) * sizeof (guint32));
  char    *bytes = get_section (sections, JALON_FREEZE_TEXT, counts->text_length + JALON_TEXT_FIND_PADDING);

  if (bytes == NULL || starts == NULL)
    return FALSE;
  jalon_text_column_lend (text, bytes, (gsize) counts->text_length, starts, (guint) counts->n_rows);
  return TRUE;
}

/* They get the indexes that they had. */
static gboolean
add_strings (JalonStrings *strings, const JalonSections *sections, guint section, guint64 n_strings)
{
  gsize       size;
  const char *at = jalon_sections_get (sections, section, &size);
  const char *end = at + size;

  if (at == NULL)
    return FALSE;
  while (at < end && memchr (at, '\0', end - at) != NULL)
    {
      jalon_strings_add (strings, at);
      at += strlen (at) + 1;
    }
  return at == end && strings->strings->len == n_strings;
}

static gboolean
add_extras (GArray *extras, const JalonSections *sections, guint section)
{
  gsize         size;
  gconstpointer values = jalon_sections_get (sections, section, &size);

  if (values == NULL || size % sizeof (JalonExtraValue) != 0)
    return FALSE;
  g_array_append_vals (extras, values, (guint) (size / sizeof (JalonExtraValue)));
  return TRUE;
}

/**
 * jalon_event_store_thaw:
 * @store: an empty one that nobody has seen; of no use where it fails
 * @sections: with those that jalon_event_store_freeze() wrote
 *
 * Gives the store the memory that was kept. Nothing is copied but repeated strings; what is changed later is.
 *
 * Returns: whether it is whole
 */
gboolean
jalon_event_store_thaw (JalonEventStore *store, JalonSections *sections)
{
  JalonEventRows          *rows = store->rows;
  const JalonFreezeCounts *counts = get_section (sections, JALON_FREEZE_COUNTS, sizeof *counts);

  g_return_val_if_fail (rows->columns.n_rows == 0 && rows->lender == NULL, FALSE);

  if (counts == NULL || counts->n_rows == 0 || counts->n_rows > G_MAXINT)
    return FALSE;
  rows->lender = jalon_sections_ref (sections);
  store->n_rejected = (guint) counts->n_rejected;
  store->n_notes = (guint) counts->n_notes;
  return lend_columns (&rows->columns, sections, (guint) counts->n_rows) && lend_arena (&rows->arena, sections) &&
         lend_text (&rows->text, sections, counts) &&
         add_strings (&rows->strings, sections, JALON_FREEZE_STRINGS, counts->n_strings) &&
         add_strings (&rows->codes, sections, JALON_FREEZE_CODES, counts->n_codes) &&
         add_extras (store->extra_codes, sections, JALON_FREEZE_EXTRA_CODES) &&
         add_extras (store->extra_articles, sections, JALON_FREEZE_EXTRA_ARTICLES);
}
