/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits of an article: it comes, goes, or another state of it takes its place.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

/**
 * ArticleEdit:
 * @id: (owned)
 * @before: (owned) (nullable): the article before, once prepared
 * @after: (owned) (nullable): the article after
 * @position: where it stands, once prepared; before that, where a new one is to stand at most
 * @is_new: it is added; nothing was there before
 * @is_put: whether it is added is found out when it is prepared
 */
typedef struct
{
  JalonEdit     parent;
  char         *id;
  JalonArticle *before;
  JalonArticle *after;
  guint         position;
  gboolean      is_new;
  gboolean      is_put;
} ArticleEdit;

static gboolean
prepare_article (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  ArticleEdit *self = (ArticleEdit *) edit;

  if (self->is_put)
    self->is_new = jalon_dossier_find_article (dossier, self->id) == NULL;
  if (self->is_new)
    {
      self->position = MIN (self->position, g_list_model_get_n_items (jalon_dossier_get_articles (dossier)));
      return TRUE;
    }

  g_set_object (&self->before, jalon_dossier_find_article (dossier, self->id));
  if (self->before == NULL)
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no article “%s”"), self->id);
      return FALSE;
    }

  return jalon_dossier_find_article_position (dossier, self->id, &self->position);
}

static gboolean
change (ArticleEdit *self, JalonDossier *dossier, JalonArticle *from, JalonArticle *to, GError **error)
{
  if (to == NULL)
    return jalon_dossier_remove_article (dossier, self->id, error);
  if (from == NULL)
    return jalon_dossier_insert_article (dossier, self->position, to, error);

  return jalon_dossier_replace_article (dossier, to, error);
}

static gboolean
apply_article (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  ArticleEdit *self = (ArticleEdit *) edit;

  return change (self, dossier, self->before, self->after, error);
}

static gboolean
revert_article (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  ArticleEdit *self = (ArticleEdit *) edit;

  return change (self, dossier, self->after, self->before, error);
}

static void
list_touched_by_article (const JalonEdit *edit, JalonTouchFunc func, gpointer data)
{
  func (JALON_TOUCH_ARTICLE, ((const ArticleEdit *) edit)->id, data);
}

static char *
dup_title_of_article (const JalonEdit *edit, const char *language)
{
  const ArticleEdit *self = (const ArticleEdit *) edit;
  JalonArticle      *article = self->after != NULL ? self->after : self->before;

  return article != NULL ? jalon_article_dup_label (article) : NULL;
}

static void
clear_article (JalonEdit *edit)
{
  ArticleEdit *self = (ArticleEdit *) edit;

  g_free (self->id);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
}

static const JalonEditClass article_class = {
  .size = sizeof (ArticleEdit),
  .prepare = prepare_article,
  .apply = apply_article,
  .revert = revert_article,
  .list_touched = list_touched_by_article,
  .dup_title = dup_title_of_article,
  .clear = clear_article,
};

static ArticleEdit *
article_edit_new (const char *label, const char *id, JalonArticle *after)
{
  ArticleEdit *self = jalon_edit_alloc (&article_class, label);

  self->id = g_strdup (id);
  self->position = G_MAXUINT;
  g_set_object (&self->after, after);

  return self;
}

/**
 * jalon_edit_new_add_article:
 * @article: (transfer none): an article
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_add_article (JalonArticle *article)
{
  ArticleEdit *self = article_edit_new (C_ ("edit", "Add Article"), jalon_article_get_id (article), article);

  self->is_new = TRUE;

  return &self->parent;
}

/**
 * jalon_edit_new_remove_article:
 * @article_id: an article
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_remove_article (const char *article_id)
{
  return &article_edit_new (C_ ("edit", "Remove Article"), article_id, NULL)->parent;
}

/**
 * jalon_edit_new_replace_article:
 * @article: (transfer none): takes the place of the article with its id
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_replace_article (JalonArticle *article)
{
  return &article_edit_new (C_ ("edit", "Edit Article"), jalon_article_get_id (article), article)->parent;
}

JalonEdit *
jalon_edit_new_put_article (guint position, JalonArticle *article)
{
  ArticleEdit *self = article_edit_new (C_ ("edit", "Edit Article"), jalon_article_get_id (article), article);

  self->position = position;
  self->is_put = TRUE;

  return &self->parent;
}
