/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbols of a scene. The marks of a view padded on each side are listed
 * once and follow the viewport; they are listed again when half the pad is
 * used up or the zoom has settled. Never a node for each event: the scene
 * clusters them to some two thousand marks at most.
 */

#include "config.h"

#include "jalon-symbol-layer-private.h"

#include "jalon-layers.h"
#include "jalon-picture.h"
#include "jalon-shumate.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (JalonSymbolLayer, jalon_symbol_layer, SHUMATE_TYPE_LAYER)

static void
list_marks (JalonSymbolLayer *self, const JalonViewport *view)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->marks);

  self->marks_view = jalon_viewport_pad (view, JALON_LAYER_PAD);
  self->marks = jalon_scene_list_marks (self->scene, &self->marks_view);
  if (self->focus != JALON_SYMBOL_NO_FOCUS)
    self->focus = jalon_symbol_layer_find_mark (self->marks, &g_array_index (old, JalonMark, self->focus));
}

static void
follow_view (JalonSymbolLayer *self, const JalonViewport *view)
{
  JalonWear wear = jalon_settle_judge (&self->settle, &self->marks_view, view);

  if (self->marks == NULL || wear >= JALON_WEAR_STALE)
    list_marks (self, view);
}

static void
ensure_cache (JalonSymbolLayer *self)
{
  double                   device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const JalonSceneOptions *options = jalon_scene_get_options (self->scene);

  if (self->cache != NULL && jalon_symbol_cache_suits (self->cache, device_scale, options->scale, options->font))
    return;

  g_clear_pointer (&self->cache, jalon_symbol_cache_free);
  self->cache = jalon_symbol_cache_new (device_scale, options->scale, options->font);
}

/* The ground moves and stretches; the space between symbols at one place stays. */
void
jalon_symbol_layer_get_position (const JalonMark *mark, const JalonViewportShift *shift, double *x, double *y)
{
  *x = mark->anchor_x;
  *y = mark->anchor_y;
  jalon_viewport_shift_apply (shift, x, y);
  *x += mark->x - mark->anchor_x;
  *y += mark->y - mark->anchor_y;
}

static gboolean
place_mark (JalonSymbolLayer         *self,
            const JalonMark          *mark,
            const JalonViewportShift *shift,
            const JalonViewport      *view,
            JalonPlacedMark          *out)
{
  double device = jalon_symbol_cache_get_device_scale (self->cache);
  double reach = jalon_mark_get_reach (mark) * jalon_scene_get_options (self->scene)->scale;
  double x, y;

  jalon_symbol_layer_get_position (mark, shift, &x, &y);
  if (x < -reach || y < -reach || x > view->width + reach || y > view->height + reach)
    return FALSE;

  out->image = jalon_symbol_cache_get (self->cache, mark);
  reach = out->image->size / 2;
  out->x = round ((x - reach) * device) / device;
  out->y = round ((y - reach) * device) / device;

  return TRUE;
}

static void
append_textures (JalonSymbolLayer         *self,
                 GtkSnapshot              *snapshot,
                 const JalonViewportShift *shift,
                 const JalonViewport      *view)
{
  JalonPlacedMark placed;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (self->marks, JalonMark, i);

      if (place_mark (self, mark, shift, view, &placed))
        gtk_snapshot_append_texture (snapshot,
                                     placed.image->texture,
                                     &GRAPHENE_RECT_INIT (placed.x, placed.y, placed.image->size, placed.image->size));
    }
}

/* The least rectangle round all marks in sight: what the node costs depends on it. */
static graphene_rect_t
get_bounds (JalonSymbolLayer *self, const JalonViewportShift *shift, const JalonViewport *view)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  gboolean        found = FALSE;
  JalonPlacedMark placed;

  for (guint i = 0; i < self->marks->len; i++)
    {
      graphene_rect_t rect;

      if (!place_mark (self, &g_array_index (self->marks, JalonMark, i), shift, view, &placed))
        continue;
      rect = GRAPHENE_RECT_INIT (placed.x, placed.y, placed.image->size, placed.image->size);
      if (found)
        graphene_rect_union (&bounds, &rect, &bounds);
      else
        bounds = rect;
      found = TRUE;
    }

  return bounds;
}

