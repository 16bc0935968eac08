/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the map widget asks for its projection and zoom range. It has no tiles.
 */

#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/* Zooms of web maps: 2 shows a continent and more, 14 a town. */
#define JALON_MAP_MIN_ZOOM 1
#define JALON_MAP_MAX_ZOOM 14

#define JALON_TYPE_MAP_SOURCE (jalon_map_source_get_type ())
G_DECLARE_FINAL_TYPE (JalonMapSource, jalon_map_source, JALON, MAP_SOURCE, ShumateMapSource)

ShumateMapSource *jalon_map_source_new (void);

G_END_DECLS
