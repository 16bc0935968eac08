/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which reference system a GeoJSON file says that it is in.
 */

#pragma once

#include "jalon-json-scan.h"

G_BEGIN_DECLS

char    *jalon_crs_dup_name (JalonSlice crs);
gboolean jalon_crs_is_one_of (const char *name, const char *const *codes);
gboolean jalon_crs_is_foreign (JalonSlice crs);

G_END_DECLS
