/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbols that carry no figure: a cluster with its count, and the mark of
 * a verdict.
 */

#include "config.h"

#include "jalon-symbols.h"

#include "jalon-class-ink.h"
#include "jalon-i18n.h"
#include "jalon-layout.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* Light and dark. */
static const double inks[2][3] = { { 0.19, 0.22, 0.27 }, { 0.86, 0.88, 0.90 } };
static const double papers[2][3] = { { 1.0, 0.995, 0.98 }, { 0.09, 0.105, 0.12 } };

/* The ring, and between two of its sectors, pixels. */
#define RING_WIDTH 4.8
#define SECTOR_GAP 1.4

/* What is left free along the middle of a sector of words; and how broad the sector of notes is, pixels. */
#define FREE_LINE 2.0
#define NOTES_WIDTH 1.6

/* "7", "840", "1.2k", "35k", "1.2M": at most four characters. */
static char *
format_count (guint count)
{
  gboolean    millions = count >= 999500;
  double      value = count / (millions ? 1e6 : 1e3);
  int         tenths = (int) round (value * 10);
  const char *suffix = millions ? "M" : "k";

  if (count < 1000)
    return g_strdup_printf ("%u", count);
  if (value >= 9.95 || tenths % 10 == 0)
    return g_strdup_printf ("%.0f%s", value, suffix);
  /* In the language of the words, whose sign printf() would take from the locale. Translators: as in 1.2k. */
  return g_strdup_printf ("%d%s%d%s", tenths / 10, C_ ("decimal sign", "."), tenths % 10, suffix);
}

static void
draw_text (cairo_t *cr, const char *text, const char *font, double size)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font != NULL ? font : "Sans");
  PangoRectangle        ink;

  pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_context_set_language (pango_layout_get_context (layout), pango_language_from_string ("en"));
  jalon_layout_set_words (layout, text);
  pango_layout_get_extents (layout, &ink, NULL);
  jalon_layout_show (cr, layout, -(ink.x + ink.width / 2.0) / PANGO_SCALE, -(ink.y + ink.height / 2.0) / PANGO_SCALE);
}

/* A whole number of dots, so that the ring has no seam. */
static void
draw_dotted_ring (cairo_t *cr, double radius, const double *ink, const double *paper)
{
  double round_trip = 2.0 * G_PI * radius, dots[] = { 0.01, round_trip / round (round_trip / 3.4) - 0.01 };

  cairo_save (cr);
  cairo_arc (cr, 0.0, 0.0, radius + 1.4, 0.0, 2.0 * G_PI);
  cairo_set_source_rgba (cr, paper[0], paper[1], paper[2], 0.9);
  cairo_fill (cr);
  cairo_arc (cr, 0.0, 0.0, radius, 0.0, 2.0 * G_PI);
  cairo_set_source_rgb (cr, ink[0], ink[1], ink[2]);
  cairo_set_line_width (cr, 1.9);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dots, 2, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* In the order in which they go round, from the top: conflict first, deeds outside of words. */
static const JalonQuad sectors[] = {
  JALON_QUAD_MATERIAL_CONFLICT,
  JALON_QUAD_VERBAL_CONFLICT,
  JALON_QUAD_VERBAL_COOPERATION,
  JALON_QUAD_MATERIAL_COOPERATION,
  JALON_QUAD_NONE,
};

/* Of a ring, from one part to another. */
static void
stroke_sector (cairo_t *cr, double radius, guint from, guint to)
{
  double unit = 2.0 * G_PI / JALON_CLASS_PARTS, gap = to - from < JALON_CLASS_PARTS ? SECTOR_GAP / 2.0 / radius : 0.0;

  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, radius, from * unit - G_PI_2 + gap, to * unit - G_PI_2 - gap);
  cairo_stroke (cr);
}

static guint
get_parts (const JalonClusterLook *look, JalonQuad quad)
{
  guint rest = JALON_CLASS_PARTS;

  if (quad != JALON_QUAD_NONE)
    return jalon_class_shares_get (look->shares, quad);
  for (guint i = 0; i < JALON_QUAD_NONE; i++)
    rest -= jalon_class_shares_get (look->shares, i);
  return rest;
}

/* Solid, or a line at each edge; a thin line for notes. */
static void
draw_sector (cairo_t *cr, JalonQuad quad, gboolean dark, double radius, guint from, guint to)
{
  jalon_class_ink_set (cr, quad, dark, 1.0);
  cairo_set_line_width (cr, quad == JALON_QUAD_NONE ? NOTES_WIDTH : RING_WIDTH);
  stroke_sector (cr, radius, from, to);
  if (!jalon_class_ink_is_of_words (quad))
    return;
  cairo_set_source_rgb (cr, papers[dark][0], papers[dark][1], papers[dark][2]);
  cairo_set_line_width (cr, FREE_LINE);
  stroke_sector (cr, radius, from, to);
}

