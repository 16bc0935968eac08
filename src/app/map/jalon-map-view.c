/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map of a session: a ShumateMap with three layers of Jalon's, and the
 * furniture on it. It follows the session.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-context-menu.h"
#include "jalon-map-source.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* The legend follows the map when it has stood still so long, milliseconds. */
#define LEGEND_TIME 150

G_DEFINE_FINAL_TYPE (JalonMapView, jalon_map_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
} JalonMapViewProperty;

static GParamSpec *properties[PROP_SESSION + 1];

/* What is to be allocated anew queues that by itself, but for what only moved: then TRUE. */
static gboolean
update_legend (JalonMapView *self)
{
  JalonScene   *scene = jalon_map_view_get_scene (self);
  JalonViewport view;
  gboolean      was_seen = gtk_widget_get_visible (self->legend);
  gboolean      moved;

  g_clear_handle_id (&self->legend_source, g_source_remove);
  if (scene == NULL || !jalon_map_view_read (self, &view))
    return FALSE;

  self->revealing = FALSE;
  moved = jalon_map_view_update_hints (self);
  jalon_map_view_list_legend (self, scene, &view);
  jalon_map_view_fit_beside_legend (self, was_seen);
  return moved;
}

/* Others follow: not while the window gives out its room. */
static void
tell_frame (JalonMapView *self)
{
  JalonScene   *scene = jalon_map_view_get_scene (self);
  JalonViewport view;

  if (scene == NULL || !jalon_map_view_read (self, &view))
    return;

  jalon_map_view_update_symbols (self, scene);
  jalon_session_set_frame (self->session, &view);
}

static void
update_legend_cb (gpointer data)
{
  JalonMapView *self = data;

  self->legend_source = 0;
  if (update_legend (self))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  tell_frame (self);
}

static void
queue_legend (JalonMapView *self)
{
  g_clear_handle_id (&self->legend_source, g_source_remove);
  self->legend_source = g_timeout_add_once (LEGEND_TIME, update_legend_cb, self);
}

static void
viewport_cb (JalonMapView *self)
{
  jalon_map_view_confine (self);
  queue_legend (self);
}

static void
scene_cb (JalonMapView *self)
{
  JalonScene *scene = jalon_session_get_scene (self->session);

  if (scene == NULL)
    return;

  jalon_scene_layer_set_scene (self->scene_layer, scene);
  jalon_symbol_layer_set_scene (self->symbol_layer, scene);
  jalon_highlight_layer_set_scene (self->highlight_layer, scene);
  jalon_map_view_set_caption (self, NULL);
  if (update_legend (self))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  queue_legend (self);
  if (self->fit_pending)
    jalon_map_view_fit_now (self);
  else if (self->filtered)
    jalon_map_view_fit_if_lost (self);
  self->filtered = FALSE;
}

static void
query_cb (JalonMapView *self)
{
  self->filtered = TRUE;
}

/* An article that was read comes into view with what it proposes. */
static void
review_cb (JalonMapView *self)
{
  if (jalon_session_get_review_article (self->session) == NULL || !self->has_fitted)
    return;
  self->fit_pending = TRUE;
  self->fit_animated = TRUE;
}

static void
dossier_cb (JalonMapView *self)
{
  self->fit_pending = TRUE;
  self->fit_animated = gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
selection_cb (JalonMapView *self)
{
  jalon_highlight_layer_set_things (self->highlight_layer,
                                    jalon_session_get_selection (self->session),
                                    jalon_session_get_selected_countries (self->session));
  jalon_map_view_update_description (self);
  self->chosen_here = self->selecting;
  if (!self->selecting)
    jalon_map_view_reveal_selection (self);
}

static void
session_bound_cb (JalonMapView *self)
{
  g_autoptr (JalonScene) scene = NULL;

  dossier_cb (self);
  /* The first frame must show the map: no waiting for the session's idle. */
  scene = jalon_session_dup_current_scene (self->session);
  scene_cb (self);
  selection_cb (self);
}

static void
create_map (JalonMapView *self)
{
  g_autoptr (ShumateMapSource) source = jalon_map_source_new ();

  self->map = g_object_new (SHUMATE_TYPE_MAP, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "focusable", TRUE, NULL);
  jalon_plain_set_name (GTK_ACCESSIBLE (self->map), _ ("Map"));
  gtk_widget_set_parent (GTK_WIDGET (self->map), GTK_WIDGET (self));

  self->viewport = shumate_map_get_viewport (self->map);
  shumate_viewport_set_reference_map_source (self->viewport, source);
  g_signal_connect_object (self->viewport, "notify", G_CALLBACK (viewport_cb), self, G_CONNECT_SWAPPED);

  self->scene_layer = jalon_scene_layer_new (self->viewport);
  self->highlight_layer = jalon_highlight_layer_new (self->viewport);
  self->symbol_layer = jalon_symbol_layer_new (self->viewport);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->scene_layer));
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->highlight_layer));
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->symbol_layer));
}

static void
jalon_map_view_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  JalonMapView *self = JALON_MAP_VIEW (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 260 : 200;
  jalon_map_view_measure_furniture (self, orientation, minimum);
  *natural = MAX (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 600);
}

