/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what a scene has to mark to the marks of one view: the steps of
 * jalon_marks_list_all(), one file each.
 */

#pragma once

#include "jalon-layer.h"
#include "jalon-mark-table.h"

G_BEGIN_DECLS

/* At most so many of each, which makes about 2,000 together. */
#define JALON_MARKS_MAX_CLUSTERS 1200
#define JALON_MARKS_MAX_SITES 300
#define JALON_MARKS_MAX_CANDIDATES 200
#define JALON_MARKS_MAX_UNSTATED 300

/* All together, with their copies where the world is seen more than once. */
#define JALON_MARKS_MAX 2000

/* What is just outside the view reaches into it; pixels. */
#define JALON_MARKS_MARGIN 32.0

/* Between marks that stand side by side, pixels. */
#define JALON_MARKS_GAP 3.0

/* All marks of a view, of all layers. */
GArray *jalon_marks_list_once (const JalonLayerInput *input);
GArray *jalon_marks_list_all (const JalonLayerInput *input);

/* Marks of events in clusters; the other steps find their places beside those that are there. */
void jalon_marks_add_clusters (JalonScene *self, const JalonViewport *view, GArray *marks);
void jalon_marks_add_sites (JalonScene *self, const JalonViewport *view, GArray *marks);
void jalon_marks_add_candidates (JalonScene *self, const JalonViewport *view, GArray *marks);
void jalon_marks_add_unstated (JalonScene *self, const JalonViewport *view, GArray *marks);
/* Rows of a mark made by jalon_marks_add_unstated() */
void jalon_marks_list_unstated (JalonScene *self, const JalonMark *mark, GArray *rows);

gboolean         jalon_marks_is_within (const JalonViewport *view, double x, double y);
gboolean         jalon_marks_is_near (const JalonViewport *view, double x, double y);
guint8           jalon_marks_site_style (const JalonSceneSite *site, gboolean dark);
const JalonMark *jalon_marks_find_alternative (const GArray *marks, guint row, guint alternative);

/* Marks of jalon_marks_add_unstated() that stand for several types have this in JalonMark.first. */
#define JALON_MARKS_WHOLE_COUNTRY (1u << 31)
/* and all of them this. */
#define JALON_MARKS_UNSTATED (1u << 30)

G_END_DECLS
