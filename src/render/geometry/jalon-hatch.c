/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hatching by the even-odd rule: where each line of the pattern crosses the
 * outline, sorted along the line, two by two.
 */

#include "config.h"

#include "jalon-hatch.h"

#include <math.h>

/* Where line number @line crosses the outline: @u pixels along it. */
typedef struct
{
  int    line;
  double u;
} Crossing;

/* The pattern's own axes: u along its lines, v across. */
typedef struct
{
  double c;
  double s;
  double u0;
  double v0;
  double spacing;
} Frame;

static Frame
make_frame (const JalonTrace *trace, double angle, double spacing)
{
  Frame  frame = { cos (angle), sin (angle), 0, 0, spacing };
  double x, y;

  jalon_trace_get_anchor (trace, &x, &y);
  frame.u0 = x * frame.c + y * frame.s;
  frame.v0 = y * frame.c - x * frame.s;

  return frame;
}

static void
add_crossings (GArray *crossings, const Frame *frame, JalonPixel a, JalonPixel b)
{
  double ua = a.x * frame->c + a.y * frame->s;
  double va = (a.y * frame->c - a.x * frame->s - frame->v0) / frame->spacing;
  double ub = b.x * frame->c + b.y * frame->s;
  double vb = (b.y * frame->c - b.x * frame->s - frame->v0) / frame->spacing;
  double low = ceil (MIN (va, vb));
  double high = MAX (va, vb);

  for (double line = low; line < high; line++)
    {
      Crossing crossing = { (int) line, ua + (line - va) / (vb - va) * (ub - ua) };

      g_array_append_val (crossings, crossing);
    }
}

static int
compare_crossings (gconstpointer a, gconstpointer b)
{
  const Crossing *first = a;
  const Crossing *second = b;

  if (first->line != second->line)
    return first->line - second->line;

  return (first->u > second->u) - (first->u < second->u);
}

static GArray *
list_crossings (const JalonTrace *trace, const Frame *frame)
{
  GArray           *crossings = g_array_new (FALSE, FALSE, sizeof (Crossing));
  const JalonPixel *points = (const JalonPixel *) trace->points->data;
  guint             start = 0;

  for (guint i = 0; i < trace->ends->len; i++)
    {
      guint end = g_array_index (trace->ends, guint, i);

      for (guint j = start, k = end - 1; j < end; k = j++)
        add_crossings (crossings, frame, points[k], points[j]);
      start = end;
    }
  g_array_sort (crossings, compare_crossings);

  return crossings;
}

static void
to_view (const Frame *frame, int line, double u, double *x, double *y)
{
  double v = frame->v0 + line * frame->spacing;

  *x = u * frame->c - v * frame->s;
  *y = u * frame->s + v * frame->c;
}

/**
 * jalon_hatch_lines:
 * @trace: the rings to fill
 * @angle: radians, clockwise from the right
 * @spacing: pixels from line to line
 *
 * Appends parallel lines to the path of @cr, each as long as it is inside.
 */
void
jalon_hatch_lines (const JalonTrace *trace, cairo_t *cr, double angle, double spacing)
{
  Frame frame = make_frame (trace, angle, spacing);
  g_autoptr (GArray) crossings = list_crossings (trace, &frame);

  for (guint i = 0; i + 1 < crossings->len; i += 2)
    {
      const Crossing *from = &g_array_index (crossings, Crossing, i);
      const Crossing *to = from + 1;
      double          x, y;

      to_view (&frame, from->line, from->u, &x, &y);
      cairo_move_to (cr, x, y);
      to_view (&frame, to->line, to->u, &x, &y);
      cairo_line_to (cr, x, y);
    }
}

/**
 * jalon_hatch_dots:
 * @spacing: pixels from dot to dot along a row; rows are closer, each shifted by half
 *
 * Appends points without length to the path of @cr: stroke them with round caps.
 */
void
jalon_hatch_dots (const JalonTrace *trace, cairo_t *cr, double angle, double spacing)
{
  Frame frame = make_frame (trace, angle, spacing * sqrt (3) / 2);
  g_autoptr (GArray) crossings = list_crossings (trace, &frame);

  for (guint i = 0; i + 1 < crossings->len; i += 2)
    {
      const Crossing *from = &g_array_index (crossings, Crossing, i);
      const Crossing *to = from + 1;
      double          origin = frame.u0 + (from->line % 2 != 0 ? spacing / 2 : 0);

      for (double n = ceil ((from->u - origin) / spacing); origin + n * spacing < to->u; n++)
        {
          double x, y;

          to_view (&frame, from->line, origin + n * spacing, &x, &y);
          cairo_move_to (cr, x, y);
          cairo_close_path (cr);
        }
    }
}
