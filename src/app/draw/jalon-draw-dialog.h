/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window to draw an area in, or a point with its radius.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JalonDrawn:
 *
 * What is to be drawn, and was.
 * @is_point: a point with a radius, no area
 * @geometry: (nullable): of an area, the JSON of a GeoJSON geometry
 * @lon: of a point, degrees; NAN where there is none
 * @lat: degrees
 * @radius: metres; 0 where a point has none
 * @country: (nullable): the state to show, where nothing is drawn yet
 */
typedef struct
{
  gboolean    is_point;
  const char *geometry;
  double      lon;
  double      lat;
  double      radius;
  const char *country;
} JalonDrawn;

/* @drawn: borrowed for the call */
typedef void (*JalonDrawnFunc) (const JalonDrawn *drawn, gpointer data);

void jalon_draw_dialog_present (GtkWidget        *parent,
                                JalonSession     *session,
                                const JalonDrawn *drawn,
                                JalonDrawnFunc    func,
                                GObject          *data);

G_END_DECLS
