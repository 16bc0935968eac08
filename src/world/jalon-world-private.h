/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a JalonWorld. Tables are read at once; geometry, places and
 * airports when first asked for, once, from whichever thread.
 */

#pragma once

#include "jalon-world-files.h"
#include "jalon-world-reader.h"
#include "jalon-world-table.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/* Unwrapped lines stay within this many turns of the world. */
#define JALON_WORLD_MAX_TURNS 4

/* Columns of states.tsv and organisations.tsv. */
enum
{
  JALON_NAME_CODE,
  JALON_NAME_EN,
  JALON_NAME_FR,
  JALON_NAME_AR,
  JALON_NAME_MEMBERS,
};

/* A piece that countries are composed of. */
typedef struct
{
  const char *code;
  const char *owners[JALON_N_WORLDVIEWS]; /* interned: compared by address */
  char      **claims;                     /* (owned) codes of who claims it */
  guint       dashed;                     /* bits of worldviews where its line inside its country is drawn */
  double      area_km2;
  double      label_lon;
  double      label_lat;
} JalonWorldUnit;

/* A border, once: a line from node to node. */
typedef struct
{
  const JalonUnitPoint *points;
  guint                 n_points;
  JalonUnitBox          box;
  gint32                first[2]; /* on the integer grid, x unwrapped */
  gint32                last[2];
  guint16               sides[2]; /* indices of units */
  guint8                kind;     /* JalonLineKind as in the geometry */
} JalonWorldArc;

typedef struct
{
  JalonWorldPath path;
  const guint32 *references; /* arc << 1 | backwards */
  guint          n_references;
  gint32         start; /* x of its first point on the grid */
  guint16        unit;
  gboolean       polar;
} JalonWorldRing;

/* One level of detail as it is in the file. */
typedef struct
{
  guint           bits;
  guint           n_units; /* of the world, whether here or not */
  JalonWorldArc  *arcs;
  guint           n_arcs;
  JalonWorldRing *rings;
  guint           n_rings;
  JalonUnitPoint *arc_points;
  JalonUnitPoint *ring_points;
  guint32        *references;
} JalonWorldBorders;

/* Lines over the countries, the greatest first. */
typedef struct
{
  JalonWorldPath *paths;
  JalonUnitPoint *points;
  guint           n_paths;
  guint           n_coarse; /* how many of them at 110m */
} JalonWorldLines;

typedef struct
{
  JalonWorldLines claims;
  JalonWorldLines lakes;
  JalonWorldLines rivers;
} JalonWorldOverlays;

typedef struct _JalonWorldHitIndex   JalonWorldHitIndex;
typedef struct _JalonWorldPlaceTable JalonWorldPlaceTable;
typedef struct _JalonWorldPlaceNames JalonWorldPlaceNames;
typedef struct _JalonWorldAirports   JalonWorldAirports;
typedef struct _JalonWorldDivisions  JalonWorldDivisions;

#define JALON_WORLD_N_COLUMNS 360
#define JALON_WORLD_N_ROWS 180

/* Another spelling of a place. */
typedef struct
{
  guint       place;
  const char *name;
} JalonWorldAlias;

/* The gazetteer. Cells are of one degree, row by row from the south, columns from 180 W. */
struct _JalonWorldPlaceTable
{
  JalonWorldPlace *places;
  guint            n_places;
  JalonWorldAlias *aliases;
  guint            n_aliases;
  guint32         *first_in_cell; /* by cell, and one past the last */
  guint32         *by_cell;       /* places, cell after cell */
};

struct _JalonWorld
{
  gatomicrefcount ref_count;
  GBytes         *files[JALON_WORLD_N_FILES];
  JalonWorldTable states;
  JalonWorldTable organisations;
  JalonWorldTable unit_table;
  JalonWorldUnit *units;
  guint           n_units;
  char          **state_codes;        /* (owned container) */
  char          **organisation_codes; /* (owned container) */
  char         ***members;            /* (owned) by row of organisations */

  /* Each is made once: g_once_init_enter_pointer() by hand, for GLib 2.74. */
  gsize borders[JALON_N_DETAILS];                  /* JalonWorldBorders */
  gsize overlays;                                  /* JalonWorldOverlays */
  gsize maps[JALON_N_DETAILS][JALON_N_WORLDVIEWS]; /* JalonWorldComposed */
  gsize hit_indexes[JALON_N_WORLDVIEWS];           /* JalonWorldHitIndex */
  gsize places;                                    /* JalonWorldPlaceTable */
  gsize place_names;                               /* JalonWorldPlaceNames */
  gsize airports;                                  /* JalonWorldAirports */
  gsize divisions;                                 /* JalonWorldDivisions */
};

/* A map with what it owns. */
typedef struct
{
  JalonWorldMap   map;
  JalonUnitPoint *points; /* of the rings made by joining units */
} JalonWorldComposed;

JalonWorld *jalon_world_new_from_files (GBytes *const *files, GError **error);

gboolean jalon_world_load_tables (JalonWorld *self, GError **error);
void     jalon_world_clear_tables (JalonWorld *self);
gboolean jalon_world_find_unit (JalonWorld *self, const char *code, guint *out_index);

JalonWorldBorders  *jalon_world_borders_new (JalonWorld *self, JalonDetail detail, GError **error);
void                jalon_world_assemble_rings (JalonWorldBorders *borders);
void                jalon_world_borders_free (JalonWorldBorders *self);
JalonWorldOverlays *jalon_world_overlays_new (JalonWorld *self, GError **error);
void                jalon_world_overlays_free (JalonWorldOverlays *self);
JalonWorldComposed *jalon_world_compose (JalonWorld               *self,
                                         const JalonWorldBorders  *borders,
                                         const JalonWorldOverlays *overlays,
                                         JalonDetail               detail,
                                         JalonWorldview            worldview);
void                jalon_world_composed_free (JalonWorldComposed *self);
guint               jalon_world_dissolve (const JalonWorldBorders *borders,
                                          const GArray            *rings,
                                          const gboolean          *members,
                                          JalonUnitPoint          *points,
                                          GArray                  *out_paths);
void   jalon_world_get_ends (const JalonWorldBorders *borders, guint32 reference, gint32 *begin, gint32 *end);
gint32 jalon_world_append_arc (const JalonWorldBorders *borders, guint32 reference, gint32 at, JalonUnitPoint *points);
JalonUnitBox jalon_world_box_points (const JalonUnitPoint *points, guint n_points);
void         jalon_world_box_union (JalonUnitBox *box, const JalonUnitBox *other);

JalonWorldHitIndex *jalon_world_hit_index_new (const JalonWorldMap *map);
void                jalon_world_hit_index_free (JalonWorldHitIndex *self);
const char         *jalon_world_hit_index_find (const JalonWorldHitIndex *self, double x, double y);

JalonWorldPlaceTable *jalon_world_place_table_new (JalonWorld *self, GError **error);
void                  jalon_world_place_table_free (JalonWorldPlaceTable *self);
JalonWorldPlaceTable *jalon_world_get_place_table (JalonWorld *self);
void                  jalon_world_place_names_free (JalonWorldPlaceNames *self);

JalonWorldAirports  *jalon_world_airports_new (JalonWorld *self, GError **error);
void                 jalon_world_airports_free (JalonWorldAirports *self);
JalonWorldDivisions *jalon_world_divisions_new (JalonWorld *self, GError **error);
void                 jalon_world_divisions_free (JalonWorldDivisions *self);

G_END_DECLS
