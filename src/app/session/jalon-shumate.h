/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the viewport of the map widget, which is Shumate's, to a JalonViewport and back.
 */

#pragma once

#include "jalon-viewport.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

gboolean jalon_shumate_read_viewport (ShumateViewport *viewport, GtkWidget *widget, JalonViewport *out_view);
gboolean jalon_shumate_get_viewport (ShumateViewport *viewport, GtkWidget *widget, JalonViewport *out_view);
gboolean jalon_shumate_set_legend_size (ShumateViewport *viewport, double width, double height);
void     jalon_shumate_set_viewport (ShumateViewport *viewport, const JalonViewport *view);

G_END_DECLS
