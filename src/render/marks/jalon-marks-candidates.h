/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of events that are said to have been at one of several places.
 */

#pragma once

#include "jalon-placement.h"

G_BEGIN_DECLS

void
jalon_marks_add_candidates (JalonScene *self, const JalonViewport *viewport, JalonPlacement *placement, GArray *marks);

G_END_DECLS
