/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "2 more to the east", with an arrow, in the middle of the edge.
 */

#include "config.h"

#include "jalon-page-hints.h"

#include "jalon-edge-room.h"
#include "jalon-hint.h"
#include "jalon-label-text.h"
#include "jalon-palette.h"

/* Units of the page. */
#define TEXT_SIZE 10.5
#define PADDING 5.0
#define ARROW 4.5
#define ROUNDING 4.0

/* From the middle of the map to its edge, and which way the arrow points. */
static const struct
{
  double x;
  double y;
  double angle;
} sides[JALON_N_SIDES] = {
  [JALON_SIDE_NORTH] = { 0.5, 0.0, -G_PI_2 },
  [JALON_SIDE_EAST] = { 1.0, 0.5, 0.0 },
  [JALON_SIDE_SOUTH] = { 0.5, 1.0, G_PI_2 },
  [JALON_SIDE_WEST] = { 0.0, 0.5, G_PI },
};

static void
draw_plate (cairo_t *cr, const cairo_rectangle_t *box, gboolean dark)
{
  cairo_new_path (cr);
  cairo_arc (cr, box->x + ROUNDING, box->y + ROUNDING, ROUNDING, G_PI, 1.5 * G_PI);
  cairo_arc (cr, box->x + box->width - ROUNDING, box->y + ROUNDING, ROUNDING, 1.5 * G_PI, 2.0 * G_PI);
  cairo_arc (cr, box->x + box->width - ROUNDING, box->y + box->height - ROUNDING, ROUNDING, 0.0, G_PI_2);
  cairo_arc (cr, box->x + ROUNDING, box->y + box->height - ROUNDING, ROUNDING, G_PI_2, G_PI);
  cairo_close_path (cr);
  jalon_palette_set_source (cr, JALON_INK_PAPER, dark, 0.92);
  cairo_fill_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 0.5);
  cairo_set_line_width (cr, 0.7);
  cairo_stroke (cr);
}

static void
draw_arrow (cairo_t *cr, double x, double y, double angle)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, angle);
  cairo_move_to (cr, ARROW, 0.0);
  cairo_line_to (cr, -ARROW * 0.7, -ARROW);
  cairo_line_to (cr, -ARROW * 0.7, ARROW);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

static PangoLayout *
create_words (JalonScene *scene, JalonSide side)
{
  const JalonLabelFace face = { .family = jalon_scene_get_options (scene)->font,
                                .size = TEXT_SIZE,
                                .weight = PANGO_WEIGHT_MEDIUM };
  g_autofree char     *hint = jalon_scene_dup_hint (scene, side);

  return jalon_label_text_get (&face, hint);
}

/**
 * jalon_page_find_hint:
 * @out_box: (out): units of the page
 *
 * Finds where the hint of a side stands: at the middle of its edge, or as near to that as it covers neither names nor
 * symbols.
 */
void
jalon_page_find_hint (const JalonPage *self, JalonScene *scene, JalonSide side, cairo_rectangle_t *out_box)
{
  g_autoptr (PangoLayout) words = create_words (scene, side);
  int width, height;

  pango_layout_get_pixel_size (words, &width, &height);
  out_box->width = width + 2.0 * ARROW + 3.0 * PADDING;
  out_box->height = height + PADDING;
  out_box->x = PADDING + sides[side].x * (self->map.width - out_box->width - 2.0 * PADDING);
  out_box->y = PADDING + sides[side].y * (self->map.height - out_box->height - 2.0 * PADDING);
  jalon_edge_room_find (scene, &self->viewport, side, NULL, out_box);
  out_box->x += self->map.x;
  out_box->y += self->map.y;
}

static void
draw_hint (const JalonPage *self, JalonScene *scene, JalonSide side, cairo_t *cr)
{
  gboolean dark = jalon_scene_get_options (scene)->dark;
  g_autoptr (PangoLayout) words = create_words (scene, side);
  cairo_rectangle_t box;
  gboolean          before = side == JALON_SIDE_WEST;

  jalon_page_find_hint (self, scene, side, &box);
  draw_plate (cr, &box, dark);
  jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 1.0);
  draw_arrow (cr,
              before ? box.x + PADDING + ARROW : box.x + box.width - PADDING - ARROW,
              box.y + box.height / 2.0,
              sides[side].angle);
  jalon_label_text_show (cr,
                         words,
                         before ? box.x + 2.0 * PADDING + 2.0 * ARROW : box.x + PADDING,
                         box.y + PADDING / 2.0);
}

/**
 * jalon_page_draw_hints:
 * @cr: in units of the page, whose map is drawn
 *
 * Says at the edges of the map what lies far beyond them.
 */
void
jalon_page_draw_hints (const JalonPage *self, JalonScene *scene, cairo_t *cr)
{
  for (guint i = 0; i < JALON_N_SIDES; i++)
    if (jalon_scene_has_hint (scene, &self->viewport, i))
      draw_hint (self, scene, i, cr);
}
