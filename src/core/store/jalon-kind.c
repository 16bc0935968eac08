/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of kinds.
 */

#include "config.h"

#include "jalon-kind.h"

#include "jalon-event-same-private.h"
#include "jalon-event-title.h"
#include "jalon-facts-title.h"
#include "jalon-event-titles.h"
#include "jalon-i18n.h"
#include "jalon-text.h"

#include <string.h>

static guint
count_events (const JalonKind *kind, JalonDossier *dossier)
{
  return jalon_event_store_get_n_events (jalon_dossier_get_events (dossier));
}

static gboolean
find_event (const JalonKind *kind, JalonDossier *dossier, const char *id, guint *out_position)
{
  return jalon_event_store_find (jalon_dossier_get_events (dossier), id, out_position);
}

static const char *
get_event_id (const JalonKind *kind, JalonDossier *dossier, guint position)
{
  return jalon_event_store_get_id (jalon_dossier_get_events (dossier), position);
}

static gpointer
dup_event (const JalonKind *kind, JalonDossier *dossier, guint position)
{
  return jalon_event_store_dup_record (jalon_dossier_get_events (dossier), position);
}

static char *
dup_event_title (const JalonKind *kind, JalonDossier *dossier, guint position, const char *language)
{
  return jalon_event_store_dup_title (jalon_dossier_get_events (dossier), position, language);
}

static gboolean
add_event (const JalonKind *kind, JalonDossier *dossier, gpointer *inout_record, GError **error)
{
  return jalon_dossier_add_event (dossier, *inout_record, error);
}

static gboolean
insert_event (const JalonKind *kind, JalonDossier *dossier, guint position, gconstpointer record, GError **error)
{
  return jalon_dossier_insert_event (dossier, position, record, error);
}

static gboolean
replace_event (const JalonKind *kind, JalonDossier *dossier, gconstpointer record, GError **error)
{
  return jalon_dossier_replace_event (dossier, record, error);
}

static gboolean
is_same_event (JalonDossier *dossier, guint position, JalonDossier *other, guint other_position)
{
  return jalon_event_store_is_same (jalon_dossier_get_events (dossier),
                                    position,
                                    jalon_dossier_get_events (other),
                                    other_position);
}

static gboolean
remove_event (const JalonKind *kind, JalonDossier *dossier, const char *id, GError **error)
{
  return jalon_dossier_remove_event (dossier, id, error);
}

/* Which type of event it is a person has to say: it is none yet. */
static void
begin_event (gpointer record)
{
  JalonEventRecord *event = record;

  event->type = JALON_N_EVENT_TYPES;
  event->place = jalon_place_new (JALON_PRECISION_NONE);
}

static void
begin_note (gpointer record)
{
  begin_event (record);
  ((JalonEventRecord *) record)->type = JALON_EVENT_NOTE;
}

/* In files and in words a note is a kind of its own. */
static const JalonKind *
refine_event (gconstpointer record)
{
  return &jalon_kinds[((const JalonEventRecord *) record)->type == JALON_EVENT_NOTE ? JALON_KIND_NOTE
                                                                                    : JALON_KIND_EVENT];
}

static guint
count_features (const JalonKind *kind, JalonDossier *dossier)
{
  return g_list_model_get_n_items (jalon_dossier_get_features (dossier, kind->id));
}

static gboolean
find_feature (const JalonKind *kind, JalonDossier *dossier, const char *id, guint *out_position)
{
  return jalon_dossier_find_feature_position (dossier, kind->id, id, out_position);
}

/* Borrowed: the dossier keeps it. */
static const JalonRecord *
get_record (const JalonKind *kind, JalonDossier *dossier, guint position)
{
  g_autoptr (JalonFeature) feature = g_list_model_get_item (jalon_dossier_get_features (dossier, kind->id), position);

  return jalon_feature_get_record (feature);
}

static const char *
get_feature_id (const JalonKind *kind, JalonDossier *dossier, guint position)
{
  return get_record (kind, dossier, position)->id;
}

static gpointer
dup_feature (const JalonKind *kind, JalonDossier *dossier, guint position)
{
  return jalon_schema_copy (kind->schema, get_record (kind, dossier, position));
}

static char *
dup_feature_title (const JalonKind *kind, JalonDossier *dossier, guint position, const char *language)
{
  return jalon_text_dup (get_record (kind, dossier, position)->title, language);
}

static gboolean
add_feature (const JalonKind *kind, JalonDossier *dossier, gpointer *inout_record, GError **error)
{
  return jalon_dossier_add_feature (dossier, kind->id, g_steal_pointer (inout_record), error);
}

static gboolean
insert_feature (const JalonKind *kind, JalonDossier *dossier, guint position, gconstpointer record, GError **error)
{
  return jalon_dossier_insert_feature (dossier, kind->id, position, record, error);
}

