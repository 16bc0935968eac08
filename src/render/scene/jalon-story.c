/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts what there is in the cells of a coarse grid. What lies beyond a wide
 * empty gap, and is only a small part of all, is left out; round the world the
 * widest gap is where the map is cut open.
 */

#include "config.h"

#include "jalon-story.h"

#include <math.h>
#include <string.h>

/* Cells a side: 1.4 degrees of longitude each. */
#define N_CELLS 256

/* Below this weight everything counts. */
#define FEW 20

/* What may be left out at one side: a part of all. */
#define OUTLIER_SHARE 0.04

/* How wide a gap must be, as a part of the rest, and cells at least. */
#define GAP_SHARE 0.6
#define NARROWEST_GAP 5

/* Rounds of both directions: what is left out in one may have widened the other. */
#define N_ROUNDS 3

struct _JalonStory
{
  guint32 weights[N_CELLS][N_CELLS]; /* by row, then column */
  guint   total;
  GArray *boxes; /* (owned) (element-type JalonStoryFrame) */
};

/* Along one direction: what is in each column or row of cells that is kept. */
typedef struct
{
  guint    weights[N_CELLS];
  gboolean occupied[N_CELLS];
  int      first;
  int      last;
} Profile;

/**
 * jalon_story_new:
 *
 * Returns: (transfer full): a story of nothing
 */
JalonStory *
jalon_story_new (void)
{
  JalonStory *self = g_new0 (JalonStory, 1);

  self->boxes = g_array_new (FALSE, FALSE, sizeof (JalonStoryFrame));
  return self;
}

void
jalon_story_free (JalonStory *self)
{
  g_array_unref (self->boxes);
  g_free (self);
}

static int
get_cell (double position)
{
  return CLAMP ((int) (position * N_CELLS), 0, N_CELLS - 1);
}

static int
get_column (double x)
{
  return get_cell (x - floor (x));
}

/**
 * jalon_story_add_point:
 * @x: Mercator units, of any turn of the world
 * @y: Mercator units
 * @weight: how much happened there
 */
void
jalon_story_add_point (JalonStory *self, double x, double y, guint weight)
{
  self->weights[get_cell (y)][get_column (x)] += weight;
  self->total += weight;
}

/**
 * jalon_story_add_box:
 * @box: what is shown whole or not at all
 * @weight: how much happened in it
 */
void
jalon_story_add_box (JalonStory *self, const JalonStoryFrame *box, guint weight)
{
  jalon_story_add_point (self, (box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2, weight);
  g_array_append_vals (self->boxes, box, 1);
}

static gboolean
is_kept (const Profile *profile, int cell)
{
  return cell >= profile->first && cell <= profile->last;
}

/* Which column stands where, once the world is cut open at @cut. */
static int
turn (int column, int cut)
{
  return (column - cut + N_CELLS) % N_CELLS;
}

static void
count (const JalonStory *self, int cut, const Profile *columns, const Profile *rows, Profile *out, gboolean by_column)
{
  memset (out->weights, 0, sizeof out->weights);
  memset (out->occupied, 0, sizeof out->occupied);
  for (int row = rows->first; row <= rows->last; row++)
    for (int column = columns->first; column <= columns->last; column++)
      {
        guint weight = self->weights[row][(column + cut) % N_CELLS];

        out->weights[by_column ? column : row] += weight;
        out->occupied[by_column ? column : row] |= weight > 0;
      }
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const JalonStoryFrame *box = &g_array_index (self->boxes, JalonStoryFrame, i);
      int middle_x = turn (get_column ((box->x0 + box->x1) / 2), cut), middle_y = get_cell ((box->y0 + box->y1) / 2);
      int first = by_column ? middle_x - (int) ((box->x1 - box->x0) / 2 * N_CELLS) : get_cell (box->y0);
      int last = by_column ? middle_x + (int) ((box->x1 - box->x0) / 2 * N_CELLS) : get_cell (box->y1);

      if (!is_kept (columns, middle_x) || !is_kept (rows, middle_y))
        continue;
      for (int cell = first; cell <= last; cell++)
        out->occupied[by_column ? (cell + N_CELLS) % N_CELLS : cell] = TRUE;
    }
}

