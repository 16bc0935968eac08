/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An area within one ring of corners: its size, whether its outline crosses
 * itself, and what it is as GeoJSON. Longitudes of a ring go on beyond 180
 * degrees where it crosses the antimeridian; a ring that goes once round the
 * world holds the pole that is nearer.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonCorner:
 * @lon: degrees, perhaps beyond 180 or -180
 * @lat: degrees, -90 to 90
 */
typedef struct
{
  double lon;
  double lat;
} JalonCorner;

void       jalon_area_unwrap (GArray *corners);
int        jalon_area_get_turns (const GArray *corners);
gboolean   jalon_area_crosses_itself (const GArray *corners);
double     jalon_area_measure (const GArray *corners);
GArray    *jalon_area_new_circle (double lon, double lat, double radius);
gboolean   jalon_area_find_circle (const GArray *corners, JalonCorner *out_middle, double *out_radius);
GPtrArray *jalon_area_split (const GArray *corners);
GArray    *jalon_area_join (const GPtrArray *rings);

/* jalon-area-geometry.c */
char   *jalon_area_dup_geometry (const GArray *corners);
GArray *jalon_area_read (const char *geometry);

G_END_DECLS
