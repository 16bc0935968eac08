/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where symbols stand, for maps as desks make them, at twelve zooms: none
 * without a leader away from its place, none in a country that it is not about,
 * none over another.
 */

#include "config.h"

#include "sample-scene.h"
#include "story-dossier.h"

#include "jalon-layers-private.h"
#include "jalon-marks-clusters.h"
#include "jalon-page.h"
#include "jalon-scene-private.h"
#include "jalon-symbols.h"

#include <math.h>

/* Nearer than this to its place a symbol stands on it, pixels. */
#define ON_PLACE 0.5

/* So far round its middle a symbol that stands in a country has that country below it, pixels. */
#define HOME_REACH 8.0

/* So much longer than need be a way may be, to keep clear of arrows and borders, pixels. */
#define WAY_SLACK 30.0

/* So far from its place a symbol is rather put in its own country than called out, pixels. */
#define HOME_WAY 100.0

/* So far a leader may lead over other countries, pixels. */
#define FARTHEST_ABROAD 52.0

typedef struct
{
  double x;
  double y;
} Spot;

/* What one mark stands for. */
static const JalonPlace *
get_place (SampleScene *sample, const JalonMark *mark, JalonEventRecord **out_event, JalonFeature **out_site)
{
  if (mark->kind == JALON_THING_SITE)
    {
      *out_site = g_list_model_get_item (jalon_dossier_get_features (sample->dossier, JALON_KIND_SITE), mark->row);
      return ((const JalonSiteRecord *) jalon_feature_get_record (*out_site))->place;
    }
  *out_event = jalon_event_store_dup_record (jalon_dossier_get_events (sample->dossier), mark->row);
  return mark->alternative > 0 ? g_ptr_array_index ((*out_event)->alternatives, mark->alternative - 1u)
                               : (*out_event)->place;
}

static const char *
get_country (SampleScene *sample, const JalonViewport *viewport, double x, double y)
{
  double lon, lat;

  jalon_viewport_unproject (viewport, x, y, &lon, &lat);
  return jalon_world_country_at (sample->world, JALON_WORLDVIEW_UN, lon, lat);
}

/* The country that a mark is seen in: the one below its middle, if that is larger than the mark. */
static const char *
find_country (SampleScene *sample, const JalonViewport *viewport, const JalonMark *mark)
{
  double      reach = jalon_mark_get_radius (mark) / 2.0;
  const char *middle = get_country (sample, viewport, mark->x, mark->y);
  guint       n = 0;

  for (guint i = 0; i < 4; i++)
    n += g_strcmp0 (middle,
                    get_country (sample,
                                 viewport,
                                 mark->x + reach * (i % 2 == 0 ? 1 : -1),
                                 mark->y + reach * (i / 2 == 0 ? 1 : -1))) == 0;
  return n > 2 ? middle : NULL;
}

/* How far the nearest event of a cluster is from it, pixels. */
static double
measure_cluster (SampleScene *sample, const JalonViewport *viewport, const JalonMark *mark)
{
  g_autoptr (GArray) rows = jalon_scene_list_cluster (sample->scene, viewport, mark);
  double nearest = G_MAXDOUBLE;

  g_assert_cmpuint (rows->len, ==, mark->count);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (JalonEventRecord) record =
          jalon_event_store_dup_record (jalon_dossier_get_events (sample->dossier), g_array_index (rows, guint, i));
      double x, y;

      jalon_viewport_project (viewport, record->place->lon, record->place->lat, &x, &y);
      x -= round ((x - mark->x) / viewport->world) * viewport->world;
      nearest = MIN (nearest, hypot (x - mark->x, y - mark->y));
    }
  return nearest;
}

