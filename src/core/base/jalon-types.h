/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The closed vocabularies of a dossier. Each has its word in files
 * ("near-city"), its name on screen (translated) and its value in columns.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* PLOVER 0.8: the sixteen event types, in the manual's order, and what is no event: a note. */
typedef enum
{
  JALON_EVENT_AGREE,
  JALON_EVENT_CONSULT,
  JALON_EVENT_SUPPORT,
  JALON_EVENT_CONCEDE,
  JALON_EVENT_COOPERATE,
  JALON_EVENT_AID,
  JALON_EVENT_RETREAT,
  JALON_EVENT_REQUEST,
  JALON_EVENT_ACCUSE,
  JALON_EVENT_REJECT,
  JALON_EVENT_THREATEN,
  JALON_EVENT_PROTEST,
  JALON_EVENT_SANCTION,
  JALON_EVENT_MOBILIZE,
  JALON_EVENT_COERCE,
  JALON_EVENT_ASSAULT,
  JALON_EVENT_NOTE,
  JALON_N_EVENT_TYPES
} JalonEventType;

/* The four classes of PLOVER's types: what it calls quad classes; and none, of a note. */
typedef enum
{
  JALON_QUAD_VERBAL_COOPERATION,
  JALON_QUAD_MATERIAL_COOPERATION,
  JALON_QUAD_VERBAL_CONFLICT,
  JALON_QUAD_MATERIAL_CONFLICT,
  JALON_QUAD_NONE,
  JALON_N_QUADS
} JalonQuad;

typedef enum
{
  JALON_STATUS_OCCURRED,
  JALON_STATUS_ONGOING,
  JALON_STATUS_ANNOUNCED,
  JALON_STATUS_ALLEGED,
  JALON_N_STATUSES
} JalonStatus;

typedef enum
{
  JALON_REVIEW_PROPOSED,
  JALON_REVIEW_ACCEPTED,
  JALON_REVIEW_REJECTED,
  JALON_N_REVIEWS
} JalonReview;

/* JALON_VERDICT_NONE: no claim at all, so nothing to judge ("no source"). */
typedef enum
{
  JALON_VERDICT_NONE,
  JALON_VERDICT_SINGLE_SOURCE,
  JALON_VERDICT_CORROBORATED,
  JALON_VERDICT_DISPUTED,
  JALON_VERDICT_REFUTED,
  JALON_N_VERDICTS
} JalonVerdict;

typedef enum
{
  JALON_STANCE_ASSERTS,
  JALON_STANCE_DENIES,
  JALON_STANCE_ATTRIBUTES,
  JALON_N_STANCES
} JalonStance;

/* From the finest to none; site to near-city are drawn as points. */
typedef enum
{
  JALON_PRECISION_SITE,
  JALON_PRECISION_CITY,
  JALON_PRECISION_NEAR_CITY,
  JALON_PRECISION_ADMIN1,
  JALON_PRECISION_BORDER,
  JALON_PRECISION_SEA,
  JALON_PRECISION_AIRSPACE,
  JALON_PRECISION_COUNTRY,
  JALON_PRECISION_REGION,
  JALON_PRECISION_NONE,
  JALON_N_PRECISIONS
} JalonPrecision;

typedef enum
{
  JALON_TIME_DAY,
  JALON_TIME_MONTH,
  JALON_TIME_PART_OF_YEAR,
  JALON_TIME_YEAR,
  JALON_TIME_SINCE,
  JALON_TIME_UNKNOWN,
  JALON_N_TIME_PRECISIONS
} JalonTimePrecision;

typedef enum
{
  JALON_PARTY_ACTOR,
  JALON_PARTY_RECIPIENT,
  JALON_N_PARTY_ROLES
} JalonPartyRole;

/* How a party was found in the text. */
typedef enum
{
  JALON_FOUND_NAMED,
  JALON_FOUND_CAPITAL,
  JALON_FOUND_DEMONYM,
  JALON_FOUND_COREFERENCE,
  JALON_FOUND_INFERRED,
  JALON_N_FOUNDS
} JalonFound;

typedef enum
{
  JALON_SITE_TRAINING_CENTRE,
  JALON_SITE_AIR_BASE,
  JALON_SITE_CAMP,
  JALON_SITE_TRAINING_UNSPECIFIED, /* training whose place no one named */
  JALON_SITE_OTHER,
  JALON_N_SITE_KINDS
} JalonSiteKind;

