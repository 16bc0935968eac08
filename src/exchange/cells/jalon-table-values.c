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

/* How many bytes a sign takes that parts thousands: ",", ".", "'", a blank, also one that does not break. */
static gsize
get_separator_size (const char *text, gsize length)
{
  static const char *const separators[] = { ",", ".", "'", " ", "\xe2\x80\x99", "\xc2\xa0", "\xe2\x80\xaf" };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (length >= strlen (separators[i]) && memcmp (text, separators[i], strlen (separators[i])) == 0)
      return strlen (separators[i]);
  return 0;
}

static gboolean
is_group (const char *text, gsize length)
{
  return length >= 3 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[2]);
}

/* "12,500" or "1.234.567": up to three digits, then threes, each behind the same sign. */
static gboolean
parse_thousands (JalonCell cell, double *out_number)
{
  const char *at = cell.text, *end = cell.text + cell.length, *separator = NULL;
  gsize       size = 0;

  for (*out_number = 0; at < end && at - cell.text < 3 && g_ascii_isdigit (*at); at++)
    *out_number = 10 * *out_number + (*at - '0');
  if (at == cell.text || *cell.text == '0')
    return FALSE;
  for (; at < end; at += size + 3)
    {
      if (separator == NULL)
        size = get_separator_size (separator = at, end - at);
      if (size == 0 || (gsize) (end - at) < size || memcmp (at, separator, size) != 0 ||
          !is_group (at + size, end - at - size))
        return FALSE;
      *out_number = 1000 * *out_number + 100 * (at[size] - '0') + 10 * (at[size + 1] - '0') + (at[size + 2] - '0');
    }
  return separator != NULL;
}

/**
 * jalon_cell_parse_count:
 * @out_count: (out): 0 to %JALON_MAX_COUNT
 *
 * What counts has no decimals: "1,000" and "1.000" are a thousand; "5.0" is five.
 *
 * Returns: whether the cell is a whole number in that range
 */
gboolean
jalon_cell_parse_count (JalonCell cell, gint32 *out_count)
{
  double number;

  cell = trim (cell);
  if ((!parse_thousands (cell, &number) && !jalon_cell_parse_number (cell, &number)) || number < 0 ||
      number > JALON_MAX_COUNT || number != floor (number))
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
