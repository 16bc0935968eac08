/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The panes of the window: that they fit, with letters of any size, and that
 * the keyboard begins where a person begins to read.
 */

#include "config.h"

#include "app-test.h"
#include "jalon-map-view-private.h"
#include "jalon-window-private.h"

/* Of the least screen that all panes are made for, pixels. */
#define SCREEN_WIDTH 1000

/* What GTK calls 96 dots an inch. */
#define NORMAL_DPI (96 * 1024)

/* Pixels: the height of the timeline with usual letters. */
#define USUAL_TIMELINE 128

typedef struct
{
  JalonWindow *window;
} Fixture;

static GApplication *app;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonDossier) dossier = app_test_load_sample ();

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", GPOINTER_TO_INT (data) * NORMAL_DPI / 100, NULL);
  fixture->window = JALON_WINDOW (app_test_create_window (app));
  jalon_session_set_dossier (fixture->window->session, dossier);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), SCREEN_WIDTH, 650);
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_test_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  app_test_close_window (fixture->window);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static int
get_least_width (Fixture *fixture)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* Whatever is open, the window does not outgrow the screen. */
static void
test_fits (Fixture *fixture, gconstpointer data)
{
  const char *const ids[] = { "ev-close-bfa", "ev-drone" };

  g_assert_cmpint (get_least_width (fixture), <=, SCREEN_WIDTH);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      jalon_session_select_event (fixture->window->session, ids[i]);
      g_assert_cmpint (get_least_width (fixture), <=, SCREEN_WIDTH);
      app_test_settle (GTK_WIDGET (fixture->window));
      g_assert_true (gtk_widget_get_visible (fixture->window->right));
      g_assert_cmpint (get_least_width (fixture), <=, SCREEN_WIDTH);

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-filters", NULL);
      app_test_settle (GTK_WIDGET (fixture->window));
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->sidebar)));
      g_assert_cmpint (get_least_width (fixture), <=, SCREEN_WIDTH);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-filters", NULL);
    }
}

static void
add_article (JalonDossier *dossier)
{
  JalonArticleData *data = jalon_article_data_new ("reviewed");
  g_autoptr (JalonArticle) article = NULL;
  g_autoptr (JalonEventRecord) record = jalon_event_record_new ("proposed");
  JalonClaim *claim = jalon_claim_new ("reviewed", JALON_STANCE_ASSERTS);
  g_autoptr (GError) error = NULL;

  data->text = g_strdup ("Mali recalled its ambassador.");
  article = jalon_article_new (data);
  jalon_dossier_add_article (dossier, article, &error);
  g_assert_no_error (error);
  record->review = JALON_REVIEW_PROPOSED;
  g_ptr_array_add (claim->quotes, jalon_quote_new ("Mali", 0, 4));
  g_ptr_array_add (record->claims, claim);
  jalon_dossier_add_event (dossier, record, &error);
  g_assert_no_error (error);
}

/* What a wide window shows side by side does not keep it wide: the list gives way to what is read. */
static void
test_narrowed (Fixture *fixture, gconstpointer data)
{
  JalonWindow *window = fixture->window;
  int          wide;

  add_article (jalon_session_get_dossier (window->session));
  gtk_window_set_default_size (GTK_WINDOW (window), 14 * SCREEN_WIDTH / 10, 650);
  jalon_window_review_article (window, "reviewed");
  APP_TEST_WAIT (gtk_widget_get_width (GTK_WIDGET (window)) >= 13 * SCREEN_WIDTH / 10);
  app_test_settle (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->review)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->sidebar)));
  wide = get_least_width (fixture);
  g_assert_cmpint (wide, <=, SCREEN_WIDTH);

  gtk_window_set_default_size (GTK_WINDOW (window), SCREEN_WIDTH, 650);
  APP_TEST_WAIT (!gtk_widget_get_visible (GTK_WIDGET (window->sidebar)));
  app_test_settle (GTK_WIDGET (window));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, SCREEN_WIDTH);
  g_assert_cmpint (get_least_width (fixture), <=, SCREEN_WIDTH);
  gtk_window_set_default_size (GTK_WINDOW (window), 14 * SCREEN_WIDTH / 10, 650);
  APP_TEST_WAIT (gtk_widget_get_visible (GTK_WIDGET (window->sidebar)));
}

static gboolean
is_key_shown (Fixture *fixture)
{
  const GType type = g_type_from_name ("JalonArticleView");
  GtkWidget  *article = app_test_find_child (GTK_WIDGET (fixture->window->review), type);

  return gtk_widget_get_visible (GTK_WIDGET (gtk_widget_get_template_child (article, type, "key")));
}

