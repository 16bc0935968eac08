/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a story says at a step: headline and text, beside or below the map. What
 * is done here are actions of the window: "win.story-previous",
 * "win.story-next" and "win.leave-story".
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_STORY_PANE (jalon_story_pane_get_type ())
G_DECLARE_FINAL_TYPE (JalonStoryPane, jalon_story_pane, JALON, STORY_PANE, GtkWidget)

/**
 * JalonStoryStep:
 * @number: from 1 on
 * @n_steps: of the story
 * @title: the headline
 * @text: (nullable): a line for each paragraph
 * @note: (nullable): what is to be known of what the map shows, translated
 */
typedef struct
{
  guint       number;
  guint       n_steps;
  const char *title;
  const char *text;
  const char *note;
} JalonStoryStep;

void     jalon_story_pane_show (JalonStoryPane *self, const JalonStoryStep *step);
gboolean jalon_story_pane_scroll (JalonStoryPane *self, int direction);

G_END_DECLS
