/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events, sites and closures taken alike: what reading, writing, editing and
 * comparing ask of a feature is in one table for each kind, and its members
 * are found by its schema.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-schema.h"

G_BEGIN_DECLS

/* In the order of files. */
typedef enum
{
  JALON_KIND_EVENT,
  JALON_KIND_SITE,
  JALON_KIND_CLOSURE,
  JALON_N_KINDS
} JalonKindId;

typedef struct _JalonKind JalonKind;

/**
 * JalonKind:
 * @word: in files, "event"
 * @schema: of its records
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
 * @labels: of adding, changing and removing one, not yet translated; context "edit"
 * @review_labels: one for each review state, so too
 */
struct _JalonKind
{
  JalonKindId        id;
  const char        *word;
  const JalonSchema *schema;
  guint (*count) (JalonDossier *dossier);
  gboolean (*find) (JalonDossier *dossier, const char *id, guint *out_position);
  const char *(*get_id) (JalonDossier *dossier, guint position);
  gpointer (*dup) (JalonDossier *dossier, guint position);
  char *(*dup_title) (JalonDossier *dossier, guint position, const char *language);
  gboolean (*add) (JalonDossier *dossier, gpointer *inout_record, GError **error);
  gboolean (*insert) (JalonDossier *dossier, guint position, gconstpointer record, GError **error);
  gboolean (*replace) (JalonDossier *dossier, gconstpointer record, GError **error);
  gboolean (*remove) (JalonDossier *dossier, const char *id, GError **error);
  gboolean (*is_same) (JalonDossier *dossier, guint position, JalonDossier *other, guint other_position);
  struct
  {
    const char *add;
    const char *change;
    const char *remove;
  } labels;
  const char *review_labels[JALON_N_REVIEWS];
};

extern const JalonKind jalon_kinds[JALON_N_KINDS];

const JalonKind *jalon_kind_find (JalonDossier *dossier, const char *id, guint *out_position);
const JalonKind *jalon_kind_parse (const char *word);
char            *jalon_kind_dup_words (void);
const char      *jalon_kind_get_record_id (const JalonKind *kind, gconstpointer record);
const GPtrArray *jalon_kind_get_claims (const JalonKind *kind, gconstpointer record);
JalonReview     *jalon_kind_get_review (const JalonKind *kind, gpointer record);
JalonRuling     *jalon_kind_get_ruling (const JalonKind *kind, gpointer record);

G_END_DECLS
