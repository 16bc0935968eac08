/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The UCDP Georeferenced Event Dataset, whose monthly files have no header.
 * Codes are those of its codebook.
 */

#include "config.h"

#include "jalon-table-preset.h"

#include "jalon-i18n.h"
#include "jalon-table-record.h"

/* Columns of a row without header that tell it. */
#define N_COLUMNS 49
#define COLUMN_ID 0
#define COLUMN_VIOLENCE 5
#define COLUMN_WHERE_PREC 24
#define COLUMN_LATITUDE 29
#define COLUMN_LONGITUDE 30

enum
{
  OWN_VIOLENCE,
  OWN_SIDE_A,
  OWN_SIDE_B,
  OWN_DYAD,
  OWN_BEST,
};

static const char names[] =
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_"
    "id,"
    "dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,"
    "source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,"
    "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
    "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

static const char *const signature[] = { "type_of_violence", "side_a", "side_b", "where_prec", "date_prec", NULL };

static const JalonColumnName columns[] = {
  { "id", JALON_COLUMN_ID },
  { "type_of_violence", JALON_COLUMN_TYPE },
  { "date_start", JALON_COLUMN_DATE },
  { "date_end", JALON_COLUMN_END },
  { "date_prec", JALON_COLUMN_DATE_PRECISION },
  { "latitude", JALON_COLUMN_LATITUDE },
  { "longitude", JALON_COLUMN_LONGITUDE },
  { "where_prec", JALON_COLUMN_PLACE_PRECISION },
  { "where_coordinates", JALON_COLUMN_PLACE },
  { "where_description", JALON_COLUMN_SUMMARY },
  { "country", JALON_COLUMN_COUNTRY },
  { "source_office", JALON_COLUMN_SOURCE },
  { "source_article", JALON_COLUMN_SOURCE },
  { "best", JALON_COLUMN_FATALITIES },
  { "best_est", JALON_COLUMN_FATALITIES },
  { "low", JALON_COLUMN_FATALITIES_LOW },
  { "low_est", JALON_COLUMN_FATALITIES_LOW },
  { "high", JALON_COLUMN_FATALITIES_HIGH },
  { "high_est", JALON_COLUMN_FATALITIES_HIGH },
  { NULL, JALON_COLUMN_NONE },
};

/* State-based, non-state and one-sided violence: people were killed in all of them. */
static const JalonTypeName types[] = {
  { "1", JALON_EVENT_ASSAULT, NULL },
  { "2", JALON_EVENT_ASSAULT, NULL },
  { "3", JALON_EVENT_ASSAULT, NULL },
  { NULL, JALON_EVENT_NOTE, NULL },
};

/* The place; within 25 km of it; a second-order and a first-order region; a line or an area; a country; sea or air. */
static const JalonPrecisionName precisions[] = {
  { "1", JALON_PRECISION_SITE },   { "2", JALON_PRECISION_NEAR_CITY }, { "3", JALON_PRECISION_ADMIN1 },
  { "4", JALON_PRECISION_ADMIN1 }, { "5", JALON_PRECISION_REGION },    { "6", JALON_PRECISION_COUNTRY },
  { "7", JALON_PRECISION_SEA },    { NULL, JALON_PRECISION_NONE },
};

/* The day; up to six days; a week; a month; up to a year. The first and last day are given. */
static const JalonDatePrecisionName date_precisions[] = {
  { "1", JALON_TIME_DAY, 0 },   { "2", JALON_TIME_PART_OF_YEAR, 0 }, { "3", JALON_TIME_PART_OF_YEAR, 0 },
  { "4", JALON_TIME_MONTH, 0 }, { "5", JALON_TIME_PART_OF_YEAR, 0 }, { NULL, JALON_TIME_DAY, 0 },
};

static gboolean
is_number (const JalonTableRow *row, guint column, double low, double high)
{
  double number;

  return jalon_cell_parse_number (row->cells[column], &number) && number >= low && number <= high;
}

static gboolean
has_shape (const JalonTableRow *row, const char **out_names)
{
  *out_names = names;
  return row->n_cells == N_COLUMNS && is_number (row, COLUMN_ID, 1, G_MAXINT) &&
         is_number (row, COLUMN_VIOLENCE, 1, 3) && is_number (row, COLUMN_WHERE_PREC, 1, 7) &&
         is_number (row, COLUMN_LATITUDE, -90, 90) && is_number (row, COLUMN_LONGITUDE, -180, 180);
}

/* In one-sided violence side A kills civilians; in the other kinds nobody says who began. */
static void
finish (JalonTableReading *reading)
{
  JalonCount         *count = &reading->event->fatalities;
  JalonCell           best = jalon_table_get_own (reading, OWN_BEST);
  gboolean            is_one_sided = jalon_cell_is (jalon_table_get_own (reading, OWN_VIOLENCE), "3");
  JalonPartyRole      role = is_one_sided ? JALON_PARTY_RECIPIENT : JALON_PARTY_ACTOR;
  JalonCell           dyad = jalon_table_get_own (reading, OWN_DYAD);
  const JalonTableWho sides[] = {
    { .name = jalon_table_get_own (reading, OWN_SIDE_A), .role = JALON_PARTY_ACTOR },
    { .name = jalon_table_get_own (reading, OWN_SIDE_B), .role = role, .sector = is_one_sided ? "CVL" : NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    jalon_table_add_party (reading, &sides[i]);
  if (!jalon_cell_is_blank (dyad))
    jalon_table_set_title (reading, dyad, (JalonCell){ "", 0 }, (JalonCell){ "", 0 });
  if (count->low != count->high && best.length > 0)
    jalon_table_set_text (reading,
                          &count->words,
                          "%.*s (%d–%d)",
                          (int) best.length,
                          best.text,
                          count->low,
                          count->high);
}

const JalonTablePreset jalon_table_preset_ucdp = {
  .id = "ucdp-ged",
  .name = N_ ("events of UCDP GED"),
  .signature = signature,
  .shape = has_shape,
  .quote = '"',
  .columns = columns,
  .types = types,
  .precisions = precisions,
  .date_precisions = date_precisions,
  .own = { "type_of_violence", "side_a", "side_b", "dyad_name", "best" },
  .finish = finish,
};
