/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A raster that is drawn before there is a frame to show it in.
 */

#pragma once

#include "jalon-raster.h"

G_BEGIN_DECLS

typedef struct _JalonRasterAhead JalonRasterAhead;

JalonRasterAhead *jalon_raster_ahead_new (JalonScene *scene, const JalonViewport *view, double device_scale);
void              jalon_raster_ahead_free (JalonRasterAhead *self);
gboolean
jalon_raster_ahead_suits (JalonRasterAhead *self, JalonScene *scene, const JalonViewport *view, double device_scale);
JalonRaster *jalon_raster_ahead_finish (JalonRasterAhead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonRasterAhead, jalon_raster_ahead_free)

G_END_DECLS
