/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the closed vocabularies in files, and their names on screen.
 */

#include "config.h"

#include "jalon-types.h"

#include "jalon-i18n.h"

#include <string.h>

/* The name is looked up in the context of its vocabulary. */
typedef struct
{
  const char *word;
  const char *label;
} Word;

typedef struct
{
  const char *context;
  const Word *words;
  guint       n_words;
} Vocabulary;

/* Types of PLOVER 0.8, named as headings of a legend. */
static const Word event_types[] = {
  [JALON_EVENT_AGREE] = { "AGREE", NC_ ("event type", "Agreement") },
  [JALON_EVENT_CONSULT] = { "CONSULT", NC_ ("event type", "Consultation") },
  [JALON_EVENT_SUPPORT] = { "SUPPORT", NC_ ("event type", "Diplomatic support") },
  [JALON_EVENT_CONCEDE] = { "CONCEDE", NC_ ("event type", "Concession") },
  [JALON_EVENT_COOPERATE] = { "COOPERATE", NC_ ("event type", "Cooperation") },
  [JALON_EVENT_AID] = { "AID", NC_ ("event type", "Aid") },
  [JALON_EVENT_RETREAT] = { "RETREAT", NC_ ("event type", "Retreat") },
  [JALON_EVENT_REQUEST] = { "REQUEST", NC_ ("event type", "Request") },
  [JALON_EVENT_ACCUSE] = { "ACCUSE", NC_ ("event type", "Accusation") },
  [JALON_EVENT_REJECT] = { "REJECT", NC_ ("event type", "Rejection") },
  [JALON_EVENT_THREATEN] = { "THREATEN", NC_ ("event type", "Threat") },
  [JALON_EVENT_PROTEST] = { "PROTEST", NC_ ("event type", "Protest") },
  [JALON_EVENT_SANCTION] = { "SANCTION", NC_ ("event type", "Sanction") },
  [JALON_EVENT_MOBILIZE] = { "MOBILIZE", NC_ ("event type", "Mobilization") },
  [JALON_EVENT_COERCE] = { "COERCE", NC_ ("event type", "Coercion") },
  [JALON_EVENT_ASSAULT] = { "ASSAULT", NC_ ("event type", "Armed attack") },
  [JALON_EVENT_NOTE] = { "NOTE", NC_ ("event type", "Note") },
};

static const Word statuses[] = {
  [JALON_STATUS_OCCURRED] = { "occurred", NC_ ("event status", "Occurred") },
  [JALON_STATUS_ONGOING] = { "ongoing", NC_ ("event status", "Ongoing") },
  [JALON_STATUS_ANNOUNCED] = { "announced", NC_ ("event status", "Announced") },
  [JALON_STATUS_ALLEGED] = { "alleged", NC_ ("event status", "Alleged") },
};

static const Word reviews[] = {
  [JALON_REVIEW_PROPOSED] = { "proposed", NC_ ("review", "Proposed") },
  [JALON_REVIEW_ACCEPTED] = { "accepted", NC_ ("review", "Accepted") },
  [JALON_REVIEW_REJECTED] = { "rejected", NC_ ("review", "Rejected") },
};

static const Word verdicts[] = {
  [JALON_VERDICT_NONE] = { "none", NC_ ("verdict", "No source") },
  [JALON_VERDICT_SINGLE_SOURCE] = { "single-source", NC_ ("verdict", "Single source") },
  [JALON_VERDICT_CORROBORATED] = { "corroborated", NC_ ("verdict", "Corroborated") },
  [JALON_VERDICT_DISPUTED] = { "disputed", NC_ ("verdict", "Disputed") },
  [JALON_VERDICT_REFUTED] = { "refuted", NC_ ("verdict", "Refuted") },
};

