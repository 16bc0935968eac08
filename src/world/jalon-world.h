/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bundled world: borders by worldview, names, places, airports. Loaded
 * once, immutable after that and safe to use from any thread.
 */

#pragma once

#include "jalon-error.h"
#include "jalon-geo.h"
#include "jalon-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _JalonWorld JalonWorld;

JalonWorld *jalon_world_new (GError **error);
JalonWorld *jalon_world_ref (JalonWorld *self);
void        jalon_world_unref (JalonWorld *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonWorld, jalon_world_unref)

/* One level of detail of the geometry, Natural Earth's scales. */
typedef enum
{
  JALON_DETAIL_110M,
  JALON_DETAIL_50M,
  JALON_DETAIL_10M,
  JALON_N_DETAILS
} JalonDetail;

typedef enum
{
  JALON_LINE_COAST,
  JALON_LINE_LAND,     /* a boundary both sides recognise */
  JALON_LINE_DISPUTED, /* under this worldview; drawn dashed */
  JALON_LINE_NONE      /* inside one country under this worldview; not drawn */
} JalonLineKind;

/* A point in Mercator units (jalon_mercator_unit_x()): y 0..1, x unwrapped and possibly outside 0..1. */
typedef struct
{
  float x;
  float y;
} JalonUnitPoint;

/* Bounds in Mercator units. */
typedef struct
{
  float x0;
  float y0;
  float x1;
  float y1;
} JalonUnitBox;

/* A closed ring (the last point is not repeated), or an open line. */
typedef struct
{
  const JalonUnitPoint *points;
  guint                 n_points;
  JalonUnitBox          box;
  guint16               country; /* rings: index into JalonWorldMap.countries */
  guint8                kind;    /* lines: JalonLineKind */
} JalonWorldPath;

/**
 * JalonWorldCountry:
 *
 * A country of one worldview. @code is ISO 3166-1 alpha-3 where there is one;
 * user-assigned codes stand for areas without (XKX Kosovo, XNC N. Cyprus, XSL Somaliland).
 * @first_ring and @n_rings index JalonWorldMap.rings, even-odd filled together.
 */
typedef struct
{
  const char  *code;
  guint        first_ring;
  guint        n_rings;
  JalonUnitBox box;
  double       area_km2;
  double       label_lon;
  double       label_lat;
} JalonWorldCountry;

/**
 * JalonWorldMap:
 *
 * The world at one level of detail under one worldview. Immutable, owned by the JalonWorld.
 */
typedef struct
{
  const JalonWorldCountry *countries;
  guint                    n_countries;
  const JalonWorldPath    *rings;
  guint                    n_rings;
  const JalonWorldPath    *lines;
  guint                    n_lines;
  const JalonWorldPath    *lakes;
  guint                    n_lakes;
  const JalonWorldPath    *rivers;
  guint                    n_rivers;
} JalonWorldMap;

/* Composed when first asked for, then kept; callable from any thread. */
const JalonWorldMap     *jalon_world_get_map (JalonWorld *self, JalonDetail detail, JalonWorldview worldview);
const JalonWorldCountry *jalon_world_map_find (const JalonWorldMap *map, const char *code);

gboolean jalon_world_map_snap (const JalonWorldMap *map, double x, double y, double reach, JalonUnitPoint *out_point);
GArray  *jalon_world_map_follow (const JalonWorldMap *map, const JalonUnitPoint *from, const JalonUnitPoint *to);

/* At 10m whatever is drawn. NULL at sea. Codes are valid as long as the world. */
const char *jalon_world_country_at (JalonWorld *self, JalonWorldview worldview, double lon, double lat);

/* @language "en", "fr", "ar"; falls back to English, then to @code. Organisations too (AES, ECOWAS). */
const char *jalon_world_get_name (JalonWorld *self, const char *code, const char *language);
gboolean    jalon_world_has_code (JalonWorld *self, const char *code);
/* States and organisations, for completion: all codes, sorted by code. */
const char *const *jalon_world_list_codes (JalonWorld *self, gboolean organisations);
/* ISO3 members of an organisation, or NULL. */
const char *const *jalon_world_list_members (JalonWorld *self, const char *organisation);
/* An area of one worldview whose sovereignty is disputed, in words for the legend and details; NULL if none. */
const char *jalon_world_get_status_note (JalonWorld *self, JalonWorldview worldview, const char *code);

typedef enum
{
  JALON_PLACE_CAPITAL,
  JALON_PLACE_ADMIN1_SEAT,
  JALON_PLACE_TOWN,
  JALON_PLACE_EXTRA, /* of Jalon's own list (Tin Zaouatine) */
} JalonPlaceKind;

typedef struct
{
  float          lon;
  float          lat;
  guint32        population;
  JalonPlaceKind kind;
  const char    *country; /* ISO3, as the gazetteer has it */
  const char    *admin1;  /* name, or NULL */
  const char    *name_en;
  const char    *name_fr; /* NULL where the same as English */
  const char    *name_ar; /* NULL where unknown */
  const char    *source;  /* gazetteer: "GeoNames", "Jalon extra-places" */
} JalonWorldPlace;

const char *jalon_world_place_get_name (const JalonWorldPlace *place, const char *language);
/* Exact match of any name, folded for case and accents; @country may be NULL. (transfer container) */
GPtrArray *jalon_world_find_places (JalonWorld *self, const char *name, const char *country);
/* For completion: places whose name begins with @prefix, the most important first, at most @limit. */
GPtrArray *jalon_world_complete_places (JalonWorld *self, const char *prefix, const char *const *own, guint limit);
/* The most important places inside the box (Mercator units), at most @limit, best first. (transfer container) */
GPtrArray             *jalon_world_list_places_in (JalonWorld *self, const JalonUnitBox *box, guint limit);
const JalonWorldPlace *jalon_world_find_nearest_place (JalonWorld *self, double lon, double lat, double *out_distance);
const JalonWorldPlace *jalon_world_get_capital (JalonWorld *self, const char *country);

/* First-level divisions, for label context only. */
typedef struct
{
  float       lon;
  float       lat;
  const char *country;
  const char *name;
} JalonWorldAdmin1;

const JalonWorldAdmin1 *jalon_world_get_admin1 (JalonWorld *self, guint *out_n);

typedef struct
{
  float       lon;
  float       lat;
  char        icao[5];
  char        iata[4];
  const char *name;
  const char *country;
} JalonWorldAirport;

const JalonWorldAirport *jalon_world_find_airport (JalonWorld *self, const char *icao_or_iata);
const JalonWorldAirport *jalon_world_get_airports (JalonWorld *self, guint *out_n);

/**
 * JalonAttribution:
 *
 * A source of the bundled world: what, from whom, under which licence. @line is short, for the edge of a map.
 */
typedef struct
{
  const char *what;
  const char *source;
  const char *licence;
  const char *line;
} JalonAttribution;

const JalonAttribution *jalon_world_get_attributions (guint *out_n);
/* One line for the edge of a map: "Natural Earth · GeoNames (CC BY 4.0)". */
const char *jalon_world_get_attribution_line (void);

G_END_DECLS
