/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An animated way from one view to another, the short way round the world.
 */

#pragma once

#include "jalon-viewport.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _JalonMapFlight JalonMapFlight;

/* Called with each view on the way, the last one included. */
typedef void (*JalonMapFlightFunc) (const JalonViewport *view, gpointer data);

JalonMapFlight *jalon_map_flight_new (GtkWidget *widget, JalonMapFlightFunc func, gpointer data);
void            jalon_map_flight_free (JalonMapFlight *self);
void jalon_map_flight_start (JalonMapFlight *self, const JalonViewport *from, const JalonViewport *to, guint duration);
void jalon_map_flight_stop (JalonMapFlight *self);
const JalonViewport *jalon_map_flight_get_target (JalonMapFlight *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonMapFlight, jalon_map_flight_free)

G_END_DECLS
