/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An area that is being drawn: its corners, or the middle and radius of a
 * circle, and the steps that can be undone. It knows no widget.
 */

#pragma once

#include "jalon-area.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/**
 * JalonDrawnCorner:
 * @at: where it is
 * @on_border: it was set on a border or a coast
 */
typedef struct
{
  JalonCorner at;
  gboolean    on_border;
} JalonDrawnCorner;

/* What is wrong with a drawing. */
typedef enum
{
  JALON_DRAWING_WHOLE,
  JALON_DRAWING_TOO_FEW, /* three corners are needed, or a middle */
  JALON_DRAWING_CROSSES, /* its outline crosses itself */
} JalonDrawingFault;

typedef struct _JalonDrawing JalonDrawing;

JalonDrawing *jalon_drawing_new (void);
void          jalon_drawing_free (JalonDrawing *self);
void          jalon_drawing_set_borders (JalonDrawing *self, const JalonWorldMap *borders);
void          jalon_drawing_load (JalonDrawing *self, const GArray *corners);
void          jalon_drawing_load_circle (JalonDrawing *self, const JalonCorner *middle, double radius);

gboolean                jalon_drawing_is_circle (const JalonDrawing *self);
double                  jalon_drawing_get_radius (const JalonDrawing *self);
guint                   jalon_drawing_get_n_corners (const JalonDrawing *self);
const JalonDrawnCorner *jalon_drawing_get_corner (const JalonDrawing *self, guint index);
const GArray           *jalon_drawing_get_ring (JalonDrawing *self);
guint                   jalon_drawing_get_ring_index (JalonDrawing *self, guint index);
JalonDrawingFault       jalon_drawing_find_fault (JalonDrawing *self);
double                  jalon_drawing_measure (JalonDrawing *self);
gboolean                jalon_drawing_is_changed (const JalonDrawing *self);

/* Each change but moving is a step; a move is one from jalon_drawing_begin_step() on. */
void jalon_drawing_begin_step (JalonDrawing *self);
void jalon_drawing_insert (JalonDrawing *self, guint index, const JalonDrawnCorner *corner);
void jalon_drawing_move (JalonDrawing *self, guint index, const JalonDrawnCorner *corner);
void jalon_drawing_remove (JalonDrawing *self, guint index);
void jalon_drawing_set_circle (JalonDrawing *self, gboolean is_circle);
void jalon_drawing_set_radius (JalonDrawing *self, double radius);

gboolean jalon_drawing_undo (JalonDrawing *self);
gboolean jalon_drawing_redo (JalonDrawing *self);
gboolean jalon_drawing_can_undo (const JalonDrawing *self);
gboolean jalon_drawing_can_redo (const JalonDrawing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonDrawing, jalon_drawing_free)

G_END_DECLS
