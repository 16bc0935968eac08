/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Golden images: what was drawn once and looked at.
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

void golden_assert (cairo_surface_t *surface, const char *name);

G_END_DECLS
