/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of the window have in common: a session that they show and
 * follow. The property is "session".
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_SESSION_WIDGET (jalon_session_widget_get_type ())
G_DECLARE_DERIVABLE_TYPE (JalonSessionWidget, jalon_session_widget, JALON, SESSION_WIDGET, GtkWidget)

/**
 * JalonSessionWidgetClass:
 * @session_set: called once, when the widget gets its session
 */
struct _JalonSessionWidgetClass
{
  GtkWidgetClass parent_class;

  void (*session_set) (JalonSessionWidget *self, JalonSession *session);
};

JalonSession *jalon_session_widget_get_session (JalonSessionWidget *self);
void          jalon_session_widget_follow (JalonSessionWidget *self, const char *detailed_signal, GCallback callback);

G_END_DECLS
