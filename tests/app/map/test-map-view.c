/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map in a window: it is there with the first frame, answers to pointer
 * and keyboard, and goes away in the middle of its work.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-codec.h"
#include "jalon-shumate.h"

#include <math.h>

/* Longest wait for a drawing before the test fails, seconds. */
#define PATIENCE 60

typedef struct
{
  JalonSession *session;
  GtkWidget    *window;
  JalonMapView *view;
} Fixture;

static JalonWorld *world;

/* The middle of such a window is the middle of a pixel. */
static const GtkRequisition odd_size = { 1201, 777 };
static const GtkRequisition narrow_size = { 672, 594 };
/* Of the map in a window of usual size. */
static const GtkRequisition usual_size = { 870, 580 };

static gboolean
give_up_cb (gpointer data)
{
  g_error ("The map did not settle within %d s", PATIENCE);
  return G_SOURCE_REMOVE;
}

static gboolean
is_ready (Fixture *fixture)
{
  return gtk_widget_get_mapped (GTK_WIDGET (fixture->view->scene_layer)) && fixture->view->legend_source == 0 &&
         jalon_scene_layer_is_settled (fixture->view->scene_layer);
}

static void
settle (Fixture *fixture)
{
  guint timeout = g_timeout_add_seconds (PATIENCE, give_up_cb, NULL);

  do
    g_main_context_iteration (NULL, TRUE);
  while (!is_ready (fixture));
  g_source_remove (timeout);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const GtkRequisition *size = data;
  g_autofree char      *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "data", "samples", "sahel-2025.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  fixture->session = jalon_session_new (world);
  jalon_session_set_dossier (fixture->session, dossier);
  fixture->view = JALON_MAP_VIEW (g_object_new (JALON_TYPE_MAP_VIEW, NULL));
  g_object_set (fixture->view, "session", fixture->session, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window),
                               size != NULL ? size->width : 1200,
                               size != NULL ? size->height : 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->session);
}

static gpointer
find_controller (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view->map));
  gpointer found = NULL;

  /* The map view's own come after those of the map widget. */
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type &&
          g_signal_handler_find (controller, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, fixture->view) != 0)
        found = controller;
    }
  g_assert_nonnull (found);

  return found;
}

static void
click (Fixture *fixture, double x, double y)
{
  GtkGesture *gesture = find_controller (fixture, GTK_TYPE_GESTURE_CLICK);

  g_signal_emit_by_name (gesture, "pressed", 1, x, y);
  g_signal_emit_by_name (gesture, "released", 1, x, y);
}

static void
drag (Fixture *fixture, double x, double y, double dx)
{
  GtkGesture *gesture = find_controller (fixture, GTK_TYPE_GESTURE_CLICK);

  g_signal_emit_by_name (gesture, "pressed", 1, x, y);
  g_signal_emit_by_name (gesture, "released", 1, x + dx, y);
}

static gboolean
press (Fixture *fixture, guint key, GdkModifierType state)
{
  GtkEventController *keys = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean            handled;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, state, &handled);

  return handled;
}

static void
find_place (Fixture *fixture, double lon, double lat, double *x, double *y)
{
  JalonViewport view;

  jalon_map_view_get_view (fixture->view, &view);
  jalon_viewport_project (&view, lon, lat, x, y);
}

static const JalonThing *
get_selection (Fixture *fixture)
{
  return jalon_session_get_selection (fixture->session);
}

/* It needs no more room than it has. */
static gboolean
is_legend_whole (Fixture *fixture)
{
  int natural;

  gtk_widget_measure (fixture->view->legend,
                      GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (fixture->view->legend),
                      NULL,
                      &natural,
                      NULL,
                      NULL);
  return gtk_widget_get_height (fixture->view->legend) >= natural;
}

/* One that was listed anew is laid out in the next frame. */
static void
assert_legend_whole (Fixture *fixture)
{
  while (!is_legend_whole (fixture))
    g_main_context_iteration (NULL, TRUE);
}

