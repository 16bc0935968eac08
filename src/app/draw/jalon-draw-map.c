/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map to draw an area on: the map of the session below, the drawing above.
 */

#include "config.h"

#include "jalon-draw-map-private.h"

#include "jalon-plain-text.h"
#include "jalon-shumate.h"
#include "jalon-viewport-shift.h"

#include <glib/gi18n.h>
#include <math.h>

/* Free space round what is fitted, pixels. */
#define FIT_PADDING 60.0

/* A fit comes no closer, pixels round the world. */
#define FIT_MAX_WORLD (256.0 * (1 << 10))

G_DEFINE_FINAL_TYPE (JalonDrawMap, jalon_draw_map, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
viewport_cb (JalonDrawMap *self)
{
  JalonViewport view, confined;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->confining || !jalon_draw_map_read (self, &view))
    return;
  confined = view;
  jalon_viewport_confine (&confined, self->last_cy, JALON_DRAW_MIN_WORLD, JALON_DRAW_MAX_WORLD);
  self->last_cy = confined.cy;
  self->confining = TRUE;
  if (fabs (confined.cy - view.cy) * view.world > 1e-3 || fabs (confined.world - view.world) > 1e-3)
    jalon_shumate_set_viewport (self->viewport, &confined);
  self->confining = FALSE;
}

static void
create_map (JalonDrawMap *self)
{
  g_autoptr (ShumateMapSource) source = jalon_map_source_new ();

  self->map = shumate_map_new ();
  gtk_widget_set_can_focus (GTK_WIDGET (self->map), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->map), GTK_WIDGET (self));
  self->viewport = shumate_map_get_viewport (self->map);
  shumate_viewport_set_reference_map_source (self->viewport, source);
  g_signal_connect_object (self->viewport, "notify", G_CALLBACK (viewport_cb), self, G_CONNECT_SWAPPED);
  self->layer = jalon_scene_layer_new (self->viewport);
  jalon_scene_layer_leave_out_ties (self->layer);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->layer));
}

static void
fit_now (JalonDrawMap *self)
{
  JalonViewport view, to;

  if (!jalon_draw_map_read (self, &view))
    return;
  self->fit_pending = FALSE;
  jalon_viewport_init_fit (&to,
                           &self->fit,
                           view.width,
                           view.height,
                           MIN (FIT_PADDING, MIN (view.width, view.height) / 6));
  to.world = CLAMP (to.world, JALON_DRAW_MIN_WORLD, FIT_MAX_WORLD);
  self->last_cy = to.cy;
  jalon_shumate_set_viewport (self->viewport, &to);
}

static void
jalon_draw_map_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JalonDrawMap *self = JALON_DRAW_MAP (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->map), &(GtkAllocation){ 0, 0, width, height }, -1);
  if (self->fit_pending)
    fit_now (self);
}

static void
jalon_draw_map_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 500;
}

static void
jalon_draw_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JalonDrawMap *self = JALON_DRAW_MAP (widget);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->map), snapshot);
  jalon_draw_map_paint (self, snapshot);
}

static void
jalon_draw_map_dispose (GObject *object)
{
  JalonDrawMap *self = JALON_DRAW_MAP (object);

  if (self->map != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->map));
  self->map = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jalon_draw_map_parent_class)->dispose (object);
}

static void
jalon_draw_map_finalize (GObject *object)
{
  g_clear_pointer (&JALON_DRAW_MAP (object)->drawing, jalon_drawing_free);

  G_OBJECT_CLASS (jalon_draw_map_parent_class)->finalize (object);
}

static void
jalon_draw_map_class_init (JalonDrawMapClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_draw_map_dispose;
  object_class->finalize = jalon_draw_map_finalize;
  widget_class->measure = jalon_draw_map_measure;
  widget_class->size_allocate = jalon_draw_map_size_allocate;
  widget_class->snapshot = jalon_draw_map_snapshot;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] =
      g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "jalon-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
jalon_draw_map_init (JalonDrawMap *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  jalon_plain_set_name (GTK_ACCESSIBLE (self), _ ("Map to draw on"));
  self->chosen = JALON_CORNER_NONE;
  self->snaps = TRUE;
  self->last_cy = 0.5;
  create_map (self);
  jalon_draw_map_attach_pointer (self);
  jalon_draw_map_attach_keys (self);
}

/**
 * jalon_draw_map_new:
 * @session: whose map it shows
 * @drawing: (transfer full): what is drawn on it
 *
 * Returns: (transfer full): a map that shows what the window's map shows
 */
GtkWidget *
jalon_draw_map_new (JalonSession *session, JalonDrawing *drawing)
{
  JalonDrawMap *self = g_object_new (JALON_TYPE_DRAW_MAP, NULL);
  g_autoptr (JalonScene) scene = jalon_session_dup_current_scene (session);
  const JalonViewport *frame = jalon_session_get_frame (session);

  self->session = g_object_ref (session);
  self->drawing = drawing;
  /* The finest there is: what is followed must not change with the zoom. */
  self->borders =
      jalon_world_get_map (jalon_session_get_world (session), JALON_DETAIL_10M, jalon_session_get_worldview (session));
  jalon_drawing_set_borders (drawing, self->borders);
  jalon_scene_layer_set_scene (self->layer, scene);
  if (frame != NULL)
    {
      jalon_viewport_get_box (frame, &self->fit);
      self->fit_pending = TRUE;
    }
  return GTK_WIDGET (self);
}

/**
 * jalon_draw_map_get_drawing:
 *
 * Returns: (transfer none): what is drawn on it
 */
JalonDrawing *
jalon_draw_map_get_drawing (JalonDrawMap *self)
{
  return self->drawing;
}

/**
 * jalon_draw_map_set_snaps:
 * @snaps: whether corners that are set near to a border are set on it
 */
void
jalon_draw_map_set_snaps (JalonDrawMap *self, gboolean snaps)
{
  self->snaps = snaps;
}

/**
 * jalon_draw_map_show:
 * @box: degrees
 *
 * Shows a part of the world, as soon as it has a size.
 */
void
jalon_draw_map_show (JalonDrawMap *self, const JalonBox *box)
{
  self->fit = *box;
  self->fit_pending = TRUE;
  fit_now (self);
}
