/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places in numbers and codes. Of Plus Codes the table has cells that are published with the specification
 * (test_data/decoding.csv and encoding.csv of Open Location Code): their edges are given here. References to the grid
 * were made from their degrees by another program (proj4js/mgrs).
 */

#include "config.h"

#include "jalon-coordinates.h"
#include "jalon-mgrs.h"
#include "jalon-plus-code.h"

#include <glib.h>

#define METRE (1.0 / 111000)

static const struct
{
  const char *text;
  double      lat;
  double      lon;
} degrees[] = {
  { "17.5, -2.5", 17.5, -2.5 },
  { "17.5 -2.5", 17.5, -2.5 },
  { "17.5,-2.5", 17.5, -2.5 },
  { "-17.5/2.5", -17.5, 2.5 },
  { "17,5 ; -2,5", 17.5, -2.5 },
  { "17,5 -2,5", 17.5, -2.5 },
  { "17, 2", 17, 2 },
  { "17,2", 17, 2 },
  { "\342\210\22217.5, \342\210\2222.5", -17.5, -2.5 },
  { "17.5N 2.5W", 17.5, -2.5 },
  { "N17.5 W2.5", 17.5, -2.5 },
  { "2.5W, 17.5N", 17.5, -2.5 },
  { "17.5 S, 2.5 E", -17.5, 2.5 },
  { "48,85\302\260 N, 2,35\302\260 O", 48.85, -2.35 },
  { "17\302\26030'N 2\302\26030'W", 17.5, -2.5 },
  { "17\302\260 30\342\200\262 36\342\200\263 N, 2\302\260 30\342\200\262 O", 17.51, -2.5 },
  { "17\302\26030'00.36\"N 2\302\26030'W", 17.5001, -2.5 },
  { "17 30 N 2 30 W", 17.5, -2.5 },
  { "17 30, 2 30", 17.5, 2.5 },
  { "173036N 0023000W", 17.51, -2.5 },
  { "1730N00230W", 17.5, -2.5 },
  { "1730.6N 00230W", 17.51, -2.5 },
  { "0, 0", 0, 0 },
  { "90, 180", 90, 180 },
};

static const char *const wrong[] = {
  "30NXA",
  "10 MAR 2011",

  "",
  " ",
  "Gao",
  "17.5",
  "17.5,",
  ", 2.5",
  "91, 2",
  "17, 181",
  "17.5N 2.5N",
  "17.5N, 2.5",
  "-17N 2W",
  "17 60 N 2 W",
  "99999999999999999999N 2W",
  "17.5 30 N 2 W",
  "1 2 3 4 5 6 7 8",
  "17..5, 2",
  "5 soldiers",
  "2025-06-03",
  "17, 2, 3",
  "N17 2 W",
  "17'30\302\260N 2W",
  "\302\260 \302\260",
  "7FG49QCJ",
  "2VX+",
  "7FG49QCJ+2",
  "7FG40000+22",
  "0FG49QCJ+2V",
  "FFG49QCJ+2V",
  "2WG49QCJ+2V",
  "7FG49QCA+2V",
  "38SMB413",
  "61SMB4135485831",
  "38IMB4135485831",
  "38SIB4135485831",
  "38SAB4135485831",
  "38SMW4135485831",
  "38SMB413548583112",
  "ZAH00",
  "38S",
};

static const struct
{
  const char *text;
  double      south, west, north, east;
} cells[] = {
  { "7FG49Q00+", 20.35, 2.75, 20.4, 2.8 },
  { "7FG49QCJ+2V", 20.37, 2.782125, 20.37, 2.782125 },
  { "7fg49qcj+2v", 20.37, 2.782125, 20.37, 2.782125 },
  { "7FG49QCJ+2VX", 20.3701, 2.78221875, 20.3701, 2.78221875 },
  { "8FVC2222+22", 47.0, 8.0, 47.0, 8.0 },
  { "4VCPPQGP+Q9", -41.273125, 174.785875, -41.273125, 174.785875 },
  { "22220000+", -90.0, -180.0, -89.0, -179.0 },
  { "7FG40000+", 20.0, 2.0, 21.0, 3.0 },
  { "22222222+22", -90.0, -180.0, -90.0, -180.0 },
  { "CFX30000+", 89.0, 1.0, 90.0, 2.0 },
};

