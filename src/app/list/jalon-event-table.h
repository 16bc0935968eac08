/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events as a table, whose headers sort it.
 */

#pragma once

#include "jalon-list-order.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget  *jalon_event_table_new (JalonSession *session, JalonListOrder *order);
const char *jalon_event_table_get_id_at (GtkWidget *widget);

G_END_DECLS
