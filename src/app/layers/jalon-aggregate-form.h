/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_AGGREGATE_FORM (jalon_aggregate_form_get_type ())
G_DECLARE_FINAL_TYPE (JalonAggregateForm, jalon_aggregate_form, JALON, AGGREGATE_FORM, GtkBox)

GtkWidget *jalon_aggregate_form_new (void);
void       jalon_aggregate_form_set_session (JalonAggregateForm *self, JalonSession *session);

G_END_DECLS
