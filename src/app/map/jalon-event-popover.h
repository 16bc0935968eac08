/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A few events that stand at one place of a picture, as a list to choose from.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Told the id of the event that was chosen. */
typedef void (*JalonEventChosenFunc) (GtkWidget *parent, const char *event_id);

GtkWidget *jalon_event_popover_new (GtkWidget *parent, JalonEventChosenFunc chosen);
void       jalon_event_popover_show (GtkWidget    *popover,
                                     JalonSession *session,
                                     const GArray *rows,
                                     const char   *title,
                                     double        x,
                                     double        y);

G_END_DECLS
