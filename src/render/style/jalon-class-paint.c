/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The colours of classes. They are of the schemes YlOrBr and PuOr of ColorBrewer (Cynthia Brewer, Mark Harrower and
 * The Pennsylvania State University, https://colorbrewer2.org), which whoever sees no red or no green can read.
 * More is darker on light ground and lighter on dark ground, step by step, so that it can be read without colour too.
 * There the two ways of a difference would be alike: what became less is hatched.
 */

#include "config.h"

#include "jalon-class-paint.h"

#include "jalon-contrast.h"
#include "jalon-hatch.h"

/* From little to much, without the first of nine, which is as light as paper. */
static const guint32 sequence[] = { 0xfff7bc, 0xfee391, 0xfec44f, 0xfe9929, 0xec7014, 0xcc4c02, 0x993404, 0x662506 };

/* From no difference to much. */
static const guint32 more[] = { 0xfee0b6, 0xfdb863, 0xe08214, 0xb35806, 0x7f3b08 };
static const guint32 less[] = { 0xd8daeb, 0xb2abd2, 0x8073ac, 0x542788, 0x2d004b };

/* No difference. */
#define SAME_LIGHT 0xf7f7f7
#define SAME_DARK 0x4a4a4a

/* Lakes below an area can be guessed. */
#define ALPHA 0.88

#define HATCH_SPACING 6.0
#define HATCH_ANGLE (G_PI / 4)

static guint32
mix (guint32 a, guint32 b, double share)
{
  guint32 mixed = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    {
      double from = a >> shift & 0xff, to = b >> shift & 0xff;

      mixed |= (guint32) (from + (to - from) * share + 0.5) << shift;
    }
  return mixed;
}

/* The colour of a class among so many, evenly from the first to the last of a scheme. */
static guint32
choose (const guint32 *scheme, guint n_colours, guint step, guint n_steps, gboolean dark)
{
  double at = n_steps > 1 ? (double) (step - 1) / (n_steps - 1) : 0.6;
  guint  below;

  at = (dark ? 1 - at : at) * (n_colours - 1);
  below = MIN ((guint) at, n_colours - 2);
  return mix (scheme[below], scheme[below + 1], at - below);
}

/**
 * jalon_class_paint_get_colour:
 *
 * Returns: of a class, 0xRRGGBB
 */
guint32
jalon_class_paint_get_colour (const JalonClassLook *look, gboolean dark)
{
  guint step = (guint) ABS (look->step);

  if (step == 0)
    return dark ? SAME_DARK : SAME_LIGHT;
  if (!look->diverges)
    return choose (sequence, G_N_ELEMENTS (sequence), step, look->n_steps, dark);
  return choose (look->step > 0 ? more : less, G_N_ELEMENTS (more), step, look->n_steps, dark);
}

/* Seen on its ground, light or dark. */
static void
hatch (const JalonTrace *area, cairo_t *cr, guint32 ground, double scale)
{
  double brightness = (0.3 * (ground >> 16 & 0xff) + 0.59 * (ground >> 8 & 0xff) + 0.11 * (ground & 0xff)) / 255;
  double ink = brightness > 0.5 ? 0 : 1;

  jalon_hatch_lines (area, cr, HATCH_ANGLE, HATCH_SPACING * scale);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  jalon_contrast_set_line_width (cr, 0.8 * MIN (scale, 1));
  cairo_set_source_rgba (cr, ink, ink, ink, 0.55);
  cairo_stroke (cr);
}

/**
 * jalon_class_paint:
 * @area: gathered
 * @scale: of the hatch, jalon_role_paint_get_scale()
 *
 * Fills an area.
 */
void
jalon_class_paint (const JalonTrace *area, cairo_t *cr, const JalonClassLook *look, gboolean dark, double scale)
{
  guint32 colour = jalon_class_paint_get_colour (look, dark);

  jalon_trace_emit (area, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgba (cr,
                         (colour >> 16 & 0xff) / 255.0,
                         (colour >> 8 & 0xff) / 255.0,
                         (colour & 0xff) / 255.0,
                         ALPHA);
  cairo_fill (cr);
  if (look->step < 0)
    hatch (area, cr, colour, scale);
}
