/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The selection on the map: measured for clipping, and drawn.
 */

#include "config.h"

#include "jalon-highlight.h"

#include "jalon-contrast.h"
#include "jalon-highlight-private.h"
#include "jalon-i18n.h"
#include "jalon-label-text.h"
#include "jalon-labels.h"
#include "jalon-layers-private.h"
#include "jalon-stroke.h"

#include <math.h>

/* Pixels. */
#define OUTLINE_WIDTH 2.4
#define HALO_WIDTH 5.5
#define ARC_WIDTH 1.9
#define END_RADIUS 3.6
#define HEAD_LENGTH 11.0
#define WORDS_SIZE 11.0

/* Points of an arc that its head lies along. */
#define HEAD_POINTS 3

/* Half the widest stroke, heads of arrows included, and a pixel for antialiasing. */
#define MARGIN 8.0

/* What the words beside a line take to each side at most. */
#define WORDS_REACH 90.0

typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} Bounds;

static void
extend (Bounds *bounds, double x, double y, double reach)
{
  bounds->x0 = MIN (bounds->x0, x - reach);
  bounds->y0 = MIN (bounds->y0, y - reach);
  bounds->x1 = MAX (bounds->x1, x + reach);
  bounds->y1 = MAX (bounds->y1, y + reach);
}

static void
extend_by_pixels (Bounds *bounds, const GArray *pixels)
{
  for (guint i = 0; i < pixels->len; i++)
    extend (bounds, g_array_index (pixels, JalonPixel, i).x, g_array_index (pixels, JalonPixel, i).y, 0.0);
}

static void
measure (const JalonHighlight *self, Bounds *bounds)
{
  *bounds = (Bounds){ G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  extend_by_pixels (bounds, self->outline.points);
  extend_by_pixels (bounds, self->faint.points);
  for (guint i = 0; i < self->arcs->len; i++)
    {
      const JalonHighlightArc *arc = &g_array_index (self->arcs, JalonHighlightArc, i);
      JalonPixel               middle = g_array_index (arc->points, JalonPixel, arc->points->len / 2);

      extend_by_pixels (bounds, arc->points);
      if (arc->joins)
        extend (bounds, middle.x, middle.y, WORDS_REACH);
    }
  for (guint i = 0; i < self->ends->len; i++)
    extend (bounds,
            g_array_index (self->ends, JalonHighlightEnd, i).x,
            g_array_index (self->ends, JalonHighlightEnd, i).y,
            END_RADIUS);
  for (guint i = 0; i < self->rings->len; i++)
    {
      const JalonHighlightRing *ring = &g_array_index (self->rings, JalonHighlightRing, i);

      extend (bounds, ring->x, ring->y, ring->radius);
    }
}

/**
 * jalon_scene_get_highlight_bounds:
 * @out_bounds: (out): pixels, cut at the edges of the view
 *
 * For use in the main thread.
 *
 * Returns: %FALSE where nothing of the selection is in the view
 */
gboolean
jalon_scene_get_highlight_bounds (JalonScene          *self,
                                  const JalonViewport *viewport,
                                  const JalonThing    *thing,
                                  cairo_rectangle_t   *out_bounds)
{
  JalonViewport  scaled = jalon_scene_scale_viewport (self, viewport);
  double         scale = self->options.scale;
  JalonHighlight highlight;
  Bounds         bounds;

  jalon_highlight_init (&highlight, self, &scaled, thing);
  measure (&highlight, &bounds);
  jalon_highlight_clear (&highlight);

  bounds.x0 = MAX (0.0, floor ((bounds.x0 - MARGIN) * scale));
  bounds.y0 = MAX (0.0, floor ((bounds.y0 - MARGIN) * scale));
  bounds.x1 = MIN (viewport->width, ceil ((bounds.x1 + MARGIN) * scale));
  bounds.y1 = MIN (viewport->height, ceil ((bounds.y1 + MARGIN) * scale));
  *out_bounds =
      (cairo_rectangle_t){ bounds.x0, bounds.y0, MAX (0.0, bounds.x1 - bounds.x0), MAX (0.0, bounds.y1 - bounds.y0) };
  return bounds.x0 < bounds.x1 && bounds.y0 < bounds.y1;
}

static void
stroke_twice (cairo_t *cr, gboolean dark, gboolean dashed, double width, double alpha)
{
  static const double dashes[] = { 6.0, 4.5 };

  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 0.85 * alpha);
  jalon_contrast_set_line_width (cr, width + HALO_WIDTH - OUTLINE_WIDTH);
  cairo_stroke_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_SELECTION, dark, alpha);
  jalon_contrast_set_line_width (cr, width);
  cairo_set_dash (cr, dashes, dashed ? G_N_ELEMENTS (dashes) : 0, 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

/* Lines pass below the names of the map: all of the view but these is left to draw into. */
static void
clip_names (JalonScene *scene, cairo_t *cr, const JalonViewport *viewport)
{
  JalonLayerInput input = jalon_layer_input_make (scene, viewport, JALON_DETAIL_10M, NULL);
  g_autoptr (GArray) labels = jalon_layer_place_labels (&input);

  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, viewport->width, viewport->height);
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonLabelBox *box = &g_array_index (labels, JalonPlacedLabel, i).box;

      cairo_rectangle (cr, box->x0, box->y0, box->x1 - box->x0, box->y1 - box->y0);
    }
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
}