static void
check_mark (SampleScene *sample, const JalonViewport *viewport, const JalonMark *mark)
{
  g_autoptr (JalonEventRecord) event = NULL;
  g_autoptr (JalonFeature) site = NULL;
  const JalonPlace *place = get_place (sample, mark, &event, &site);
  const char       *code = place->countries != NULL ? place->countries[0] : NULL;
  const char       *below = find_country (sample, viewport, mark);
  gboolean          has_point = jalon_place_has_point (place);
  double            moved = hypot (mark->x - mark->anchor_x, mark->y - mark->anchor_y);

  if (has_point && mark->kind == JALON_THING_CLUSTER)
    g_assert_cmpfloat (measure_cluster (sample, viewport, mark), <, ON_PLACE);
  if (has_point && moved < ON_PLACE)
    return;
  g_test_message ("of %s, in %s, moved by %.0f to %.0f %.0f: %u %u",
                  code,
                  below,
                  moved,
                  mark->x,
                  mark->y,
                  mark->leader,
                  mark->called_out);
  if (has_point)
    g_assert_cmpint (mark->leader, ==, JALON_LEADER_POINT);
  else if (moved > ON_PLACE && g_strcmp0 (get_country (sample, viewport, mark->x, mark->y), code) != 0)
    g_assert_cmpint (mark->leader, ==, JALON_LEADER_AREA);
  if (mark->leader != JALON_LEADER_NONE)
    g_assert_cmpfloat (moved, >, jalon_mark_get_radius (mark) + 5.0);
  if (!mark->called_out && moved > ON_PLACE && below != NULL)
    g_assert_cmpstr (below, ==, code);
}

/* How far a point is from the line that would lead from a mark's place to a spot, pixels. */
static double
measure_leader (const JalonMark *mark, Spot spot, double x, double y)
{
  double dx = spot.x - mark->anchor_x, dy = spot.y - mark->anchor_y;
  double t = ((x - mark->anchor_x) * dx + (y - mark->anchor_y) * dy) / (dx * dx + dy * dy);

  t = CLAMP (t, 0.0, 1.0);
  return hypot (x - mark->anchor_x - t * dx, y - mark->anchor_y - t * dy);
}

static double
turn (const JalonMark *mark, Spot spot, double x, double y)
{
  return (spot.x - mark->anchor_x) * (y - mark->anchor_y) - (spot.y - mark->anchor_y) * (x - mark->anchor_x);
}

/* Whether a leader to a spot would cross that of another mark. */
static gboolean
crosses (const JalonMark *mark, Spot spot, const JalonMark *other)
{
  const Spot end = { other->x, other->y };

  return other->leader != JALON_LEADER_NONE &&
         turn (mark, spot, other->x, other->y) * turn (mark, spot, other->anchor_x, other->anchor_y) <= 0.0 &&
         turn (other, end, spot.x, spot.y) * turn (other, end, mark->anchor_x, mark->anchor_y) <= 0.0;
}

/* Whether a mark would have room at a spot of its country, and a leader clear of all others. */
static gboolean
has_room (SampleScene *sample, const JalonViewport *viewport, const GArray *marks, const JalonMark *mark, Spot spot)
{
  const char *code = get_country (sample, viewport, mark->anchor_x, mark->anchor_y);
  double      own = jalon_mark_get_radius (mark);

  if (spot.x < own || spot.y < own || spot.x > viewport->width - own || spot.y > viewport->height - own)
    return FALSE;
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *other = &g_array_index (marks, JalonMark, i);
      double           radius = jalon_mark_get_radius (other);

      if (other == mark)
        continue;
      if (hypot (other->x - spot.x, other->y - spot.y) < radius + own + 3.0 || crosses (mark, spot, other))
        return FALSE;
      if (hypot (other->x - mark->anchor_x, other->y - mark->anchor_y) > radius &&
          measure_leader (mark, spot, other->x, other->y) < radius + 3.0)
        return FALSE;
    }
  for (guint i = 0; i < 8; i++)
    if (g_strcmp0 (code,
                   get_country (sample,
                                viewport,
                                spot.x + HOME_REACH * cos (i * G_PI / 4),
                                spot.y + HOME_REACH * sin (i * G_PI / 4))) != 0)
      return FALSE;
  return TRUE;
}

