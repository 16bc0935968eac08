/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words for the roles of columns, and what people call such columns.
 */

#include "config.h"

#include "jalon-table-columns.h"

#include "jalon-text.h"

#include <string.h>

static const char *const role_words[JALON_N_COLUMN_ROLES] = {
  [JALON_COLUMN_NONE] = "none",
  [JALON_COLUMN_ID] = "id",
  [JALON_COLUMN_TITLE] = "title",
  [JALON_COLUMN_SUMMARY] = "summary",
  [JALON_COLUMN_TYPE] = "type",
  [JALON_COLUMN_SUBTYPE] = "subtype",
  [JALON_COLUMN_CODE] = "code",
  [JALON_COLUMN_DATE] = "date",
  [JALON_COLUMN_END] = "end",
  [JALON_COLUMN_DATE_PRECISION] = "date-precision",
  [JALON_COLUMN_LATITUDE] = "latitude",
  [JALON_COLUMN_LONGITUDE] = "longitude",
  [JALON_COLUMN_POSITION] = "position",
  [JALON_COLUMN_PLACE] = "place",
  [JALON_COLUMN_COUNTRY] = "country",
  [JALON_COLUMN_PLACE_PRECISION] = "place-precision",
  [JALON_COLUMN_ACTOR] = "actor",
  [JALON_COLUMN_RECIPIENT] = "recipient",
  [JALON_COLUMN_PARTY] = "party",
  [JALON_COLUMN_SOURCE] = "source",
  [JALON_COLUMN_URL] = "url",
  [JALON_COLUMN_FATALITIES] = "fatalities",
  [JALON_COLUMN_FATALITIES_LOW] = "fatalities-low",
  [JALON_COLUMN_FATALITIES_HIGH] = "fatalities-high",
};