/* Which flights of the banned state a closure bars; a set. */
typedef enum
{
  JALON_BAN_ORIGIN = 1 << 0,      /* coming from there */
  JALON_BAN_DESTINATION = 1 << 1, /* going there */
  JALON_BAN_FLAG = 1 << 2,        /* registered there */
} JalonBanScope;

typedef enum
{
  JALON_TRAFFIC_ALL,
  JALON_TRAFFIC_CIVIL,
  JALON_TRAFFIC_MILITARY,
  JALON_TRAFFIC_UNSPECIFIED,
  JALON_N_TRAFFICS
} JalonTraffic;

typedef enum
{
  JALON_BASIS_TERRITORY,
  JALON_BASIS_FIR_WITHIN_TERRITORY,
  JALON_BASIS_POLYGON,
  JALON_N_BASES
} JalonBasis;

typedef enum
{
  JALON_WORLDVIEW_UN,
  JALON_WORLDVIEW_DE_FACTO,
  JALON_WORLDVIEW_MAR,
  JALON_N_WORLDVIEWS
} JalonWorldview;

/* What of a map a person may hide. */
typedef enum
{
  JALON_MAP_LAYER_EVENTS,
  JALON_MAP_LAYER_SITES,
  JALON_MAP_LAYER_CLOSURES,
  JALON_MAP_LAYER_ROLES,
  JALON_MAP_LAYER_NAMES,
  JALON_N_MAP_LAYERS
} JalonMapLayer;

#define JALON_MAP_LAYER_BIT(layer) (1u << JALON_MAP_LAYER_##layer)

/* HOST, CLOSING and BANNED look through the sites and closures an event is linked to. */
typedef enum
{
  JALON_COUNTRY_ANY,
  JALON_COUNTRY_ACTOR,
  JALON_COUNTRY_RECIPIENT,
  JALON_COUNTRY_WHERE,
  JALON_COUNTRY_HOST,
  JALON_COUNTRY_CLOSING,
  JALON_COUNTRY_BANNED,
  JALON_N_COUNTRY_ROLES
} JalonCountryRole;

#define JALON_COUNTRY_BIT(role) (1u << JALON_COUNTRY_##role)

/* What a country is on the map by its sites and closures. A set; more than one bit is "several roles". */
typedef enum
{
  JALON_ROLE_HOST = 1 << 0,
  JALON_ROLE_TRAINEE = 1 << 1,
  JALON_ROLE_CLOSING = 1 << 2,
  JALON_ROLE_BANNED = 1 << 3,
  JALON_ROLE_USER = 1 << 4, /* of a site where nobody is said to be trained */
} JalonRoles;

/**
 * JalonVocabulary:
 *
 * One closed vocabulary: the words of the file format and the names on screen.
 */
typedef enum
{
  JALON_VOCABULARY_EVENT_TYPE,
  JALON_VOCABULARY_STATUS,
  JALON_VOCABULARY_REVIEW,
  JALON_VOCABULARY_VERDICT,
  JALON_VOCABULARY_STANCE,
  JALON_VOCABULARY_PRECISION,
  JALON_VOCABULARY_TIME_PRECISION,
  JALON_VOCABULARY_PARTY_ROLE,
  JALON_VOCABULARY_FOUND,
  JALON_VOCABULARY_SITE_KIND,
  JALON_VOCABULARY_TRAFFIC,
  JALON_VOCABULARY_BASIS,
  JALON_VOCABULARY_WORLDVIEW,
  JALON_VOCABULARY_COUNTRY_ROLE,
  JALON_VOCABULARY_MAP_LAYER,
  JALON_N_VOCABULARIES
} JalonVocabulary;

guint       jalon_vocabulary_get_n_words (JalonVocabulary vocabulary);
const char *jalon_vocabulary_get_word (JalonVocabulary vocabulary, guint value);
const char *jalon_vocabulary_get_label (JalonVocabulary vocabulary, guint value);
gboolean    jalon_vocabulary_parse (JalonVocabulary vocabulary, const char *word, guint *out_value);
char       *jalon_vocabulary_dup_expected (JalonVocabulary vocabulary);
const char *jalon_sector_get_label (const char *sector);
const char *jalon_sector_get_code (guint index);

JalonQuad jalon_event_type_get_quad (JalonEventType type);

G_END_DECLS
