/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pin at a place that somebody asked for, until they have seen it.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* Long enough to look around, seconds. */
#define SECONDS 30

/* Pixels. */
#define SIZE 32

static gboolean
unmark_cb (gpointer data)
{
  JalonMapView *self = data;

  self->mark_source = 0;
  jalon_map_view_unmark (self);
  return G_SOURCE_REMOVE;
}

/* Its tip is where the marker is: in the middle of this and what is left free below it. */
static GtkWidget *
create_pin (void)
{
  GtkWidget *pin = gtk_image_new_from_icon_name ("mark-location-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (pin), SIZE);
  gtk_widget_set_margin_bottom (pin, SIZE);
  gtk_widget_add_css_class (pin, "map-mark");
  jalon_plain_set_name (GTK_ACCESSIBLE (pin), _ ("The place that was asked for"));
  return pin;
}

/**
 * jalon_map_view_mark:
 * @self: a map view
 * @lon: degrees
 * @lat: degrees
 *
 * Marks a place for half a minute; another one that was marked is not any more.
 */
void
jalon_map_view_mark (JalonMapView *self, double lon, double lat)
{
  ShumateMarker *marker;

  g_return_if_fail (JALON_IS_MAP_VIEW (self));

  jalon_map_view_unmark (self);
  marker = shumate_marker_new ();
  shumate_marker_set_child (marker, create_pin ());
  shumate_location_set_location (SHUMATE_LOCATION (marker), lat, lon);
  self->mark_layer = shumate_marker_layer_new (self->viewport);
  gtk_widget_set_can_target (GTK_WIDGET (self->mark_layer), FALSE);
  shumate_marker_layer_add_marker (self->mark_layer, marker);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->mark_layer));
  self->mark_source = g_timeout_add_seconds (SECONDS, unmark_cb, self);
}

/**
 * jalon_map_view_unmark:
 * @self: a map view
 *
 * Returns: whether a place was marked, which it is not any more
 */
gboolean
jalon_map_view_unmark (JalonMapView *self)
{
  g_return_val_if_fail (JALON_IS_MAP_VIEW (self), FALSE);

  g_clear_handle_id (&self->mark_source, g_source_remove);
  if (self->mark_layer == NULL)
    return FALSE;
  shumate_map_remove_layer (self->map, SHUMATE_LAYER (self->mark_layer));
  self->mark_layer = NULL;
  return TRUE;
}
