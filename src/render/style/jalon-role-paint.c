/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How roles and closures look on an area.
 */

#include "config.h"

#include "jalon-role-paint.h"

#include "jalon-contrast.h"
#include "jalon-hatch.h"
#include "jalon-palette.h"
#include "jalon-stroke.h"

#include <math.h>

/* Pixels. */
#define BAND_WIDTH 4.5
#define HATCH_SPACING 9.0
#define HATCH_ANGLE (-G_PI / 4)
#define STRIKE_SPACING 20.0

/* What is disputed stands back to this part of its strength. */
#define DOUBT 0.6
#define DOUBT_OF_LINES 0.8

typedef struct
{
  JalonRoles role;
  JalonInk   ink;
  double     alpha;
} Tint;

/* The first that applies gives the ground. Told apart by how dark they are too, in print without colour. A closed sky
 * has its hatch and no ground: to who sees no blue it would be that of a user. */
static const Tint tints[] = {
  { JALON_ROLE_HOST, JALON_INK_HOST, 0.28 },
  { JALON_ROLE_TRAINEE, JALON_INK_TRAINEE, 0.36 },
  { JALON_ROLE_USER, JALON_INK_USER, 0.24 },
  { JALON_ROLE_BANNED, JALON_INK_BANNED, 0.10 },
};

/* What a country does, of which one thing is painted: the first. */
#define DEEDS (JALON_ROLE_HOST | JALON_ROLE_TRAINEE | JALON_ROLE_USER)

/**
 * jalon_role_paint_choose:
 * @roles: JalonRoles
 *
 * Returns: (type guint): those of them that are painted: one thing that a country does, whether it closes its sky, and
 *   whether its flights are banned
 */
guint
jalon_role_paint_choose (guint roles)
{
  guint deeds = roles & DEEDS;

  for (guint i = 0; i < G_N_ELEMENTS (tints); i++)
    if ((deeds & tints[i].role) != 0)
      return (roles & ~DEEDS) | tints[i].role;
  return roles;
}

/**
 * jalon_certainty_get:
 *
 * Returns: how a closure with this verdict, in this state of review, is drawn
 */
JalonCertainty
jalon_certainty_get (JalonVerdict verdict, JalonReview review)
{
  if (review == JALON_REVIEW_REJECTED)
    return JALON_CERTAINTY_REJECTED;
  if (verdict == JALON_VERDICT_REFUTED)
    return JALON_CERTAINTY_REFUTED;
  if (review == JALON_REVIEW_PROPOSED)
    return JALON_CERTAINTY_PROPOSED;
  if (verdict == JALON_VERDICT_DISPUTED)
    return JALON_CERTAINTY_DISPUTED;

  return JALON_CERTAINTY_REPORTED;
}

/**
 * jalon_role_paint_get_scale:
 *
 * Patterns are finer where countries are small, and wider and fainter where
 * one fills the view, so that they never shout.
 *
 * Returns: 0.55..2.4; 1 where countries have the size of a hand
 */
double
jalon_role_paint_get_scale (const JalonViewport *viewport)
{
  double zoom = jalon_viewport_get_zoom (viewport);

  if (zoom < 5)
    return CLAMP (1 - (5 - zoom) * 0.16, 0.55, 1);

  return CLAMP (1 + (zoom - 6) * 0.45, 1, 2.4);
}

/**
 * jalon_role_paint_tint:
 * @roles: JalonRoles
 * @uncertain: a subset of @roles, painted lighter
 * @scale: jalon_role_paint_get_scale()
 */
void
jalon_role_paint_tint (const JalonTrace *area, cairo_t *cr, guint roles, guint uncertain, gboolean dark, double scale)
{
  guint sure = roles & ~uncertain;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < G_N_ELEMENTS (tints); i++)
      {
        const Tint *tint = &tints[i];

        if (((pass == 0 ? sure : uncertain) & tint->role) == 0)
          continue;
        jalon_trace_emit (area, cr);
        cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
        jalon_palette_set_source (cr,
                                  tint->ink,
                                  dark,
                                  jalon_contrast_get_alpha (cr, tint->alpha) * (pass == 0 ? 1 : DOUBT) /
                                      MAX (sqrt (scale), 1));
        cairo_fill (cr);
        return;
      }
}

