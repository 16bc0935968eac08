/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_LAYERS_BUTTON (jalon_layers_button_get_type ())
G_DECLARE_FINAL_TYPE (JalonLayersButton, jalon_layers_button, JALON, LAYERS_BUTTON, GtkBox)

GtkWidget *jalon_layers_button_new (void);
void       jalon_layers_button_set_session (JalonLayersButton *self, JalonSession *session);
void       jalon_layers_button_open (JalonLayersButton *self);

G_END_DECLS
