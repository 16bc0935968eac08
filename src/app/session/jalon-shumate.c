/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the viewport of the map widget, which is Shumate's, to a JalonViewport and back.
 */

#include "config.h"

#include "jalon-shumate.h"

#include "jalon-map-source.h"
#include "jalon-viewport-shift.h"

#include <math.h>

/* Pixels of the lower left corner. */
typedef struct
{
  double width;
  double height;
} LegendSize;

#define LEGEND_KEY "jalon-legend-size"

/**
 * jalon_shumate_read_viewport:
 * @viewport: a viewport with a map source of 256 pixels
 * @widget: the map or a layer of it
 * @out_view: (out): the view
 *
 * Reads what @widget shows, exactly: for moving on from there.
 *
 * Returns: %FALSE while the widget has no size
 */
gboolean
jalon_shumate_read_viewport (ShumateViewport *viewport, GtkWidget *widget, JalonViewport *out_view)
{
  ShumateLocation *location = SHUMATE_LOCATION (viewport);

  out_view->cx = jalon_mercator_unit_x (shumate_location_get_longitude (location));
  out_view->cy = jalon_mercator_unit_y (shumate_location_get_latitude (location));
  out_view->world = 256 * exp2 (shumate_viewport_get_zoom_level (viewport));
  out_view->width = gtk_widget_get_width (widget);
  out_view->height = gtk_widget_get_height (widget);
  out_view->rotation = shumate_viewport_get_rotation (viewport);
  out_view->pad = out_view->legend_width = out_view->legend_height = 0;

  return out_view->width > 0 && out_view->height > 0;
}

/**
 * jalon_shumate_get_viewport:
 * @viewport: a viewport with a map source of 256 pixels
 * @widget: the map or a layer of it
 * @out_view: (out): the view, on whole device pixels
 *
 * Reads what @widget shows and what its legend hides, for drawing and picking.
 *
 * Returns: %FALSE while the widget has no size
 */
gboolean
jalon_shumate_get_viewport (ShumateViewport *viewport, GtkWidget *widget, JalonViewport *out_view)
{
  const LegendSize *legend = g_object_get_data (G_OBJECT (viewport), LEGEND_KEY);

  if (!jalon_shumate_read_viewport (viewport, widget, out_view))
    return FALSE;

  if (legend != NULL)
    {
      out_view->legend_width = legend->width;
      out_view->legend_height = legend->height;
    }
  jalon_viewport_snap (out_view, gtk_widget_get_scale_factor (widget));
  return TRUE;
}

/**
 * jalon_shumate_set_legend_size:
 * @viewport: a viewport
 * @width: how much of the lower left corner of the map its legend hides, pixels; 0 for nothing
 * @height: the same
 *
 * Has jalon_shumate_get_viewport() tell what the legend hides.
 *
 * Returns: whether it was another size before
 */
gboolean
jalon_shumate_set_legend_size (ShumateViewport *viewport, double width, double height)
{
  LegendSize *legend = g_object_get_data (G_OBJECT (viewport), LEGEND_KEY);

  if (legend == NULL)
    {
      legend = g_new0 (LegendSize, 1);
      g_object_set_data_full (G_OBJECT (viewport), LEGEND_KEY, legend, g_free);
    }
  if (legend->width == width && legend->height == height)
    return FALSE;
  *legend = (LegendSize){ width, height };
  return TRUE;
}

/**
 * jalon_shumate_set_viewport:
 * @viewport: a viewport
 * @view: what to show; its size is of no account
 *
 * Shows @view, with its centre taken back into the world.
 */
void
jalon_shumate_set_viewport (ShumateViewport *viewport, const JalonViewport *view)
{
  double lon = jalon_mercator_unit_lon (view->cx - floor (view->cx));
  double lat = jalon_mercator_unit_lat (view->cy);

  g_object_freeze_notify (G_OBJECT (viewport));
  shumate_location_set_location (SHUMATE_LOCATION (viewport), lat, lon);
  shumate_viewport_set_zoom_level (viewport, jalon_viewport_get_zoom (view));
  shumate_viewport_set_rotation (viewport, view->rotation);
  g_object_thaw_notify (G_OBJECT (viewport));
}
