/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene of a session. It follows in an idle, so that several changes cost
 * one scene. Where it has so many events that the window would wait, they are
 * read between frames and a worker does the rest, and the old scene stays until
 * then; not where events have gone, whose rows the old one would still name.
 * What the map sums up is summed up before, in the same way.
 */

#include "config.h"

#include "jalon-session.h"

#include "jalon-layers.h"
#include "jalon-map-aggregate.h"
#include "jalon-session-private.h"
#include "jalon-worker-pool.h"

/* Before GTK lays out and draws, so that the frame shows the new scene. */
#define SCENE_PRIORITY (G_PRIORITY_HIGH_IDLE + 5)

/* So many events are read and sorted within a frame. */
#define FEW_EVENTS 10000

/* After GTK has drawn. */
#define READ_PRIORITY (G_PRIORITY_HIGH_IDLE + 30)

/* What is read of many events at a time: rows, for so many microseconds. */
#define READ_ROWS 2048
#define READ_TIME 3000

/* Of those that are only summed up: so many rows at a time. */
#define SUM_ROWS 16384

/* What the buttons of the map, and the line below them, take of its lower right corner, pixels. */
#define CORNER_WIDTH 48.0
#define CORNER_HEIGHT 168.0

static JalonSceneOptions
get_options (JalonSession *self)
{
  return (JalonSceneOptions){
    .worldview = jalon_session_read_worldview (self),
    .language = self->language,
    .dark = self->dark,
    .high_contrast = self->high_contrast,
    .font = self->font,
    .scale = self->text_scale,
    .corner_width = CORNER_WIDTH,
    .corner_height = CORNER_HEIGHT,
    .aggregate = self->aggregate,
    .hidden = self->hidden_layers,
  };
}

static JalonMapAggregateSource
get_aggregate_source (JalonSession *self)
{
  return (JalonMapAggregateSource){
    .world = self->world,
    .worldview = jalon_session_read_worldview (self),
    .dossier = self->dossier,
    .query = self->query,
    .result = self->result,
  };
}

/* Takes @aggregate. */
static void
set_aggregate (JalonSession *self, JalonAggregate *aggregate)
{
  g_clear_pointer (&self->aggregate, jalon_aggregate_unref);
  self->aggregate = aggregate;
}

static JalonScene *
create_scene (JalonSession *self)
{
  const JalonMapAggregateSource source = get_aggregate_source (self);
  JalonSceneOptions             options;

  set_aggregate (self, jalon_map_aggregate_new (&self->aggregate_spec, &source));
  options = get_options (self);

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

/* Called in any thread. */
static void
release_builder (gpointer builder)
{
  jalon_worker_release (builder, (GDestroyNotify) jalon_scene_builder_free);
}

/* Called in a worker thread. */
static void
prepare_cb (GTask *task, gpointer source_object, gpointer builder, GCancellable *cancellable)
{
  JalonScene *scene = jalon_scene_builder_finish (builder);

  jalon_scene_prepare (scene);
  g_task_return_pointer (task, scene, release_scene);
}

/* Only a job that was not cancelled may touch the session: disposing cancels it. */
static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JalonSession *self = user_data;
  JalonScene   *scene = g_task_propagate_pointer (G_TASK (result), NULL);

  if (scene == NULL)
    return;

  g_clear_object (&self->scene_job);
  show_scene (self, scene);
}

static void
start_job (JalonSession *self)
{
  g_autoptr (GTask) task = NULL;

  self->scene_job = g_cancellable_new ();
  task = g_task_new (NULL, self->scene_job, prepared_cb, self);
  g_task_set_task_data (task, g_steal_pointer (&self->scene_builder), release_builder);
  g_task_run_in_thread (task, prepare_cb);
}

/* Frames come between. */
static gboolean
read_cb (gpointer data)
{
  JalonSession *self = data;
  gint64        until = g_get_monotonic_time () + READ_TIME;

  while (jalon_scene_builder_read (self->scene_builder, READ_ROWS))
    if (g_get_monotonic_time () >= until)
      return G_SOURCE_CONTINUE;

  self->scene_source = 0;
  start_job (self);
  return G_SOURCE_REMOVE;
}

static void
start_reading (JalonSession *self)
{
  const JalonSceneOptions options = get_options (self);

  self->scene_builder = jalon_scene_builder_new (self->world, self->dossier, self->result, &options);
  self->scene_source = g_idle_add_full (READ_PRIORITY, read_cb, self, NULL);
}

/* Called in any thread. */
static void
release_aggregate (gpointer aggregate)
{
  jalon_aggregate_unref (aggregate);
}

/* Called in any thread. */
static void
release_aggregate_builder (gpointer builder)
{
  jalon_aggregate_builder_free (builder);
}

/* Called in a worker thread. */
static void
classify_cb (GTask *task, gpointer source_object, gpointer builder, GCancellable *cancellable)
{
  g_task_return_pointer (task, jalon_aggregate_builder_finish (builder), release_aggregate);
}

/* Only a job that was not cancelled may touch the session: disposing cancels it. */
static void
classified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JalonSession   *self = user_data;
  JalonAggregate *aggregate = g_task_propagate_pointer (G_TASK (result), NULL);

  if (aggregate == NULL)
    return;

  g_clear_object (&self->scene_job);
  set_aggregate (self, aggregate);
  start_reading (self);
}

/* Frames come between. */
static gboolean
sum_up_cb (gpointer data)
{
  JalonSession *self = data;
  gint64        until = g_get_monotonic_time () + READ_TIME;
  g_autoptr (GTask) task = NULL;

  while (jalon_aggregate_builder_read (self->aggregate_builder, SUM_ROWS))
    if (g_get_monotonic_time () >= until)
      return G_SOURCE_CONTINUE;

  self->scene_source = 0;
  self->scene_job = g_cancellable_new ();
  task = g_task_new (NULL, self->scene_job, classified_cb, self);
  g_task_set_task_data (task, g_steal_pointer (&self->aggregate_builder), release_aggregate_builder);
  g_task_run_in_thread (task, classify_cb);
  return G_SOURCE_REMOVE;
}

static void
start_summing (JalonSession *self)
{
  const JalonMapAggregateSource source = get_aggregate_source (self);

  self->aggregate_builder = jalon_map_aggregate_builder_new (&self->aggregate_spec, &source);
  self->scene_source = g_idle_add_full (READ_PRIORITY, sum_up_cb, self, NULL);
}

static gboolean
update_scene_cb (gpointer data)
{
  JalonSession *self = data;

  self->scene_source = 0;
  if (self->scene == NULL || self->rows_moved || self->result->n_events <= FEW_EVENTS)
    show_scene (self, create_scene (self));
  else if (self->aggregate_spec.shape != JALON_AGGREGATE_NONE)
    start_summing (self);
  else
    {
      set_aggregate (self, NULL);
      start_reading (self);
    }

  return G_SOURCE_REMOVE;
}

/* What is under way is of before. */
static void
cancel_job (JalonSession *self)
{
  if (self->scene_builder != NULL || self->aggregate_builder != NULL)
    g_clear_handle_id (&self->scene_source, g_source_remove);
  g_clear_pointer (&self->scene_builder, jalon_scene_builder_free);
  g_clear_pointer (&self->aggregate_builder, jalon_aggregate_builder_free);
  g_cancellable_cancel (self->scene_job);
  g_clear_object (&self->scene_job);
}

/* Once for any number of changes. */
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
  cancel_job (self);
  g_clear_handle_id (&self->scene_source, g_source_remove);
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
