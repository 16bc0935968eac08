/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The selection as shapes in a view, before it is measured or drawn.
 */

#pragma once

#include "jalon-scene-private.h"
#include "jalon-trace.h"

G_BEGIN_DECLS

/* A ring round a symbol, or a circle on the ground. */
typedef struct
{
  double   x;
  double   y;
  double   radius;
  gboolean ground;
} JalonHighlightRing;

/* Where a party sits: filled for who acts, hollow for who is acted upon. */
typedef struct
{
  double   x;
  double   y;
  gboolean actor;
} JalonHighlightEnd;

/**
 * JalonHighlightArc:
 * @points: (owned) (element-type JalonPixel): from who acts to where it happened or, where that is not known, to who is
 *   acted upon
 * @dashed: not everyone says so, or nobody has reviewed it
 * @joins: it only joins the parties: nothing is known to have happened where it ends
 */
typedef struct
{
  GArray  *points;
  gboolean dashed;
  gboolean joins;
} JalonHighlightArc;

/**
 * JalonHighlight:
 * @outline: of the country, or of what is closed
 * @faint: outlines of those a closure bars, or an event is done to
 * @rings: (owned) (element-type JalonHighlightRing)
 * @ends: (owned) (element-type JalonHighlightEnd)
 * @arcs: (owned) (element-type JalonHighlightArc)
 * @row: of an event
 */
typedef struct
{
  JalonTrace outline;
  JalonTrace faint;
  GArray    *rings;
  GArray    *ends;
  GArray    *arcs;
  guint      row;
} JalonHighlight;

void
jalon_highlight_init (JalonHighlight *self, JalonScene *scene, const JalonViewport *viewport, const JalonThing *thing);
void     jalon_highlight_clear (JalonHighlight *self);
gboolean jalon_highlight_is_ringed (const JalonHighlight *self, JalonPixel point);
void
jalon_highlight_add_outline (JalonTrace *trace, JalonScene *scene, const JalonViewport *viewport, const char *code);
void jalon_highlight_add_parties (JalonHighlight         *self,
                                  JalonScene             *scene,
                                  const JalonViewport    *viewport,
                                  const JalonEventRecord *record);

G_END_DECLS