static const struct
{
  const char *text;
  double      lat;
  double      lon;
} references[] = {
  { "29SNR9904055328", 32.13, -7.95 },       { "30P UT 60242 36184", 11.18, -4.28 },
  { "31qdc4880833689", 20.2, 2.51 },         { "37SBB5402716215", 37.16, 36.23 },
  { "38SMB4135485831", 33.31, 44.37 },       { "18SUJ2339407395", 38.8977, -77.0365 },
  { "56HLH3490052288", -33.8568, 151.2153 }, { "30UYC0127709417", 51.5, -0.1 },
  { "32VKN9619101684", 60.4, 5.3 },          { "1KAB9039673529", -16.5, -179.9 },
  { "36UUA2394091604", 50.45, 30.52 },       { "21HUB7345870448", -34.6, -58.38 },
  { "60KXE4813598188", -18.1, 178.4 },       { "33XWG1369680760", 78.2, 15.6 },
  { "37MBU7743889402", -1.0, 37.0 },         { "19FCB7279114918", -53.1, -70.9 },
  { "31NAA6603200011", 0.0001, 0.0001 },     { "30MZE3396799988", -0.0001, -0.0001 },
};

static void
test_degrees (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (degrees); i++)
    {
      JalonCoordinates found;

      g_test_message ("%s", degrees[i].text);
      g_assert_true (jalon_coordinates_parse (degrees[i].text, &found));
      g_assert_cmpfloat_with_epsilon (found.lat, degrees[i].lat, 1e-9);
      g_assert_cmpfloat_with_epsilon (found.lon, degrees[i].lon, 1e-9);
    }
}

static void
test_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      JalonCoordinates found;

      g_test_message ("%s", wrong[i]);
      g_assert_false (jalon_coordinates_parse (wrong[i], &found));
    }
}

/* The middle of a cell lies within what is published; of a cell of ten or more digits only its corner is given here. */
static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      JalonCoordinates found;
      double           side = cells[i].north - cells[i].south;

      g_test_message ("%s", cells[i].text);
      g_assert_true (jalon_coordinates_parse (cells[i].text, &found));
      if (side > 0)
        g_assert_cmpfloat_with_epsilon (found.size, side, 1e-9);
      g_assert_cmpfloat_with_epsilon (found.lat - found.size / 2, cells[i].south, 1e-9);
      g_assert_cmpfloat (found.lon, >, cells[i].west);
      g_assert_cmpfloat (found.lon, <, cells[i].west + found.size);
    }
}

/* To the metre, which is what ten digits tell. */
static void
test_references (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      JalonCoordinates found;

      g_test_message ("%s", references[i].text);
      g_assert_true (jalon_coordinates_parse (references[i].text, &found));
      g_assert_cmpfloat_with_epsilon (found.lat, references[i].lat, METRE);
      g_assert_cmpfloat_with_epsilon ((found.lon - references[i].lon) * 0.2, 0, METRE);
      g_assert_cmpfloat_with_epsilon (found.size, METRE, METRE / 10);
    }
}

