/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a dossier is on a stretch of time: rows, and none of the dossier's objects.
 */

#pragma once

#include "jalon-grouping.h"
#include "jalon-scene.h"
#include "jalon-time-bins.h"

G_BEGIN_DECLS

/* What a time says of the days between its first and its last. */
typedef enum
{
  JALON_SPAN_DAY,       /* one day */
  JALON_SPAN_DURATION,  /* all of them */
  JALON_SPAN_UNCERTAIN, /* one of them, or some: no one says which */
} JalonTimelineSpan;

/**
 * JalonTimelineItem:
 * @kind: of a feature
 * @row: of the events, or of the features of that kind
 * @start: first day; equal to @end where that alone is known
 * @end: last day; equal to @start where that alone is known
 * @symbol: a JalonSymbol
 * @style: a set of JalonSymbolStyle; hollow where the day is not stated
 * @fades_in: it began no one knows when
 * @fades_out: it goes on, or no one says how long
 * @ink: a JalonInk, of a bar
 * @is_bar: it lasts, and is drawn as a bar; not an event, which is a symbol
 * @is_hatched: the bar is
 * @is_excluded: the dates of the query leave it out, and nothing else does
 */
typedef struct
{
  JalonThingKind    kind;
  guint             row;
  gint32            start;
  gint32            end;
  JalonTimelineSpan span;
  guint8            symbol;
  guint8            style;
  guint8            certainty;
  guint8            ink;
  guint8            is_bar : 1;
  guint8            is_hatched : 1;
  guint8            fades_in : 1;
  guint8            fades_out : 1;
  guint8            is_excluded : 1;
} JalonTimelineItem;

/**
 * JalonTimelineSource:
 * @context: what matches the query but for its dates
 * @result: what matches the query; may be @context itself
 * @groups: (nullable) (element-type JalonEventGroup): of the events of @context, each to have a band of its own;
 *   not empty
 */
typedef struct
{
  JalonDossier      *dossier;
  const JalonResult *context;
  const JalonResult *result;
  const GPtrArray   *groups;
} JalonTimelineSource;

GArray *jalon_timeline_list_events (const JalonTimelineSource *source, gint32 first, gint32 last);
guint   jalon_timeline_get_n_lanes (JalonKindId kind);
GArray *jalon_timeline_list_spans (const JalonTimelineSource *source, JalonKindId kind, gint32 first, gint32 last);

void jalon_timeline_source_get_extent (const JalonTimelineSource *source, JalonTimeExtent *out_extent);

G_END_DECLS