static void
append_cairo (JalonSymbolLayer *self, GtkSnapshot *snapshot, const JalonViewportShift *shift, const JalonViewport *view)
{
  graphene_rect_t bounds = get_bounds (self, shift, view);
  cairo_t        *cr;
  JalonPlacedMark placed;

  if (bounds.size.width == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  for (guint i = 0; i < self->marks->len; i++)
    {
      if (!place_mark (self, &g_array_index (self->marks, JalonMark, i), shift, view, &placed))
        continue;
      cairo_set_source_surface (cr, placed.image->surface, placed.x, placed.y);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
      cairo_rectangle (cr, placed.x, placed.y, placed.image->size, placed.image->size);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

static void
jalon_symbol_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JalonSymbolLayer  *self = JALON_SYMBOL_LAYER (widget);
  JalonViewportShift shift;
  JalonViewport      view;
  JalonPlacedMark    placed;

  if (self->scene == NULL ||
      !jalon_shumate_get_viewport (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &view))
    return;

  ensure_cache (self);
  follow_view (self, &view);
  shift = jalon_viewport_shift_between (&self->marks_view, &view);
  if (jalon_widget_draws_with_cairo (widget))
    append_cairo (self, snapshot, &shift, &view);
  else
    append_textures (self, snapshot, &shift, &view);

  if (self->focus != JALON_SYMBOL_NO_FOCUS &&
      place_mark (self, &g_array_index (self->marks, JalonMark, self->focus), &shift, &view, &placed))
    jalon_symbol_layer_append_ring (self, snapshot, &placed);
}

static void
jalon_symbol_layer_constructed (GObject *object)
{
  JalonSymbolLayer *self = JALON_SYMBOL_LAYER (object);

  G_OBJECT_CLASS (jalon_symbol_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)),
                           "notify",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
jalon_symbol_layer_dispose (GObject *object)
{
  JalonSymbolLayer *self = JALON_SYMBOL_LAYER (object);

  jalon_settle_clear (&self->settle);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->cache, jalon_symbol_cache_free);
  g_clear_pointer (&self->scene, jalon_scene_unref);

  G_OBJECT_CLASS (jalon_symbol_layer_parent_class)->dispose (object);
}

static void
jalon_symbol_layer_class_init (JalonSymbolLayerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = jalon_symbol_layer_constructed;
  object_class->dispose = jalon_symbol_layer_dispose;

  widget_class->snapshot = jalon_symbol_layer_snapshot;
}

static void
jalon_symbol_layer_init (JalonSymbolLayer *self)
{
  self->focus = JALON_SYMBOL_NO_FOCUS;
  jalon_settle_init (&self->settle, GTK_WIDGET (self));
}

/**
 * jalon_symbol_layer_new:
 * @viewport: of the map the layer is for
 *
 * Creates a layer without symbols.
 *
 * Returns: (transfer floating): a new layer
 */
JalonSymbolLayer *
jalon_symbol_layer_new (ShumateViewport *viewport)
{
  return g_object_new (JALON_TYPE_SYMBOL_LAYER, "viewport", viewport, NULL);
}

/**
 * jalon_symbol_layer_set_scene:
 * @self: a layer
 * @scene: whose symbols to show
 *
 * Shows the symbols of another scene. No symbol is focused then.
 */
void
jalon_symbol_layer_set_scene (JalonSymbolLayer *self, JalonScene *scene)
{
  g_return_if_fail (JALON_IS_SYMBOL_LAYER (self));

  if (self->scene == scene)
    return;

  g_clear_pointer (&self->scene, jalon_scene_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  self->scene = jalon_scene_ref (scene);
  self->focus = JALON_SYMBOL_NO_FOCUS;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
