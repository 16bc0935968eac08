/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The weights were set on TR-News (Kamalloo and Rafiei, 2018), by hand.
 */

#include "config.h"

#include "jalon-place-choice.h"

#include <math.h>
#include <string.h>

/* What a reading has by itself: a town 8 for each power of ten of its people. */
#define SCORE_COUNTRY 100.0
#define SCORE_AMBIGUOUS_COUNTRY 60.0
#define SCORE_AREA 90.0
/* A division has the people of its towns: the town of the same name comes first. */
#define SCORE_DIVISION -6.0
#define SCORE_CAPITAL 25.0
#define SCORE_SEAT 4.0
#define SCORE_PEOPLE 8.0

/* What the document adds: for its states, its divisions, and a division or state that the name is said to lie in,
 * here or where the document says the name elsewhere. */
#define SCORE_STATE 40.0
#define NAMESAKE 0.4
#define SCORE_SHARED_DIVISION 25.0
#define SCORE_SAID 1000.0
#define SCORE_SAID_ELSEWHERE 60.0
#define SCORE_SAID_DIVISION 30.0

/* How much a name tells of the document's states. */
#define WEIGHT_STATE 1.0
#define WEIGHT_PEOPLE 0.8
#define WEIGHT_PERSON 0.5
#define WEIGHT_CONTAINER 1.5
#define WEIGHT_TOWN 0.5

/* People of a town or division that needs little to be recognised, and of one that needs some. */
#define WELL_KNOWN 1000000
#define KNOWN 100000

/* What the document has said of a name, all times it is said taken together. */
typedef struct
{
  const char *country;
  const char *division;
  gboolean    located; /* somewhere it is said as a place */
  gboolean    person;  /* somewhere it is a person's */
  guint    unknown; /* number + 1 of the reading of a town that no gazetteer has, as the document says where it lies */
  gboolean noted;   /* its town has been counted for the states */
} WordsMemory;

typedef struct
{
  GArray       *candidates;
  const GArray *readings;

  const JalonPlaceLexicon *places;

  WordsMemory *words;     /* (owned) by number of the name */
  GHashTable  *states;    /* (owned) interned ISO3 -> double */
  GHashTable  *divisions; /* (owned) "USA Texas" -> double */
  GHashTable  *divided;   /* (owned) set of interned ISO3: states of which a division is named */
  double       most_of_states;
  double       most_of_divisions;

  JalonPlaceReading main_division; /* the one named most so far; its name is NULL where there is none */
} Choice;

static JalonPlaceCandidate *
get_candidate (const Choice *self, guint i)
{
  return &g_array_index (self->candidates, JalonPlaceCandidate, i);
}

static const JalonPlaceReading *
get_reading (const Choice *self, const JalonPlaceCandidate *candidate, guint r)
{
  return &g_array_index (self->readings, JalonPlaceReading, candidate->first_reading + r);
}

static double
get_weight (GHashTable *table, const char *key)
{
  const double *weight = key != NULL ? g_hash_table_lookup (table, key) : NULL;

  return weight != NULL ? *weight : 0.0;
}

static void
add_weight (GHashTable *table, const char *key, double weight, double *most)
{
  double *sum = g_hash_table_lookup (table, key);

  if (sum == NULL)
    {
      sum = g_new0 (double, 1);
      g_hash_table_insert (table, g_strdup (key), sum);
    }
  *sum += weight;
  *most = MAX (*most, *sum);
}

static void
note_state (Choice *self, const char *country, double weight)
{
  if (country != NULL)
    add_weight (self->states, country, weight, &self->most_of_states);
}

static char *
dup_division_key (const char *country, const char *division)
{
  return g_strconcat (country, " ", division, NULL);
}

static void
note_division (Choice *self, const char *country, const char *division, double weight)
{
  g_autofree char *key = country != NULL && division != NULL ? dup_division_key (country, division) : NULL;

  if (key != NULL)
    add_weight (self->divisions, key, weight, &self->most_of_divisions);
}

static void
note_named_division (Choice *self, const JalonPlaceReading *division, double weight)
{
  g_autofree char *key = NULL;

  if (division->kind != JALON_READING_DIVISION)
    return;
  note_division (self, division->country, division->name, weight);
  g_hash_table_add (self->divided, (gpointer) division->country);
  key = dup_division_key (division->country, division->name);
  if (get_weight (self->divisions, key) >= self->most_of_divisions)
    self->main_division = *division;
}

/* Whether all readings lie in one state. */
static const char *
get_only_state (const Choice *self, const JalonPlaceCandidate *candidate)
{
  const char *country = candidate->n_readings > 0 ? get_reading (self, candidate, 0)->country : NULL;

  for (guint r = 1; r < candidate->n_readings; r++)
    if (get_reading (self, candidate, r)->country != country)
      return NULL;
  return country;
}

