/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An area that is being drawn. Between two corners that were set on one border
 * its outline follows that border, the shorter way.
 */

#include "config.h"

#include "jalon-drawing.h"

#include "jalon-geo.h"

#include <math.h>

/* What a circle has before the person says more, metres. */
#define USUAL_RADIUS 50e3

/* Nearer than so many degrees two points are one: some ten metres. */
#define SAME 1e-4

/**
 * State:
 * @corners: (owned) (element-type JalonDrawnCorner): of a circle its middle, or none
 * @radius: metres; of a circle
 */
typedef struct
{
  GArray  *corners;
  gboolean is_circle;
  double   radius;
} State;

/**
 * JalonDrawing:
 * @undone: (owned) (element-type State): the last one last
 * @done: (owned) (element-type State): what undoing comes back to, the last one last
 * @ring: (owned) (nullable): of the state, once asked for
 * @fault: a #JalonDrawingFault of the state; -1 until asked for
 * @first_of: (owned) (element-type guint): the index in @ring of each corner
 */
struct _JalonDrawing
{
  State                now;
  GPtrArray           *done;
  GPtrArray           *undone;
  const JalonWorldMap *borders;
  GArray              *ring;
  GArray              *first_of;
  int                  fault;
};

static State *
state_copy (const State *state)
{
  State *copy = g_memdup2 (state, sizeof *state);

  copy->corners = g_array_new (FALSE, FALSE, sizeof (JalonDrawnCorner));
  g_array_append_vals (copy->corners, state->corners->data, state->corners->len);
  return copy;
}

static void
state_free (gpointer data)
{
  State *state = data;

  g_array_unref (state->corners);
  g_free (state);
}

/**
 * jalon_drawing_new:
 *
 * Returns: (transfer full): a drawing with nothing in it, of corners
 */
