/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which country lies below each spot of a view, for many questions about one view.
 */

#pragma once

#include "jalon-viewport.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/* So far beyond the edges of the view it is known too, pixels. */
#define JALON_GROUND_PAD 160.0

/* What jalon_ground_at() gives where there is no country: the sea. */
#define JALON_GROUND_SEA 0u

typedef struct _JalonGround JalonGround;

/**
 * JalonGroundShape:
 *
 * What a view shows of a country, as the ellipse that is spread alike.
 * @x: pixels: its middle, which may lie outside of the country
 * @y: pixels
 * @length: pixels: its longer axis
 * @breadth: pixels: its shorter axis
 * @angle: of the longer axis, clockwise from the right, radians: more than -pi/2, at most pi/2
 */
typedef struct
{
  double x;
  double y;
  double length;
  double breadth;
  double angle;
} JalonGroundShape;

JalonGround *jalon_ground_new (const JalonViewport *viewport, const JalonWorldMap *map);
JalonGround *jalon_ground_ref (JalonGround *self);
void         jalon_ground_unref (JalonGround *self);
guint        jalon_ground_at (const JalonGround *self, double x, double y);
gboolean     jalon_ground_get_shape (const JalonGround *self, guint country, JalonGroundShape *out_shape);
const char  *jalon_ground_get_code (const JalonGround *self, guint country);
guint        jalon_ground_find (const JalonGround *self, const char *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonGround, jalon_ground_unref)

G_END_DECLS
