/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of objects of a dossier.
 */

#include "config.h"

#include "jalon-shelf.h"

#include "jalon-links.h"

/**
 * JalonShelf:
 * @objects: (owned)
 * @by_id: (owned): to an object, which owns its key
 * @links: (owned): by the events that they name
 */
struct _JalonShelf
{
  GObject parent_instance;

  GType                item_type;
  JalonShelfIdFunc     id_func;
  JalonShelfEventsFunc events_func;
  GPtrArray           *objects;
  GHashTable          *by_id;
  JalonLinks          *links;
};

static GType
get_item_type (GListModel *model)
{
  return JALON_SHELF (model)->item_type;
}

static guint
get_n_items (GListModel *model)
{
  return JALON_SHELF (model)->objects->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *objects = JALON_SHELF (model)->objects;

  return position < objects->len ? g_object_ref (g_ptr_array_index (objects, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JalonShelf,
                               jalon_shelf,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
jalon_shelf_finalize (GObject *object)
{
  JalonShelf *self = JALON_SHELF (object);

  g_hash_table_unref (self->by_id);
  jalon_links_free (self->links);
  g_ptr_array_unref (self->objects);

  G_OBJECT_CLASS (jalon_shelf_parent_class)->finalize (object);
}

static void
jalon_shelf_class_init (JalonShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_shelf_finalize;
}

static void
jalon_shelf_init (JalonShelf *self)
{
  self->objects = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->links = jalon_links_new ();
}

/**
 * jalon_shelf_new:
 * @item_type: of the objects
 * @events_func: (nullable): %NULL where they name none
 *
 * Returns: (transfer full): an empty shelf
 */
JalonShelf *
jalon_shelf_new (GType item_type, JalonShelfIdFunc id_func, JalonShelfEventsFunc events_func)
{
  JalonShelf *self = g_object_new (JALON_TYPE_SHELF, NULL);

  self->item_type = item_type;
  self->id_func = id_func;
  self->events_func = events_func;

  return self;
}

/**
 * jalon_shelf_get_n_items:
 *
 * Returns: how many objects there are
 */
guint
jalon_shelf_get_n_items (JalonShelf *self)
{
  return self->objects->len;
}

/**
 * jalon_shelf_get:
 * @position: below their number
 *
 * Returns: (transfer none): the object there
 */
gpointer
jalon_shelf_get (JalonShelf *self, guint position)
{
  return g_ptr_array_index (self->objects, position);
}

/**
 * jalon_shelf_find:
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the object with that id
 */
gpointer
jalon_shelf_find (JalonShelf *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * jalon_shelf_find_position:
 * @out_position: (out) (optional): where it stands; found in a walk
 *
 * Returns: whether there is an object with that id
 */
gboolean
jalon_shelf_find_position (JalonShelf *self, const char *id, guint *out_position)
{
  gpointer object = jalon_shelf_find (self, id);

  return object != NULL && g_ptr_array_find (self->objects, object, out_position);
}

/**
 * jalon_shelf_list_linked:
 *
 * Returns: (transfer full) (element-type GObject): the objects that name an event, in their order; may be empty
 */
GPtrArray *
jalon_shelf_list_linked (JalonShelf *self, const char *event_id)
{
  return jalon_links_list (self->links, event_id);
}

static const char *const *
get_events (JalonShelf *self, gpointer object)
{
  return self->events_func != NULL ? (const char *const *) self->events_func (object) : NULL;
}

/**
 * jalon_shelf_insert:
 * @position: up to their number
 * @object: (transfer none): with an id that no other has
 *
 * Adds an object. It is found by its id and its events before the list tells of it.
 */
void
jalon_shelf_insert (JalonShelf *self, guint position, gpointer object)
{
  g_return_if_fail (position <= self->objects->len);

  g_hash_table_insert (self->by_id, (gpointer) self->id_func (object), object);
  jalon_links_insert (self->links, get_events (self, object), object, self->objects, position);
  g_ptr_array_insert (self->objects, (int) position, g_object_ref (object));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/**
 * jalon_shelf_replace:
 * @object: (transfer none): with the id of the object in whose place it comes
 *
 * Puts an object in the place of another, so that lists show it anew.
 */
void
jalon_shelf_replace (JalonShelf *self, gpointer object)
{
  const char *id = self->id_func (object);
  g_autoptr (GObject) old = NULL;
  guint position;

  if (!jalon_shelf_find_position (self, id, &position))
    g_return_if_reached ();

  old = g_steal_pointer (&g_ptr_array_index (self->objects, position));
  g_ptr_array_index (self->objects, position) = g_object_ref (object);
  g_hash_table_replace (self->by_id, (gpointer) id, object);
  jalon_links_remove (self->links, get_events (self, old), old);
  jalon_links_insert (self->links, get_events (self, object), object, self->objects, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

/**
 * jalon_shelf_remove:
 * @id: of an object that is there
 *
 * Removes an object.
 */
void
jalon_shelf_remove (JalonShelf *self, const char *id)
{
  g_autoptr (GObject) object = NULL;
  guint position;

  if (!jalon_shelf_find_position (self, id, &position))
    g_return_if_reached ();

  object = g_object_ref (g_ptr_array_index (self->objects, position));
  g_hash_table_remove (self->by_id, id);
  jalon_links_remove (self->links, get_events (self, object), object);
  g_ptr_array_remove_index (self->objects, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}
