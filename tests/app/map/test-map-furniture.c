/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on the map covers nothing of it that matters, and says all that it has to say.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-labels.h"
#include "jalon-layers-private.h"
#include "jalon-settle.h"
#include "jalon-shumate.h"

/* Longest wait before the test fails, seconds. */
#define PATIENCE 60

typedef struct
{
  JalonSession *session;
  GtkWidget    *window;
  JalonMapView *view;
} Fixture;

static JalonWorld *world;

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
add_event (JalonDossier *dossier, double lon, double lat)
{
  static guint     n = 0;
  g_autofree char *id = g_strdup_printf ("event-%u", n++);
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);
  g_autoptr (GError) error = NULL;

  record->title = g_strdup (id);
  record->review = JALON_REVIEW_ACCEPTED;
  record->place = jalon_place_new (JALON_PRECISION_CITY);
  record->place->lon = lon;
  record->place->lat = lat;
  jalon_dossier_add_event (dossier, record, &error);
  g_assert_no_error (error);
}

/* Events in columns at the edges of the frame of the story, but for gaps in the south; and two far in the east. */
static JalonDossier *
make_dossier (void)
{
  JalonDossier *dossier = jalon_dossier_new ();

  for (double lat = 4; lat <= 24; lat += 0.5)
    if (lat < 7 || lat > 9)
      {
        add_event (dossier, -14, lat);
        add_event (dossier, 20, lat);
      }
  add_event (dossier, 139.7, 35.7);
  add_event (dossier, 139.7, 35.7);
  return dossier;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonDossier) dossier = make_dossier ();

  fixture->session = jalon_session_new (world);
  jalon_session_set_dossier (fixture->session, dossier);
  fixture->view = JALON_MAP_VIEW (g_object_new (JALON_TYPE_MAP_VIEW, NULL));
  g_object_set (fixture->view, "session", fixture->session, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->session);
}

static void
test_hint (Fixture *fixture, gconstpointer data)
{
  GtkWidget      *hint = fixture->view->hints[JALON_SIDE_EAST];
  JalonViewport   view;
  JalonLayerInput input;
  graphene_rect_t bounds;
  g_autoptr (GArray) labels = NULL;
  g_autoptr (GArray) marks = NULL;

  g_assert_true (jalon_shumate_get_viewport (fixture->view->viewport, GTK_WIDGET (fixture->view->map), &view));
  view = jalon_viewport_pad (&view, JALON_LAYER_PAD);
  input = jalon_layer_input_make (jalon_map_view_get_scene (fixture->view), &view, JALON_DETAIL_10M, NULL);
  labels = jalon_layer_place_labels (&input);
  marks = jalon_layer_list_marks (&input);
  while (!gtk_widget_get_mapped (hint) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_compute_bounds (hint, GTK_WIDGET (fixture->view), &bounds));
  graphene_rect_offset (&bounds, JALON_LAYER_PAD, JALON_LAYER_PAD);
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonLabelBox  *box = &g_array_index (labels, JalonPlacedLabel, i).box;
      const graphene_rect_t name = GRAPHENE_RECT_INIT (box->x0, box->y0, box->x1 - box->x0, box->y1 - box->y0);

      g_assert_false (graphene_rect_intersection (&bounds, &name, NULL));
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark      *mark = &g_array_index (marks, JalonMark, i);
      float                 r = (float) jalon_mark_get_radius (mark);
      const graphene_rect_t symbol = GRAPHENE_RECT_INIT ((float) mark->x - r, (float) mark->y - r, 2 * r, 2 * r);

      g_assert_false (graphene_rect_intersection (&bounds, &symbol, NULL));
    }
}

