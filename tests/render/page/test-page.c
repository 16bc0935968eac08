/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a page is divided, what it shows of the world, and what stands at its head.
 */

#include "config.h"

#include "sample-scene.h"

#include "jalon-furniture.h"
#include "jalon-hint.h"
#include "jalon-labels.h"
#include "jalon-layers-private.h"
#include "jalon-page-hints.h"
#include "jalon-page-text.h"
#include "jalon-page.h"
#include "jalon-text.h"

static void
add_event_of (JalonDossier *dossier, const char *id, double lon, double lat, const char *article_id)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);

  record->title = g_strdup (id);
  record->review = JALON_REVIEW_ACCEPTED;
  record->place = jalon_place_new (JALON_PRECISION_CITY);
  record->place->lon = lon;
  record->place->lat = lat;
  if (article_id != NULL)
    g_ptr_array_add (record->claims, jalon_claim_new (article_id, JALON_STANCE_ASSERTS));
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
}

static void
add_event_at (JalonDossier *dossier, const char *id, double lon, double lat)
{
  add_event_of (dossier, id, lon, lat, NULL);
}

static void
add_article (JalonDossier *dossier, const char *id)
{
  JalonArticleData *data = jalon_article_data_new (id);
  g_autoptr (JalonArticle) article = NULL;

  data->publisher = g_strdup (id);
  article = jalon_article_new (data);
  g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
}

/* Events all over the world, one of them at the south pole: no territory stands on the page twice, and the ice takes
 * little of it. */
static void
test_world (void)
{
  static const double  sizes[][2] = { { 1123, 794 }, { 1600, 600 }, { 800, 800 } };
  SampleScene          sample;
  JalonDossier        *dossier = jalon_dossier_new ();
  JalonSnapshotOptions options;

  add_event_at (dossier, "west", -120, 45);
  add_event_at (dossier, "east", 150, -30);
  add_event_at (dossier, "north", 20, 80);
  add_event_at (dossier, "middle", 0, 10);
  add_event_at (dossier, "pole", 90, -84);
  sample_scene_init_dossier (&sample, dossier);
  jalon_snapshot_options_init (&options, sample.scene, dossier, sample.query, sample.result);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      JalonPage page;
      JalonBox  box;

      options.width = sizes[i][0];
      options.height = sizes[i][1];
      jalon_page_init (&page, sample.scene, &options);
      g_assert_cmpfloat (page.viewport.world, >=, page.map.width);
      jalon_viewport_get_box (&page.viewport, &box);
      g_assert_cmpfloat (box.south, >, -72.0);
      jalon_page_clear (&page);
    }
  /* By a small scale, and as a wide window has it, the map is no wider than the world. */
  for (guint i = 0; i < 2; i++)
    {
      JalonPage page;

      options.width = 1123;
      options.height = 794;
      options.frame = (JalonFrame){ i == 0 ? 2e8 : 0.0, 10.0, 20.0 };
      options.viewport = (JalonViewport){ .cx = 0.5, .cy = 0.5, .world = 600, .width = 1400, .height = 700 };
      jalon_page_init (&page, sample.scene, &options);
      g_assert_cmpfloat_with_epsilon (page.map.width, page.viewport.world, 1e-6);
      g_assert_cmpfloat (page.viewport.width, ==, page.map.width);
      jalon_page_clear (&page);
    }
  g_assert_cmpuint (jalon_scene_get_outliers (sample.scene, JALON_SIDE_SOUTH)->n, ==, 1);
  jalon_snapshot_options_clear (&options);
  sample_scene_clear (&sample);
}

/* Of which only the country is known. */
static void
add_event_in (JalonDossier *dossier, const char *country, const char *article_id)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (country);

  record->title = g_strdup (country);
  record->review = JALON_REVIEW_ACCEPTED;
  record->place = jalon_place_new (JALON_PRECISION_COUNTRY);
  record->place->countries = g_strsplit (country, " ", -1);
  g_ptr_array_add (record->claims, jalon_claim_new (article_id, JALON_STANCE_ASSERTS));
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
}

