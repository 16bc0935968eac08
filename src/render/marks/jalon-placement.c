/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of a view that have their place, in cells, and what else a mark
 * should keep clear of.
 */

#include "config.h"

#include "jalon-placement.h"

#include "jalon-marks.h"
#include "jalon-scene-private.h"

#include <math.h>

/* Between two marks at least, pixels. */
#define GAP 2.0

/* Half the width of an arrow, pixels. */
#define ARROW_REACH 6.0

/* The side of the cells in which marks are kept, pixels: none reaches further than to the cells beside its own. */
#define CELL 64.0

/* @led: it has a leader, the last one when it was taken */
typedef struct
{
  double   x;
  double   y;
  double   radius;
  gboolean led;
} Disc;

struct _JalonPlacement
{
  JalonScene          *scene;
  const JalonViewport *viewport;
  JalonGround         *ground;  /* (owned) (nullable): made when first asked for */
  GArray              *discs;   /* (owned) (element-type Disc): marks that have their place */
  GArray              *leaders; /* (owned) (element-type JalonSegment) */
  GArray              *arrows;  /* (owned) (element-type JalonSegment) */
  int                  columns;
  int                  rows;
  guint               *cells; /* (owned): last disc of each + 1 */
  GArray              *nexts; /* (owned) (element-type guint): of each disc the one before in its cell + 1 */
};

static void
add_arrows (JalonPlacement *self)
{
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (self->viewport, &step_x, &step_y);

  for (guint i = 0; i < self->scene->arrows->len; i++)
    {
      JalonSegment arrow;

      jalon_scene_place_arrow (&g_array_index (self->scene->arrows, JalonSceneArrow, i),
                               self->viewport,
                               &arrow.x0,
                               &arrow.y0,
                               &arrow.x1,
                               &arrow.y1);
      for (int copy = -n_copies; copy <= n_copies; copy++)
        {
          JalonSegment moved = { arrow.x0 + copy * step_x,
                                 arrow.y0 + copy * step_y,
                                 arrow.x1 + copy * step_x,
                                 arrow.y1 + copy * step_y };

          g_array_append_val (self->arrows, moved);
        }
    }
}

/**
 * jalon_placement_new:
 * @scene: outlives what is returned, as does @viewport
 *
 * Returns: (transfer full): a view without marks
 */
JalonPlacement *
jalon_placement_new (JalonScene *scene, const JalonViewport *viewport)
{
  JalonPlacement *self = g_new0 (JalonPlacement, 1);

  self->scene = scene;
  self->viewport = viewport;
  self->discs = g_array_new (FALSE, FALSE, sizeof (Disc));
  self->leaders = g_array_new (FALSE, FALSE, sizeof (JalonSegment));
  self->arrows = g_array_new (FALSE, FALSE, sizeof (JalonSegment));
  self->nexts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = (int) ceil ((viewport->width + 2 * JALON_GROUND_PAD) / CELL) + 1;
  self->rows = (int) ceil ((viewport->height + 2 * JALON_GROUND_PAD) / CELL) + 1;
  self->cells = g_new0 (guint, (gsize) self->columns * self->rows);
  add_arrows (self);
  return self;
}

void
jalon_placement_free (JalonPlacement *self)
{
  g_clear_pointer (&self->ground, jalon_ground_unref);
  g_array_unref (self->discs);
  g_array_unref (self->leaders);
  g_array_unref (self->arrows);
  g_array_unref (self->nexts);
  g_free (self->cells);
  g_free (self);
}

/**
 * jalon_placement_get_ground:
 *
 * Finds the countries of the view when first called.
 *
 * Returns: (transfer none)
 */
const JalonGround *
jalon_placement_get_ground (JalonPlacement *self)
{
  if (self->ground == NULL)
    self->ground = jalon_scene_find_ground (self->scene, self->viewport);
  return self->ground;
}

/**
 * jalon_placement_get_viewport:
 *
 * Returns: (transfer none): the view
 */
const JalonViewport *
jalon_placement_get_viewport (const JalonPlacement *self)
{
  return self->viewport;
}

static int
get_column (const JalonPlacement *self, double x)
{
  return (int) CLAMP ((x + JALON_GROUND_PAD) / CELL, 0.0, self->columns - 1.0);
}

static int
get_row (const JalonPlacement *self, double y)
{
  return (int) CLAMP ((y + JALON_GROUND_PAD) / CELL, 0.0, self->rows - 1.0);
}

/**
 * jalon_placement_get_n_taken:
 *
 * Returns: how much is taken, for jalon_placement_rewind()
 */
guint
jalon_placement_get_n_taken (const JalonPlacement *self)
{
  return self->discs->len;
}

/**
 * jalon_placement_rewind:
 * @n_taken: as jalon_placement_get_n_taken() said
 *
 * Gives up what was taken since.
 */
void
jalon_placement_rewind (JalonPlacement *self, guint n_taken)
{
  while (self->discs->len > n_taken)
    {
      const Disc *disc = &g_array_index (self->discs, Disc, self->discs->len - 1);

      self->cells[get_row (self, disc->y) * self->columns + get_column (self, disc->x)] =
          g_array_index (self->nexts, guint, self->discs->len - 1);
      if (disc->led)
        g_array_set_size (self->leaders, self->leaders->len - 1);
      g_array_set_size (self->nexts, self->discs->len - 1);
      g_array_set_size (self->discs, self->discs->len - 1);
    }
}

/* Whether a point is less far than that from the middle of a mark. */
static inline gboolean
is_within (const Disc *disc, double x, double y, double distance)
{
  double dx = disc->x - x, dy = disc->y - y;

  return dx * dx + dy * dy < distance * distance;
}

