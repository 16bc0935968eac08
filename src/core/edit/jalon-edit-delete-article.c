/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deleting an article with what cites it: its claims go, and where it is asked
 * for what no other article tells of.
 */

#include "config.h"

#include "jalon-edit.h"

#include "jalon-i18n.h"
#include "jalon-review.h"

/* What is told of a record that cites the article. */
typedef void (*CitingFunc) (const JalonKind *kind, JalonRecord *record, gpointer data);

static gboolean
cites (const JalonRecord *record, const char *article_id)
{
  for (guint i = 0; i < record->claims->len; i++)
    if (g_str_equal (((const JalonClaim *) g_ptr_array_index (record->claims, i))->article_id, article_id))
      return TRUE;

  return FALSE;
}

static void
tell_events (JalonDossier *dossier, const char *article_id, CitingFunc func, gpointer data)
{
  const JalonKind *kind = &jalon_kinds[JALON_KIND_EVENT];
  g_autoptr (GPtrArray) ids = jalon_review_list_events (dossier, article_id);

  for (guint i = 0; i < ids->len; i++)
    {
      guint        position;
      JalonRecord *record;

      if (!kind->find (kind, dossier, g_ptr_array_index (ids, i), &position))
        continue;
      record = kind->dup (kind, dossier, position);
      func (kind, record, data);
      jalon_schema_free (kind->schema, record);
    }
}

static void
tell_features (JalonDossier *dossier, const JalonKind *kind, const char *article_id, CitingFunc func, gpointer data)
{
  GListModel *features = jalon_dossier_get_features (dossier, kind->id);

  for (guint i = 0; i < g_list_model_get_n_items (features); i++)
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (features, i);
      JalonRecord *record;

      if (!cites (jalon_feature_get_record (feature), article_id))
        continue;
      record = jalon_schema_copy (kind->schema, jalon_feature_get_record (feature));
      func (kind, record, data);
      jalon_schema_free (kind->schema, record);
    }
}

/* Calls @func with a copy of each record that cites the article; it may change it. */
static void
tell_citing (JalonDossier *dossier, const char *article_id, CitingFunc func, gpointer data)
{
  tell_events (dossier, article_id, func, data);
  for (guint kind = 0; kind < JALON_N_KINDS; kind++)
    if (!jalon_kinds[kind].is_in_columns && jalon_kinds[kind].stored_as == kind)
      tell_features (dossier, &jalon_kinds[kind], article_id, func, data);
}

/* Returns: how many claims went */
static guint
drop_claims (JalonRecord *record, const char *article_id)
{
  guint n_before = record->claims->len;

  for (guint i = n_before; i > 0; i--)
    if (g_str_equal (((const JalonClaim *) g_ptr_array_index (record->claims, i - 1))->article_id, article_id))
      g_ptr_array_remove_index (record->claims, i - 1);

  return n_before - record->claims->len;
}

typedef struct
{
  const char     *article_id;
  JalonArticleUse use;
} Measure;

static void
measure_cb (const JalonKind *kind, JalonRecord *record, gpointer data)
{
  Measure *self = data;

  self->use.n_claims += drop_claims (record, self->article_id);
  self->use.n_alone += record->claims->len == 0;
}

/**
 * jalon_edit_measure_article:
 * @article_id: an article of the dossier
 *
 * Returns: what rests on it, so that a person can be told before it is deleted
 */
JalonArticleUse
jalon_edit_measure_article (JalonDossier *dossier, const char *article_id)
{
  Measure self = { article_id, { 0, 0 } };

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), self.use);
  g_return_val_if_fail (article_id != NULL, self.use);

  tell_citing (dossier, article_id, measure_cb, &self);

  return self.use;
}

/* @kept: edits of what stays, which are done first; @gone: of what goes */
typedef struct
{
  JalonDossier *dossier;
  const char   *article_id;
  gboolean      with_alone;
  GPtrArray    *kept;
  GPtrArray    *gone;
} Deletion;

static void
delete_cb (const JalonKind *kind, JalonRecord *record, gpointer data)
{
  Deletion *self = data;

  drop_claims (record, self->article_id);
  if (self->with_alone && record->claims->len == 0)
    g_ptr_array_add (self->gone, jalon_edit_new_delete (self->dossier, record->id));
  else
    g_ptr_array_add (self->kept, jalon_edit_new_replace (kind->id, record));
}

/* Articles that are said to take their account from the one that goes. */
static void
add_relaying (Deletion *self)
{
  GListModel *articles = jalon_dossier_get_articles (self->dossier);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      const JalonArticleData *data = jalon_article_get_data (article);
      JalonArticleData       *changed;
      g_autoptr (JalonArticle) replacing = NULL;
      g_autoptr (GStrvBuilder) others = NULL;

      if (data->quotes_articles == NULL ||
          !g_strv_contains ((const char *const *) data->quotes_articles, self->article_id))
        continue;
      others = g_strv_builder_new ();
      for (char **id = data->quotes_articles; *id != NULL; id++)
        if (!g_str_equal (*id, self->article_id))
          g_strv_builder_add (others, *id);
      changed = jalon_schema_copy (&jalon_article_schema, data);
      g_strfreev (changed->quotes_articles);
      changed->quotes_articles = g_strv_builder_end (others);
      replacing = jalon_article_new (changed);
      g_ptr_array_add (self->kept, jalon_edit_new_replace_article (replacing));
    }
}

/**
 * jalon_edit_new_delete_article:
 * @dossier: as it is when the edit is done
 * @article_id: an article of the dossier
 * @with_alone: whether what no other article tells of goes, too; else it stays without a claim
 *
 * Removes an article and every claim that cites it, in one step.
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_delete_article (JalonDossier *dossier, const char *article_id, gboolean with_alone)
{
  Deletion self = { .dossier = dossier, .article_id = article_id, .with_alone = with_alone };

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (article_id != NULL, NULL);

  self.kept = g_ptr_array_new ();
  self.gone = g_ptr_array_new ();
  tell_citing (dossier, article_id, delete_cb, &self);
  add_relaying (&self);
  g_ptr_array_extend_and_steal (self.kept, self.gone);
  g_ptr_array_add (self.kept, jalon_edit_new_remove_article (article_id));

  return jalon_edit_new_group (C_ ("edit", "Remove Article"), self.kept);
}
