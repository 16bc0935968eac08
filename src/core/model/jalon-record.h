/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One event, site, closure or saved view in full, as plain owned data: what the codec
 * reads and writes, what an edit carries, what the details show. Stores keep
 * events packed and unpack a record on demand.
 */

#pragma once

#include "jalon-claim.h"
#include "jalon-count.h"
#include "jalon-geo.h"
#include "jalon-place.h"
#include "jalon-time.h"

G_BEGIN_DECLS

/* The longest code of a state or organisation, bytes. */
#define JALON_MAX_CODE 15

/* How codes begin that were made of the name of a party that has none. */
#define JALON_CODE_MADE "X_"

/* What an event store has of each event as a small number in a column, so that queries can ask for it; in the order of
 * what queries say. */
typedef enum
{
  JALON_EVENT_COLUMN_NONE,
  JALON_EVENT_COLUMN_TYPE,
  JALON_EVENT_COLUMN_STATUS,
  JALON_EVENT_COLUMN_VERDICT, /* the effective one */
  JALON_EVENT_COLUMN_REVIEW,
  JALON_N_EVENT_COLUMNS
} JalonEventColumn;

/* What an event store has of each event as two numbers, at least and at most, so that queries can ask for them. */
typedef enum
{
  JALON_EVENT_BOUNDS_NONE,
  JALON_EVENT_BOUNDS_FATALITIES,
  JALON_N_EVENT_BOUNDS
} JalonEventBounds;

/**
 * JalonParty:
 * @code: (owned): ISO 3166-1 alpha-3 state or organisation code (AES, ECOWAS)
 * @sector: (owned) (nullable): PLOVER sector (GOV, MIL, CVL ...)
 * @name: (owned) (nullable): as the source names it
 * @quantity: (owned) (nullable): as written, ">100 persons"
 */
typedef struct
{
  char          *code;
  JalonPartyRole role;
  char          *sector;
  JalonFound     found;
  char          *name;
  char          *quantity;
  char          *extra;
} JalonParty;

/**
 * JalonRuling:
 * @verdict: set by hand; JALON_VERDICT_NONE where the computed one stands
 * @reason: (owned) (nullable): why; required with a verdict
 */
typedef struct
{
  JalonVerdict verdict;
  char        *reason;
} JalonRuling;

/* What a feature is; in the order of files. */
typedef enum
{
  JALON_KIND_EVENT,
  JALON_KIND_SITE,
  JALON_KIND_CLOSURE,
  JALON_KIND_VIEW,
  JALON_N_STORED_KINDS,
  JALON_KIND_NOTE = JALON_N_STORED_KINDS, /* an event of type NOTE: a kind of its own in files and in words */
  JALON_N_KINDS
} JalonKindId;

/* Each kind whose features a dossier keeps in a list of their own. */
#define JALON_FOREACH_SHELF(kind) for (guint kind = JALON_KIND_EVENT + 1; kind < JALON_N_STORED_KINDS; kind++)

/**
 * JalonRecord:
 *
 * What every feature has. The record of each kind begins so, and may be taken for one.
 * @id: (owned): unique in the dossier
 * @title: (owned): packed text
 * @summary: (owned) (nullable): packed text
 * @time: when; of a site since when
 * @events: (owned) (nullable) (array zero-terminated=1): ids of the events that it is linked to; an event has none
 * @claims: (owned) (element-type JalonClaim)
 * @ruling: the verdict set by hand
 * @extra: (owned) (nullable): unknown members of the feature and of its properties, JSON
 */
#define JALON_RECORD_MEMBERS                                                                                           \
  char       *id;                                                                                                      \
  char       *title;                                                                                                   \
  char       *summary;                                                                                                 \
  JalonTime   time;                                                                                                    \
  char      **events;                                                                                                  \
  JalonReview review;                                                                                                  \
  GPtrArray  *claims;                                                                                                  \
  JalonRuling ruling;                                                                                                  \
  char       *extra;

typedef struct
{
  JALON_RECORD_MEMBERS
} JalonRecord;

/* How the record of a kind begins: with the members of a #JalonRecord, which are its own too. */
#define JALON_RECORD_HEAD                                                                                              \
  union                                                                                                                \
  {                                                                                                                    \
    JalonRecord common;                                                                                                \
    struct                                                                                                             \
    {                                                                                                                  \
      JALON_RECORD_MEMBERS                                                                                             \
    };                                                                                                                 \
  };

/**
 * JalonEventRecord:
 *
 * An event, or a note: that is something on the map which is no event, or none yet.
 * @mode: (owned) (nullable): PLOVER mode ("discontinue")
 * @contexts: (owned) (nullable) (array zero-terminated=1): PLOVER contexts ("military")
 * @cameo: (owned) (nullable): CAMEO code ("0871")
 * @matter: (owned) (nullable): what it is about, where type, mode and code leave that open ("airspace"): titles say it
 * @parties: (owned) (element-type JalonParty)
 * @place: (owned) (nullable)
 * @alternatives: (owned) (element-type JalonPlace): empty, or two or more candidate places
 * @fatalities: how many were killed
 * @geometry: (owned) (nullable): JSON of a GeoJSON geometry, of a note that is more than a point
 * @merged_from: (owned) (nullable) (array zero-terminated=1): ids of the events that became one with it
 * @not_same_as: (owned) (nullable) (array zero-terminated=1): ids of events that a person said it is not
 */
