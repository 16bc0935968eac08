/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a drawing is of high contrast is kept with its context, as the width
 * of its lines is: whatever draws into it follows.
 */

#include "config.h"

#include "jalon-contrast.h"

/* How much thicker lines are, and how much less of the ground shows through a fill. */
#define LINES 1.6
#define GROUND 0.72

static const cairo_user_data_key_t high_key;

/**
 * jalon_contrast_set:
 *
 * Has what is drawn into @cr from now on be of high contrast, or not; cairo_save() does not keep it.
 */
void
jalon_contrast_set (cairo_t *cr, gboolean high)
{
  cairo_set_user_data (cr, &high_key, GINT_TO_POINTER (high ? 1 : 0), NULL);
}

gboolean
jalon_contrast_is_high (cairo_t *cr)
{
  return cairo_get_user_data (cr, &high_key) != NULL;
}

/**
 * jalon_contrast_set_line_width:
 * @width: as designed, user units
 */
void
jalon_contrast_set_line_width (cairo_t *cr, double width)
{
  cairo_set_line_width (cr, jalon_contrast_is_high (cr) ? LINES * width : width);
}

/**
 * jalon_contrast_get_alpha:
 * @alpha: of a fill or a line as designed, 0..1
 *
 * Returns: how strong it is: the same, or more in high contrast
 */
double
jalon_contrast_get_alpha (cairo_t *cr, double alpha)
{
  return jalon_contrast_is_high (cr) ? 1.0 - (1.0 - alpha) * GROUND : alpha;
}

/**
 * jalon_contrast_get_weight:
 * @high: whether the contrast is high
 * @weight: of words as designed
 *
 * Returns: how heavy letters are: bolder in high contrast. Room for words is found before they are drawn.
 */
PangoWeight
jalon_contrast_get_weight (gboolean high, PangoWeight weight)
{
  if (!high)
    return weight;
  return weight < PANGO_WEIGHT_SEMIBOLD ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_HEAVY;
}
