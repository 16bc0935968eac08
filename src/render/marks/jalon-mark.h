/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One mark: a symbol on the map that stands for an event, a site or several events.
 */

#pragma once

#include "jalon-thing.h"

#include <cairo.h>

G_BEGIN_DECLS

/* What leads from a mark to where it belongs, where it does not stand there. */
typedef enum
{
  JALON_LEADER_NONE,  /* it stands where it belongs */
  JALON_LEADER_POINT, /* a line to the point */
  JALON_LEADER_AREA,  /* a line into a country, of which no point is known */
} JalonLeader;

/**
 * JalonMark:
 *
 * One symbol to be drawn: where (user units of the view), which, how.
 * @anchor_x: where it really is; differs from @x where other marks are in the way, and a leader tells. Of what has no
 *   point it is where its country's name stands
 * @symbol: a JalonSymbol, see jalon-symbols.h
 * @count: events it stands for; above 1 it is a cluster and shows the number
 * @shares: of a cluster: how its events divide into classes
 * @alternative: a candidate place, 1.. (0 = the place itself)
 * @leader: a JalonLeader: from the mark to its anchor
 * @called_out: the ground below it is another country's: it stands on a plate of its own
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
  guint8         leader;
  guint8         called_out;
  guint16        shares;
  guint          count;
  JalonThingKind kind;
  guint          row; /* of event store, site list or closure list */
  guint          first;
} JalonMark;

/* Draws one mark at a position of its own; symbol, style, count and shares are all that it looks at. */
void jalon_mark_draw (const JalonMark *mark, cairo_t *cr, double x, double y, const char *font);
/* The same for marks that are drawn alike. */
guint64 jalon_mark_get_look (const JalonMark *mark);
/* Half the side of the box that it is drawn in, pixels, halo included. */
double jalon_mark_get_reach (const JalonMark *mark);
/* Radius of what must not be covered of it, pixels. */
double jalon_mark_get_radius (const JalonMark *mark);
/* Whether it stands for the one thing of that kind and row. */
gboolean jalon_mark_is_of (const JalonMark *mark, JalonThingKind kind, guint row);

G_END_DECLS
