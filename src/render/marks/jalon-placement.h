/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What room there is in a view for further marks.
 */

#pragma once

#include "jalon-ground.h"
#include "jalon-mark.h"
#include "jalon-scene.h"

G_BEGIN_DECLS

/* A straight line, pixels. */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} JalonSegment;

typedef struct _JalonPlacement JalonPlacement;

JalonPlacement *jalon_placement_new (JalonScene *scene, const JalonViewport *viewport);
void            jalon_placement_free (JalonPlacement *self);

void     jalon_placement_take (JalonPlacement *self, const JalonMark *mark);
guint    jalon_placement_get_n_taken (const JalonPlacement *self);
void     jalon_placement_rewind (JalonPlacement *self, guint n_taken);
gboolean jalon_placement_is_free (const JalonPlacement *self, double x, double y, double radius);
double   jalon_placement_get_cover (const JalonPlacement *self, double x, double y);
gboolean jalon_placement_is_clear (const JalonPlacement *self, double x, double y, double radius);
guint    jalon_placement_count_crossed (const JalonPlacement *self, const JalonSegment *leader, guint *out_leaders);
const JalonViewport *jalon_placement_get_viewport (const JalonPlacement *self);
const JalonGround   *jalon_placement_get_ground (JalonPlacement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonPlacement, jalon_placement_free)

G_END_DECLS
