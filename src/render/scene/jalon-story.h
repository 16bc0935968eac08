/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of the world that a story plays in: where most of it is, without
 * the few things that are far from all others.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonStoryFrame:
 *
 * A part of the world in Mercator units.
 * @x0: west edge, 0..1
 * @y0: north edge
 * @x1: east edge, at most @x0 + 1
 * @y1: south edge
 */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} JalonStoryFrame;

typedef struct _JalonStory JalonStory;

JalonStory *jalon_story_new (void);
void        jalon_story_free (JalonStory *self);
void        jalon_story_add_point (JalonStory *self, double x, double y, guint weight);
void        jalon_story_add_box (JalonStory *self, const JalonStoryFrame *box, guint weight);
gboolean    jalon_story_find (JalonStory *self, JalonStoryFrame *out_frame);
gboolean    jalon_story_holds (const JalonStoryFrame *frame, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonStory, jalon_story_free)

G_END_DECLS
