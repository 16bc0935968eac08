/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene under way: how far its events are read.
 */

#include "config.h"

#include "jalon-scene-builder.h"

#include "jalon-mark-table.h"

struct _JalonSceneBuilder
{
  JalonScene      *scene;  /* (owned) (nullable): until it is finished */
  JalonEventStore *events; /* (owned) */
  JalonBitset     *rows;   /* (owned) */
  guint            next;   /* row to read */
};

/**
 * jalon_scene_builder_new:
 * @dossier: which must stay as it is until all is read
 * @result: what of it to show; need not stay
 * @options: copied
 *
 * Begins a scene: with all of it but its events.
 *
 * Returns: (transfer full): a builder
 */
JalonSceneBuilder *
jalon_scene_builder_new (JalonWorld              *world,
                         JalonDossier            *dossier,
                         const JalonResult       *result,
                         const JalonSceneOptions *options)
{
  const JalonSceneSource source = { dossier, result };
  JalonSceneBuilder     *self = g_new0 (JalonSceneBuilder, 1);

  self->scene = jalon_scene_begin (world, &source, options);
  self->events = g_object_ref (jalon_dossier_get_events (dossier));
  self->rows = jalon_bitset_ref (result->rows[JALON_KIND_EVENT]);
  return self;
}

/**
 * jalon_scene_builder_free:
 * @self: (nullable)
 *
 * Gives up what was begun; in the main thread.
 */
void
jalon_scene_builder_free (JalonSceneBuilder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->scene, jalon_scene_unref);
  g_object_unref (self->events);
  jalon_bitset_unref (self->rows);
  g_free (self);
}

/**
 * jalon_scene_builder_read:
 * @n_rows: of the dossier, those that are not shown too
 *
 * Reads some more events; in the main thread.
 *
 * Returns: whether there are more to read
 */
gboolean
jalon_scene_builder_read (JalonSceneBuilder *self, guint n_rows)
{
  guint size = jalon_bitset_get_size (self->rows);
  guint end = n_rows < size - self->next ? self->next + n_rows : size;

  jalon_mark_table_read (self->scene->marks,
                         jalon_scene_get_options (self->scene),
                         self->events,
                         self->rows,
                         self->next,
                         end);
  self->next = end;
  return end < size;
}

/**
 * jalon_scene_builder_finish:
 *
 * Completes the scene when all is read; in any thread, once.
 *
 * Returns: (transfer full): an immutable scene
 */
JalonScene *
jalon_scene_builder_finish (JalonSceneBuilder *self)
{
  jalon_scene_finish (self->scene);
  return g_steal_pointer (&self->scene);
}
