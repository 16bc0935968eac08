/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What names keep clear of: symbols, arrows, lines that lead to something, and
 * the words at candidate places.
 */

#include "config.h"

#include "jalon-labels.h"

#include "jalon-symbols.h"
#include "jalon-ties.h"

#include <math.h>

/* A line takes squares of this half side, so far apart, pixels. */
#define LINE_REACH 3.0
#define LINE_STEP 5.0

static void
take_arrows (JalonScene *self, const JalonViewport *view, JalonLabelGrid *grid)
{
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (view, &step_x, &step_y);

  for (guint i = 0; i < self->arrows->len; i++)
    {
      double tail_x, tail_y, tip_x, tip_y;

      jalon_scene_place_arrow (&g_array_index (self->arrows, JalonSceneArrow, i),
                               view,
                               &tail_x,
                               &tail_y,
                               &tip_x,
                               &tip_y);
      for (int copy = -n_copies; copy <= n_copies; copy++)
        {
          double        x = copy * step_x, y = copy * step_y;
          JalonLabelBox box = { MIN (tail_x, tip_x) + x - 5,
                                MIN (tail_y, tip_y) + y - 5,
                                MAX (tail_x, tip_x) + x + 5,
                                MAX (tail_y, tip_y) + y + 5 };

          jalon_label_grid_take (grid, &box);
        }
    }
}

/* On screen the symbols lie on a layer above; names keep clear of them all the same. */
static void
take_marks (JalonScene *self, const JalonViewport *view, JalonLabelGrid *grid)
{
  g_autoptr (GArray) marks = jalon_scene_list_marks (self, view);

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      double           half = mark->count > 1 ? jalon_symbol_get_cluster_radius (mark->count) : JALON_SYMBOL_SIZE / 2;
      JalonLabelBox    box = { mark->x - half, mark->y - half, mark->x + half, mark->y + half };

      jalon_label_grid_take (grid, &box);
    }
}

static void
take_line (JalonLabelGrid *grid, double x0, double y0, double x1, double y1)
{
  guint n_steps = (guint) ceil (hypot (x1 - x0, y1 - y0) / LINE_STEP);

  for (guint i = 0; i <= n_steps; i++)
    {
      double        x = x0 + (x1 - x0) * i / MAX (n_steps, 1), y = y0 + (y1 - y0) * i / MAX (n_steps, 1);
      JalonLabelBox box = { x - LINE_REACH, y - LINE_REACH, x + LINE_REACH, y + LINE_REACH };

      jalon_label_grid_take (grid, &box);
    }
}

static void
take_lines (JalonLabelGrid *grid, const GArray *marks, double dx, double dy)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      const JalonMark *next =
          mark->alternative > 0 ? jalon_marks_find_alternative (marks, mark->row, mark->alternative + 1u) : NULL;

      if (mark->led)
        take_line (grid, mark->x + dx, mark->y + dy, mark->anchor_x + dx, mark->anchor_y + dy);
      if (next != NULL)
        take_line (grid, mark->x + dx, mark->y + dy, next->x + dx, next->y + dy);
    }
}

static void
take_words (JalonLabelGrid *grid, const GArray *words, double dx, double dy)
{
  for (guint i = 0; i < words->len; i++)
    {
      JalonLabelBox box = g_array_index (words, JalonTieWords, i).box;

      box.x0 += dx;
      box.x1 += dx;
      box.y0 += dy;
      box.y1 += dy;
      jalon_label_grid_take (grid, &box);
    }
}

/**
 * jalon_labels_take_obstacles:
 * @grid: of the view
 *
 * Takes the room of all that is drawn over names, in every copy of the world.
 */
void
jalon_labels_take_obstacles (JalonScene *self, const JalonViewport *view, JalonLabelGrid *grid)
{
  g_autoptr (GArray) marks = jalon_marks_list_once (self, view);
  g_autoptr (GArray) words = jalon_ties_list_words (self, view, marks);
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (view, &step_x, &step_y);

  take_arrows (self, view, grid);
  take_marks (self, view, grid);
  for (int copy = -n_copies; copy <= n_copies; copy++)
    {
      take_lines (grid, marks, copy * step_x, copy * step_y);
      take_words (grid, words, copy * step_x, copy * step_y);
    }
}