/* The buttons stand within the corner that names keep clear of. */
static void
test_corner (Fixture *fixture, gconstpointer data)
{
  const JalonSceneOptions *options = jalon_scene_get_options (jalon_map_view_get_scene (fixture->view));
  double                   width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  double                   height = gtk_widget_get_height (GTK_WIDGET (fixture->view));
  graphene_rect_t          bounds;

  while (!gtk_widget_get_mapped (fixture->view->buttons) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_compute_bounds (fixture->view->buttons, GTK_WIDGET (fixture->view), &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, width - options->corner_width);
  g_assert_cmpfloat (bounds.origin.y, >=, height - options->corner_height);
}

/* The legend stands within what names keep clear of, and none of them lies below it. */
static void
test_legend (Fixture *fixture, gconstpointer data)
{
  GtkWidget      *legend = fixture->view->legend;
  JalonViewport   view;
  JalonLayerInput input;
  graphene_rect_t bounds;
  g_autoptr (GArray) labels = NULL;

  while (!gtk_widget_get_mapped (legend) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_compute_bounds (legend, GTK_WIDGET (fixture->view), &bounds));
  g_assert_true (jalon_shumate_get_viewport (fixture->view->viewport, GTK_WIDGET (fixture->view->map), &view));
  g_assert_cmpfloat (view.legend_width, >=, bounds.origin.x + bounds.size.width);
  g_assert_cmpfloat (view.legend_height, >=, view.height - bounds.origin.y);
  view = jalon_viewport_pad (&view, JALON_LAYER_PAD);
  graphene_rect_offset (&bounds, JALON_LAYER_PAD, JALON_LAYER_PAD);
  input = jalon_layer_input_make (jalon_map_view_get_scene (fixture->view), &view, JALON_DETAIL_10M, NULL);
  labels = jalon_layer_place_labels (&input);
  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonLabelBox  *box = &g_array_index (labels, JalonPlacedLabel, i).box;
      const graphene_rect_t name = GRAPHENE_RECT_INIT (box->x0, box->y0, box->x1 - box->x0, box->y1 - box->y0);

      g_assert_false (graphene_rect_intersection (&bounds, &name, NULL));
    }
}

/* A folded legend gives its room back to the names, and the map is drawn with them. */
static void
test_folded_legend (Fixture *fixture, gconstpointer data)
{
  JalonViewport before, after;

  g_assert_true (jalon_shumate_get_viewport (fixture->view->viewport, GTK_WIDGET (fixture->view->map), &before));
  g_object_set (fixture->view->legend, "expanded", FALSE, NULL);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_true (jalon_shumate_get_viewport (fixture->view->viewport, GTK_WIDGET (fixture->view->map), &after));
    }
  while (after.legend_height >= before.legend_height || !jalon_scene_layer_is_settled (fixture->view->scene_layer));
  g_assert_cmpfloat (after.legend_height, >, 0);
}

/* A caption that is longer than the map is wide goes on in another line. */
static void
test_caption (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  PangoLayout *layout;

  for (guint i = 0; i < 40; i++)
    g_string_append (words, "closed airspace, ");
  jalon_map_view_set_caption (fixture->view, words->str);
  while (!gtk_widget_get_mapped (fixture->view->caption) || gtk_widget_get_height (fixture->view->caption) == 0)
    g_main_context_iteration (NULL, TRUE);
  layout = gtk_label_get_layout (GTK_LABEL (fixture->view->caption));
  g_assert_false (pango_layout_is_ellipsized (layout));
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  g_assert_cmpint (gtk_widget_get_width (fixture->view->caption), <, gtk_widget_get_width (GTK_WIDGET (fixture->view)));
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
  g_test_add ("/map-furniture/hint", Fixture, NULL, set_up, test_hint, tear_down);
  g_test_add ("/map-furniture/legend", Fixture, NULL, set_up, test_legend, tear_down);
  g_test_add ("/map-furniture/folded-legend", Fixture, NULL, set_up, test_folded_legend, tear_down);
  g_test_add ("/map-furniture/corner", Fixture, NULL, set_up, test_corner, tear_down);
  g_test_add ("/map-furniture/caption", Fixture, NULL, set_up, test_caption, tear_down);
  status = g_test_run ();
  jalon_world_unref (world);
  return status;
}
