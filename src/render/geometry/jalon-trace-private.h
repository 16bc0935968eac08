/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tracing rings and tracing lines have in common: inline, for they are
 * asked for each point.
 */

#pragma once

#include "jalon-trace.h"

G_BEGIN_DECLS

/* On which sides of the view a point lies. */
enum
{
  OUT_LEFT = 1 << 0,
  OUT_RIGHT = 1 << 1,
  OUT_TOP = 1 << 2,
  OUT_BOTTOM = 1 << 3,
};

static inline JalonPixel
jalon_trace_to_pixel (const JalonTrace *self, double unit_x, double unit_y)
{
  double dx = unit_x - self->x0;
  double dy = unit_y - self->y0;

  return (JalonPixel){ self->width / 2 + dx * self->xx - dy * self->xy,
                       self->height / 2 + dx * self->xy + dy * self->xx };
}

static inline guint
jalon_trace_out_code (const JalonTrace *self, double x, double y)
{
  guint code = 0;

  if (x < self->unit_left)
    code |= OUT_LEFT;
  else if (x > self->unit_right)
    code |= OUT_RIGHT;
  if (y < self->unit_top)
    code |= OUT_TOP;
  else if (y > self->unit_bottom)
    code |= OUT_BOTTOM;

  return code;
}

gboolean jalon_trace_find_copies (const JalonTrace *self, const JalonUnitBox *box, int *first, int *last);

G_END_DECLS
