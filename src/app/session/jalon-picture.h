/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pixels drawn for one view, or for a part of it, to be shown in others.
 */

#pragma once

#include "jalon-viewport-shift.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _JalonPicture JalonPicture;

JalonPicture      *
jalon_picture_new (const JalonViewport *view, const graphene_rect_t *area, double device_scale, gboolean opaque);
void jalon_picture_free (JalonPicture *self);

const JalonViewport *jalon_picture_get_view (JalonPicture *self);
double               jalon_picture_get_device_scale (JalonPicture *self);
cairo_t             *jalon_picture_create_context (JalonPicture *self);

void            jalon_picture_paint (JalonPicture *self, cairo_t *cr, const JalonViewportShift *shift);
void            jalon_picture_append (JalonPicture *self, GtkSnapshot *snapshot, const JalonViewportShift *shift);
graphene_rect_t jalon_picture_get_bounds (JalonPicture *self, const JalonViewportShift *shift);

gboolean jalon_widget_draws_with_cairo (GtkWidget *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonPicture, jalon_picture_free)

G_END_DECLS
