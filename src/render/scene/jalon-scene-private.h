/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a scene is made of. Everything here is filled in by jalon_scene_new()
 * and only read after that, so that any thread may draw.
 */

#pragma once

#include "jalon-event-snapshot.h"
#include "jalon-ground-cache.h"
#include "jalon-mark-cache.h"
#include "jalon-palette.h"
#include "jalon-named-codes.h"
#include "jalon-query.h"
#include "jalon-roles.h"
#include "jalon-scene.h"

G_BEGIN_DECLS

/* Events, sites and candidate places as points with clusters: jalon-mark-table.h. */
typedef struct _JalonMarkTable JalonMarkTable;

/**
 * JalonSceneSource:
 *
 * What a scene is made of; it is not kept.
 */
typedef struct
{
  JalonDossier      *dossier;
  const JalonResult *result;
} JalonSceneSource;

/**
 * JalonSceneSite:
 *
 * A site that matches the filter.
 * @row: of the site list
 * @id: (owned)
 * @country: (nullable): the country it is in, else its host; interned
 * @has_point: whether @x and @y mean anything; else it is "place not stated"
 * @x: Mercator units
 * @y: Mercator units
 * @lat: degrees, for the radius
 * @radius: metres, 0 where not stated
 */
typedef struct
{
  guint          row;
  char          *id;
  const char    *country;
  JalonSiteKind  kind;
  JalonVerdict   verdict;
  JalonReview    review;
  JalonPrecision precision;
  gboolean       has_point;
  double         x;
  double         y;
  double         lat;
  double         radius;
} JalonSceneSite;

/**
 * JalonSceneClosure:
 *
 * A closure that matches the filter.
 * @row: of the closure list
 * @id: (owned)
 * @closing: interned
 * @polygons: (owned) (nullable) (element-type GArray of JalonUnitPoint): rings, for JALON_BASIS_POLYGON
 */
typedef struct
{
  guint        row;
  char        *id;
  const char  *closing;
  JalonVerdict verdict;
  JalonReview  review;
  JalonTraffic traffic;
  JalonBasis   basis;
  GPtrArray   *polygons;
} JalonSceneClosure;

/**
 * JalonSceneArrow:
 *
 * One arrow "flights of @banned stop here": where it meets the border of the
 * closing state, and which way it flies. Closures that are refuted or rejected have none.
 * @closure: index into JalonScene.closures
 * @banned: interned
 * @x: Mercator units: on the border
 * @y: Mercator units
 * @dx: unit vector from the banned towards the closing state, y to the south
 * @dy: unit vector
 * @border: the border that it stands for, Mercator units
 * @is_remote: the two states have no common border, so a name must tell whose flights these are
 * @n: closures that it stands for; 0 where another arrow between the same states stands for its own
 * @lane: steps to the right of its own direction, so that opposite arrows at one border stand side by side
 */
typedef struct
{
  guint        closure;
  const char  *banned;
  double       x;
  double       y;
  double       dx;
  double       dy;
  JalonUnitBox border;
  gboolean     is_remote;
  guint        n;
  double       lane;
} JalonSceneArrow;

struct _JalonScene
{
  gatomicrefcount   ref_count;
  JalonWorld       *world;      /* (owned) */
  JalonSceneOptions options;    /* its language is interned, its font and aggregate owned */
  GArray           *roles;      /* (owned) (element-type JalonCountryRoles) */
  GArray           *parties;    /* (owned) (element-type JalonNamedCode) */
  GArray           *sites;      /* (owned) (element-type JalonSceneSite) */
  GArray           *closures;   /* (owned) (element-type JalonSceneClosure) */
  GArray           *arrows;     /* (owned) (element-type JalonSceneArrow) */
  gboolean          shows_bans; /* whose flights are barred is what the map is about */
  JalonBox          extent;
  JalonOutliers     outliers[JALON_N_SIDES];
  /* For captions and highlight, in the main thread only. */
  JalonEventSnapshot *events;   /* (owned) */
  GHashTable         *features; /* (owned) (element-type utf8 JalonSceneFeature): by id */
  JalonMarkTable     *marks;    /* (owned) */
  JalonMarkCache      cache;    /* the marks of views */
  JalonGroundCache    grounds;  /* the countries of views */
};

/* Of a scene that is made step by step. */
JalonScene *jalon_scene_begin (JalonWorld *world, const JalonSceneSource *source, const JalonSceneOptions *options);
void        jalon_scene_finish (JalonScene *self);

/* The steps of jalon_scene_begin(), besides those of jalon-scene-features.h, and of jalon_scene_finish(). */
GPtrArray *jalon_scene_parse_polygon (const char *geometry);
void       jalon_scene_add_arrows (JalonScene *self, guint closure, GPtrArray *bans);
void       jalon_scene_spread_arrows (JalonScene *self);
void       jalon_scene_measure_extent (JalonScene *self);

/* Which detail suits a view, at most @max_detail. */
JalonDetail          jalon_scene_choose_detail (const JalonViewport *viewport, JalonDetail max_detail);
const JalonWorldMap *jalon_scene_get_map (JalonScene *self, JalonDetail detail);
/* Which countries lie below a view, in user units: (transfer full); from any thread. */
JalonGround             *jalon_scene_find_ground (JalonScene *self, const JalonViewport *viewport);
const JalonCountryRoles *jalon_scene_find_roles (JalonScene *self, const char *code);

/* Where an arrow lies in a view, user units: from its tail to the bar it ends at. */
void jalon_scene_place_arrow (const JalonSceneArrow *arrow,
                              const JalonViewport   *viewport,
                              double                *tail_x,
                              double                *tail_y,
                              double                *tip_x,
                              double                *tip_y);

G_END_DECLS
