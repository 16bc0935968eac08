/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a form is about.
 */

#include "config.h"

#include "jalon-edit-subject.h"

#include <glib/gi18n.h>

/* Takes @record. */
static JalonEditSubject *
subject_new (const JalonKind *kind, const JalonSchema *schema, gpointer record, const char *heading)
{
  JalonEditSubject *self = g_new0 (JalonEditSubject, 1);

  self->kind = kind;
  self->schema = schema;
  self->record = record;
  self->heading = g_strdup (heading);
  return self;
}

static const char *
get_label (const char *label)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "edit", label);
}

/**
 * jalon_edit_subject_find:
 * @feature_id: of a feature of any kind
 *
 * Returns: (transfer full) (nullable): the feature, to be changed; %NULL where the dossier does not have it
 */
JalonEditSubject *
jalon_edit_subject_find (JalonDossier *dossier, const char *feature_id)
{
  guint            position;
  const JalonKind *kind = jalon_kind_find (dossier, feature_id, &position);
  gpointer         record = kind != NULL ? kind->dup (kind, dossier, position) : NULL;

  if (record == NULL)
    return NULL;
  return subject_new (kind, kind->schema, record, get_label (jalon_kind_refine (kind, record)->labels.change));
}

/**
 * jalon_edit_subject_new:
 * @kind: what is to be added
 * @record: (transfer full): of that kind, with an id that no other has
 *
 * Returns: (transfer full): a feature to be added
 */
JalonEditSubject *
jalon_edit_subject_new (const JalonKind *kind, gpointer record)
{
  JalonEditSubject *self =
      subject_new (&jalon_kinds[kind->stored_as], kind->schema, record, get_label (kind->labels.create));

  self->is_new = TRUE;
  return self;
}

/**
 * jalon_edit_subject_find_article:
 *
 * Returns: (transfer full) (nullable): the article, to be changed; %NULL where the dossier does not have it
 */
JalonEditSubject *
jalon_edit_subject_find_article (JalonDossier *dossier, const char *article_id)
{
  JalonArticle *article = jalon_dossier_find_article (dossier, article_id);

  if (article == NULL)
    return NULL;
  return subject_new (NULL,
                      &jalon_article_schema,
                      jalon_schema_copy (&jalon_article_schema, jalon_article_get_data (article)),
                      C_ ("edit", "Edit Article"));
}

/**
 * jalon_edit_subject_find_claim:
 * @index: of a claim of the feature, from 0
 *
 * Returns: (transfer full) (nullable): the claim, to be changed; %NULL where there is none
 */
JalonEditSubject *
jalon_edit_subject_find_claim (JalonDossier *dossier, const char *feature_id, guint index)
{
  g_autoptr (JalonEditSubject) feature = jalon_edit_subject_find (dossier, feature_id);
  const GPtrArray  *claims = feature != NULL ? ((const JalonRecord *) feature->record)->claims : NULL;
  JalonEditSubject *self;

  if (claims == NULL || index >= claims->len)
    return NULL;
  self = subject_new (feature->kind,
                      &jalon_claim_schema,
                      jalon_schema_copy (&jalon_claim_schema, g_ptr_array_index (claims, index)),
                      C_ ("edit", "Edit Claim"));
  self->owner = g_steal_pointer (&feature->record);
  self->index = index;
  return self;
}

/**
 * jalon_edit_subject_new_claim:
 * @article_id: who makes the claim
 *
 * Returns: (transfer full) (nullable): that the article says so, to be added to a feature; %NULL where that is gone
 */
JalonEditSubject *
jalon_edit_subject_new_claim (JalonDossier *dossier, const char *feature_id, const char *article_id)
{
  g_autoptr (JalonEditSubject) feature = jalon_edit_subject_find (dossier, feature_id);
  JalonEditSubject *self;

  if (feature == NULL)
    return NULL;
  self = subject_new (feature->kind,
                      &jalon_claim_schema,
                      jalon_claim_new (article_id, JALON_STANCE_ASSERTS),
                      C_ ("edit", "Add Source"));
  self->owner = g_steal_pointer (&feature->record);
  self->index = ((const JalonRecord *) self->owner)->claims->len;
  self->is_new = TRUE;
  return self;
}

/**
 * jalon_edit_subject_new_head:
 *
 * Returns: (transfer full): what the dossier says of itself, to be changed
 */
