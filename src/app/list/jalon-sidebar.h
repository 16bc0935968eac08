/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The left pane: search, active filters, and the events or the filters to choose.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_SIDEBAR (jalon_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (JalonSidebar, jalon_sidebar, JALON, SIDEBAR, JalonSessionWidget)

void jalon_sidebar_focus_search (JalonSidebar *self);
void jalon_sidebar_focus_list (JalonSidebar *self);
void jalon_sidebar_show_filters (JalonSidebar *self, gboolean show);

G_END_DECLS
