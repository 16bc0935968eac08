/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The area of a closure in a view.
 */

#pragma once

#include "jalon-scene-private.h"
#include "jalon-trace.h"

G_BEGIN_DECLS

void jalon_scene_closure_trace (const JalonSceneClosure *closure, const JalonWorldMap *map, JalonTrace *trace);

G_END_DECLS
