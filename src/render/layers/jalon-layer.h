/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a layer of the map has to say.
 */

#pragma once

#include "jalon-label-grid.h"
#include "jalon-layers.h"
#include "jalon-scene-private.h"
#include "jalon-trace.h"

G_BEGIN_DECLS

/**
 * JalonLayerInput:
 *
 * A scene seen in a view, the same for all of its layers.
 * @scene: (unowned)
 * @viewport: (unowned): in user units
 * @layers: (unowned) (array zero-terminated=1): all of them, from below to above
 * @detail: of the outlines to draw
 * @cancellable: (unowned) (nullable)
 */
typedef struct
{
  JalonScene              *scene;
  const JalonViewport     *viewport;
  const JalonLayer *const *layers;
  JalonDetail              detail;
  GCancellable            *cancellable;
} JalonLayerInput;

/**
 * JalonLayer:
 *
 * All but @id, @part, @cost and @draw may be %NULL.
 * @id: for messages and tests
 * @part: the bit that asks for it
 * @cost: of drawing it, as a share beside those of the others, for progress
 * @prepare: does beforehand what takes long in a large scene; any thread
 * @draw: into the rectangle of the view, which is clipped to; any thread. Returns %FALSE when cancelled
 * @marks: appends its marks to those of the layers below it, each in the copy of the world nearest to the centre
 *   alone (element-type JalonMark); any thread
 * @obstacles: takes what no name may lie on, whether the layer is drawn or not, in every copy of the world; any thread
 * @pick: (transfer full) (nullable): what is at a position, pixels, or within @slop pixels of it; main thread
 * @caption: appends to a line what a thing is; %FALSE where it is none of its own; main thread
 * @legend: adds the classes of it that can be seen (element-type JalonLegendEntry). What leaves an area in @trace is
 *   seen: it is of the part of the view where that counts
 */
struct _JalonLayer
{
  const char    *id;
  JalonDrawParts part;
  guint          cost;
  void (*prepare) (JalonScene *scene);
  gboolean (*draw) (const JalonLayerInput *input, cairo_t *cr);
  void (*marks) (JalonScene *scene, const JalonViewport *viewport, GArray *marks);
  void (*obstacles) (const JalonLayerInput *input, JalonLabelGrid *grid);
  JalonThing *(*pick) (const JalonLayerInput *input, double x, double y, double slop);
  gboolean (*caption) (JalonScene *scene, const JalonThing *thing, GString *line);
  void (*legend) (const JalonLayerInput *input, JalonTrace *trace, GPtrArray *entries);
};

GArray *jalon_layer_list_marks_once (const JalonLayerInput *input);
GArray *jalon_layer_list_marks (const JalonLayerInput *input);
GArray *jalon_layer_place_labels (const JalonLayerInput *input);

G_END_DECLS
