/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Features of all kinds taken alike: what reading, writing, editing and
 * comparing ask of one is in a table for its kind, what it has in common with
 * others is a JalonRecord, and what is its own is found by its schema.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-schema.h"

G_BEGIN_DECLS

typedef struct _JalonKind JalonKind;

/**
 * JalonCodeFunc:
 * @code: a state (ISO 3166-1 alpha-3) or an organisation that a feature names; perhaps %NULL
 * @uses: a set of JALON_COUNTRY_BIT(): what it does there
 * @roles: a set of #JalonRoles: what it is on the map by that
 */
typedef void (*JalonCodeFunc) (const char *code, guint uses, guint roles, gpointer data);

/**
 * JalonKind:
 * @word: in files, "event"; and in messages, where it is translated
 * @is_shown: whether queries find its features, so that map, timeline, lists and details show them; a view only says
 *   what to show, and notes stand among the events
 * @is_in_columns: whether they are rows of the event store; else they stand on a shelf of their own
 * @has_geometry: whether they have one in files; a saved view is nowhere
 * @takes_foreign: whether features from elsewhere become such: their geometry is kept as it stands, and unknown members
 *   may be called as what they are given here
 * @is_loose: whether nothing is required of one: in files it may lack a title, what it has of members that do not mean
 *   what they mean here is kept unread, and only what is said of it is written
 * @schema: of its records
 * @stored_as: the kind that its features are in stores; but for notes it is @id
 * @begin: (nullable): makes a record with nothing in it one of the kind, where a schema alone does not
 * @refine: (nullable): the kind that a record is in files and in words, where that is not always this one
 * @count: how many the dossier has
 * @find: whether it has one of that id, and where
 * @get_id: (transfer none): of the one at a position
 * @dup: (transfer full): the record at a position
 * @dup_title: (transfer full) (nullable): of the one at a position, in a language
 * @add: adds a record at the end; takes it from @inout_record where it keeps it
 * @insert: adds a copy of a record
 * @replace: puts a copy of a record in the place of the one with its id
 * @remove: removes the one of that id
 * @is_same: (nullable): whether two are the same, told at little cost; %FALSE where it cannot be told so
 * @list_codes: tells of each state and organisation that a record names, one after another
 * @dup_facts_title: (nullable): a title by its facts, packed text; %NULL where a record needs none for that
 * @rate_sameness: (nullable): how well two that are linked to one event are the same; 0 where they are not
 * @noun: "Event", not yet translated
 * @labels: of adding, changing and removing one, not yet translated; context "edit". @create: "New event", and %NULL
 *   where a person does not make one from nothing
 * @review_labels: one for each review state, so too
 */
struct _JalonKind
{
  JalonKindId        id;
  const char        *word;
  gboolean           is_shown;
  gboolean           is_in_columns;
  gboolean           has_geometry;
  gboolean           takes_foreign;
  gboolean           is_loose;
  const JalonSchema *schema;
  JalonKindId        stored_as;
  void (*begin) (gpointer record);
  const JalonKind *(*refine) (gconstpointer record);
  guint (*count) (const JalonKind *kind, JalonDossier *dossier);
  gboolean (*find) (const JalonKind *kind, JalonDossier *dossier, const char *id, guint *out_position);
  const char *(*get_id) (const JalonKind *kind, JalonDossier *dossier, guint position);
  gpointer (*dup) (const JalonKind *kind, JalonDossier *dossier, guint position);
  char *(*dup_title) (const JalonKind *kind, JalonDossier *dossier, guint position, const char *language);
  gboolean (*add) (const JalonKind *kind, JalonDossier *dossier, gpointer *inout_record, GError **error);
  gboolean (
      *insert) (const JalonKind *kind, JalonDossier *dossier, guint position, gconstpointer record, GError **error);
  gboolean (*replace) (const JalonKind *kind, JalonDossier *dossier, gconstpointer record, GError **error);
  gboolean (*remove) (const JalonKind *kind, JalonDossier *dossier, const char *id, GError **error);
  gboolean (*is_same) (JalonDossier *dossier, guint position, JalonDossier *other, guint other_position);
  void (*list_codes) (gconstpointer record, JalonCodeFunc func, gpointer data);
  guint (*rate_sameness) (gconstpointer a, gconstpointer b);
  char *(*dup_facts_title) (gconstpointer record);
  const char *noun;
  struct
  {
    const char *add;
    const char *change;
    const char *remove;
    const char *create;
  } labels;
  const char *review_labels[JALON_N_REVIEWS];
};

extern const JalonKind jalon_kinds[JALON_N_KINDS];

/* The next kind after @kind that is shown; JALON_N_KINDS where there is none. */
static inline guint
jalon_kind_get_next_shown (guint kind)
{
  do
    kind++;
  while (kind < JALON_N_KINDS && !jalon_kinds[kind].is_shown);
  return kind;
}

/* The kinds but events that are shown, each in its turn; @kind is a #guint of its own. */
#define JALON_KIND_FOREACH_SHOWN(kind)                                                                                 \
  for (guint kind = jalon_kind_get_next_shown (JALON_KIND_EVENT); kind < JALON_N_KINDS;                                \
       kind = jalon_kind_get_next_shown (kind))

gpointer         jalon_kind_new_record (const JalonKind *kind);
gpointer         jalon_kind_duplicate_record (const JalonKind *kind, gconstpointer record);
const JalonKind *jalon_kind_find (JalonDossier *dossier, const char *id, guint *out_position);
const JalonKind *jalon_kind_parse (const char *word);
char            *jalon_kind_dup_words (void);
const JalonKind *jalon_kind_refine (const JalonKind *kind, gconstpointer record);
char            *jalon_kind_dup_title_of (const JalonKind *kind, gconstpointer record, const char *language);
gboolean         jalon_kind_uses_code (const JalonKind *kind, gconstpointer record, const char *code, guint uses);

G_END_DECLS
