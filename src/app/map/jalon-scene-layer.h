/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map itself: land, roles, closures, borders and labels of a scene, drawn
 * in a worker and moved with the viewport.
 */

#pragma once

#include "jalon-raster-ahead.h"
#include "jalon-scene.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define JALON_TYPE_SCENE_LAYER (jalon_scene_layer_get_type ())
G_DECLARE_FINAL_TYPE (JalonSceneLayer, jalon_scene_layer, JALON, SCENE_LAYER, ShumateLayer)

JalonSceneLayer *jalon_scene_layer_new (ShumateViewport *viewport);
void             jalon_scene_layer_set_scene (JalonSceneLayer *self, JalonScene *scene);
void             jalon_scene_layer_leave_out_ties (JalonSceneLayer *self);
/* Before the first frame. */
void jalon_scene_layer_expect (JalonSceneLayer *self, JalonRasterAhead *ahead);
/* Whether what is shown is final: no drawing under way or due. */
gboolean jalon_scene_layer_is_settled (JalonSceneLayer *self);

G_END_DECLS
