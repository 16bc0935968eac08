/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Maps that GDAL writes: GeoPackage, FlatGeobuf.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

gboolean
jalon_gdal_write_gpkg (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error);
gboolean
jalon_gdal_write_fgb (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error);

G_END_DECLS