/* The events are in sight from the first frame on, with a legend of them. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  double x, y;

  settle (fixture);
  find_place (fixture, 2.966, 19.951, &x, &y);
  g_assert_true (x > 0 && x < 1200 && y > 0 && y < 800);
  g_assert_true (gtk_widget_get_visible (fixture->view->legend));
  assert_legend_whole (fixture);
}

/* On a narrow map the legend is folded; unfolded it has a column of its own, and what was fitted stands beside it. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  double x, y;

  settle (fixture);
  find_place (fixture, -7.95, 32.2, &x, &y);
  g_assert_cmpfloat (x, <, 240);
  g_object_set (fixture->view->legend, "expanded", TRUE, NULL);
  while (gtk_widget_get_height (fixture->view->legend) < 100)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
  assert_legend_whole (fixture);
  find_place (fixture, -7.95, 32.2, &x, &y);
  g_assert_cmpfloat (x, >, gtk_widget_get_width (fixture->view->legend) + 10);
}

/* What GTK calls 96 dots an inch. */
#define NORMAL_DPI (96 * 1024)

/* Where large letters make the legend wide, what it explains stands beside it; so does a cluster that is opened. */
static void
test_large_letters (Fixture *fixture, gconstpointer data)
{
  const guint   rows[] = { 10, 11 }; /* at Ben Guerir and Bobo-Dioulasso */
  JalonViewport view;
  JalonBox      box;
  double        x, y;
  g_autoptr (JalonThing) cluster = jalon_thing_new (JALON_THING_CLUSTER, NULL);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", NORMAL_DPI * 3 / 2, NULL);
  settle (fixture);
  jalon_map_view_get_view (fixture->view, &view);
  g_assert_true (jalon_scene_get_extent (jalon_map_view_get_scene (fixture->view), &box));
  jalon_viewport_project (&view, box.west, box.south, &x, &y);
  g_assert_cmpint (gtk_widget_get_width (fixture->view->legend), >, 260);
  g_assert_cmpfloat (x, >, gtk_widget_get_width (fixture->view->legend) + 10);

  cluster->cluster = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (cluster->cluster, rows, G_N_ELEMENTS (rows));
  jalon_map_view_choose (fixture->view, cluster, FALSE, 0, 0);
  settle (fixture);
  find_place (fixture, -7.882, 32.124, &x, &y);
  g_assert_cmpfloat (x, >, gtk_widget_get_width (fixture->view->legend) + 10);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  double x, y;

  settle (fixture);
  find_place (fixture, -4.5, 23.0, &x, &y);
  click (fixture, x, y);
  g_assert_cmpint (get_selection (fixture)->kind, ==, JALON_THING_COUNTRY);
  g_assert_cmpstr (get_selection (fixture)->id, ==, "MLI");

  /* A drag is no click. */
  find_place (fixture, 18.0, 27.0, &x, &y);
  drag (fixture, x, y, 60);
  g_assert_cmpstr (get_selection (fixture)->id, ==, "MLI");
  click (fixture, x, y);
  g_assert_cmpstr (get_selection (fixture)->id, ==, "LBY");

  /* The sea selects nothing. */
  find_place (fixture, -25.0, 32.0, &x, &y);
  click (fixture, x, y);
  g_assert_cmpint (get_selection (fixture)->kind, ==, JALON_THING_NONE);
}

