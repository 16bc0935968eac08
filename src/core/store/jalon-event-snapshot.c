/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Snapshots of a store of events.
 */

#include "config.h"

#include "jalon-event-snapshot-private.h"

#include "jalon-event-store-private.h"

/* No row of the snapshot: one that was added later. */
#define LATER G_MAXUINT

/* A change of the number of rows. */
typedef struct
{
  guint position;
  guint n_removals;
  guint n_additions;
} Splice;

/**
 * JalonEventSnapshot:
 * @rows: (owned): shared with the store
 * @n_rows: how many there were
 * @splices: (owned) (element-type Splice): since then, but those at the end
 * @aside: (owned) (element-type guint JalonEventParts): rows that changed since then, by their position then
 * @aside_by_id: (owned) (element-type utf8 guint): their positions
 */
struct _JalonEventSnapshot
{
  int             ref_count;
  JalonEventRows *rows;
  guint           n_rows;
  GArray         *splices;
  GHashTable     *aside;
  GHashTable     *aside_by_id;
};

static void
parts_free (gpointer data)
{
  JalonEventParts *parts = data;

  g_free ((char *) parts->text);
  g_free (parts);
}

static gboolean
is_unchanged (const JalonEventSnapshot *self)
{
  return self->n_rows == self->rows->columns.n_rows && self->splices->len == 0 && g_hash_table_size (self->aside) == 0;
}

/* Those that the store alone holds are of no use to anyone. */
static void
drop_unused (GPtrArray *snapshots)
{
  for (guint i = snapshots->len; i > 0; i--)
    if (g_atomic_int_get (&((JalonEventSnapshot *) g_ptr_array_index (snapshots, i - 1))->ref_count) == 1)
      g_ptr_array_remove_index (snapshots, i - 1);
}

/**
 * jalon_event_snapshot_take:
 *
 * Keeps the events of a store as they are now.
 *
 * Returns: (transfer full): a snapshot, the same as the last one where nothing has changed
 */
JalonEventSnapshot *
jalon_event_snapshot_take (JalonEventStore *store)
{
  GPtrArray          *snapshots = store->snapshots;
  JalonEventSnapshot *self = snapshots->len > 0 ? g_ptr_array_index (snapshots, snapshots->len - 1) : NULL;

  if (self == NULL || !is_unchanged (self))
    {
      self = g_new0 (JalonEventSnapshot, 1);
      self->ref_count = 1;
      self->rows = g_atomic_rc_box_acquire (store->rows);
      self->n_rows = self->rows->columns.n_rows;
      self->splices = g_array_new (FALSE, FALSE, sizeof (Splice));
      self->aside = g_hash_table_new_full (NULL, NULL, NULL, parts_free);
      self->aside_by_id = g_hash_table_new (g_str_hash, g_str_equal);
      g_ptr_array_add (snapshots, self);
    }
  g_atomic_int_inc (&self->ref_count);
  drop_unused (snapshots);
  return self;
}

/**
 * jalon_event_snapshot_unref:
 *
 * Gives up a reference, in any thread.
 */
void
jalon_event_snapshot_unref (JalonEventSnapshot *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_hash_table_unref (self->aside_by_id);
  g_hash_table_unref (self->aside);
  g_array_unref (self->splices);
  jalon_event_rows_unref (self->rows);
  g_free (self);
}

/* Where a row that has not changed stands now. */
static guint
get_row_now (const JalonEventSnapshot *self, guint position)
{
  for (guint i = 0; i < self->splices->len; i++)
    {
      const Splice *splice = &g_array_index (self->splices, Splice, i);

      if (position >= splice->position)
        position += splice->n_additions - splice->n_removals;
    }
  return position;
}

/* Where a row of now stood then; LATER where it was not there or was another. */
static guint
get_position_then (const JalonEventSnapshot *self, guint row)
{
  for (guint i = self->splices->len; i > 0; i--)
    {
      const Splice *splice = &g_array_index (self->splices, Splice, i - 1);

      if (row >= splice->position + splice->n_additions)
        row += splice->n_removals - splice->n_additions;
      else if (row >= splice->position)
        return LATER;
    }
  if (row >= self->n_rows || g_hash_table_contains (self->aside, GUINT_TO_POINTER (row)))
    return LATER;
  return row;
}

static void
put_aside (JalonEventSnapshot *self, guint row)
{
  guint            position = get_position_then (self, row);
  const guint32   *starts = self->rows->text.starts;
  JalonEventParts *parts;

  if (position == LATER)
    return;

  parts = g_new (JalonEventParts, 1);
  *parts = jalon_event_rows_get_parts (self->rows, row);
  parts->text = g_memdup2 (parts->text, starts[row + 1] - starts[row]);
  g_hash_table_insert (self->aside, GUINT_TO_POINTER (position), parts);
  g_hash_table_insert (self->aside_by_id, (gpointer) parts->blob, GUINT_TO_POINTER (position));
}

