/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names on the map: none overlaps another, a symbol or an arrow, whatever the view and the language.
 */

#include "config.h"

#include "fixture.h"
#include "jalon-labels.h"
#include "jalon-layers-private.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *name;
  JalonBox    box;
  double      rotation;
  guint       least; /* names there must be */
  const char *must;  /* one that must be there, in English */
} Case;

static const Case cases[] = {
  { "world", { -170, -60, 190, 78 }, 0, 20, "Brazil" },      { "sahel", { -18, 8, 14, 37 }, 0, 30, "Mali" },
  { "rotated", { -18, 8, 14, 37 }, 2.2, 25, "Ouagadougou" }, { "bamako", { -10, 11, -6, 14 }, 0, 10, "Bamako" },
  { "europe", { -12, 34, 40, 60 }, 0, 25, "Germany" },       { "antimeridian", { 165, -30, -165, 0 }, 0, 5, "Suva" },
};

static const char *const languages[] = { "en", "fr", "ar" };

static GArray *
place (JalonScene *scene, const Case *test, JalonViewport *viewport)
{
  JalonLayerInput input;

  jalon_viewport_init_fit (viewport, &test->box, 1000, 700, 0);
  viewport->rotation = test->rotation;

  input = jalon_layer_input_make (scene, viewport, JALON_DETAIL_50M, NULL);
  return jalon_layer_place_labels (&input);
}

static gboolean
overlap (const JalonLabelBox *a, const JalonLabelBox *b)
{
  return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

static void
test_collisions (gconstpointer data)
{
  const Case *test = data;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (JalonScene) scene =
          fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, languages[i], FALSE, NULL });
      JalonViewport viewport;
      g_autoptr (GArray) labels = place (scene, test, &viewport);
      g_autoptr (GArray) marks = jalon_scene_list_marks (scene, &viewport);
      gboolean found = i > 0;

      g_assert_cmpuint (labels->len, >=, test->least);
      for (guint j = 0; j < labels->len; j++)
        {
          const JalonPlacedLabel *label = &g_array_index (labels, JalonPlacedLabel, j);

          found |= g_str_equal (label->label.text, test->must);
          g_assert_cmpfloat (label->box.x0, >=, 0);
          g_assert_cmpfloat (label->box.y1, <=, viewport.height);
          for (guint k = 0; k < j; k++)
            g_assert_false (overlap (&label->box, &g_array_index (labels, JalonPlacedLabel, k).box));
          for (guint k = 0; k < marks->len; k++)
            {
              const JalonMark *mark = &g_array_index (marks, JalonMark, k);

              g_assert_false (mark->x > label->box.x0 && mark->x < label->box.x1 && mark->y > label->box.y0 &&
                              mark->y < label->box.y1);
            }
        }
      g_assert_true (found);
    }
}

/* Letters of Arabic are joined, so neither capitals nor space come between them. */
static void
test_scripts (void)
{
  JalonLabelFace face = { .size = 12, .spaced = TRUE };
  g_autoptr (PangoLayout) latin = jalon_label_text_get (&face, "Côte d’Ivoire");
  g_autoptr (PangoLayout) arabic = jalon_label_text_get (&face, "مالي");
  PangoAttrIterator *iterator;

  g_assert_cmpstr (pango_layout_get_text (latin), ==, "CÔTE D’IVOIRE");
  iterator = pango_attr_list_get_iterator (pango_layout_get_attributes (latin));
  g_assert_nonnull (pango_attr_iterator_get (iterator, PANGO_ATTR_LETTER_SPACING));
  pango_attr_iterator_destroy (iterator);

  g_assert_cmpstr (pango_layout_get_text (arabic), ==, "مالي");
  iterator = pango_attr_list_get_iterator (pango_layout_get_attributes (arabic));
  g_assert_null (pango_attr_iterator_get (iterator, PANGO_ATTR_LETTER_SPACING));
  pango_attr_iterator_destroy (iterator);
}

static void
test_languages (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "fr", FALSE, NULL });
  JalonViewport viewport;
  g_autoptr (GArray) labels = place (scene, &cases[1], &viewport);
  gboolean found = FALSE;

  for (guint i = 0; i < labels->len; i++)
    found |= g_str_equal (g_array_index (labels, JalonPlacedLabel, i).label.text, "Algérie");
  g_assert_true (found);
}

/* Burkina Faso has no border with Algeria, so its arrow must say whose flights it means. */
static void
test_flights (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  JalonViewport viewport;
  g_autoptr (GArray) labels = place (scene, &cases[1], &viewport);
  guint n_flights = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const JalonLabel *label = &g_array_index (labels, JalonPlacedLabel, i).label;

      if (label->kind != JALON_LABEL_FLIGHTS)
        continue;
      n_flights++;
      g_assert_cmpstr (label->text, ==, "Algeria");
    }
  g_assert_cmpuint (n_flights, ==, 1);
}

