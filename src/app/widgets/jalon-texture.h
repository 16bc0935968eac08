/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what Cairo has drawn to what GTK shows.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkTexture *jalon_texture_new_for_surface (cairo_surface_t *surface);

G_END_DECLS
