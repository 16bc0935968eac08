/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of the map is shown, to be switched off and on.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_LAYER_LIST (jalon_layer_list_get_type ())

G_DECLARE_FINAL_TYPE (JalonLayerList, jalon_layer_list, JALON, LAYER_LIST, GtkBox)

GtkWidget *jalon_layer_list_new (void);
void       jalon_layer_list_set_session (JalonLayerList *self, JalonSession *session);

G_END_DECLS
