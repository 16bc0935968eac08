/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a position means, what it is called, and how it is highlighted.
 */

#include "config.h"

#include "sample-scene.h"

#include "jalon-highlight.h"
#include "jalon-layers.h"
#include "jalon-pick.h"

#include <math.h>

static void
test_marks_win (void)
{
  SampleScene   sample;
  JalonViewport viewport;
  g_autoptr (GArray) marks = NULL;

  sample_scene_init (&sample, FALSE);
  viewport = sample_scene_get_view (&sample);
  marks = jalon_scene_list_marks (sample.scene, &viewport);
  g_assert_cmpuint (marks->len, >, 5);
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      g_autoptr (JalonThing) thing = jalon_scene_pick (sample.scene, &viewport, mark->x, mark->y, 4.0);
      g_autofree char *caption = jalon_scene_dup_caption (sample.scene, thing);

      g_assert_cmpint (thing->kind, ==, mark->kind);
      g_assert_cmpstr (caption, !=, "");
      if (mark->kind == JALON_THING_CLUSTER)
        g_assert_cmpuint (thing->cluster->len, ==, mark->count);
      else
        g_assert_nonnull (thing->id);
    }
  sample_scene_clear (&sample);
}

/* Twice as large in a view twice as large, everything stands and is found where it was. */
static void
test_scale (void)
{
  SampleScene       sample;
  JalonViewport     viewport, twice;
  JalonSceneOptions options;
  g_autoptr (JalonScene) large = NULL;
  g_autoptr (GArray) marks = NULL;
  g_autoptr (GArray) large_marks = NULL;

  sample_scene_init (&sample, FALSE);
  options = *jalon_scene_get_options (sample.scene);
  options.scale = 2.0;
  large = jalon_scene_new (sample.world, sample.dossier, sample.result, &options);
  viewport = twice = sample_scene_get_view (&sample);
  twice.world *= 2;
  twice.width *= 2;
  twice.height *= 2;
  marks = jalon_scene_list_marks (sample.scene, &viewport);
  large_marks = jalon_scene_list_marks (large, &twice);
  g_assert_cmpuint (marks->len, >, 0);
  g_assert_cmpuint (marks->len, ==, large_marks->len);
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      const JalonMark *other = &g_array_index (large_marks, JalonMark, i);
      g_autoptr (JalonThing) thing = jalon_scene_pick (sample.scene, &viewport, mark->x, mark->y, 4.0);
      g_autoptr (JalonThing) found = jalon_scene_pick (large, &twice, other->x, other->y, 4.0);
      cairo_rectangle_t box, other_box;

      g_assert_cmpfloat_with_epsilon (other->x, 2 * mark->x, 1e-6);
      g_assert_cmpfloat_with_epsilon (other->anchor_y, 2 * mark->anchor_y, 1e-6);
      g_assert_cmpint (found->kind, ==, thing->kind);
      g_assert_cmpstr (found->id, ==, thing->id);
      g_assert_true (jalon_scene_get_highlight_bounds (sample.scene, &viewport, thing, &box));
      g_assert_true (jalon_scene_get_highlight_bounds (large, &twice, found, &other_box));
      g_assert_cmpfloat_with_epsilon (other_box.width, 2 * box.width, 4.0);
    }
  sample_scene_clear (&sample);
}

static void
assert_country (SampleScene *sample, JalonViewport *viewport, double lon, double lat, const char *expected)
{
  g_autoptr (JalonThing) thing = NULL;
  double x, y;

  jalon_viewport_project (viewport, lon, lat, &x, &y);
  thing = jalon_scene_pick (sample->scene, viewport, x, y, 4.0);
  g_assert_cmpint (thing->kind, ==, expected != NULL ? JALON_THING_COUNTRY : JALON_THING_NONE);
  g_assert_cmpstr (thing->id, ==, expected);
}

