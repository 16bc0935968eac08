/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events on their way to other programs.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char         *jalon_event_drag_get_first (GdkDrop *drop);
GdkContentProvider *jalon_event_drag_new_content (JalonSession *session, const char *const *ids);

G_END_DECLS
