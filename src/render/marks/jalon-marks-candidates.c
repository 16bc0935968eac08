/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events that are said to have been at one of several places: a mark at each,
 * kept far enough apart to be read as two.
 */

#include "config.h"

#include "jalon-marks-candidates.h"

#include "jalon-mark-table.h"
#include "jalon-marks.h"

#include <math.h>

/* Pixels between the marks of two candidate places at least. */
#define SMALLEST_STEP 44.0

/* A mark is not moved further than this from where it belongs, metres: on a smaller map one mark stands for all. */
#define FARTHEST_MOVE 250e3

/* Moves the marks of one event apart along the line from its first place to its last. */
static void
spread (JalonMark *marks, guint n)
{
  double dx = marks[n - 1].anchor_x - marks[0].anchor_x;
  double dy = marks[n - 1].anchor_y - marks[0].anchor_y;
  double length = hypot (dx, dy);
  double x = 0, y = 0;

  if (n < 2 || length >= SMALLEST_STEP * (n - 1))
    return;
  if (length < 1e-6)
    {
      dx = length = 1;
      dy = 0;
    }
  for (guint i = 0; i < n; i++)
    {
      x += marks[i].anchor_x / n;
      y += marks[i].anchor_y / n;
    }
  for (guint i = 0; i < n; i++)
    {
      double along = SMALLEST_STEP * (i - (n - 1) / 2.0);

      marks[i].x = x + dx / length * along;
      marks[i].y = y + dy / length * along;
    }
}

/* Spreads the marks of one event from @start on, or makes them one where the map is too small. */
static void
settle (const JalonViewport *viewport, GArray *marks, guint start, double lat)
{
  guint      n = marks->len - start;
  JalonMark *first = &g_array_index (marks, JalonMark, start);

  if (n < 2)
    return;
  if (SMALLEST_STEP / 2.0 * jalon_viewport_metres_per_pixel (viewport, lat) < FARTHEST_MOVE ||
      hypot (first[n - 1].anchor_x - first->anchor_x, first[n - 1].anchor_y - first->anchor_y) > SMALLEST_STEP)
    {
      spread (first, n);
      return;
    }
  first->alternative = 0;
  g_array_set_size (marks, start + 1);
}

void
jalon_marks_add_candidates (JalonScene *self, const JalonViewport *viewport, GArray *marks)
{
  const GArray *candidates = jalon_mark_table_get_candidates (self->marks);
  guint         first = marks->len, start = marks->len;

  for (guint i = 0; i <= candidates->len; i++)
    {
      const JalonCandidate *candidate = &g_array_index (candidates, JalonCandidate, i);
      JalonMark             mark;

      if (i == candidates->len || (start < marks->len && g_array_index (marks, JalonMark, start).row != candidate->row))
        {
          settle (viewport, marks, start, i > 0 ? g_array_index (candidates, JalonCandidate, i - 1).lat : 0.0);
          start = marks->len;
          if (i == candidates->len || marks->len - first >= JALON_MARKS_MAX_CANDIDATES)
            return;
        }
      if (candidate->country != NULL)
        continue;
      mark = (JalonMark){
        .symbol = candidate->symbol,
        .style = candidate->style,
        .alternative = candidate->alternative,
        .count = 1,
        .kind = JALON_THING_EVENT,
        .row = candidate->row,
      };
      jalon_viewport_project_unit (viewport,
                                   candidate->x - round (candidate->x - viewport->cx),
                                   candidate->y,
                                   &mark.x,
                                   &mark.y);
      mark.anchor_x = mark.x;
      mark.anchor_y = mark.y;
      if (jalon_marks_is_near (viewport, mark.x, mark.y))
        g_array_append_val (marks, mark);
    }
}
