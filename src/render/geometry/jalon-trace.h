/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the world's rings and lines to paths in a view: turned, wrapped round
 * the world, cut at the edge of the view, without the points no one can see.
 */

#pragma once

#include "jalon-viewport.h"
#include "jalon-world.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Pixels of the view. */
typedef struct
{
  double x;
  double y;
} JalonPixel;

/**
 * JalonTrace:
 *
 * Closed rings gathered in pixels. They reach JALON_TRACE_MARGIN beyond the
 * view and no further, so strokes up to twice as wide show no cut.
 * @points: (owned) (element-type JalonPixel)
 * @ends: (owned) (element-type guint): index after the last point of each ring
 * @tolerance: points nearer to the last one than this are left out, pixels; may be changed after jalon_trace_init()
 * @deviation: what rings may be off that jalon_trace_add_outline() gathers, pixels; may be changed as well
 * The rest is how to get there from Mercator units.
 */
typedef struct
{
  GArray *points;
  GArray *ends;
  GArray *spare;
  double  tolerance;
  double  deviation;
  double  width;
  double  height;
  double  xx;
  double  xy;
  double  x0;
  double  y0;
  double  unit_left;
  double  unit_top;
  double  unit_right;
  double  unit_bottom;
  double  scale;
} JalonTrace;

#define JALON_TRACE_MARGIN 24.0

void jalon_trace_init (JalonTrace *self, const JalonViewport *viewport);
void jalon_trace_clear (JalonTrace *self);
void jalon_trace_reset (JalonTrace *self);

void     jalon_trace_add_ring (JalonTrace *self, const JalonUnitPoint *points, guint n_points, const JalonUnitBox *box);
void     jalon_trace_add_outline (JalonTrace *self, const JalonUnitPoint *points, guint n_points);
void     jalon_trace_add_country (JalonTrace *self, const JalonWorldMap *map, const JalonWorldCountry *country);
void     jalon_trace_add_rectangle (JalonTrace *self, double x, double y, double width, double height);
gboolean jalon_trace_is_empty (const JalonTrace *self);
double   jalon_trace_get_area (const JalonTrace *self);

/* Appends what was gathered to the current path. */
void jalon_trace_emit (const JalonTrace *self, cairo_t *cr);
/* Appends an open line to the current path at once. */
void jalon_trace_emit_line (JalonTrace *self, cairo_t *cr, const JalonWorldPath *line);

/* Where in the world the pattern begins, so that it stays on the ground when the view moves. */
void jalon_trace_get_anchor (const JalonTrace *self, double *x, double *y);

G_END_DECLS
