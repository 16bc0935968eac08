/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map as it is seen, with its legend, as a picture for other programs.
 */

#include "config.h"

#include "jalon-map-view.h"

/**
 * jalon_map_view_dup_picture:
 * @self: a map view that is shown
 *
 * Returns: (transfer full) (nullable): what is seen of it, in the pixels of the screen; %NULL before it was drawn
 */
GdkTexture *
jalon_map_view_dup_picture (JalonMapView *self)
{
  const int      scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const int      width = gtk_widget_get_width (GTK_WIDGET (self));
  const int      height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkNative     *native = gtk_widget_get_native (GTK_WIDGET (self));
  GskRenderer   *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  GdkPaintable  *seen;
  GtkSnapshot   *snapshot;
  GskRenderNode *node;
  GdkTexture    *picture = NULL;

  g_return_val_if_fail (JALON_IS_MAP_VIEW (self), NULL);

  if (renderer == NULL || width == 0 || height == 0)
    return NULL;
  seen = gtk_widget_paintable_new (GTK_WIDGET (self));
  snapshot = gtk_snapshot_new ();
  gtk_snapshot_scale (snapshot, scale, scale);
  gdk_paintable_snapshot (seen, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    picture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width * scale, height * scale));
  g_clear_pointer (&node, gsk_render_node_unref);
  g_object_unref (seen);

  return picture;
}