static double
weight_of_use (JalonNameUse use)
{
  switch (use)
    {
    case JALON_NAME_OF_PLACE:
      return WEIGHT_STATE;
    case JALON_NAME_OF_PEOPLE:
      return WEIGHT_PEOPLE;
    case JALON_NAME_OF_PERSON:
    case JALON_NAME_OF_SEAT:
      return WEIGHT_PERSON;
    case JALON_NAME_OF_OTHER:
    default:
      return 0.0;
    }
}

/* What names of states, containers and towns there is but one of say, before anything is chosen. */
static void
note_certain (Choice *self, const JalonPlaceCandidate *candidate)
{
  const JalonPlaceContext *context = &candidate->context;
  const JalonPlaceReading *first = candidate->n_readings > 0 ? get_reading (self, candidate, 0) : NULL;
  const char              *only = get_only_state (self, candidate);

  note_state (self, context->country, WEIGHT_CONTAINER);
  if (context->country != NULL)
    note_named_division (self, &context->within, WEIGHT_CONTAINER);
  if (first == NULL || (context->cues & (JALON_CUE_PERSON | JALON_CUE_OTHER)) != 0)
    return;
  for (guint r = 0; r < candidate->n_readings; r++)
    {
      const JalonPlaceReading *reading = get_reading (self, candidate, r);

      if (reading->kind == JALON_READING_COUNTRY && !reading->ambiguous)
        {
          note_state (self, reading->country, weight_of_use (candidate->use));
          return;
        }
    }
  if (only == NULL || candidate->context.country != NULL || self->words[candidate->words].noted)
    return;
  self->words[candidate->words].noted = TRUE;
  note_state (self, only, WEIGHT_TOWN);
  if (candidate->n_readings == 1)
    note_named_division (self, first, WEIGHT_STATE);
}

static void
note_words (Choice *self, const JalonPlaceCandidate *candidate)
{
  WordsMemory             *words = &self->words[candidate->words];
  const JalonPlaceContext *context = &candidate->context;

  if (context->unknown && words->unknown == 0)
    words->unknown = candidate->first_reading + 1;
  if (context->country != NULL && (words->country == NULL || words->division == NULL))
    {
      words->country = context->country;
      words->division = context->division;
    }
  if ((context->cues & JALON_CUE_PERSON) != 0)
    words->person = TRUE;
  else if (context->country != NULL || (context->cues & (JALON_CUE_LOCATIVE | JALON_CUE_TOWN | JALON_CUE_DIVISION |
                                                         JALON_CUE_OTHER)) == JALON_CUE_LOCATIVE)
    words->located = TRUE;
}

static double
get_own_score (const JalonPlaceReading *reading)
{
  switch (reading->kind)
    {
    case JALON_READING_COUNTRY:
      return reading->ambiguous ? SCORE_AMBIGUOUS_COUNTRY : SCORE_COUNTRY;
    case JALON_READING_AREA:
      return SCORE_AREA;
    case JALON_READING_DIVISION:
      return SCORE_DIVISION + SCORE_PEOPLE * log10 (MAX (reading->population, 1));
    case JALON_READING_CAPITAL:
    case JALON_READING_TOWN:
    default:
      return SCORE_PEOPLE * log10 (MAX (reading->population, 1)) +
             (reading->kind == JALON_READING_CAPITAL ? SCORE_CAPITAL : 0.0) +
             (reading->place != NULL && reading->place->kind == JALON_PLACE_ADMIN1_SEAT ? SCORE_SEAT : 0.0);
    }
}

/* "the province of Aleppo", "Aleppo province" is no town; "the city of New York" no division. */
static double
score_kind_said (const JalonPlaceReading *reading, guint cues)
{
  if ((cues & JALON_CUE_DIVISION) != 0)
    return reading->kind == JALON_READING_DIVISION ? SCORE_STATE : 0.0;
  if ((cues & JALON_CUE_TOWN) != 0)
    return reading->kind >= JALON_READING_CAPITAL ? SCORE_STATE : 0.0;
  return 0.0;
}

static gboolean
can_be_capital (const Choice *self, const JalonPlaceCandidate *candidate)
{
  for (guint r = 0; r < candidate->n_readings; r++)
    if (get_reading (self, candidate, r)->kind == JALON_READING_CAPITAL)
      return TRUE;
  return FALSE;
}

/* What the document's states say for a place. That Americans act everywhere does not yet speak for the Athens in
 * Georgia. */
