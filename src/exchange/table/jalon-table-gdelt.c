/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Event files of GDELT 1 and 2, which have no header: columns by the number
 * that their documentation gives them. Quotation marks are text there.
 */

#include "config.h"

#include "jalon-table-preset.h"

#include "jalon-i18n.h"
#include "jalon-table-record.h"

#include <string.h>

#define N_COLUMNS_1_OLD 57 /* until March 2013: without the address */
#define N_COLUMNS_1 58
#define N_COLUMNS_2 61

#define ACTOR(n)                                                                                                       \
  "Actor" n "Code,Actor" n "Name,Actor" n "CountryCode,Actor" n "KnownGroupCode,Actor" n "EthnicCode,Actor" n          \
  "Religion1Code,Actor" n "Religion2Code,Actor" n "Type1Code,Actor" n "Type2Code,Actor" n "Type3Code,"
#define PLACE_1(who)                                                                                                   \
  who "Geo_Type," who "Geo_FullName," who "Geo_CountryCode," who "Geo_ADM1Code," who "Geo_Lat," who "Geo_Long," who    \
      "Geo_FeatureID,"
#define PLACE_2(who)                                                                                                   \
  who "Geo_Type," who "Geo_FullName," who "Geo_CountryCode," who "Geo_ADM1Code," who "Geo_ADM2Code," who               \
      "Geo_Lat," who "Geo_Long," who "Geo_FeatureID,"
#define HEAD                                                                                                           \
  "GLOBALEVENTID,SQLDATE,MonthYear,Year,FractionDate," ACTOR ("1")                                                     \
      ACTOR ("2") "IsRootEvent,EventCode,EventBaseCode,EventRootCode,QuadClass,GoldsteinScale,NumMentions,NumSources," \
                  "NumArticles,AvgTone,"

static const char names_1_old[] = HEAD PLACE_1 ("Actor1") PLACE_1 ("Actor2") PLACE_1 ("Action") "DATEADDED";
static const char names_1[] = HEAD PLACE_1 ("Actor1") PLACE_1 ("Actor2") PLACE_1 ("Action") "DATEADDED,SOURCEURL";
static const char names_2[] = HEAD PLACE_2 ("Actor1") PLACE_2 ("Actor2") PLACE_2 ("Action") "DATEADDED,SOURCEURL";

enum
{
  OWN_NAME_1,
  OWN_NAME_2,
  OWN_COUNTRY_1,
  OWN_COUNTRY_2,
  OWN_TYPE_1,
  OWN_TYPE_2,
};

static const char *const signature[] = { "globaleventid", "sqldate", "eventcode", "actiongeo_type", NULL };

static const JalonColumnName columns[] = {
  { "globaleventid", JALON_COLUMN_ID },
  { "sqldate", JALON_COLUMN_DATE },
  { "eventcode", JALON_COLUMN_CODE },
  { "actiongeo_type", JALON_COLUMN_PLACE_PRECISION },
  { "actiongeo_fullname", JALON_COLUMN_PLACE },
  { "actiongeo_fullname", JALON_COLUMN_COUNTRY },
  { "actiongeo_lat", JALON_COLUMN_LATITUDE },
  { "actiongeo_long", JALON_COLUMN_LONGITUDE },
  { "sourceurl", JALON_COLUMN_URL },
  { NULL, JALON_COLUMN_NONE },
};

/* A country; a state of the USA; a town there; a town elsewhere; a first-order region elsewhere. */
static const JalonPrecisionName precisions[] = {
  { "1", JALON_PRECISION_COUNTRY }, { "2", JALON_PRECISION_ADMIN1 }, { "3", JALON_PRECISION_CITY },
  { "4", JALON_PRECISION_CITY },    { "5", JALON_PRECISION_ADMIN1 }, { NULL, JALON_PRECISION_NONE },
};

static gboolean
is_digits (JalonCell cell, gsize length)
{
  for (gsize i = 0; i < cell.length; i++)
    if (!g_ascii_isdigit (cell.text[i]))
      return FALSE;
  return cell.length > 0 && (length == 0 || cell.length == length);
}

static gboolean
has_shape (const JalonTableRow *row, const char **out_names)
{
  if (row->n_cells == N_COLUMNS_2)
    *out_names = names_2;
  else if (row->n_cells == N_COLUMNS_1)
    *out_names = names_1;
  else if (row->n_cells == N_COLUMNS_1_OLD)
    *out_names = names_1_old;
  else
    return FALSE;
  return is_digits (row->cells[0], 0) && is_digits (row->cells[1], 8) && is_digits (row->cells[2], 6) &&
         is_digits (row->cells[3], 4);
}

/* PLOVER has most of its roles as sectors; "" is none. */
/* (nullable): of PLOVER's few, which are kept for good */
static const char *
find_sector (JalonCell cell)
{
  g_autofree char *word = jalon_cell_dup (cell);

  return *word != '\0' && jalon_sector_get_label (word) != NULL ? g_intern_string (word) : NULL;
}

static void
add_actor (JalonTableReading *reading, guint index, JalonPartyRole role)
{
  JalonCell     country = jalon_table_get_own (reading, OWN_COUNTRY_1 + index);
  JalonTableWho who = { .name = jalon_table_get_own (reading, OWN_NAME_1 + index), .role = role };

  if (country.length > 0)
    who.code = jalon_table_names_find_country (reading->names, country);
  who.sector = find_sector (jalon_table_get_own (reading, OWN_TYPE_1 + index));
  who.is_sure = who.sector != NULL;
  jalon_table_add_party (reading, &who);
}

/* There, actor 1 does it to actor 2. Programs have read it, nobody has. */
static void
finish (JalonTableReading *reading)
{
  add_actor (reading, 0, JALON_PARTY_ACTOR);
  add_actor (reading, 1, JALON_PARTY_RECIPIENT);
  reading->event->review = JALON_REVIEW_PROPOSED;
}

const JalonTablePreset jalon_table_preset_gdelt = {
  .id = "gdelt",
  .name = N_ ("events of GDELT"),
  .signature = signature,
  .shape = has_shape,
  .order = JALON_DATE_ORDER_YMD,
  .columns = columns,
  .precisions = precisions,
  .own = { "actor1name", "actor2name", "actor1countrycode", "actor2countrycode", "actor1type1code", "actor2type1code" },
  .finish = finish,
};
