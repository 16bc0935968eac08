/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbols of a scene. The marks of a view padded on each side are listed
 * once and follow the viewport; they are listed again when half the pad is
 * used up or the zoom has settled. Never a node for each event: the scene
 * clusters them to some two thousand marks at most.
 */

#include "config.h"

#include "jalon-symbol-layer.h"

#include "jalon-palette.h"
#include "jalon-picture.h"
#include "jalon-settle.h"
#include "jalon-symbol-cache.h"
#include "jalon-viewport.h"

#include <math.h>

/* Radius of the ring round the focused symbol beyond the symbol, and its width; pixels. */
#define RING_GAP 1.5
#define RING_WIDTH 2.5

#define NO_FOCUS -1

struct _JalonSymbolLayer
{
  ShumateLayer parent_instance;

  JalonScene       *scene; /* (owned) (nullable) */
  JalonSymbolCache *cache; /* (owned) (nullable) */
  GArray           *marks; /* (owned) (nullable) (element-type JalonMark) */
  JalonView         marks_view;
  int               focus; /* index into @marks or NO_FOCUS */

  JalonSettle settle;
};

G_DEFINE_FINAL_TYPE (JalonSymbolLayer, jalon_symbol_layer, SHUMATE_TYPE_LAYER)

/* Where a mark lies now: its image's top left corner on whole device pixels. */
typedef struct
{
  const JalonSymbolImage *image;
  double                  x;
  double                  y;
} Placed;

static gboolean
is_same_mark (const JalonMark *a,
              const JalonMark *b)
{
  return a->kind == b->kind && a->row == b->row && a->alternative == b->alternative && a->count == b->count && a->first == b->first;
}

/* The same mark; where the world is seen more than once, that nearest to where it was. */
static int
find_mark (GArray          *marks,
           const JalonMark *mark)
{
  double best_distance = G_MAXDOUBLE;
  int    best = NO_FOCUS;

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *other = &g_array_index (marks, JalonMark, i);
      double           distance = hypot (other->x - mark->x, other->y - mark->y);

      if (is_same_mark (other, mark) && distance < best_distance)
        {
          best = (int) i;
          best_distance = distance;
        }
    }

  return best;
}

static void
list_marks (JalonSymbolLayer *self,
            const JalonView  *view)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->marks);

  self->marks_view = jalon_view_pad (view, JALON_LAYER_PAD);
  self->marks = jalon_scene_list_marks (self->scene, &self->marks_view);
  if (self->focus != NO_FOCUS)
    self->focus = find_mark (self->marks, &g_array_index (old, JalonMark, self->focus));
}

static void
follow_view (JalonSymbolLayer *self,
             const JalonView  *view)
{
  JalonWear wear = jalon_settle_judge (&self->settle, &self->marks_view, view);

  if (self->marks == NULL || wear >= JALON_WEAR_STALE)
    list_marks (self, view);
}

static void
ensure_cache (JalonSymbolLayer *self)
{
  double device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->cache != NULL && jalon_symbol_cache_get_device_scale (self->cache) == device_scale)
    return;

  g_clear_pointer (&self->cache, jalon_symbol_cache_free);
  self->cache = jalon_symbol_cache_new (device_scale, jalon_scene_get_options (self->scene)->font);
}

/* The ground moves and stretches; the space between symbols at one place stays. */
static void
get_position (const JalonMark      *mark,
              const JalonViewShift *shift,
              double               *x,
              double               *y)
{
  *x = mark->anchor_x;
  *y = mark->anchor_y;
  jalon_view_shift_apply (shift, x, y);
  *x += mark->x - mark->anchor_x;
  *y += mark->y - mark->anchor_y;
}

static gboolean
place_mark (JalonSymbolLayer     *self,
            const JalonMark      *mark,
            const JalonViewShift *shift,
            const JalonView      *view,
            Placed               *out)
{
  double device = jalon_symbol_cache_get_device_scale (self->cache);
  double reach = jalon_mark_get_reach (mark);
  double x, y;

  get_position (mark, shift, &x, &y);
  if (x < -reach || y < -reach || x > view->width + reach || y > view->height + reach)
    return FALSE;

  out->image = jalon_symbol_cache_get (self->cache, mark);
  reach = out->image->size / 2;
  out->x = round ((x - reach) * device) / device;
  out->y = round ((y - reach) * device) / device;

  return TRUE;
}