/* Large letters in a low window: words of the article and facts of the event come before the key to the colours. */
static void
test_low_review (Fixture *fixture, gconstpointer data)
{
  JalonWindow *window = fixture->window;
  GtkWidget   *card, *text;

  add_article (jalon_session_get_dossier (window->session));
  gtk_window_set_default_size (GTK_WINDOW (window), SCREEN_WIDTH, 880);
  jalon_window_review_article (window, "reviewed");
  APP_TEST_WAIT (is_key_shown (fixture));
  gtk_window_set_default_size (GTK_WINDOW (window), SCREEN_WIDTH, 650);
  APP_TEST_WAIT (!is_key_shown (fixture));
  app_test_settle (GTK_WIDGET (window));

  card = app_test_find_child (GTK_WIDGET (window->review), g_type_from_name ("JalonProposalCard"));
  text = app_test_find_child (GTK_WIDGET (window->review), GTK_TYPE_TEXT_VIEW);
  g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_parent (card)), >=, 200);
  g_assert_cmpint (gtk_widget_get_height (text), >=, 90);
}

/* Details that take the place of the list leave the map its room. */
static void
test_map_keeps_room (Fixture *fixture, gconstpointer data)
{
  jalon_session_select_event (fixture->window->session, "ev-drone");
  app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window->map)), >=, SCREEN_WIDTH / 3 - 14);
  g_assert_cmpint (gtk_widget_get_width (fixture->window->right), <, SCREEN_WIDTH / 2);
}

/* What is written beside each other in a dialog has room beside each other with letters of any size. */
static void
test_dialog_grows (Fixture *fixture, gconstpointer data)
{
  const int  letters = GPOINTER_TO_INT (data);
  GtkWindow *dialog;
  int        width, height;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-articles", NULL);
  dialog = app_test_find_toplevel (fixture->window, g_type_from_name ("JalonArticlesDialog"));
  g_assert_nonnull (dialog);
  gtk_window_get_default_size (dialog, &width, &height);
  g_assert_cmpint (width, ==, 560 * letters / 100);
  app_test_settle (GTK_WIDGET (fixture->window));
  gtk_window_close (dialog);
  app_test_iterate ();
}

/* From the list the keyboard goes to the first filter, and not past it. */
static void
test_filters_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus = NULL, *entry;

  jalon_sidebar_focus_list (fixture->window->sidebar);
  app_test_settle (GTK_WIDGET (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-filters", NULL);
  app_test_settle (GTK_WIDGET (fixture->window));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  entry = gtk_widget_get_ancestor (focus, g_type_from_name ("JalonFilterCountries"));
  g_assert_nonnull (entry);
}

static void
resize (Fixture *fixture, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), SCREEN_WIDTH, height);
  app_test_settle (GTK_WIDGET (fixture->window));
  app_test_settle (GTK_WIDGET (fixture->window));
}

static gboolean
is_timeline_shown (Fixture *fixture)
{
  gboolean shown;

  g_object_get (fixture->window, "timeline-shown", &shown, NULL);
  g_assert_cmpint (shown, ==, gtk_widget_get_visible (fixture->window->timeline));

  return shown;
}

/* A busy machine may take more than a few frames. */
static void
wait_for_timeline (Fixture *fixture, gboolean shown)
{
  APP_TEST_WAIT (is_timeline_shown (fixture) == shown);
}

/* The map comes first: in a low window the timeline folds, unless someone asks for it there. */
static void
test_timeline_folds (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  wait_for_timeline (fixture, FALSE);
  resize (fixture, 800);
  wait_for_timeline (fixture, TRUE);
  app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->window->map)), >, 4 * USUAL_TIMELINE);
  resize (fixture, 650);
  wait_for_timeline (fixture, FALSE);

  gtk_widget_activate_action (window, "win.show-timeline", NULL);
  app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (is_timeline_shown (fixture));
  gtk_widget_activate_action (window, "win.show-timeline", NULL);
  g_assert_false (is_timeline_shown (fixture));

  /* Who has put it away does not get it back with a larger window. */
  resize (fixture, 800);
  g_assert_false (is_timeline_shown (fixture));
  gtk_widget_activate_action (window, "win.show-timeline", NULL);
  g_assert_true (is_timeline_shown (fixture));
}

static double
get_world (Fixture *fixture)
{
  JalonViewport view;

  jalon_map_view_get_view (fixture->window->map, &view);
  return view.world;
}