static void
test_countries (void)
{
  SampleScene   sample;
  JalonViewport viewport;

  sample_scene_init (&sample, FALSE);
  viewport = sample_scene_get_view (&sample);
  assert_country (&sample, &viewport, -5.0, 20.5, "MLI");
  assert_country (&sample, &viewport, 7.5, 32.0, "DZA");
  assert_country (&sample, &viewport, 19.0, 27.0, "LBY");
  assert_country (&sample, &viewport, -15.5, 33.0, NULL);
  viewport.rotation = 1.0;
  assert_country (&sample, &viewport, -5.0, 20.5, "MLI");
  sample_scene_clear (&sample);
}

static void
test_closure (void)
{
  SampleScene   sample;
  JalonViewport viewport;
  guint         n_found = 0;

  sample_scene_init (&sample, FALSE);
  viewport = sample_scene_get_view (&sample);
  for (double y = 0.0; y < viewport.height; y += 6.0)
    for (double x = 0.0; x < viewport.width; x += 6.0)
      {
        g_autoptr (JalonThing) thing = jalon_scene_pick (sample.scene, &viewport, x, y, 2.0);

        if (thing->kind != JALON_THING_CLOSURE)
          continue;
        g_assert_nonnull (jalon_dossier_find_feature (sample.dossier, JALON_KIND_CLOSURE, thing->id));
        n_found++;
      }
  g_assert_cmpuint (n_found, >, 4);
  sample_scene_clear (&sample);
}

static void
test_captions (void)
{
  static const struct
  {
    JalonThingKind kind;
    const char    *id;
    const char    *words;
  } captions[] = {
    { JALON_THING_SITE, "site-ben-guerir", "Ben Guerir air base" },
    { JALON_THING_SITE, "site-unstated", "place not stated" },
    { JALON_THING_EVENT, "ev-training-unstated", "Morocco; place not stated" },
    { JALON_THING_EVENT, "ev-drone", "place disputed" },
    { JALON_THING_CLOSURE, "closure-mli-dza", "until further notice" },
    { JALON_THING_CLOSURE, "closure-mli-dza", "GOOO Dakar Terrestre (Bamako)" },
    { JALON_THING_CLOSURE, "closure-mli-dza", "Sky over the territory: Mali" },
    { JALON_THING_COUNTRY, "MLI", "Mali" },
  };
  SampleScene sample;

  sample_scene_init (&sample, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (captions); i++)
    {
      g_autoptr (JalonThing) thing = jalon_thing_new (captions[i].kind, captions[i].id);
      g_autofree char *caption = jalon_scene_dup_caption (sample.scene, thing);

      g_assert_nonnull (strstr (caption, captions[i].words));
    }
  sample_scene_clear (&sample);
}

/* All that a scene tells of what is in a view: each kind of thing with caption and highlight. */
static char *
tell_all (JalonScene *scene, const JalonViewport *viewport)
{
  static const struct
  {
    JalonThingKind kind;
    const char    *id;
  } others[] = {
    { JALON_THING_EVENT, "ev-training-unstated" },
    { JALON_THING_EVENT, "ev-drone" },
    { JALON_THING_SITE, "site-unstated" },
    { JALON_THING_CLOSURE, "closure-mli-dza" },
  };
  GString *told = g_string_new (NULL);
  g_autoptr (GPtrArray) things = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_thing_free);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_ptr_array_add (things, jalon_thing_new (others[i].kind, others[i].id));
  for (double y = 0.0; y < viewport->height; y += 8.0)
    for (double x = 0.0; x < viewport->width; x += 8.0)
      g_ptr_array_add (things, jalon_scene_pick (scene, viewport, x, y, 2.0));
  for (guint i = 0; i < things->len; i++)
    {
      const JalonThing *thing = g_ptr_array_index (things, i);
      g_autofree char  *caption = NULL;
      cairo_rectangle_t bounds;

      if (i > 0 && jalon_thing_equal (thing, g_ptr_array_index (things, i - 1)))
        continue;
      caption = jalon_scene_dup_caption (scene, thing);
      jalon_scene_get_highlight_bounds (scene, viewport, thing, &bounds);
      g_string_append_printf (told,
                              "%d %s %s %g %g %g %g\n",
                              thing->kind,
                              thing->id,
                              caption,
                              bounds.x,
                              bounds.y,
                              bounds.width,
                              bounds.height);
    }
  return g_string_free (told, FALSE);
}

