/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places as people write them in numbers and codes.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonCoordinates:
 * @lon: degrees, -180 to 180; of the middle where the words name an area
 * @lat: degrees, -90 to 90
 * @size: degrees of latitude that the words leave open: the last digit of what is written, or the side of a cell
 */
typedef struct
{
  double lon;
  double lat;
  double size;
} JalonCoordinates;

gboolean jalon_coordinates_parse (const char *text, JalonCoordinates *out_coordinates);
char    *jalon_coordinates_dup_text (double lon, double lat);
char    *jalon_coordinates_dup_degrees (double lon, double lat);

G_END_DECLS
