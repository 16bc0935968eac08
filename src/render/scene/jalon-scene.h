/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a map shows, as immutable plain data: made in the main thread from
 * world, dossier and result; drawn in any thread, on screen and on paper alike.
 */

#pragma once

#include "jalon-query.h"
#include "jalon-scene-options.h"
#include "jalon-viewport.h"
#include "jalon-world.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _JalonScene JalonScene;

/* What lies at a position or is selected: nothing, a country, a cluster of events, or a feature, which is
 * JALON_THING_FEATURE + its kind. */
typedef enum
{
  JALON_THING_NONE,
  JALON_THING_COUNTRY,
  JALON_THING_CLUSTER,
  JALON_THING_FEATURE,
  JALON_THING_EVENT = JALON_THING_FEATURE + JALON_KIND_EVENT,
  JALON_THING_SITE = JALON_THING_FEATURE + JALON_KIND_SITE,
  JALON_THING_CLOSURE = JALON_THING_FEATURE + JALON_KIND_CLOSURE,
} JalonThingKind;

/**
 * JalonThing:
 * @id: (owned) (nullable): country code, or id of a feature
 * @cluster: for JALON_THING_CLUSTER: rows of the event store it stands for (element-type guint)
 */
typedef struct
{
  JalonThingKind kind;
  char          *id;
  GArray        *cluster;
  double         lon;
  double         lat;
} JalonThing;

JalonThing *jalon_thing_new (JalonThingKind kind, const char *id);
JalonThing *jalon_thing_copy (const JalonThing *thing);
void        jalon_thing_free (JalonThing *thing);
const char *jalon_thing_get_event_id (const JalonThing *thing);
gboolean    jalon_thing_equal (const JalonThing *a, const JalonThing *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonThing, jalon_thing_free)

JalonScene *
jalon_scene_new (JalonWorld *world, JalonDossier *dossier, const JalonResult *result, const JalonSceneOptions *options);
JalonScene *jalon_scene_ref (JalonScene *self);
void        jalon_scene_unref (JalonScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonScene, jalon_scene_unref)

JalonWorld              *jalon_scene_get_world (JalonScene *self);
const JalonSceneOptions *jalon_scene_get_options (JalonScene *self);
gboolean                 jalon_scene_get_extent (JalonScene *self, JalonBox *out_box);

/* Sorts what listing the marks takes, where that has not been done: 60 ms for a million points. Callable from any
 * thread. */
void jalon_scene_prepare (JalonScene *self);
/* Whether that is done, or no matter with so few points. Callable from any thread. */
gboolean jalon_scene_is_prepared (JalonScene *self);

/**
 * JalonMark:
 *
 * One symbol to be drawn: where (user units of the view), which, how.
 * @anchor_x: where it really is; differs from @x where marks at one point were moved apart
 * @symbol: a JalonSymbol, see jalon-symbols.h
 * @count: events it stands for; above 1 it is a cluster and shows the number
 * @alternative: a candidate place, 1.. (0 = the place itself)
 * @led: it stands beside its country, which has no room for it: a line leads to the anchor in it
 * @first: of a cluster: what it is found again by; the listing's own
 */
typedef struct
{
  double         x;
  double         y;
  double         anchor_x;
  double         anchor_y;
  guint8         symbol;
  guint8         style;
  guint8         alternative;
  gboolean       led;
  guint          count;
  JalonThingKind kind;
  guint          row; /* of event store, site list or closure list */
  guint          first;
} JalonMark;

/* Draws one mark at a position of its own; symbol, style and count are all that it looks at. */
void jalon_mark_draw (const JalonMark *mark, cairo_t *cr, double x, double y, const char *font);
/* Half the side of the box that it is drawn in, pixels, halo included. */
double jalon_mark_get_reach (const JalonMark *mark);

/* All marks within the view, at most about 2,000, the topmost last; listed once for a view and shared.
 * (transfer full) (element-type JalonMark) */
GArray *jalon_scene_list_marks (JalonScene *self, const JalonViewport *view);
/* Rows of the events a cluster mark of this view stands for. (transfer full) (element-type guint) */
GArray *jalon_scene_list_cluster (JalonScene *self, const JalonViewport *view, const JalonMark *mark);

/* The selection: outline, arcs between parties, candidate places tied; bounds in pixels for clipping. */
gboolean jalon_scene_get_highlight_bounds (JalonScene          *self,
                                           const JalonViewport *view,
                                           const JalonThing    *thing,
                                           cairo_rectangle_t   *out_bounds);
void     jalon_scene_draw_highlight (JalonScene *self, cairo_t *cr, const JalonViewport *view, const JalonThing *thing);

G_END_DECLS
