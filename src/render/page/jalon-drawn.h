/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What came of drawing a page.
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

gboolean jalon_drawn_check (gboolean drawn, cairo_status_t status, GError *writing, GError **error);

G_END_DECLS
