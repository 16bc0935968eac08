/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a dossier is near a point: the nearest first, of whatever kind, and nothing that was rejected.
 */

#include "config.h"

#include "jalon-near.h"
#include "sample-records.h"

static void
add_event (JalonDossier *dossier, const char *id, double lon, JalonReview review)
{
  g_autoptr (JalonEventRecord) record = sample_event_simple (id, id);

  jalon_place_free (record->place);
  record->place = jalon_place_new (JALON_PRECISION_SITE);
  record->place->lon = lon;
  record->place->lat = 10;
  record->review = review;
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
}

static void
add_site (JalonDossier *dossier, const char *id, double lon)
{
  JalonSiteRecord *record = jalon_site_record_new (id);

  record->title = g_strdup (id);
  record->host = g_strdup ("MLI");
  record->place = jalon_place_new (JALON_PRECISION_SITE);
  record->place->lon = lon;
  record->place->lat = 10;
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_SITE, record, NULL));
}

static void
assert_near (JalonDossier *dossier, double lon, double reach, guint limit, const char *expected)
{
  g_autoptr (GArray) found = jalon_near_list (dossier, lon, 10, reach, limit);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const JalonNear *near = &g_array_index (found, JalonNear, i);

      g_string_append_printf (ids, "%s ", near->kind->get_id (near->kind, dossier, near->position));
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_near (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonEventRecord) nowhere = sample_event_simple ("nowhere", "Nowhere");

  g_clear_pointer (&nowhere->place, jalon_place_free);
  g_assert_true (jalon_dossier_add_event (dossier, nowhere, NULL));
  add_event (dossier, "far", 20, JALON_REVIEW_ACCEPTED);
  add_event (dossier, "second", 0.2, JALON_REVIEW_PROPOSED);
  add_event (dossier, "rejected", 0.1, JALON_REVIEW_REJECTED);
  add_event (dossier, "east", -179.9, JALON_REVIEW_ACCEPTED);
  add_site (dossier, "site", 0.1);

  assert_near (dossier, 0, 50e3, 8, "site second ");
  assert_near (dossier, 0, 50e3, 1, "site ");
  assert_near (dossier, 0, 5e3, 8, "");
  assert_near (dossier, 179.9, 50e3, 8, "east ");
  assert_near (dossier, 0, 30000e3, 8, "site second far east ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/near/near", test_near);

  return g_test_run ();
}