static void
test_choose_adds_countries (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonThing) mali = jalon_thing_new (JALON_THING_COUNTRY, "MLI");
  g_autoptr (JalonThing) niger = jalon_thing_new (JALON_THING_COUNTRY, "NER");
  g_autoptr (JalonThing) sea = jalon_thing_new (JALON_THING_NONE, NULL);

  jalon_map_view_choose (fixture->view, mali, FALSE, 0, 0);
  jalon_map_view_choose (fixture->view, niger, TRUE, 0, 0);
  jalon_map_view_choose (fixture->view, sea, TRUE, 0, 0);
  g_assert_cmpuint (g_strv_length ((char **) jalon_session_get_selected_countries (fixture->session)), ==, 2);
  jalon_map_view_choose (fixture->view, sea, FALSE, 0, 0);
  g_assert_cmpuint (g_strv_length ((char **) jalon_session_get_selected_countries (fixture->session)), ==, 0);
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  JalonViewport before, after;

  settle (fixture);
  jalon_map_view_get_view (fixture->view, &before);
  g_assert_true (press (fixture, GDK_KEY_plus, 0));
  jalon_map_view_get_view (fixture->view, &after);
  g_assert_cmpfloat_with_epsilon (after.world, before.world * 2, 1);

  for (guint i = 0; i < 20; i++)
    press (fixture, GDK_KEY_minus, 0);
  jalon_map_view_get_view (fixture->view, &after);
  g_assert_cmpfloat (after.world, >=, after.height - 1e-6);
  g_assert_cmpfloat (after.world, <=, after.height + 1);
  settle (fixture);

  g_assert_true (press (fixture, GDK_KEY_Home, 0));
  jalon_map_view_get_view (fixture->view, &after);
  g_assert_cmpfloat_with_epsilon (after.world, before.world, 1);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  JalonViewport before, after;

  settle (fixture);
  jalon_map_view_get_view (fixture->view, &before);
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  jalon_map_view_get_view (fixture->view, &after);
  g_assert_cmpfloat (after.cx, >, before.cx);
  g_assert_cmpfloat_with_epsilon (after.cy, before.cy, 1 / before.world);

  /* North no further than to the edge of the world. */
  for (guint i = 0; i < 60; i++)
    press (fixture, GDK_KEY_Up, 0);
  jalon_map_view_get_view (fixture->view, &after);
  g_assert_cmpfloat_with_epsilon (after.cy, after.height / 2 / after.world, 1 / after.world);
  settle (fixture);
}

static void
test_turn (Fixture *fixture, gconstpointer data)
{
  JalonViewport view;

  settle (fixture);
  g_assert_false (gtk_widget_get_visible (fixture->view->compass));
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  jalon_map_view_get_view (fixture->view, &view);
  g_assert_cmpfloat_with_epsilon (view.rotation, G_PI / 12, 1e-6);
  g_assert_true (gtk_widget_get_visible (fixture->view->compass));
  settle (fixture);

  g_signal_emit_by_name (fixture->view->compass, "clicked");
  jalon_map_view_get_view (fixture->view, &view);
  g_assert_cmpfloat_with_epsilon (view.rotation, 0, 1e-6);
  g_assert_false (gtk_widget_get_visible (fixture->view->compass));
}

/* Tab goes over the symbols and lets the focus leave; Enter selects. */
static void
test_walk (Fixture *fixture, gconstpointer data)
{
  guint n_steps = 0;

  settle (fixture);
  g_assert_false (press (fixture, GDK_KEY_Return, 0));
  while (press (fixture, GDK_KEY_Tab, 0))
    {
      g_assert_true (gtk_widget_get_visible (fixture->view->caption));
      g_assert_cmpuint (++n_steps, <, 100);
    }
  g_assert_cmpuint (n_steps, >=, 5);
  g_assert_false (gtk_widget_get_visible (fixture->view->caption));

  /* Back over as many, to the first; there it leaves again. */
  for (guint i = 0; i < n_steps; i++)
    g_assert_true (press (fixture, GDK_KEY_ISO_Left_Tab, 0));
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpint (get_selection (fixture)->kind, !=, JALON_THING_NONE);
  g_assert_false (press (fixture, GDK_KEY_ISO_Left_Tab, 0));

  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpint (get_selection (fixture)->kind, ==, JALON_THING_NONE);
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));
}

/* What is selected elsewhere comes into sight; what is in sight does not move. */
static void
test_reveal (Fixture *fixture, gconstpointer data)
{
  JalonViewport before, after;
  double        x, y;

  settle (fixture);
  jalon_map_view_get_view (fixture->view, &before);
  jalon_session_select_id (fixture->session, JALON_THING_COUNTRY, "DZA");
  jalon_map_view_get_view (fixture->view, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);

  jalon_session_select_id (fixture->session, JALON_THING_COUNTRY, "JPN");
  find_place (fixture, 138.0, 36.0, &x, &y);
  g_assert_true (x > 0 && x < 1200 && y > 0 && y < 800);
  settle (fixture);
}

