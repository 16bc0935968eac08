/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all marks of a view have in common: whether one can be seen, and which of two lies above the other.
 */

#include "config.h"

#include "jalon-marks.h"

/* Whether what stands there reaches into the view. */
static gboolean
is_within (const JalonViewport *viewport, double x, double y)
{
  return x > -JALON_MARKS_MARGIN && y > -JALON_MARKS_MARGIN && x < viewport->width + JALON_MARKS_MARGIN &&
         y < viewport->height + JALON_MARKS_MARGIN;
}

/* Whether a mark or one of its copies can be seen. */
gboolean
jalon_marks_is_near (const JalonViewport *viewport, double x, double y)
{
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);

  for (int copy = -n_copies; copy <= n_copies; copy++)
    if (is_within (viewport, x + copy * step_x, y + copy * step_y))
      return TRUE;
  return FALSE;
}

/* What has its place first, so that the rest finds room beside it. Below to above: what has none, events, candidates,
 * sites. */
static int
compare_marks (gconstpointer a, gconstpointer b)
{
  static const guint8 ranks[] = {
    [JALON_THING_EVENT] = 2,
    [JALON_THING_CLUSTER] = 1,
    [JALON_THING_SITE] = 4,
  };
  const JalonMark *first = a, *second = b;
  int              rank_a = ranks[first->kind] + (first->alternative > 0 ? 1 : 0);
  int              rank_b = ranks[second->kind] + (second->alternative > 0 ? 1 : 0);

  if (rank_a != rank_b)
    return rank_a - rank_b;
  if (first->y != second->y)
    return first->y < second->y ? -1 : 1;
  return first->x < second->x ? -1 : first->x > second->x;
}

static GArray *
repeat (GArray *marks, const JalonViewport *viewport)
{
  double  step_x, step_y;
  int     n_copies = jalon_viewport_get_copies (viewport, &step_x, &step_y);
  GArray *all;

  if (n_copies == 0)
    return g_array_copy (marks);

  all = g_array_sized_new (FALSE, FALSE, sizeof (JalonMark), 2 * marks->len);
  for (guint i = 0; i < marks->len; i++)
    for (int copy = -n_copies; copy <= n_copies && all->len < JALON_MARKS_MAX; copy++)
      {
        JalonMark mark = g_array_index (marks, JalonMark, i);

        mark.x += copy * step_x;
        mark.y += copy * step_y;
        mark.anchor_x += copy * step_x;
        mark.anchor_y += copy * step_y;
        if (is_within (viewport, mark.x, mark.y))
          g_array_append_val (all, mark);
      }
  return all;
}

/**
 * jalon_marks_repeat:
 * @marks: (element-type JalonMark): each in the copy of the world nearest to the centre
 *
 * Returns: (transfer full) (element-type JalonMark): each in every copy of the world that the view shows it in, the
 *   topmost last; at most JALON_MARKS_MAX
 */
GArray *
jalon_marks_repeat (GArray *marks, const JalonViewport *viewport)
{
  GArray *all = repeat (marks, viewport);

  g_array_sort (all, compare_marks);
  return all;
}

/**
 * jalon_marks_find_alternative:
 * @marks: (element-type JalonMark)
 * @row: of an event
 * @alternative: which of its candidate places
 *
 * Returns: (transfer none) (nullable): the mark of that candidate place
 */
const JalonMark *
jalon_marks_find_alternative (const GArray *marks, guint row, guint alternative)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (jalon_mark_is_of (mark, JALON_THING_EVENT, row) && mark->alternative == alternative)
        return mark;
    }
  return NULL;
}
