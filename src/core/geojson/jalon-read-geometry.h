/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Points and polygons.
 */

#pragma once

#include "jalon-read.h"

G_BEGIN_DECLS

double   jalon_read_wrap (double lon);
gboolean jalon_read_wrapped_position (const JalonNode *array, double *out_lon, double *out_lat);
gboolean jalon_read_position (const JalonNode *array, double *out_lon, double *out_lat);
gboolean jalon_read_point (JalonFeatureNodes *nodes, gboolean allow_multi, double *out_lon, double *out_lat);
char    *jalon_read_polygon (JalonFeatureNodes *nodes);

G_END_DECLS