/* A scene is of one moment: whatever becomes of the dossier, it tells the same, also when there is none any more. */
static void
test_dossier_goes (void)
{
  SampleScene      sample;
  JalonViewport    viewport;
  JalonEventStore *events;
  g_autofree char *before = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  sample_scene_init (&sample, FALSE);
  viewport = sample_scene_get_view (&sample);
  before = tell_all (sample.scene, &viewport);

  events = jalon_dossier_get_events (sample.dossier);
  while (jalon_event_store_get_n_events (events) > 2)
    jalon_event_store_splice (events, 1, 1, NULL, 0);
  g_assert_true (jalon_dossier_remove_feature (sample.dossier, JALON_KIND_SITE, "site-unstated", &error));
  g_assert_no_error (error);
  g_assert_true (jalon_dossier_remove_feature (sample.dossier, JALON_KIND_CLOSURE, "closure-mli-dza", &error));
  g_assert_no_error (error);
  changed = tell_all (sample.scene, &viewport);
  g_assert_cmpstr (changed, ==, before);

  g_object_add_weak_pointer (G_OBJECT (sample.dossier), (gpointer *) &sample.dossier);
  g_object_add_weak_pointer (G_OBJECT (events), (gpointer *) &events);
  g_object_unref (sample.dossier);
  g_assert_null (sample.dossier);
  g_assert_null (events);
  after = tell_all (sample.scene, &viewport);
  g_assert_cmpstr (after, ==, before);
  sample_scene_clear (&sample);
}

static void
test_gone (void)
{
  static const JalonThingKind kinds[] = { JALON_THING_EVENT,
                                          JALON_THING_SITE,
                                          JALON_THING_CLOSURE,
                                          JALON_THING_COUNTRY };
  SampleScene                 sample;
  JalonViewport               viewport;
  cairo_rectangle_t           bounds;

  sample_scene_init (&sample, FALSE);
  viewport = sample_scene_get_view (&sample);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (JalonThing) thing = jalon_thing_new (kinds[i], "nothing-of-that-name");

      g_assert_false (jalon_scene_get_highlight_bounds (sample.scene, &viewport, thing, &bounds));
    }
  g_assert_false (jalon_scene_get_highlight_bounds (sample.scene, &viewport, NULL, &bounds));
  sample_scene_clear (&sample);
}

/* The smallest box round what was drawn; FALSE where nothing was. */
static gboolean
measure_drawing (cairo_surface_t *surface, cairo_rectangle_t *box)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int x0 = width, y0 = height, x1 = -1, y1 = -1;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (((const guint32 *) (cairo_image_surface_get_data (surface) +
                              y * cairo_image_surface_get_stride (surface)))[x] != 0)
        {
          x0 = MIN (x0, x);
          y0 = MIN (y0, y);
          x1 = MAX (x1, x);
          y1 = MAX (y1, y);
        }
  *box = (cairo_rectangle_t){ x0, y0, x1 + 1 - x0, y1 + 1 - y0 };
  return x1 >= 0;
}

