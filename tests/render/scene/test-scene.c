/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The base map against golden images (without words, whose fonts differ from
 * system to system), and what can be said of it without a picture.
 */

#include "config.h"

#include "fixture.h"
#include "golden.h"
#include "jalon-layers-private.h"
#include "jalon-scene-private.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#define WIDTH 480
#define HEIGHT 320

#define GROUND (JALON_DRAW_LAND | JALON_DRAW_ROLES | JALON_DRAW_CLOSURES | JALON_DRAW_BORDERS)

typedef struct
{
  const char    *name;
  JalonBox       box;
  double         rotation;
  JalonWorldview worldview;
  gboolean       dark;
  gboolean       from_above; /* the view is two worlds wide */
} Case;

static const Case cases[] = {
  { "sahel", { -18, 8, 14, 37 }, 0, JALON_WORLDVIEW_UN, FALSE, FALSE },
  { "sahel-dark", { -18, 8, 14, 37 }, 0, JALON_WORLDVIEW_UN, TRUE, FALSE },
  { "sahel-morocco-view", { -18, 18, 2, 37 }, 0, JALON_WORLDVIEW_MAR, FALSE, FALSE },
  { "sahel-rotated", { -14, 10, 12, 35 }, 0.5, JALON_WORLDVIEW_UN, FALSE, FALSE },
  { "border", { -2, 15, 6, 21 }, 0, JALON_WORLDVIEW_UN, FALSE, FALSE },
  { "antimeridian", { 165, -30, -165, -8 }, 0, JALON_WORLDVIEW_UN, FALSE, FALSE },
  { "world", { -170, -60, 190, 78 }, 0, JALON_WORLDVIEW_UN, FALSE, FALSE },
  { "worlds", { -170, -60, 190, 78 }, 0, JALON_WORLDVIEW_UN, FALSE, TRUE },
  { "kashmir", { 66, 26, 84, 40 }, 0, JALON_WORLDVIEW_UN, FALSE, FALSE },
};

static JalonViewport
make_view (const Case *test)
{
  JalonViewport viewport;

  jalon_viewport_init_fit (&viewport, &test->box, WIDTH, HEIGHT, 0);
  if (test->from_above)
    viewport.world = WIDTH / 2.0;
  viewport.rotation = test->rotation;

  return viewport;
}

static cairo_surface_t *
draw (JalonScene          *scene,
      const JalonViewport *viewport,
      JalonDrawParts       parts,
      GCancellable        *cancellable,
      gboolean            *out_complete)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  *out_complete = jalon_scene_draw (scene, cr, viewport, parts, JALON_DETAIL_10M, cancellable);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
test_golden (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ test->worldview, "en", test->dark, NULL });
  JalonViewport    viewport = make_view (test);
  gboolean         complete;
  cairo_surface_t *surface = draw (scene, &viewport, GROUND, NULL, &complete);

  g_assert_true (complete);
  golden_assert (surface, test->name);
  cairo_surface_destroy (surface);
}

