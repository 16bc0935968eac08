/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which sites or closures an event is linked to.
 */

#include "config.h"

#include "jalon-links.h"

/* @objects: (owned) (element-type utf8 GPtrArray): by event id */
struct _JalonLinks
{
  GHashTable *objects;
};

JalonLinks *
jalon_links_new (void)
{
  JalonLinks *self = g_new0 (JalonLinks, 1);

  self->objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

void
jalon_links_free (JalonLinks *self)
{
  g_hash_table_unref (self->objects);
  g_free (self);
}

/* Where an object of @all that is to stand at @position comes among @objects, which are in its order. */
static guint
find_index (const GPtrArray *objects, GPtrArray *all, guint position)
{
  guint index = objects->len;
  guint other;

  if (position >= all->len)
    return index;
  while (index > 0 && g_ptr_array_find (all, g_ptr_array_index (objects, index - 1), &other) && other >= position)
    index--;

  return index;
}

/* Notes that an object names these events; once, however often it does. The objects of an event
 * keep the order of @all, in which this one is to stand at @position. */
void
jalon_links_insert (JalonLinks *self, const char *const *event_ids, gpointer object, GPtrArray *all, guint position)
{
  for (guint i = 0; event_ids != NULL && event_ids[i] != NULL; i++)
    {
      GPtrArray *objects = g_hash_table_lookup (self->objects, event_ids[i]);
      guint      index;

      if (g_strv_contains (event_ids + i + 1, event_ids[i]))
        continue;
      if (objects == NULL)
        {
          objects = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (self->objects, g_strdup (event_ids[i]), objects);
        }
      index = find_index (objects, all, position);
      g_ptr_array_insert (objects, (int) index, g_object_ref (object));
    }
}

/* Forgets that an object names these events. */
void
jalon_links_remove (JalonLinks *self, const char *const *event_ids, gpointer object)
{
  for (guint i = 0; event_ids != NULL && event_ids[i] != NULL; i++)
    {
      GPtrArray *objects = g_hash_table_lookup (self->objects, event_ids[i]);

      if (objects == NULL)
        continue;
      g_ptr_array_remove (objects, object);
      if (objects->len == 0)
        g_hash_table_remove (self->objects, event_ids[i]);
    }
}

/* Returns: (transfer full): the objects linked to an event; may be empty */
GPtrArray *
jalon_links_list (JalonLinks *self, const char *event_id)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *objects = g_hash_table_lookup (self->objects, event_id);

  for (guint i = 0; objects != NULL && i < objects->len; i++)
    g_ptr_array_add (list, g_object_ref (g_ptr_array_index (objects, i)));

  return list;
}