static const Word stances[] = {
  [JALON_STANCE_ASSERTS] = { "asserts", NC_ ("stance", "Asserts") },
  [JALON_STANCE_DENIES] = { "denies", NC_ ("stance", "Denies") },
  [JALON_STANCE_ATTRIBUTES] = { "attributes", NC_ ("stance", "Attributes") },
};

static const Word precisions[] = {
  [JALON_PRECISION_SITE] = { "site", NC_ ("place precision", "Exact site") },
  [JALON_PRECISION_CITY] = { "city", NC_ ("place precision", "Town or city") },
  [JALON_PRECISION_NEAR_CITY] = { "near-city", NC_ ("place precision", "Near a town") },
  [JALON_PRECISION_ADMIN1] = { "admin1", NC_ ("place precision", "Region or province") },
  [JALON_PRECISION_BORDER] = { "border", NC_ ("place precision", "Along a border") },
  [JALON_PRECISION_SEA] = { "sea", NC_ ("place precision", "At sea") },
  [JALON_PRECISION_AIRSPACE] = { "airspace", NC_ ("place precision", "Airspace") },
  [JALON_PRECISION_COUNTRY] = { "country", NC_ ("place precision", "Country") },
  [JALON_PRECISION_REGION] = { "region", NC_ ("place precision", "Several countries") },
  [JALON_PRECISION_NONE] = { "none", NC_ ("place precision", "No place") },
};

static const Word time_precisions[] = {
  [JALON_TIME_DAY] = { "day", NC_ ("time precision", "Day") },
  [JALON_TIME_MONTH] = { "month", NC_ ("time precision", "Month") },
  [JALON_TIME_PART_OF_YEAR] = { "part-of-year", NC_ ("time precision", "Part of a year") },
  [JALON_TIME_YEAR] = { "year", NC_ ("time precision", "Year") },
  [JALON_TIME_SINCE] = { "since", NC_ ("time precision", "Since") },
  [JALON_TIME_UNKNOWN] = { "unknown", NC_ ("time precision", "Unknown") },
};

static const Word party_roles[] = {
  [JALON_PARTY_ACTOR] = { "actor", NC_ ("party role", "Actor") },
  [JALON_PARTY_RECIPIENT] = { "recipient", NC_ ("party role", "Recipient") },
};

static const Word founds[] = {
  [JALON_FOUND_NAMED] = { "named", NC_ ("how a party was found", "Named") },
  [JALON_FOUND_CAPITAL] = { "capital", NC_ ("how a party was found", "By its capital") },
  [JALON_FOUND_DEMONYM] = { "demonym", NC_ ("how a party was found", "By its people") },
  [JALON_FOUND_COREFERENCE] = { "coreference", NC_ ("how a party was found", "By reference") },
  [JALON_FOUND_INFERRED] = { "inferred", NC_ ("how a party was found", "Inferred") },
};

static const Word site_kinds[] = {
  [JALON_SITE_TRAINING_CENTRE] = { "training-centre", NC_ ("site kind", "Training centre") },
  [JALON_SITE_AIR_BASE] = { "air-base", NC_ ("site kind", "Air base") },
  [JALON_SITE_CAMP] = { "camp", NC_ ("site kind", "Camp") },
  [JALON_SITE_TRAINING_UNSPECIFIED] = { "training-unspecified", NC_ ("site kind", "Training, place not stated") },
  [JALON_SITE_OTHER] = { "other", NC_ ("site kind", "Other installation") },
};

static const Word traffics[] = {
  [JALON_TRAFFIC_ALL] = { "all", NC_ ("traffic", "Civil and military flights") },
  [JALON_TRAFFIC_CIVIL] = { "civil", NC_ ("traffic", "Civil flights") },
  [JALON_TRAFFIC_MILITARY] = { "military", NC_ ("traffic", "Military flights") },
  [JALON_TRAFFIC_UNSPECIFIED] = { "unspecified", NC_ ("traffic", "Flights, kind not stated") },
};