static void
append_ring (JalonSymbolLayer *self,
             GtkSnapshot      *snapshot,
             const Placed     *placed)
{
  double         radius = placed->image->size / 2 + RING_GAP;
  double         side = 2 * (radius + RING_WIDTH);
  double         left = placed->x + placed->image->size / 2 - side / 2;
  double         top = placed->y + placed->image->size / 2 - side / 2;
  cairo_t       *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (left, top, side, side));
  const gboolean dark = jalon_scene_get_options (self->scene)->dark;

  cairo_arc (cr, left + side / 2, top + side / 2, radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, 2 * RING_WIDTH);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 0.9);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, RING_WIDTH);
  jalon_palette_set_source (cr, JALON_INK_SELECTION, dark, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_textures (JalonSymbolLayer     *self,
                 GtkSnapshot          *snapshot,
                 const JalonViewShift *shift,
                 const JalonView      *view)
{
  Placed placed;

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
get_bounds (JalonSymbolLayer     *self,
            const JalonViewShift *shift,
            const JalonView      *view)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  gboolean        found = FALSE;
  Placed          placed;

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
append_cairo (JalonSymbolLayer     *self,
              GtkSnapshot          *snapshot,
              const JalonViewShift *shift,
              const JalonView      *view)
{
  graphene_rect_t bounds = get_bounds (self, shift, view);
  cairo_t        *cr;
  Placed          placed;

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
jalon_symbol_layer_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  JalonSymbolLayer *self = JALON_SYMBOL_LAYER (widget);
  JalonViewShift    shift;
  JalonView         view;
  Placed            placed;

  if (self->scene == NULL ||
      !jalon_viewport_get_view (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &view))
    return;

  ensure_cache (self);
  follow_view (self, &view);
  shift = jalon_view_shift_between (&self->marks_view, &view);
  if (jalon_widget_draws_with_cairo (widget))
    append_cairo (self, snapshot, &shift, &view);
  else
    append_textures (self, snapshot, &shift, &view);

  if (self->focus != NO_FOCUS &&
      place_mark (self, &g_array_index (self->marks, JalonMark, self->focus), &shift, &view, &placed))
    append_ring (self, snapshot, &placed);
}

static void
jalon_symbol_layer_constructed (GObject *object)
{
  JalonSymbolLayer *self = JALON_SYMBOL_LAYER (object);

  G_OBJECT_CLASS (jalon_symbol_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)), "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
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
  self->focus = NO_FOCUS;
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
jalon_symbol_layer_set_scene (JalonSymbolLayer *self,
                              JalonScene       *scene)
{
  g_return_if_fail (JALON_IS_SYMBOL_LAYER (self));

  if (self->scene == scene)
    return;

  g_clear_pointer (&self->scene, jalon_scene_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  self->scene = jalon_scene_ref (scene);
  self->focus = NO_FOCUS;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whether a mark comes before another on a walk from left to right. */
static gboolean
precedes (GArray *marks,
          guint   a,
          guint   b)
{
  const JalonMark *first = &g_array_index (marks, JalonMark, a);
  const JalonMark *second = &g_array_index (marks, JalonMark, b);

  if (first->x != second->x)
    return first->x < second->x;
  return first->y != second->y ? first->y < second->y : a < b;
}

static gboolean
is_in_sight (JalonSymbolLayer     *self,
             const JalonViewShift *shift,
             guint                 index)
{
  double x, y;

  get_position (&g_array_index (self->marks, JalonMark, index), shift, &x, &y);

  return x >= 0 && y >= 0 && x < self->settle.view.width && y < self->settle.view.height;
}

/**
 * jalon_symbol_layer_move_focus:
 * @self: a layer
 * @step: 1 for the next symbol in sight to the right, -1 to the left
 *
 * Gives the focus to a neighbour of the focused symbol, or to the first one.
 *
 * Returns: %FALSE past the last one; no symbol is focused then
 */
gboolean
jalon_symbol_layer_move_focus (JalonSymbolLayer *self,
                               int               step)
{
  JalonViewShift shift;
  int            best = NO_FOCUS;

  g_return_val_if_fail (JALON_IS_SYMBOL_LAYER (self), FALSE);

  if (self->marks == NULL)
    return FALSE;

  shift = jalon_view_shift_between (&self->marks_view, &self->settle.view);
  for (guint i = 0; i < self->marks->len; i++)
    {
      gboolean beyond = self->focus == NO_FOCUS ||
                        ((int) i != self->focus && precedes (self->marks, i, self->focus) == (step < 0));
      gboolean nearer = best == NO_FOCUS || precedes (self->marks, i, best) == (step > 0);

      if (beyond && nearer && is_in_sight (self, &shift, i))
        best = i;
    }
  self->focus = best;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return best != NO_FOCUS;
}

void
jalon_symbol_layer_clear_focus (JalonSymbolLayer *self)
{
  g_return_if_fail (JALON_IS_SYMBOL_LAYER (self));

  if (self->focus == NO_FOCUS)
    return;

  self->focus = NO_FOCUS;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jalon_symbol_layer_get_focus:
 * @self: a layer
 * @out_mark: (out): the focused mark
 * @out_view: (out): the view that mark is of
 *
 * Returns: %FALSE if no symbol is focused
 */
gboolean
jalon_symbol_layer_get_focus (JalonSymbolLayer *self,
                              JalonMark        *out_mark,
                              JalonView        *out_view)
{
  g_return_val_if_fail (JALON_IS_SYMBOL_LAYER (self), FALSE);

  if (self->focus == NO_FOCUS)
    return FALSE;

  *out_mark = g_array_index (self->marks, JalonMark, self->focus);
  *out_view = self->marks_view;

  return TRUE;
}
