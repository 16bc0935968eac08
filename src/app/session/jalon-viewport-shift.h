/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where something drawn for one view comes to lie in another: what lets old
 * drawings follow the map until new ones are ready.
 */

#pragma once

#include "jalon-viewport.h"

G_BEGIN_DECLS

/**
 * JalonViewportShift:
 * @x: where the centre of the old view lies in the new one, pixels
 * @y: pixels
 * @scale: new pixels per old pixel
 * @rotation: radians clockwise, new less old
 * @center_x: the centre in the old view, pixels
 * @center_y: pixels
 */
typedef struct
{
  double x;
  double y;
  double scale;
  double rotation;
  double center_x;
  double center_y;
} JalonViewportShift;

/* How far a drawing made for one view has aged in another. */
typedef enum
{
  JALON_WEAR_NONE,  /* as good as new */
  JALON_WEAR_WORN,  /* sharp again once redrawn; time enough when the map stands still */
  JALON_WEAR_STALE, /* redraw now; show the old one meanwhile */
  JALON_WEAR_LOST,  /* hardly any of it is still in sight, or of use */
} JalonWear;

JalonViewportShift jalon_viewport_shift_between (const JalonViewport *from, const JalonViewport *to);
void               jalon_viewport_shift_apply (const JalonViewportShift *shift, double *x, double *y);
gboolean           jalon_viewport_shift_is_move (const JalonViewportShift *shift);
gboolean           jalon_viewport_shift_is_aside (const JalonViewportShift *shift, const JalonViewport *to);
double             jalon_viewport_shift_get_margin (const JalonViewportShift *shift, const JalonViewport *to);

JalonWear jalon_viewport_shift_get_wear (const JalonViewportShift *shift, const JalonViewport *to, double pad);

JalonViewport jalon_viewport_pad (const JalonViewport *view, double pad);
void          jalon_viewport_snap (JalonViewport *view, double device_scale);
JalonViewport jalon_viewport_zoom_about (const JalonViewport *view, double x, double y, double world);
JalonViewport jalon_viewport_between (const JalonViewport *from, const JalonViewport *to, double progress);
void          jalon_viewport_confine (JalonViewport *view, double previous_cy, double min_world, double max_world);

G_END_DECLS