/* What people call columns, folded. */
static const JalonColumnName guesses[] = {
  { "id", JALON_COLUMN_ID },
  { "event_id", JALON_COLUMN_ID },
  { "identifiant", JALON_COLUMN_ID },
  { "title", JALON_COLUMN_TITLE },
  { "titre", JALON_COLUMN_TITLE },
  { "name", JALON_COLUMN_TITLE },
  { "nom", JALON_COLUMN_TITLE },
  { "event", JALON_COLUMN_TITLE },
  { "evenement", JALON_COLUMN_TITLE },
  { "headline", JALON_COLUMN_TITLE },
  { "summary", JALON_COLUMN_SUMMARY },
  { "description", JALON_COLUMN_SUMMARY },
  { "notes", JALON_COLUMN_SUMMARY },
  { "note", JALON_COLUMN_SUMMARY },
  { "comment", JALON_COLUMN_SUMMARY },
  { "comments", JALON_COLUMN_SUMMARY },
  { "details", JALON_COLUMN_SUMMARY },
  { "resume", JALON_COLUMN_SUMMARY },
  { "type", JALON_COLUMN_TYPE },
  { "event_type", JALON_COLUMN_TYPE },
  { "category", JALON_COLUMN_TYPE },
  { "categorie", JALON_COLUMN_TYPE },
  { "sub_event_type", JALON_COLUMN_SUBTYPE },
  { "subtype", JALON_COLUMN_SUBTYPE },
  { "event_code", JALON_COLUMN_CODE },
  { "eventcode", JALON_COLUMN_CODE },
  { "date", JALON_COLUMN_DATE },
  { "event_date", JALON_COLUMN_DATE },
  { "datetime", JALON_COLUMN_DATE },
  { "timestamp", JALON_COLUMN_DATE },
  { "start", JALON_COLUMN_DATE },
  { "start_date", JALON_COLUMN_DATE },
  { "date_start", JALON_COLUMN_DATE },
  { "from", JALON_COLUMN_DATE },
  { "when", JALON_COLUMN_DATE },
  { "day", JALON_COLUMN_DATE },
  { "jour", JALON_COLUMN_DATE },
  { "date_debut", JALON_COLUMN_DATE },
  { "debut", JALON_COLUMN_DATE },
  { "time", JALON_COLUMN_DATE },
  { "year", JALON_COLUMN_DATE },
  { "annee", JALON_COLUMN_DATE },
  { "end", JALON_COLUMN_END },
  { "end_date", JALON_COLUMN_END },
  { "date_end", JALON_COLUMN_END },
  { "to", JALON_COLUMN_END },
  { "until", JALON_COLUMN_END },
  { "fin", JALON_COLUMN_END },
  { "date_fin", JALON_COLUMN_END },
  { "latitude", JALON_COLUMN_LATITUDE },
  { "lat", JALON_COLUMN_LATITUDE },
  { "y", JALON_COLUMN_LATITUDE },
  { "point_y", JALON_COLUMN_LATITUDE },
  { "gps_lat", JALON_COLUMN_LATITUDE },
  { "longitude", JALON_COLUMN_LONGITUDE },
  { "lon", JALON_COLUMN_LONGITUDE },
  { "long", JALON_COLUMN_LONGITUDE },
  { "lng", JALON_COLUMN_LONGITUDE },
  { "x", JALON_COLUMN_LONGITUDE },
  { "point_x", JALON_COLUMN_LONGITUDE },
  { "gps_lon", JALON_COLUMN_LONGITUDE },
  { "coordinates", JALON_COLUMN_POSITION },
  { "coordonnees", JALON_COLUMN_POSITION },
  { "coords", JALON_COLUMN_POSITION },
  { "position", JALON_COLUMN_POSITION },
  { "latlon", JALON_COLUMN_POSITION },
  { "lat_lon", JALON_COLUMN_POSITION },
  { "lat_long", JALON_COLUMN_POSITION },
  { "gps", JALON_COLUMN_POSITION },
  { "wkt", JALON_COLUMN_POSITION },
  { "geom", JALON_COLUMN_POSITION },
  { "geom_wkt", JALON_COLUMN_POSITION },
  { "place", JALON_COLUMN_PLACE },
  { "location", JALON_COLUMN_PLACE },
  { "city", JALON_COLUMN_PLACE },
  { "town", JALON_COLUMN_PLACE },
  { "lieu", JALON_COLUMN_PLACE },
  { "ville", JALON_COLUMN_PLACE },
  { "where", JALON_COLUMN_PLACE },
  { "localite", JALON_COLUMN_PLACE },
  { "country", JALON_COLUMN_COUNTRY },
  { "pays", JALON_COLUMN_COUNTRY },
  { "iso3", JALON_COLUMN_COUNTRY },
  { "country_code", JALON_COLUMN_COUNTRY },
  { "actor", JALON_COLUMN_ACTOR },
  { "perpetrator", JALON_COLUMN_ACTOR },
  { "auteur", JALON_COLUMN_ACTOR },
  { "acteur", JALON_COLUMN_ACTOR },
  { "recipient", JALON_COLUMN_RECIPIENT },
  { "target", JALON_COLUMN_RECIPIENT },
  { "victim", JALON_COLUMN_RECIPIENT },
  { "cible", JALON_COLUMN_RECIPIENT },
  { "victime", JALON_COLUMN_RECIPIENT },
  { "actor1", JALON_COLUMN_PARTY },
  { "actor2", JALON_COLUMN_PARTY },
  { "parties", JALON_COLUMN_PARTY },
  { "source", JALON_COLUMN_SOURCE },
  { "sources", JALON_COLUMN_SOURCE },
  { "publisher", JALON_COLUMN_SOURCE },
  { "media", JALON_COLUMN_SOURCE },
  { "url", JALON_COLUMN_URL },
  { "link", JALON_COLUMN_URL },
  { "lien", JALON_COLUMN_URL },
  { "source_url", JALON_COLUMN_URL },
  { "fatalities", JALON_COLUMN_FATALITIES },
  { "deaths", JALON_COLUMN_FATALITIES },
  { "killed", JALON_COLUMN_FATALITIES },
  { "dead", JALON_COLUMN_FATALITIES },
  { "morts", JALON_COLUMN_FATALITIES },
  { "tues", JALON_COLUMN_FATALITIES },
  { "deces", JALON_COLUMN_FATALITIES },
};