/* Where nobody has moved the map, it shows all there is as large as the window allows. */
static void
test_map_fits_again (Fixture *fixture, gconstpointer data)
{
  const JalonBox lake = { 13.0, 12.0, 15.0, 14.0 };
  double         small = get_world (fixture);
  JalonViewport  view, closer;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), SCREEN_WIDTH, 880);
  APP_TEST_WAIT (get_world (fixture) > small * 1.02);
  app_test_settle (GTK_WIDGET (fixture->window));
  jalon_map_view_get_view (fixture->window->map, &view);
  jalon_viewport_init_fit (&closer, &lake, view.width, view.height, 0);
  jalon_map_view_show (fixture->window->map, &lake);
  APP_TEST_WAIT (get_world (fixture) > closer.world * 0.999);
  resize (fixture, 650);
  g_assert_cmpfloat_with_epsilon (get_world (fixture), closer.world, closer.world / 100.0);
}

/* Whether the legend is open, and all there is lies beside it. */
static gboolean
is_beside_legend (Fixture *fixture)
{
  JalonMapView   *map = fixture->window->map;
  JalonScene     *scene = jalon_map_view_get_scene (map);
  JalonViewport   view;
  JalonBox        extent;
  graphene_rect_t legend;
  gboolean        expanded;
  double          x, y;

  g_object_get (map->legend, "expanded", &expanded, NULL);
  if (!expanded || scene == NULL || !jalon_scene_get_extent (scene, &extent) ||
      !gtk_widget_compute_bounds (map->legend, GTK_WIDGET (map), &legend))
    return FALSE;
  jalon_map_view_get_view (map, &view);
  jalon_viewport_project (&view, extent.west, (extent.south + extent.north) / 2, &x, &y);
  return x >= legend.origin.x + legend.size.width;
}

/* Whatever pane opens at the left of a map that nobody has moved, or closes beside it, the legend covers none of it. */
static void
test_beside_legend (Fixture *fixture, gconstpointer data)
{
  JalonWindow *window = fixture->window;

  gtk_window_set_default_size (GTK_WINDOW (window), 1300, 880);
  APP_TEST_WAIT (is_beside_legend (fixture));

  jalon_session_select_event (window->session, "ev-drone");
  app_test_settle (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_visible (window->right));
  jalon_map_view_fit (window->map, FALSE);
  app_test_settle (GTK_WIDGET (window));
  g_assert_false (is_beside_legend (fixture));
  jalon_session_clear_selection (window->session);
  APP_TEST_WAIT (is_beside_legend (fixture));

  g_object_set (window, "sidebar-shown", FALSE, NULL);
  app_test_settle (GTK_WIDGET (window));
  jalon_map_view_fit (window->map, FALSE);
  APP_TEST_WAIT (is_beside_legend (fixture));
  g_object_set (window, "sidebar-shown", TRUE, NULL);
  app_test_settle (GTK_WIDGET (window));
  APP_TEST_WAIT (is_beside_legend (fixture));
}

/* Symbols and lanes of the timeline are as large as the letters around them. */
static void
test_timeline_grows (Fixture *fixture, gconstpointer data)
{
  const int letters = GPOINTER_TO_INT (data);
  int       height;

  gtk_widget_set_visible (fixture->window->timeline, TRUE);
  gtk_widget_measure (gtk_widget_get_first_child (fixture->window->timeline),
                      GTK_ORIENTATION_VERTICAL,
                      -1,
                      &height,
                      NULL,
                      NULL,
                      NULL);
  g_assert_cmpint (height, >=, USUAL_TIMELINE * letters / 100);
  g_assert_cmpint (height, <=, USUAL_TIMELINE * letters / 100 + 12);
}

int
main (int argc, char *argv[])
{
  app = app_test_open (&argc, &argv);
  if (app == NULL)
    return 0;

#define ADD(name, letters, func)                                                                                       \
  g_test_add ("/window-panes/" name, Fixture, GINT_TO_POINTER (letters), set_up, func, tear_down)
  ADD ("fits", 100, test_fits);
  ADD ("fits-large-letters", 150, test_fits);
  ADD ("narrowed-large-letters", 150, test_narrowed);
  ADD ("low-review-large-letters", 150, test_low_review);
  ADD ("map-keeps-room", 100, test_map_keeps_room);
  ADD ("map-keeps-room-large-letters", 150, test_map_keeps_room);
  ADD ("dialog-grows", 100, test_dialog_grows);
  ADD ("dialog-grows-large-letters", 150, test_dialog_grows);
  ADD ("filters-focus", 100, test_filters_focus);
  ADD ("map-fits-again", 100, test_map_fits_again);
  ADD ("beside-legend", 100, test_beside_legend);
  ADD ("timeline-grows", 100, test_timeline_grows);
  ADD ("timeline-grows-large-letters", 150, test_timeline_grows);
  ADD ("timeline-folds", 100, test_timeline_folds);
  ADD ("timeline-folds-large-letters", 150, test_timeline_folds);

  return app_test_run (app);
}
