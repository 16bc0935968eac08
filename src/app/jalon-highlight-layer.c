/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is selected, drawn over the map. Each selected thing is one Cairo node,
 * clipped to its own bounds, for what a node costs goes with its size.
 */

#include "config.h"

#include "jalon-highlight-layer.h"

#include "jalon-viewport.h"

struct _JalonHighlightLayer
{
  ShumateLayer parent_instance;

  JalonScene *scene;  /* (owned) (nullable) */
  GPtrArray  *things; /* (owned) (element-type JalonThing) */
};

G_DEFINE_FINAL_TYPE (JalonHighlightLayer, jalon_highlight_layer, SHUMATE_TYPE_LAYER)

static void
append_thing (JalonHighlightLayer *self,
              GtkSnapshot         *snapshot,
              const JalonView     *view,
              const JalonThing    *thing)
{
  const graphene_rect_t frame = GRAPHENE_RECT_INIT (0, 0, view->width, view->height);
  cairo_rectangle_t     extent;
  graphene_rect_t       bounds;
  cairo_t              *cr;

  if (!jalon_scene_get_highlight_bounds (self->scene, view, thing, &extent))
    return;

  bounds = GRAPHENE_RECT_INIT (extent.x, extent.y, extent.width, extent.height);
  graphene_rect_round_extents (&bounds, &bounds);
  if (!graphene_rect_intersection (&bounds, &frame, &bounds))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  jalon_scene_draw_highlight (self->scene, cr, view, thing);
  cairo_destroy (cr);
}

static void
jalon_highlight_layer_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  JalonHighlightLayer *self = JALON_HIGHLIGHT_LAYER (widget);
  JalonView            view;

  if (self->scene == NULL ||
      !jalon_viewport_get_view (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &view))
    return;

  for (guint i = 0; i < self->things->len; i++)
    append_thing (self, snapshot, &view, g_ptr_array_index (self->things, i));
}

static void
jalon_highlight_layer_constructed (GObject *object)
{
  JalonHighlightLayer *self = JALON_HIGHLIGHT_LAYER (object);

  G_OBJECT_CLASS (jalon_highlight_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)), "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
jalon_highlight_layer_dispose (GObject *object)
{
  JalonHighlightLayer *self = JALON_HIGHLIGHT_LAYER (object);

  g_clear_pointer (&self->scene, jalon_scene_unref);

  G_OBJECT_CLASS (jalon_highlight_layer_parent_class)->dispose (object);
}

static void
jalon_highlight_layer_finalize (GObject *object)
{
  JalonHighlightLayer *self = JALON_HIGHLIGHT_LAYER (object);

  g_clear_pointer (&self->things, g_ptr_array_unref);

  G_OBJECT_CLASS (jalon_highlight_layer_parent_class)->finalize (object);
}

static void
jalon_highlight_layer_class_init (JalonHighlightLayerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = jalon_highlight_layer_constructed;
  object_class->dispose = jalon_highlight_layer_dispose;
  object_class->finalize = jalon_highlight_layer_finalize;

  widget_class->snapshot = jalon_highlight_layer_snapshot;
}

static void
jalon_highlight_layer_init (JalonHighlightLayer *self)
{
  self->things = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_thing_free);
}

/**
 * jalon_highlight_layer_new:
 * @viewport: of the map the layer is for
 *
 * Creates a layer with nothing selected.
 *
 * Returns: (transfer floating): a new layer
 */
JalonHighlightLayer *
jalon_highlight_layer_new (ShumateViewport *viewport)
{
  return g_object_new (JALON_TYPE_HIGHLIGHT_LAYER, "viewport", viewport, NULL);
}

/**
 * jalon_highlight_layer_set_scene:
 * @self: a layer
 * @scene: what the selection is of
 *
 * Draws the selection by another scene.
 */
void
jalon_highlight_layer_set_scene (JalonHighlightLayer *self,
                                 JalonScene          *scene)
{
  g_return_if_fail (JALON_IS_HIGHLIGHT_LAYER (self));

  jalon_scene_ref (scene);
  g_clear_pointer (&self->scene, jalon_scene_unref);
  self->scene = scene;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jalon_highlight_layer_set_things:
 * @self: a layer
 * @thing: what is selected
 * @countries: all countries that are selected, as the session has them
 *
 * Shows what is selected.
 */
void
jalon_highlight_layer_set_things (JalonHighlightLayer *self,
                                  const JalonThing    *thing,
                                  const char *const   *countries)
{
  g_return_if_fail (JALON_IS_HIGHLIGHT_LAYER (self));

  g_ptr_array_set_size (self->things, 0);
  for (guint i = 0; countries[i] != NULL; i++)
    g_ptr_array_add (self->things, jalon_thing_new (JALON_THING_COUNTRY, countries[i]));
  if (thing->kind != JALON_THING_NONE && thing->kind != JALON_THING_COUNTRY)
    g_ptr_array_add (self->things, jalon_thing_copy (thing));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
