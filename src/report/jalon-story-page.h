/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a step of a story shows: a view, ready to be drawn.
 */

#pragma once

#include "jalon-story-report.h"

G_BEGIN_DECLS

/**
 * JalonStoryPage:
 * @title: (owned): the headline
 * @text: (owned): may be empty
 * @scene: (owned)
 * @options: of its page; its words are to be set
 */
typedef struct
{
  char                *title;
  char                *text;
  JalonScene          *scene;
  JalonSnapshotOptions options;
} JalonStoryPage;

GPtrArray *jalon_story_list_steps (const JalonStoryReport *story, GError **error);
void       jalon_story_page_init (JalonStoryPage         *self,
                                  const JalonStoryReport *story,
                                  const JalonViewRecord  *view,
                                  double                  width,
                                  double                  height);
void       jalon_story_page_clear (JalonStoryPage *self);

G_END_DECLS
