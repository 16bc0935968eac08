/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map itself. One opaque raster, larger than the widget by a pad on each
 * side, follows the viewport by whole pixels; a worker draws the next one when
 * half the pad is used up, the scale has gone too far, the zoom has settled, or
 * the scene or what the legend hides is another. Below the raster lies the whole
 * world, small. The very first raster is drawn ahead where the size of the map
 * could be foreseen, else at once, from the coarsest geometry and without labels:
 * the first frame shows the map either way.
 */

#include "config.h"

#include "jalon-scene-layer.h"

#include "jalon-heap.h"
#include "jalon-palette.h"
#include "jalon-picture.h"
#include "jalon-raster-ahead.h"
#include "jalon-settle.h"
#include "jalon-shumate.h"
#include "jalon-worker-pool.h"

#include <math.h>

/* Milliseconds after the first finished raster until what starting took is given back. */
#define TRIM_TIME 1000

/* What a worker is to draw; immutable. */
typedef struct
{
  JalonScene    *scene; /* (owned) */
  JalonViewport  view;
  double         device_scale;
  JalonDrawParts parts;
} DrawJob;

struct _JalonSceneLayer
{
  ShumateLayer parent_instance;

  JalonDrawParts parts;

  JalonScene      *scene;  /* (owned) (nullable) */
  JalonRaster     *raster; /* (owned) (nullable) */
  JalonRaster     *world;  /* (owned) (nullable) */
  JalonWorkerPool *pool;   /* (owned) */

  JalonRasterAhead *ahead; /* (owned) (nullable): the first raster, until the first frame */

  GCancellable *job; /* (owned) (nullable): of the raster under way */
  JalonViewport job_view;
  GCancellable *world_job; /* (owned) (nullable) */

  JalonSettle settle;
};

G_DEFINE_FINAL_TYPE (JalonSceneLayer, jalon_scene_layer, SHUMATE_TYPE_LAYER)

/* Called in any thread. */
static void
draw_job_free (DrawJob *job)
{
  jalon_worker_release (job->scene, (GDestroyNotify) jalon_scene_unref);
  g_free (job);
}

/* Called in a worker thread. */
static void
draw_raster_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  DrawJob     *job = task_data;
  JalonRaster *raster =
      jalon_raster_new (job->scene, &job->view, job->device_scale, job->parts, JALON_DETAIL_10M, cancellable);

  g_task_return_pointer (task, raster, (GDestroyNotify) jalon_raster_free);
}

/* Called in a worker thread. */
static void
draw_world_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  DrawJob     *job = task_data;
  JalonRaster *raster = jalon_raster_new_world (job->scene, cancellable);

  g_task_return_pointer (task, raster, (GDestroyNotify) jalon_raster_free);
}

static void
cancel (GCancellable **job)
{
  g_cancellable_cancel (*job);
  g_clear_object (job);
}

/* Starting takes some megabytes that nothing needs any more. */
static void
trim_cb (gpointer unused)
{
  jalon_heap_trim ();
}

static void
trim_later (void)
{
  g_timeout_add_once (TRIM_TIME, trim_cb, NULL);
}

/* Only a job that was not cancelled may touch the layer: disposing cancels all. */
static void
raster_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JalonSceneLayer *self = user_data;
  JalonRaster     *raster = g_task_propagate_pointer (G_TASK (result), NULL);

  if (raster == NULL)
    return;

  g_clear_object (&self->job);
  if (jalon_raster_get_max_detail (self->raster) == JALON_DETAIL_110M)
    trim_later ();
  g_clear_pointer (&self->raster, jalon_raster_free);
  self->raster = raster;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
world_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JalonSceneLayer *self = user_data;
  JalonRaster     *world = g_task_propagate_pointer (G_TASK (result), NULL);

  if (world == NULL)
    return;

  g_clear_object (&self->world_job);
  g_clear_pointer (&self->world, jalon_raster_free);
  self->world = world;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GCancellable *
start_job (JalonSceneLayer *self, const JalonViewport *view, GTaskThreadFunc draw, GAsyncReadyCallback ready)
{
  GCancellable *cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, ready, self);
  DrawJob *job = g_new0 (DrawJob, 1);

  job->scene = jalon_scene_ref (self->scene);
  job->view = *view;
  job->device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  job->parts = self->parts;
  g_task_set_task_data (task, job, (GDestroyNotify) draw_job_free);
  jalon_worker_pool_run (self->pool, task, draw);

  return cancellable;
}