static void
draw_outlines (const JalonHighlight *self, cairo_t *cr, gboolean dark)
{
  static const double dashes[] = { 2.0, 3.5 };

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (!jalon_trace_is_empty (&self->faint))
    {
      jalon_trace_emit (&self->faint, cr);
      cairo_set_dash (cr, dashes, 2, 0.0);
      jalon_palette_set_source (cr, JALON_INK_SELECTION, dark, 0.8);
      jalon_contrast_set_line_width (cr, 1.4);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0.0);
    }
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 0.85);
  jalon_contrast_set_line_width (cr, HALO_WIDTH);
  jalon_stroke_trace (&self->outline, cr);
  jalon_palette_set_source (cr, JALON_INK_SELECTION, dark, 1.0);
  jalon_contrast_set_line_width (cr, OUTLINE_WIDTH);
  jalon_stroke_trace (&self->outline, cr);
  cairo_restore (cr);
}

/* An arc ends at the ring, so that the symbol can be read. */
static void
trace_arc (const JalonHighlight *self, cairo_t *cr, const GArray *arc)
{
  cairo_new_path (cr);
  for (guint i = 0; i < arc->len; i++)
    {
      JalonPixel point = g_array_index (arc, JalonPixel, i);

      if (jalon_highlight_is_ringed (self, point))
        cairo_new_sub_path (cr);
      else
        cairo_line_to (cr, point.x, point.y);
    }
}

/* The last point of an arc that is seen. */
static guint
find_tip (const JalonHighlight *self, const GArray *arc)
{
  guint tip = arc->len - 1;

  while (tip > HEAD_POINTS && jalon_highlight_is_ringed (self, g_array_index (arc, JalonPixel, tip)))
    tip--;
  return tip;
}

/* The head stands where the arc ends: at the symbol, or at the place itself. */
static void
draw_head (const JalonHighlight *self, cairo_t *cr, const GArray *arc, gboolean dark)
{
  guint      at = find_tip (self, arc);
  JalonPixel to = g_array_index (arc, JalonPixel, at), from = g_array_index (arc, JalonPixel, at - HEAD_POINTS);

  cairo_save (cr);
  cairo_translate (cr, to.x, to.y);
  cairo_rotate (cr, atan2 (to.y - from.y, to.x - from.x));
  cairo_move_to (cr, 0.0, 0.0);
  cairo_line_to (cr, -HEAD_LENGTH, -HEAD_LENGTH * 0.5);
  cairo_line_to (cr, -HEAD_LENGTH * 0.75, 0.0);
  cairo_line_to (cr, -HEAD_LENGTH, HEAD_LENGTH * 0.5);
  cairo_close_path (cr);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 0.85);
  jalon_contrast_set_line_width (cr, 3.0);
  cairo_stroke_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_SELECTION, dark, 1.0);
  cairo_fill (cr);
  cairo_restore (cr);
}

static PangoLayout *
get_words (const char *font)
{
  JalonLabelFace face = { .family = font, .size = WORDS_SIZE, .weight = PANGO_WEIGHT_MEDIUM };

  return jalon_label_text_get (&face, _ ("Place not stated"));
}

