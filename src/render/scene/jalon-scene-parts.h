/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of jalon_scene_new().
 */

#pragma once

#include "jalon-scene-private.h"

G_BEGIN_DECLS

GPtrArray *jalon_scene_parse_polygon (const char *geometry);
void       jalon_scene_add_arrows (JalonScene *self, guint closure, GPtrArray *bans);
void       jalon_scene_spread_arrows (JalonScene *self);
void       jalon_scene_measure_extent (JalonScene *self, const JalonSceneSource *source);

G_END_DECLS