/* Of which no place is known at all; of one day. */
static void
add_event_nowhere (JalonDossier *dossier, const char *day, const char *article_id)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new ("nowhere");

  record->title = g_strdup ("nowhere");
  record->review = JALON_REVIEW_ACCEPTED;
  g_assert_true (jalon_day_parse_range (day, &record->time.start, &record->time.end, &record->time.precision));
  g_ptr_array_add (record->claims, jalon_claim_new (article_id, JALON_STANCE_ASSERTS));
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
}

static void
add_closure_of (JalonDossier *dossier, const char *closing, const char *polygon, const char *article_id)
{
  g_autofree char    *id = g_strdup_printf ("closure-%s", article_id);
  JalonClosureRecord *record = jalon_closure_record_new (id);

  record->closing = g_strdup (closing);
  record->review = JALON_REVIEW_ACCEPTED;
  if (polygon != NULL)
    {
      record->basis = JALON_BASIS_POLYGON;
      record->polygon = g_strdup (polygon);
    }
  g_ptr_array_add (record->claims, jalon_claim_new (article_id, JALON_STANCE_ASSERTS));
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, record, NULL));
}

/* What has no point, and what is an area, is on the map where it is drawn. */
static void
test_sources_without_points (void)
{
  static const char *const papers[] = { "Australian", "Canadian", "Chilean", "Nowhere", "Polar", "Tasman", NULL };
  SampleScene              sample;
  JalonDossier            *dossier = jalon_dossier_new ();
  JalonSnapshotOptions     options;

  for (guint i = 0; papers[i] != NULL; i++)
    add_article (dossier, papers[i]);
  add_event_in (dossier, "AUS", "Australian");
  add_event_in (dossier, "CAN", "Canadian");
  add_event_nowhere (dossier, "2031-05-04", "Nowhere");
  add_closure_of (dossier, "CHL", NULL, "Chilean");
  add_closure_of (dossier,
                  "NOR",
                  "{\"type\":\"Polygon\",\"coordinates\":[[[10,70],[20,70],[20,75],[10,70]]]}",
                  "Polar");
  add_closure_of (dossier,
                  "AUS",
                  "{\"type\":\"Polygon\",\"coordinates\":[[[150,-42],[158,-42],[158,-36],[150,-42]]]}",
                  "Tasman");
  sample_scene_init_dossier (&sample, dossier);
  jalon_snapshot_options_init (&options, sample.scene, dossier, sample.query, sample.result);
  g_assert_cmpuint (options.sources->len, ==, 6);
  options.box = (JalonBox){ 110, -45, 160, -10 };
  jalon_snapshot_options_narrow (&options, sample.scene, dossier, sample.result);
  g_assert_cmpuint (options.sources->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (options.sources, 0), ==, "Australian");
  g_assert_cmpstr (g_ptr_array_index (options.sources, 1), ==, "Nowhere");
  g_assert_cmpstr (g_ptr_array_index (options.sources, 2), ==, "Tasman");
  g_assert_nonnull (strstr (options.span, "2031"));
  /* In the corner of a country, though its symbol has no room there. */
  options.box = (JalonBox){ 143, -12, 145, -10 };
  jalon_snapshot_options_narrow (&options, sample.scene, dossier, sample.result);
  g_assert_cmpstr (g_ptr_array_index (options.sources, 0), ==, "Australian");
  jalon_snapshot_options_clear (&options);
  sample_scene_clear (&sample);
}

/* A map of a part names the sources of that part. */
static void
test_sources (void)
{
  SampleScene          sample;
  JalonDossier        *dossier = jalon_dossier_new ();
  JalonSnapshotOptions options;

  add_article (dossier, "Pacific Post");
  add_article (dossier, "Tasman Times");
  add_event_of (dossier, "west", -120, 45, "Pacific Post");
  add_event_of (dossier, "east", 150, -30, "Tasman Times");
  sample_scene_init_dossier (&sample, dossier);
  jalon_snapshot_options_init (&options, sample.scene, dossier, sample.query, sample.result);
  jalon_snapshot_options_narrow (&options, sample.scene, dossier, sample.result);
  g_assert_cmpuint (options.sources->len, ==, 2);
  options.box = (JalonBox){ 140, -40, 160, -20 };
  jalon_snapshot_options_narrow (&options, sample.scene, dossier, sample.result);
  g_assert_cmpuint (options.sources->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (options.sources, 0), ==, "Tasman Times");
  jalon_snapshot_options_clear (&options);
  sample_scene_clear (&sample);
}