typedef struct
{
  JALON_RECORD_HEAD
  JalonEventType type;
  char          *mode;
  char         **contexts;
  char          *cameo;
  char          *matter;
  JalonStatus    status;
  GPtrArray     *parties;
  JalonPlace    *place;
  GPtrArray     *alternatives;
  JalonCount     fatalities;
  char          *geometry;
  char         **merged_from;
  char         **not_same_as;
} JalonEventRecord;

/**
 * JalonSiteRecord:
 * @host: (owned): who hosts, ISO3
 * @users: (owned) (array zero-terminated=1): who uses it, ISO3 or organisation
 * @operator_name: (owned) (nullable): packed text; unit or authority that runs it
 */
typedef struct
{
  JALON_RECORD_HEAD
  JalonSiteKind kind;
  gboolean      named;
  JalonPlace   *place;
  char         *host;
  char        **users;
  char         *operator_name;
} JalonSiteRecord;

/* Whose flights: @code ISO3, @scope a set of JalonBanScope. */
typedef struct
{
  char *code;
  guint scope;
} JalonBan;

/* A flight information region: ICAO location indicator, name, and where that is from. */
typedef struct
{
  char *icao;
  char *name;
  char *source;
} JalonFir;

/**
 * JalonClosureRecord:
 * @closing: (owned): the state that closes its sky, ISO3
 * @bans: (owned) (element-type JalonBan)
 * @polygon: (owned) (nullable): JSON of a GeoJSON geometry, for JALON_BASIS_POLYGON
 * @firs: (owned) (element-type JalonFir)
 * @lower: (owned) (nullable): "SFC", "FL245"
 * @upper: (owned) (nullable): "UNL", "FL460"
 * @until_further_notice: no end was given
 * @legal_basis: (owned) (nullable): packed text; communique, NOTAM number
 */
typedef struct
{
  JALON_RECORD_HEAD
  char        *closing;
  GPtrArray   *bans;
  JalonTraffic traffic;
  JalonBasis   basis;
  char        *polygon;
  GPtrArray   *firs;
  char        *lower;
  char        *upper;
  gboolean     until_further_notice;
  char        *legal_basis;
} JalonClosureRecord;

/**
 * JalonViewRecord:
 *
 * What a map showed: a filter, part by part in the words of files, so that a word of a later version stays; a frame;
 * whose borders; what is hidden. All but the title may be missing.
 * @countries: (owned) (nullable) (array zero-terminated=1): "MLI" in any role, or "MLI:closing"
 * @all_countries: every one of them must match, not just one
 * @types: (owned) (nullable) (array zero-terminated=1): words, so with those that follow
 * @fatalities: (owned) (nullable): as jalon_count_parse() reads it
 * @articles: (owned) (nullable) (array zero-terminated=1): ids
 * @since: (owned) (nullable): a date, as jalon_day_parse_range() reads it
 * @until: (owned) (nullable): the same
 * @text: (owned) (nullable): words to be found
 * @frame: what the map showed, degrees; an empty box where it is not kept
 * @worldview: (owned) (nullable): a word
 * @hidden_layers: (owned) (nullable) (array zero-terminated=1): words of what its map does not show
 * @aggregate: (owned) (nullable): words for what its map sums up, as jalon_aggregate_spec_parse() reads them
 * @skipped: it is no step of the story that the views of a dossier tell in their order, with their summaries
 */
typedef struct
{
  JALON_RECORD_HEAD
  char   **countries;
  gboolean all_countries;
  char   **types;
  char   **statuses;
  char   **verdicts;
  char   **reviews;
  char    *fatalities;
  char   **articles;
  char    *since;
  char    *until;
  char    *text;
  JalonBox frame;
  char    *worldview;
  char   **hidden_layers;
  char    *aggregate;
  gboolean skipped;
} JalonViewRecord;

JalonParty *jalon_party_new (JalonPartyRole role, const char *code);
void        jalon_party_free (JalonParty *party);

JalonBan *jalon_ban_new (const char *code, guint scope);

JalonEventRecord *jalon_event_record_new (const char *id);
JalonEventRecord *jalon_event_record_copy (const JalonEventRecord *record);
void              jalon_event_record_free (JalonEventRecord *record);

JalonSiteRecord *jalon_site_record_new (const char *id);
void             jalon_site_record_free (JalonSiteRecord *record);

JalonClosureRecord *jalon_closure_record_new (const char *id);
void                jalon_closure_record_free (JalonClosureRecord *record);

JalonViewRecord *jalon_view_record_new (const char *id);
void             jalon_view_record_free (JalonViewRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonParty, jalon_party_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonEventRecord, jalon_event_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonSiteRecord, jalon_site_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonClosureRecord, jalon_closure_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonViewRecord, jalon_view_record_free)

G_END_DECLS