/* The fewer digits, the wider the cell. */
static void
test_size (void)
{
  static const struct
  {
    const char *text;
    double      size;
  } sizes[] = {
    { "17.5, -2.25", 0.1 },
    { "17, 2", 1 },
    { "17\302\26030'N 2\302\260W", 1 },
    { "17\302\26030'N 2\302\26030'W", 1.0 / 60 },
    { "31QDC4833", 1000 * METRE },
    { "31QDC", 100000 * METRE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      JalonCoordinates found;

      g_assert_true (jalon_coordinates_parse (sizes[i].text, &found));
      g_assert_cmpfloat_with_epsilon (found.size / sizes[i].size, 1, 0.01);
    }
}

/* What is written is read back. */
static void
test_text (void)
{
  JalonCoordinates found;
  g_autofree char *text = jalon_coordinates_dup_text (-2.5, 17.123456);

  g_assert_cmpstr (text, ==, "17.12346, -2.50000");
  g_assert_true (jalon_coordinates_parse (text, &found));
  g_assert_cmpfloat_with_epsilon (found.lat, 17.12346, 1e-9);
  g_assert_cmpfloat_with_epsilon (found.lon, -2.5, 1e-9);
}

/* A place has the reference of its square metre, which is read back as that square. */
static void
test_to_references (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      JalonCoordinates found, again;
      g_autofree char *text = NULL;
      g_autofree char *same = NULL;

      g_test_message ("%s", references[i].text);
      text = jalon_mgrs_dup_text (references[i].lon, references[i].lat);
      g_assert_true (jalon_mgrs_parse (text, &found));
      g_assert_cmpfloat_with_epsilon (found.lat, references[i].lat, METRE);
      g_assert_cmpfloat_with_epsilon ((found.lon - references[i].lon) * 0.2, 0, METRE);
      g_assert_true (jalon_mgrs_parse (references[i].text, &again));
      same = jalon_mgrs_dup_text (again.lon, again.lat);
      g_assert_true (jalon_mgrs_parse (same, &found));
      g_assert_cmpfloat_with_epsilon (found.lat, again.lat, 1e-9);
      g_assert_cmpfloat_with_epsilon (found.lon, again.lon, 1e-9);
    }
  g_assert_null (jalon_mgrs_dup_text (0, 85));
  g_assert_null (jalon_mgrs_dup_text (0, -80.5));
  for (double lat = -80; lat <= 84; lat += 4)
    for (double lon = -180; lon <= 180; lon += 3)
      {
        g_autofree char *text = jalon_mgrs_dup_text (lon, lat);
        JalonCoordinates found;

        g_test_message ("%g %g %s", lat, lon, text);
        g_assert_true (jalon_mgrs_parse (text, &found));
        g_assert_cmpfloat_with_epsilon (found.lat, lat, METRE);
      }
}

static void
test_to_codes (void)
{
  static const struct
  {
    double      lat;
    double      lon;
    const char *code;
  } places[] = {
    { 20.3700625, 2.7821875, "7FG49QCJ+2V" },
    { 47.0000625, 8.0000625, "8FVC2222+22" },
    { -41.2730625, 174.7859375, "4VCPPQGP+Q9" },
    { -89.9999375, -179.9999375, "22222222+22" },
    { 1, 1, "6FH32222+22" },
    { 1, 180, "62H22222+22" },
    { 1, -180, "62H22222+22" },
    { 90, 1, "CFX3X2X2+X2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *code = jalon_plus_code_dup_text (places[i].lon, places[i].lat);

      g_assert_cmpstr (code, ==, places[i].code);
    }
}

/* No second is rounded to 60, and what is written is read back. */
static void
test_to_degrees (void)
{
  static const struct
  {
    double      lat;
    double      lon;
    const char *text;
  } places[] = {
    { 17.5, -2.5, "17\302\26030\342\200\26200.0\342\200\263N 2\302\26030\342\200\26200.0\342\200\263W" },
    { -0.9999999, 179.99999, "1\302\26000\342\200\26200.0\342\200\263S 180\302\26000\342\200\26200.0\342\200\263E" },
    { 12.6125, 7.98125, "12\302\26036\342\200\26245.0\342\200\263N 7\302\26058\342\200\26252.5\342\200\263E" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *text = jalon_coordinates_dup_degrees (places[i].lon, places[i].lat);
      JalonCoordinates found;

      g_assert_cmpstr (text, ==, places[i].text);
      g_assert_true (jalon_coordinates_parse (text, &found));
      g_assert_cmpfloat_with_epsilon (found.lat, places[i].lat, 0.05 / 3600);
      g_assert_cmpfloat_with_epsilon (found.lon, places[i].lon, 0.05 / 3600);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coordinates/degrees", test_degrees);
  g_test_add_func ("/coordinates/wrong", test_wrong);
  g_test_add_func ("/coordinates/cells", test_cells);
  g_test_add_func ("/coordinates/references", test_references);
  g_test_add_func ("/coordinates/size", test_size);
  g_test_add_func ("/coordinates/text", test_text);
  g_test_add_func ("/coordinates/to-references", test_to_references);
  g_test_add_func ("/coordinates/to-codes", test_to_codes);
  g_test_add_func ("/coordinates/to-degrees", test_to_degrees);

  return g_test_run ();
}