/* How far a leader to a spot leads over other countries, pixels. */
static double
measure_abroad (SampleScene *sample, const JalonViewport *viewport, const JalonMark *mark, Spot spot)
{
  const char *code = get_country (sample, viewport, mark->anchor_x, mark->anchor_y);
  double      dx = spot.x - mark->anchor_x, dy = spot.y - mark->anchor_y, moved = hypot (dx, dy), abroad = 0.0;

  for (double way = 4.0; way < moved; way += 4.0)
    {
      const char *below =
          get_country (sample, viewport, mark->anchor_x + dx * way / moved, mark->anchor_y + dy * way / moved);

      abroad += below != NULL && g_strcmp0 (below, code) != 0 ? 4.0 : 0.0;
    }
  return abroad;
}

/* A leader that would lead far over other countries is not worth it: there the mark is called out nearby. */
static void
check_abroad (SampleScene *sample, const JalonViewport *viewport, const JalonMark *mark)
{
  double abroad;

  if (mark->leader != JALON_LEADER_POINT)
    return;
  abroad = measure_abroad (sample, viewport, mark, (Spot){ mark->x, mark->y });
  if (abroad <= FARTHEST_ABROAD)
    return;
  g_test_message ("from %.0f %.0f over others for %.0f", mark->anchor_x, mark->anchor_y, abroad);
  g_test_fail ();
}

/* A mark with a leader passes over no room in its own country that is much nearer. */
static void
check_way (SampleScene *sample, const JalonViewport *viewport, const GArray *marks, const JalonMark *mark)
{
  double moved = hypot (mark->x - mark->anchor_x, mark->y - mark->anchor_y);

  if (mark->leader != JALON_LEADER_POINT)
    return;
  for (double way = jalon_mark_get_radius (mark) + 7.0; way < moved - WAY_SLACK; way += 4.0)
    for (guint i = 0; i < 36; i++)
      {
        Spot spot = { mark->anchor_x + way * cos (i * G_PI / 18), mark->anchor_y + way * sin (i * G_PI / 18) };

        if (!has_room (sample, viewport, marks, mark, spot))
          continue;
        g_test_message ("moved by %.0f from %.0f %.0f, but there is room at %.0f, %.0f %.0f",
                        moved,
                        mark->anchor_x,
                        mark->anchor_y,
                        way,
                        spot.x,
                        spot.y);
        g_test_fail ();
        return;
      }
}

/* A mark is called out into another country only where its own has no room for it that a leader of usual length reaches
 * without leading abroad. */
static void
check_called_out (SampleScene *sample, const JalonViewport *viewport, const GArray *marks, const JalonMark *mark)
{
  if (!mark->called_out || mark->leader != JALON_LEADER_POINT)
    return;
  for (double way = jalon_mark_get_radius (mark) + 7.0; way < HOME_WAY; way += 4.0)
    for (guint i = 0; i < 36; i++)
      {
        Spot spot = { mark->anchor_x + way * cos (i * G_PI / 18), mark->anchor_y + way * sin (i * G_PI / 18) };

        if (!has_room (sample, viewport, marks, mark, spot) || measure_abroad (sample, viewport, mark, spot) > 0.0)
          continue;
        g_test_message ("called out from %.0f %.0f to %.0f %.0f, but its country has room at %.0f %.0f",
                        mark->anchor_x,
                        mark->anchor_y,
                        mark->x,
                        mark->y,
                        spot.x,
                        spot.y);
        g_test_fail ();
        return;
      }
}

/* @viewport: pixels; all is looked at in the units that the scene is drawn in */
static void
check_view (SampleScene *sample, const JalonViewport *pixels)
{
  JalonViewport   units = jalon_scene_scale_viewport (sample->scene, pixels), *viewport = &units;
  JalonLayerInput input = jalon_layer_input_make (sample->scene, viewport, JALON_DETAIL_10M, NULL);
  g_autoptr (GArray) marks = jalon_layer_list_marks (&input);
  guint n_called_out = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      check_mark (sample, viewport, mark);
      check_way (sample, viewport, marks, mark);
      check_abroad (sample, viewport, mark);
      check_called_out (sample, viewport, marks, mark);
      n_called_out += mark->called_out;
      for (guint j = 0; j < i; j++)
        {
          const JalonMark *other = &g_array_index (marks, JalonMark, j);

          if (hypot (mark->x - other->x, mark->y - other->y) <
              jalon_mark_get_radius (mark) + jalon_mark_get_radius (other))
            g_test_message ("%u and %u overlap at %.0f %.0f", i, j, mark->x, mark->y);
          g_assert_cmpfloat (hypot (mark->x - other->x, mark->y - other->y),
                             >=,
                             jalon_mark_get_radius (mark) + jalon_mark_get_radius (other));
        }
    }
  g_test_message ("%u marks, %u called out", marks->len, n_called_out);
}

