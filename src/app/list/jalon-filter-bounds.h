/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry for the number or range of one field.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_FILTER_BOUNDS (jalon_filter_bounds_get_type ())
G_DECLARE_FINAL_TYPE (JalonFilterBounds, jalon_filter_bounds, JALON, FILTER_BOUNDS, JalonSessionWidget)

GtkWidget *jalon_filter_bounds_new (guint bounds);

G_END_DECLS
