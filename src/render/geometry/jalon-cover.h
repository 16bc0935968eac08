/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which parts of a drawing are covered with ink already: a grid of cells finer
 * than a stroke, eight by eight in a word.
 */

#pragma once

#include "jalon-trace.h"

G_BEGIN_DECLS

/* A piece of a stroke: from @a to @b, as wide as twice @reach. */
typedef struct
{
  JalonPixel a;
  JalonPixel b;
  double     reach;
} JalonCoverPiece;

typedef struct _JalonCover JalonCover;

JalonCover *jalon_cover_new (JalonPixel low, JalonPixel high, double cell);
void        jalon_cover_free (JalonCover *self);
double      jalon_cover_get_cell (const JalonCover *self);
void        jalon_cover_add (JalonCover *self, const JalonCoverPiece *piece);
gboolean    jalon_cover_contains (const JalonCover *self, const JalonCoverPiece *piece);
gboolean    jalon_cover_is_full (const JalonCover *self, JalonPixel low, JalonPixel high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonCover, jalon_cover_free)

G_END_DECLS
