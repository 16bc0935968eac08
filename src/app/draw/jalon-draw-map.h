/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map to draw an area on, with the pointer or the keys.
 */

#pragma once

#include "jalon-drawing.h"
#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_DRAW_MAP (jalon_draw_map_get_type ())
G_DECLARE_FINAL_TYPE (JalonDrawMap, jalon_draw_map, JALON, DRAW_MAP, GtkWidget)

/* Signal "changed": the drawing did, or the corner that is chosen. Signal "finished": by a key. */

GtkWidget    *jalon_draw_map_new (JalonSession *session, JalonDrawing *drawing);
JalonDrawing *jalon_draw_map_get_drawing (JalonDrawMap *self);
void          jalon_draw_map_set_snaps (JalonDrawMap *self, gboolean snaps);
void          jalon_draw_map_show (JalonDrawMap *self, const JalonBox *box);
void          jalon_draw_map_zoom_by (JalonDrawMap *self, double steps);
gboolean      jalon_draw_map_remove_corner (JalonDrawMap *self);
void          jalon_draw_map_refresh (JalonDrawMap *self);

G_END_DECLS
