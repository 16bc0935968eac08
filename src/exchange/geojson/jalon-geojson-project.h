/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GeoJSON in reference systems other than degrees of WGS 84.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean jalon_crs_project (GString *text, const char *crs, const char *file_name, GError **error);

G_END_DECLS
