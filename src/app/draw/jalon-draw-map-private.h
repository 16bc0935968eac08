/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the map to draw on, for the files it is made of: the widget,
 * pointer, keys, painting.
 */

#pragma once

#include "jalon-draw-map.h"
#include "jalon-map-source.h"
#include "jalon-scene-layer.h"

G_BEGIN_DECLS

/* Pixels round the world at the widest and the closest zoom. */
#define JALON_DRAW_MIN_WORLD (256.0 * 2)
#define JALON_DRAW_MAX_WORLD (256.0 * (1 << JALON_MAP_MAX_ZOOM))

/* The index of no corner. */
#define JALON_CORNER_NONE G_MAXUINT

struct _JalonDrawMap
{
  GtkWidget parent_instance;

  ShumateMap      *map;
  ShumateViewport *viewport; /* (borrowed) */
  JalonSceneLayer *layer;    /* (borrowed) */

  JalonSession        *session; /* (owned) */
  JalonDrawing        *drawing; /* (owned) */
  const JalonWorldMap *borders; /* (borrowed) */
  gboolean             snaps;
  double               last_cy;
  gboolean             confining;
  gboolean             fit_pending;
  JalonBox             fit;

  guint    chosen; /* a corner, or JALON_CORNER_NONE */
  gboolean is_dragging;

  /* The cross of the keyboard: whether it is shown, where, degrees; the corner that it carries. */
  gboolean    has_cross;
  JalonCorner cross;
  gboolean    is_carrying;
};

/* jalon-draw-place.c */
gboolean jalon_draw_map_read (JalonDrawMap *self, JalonViewport *out_view);
guint    jalon_draw_map_find_corner (JalonDrawMap *self, double x, double y, double slop);
void     jalon_draw_map_place (JalonDrawMap *self, double x, double y, JalonDrawnCorner *out_corner);
void     jalon_draw_map_set_at (JalonDrawMap *self, double x, double y);
void     jalon_draw_map_tell_changed (JalonDrawMap *self);
void     jalon_draw_map_tell_finished (JalonDrawMap *self);
void     jalon_draw_map_pan_by (JalonDrawMap *self, double right, double down);
void     jalon_draw_map_project (const JalonViewport *view, const JalonCorner *corner, double *out_x, double *out_y);

/* jalon-draw-pointer.c */
void jalon_draw_map_attach_pointer (JalonDrawMap *self);

/* jalon-draw-keys.c */
void jalon_draw_map_attach_keys (JalonDrawMap *self);

/* jalon-draw-paint.c */
void jalon_draw_map_paint (JalonDrawMap *self, GtkSnapshot *snapshot);

G_END_DECLS
