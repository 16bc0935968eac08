/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Open lines in a view, cut by the method of Liang and Barsky ("A new concept
 * and method for line clipping", 1984).
 */

#include "config.h"

#include "jalon-trace-private.h"

#include <math.h>

/* Cuts a segment at the margin; FALSE where nothing of it is left. */
static gboolean
clip_segment (const JalonTrace *self, JalonPixel *a, JalonPixel *b)
{
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double p[] = { -dx, dx, -dy, dy };
  double q[] = { a->x + JALON_TRACE_MARGIN,
                 self->width + JALON_TRACE_MARGIN - a->x,
                 a->y + JALON_TRACE_MARGIN,
                 self->height + JALON_TRACE_MARGIN - a->y };
  double enter = 0, leave = 1;

  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return FALSE;
      if (p[i] < 0)
        enter = MAX (enter, q[i] / p[i]);
      else if (p[i] > 0)
        leave = MIN (leave, q[i] / p[i]);
    }
  if (enter > leave)
    return FALSE;

  *b = (JalonPixel){ a->x + leave * dx, a->y + leave * dy };
  *a = (JalonPixel){ a->x + enter * dx, a->y + enter * dy };

  return TRUE;
}

static void
emit_line_copy (JalonTrace *self, cairo_t *cr, const JalonWorldPath *line, double shift)
{
  JalonPixel last = jalon_trace_to_pixel (self, line->points[0].x + shift, line->points[0].y);
  guint      last_code = jalon_trace_out_code (self, line->points[0].x + shift, line->points[0].y);
  gboolean   pen_down = FALSE;

  for (guint i = 1; i < line->n_points; i++)
    {
      double     x = line->points[i].x + shift;
      double     y = line->points[i].y;
      guint      code = jalon_trace_out_code (self, x, y);
      JalonPixel point = jalon_trace_to_pixel (self, x, y);
      JalonPixel from = last, to = point;

      if ((code & last_code) == 0 && i + 1 < line->n_points && fabs (point.x - last.x) < self->tolerance &&
          fabs (point.y - last.y) < self->tolerance)
        continue;

      if ((code & last_code) != 0 || !clip_segment (self, &from, &to))
        {
          pen_down = FALSE;
        }
      else
        {
          if (!pen_down || from.x != last.x || from.y != last.y)
            cairo_move_to (cr, from.x, from.y);
          cairo_line_to (cr, to.x, to.y);
          pen_down = to.x == point.x && to.y == point.y;
        }
      last = point;
      last_code = code;
    }
}

/**
 * jalon_trace_emit_line:
 *
 * Appends an open line to the path of @cr, in each copy of the world that the view shows.
 */
void
jalon_trace_emit_line (JalonTrace *self, cairo_t *cr, const JalonWorldPath *line)
{
  int first, last;

  if (line->n_points < 2 || !jalon_trace_find_copies (self, &line->box, &first, &last))
    return;
  for (int copy = first; copy <= last; copy++)
    emit_line_copy (self, cr, line, copy);
}