static const Word bases[] = {
  [JALON_BASIS_TERRITORY] = { "territory", NC_ ("closure basis", "Sky over the territory") },
  [JALON_BASIS_FIR_WITHIN_TERRITORY] = { "fir-within-territory",
                                         NC_ ("closure basis", "Flight information region within the territory") },
  [JALON_BASIS_POLYGON] = { "polygon", NC_ ("closure basis", "Drawn area") },
};

static const Word worldviews[] = {
  [JALON_WORLDVIEW_UN] = { "un", NC_ ("worldview", "United Nations") },
  [JALON_WORLDVIEW_DE_FACTO] = { "de-facto", NC_ ("worldview", "De facto control") },
  [JALON_WORLDVIEW_MAR] = { "mar", NC_ ("worldview", "Morocco’s view") },
};

static const Word country_roles[] = {
  [JALON_COUNTRY_ANY] = { "any", NC_ ("country role", "Any role") },
  [JALON_COUNTRY_ACTOR] = { "actor", NC_ ("country role", "Actor") },
  [JALON_COUNTRY_RECIPIENT] = { "recipient", NC_ ("country role", "Recipient") },
  [JALON_COUNTRY_WHERE] = { "where", NC_ ("country role", "Where it happened") },
  [JALON_COUNTRY_HOST] = { "host", NC_ ("country role", "Hosts a site") },
  [JALON_COUNTRY_CLOSING] = { "closing", NC_ ("country role", "Closes its sky") },
  [JALON_COUNTRY_BANNED] = { "banned", NC_ ("country role", "Its flights are banned") },
};

static const Word map_layers[] = {
  [JALON_MAP_LAYER_EVENTS] = { "events", NC_ ("map layer", "Events") },
  [JALON_MAP_LAYER_SITES] = { "sites", NC_ ("map layer", "Sites") },
  [JALON_MAP_LAYER_CLOSURES] = { "closures", NC_ ("map layer", "Airspace Closures") },
  [JALON_MAP_LAYER_ROLES] = { "roles", NC_ ("map layer", "Roles of Countries") },
  [JALON_MAP_LAYER_NAMES] = { "names", NC_ ("map layer", "Names of Places") },
};

#define VOCABULARY(context, words)                                                                                     \
  {                                                                                                                    \
    context, words, G_N_ELEMENTS (words)                                                                               \
  }

static const Vocabulary vocabularies[] = {
  [JALON_VOCABULARY_EVENT_TYPE] = VOCABULARY ("event type", event_types),
  [JALON_VOCABULARY_STATUS] = VOCABULARY ("event status", statuses),
  [JALON_VOCABULARY_REVIEW] = VOCABULARY ("review", reviews),
  [JALON_VOCABULARY_VERDICT] = VOCABULARY ("verdict", verdicts),
  [JALON_VOCABULARY_STANCE] = VOCABULARY ("stance", stances),
  [JALON_VOCABULARY_PRECISION] = VOCABULARY ("place precision", precisions),
  [JALON_VOCABULARY_TIME_PRECISION] = VOCABULARY ("time precision", time_precisions),
  [JALON_VOCABULARY_PARTY_ROLE] = VOCABULARY ("party role", party_roles),
  [JALON_VOCABULARY_FOUND] = VOCABULARY ("how a party was found", founds),
  [JALON_VOCABULARY_SITE_KIND] = VOCABULARY ("site kind", site_kinds),
  [JALON_VOCABULARY_TRAFFIC] = VOCABULARY ("traffic", traffics),
  [JALON_VOCABULARY_BASIS] = VOCABULARY ("closure basis", bases),
  [JALON_VOCABULARY_WORLDVIEW] = VOCABULARY ("worldview", worldviews),
  [JALON_VOCABULARY_COUNTRY_ROLE] = VOCABULARY ("country role", country_roles),
  [JALON_VOCABULARY_MAP_LAYER] = VOCABULARY ("map layer", map_layers),
};

