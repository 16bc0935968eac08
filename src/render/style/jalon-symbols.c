/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plates of the symbols and their styles. The outline tells the family:
 * a disc for words of cooperation, a square for deeds of it, a diamond for
 * words of conflict, a hexagon for deeds (PLOVER's four quadrants), a shield
 * for a site, an octagon for a closure and a leaf with a cut corner for a note. The figure tells the rest.
 */

#include "config.h"

#include "jalon-symbols.h"

#include "jalon-symbol-glyphs.h"

#include <math.h>

/* Those whose plate is bare. */
#define HOLLOW_STYLES (JALON_STYLE_HOLLOW | JALON_STYLE_PROPOSED | JALON_STYLE_REJECTED)

typedef enum
{
  EDGE_NONE,
  EDGE_LINE,
  EDGE_DOTS,
  EDGE_DASHES,
} Edge;

typedef enum
{
  PLATE_DISC,
  PLATE_SQUARE,
  PLATE_DIAMOND,
  PLATE_HEXAGON,
  PLATE_SHIELD,
  PLATE_OCTAGON,
  PLATE_LEAF,
} Plate;

typedef struct
{
  double ink[3];
  double paper[3];
  double plate[3];
} Colors;

/* By light and dark: cooperation, conflict, sites, closures and notes. Contrast of ink and paper at least 7:1. */
static const double inks[2][3][3] = {
  { { 0.10, 0.31, 0.38 }, { 0.55, 0.15, 0.11 }, { 0.19, 0.20, 0.24 } },
  { { 0.60, 0.80, 0.87 }, { 0.96, 0.66, 0.58 }, { 0.89, 0.87, 0.82 } },
};
static const double papers[2][3] = { { 1.0, 0.995, 0.98 }, { 0.09, 0.105, 0.12 } };

static Plate
get_plate (guint symbol)
{
  static const guint8 plates[JALON_N_EVENT_TYPES] = {
    [JALON_EVENT_AGREE] = PLATE_DISC,       [JALON_EVENT_CONSULT] = PLATE_DISC,
    [JALON_EVENT_SUPPORT] = PLATE_DISC,     [JALON_EVENT_CONCEDE] = PLATE_DISC,
    [JALON_EVENT_COOPERATE] = PLATE_SQUARE, [JALON_EVENT_AID] = PLATE_SQUARE,
    [JALON_EVENT_RETREAT] = PLATE_SQUARE,   [JALON_EVENT_REQUEST] = PLATE_DIAMOND,
    [JALON_EVENT_ACCUSE] = PLATE_DIAMOND,   [JALON_EVENT_REJECT] = PLATE_DIAMOND,
    [JALON_EVENT_THREATEN] = PLATE_DIAMOND, [JALON_EVENT_PROTEST] = PLATE_HEXAGON,
    [JALON_EVENT_SANCTION] = PLATE_HEXAGON, [JALON_EVENT_MOBILIZE] = PLATE_HEXAGON,
    [JALON_EVENT_COERCE] = PLATE_HEXAGON,   [JALON_EVENT_ASSAULT] = PLATE_HEXAGON,
    [JALON_EVENT_NOTE] = PLATE_LEAF,
  };

  if (symbol < JALON_N_EVENT_TYPES)
    return plates[symbol];
  return symbol == JALON_SYMBOL_CLOSURE ? PLATE_OCTAGON : PLATE_SHIELD;
}

static Colors
get_colors (guint symbol, guint style)
{
  guint  dark = (style & JALON_STYLE_DARK) != 0;
  Plate  plate = get_plate (symbol);
  guint  family = symbol >= JALON_EVENT_NOTE ? 2 : plate == PLATE_DIAMOND || plate == PLATE_HEXAGON;
  double ink_share;
  Colors colors;

  for (guint i = 0; i < 3; i++)
    {
      colors.ink[i] = inks[dark][family][i];
      colors.paper[i] = papers[dark][i];
      /* A refuted symbol steps back towards the paper. */
      if ((style & (JALON_STYLE_REFUTED | JALON_STYLE_REJECTED)) != 0)
        colors.ink[i] = 0.62 * colors.ink[i] + 0.38 * (dark ? 0.35 : 0.65);
      ink_share = (style & HOLLOW_STYLES) != 0 ? 0.0 : (style & JALON_STYLE_CANDIDATE) != 0 ? 0.36 : 1.0;
      colors.plate[i] = ink_share * colors.ink[i] + (1.0 - ink_share) * colors.paper[i];
    }
  return colors;
}

static void
set_rgb (cairo_t *cr, const double *rgb)
{
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
}

/* A polygon whose corners are cut at @round units and bent. */
static void
add_polygon (cairo_t *cr, const double *xy, guint n, double scale, double round)
{
  for (guint i = 0; i < n; i++)
    {
      const double *p = xy + 2 * ((i + n - 1) % n), *q = xy + 2 * i, *r = xy + 2 * ((i + 1) % n);
      double        before = round / hypot (p[0] - q[0], p[1] - q[1]);
      double        after = round / hypot (r[0] - q[0], r[1] - q[1]);
      double        x0 = q[0] + (p[0] - q[0]) * before, y0 = q[1] + (p[1] - q[1]) * before;
      double        x1 = q[0] + (r[0] - q[0]) * after, y1 = q[1] + (r[1] - q[1]) * after;

      if (i == 0)
        cairo_move_to (cr, x0 * scale, y0 * scale);
      else
        cairo_line_to (cr, x0 * scale, y0 * scale);
      cairo_curve_to (cr,
                      (x0 + 2 * q[0]) / 3 * scale,
                      (y0 + 2 * q[1]) / 3 * scale,
                      (x1 + 2 * q[0]) / 3 * scale,
                      (y1 + 2 * q[1]) / 3 * scale,
                      x1 * scale,
                      y1 * scale);
    }
  cairo_close_path (cr);
}

/* The outline of a plate, @inset units within its full size. */
static void
add_plate (cairo_t *cr, Plate plate, double inset)
{
  static const double square[] = { -10.6, -10.6, 10.6, -10.6, 10.6, 10.6, -10.6, 10.6 };
  static const double diamond[] = { 0, -13.6, 13.6, 0, 0, 13.6, -13.6, 0 };
  static const double hexagon[] = { 0, -12.6, 11.2, -6.3, 11.2, 6.3, 0, 12.6, -11.2, 6.3, -11.2, -6.3 };
  static const double shield[] = { -10.6, -11.2, 10.6, -11.2, 10.6, 5.2, 0, 12.8, -10.6, 5.2 };
  static const double octagon[] = { -4.8, -11.6, 4.8,  -11.6, 11.6,  -4.8, 11.6,  4.8,
                                    4.8,  11.6,  -4.8, 11.6,  -11.6, 4.8,  -11.6, -4.8 };
  static const double leaf[] = { -9.4, -10.8, 4.0, -10.8, 9.4, -5.4, 9.4, 10.8, -9.4, 10.8 };
  double              scale = (11.6 - inset) / 11.6;

  cairo_new_path (cr);
  switch (plate)
    {
    case PLATE_DISC:
      cairo_arc (cr, 0.0, 0.0, 11.6 - inset, 0.0, 2.0 * G_PI);
      cairo_close_path (cr);
      break;
    case PLATE_SQUARE:
      add_polygon (cr, square, 4, scale, 4.0);
      break;
    case PLATE_DIAMOND:
      add_polygon (cr, diamond, 4, scale, 4.0);
      break;
    case PLATE_HEXAGON:
      add_polygon (cr, hexagon, 6, scale, 2.4);
      break;
    case PLATE_SHIELD:
      add_polygon (cr, shield, 5, scale, 3.0);
      break;
    case PLATE_OCTAGON:
      add_polygon (cr, octagon, 8, scale, 1.2);
      break;
    case PLATE_LEAF:
      add_polygon (cr, leaf, 5, scale, 1.6);
      break;
    }
}

static void
draw_edge (cairo_t *cr, Plate plate, const Colors *colors, Edge edge, double inset)
{
  static const double dashes[] = { 3.1, 2.1 }, dots[] = { 0.01, 3.0 };

  if (edge == EDGE_NONE)
    return;
  cairo_save (cr);
  add_plate (cr, plate, inset);
  set_rgb (cr, colors->ink);
  cairo_set_line_width (cr, edge == EDGE_DOTS ? 1.7 : 1.5);
  if (edge == EDGE_DASHES)
    cairo_set_dash (cr, dashes, 2, 0.0);
  if (edge == EDGE_DOTS)
    {
      cairo_set_dash (cr, dots, 2, 0.0);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* @colors.plate is the ink itself, the paper (hollow), or in between: it is here or it is elsewhere. */
static void
draw_body (cairo_t *cr, guint symbol, const Colors *colors, gboolean full, Edge edge, double inset)
{
  Plate plate = get_plate (symbol);

  cairo_save (cr);
  add_plate (cr, plate, full ? inset : inset + 0.75);
  set_rgb (cr, colors->plate);
  cairo_fill (cr);
  draw_edge (cr, plate, colors, edge, inset + 0.75);
  cairo_new_path (cr);

  if (inset > 0.0)
    cairo_scale (cr, 0.86, 0.86);
  if (plate == PLATE_SHIELD)
    cairo_translate (cr, 0.0, -1.4);
  jalon_glyph_draw (cr, symbol, full ? colors->paper : colors->ink, colors->plate);
  cairo_restore (cr);
}

static void
draw_halo (cairo_t *cr, Plate plate, const Colors *colors)
{
  add_plate (cr, plate, -1.2);
  cairo_set_source_rgba (cr, colors->paper[0], colors->paper[1], colors->paper[2], 0.9);
  cairo_fill (cr);
}

static void
draw_strike (cairo_t *cr, const Colors *colors)
{
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint pass = 0; pass < 2; pass++)
    {
      cairo_move_to (cr, -11.2, -11.2);
      cairo_line_to (cr, 11.2, 11.2);
      set_rgb (cr, pass == 0 ? colors->paper : colors->ink);
      cairo_set_line_width (cr, pass == 0 ? 3.9 : 1.7);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* Round the body: doubt of others, else, where the body's own line says that no place is stated, that it is not
 * reviewed. */
static Edge
get_outer_edge (guint style)
{
  if ((style & JALON_STYLE_DISPUTED) != 0)
    return EDGE_DASHES;
  if ((style & JALON_STYLE_PROPOSED) != 0 && (style & (JALON_STYLE_HOLLOW | JALON_STYLE_CANDIDATE)) != 0)
    return EDGE_DOTS;
  return EDGE_NONE;
}

static Edge
get_body_edge (guint style, Edge outer)
{
  if ((style & JALON_STYLE_PROPOSED) != 0 && outer != EDGE_DOTS)
    return EDGE_DOTS;
  return (style & JALON_STYLE_REJECTED) != 0 ? EDGE_NONE : EDGE_LINE;
}

/**
 * jalon_symbol_get_style:
 *
 * Returns: how a thing with this verdict, in this state of review, looks: a set of JalonSymbolStyle
 */
guint
jalon_symbol_get_style (JalonVerdict verdict, JalonReview review)
{
  guint style = 0;

  if (verdict == JALON_VERDICT_DISPUTED)
    style |= JALON_STYLE_DISPUTED;
  if (verdict == JALON_VERDICT_REFUTED)
    style |= JALON_STYLE_REFUTED;
  if (review == JALON_REVIEW_PROPOSED)
    style |= JALON_STYLE_PROPOSED;
  if (review == JALON_REVIEW_REJECTED)
    style |= JALON_STYLE_REJECTED;
  return style;
}

/**
 * jalon_symbol_set_ink:
 * @symbol: a JalonSymbol other than JALON_SYMBOL_CLUSTER
 * @style: a set of JalonSymbolStyle
 * @alpha: 0..1
 */
void
jalon_symbol_set_ink (cairo_t *cr, guint symbol, guint style, double alpha)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (symbol < JALON_SYMBOL_CLUSTER);

  Colors colors = get_colors (symbol, style);

  cairo_set_source_rgba (cr, colors.ink[0], colors.ink[1], colors.ink[2], alpha);
}

/**
 * jalon_symbol_draw:
 * @symbol: a JalonSymbol other than JALON_SYMBOL_CLUSTER
 * @style: a set of JalonSymbolStyle
 * @x: centre, user units
 * @y: centre, user units
 * @size: side of the square it stands in, user units; JALON_SYMBOL_SIZE is standard
 *
 * Draws one symbol. Its halo reaches one twelfth of @size beyond the square.
 */
void
jalon_symbol_draw (cairo_t *cr, guint symbol, guint style, double x, double y, double size)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (symbol < JALON_SYMBOL_CLUSTER);

  Colors   colors = get_colors (symbol, style);
  gboolean full = (style & (JALON_STYLE_CANDIDATE | HOLLOW_STYLES)) == 0;
  Edge     outer = get_outer_edge (style);
  double   inset = outer != EDGE_NONE ? 2.6 : 0.0;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / JALON_SYMBOL_SIZE, size / JALON_SYMBOL_SIZE);
  draw_halo (cr, get_plate (symbol), &colors);
  draw_body (cr, symbol, &colors, full, full ? EDGE_NONE : get_body_edge (style, outer), inset);
  draw_edge (cr, get_plate (symbol), &colors, outer, 0.3);
  if ((style & (JALON_STYLE_REFUTED | JALON_STYLE_REJECTED)) != 0)
    draw_strike (cr, &colors);
  cairo_restore (cr);
}

/**
 * jalon_symbol_get_cluster_radius:
 * @count: events it stands for
 *
 * Returns: the radius of the cluster's disc at standard size, pixels: 12 to 26; beyond what the least takes it grows
 * with the root of @count, so that the area tells
 */
double
jalon_symbol_get_cluster_radius (guint count)
{
  return MIN (26.0, 10.4 + 1.15 * sqrt (MAX (count, 1)));
}

/* One type of each class. */
static const guint8 types_of_classes[] = {
  [JALON_QUAD_VERBAL_COOPERATION] = JALON_EVENT_AGREE,
  [JALON_QUAD_MATERIAL_COOPERATION] = JALON_EVENT_COOPERATE,
  [JALON_QUAD_VERBAL_CONFLICT] = JALON_EVENT_ACCUSE,
  [JALON_QUAD_MATERIAL_CONFLICT] = JALON_EVENT_ASSAULT,
  [JALON_QUAD_NONE] = JALON_EVENT_NOTE,
};

/**
 * jalon_symbol_draw_class:
 * @quad: a JalonQuad
 * @style: JALON_STYLE_DARK or 0
 * @x: centre, user units
 * @y: centre, user units
 * @size: side of the square it stands in, user units
 */
void
jalon_symbol_draw_class (cairo_t *cr, guint quad, guint style, double x, double y, double size)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (quad < G_N_ELEMENTS (types_of_classes));

  Colors colors = get_colors (types_of_classes[quad], style);
  Plate  plate = get_plate (types_of_classes[quad]);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / JALON_SYMBOL_SIZE, size / JALON_SYMBOL_SIZE);
  draw_halo (cr, plate, &colors);
  add_plate (cr, plate, 0.0);
  set_rgb (cr, colors.plate);
  cairo_fill (cr);
  cairo_restore (cr);
}
