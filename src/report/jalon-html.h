/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the pages of HTML that are written have in common.
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_surface_t *jalon_html_create_svg (GString *svg, double width, double height);

void     jalon_html_append_paragraph (GString *text, const char *class, const char *words);
gboolean jalon_html_append_map (GString *text, const char *label, const char *svg, GError **error);

G_END_DECLS
