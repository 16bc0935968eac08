/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is selected, drawn over the map: one picture, no larger than what is in
 * it, that follows the viewport like the layers below.
 */

#include "config.h"

#include "jalon-highlight-layer.h"

#include "jalon-highlight.h"
#include "jalon-picture.h"
#include "jalon-settle.h"
#include "jalon-shumate.h"

/* What is shown while the pointer is on it: what has no symbol that says all. */
static const gboolean shown_hovered[] = { [JALON_THING_CLOSURE] = TRUE };

struct _JalonHighlightLayer
{
  ShumateLayer parent_instance;

  JalonScene *scene;   /* (owned) (nullable) */
  GPtrArray  *things;  /* (owned) (element-type JalonThing) */
  JalonThing *hovered; /* (owned) (nullable): what is under the pointer, drawn as if it were selected */

  JalonPicture *picture; /* (owned) (nullable): nothing is in sight without one */
  JalonViewport drawn_view;
  gboolean      drawn; /* whether @picture is of these things and this scene */
  JalonSettle   settle;
};

G_DEFINE_FINAL_TYPE (JalonHighlightLayer, jalon_highlight_layer, SHUMATE_TYPE_LAYER)

static void
forget (JalonHighlightLayer *self)
{
  self->drawn = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static guint
count_things (JalonHighlightLayer *self)
{
  return self->things->len + (self->hovered != NULL);
}

static const JalonThing *
get_thing (JalonHighlightLayer *self, guint index)
{
  return index < self->things->len ? g_ptr_array_index (self->things, index) : self->hovered;
}

/* What of the view the things take up, whole pixels; FALSE if nothing. */
static gboolean
get_area (JalonHighlightLayer *self, const JalonViewport *view, graphene_rect_t *out_area)
{
  const graphene_rect_t frame = GRAPHENE_RECT_INIT (0, 0, view->width, view->height);
  cairo_rectangle_t     extent;
  gboolean              found = FALSE;

  for (guint i = 0; i < count_things (self); i++)
    {
      graphene_rect_t rect;

      if (!jalon_scene_get_highlight_bounds (self->scene, view, get_thing (self, i), &extent))
        continue;
      rect = GRAPHENE_RECT_INIT (extent.x, extent.y, extent.width, extent.height);
      if (found)
        graphene_rect_union (out_area, &rect, out_area);
      else
        *out_area = rect;
      found = TRUE;
    }
  if (!found)
    return FALSE;

  graphene_rect_round_extents (out_area, out_area);
  return graphene_rect_intersection (out_area, &frame, out_area);
}

static void
draw (JalonHighlightLayer *self, const JalonViewport *view)
{
  graphene_rect_t area;
  cairo_t        *cr;

  g_clear_pointer (&self->picture, jalon_picture_free);
  self->drawn = TRUE;
  self->drawn_view = jalon_viewport_pad (view, JALON_LAYER_PAD);
  if (!get_area (self, &self->drawn_view, &area))
    return;

  self->picture = jalon_picture_new (&self->drawn_view, &area, gtk_widget_get_scale_factor (GTK_WIDGET (self)), FALSE);
  cr = jalon_picture_create_context (self->picture);
  for (guint i = 0; i < count_things (self); i++)
    jalon_scene_draw_highlight (self->scene, cr, &self->drawn_view, get_thing (self, i));
  cairo_destroy (cr);
}

static void
show (JalonHighlightLayer *self, GtkSnapshot *snapshot, const JalonViewport *view)
{
  const graphene_rect_t frame = GRAPHENE_RECT_INIT (0, 0, view->width, view->height);
  JalonViewportShift    shift = jalon_viewport_shift_between (&self->drawn_view, view);
  graphene_rect_t       bounds = jalon_picture_get_bounds (self->picture, &shift);
  cairo_t              *cr;

  if (!graphene_rect_intersection (&bounds, &frame, &bounds))
    return;

  if (!jalon_widget_draws_with_cairo (GTK_WIDGET (self)))
    {
      jalon_picture_append (self->picture, snapshot, &shift);
      return;
    }
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  jalon_picture_paint (self->picture, cr, &shift);
  cairo_destroy (cr);
}

static void
jalon_highlight_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JalonHighlightLayer *self = JALON_HIGHLIGHT_LAYER (widget);
  JalonViewport        view;

  if (self->scene == NULL || count_things (self) == 0 ||
      !jalon_shumate_get_viewport (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &view))
    return;

  if (!self->drawn || jalon_settle_judge (&self->settle, &self->drawn_view, &view) >= JALON_WEAR_STALE)
    draw (self, &view);
  if (self->picture != NULL)
    show (self, snapshot, &view);
}

static void
jalon_highlight_layer_constructed (GObject *object)
{
  JalonHighlightLayer *self = JALON_HIGHLIGHT_LAYER (object);

  G_OBJECT_CLASS (jalon_highlight_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)),
                           "notify",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget), NULL);
}

static void
jalon_highlight_layer_dispose (GObject *object)
{
  JalonHighlightLayer *self = JALON_HIGHLIGHT_LAYER (object);

  jalon_settle_clear (&self->settle);
  g_clear_pointer (&self->picture, jalon_picture_free);
  g_clear_pointer (&self->scene, jalon_scene_unref);

  G_OBJECT_CLASS (jalon_highlight_layer_parent_class)->dispose (object);
}

static void
jalon_highlight_layer_finalize (GObject *object)
{
  JalonHighlightLayer *self = JALON_HIGHLIGHT_LAYER (object);

  g_clear_pointer (&self->things, g_ptr_array_unref);
  g_clear_pointer (&self->hovered, jalon_thing_free);

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
  jalon_settle_init (&self->settle, GTK_WIDGET (self));
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
jalon_highlight_layer_set_scene (JalonHighlightLayer *self, JalonScene *scene)
{
  g_return_if_fail (JALON_IS_HIGHLIGHT_LAYER (self));

  jalon_scene_ref (scene);
  g_clear_pointer (&self->scene, jalon_scene_unref);
  self->scene = scene;
  forget (self);
}

/**
 * jalon_highlight_layer_set_hovered:
 * @self: a layer
 * @thing: (nullable): what is under the pointer
 *
 * Shows a closure that is under the pointer as if it were selected: what it closes, and whose flights it bars. All else
 * is shown only when it is selected.
 */
void
jalon_highlight_layer_set_hovered (JalonHighlightLayer *self, const JalonThing *thing)
{
  g_return_if_fail (JALON_IS_HIGHLIGHT_LAYER (self));

  if (thing != NULL && (thing->kind >= G_N_ELEMENTS (shown_hovered) || !shown_hovered[thing->kind]))
    thing = NULL;
  if (thing == NULL ? self->hovered == NULL : self->hovered != NULL && jalon_thing_equal (self->hovered, thing))
    return;
  g_clear_pointer (&self->hovered, jalon_thing_free);
  self->hovered = thing != NULL ? jalon_thing_copy (thing) : NULL;
  forget (self);
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
jalon_highlight_layer_set_things (JalonHighlightLayer *self, const JalonThing *thing, const char *const *countries)
{
  g_return_if_fail (JALON_IS_HIGHLIGHT_LAYER (self));

  g_ptr_array_set_size (self->things, 0);
  for (guint i = 0; countries[i] != NULL; i++)
    g_ptr_array_add (self->things, jalon_thing_new (JALON_THING_COUNTRY, countries[i]));
  if (thing->kind != JALON_THING_NONE && thing->kind != JALON_THING_COUNTRY)
    g_ptr_array_add (self->things, jalon_thing_copy (thing));
  forget (self);
}
