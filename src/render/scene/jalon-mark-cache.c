/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps the marks of a few views.
 */

#include "config.h"

#include "jalon-mark-cache.h"

#include <string.h>

/* The window asks for three views in turn: what is seen, and the padded ones of ground and symbols. */
#define MAX_VIEWS 4

/* Reference counted. Who lists has the lock, others who want the same wait for it. */
typedef struct
{
  JalonViewport  viewport;
  GMutex         lock;
  JalonMarkLists lists;
} Entry;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_mutex_clear (&entry->lock);
  g_clear_pointer (&entry->lists.once, g_array_unref);
  g_clear_pointer (&entry->lists.all, g_array_unref);
}

static void
entry_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, entry_clear);
}

/**
 * jalon_mark_cache_init:
 *
 * Makes an empty cache; free with jalon_mark_cache_clear().
 */
void
jalon_mark_cache_init (JalonMarkCache *self)
{
  g_mutex_init (&self->lock);
  self->entries = g_ptr_array_new_with_free_func (entry_unref);
  self->n_listed = 0;
}

/**
 * jalon_mark_cache_clear:
 *
 * Frees what a cache holds, when no thread uses it any more.
 */
void
jalon_mark_cache_clear (JalonMarkCache *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_mutex_clear (&self->lock);
}

/* The entry of a view, taken out of the array; NULL where it has none. */
static Entry *
steal_entry (GPtrArray *entries, const JalonViewport *viewport)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      if (memcmp (&entry->viewport, viewport, sizeof *viewport) == 0)
        return g_ptr_array_steal_index (entries, i);
    }
  return NULL;
}

/* The entry of a view, made where it has none; the oldest one goes. */
static Entry *
ref_entry (JalonMarkCache *self, const JalonViewport *viewport)
{
  Entry *entry;

  g_mutex_lock (&self->lock);
  entry = steal_entry (self->entries, viewport);
  if (entry == NULL)
    {
      entry = g_atomic_rc_box_new0 (Entry);
      entry->viewport = *viewport;
      g_mutex_init (&entry->lock);
      if (self->entries->len == MAX_VIEWS)
        g_ptr_array_remove_index (self->entries, 0);
    }
  g_ptr_array_add (self->entries, g_atomic_rc_box_acquire (entry));
  g_mutex_unlock (&self->lock);
  return entry;
}

/**
 * jalon_mark_cache_get:
 * @lister: lists the marks where they are not there
 * @data: for @lister
 *
 * Finds the marks of a view, which stand where they do whatever the legend hides. Callable from any thread; who asks
 * for what another one is listing waits for it.
 *
 * Returns: (transfer full): both lists
 */
JalonMarkLists
jalon_mark_cache_get (JalonMarkCache *self, const JalonViewport *viewport, JalonMarkLister lister, gconstpointer data)
{
  JalonViewport  bare = jalon_viewport_without_legend (viewport);
  Entry         *entry = ref_entry (self, &bare);
  JalonMarkLists lists;

  g_mutex_lock (&entry->lock);
  if (entry->lists.all == NULL)
    {
      lister (data, &entry->lists);
      g_atomic_int_inc (&self->n_listed);
    }
  lists = (JalonMarkLists){ g_array_ref (entry->lists.once), g_array_ref (entry->lists.all) };
  g_mutex_unlock (&entry->lock);
  entry_unref (entry);
  return lists;
}
