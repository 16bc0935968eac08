/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "2 more to the east" at the edges of the map, where the frame of the story
 * leaves out what is far away; pressed, the map goes there.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-edge-room.h"
#include "jalon-hint.h"
#include "jalon-plain-text.h"
#include "jalon-settle.h"
#include "jalon-shumate.h"

#include <math.h>

/* Pixels between a hint and its edge. */
#define GAP 10

static gboolean
is_level (JalonSide side)
{
  return side == JALON_SIDE_NORTH || side == JALON_SIDE_SOUTH;
}

static void
clicked_cb (GtkWidget *button, gpointer data)
{
  JalonMapView *self = data;
  JalonSide     side = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "side"));
  JalonScene   *scene = jalon_map_view_get_scene (self);

  if (scene != NULL)
    jalon_map_view_go_to (self, &jalon_scene_get_outliers (scene, side)->box);
}

/**
 * jalon_map_view_create_hints:
 * @self: a map view
 *
 * Creates a button for each edge, none of which is seen yet.
 */
void
jalon_map_view_create_hints (JalonMapView *self)
{
  for (guint i = 0; i < JALON_N_SIDES; i++)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_button_set_child (GTK_BUTTON (button), jalon_plain_create_label (NULL));
      gtk_widget_add_css_class (button, "jalon-map-card");
      gtk_widget_add_css_class (button, "jalon-map-hint");
      gtk_widget_set_visible (button, FALSE);
      g_object_set_data (G_OBJECT (button), "side", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      self->hints[i] = button;
    }
}

/* At the middle of its edge. */
static GtkAllocation
get_usual_place (JalonMapView *self, JalonSide side, int width, int height)
{
  GtkAllocation place = { GAP, GAP, 0, 0 };
  int           minimum, natural;

  gtk_widget_measure (self->hints[side], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  place.width = MAX (minimum, MIN (natural, width - 2 * GAP));
  gtk_widget_measure (self->hints[side], GTK_ORIENTATION_VERTICAL, place.width, &minimum, &natural, NULL, NULL);
  place.height = MAX (minimum, MIN (natural, height));
  if (is_level (side))
    place.x = (width - place.width) / 2;
  else
    place.y = (height - place.height) / 2;
  if (side == JALON_SIDE_EAST)
    place.x = width - place.width - GAP;
  else if (side == JALON_SIDE_SOUTH)
    place.y = height - place.height - GAP;
  return place;
}

/* (transfer full) (element-type cairo_rectangle_t): what else stands on the map, units of the scene */
static GArray *
list_furniture (JalonMapView *self, double scale)
{
  GtkWidget *const widgets[] = { self->legend, self->scale, self->buttons, self->attribution };
  GArray          *boxes = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      graphene_rect_t   bounds;
      cairo_rectangle_t box;

      if (!gtk_widget_get_visible (widgets[i]) || !gtk_widget_compute_bounds (widgets[i], GTK_WIDGET (self), &bounds))
        continue;
      box = (cairo_rectangle_t){ bounds.origin.x / scale,
                                 bounds.origin.y / scale,
                                 bounds.size.width / scale,
                                 bounds.size.height / scale };
      g_array_append_val (boxes, box);
    }
  return boxes;
}

/* Has the hint stand along its edge where it covers neither names nor symbols nor what else is on the map; TRUE where
 * that is not where it stood. */
static gboolean
make_room (JalonMapView *self, JalonScene *scene, const JalonViewport *view, JalonSide side)
{
  double            scale = jalon_scene_get_options (scene)->scale;
  JalonViewport     padded = jalon_viewport_pad (view, JALON_LAYER_PAD);
  JalonViewport     units = jalon_scene_scale_viewport (scene, &padded);
  GtkAllocation     place = get_usual_place (self, side, (int) view->width, (int) view->height);
  cairo_rectangle_t box = { place.x / scale, place.y / scale, place.width / scale, place.height / scale };
  int               way = self->hint_ways[side];
  g_autoptr (GArray) furniture = list_furniture (self, scale);

  jalon_edge_room_find (scene, &units, side, furniture, &box);
  self->hint_ways[side] = (int) round (is_level (side) ? box.x * scale - place.x : box.y * scale - place.y);
  return self->hint_ways[side] != way;
}

/**
 * jalon_map_view_update_hints:
 * @self: a map view that stands still
 *
 * Shows those that say something of what the map shows now, each where it covers least.
 *
 * Returns: whether one of them stands elsewhere now, once they are allocated anew
 */
gboolean
jalon_map_view_update_hints (JalonMapView *self)
{
  JalonScene   *scene = jalon_map_view_get_scene (self);
  JalonViewport view;
  gboolean      moved = FALSE;

  if (scene == NULL || !jalon_shumate_get_viewport (self->viewport, GTK_WIDGET (self->map), &view))
    return FALSE;

  for (guint i = 0; i < JALON_N_SIDES; i++)
    {
      gboolean shown = jalon_scene_has_hint (scene, &view, i);

      if (shown)
        {
          g_autofree char *words = jalon_scene_dup_hint (scene, i);

          jalon_plain_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->hints[i]))), words);
        }
      gtk_widget_set_visible (self->hints[i], shown);
      if (shown && make_room (self, scene, &view, i))
        moved = TRUE;
    }
  return moved;
}

/**
 * jalon_map_view_allocate_hints:
 * @self: a map view
 * @width: of the map, pixels
 * @height: of the map, pixels
 *
 * Gives each hint its place at an edge.
 */
void
jalon_map_view_allocate_hints (JalonMapView *self, int width, int height)
{
  for (guint i = 0; i < JALON_N_SIDES; i++)
    {
      GtkAllocation place;

      if (!gtk_widget_should_layout (self->hints[i]))
        continue;
      place = get_usual_place (self, i, width, height);
      if (is_level (i))
        place.x = CLAMP (place.x + self->hint_ways[i], 0, MAX (width - place.width, 0));
      else
        place.y = CLAMP (place.y + self->hint_ways[i], 0, MAX (height - place.height, 0));
      gtk_widget_size_allocate (self->hints[i], &place, -1);
    }
}