/* A band along the inside of the outline. */
static void
paint_band (const JalonTrace *area, cairo_t *cr, gboolean doubt, gboolean dark, double scale)
{
  static const double dash[] = { 7, 5 };

  cairo_save (cr);
  jalon_trace_emit (area, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  jalon_trace_emit (area, cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  jalon_contrast_set_line_width (cr, 2 * BAND_WIDTH * MIN (scale, 1));
  if (doubt)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  jalon_palette_set_source (cr, JALON_INK_BANNED, dark, doubt ? 0.5 * DOUBT : 0.5);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * jalon_role_paint_band:
 * @roles: JalonRoles
 * @uncertain: a subset of @roles, painted lighter
 *
 * Paints the band of a country whose flights are banned.
 */
void
jalon_role_paint_band (const JalonTrace *area, cairo_t *cr, guint roles, guint uncertain, gboolean dark, double scale)
{
  if ((roles & JALON_ROLE_BANNED) != 0)
    paint_band (area, cr, (uncertain & JALON_ROLE_BANNED) != 0, dark, scale);
}

static void
set_closure_pen (cairo_t *cr, JalonCertainty certainty, gboolean dark, double width, double alpha)
{
  static const double dash[] = { 5, 4 }, dots[] = { 0.01, 4.5 };

  cairo_set_line_cap (cr, certainty == JALON_CERTAINTY_PROPOSED ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  if (certainty == JALON_CERTAINTY_PROPOSED)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  else
    cairo_set_dash (cr, dash, certainty == JALON_CERTAINTY_DISPUTED ? G_N_ELEMENTS (dash) : 0, 0);
  if (certainty == JALON_CERTAINTY_DISPUTED)
    {
      width *= 0.8;
      alpha *= DOUBT_OF_LINES;
    }
  jalon_contrast_set_line_width (cr, width);
  jalon_palette_set_source (cr, JALON_INK_CLOSING, dark, jalon_contrast_get_alpha (cr, alpha));
}

/**
 * jalon_role_paint_closure:
 *
 * Hatches and outlines closed airspace; of a refuted closure a thin outline is
 * all that is left, a rejected one is struck through and has none, as symbols
 * are, and a proposed one has no more than a dotted outline.
 */
void
jalon_role_paint_closure (const JalonTrace *area, cairo_t *cr, JalonCertainty certainty, gboolean dark, double scale)
{
  if (certainty == JALON_CERTAINTY_REJECTED)
    {
      jalon_hatch_lines (area, cr, -HATCH_ANGLE, STRIKE_SPACING * scale);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      cairo_set_dash (cr, NULL, 0, 0);
      jalon_contrast_set_line_width (cr, 0.9 * MIN (scale, 1));
      jalon_palette_set_source (cr, JALON_INK_DOUBT, dark, 0.5);
      cairo_stroke (cr);
      return;
    }

  if (certainty == JALON_CERTAINTY_REFUTED)
    {
      set_closure_pen (cr, certainty, dark, 0.6, 0.35);
      jalon_stroke_trace (area, cr);
      return;
    }

  if (certainty == JALON_CERTAINTY_PROPOSED)
    {
      set_closure_pen (cr, certainty, dark, 2.6 * MAX (MIN (scale, 1), 0.8), 1);
      jalon_stroke_trace (area, cr);
      cairo_set_dash (cr, NULL, 0, 0);
      return;
    }

  jalon_hatch_lines (area, cr, HATCH_ANGLE, HATCH_SPACING * scale);
  set_closure_pen (cr, certainty, dark, 1.0 * MIN (scale, 1), 0.55);
  cairo_stroke (cr);
  set_closure_pen (cr, certainty, dark, 1.4 * MIN (scale, 1), 0.85);
  jalon_stroke_trace (area, cr);
  cairo_set_dash (cr, NULL, 0, 0);
}
