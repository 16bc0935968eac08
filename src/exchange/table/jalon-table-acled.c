/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of ACLED, in all the layouts of their files since 2013 (names of
 * columns were in capitals once, and some were called otherwise), and its
 * weekly counts by region. Codes and types are those of ACLED's codebook.
 *
 * Actor 1 and 2 have no direction there: both are actors. Only who was targeted
 * as a civilian is a recipient, since events say that in a column of their own
 * or by their type.
 */

#include "config.h"

#include "jalon-table-preset.h"

#include "jalon-i18n.h"
#include "jalon-table-record.h"

#include <string.h>

enum
{
  OWN_ACTOR_1,
  OWN_ACTOR_2,
  OWN_ALLY_1,
  OWN_ALLY_2,
  OWN_INTER_1,
  OWN_INTER_2,
  OWN_TARGETING,
  OWN_OLD_ALLY_1,
  OWN_OLD_ALLY_2,
};

static const char *const signature[] = { "event_date", "event_type", "actor1", "inter1", "location", NULL };

static const JalonColumnName columns[] = {
  { "event_id_cnty", JALON_COLUMN_ID },
  { "event_date", JALON_COLUMN_DATE },
  { "time_precision", JALON_COLUMN_DATE_PRECISION },
  { "time_preci", JALON_COLUMN_DATE_PRECISION },
  { "event_type", JALON_COLUMN_TYPE },
  { "sub_event_type", JALON_COLUMN_SUBTYPE },
  { "country", JALON_COLUMN_COUNTRY },
  { "location", JALON_COLUMN_PLACE },
  { "latitude", JALON_COLUMN_LATITUDE },
  { "longitude", JALON_COLUMN_LONGITUDE },
  { "geo_precision", JALON_COLUMN_PLACE_PRECISION },
  { "geo_precis", JALON_COLUMN_PLACE_PRECISION },
  { "source", JALON_COLUMN_SOURCE },
  { "notes", JALON_COLUMN_SUMMARY },
  { "fatalities", JALON_COLUMN_FATALITIES },
  { NULL, JALON_COLUMN_NONE },
};

static const JalonTypeName types[] = {
  { "Armed clash", JALON_EVENT_ASSAULT, NULL },
  { "Government regains territory", JALON_EVENT_ASSAULT, NULL },
  { "Non-state actor overtakes territory", JALON_EVENT_ASSAULT, NULL },
  { "Chemical weapon", JALON_EVENT_ASSAULT, NULL },
  { "Air/drone strike", JALON_EVENT_ASSAULT, "aerial" },
  { "Suicide bomb", JALON_EVENT_ASSAULT, "suicide-attack" },
  { "Shelling/artillery/missile attack", JALON_EVENT_ASSAULT, "heavy-weapons" },
  { "Remote explosive/landmine/IED", JALON_EVENT_ASSAULT, "explosives" },
  { "Grenade", JALON_EVENT_ASSAULT, "explosives" },
  { "Sexual violence", JALON_EVENT_ASSAULT, "sexual" },
  { "Attack", JALON_EVENT_ASSAULT, NULL },
  { "Abduction/forced disappearance", JALON_EVENT_ASSAULT, "abduct" },
  { "Peaceful protest", JALON_EVENT_PROTEST, "demo" },
  { "Protest with intervention", JALON_EVENT_PROTEST, "demo" },
  { "Excessive force against protesters", JALON_EVENT_PROTEST, "demo" },
  { "Violent demonstration", JALON_EVENT_PROTEST, "riot" },
  { "Mob violence", JALON_EVENT_ASSAULT, NULL },
  { "Agreement", JALON_EVENT_AGREE, NULL },
  { "Arrests", JALON_EVENT_COERCE, "arrest" },
  { "Change to group/activity", JALON_EVENT_NOTE, NULL },
  { "Disrupted weapons use", JALON_EVENT_COERCE, "seize" },
  { "Headquarters or base established", JALON_EVENT_MOBILIZE, NULL },
  { "Looting/property destruction", JALON_EVENT_COERCE, "seize" },
  { "Non-violent transfer of territory", JALON_EVENT_RETREAT, "withdraw" },
  { "Other", JALON_EVENT_NOTE, NULL },
  { "Battles", JALON_EVENT_ASSAULT, NULL },
  { "Explosions/Remote violence", JALON_EVENT_ASSAULT, NULL },
  { "Violence against civilians", JALON_EVENT_ASSAULT, NULL },
  { "Protests", JALON_EVENT_PROTEST, "demo" },
  { "Riots", JALON_EVENT_PROTEST, "riot" },
  { "Strategic developments", JALON_EVENT_NOTE, NULL },
  /* the types until 2018 */
  { "Battle-No change of territory", JALON_EVENT_ASSAULT, NULL },
  { "Battle-Government regains territory", JALON_EVENT_ASSAULT, NULL },
  { "Battle-Non-state actor overtakes territory", JALON_EVENT_ASSAULT, NULL },
  { "Remote violence", JALON_EVENT_ASSAULT, NULL },
  { "Riots/Protests", JALON_EVENT_PROTEST, NULL },
  { "Strategic development", JALON_EVENT_NOTE, NULL },
  { NULL, JALON_EVENT_NOTE, NULL },
};

