/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of countries come from the bundled world, with what data sets write
 * otherwise; a party is of the state that its name says it is.
 */

#include "config.h"

#include "jalon-table-names.h"

#include "jalon-i18n.h"
#include "jalon-read-place.h"
#include "jalon-text.h"
#include "jalon-world.h"

#include <math.h>
#include <string.h>

/* A place of the same name with so large a part of the people may be meant as well. */
#define DOUBT_POPULATION 0.25

/* Codes that stand in tables at most; the columns of a dossier hold 65,535. What comes after is one party. */
#define MAX_MADE_CODES 60000
#define OTHER_CODE "X_OTHER"

struct _JalonTableNames
{
  JalonWorld   *world;
  GHashTable   *countries; /* code by folded name; borrowed codes */
  GHashTable   *by_text;   /* code by text of a cell, "" for none */
  GHashTable   *parties;   /* JalonTableParty by text of a cell */
  GHashTable   *places;    /* JalonTablePlace by text of a cell and country */
  GStringChunk *strings;
  GString      *key;
  guint         n_made;
};

/* As ACLED, UCDP and GDELT write them; names in brackets are looked up without those as well. */
static const struct
{
  const char *name;
  const char *code;
} other_names[] = {
  { "democratic republic of congo", "COD" },
  { "democratic republic of the congo", "COD" },
  { "dr congo", "COD" },
  { "drc", "COD" },
  { "zaire", "COD" },
  { "republic of congo", "COG" },
  { "republic of the congo", "COG" },
  { "congo", "COG" },
  { "ivory coast", "CIV" },
  { "cote d'ivoire", "CIV" },
  { "cote divoire", "CIV" },
  { "burma", "MMR" },
  { "palestine", "PSE" },
  { "gaza strip", "PSE" },
  { "west bank", "PSE" },
  { "turkey", "TUR" },
  { "turkiye", "TUR" },
  { "swaziland", "SWZ" },
  { "kingdom of eswatini", "SWZ" },
  { "macedonia", "MKD" },
  { "macedonia, fyr", "MKD" },
  { "cape verde", "CPV" },
  { "czech republic", "CZE" },
  { "east timor", "TLS" },
  { "bosnia-herzegovina", "BIH" },
  { "bosnia and herzegovina", "BIH" },
  { "russian federation", "RUS" },
  { "united states of america", "USA" },
  { "usa", "USA" },
  { "uk", "GBR" },
  { "south korea", "KOR" },
  { "north korea", "PRK" },
  { "syrian arab republic", "SYR" },
  { "viet nam", "VNM" },
  { "laos", "LAO" },
  { "sao tome and principe", "STP" },
  { "the gambia", "GMB" },
  { "gambia, the", "GMB" },
  { "akrotiri and dhekelia", "GBR" },
};

/* How the names of parties of a state begin, and of which sector those are (codes of PLOVER). */
static const struct
{
  const char *beginning;
  const char *sector;
} state_parties[] = {
  { "military forces of ", "MIL" },
  { "police forces of ", "COP" },
  { "government of ", "GOV" },
  { "mutiny of military forces of ", "MIL" },
};

/* "Civilians (Mali)": people of a state, but not in its name. */
static const struct
{
  const char *beginning;
  const char *sector;
} people_of[] = {
  { "civilians", "CVL" },    { "protesters", "CVL" }, { "rioters", "CVL" },  { "refugees", "REF" },
  { "journalists", "JRN" },  { "teachers", "EDU" },   { "students", "EDU" }, { "labor group", "LAB" },
  { "labour group", "LAB" }, { "lawyers", "JUD" },
};

static void
add_country_names (JalonTableNames *self)
{
  static const char *const languages[] = { "en", "fr" };
  const char *const       *codes = jalon_world_list_codes (self->world, FALSE);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *code = g_string_chunk_insert_const (self->strings, codes[i]);

      g_hash_table_insert (self->countries, jalon_text_fold (code), (gpointer) code);
      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        g_hash_table_insert (self->countries,
                             jalon_text_fold (jalon_world_get_name (self->world, code, languages[j])),
                             (gpointer) code);
    }
  for (guint i = 0; i < G_N_ELEMENTS (other_names); i++)
    g_hash_table_insert (self->countries, g_strdup (other_names[i].name), (gpointer) other_names[i].code);
}