/* In the middle of a line that only joins the parties, which would else seem to lead to where it happened. */
static void
draw_words (cairo_t *cr, const GArray *arc, const char *font, gboolean dark)
{
  JalonPixel middle = g_array_index (arc, JalonPixel, arc->len / 2);
  g_autoptr (PangoLayout) words = get_words (font);
  int width, height;

  pango_layout_get_pixel_size (words, &width, &height);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 1.0);
  jalon_label_text_show_halo (cr, words, middle.x - width / 2.0, middle.y - height / 2.0, 3.0);
  jalon_palette_set_source (cr, JALON_INK_SELECTION, dark, 1.0);
  jalon_label_text_show (cr, words, middle.x - width / 2.0, middle.y - height / 2.0);
}

static void
draw_ends (const JalonHighlight *self, cairo_t *cr, gboolean dark)
{
  for (guint i = 0; i < self->ends->len; i++)
    {
      const JalonHighlightEnd *end = &g_array_index (self->ends, JalonHighlightEnd, i);

      cairo_new_path (cr);
      cairo_arc (cr, end->x, end->y, END_RADIUS, 0.0, 2.0 * G_PI);
      jalon_palette_set_source (cr, end->actor ? JALON_INK_SELECTION : JALON_INK_HALO, dark, 1.0);
      cairo_fill_preserve (cr);
      jalon_palette_set_source (cr, end->actor ? JALON_INK_HALO : JALON_INK_SELECTION, dark, 1.0);
      jalon_contrast_set_line_width (cr, 1.6);
      cairo_stroke (cr);
    }
}

static void
draw_lines (const JalonHighlight *self, cairo_t *cr, gboolean dark)
{
  for (guint i = 0; i < self->arcs->len; i++)
    {
      const JalonHighlightArc *arc = &g_array_index (self->arcs, JalonHighlightArc, i);

      trace_arc (self, cr, arc->points);
      stroke_twice (cr, dark, arc->dashed, ARC_WIDTH, 0.9);
    }
}

/* What lines end in, and what one says. */
static void
draw_arcs (const JalonHighlight *self, cairo_t *cr, const char *font, gboolean dark)
{
  const JalonHighlightArc *joining = NULL;

  for (guint i = 0; i < self->arcs->len; i++)
    {
      const JalonHighlightArc *arc = &g_array_index (self->arcs, JalonHighlightArc, i);

      if (arc->joins)
        joining = arc;
      else
        draw_head (self, cr, arc->points, dark);
    }
  draw_ends (self, cr, dark);
  if (joining != NULL)
    draw_words (cr, joining->points, font, dark);
}

static void
draw_rings (const JalonHighlight *self, cairo_t *cr, gboolean dark)
{
  for (guint i = 0; i < self->rings->len; i++)
    {
      const JalonHighlightRing *ring = &g_array_index (self->rings, JalonHighlightRing, i);

      cairo_new_path (cr);
      cairo_arc (cr, ring->x, ring->y, ring->radius, 0.0, 2.0 * G_PI);
      if (ring->ground)
        {
          jalon_palette_set_source (cr, JALON_INK_SELECTION, dark, 0.08);
          cairo_fill_preserve (cr);
        }
      stroke_twice (cr, dark, FALSE, ring->ground ? 1.2 : OUTLINE_WIDTH, 1.0);
    }
}

/**
 * jalon_scene_draw_highlight:
 *
 * Draws the selection over map and symbols: the outline of a country, the
 * ring round a symbol with the arcs between its parties, the ground a site may
 * lie on, the sky that is closed and whose flights it bars. For use in the
 * main thread.
 */
void
jalon_scene_draw_highlight (JalonScene *self, cairo_t *cr, const JalonViewport *viewport, const JalonThing *thing)
{
  JalonViewport  scaled = jalon_scene_scale_viewport (self, viewport);
  JalonHighlight highlight;
  gboolean       dark = self->options.dark;

  jalon_highlight_init (&highlight, self, &scaled, thing);
  cairo_save (cr);
  cairo_scale (cr, self->options.scale, self->options.scale);
  jalon_contrast_set (cr, self->options.high_contrast);
  cairo_save (cr);
  clip_names (self, cr, &scaled);
  draw_outlines (&highlight, cr, dark);
  draw_lines (&highlight, cr, dark);
  cairo_restore (cr);
  cairo_new_path (cr);
  draw_arcs (&highlight, cr, self->options.font, dark);
  draw_rings (&highlight, cr, dark);
  cairo_restore (cr);
  jalon_highlight_clear (&highlight);
}