/* What is proposed has an outline and hollow arrows, and no fill. */
static void
test_proposed (gconstpointer data)
{
  gboolean         dark = GPOINTER_TO_INT (data);
  Case             test = { "proposed", { -13, 10, 14, 37 }, 0, JALON_WORLDVIEW_UN, FALSE, FALSE };
  JalonViewport    viewport = make_view (&test);
  gboolean         complete;
  cairo_surface_t *surface;
  g_autoptr (JalonScene) scene = fixture_make_proposed (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", dark, NULL });

  surface = draw (scene, &viewport, GROUND, NULL, &complete);
  g_assert_true (complete);
  golden_assert (surface, dark ? "proposed-dark" : "proposed");
  cairo_surface_destroy (surface);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* In print every hatch and dot is a stroke: nothing is turned into pixels, nothing tiled. */
static void
test_vector (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  g_autoptr (GString) text = g_string_new (NULL);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_cb, text, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  JalonViewport    viewport = make_view (&cases[0]);

  g_assert_true (jalon_scene_draw (scene, cr, &viewport, JALON_DRAW_BASE, JALON_DETAIL_10M, NULL));
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_nonnull (strstr (text->str, "<path"));
  g_assert_null (strstr (text->str, "<image"));
  g_assert_null (strstr (text->str, "<pattern"));
}

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[(gsize) x] & 0xffffff;
}

/* Below one world height nothing of the Arctic follows on Antarctica. */
static void
test_no_vertical_repeat (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  JalonViewport    viewport = { 0.5, 0.5, HEIGHT / 2.0, WIDTH, HEIGHT, 0 };
  gboolean         complete;
  cairo_surface_t *surface = draw (scene, &viewport, GROUND, NULL, &complete);
  guint32          edge = jalon_palette_get (JALON_INK_VOID, FALSE);

  for (guint x = 0; x < WIDTH; x++)
    {
      g_assert_cmphex (get_pixel (surface, x, HEIGHT / 4.0 - 3), ==, edge);
      g_assert_cmphex (get_pixel (surface, x, HEIGHT * 3 / 4.0 + 3), ==, edge);
    }
  cairo_surface_destroy (surface);
}

static void
test_cancel (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  JalonViewport    viewport = make_view (&cases[0]);
  gboolean         complete;
  cairo_surface_t *surface;

  g_cancellable_cancel (cancellable);
  surface = draw (scene, &viewport, JALON_DRAW_BASE, cancellable, &complete);
  g_assert_false (complete);
  g_assert_cmphex (get_pixel (surface, 10, 10), ==, 0);
  cairo_surface_destroy (surface);
}

static gpointer
draw_in_thread_cb (gpointer data)
{
  JalonViewport viewport = make_view (&cases[0]);
  gboolean      complete;

  return draw (data, &viewport, JALON_DRAW_BASE, NULL, &complete);
}

/* Words included: another thread has font maps of its own. */
static void
test_threads (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  GThread         *threads[2];
  cairo_surface_t *here = draw_in_thread_cb (scene);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("draw", draw_in_thread_cb, scene);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      cairo_surface_t *there = g_thread_join (threads[i]);

      g_assert_cmpmem (cairo_image_surface_get_data (here),
                       cairo_image_surface_get_stride (here) * HEIGHT,
                       cairo_image_surface_get_data (there),
                       cairo_image_surface_get_stride (there) * HEIGHT);
      cairo_surface_destroy (there);
    }
  cairo_surface_destroy (here);
}

static void
test_extent (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  g_autoptr (JalonScene) empty = fixture_make_scene (NULL, 0, FALSE, jalon_scene_get_options (scene));
  const FixtureClosure pacific[] = { { "FJI", "NZL", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE } };
  g_autoptr (JalonScene) across = fixture_make_scene (pacific, 1, FALSE, jalon_scene_get_options (scene));
  JalonBox box;

  g_assert_true (jalon_scene_get_extent (scene, &box));
  g_assert_cmpfloat_with_epsilon (box.west, -7.9, 0.5);
  g_assert_cmpfloat_with_epsilon (box.south, 11.2, 0.5);
  g_assert_cmpfloat_with_epsilon (box.east, 10, 0.5);
  g_assert_cmpfloat_with_epsilon (box.north, 32.1, 0.5);
  g_assert_false (jalon_scene_get_extent (empty, &box));
  /* Fiji and New Zealand lie close together, not a world apart. */
  g_assert_true (jalon_scene_get_extent (across, &box));
  g_assert_cmpfloat (jalon_mercator_unit_x (box.east) - jalon_mercator_unit_x (box.west) + (box.west > box.east),
                     <,
                     0.1);
}

