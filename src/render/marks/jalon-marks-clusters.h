/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of events in a view, and the events that a mark stands for.
 */

#pragma once

#include "jalon-mark.h"
#include "jalon-scene.h"

G_BEGIN_DECLS

void    jalon_marks_add_clusters (JalonScene *self, const JalonViewport *viewport, GArray *marks);
GArray *jalon_scene_list_cluster (JalonScene *self, const JalonViewport *viewport, const JalonMark *mark);
guint  *jalon_scene_count_notes (JalonScene *self, const JalonViewport *viewport, const GArray *marks);

G_END_DECLS
