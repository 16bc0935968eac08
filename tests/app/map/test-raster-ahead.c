/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A raster that is drawn ahead: what it suits, what it gives, and that it can
 * be given up at any moment.
 */

#include "jalon-raster-ahead.h"
#include "jalon-session.h"

typedef struct
{
  JalonSession *session;
  JalonScene   *scene;
  JalonViewport view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = jalon_world_new (&error);

  g_assert_no_error (error);
  fixture->session = jalon_session_new (world);
  fixture->scene = jalon_session_dup_current_scene (fixture->session);
  fixture->view = (JalonViewport){ 0.5, 0.4, 1400, 300, 200, 0 };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jalon_scene_unref (fixture->scene);
  g_assert_finalize_object (fixture->session);
}

static void
test_finish (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonRasterAhead) ahead = jalon_raster_ahead_new (fixture->scene, &fixture->view, 2);
  g_autoptr (JalonRaster) raster = jalon_raster_ahead_finish (ahead);

  g_assert_nonnull (raster);
  g_assert_true (jalon_raster_get_scene (raster) == fixture->scene);
  g_assert_true (jalon_raster_covers (raster, &fixture->view));
  g_assert_cmpint (jalon_raster_get_max_detail (raster), ==, JALON_DETAIL_10M);
  g_assert_cmpfloat (jalon_raster_get_device_scale (raster), ==, 2);
}

static void
test_suits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonRasterAhead) ahead = jalon_raster_ahead_new (fixture->scene, &fixture->view, 1);
  g_autoptr (JalonScene) other = NULL;
  JalonViewport near = fixture->view;
  JalonViewport far = fixture->view;
  JalonViewport larger = fixture->view;
  JalonViewport resized = fixture->view;

  near.cx += 100 / near.world;
  far.cx += 200 / far.world;
  larger.world *= 1.02;
  resized.width += 12;
  jalon_session_set_dark (fixture->session, TRUE);
  other = jalon_session_dup_current_scene (fixture->session);

  g_assert_true (jalon_raster_ahead_suits (ahead, fixture->scene, &fixture->view, 1));
  g_assert_true (jalon_raster_ahead_suits (ahead, fixture->scene, &near, 1));
  g_assert_true (jalon_raster_ahead_suits (ahead, fixture->scene, &resized, 1));
  g_assert_false (jalon_raster_ahead_suits (ahead, fixture->scene, &far, 1));
  g_assert_false (jalon_raster_ahead_suits (ahead, fixture->scene, &larger, 1));
  g_assert_false (jalon_raster_ahead_suits (ahead, fixture->scene, &fixture->view, 2));
  g_assert_false (jalon_raster_ahead_suits (ahead, other, &fixture->view, 1));
}

static void
test_give_up (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (JalonRasterAhead) ahead = jalon_raster_ahead_new (fixture->scene, &fixture->view, 1);

      g_usleep (i * 1000);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/raster-ahead/finish", Fixture, NULL, set_up, test_finish, tear_down);
  g_test_add ("/raster-ahead/suits", Fixture, NULL, set_up, test_suits, tear_down);
  g_test_add ("/raster-ahead/give-up", Fixture, NULL, set_up, test_give_up, tear_down);

  return g_test_run ();
}
