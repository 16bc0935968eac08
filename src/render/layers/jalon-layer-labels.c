/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws the labels that found a place: all halos first, so that none covers a name.
 */

#include "config.h"

#include "jalon-layer.h"

#include "jalon-contrast.h"
#include "jalon-labels.h"

/* Pixels beyond the letters. */
#define HALO 1.5

/* Between the edge of a name's box and its letters, pixels. */
#define LEADER_GAP 1.0

static void
draw_point (cairo_t *cr, const JalonLabel *label, gboolean dark)
{
  gboolean is_capital = label->kind == JALON_LABEL_CAPITAL;
  double   radius = is_capital ? JALON_LABEL_CAPITAL_RADIUS : JALON_LABEL_PLACE_RADIUS;

  cairo_new_path (cr);
  cairo_arc (cr, label->x, label->y, radius, 0, 2 * G_PI);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 1);
  jalon_contrast_set_line_width (cr, 2);
  cairo_stroke_preserve (cr);
  if (is_capital)
    {
      cairo_fill_preserve (cr);
      jalon_palette_set_source (cr, JALON_INK_LABEL_PLACE, dark, 1);
      jalon_contrast_set_line_width (cr, 1.1);
      cairo_stroke (cr);
      cairo_arc (cr, label->x, label->y, radius * 0.42, 0, 2 * G_PI);
    }
  jalon_palette_set_source (cr, JALON_INK_LABEL_PLACE, dark, 1);
  cairo_fill (cr);
}

static gboolean
has_dot (const JalonPlacedLabel *placed)
{
  return (placed->label.kind == JALON_LABEL_CAPITAL || placed->label.kind == JALON_LABEL_PLACE) && !placed->is_covered;
}

static JalonInk
get_ink (const JalonPlacedLabel *placed)
{
  if (placed->label.kind == JALON_LABEL_COUNTRY)
    return JALON_INK_LABEL_COUNTRY;
  if (placed->label.kind == JALON_LABEL_CAPITAL || placed->label.kind == JALON_LABEL_FLIGHTS)
    return JALON_INK_LABEL_PLACE;

  return JALON_INK_LABEL_MINOR;
}

/* From the name of a country that stands beside it into the country. */
static void
draw_leader (cairo_t *cr, const JalonPlacedLabel *placed, gboolean dark)
{
  double x = CLAMP (placed->leader_x, placed->box.x0 + LEADER_GAP, placed->box.x1 - LEADER_GAP);
  double y = CLAMP (placed->leader_y, placed->box.y0 + LEADER_GAP, placed->box.y1 - LEADER_GAP);

  cairo_new_path (cr);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, placed->leader_x, placed->leader_y);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 1);
  jalon_contrast_set_line_width (cr, 2.6);
  cairo_stroke_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_LABEL_COUNTRY, dark, 1);
  jalon_contrast_set_line_width (cr, 0.9);
  cairo_stroke (cr);
  cairo_arc (cr, placed->leader_x, placed->leader_y, 1.6, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* Turns what is drawn next with the words, round their middle. */
static void
turn (cairo_t *cr, const JalonPlacedLabel *placed)
{
  PangoRectangle extents;
  double         x, y;

  pango_layout_get_extents (placed->layout, NULL, &extents);
  x = placed->x + (double) extents.width / PANGO_SCALE / 2;
  y = placed->y + (double) extents.height / PANGO_SCALE / 2;
  cairo_translate (cr, x, y);
  cairo_rotate (cr, placed->angle);
  cairo_translate (cr, -x, -y);
}

static void
draw_halo (cairo_t *cr, const JalonPlacedLabel *placed)
{
  cairo_save (cr);
  if (placed->angle != 0.0)
    turn (cr, placed);
  jalon_label_text_show_halo (cr, placed->layout, placed->x, placed->y, HALO);
  cairo_restore (cr);
}

static void
draw_words (cairo_t *cr, const JalonPlacedLabel *placed)
{
  cairo_save (cr);
  if (placed->angle != 0.0)
    turn (cr, placed);
  jalon_label_text_show (cr, placed->layout, placed->x, placed->y);
  cairo_restore (cr);
}

static gboolean
draw (const JalonLayerInput *input, cairo_t *cr)
{
  g_autoptr (GArray) labels = jalon_layer_place_labels (input);
  gboolean dark = input->scene->options.dark;

  if (labels == NULL)
    return FALSE;

  for (guint i = 0; i < labels->len; i++)
    if (g_array_index (labels, JalonPlacedLabel, i).has_leader)
      draw_leader (cr, &g_array_index (labels, JalonPlacedLabel, i), dark);
  jalon_palette_set_source (cr, JALON_INK_HALO, dark, 1);
  for (guint i = 0; i < labels->len; i++)
    draw_halo (cr, &g_array_index (labels, JalonPlacedLabel, i));
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, i);

      if (g_cancellable_is_cancelled (input->cancellable))
        return FALSE;
      if (has_dot (placed))
        draw_point (cr, &placed->label, dark);
      jalon_palette_set_source (cr, get_ink (placed), dark, 1);
      draw_words (cr, placed);
    }

  return TRUE;
}

const JalonLayer jalon_layer_labels = { .id = "labels", .part = JALON_DRAW_LABELS, .cost = 20, .draw = draw };
