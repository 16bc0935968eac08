/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where names stand: a country's on its land, or in the sea before it; beside it, with a line, only where its land has
 * no room; and none over the edge of a window.
 */

#include "config.h"

#include "jalon-labels.h"
#include "jalon-layers-private.h"
#include "sample-scene.h"
#include "story-dossier.h"

#include <math.h>

/* The maps of windows, and of pages of A4, A5, a slide and a square, pixels. */
static const struct
{
  double width;
  double height;
} sizes[] = { { 1400, 900 }, { 1000, 650 }, { 672, 594 }, { 813, 660 }, { 570, 452 }, { 750, 470 }, { 764, 508 } };

/* What windows draw beyond their edges, pixels. */
#define PAD 256.0

/* So many spots of a name are looked at along it, and across. */
#define N_ALONG 9
#define N_ACROSS 3

/* How closely room is looked for, and how far round the middle of a country, pixels. */
#define STEP 3.0
#define REACH_X 64.0
#define REACH_Y 40.0

static gboolean
overlap (const JalonLabelBox *a, const JalonLabelBox *b)
{
  return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

/* Whether a box is free of names, dots and symbols. */
static gboolean
is_free (const GArray *labels, const GArray *marks, const JalonPlacedLabel *own, const JalonLabelBox *box)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *other = &g_array_index (labels, JalonPlacedLabel, i);
      const JalonLabel       *label = &other->label;
      const double            r = JALON_LABEL_CAPITAL_RADIUS;
      const JalonLabelBox     dot = { label->x - r, label->y - r, label->x + r, label->y + r };

      if (other != own && (overlap (box, &other->box) || (label->country == NULL && overlap (box, &dot))))
        return FALSE;
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark    *mark = &g_array_index (marks, JalonMark, i);
      double              r = jalon_mark_get_radius (mark);
      const JalonLabelBox symbol = { mark->x - r, mark->y - r, mark->x + r, mark->y + r };

      if (overlap (box, &symbol))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_on_land (const JalonGround *ground, guint home, const JalonLabelBox *box)
{
  for (guint i = 0; i < N_ALONG * N_ACROSS; i++)
    if (jalon_ground_at (ground,
                         box->x0 + (i % N_ALONG) * (box->x1 - box->x0) / (N_ALONG - 1),
                         box->y0 + (i / N_ALONG) * (box->y1 - box->y0) / (N_ACROSS - 1)) != home)
      return FALSE;
  return TRUE;
}

/* A name beside its country has no room in it. */
static void
check_beside (const JalonGround *ground, const GArray *labels, const GArray *marks, const JalonPlacedLabel *placed)
{
  guint  home = jalon_ground_find (ground, placed->label.country);
  double width = placed->box.x1 - placed->box.x0, height = placed->box.y1 - placed->box.y0;

  for (double dy = -REACH_Y; dy <= REACH_Y; dy += STEP)
    for (double dx = -REACH_X; dx <= REACH_X; dx += STEP)
      {
        double              x = placed->label.x + dx - width / 2, y = placed->label.y + dy - height / 2;
        const JalonLabelBox box = { x, y, x + width, y + height };

        if (!is_on_land (ground, home, &box) || !is_free (labels, marks, placed, &box))
          continue;
        g_test_message ("%s stands beside, but has room at %.0f %.0f", placed->label.text, x, y);
        g_test_fail ();
        return;
      }
}

/* The middle of a name without a line is in its country, or at sea. */
static void
check_home (const JalonGround *ground, const JalonPlacedLabel *placed)
{
  guint home = jalon_ground_find (ground, placed->label.country);
  guint here = jalon_ground_at (ground, (placed->box.x0 + placed->box.x1) / 2, (placed->box.y0 + placed->box.y1) / 2);

  if (here == home || here == JALON_GROUND_SEA)
    return;
  g_test_message ("%s stands in %s", placed->label.text, jalon_ground_get_code (ground, here));
  g_test_fail ();
}

/* Nothing lies over the edge of what is seen. */
static void
check_edges (const JalonViewport *viewport, const JalonPlacedLabel *placed)
{
  const JalonLabelBox *box = &placed->box;
  const JalonLabelBox  seen = { viewport->pad,
                                viewport->pad,
                                viewport->width - viewport->pad,
                                viewport->height - viewport->pad };

  if (!overlap (box, &seen))
    return;
  if (box->x0 < seen.x0 || box->y0 < seen.y0 || box->x1 > seen.x1 || box->y1 > seen.y1)
    {
      g_test_message ("%s is cut", placed->label.text);
      g_test_fail ();
    }
}

/* Where less than the world is seen, no country is named twice. */
static void
check_once (const JalonViewport *viewport, const GArray *labels)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  if (viewport->width - 2 * viewport->pad > viewport->world)
    return;
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, i);

      if (placed->label.country == NULL || placed->box.x1 <= viewport->pad ||
          placed->box.x0 >= viewport->width - viewport->pad)
        continue;
      if (g_hash_table_add (codes, (gpointer) placed->label.country))
        continue;
      g_test_message ("%s stands there twice", placed->label.text);
      g_test_fail ();
    }
}

