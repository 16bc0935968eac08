/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-plugin-fields.h"

#include "jalon-coder-reasons.h"
#include "jalon-intern.h"
#include "jalon-mode.h"
#include "jalon-plugin-evidence.h"
#include "jalon-plugin-time.h"
#include "jalon-text.h"

#include <string.h>

/* Parties of one role, and states of one place, that are looked at. */
#define MAX_CODES 40

/* What a program says of its own sureness makes a proposal medium at most: strong is what a tree confirms. */
#define MAX_POINTS 6

/* Of an event that the program says nothing of. */
#define FEW_POINTS 0

/* Whose words a reason has. */
#define GIVEN "given by the program"

/**
 * Event:
 * @left_out: values that could not be taken
 */
typedef struct
{
  const JalonCoding *coding;
  JalonWorld        *world;
  json_t            *json;
  JalonProposal     *proposal;
  guint             *left_out;
} Event;

static const char *
get_string (json_t *object, const char *member)
{
  return json_string_value (json_object_get (object, member));
}

/* Notes the words that the program gives for a field, or that it gives none. */
static void
explain (const Event *self, const char *field)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (JalonEvidence));

  jalon_plugin_read_explained (self->coding, self->json, field, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const JalonEvidence *span = &g_array_index (spans, JalonEvidence, i);

      jalon_proposal_add_reason (self->proposal, field, GIVEN, span->start, span->end);
    }
  if (spans->len == 0)
    jalon_proposal_add_reason (self->proposal, field, JALON_REASON_NO_EVIDENCE, 0, 0);
}

static const char *
find_sector (const char *word)
{
  const char *sector = NULL;

  for (guint i = 0; word != NULL && (sector = jalon_sector_get_code (i)) != NULL; i++)
    if (strcmp (sector, word) == 0)
      return sector;
  return NULL;
}

static void
add_party (const Event *self, json_t *json, GArray *parties)
{
  const char        *code = get_string (json, "code");
  const char        *word = get_string (json, "sector");
  guint              found = JALON_FOUND_NAMED;
  JalonProposalParty party = { .sector = find_sector (word) };

  if (code == NULL || !jalon_world_has_code (self->world, code))
    {
      *self->left_out += 1;
      return;
    }
  *self->left_out += word != NULL && party.sector == NULL ? 1 : 0;
  if (!jalon_vocabulary_parse (JALON_VOCABULARY_FOUND, get_string (json, "found"), &found))
    found = JALON_FOUND_NAMED;
  party.code = jalon_intern (code);
  party.found = found;
  g_array_append_val (parties, party);
}

static void
read_parties (const Event *self, const char *member, const char *field, GArray *parties)
{
  json_t *list = json_object_get (self->json, member);

  for (size_t i = 0; i < MIN (json_array_size (list), MAX_CODES); i++)
    add_party (self, json_array_get (list, i), parties);
  if (parties->len > 0)
    explain (self, field);
}

/* The states of a place: one code, or a list of them. */
static void
read_states (const Event *self, json_t *codes)
{
  size_t n = json_is_array (codes) ? json_array_size (codes) : json_is_string (codes) ? 1 : 0;

  for (size_t i = 0; i < MIN (n, MAX_CODES); i++)
    {
      const char *code = json_string_value (json_is_array (codes) ? json_array_get (codes, i) : codes);

      if (code != NULL && jalon_world_has_code (self->world, code) &&
          jalon_world_list_members (self->world, code) == NULL)
        g_ptr_array_add (self->proposal->place_codes, (gpointer) jalon_intern (code));
      else
        *self->left_out += 1;
    }
}