/* Two changes that touch one another are one, so that what is removed or added row by row stays short. */
static void
add_splice (GArray *splices, Splice splice)
{
  Splice *last = splices->len > 0 ? &g_array_index (splices, Splice, splices->len - 1) : NULL;
  guint   start, end, last_end;

  last_end = last != NULL ? last->position + last->n_additions : 0;
  if (last == NULL || splice.position > last_end || splice.position + splice.n_removals < last->position)
    {
      g_array_append_val (splices, splice);
      return;
    }

  start = MIN (last->position, splice.position);
  end = MAX (last_end, splice.position + splice.n_removals);
  last->n_removals += (last->position - start) + (end - last_end);
  last->n_additions = end - start - splice.n_removals + splice.n_additions;
  last->position = start;
}

/**
 * jalon_event_snapshots_before_splice:
 * @snapshots: (element-type JalonEventSnapshot): of one store
 *
 * Told before rows are replaced: each snapshot puts those aside that are its own. For one that changes in place
 * @n_removals and @n_additions are 1.
 */
void
jalon_event_snapshots_before_splice (GPtrArray *snapshots, guint position, guint n_removals, guint n_additions)
{
  const Splice splice = { position, n_removals, n_additions };

  drop_unused (snapshots);
  for (guint i = 0; i < snapshots->len; i++)
    {
      JalonEventSnapshot *self = g_ptr_array_index (snapshots, i);

      for (guint row = position; row < position + n_removals; row++)
        put_aside (self, row);
      if (n_removals != n_additions && position < self->rows->columns.n_rows)
        add_splice (self->splices, splice);
    }
}

static JalonEventParts
get_parts (const JalonEventSnapshot *self, guint position)
{
  const JalonEventParts *aside = g_hash_table_lookup (self->aside, GUINT_TO_POINTER (position));

  return aside != NULL ? *aside : jalon_event_rows_get_parts (self->rows, get_row_now (self, position));
}

/**
 * jalon_event_snapshot_get_n_events:
 *
 * Returns: how many events there were
 */
guint
jalon_event_snapshot_get_n_events (JalonEventSnapshot *self)
{
  return self->n_rows;
}

/**
 * jalon_event_snapshot_find:
 * @id: (nullable): an event's id
 * @out_position: (out): its row then
 *
 * Finds an event by the id that it had.
 *
 * Returns: whether there was such an event
 */
gboolean
jalon_event_snapshot_find (JalonEventSnapshot *self, const char *id, guint *out_position)
{
  gpointer position;
  guint    row;

  if (id == NULL)
    return FALSE;
  if (g_hash_table_lookup_extended (self->aside_by_id, id, NULL, &position))
    {
      *out_position = GPOINTER_TO_UINT (position);
      return TRUE;
    }
  if (!jalon_id_index_find (&self->rows->ids, self->rows->columns.n_rows, id, &row))
    return FALSE;

  *out_position = get_position_then (self, row);
  return *out_position != LATER;
}

/**
 * jalon_event_snapshot_get_id:
 *
 * Returns: (transfer none): the id of an event, valid as long as the snapshot
 */
const char *
jalon_event_snapshot_get_id (JalonEventSnapshot *self, guint position)
{
  g_return_val_if_fail (position < self->n_rows, NULL);

  return (const char *) get_parts (self, position).blob;
}

/**
 * jalon_event_snapshot_get_verdict:
 *
 * Returns: the verdict that the event had by its claims or by hand
 */
JalonVerdict
jalon_event_snapshot_get_verdict (JalonEventSnapshot *self, guint position)
{
  g_return_val_if_fail (position < self->n_rows, JALON_VERDICT_NONE);

  return get_parts (self, position).words[JALON_EVENT_COLUMN_VERDICT];
}

/**
 * jalon_event_snapshot_count_notes:
 * @rows: (element-type guint): rows of then
 *
 * Returns: how many of @rows were notes
 */
guint
jalon_event_snapshot_count_notes (JalonEventSnapshot *self, const GArray *rows)
{
  const guint8 *types = self->rows->columns.words[JALON_EVENT_COLUMN_TYPE];
  gboolean      is_now = is_unchanged (self);
  guint         n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      if (row < self->n_rows)
        n += (is_now ? types[row] : get_parts (self, row).words[JALON_EVENT_COLUMN_TYPE]) == JALON_EVENT_NOTE;
    }
  return n;
}

/**
 * jalon_event_snapshot_dup_record:
 *
 * Returns: (transfer full): all of an event, as it was
 */
JalonEventRecord *
jalon_event_snapshot_dup_record (JalonEventSnapshot *self, guint position)
{
  JalonEventParts parts;

  g_return_val_if_fail (position < self->n_rows, NULL);

  parts = get_parts (self, position);
  return jalon_event_rows_unpack (self->rows, &parts);
}
