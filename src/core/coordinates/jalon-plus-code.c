/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plus Codes, as the Open Location Code Specification 1.0 has them
 * (github.com/google/open-location-code, Documentation/Specification): ten
 * digits to base 20, latitude and longitude in turn, with a + after the eighth;
 * then up to five digits that number the cells of a grid of five rows and four
 * columns each.
 */

#include "config.h"

#include "jalon-plus-code.h"

#include <math.h>
#include <string.h>

#define DIGITS "23456789CFGHJMPQRVWX"
#define BASE 20

#define SEPARATOR_AT 8
#define N_PAIRED 10
#define MAX_DIGITS 15
#define ROWS 5
#define COLUMNS 4

/* Cells of ten digits to a degree. */
#define CELLS_A_DEGREE 8000

/* Degrees that the first digits of a code count. */
#define FIRST_STEP 20.0

/* The digits of a full code in capitals, without the + and the zeros that fill it up. Returns their number, 0 where it
 * is none. */
static guint
read_digits (const char *text, char *digits)
{
  const char *plus = strchr (text, '+');
  gsize       length = strlen (text);
  guint       n = 0;
  guint       n_filled = 0;

  if (plus == NULL || plus - text != SEPARATOR_AT || length > MAX_DIGITS + 1)
    return 0;
  for (gsize i = 0; i < length; i++)
    {
      char c = g_ascii_toupper (text[i]);

      if (i == SEPARATOR_AT)
        continue;
      if (c == '0' && i < SEPARATOR_AT)
        n_filled++;
      else if (n_filled > 0 || strchr (DIGITS, c) == NULL)
        return 0;
      else
        digits[n++] = c;
    }
  /* Filled up in pairs, and then with nothing after the +; a single digit after it says nothing. */
  return n % 2 == 1 && n <= N_PAIRED ? 0 : n;
}

static int
value_of (char digit)
{
  return (int) (strchr (DIGITS, digit) - DIGITS);
}

/**
 * jalon_plus_code_parse:
 * @text: without blanks around it
 * @out_coordinates: (out): the middle of its cell
 *
 * Reads a full code, as "6CQW8W7G+PR"; a short one needs a place that it is near.
 *
 * Returns: whether it is one
 */
gboolean
jalon_plus_code_parse (const char *text, JalonCoordinates *out_coordinates)
{
  char   digits[MAX_DIGITS];
  guint  n = read_digits (text, digits);
  double south = -90.0;
  double west = -180.0;
  double height = FIRST_STEP * BASE;
  double width = FIRST_STEP * BASE;

  if (n == 0 || value_of (digits[0]) * FIRST_STEP >= 180.0 || value_of (digits[1]) * FIRST_STEP >= 360.0)
    return FALSE;

  for (guint i = 0; i < n && i < N_PAIRED; i += 2)
    {
      height /= BASE;
      width /= BASE;
      south += value_of (digits[i]) * height;
      west += value_of (digits[i + 1]) * width;
    }
  for (guint i = N_PAIRED; i < n; i++)
    {
      height /= ROWS;
      width /= COLUMNS;
      south += value_of (digits[i]) / COLUMNS * height;
      west += value_of (digits[i]) % COLUMNS * width;
    }
  *out_coordinates = (JalonCoordinates){ west + width / 2, south + height / 2, height };
  return TRUE;
}

/* Cells from the edge of the world; a place that is on the edge of a cell but for the last bits is on the edge. */
static gint64
count_cells (double degrees)
{
  return (gint64) floor (round (degrees * CELLS_A_DEGREE * 1e6) / 1e6);
}

/**
 * jalon_plus_code_dup_text:
 * @lon: degrees, -180 to 180
 * @lat: degrees, -90 to 90
 *
 * Returns: (transfer full): the full code of ten digits of the cell that a place lies in, some 14 metres high
 */
char *
jalon_plus_code_dup_text (double lon, double lat)
{
  gint64 row = CLAMP (count_cells (lat + 90), 0, 180 * CELLS_A_DEGREE - 1);
  gint64 column = count_cells (lon + 180) % (360 * CELLS_A_DEGREE);
  char   digits[N_PAIRED + 1] = { 0 };

  for (int i = N_PAIRED - 2; i >= 0; i -= 2)
    {
      digits[i] = DIGITS[row % BASE];
      digits[i + 1] = DIGITS[column % BASE];
      row /= BASE;
      column /= BASE;
    }
  return g_strdup_printf ("%.*s+%s", SEPARATOR_AT, digits, digits + SEPARATOR_AT);
}
