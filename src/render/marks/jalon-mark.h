/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One mark: a symbol on the map that stands for an event, a site or several events.
 */

#pragma once

#include "jalon-thing.h"

#include <cairo.h>

G_BEGIN_DECLS

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
/* Whether it stands for the one thing of that kind and row. */
gboolean jalon_mark_is_of (const JalonMark *mark, JalonThingKind kind, guint row);

G_END_DECLS