/* Geo-precision: the place itself; a part of a region, near the place named; a region. */
static const JalonPrecisionName precisions[] = {
  { "1", JALON_PRECISION_CITY },
  { "2", JALON_PRECISION_NEAR_CITY },
  { "3", JALON_PRECISION_ADMIN1 },
  { NULL, JALON_PRECISION_NONE },
};

/* Time precision: the day; a week, of which the middle is given; a month. */
static const JalonDatePrecisionName date_precisions[] = {
  { "1", JALON_TIME_DAY, 0 },
  { "2", JALON_TIME_PART_OF_YEAR, 3 },
  { "3", JALON_TIME_MONTH, 0 },
  { NULL, JALON_TIME_DAY, 0 },
};

/* Who an actor is, by the number or, since 2024, the name of its kind; sectors of PLOVER. */
static const struct
{
  const char *number;
  const char *name;
  const char *sector;
} kinds[] = {
  { "1", "State forces", "MIL" },      { "2", "Rebel group", "REB" },
  { "3", "Political militia", "PRM" }, { "4", "Identity militia", "PRM" },
  { "5", "Rioters", "CVL" },           { "6", "Protesters", "CVL" },
  { "7", "Civilians", "CVL" },         { "8", "External/Other forces", NULL },
};

static gboolean
is_kind (JalonCell cell, guint kind)
{
  return (cell.length == strlen (kinds[kind].name) &&
          g_ascii_strncasecmp (cell.text, kinds[kind].name, cell.length) == 0) ||
         jalon_cell_is (cell, kinds[kind].number);
}

static const char *
find_sector (JalonCell cell)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_kind (cell, i))
      return kinds[i].sector;
  return NULL;
}

static gboolean
begins_with (JalonCell cell, const char *beginning)
{
  gsize length = strlen (beginning);

  return cell.length >= length && g_ascii_strncasecmp (cell.text, beginning, length) == 0;
}

static void
add_actor (JalonTableReading *reading, guint actor, guint inter, gboolean is_targeting)
{
  JalonCell      name = jalon_table_get_own (reading, actor);
  JalonCell      kind = jalon_table_get_own (reading, inter);
  gboolean       is_civilian = is_kind (kind, 6) || begins_with (name, "civilians");
  JalonPartyRole role = is_targeting && is_civilian ? JALON_PARTY_RECIPIENT : JALON_PARTY_ACTOR;

  jalon_table_add_party (reading, &(JalonTableWho){ .name = name, .role = role, .sector = find_sector (kind) });
}

static JalonCell
get_ally (JalonTableReading *reading, guint ally, guint old_ally)
{
  JalonCell cell = jalon_table_get_own (reading, ally);

  return cell.length > 0 ? cell : jalon_table_get_own (reading, old_ally);
}

