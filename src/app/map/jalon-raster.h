/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene drawn once into pixels, to be shown in this view and in others near it.
 */

#pragma once

#include "jalon-layers.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _JalonRaster JalonRaster;

JalonRaster *jalon_raster_new (JalonScene          *scene,
                               const JalonViewport *view,
                               double               device_scale,
                               JalonDrawParts       parts,
                               JalonDetail          max_detail,
                               GCancellable        *cancellable);
JalonRaster *jalon_raster_new_world (JalonScene *scene, GCancellable *cancellable);
void         jalon_raster_free (JalonRaster *self);

JalonScene          *jalon_raster_get_scene (JalonRaster *self);
const JalonViewport *jalon_raster_get_view (JalonRaster *self);
JalonDetail          jalon_raster_get_max_detail (JalonRaster *self);
double               jalon_raster_get_device_scale (JalonRaster *self);
gboolean             jalon_raster_covers (JalonRaster *self, const JalonViewport *view);

void jalon_raster_paint (JalonRaster *self, cairo_t *cr, const JalonViewport *view);
void jalon_raster_paint_world (JalonRaster *self, cairo_t *cr, const JalonViewport *view);
void jalon_raster_append (JalonRaster *self, GtkSnapshot *snapshot, const JalonViewport *view);
void jalon_raster_append_world (JalonRaster *self, GtkSnapshot *snapshot, const JalonViewport *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonRaster, jalon_raster_free)

G_END_DECLS
