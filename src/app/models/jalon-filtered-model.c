/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events that match, in the order of time. The order is made once for a
 * store; a new filter then takes one walk over it. After a change the model
 * says "all removed", then "all added": told in one signal, GTK 4.8 makes an
 * object for every row of a large list. Where one event was edited it says no
 * more than that, also where its time and with it its place changed, so that a
 * list keeps its place.
 */

#include "config.h"

#include "jalon-filtered-model.h"

#include "jalon-event-order.h"

#include <string.h>

struct _JalonFilteredModel
{
  GObject parent_instance;

  JalonEventStore *store; /* (owned) (nullable) */
  guint32         *order; /* (owned) (nullable): all rows of the store by time */

  guint32 *rows; /* (owned) (nullable): those that match, in the same order */
  guint    n_rows;
};

static void jalon_filtered_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JalonFilteredModel,
                               jalon_filtered_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, jalon_filtered_model_iface_init))

static void
remove_all (JalonFilteredModel *self)
{
  guint n_rows = self->n_rows;

  self->n_rows = 0;
  g_clear_pointer (&self->rows, g_free);
  if (n_rows > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_rows, 0);
}

/* The order of time after a row has changed: mostly the same. */
static void
update_order (JalonFilteredModel *self, guint row)
{
  if (jalon_event_order_is_in_place (self->store, self->order, row))
    return;

  g_free (self->order);
  self->order = jalon_event_order_new (self->store);
}

/* The rows that match, in the order of time. */
static guint32 *
list_rows (JalonFilteredModel *self, const JalonBitset *matching, guint *out_n_rows)
{
  guint    n_events = jalon_event_store_get_n_events (self->store);
  guint    n_rows = 0;
  guint32 *rows = g_new (guint32, jalon_bitset_count (matching) + 1);

  for (guint i = 0; i < n_events; i++)
    {
      if (jalon_bitset_contains (matching, self->order[i]))
        rows[n_rows++] = self->order[i];
    }

  *out_n_rows = n_rows;
  return rows;
}

static void
add_all (JalonFilteredModel *self, const JalonBitset *matching)
{
  self->rows = list_rows (self, matching, &self->n_rows);
  if (self->n_rows > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->n_rows);
}

/* Tells of the change from @old to the present rows where it is of one item at most. */
static gboolean
tell_one_change (JalonFilteredModel *self, const guint32 *old, guint n_old, guint changed_row)
{
  guint n_shared = MIN (n_old, self->n_rows);
  guint n_before = 0;
  guint n_after = 0;
  guint n_removed, n_added;

  while (n_before < n_shared && old[n_before] == self->rows[n_before] && old[n_before] != changed_row)
    n_before++;
  while (n_after < n_shared - n_before && old[n_old - n_after - 1] == self->rows[self->n_rows - n_after - 1] &&
         old[n_old - n_after - 1] != changed_row)
    n_after++;
  n_removed = n_old - n_before - n_after;
  n_added = self->n_rows - n_before - n_after;
  if (n_removed > 1 || n_added > 1)
    return FALSE;

  if (n_removed + n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, n_removed, n_added);

  return TRUE;
}

static guint
find_row (const guint32 *rows, guint n_rows, guint row)
{
  guint i = 0;

  while (i < n_rows && rows[i] != row)
    i++;

  return i;
}

/* A copy of rows without the one at @position. */
static guint32 *
leave_out (const guint32 *rows, guint n_rows, guint position)
{
  guint32 *others = g_new (guint32, n_rows);

  memcpy (others, rows, position * sizeof *rows);
  memcpy (others + position, rows + position + 1, (n_rows - position - 1) * sizeof *rows);

  return others;
}

/* Tells that the changed row went elsewhere among others that stay: it goes, then it comes. */
static gboolean
tell_move (JalonFilteredModel *self, const guint32 *old, guint n_old, guint changed_row)
{
  guint               n_rows = self->n_rows;
  guint               from = find_row (old, n_old, changed_row);
  guint               to = find_row (self->rows, n_rows, changed_row);
  g_autofree guint32 *others = NULL;
  g_autofree guint32 *rows = NULL;

  if (n_old != n_rows || from == n_old || to == n_rows)
    return FALSE;
  others = leave_out (old, n_old, from);
  rows = leave_out (self->rows, n_rows, to);
  if (memcmp (others, rows, (n_rows - 1) * sizeof *rows) != 0)
    return FALSE;

  g_clear_pointer (&rows, g_free);
  rows = g_steal_pointer (&self->rows);
  self->rows = g_steal_pointer (&others);
  self->n_rows = n_rows - 1;
  g_list_model_items_changed (G_LIST_MODEL (self), from, 1, 0);

  g_free (self->rows);
  self->rows = g_steal_pointer (&rows);
  self->n_rows = n_rows;
  g_list_model_items_changed (G_LIST_MODEL (self), to, 0, 1);

  return TRUE;
}

static GType
jalon_filtered_model_get_item_type (GListModel *model)
{
  return JALON_TYPE_EVENT;
}

