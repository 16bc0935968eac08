/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of events and sites whose place is a country and no more.
 */

#pragma once

#include "jalon-placement.h"

G_BEGIN_DECLS

/* Those that stand for several types have this in JalonMark.first. */
#define JALON_MARKS_WHOLE_COUNTRY (1u << 31)
/* and all of them this. */
#define JALON_MARKS_UNSTATED (1u << 30)

/* Appends them to the marks of a view, beside those that are there; (element-type JalonMark). */
void
jalon_marks_add_unstated (JalonScene *self, const JalonViewport *viewport, JalonPlacement *placement, GArray *marks);
/* Appends the rows of the events that such a mark stands for; (element-type guint). */
void  jalon_marks_list_unstated (JalonScene *self, const JalonMark *mark, GArray *rows);
guint jalon_marks_count_unstated_notes (JalonScene *self, const JalonMark *mark);

G_END_DECLS