static double
score_state (const Choice *self, const JalonPlaceCandidate *candidate, const JalonPlaceReading *reading)
{
  double   share = self->most_of_states > 0 ? get_weight (self->states, reading->country) / self->most_of_states : 0.0;
  gboolean namesake = reading->kind == JALON_READING_TOWN && can_be_capital (self, candidate) &&
                      jalon_place_lexicon_has_namesakes (self->places, reading->country) &&
                      !g_hash_table_contains (self->divided, reading->country);

  return SCORE_STATE * sqrt (share) * (namesake ? NAMESAKE : 1.0);
}

static double
score_reading (const Choice *self, const JalonPlaceCandidate *candidate, const JalonPlaceReading *reading)
{
  const JalonPlaceContext *context = &candidate->context;
  const WordsMemory       *words = &self->words[candidate->words];
  const char              *division = reading->kind == JALON_READING_DIVISION ? reading->name : reading->admin1;
  g_autofree char         *key =
      reading->country != NULL && division != NULL ? dup_division_key (reading->country, division) : NULL;
  double score = get_own_score (reading) + score_kind_said (reading, context->cues);

  score += score_state (self, candidate, reading);
  if (self->most_of_divisions > 0)
    score += SCORE_SHARED_DIVISION * get_weight (self->divisions, key) / self->most_of_divisions;
  if (jalon_place_reading_is_in (reading, context->country, context->division))
    score += SCORE_SAID;
  if (jalon_place_reading_is_in (reading, words->country, NULL))
    score += SCORE_SAID_ELSEWHERE;
  if (words->division != NULL && jalon_place_reading_is_in (reading, words->country, words->division))
    score += SCORE_SAID_DIVISION;
  return score;
}

static void
choose_reading (const Choice *self, JalonPlaceCandidate *candidate)
{
  guint  unknown = candidate->context.country == NULL ? self->words[candidate->words].unknown : 0;
  double best = 0.0;

  candidate->is_place = candidate->n_readings > 0;
  if (candidate->is_place && unknown > 0)
    {
      candidate->meant = g_array_index (self->readings, JalonPlaceReading, unknown - 1);
      return;
    }
  for (guint r = 0; r < candidate->n_readings; r++)
    {
      double score = score_reading (self, candidate, get_reading (self, candidate, r));

      if (r > 0 && score <= best)
        continue;
      best = score;
      candidate->meant = *get_reading (self, candidate, r);
    }
}

/* How well the place is known: a name of a small town is as often something else. */
static int
get_prominence (const JalonPlaceReading *reading)
{
  if (reading->kind <= JALON_READING_AREA || reading->kind == JALON_READING_CAPITAL)
    return 2;
  if (reading->kind == JALON_READING_DIVISION)
    return reading->population >= WELL_KNOWN ? 2 : 1;
  if (reading->population >= WELL_KNOWN)
    return 1;
  return reading->population >= KNOWN || (reading->place != NULL && reading->place->kind == JALON_PLACE_ADMIN1_SEAT)
             ? 0
             : -1;
}

/* A town far from all that the document speaks of: more likely another one of the name, which no gazetteer has. */
static gboolean
is_foreign (const Choice *self, const JalonPlaceCandidate *candidate, const JalonPlaceReading *reading)
{
  double own = self->words[candidate->words].noted ? WEIGHT_TOWN : 0.0;

  return reading->kind == JALON_READING_TOWN && candidate->context.country == NULL && self->most_of_states >= 2.0 &&
         get_weight (self->states, reading->country) - own < 0.05 * self->most_of_states;
}

static int
score_cues (guint cues)
{
  int score = 0;

  if ((cues & (JALON_CUE_TOWN | JALON_CUE_DIVISION)) != 0)
    score += 3;
  if ((cues & JALON_CUE_LOCATIVE) != 0)
    score += 2;
  if ((cues & (JALON_CUE_INSTITUTION | JALON_CUE_LISTED)) != 0)
    score += 1;
  if ((cues & JALON_CUE_COMMON) != 0)
    score -= 3;
  if ((cues & JALON_CUE_START) != 0)
    score -= 1;
  return score;
}

/* What speaks for and against a town or division that no word beside its name says to be one. */
static int
score_town (const Choice *self, const JalonPlaceCandidate *candidate, const JalonPlaceReading *reading)
{
  const WordsMemory *words = &self->words[candidate->words];
  guint              cues = candidate->context.cues;
  gboolean           is_located = (cues & JALON_CUE_LOCATIVE) != 0;
  gboolean           is_known = reading->population >= WELL_KNOWN;
  int                score = (words->located ? 2 : 0) + (words->country != NULL ? 1 : 0);

  if (words->person && !is_located)
    score -= 4;
  if ((cues & JALON_CUE_PART) != 0)
    score -= reading->kind == JALON_READING_TOWN && !is_known ? 3 : 1;
  if (is_foreign (self, candidate, reading))
    score -= is_known ? 1 : 4;
  if (self->most_of_states > 0 && get_weight (self->states, reading->country) >= 0.5 * self->most_of_states)
    score += 1;
  if ((cues & JALON_CUE_ACTS) != 0 && reading->kind == JALON_READING_TOWN && !is_located)
    score -= 1;
  return score;
}