G_STATIC_ASSERT (G_N_ELEMENTS (event_types) == JALON_N_EVENT_TYPES);
G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == JALON_N_STATUSES);
G_STATIC_ASSERT (G_N_ELEMENTS (reviews) == JALON_N_REVIEWS);
G_STATIC_ASSERT (G_N_ELEMENTS (verdicts) == JALON_N_VERDICTS);
G_STATIC_ASSERT (G_N_ELEMENTS (stances) == JALON_N_STANCES);
G_STATIC_ASSERT (G_N_ELEMENTS (precisions) == JALON_N_PRECISIONS);
G_STATIC_ASSERT (G_N_ELEMENTS (time_precisions) == JALON_N_TIME_PRECISIONS);
G_STATIC_ASSERT (G_N_ELEMENTS (party_roles) == JALON_N_PARTY_ROLES);
G_STATIC_ASSERT (G_N_ELEMENTS (founds) == JALON_N_FOUNDS);
G_STATIC_ASSERT (G_N_ELEMENTS (site_kinds) == JALON_N_SITE_KINDS);
G_STATIC_ASSERT (G_N_ELEMENTS (traffics) == JALON_N_TRAFFICS);
G_STATIC_ASSERT (G_N_ELEMENTS (bases) == JALON_N_BASES);
G_STATIC_ASSERT (G_N_ELEMENTS (worldviews) == JALON_N_WORLDVIEWS);
G_STATIC_ASSERT (G_N_ELEMENTS (country_roles) == JALON_N_COUNTRY_ROLES);
G_STATIC_ASSERT (G_N_ELEMENTS (map_layers) == JALON_N_MAP_LAYERS);
G_STATIC_ASSERT (G_N_ELEMENTS (vocabularies) == JALON_N_VOCABULARIES);

/* The sectors of PLOVER 0.8 that articles name. */
static const Word sectors[] = {
  { "BUS", NC_ ("sector", "business") },
  { "COP", NC_ ("sector", "police") },
  { "CRM", NC_ ("sector", "organised crime") },
  { "CVL", NC_ ("sector", "civilians") },
  { "EDU", NC_ ("sector", "education") },
  { "ELI", NC_ ("sector", "elites") },
  { "GOV", NC_ ("sector", "government") },
  { "IGO", NC_ ("sector", "intergovernmental organisation") },
  { "INT", NC_ ("sector", "international actors") },
  { "JRN", NC_ ("sector", "journalists") },
  { "JUD", NC_ ("sector", "courts") },
  { "LAB", NC_ ("sector", "workers") },
  { "LEG", NC_ ("sector", "parliament") },
  { "MED", NC_ ("sector", "media") },
  { "MIL", NC_ ("sector", "armed forces") },
  { "NGO", NC_ ("sector", "non-governmental organisation") },
  { "OPP", NC_ ("sector", "opposition") },
  { "PRM", NC_ ("sector", "paramilitaries") },
  { "PTY", NC_ ("sector", "political party") },
  { "REB", NC_ ("sector", "rebels") },
  { "REF", NC_ ("sector", "refugees") },
  { "REL", NC_ ("sector", "religious groups") },
  { "SPY", NC_ ("sector", "intelligence services") },
  { "UAF", NC_ ("sector", "unidentified armed forces") },
};

/**
 * jalon_vocabulary_get_n_words:
 *
 * Returns: how many words @vocabulary has; its values are 0 to one less
 */
guint
jalon_vocabulary_get_n_words (JalonVocabulary vocabulary)
{
  g_return_val_if_fail (vocabulary < JALON_N_VOCABULARIES, 0);

  return vocabularies[vocabulary].n_words;
}

/**
 * jalon_vocabulary_get_word:
 *
 * Returns: the word for @value in files and on the command line
 */
