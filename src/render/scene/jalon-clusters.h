/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Points in Morton order (Z-order): at every level of zoom the points of one
 * square cell stand next to one another, so that a cluster is a range and any
 * level is had without a tree. Immutable once made; read from any thread.
 */

#pragma once

#include "jalon-geo.h"
#include "jalon-types.h"

G_BEGIN_DECLS

/**
 * JalonMarkPoint:
 * @row: of the event store
 * @symbol: a JalonSymbol
 * @style: a set of JalonSymbolStyle
 */
typedef struct
{
  JalonMercator point;
  guint32       row;
  guint8        symbol;
  guint8        style;
} JalonMarkPoint;

/**
 * JalonCluster:
 *
 * The points of one cell, or of a cell and those neighbours it took in.
 * @x: Mercator units, mean of its points; once settled the point of one of them
 * @y: Mercator units
 * @first: index of its first point
 * @count: all its points
 * @n_own: those of its own cell: @first and the next
 * @n_proposed: of @count, those in JALON_STYLE_PROPOSED
 * @n_of_class: of @count, those of each JalonQuad; of many points as those of a sample say
 * @cell_x: column of the quarter cell that its mean is in, of 2^(level + 1)
 * @cell_y: row of it
 * @taken_by: index of the cluster that took it in, or its own
 */
typedef struct
{
  double  x;
  double  y;
  guint   first;
  guint   count;
  guint   n_own;
  guint   n_proposed;
  guint   n_of_class[JALON_N_QUADS];
  guint32 cell_x;
  guint32 cell_y;
  guint   taken_by;
} JalonCluster;

/**
 * JalonClustersBox:
 *
 * A part of the world, in doubles, since cells may be of some centimetres.
 * @x0: west edge, Mercator units, may be outside 0..1
 * @y0: north edge
 * @x1: east edge, at most @x0 + 1
 * @y1: south edge
 */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} JalonClustersBox;

typedef struct _JalonClusters JalonClusters;

/* The finest level: 2^28 cells a side, 15 cm. */
#define JALON_CLUSTERS_MAX_LEVEL 28

JalonClusters *jalon_clusters_new (const JalonMarkPoint *points, guint n_points);
void           jalon_clusters_free (JalonClusters *self);
guint          jalon_clusters_get_n_points (const JalonClusters *self);
JalonMarkPoint jalon_clusters_get_point (const JalonClusters *self, guint index);
guint          jalon_clusters_count_notes (const JalonClusters *self, guint first, guint n);
GArray        *jalon_clusters_list (const JalonClusters *self, guint level, guint few, const JalonClustersBox *box);
void           jalon_clusters_merge (GArray *clusters, guint level, double world);
void           jalon_clusters_settle (const JalonClusters *self, GArray *clusters, double world);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonClusters, jalon_clusters_free)

G_END_DECLS
