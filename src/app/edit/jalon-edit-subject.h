/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a form is about: a feature of any kind that there is or that is to be,
 * an article, a claim of a feature, or the dossier itself; and the edit that
 * comes of it.
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

/**
 * JalonEditSubject:
 * @schema: of @record
 * @record: (owned): as it is now
 * @heading: (owned): "Change event", translated
 * @kind: (nullable): of a feature, as it is stored; %NULL of an article and of the dossier
 * @is_new: it is to be added
 * @owner: (owned) (nullable): of a claim, the record of the feature
 * @index: of a claim, its number among those of @owner
 */
typedef struct
{
  const JalonSchema *schema;
  gpointer           record;
  char              *heading;
  const JalonKind   *kind;
  gboolean           is_new;
  gpointer           owner;
  guint              index;
} JalonEditSubject;

JalonEditSubject *jalon_edit_subject_find (JalonDossier *dossier, const char *feature_id);
JalonEditSubject *jalon_edit_subject_new (const JalonKind *kind, gpointer record);
JalonEditSubject *jalon_edit_subject_find_article (JalonDossier *dossier, const char *article_id);
JalonEditSubject *jalon_edit_subject_find_claim (JalonDossier *dossier, const char *feature_id, guint index);
JalonEditSubject *jalon_edit_subject_new_claim (JalonDossier *dossier, const char *feature_id, const char *article_id);
JalonEditSubject *jalon_edit_subject_new_head (JalonDossier *dossier);
void              jalon_edit_subject_free (JalonEditSubject *self);
JalonEdit        *jalon_edit_subject_create_edit (const JalonEditSubject *self, gconstpointer record);
JalonEdit        *jalon_edit_subject_create_removal (const JalonEditSubject *self);
gboolean          jalon_edit_subject_has_links (const JalonEditSubject *self);
char            **jalon_edit_subject_list_linked (const JalonEditSubject *self, JalonDossier *dossier);
JalonEdit *
jalon_edit_subject_create_linked_edit (const JalonEditSubject *self, gconstpointer record, const char *const *linked);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonEditSubject, jalon_edit_subject_free)

G_END_DECLS
