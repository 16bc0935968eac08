/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who says that an event was at a candidate place: words beside its mark.
 */

#pragma once

#include "jalon-label-grid.h"
#include "jalon-label-text.h"
#include "jalon-scene.h"

G_BEGIN_DECLS

/**
 * JalonTieWords:
 * @layout: (owned)
 * @x: pixels: left of the words
 * @y: pixels: top of the words
 * @box: what they take
 */
typedef struct
{
  PangoLayout  *layout;
  double        x;
  double        y;
  JalonLabelBox box;
} JalonTieWords;

GArray *jalon_ties_list_words (JalonScene *self, const JalonViewport *viewport, const GArray *marks);

G_END_DECLS
