/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How areas look whose values are in classes.
 */

#pragma once

#include "jalon-trace.h"

G_BEGIN_DECLS

/**
 * JalonClassLook:
 * @step: class, 1..@n_steps; of differences below 0 for less, and 0 for none
 * @n_steps: how many classes there are, one way; at most 8
 * @diverges: whether values are differences
 */
typedef struct
{
  int      step;
  guint    n_steps;
  gboolean diverges;
} JalonClassLook;

guint32 jalon_class_paint_get_colour (const JalonClassLook *look, gboolean dark);
void jalon_class_paint (const JalonTrace *area, cairo_t *cr, const JalonClassLook *look, gboolean dark, double scale);

G_END_DECLS
