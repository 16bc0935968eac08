/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the viewport of the map widget to a JalonView and back.
 */

#pragma once

#include "jalon-view.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

gboolean jalon_viewport_read_view (ShumateViewport *viewport, GtkWidget *widget, JalonView *out_view);
gboolean jalon_viewport_get_view (ShumateViewport *viewport, GtkWidget *widget, JalonView *out_view);
void     jalon_viewport_set_view (ShumateViewport *viewport, const JalonView *view);

G_END_DECLS
