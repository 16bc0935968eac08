/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How roles and closures look on an area: a country of the map or a swatch of
 * the legend. No country has more than a tint for what it does and a hatch for
 * its closure; a band along the border where bans are what the map is about.
 */

#pragma once

#include "jalon-roles.h"
#include "jalon-trace.h"

G_BEGIN_DECLS

/* How sure a closure is, as far as the drawing tells; the surer the higher. */
typedef enum
{
  JALON_CERTAINTY_REJECTED, /* in review, whatever its verdict */
  JALON_CERTAINTY_REFUTED,
  JALON_CERTAINTY_PROPOSED, /* not yet reviewed, whatever its verdict */
  JALON_CERTAINTY_DISPUTED,
  JALON_CERTAINTY_REPORTED,
} JalonCertainty;

/* Of several roles those that are painted. */
guint          jalon_role_paint_choose (guint roles);
double         jalon_role_paint_get_scale (const JalonViewport *viewport);
JalonCertainty jalon_certainty_get (JalonVerdict verdict, JalonReview review);

/* Whether flights are, or may be, banned by a closure so sure. */
#define jalon_certainty_bans(certainty) ((certainty) > JALON_CERTAINTY_REFUTED)

void
jalon_role_paint_tint (const JalonTrace *area, cairo_t *cr, guint roles, guint uncertain, gboolean dark, double scale);
void
jalon_role_paint_band (const JalonTrace *area, cairo_t *cr, guint roles, guint uncertain, gboolean dark, double scale);
void
jalon_role_paint_closure (const JalonTrace *area, cairo_t *cr, JalonCertainty certainty, gboolean dark, double scale);

G_END_DECLS