/* Of a state that bars flights at a border, and of a long border, the frame holds where they stop and no more. */
static void
test_extent_of_borders (void)
{
  const FixtureClosure closures[] = { { "FIN", "RUS", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE },
                                      { "UKR", "RUS", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE } };
  g_autoptr (JalonScene) scene = fixture_make_scene (closures,
                                                     G_N_ELEMENTS (closures),
                                                     TRUE,
                                                     &(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  JalonBox box;

  g_assert_true (jalon_scene_get_extent (scene, &box));
  g_assert_cmpfloat (box.north, <, 68);
  for (guint i = 0; i < scene->arrows->len; i++)
    {
      const JalonSceneArrow *arrow = &g_array_index (scene->arrows, JalonSceneArrow, i);

      g_assert_cmpfloat (arrow->x, <=, jalon_mercator_unit_x (box.east));
      g_assert_cmpfloat (arrow->x, >=, jalon_mercator_unit_x (box.west));
      g_assert_cmpfloat (arrow->y, >=, jalon_mercator_unit_y (box.north));
      g_assert_cmpfloat (arrow->y, <=, jalon_mercator_unit_y (box.south));
    }
}

/* Three closures towards one state are one arrow, that of the surest; the other way there is one more. */
static void
test_arrows_join (void)
{
  const FixtureClosure closures[] = {
    { "DZA", "MLI", JALON_VERDICT_DISPUTED, NULL, FALSE },
    { "DZA", "MLI", JALON_VERDICT_CORROBORATED, NULL, FALSE },
    { "DZA", "MLI", JALON_VERDICT_SINGLE_SOURCE, NULL, TRUE },
    { "MLI", "DZA", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE },
  };
  g_autoptr (JalonScene) scene = fixture_make_scene (closures,
                                                     G_N_ELEMENTS (closures),
                                                     FALSE,
                                                     &(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  guint ns[4] = { 0 };

  g_assert_cmpuint (scene->arrows->len, ==, 4);
  for (guint i = 0; i < scene->arrows->len; i++)
    {
      const JalonSceneArrow *arrow = &g_array_index (scene->arrows, JalonSceneArrow, i);

      g_assert_cmpfloat (arrow->lane, ==, 0.5);
      ns[arrow->n]++;
      if (arrow->n == 3)
        g_assert_cmpstr (g_array_index (scene->closures, JalonSceneClosure, arrow->closure).id, ==, "closure-1");
    }
  g_assert_cmpuint (ns[0], ==, 2);
  g_assert_cmpuint (ns[1], ==, 1);
  g_assert_cmpuint (ns[3], ==, 1);
}

static const JalonSceneArrow *
find_arrow (JalonScene *scene, const char *closing, const char *banned)
{
  for (guint i = 0; i < scene->arrows->len; i++)
    {
      const JalonSceneArrow *arrow = &g_array_index (scene->arrows, JalonSceneArrow, i);

      if (g_str_equal (arrow->banned, banned) &&
          g_str_equal (g_array_index (scene->closures, JalonSceneClosure, arrow->closure).closing, closing))
        return arrow;
    }
  g_assert_not_reached ();
}

static void
assert_country_at (double x, double y, const char *code)
{
  g_assert_cmpstr (jalon_world_country_at (fixture_get_world (),
                                           JALON_WORLDVIEW_UN,
                                           jalon_mercator_unit_lon (x),
                                           jalon_mercator_unit_lat (y)),
                   ==,
                   code);
}

/* A mutual closure: two arrows at one border, opposite and side by side. */
static void
test_mutual_arrows (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  const JalonSceneArrow *north = find_arrow (scene, "DZA", "MLI");
  const JalonSceneArrow *south = find_arrow (scene, "MLI", "DZA");
  JalonViewport          viewport = make_view (&cases[0]);
  double                 ax, ay, bx, by, cx, cy, dx, dy;

  g_assert_false (north->is_remote);
  g_assert_cmpfloat_with_epsilon (north->x, south->x, 1e-4);
  g_assert_cmpfloat_with_epsilon (north->y, south->y, 1e-4);
  g_assert_cmpfloat_with_epsilon (north->dx * south->dx + north->dy * south->dy, -1, 1e-3);
  assert_country_at (north->x + north->dx * 0.002, north->y + north->dy * 0.002, "DZA");
  assert_country_at (north->x - north->dx * 0.002, north->y - north->dy * 0.002, "MLI");

  jalon_scene_place_arrow (north, &viewport, &ax, &ay, &bx, &by);
  jalon_scene_place_arrow (south, &viewport, &cx, &cy, &dx, &dy);
  g_assert_cmpfloat (hypot (bx - dx, by - dy), >, 10);
  g_assert_cmpfloat (hypot (bx - dx, by - dy), <, 80);
}

static void
test_remote_arrow (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  const JalonSceneArrow *arrow = find_arrow (scene, "BFA", "DZA");

  g_assert_true (arrow->is_remote);
  assert_country_at (arrow->x + arrow->dx * 0.001, arrow->y + arrow->dy * 0.001, "BFA");
  g_assert_cmpfloat (arrow->dy, >, 0.5);
  g_assert_false (find_arrow (scene, "NER", "DZA")->is_remote);
}

static void
test_organisation (void)
{
  const FixtureClosure closures[] = { { "DZA", "AES", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE } };
  g_autoptr (JalonScene) scene =
      fixture_make_scene (closures, 1, FALSE, &(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });

  g_assert_cmpuint (scene->arrows->len, ==, 3);
}

/* A closure that was refuted or rejected stops no flights, and nothing invisible can be clicked. */
static void
test_no_arrows (void)
{
  const FixtureClosure closures[] = {
    { "DZA", "MLI", JALON_VERDICT_REFUTED, NULL, FALSE },
    { "MLI", "DZA", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE, TRUE },
    { "MLI", "NER", JALON_VERDICT_REFUTED, NULL, FALSE, TRUE },
    { "NER", "DZA", JALON_VERDICT_REFUTED, NULL, TRUE },
  };
  g_autoptr (JalonScene) scene = fixture_make_scene (closures,
                                                     G_N_ELEMENTS (closures),
                                                     FALSE,
                                                     &(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });

  g_assert_cmpuint (scene->closures->len, ==, 4);
  g_assert_cmpuint (scene->arrows->len, ==, 0);
}

/* A polygon of its own is hatched instead of the territory; nonsense in its place is not. */
static void
test_polygon (void)
{
  static const char *const polygons[] = {
    "{\"type\":\"Polygon\",\"coordinates\":[[[0,20],[4,20],[4,24],[0,24],[0,20]]]}",
    "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[178,20],[-178,20],[-178,24],[178,24]]]]}",
    "{\"type\":\"Polygon\",\"coordinates\":[[[0,20],[4,20]]]}",
    "{\"type\":\"Polygon\",\"coordinates\":[[[null,20],[4,\"x\"],{},[]]]}",
    "{\"type\":\"Polygon\"}",
    "[",
  };
  const gboolean has_polygon[] = { TRUE, TRUE, FALSE, FALSE, FALSE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (polygons); i++)
    {
      const FixtureClosure closures[] = { { "DZA", "MLI", JALON_VERDICT_SINGLE_SOURCE, polygons[i] } };
      g_autoptr (JalonScene) scene =
          fixture_make_scene (closures, 1, FALSE, &(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
      GPtrArray       *rings = g_array_index (scene->closures, JalonSceneClosure, 0).polygons;
      JalonViewport    viewport = make_view (&cases[0]);
      gboolean         complete;
      cairo_surface_t *surface = draw (scene, &viewport, GROUND, NULL, &complete);

      g_assert_true (complete);
      g_assert_cmpint (rings != NULL, ==, has_polygon[i]);
      cairo_surface_destroy (surface);
    }
}

/* Each layer can be asked for alone, and all together are a whole map. */
static void
test_layers (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  JalonDrawParts           parts = 0;
  guint                    n_layers;
  const JalonLayer *const *layers = jalon_layers_get (scene, &n_layers);

  for (guint i = 0; i < n_layers; i++)
    {
      const JalonLayer *layer = layers[i];

      g_assert_nonnull (layer->id);
      g_assert_nonnull (layer->draw);
      g_assert_cmpuint (layer->cost, >, 0);
      g_assert_cmpuint (layer->part & parts, ==, 0);
      g_assert_cmpint (__builtin_popcount (layer->part), ==, 1);
      parts |= layer->part;
    }
  g_assert_cmpuint (parts, ==, JALON_DRAW_ALL & ~JALON_DRAW_AGGREGATE);
  g_assert_null (layers[n_layers]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/render/scene/golden/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_golden);
    }
  g_test_add_data_func ("/render/scene/proposed/light", GINT_TO_POINTER (FALSE), test_proposed);
  g_test_add_data_func ("/render/scene/proposed/dark", GINT_TO_POINTER (TRUE), test_proposed);
  g_test_add_func ("/render/scene/layers", test_layers);
  g_test_add_func ("/render/scene/no-vertical-repeat", test_no_vertical_repeat);
  g_test_add_func ("/render/scene/vector", test_vector);
  g_test_add_func ("/render/scene/cancel", test_cancel);
  g_test_add_func ("/render/scene/threads", test_threads);
  g_test_add_func ("/render/scene/extent", test_extent);
  g_test_add_func ("/render/scene/extent-of-borders", test_extent_of_borders);
  g_test_add_func ("/render/scene/arrows-join", test_arrows_join);
  g_test_add_func ("/render/scene/mutual-arrows", test_mutual_arrows);
  g_test_add_func ("/render/scene/remote-arrow", test_remote_arrow);
  g_test_add_func ("/render/scene/organisation", test_organisation);
  g_test_add_func ("/render/scene/no-arrows", test_no_arrows);
  g_test_add_func ("/render/scene/polygon", test_polygon);

  return g_test_run ();
}