/* Far out too a closure between states without a common border says whose flights it means, where there are few. */
static void
test_flights_far_out (void)
{
  static const FixtureClosure closures[] = { { "USA", "RUS", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE },
                                             { "USA", "IRN", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE },
                                             { "USA", "SYR", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE },
                                             { "USA", "BLR", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE } };

  for (guint n = 1; n <= G_N_ELEMENTS (closures); n++)
    {
      const JalonSceneOptions options = { .worldview = JALON_WORLDVIEW_UN, .language = "en" };
      g_autoptr (JalonScene) scene = fixture_make_scene (closures, n, FALSE, &options);
      const Case pacific = { "pacific", { 130, -20, -80, 65 } };
      g_autoptr (GArray) labels = NULL;
      JalonViewport viewport;
      guint         n_flights = 0;

      labels = place (scene, &pacific, &viewport);
      g_assert_cmpfloat (jalon_viewport_get_zoom (&viewport), <, 4);
      for (guint i = 0; i < labels->len; i++)
        n_flights += g_array_index (labels, JalonPlacedLabel, i).label.kind == JALON_LABEL_FLIGHTS;
      g_assert_cmpint (n_flights > 0, ==, n < G_N_ELEMENTS (closures));
    }
}

/* Divisions are named where there is room for them, and not where the source has old ones. */
static void
test_divisions (void)
{
  static const struct
  {
    JalonBox    box;
    const char *language;
    guint       least;
    guint       most;
  } views[] = {
    { { -6, 10, 2, 16 }, "en", 3, 20 },                                      /* Mali, Burkina Faso */
    { { -6, 10, 2, 16 }, "fr", 3, 20 },   { { -6, 10, 2, 16 }, "ar", 0, 0 }, /* no names in Arabic script */
    { { -9, 29.5, -6, 32 }, "en", 0, 0 },                                    /* Morocco: those before 2015 */
    { { -18, 0, 20, 36 }, "en", 0, 0 },                                      /* too far away */
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (JalonScene) scene =
          fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, views[i].language, FALSE, NULL });
      g_autoptr (GArray) labels = NULL;
      JalonLayerInput input;
      JalonViewport   viewport;
      guint           n = 0;

      jalon_viewport_init_fit (&viewport, &views[i].box, 900, 700, 0);
      input = jalon_layer_input_make (scene, &viewport, JALON_DETAIL_50M, NULL);
      input.detail = JALON_DETAIL_50M;
      labels = jalon_layer_place_labels (&input);
      for (guint j = 0; j < labels->len; j++)
        n += g_array_index (labels, JalonPlacedLabel, j).label.kind == JALON_LABEL_DIVISION;
      g_assert_cmpuint (n, >=, views[i].least);
      g_assert_cmpuint (n, <=, views[i].most);
    }
}

/* Round every letter the halo covers what lies below. */
static void
test_halo (void)
{
  /* Large and bold, so that the stems of any font fill whole pixels. */
  JalonLabelFace face = { .size = 28, .weight = PANGO_WEIGHT_BOLD };
  g_autoptr (PangoLayout) layout = jalon_label_text_get (&face, "Mali");
  cairo_surface_t *surfaces[2];
  guint            n_letters = 0;

  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    {
      cairo_t *cr;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_A8, 140, 70);
      cr = cairo_create (surfaces[i]);
      if (i == 0)
        jalon_label_text_show (cr, layout, 10, 10);
      else
        jalon_label_text_show_halo (cr, layout, 10, 10, 2);
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
    }
  for (int y = 1; y < 69; y++)
    for (int x = 1; x < 139; x++)
      {
        int           stride = cairo_image_surface_get_stride (surfaces[0]);
        const guint8 *letters = cairo_image_surface_get_data (surfaces[0]) + y * stride + x;
        const guint8 *halo = cairo_image_surface_get_data (surfaces[1]) + y * stride + x;

        if (*letters < 200)
          continue;
        n_letters++;
        g_assert_cmpuint (halo[-1], >, 100);
        g_assert_cmpuint (halo[1], >, 100);
        g_assert_cmpuint (halo[-stride], >, 100);
        g_assert_cmpuint (halo[stride], >, 100);
      }
  g_assert_cmpuint (n_letters, >, 20);
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

static void
test_cancel (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  JalonLayerInput input;
  JalonViewport   viewport;

  jalon_viewport_init_fit (&viewport, &cases[1].box, 1000, 700, 0);
  g_cancellable_cancel (cancellable);
  input = jalon_layer_input_make (scene, &viewport, JALON_DETAIL_50M, cancellable);
  g_assert_null (jalon_layer_place_labels (&input));
}