JalonEditSubject *
jalon_edit_subject_new_head (JalonDossier *dossier)
{
  return subject_new (NULL, &jalon_head_schema, jalon_dossier_dup_head (dossier), _ ("Properties"));
}

/**
 * jalon_edit_subject_free:
 * @self: (transfer full)
 */
void
jalon_edit_subject_free (JalonEditSubject *self)
{
  if (self->owner != NULL)
    jalon_schema_free (self->kind->schema, self->owner);
  jalon_schema_free (self->schema, self->record);
  g_free (self->heading);
  g_free (self);
}

static JalonEdit *
create_claim_edit (const JalonEditSubject *self, gconstpointer claim)
{
  JalonRecord *owner = jalon_schema_copy (self->kind->schema, self->owner);
  JalonEdit   *edit;

  if (!self->is_new)
    g_ptr_array_remove_index (owner->claims, self->index);
  g_ptr_array_insert (owner->claims, (int) self->index, jalon_schema_copy (&jalon_claim_schema, claim));
  edit = jalon_edit_new_replace (self->kind->id, owner);
  jalon_schema_free (self->kind->schema, owner);
  return edit;
}

/**
 * jalon_edit_subject_create_removal:
 * @self: a claim
 *
 * Returns: (transfer full): the edit that takes the claim away
 */
JalonEdit *
jalon_edit_subject_create_removal (const JalonEditSubject *self)
{
  JalonRecord *owner = jalon_schema_copy (self->kind->schema, self->owner);
  JalonEdit   *edit;

  g_ptr_array_remove_index (owner->claims, self->index);
  edit = jalon_edit_new_replace (self->kind->id, owner);
  jalon_schema_free (self->kind->schema, owner);
  return edit;
}

/**
 * jalon_edit_subject_create_edit:
 * @record: what is to become of the record, of the same schema; copied
 *
 * Returns: (transfer full): the edit that makes it so
 */
JalonEdit *
jalon_edit_subject_create_edit (const JalonEditSubject *self, gconstpointer record)
{
  g_autoptr (JalonArticle) article = NULL;

  if (self->owner != NULL)
    return create_claim_edit (self, record);
  if (self->is_new)
    return jalon_edit_new_add (self->kind->id, record);
  if (self->kind != NULL)
    return jalon_edit_new_replace (self->kind->id, record);
  if (self->schema == &jalon_head_schema)
    return jalon_edit_new_change_head (record);

  article = jalon_article_new (jalon_schema_copy (&jalon_article_schema, record));
  return jalon_edit_new_replace_article (article);
}

/**
 * jalon_edit_subject_has_links:
 *
 * Returns: whether it is an event, which features of other kinds may name
 */
gboolean
jalon_edit_subject_has_links (const JalonEditSubject *self)
{
  return self->kind != NULL && self->owner == NULL && self->kind->is_in_columns;
}

/**
 * jalon_edit_subject_list_linked:
 * @self: one that has links
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of the features that name it
 */
char **
jalon_edit_subject_list_linked (const JalonEditSubject *self, JalonDossier *dossier)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  JALON_KIND_FOREACH_SHOWN (kind)
    {
      g_autoptr (GPtrArray) linked =
          jalon_dossier_list_linked (dossier, kind, ((const JalonRecord *) self->record)->id);

      for (guint i = 0; i < linked->len; i++)
        g_strv_builder_add (ids, ((const JalonRecord *) jalon_feature_get_record (g_ptr_array_index (linked, i)))->id);
    }
  return g_strv_builder_end (ids);
}

/**
 * jalon_edit_subject_create_linked_edit:
 * @self: one that has links
 * @record: what is to become of the record, of the same schema; copied
 * @linked: (array zero-terminated=1): ids of the features that are to name it
 *
 * Returns: (transfer full): the edit that makes it so, in one step
 */
JalonEdit *
jalon_edit_subject_create_linked_edit (const JalonEditSubject *self, gconstpointer record, const char *const *linked)
{
  JalonEdit       *edit = jalon_edit_subject_create_edit (self, record);
  GPtrArray       *edits = g_ptr_array_new ();
  g_autofree char *label = g_strdup (jalon_edit_get_label (edit));

  g_ptr_array_add (edits, edit);
  g_ptr_array_add (edits, jalon_edit_new_link (((const JalonRecord *) record)->id, linked));
  return jalon_edit_new_group (label, edits);
}
