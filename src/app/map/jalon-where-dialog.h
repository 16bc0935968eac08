/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says what is at a point of the map.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jalon_where_dialog_present (GtkWindow *parent, JalonSession *session, double lon, double lat);

G_END_DECLS
