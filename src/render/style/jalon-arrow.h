/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arrow of a closure: a flight that ends at a bar.
 */

#pragma once

#include "jalon-role-paint.h"

G_BEGIN_DECLS

/* From so many pixels on an arrow is drawn: a shorter one is a blot. */
#define JALON_ARROW_SHORTEST 11.0

/**
 * JalonArrowWay:
 * @tail_x: where the arrow begins, pixels
 * @tail_y: pixels
 * @tip_x: where its bar stands, pixels
 * @tip_y: pixels
 */
typedef struct
{
  double tail_x;
  double tail_y;
  double tip_x;
  double tip_y;
} JalonArrowWay;

void jalon_arrow_draw (cairo_t *cr, JalonCertainty certainty, gboolean dark, const JalonArrowWay *way);

G_END_DECLS
