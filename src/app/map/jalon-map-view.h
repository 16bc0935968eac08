/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map of a session, with its legend, scale, attribution, zoom buttons and
 * compass. Selecting on it selects in the session, and the other way round.
 */

#pragma once

#include "jalon-raster-ahead.h"
#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_MAP_VIEW (jalon_map_view_get_type ())
G_DECLARE_FINAL_TYPE (JalonMapView, jalon_map_view, JALON, MAP_VIEW, GtkWidget)

/* Property "session". */

/* What is shown now, in pixels of the widget; for an export of the current view. */
void jalon_map_view_get_view (JalonMapView *self, JalonViewport *out_view);

void jalon_map_view_zoom_in (JalonMapView *self);
void jalon_map_view_zoom_out (JalonMapView *self);
/* The first picture, drawn while the window is still being built. */
JalonRasterAhead *jalon_map_view_draw_ahead (JalonScene *scene, int width, int height, double device_scale);
void              jalon_map_view_expect (JalonMapView *self, JalonRasterAhead *ahead);
GdkTexture       *jalon_map_view_dup_picture (JalonMapView *self);
/* Shows everything that passes the filter. */
void jalon_map_view_fit (JalonMapView *self, gboolean animate);
void jalon_map_view_show_tools (JalonMapView *self, gboolean show);
void jalon_map_view_open_layers (JalonMapView *self);
void jalon_map_view_show (JalonMapView *self, const JalonBox *box);
/* Another dossier was set just now: stay where the map is all the same. */
void jalon_map_view_stay (JalonMapView *self);
/* Moves the map, if need be, until the selection is in view. */
void     jalon_map_view_reveal_selection (JalonMapView *self);
void     jalon_map_view_mark (JalonMapView *self, double lon, double lat);
gboolean jalon_map_view_unmark (JalonMapView *self);

G_END_DECLS
