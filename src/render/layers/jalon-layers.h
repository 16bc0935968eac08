/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map is drawn in layers, from below to above.
 */

#pragma once

#include "jalon-mark.h"
#include "jalon-scene.h"

G_BEGIN_DECLS

/* The layers that one drawing of a scene contains; the order is that of the tables in jalon-layers.c. */
typedef enum
{
  JALON_DRAW_LAND = 1 << 0,     /* sea, land, lakes, rivers */
  JALON_DRAW_ROLES = 1 << 1,    /* country tints */
  JALON_DRAW_CLOSURES = 1 << 2, /* hatches, outlines, arrows */
  JALON_DRAW_BORDERS = 1 << 3,
  JALON_DRAW_LABELS = 1 << 4,
  JALON_DRAW_TIES = 1 << 5,      /* circles of uncertainty, lines between candidate places and who says so */
  JALON_DRAW_SYMBOLS = 1 << 6,   /* sites, events, clusters, "place not stated", candidate places */
  JALON_DRAW_AGGREGATE = 1 << 7, /* sums by country or hexagon */
  JALON_DRAW_BASE = JALON_DRAW_LAND | JALON_DRAW_ROLES | JALON_DRAW_CLOSURES | JALON_DRAW_BORDERS | JALON_DRAW_LABELS |
                    JALON_DRAW_TIES | JALON_DRAW_AGGREGATE,
  JALON_DRAW_ALL = JALON_DRAW_BASE | JALON_DRAW_SYMBOLS,
} JalonDrawParts;

/* What each of them is: jalon-layer.h. */
typedef struct _JalonLayer JalonLayer;

extern const JalonLayer jalon_layer_land;
extern const JalonLayer jalon_layer_roles;
extern const JalonLayer jalon_layer_aggregate;
extern const JalonLayer jalon_layer_closures;
extern const JalonLayer jalon_layer_borders;
extern const JalonLayer jalon_layer_labels;
extern const JalonLayer jalon_layer_ties;
extern const JalonLayer jalon_layer_symbols;

/* Sorts what listing the marks takes, where that has not been done: 60 ms for a million points. Callable from any
 * thread. */
void     jalon_scene_prepare (JalonScene *self);
gboolean jalon_scene_draw (JalonScene          *self,
                           cairo_t             *cr,
                           const JalonViewport *viewport,
                           JalonDrawParts       parts,
                           JalonDetail          max_detail,
                           GCancellable        *cancellable);

/* All marks within the view, at most about 2,000, the topmost last; listed once for a view and shared.
 * (transfer full) (element-type JalonMark) */
GArray *jalon_scene_list_marks (JalonScene *self, const JalonViewport *viewport);

G_END_DECLS
