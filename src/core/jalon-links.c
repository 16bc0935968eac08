/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which sites or closures an event is linked to.
 */

#include "config.h"

#include "jalon-dossier-private.h"

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

/* Notes that an object names these events; once, however often it does. */
void
jalon_links_add (JalonLinks        *self,
                 const char *const *event_ids,
                 gpointer           object)
{
  for (guint i = 0; event_ids != NULL && event_ids[i] != NULL; i++)
    {
      GPtrArray *objects = g_hash_table_lookup (self->objects, event_ids[i]);

      if (objects == NULL)
        {
          objects = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (self->objects, g_strdup (event_ids[i]), objects);
        }
      if (objects->len == 0 || g_ptr_array_index (objects, objects->len - 1) != object)
        g_ptr_array_add (objects, g_object_ref (object));
    }
}

/* Puts another object that names the same events in the place of one. */
void
jalon_links_replace (JalonLinks        *self,
                     const char *const *event_ids,
                     gpointer           object,
                     gpointer           replacement)
{
  for (guint i = 0; event_ids != NULL && event_ids[i] != NULL; i++)
    {
      GPtrArray *objects = g_hash_table_lookup (self->objects, event_ids[i]);
      guint      index;

      if (!g_ptr_array_find (objects, object, &index))
        continue;
      g_ptr_array_index (objects, index) = g_object_ref (replacement);
      g_object_unref (object);
    }
}

/* Returns: (transfer full): the objects linked to an event; may be empty */
GPtrArray *
jalon_links_list (JalonLinks *self,
                  const char *event_id)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *objects = g_hash_table_lookup (self->objects, event_id);

  for (guint i = 0; objects != NULL && i < objects->len; i++)
    g_ptr_array_add (list, g_object_ref (g_ptr_array_index (objects, i)));

  return list;
}
