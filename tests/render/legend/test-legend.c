/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend: all classes that can be seen, no other.
 */

#include "config.h"

#include "fixture.h"
#include "jalon-legend.h"
#include "sample-scene.h"

typedef struct
{
  const char *name;
  JalonBox    box;
  const char *labels; /* one a line; "~" before a struck one */
} Case;

static const FixtureClosure closures[] = {
  { "DZA", "MLI", JALON_VERDICT_CORROBORATED, NULL, FALSE },
  { "MLI", "DZA", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE },
  { "NER", "DZA", JALON_VERDICT_DISPUTED, NULL, FALSE },
  { "TCD", "DZA", JALON_VERDICT_REFUTED, NULL, FALSE },
  { "EGY", "SDN", JALON_VERDICT_SINGLE_SOURCE, NULL, FALSE, TRUE },
};

static const Case cases[] = {
  { "all",
    { -18, 8, 24, 37 },
    "Hosts training or a site\nIs trained\n"
    "Closed airspace\nFlights that are banned\nClosure disputed\nFlights said to be banned (disputed)\n~Closure "
    "refuted\n~Closure rejected in review\n"
    "Training centre\nDisputed boundary\n" },
  { "morocco", { -9, 31.5, -7, 32.5 }, "Hosts training or a site\nTraining centre\n" },
  { "niger", { 8, 15, 12, 18 }, "Closure disputed\n" },
  { "chad", { 17.5, 13, 19.5, 15 }, "~Closure refuted\n" },
  { "egypt", { 27, 25, 30, 28 }, "~Closure rejected in review\n" },
  { "sea", { -40, 0, -30, 10 }, "" },
  { "brazil", { -60, -12, -50, -6 }, "" },
  { "pacific", { 175, -25, -175, -15 }, "" },
};

static JalonScene *
make_scene (void)
{
  return fixture_make_scene (closures,
                             G_N_ELEMENTS (closures),
                             TRUE,
                             &(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
}

static void
test_classes (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (JalonScene) scene = make_scene ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GString) labels = g_string_new (NULL);
  JalonViewport viewport;

  jalon_viewport_init_fit (&viewport, &test->box, 600, 400, 0);
  entries = jalon_legend_list (scene, &viewport);
  for (guint i = 0; i < entries->len; i++)
    {
      const JalonLegendEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (labels, "%s%s\n", entry->struck ? "~" : "", entry->label);
    }
  g_assert_cmpstr (labels->str, ==, test->labels);
}

static void
test_proposed (void)
{
  g_autoptr (JalonScene) scene = fixture_make_proposed (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GString) labels = g_string_new (NULL);
  JalonViewport viewport;

  /* Algeria and Niger: all that is seen of them is proposed, so that their roles are not painted. */
  jalon_viewport_init_fit (&viewport, &(JalonBox){ 8, 17, 10, 22 }, 600, 400, 0);
  entries = jalon_legend_list (scene, &viewport);
  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (labels, "%s\n", ((const JalonLegendEntry *) g_ptr_array_index (entries, i))->label);
  g_assert_null (strstr (labels->str, "Closed airspace"));
  g_assert_null (strstr (labels->str, "disputed)"));
  g_assert_nonnull (
      strstr (labels->str, "Closure proposed, not yet reviewed\nFlights said to be banned (not yet reviewed)\n"));
}

/* Entries of one section stand together, so that each heading comes once. */
static void
test_sections (void)
{
  g_autoptr (JalonScene) scene = make_scene ();
  g_autoptr (GHashTable) sections = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) entries = NULL;
  const char   *section = NULL;
  JalonViewport viewport;

  jalon_viewport_init_fit (&viewport, &cases[0].box, 600, 400, 0);
  entries = jalon_legend_list (scene, &viewport);
  for (guint i = 0; i < entries->len; i++)
    {
      const JalonLegendEntry *entry = g_ptr_array_index (entries, i);

      if (g_strcmp0 (entry->section, section) != 0)
        g_assert_true (g_hash_table_add (sections, (gpointer) entry->section));
      section = entry->section;
    }
  g_assert_cmpuint (g_hash_table_size (sections), ==, 4);
}

/* It takes the height that it said it would, and no more than its width. */
static void
test_draw (void)
{
  g_autoptr (JalonScene) scene = make_scene ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  cairo_surface_t  *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t          *cr = cairo_create (recording);
  cairo_rectangle_t ink;
  JalonViewport     viewport;
  double            height;

  jalon_viewport_init_fit (&viewport, &cases[0].box, 600, 400, 0);
  entries = jalon_legend_list (scene, &viewport);
  height = jalon_legend_draw (entries, NULL, FALSE, NULL, 200);
  g_assert_cmpfloat (height, >, 20.0 * entries->len);
  g_assert_cmpfloat (jalon_legend_draw (entries, cr, FALSE, NULL, 200), ==, height);
  cairo_recording_surface_ink_extents (recording, &ink.x, &ink.y, &ink.width, &ink.height);
  g_assert_cmpfloat (ink.x, >=, -2);
  g_assert_cmpfloat (ink.y, >=, -2);
  g_assert_cmpfloat (ink.x + ink.width, <=, 204);
  g_assert_cmpfloat (ink.y + ink.height, <=, height + 4);
  /* Narrower is higher. */
  g_assert_cmpfloat (jalon_legend_draw (entries, NULL, FALSE, NULL, 110), >, height);
  g_assert_cmpfloat (jalon_legend_draw (none, NULL, FALSE, NULL, 200), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (recording);
}

static gboolean
has_label (GPtrArray *entries, const char *label)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((const JalonLegendEntry *) g_ptr_array_index (entries, i))->label, label))
      return TRUE;
  return FALSE;
}

