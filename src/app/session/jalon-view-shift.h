/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where something drawn for one view comes to lie in another: what lets old
 * drawings follow the map until new ones are ready.
 */

#pragma once

#include "jalon-view.h"

G_BEGIN_DECLS

/**
 * JalonViewShift:
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
} JalonViewShift;

/* How far a drawing made for one view has aged in another. */
typedef enum
{
  JALON_WEAR_NONE,  /* as good as new */
  JALON_WEAR_WORN,  /* sharp again once redrawn; time enough when the map stands still */
  JALON_WEAR_STALE, /* redraw now; show the old one meanwhile */
  JALON_WEAR_LOST,  /* hardly any of it is still in sight, or of use */
} JalonWear;

JalonViewShift jalon_view_shift_between (const JalonView *from, const JalonView *to);
void           jalon_view_shift_apply (const JalonViewShift *shift, double *x, double *y);
gboolean       jalon_view_shift_is_move (const JalonViewShift *shift);
double         jalon_view_shift_get_margin (const JalonViewShift *shift, const JalonView *to);

JalonWear jalon_view_shift_get_wear (const JalonViewShift *shift, const JalonView *to, double pad);

JalonView jalon_view_pad (const JalonView *view, double pad);
void      jalon_view_snap (JalonView *view, double device_scale);
JalonView jalon_view_zoom_about (const JalonView *view, double x, double y, double world);
JalonView jalon_view_between (const JalonView *from, const JalonView *to, double progress);
void      jalon_view_confine (JalonView *view, double previous_cy, double min_world, double max_world);

G_END_DECLS
