/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * References to the Military Grid Reference System.
 */

#pragma once

#include "jalon-coordinates.h"

G_BEGIN_DECLS

gboolean jalon_mgrs_parse (const char *text, JalonCoordinates *out_coordinates);
char    *jalon_mgrs_dup_text (double lon, double lat);

G_END_DECLS