/* What a dossier says of itself stands on its page, in the page's language. */
static void
test_head (void)
{
  static const char *const languages[] = { "en", "fr", NULL };
  static const char *const texts[] = { "What happened.", "Ce qui s’est passé.", NULL };
  SampleScene              sample;
  JalonSnapshotOptions     options;
  JalonHead               *head;

  sample_scene_init_countries (&sample, "MLI");
  head = jalon_dossier_dup_head (sample.dossier);
  head->subtitle = g_strdup ("A year");
  head->standfirst = jalon_text_pack (languages, texts);
  jalon_dossier_set_head (sample.dossier, head);
  jalon_head_free (head);
  jalon_snapshot_options_init (&options, sample.scene, sample.dossier, sample.query, sample.result);
  g_assert_cmpstr (options.subtitle, ==, "A year");
  g_assert_cmpstr (options.standfirst, ==, "What happened.");
  jalon_snapshot_options_clear (&options);
  sample_scene_clear (&sample);
}

/* A dossier without a title is called by whom it names; a sentence below the title takes room. */
static void
test_headline (void)
{
  SampleScene          sample;
  JalonSnapshotOptions options;
  JalonPage            page, with;

  sample_scene_init_countries (&sample, "MLI");
  jalon_snapshot_options_init (&options, sample.scene, sample.dossier, sample.query, sample.result);
  g_assert_cmpstr (options.title, ==, "Mali");
  g_assert_null (options.span);
  options.width = options.height = 800;
  jalon_page_init (&page, sample.scene, &options);
  options.standfirst = "What happened, where, and according to whom.";
  jalon_page_init (&with, sample.scene, &options);
  g_assert_cmpfloat (with.map.y, >, page.map.y + 10.0);
  jalon_page_clear (&page);
  jalon_page_clear (&with);
  jalon_snapshot_options_clear (&options);
  sample_scene_clear (&sample);
}

/* A span of years that ends a line goes to the next one whole: the title grows as one that ends in a word does. */
static void
test_lines (void)
{
  const JalonSceneOptions options = { .language = "en", .scale = 1.0 };
  const JalonPagePen      pen = { .options = &options };
  gboolean                wraps = FALSE;

  for (double width = 200.0; width < 420.0; width += 2.0)
    {
      double whole = jalon_page_text (&pen, &jalon_page_title, "A sea and coasts, 2024–25", 0.0, 0.0, width);
      double joined = jalon_page_text (&pen, &jalon_page_title, "A sea and coasts, 2024\u2060–\u206025", 0, 0, width);
      double before = jalon_page_text (&pen, &jalon_page_title, "A sea and coasts, 2024–", 0.0, 0.0, width);

      g_assert_cmpfloat (whole, ==, joined);
      wraps |= whole > before;
    }
  g_assert_true (wraps);
}

static gboolean
overlap (const cairo_rectangle_t *box, double x0, double y0, double x1, double y1)
{
  return x0 < box->x + box->width && x1 > box->x && y0 < box->y + box->height && y1 > box->y;
}

/* @box: on the page; the names and symbols are on its map */
static void
assert_clear (const JalonPage *page, JalonScene *scene, const cairo_rectangle_t *hint)
{
  JalonLayerInput   input = jalon_layer_input_make (scene, &page->viewport, JALON_DETAIL_10M, NULL);
  cairo_rectangle_t box = { hint->x - page->map.x, hint->y - page->map.y, hint->width, hint->height };
  g_autoptr (GArray) labels = jalon_layer_place_labels (&input);
  g_autoptr (GArray) marks = jalon_layer_list_marks (&input);

  for (guint i = 0; i < labels->len; i++)
    {
      const JalonLabelBox *name = &g_array_index (labels, JalonPlacedLabel, i).box;

      g_assert_false (overlap (&box, name->x0, name->y0, name->x1, name->y1));
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      double           radius = jalon_mark_get_radius (mark);

      g_assert_false (overlap (&box, mark->x - radius, mark->y - radius, mark->x + radius, mark->y + radius));
    }
}