/* The column after the widest gap, where the world is cut open; 0 where there is none. */
static int
find_cut (const Profile *columns)
{
  int longest = 0, cut = 0, length = 0;

  for (int i = 0; i < 2 * N_CELLS; i++)
    {
      if (!columns->occupied[i % N_CELLS])
        {
          length++;
          continue;
        }
      if (length > longest)
        {
          longest = length;
          cut = i % N_CELLS;
        }
      length = 0;
    }
  return cut;
}

/* The first cell after a gap that only a small part of @total lies before, coming from one end; -1 where there is none.
 * @step: 1 from the first cell on, -1 from the last one back */
static int
find_gap (const Profile *profile, int step, guint total)
{
  int   from = step > 0 ? profile->first : profile->last, end = step > 0 ? profile->last : profile->first;
  int   gap = 0;
  guint before = 0;

  for (int i = from; i != end + step; i += step)
    {
      if (!profile->occupied[i])
        {
          gap++;
          continue;
        }
      if (gap >= NARROWEST_GAP && gap >= GAP_SHARE * (ABS (end - i) + 1))
        return i;
      gap = 0;
      before += profile->weights[i];
      if (before > OUTLIER_SHARE * total)
        return -1;
    }
  return -1;
}

/* Moves both ends inwards: to what is occupied, and over what is left out. Whether anything was. */
static gboolean
trim (Profile *profile, guint total)
{
  gboolean any = FALSE;
  int      gap;

  while (profile->first < profile->last && !profile->occupied[profile->first])
    profile->first++;
  while (profile->last > profile->first && !profile->occupied[profile->last])
    profile->last--;
  if (total < FEW)
    return FALSE;
  while ((gap = find_gap (profile, 1, total)) >= 0)
    {
      profile->first = gap;
      any = TRUE;
    }
  while ((gap = find_gap (profile, -1, total)) >= 0)
    {
      profile->last = gap;
      any = TRUE;
    }
  return any;
}

/**
 * jalon_story_find:
 * @out_frame: (out): as exact as the cells that things are counted in
 *
 * Finds the frame of all but a few things that are far from the others: at each side at most 4 of 100, beyond a gap
 * that is wider than six tenths of the rest.
 *
 * Returns: %FALSE where there is nothing
 */
gboolean
jalon_story_find (JalonStory *self, JalonStoryFrame *out_frame)
{
  Profile  columns = { .first = 0, .last = N_CELLS - 1 }, rows = columns;
  gboolean any = TRUE;
  int      cut;

  if (self->total == 0)
    return FALSE;

  count (self, 0, &columns, &rows, &columns, TRUE);
  cut = find_cut (&columns);
  for (guint i = 0; i < N_ROUNDS && any; i++)
    {
      count (self, cut, &columns, &rows, &columns, TRUE);
      any = trim (&columns, self->total);
      count (self, cut, &columns, &rows, &rows, FALSE);
      any |= trim (&rows, self->total);
    }
  out_frame->x0 = (double) ((columns.first + cut) % N_CELLS) / N_CELLS;
  out_frame->x1 = out_frame->x0 + (double) (columns.last - columns.first + 1) / N_CELLS;
  out_frame->y0 = (double) rows.first / N_CELLS;
  out_frame->y1 = (double) (rows.last + 1) / N_CELLS;
  return TRUE;
}

/**
 * jalon_story_holds:
 * @x: Mercator units, of any turn of the world
 * @y: Mercator units
 *
 * Returns: whether a point lies in a frame
 */
gboolean
jalon_story_holds (const JalonStoryFrame *frame, double x, double y)
{
  double inside = x - frame->x0 - floor (x - frame->x0);

  return inside <= frame->x1 - frame->x0 && CLAMP (y, 0.0, 1.0) >= frame->y0 && CLAMP (y, 0.0, 1.0) <= frame->y1;
}