/* Whether the name is that of one of the states: no place is finer than that. */
static gboolean
is_name_of_state (const Event *self, const char *name)
{
  static const char *const languages[] = { "en", "fr" };
  g_autofree char         *folded = jalon_text_fold (name);

  for (guint i = 0; i < self->proposal->place_codes->len * G_N_ELEMENTS (languages); i++)
    {
      const char      *code = g_ptr_array_index (self->proposal->place_codes, i / G_N_ELEMENTS (languages));
      g_autofree char *state =
          jalon_text_fold (jalon_world_get_name (self->world, code, languages[i % G_N_ELEMENTS (languages)]));

      if (strcmp (folded, state) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What needs a name that the words of the event tell. */
static gboolean
needs_name (JalonPrecision precision)
{
  return precision != JALON_PRECISION_COUNTRY && precision != JALON_PRECISION_NONE &&
         precision != JALON_PRECISION_AIRSPACE && precision != JALON_PRECISION_BORDER;
}

/* The quotes of the event, then the words given for a field. */
static GArray *
list_words (const Event *self, const char *field)
{
  GArray *spans = g_array_copy (self->proposal->evidence);

  jalon_plugin_read_explained (self->coding, self->json, field, spans);
  return spans;
}

/* A place is kept as fine as the words that are given for it, else as the state they are said to lie in. */
static void
read_place (const Event *self)
{
  json_t       *place = json_object_get (self->json, "place");
  const char   *name = get_string (place, "name");
  guint         precision = JALON_PRECISION_NONE;
  JalonEvidence where;
  g_autoptr (GArray) spans = NULL;

  if (!jalon_vocabulary_parse (JALON_VOCABULARY_PRECISION, get_string (place, "precision"), &precision))
    {
      *self->left_out += place != NULL && !json_is_null (place) ? 1 : 0;
      return;
    }
  if (precision == JALON_PRECISION_NONE)
    return;
  read_states (self, json_object_get (place, "iso3"));
  spans = list_words (self, "place");
  if (name != NULL && jalon_plugin_find_in (self->coding, spans, name, &where))
    {
      self->proposal->place_name = g_strdup (name);
      jalon_proposal_add_reason (self->proposal, "place", GIVEN, where.start, where.end);
    }
  else
    explain (self, "place");
  if (needs_name (precision) && (self->proposal->place_name == NULL || is_name_of_state (self, name)))
    {
      *self->left_out += self->proposal->place_name == NULL ? 1 : 0;
      precision = self->proposal->place_codes->len > 0 ? JALON_PRECISION_COUNTRY : JALON_PRECISION_NONE;
    }
  self->proposal->precision = precision;
}

static void
read_date (const Event *self)
{
  json_t *date = json_object_get (self->json, "date");
  g_autoptr (GArray) spans = NULL;

  if (date == NULL || json_is_null (date) || get_string (date, "start") == NULL)
    return;
  spans = list_words (self, "time");
  if (jalon_plugin_read_time (self->coding, date, spans, &self->proposal->time))
    explain (self, "time");
  else
    *self->left_out += 1;
}

static void
read_status (const Event *self)
{
  const char *word = get_string (self->json, "status");
  guint       status = JALON_STATUS_OCCURRED;

  if (word == NULL)
    return;
  if (!jalon_vocabulary_parse (JALON_VOCABULARY_STATUS, word, &status))
    {
      *self->left_out += 1;
      status = JALON_STATUS_OCCURRED;
    }
  self->proposal->status = status;
  explain (self, "status");
}

/* Mode and codes, those of the vocabularies alone. */
static void
read_codes (const Event *self)
{
  const char       *mode = get_string (self->json, "mode");
  const JalonField *field = NULL;

  if (mode != NULL && jalon_mode_is_known (mode))
    self->proposal->mode = jalon_intern (mode);
  else if (mode != NULL)
    *self->left_out += 1;
  for (guint i = 0; (field = jalon_codes_get_field (i)) != NULL; i++)
    {
      const char *code = get_string (self->json, field->name);

      if (code != NULL && (field->holds == NULL || field->holds (code)))
        self->proposal->codes.strings[i] = jalon_intern (code);
      else if (code != NULL)
        *self->left_out += 1;
    }
}

/* Who says so, in the words of the article. */
static void
read_speaker (const Event *self)
{
  const char   *words = get_string (self->json, "according_to");
  JalonEvidence span;

  if (words == NULL)
    return;
  if (!jalon_plugin_find_words (self->coding, words, G_MAXSIZE, &span))
    {
      *self->left_out += 1;
      return;
    }
  self->proposal->according_to = g_strdup (words);
  self->proposal->attributed = TRUE;
}

static guint
read_points (const Event *self)
{
  json_t         *points = json_object_get (self->json, "points");
  JalonConfidence confidence = JALON_CONFIDENCE_WEAK;

  if (json_is_integer (points))
    return (guint) CLAMP (json_integer_value (points), 0, MAX_POINTS);
  if (jalon_confidence_parse (get_string (self->json, "confidence"), &confidence))
    return confidence == JALON_CONFIDENCE_WEAK ? FEW_POINTS : MAX_POINTS;
  return FEW_POINTS;
}

/**
 * jalon_plugin_read_event:
 * @event: one of the answer of a program
 * @left_out: (inout): counts the values that are in no vocabulary, or finer than the words
 *
 * Returns: (transfer full) (nullable): what it proposes, with at least one quote that stands in the article; %NULL
 *   where it has none, or a type that is none
 */
JalonProposal *
jalon_plugin_read_event (const JalonCoding *coding, JalonLexicon *lexicon, json_t *event, guint *left_out)
{
  g_autoptr (JalonProposal) proposal = jalon_proposal_new ();
  Event self = { coding, jalon_lexicon_get_world (lexicon), event, proposal, left_out };
  guint type = JALON_EVENT_NOTE;

  jalon_plugin_read_evidence (coding, event, proposal->evidence);
  if (proposal->evidence->len == 0 ||
      !jalon_vocabulary_parse (JALON_VOCABULARY_EVENT_TYPE, get_string (event, "type"), &type) ||
      type == JALON_EVENT_NOTE)
    return NULL;
  proposal->type = type;
  proposal->family = jalon_intern ("program");
  proposal->denies = json_is_true (json_object_get (event, "denies"));
  proposal->points = read_points (&self);
  explain (&self, "type");
  read_codes (&self);
  read_parties (&self, "actors", "actor", proposal->actors);
  read_parties (&self, "recipients", "recipient", proposal->recipients);
  proposal->reciprocal = json_is_true (json_object_get (event, "reciprocal")) && proposal->actors->len > 1;
  read_status (&self);
  read_place (&self);
  read_date (&self);
  read_speaker (&self);
  return g_steal_pointer (&proposal);
}