/* A rotated view needs the corners that a further turn would show. */
static double
get_pad (const JalonViewport *view)
{
  double corner = (hypot (view->width, view->height) - MIN (view->width, view->height)) / 2;

  return view->rotation == 0 ? JALON_LAYER_PAD : MAX (JALON_LAYER_PAD, ceil (corner) + JALON_LAYER_PAD / 2);
}

static void
start_raster (JalonSceneLayer *self, const JalonViewport *view)
{
  cancel (&self->job);
  self->job_view = jalon_viewport_pad (view, get_pad (view));
  self->job = start_job (self, &self->job_view, draw_raster_cb, raster_ready_cb);
}

static void
start_world (JalonSceneLayer *self)
{
  cancel (&self->world_job);
  self->world_job = start_job (self, &self->job_view, draw_world_cb, world_ready_cb);
}

/* Whether names would stand elsewhere, since the legend hides another part of the map. */
static gboolean
has_other_legend (const JalonViewport *drawn, const JalonViewport *view)
{
  return drawn->legend_width != view->legend_width || drawn->legend_height != view->legend_height;
}

/* Whether a job under way draws something that will hardly be in sight, or names below the legend. */
static gboolean
is_job_lost (JalonSceneLayer *self, const JalonViewport *view)
{
  JalonViewportShift shift = jalon_viewport_shift_between (&self->job_view, view);

  return jalon_viewport_shift_get_wear (&shift, view, JALON_LAYER_PAD) == JALON_WEAR_LOST ||
         has_other_legend (&self->job_view, view);
}

static gboolean
is_raster_outdated (JalonSceneLayer *self, const JalonViewport *view)
{
  return jalon_raster_get_scene (self->raster) != self->scene ||
         jalon_raster_get_max_detail (self->raster) == JALON_DETAIL_110M ||
         has_other_legend (jalon_raster_get_view (self->raster), view) ||
         jalon_raster_get_device_scale (self->raster) != gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

/* A raster in short is padded like the next one, so that graticule and hatches stay where they are. */
static JalonRaster *
create_first_raster (JalonSceneLayer *self, const JalonViewport *view)
{
  g_autoptr (JalonRasterAhead) ahead = g_steal_pointer (&self->ahead);
  JalonViewport padded = jalon_viewport_pad (view, get_pad (view));
  double        device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (ahead != NULL && jalon_raster_ahead_suits (ahead, self->scene, view, device_scale))
    {
      trim_later ();
      return jalon_raster_ahead_finish (ahead);
    }

  /* Where none was drawn ahead: fonts take longer to open than all the rest takes to draw. */
  return jalon_raster_new (self->scene,
                           &padded,
                           device_scale,
                           self->parts & ~JALON_DRAW_LABELS,
                           JALON_DETAIL_110M,
                           NULL);
}

/* Starts what the view needs, and stops what it no longer does. */
static void
follow_view (JalonSceneLayer *self, const JalonViewport *view)
{
  JalonWear wear;

  if (self->raster == NULL)
    self->raster = create_first_raster (self, view);

  wear = jalon_settle_judge (&self->settle, jalon_raster_get_view (self->raster), view);
  if (self->job != NULL ? is_job_lost (self, view) : (wear >= JALON_WEAR_STALE || is_raster_outdated (self, view)))
    start_raster (self, view);

  if (self->world_job == NULL && (self->world == NULL || jalon_raster_get_scene (self->world) != self->scene))
    start_world (self);
}

static void
snapshot_with_cairo (JalonSceneLayer *self, GtkSnapshot *snapshot, const JalonViewport *view, gboolean covered)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, view->width, view->height));

  if (!covered)
    {
      jalon_palette_set_source (cr, JALON_INK_SEA, jalon_scene_get_options (self->scene)->dark, 1);
      cairo_paint (cr);
      if (self->world != NULL)
        jalon_raster_paint_world (self->world, cr, view);
    }
  jalon_raster_paint (self->raster, cr, view);
  cairo_destroy (cr);
}

static void
snapshot_with_textures (JalonSceneLayer *self, GtkSnapshot *snapshot, const JalonViewport *view, gboolean covered)
{
  guint32 rgb = jalon_palette_get (JALON_INK_SEA, jalon_scene_get_options (self->scene)->dark);
  GdkRGBA sea = { (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1 };

  if (!covered)
    {
      gtk_snapshot_append_color (snapshot, &sea, &GRAPHENE_RECT_INIT (0, 0, view->width, view->height));
      if (self->world != NULL)
        jalon_raster_append_world (self->world, snapshot, view);
    }
  jalon_raster_append (self->raster, snapshot, view);
}

static void
jalon_scene_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JalonSceneLayer *self = JALON_SCENE_LAYER (widget);
  JalonViewport    view;
  gboolean         covered;

  if (self->scene == NULL ||
      !jalon_shumate_get_viewport (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &view))
    return;

  follow_view (self, &view);
  covered = jalon_raster_covers (self->raster, &view);
  if (jalon_widget_draws_with_cairo (widget))
    snapshot_with_cairo (self, snapshot, &view, covered);
  else
    snapshot_with_textures (self, snapshot, &view, covered);
}

