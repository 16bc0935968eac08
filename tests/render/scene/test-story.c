/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frame of a story holds most of it, and leaves out what is far away.
 */

#include "config.h"

#include "jalon-story.h"

static void
add_many (JalonStory *story, guint n, double x, double y, double spread)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < n; i++)
    jalon_story_add_point (story,
                           x + g_rand_double_range (random, -spread, spread),
                           y + g_rand_double_range (random, -spread, spread),
                           1);
}

static JalonStoryFrame
find (JalonStory *story)
{
  JalonStoryFrame frame;

  g_assert_true (jalon_story_find (story, &frame));
  g_assert_cmpfloat (frame.x0, >=, 0.0);
  g_assert_cmpfloat (frame.x0, <, 1.0);
  g_assert_cmpfloat (frame.x1, <=, frame.x0 + 1.0);
  return frame;
}

static void
test_nothing (void)
{
  g_autoptr (JalonStory) story = jalon_story_new ();
  JalonStoryFrame frame;

  g_assert_false (jalon_story_find (story, &frame));
}

static void
test_all (void)
{
  g_autoptr (JalonStory) story = jalon_story_new ();
  JalonStoryFrame frame;

  add_many (story, 50, 0.5, 0.4, 0.05);
  add_many (story, 50, 0.6, 0.45, 0.05);
  frame = find (story);
  g_assert_true (jalon_story_holds (&frame, 0.46, 0.36));
  g_assert_true (jalon_story_holds (&frame, 0.64, 0.49));
  g_assert_cmpfloat (frame.x1 - frame.x0, <, 0.22);
}

/* One of eighty, to each side. */
static void
test_outlier (void)
{
  static const double far_away[][2] = { { 0.9, 0.4 }, { 0.1, 0.4 }, { 0.5, 0.05 }, { 0.5, 0.9 }, { 0.85, 0.8 } };

  for (guint i = 0; i < G_N_ELEMENTS (far_away); i++)
    {
      g_autoptr (JalonStory) story = jalon_story_new ();
      JalonStoryFrame frame;

      add_many (story, 79, 0.5, 0.4, 0.05);
      jalon_story_add_point (story, far_away[i][0], far_away[i][1], 1);
      frame = find (story);
      g_assert_false (jalon_story_holds (&frame, far_away[i][0], far_away[i][1]));
      g_assert_true (jalon_story_holds (&frame, 0.46, 0.44));
      g_assert_cmpfloat (frame.x1 - frame.x0, <, 0.12);
      g_assert_cmpfloat (frame.y1 - frame.y0, <, 0.12);
    }
}

/* A tenth of all is part of the story, and so is one of few. */
static void
test_not_left_out (void)
{
  g_autoptr (JalonStory) many = jalon_story_new ();
  g_autoptr (JalonStory) few = jalon_story_new ();
  JalonStoryFrame frame;

  add_many (many, 70, 0.5, 0.4, 0.05);
  add_many (many, 8, 0.9, 0.4, 0.001);
  frame = find (many);
  g_assert_true (jalon_story_holds (&frame, 0.9, 0.4));

  add_many (few, 9, 0.5, 0.4, 0.05);
  jalon_story_add_point (few, 0.8, 0.4, 1);
  frame = find (few);
  g_assert_true (jalon_story_holds (&frame, 0.8, 0.4));
}

/* Fiji and Samoa are neighbours. */
static void
test_date_line (void)
{
  g_autoptr (JalonStory) story = jalon_story_new ();
  JalonStoryFrame frame;

  jalon_story_add_point (story, 0.99, 0.55, 1);
  jalon_story_add_point (story, 0.02, 0.54, 1);
  frame = find (story);
  g_assert_true (jalon_story_holds (&frame, 0.99, 0.55));
  g_assert_true (jalon_story_holds (&frame, 0.02, 0.54));
  g_assert_cmpfloat (frame.x1 - frame.x0, <, 0.05);
}

/* What is shown whole leaves no gap in it, and is kept or left out whole. */
static void
test_boxes (void)
{
  g_autoptr (JalonStory) story = jalon_story_new ();
  JalonStoryFrame frame;

  add_many (story, 60, 0.5, 0.4, 0.03);
  jalon_story_add_box (story, &(JalonStoryFrame){ 0.52, 0.38, 0.7, 0.42 }, 1);
  jalon_story_add_box (story, &(JalonStoryFrame){ 0.05, 0.7, 0.1, 0.75 }, 1);
  frame = find (story);
  g_assert_true (jalon_story_holds (&frame, 0.69, 0.4));
  g_assert_false (jalon_story_holds (&frame, 0.07, 0.72));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/story/nothing", test_nothing);
  g_test_add_func ("/render/story/all", test_all);
  g_test_add_func ("/render/story/outlier", test_outlier);
  g_test_add_func ("/render/story/not-left-out", test_not_left_out);
  g_test_add_func ("/render/story/date-line", test_date_line);
  g_test_add_func ("/render/story/boxes", test_boxes);
  return g_test_run ();
}