/* A name in italics in another country has to be explained; one border has no words. */
static void
test_italics (void)
{
  g_autoptr (JalonScene) scene = fixture_make_sahel (&(JalonSceneOptions){ JALON_WORLDVIEW_UN, "en", FALSE, NULL });
  g_autoptr (GPtrArray) entries = NULL;
  JalonViewport viewport;

  jalon_viewport_init_fit (&viewport, &cases[0].box, 900, 700, 0);
  entries = jalon_legend_list (scene, &viewport);
  g_assert_true (has_label (entries, "Name at an arrow: whose flights"));
  g_assert_false (has_label (entries, "Boundary"));
}

/* Of sixteen types, classes are left; of many looks no more than can be read. */
static void
test_many (void)
{
  SampleScene sample;
  g_autoptr (GPtrArray) entries = NULL;
  JalonViewport viewport;

  sample_scene_init_generated (&sample, 300);
  viewport = sample_scene_get_view (&sample);
  entries = jalon_legend_list (sample.scene, &viewport);
  g_assert_cmpuint (entries->len, <=, 12);
  g_assert_true (has_label (entries, "Verbal cooperation"));
  g_assert_true (has_label (entries, "Place not stated"));
  sample_scene_clear (&sample);
}

/* An event of each of two types at one place is a cluster: its ring is explained by what is in it alone. */
static void
test_rings (void)
{
  static const struct
  {
    JalonEventType types[2];
    gboolean       has_conflict;
    gboolean       has_cooperation;
  } clusters[] = {
    { { JALON_EVENT_ASSAULT, JALON_EVENT_ACCUSE }, TRUE, FALSE },
    { { JALON_EVENT_AID, JALON_EVENT_AGREE }, FALSE, TRUE },
    { { JALON_EVENT_ASSAULT, JALON_EVENT_AGREE }, TRUE, TRUE },
    { { JALON_EVENT_NOTE, JALON_EVENT_NOTE }, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (clusters); i++)
    {
      JalonDossier *dossier = jalon_dossier_new ();
      SampleScene   sample;
      g_autoptr (GPtrArray) entries = NULL;
      JalonViewport viewport;

      for (guint j = 0; j < G_N_ELEMENTS (clusters[i].types); j++)
        {
          g_autoptr (JalonEventRecord) record = jalon_event_record_new (j == 0 ? "a" : "b");

          record->type = clusters[i].types[j];
          record->review = JALON_REVIEW_ACCEPTED;
          record->place = jalon_place_new (JALON_PRECISION_CITY);
          record->place->lon = 0.0;
          record->place->lat = 10.0;
          g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
        }
      sample_scene_init_dossier (&sample, dossier);
      jalon_viewport_init_fit (&viewport, &(JalonBox){ -10, 5, 10, 15 }, 600, 400, 0);
      entries = jalon_legend_list (sample.scene, &viewport);
      g_assert_cmpint (has_label (entries, "Several events: conflict (words: double line)"),
                       ==,
                       clusters[i].has_conflict);
      g_assert_cmpint (has_label (entries, "Several events: cooperation (words: double line)"),
                       ==,
                       clusters[i].has_cooperation);
      sample_scene_clear (&sample);
    }
}

/* The sample shows four kinds of sites; the map of it all has at most twelve entries, and what they are is said. */
static void
test_sample (void)
{
  SampleScene sample;
  g_autoptr (GPtrArray) entries = NULL;
  JalonViewport viewport;

  sample_scene_init (&sample, FALSE);
  viewport = sample_scene_get_view (&sample);
  entries = jalon_legend_list (sample.scene, &viewport);
  g_assert_cmpuint (entries->len, <=, 12);
  g_assert_cmpuint (entries->len, >=, 8);
  g_assert_true (has_label (entries, "Is trained"));
  g_assert_true (has_label (entries, "Closed airspace"));
  g_assert_true (has_label (entries, "Flights that are banned"));
  sample_scene_clear (&sample);
}

/* What stands a little beyond the edge of a map is not on it. */
static void
test_edge (void)
{
  JalonDossier     *dossier = jalon_dossier_new ();
  JalonEventRecord *record = jalon_event_record_new ("a");
  SampleScene       sample;
  g_autoptr (GError) error = NULL;

  record->type = JALON_EVENT_AGREE;
  record->review = JALON_REVIEW_ACCEPTED;
  record->place = jalon_place_new (JALON_PRECISION_CITY);
  record->place->lon = 0.0;
  record->place->lat = 10.0;
  jalon_dossier_add_event (dossier, record, &error);
  g_assert_no_error (error);
  jalon_event_record_free (record);
  sample_scene_init_dossier (&sample, dossier);
  for (double beyond = -1.0; beyond <= 1.0; beyond += 0.1)
    {
      g_autoptr (GPtrArray) entries = NULL;
      JalonViewport viewport;

      jalon_viewport_init_fit (&viewport, &(JalonBox){ beyond + 0.05, 5, beyond + 20.05, 15 }, 600, 400, 0);
      entries = jalon_legend_list (sample.scene, &viewport);
      g_assert_cmpint (has_label (entries, "Agreement"), ==, beyond + 0.05 < 0.0);
    }
  sample_scene_clear (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/render/legend/classes/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_classes);
    }
  g_test_add_func ("/render/legend/proposed", test_proposed);
  g_test_add_func ("/render/legend/sections", test_sections);
  g_test_add_func ("/render/legend/draw", test_draw);
  g_test_add_func ("/render/legend/italics", test_italics);
  g_test_add_func ("/render/legend/many", test_many);
  g_test_add_func ("/render/legend/sample", test_sample);
  g_test_add_func ("/render/legend/edge", test_edge);
  g_test_add_func ("/render/legend/rings", test_rings);

  return g_test_run ();
}
