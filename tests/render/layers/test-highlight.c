/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a selection lead from who acts to where it happened, and nowhere else.
 */

#include "config.h"

#include "sample-scene.h"

#include "jalon-highlight-private.h"
#include "jalon-highlight.h"
#include "jalon-labels.h"
#include "jalon-layers-private.h"
#include "jalon-symbols.h"

#include <math.h>

/* Capitals: Algiers, Bamako, Rabat. */
#define ALGIERS 3.06, 36.75
#define BAMAKO -8.0, 12.65
#define RABAT -6.83, 34.02

typedef struct
{
  SampleScene    sample;
  JalonViewport  viewport;
  JalonHighlight highlight;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer id)
{
  g_autoptr (JalonThing) thing = jalon_thing_new (JALON_THING_EVENT, id);

  sample_scene_init (&fixture->sample, FALSE);
  fixture->viewport = sample_scene_get_view (&fixture->sample);
  jalon_highlight_init (&fixture->highlight, fixture->sample.scene, &fixture->viewport, thing);
}

static void
tear_down (Fixture *fixture, gconstpointer id)
{
  jalon_highlight_clear (&fixture->highlight);
  sample_scene_clear (&fixture->sample);
}

static const JalonHighlightArc *
get_arc (Fixture *fixture, guint index)
{
  return &g_array_index (fixture->highlight.arcs, JalonHighlightArc, index);
}

static double
measure (Fixture *fixture, JalonPixel pixel, double lon, double lat)
{
  double x, y;

  jalon_viewport_project (&fixture->viewport, lon, lat, &x, &y);
  return hypot (pixel.x - x, pixel.y - y);
}

static JalonPixel
get_end (const JalonHighlightArc *arc)
{
  return g_array_index (arc->points, JalonPixel, arc->points->len - 1);
}

/* One line from Algiers to each place that is claimed, and none to Bamako: nothing was struck there. */
static void
test_candidates (Fixture *fixture, gconstpointer id)
{
  g_assert_cmpuint (fixture->highlight.arcs->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const JalonHighlightArc *arc = get_arc (fixture, i);

      g_assert_true (arc->dashed);
      g_assert_false (arc->joins);
      g_assert_cmpfloat (measure (fixture, g_array_index (arc->points, JalonPixel, 0), ALGIERS), <, 4.0);
      g_assert_cmpfloat (measure (fixture, get_end (arc), 3.0, 19.95), <, 50.0);
    }
  /* Their points lie closer than two symbols can stand. */
  g_assert_cmpfloat (hypot (get_end (get_arc (fixture, 0)).x - get_end (get_arc (fixture, 1)).x,
                            get_end (get_arc (fixture, 0)).y - get_end (get_arc (fixture, 1)).y),
                     >,
                     20.0);
  for (guint i = 0; i < fixture->highlight.ends->len; i++)
    {
      const JalonHighlightEnd *end = &g_array_index (fixture->highlight.ends, JalonHighlightEnd, i);

      g_assert_true (end->actor);
      g_assert_cmpfloat (measure (fixture, (JalonPixel){ end->x, end->y }, BAMAKO), >, 100.0);
    }
  /* Mali is outlined, for it is acted upon. */
  g_assert_false (jalon_trace_is_empty (&fixture->highlight.faint));
}

/* Where nobody says where, one line joins the two, who act on one another. */
static void
test_no_place (Fixture *fixture, gconstpointer id)
{
  const JalonHighlightArc *arc = get_arc (fixture, 0);

  g_assert_cmpuint (fixture->highlight.arcs->len, ==, 1);
  g_assert_true (arc->joins);
  g_assert_cmpfloat (measure (fixture, g_array_index (arc->points, JalonPixel, 0), RABAT), <, 4.0);
  g_assert_cmpfloat (measure (fixture, get_end (arc), BAMAKO), <, 4.0);
  g_assert_true (jalon_trace_is_empty (&fixture->highlight.faint));
}

/* Where only a country is known, the line ends at the symbol that stands in it. */
static void
test_country (Fixture *fixture, gconstpointer id)
{
  g_assert_cmpuint (fixture->highlight.rings->len, ==, 1);
  for (guint i = 0; i < fixture->highlight.arcs->len; i++)
    {
      const JalonHighlightRing *ring = &g_array_index (fixture->highlight.rings, JalonHighlightRing, 0);
      JalonPixel                end = get_end (get_arc (fixture, i));

      g_assert_cmpfloat (hypot (end.x - ring->x, end.y - ring->y), <, 2.0);
    }
}

