/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * References to the Military Grid Reference System, as NGA.STND.0037 has it:
 * zone and band, the letters of a square of 100 km, and up to five digits each
 * of easting and northing. Of WGS 84; the polar zones A, B, Y and Z are not read.
 *
 * Between the grid and degrees: the series of Krueger (1912) to the fourth power of
 * the third flattening, less than a millimetre off within a zone. As C. F. F.
 * Karney gives them, "Transverse Mercator with an accuracy of a few nanometers",
 * Journal of Geodesy 85 (2011), equations 35 and 36, and K. Kawase, Bulletin of the
 * Geospatial Information Authority of Japan 59 (2011), for the latitude.
 */

#include "config.h"

#include "jalon-mgrs.h"

#include <math.h>
#include <string.h>

/* Of WGS 84: metres, and one. */
#define EQUATORIAL_RADIUS 6378137.0
#define FLATTENING (1.0 / 298.257223563)

/* Of UTM: one, metres, metres in the south. */
#define SCALE 0.9996
#define FALSE_EASTING 500000.0
#define FALSE_NORTHING 10000000.0

#define SQUARE 100000.0

/* Letters of rows come again after so many metres. */
#define ROWS_CYCLE 2000000.0

#define BANDS "CDEFGHJKLMNPQRSTUVWX"
#define COLUMNS "ABCDEFGHJKLMNPQRSTUVWXYZ"
#define ROWS "ABCDEFGHJKLMNPQRSTUV"
#define COLUMNS_A_ZONE 8

/* In even zones rows begin with F. */
#define EVEN_ROW_SHIFT 5

#define MAX_DIGITS 5

/* The least northing of a band, metres: that of a UTM zone's edge, rounded down to a square. */
static const double least_northings[] = {
  1100000, 2000000, 2800000, 3700000, 4600000, 5500000, 6400000, 7300000, 8200000, 9100000,
  0,       800000,  1700000, 2600000, 3500000, 4400000, 5300000, 6200000, 7000000, 7900000,
};

G_STATIC_ASSERT (G_N_ELEMENTS (least_northings) == sizeof BANDS - 1);

/**
 * Reference:
 * @zone: 1 to 60
 * @band: its number in BANDS
 * @column: letter of the square
 * @row: letter of the square
 * @easting: metres within the square
 * @northing: metres within the square
 * @side: metres of the cell
 */
typedef struct
{
  int    zone;
  int    band;
  char   column;
  char   row;
  double easting;
  double northing;
  double side;
} Reference;

static int
find_letter (const char *letters, char letter)
{
  const char *found = letter != '\0' ? strchr (letters, letter) : NULL;

  return found != NULL ? (int) (found - letters) : -1;
}

/* As many digits of easting as of northing. */
static gboolean
read_digits (const char *digits, Reference *out_reference)
{
  gsize length = strlen (digits);
  gsize half = length / 2;

  if (length % 2 != 0 || half > MAX_DIGITS || strspn (digits, "0123456789") != length)
    return FALSE;
  out_reference->side = SQUARE;
  out_reference->easting = out_reference->northing = 0;
  for (gsize i = 0; i < half; i++)
    {
      out_reference->side /= 10;
      out_reference->easting += (digits[i] - '0') * out_reference->side;
      out_reference->northing += (digits[half + i] - '0') * out_reference->side;
    }
  return TRUE;
}

/* Blanks are left out. */
static gboolean
read_reference (const char *text, Reference *out_reference)
{
  g_autoptr (GString) packed = g_string_new (NULL);
  const char *at;

  for (const char *c = text; *c != '\0'; c++)
    if (*c != ' ')
      g_string_append_c (packed, g_ascii_toupper (*c));
  at = packed->str;
  out_reference->zone = 0;
  for (guint i = 0; i < 2 && g_ascii_isdigit (*at); i++, at++)
    out_reference->zone = 10 * out_reference->zone + (*at - '0');
  if (out_reference->zone < 1 || out_reference->zone > 60 || strlen (at) < 3)
    return FALSE;
  out_reference->band = find_letter (BANDS, at[0]);
  out_reference->column = at[1];
  out_reference->row = at[2];
  return out_reference->band >= 0 && read_digits (at + 3, out_reference);
}

