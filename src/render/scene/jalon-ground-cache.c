/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps the grounds of a few views.
 */

#include "config.h"

#include "jalon-ground-cache.h"

#include <string.h>

/**
 * jalon_ground_cache_init:
 *
 * Makes an empty cache; free with jalon_ground_cache_clear().
 */
void
jalon_ground_cache_init (JalonGroundCache *self)
{
  g_mutex_init (&self->lock);
}

/**
 * jalon_ground_cache_clear:
 *
 * Frees what a cache holds, when no thread uses it any more.
 */
void
jalon_ground_cache_clear (JalonGroundCache *self)
{
  for (guint i = 0; i < JALON_GROUND_CACHE_VIEWS; i++)
    g_clear_pointer (&self->grounds[i], jalon_ground_unref);
  g_mutex_clear (&self->lock);
}

/**
 * jalon_ground_cache_get:
 * @map: the same for each view, outlives the cache
 *
 * Finds the ground of a view, whatever the legend hides of it. Callable from any thread; who asks for what another one
 * is making waits for it.
 *
 * Returns: (transfer full)
 */
JalonGround *
jalon_ground_cache_get (JalonGroundCache *self, const JalonViewport *viewport, const JalonWorldMap *map)
{
  const JalonViewport bare = jalon_viewport_without_legend (viewport);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  guint index;

  for (guint i = 0; i < JALON_GROUND_CACHE_VIEWS; i++)
    if (self->grounds[i] != NULL && memcmp (&self->viewports[i], &bare, sizeof bare) == 0)
      return jalon_ground_ref (self->grounds[i]);

  index = self->next;
  self->next = (index + 1) % JALON_GROUND_CACHE_VIEWS;
  g_clear_pointer (&self->grounds[index], jalon_ground_unref);
  self->grounds[index] = jalon_ground_new (&bare, map);
  self->viewports[index] = bare;
  return jalon_ground_ref (self->grounds[index]);
}
