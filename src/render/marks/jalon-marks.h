/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the marks of a view have in common: how many there may be, and where they are seen.
 */

#pragma once

#include "jalon-mark.h"
#include "jalon-viewport.h"

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

gboolean         jalon_marks_is_near (const JalonViewport *viewport, double x, double y);
GArray          *jalon_marks_repeat (GArray *marks, const JalonViewport *viewport);
const JalonMark *jalon_marks_find_alternative (const GArray *marks, guint row, guint alternative);

G_END_DECLS
