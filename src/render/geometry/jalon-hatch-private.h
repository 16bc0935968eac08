/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the ways to hatch have in common: the axes of a pattern, and where its
 * lines cross a side of an outline.
 */

#pragma once

#include "jalon-hatch.h"

#include <math.h>

G_BEGIN_DECLS

/* The pattern's own axes: u along its lines, v across. */
typedef struct
{
  double c;
  double s;
  double u0;
  double v0;
  double spacing;
} JalonHatchFrame;

/* A side of an outline; v counts lines. It crosses the lines from @low on, below @high. */
typedef struct
{
  double ua;
  double va;
  double ub;
  double vb;
  double low;
  double high;
} JalonHatchSide;

static inline JalonHatchSide
jalon_hatch_side (const JalonHatchFrame *frame, JalonPixel a, JalonPixel b)
{
  JalonHatchSide side = { .ua = a.x * frame->c + a.y * frame->s,
                          .va = (a.y * frame->c - a.x * frame->s - frame->v0) / frame->spacing,
                          .ub = b.x * frame->c + b.y * frame->s,
                          .vb = (b.y * frame->c - b.x * frame->s - frame->v0) / frame->spacing };

  side.low = ceil (MIN (side.va, side.vb));
  side.high = MAX (side.va, side.vb);
  return side;
}

static inline double
jalon_hatch_side_cross (const JalonHatchSide *side, double line)
{
  return side->ua + (line - side->va) / (side->vb - side->va) * (side->ub - side->ua);
}

static inline void
jalon_hatch_to_view (const JalonHatchFrame *frame, int line, double u, double *x, double *y)
{
  double v = frame->v0 + line * frame->spacing;

  *x = u * frame->c - v * frame->s;
  *y = u * frame->s + v * frame->c;
}

void jalon_hatch_runs (const JalonTrace *trace, cairo_t *cr, const JalonHatchFrame *frame);

G_END_DECLS