/**
 * jalon_table_names_new:
 *
 * Returns: (transfer full): names that are known; %NULL with %JALON_ERROR_WORLD
 */
JalonTableNames *
jalon_table_names_new (GError **error)
{
  g_autoptr (JalonTableNames) self = g_new0 (JalonTableNames, 1);

  self->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->strings = g_string_chunk_new (4096);
  self->key = g_string_new (NULL);
  self->world = jalon_world_new (error);
  if (self->world == NULL)
    return NULL;
  add_country_names (self);
  return g_steal_pointer (&self);
}

/**
 * jalon_table_names_free:
 * @self: (transfer full) (nullable): names
 */
void
jalon_table_names_free (JalonTableNames *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->world, jalon_world_unref);
  g_hash_table_unref (self->countries);
  g_hash_table_unref (self->by_text);
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->places);
  g_string_chunk_free (self->strings);
  g_string_free (self->key, TRUE);
  g_free (self);
}

/* The text of a cell with a zero behind it, until the next one. */
static const char *
set_key (JalonTableNames *self, JalonCell cell)
{
  g_string_truncate (self->key, 0);
  g_string_append_len (self->key, cell.text, (gssize) cell.length);
  return self->key->str;
}

/* "Yemen (North Yemen)" is Yemen; "Bamako, Bamako, Mali" is in Mali. */
static const char *
find_country (JalonTableNames *self, const char *name)
{
  g_autofree char *folded = jalon_text_fold (name);
  const char      *code;
  char            *cut;

  g_strstrip (folded);
  code = g_hash_table_lookup (self->countries, folded);
  if (code == NULL && (cut = strrchr (folded, '(')) != NULL)
    {
      *cut = '\0';
      code = g_hash_table_lookup (self->countries, g_strchomp (folded));
    }
  if (code == NULL && (cut = strrchr (folded, ',')) != NULL)
    code = g_hash_table_lookup (self->countries, g_strstrip (cut + 1));
  return code;
}

/**
 * jalon_table_names_find_country:
 * @cell: a name in English or French, or a code
 *
 * Returns: (nullable): its ISO 3166-1 alpha-3 code
 */
const char *
jalon_table_names_find_country (JalonTableNames *self, JalonCell cell)
{
  const char *key = set_key (self, cell);
  const char *code = g_hash_table_lookup (self->by_text, key);

  if (code == NULL)
    {
      code = find_country (self, key);
      g_hash_table_insert (self->by_text, g_strdup (key), (gpointer) (code != NULL ? code : ""));
    }
  return code != NULL && *code != '\0' ? code : NULL;
}

/* The state at the end of "Civilians (Mali)". */
static const char *
find_bracketed (JalonTableNames *self, const char *name)
{
  const char      *open = strrchr (name, '(');
  const char      *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *inner = close != NULL ? g_strndup (open + 1, (gsize) (close - open - 1)) : NULL;

  return inner != NULL ? find_country (self, inner) : NULL;
}

static JalonTableParty
judge_party (JalonTableNames *self, const char *name)
{
  g_autofree char *folded = jalon_text_fold (name);
  g_autofree char *made = NULL;
  const char      *code;

  for (guint i = 0; i < G_N_ELEMENTS (state_parties); i++)
    if (g_str_has_prefix (folded, state_parties[i].beginning) &&
        (code = find_country (self, folded + strlen (state_parties[i].beginning))) != NULL)
      return (JalonTableParty){ code, state_parties[i].sector };
  for (guint i = 0; i < G_N_ELEMENTS (people_of); i++)
    if (g_str_has_prefix (folded, people_of[i].beginning))
      {
        code = find_bracketed (self, folded);
        return (JalonTableParty){ code != NULL ? code : "X_CIVILIANS", people_of[i].sector };
      }
  code = strchr (name, ',') == NULL && strchr (name, '(') == NULL ? find_country (self, name) : NULL;
  if (code != NULL)
    return (JalonTableParty){ code, NULL };
  if (self->n_made++ >= MAX_MADE_CODES)
    return (JalonTableParty){ OTHER_CODE, NULL };
  made = jalon_read_make_code (name);
  return (JalonTableParty){ g_string_chunk_insert_const (self->strings, made), NULL };
}

