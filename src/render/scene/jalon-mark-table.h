/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a scene has to mark, apart from any view: events at points, events of
 * a whole country, candidate places. Read from the dossier in the main thread, in
 * pieces where there are many, and sorted when a view first needs it, in whichever
 * thread that is.
 */

#pragma once

#include "jalon-clusters.h"
#include "jalon-scene-private.h"

G_BEGIN_DECLS

/**
 * JalonUnstated:
 *
 * Events of one type and look whose place is a country and no point in it.
 * @country: interned
 * @rows: (owned) (element-type guint): of the event store
 */
typedef struct
{
  const char *country;
  guint8      symbol;
  guint8      style;
  GArray     *rows;
} JalonUnstated;

/**
 * JalonCandidate:
 *
 * One of the places where an event may have been. Those of one event stand together.
 * @row: of the event store
 * @alternative: 1..
 * @has_point: whether @x and @y mean anything; else it is marked on its country
 * @country: (nullable): that it is in; interned
 * @x: Mercator units
 * @y: Mercator units
 * @lat: degrees
 * @radius: metres, 0 where not stated
 * @according_to: (owned) (nullable): who says so
 */
typedef struct
{
  guint       row;
  guint8      symbol;
  guint8      style;
  guint8      alternative;
  gboolean    has_point;
  const char *country;
  double      x;
  double      y;
  double      lat;
  double      radius;
  char       *according_to;
} JalonCandidate;

JalonMarkTable      *jalon_mark_table_new (guint n_events);
void                 jalon_mark_table_read (JalonMarkTable          *self,
                                            const JalonSceneOptions *options,
                                            JalonEventStore         *events,
                                            const JalonBitset       *rows,
                                            guint                    first,
                                            guint                    end);
void                 jalon_mark_table_finish (JalonMarkTable *self);
void                 jalon_mark_table_free (JalonMarkTable *self);
const JalonClusters *jalon_mark_table_get_clusters (JalonMarkTable *self);
/* (element-type JalonMarkPoint): only until they are sorted */
const GArray *jalon_mark_table_get_points (const JalonMarkTable *self);
/* (element-type JalonUnstated): by country, then symbol */
const GArray *jalon_mark_table_get_unstated (const JalonMarkTable *self);
/* (element-type JalonCandidate) */
const GArray *jalon_mark_table_get_candidates (const JalonMarkTable *self);

G_END_DECLS
