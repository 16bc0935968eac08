/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Geometry between views: shifts, padding, whole pixels, and the edges of the world.
 */

#include "config.h"

#include "jalon-viewport-shift.h"

#include <math.h>

/* Scales and angles closer than this are the same: a thousandth of a pixel across a screen. */
#define SAME 1e-7

/* Lines and letters look wrong beyond these scales. */
#define STALE_SHRUNK 0.85
#define STALE_GROWN 1.25

/* Beyond these a drawing that is still being made is not worth finishing. */
#define LOST_SHRUNK 0.4
#define LOST_GROWN 2.5

/**
 * jalon_viewport_shift_between:
 * @from: the view something was drawn for
 * @to: the view it is to be shown in
 *
 * Computes the shift from one view to another, the short way round the world.
 */
JalonViewportShift
jalon_viewport_shift_between (const JalonViewport *from, const JalonViewport *to)
{
  double             dx = from->cx - to->cx;
  double             dy = (from->cy - to->cy) * to->world;
  double             c = cos (to->rotation);
  double             s = sin (to->rotation);
  JalonViewportShift shift;

  dx = (dx - round (dx)) * to->world;
  shift.x = to->width / 2 + c * dx - s * dy;
  shift.y = to->height / 2 + s * dx + c * dy;
  shift.scale = to->world / from->world;
  shift.rotation = remainder (to->rotation - from->rotation, 2 * G_PI);
  shift.center_x = from->width / 2;
  shift.center_y = from->height / 2;

  return shift;
}

/**
 * jalon_viewport_shift_apply:
 * @shift: a shift
 * @x: (inout): pixels of the old view, then of the new
 * @y: (inout): pixels
 */
void
jalon_viewport_shift_apply (const JalonViewportShift *shift, double *x, double *y)
{
  double dx = (*x - shift->center_x) * shift->scale;
  double dy = (*y - shift->center_y) * shift->scale;
  double c = cos (shift->rotation);
  double s = sin (shift->rotation);

  *x = shift->x + c * dx - s * dy;
  *y = shift->y + s * dx + c * dy;
}

/**
 * jalon_viewport_shift_is_move:
 *
 * Returns: whether the shift only moves, so that pixels stay pixels
 */
gboolean
jalon_viewport_shift_is_move (const JalonViewportShift *shift)
{
  return fabs (shift->scale - 1) < SAME && fabs (shift->rotation) < SAME;
}

/**
 * jalon_viewport_shift_is_aside:
 * @shift: from the view of a padded drawing
 * @to: the view it is shown in
 *
 * Returns: whether the middle of the drawing is a pixel or more away from that of the view
 */
gboolean
jalon_viewport_shift_is_aside (const JalonViewportShift *shift, const JalonViewport *to)
{
  return fabs (shift->x - to->width / 2) >= 1 || fabs (shift->y - to->height / 2) >= 1;
}

/**
 * jalon_viewport_shift_get_margin:
 * @shift: a shift without rotation
 * @to: the new view
 *
 * Returns: by how many pixels the old view reaches beyond the new one on the
 *   side where it does so least; negative where it falls short
 */
double
jalon_viewport_shift_get_margin (const JalonViewportShift *shift, const JalonViewport *to)
{
  double half_x = shift->center_x * shift->scale;
  double half_y = shift->center_y * shift->scale;

  return MIN (half_x - to->width / 2 - fabs (shift->x - to->width / 2),
              half_y - to->height / 2 - fabs (shift->y - to->height / 2));
}

/**
 * jalon_viewport_shift_get_wear:
 * @shift: from the view of a padded drawing
 * @to: the view it is shown in
 * @pad: pixels that the drawing reached beyond its view on each side
 *
 * Judges whether a drawing should be made anew.
 */