/**
 * jalon_table_names_find_party:
 * @cell: a name, not blank
 *
 * Returns: (transfer none): whom it means: a state with a sector, or a party with a code made of its name
 */
const JalonTableParty *
jalon_table_names_find_party (JalonTableNames *self, JalonCell cell)
{
  const char      *key = set_key (self, cell);
  JalonTableParty *party = g_hash_table_lookup (self->parties, key);

  if (party == NULL)
    {
      party = g_new (JalonTableParty, 1);
      *party = judge_party (self, key);
      g_hash_table_insert (self->parties, g_strdup (key), party);
    }
  return party;
}

static void
set_place (JalonTablePlace *place, const JalonWorldPlace *found)
{
  *place = (JalonTablePlace){
    .name = found->name_en,
    .country = found->country,
    .source = found->source,
    .lon = found->lon,
    .lat = found->lat,
    .precision = JALON_PRECISION_CITY,
  };
}

static gboolean
is_the_only_state (const GPtrArray *found)
{
  for (guint i = 1; i < found->len; i++)
    if (strcmp (((const JalonWorldPlace *) g_ptr_array_index (found, i))->country,
                ((const JalonWorldPlace *) g_ptr_array_index (found, 0))->country) != 0)
      return FALSE;
  return TRUE;
}

/* The most important of a name, and what speaks for another. */
static void
choose_place (JalonTableNames *self, const GPtrArray *found, const char *country, JalonTablePlace *place)
{
  const JalonWorldPlace *first = g_ptr_array_index (found, 0);
  const JalonWorldPlace *second = found->len > 1 ? g_ptr_array_index (found, 1) : NULL;
  g_autofree char       *doubt = NULL;

  set_place (place, first);
  if (second == NULL || second->population < DOUBT_POPULATION * first->population)
    return;
  if (country != NULL || is_the_only_state (found))
    doubt = g_strdup_printf (_ ("%u places of that name in %s"), found->len, first->country);
  else
    doubt = g_strdup_printf (_ ("there is one in %s as well"), second->country);
  place->doubt = g_string_chunk_insert_const (self->strings, doubt);
}

/* A name of a country is a place as well. */
static gboolean
take_country (JalonTableNames *self, const char *name, JalonTablePlace *place)
{
  const JalonWorldMap     *map = jalon_world_get_map (self->world, JALON_DETAIL_110M, JALON_WORLDVIEW_UN);
  const char              *code = find_country (self, name);
  const JalonWorldCountry *country = code != NULL ? jalon_world_map_find (map, code) : NULL;

  if (country == NULL)
    return FALSE;
  *place = (JalonTablePlace){ .name = jalon_world_get_name (self->world, code, "en"),
                              .country = code,
                              .lon = NAN,
                              .lat = NAN,
                              .precision = JALON_PRECISION_COUNTRY };
  return TRUE;
}

static void
judge_place (JalonTableNames *self, const char *name, const char *country, JalonTablePlace *place)
{
  g_autoptr (GPtrArray) found = jalon_world_find_places (self->world, name, country);
  const char      *comma = strrchr (name, ',');
  g_autofree char *before = comma != NULL ? g_strndup (name, (gsize) (comma - name)) : NULL;
  const char      *code = comma != NULL ? find_country (self, comma + 1) : NULL;

  if (found->len > 0)
    choose_place (self, found, country, place);
  else if (code != NULL && country == NULL)
    judge_place (self, g_strstrip (before), code, place);
  else
    take_country (self, name, place);
}

/**
 * jalon_table_names_find_place:
 * @cell: a name, not blank
 * @country: (nullable): ISO 3166-1 alpha-3, where it is
 *
 * Returns: (transfer none): where it is, by the bundled gazetteer
 */
const JalonTablePlace *
jalon_table_names_find_place (JalonTableNames *self, JalonCell cell, const char *country)
{
  g_autofree char *name = jalon_cell_dup (cell);
  g_autofree char *key = g_strconcat (name, "\n", country, NULL);
  JalonTablePlace *place = g_hash_table_lookup (self->places, key);

  if (place == NULL)
    {
      place = g_new0 (JalonTablePlace, 1);
      judge_place (self, name, country, place);
      g_hash_table_insert (self->places, g_steal_pointer (&key), place);
    }
  return place;
}
