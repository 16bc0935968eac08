/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lies beyond the edge of a map that shows where the story plays.
 */

#pragma once

#include "jalon-scene.h"

G_BEGIN_DECLS

gboolean jalon_scene_has_hint (JalonScene *self, const JalonViewport *viewport, JalonSide side);
char    *jalon_scene_dup_hint (JalonScene *self, JalonSide side);

G_END_DECLS
