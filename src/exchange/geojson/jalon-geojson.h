/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GeoJSON that is no FeatureCollection in degrees as it stands: a feature or a
 * geometry alone, lists and lines of them, in UTF-16, compressed, or in another
 * reference system.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

extern const JalonFormat jalon_format_geojson;

G_END_DECLS
