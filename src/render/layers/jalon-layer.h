/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a layer of the map has to say.
 */

#pragma once

#include "jalon-layers.h"
#include "jalon-scene-private.h"

G_BEGIN_DECLS

/**
 * JalonDrawing:
 *
 * One drawing of a scene, the same for all of its layers.
 * @scene: (unowned)
 * @view: (unowned): in user units
 * @map: (unowned): the scene's at @detail
 * @cancellable: (unowned) (nullable)
 */
typedef struct
{
  JalonScene          *scene;
  const JalonViewport *view;
  const JalonWorldMap *map;
  JalonDetail          detail;
  GCancellable        *cancellable;
} JalonDrawing;

/**
 * JalonLayer:
 * @id: for messages and tests
 * @part: the bit that asks for it
 * @draw: into the rectangle of the view, which is clipped to; any thread. Returns %FALSE when cancelled
 */
typedef struct
{
  const char    *id;
  JalonDrawParts part;
  gboolean (*draw) (const JalonDrawing *drawing, cairo_t *cr);
} JalonLayer;

extern const JalonLayer jalon_land_layer;
extern const JalonLayer jalon_roles_layer;
extern const JalonLayer jalon_closures_layer;
extern const JalonLayer jalon_borders_layer;
extern const JalonLayer jalon_labels_layer;
extern const JalonLayer jalon_ties_layer;
extern const JalonLayer jalon_symbols_layer;

G_END_DECLS