/* Metres of UTM, of the south-west corner of the cell. */
static gboolean
get_utm (const Reference *reference, double *out_easting, double *out_northing)
{
  int    column = find_letter (COLUMNS, reference->column) - (reference->zone - 1) % 3 * COLUMNS_A_ZONE;
  int    row = find_letter (ROWS, reference->row);
  double northing;

  if (column < 0 || column >= COLUMNS_A_ZONE || row < 0)
    return FALSE;
  if (reference->zone % 2 == 0)
    row = (row + (int) strlen (ROWS) - EVEN_ROW_SHIFT) % (int) strlen (ROWS);
  for (northing = row * SQUARE; northing < least_northings[reference->band]; northing += ROWS_CYCLE)
    ;
  *out_easting = (column + 1) * SQUARE + reference->easting;
  *out_northing = northing + reference->northing;
  return TRUE;
}

/* @easting, @northing: metres from the central meridian and from the equator. Degrees. */
static void
unproject (double easting, double northing, double *out_lon, double *out_lat)
{
  const double n = FLATTENING / (2 - FLATTENING);
  const double n2 = n * n, n3 = n2 * n, n4 = n3 * n;
  const double radius = EQUATORIAL_RADIUS / (1 + n) * (1 + n2 / 4 + n4 / 64);
  const double beta[] = { n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360,
                          n2 / 48 + n3 / 15 - 437 * n4 / 1440,
                          17 * n3 / 480 - 37 * n4 / 840,
                          4397 * n4 / 161280 };
  const double delta[] = { 2 * n - 2 * n2 / 3 - 2 * n3 + 116 * n4 / 45,
                           7 * n2 / 3 - 8 * n3 / 5 - 227 * n4 / 45,
                           56 * n3 / 15 - 136 * n4 / 35,
                           4279 * n4 / 630 };
  const double xi = northing / (SCALE * radius);
  const double eta = easting / (SCALE * radius);
  double       north = xi;
  double       east = eta;
  double       conformal, lat;

  for (guint i = 0; i < G_N_ELEMENTS (beta); i++)
    {
      const double twice = 2.0 * (i + 1);

      north -= beta[i] * sin (twice * xi) * cosh (twice * eta);
      east -= beta[i] * cos (twice * xi) * sinh (twice * eta);
    }
  conformal = asin (sin (north) / cosh (east));
  lat = conformal;
  for (guint i = 0; i < G_N_ELEMENTS (delta); i++)
    lat += delta[i] * sin (2.0 * (i + 1) * conformal);
  *out_lat = lat * 180 / G_PI;
  *out_lon = atan2 (sinh (east), cos (north)) * 180 / G_PI;
}

/* Bands are 8 degrees high, X 12; a square may stand out over the edge of its own. Degrees. */
static gboolean
is_in_band (int band, double lat)
{
  const double south = 8 * band - 80;

  return lat > south - 1 && lat < south + (band + 1 == (int) strlen (BANDS) ? 12 : 8) + 1;
}

/**
 * jalon_mgrs_parse:
 * @text: perhaps with blanks between its parts
 * @out_coordinates: (out): the middle of its cell
 *
 * Reads a reference, as "30Q XG 12345 67890" or "30QXG".
 *
 * Returns: whether it is one
 */
