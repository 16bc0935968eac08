/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plus Codes.
 */

#pragma once

#include "jalon-coordinates.h"

G_BEGIN_DECLS

gboolean jalon_plus_code_parse (const char *text, JalonCoordinates *out_coordinates);
char    *jalon_plus_code_dup_text (double lon, double lat);

G_END_DECLS
