/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a page is divided, what it shows of the world, and what stands at its head.
 */

#include "config.h"

#include "sample-scene.h"

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
  static const char *const papers[] = { "Australian", "Canadian", "Chilean", "Polar", "Tasman", NULL };
  SampleScene              sample;
  JalonDossier            *dossier = jalon_dossier_new ();
  JalonSnapshotOptions     options;

  for (guint i = 0; papers[i] != NULL; i++)
    add_article (dossier, papers[i]);
  add_event_in (dossier, "AUS", "Australian");
  add_event_in (dossier, "CAN", "Canadian");
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
  g_assert_cmpuint (options.sources->len, ==, 5);
  options.box = (JalonBox){ 110, -45, 160, -10 };
  jalon_snapshot_options_narrow (&options, sample.scene, dossier, sample.result);
  g_assert_cmpuint (options.sources->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (options.sources, 0), ==, "Australian");
  g_assert_cmpstr (g_ptr_array_index (options.sources, 1), ==, "Tasman");
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
  return g_test_run ();
}