/**
 * jalon_column_role_get_word:
 *
 * Returns: the word for a role in mappings
 */
const char *
jalon_column_role_get_word (JalonColumnRole role)
{
  return role_words[role];
}

/**
 * jalon_column_role_parse:
 * @word: of a mapping
 * @out_role: (out): its role
 *
 * Returns: whether there is such a role
 */
gboolean
jalon_column_role_parse (const char *word, JalonColumnRole *out_role)
{
  for (guint i = 0; i < JALON_N_COLUMN_ROLES; i++)
    if (strcmp (role_words[i], word) == 0)
      {
        *out_role = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * jalon_column_role_guess:
 * @folded_name: as jalon_table_fold_name() makes it
 *
 * Returns: what a column of that name mostly says; %JALON_COLUMN_NONE where that is not known
 */
JalonColumnRole
jalon_column_role_guess (const char *folded_name)
{
  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    if (strcmp (guesses[i].name, folded_name) == 0)
      return guesses[i].role;
  return JALON_COLUMN_NONE;
}

/**
 * jalon_column_get_type_of_code:
 * @code: of an event, whose first two digits are its root
 *
 * Returns: the type of PLOVER 0.8 that took the place of its root; %JALON_EVENT_NOTE for statements, which have none
 */
JalonEventType
jalon_column_get_type_of_code (const char *code)
{
  static const JalonEventType types[] = {
    JALON_EVENT_NOTE,     JALON_EVENT_NOTE,      JALON_EVENT_REQUEST, JALON_EVENT_AGREE,    JALON_EVENT_CONSULT,
    JALON_EVENT_SUPPORT,  JALON_EVENT_COOPERATE, JALON_EVENT_AID,     JALON_EVENT_CONCEDE,  JALON_EVENT_ACCUSE,
    JALON_EVENT_REQUEST,  JALON_EVENT_ACCUSE,    JALON_EVENT_REJECT,  JALON_EVENT_THREATEN, JALON_EVENT_PROTEST,
    JALON_EVENT_MOBILIZE, JALON_EVENT_SANCTION,  JALON_EVENT_COERCE,  JALON_EVENT_ASSAULT,  JALON_EVENT_ASSAULT,
    JALON_EVENT_ASSAULT,
  };
  guint root;

  if (!g_ascii_isdigit (code[0]) || !g_ascii_isdigit (code[1]))
    return JALON_EVENT_NOTE;
  /* To give back, to let go, to withdraw: PLOVER has that apart from what is conceded. */
  if (g_str_has_prefix (code, "084") || g_str_has_prefix (code, "087"))
    return JALON_EVENT_RETREAT;
  root = (guint) (10 * (code[0] - '0') + code[1] - '0');
  return root < G_N_ELEMENTS (types) ? types[root] : JALON_EVENT_NOTE;
}

/**
 * jalon_table_fold_name:
 * @cell: of a header
 *
 * Returns: (transfer full): its letters and digits, without case and accents, "_" for all that stands between
 */
char *
jalon_table_fold_name (JalonCell cell)
{
  g_autofree char *text = jalon_cell_dup (cell);
  g_autofree char *folded = jalon_text_fold (text);
  GString         *name = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p) || (*p & 0x80) != 0)
        g_string_append_c (name, *p);
      else if (name->len > 0 && name->str[name->len - 1] != '_')
        g_string_append_c (name, '_');
    }
  if (name->len > 0 && name->str[name->len - 1] == '_')
    g_string_truncate (name, name->len - 1);
  return g_string_free (name, FALSE);
}