static void
check_view (SampleScene *sample, const JalonViewport *viewport)
{
  JalonLayerInput input = jalon_layer_input_make (sample->scene, viewport, JALON_DETAIL_10M, NULL);
  g_autoptr (GArray) labels = jalon_layer_place_labels (&input);
  g_autoptr (GArray) marks = jalon_layer_list_marks (&input);
  g_autoptr (JalonGround) ground = jalon_scene_find_ground (sample->scene, viewport);

  g_test_message ("%.0f x %.0f", viewport->width, viewport->height);
  check_once (viewport, labels);
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, i);

      check_edges (viewport, placed);
      if (placed->label.kind != JALON_LABEL_COUNTRY || !placed->label.is_important || placed->angle != 0.0)
        continue;
      if (placed->has_leader)
        check_beside (ground, labels, marks, placed);
      else
        check_home (ground, placed);
    }
}

static void
test_story (gconstpointer data)
{
  SampleScene sample;
  JalonBox    box;

  sample_scene_init_dossier (&sample, story_dossier_make (GPOINTER_TO_UINT (data)));
  g_assert_true (jalon_scene_get_extent (sample.scene, &box));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      JalonViewport viewport;

      jalon_viewport_init_fit (&viewport, &box, sizes[i].width, sizes[i].height, 30);
      check_view (&sample, &viewport);
      viewport.width += 2 * PAD;
      viewport.height += 2 * PAD;
      viewport.pad = PAD;
      check_view (&sample, &viewport);
    }
  sample_scene_clear (&sample);
}

/* What is seen of a country has its name also where the middle of that country is just beyond the edge of a window. */
static void
test_part (void)
{
  SampleScene     sample;
  JalonViewport   viewport;
  JalonLayerInput input;
  g_autoptr (GArray) labels = NULL;
  gboolean is_named = FALSE;

  sample_scene_init_countries (&sample, "DZA");
  /* The west of Algeria, whose middle is some 60 pixels to the east. */
  jalon_viewport_init_fit (&viewport, &(JalonBox){ -12, 20, 1, 36 }, 600, 600, 0);
  viewport.width = 400 + 2 * PAD;
  viewport.height += 2 * PAD;
  viewport.pad = PAD;
  input = jalon_layer_input_make (sample.scene, &viewport, JALON_DETAIL_10M, NULL);
  labels = jalon_layer_place_labels (&input);
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, i);

      check_edges (&viewport, placed);
      is_named |= g_strcmp0 (placed->label.country, "DZA") == 0 && placed->box.x1 <= viewport.width - PAD &&
                  placed->box.x0 >= PAD;
    }
  g_assert_true (is_named);
  sample_scene_clear (&sample);
}

/* A window that sees most of the world, and draws more than once round it: nothing is named twice in what is seen. */
static void
test_round_the_world (void)
{
  SampleScene sample;

  sample_scene_init_countries (&sample, "RUS CHN AUS USA FJI");
  for (double west = -180; west < 180; west += 30)
    {
      JalonViewport viewport;
      double        east = west + 230;

      jalon_viewport_init_fit (&viewport, &(JalonBox){ west, -50, east > 180 ? east - 360 : east, 74 }, 660, 590, 0);
      viewport.width += 2 * PAD;
      viewport.height += 2 * PAD;
      viewport.pad = PAD;
      check_view (&sample, &viewport);
    }
  sample_scene_clear (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < N_STORY_DOSSIERS; i++)
    {
      g_autofree char *path = g_strdelimit (g_strdup_printf ("/render/homes/%s", story_dossier_get_name (i)), " ", '-');

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_story);
    }
  g_test_add_func ("/render/homes/part", test_part);
  g_test_add_func ("/render/homes/round-the-world", test_round_the_world);
  return g_test_run ();
}
