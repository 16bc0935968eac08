/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of events that are said to have been at one of several places.
 */

#pragma once

#include "jalon-scene.h"

G_BEGIN_DECLS

/* Appends them to the marks of a view; (element-type JalonMark). */
void jalon_marks_add_candidates (JalonScene *self, const JalonViewport *viewport, GArray *marks);

G_END_DECLS