/* What is in sight is shown where it is; what is not comes into sight at the same scale, and no further than it must.
 */
static void
test_reveal_gently (Fixture *fixture, gconstpointer data)
{
  JalonViewport before, after;
  double        x, y;

  settle (fixture);
  jalon_map_view_get_view (fixture->view, &before);
  g_assert_true (jalon_session_select_event (fixture->session, "ev-training-bobo"));
  settle (fixture);
  jalon_map_view_get_view (fixture->view, &after);
  g_assert_cmpfloat_with_epsilon (after.cx, before.cx, 1e-9);
  g_assert_cmpfloat_with_epsilon (after.cy, before.cy, 1e-9);

  before.cx += (before.width - 100.0) / before.world;
  jalon_map_view_fly (fixture->view, &before, 0);
  settle (fixture);
  g_assert_true (jalon_session_select_event (fixture->session, "ev-training-ben-guerir"));
  settle (fixture);
  jalon_map_view_get_view (fixture->view, &after);
  find_place (fixture, -7.882, 32.124, &x, &y);
  g_assert_cmpfloat_with_epsilon (after.world, before.world, 1e-3);
  g_assert_cmpfloat_with_epsilon (after.cy, before.cy, 1e-9);
  g_assert_cmpfloat_with_epsilon (x, 96.0, 2.0);
}

/* Until the map is narrower than @width pixels. */
static void
wait_for_width (Fixture *fixture, int width)
{
  guint timeout = g_timeout_add_seconds (PATIENCE, give_up_cb, NULL);

  while (gtk_widget_get_width (GTK_WIDGET (fixture->view)) >= width)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

/* A pane that opens beside the map leaves the ground where it is, also where it covers what was clicked. */
static void
test_pane (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonThing) niger = jalon_thing_new (JALON_THING_COUNTRY, "NER");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *pane = gtk_label_new ("");
  double     x, y, x_after, y_after;

  settle (fixture);
  g_object_ref (fixture->view);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (fixture->view), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (box), pane);
  gtk_widget_set_size_request (pane, 340, -1);
  gtk_widget_set_visible (pane, FALSE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  g_object_unref (fixture->view);
  settle (fixture);
  find_place (fixture, -4.297, 11.178, &x, &y);

  gtk_widget_set_visible (pane, TRUE);
  settle (fixture);
  find_place (fixture, -4.297, 11.178, &x_after, &y_after);
  g_assert_cmpfloat_with_epsilon (x_after, x, 1.0);
  g_assert_cmpfloat_with_epsilon (y_after, y, 1.0);
  gtk_widget_set_visible (pane, FALSE);
  settle (fixture);
  find_place (fixture, -4.297, 11.178, &x_after, &y_after);
  g_assert_cmpfloat_with_epsilon (x_after, x, 1.0);

  gtk_widget_set_size_request (pane, 700, -1);
  find_place (fixture, 9.0, 17.0, &x, &y);
  jalon_map_view_choose (fixture->view, niger, FALSE, x, y);
  gtk_widget_set_visible (pane, TRUE);
  wait_for_width (fixture, (int) x);
  settle (fixture);
  find_place (fixture, 9.0, 17.0, &x_after, &y_after);
  g_assert_cmpfloat_with_epsilon (x_after, x, 1.0);
}

