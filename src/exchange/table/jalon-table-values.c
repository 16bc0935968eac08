/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers and degrees of cells. A comma before the decimals is as good as a point.
 */

#include "config.h"

#include "jalon-table-values.h"

#include "jalon-coordinates.h"
#include "jalon-count.h"

#include <math.h>
#include <string.h>

/* The longest number or position that is read, bytes. */
#define MAX_NUMBER 64

static JalonCell
trim (JalonCell cell)
{
  while (cell.length > 0 && g_ascii_isspace (cell.text[0]))
    cell = (JalonCell){ cell.text + 1, cell.length - 1 };
  while (cell.length > 0 && g_ascii_isspace (cell.text[cell.length - 1]))
    cell.length--;
  return cell;
}

/**
 * jalon_cell_parse_number:
 * @out_number: (out): what the cell says: digits with a sign, and decimals behind a point or a comma
 *
 * Returns: %FALSE where it says anything else
 */
gboolean
jalon_cell_parse_number (JalonCell cell, double *out_number)
{
  char  buffer[MAX_NUMBER + 1];
  char *end;

  cell = trim (cell);
  if (cell.length == 0 || cell.length > MAX_NUMBER)
    return FALSE;
  memcpy (buffer, cell.text, cell.length);
  buffer[cell.length] = '\0';
  if (memchr (buffer, '.', cell.length) == NULL)
    for (char *comma = buffer; (comma = strchr (comma, ',')) != NULL;)
      *comma = '.';
  if (strspn (buffer, "0123456789+-.eE") != cell.length)
    return FALSE;
  *out_number = g_ascii_strtod (buffer, &end);
  return *end == '\0' && end != buffer && isfinite (*out_number);
}

/**
 * jalon_cell_parse_count:
 * @out_count: (out): 0 to %JALON_MAX_COUNT
 *
 * Returns: whether the cell is a whole number in that range
 */
gboolean
jalon_cell_parse_count (JalonCell cell, gint32 *out_count)
{
  double number;

  if (!jalon_cell_parse_number (cell, &number) || number < 0 || number > JALON_MAX_COUNT || number != floor (number))
    return FALSE;
  *out_count = (gint32) number;
  return TRUE;
}

/* "POINT (3.2 14.5)" of WKT: longitude first */
static gboolean
parse_wkt (const char *text, double *out_lon, double *out_lat)
{
  const char *open = strchr (text, '(');
  char       *end;

  if (g_ascii_strncasecmp (text, "point", 5) != 0 || open == NULL)
    return FALSE;
  *out_lon = g_ascii_strtod (open + 1, &end);
  if (end == open + 1)
    return FALSE;
  text = end;
  *out_lat = g_ascii_strtod (text, &end);
  return end != text && fabs (*out_lat) <= 90 && fabs (*out_lon) <= 180;
}

/**
 * jalon_cell_parse_position:
 * @out_lon: (out): degrees
 * @out_lat: (out): degrees
 *
 * Returns: whether the cell is a point in WKT, or coordinates as jalon_coordinates_parse() reads them
 */
gboolean
jalon_cell_parse_position (JalonCell cell, double *out_lon, double *out_lat)
{
  g_autofree char *text = jalon_cell_dup (cell);
  JalonCoordinates coordinates;

  if (parse_wkt (text, out_lon, out_lat))
    return TRUE;
  if (!jalon_coordinates_parse (text, &coordinates))
    return FALSE;
  *out_lon = coordinates.lon;
  *out_lat = coordinates.lat;
  return TRUE;
}
