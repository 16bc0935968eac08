/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend on the map: the classes in sight and no others.
 */

#pragma once

#include "jalon-legend.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_LEGEND_VIEW (jalon_legend_view_get_type ())
G_DECLARE_FINAL_TYPE (JalonLegendView, jalon_legend_view, JALON, LEGEND_VIEW, GtkWidget)

/* Property "expanded". */
GtkWidget *jalon_legend_view_new (void);
void
jalon_legend_view_update (JalonLegendView *self, JalonScene *scene, const JalonViewport *view, int width, int height);

G_END_DECLS
