/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks along an edge of the map for room that neither names nor symbols take.
 */

#include "config.h"

#include "jalon-edge-room.h"

#include "jalon-label-grid.h"
#include "jalon-labels.h"
#include "jalon-layer.h"
#include "jalon-layers-private.h"

/* How closely the edge is looked along, and what is kept free at its ends, units. */
#define STEP 8.0
#define PADDING 5.0

static void
take (JalonLabelGrid *taken, double x, double y, double radius)
{
  const JalonLabelBox box = { (float) (x - radius), (float) (y - radius), (float) (x + radius), (float) (y + radius) };

  jalon_label_grid_take (taken, &box);
}

static void
take_others (JalonLabelGrid *taken, const JalonViewport *viewport, const GArray *others)
{
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const cairo_rectangle_t *other = &g_array_index (others, cairo_rectangle_t, i);
      double                   x = other->x + viewport->pad, y = other->y + viewport->pad;
      const JalonLabelBox      box = { (float) x, (float) y, (float) (x + other->width), (float) (y + other->height) };

      jalon_label_grid_take (taken, &box);
    }
}

/* What names and symbols take of the map. */
static JalonLabelGrid *
list_taken (JalonScene *scene, const JalonViewport *viewport)
{
  JalonLayerInput input = jalon_layer_input_make (scene, viewport, JALON_DETAIL_10M, NULL);
  JalonLabelGrid *taken = jalon_label_grid_new (viewport->width, viewport->height);
  g_autoptr (GArray) labels = jalon_layer_place_labels (&input);
  g_autoptr (GArray) marks = jalon_layer_list_marks (&input);

  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, i);

      jalon_label_grid_take (taken, &placed->box);
      if (placed->label.kind == JALON_LABEL_CAPITAL || placed->label.kind == JALON_LABEL_PLACE)
        take (taken, placed->label.x, placed->label.y, JALON_LABEL_CAPITAL_RADIUS);
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      take (taken, mark->x, mark->y, jalon_mark_get_radius (mark));
    }
  return taken;
}

/**
 * jalon_edge_room_find:
 * @viewport: what the map shows, units that the scene is drawn in
 * @side: the edge that the box stands at
 * @others: (nullable) (element-type cairo_rectangle_t): what else it must not cover, units from the corner of what is
 *   seen
 * @box: (inout): where it stands at best, units from the corner of what is seen
 *
 * Moves a box along its edge, to both sides in turn, to where it covers neither names nor symbols; where there is no
 * room it stays. Callable from any thread.
 */
void
jalon_edge_room_find (JalonScene          *scene,
                      const JalonViewport *viewport,
                      JalonSide            side,
                      const GArray        *others,
                      cairo_rectangle_t   *box)
{
  g_autoptr (JalonLabelGrid) taken = list_taken (scene, viewport);
  gboolean level = side == JALON_SIDE_NORTH || side == JALON_SIDE_SOUTH;
  double   length = (level ? viewport->width : viewport->height) - 2.0 * viewport->pad;
  double   reach = (length - (level ? box->width : box->height)) / 2.0;

  take_others (taken, viewport, others);
  for (double way = 0.0; way <= reach - PADDING; way += STEP)
    for (int sign = 1; sign >= -1; sign -= 2)
      {
        double        x = box->x + (level ? sign * way : 0.0);
        double        y = box->y + (level ? 0.0 : sign * way);
        double        left = x + viewport->pad, top = y + viewport->pad;
        JalonLabelBox tried = { (float) left, (float) top, (float) (left + box->width), (float) (top + box->height) };

        if (!jalon_label_grid_is_free (taken, &tried))
          continue;
        box->x = x;
        box->y = y;
        return;
      }
}