static gboolean
replace_feature (const JalonKind *kind, JalonDossier *dossier, gconstpointer record, GError **error)
{
  return jalon_dossier_replace_feature (dossier, kind->id, record, error);
}

static gboolean
remove_feature (const JalonKind *kind, JalonDossier *dossier, const char *id, GError **error)
{
  return jalon_dossier_remove_feature (dossier, kind->id, id, error);
}

static void
list_codes_of_place (const JalonPlace *place, JalonCodeFunc func, gpointer data)
{
  for (char **code = place != NULL ? place->countries : NULL; code != NULL && *code != NULL; code++)
    func (*code, JALON_COUNTRY_BIT (WHERE), 0, data);
}

static void
list_codes_of_event (gconstpointer record, JalonCodeFunc func, gpointer data)
{
  const JalonEventRecord *event = record;

  list_codes_of_place (event->place, func, data);
  for (guint i = 0; i < event->alternatives->len; i++)
    list_codes_of_place (g_ptr_array_index (event->alternatives, i), func, data);
  for (guint i = 0; i < event->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (event->parties, i);
      gboolean          acts = party->role == JALON_PARTY_ACTOR;

      func (party->code, acts ? JALON_COUNTRY_BIT (ACTOR) : JALON_COUNTRY_BIT (RECIPIENT), 0, data);
    }
}

static gboolean
is_for_training (JalonSiteKind kind)
{
  return kind == JALON_SITE_TRAINING_CENTRE || kind == JALON_SITE_TRAINING_UNSPECIFIED;
}

/* The host acts, and there it is; those who use the site receive. */
static void
list_codes_of_site (gconstpointer record, JalonCodeFunc func, gpointer data)
{
  const JalonSiteRecord *site = record;

  list_codes_of_place (site->place, func, data);
  func (site->host,
        JALON_COUNTRY_BIT (ACTOR) | JALON_COUNTRY_BIT (HOST) | JALON_COUNTRY_BIT (WHERE),
        JALON_ROLE_HOST,
        data);
  for (char **code = site->users; code != NULL && *code != NULL; code++)
    func (*code,
          JALON_COUNTRY_BIT (RECIPIENT),
          is_for_training (site->kind) ? JALON_ROLE_TRAINEE : JALON_ROLE_USER,
          data);
}

/* The state that closes its sky acts, and there it happens; those it bans receive. */
static void
list_codes_of_closure (gconstpointer record, JalonCodeFunc func, gpointer data)
{
  const JalonClosureRecord *closure = record;

  func (closure->closing,
        JALON_COUNTRY_BIT (ACTOR) | JALON_COUNTRY_BIT (CLOSING) | JALON_COUNTRY_BIT (WHERE),
        JALON_ROLE_CLOSING,
        data);
  for (guint i = 0; i < closure->bans->len; i++)
    func (((const JalonBan *) g_ptr_array_index (closure->bans, i))->code,
          JALON_COUNTRY_BIT (RECIPIENT) | JALON_COUNTRY_BIT (BANNED),
          JALON_ROLE_BANNED,
          data);
}

/* A view asks for states, which do nothing by that. */
static void
list_codes_of_view (gconstpointer record, JalonCodeFunc func, gpointer data)
{
  const JalonViewRecord *view = record;

  for (char **term = view->countries; term != NULL && *term != NULL; term++)
    {
      g_autofree char *code = g_strndup (*term, strcspn (*term, ":"));

      func (code, 0, 0, data);
    }
}

/* Two sites of one host, unless each has a name of its own. */
static guint
rate_same_site (gconstpointer a, gconstpointer b)
{
  const JalonSiteRecord *p = a;
  const JalonSiteRecord *q = b;

  if (g_strcmp0 (p->host, q->host) != 0)
    return 0;
  return p->named && q->named && g_strcmp0 (p->title, q->title) != 0 ? 0 : 1;
}

static gboolean
bans (const JalonClosureRecord *closure, const char *code)
{
  for (guint i = 0; i < closure->bans->len; i++)
    if (g_strcmp0 (((const JalonBan *) g_ptr_array_index (closure->bans, i))->code, code) == 0)
      return TRUE;
  return FALSE;
}

/* Two closures by one state, better those against the same. */
static guint
rate_same_closure (gconstpointer a, gconstpointer b)
{
  const JalonClosureRecord *p = a;
  const JalonClosureRecord *q = b;

  if (g_strcmp0 (p->closing, q->closing) != 0)
    return 0;
  for (guint i = 0; i < p->bans->len; i++)
    if (bans (q, ((const JalonBan *) g_ptr_array_index (p->bans, i))->code))
      return 2;
  return 1;
}

