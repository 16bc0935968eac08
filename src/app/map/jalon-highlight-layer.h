/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is selected, drawn over the map: outlines, arcs, candidate places.
 */

#pragma once

#include "jalon-scene.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define JALON_TYPE_HIGHLIGHT_LAYER (jalon_highlight_layer_get_type ())
G_DECLARE_FINAL_TYPE (JalonHighlightLayer, jalon_highlight_layer, JALON, HIGHLIGHT_LAYER, ShumateLayer)

JalonHighlightLayer *jalon_highlight_layer_new (ShumateViewport *viewport);
void                 jalon_highlight_layer_set_scene (JalonHighlightLayer *self, JalonScene *scene);
void                 jalon_highlight_layer_set_hovered (JalonHighlightLayer *self, const JalonThing *thing);
void
jalon_highlight_layer_set_things (JalonHighlightLayer *self, const JalonThing *thing, const char *const *countries);

G_END_DECLS
