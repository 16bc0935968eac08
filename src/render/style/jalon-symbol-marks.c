/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbols that carry no figure: a cluster with its count, and the mark of
 * a verdict.
 */

#include "config.h"

#include "jalon-symbols.h"

#include "jalon-i18n.h"
#include "jalon-layout.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* Light and dark. */
static const double inks[2][3] = { { 0.19, 0.22, 0.27 }, { 0.86, 0.88, 0.90 } };
static const double papers[2][3] = { { 1.0, 0.995, 0.98 }, { 0.09, 0.105, 0.12 } };

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

/**
 * jalon_symbol_draw_cluster:
 * @count: events it stands for
 * @style: a set of JALON_STYLE_DARK, JALON_STYLE_HOLLOW and JALON_STYLE_PROPOSED
 * @x: centre, user units
 * @y: centre, user units
 * @font: (nullable): Pango family of the number, %NULL for the default sans
 *
 * Draws a cluster at standard size: a disc with the number, in a faint ring;
 * in a dotted one where some of its events are not yet reviewed.
 */
void
jalon_symbol_draw_cluster (cairo_t *cr, guint count, guint style, double x, double y, const char *font)
{
  guint            dark = (style & JALON_STYLE_DARK) != 0;
  const double    *ink = inks[dark], *paper = papers[dark];
  gboolean         hollow = (style & JALON_STYLE_HOLLOW) != 0;
  const double    *plate = hollow ? paper : ink, *text_ink = hollow ? ink : paper;
  double           radius = jalon_symbol_get_cluster_radius (count);
  g_autofree char *text = format_count (count);

  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  if ((style & JALON_STYLE_PROPOSED) != 0)
    draw_dotted_ring (cr, radius + 3.0, ink, paper);
  else
    {
      cairo_arc (cr, 0.0, 0.0, radius + 3.5, 0.0, 2.0 * G_PI);
      cairo_set_source_rgba (cr, ink[0], ink[1], ink[2], 0.22);
      cairo_fill (cr);
    }
  cairo_arc (cr, 0.0, 0.0, radius, 0.0, 2.0 * G_PI);
  cairo_set_source_rgb (cr, plate[0], plate[1], plate[2]);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, text_ink[0], text_ink[1], text_ink[2]);
  cairo_set_line_width (cr, hollow ? 1.6 : 1.2);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, text_ink[0], text_ink[1], text_ink[2]);
  draw_text (cr, text, font, radius * (strlen (text) > 3 ? 0.80 : strlen (text) == 3 ? 0.92 : 1.05));
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