/* Notes stand among the events, and are found there. */
static guint
count_none (const JalonKind *kind, JalonDossier *dossier)
{
  return 0;
}

static gboolean
find_none (const JalonKind *kind, JalonDossier *dossier, const char *id, guint *out_position)
{
  return FALSE;
}

/* The functions above that are of events, or of the features of a shelf. */
#define FUNCTIONS(name)                                                                                                \
  .count = count_##name##s, .find = find_##name, .get_id = get_##name##_id, .dup = dup_##name,                         \
  .dup_title = dup_##name##_title, .add = add_##name, .insert = insert_##name, .replace = replace_##name,              \
  .remove = remove_##name

/* Translators: all of context "edit" is what can be undone, as in "Undo Add Event". */
const JalonKind jalon_kinds[JALON_N_KINDS] = {
  [JALON_KIND_EVENT] = {
    .id = JALON_KIND_EVENT,
    .stored_as = JALON_KIND_EVENT,
    .word = N_ ("event"),
    .is_shown = TRUE,
    .is_in_columns = TRUE,
    .has_geometry = TRUE,
    .takes_foreign = TRUE,
    .schema = &jalon_event_schema,
    .begin = begin_event,
    .refine = refine_event,
    FUNCTIONS (event),
    .is_same = is_same_event,
    .list_codes = list_codes_of_event,
    .noun = N_ ("Event"),
    .labels = { NC_ ("edit", "Add Event"), NC_ ("edit", "Edit Event"), NC_ ("edit", "Remove Event"), NC_ ("edit", "New Event") },
    .review_labels = { NC_ ("edit", "Propose Event Again"),
                       NC_ ("edit", "Accept Event"),
                       NC_ ("edit", "Reject Event") },
  },
  [JALON_KIND_SITE] = {
    .id = JALON_KIND_SITE,
    .stored_as = JALON_KIND_SITE,
    .word = N_ ("site"),
    .is_shown = TRUE,
    .has_geometry = TRUE,
    .schema = &jalon_site_schema,
    FUNCTIONS (feature),
    .list_codes = list_codes_of_site,
    .rate_sameness = rate_same_site,
    .dup_facts_title = jalon_site_dup_facts_title,
    .noun = N_ ("Site"),
    .labels = { NC_ ("edit", "Add Site"), NC_ ("edit", "Edit Site"), NC_ ("edit", "Remove Site"), NC_ ("edit", "New Site") },
    .review_labels = { NC_ ("edit", "Propose Site Again"), NC_ ("edit", "Accept Site"), NC_ ("edit", "Reject Site") },
  },
  [JALON_KIND_CLOSURE] = {
    .id = JALON_KIND_CLOSURE,
    .stored_as = JALON_KIND_CLOSURE,
    .word = N_ ("closure"),
    .is_shown = TRUE,
    .has_geometry = TRUE,
    .schema = &jalon_closure_schema,
    FUNCTIONS (feature),
    .list_codes = list_codes_of_closure,
    .rate_sameness = rate_same_closure,
    .dup_facts_title = jalon_closure_dup_facts_title,
    .noun = N_ ("Closure"),
    .labels = { NC_ ("edit", "Add Closure"), NC_ ("edit", "Edit Closure"), NC_ ("edit", "Remove Closure"), NC_ ("edit", "New Closure") },
    .review_labels = { NC_ ("edit", "Propose Closure Again"),
                       NC_ ("edit", "Accept Closure"),
                       NC_ ("edit", "Reject Closure") },
  },
  [JALON_KIND_VIEW] = {
    .id = JALON_KIND_VIEW,
    .stored_as = JALON_KIND_VIEW,
    /* Translators: a view is what a map showed, saved under a name. */
    .word = N_ ("view"),
    .schema = &jalon_view_schema,
    FUNCTIONS (feature),
    .list_codes = list_codes_of_view,
    .noun = N_ ("View"),
    .labels = { NC_ ("edit", "Save View"), NC_ ("edit", "Edit View"), NC_ ("edit", "Remove View") },
    .review_labels = { NC_ ("edit", "Propose View Again"), NC_ ("edit", "Accept View"), NC_ ("edit", "Reject View") },
  },
  [JALON_KIND_NOTE] = {
    .id = JALON_KIND_NOTE,
    .stored_as = JALON_KIND_EVENT,
    .word = N_ ("note"),
    .is_in_columns = TRUE,
    .has_geometry = TRUE,
    .takes_foreign = TRUE,
    .is_loose = TRUE,
    .schema = &jalon_event_schema,
    .begin = begin_note,
    .refine = refine_event,
    .count = count_none,
    .find = find_none,
    .get_id = get_event_id,
    .dup = dup_event,
    .dup_title = dup_event_title,
    .add = add_event,
    .insert = insert_event,
    .replace = replace_event,
    .remove = remove_event,
    .list_codes = list_codes_of_event,
    .noun = N_ ("Note"),
    .labels = { NC_ ("edit", "Add Note"), NC_ ("edit", "Edit Note"), NC_ ("edit", "Remove Note"), NC_ ("edit", "New Note") },
    .review_labels = { NC_ ("edit", "Propose Note Again"), NC_ ("edit", "Accept Note"), NC_ ("edit", "Reject Note") },
  },
};

