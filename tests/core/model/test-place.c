/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Precision classes, and copies of sites and closures with their places.
 */

#include "config.h"

#include "jalon-record.h"
#include "jalon-schema.h"

#include <math.h>

static void
test_precisions (void)
{
  static const struct
  {
    JalonPrecision precision;
    gboolean       is_point;
  } cases[] = {
    { JALON_PRECISION_SITE, TRUE },      { JALON_PRECISION_CITY, TRUE },     { JALON_PRECISION_NEAR_CITY, TRUE },
    { JALON_PRECISION_ADMIN1, FALSE },   { JALON_PRECISION_BORDER, FALSE },  { JALON_PRECISION_SEA, FALSE },
    { JALON_PRECISION_AIRSPACE, FALSE }, { JALON_PRECISION_COUNTRY, FALSE }, { JALON_PRECISION_REGION, FALSE },
    { JALON_PRECISION_NONE, FALSE },
  };

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, JALON_N_PRECISIONS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (jalon_precision_is_point (cases[i].precision), ==, cases[i].is_point);
}

static void
test_has_point (void)
{
  g_autoptr (JalonPlace) place = jalon_place_new (JALON_PRECISION_CITY);

  g_assert_false (jalon_place_has_point (NULL));
  g_assert_false (jalon_place_has_point (place));
  place->lon = 2.966;
  g_assert_false (jalon_place_has_point (place));
  place->lat = INFINITY;
  g_assert_false (jalon_place_has_point (place));
  place->lat = 19.951;
  g_assert_true (jalon_place_has_point (place));
}

static void
test_site_copy (void)
{
  g_autoptr (JalonSiteRecord) record = jalon_site_record_new ("ben-guerir");
  g_autoptr (JalonSiteRecord) copy = NULL;

  record->kind = JALON_SITE_AIR_BASE;
  record->named = TRUE;
  record->host = g_strdup ("MAR");
  g_strfreev (record->users);
  record->users = g_strsplit ("MLI BFA", " ", -1);
  record->place = jalon_place_new (JALON_PRECISION_SITE);
  record->place->countries = g_strsplit ("MAR", " ", -1);
  record->place->radius = 3000;
  record->time.words = g_strdup ("2025");
  g_ptr_array_add (record->claims, jalon_claim_new ("a", JALON_STANCE_ATTRIBUTES));
  copy = jalon_schema_copy (&jalon_site_schema, record);

  g_assert_true (copy->place != record->place && copy->claims != record->claims);
  g_assert_cmpstr (copy->id, ==, "ben-guerir");
  g_assert_cmpint (copy->kind, ==, JALON_SITE_AIR_BASE);
  g_assert_cmpstr (copy->host, ==, "MAR");
  g_assert_cmpstrv (copy->users, record->users);
  g_assert_cmpfloat (copy->place->radius, ==, 3000);
  g_assert_cmpstrv (copy->place->countries, record->place->countries);
  g_assert_cmpstr (copy->time.words, ==, "2025");
  g_assert_cmpuint (copy->claims->len, ==, 1);
}

static void
test_closure_copy (void)
{
  g_autoptr (JalonClosureRecord) record = jalon_closure_record_new ("c");
  g_autoptr (JalonClosureRecord) copy = NULL;
  JalonFir *fir = g_new0 (JalonFir, 1);

  fir->icao = g_strdup ("GOOO");
  g_ptr_array_add (record->firs, fir);
  g_ptr_array_add (record->bans, jalon_ban_new ("DZA", JALON_BAN_ORIGIN | JALON_BAN_DESTINATION));
  record->closing = g_strdup ("MLI");
  record->upper = g_strdup ("UNL");
  record->until_further_notice = TRUE;
  copy = jalon_schema_copy (&jalon_closure_schema, record);

  g_assert_cmpstr (((JalonFir *) g_ptr_array_index (copy->firs, 0))->icao, ==, "GOOO");
  g_assert_cmpstr (((JalonBan *) g_ptr_array_index (copy->bans, 0))->code, ==, "DZA");
  g_assert_cmpuint (((JalonBan *) g_ptr_array_index (copy->bans, 0))->scope, ==, 3);
  g_assert_cmpstr (copy->closing, ==, "MLI");
  g_assert_cmpstr (copy->upper, ==, "UNL");
  g_assert_true (copy->until_further_notice);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place/precisions", test_precisions);
  g_test_add_func ("/place/has-point", test_has_point);
  g_test_add_func ("/place/site-copy", test_site_copy);
  g_test_add_func ("/place/closure-copy", test_closure_copy);

  return g_test_run ();
}
