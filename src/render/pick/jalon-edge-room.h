/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Room at the edge of a map for what is put on it.
 */

#pragma once

#include "jalon-layers.h"
#include "jalon-scene.h"

G_BEGIN_DECLS

void jalon_edge_room_find (JalonScene          *scene,
                           const JalonViewport *viewport,
                           JalonSide            side,
                           const GArray        *others,
                           cairo_rectangle_t   *box);

G_END_DECLS
