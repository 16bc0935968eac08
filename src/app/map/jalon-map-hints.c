/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "2 more to the east" at the edges of the map, where the frame of the story
 * leaves out what is far away; pressed, the map goes there.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-hint.h"
#include "jalon-plain-text.h"

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

/**
 * jalon_map_view_update_hints:
 * @self: a map view
 *
 * Shows those that say something of what the map shows now.
 */
void
jalon_map_view_update_hints (JalonMapView *self)
{
  JalonScene   *scene = jalon_map_view_get_scene (self);
  JalonViewport view;

  if (scene == NULL || !jalon_map_view_read (self, &view))
    return;

  for (guint i = 0; i < JALON_N_SIDES; i++)
    {
      gboolean shown = jalon_scene_has_hint (scene, &view, i);

      if (shown)
        {
          g_autofree char *words = jalon_scene_dup_hint (scene, i);

          jalon_plain_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->hints[i]))), words);
        }
      gtk_widget_set_visible (self->hints[i], shown);
    }
}