/* Whether a point is less far than that from a segment. */
static gboolean
is_near (const JalonSegment *segment, double x, double y, double distance)
{
  double dx = segment->x1 - segment->x0, dy = segment->y1 - segment->y0;
  double length = dx * dx + dy * dy;
  double t = length > 0.0 ? ((x - segment->x0) * dx + (y - segment->y0) * dy) / length : 0.0;

  t = CLAMP (t, 0.0, 1.0);
  dx = x - segment->x0 - t * dx;
  dy = y - segment->y0 - t * dy;
  return dx * dx + dy * dy < distance * distance;
}

static double
turn (const JalonSegment *segment, double x, double y)
{
  return (segment->x1 - segment->x0) * (y - segment->y0) - (segment->y1 - segment->y0) * (x - segment->x0);
}

/* Whether two lines cross; those that meet in an end do not. */
static gboolean
cross (const JalonSegment *a, const JalonSegment *b)
{
  return turn (a, b->x0, b->y0) * turn (a, b->x1, b->y1) < -1e-6 &&
         turn (b, a->x0, a->y0) * turn (b, a->x1, a->y1) < -1e-6;
}

/**
 * jalon_placement_is_free:
 * @radius: of a mark, pixels
 *
 * Returns: whether a mark there would cover none that has its place
 */
gboolean
jalon_placement_is_free (const JalonPlacement *self, double x, double y, double radius)
{
  int column = get_column (self, x), row = get_row (self, y);

  for (int i = MAX (row - 1, 0); i <= MIN (row + 1, self->rows - 1); i++)
    for (int j = MAX (column - 1, 0); j <= MIN (column + 1, self->columns - 1); j++)
      for (guint index = self->cells[i * self->columns + j]; index > 0;
           index = g_array_index (self->nexts, guint, index - 1))
        {
          const Disc *disc = &g_array_index (self->discs, Disc, index - 1);

          if (is_within (disc, x, y, disc->radius + radius + GAP))
            return FALSE;
        }
  return TRUE;
}

/**
 * jalon_placement_get_cover:
 *
 * Returns: the radius of the mark that covers a point, pixels; 0 where none does
 */
double
jalon_placement_get_cover (const JalonPlacement *self, double x, double y)
{
  int    column = get_column (self, x), row = get_row (self, y);
  double cover = 0.0;

  for (int i = MAX (row - 1, 0); i <= MIN (row + 1, self->rows - 1); i++)
    for (int j = MAX (column - 1, 0); j <= MIN (column + 1, self->columns - 1); j++)
      for (guint index = self->cells[i * self->columns + j]; index > 0;
           index = g_array_index (self->nexts, guint, index - 1))
        {
          const Disc *disc = &g_array_index (self->discs, Disc, index - 1);

          if (is_within (disc, x, y, disc->radius))
            cover = MAX (cover, disc->radius);
        }
  return cover;
}

/**
 * jalon_placement_is_clear:
 * @radius: of a mark, pixels
 *
 * Returns: whether a mark there would cover no arrow of a closure
 */
gboolean
jalon_placement_is_clear (const JalonPlacement *self, double x, double y, double radius)
{
  for (guint i = 0; i < self->arrows->len; i++)
    if (is_near (&g_array_index (self->arrows, JalonSegment, i), x, y, radius + ARROW_REACH))
      return FALSE;
  return TRUE;
}

/**
 * jalon_placement_count_crossed:
 * @leader: from the point to the mark
 * @out_leaders: (out): other leaders that it crosses
 *
 * Returns: how many marks a leader crosses, other than those that cover the point it leads from
 */
guint
jalon_placement_count_crossed (const JalonPlacement *self, const JalonSegment *leader, guint *out_leaders)
{
  int column0 = get_column (self, MIN (leader->x0, leader->x1) - CELL / 2),
      column1 = get_column (self, MAX (leader->x0, leader->x1) + CELL / 2);
  int row0 = get_row (self, MIN (leader->y0, leader->y1) - CELL / 2),
      row1 = get_row (self, MAX (leader->y0, leader->y1) + CELL / 2);
  guint n_marks = 0;

  for (int row = row0; row <= row1; row++)
    for (int column = column0; column <= column1; column++)
      for (guint index = self->cells[row * self->columns + column]; index > 0;
           index = g_array_index (self->nexts, guint, index - 1))
        {
          const Disc *disc = &g_array_index (self->discs, Disc, index - 1);

          if (!is_within (disc, leader->x0, leader->y0, disc->radius) &&
              is_near (leader, disc->x, disc->y, disc->radius))
            n_marks++;
        }
  *out_leaders = 0;
  for (guint i = 0; i < self->leaders->len; i++)
    *out_leaders += cross (leader, &g_array_index (self->leaders, JalonSegment, i));
  return n_marks;
}

/**
 * jalon_placement_take:
 *
 * Has others keep clear of a mark, and of its leader.
 */
void
jalon_placement_take (JalonPlacement *self, const JalonMark *mark)
{
  double step_x, step_y;
  int    n_copies = jalon_viewport_get_copies (self->viewport, &step_x, &step_y);

  for (int copy = -n_copies; copy <= n_copies; copy++)
    {
      double dx = copy * step_x, dy = copy * step_y;
      Disc   disc = { mark->x + dx, mark->y + dy, jalon_mark_get_radius (mark), mark->leader != JALON_LEADER_NONE };
      JalonSegment leader = { mark->anchor_x + dx, mark->anchor_y + dy, disc.x, disc.y };
      guint       *cell = &self->cells[get_row (self, disc.y) * self->columns + get_column (self, disc.x)];

      g_array_append_val (self->discs, disc);
      g_array_append_val (self->nexts, *cell);
      *cell = self->discs->len;
      if (disc.led)
        g_array_append_val (self->leaders, leader);
    }
}