/* However near the places are on the map, what is drawn of an arrow can be seen to be one. */
static void
test_short (Fixture *fixture, gconstpointer id)
{
  g_autoptr (JalonThing) thing = jalon_thing_new (JALON_THING_EVENT, id);
  guint n_arcs = 0, n_without = 0;

  for (double world = fixture->viewport.world / 4; world < fixture->viewport.world * 4; world *= 1.1)
    {
      JalonViewport  view = fixture->viewport;
      JalonHighlight highlight;

      view.world = world;
      jalon_highlight_init (&highlight, fixture->sample.scene, &view, thing);
      n_arcs += highlight.arcs->len;
      n_without += highlight.arcs->len == 0;
      for (guint i = 0; i < highlight.arcs->len; i++)
        {
          const GArray *points = g_array_index (highlight.arcs, JalonHighlightArc, i).points;
          guint         n_seen = 0;

          for (guint k = 0; k < points->len; k++)
            n_seen += !jalon_highlight_is_ringed (&highlight, g_array_index (points, JalonPixel, k));
          g_assert_cmpfloat (n_seen * hypot (g_array_index (points, JalonPixel, 1).x -
                                                 g_array_index (points, JalonPixel, 0).x,
                                             g_array_index (points, JalonPixel, 1).y -
                                                 g_array_index (points, JalonPixel, 0).y),
                             >,
                             18.0);
        }
      jalon_highlight_clear (&highlight);
    }
  g_assert_cmpuint (n_arcs, >, 0);
  g_assert_cmpuint (n_without, >, 0);
}

static guint
count_crossed (Fixture *fixture, const GArray *labels, const GArray *points)
{
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const JalonLabelBox *box = &g_array_index (labels, JalonPlacedLabel, i).box;
      const JalonLabel    *label = &g_array_index (labels, JalonPlacedLabel, i).label;
      JalonPixel           end = g_array_index (points, JalonPixel, points->len - 1);
      gboolean             crossed = FALSE;

      /* The name of the place that it ends at stands where it comes in. */
      if (label->kind != JALON_LABEL_COUNTRY && hypot (label->x - end.x, label->y - end.y) < JALON_SYMBOL_SIZE * 2)
        continue;

      for (guint j = 0; j < points->len && !crossed; j++)
        {
          JalonPixel point = g_array_index (points, JalonPixel, j);

          crossed = point.x > box->x0 && point.x < box->x1 && point.y > box->y0 && point.y < box->y1;
        }
      n += crossed;
    }
  return n;
}

/* The straight way from Algiers crosses out ALGERIA. */
static void
test_names (Fixture *fixture, gconstpointer id)
{
  JalonLayerInput input = jalon_layer_input_make (fixture->sample.scene, &fixture->viewport, JALON_DETAIL_10M, NULL);
  g_autoptr (GArray) labels = jalon_layer_place_labels (&input);

  for (guint i = 0; i < fixture->highlight.arcs->len; i++)
    g_assert_cmpuint (count_crossed (fixture, labels, get_arc (fixture, i)->points), ==, 0);
}

/* Pixels of a picture that are drawn on within a box. */
static guint
count_ink (cairo_surface_t *surface, const JalonLabelBox *box)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  guint         n = 0;

  for (int y = (int) box->y0 + 1; y < (int) box->y1; y++)
    for (int x = (int) box->x0 + 1; x < (int) box->x1; x++)
      n += ((const guint32 *) (data + y * stride))[x] != 0;
  return n;
}

/* The outline of what is selected passes below the names: BURKINA FASO lies across that of its country. */
static void
test_outline_below_names (Fixture *fixture, gconstpointer id)
{
  g_autoptr (JalonThing) thing = jalon_thing_new (JALON_THING_COUNTRY, "BFA");
  JalonLayerInput input = jalon_layer_input_make (fixture->sample.scene, &fixture->viewport, JALON_DETAIL_10M, NULL);
  g_autoptr (GArray) labels = jalon_layer_place_labels (&input);
  cairo_surface_t    *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1000, 700);
  cairo_t            *cr = cairo_create (surface);
  const JalonLabelBox whole = { 0, 0, 999, 699 };

  jalon_scene_draw_highlight (fixture->sample.scene, cr, &fixture->viewport, thing);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmpuint (count_ink (surface, &whole), >, 500);
  for (guint i = 0; i < labels->len; i++)
    g_assert_cmpuint (count_ink (surface, &g_array_index (labels, JalonPlacedLabel, i).box), ==, 0);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/render/highlight/candidates", Fixture, "ev-drone", set_up, test_candidates, tear_down);
  g_test_add ("/render/highlight/names", Fixture, "ev-drone", set_up, test_names, tear_down);
  g_test_add ("/render/highlight/below-names", Fixture, "ev-drone", set_up, test_outline_below_names, tear_down);
  g_test_add ("/render/highlight/no-place", Fixture, "ev-commission", set_up, test_no_place, tear_down);
  g_test_add ("/render/highlight/short", Fixture, "ev-training-ben-guerir", set_up, test_short, tear_down);
  g_test_add ("/render/highlight/country", Fixture, "ev-recall-aes", set_up, test_country, tear_down);
  return g_test_run ();
}