static void
jalon_scene_layer_constructed (GObject *object)
{
  JalonSceneLayer *self = JALON_SCENE_LAYER (object);

  G_OBJECT_CLASS (jalon_scene_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)),
                           "notify",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
jalon_scene_layer_dispose (GObject *object)
{
  JalonSceneLayer *self = JALON_SCENE_LAYER (object);

  jalon_settle_clear (&self->settle);
  cancel (&self->job);
  cancel (&self->world_job);
  g_clear_pointer (&self->ahead, jalon_raster_ahead_free);
  g_clear_pointer (&self->pool, jalon_worker_pool_free);
  g_clear_pointer (&self->raster, jalon_raster_free);
  g_clear_pointer (&self->world, jalon_raster_free);
  g_clear_pointer (&self->scene, jalon_scene_unref);

  G_OBJECT_CLASS (jalon_scene_layer_parent_class)->dispose (object);
}

static void
jalon_scene_layer_class_init (JalonSceneLayerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = jalon_scene_layer_constructed;
  object_class->dispose = jalon_scene_layer_dispose;

  widget_class->snapshot = jalon_scene_layer_snapshot;
}

static void
jalon_scene_layer_init (JalonSceneLayer *self)
{
  self->parts = JALON_DRAW_BASE;
  self->pool = jalon_worker_pool_new ();
  jalon_settle_init (&self->settle, GTK_WIDGET (self));
  /* Names keep clear of the edges of what is seen, which moving brings others to. */
  self->settle.minds_edges = TRUE;
}

/**
 * jalon_scene_layer_new:
 * @viewport: of the map the layer is for
 *
 * Creates a layer without a scene; it shows nothing.
 *
 * Returns: (transfer floating): a new layer
 */
JalonSceneLayer *
jalon_scene_layer_new (ShumateViewport *viewport)
{
  return g_object_new (JALON_TYPE_SCENE_LAYER, "viewport", viewport, NULL);
}

/**
 * jalon_scene_layer_set_scene:
 * @self: a layer
 * @scene: what to show
 *
 * Shows another scene as soon as it is drawn.
 */
void
jalon_scene_layer_set_scene (JalonSceneLayer *self, JalonScene *scene)
{
  g_return_if_fail (JALON_IS_SCENE_LAYER (self));

  if (self->scene == scene)
    return;

  cancel (&self->job);
  cancel (&self->world_job);
  g_clear_pointer (&self->scene, jalon_scene_unref);
  self->scene = jalon_scene_ref (scene);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jalon_scene_layer_expect:
 * @self: a layer that has not drawn yet
 * @ahead: (transfer full): what the first frame is to show
 *
 * Shows @ahead in the first frame. Where that is to show something else after
 * all, it is drawn anew.
 */
void
jalon_scene_layer_expect (JalonSceneLayer *self, JalonRasterAhead *ahead)
{
  g_return_if_fail (JALON_IS_SCENE_LAYER (self));

  g_clear_pointer (&self->ahead, jalon_raster_ahead_free);
  self->ahead = ahead;
}

/**
 * jalon_scene_layer_is_settled:
 * @self: a layer
 *
 * Returns: whether what is shown is final, with no drawing under way or due
 */
gboolean
jalon_scene_layer_is_settled (JalonSceneLayer *self)
{
  JalonViewport view;

  g_return_val_if_fail (JALON_IS_SCENE_LAYER (self), FALSE);

  return self->raster != NULL && self->job == NULL && self->world_job == NULL && self->settle.source == 0 &&
         !self->settle.still &&
         jalon_shumate_get_viewport (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self), &view) &&
         !is_raster_outdated (self, &view);
}

/**
 * jalon_scene_layer_leave_out_ties:
 * @self: a layer before its first frame
 *
 * Draws no lines to symbols and no words beside them, for a map that shows no symbols.
 */
void
jalon_scene_layer_leave_out_ties (JalonSceneLayer *self)
{
  g_return_if_fail (JALON_IS_SCENE_LAYER (self));

  self->parts &= ~JALON_DRAW_TIES;
}