JalonDrawing *
jalon_drawing_new (void)
{
  JalonDrawing *self = g_new0 (JalonDrawing, 1);

  self->now.corners = g_array_new (FALSE, FALSE, sizeof (JalonDrawnCorner));
  self->now.radius = USUAL_RADIUS;
  self->fault = -1;
  self->done = g_ptr_array_new_with_free_func (state_free);
  self->undone = g_ptr_array_new_with_free_func (state_free);
  self->first_of = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * jalon_drawing_free:
 * @self: (transfer full)
 */
void
jalon_drawing_free (JalonDrawing *self)
{
  g_array_unref (self->now.corners);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_array_unref (self->first_of);
  g_clear_pointer (&self->ring, g_array_unref);
  g_free (self);
}

static void
forget_ring (JalonDrawing *self)
{
  g_clear_pointer (&self->ring, g_array_unref);
  self->fault = -1;
}

/**
 * jalon_drawing_set_borders:
 * @borders: (nullable): what outlines follow, and corners were set on; as long as the drawing
 */
void
jalon_drawing_set_borders (JalonDrawing *self, const JalonWorldMap *borders)
{
  self->borders = borders;
  forget_ring (self);
}

/* Nothing was done yet. */
static void
begin (JalonDrawing *self, gboolean is_circle)
{
  g_array_set_size (self->now.corners, 0);
  self->now.is_circle = is_circle;
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  forget_ring (self);
}

/**
 * jalon_drawing_load:
 * @corners: (element-type JalonCorner): an unwrapped ring, perhaps empty
 *
 * Begins with an area that there is; what was drawn as a circle is one again.
 */
void
jalon_drawing_load (JalonDrawing *self, const GArray *corners)
{
  JalonCorner middle;
  double      radius;

  if (jalon_area_find_circle (corners, &middle, &radius))
    {
      jalon_drawing_load_circle (self, &middle, radius);
      return;
    }
  begin (self, FALSE);
  for (guint i = 0; i < corners->len; i++)
    {
      JalonDrawnCorner corner = { g_array_index (corners, JalonCorner, i), FALSE };

      g_array_append_val (self->now.corners, corner);
    }
}

/**
 * jalon_drawing_load_circle:
 * @middle: (nullable): where a circle is that there is
 * @radius: metres; 0 for a point
 *
 * Begins with a circle.
 */
void
jalon_drawing_load_circle (JalonDrawing *self, const JalonCorner *middle, double radius)
{
  begin (self, TRUE);
  self->now.radius = radius;
  if (middle != NULL)
    {
      JalonDrawnCorner corner = { *middle, FALSE };

      g_array_append_val (self->now.corners, corner);
    }
}

/**
 * jalon_drawing_is_circle:
 *
 * Returns: whether it is a circle, whose only corner is its middle
 */
gboolean
jalon_drawing_is_circle (const JalonDrawing *self)
{
  return self->now.is_circle;
}

/**
 * jalon_drawing_get_radius:
 *
 * Returns: metres; of a circle
 */
double
jalon_drawing_get_radius (const JalonDrawing *self)
{
  return self->now.radius;
}

/**
 * jalon_drawing_get_n_corners:
 *
 * Returns: how many the person has set
 */
guint
jalon_drawing_get_n_corners (const JalonDrawing *self)
{
  return self->now.corners->len;
}

/**
 * jalon_drawing_get_corner:
 * @index: less than their number
 *
 * Returns: (transfer none): a corner
 */
const JalonDrawnCorner *
jalon_drawing_get_corner (const JalonDrawing *self, guint index)
{
  return &g_array_index (self->now.corners, JalonDrawnCorner, index);
}

/* Whether a point of a border is a corner on it, which is only as exact as the numbers of the map. */
static gboolean
is_at (const JalonCorner *point, const JalonDrawnCorner *corner)
{
  const double east = point->lon - corner->at.lon;

  return hypot (east - 360 * round (east / 360), point->lat - corner->at.lat) < SAME;
}

/* What lies between two corners on one border. */
static void
append_way (JalonDrawing *self, const JalonDrawnCorner *from, const JalonDrawnCorner *to)
{
  const JalonUnitPoint ends[] = {
    { (float) jalon_mercator_unit_x (from->at.lon), (float) jalon_mercator_unit_y (from->at.lat) },
    { (float) jalon_mercator_unit_x (to->at.lon), (float) jalon_mercator_unit_y (to->at.lat) },
  };
  g_autoptr (GArray) way = NULL;

  if (self->borders == NULL || !from->on_border || !to->on_border)
    return;
  way = jalon_world_map_follow (self->borders, &ends[0], &ends[1]);
  for (guint i = 0; way != NULL && i < way->len; i++)
    {
      const JalonUnitPoint *point = &g_array_index (way, JalonUnitPoint, i);
      JalonCorner           corner = { jalon_mercator_unit_lon (point->x), jalon_mercator_unit_lat (point->y) };

      if (!is_at (&corner, from) && !is_at (&corner, to))
        g_array_append_val (self->ring, corner);
    }
}

static void
create_ring (JalonDrawing *self)
{
  const guint n = self->now.corners->len;

  self->ring = g_array_new (FALSE, FALSE, sizeof (JalonCorner));
  g_array_set_size (self->first_of, 0);
  for (guint i = 0; i < n; i++)
    {
      const JalonDrawnCorner *corner = jalon_drawing_get_corner (self, i);

      g_array_append_val (self->first_of, self->ring->len);
      g_array_append_val (self->ring, corner->at);
      if (n > 1)
        append_way (self, corner, jalon_drawing_get_corner (self, (i + 1) % n));
    }
  jalon_area_unwrap (self->ring);
}

/**
 * jalon_drawing_get_ring:
 *
 * Returns: (transfer none) (element-type JalonCorner): its outline as an unwrapped ring, with all that follows borders;
 *   until the drawing changes
 */
const GArray *
jalon_drawing_get_ring (JalonDrawing *self)
{
  if (self->ring != NULL)
    return self->ring;
  if (!self->now.is_circle)
    create_ring (self);
  else if (self->now.corners->len > 0 && self->now.radius > 0)
    {
      const JalonCorner *middle = &jalon_drawing_get_corner (self, 0)->at;

      self->ring = jalon_area_new_circle (middle->lon, middle->lat, self->now.radius);
    }
  else
    self->ring = g_array_new (FALSE, FALSE, sizeof (JalonCorner));
  return self->ring;
}

/**
 * jalon_drawing_get_ring_index:
 * @index: of a corner; or their number
 *
 * Returns: where that corner stands in the ring; or how many points that has
 */
guint
jalon_drawing_get_ring_index (JalonDrawing *self, guint index)
{
  const GArray *ring = jalon_drawing_get_ring (self);

  return index < self->first_of->len ? g_array_index (self->first_of, guint, index) : ring->len;
}

/**
 * jalon_drawing_find_fault:
 *
 * Returns: what is wrong with it as an area
 */
JalonDrawingFault
jalon_drawing_find_fault (JalonDrawing *self)
{
  const GArray *ring = jalon_drawing_get_ring (self);

  /* The way along a border and back between two corners is none yet. */
  if (self->fault < 0 && (ring->len < 3 || (!self->now.is_circle && self->now.corners->len < 3)))
    self->fault = JALON_DRAWING_TOO_FEW;
  if (self->fault < 0)
    self->fault = jalon_area_crosses_itself (ring) ? JALON_DRAWING_CROSSES : JALON_DRAWING_WHOLE;
  return self->fault;
}

/**
 * jalon_drawing_measure:
 *
 * Returns: how large it is, square metres; 0 where it is no area
 */
double
jalon_drawing_measure (JalonDrawing *self)
{
  return jalon_drawing_find_fault (self) == JALON_DRAWING_WHOLE ? jalon_area_measure (jalon_drawing_get_ring (self))
                                                                : 0;
}

/**
 * jalon_drawing_is_changed:
 *
 * Returns: whether anything would be lost without it
 */
gboolean
jalon_drawing_is_changed (const JalonDrawing *self)
{
  return self->done->len > 0;
}

/**
 * jalon_drawing_begin_step:
 *
 * Notes what the next undoing comes back to.
 */
void
jalon_drawing_begin_step (JalonDrawing *self)
{
  g_ptr_array_add (self->done, state_copy (&self->now));
  g_ptr_array_set_size (self->undone, 0);
}

/**
 * jalon_drawing_insert:
 * @index: of the new corner; their number for the end. The middle of a circle is moved instead
 */
void
jalon_drawing_insert (JalonDrawing *self, guint index, const JalonDrawnCorner *corner)
{
  jalon_drawing_begin_step (self);
  if (self->now.is_circle)
    g_array_set_size (self->now.corners, 0);
  g_array_insert_vals (self->now.corners, MIN (index, self->now.corners->len), corner, 1);
  forget_ring (self);
}

/**
 * jalon_drawing_move:
 * @index: of a corner
 * @corner: what becomes of it
 */
void
jalon_drawing_move (JalonDrawing *self, guint index, const JalonDrawnCorner *corner)
{
  g_array_index (self->now.corners, JalonDrawnCorner, index) = *corner;
  forget_ring (self);
}

/**
 * jalon_drawing_remove:
 * @index: of a corner
 */
void
jalon_drawing_remove (JalonDrawing *self, guint index)
{
  jalon_drawing_begin_step (self);
  g_array_remove_index (self->now.corners, index);
  forget_ring (self);
}

/**
 * jalon_drawing_set_circle:
 * @is_circle: whether it is to be a circle; what was drawn goes, but for the first corner
 */
void
jalon_drawing_set_circle (JalonDrawing *self, gboolean is_circle)
{
  if (self->now.is_circle == is_circle)
    return;
  jalon_drawing_begin_step (self);
  self->now.is_circle = is_circle;
  g_array_set_size (self->now.corners, is_circle ? MIN (self->now.corners->len, 1) : 0);
  forget_ring (self);
}

/**
 * jalon_drawing_set_radius:
 * @radius: of a circle, metres
 */
void
jalon_drawing_set_radius (JalonDrawing *self, double radius)
{
  self->now.radius = radius;
  forget_ring (self);
}

static gboolean
step (JalonDrawing *self, GPtrArray *from, GPtrArray *to)
{
  State *state;

  if (from->len == 0)
    return FALSE;
  state = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, g_memdup2 (&self->now, sizeof self->now));
  self->now = *state;
  g_free (state);
  forget_ring (self);
  return TRUE;
}

/**
 * jalon_drawing_undo:
 *
 * Returns: whether there was something to undo
 */
gboolean
jalon_drawing_undo (JalonDrawing *self)
{
  return step (self, self->done, self->undone);
}

/**
 * jalon_drawing_redo:
 *
 * Returns: whether there was something to do again
 */
gboolean
jalon_drawing_redo (JalonDrawing *self)
{
  return step (self, self->undone, self->done);
}

/**
 * jalon_drawing_can_undo:
 *
 * Returns: whether there is something to undo
 */
gboolean
jalon_drawing_can_undo (const JalonDrawing *self)
{
  return self->done->len > 0;
}

/**
 * jalon_drawing_can_redo:
 *
 * Returns: whether there is something to do again
 */
gboolean
jalon_drawing_can_redo (const JalonDrawing *self)
{
  return self->undone->len > 0;
}
