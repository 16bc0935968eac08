/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view of one event of a store. A row has one view as long as someone holds
 * it, and the view's position follows the row.
 */

#include "config.h"

#include "jalon-event-store-private.h"

struct _JalonEvent
{
  GObject parent_instance;

  JalonEventStore *store; /* (owned) */
  guint            position;
  char            *id; /* (owned) */
};

G_DEFINE_FINAL_TYPE (JalonEvent, jalon_event, G_TYPE_OBJECT)

static void
jalon_event_dispose (GObject *object)
{
  JalonEvent *self = JALON_EVENT (object);

  if (self->store != NULL && self->position != JALON_POSITION_NONE)
    g_hash_table_remove (self->store->views, GUINT_TO_POINTER (self->position));
  g_clear_object (&self->store);

  G_OBJECT_CLASS (jalon_event_parent_class)->dispose (object);
}

static void
jalon_event_finalize (GObject *object)
{
  JalonEvent *self = JALON_EVENT (object);

  g_free (self->id);

  G_OBJECT_CLASS (jalon_event_parent_class)->finalize (object);
}

static void
jalon_event_class_init (JalonEventClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalon_event_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_event_finalize;
}

static void
jalon_event_init (JalonEvent *self)
{
}

/* Returns: (transfer full): the view of a row */
JalonEvent *
jalon_event_get_or_new (JalonEventStore *store, guint position)
{
  JalonEvent *self = g_hash_table_lookup (store->views, GUINT_TO_POINTER (position));

  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (JALON_TYPE_EVENT, NULL);
  self->store = g_object_ref (store);
  self->position = position;
  self->id = g_strdup ((const char *) jalon_event_store_get_blob (store, position));
  g_hash_table_insert (store->views, GUINT_TO_POINTER (position), self);

  return self;
}

/* Lets the views follow their rows. Those of removed rows keep their id alone. */
void
jalon_event_move_views (JalonEventStore *store, guint position, guint n_removals, guint n_additions)
{
  g_autoptr (GHashTable) views = g_steal_pointer (&store->views);
  GHashTableIter iter;
  gpointer       value;

  store->views = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, views);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      JalonEvent *self = value;

      if (self->position >= position && self->position < position + n_removals)
        self->position = JALON_POSITION_NONE;
      else if (self->position >= position)
        self->position += n_additions - n_removals;
      if (self->position != JALON_POSITION_NONE)
        g_hash_table_insert (store->views, GUINT_TO_POINTER (self->position), self);
    }
}

/**
 * jalon_event_get_store:
 *
 * Returns: (transfer none): the store that the event is or was in
 */
JalonEventStore *
jalon_event_get_store (JalonEvent *self)
{
  g_return_val_if_fail (JALON_IS_EVENT (self), NULL);

  return self->store;
}

/**
 * jalon_event_get_position:
 *
 * Returns: the row now, or %JALON_POSITION_NONE once it was removed or replaced
 */
guint
jalon_event_get_position (JalonEvent *self)
{
  g_return_val_if_fail (JALON_IS_EVENT (self), JALON_POSITION_NONE);

  return self->position;
}

/**
 * jalon_event_get_id:
 *
 * Returns: (transfer none): the event's id, also after it was removed
 */
const char *
jalon_event_get_id (JalonEvent *self)
{
  g_return_val_if_fail (JALON_IS_EVENT (self), NULL);

  return self->id;
}
