/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbols of a scene: events, clusters, sites. One of them can have the
 * keyboard's attention.
 */

#pragma once

#include "jalon-mark.h"
#include "jalon-scene.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define JALON_TYPE_SYMBOL_LAYER (jalon_symbol_layer_get_type ())
G_DECLARE_FINAL_TYPE (JalonSymbolLayer, jalon_symbol_layer, JALON, SYMBOL_LAYER, ShumateLayer)

JalonSymbolLayer *jalon_symbol_layer_new (ShumateViewport *viewport);
void              jalon_symbol_layer_set_scene (JalonSymbolLayer *self, JalonScene *scene);

gboolean jalon_symbol_layer_move_focus (JalonSymbolLayer *self, int step);
void     jalon_symbol_layer_clear_focus (JalonSymbolLayer *self);
gboolean jalon_symbol_layer_set_focus (JalonSymbolLayer *self, const JalonMark *mark);
GArray  *jalon_symbol_layer_list_in_sight (JalonSymbolLayer *self, guint most, JalonViewport *out_view);
gboolean jalon_symbol_layer_get_focus (JalonSymbolLayer *self, JalonMark *out_mark, JalonViewport *out_view);

G_END_DECLS
