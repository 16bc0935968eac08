/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hatching by the even-odd rule: where each line of the pattern crosses the
 * outline, sorted along the line, two by two.
 */

#include "config.h"

#include "jalon-hatch.h"

#include "jalon-hatch-private.h"

#include <math.h>

#define MANY_CROSSINGS 50000

/* Where line number @line crosses the outline: @u pixels along it. */
typedef struct
{
  int    line;
  double u;
} Crossing;

static JalonHatchFrame
make_frame (const JalonTrace *trace, double angle, double spacing)
{
  JalonHatchFrame frame = { cos (angle), sin (angle), 0, 0, spacing };
  double          x, y;

  jalon_trace_get_anchor (trace, &x, &y);
  frame.u0 = x * frame.c + y * frame.s;
  frame.v0 = y * frame.c - x * frame.s;

  return frame;
}

static void
add_crossings (GArray *crossings, const JalonHatchFrame *frame, JalonPixel a, JalonPixel b)
{
  JalonHatchSide side = jalon_hatch_side (frame, a, b);

  for (double line = side.low; line < side.high; line++)
    {
      Crossing crossing = { (int) line, jalon_hatch_side_cross (&side, line) };

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
list_crossings (const JalonTrace *trace, const JalonHatchFrame *frame)
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

/* Whether the sides of the outline, taken together, cross more lines than are worth sorting. */
static gboolean
has_many_crossings (const JalonTrace *trace, const JalonHatchFrame *frame)
{
  const JalonPixel *points = (const JalonPixel *) trace->points->data;
  double            n = 0;

  /* Where a ring ends, one side too many is counted. */
  for (guint i = 1; i < trace->points->len && n <= MANY_CROSSINGS; i++)
    {
      JalonHatchSide side = jalon_hatch_side (frame, points[i - 1], points[i]);

      n += MAX (side.high - side.low, 0);
    }
  return n > MANY_CROSSINGS;
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
  JalonHatchFrame frame = make_frame (trace, angle, spacing);
  g_autoptr (GArray) crossings = NULL;

  if (has_many_crossings (trace, &frame))
    {
      jalon_hatch_runs (trace, cr, &frame);
      return;
    }
  crossings = list_crossings (trace, &frame);

  for (guint i = 0; i + 1 < crossings->len; i += 2)
    {
      const Crossing *from = &g_array_index (crossings, Crossing, i);
      const Crossing *to = from + 1;
      double          x, y;

      jalon_hatch_to_view (&frame, from->line, from->u, &x, &y);
      cairo_move_to (cr, x, y);
      jalon_hatch_to_view (&frame, to->line, to->u, &x, &y);
      cairo_line_to (cr, x, y);
    }
}
