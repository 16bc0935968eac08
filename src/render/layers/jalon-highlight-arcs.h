/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way of the lines of a selection: great circles, bent where they would cross out names.
 */

#pragma once

#include "jalon-highlight-private.h"

G_BEGIN_DECLS

/* Degrees. */
typedef struct
{
  double lon;
  double lat;
} JalonPosition;

/**
 * JalonArcGround:
 *
 * What lines of one view keep clear of.
 * @viewport: (unowned)
 * @names: (owned) (element-type JalonLabelBox)
 * @marks: (owned) (element-type JalonMark)
 */
typedef struct
{
  const JalonViewport *viewport;
  GArray              *names;
  GArray              *marks;
} JalonArcGround;

void    jalon_arc_ground_init (JalonArcGround *self, JalonScene *scene, const JalonViewport *viewport);
void    jalon_arc_ground_clear (JalonArcGround *self);
GArray *jalon_arc_ground_trace (const JalonArcGround *self, JalonPosition from, JalonPosition to);

G_END_DECLS