static char *
dup_new_id (const JalonKind *kind)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_strdup_printf ("%s-%s", kind->word, uuid);
}

/**
 * jalon_kind_new_record:
 *
 * Returns: (transfer full): an accepted record to be filled in, with an id that no other has. An event has the type
 *   %JALON_N_EVENT_TYPES, which no dossier takes
 */
gpointer
jalon_kind_new_record (const JalonKind *kind)
{
  JalonRecord *record = jalon_schema_begin (kind->schema);

  record->id = dup_new_id (kind);
  record->title = g_strdup ("");
  if (kind->begin != NULL)
    kind->begin (record);
  return record;
}

/**
 * jalon_kind_duplicate_record:
 * @kind: as jalon_kind_refine() tells it
 * @record: of that kind
 *
 * Returns: (transfer full): a copy, accepted, with an id that no other has
 */
gpointer
jalon_kind_duplicate_record (const JalonKind *kind, gconstpointer record)
{
  JalonRecord *copy = jalon_schema_copy (kind->schema, record);

  g_free (copy->id);
  copy->id = dup_new_id (kind);
  copy->review = JALON_REVIEW_ACCEPTED;
  return copy;
}

/**
 * jalon_kind_find:
 * @id: of a feature; no two features of a dossier have the same
 * @out_position: (out): where it stands among those of its kind
 *
 * Returns: (nullable): the kind of the feature; %NULL where there is none
 */
const JalonKind *
jalon_kind_find (JalonDossier *dossier, const char *id, guint *out_position)
{
  for (guint i = 0; i < JALON_N_KINDS; i++)
    if (jalon_kinds[i].find (&jalon_kinds[i], dossier, id, out_position))
      return &jalon_kinds[i];
  return NULL;
}

/**
 * jalon_kind_parse:
 * @word: as files have it
 *
 * Returns: (nullable): the kind
 */
const JalonKind *
jalon_kind_parse (const char *word)
{
  for (guint i = 0; i < JALON_N_KINDS; i++)
    if (g_str_equal (jalon_kinds[i].word, word))
      return &jalon_kinds[i];
  return NULL;
}

/**
 * jalon_kind_dup_words:
 *
 * Returns: (transfer full): the words of all kinds, for a message
 */
char *
jalon_kind_dup_words (void)
{
  const char *words[JALON_N_KINDS + 1] = { NULL };

  for (guint i = 0; i < JALON_N_KINDS; i++)
    words[i] = jalon_kinds[i].word;
  return g_strjoinv (", ", (char **) words);
}

/**
 * jalon_kind_refine:
 * @record: of @kind
 *
 * Returns: the kind that a record is in files and in words: an event of type NOTE is a note
 */
const JalonKind *
jalon_kind_refine (const JalonKind *kind, gconstpointer record)
{
  return kind->refine != NULL ? kind->refine (record) : kind;
}

/* A code that is looked for among those of a record, in any of some uses. */
typedef struct
{
  const char *code;
  guint       uses;
  gboolean    is_found;
} Search;

static void
find_code_cb (const char *code, guint uses, guint roles, gpointer data)
{
  Search *search = data;

  search->is_found = search->is_found || ((uses & search->uses) != 0 && g_strcmp0 (code, search->code) == 0);
}

/**
 * jalon_kind_uses_code:
 * @record: of that kind
 * @code: a state or an organisation
 * @uses: a set of JALON_COUNTRY_BIT()
 *
 * Returns: whether a record names @code in any of these uses
 */
gboolean
jalon_kind_uses_code (const JalonKind *kind, gconstpointer record, const char *code, guint uses)
{
  Search search = { code, uses, FALSE };

  kind->list_codes (record, find_code_cb, &search);
  return search.is_found;
}

/**
 * jalon_kind_dup_title_of:
 * @kind: as which @record is stored
 * @record: a record that need not be in a dossier
 * @language: of the title: a BCP 47 tag
 *
 * Returns: (transfer full): what the record is called by itself, without regard to its neighbours
 */
char *
jalon_kind_dup_title_of (const JalonKind *kind, gconstpointer record, const char *language)
{
  if (kind->is_in_columns || jalon_kind_refine (kind, record)->is_in_columns)
    return jalon_event_dup_title (record, NULL, 0, language);
  return jalon_text_dup (((const JalonRecord *) record)->title, language);
}