/* The name of a country that is too narrow for it lies along the country, and in no other; others lie level. */
static void
test_turned (void)
{
  static const JalonBox box = { -90, -56, -40, -10 };
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  JalonViewport   viewport;
  JalonLayerInput input;
  g_autoptr (JalonGround) ground = NULL;
  g_autoptr (GArray) labels = NULL;
  guint n_turned = 0, n_level = 0;

  jalon_viewport_init_fit (&viewport, &box, 700, 620, 0);
  input = jalon_layer_input_make (scene, &viewport, JALON_DETAIL_50M, NULL);
  labels = jalon_layer_place_labels (&input);
  ground = jalon_scene_find_ground (scene, &viewport);
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, i);
      guint                   home = jalon_ground_find (ground, placed->label.country);
      int                     width, height;

      g_test_message ("%s turned by %.2f", placed->label.text, placed->angle);
      n_turned += placed->angle != 0.0 && g_str_equal (placed->label.text, "Paraguay");
      n_level += placed->angle == 0.0 && g_str_equal (placed->label.text, "Bolivia");
      pango_layout_get_pixel_size (placed->layout, &width, &height);
      for (int j = -1; j <= 1 && placed->angle != 0.0; j++)
        {
          guint here = jalon_ground_at (ground,
                                        placed->x + width / 2.0 + j * 0.45 * width * cos (placed->angle),
                                        placed->y + height / 2.0 + j * 0.45 * width * sin (placed->angle));

          g_assert_true (here == home || here == JALON_GROUND_SEA);
        }
    }
  g_assert_cmpuint (n_turned, ==, 1);
  g_assert_cmpuint (n_level, ==, 1);
}

/* What reaches into the lower right corner of what is seen. */
static guint
count_in_corner (const JalonSceneOptions *options, double pad, double width, double height)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (options);
  JalonViewport   viewport;
  JalonLayerInput input;
  JalonLabelBox   corner;
  g_autoptr (GArray) labels = NULL;
  guint n = 0;

  jalon_viewport_init_fit (&viewport, &cases[1].box, 1000, 700, 0);
  viewport.width += 2 * pad;
  viewport.height += 2 * pad;
  viewport.pad = pad;
  corner = (JalonLabelBox){ viewport.width - pad - width,
                            viewport.height - pad - height,
                            viewport.width - pad,
                            viewport.height - pad };
  input = jalon_layer_input_make (scene, &viewport, JALON_DETAIL_50M, NULL);
  labels = jalon_layer_place_labels (&input);
  for (guint i = 0; i < labels->len; i++)
    n += overlap (&g_array_index (labels, JalonPlacedLabel, i).box, &corner);
  return n;
}

/* No name lies below the buttons of a window; pages have none. */
static void
test_corner (void)
{
  JalonSceneOptions options = { .worldview = JALON_WORLDVIEW_UN, .language = "en" };
  const double      width = 300, height = 200;

  g_assert_cmpuint (count_in_corner (&options, 256, width, height), >, 0);
  options.corner_width = width;
  options.corner_height = height;
  g_assert_cmpuint (count_in_corner (&options, 256, width, height), ==, 0);
  g_assert_cmpuint (count_in_corner (&options, 0, width, height), >, 0);
}

/* The name of a country in a window; NULL where it has none. */
static const JalonPlacedLabel *
find_country_name (const GArray *labels, const char *code)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, i);

      if (placed->label.kind == JALON_LABEL_COUNTRY && g_strcmp0 (placed->label.country, code) == 0)
        return placed;
    }
  return NULL;
}

/* No name lies below the legend of a window, and a country whose middle it hides is named in the part that is seen. */
static void
test_legend (void)
{
  const JalonSceneOptions options = { .worldview = JALON_WORLDVIEW_UN, .language = "en" };
  const double            pad = 256, width = 540, height = 640;
  g_autoptr (JalonScene) scene = fixture_make_sahel (&options);

  for (int hidden = 0; hidden <= 1; hidden++)
    {
      JalonViewport           viewport;
      JalonLayerInput         input;
      JalonLabelBox           legend;
      const JalonPlacedLabel *name;
      g_autoptr (GArray) labels = NULL;
      guint n = 0;

      jalon_viewport_init_fit (&viewport, &cases[1].box, 1000, 700, 0);
      viewport.width += 2 * pad;
      viewport.height += 2 * pad;
      viewport.pad = pad;
      legend = (JalonLabelBox){ pad, viewport.height - pad - height, pad + width, viewport.height - pad };
      viewport.legend_width = hidden * width;
      viewport.legend_height = hidden * height;
      input = jalon_layer_input_make (scene, &viewport, JALON_DETAIL_50M, NULL);
      labels = jalon_layer_place_labels (&input);
      for (guint i = 0; i < labels->len; i++)
        n += overlap (&g_array_index (labels, JalonPlacedLabel, i).box, &legend);
      g_assert_cmpint (n == 0, ==, hidden);
      name = find_country_name (labels, "MLI");
      g_assert_nonnull (name);
      g_assert_cmpint (overlap (&name->box, &legend), ==, !hidden);
      g_assert_false (name->has_leader);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/render/labels/collisions/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_collisions);
    }
  g_test_add_func ("/render/labels/scripts", test_scripts);
  g_test_add_func ("/render/labels/languages", test_languages);
  g_test_add_func ("/render/labels/flights", test_flights);
  g_test_add_func ("/render/labels/flights-far-out", test_flights_far_out);
  g_test_add_func ("/render/labels/divisions", test_divisions);
  g_test_add_func ("/render/labels/turned", test_turned);
  g_test_add_func ("/render/labels/halo", test_halo);
  g_test_add_func ("/render/labels/cancel", test_cancel);
  g_test_add_func ("/render/labels/corner", test_corner);
  g_test_add_func ("/render/labels/legend", test_legend);

  return g_test_run ();
}
