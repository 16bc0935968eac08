/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of kinds.
 */

#include "config.h"

#include "jalon-kind.h"

#include "jalon-event-same-private.h"
#include "jalon-i18n.h"
#include "jalon-text.h"

/* Borrowed: the dossier keeps it. */
static gpointer
get_item (GListModel *model, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (model, position);

  return item;
}

static guint
count_events (JalonDossier *dossier)
{
  return jalon_event_store_get_n_events (jalon_dossier_get_events (dossier));
}

static gboolean
find_event (JalonDossier *dossier, const char *id, guint *out_position)
{
  return jalon_event_store_find (jalon_dossier_get_events (dossier), id, out_position);
}

static const char *
get_event_id (JalonDossier *dossier, guint position)
{
  return jalon_event_store_get_id (jalon_dossier_get_events (dossier), position);
}

static gpointer
dup_event (JalonDossier *dossier, guint position)
{
  return jalon_event_store_dup_record (jalon_dossier_get_events (dossier), position);
}

static char *
dup_event_title (JalonDossier *dossier, guint position, const char *language)
{
  return jalon_event_store_dup_title (jalon_dossier_get_events (dossier), position, language);
}

static gboolean
add_event (JalonDossier *dossier, gpointer *inout_record, GError **error)
{
  return jalon_dossier_add_event (dossier, *inout_record, error);
}

static gboolean
insert_event (JalonDossier *dossier, guint position, gconstpointer record, GError **error)
{
  return jalon_dossier_insert_event (dossier, position, record, error);
}

static gboolean
replace_event (JalonDossier *dossier, gconstpointer record, GError **error)
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

static guint
count_sites (JalonDossier *dossier)
{
  return g_list_model_get_n_items (jalon_dossier_get_sites (dossier));
}

static gboolean
find_site (JalonDossier *dossier, const char *id, guint *out_position)
{
  JalonSite *site = jalon_dossier_find_site (dossier, id);

  return site != NULL && g_list_store_find (G_LIST_STORE (jalon_dossier_get_sites (dossier)), site, out_position);
}

static const JalonSiteRecord *
get_site (JalonDossier *dossier, guint position)
{
  return jalon_site_get_record (get_item (jalon_dossier_get_sites (dossier), position));
}

static const char *
get_site_id (JalonDossier *dossier, guint position)
{
  return get_site (dossier, position)->id;
}

static gpointer
dup_site (JalonDossier *dossier, guint position)
{
  return jalon_site_record_copy (get_site (dossier, position));
}

static char *
dup_site_title (JalonDossier *dossier, guint position, const char *language)
{
  return jalon_text_dup (get_site (dossier, position)->name, language);
}

static gboolean
add_site (JalonDossier *dossier, gpointer *inout_record, GError **error)
{
  return jalon_dossier_add_site (dossier, g_steal_pointer (inout_record), error);
}

static gboolean
insert_site (JalonDossier *dossier, guint position, gconstpointer record, GError **error)
{
  return jalon_dossier_insert_site (dossier, position, record, error);
}

static gboolean
replace_site (JalonDossier *dossier, gconstpointer record, GError **error)
{
  return jalon_dossier_replace_site (dossier, record, error);
}

static guint
count_closures (JalonDossier *dossier)
{
  return g_list_model_get_n_items (jalon_dossier_get_closures (dossier));
}

static gboolean
find_closure (JalonDossier *dossier, const char *id, guint *out_position)
{
  JalonClosure *closure = jalon_dossier_find_closure (dossier, id);

  return closure != NULL &&
         g_list_store_find (G_LIST_STORE (jalon_dossier_get_closures (dossier)), closure, out_position);
}

static const JalonClosureRecord *
get_closure (JalonDossier *dossier, guint position)
{
  return jalon_closure_get_record (get_item (jalon_dossier_get_closures (dossier), position));
}

static const char *
get_closure_id (JalonDossier *dossier, guint position)
{
  return get_closure (dossier, position)->id;
}

static gpointer
dup_closure (JalonDossier *dossier, guint position)
{
  return jalon_closure_record_copy (get_closure (dossier, position));
}