/* The ring of a cluster; in dashes where no place is stated. */
static void
draw_sectors (cairo_t *cr, const JalonClusterLook *look, double radius)
{
  gboolean dark = (look->style & JALON_STYLE_DARK) != 0;
  guint    part = 0;
  double dash[] = { 2.0 * G_PI * radius / (2.0 * JALON_CLASS_PARTS), 2.0 * G_PI * radius / (2.0 * JALON_CLASS_PARTS) };

  cairo_save (cr);
  if ((look->style & JALON_STYLE_HOLLOW) != 0)
    cairo_set_dash (cr, dash, 2, 0.0);
  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    {
      guint n = get_parts (look, sectors[i]);

      if (n > 0)
        draw_sector (cr, sectors[i], dark, radius, part, part + n);
      part += n;
    }
  cairo_restore (cr);
}

/**
 * jalon_symbol_draw_cluster:
 * @x: centre, user units
 * @y: centre, user units
 * @font: (nullable): Pango family of the number, %NULL for the default sans
 *
 * Draws a cluster at standard size: a number in a ring that its events' classes divide, in dashes where no place is
 * stated; in a dotted one besides where some of its events are not yet reviewed.
 */
void
jalon_symbol_draw_cluster (cairo_t *cr, const JalonClusterLook *look, double x, double y, const char *font)
{
  guint            dark = (look->style & JALON_STYLE_DARK) != 0;
  const double    *ink = inks[dark], *paper = papers[dark];
  double           radius = jalon_symbol_get_cluster_radius (look->count);
  g_autofree char *text = format_count (look->count);
  double           room = radius - RING_WIDTH;

  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  if ((look->style & JALON_STYLE_PROPOSED) != 0)
    draw_dotted_ring (cr, radius + 3.0, ink, paper);
  cairo_arc (cr, 0.0, 0.0, radius + 1.2, 0.0, 2.0 * G_PI);
  cairo_set_source_rgb (cr, paper[0], paper[1], paper[2]);
  cairo_fill (cr);
  draw_sectors (cr, look, radius - RING_WIDTH / 2.0);
  cairo_set_source_rgb (cr, ink[0], ink[1], ink[2]);
  draw_text (cr, text, font, room * (strlen (text) > 3 ? 0.80 : strlen (text) == 3 ? 1.0 : 1.25));
  cairo_restore (cr);
}

/**
 * jalon_symbol_draw_count:
 * @count: what the symbol stands for
 * @style: JALON_STYLE_DARK or 0
 * @x: centre, user units
 * @y: centre, user units
 * @font: (nullable): Pango family of the number
 *
 * Draws a small disc with a number, for the corner of a symbol of standard size.
 */
void
jalon_symbol_draw_count (cairo_t *cr, guint count, guint style, double x, double y, const char *font)
{
  guint            dark = (style & JALON_STYLE_DARK) != 0;
  const double    *ink = inks[dark], *paper = papers[dark];
  g_autofree char *text = format_count (count);
  double           reach = 1.9 * (strlen (text) - 1);

  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  cairo_arc (cr, reach, 0.0, 6.6, -G_PI_2, G_PI_2);
  cairo_arc (cr, -reach, 0.0, 6.6, G_PI_2, -G_PI_2);
  cairo_close_path (cr);
  cairo_set_source_rgb (cr, ink[0], ink[1], ink[2]);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, paper[0], paper[1], paper[2]);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
  draw_text (cr, text, font, 8.6);
  cairo_restore (cr);
}

/* The right half of a disc. */
static void
fill_half (cairo_t *cr, double radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, radius, -G_PI_2, G_PI_2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * jalon_symbol_draw_verdict:
 * @x: centre, user units
 * @y: centre, user units
 * @size: diameter, user units
 *
 * Draws the mark of a verdict: filled (corroborated), ringed with a dot (single source), half filled in a
 * dashed ring (disputed), struck through (refuted), an empty dotted ring (no source).
 */
void
jalon_symbol_draw_verdict (cairo_t *cr, JalonVerdict verdict, gboolean dark, double x, double y, double size)
{
  static const double dashes[] = { 2.2, 1.5 }, dots[] = { 0.01, 2.6 };
  const double       *ink = inks[dark ? 1 : 0];

  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 12.0, size / 12.0);
  cairo_set_line_cap (cr, verdict == JALON_VERDICT_DISPUTED ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_set_source_rgb (cr, ink[0], ink[1], ink[2]);
  cairo_set_line_width (cr, 1.4);
  if (verdict == JALON_VERDICT_DISPUTED)
    {
      fill_half (cr, 5.2);
      cairo_set_dash (cr, dashes, 2, 0.0);
    }
  else if (verdict == JALON_VERDICT_NONE)
    cairo_set_dash (cr, dots, 2, 0.0);
  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, 5.2, 0.0, 2.0 * G_PI);
  if (verdict == JALON_VERDICT_CORROBORATED)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  if (verdict == JALON_VERDICT_SINGLE_SOURCE)
    {
      cairo_arc (cr, 0.0, 0.0, 2.0, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
    }
  else if (verdict == JALON_VERDICT_REFUTED)
    {
      cairo_move_to (cr, -5.2, 5.2);
      cairo_line_to (cr, 5.2, -5.2);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