/* From the whole world to close up, by half levels round the view that shows all; closer ones look at a place each. */
static void
check_zooms (SampleScene *sample)
{
  JalonViewport fit = sample_scene_get_view (sample);

  for (int step = -4; step < 8; step++)
    {
      JalonViewport viewport = fit;

      viewport.world = MAX (fit.world * exp2 (step / 2.0), 700.0);
      g_test_message ("zoom %.1f", jalon_viewport_get_zoom (&viewport));
      if (step <= 0)
        check_view (sample, &viewport);
      else
        for (guint i = 0; i < sample->scene->sites->len; i++)
          {
            const JalonSceneSite *site = &g_array_index (sample->scene->sites, JalonSceneSite, i);

            viewport.cx = site->has_point ? site->x : fit.cx;
            viewport.cy = site->has_point ? site->y : fit.cy;
            check_view (sample, &viewport);
          }
    }
}

/* What windows show first, with what they draw beyond their edges; with words and symbols as designed, and larger. */
static void
check_windows (SampleScene *sample)
{
  static const struct
  {
    double width;
    double height;
  } maps[] = { { 1066.0, 690.0 }, { 672.0, 594.0 } };
  static const double scales[] = { 1.0, 1.5 };
  JalonBox            box;

  g_assert_true (jalon_scene_get_extent (sample->scene, &box));
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      sample_scene_set_scale (sample, scales[i]);
      for (guint j = 0; j < G_N_ELEMENTS (maps); j++)
        {
          JalonViewport viewport;

          jalon_viewport_init_fit (&viewport, &box, maps[j].width, maps[j].height, 0.12 * maps[j].height);
          viewport.width += 512.0;
          viewport.height += 512.0;
          g_test_message ("%.0f x %.0f, %.1f", maps[j].width, maps[j].height, scales[i]);
          check_view (sample, &viewport);
        }
    }
}

/* What pages show, with legends that can be read at a glance. */
static void
check_pages (SampleScene *sample)
{
  static const char *const papers[] = { "A4-landscape", "A4-portrait", "A5-landscape", "slide-16x9", "square" };
  JalonSnapshotOptions     options;

  jalon_snapshot_options_init (&options, sample->scene, sample->dossier, sample->query, sample->result);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const JalonPaper *paper = jalon_paper_find (papers[i]);
      JalonPage         page;

      options.width = paper->width_mm * 96.0 / 25.4;
      options.height = paper->height_mm * 96.0 / 25.4;
      jalon_page_init (&page, sample->scene, &options);
      g_test_message ("%s", papers[i]);
      g_assert_cmpuint (page.legend->len, <=, 12);
      check_view (sample, &page.viewport);
      jalon_page_clear (&page);
    }
  jalon_snapshot_options_clear (&options);
}

static void
test_story (gconstpointer data)
{
  SampleScene sample;

  sample_scene_init_dossier (&sample, story_dossier_make (GPOINTER_TO_UINT (data)));
  check_zooms (&sample);
  check_pages (&sample);
  check_windows (&sample);
  sample_scene_clear (&sample);
}

static void
test_sample (void)
{
  SampleScene sample;

  sample_scene_init (&sample, FALSE);
  check_zooms (&sample);
  check_pages (&sample);
  check_windows (&sample);
  sample_scene_clear (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/placement/sample", test_sample);
  for (guint i = 0; i < N_STORY_DOSSIERS; i++)
    {
      g_autofree char *path =
          g_strdelimit (g_strdup_printf ("/render/placement/%s", story_dossier_get_name (i)), " ", '-');

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_story);
    }
  return g_test_run ();
}
