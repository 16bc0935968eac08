/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is at a position of a view, and what it is called.
 */

#pragma once

#include "jalon-scene.h"

G_BEGIN_DECLS

JalonThing *jalon_scene_pick (JalonScene *self, const JalonViewport *viewport, double x, double y, double slop);
char       *jalon_scene_dup_caption (JalonScene *self, const JalonThing *thing);

G_END_DECLS
