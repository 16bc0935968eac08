/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The area that item E of a notice describes.
 */

#pragma once

#include "jalon-notam.h"

G_BEGIN_DECLS

double jalon_notam_read_area (const char *at, const char *end, GArray *corners);
char  *jalon_notam_area_dup_json (const GArray *corners, double radius);

G_END_DECLS