static void
jalon_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JalonMapView *self = JALON_MAP_VIEW (widget);
  JalonViewport before = { 0 };
  gboolean      in_sight = jalon_map_view_read (self, &before) && jalon_map_view_is_selection_in (self, &before);

  /* The scale measures itself by the viewport, which thus must be right before. */
  gtk_widget_size_allocate (GTK_WIDGET (self->map), &(GtkAllocation){ 0, 0, width, height }, -1);
  jalon_map_view_keep_ground (self, &before);
  /* What is to be fitted may be in the next scene only, which a pane that opens comes before. */
  if (self->fit_pending && !(self->has_fitted && jalon_session_is_scene_coming (self->session)))
    jalon_map_view_fit_now (self);
  jalon_map_view_confine (self);
  /* The first frame has its legend: none that appears a moment later. */
  if (!gtk_widget_get_visible (self->legend))
    update_legend (self);
  /* A pane that opens must not push out what it is about; but what lies under the pointer stays there. */
  if ((in_sight && !self->chosen_here) || self->revealing)
    jalon_map_view_reveal_selection (self);
  queue_legend (self);

  jalon_map_view_allocate_furniture (self, width, height);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
  jalon_context_menu_present (widget);
}

/* @session: (nullable) */
static void
set_session (JalonMapView *self, JalonSession *session)
{
  g_return_if_fail (JALON_IS_MAP_VIEW (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  jalon_layers_button_set_session (JALON_LAYERS_BUTTON (self->layers), session);
  if (session != NULL)
    session_bound_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
jalon_map_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonMapView *self = JALON_MAP_VIEW (object);

  switch ((JalonMapViewProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_map_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JalonMapView *self = JALON_MAP_VIEW (object);

  switch ((JalonMapViewProperty) prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_map_view_dispose (GObject *object)
{
  JalonMapView *self = JALON_MAP_VIEW (object);
  GtkWidget    *child;

  g_clear_handle_id (&self->legend_source, g_source_remove);
  g_clear_handle_id (&self->mark_source, g_source_remove);
  g_clear_pointer (&self->flight, jalon_map_flight_free);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->popover = self->symbols = NULL;
  g_clear_pointer (&self->listed, g_array_unref);

  G_OBJECT_CLASS (jalon_map_view_parent_class)->dispose (object);
}

static void
jalon_map_view_class_init (JalonMapViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_map_view_dispose;
  object_class->get_property = jalon_map_view_get_property;
  object_class->set_property = jalon_map_view_set_property;

  widget_class->measure = jalon_map_view_measure;
  widget_class->size_allocate = jalon_map_view_size_allocate;

  properties[PROP_SESSION] = g_param_spec_object ("session",
                                                  NULL,
                                                  NULL,
                                                  JALON_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "jalon-map");
}

static void
jalon_map_view_init (JalonMapView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  create_map (self);
  jalon_map_view_create_symbols (self);
  jalon_map_view_create_furniture (self);
  jalon_map_view_attach_gestures (self);
  jalon_map_view_attach_keys (self);
  jalon_map_view_attach_menu (self);
  jalon_map_view_create_flight (self);

  self->session_signals = g_signal_group_new (JALON_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::dossier", G_CALLBACK (dossier_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::scene", G_CALLBACK (scene_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selection", G_CALLBACK (selection_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::query", G_CALLBACK (query_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::review-article", G_CALLBACK (review_cb), self);
}

/**
 * jalon_map_view_get_view:
 * @self: a map view
 * @out_view: (out): what it shows, in pixels of the widget
 *
 * Reads the view, for an export of what is seen.
 */
void
jalon_map_view_get_view (JalonMapView *self, JalonViewport *out_view)
{
  g_return_if_fail (JALON_IS_MAP_VIEW (self));

  jalon_map_view_read (self, out_view);
}

/**
 * jalon_map_view_expect:
 * @self: a map view that has not been seen yet
 * @ahead: (transfer full): of jalon_map_view_draw_ahead()
 *
 * Shows @ahead in the first frame, if it turns out to be the right picture.
 */
void
jalon_map_view_expect (JalonMapView *self, JalonRasterAhead *ahead)
{
  g_return_if_fail (JALON_IS_MAP_VIEW (self));

  jalon_scene_layer_expect (self->scene_layer, ahead);
}

/**
 * jalon_map_view_stay:
 * @self: a map view
 *
 * Shows the same place after another dossier was set, which is to be called right before this: it is the
 * same one read again.
 */
void
jalon_map_view_stay (JalonMapView *self)
{
  g_return_if_fail (JALON_IS_MAP_VIEW (self));

  self->fit_pending = FALSE;
}

/**
 * jalon_map_view_open_layers:
 * @self: a map view
 *
 * Opens the list of what the map may show.
 */
void
jalon_map_view_open_layers (JalonMapView *self)
{
  g_return_if_fail (JALON_IS_MAP_VIEW (self));

  jalon_layers_button_open (JALON_LAYERS_BUTTON (self->layers));
}