/* Those who are allied have no role of their own; they are kept by name. */
static void
add_allies (JalonTableReading *reading)
{
  const JalonTableWho allies[] = {
    { .name = get_ally (reading, OWN_ALLY_1, OWN_OLD_ALLY_1), .role = JALON_PARTY_ACTOR },
    { .name = get_ally (reading, OWN_ALLY_2, OWN_OLD_ALLY_2), .role = JALON_PARTY_ACTOR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (allies); i++)
    jalon_table_add_party (reading, &allies[i]);
}

static void
finish (JalonTableReading *reading)
{
  JalonCell type = jalon_table_get_cell (reading, JALON_COLUMN_TYPE);
  JalonCell subtype = jalon_table_get_cell (reading, JALON_COLUMN_SUBTYPE);
  gboolean  is_targeting =
      jalon_table_get_own (reading, OWN_TARGETING).length > 0 || jalon_cell_is (type, "violence against civilians");

  add_actor (reading, OWN_ACTOR_1, OWN_INTER_1, is_targeting);
  add_actor (reading, OWN_ACTOR_2, OWN_INTER_2, is_targeting);
  add_allies (reading);
  jalon_table_set_title (reading,
                         subtype.length > 0 ? subtype : type,
                         jalon_table_get_own (reading, OWN_ACTOR_1),
                         jalon_table_get_own (reading, OWN_ACTOR_2));
}

const JalonTablePreset jalon_table_preset_acled = {
  .id = "acled",
  .name = N_ ("events of ACLED"),
  .signature = signature,
  .quote = '"',
  .columns = columns,
  .types = types,
  .precisions = precisions,
  .date_precisions = date_precisions,
  .own = { "actor1",
           "actor2",
           "assoc_actor_1",
           "assoc_actor_2",
           "inter1",
           "inter2",
           "civilian_targeting",
           "ally_actor_1",
           "ally_actor_2" },
  .finish = finish,
};

static const char *const weekly_signature[] = { "week", "country", "admin1", "event_type", "events", NULL };

static const JalonColumnName weekly_columns[] = {
  { "week", JALON_COLUMN_DATE },
  { "event_type", JALON_COLUMN_TYPE },
  { "sub_event_type", JALON_COLUMN_SUBTYPE },
  { "country", JALON_COLUMN_COUNTRY },
  { "admin1", JALON_COLUMN_PLACE },
  { "centroid_latitude", JALON_COLUMN_LATITUDE },
  { "centroid_longitude", JALON_COLUMN_LONGITUDE },
  { "fatalities", JALON_COLUMN_FATALITIES },
  { NULL, JALON_COLUMN_NONE },
};

/* A row counts the events of a week and a region: it is a note, not one of them. The week begins on the day given. */
static void
finish_weekly (JalonTableReading *reading)
{
  JalonEventRecord *event = reading->event;
  JalonCell         number = jalon_table_get_own (reading, 0);
  JalonCell         subtype = jalon_table_get_cell (reading, JALON_COLUMN_SUBTYPE);

  event->type = JALON_EVENT_NOTE;
  event->mode = NULL;
  if (subtype.length == 0)
    subtype = jalon_table_get_cell (reading, JALON_COLUMN_TYPE);
  jalon_table_set_text (reading,
                        &event->title,
                        "%.*s (%.*s)",
                        (int) subtype.length,
                        subtype.text,
                        (int) number.length,
                        number.text);
  if (event->time.start != JALON_DAY_NONE)
    event->time.end = event->time.start + 6;
  if (event->place != NULL && jalon_place_has_point (event->place))
    event->place->precision = JALON_PRECISION_ADMIN1;
}

const JalonTablePreset jalon_table_preset_acled_weekly = {
  .id = "acled-weekly",
  .name = N_ ("weekly counts of ACLED"),
  .signature = weekly_signature,
  .quote = '"',
  .columns = weekly_columns,
  .types = types,
  .own = { "events" },
  .finish = finish_weekly,
};