/* What is said at the edge of a map of what lies far beyond it covers no name and no symbol. */
static void
test_hint (void)
{
  static const char *const papers[] = { "A4-landscape", "A5-landscape", "slide-16x9", "square" };
  static const double      places[][2] = { { 15.6, 78.2 },  { -62.3, 82.4 }, { 47.6, 80.8 },  { -53.5, 70.7 },
                                           { 12.45, 41.9 }, { 7.42, 43.73 }, { 9.52, 47.14 }, { 12.45, 43.94 },
                                           { 1.52, 42.5 },  { -3.7, 40.4 },  { 2.3, 41.4 } };
  static const char *const languages[] = { "en", "fr", "ar" };
  JalonDossier            *dossier = jalon_dossier_new ();
  SampleScene              sample;
  JalonSnapshotOptions     options;
  guint                    n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *id = g_strdup_printf ("e-%u", i);

      add_event_at (dossier, id, places[i][0], places[i][1]);
    }
  add_event_at (dossier, "pole", 106.8, -78.4);
  sample_scene_init_dossier (&sample, dossier);
  for (guint i = 0; i < G_N_ELEMENTS (papers) * G_N_ELEMENTS (languages); i++)
    {
      const JalonPaper *paper = jalon_paper_find (papers[i % G_N_ELEMENTS (papers)]);
      JalonSceneOptions look = *jalon_scene_get_options (sample.scene);
      g_autoptr (JalonScene) scene = NULL;
      JalonPage page;

      look.language = languages[i / G_N_ELEMENTS (papers)];
      scene = jalon_scene_new (sample.world, sample.dossier, sample.result, &look);
      jalon_snapshot_options_init (&options, scene, dossier, sample.query, sample.result);
      options.width = paper->width_mm * 96.0 / 25.4;
      options.height = paper->height_mm * 96.0 / 25.4;
      jalon_page_init (&page, scene, &options);
      for (guint side = 0; side < JALON_N_SIDES; side++)
        {
          cairo_rectangle_t box;

          if (!jalon_scene_has_hint (scene, &page.viewport, side))
            continue;
          n++;
          jalon_page_find_hint (&page, scene, side, &box);
          assert_clear (&page, scene, &box);
        }
      jalon_page_clear (&page);
      jalon_snapshot_options_clear (&options);
    }
  g_assert_cmpuint (n, >, 0);
  sample_scene_clear (&sample);
}

/* The date of a map stands on one line, and so does what stands in short brackets. */
static void
test_whole (void)
{
  const JalonSceneOptions options = { .language = "en", .scale = 1.0 };
  const JalonPagePen      pen = { .options = &options };
  JalonSnapshotOptions snapshot = { .title = "T", .span = "1 January 2024 – 21 June 2025", .as_of = "30 June 2025" };
  double               line = jalon_page_text (&pen, &jalon_page_subtitle, "X", 0.0, 0.0, 500.0);
  gboolean             breaks = FALSE;

  for (double width = 120.0; width < 400.0; width += 5.0)
    {
      JalonSnapshotOptions dateless = snapshot;
      g_autofree char     *bound = jalon_page_text_bind ("As of 30 June 2025");
      double               with, without;

      dateless.as_of = NULL;
      with = jalon_furniture_draw_title (&pen, &snapshot, 0.0, 0.0, width);
      without = jalon_furniture_draw_title (&pen, &dateless, 0.0, 0.0, width);
      breaks |= with > without;
      /* On the line of the span, or on one of its own. */
      g_assert_cmpfloat (with - without, <, 1.5 * line);
      g_assert_cmpfloat (jalon_page_text (&pen, &jalon_page_subtitle, bound, 0.0, 0.0, width), ==, line);
      g_assert_cmpfloat (jalon_page_text (&pen, &jalon_page_small, "GeoNames (CC BY 4.0)", 0.0, 0.0, width),
                         ==,
                         jalon_page_text (&pen, &jalon_page_small, "GeoNames (CC\u00a0BY\u00a04.0)", 0.0, 0.0, width));
    }
  g_assert_true (breaks);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/page/world", test_world);
  g_test_add_func ("/render/page/headline", test_headline);
  g_test_add_func ("/render/page/sources", test_sources);
  g_test_add_func ("/render/page/sources-without-points", test_sources_without_points);
  g_test_add_func ("/render/page/head", test_head);
  g_test_add_func ("/render/page/lines", test_lines);
  g_test_add_func ("/render/page/whole", test_whole);
  g_test_add_func ("/render/page/hint", test_hint);
  return g_test_run ();
}