static char *
dup_closure_title (JalonDossier *dossier, guint position, const char *language)
{
  return jalon_text_dup (get_closure (dossier, position)->title, language);
}

static gboolean
add_closure (JalonDossier *dossier, gpointer *inout_record, GError **error)
{
  return jalon_dossier_add_closure (dossier, g_steal_pointer (inout_record), error);
}

static gboolean
insert_closure (JalonDossier *dossier, guint position, gconstpointer record, GError **error)
{
  return jalon_dossier_insert_closure (dossier, position, record, error);
}

static gboolean
replace_closure (JalonDossier *dossier, gconstpointer record, GError **error)
{
  return jalon_dossier_replace_closure (dossier, record, error);
}

/* The functions above that are of one kind. */
#define FUNCTIONS(name)                                                                                                \
  .count = count_##name##s, .find = find_##name, .get_id = get_##name##_id, .dup = dup_##name,                         \
  .dup_title = dup_##name##_title, .add = add_##name, .insert = insert_##name, .replace = replace_##name,              \
  .remove = jalon_dossier_remove_##name

/* Translators: all of context "edit" is what can be undone, as in "Undo: Add event". */
const JalonKind jalon_kinds[JALON_N_KINDS] = {
  [JALON_KIND_EVENT] = {
    .id = JALON_KIND_EVENT,
    .word = "event",
    .schema = &jalon_event_schema,
    FUNCTIONS (event),
    .is_same = is_same_event,
    .labels = { NC_ ("edit", "Add event"), NC_ ("edit", "Change event"), NC_ ("edit", "Remove event") },
    .review_labels = { NC_ ("edit", "Propose event again"),
                       NC_ ("edit", "Accept event"),
                       NC_ ("edit", "Reject event") },
  },
  [JALON_KIND_SITE] = {
    .id = JALON_KIND_SITE,
    .word = "site",
    .schema = &jalon_site_schema,
    FUNCTIONS (site),
    .labels = { NC_ ("edit", "Add site"), NC_ ("edit", "Change site"), NC_ ("edit", "Remove site") },
    .review_labels = { NC_ ("edit", "Propose site again"), NC_ ("edit", "Accept site"), NC_ ("edit", "Reject site") },
  },
  [JALON_KIND_CLOSURE] = {
    .id = JALON_KIND_CLOSURE,
    .word = "closure",
    .schema = &jalon_closure_schema,
    FUNCTIONS (closure),
    .labels = { NC_ ("edit", "Add closure"), NC_ ("edit", "Change closure"), NC_ ("edit", "Remove closure") },
    .review_labels = { NC_ ("edit", "Propose closure again"),
                       NC_ ("edit", "Accept closure"),
                       NC_ ("edit", "Reject closure") },
  },
};

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
    if (jalon_kinds[i].find (dossier, id, out_position))
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

/* The member of that name, which every kind has. */
static gpointer
get_member (const JalonKind *kind, gpointer record, const char *name)
{
  return JALON_FIELD_IN (record, jalon_schema_find (kind->schema, name), void);
}

/**
 * jalon_kind_get_record_id:
 *
 * Returns: the id of a record, which is its first field
 */
const char *
jalon_kind_get_record_id (const JalonKind *kind, gconstpointer record)
{
  return *JALON_FIELD_OF (record, &kind->schema->fields[0], char *);
}

/**
 * jalon_kind_get_claims:
 *
 * Returns: (transfer none) (element-type JalonClaim): the claims of a record
 */
const GPtrArray *
jalon_kind_get_claims (const JalonKind *kind, gconstpointer record)
{
  return *JALON_FIELD_OF (record, jalon_schema_find (kind->schema, "claims"), GPtrArray *);
}

/**
 * jalon_kind_get_review:
 *
 * Returns: (transfer none): the review state in a record, to be read or set
 */
JalonReview *
jalon_kind_get_review (const JalonKind *kind, gpointer record)
{
  return get_member (kind, record, "review");
}

/**
 * jalon_kind_get_ruling:
 *
 * Returns: (transfer none): the verdict set by hand in a record, to be read or set
 */
JalonRuling *
jalon_kind_get_ruling (const JalonKind *kind, gpointer record)
{
  return get_member (kind, record, "verdict");
}
