/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One event as a line of a list: symbol, title, date, parties, verdict.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_EVENT_ROW (jalon_event_row_get_type ())
G_DECLARE_FINAL_TYPE (JalonEventRow, jalon_event_row, JALON, EVENT_ROW, GtkWidget)

GtkWidget  *jalon_event_row_new (JalonSession *session);
void        jalon_event_row_set_event (JalonEventRow *self, JalonEvent *event);
const char *jalon_event_row_get_event_id (JalonEventRow *self);
const char *jalon_event_row_get_description (JalonEventRow *self);

G_END_DECLS