static void
test_highlight (void)
{
  static const struct
  {
    JalonThingKind kind;
    const char    *id;
  } things[] = {
    { JALON_THING_COUNTRY, "MAR" },     { JALON_THING_EVENT, "ev-training-ben-guerir" },
    { JALON_THING_EVENT, "ev-drone" },  { JALON_THING_EVENT, "ev-close-dza" },
    { JALON_THING_SITE, "site-citap" }, { JALON_THING_CLOSURE, "closure-dza-mli" },
  };
  SampleScene   sample;
  JalonViewport viewport;

  sample_scene_init (&sample, FALSE);
  viewport = sample_scene_get_view (&sample);
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      g_autoptr (JalonThing) thing = jalon_thing_new (things[i].kind, things[i].id);
      cairo_surface_t  *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1000, 700);
      cairo_t          *cr = cairo_create (surface);
      cairo_rectangle_t bounds, drawn;

      g_assert_true (jalon_scene_get_highlight_bounds (sample.scene, &viewport, thing, &bounds));
      jalon_scene_draw_highlight (sample.scene, cr, &viewport, thing);
      cairo_destroy (cr);
      g_assert_true (measure_drawing (surface, &drawn));
      cairo_surface_destroy (surface);

      /* Nothing is cut off, and no more is redrawn than needs be. */
      g_assert_cmpfloat (drawn.x, >=, bounds.x);
      g_assert_cmpfloat (drawn.y, >=, bounds.y);
      g_assert_cmpfloat (drawn.x + drawn.width, <=, bounds.x + bounds.width);
      g_assert_cmpfloat (drawn.y + drawn.height, <=, bounds.y + bounds.height);
      g_assert_cmpfloat (bounds.width - drawn.width, <, 24.0);
      g_assert_cmpfloat (bounds.height - drawn.height, <, 24.0);
    }
  sample_scene_clear (&sample);
}

#define WORLD 1100
#define HEIGHT 300

/* A view that shows the world three times: what is drawn and what is picked in one copy is so in each. */
static void
test_copies (gconstpointer data)
{
  SampleScene      sample;
  JalonViewport    viewport = { 0.49, 0.44, WORLD, 3 * WORLD, HEIGHT, 0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 3 * WORLD, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  guint            n_marks = 0, n_arrows = 0, n_different = 0;
  g_autoptr (JalonThing) selection = jalon_thing_new (JALON_THING_EVENT, data);

  sample_scene_init (&sample, FALSE);
  for (double y = 0.0; y < viewport.height; y += 4.0)
    for (double x = 0.46 * WORLD; x < 0.56 * WORLD; x += 4.0)
      {
        g_autoptr (JalonThing) middle = jalon_scene_pick (sample.scene, &viewport, x + WORLD, y, 3.0);

        for (guint copy = 0; copy <= 2; copy += 2)
          {
            g_autoptr (JalonThing) thing = jalon_scene_pick (sample.scene, &viewport, x + copy * WORLD, y, 3.0);

            g_assert_cmpint (thing->kind, ==, middle->kind);
            g_assert_cmpstr (thing->id, ==, middle->id);
          }
        n_marks += middle->kind == JALON_THING_SITE || middle->kind == JALON_THING_EVENT ||
                   middle->kind == JALON_THING_CLUSTER;
        n_arrows += middle->kind == JALON_THING_CLOSURE;
      }
  g_assert_cmpuint (n_marks, >, 50);
  g_assert_cmpuint (n_arrows, >, 0);

  g_assert_true (
      jalon_scene_draw (sample.scene, cr, &viewport, JALON_DRAW_TIES | JALON_DRAW_SYMBOLS, JALON_DETAIL_10M, NULL));
  jalon_scene_draw_highlight (sample.scene, cr, &viewport, selection);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (guint y = 0; y < HEIGHT; y++)
    {
      const guint32 *row =
          (const guint32 *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (guint x = 0; x < WORLD; x++)
        n_different += row[x] != row[x + WORLD] || row[x] != row[x + 2 * WORLD];
    }
  cairo_surface_destroy (surface);
  /* Rounding moves the edge of a shape by a hair here and there. */
  g_assert_cmpuint (n_different, <, 100);
  sample_scene_clear (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/pick/scale", test_scale);
  g_test_add_func ("/render/pick/marks-win", test_marks_win);
  g_test_add_func ("/render/pick/countries", test_countries);
  g_test_add_func ("/render/pick/closure", test_closure);
  g_test_add_func ("/render/pick/captions", test_captions);
  g_test_add_func ("/render/pick/dossier-goes", test_dossier_goes);
  g_test_add_func ("/render/pick/gone", test_gone);
  g_test_add_func ("/render/pick/highlight", test_highlight);
  g_test_add_data_func ("/render/pick/copies/drone", "ev-drone", test_copies);
  g_test_add_data_func ("/render/pick/copies/closure", "ev-close-dza", test_copies);
  return g_test_run ();
}
