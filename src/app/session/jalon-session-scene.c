/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene of a session. It follows in an idle, so that several changes cost
 * one scene. Where it has so many points that sorting them would make the
 * window wait, a worker does that, and the old scene stays until then; not
 * where events have gone, whose rows the old one would still name.
 */

#include "config.h"

#include "jalon-session.h"

#include "jalon-layers.h"
#include "jalon-session-private.h"
#include "jalon-worker-pool.h"

/* Before GTK lays out and draws, so that the frame shows the new scene. */
#define SCENE_PRIORITY (G_PRIORITY_HIGH_IDLE + 5)

static JalonScene *
create_scene (JalonSession *self)
{
  JalonSceneOptions options = {
    .worldview = jalon_session_read_worldview (self),
    .language = self->language,
    .dark = self->dark,
    .high_contrast = self->high_contrast,
    .font = self->font,
    .scale = self->text_scale,
  };

  return jalon_scene_new (self->world, self->dossier, self->result, &options);
}

/* Takes @scene. */
static void
show_scene (JalonSession *self, JalonScene *scene)
{
  g_clear_pointer (&self->scene, jalon_scene_unref);
  self->scene = scene;
  self->rows_moved = FALSE;
  g_object_notify (G_OBJECT (self), "scene");
}

/* Called in any thread. */
static void
release_scene (gpointer scene)
{
  jalon_worker_release (scene, (GDestroyNotify) jalon_scene_unref);
}

/* Called in a worker thread. */
static void
prepare_cb (GTask *task, gpointer source_object, gpointer scene, GCancellable *cancellable)
{
  jalon_scene_prepare (scene);
  g_task_return_boolean (task, TRUE);
}

/* Only a job that was not cancelled may touch the session: disposing cancels it. */
static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JalonSession *self = user_data;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  g_clear_object (&self->scene_job);
  show_scene (self, jalon_scene_ref (g_task_get_task_data (G_TASK (result))));
}

static void
cancel_job (JalonSession *self)
{
  g_cancellable_cancel (self->scene_job);
  g_clear_object (&self->scene_job);
}

/* Takes @scene. */
static void
start_job (JalonSession *self, JalonScene *scene)
{
  g_autoptr (GTask) task = NULL;

  self->scene_job = g_cancellable_new ();
  task = g_task_new (NULL, self->scene_job, prepared_cb, self);
  g_task_set_task_data (task, scene, release_scene);
  g_task_run_in_thread (task, prepare_cb);
}

static gboolean
update_scene_cb (gpointer data)
{
  JalonSession *self = data;
  JalonScene   *scene = create_scene (self);

  self->scene_source = 0;
  if (self->scene == NULL || self->rows_moved || jalon_scene_is_prepared (scene))
    show_scene (self, scene);
  else
    start_job (self, scene);

  return G_SOURCE_REMOVE;
}

/* Once for any number of changes. What is under way is of before. */
void
jalon_session_queue_scene (JalonSession *self)
{
  cancel_job (self);
  if (self->scene_source == 0)
    self->scene_source = g_idle_add_full (SCENE_PRIORITY, update_scene_cb, self, NULL);
}

/* Forgets what is under way; the scene that is shown stays. */
void
jalon_session_cancel_scene (JalonSession *self)
{
  g_clear_handle_id (&self->scene_source, g_source_remove);
  cancel_job (self);
}

/* Makes a scene where none is shown or the one that is shown is of before. */
void
jalon_session_refresh_scene (JalonSession *self)
{
  if (self->scene != NULL && self->scene_source == 0 && self->scene_job == NULL)
    return;

  jalon_session_cancel_scene (self);
  show_scene (self, create_scene (self));
}