JalonWear
jalon_viewport_shift_get_wear (const JalonViewportShift *shift, const JalonViewport *to, double pad)
{
  double margin = jalon_viewport_shift_get_margin (shift, to);

  if (shift->scale < LOST_SHRUNK || shift->scale > LOST_GROWN || margin < -MIN (to->width, to->height) / 2)
    return JALON_WEAR_LOST;
  if (shift->scale < STALE_SHRUNK || shift->scale > STALE_GROWN || margin < pad / 2)
    return JALON_WEAR_STALE;
  return jalon_viewport_shift_is_move (shift) ? JALON_WEAR_NONE : JALON_WEAR_WORN;
}

/**
 * jalon_viewport_pad:
 * @view: a view
 * @pad: pixels
 *
 * Returns: the same view with @pad more on each side, which is not seen yet
 */
JalonViewport
jalon_viewport_pad (const JalonViewport *view, double pad)
{
  JalonViewport padded = *view;

  padded.width += 2 * pad;
  padded.height += 2 * pad;
  padded.pad += pad;

  return padded;
}

/**
 * jalon_viewport_snap:
 * @view: a view
 * @device_scale: device pixels per pixel
 *
 * Moves the centre by less than a device pixel so that all views of the same
 * zoom are whole device pixels apart. A rotated view stays as it is.
 */
void
jalon_viewport_snap (JalonViewport *view, double device_scale)
{
  double pixels = view->world * device_scale;

  if (view->rotation != 0)
    return;

  view->cx = round (view->cx * pixels) / pixels;
  view->cy = round (view->cy * pixels) / pixels;
}

/**
 * jalon_viewport_zoom_about:
 * @view: a view
 * @x: pixels
 * @y: pixels
 * @world: pixels round the world in the new view
 *
 * Returns: a closer or wider view that has the same place at (@x, @y)
 */
JalonViewport
jalon_viewport_zoom_about (const JalonViewport *view, double x, double y, double world)
{
  JalonViewport zoomed = *view;
  double        dx = x - view->width / 2;
  double        dy = y - view->height / 2;
  double        c = cos (view->rotation);
  double        s = sin (view->rotation);
  double        change = 1 / view->world - 1 / world;

  zoomed.cx += (c * dx + s * dy) * change;
  zoomed.cy += (c * dy - s * dx) * change;
  zoomed.world = world;

  return zoomed;
}

/**
 * jalon_viewport_between:
 * @from: a view
 * @to: another one
 * @progress: 0..1
 *
 * Computes a view on the way, the short way round the world. Between views of
 * different zoom one place stands still on the screen.
 */
JalonViewport
jalon_viewport_between (const JalonViewport *from, const JalonViewport *to, double progress)
{
  JalonViewport view = *to;
  double        dx = to->cx - from->cx;
  double        way = progress;

  view.world = from->world * pow (to->world / from->world, progress);
  if (fabs (to->world / from->world - 1) > SAME)
    way = (1 / from->world - 1 / view.world) / (1 / from->world - 1 / to->world);

  view.cx = from->cx + (dx - round (dx)) * way;
  view.cy = from->cy + (to->cy - from->cy) * way;
  view.rotation = from->rotation + remainder (to->rotation - from->rotation, 2 * G_PI) * progress;

  return view;
}

/**
 * jalon_viewport_confine:
 * @view: a view
 * @previous_cy: its centre before the last move, Mercator units
 * @min_world: pixels round the world at the widest zoom
 * @max_world: pixels round the world at the closest zoom
 *
 * Keeps the world at least as high as the view, and its northern and southern
 * edge out of sight. A centre that has jumped over an edge goes back to it.
 */
void
jalon_viewport_confine (JalonViewport *view, double previous_cy, double min_world, double max_world)
{
  double height = fabs (sin (view->rotation)) * view->width + fabs (cos (view->rotation)) * view->height;
  double half;

  view->world = CLAMP (view->world, MIN (MAX (height, min_world), max_world), max_world);
  half = MIN (height / 2 / view->world, 0.5);

  if (view->cy - previous_cy > 0.5)
    view->cy = half;
  else if (previous_cy - view->cy > 0.5)
    view->cy = 1 - half;
  else
    view->cy = CLAMP (view->cy, half, 1 - half);
}
