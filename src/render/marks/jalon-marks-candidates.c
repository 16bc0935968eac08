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
#include "jalon-spot.h"
#include "jalon-symbols.h"

#include <math.h>

/* Where a symbol is wider than this, metres, one mark stands for all places it covers. */
#define FARTHEST_MOVE 500e3

/* A mark with where it belongs; FALSE where the view does not show that. */
static gboolean
make_mark (const JalonViewport *viewport, const JalonCandidate *candidate, JalonMark *mark)
{
  *mark = (JalonMark){
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
                               &mark->anchor_x,
                               &mark->anchor_y);
  return candidate->has_point && jalon_marks_is_near (viewport, mark->anchor_x, mark->anchor_y);
}

/* Whether the map is too small to show the places of one event apart. */
static gboolean
is_one (const JalonViewport *viewport, const GArray *marks, guint start, double lat)
{
  const JalonMark *first = &g_array_index (marks, JalonMark, start), *last = first + (marks->len - start - 1);
  double           apart = hypot (last->anchor_x - first->anchor_x, last->anchor_y - first->anchor_y);

  return apart < JALON_SYMBOL_SIZE &&
         JALON_SYMBOL_SIZE * jalon_viewport_metres_per_pixel (viewport, lat) >= FARTHEST_MOVE;
}

/* Places the marks of one event, from @start on, or makes them one.
 * @first: the first of its candidate places; the others follow */
static void
settle (const JalonViewport  *viewport,
        JalonPlacement       *placement,
        GArray               *marks,
        guint                 start,
        const JalonCandidate *first)
{
  gboolean              one = marks->len - start > 1 && is_one (viewport, marks, start, first->lat);
  const JalonCandidate *candidate = first;

  if (one)
    g_array_set_size (marks, start + 1);
  for (guint i = start; i < marks->len; i++)
    {
      JalonMark *mark = &g_array_index (marks, JalonMark, i);

      while (candidate->alternative != mark->alternative)
        candidate++;
      if (one)
        mark->alternative = 0;
      jalon_spot_find (placement, candidate->country, mark);
      jalon_placement_take (placement, mark);
    }
}

/**
 * jalon_marks_add_candidates:
 * @marks: (element-type JalonMark): that they are appended to
 *
 * Adds the marks of candidate places that are points.
 */
void
jalon_marks_add_candidates (JalonScene *self, const JalonViewport *viewport, JalonPlacement *placement, GArray *marks)
{
  const GArray *candidates = jalon_mark_table_get_candidates (self->marks);
  guint         first = marks->len, end;

  for (guint i = 0; i < candidates->len && marks->len - first < JALON_MARKS_MAX_CANDIDATES; i = end)
    {
      const JalonCandidate *all = &g_array_index (candidates, JalonCandidate, i);
      guint                 start = marks->len;

      for (end = i; end < candidates->len && all[end - i].row == all->row; end++)
        {
          JalonMark mark;

          if (make_mark (viewport, &all[end - i], &mark))
            g_array_append_val (marks, mark);
        }
      settle (viewport, placement, marks, start, all);
    }
}
