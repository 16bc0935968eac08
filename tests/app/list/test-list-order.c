/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list with no more than the map shows: what it has, and what it says of the rest.
 */

#include "config.h"

#include "jalon-list-order.h"

static JalonWorld *world;

static JalonEventRecord *
make_event (const char *id)
{
  JalonEventRecord *record = jalon_event_record_new (id);

  record->title = g_strdup (id);
  record->review = JALON_REVIEW_ACCEPTED;
  return record;
}

static void
add (JalonDossier *dossier, JalonEventRecord *record)
{
  g_autoptr (GError) error = NULL;

  jalon_dossier_add_event (dossier, record, &error);
  g_assert_no_error (error);
  jalon_event_record_free (record);
}

static void
add_at (JalonDossier *dossier, const char *id, double lon, double lat)
{
  JalonEventRecord *record = make_event (id);

  record->place = jalon_place_new (JALON_PRECISION_CITY);
  record->place->lon = lon;
  record->place->lat = lat;
  add (dossier, record);
}

static void
add_by (JalonDossier *dossier, const char *id, const char *actor)
{
  JalonEventRecord *record = make_event (id);

  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, actor));
  add (dossier, record);
}

/* An event that one says happened at one place, and another elsewhere: it has no place of its own. */
static void
add_disputed (JalonDossier *dossier, const char *id, const double (*points)[2], guint n_points)
{
  JalonEventRecord *record = make_event (id);

  for (guint i = 0; i < n_points; i++)
    {
      JalonPlace *place = jalon_place_new (JALON_PRECISION_CITY);

      place->lon = points[i][0];
      place->lat = points[i][1];
      g_ptr_array_add (record->alternatives, place);
    }
  add (dossier, record);
}

static void
assert_note (JalonSession *session, const char *expected)
{
  g_autoptr (JalonListOrder) order = jalon_list_order_new (session);
  g_autofree char *note = NULL;

  jalon_list_order_update (order);
  note = jalon_list_order_dup_note (order);
  g_assert_cmpstr (note, ==, expected);
}

static JalonSession *
make_session (JalonDossier *dossier)
{
  static const JalonBox west_africa = { -18, 4, 10, 25 };
  JalonSession         *session = jalon_session_new (world);
  JalonViewport         frame;

  jalon_viewport_init_fit (&frame, &west_africa, 800, 600, 0);
  jalon_session_set_dossier (session, dossier);
  jalon_session_set_frame (session, &frame);
  return session;
}

/* What no map can show is not elsewhere: it is said apart. */
static void
test_nowhere (void)
{
  g_autoptr (GSettings) settings = g_settings_new (JALON_APP_ID);
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonSession) session = NULL;

  g_settings_set_boolean (settings, "list-in-view", TRUE);
  add_at (dossier, "here", -8, 12.6);
  add_at (dossier, "elsewhere", 139.7, 35.7);
  add_by (dossier, "somewhere-here", "MLI");
  session = make_session (dossier);
  assert_note (session, "2 of 3 on this map");

  add (dossier, make_event ("nowhere"));
  add_by (dossier, "of-an-organisation", "ECOWAS");
  assert_note (session, "2 of 5 on this map; 2 without place or country");
}

/* Where one of its candidate places is in sight, an event is drawn, and so it is listed. */
static void
test_candidates (void)
{
  static const double one_here[][2] = { { 139.7, 35.7 }, { -8, 12.6 } };
  static const double none_here[][2] = { { 139.7, 35.7 }, { 135.5, 34.7 } };
  g_autoptr (GSettings) settings = g_settings_new (JALON_APP_ID);
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonSession) session = NULL;

  g_settings_set_boolean (settings, "list-in-view", TRUE);
  add_disputed (dossier, "one-here", one_here, G_N_ELEMENTS (one_here));
  add_disputed (dossier, "none-here", none_here, G_N_ELEMENTS (none_here));
  session = make_session (dossier);
  assert_note (session, "1 of 2 on this map");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);
  g_test_add_func ("/list-order/nowhere", test_nowhere);
  g_test_add_func ("/list-order/candidates", test_candidates);
  status = g_test_run ();
  jalon_world_unref (world);
  return status;
}