/* How sure it is that the name is a place here; 1 and more: it is. */
static int
score_as_place (const Choice *self, const JalonPlaceCandidate *candidate, const JalonPlaceReading *reading)
{
  const WordsMemory *words = &self->words[candidate->words];
  guint              cues = candidate->context.cues;
  gboolean           state = reading->kind <= JALON_READING_AREA;
  int                score = get_prominence (reading) + score_cues (cues);

  if ((cues & JALON_CUE_OTHER) != 0)
    return -10;
  if (candidate->use == JALON_NAME_OF_PEOPLE)
    return 2;
  if (candidate->context.country != NULL)
    score += 4;
  if ((cues & JALON_CUE_PERSON) != 0)
    return candidate->context.country != NULL ? score : !state || (cues & JALON_CUE_GIVEN) != 0 ? -10 : 1;
  if (state)
    return words->person && (cues & (JALON_CUE_GIVEN | JALON_CUE_LOCATIVE)) == JALON_CUE_GIVEN ? -10 : MAX (score, 1);
  return score + score_town (self, candidate, reading);
}

static const char *
name_rule (const Choice *self, const JalonPlaceCandidate *candidate, const JalonPlaceReading *reading)
{
  if (candidate->context.country != NULL)
    return "container";
  if (candidate->n_readings == 1)
    return "only";
  if (reading->kind == JALON_READING_COUNTRY)
    return "state";
  if (self->words[candidate->words].country != NULL)
    return "container-elsewhere";
  return get_weight (self->states, reading->country) > 0 ? "states" : "importance";
}

/* It lies in the division that the document is about, if it is about one. */
static void
judge_county (const Choice *self, JalonPlaceCandidate *candidate)
{
  const char *name = candidate->meant.name;

  candidate->is_place = self->main_division.name != NULL && self->most_of_divisions >= WEIGHT_CONTAINER;
  if (!candidate->is_place)
    return;
  candidate->meant = self->main_division;
  candidate->meant.name = name;
  candidate->score = 1;
  candidate->rule = "main-division";
}

static void
judge (const Choice *self, JalonPlaceCandidate *candidate)
{
  if (candidate->county)
    {
      judge_county (self, candidate);
      return;
    }
  choose_reading (self, candidate);
  if (!candidate->is_place)
    return;
  candidate->score = score_as_place (self, candidate, &candidate->meant);
  candidate->rule = name_rule (self, candidate, &candidate->meant);
  candidate->is_place =
      candidate->score >= 1 && (candidate->use == JALON_NAME_OF_PLACE || candidate->use == JALON_NAME_OF_PEOPLE);
}

/* The towns chosen first say more of the document's states and divisions. */
static void
note_chosen (Choice *self, const JalonPlaceCandidate *candidate)
{
  const JalonPlaceReading *reading = &candidate->meant;

  if (!candidate->is_place || reading->kind < JALON_READING_DIVISION || candidate->county ||
      self->words[candidate->words].noted)
    return;
  self->words[candidate->words].noted = TRUE;
  note_state (self, reading->country, WEIGHT_TOWN);
  note_division (self, reading->country, reading->admin1, WEIGHT_TOWN);
}

void
jalon_place_choice_make (const JalonPlaceLexicon *places, GArray *candidates, const GArray *readings, guint n_words)
{
  Choice self = { .places = places,
                  .candidates = candidates,
                  .readings = readings,
                  .words = g_new0 (WordsMemory, n_words + 1) };

  self.states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.divisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.divided = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < candidates->len; i++)
    {
      note_certain (&self, get_candidate (&self, i));
      note_words (&self, get_candidate (&self, i));
    }
  for (guint i = 0; i < candidates->len; i++)
    judge (&self, get_candidate (&self, i));
  for (guint i = 0; i < candidates->len; i++)
    note_chosen (&self, get_candidate (&self, i));
  for (guint i = 0; i < candidates->len; i++)
    judge (&self, get_candidate (&self, i));
  g_hash_table_unref (self.states);
  g_hash_table_unref (self.divisions);
  g_hash_table_unref (self.divided);
  g_free (self.words);
}
