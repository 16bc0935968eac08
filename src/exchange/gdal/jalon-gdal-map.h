/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Maps that GDAL reads: GeoPackage, FlatGeobuf, Shapefile, GML.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

extern const JalonFormat jalon_format_gpkg;
extern const JalonFormat jalon_format_fgb;
extern const JalonFormat jalon_format_shapefile;
extern const JalonFormat jalon_format_gml;

G_END_DECLS
