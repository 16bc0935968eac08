/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Conflict contrasts with the paper 11 times, cooperation 3 times, so that grey tells them apart, as the eyes do that
 * see red and green alike; the hues are those of the symbols. Deeds are solid, and words are drawn as lines.
 */

#include "config.h"

#include "jalon-class-ink.h"

typedef enum
{
  FAMILY_COOPERATION,
  FAMILY_CONFLICT,
  FAMILY_NONE,
} Family;

/* By light and dark. */
static const double inks[2][3][3] = {
  { [FAMILY_COOPERATION] = { 0.30, 0.60, 0.70 },
    [FAMILY_CONFLICT] = { 0.42, 0.08, 0.06 },
    [FAMILY_NONE] = { 0.45, 0.46, 0.48 } },
  { [FAMILY_COOPERATION] = { 0.27, 0.46, 0.54 },
    [FAMILY_CONFLICT] = { 0.99, 0.76, 0.68 },
    [FAMILY_NONE] = { 0.62, 0.61, 0.58 } },
};

static const struct
{
  Family   family;
  gboolean of_words;
} classes[JALON_N_QUADS] = {
  [JALON_QUAD_VERBAL_COOPERATION] = { FAMILY_COOPERATION, TRUE },
  [JALON_QUAD_MATERIAL_COOPERATION] = { FAMILY_COOPERATION, FALSE },
  [JALON_QUAD_VERBAL_CONFLICT] = { FAMILY_CONFLICT, TRUE },
  [JALON_QUAD_MATERIAL_CONFLICT] = { FAMILY_CONFLICT, FALSE },
  [JALON_QUAD_NONE] = { FAMILY_NONE, FALSE },
};

/**
 * jalon_class_ink_set:
 * @dark: for a dark map
 * @alpha: 0..1
 *
 * Makes the ink of a class the source of @cr.
 */
void
jalon_class_ink_set (cairo_t *cr, JalonQuad quad, gboolean dark, double alpha)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (quad < JALON_N_QUADS);

  const double *ink = inks[dark ? 1 : 0][classes[quad].family];

  cairo_set_source_rgba (cr, ink[0], ink[1], ink[2], alpha);
}

/**
 * jalon_class_ink_is_of_words:
 *
 * Returns: whether the class is of what was said, and so drawn as lines; not of deeds, nor of notes
 */
gboolean
jalon_class_ink_is_of_words (JalonQuad quad)
{
  g_return_val_if_fail (quad < JALON_N_QUADS, FALSE);

  return classes[quad].of_words;
}