const char *
jalon_vocabulary_get_word (JalonVocabulary vocabulary, guint value)
{
  g_return_val_if_fail (vocabulary < JALON_N_VOCABULARIES, "");
  g_return_val_if_fail (value < vocabularies[vocabulary].n_words, "");

  return vocabularies[vocabulary].words[value].word;
}

/**
 * jalon_vocabulary_get_label:
 *
 * Returns: the name of @value on screen, translated, fit to stand alone in a legend
 */
const char *
jalon_vocabulary_get_label (JalonVocabulary vocabulary, guint value)
{
  g_return_val_if_fail (vocabulary < JALON_N_VOCABULARIES, "");
  g_return_val_if_fail (value < vocabularies[vocabulary].n_words, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, vocabularies[vocabulary].context, vocabularies[vocabulary].words[value].label);
}

/**
 * jalon_vocabulary_parse:
 * @word: (nullable): a word of a file; case counts
 * @out_value: (out): its value, untouched where the word is unknown
 *
 * Returns: whether @word belongs to @vocabulary
 */
gboolean
jalon_vocabulary_parse (JalonVocabulary vocabulary, const char *word, guint *out_value)
{
  const Vocabulary *self;

  g_return_val_if_fail (vocabulary < JALON_N_VOCABULARIES, FALSE);

  self = &vocabularies[vocabulary];
  for (guint i = 0; i < self->n_words; i++)
    {
      const char *known = self->words[i].word;

      /* A million events ask forty million times. */
      if (word == NULL || *known != *word || strcmp (known, word) != 0)
        continue;
      *out_value = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * jalon_vocabulary_dup_expected:
 *
 * Lists the words of a vocabulary for an error message: "un, de-facto or mar".
 *
 * Returns: (transfer full): the words, in order
 */
char *
jalon_vocabulary_dup_expected (JalonVocabulary vocabulary)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const Vocabulary *self;

  g_return_val_if_fail (vocabulary < JALON_N_VOCABULARIES, NULL);

  self = &vocabularies[vocabulary];
  for (guint i = 0; i < self->n_words; i++)
    {
      if (i > 0)
        /* Translators: between the last two of a list; keep the blanks. */
        g_string_append (list, i + 1 < self->n_words ? C_ ("list", ", ") : C_ ("list", " or "));
      g_string_append (list, self->words[i].word);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * jalon_event_type_get_quad:
 *
 * Returns: the quad class of PLOVER that a type falls into; %JALON_QUAD_NONE of a note
 */
JalonQuad
jalon_event_type_get_quad (JalonEventType type)
{
  if (type <= JALON_EVENT_CONCEDE)
    return JALON_QUAD_VERBAL_COOPERATION;
  if (type <= JALON_EVENT_RETREAT)
    return JALON_QUAD_MATERIAL_COOPERATION;
  if (type <= JALON_EVENT_THREATEN)
    return JALON_QUAD_VERBAL_CONFLICT;
  return type <= JALON_EVENT_ASSAULT ? JALON_QUAD_MATERIAL_CONFLICT : JALON_QUAD_NONE;
}

/**
 * jalon_sector_get_label:
 * @sector: a PLOVER sector code ("MIL")
 *
 * Returns: its name, translated, in lower case for use after a party's name
 *   ("Mali (armed forces)"); @sector itself where it is none of PLOVER's
 */
const char *
jalon_sector_get_label (const char *sector)
{
  g_return_val_if_fail (sector != NULL, "");

  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    {
      if (strcmp (sectors[i].word, sector) == 0)
        return g_dpgettext2 (GETTEXT_PACKAGE, "sector", sectors[i].label);
    }

  return sector;
}

/**
 * jalon_sector_get_code:
 * @index: from 0
 *
 * Returns: (nullable): the code of a sector of PLOVER ("MIL"); %NULL beyond the last
 */
const char *
jalon_sector_get_code (guint index)
{
  return index < G_N_ELEMENTS (sectors) ? sectors[index].word : NULL;
}