/* Until the map has another scene than @scene: what a query finds comes a moment later. */
static void
wait_for_scene (Fixture *fixture, const JalonScene *scene)
{
  guint timeout = g_timeout_add_seconds (PATIENCE, give_up_cb, NULL);

  while (jalon_session_get_scene (fixture->session) == NULL || jalon_session_get_scene (fixture->session) == scene)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

/* A filter that leaves nothing in view has the map show what is left; one that leaves something does not move it. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();
  JalonViewport before, after;
  JalonScene   *scene;
  double        x, y;

  settle (fixture);
  jalon_map_view_get_view (fixture->view, &before);
  before.cx += 0.2;
  jalon_map_view_fly (fixture->view, &before, 0);
  settle (fixture);
  scene = jalon_session_get_scene (fixture->session);
  query->masks[JALON_EVENT_COLUMN_TYPE] = 1u << JALON_EVENT_COOPERATE;
  jalon_session_set_query (fixture->session, query);
  wait_for_scene (fixture, scene);
  settle (fixture);
  find_place (fixture, -7.882, 32.124, &x, &y);
  jalon_map_view_get_view (fixture->view, &after);
  g_assert_true (x > 0 && y > 0 && x < after.width && y < after.height);

  scene = jalon_session_get_scene (fixture->session);
  jalon_session_clear_query (fixture->session);
  wait_for_scene (fixture, scene);
  settle (fixture);
  jalon_map_view_get_view (fixture->view, &before);
  g_assert_cmpfloat_with_epsilon (before.cx, after.cx, 1e-9);
  g_assert_cmpfloat_with_epsilon (before.world, after.world, 1e-6);
}

static void
test_worldview_and_dark (Fixture *fixture, gconstpointer data)
{
  const JalonSceneOptions *options;

  settle (fixture);
  jalon_session_set_dark (fixture->session, TRUE);
  jalon_session_set_worldview (fixture->session, JALON_WORLDVIEW_MAR);
  jalon_scene_unref (jalon_session_dup_current_scene (fixture->session));
  settle (fixture);
  options = jalon_scene_get_options (jalon_map_view_get_scene (fixture->view));
  g_assert_true (options->dark);
  g_assert_cmpint (options->worldview, ==, JALON_WORLDVIEW_MAR);
}

/* The window closes while a worker draws. */
static void
test_close_early (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    g_main_context_iteration (NULL, FALSE);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

/* What is drawn before there is a window is what the window then shows. */
static void
test_ahead (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonRasterAhead) ahead = NULL;
  JalonScene   *scene;
  double        scale;
  JalonViewport view;

  settle (fixture);
  scene = jalon_session_get_scene (fixture->session);
  scale = gtk_widget_get_scale_factor (GTK_WIDGET (fixture->view));
  g_assert_true (jalon_shumate_get_viewport (fixture->view->viewport, GTK_WIDGET (fixture->view->map), &view));

  ahead = jalon_map_view_draw_ahead (scene, (int) view.width, (int) view.height, scale);
  g_assert_true (jalon_raster_ahead_suits (ahead, scene, &view, scale));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  /* Every flight arrives at once. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);

  ADD ("/map-view/open", test_open);
  ADD ("/map-view/ahead", test_ahead);
  g_test_add ("/map-view/large-letters", Fixture, &usual_size, set_up, test_large_letters, tear_down);
  g_test_add ("/map-view/narrow", Fixture, &narrow_size, set_up, test_narrow, tear_down);
  g_test_add ("/map-view/ahead-odd", Fixture, &odd_size, set_up, test_ahead, tear_down);
  ADD ("/map-view/click", test_click);
  ADD ("/map-view/choose-adds-countries", test_choose_adds_countries);
  ADD ("/map-view/zoom", test_zoom);
  g_test_add ("/map-view/zoom-odd", Fixture, &odd_size, set_up, test_zoom, tear_down);
  ADD ("/map-view/move", test_move);
  ADD ("/map-view/turn", test_turn);
  ADD ("/map-view/walk", test_walk);
  ADD ("/map-view/reveal", test_reveal);
  ADD ("/map-view/reveal-gently", test_reveal_gently);
  ADD ("/map-view/pane", test_pane);
  ADD ("/map-view/filter", test_filter);
  ADD ("/map-view/worldview-and-dark", test_worldview_and_dark);
  ADD ("/map-view/close-early", test_close_early);

  status = g_test_run ();
  jalon_world_unref (world);

  return status;
}