static guint
jalon_filtered_model_get_n_items (GListModel *model)
{
  return JALON_FILTERED_MODEL (model)->n_rows;
}

static gpointer
jalon_filtered_model_get_item (GListModel *model, guint position)
{
  JalonFilteredModel *self = JALON_FILTERED_MODEL (model);

  if (position >= self->n_rows)
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->store), self->rows[position]);
}

static void
jalon_filtered_model_finalize (GObject *object)
{
  JalonFilteredModel *self = JALON_FILTERED_MODEL (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->rows, g_free);

  G_OBJECT_CLASS (jalon_filtered_model_parent_class)->finalize (object);
}

static void
jalon_filtered_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = jalon_filtered_model_get_item_type;
  iface->get_n_items = jalon_filtered_model_get_n_items;
  iface->get_item = jalon_filtered_model_get_item;
}

static void
jalon_filtered_model_class_init (JalonFilteredModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_filtered_model_finalize;
}

static void
jalon_filtered_model_init (JalonFilteredModel *self)
{
}

/**
 * jalon_filtered_model_new:
 *
 * Creates a model without events.
 *
 * Returns: (transfer full): a new model
 */
JalonFilteredModel *
jalon_filtered_model_new (void)
{
  return g_object_new (JALON_TYPE_FILTERED_MODEL, NULL);
}

/**
 * jalon_filtered_model_set_store:
 * @self: a model
 * @store: where the events are
 * @rows: which of them match; of the size of @store
 *
 * Shows events of another store, or of the same one after it has changed.
 */
void
jalon_filtered_model_set_store (JalonFilteredModel *self, JalonEventStore *store, const JalonBitset *rows)
{
  g_return_if_fail (JALON_IS_FILTERED_MODEL (self));
  g_return_if_fail (JALON_IS_EVENT_STORE (store));

  remove_all (self);
  g_set_object (&self->store, store);
  g_free (self->order);
  self->order = jalon_event_order_new (store);
  add_all (self, rows);
}

/**
 * jalon_filtered_model_set_rows:
 * @self: a model with a store
 * @rows: which events match; of the size of the store
 *
 * Shows other events of the same store.
 */
void
jalon_filtered_model_set_rows (JalonFilteredModel *self, const JalonBitset *rows)
{
  g_return_if_fail (JALON_IS_FILTERED_MODEL (self));
  g_return_if_fail (self->store != NULL);

  remove_all (self);
  add_all (self, rows);
}

/**
 * jalon_filtered_model_replace_row:
 * @self: a model with a store
 * @row: the row whose event was replaced, or %G_MAXUINT where only the match may have changed
 * @rows: which events match now; of the size of the store
 *
 * Follows an edit. A change of one item is told as such, one that moved as gone and come, any other as
 * jalon_filtered_model_set_rows() does.
 */
void
jalon_filtered_model_replace_row (JalonFilteredModel *self, guint row, const JalonBitset *rows)
{
  g_autofree guint32 *old = NULL;
  guint               n_old;

  g_return_if_fail (JALON_IS_FILTERED_MODEL (self));
  g_return_if_fail (self->store != NULL);

  if (row != G_MAXUINT)
    update_order (self, row);

  old = g_steal_pointer (&self->rows);
  n_old = self->n_rows;
  self->rows = list_rows (self, rows, &self->n_rows);
  if (tell_one_change (self, old, n_old, row) || tell_move (self, old, n_old, row))
    return;

  g_free (self->rows);
  self->rows = g_steal_pointer (&old);
  self->n_rows = n_old;
  remove_all (self);
  add_all (self, rows);
}

/**
 * jalon_filtered_model_get_rows:
 * @self: a model
 * @out_n_rows: (out): how many they are
 *
 * Returns: (transfer none) (array length=out_n_rows): the rows of the store that match, in the order of time; valid
 *   until the model changes
 */
const guint32 *
jalon_filtered_model_get_rows (JalonFilteredModel *self, guint *out_n_rows)
{
  g_return_val_if_fail (JALON_IS_FILTERED_MODEL (self), NULL);

  *out_n_rows = self->n_rows;
  return self->rows;
}

/**
 * jalon_filtered_model_find:
 * @self: a model
 * @row: a row of the event store
 * @out_position: (out): where the model has it
 *
 * Finds the item for a row, in logarithmic time.
 *
 * Returns: %FALSE if the row does not match
 */
gboolean
jalon_filtered_model_find (JalonFilteredModel *self, guint row, guint *out_position)
{
  JalonEventColumns columns;
  guint64           key;
  guint             low = 0;
  guint             high;

  g_return_val_if_fail (JALON_IS_FILTERED_MODEL (self), FALSE);

  if (self->n_rows == 0 || row >= jalon_event_store_get_n_events (self->store))
    return FALSE;

  columns = jalon_event_store_get_columns (self->store);
  key = jalon_event_order_get_key (&columns, row);
  high = self->n_rows;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (jalon_event_order_get_key (&columns, self->rows[middle]) < key)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->n_rows || self->rows[low] != row)
    return FALSE;

  *out_position = low;
  return TRUE;
}
