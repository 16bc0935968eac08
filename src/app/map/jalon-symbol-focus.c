/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbol that has the keyboard's attention: a walk from left to right, and
 * the ring that shows where it is.
 */

#include "config.h"

#include "jalon-symbol-layer-private.h"

#include "jalon-palette.h"

#include <math.h>

/* Radius of the ring round the focused symbol beyond the symbol, and its width; pixels. */
#define RING_GAP 1.5
#define RING_WIDTH 2.5

static gboolean
is_same_mark (const JalonMark *a, const JalonMark *b)
{
  return a->kind == b->kind && a->row == b->row && a->alternative == b->alternative && a->count == b->count &&
         a->first == b->first;
}

/* The same mark; where the world is seen more than once, that nearest to where it was. */
int
jalon_symbol_layer_find_mark (GArray *marks, const JalonMark *mark)
{
  double best_distance = G_MAXDOUBLE;
  int    best = JALON_SYMBOL_NO_FOCUS;

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

void
jalon_symbol_layer_append_ring (JalonSymbolLayer *self, GtkSnapshot *snapshot, const JalonPlacedMark *placed)
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

/* Whether a mark comes before another on a walk from left to right. */
static gboolean
precedes (GArray *marks, guint a, guint b)
{
  const JalonMark *first = &g_array_index (marks, JalonMark, a);
  const JalonMark *second = &g_array_index (marks, JalonMark, b);

  if (first->x != second->x)
    return first->x < second->x;
  return first->y != second->y ? first->y < second->y : a < b;
}

static gboolean
is_in_sight (JalonSymbolLayer *self, const JalonViewportShift *shift, guint index)
{
  double x, y;

  jalon_symbol_layer_get_position (&g_array_index (self->marks, JalonMark, index), shift, &x, &y);

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
jalon_symbol_layer_move_focus (JalonSymbolLayer *self, int step)
{
  JalonViewportShift shift;
  int                best = JALON_SYMBOL_NO_FOCUS;

  g_return_val_if_fail (JALON_IS_SYMBOL_LAYER (self), FALSE);

  if (self->marks == NULL)
    return FALSE;

  shift = jalon_viewport_shift_between (&self->marks_view, &self->settle.view);
  for (guint i = 0; i < self->marks->len; i++)
    {
      gboolean beyond = self->focus == JALON_SYMBOL_NO_FOCUS ||
                        ((int) i != self->focus && precedes (self->marks, i, self->focus) == (step < 0));
      gboolean nearer = best == JALON_SYMBOL_NO_FOCUS || precedes (self->marks, i, best) == (step > 0);

      if (beyond && nearer && is_in_sight (self, &shift, i))
        best = i;
    }
  self->focus = best;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return best != JALON_SYMBOL_NO_FOCUS;
}

/**
 * jalon_symbol_layer_set_focus:
 * @self: a layer
 * @mark: of jalon_symbol_layer_list_in_sight()
 *
 * Gives the focus to a symbol.
 *
 * Returns: %FALSE where it is there no more; nothing is changed then
 */
gboolean
jalon_symbol_layer_set_focus (JalonSymbolLayer *self, const JalonMark *mark)
{
  int found;

  g_return_val_if_fail (JALON_IS_SYMBOL_LAYER (self), FALSE);

  found = self->marks != NULL ? jalon_symbol_layer_find_mark (self->marks, mark) : JALON_SYMBOL_NO_FOCUS;
  if (found == JALON_SYMBOL_NO_FOCUS)
    return FALSE;
  self->focus = found;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const JalonMark *p = a, *q = b;

  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;
  return p->y != q->y ? (p->y < q->y ? -1 : 1) : 0;
}

/**
 * jalon_symbol_layer_list_in_sight:
 * @self: a layer
 * @most: how many at most; those that are drawn last, over the others, come first
 * @out_view: (out): the view that the marks are of
 *
 * Returns: (transfer full) (element-type JalonMark): the symbols in sight, from left to right
 */
GArray *
jalon_symbol_layer_list_in_sight (JalonSymbolLayer *self, guint most, JalonViewport *out_view)
{
  GArray            *listed = g_array_new (FALSE, FALSE, sizeof (JalonMark));
  JalonViewportShift shift;

  g_return_val_if_fail (JALON_IS_SYMBOL_LAYER (self), listed);

  *out_view = self->marks_view;
  if (self->marks == NULL)
    return listed;

  shift = jalon_viewport_shift_between (&self->marks_view, &self->settle.view);
  for (guint i = self->marks->len; i > 0 && listed->len < most; i--)
    if (is_in_sight (self, &shift, i - 1))
      g_array_append_val (listed, g_array_index (self->marks, JalonMark, i - 1));
  g_array_sort (listed, compare_marks);

  return listed;
}

/**
 * jalon_symbol_layer_clear_focus:
 *
 * Lets no symbol have the ring of the keyboard; the next jalon_symbol_layer_move_focus() begins anew.
 */
void
jalon_symbol_layer_clear_focus (JalonSymbolLayer *self)
{
  g_return_if_fail (JALON_IS_SYMBOL_LAYER (self));

  if (self->focus == JALON_SYMBOL_NO_FOCUS)
    return;

  self->focus = JALON_SYMBOL_NO_FOCUS;
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
jalon_symbol_layer_get_focus (JalonSymbolLayer *self, JalonMark *out_mark, JalonViewport *out_view)
{
  g_return_val_if_fail (JALON_IS_SYMBOL_LAYER (self), FALSE);

  if (self->focus == JALON_SYMBOL_NO_FOCUS)
    return FALSE;

  *out_mark = g_array_index (self->marks, JalonMark, self->focus);
  *out_view = self->marks_view;

  return TRUE;
}