gboolean
jalon_mgrs_parse (const char *text, JalonCoordinates *out_coordinates)
{
  const int equator = find_letter (BANDS, 'N');
  Reference reference;
  double    easting, northing, lon, lat;

  if (!read_reference (text, &reference) || !get_utm (&reference, &easting, &northing))
    return FALSE;

  easting += reference.side / 2 - FALSE_EASTING;
  northing += reference.side / 2 - (reference.band < equator ? FALSE_NORTHING : 0);
  unproject (easting, northing, &lon, &lat);
  if (!is_in_band (reference.band, lat))
    return FALSE;
  lon += 6 * reference.zone - 183;
  *out_coordinates = (JalonCoordinates){ lon > 180 ? lon - 360 : (lon < -180 ? lon + 360 : lon),
                                         lat,
                                         reference.side / EQUATORIAL_RADIUS * 180 / G_PI };
  return TRUE;
}

/* From degrees to metres from the central meridian and from the equator; @lon: degrees from the meridian. */
static void
project (double lon, double lat, double *out_easting, double *out_northing)
{
  const double n = FLATTENING / (2 - FLATTENING);
  const double n2 = n * n, n3 = n2 * n, n4 = n3 * n;
  const double radius = EQUATORIAL_RADIUS / (1 + n) * (1 + n2 / 4 + n4 / 64);
  const double alpha[] = { n / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180,
                           13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440,
                           61 * n3 / 240 - 103 * n4 / 140,
                           49561 * n4 / 161280 };
  const double eccentricity = 2 * sqrt (n) / (1 + n);
  const double sine = sin (lat * G_PI / 180);
  const double tangent = sinh (atanh (sine) - eccentricity * atanh (eccentricity * sine));
  const double xi = atan2 (tangent, cos (lon * G_PI / 180));
  const double eta = asinh (sin (lon * G_PI / 180) / hypot (tangent, cos (lon * G_PI / 180)));
  double       north = xi;
  double       east = eta;

  for (guint i = 0; i < G_N_ELEMENTS (alpha); i++)
    {
      const double twice = 2.0 * (i + 1);

      north += alpha[i] * sin (twice * xi) * cosh (twice * eta);
      east += alpha[i] * cos (twice * xi) * sinh (twice * eta);
    }
  *out_easting = SCALE * radius * east;
  *out_northing = SCALE * radius * north;
}

/* South-west Norway and Svalbard have wider zones, and some have none there. */
static int
get_zone (double lon, double lat)
{
  int zone = CLAMP ((int) floor ((lon + 180) / 6) + 1, 1, 60);

  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12)
    return 32;
  if (lat >= 72 && lon >= 0 && lon < 42)
    return lon < 9 ? 31 : (lon < 21 ? 33 : (lon < 33 ? 35 : 37));
  return zone;
}

/**
 * jalon_mgrs_dup_text:
 * @lon: degrees, -180 to 180
 * @lat: degrees
 *
 * Returns: (transfer full) (nullable): the reference of the square metre that a place lies in, "30Q XG 12345 67890";
 *   %NULL beyond 80 degrees south and 84 north, where there are none of this kind
 */
char *
jalon_mgrs_dup_text (double lon, double lat)
{
  const int n_rows = (int) strlen (ROWS);
  int       zone, band, column, row;
  double    easting, northing;

  if (!(lat >= -80 && lat <= 84 && fabs (lon) <= 180))
    return NULL;

  zone = get_zone (lon, lat);
  band = MIN ((int) floor ((lat + 80) / 8), (int) strlen (BANDS) - 1);
  project (lon - (6 * zone - 183), lat, &easting, &northing);
  easting = floor (easting + FALSE_EASTING);
  northing = floor (northing + (lat < 0 ? FALSE_NORTHING : 0));
  column = (zone - 1) % 3 * COLUMNS_A_ZONE + (int) floor (easting / SQUARE) - 1;
  row = ((int) floor (northing / SQUARE) + (zone % 2 == 0 ? EVEN_ROW_SHIFT : 0)) % n_rows;
  return g_strdup_printf ("%02d%c %c%c %05d %05d",
                          zone,
                          BANDS[band],
                          COLUMNS[column],
                          ROWS[row],
                          (int) fmod (easting, SQUARE),
                          (int) fmod (northing, SQUARE));
}
