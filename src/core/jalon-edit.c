/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits. Each ends up as two states of one thing, of which either may be
 * nothing, and where it stands; doing and undoing go from one to the other.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

typedef enum
{
  KIND_SET_VERDICT,
  KIND_SET_REVIEW,
  KIND_REPLACE_EVENT,
  KIND_ADD_EVENT,
  KIND_REMOVE_EVENT,
  KIND_ADD_ARTICLE,
  KIND_REMOVE_ARTICLE,
  KIND_SET_WORLDVIEW,
} Kind;

/**
 * JalonEdit:
 * @id: (owned) (nullable): of the event, site, closure or article; %NULL where the dossier itself changes
 * @before: (owned) (nullable): the event before, once prepared
 * @after: (owned) (nullable): the event after
 * @article: (owned) (nullable): the article that comes or goes
 * @position: where the event or article stands, once prepared
 * @verdict: for KIND_SET_VERDICT, with @reason; @old_verdict is what it was, once prepared
 * @worldview: for KIND_SET_WORLDVIEW; @old_worldview is what it was, once prepared
 */
struct _JalonEdit
{
  Kind              kind;
  char             *id;
  JalonEventRecord *before;
  JalonEventRecord *after;
  JalonArticle     *article;
  guint             position;
  JalonVerdict      verdict;
  char             *reason;
  JalonVerdict      old_verdict;
  char             *old_reason;
  JalonReview       review;
  JalonWorldview    worldview;
  JalonWorldview    old_worldview;
};

static JalonEdit *
edit_new (Kind        kind,
          const char *id)
{
  JalonEdit *self = g_new0 (JalonEdit, 1);

  self->kind = kind;
  self->id = g_strdup (id);

  return self;
}

/**
 * jalon_edit_new_set_verdict:
 * @feature_id: an event, site or closure
 * @verdict: the verdict to set by hand, or %JALON_VERDICT_NONE to let the claims decide again
 * @reason: (nullable): why; required with a verdict
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_set_verdict (const char  *feature_id,
                            JalonVerdict verdict,
                            const char  *reason)
{
  JalonEdit *self = edit_new (KIND_SET_VERDICT, feature_id);

  self->verdict = verdict;
  self->reason = verdict != JALON_VERDICT_NONE ? g_strdup (reason) : NULL;

  return self;
}

/**
 * jalon_edit_new_set_review:
 * @event_id: an event
 * @review: its new state
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_set_review (const char *event_id,
                           JalonReview review)
{
  JalonEdit *self = edit_new (KIND_SET_REVIEW, event_id);

  self->review = review;

  return self;
}

/**
 * jalon_edit_new_replace_event:
 * @record: copied; takes the place of the event with its id
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_replace_event (const JalonEventRecord *record)
{
  JalonEdit *self = edit_new (KIND_REPLACE_EVENT, record->id);

  self->after = jalon_event_record_copy (record);

  return self;
}

/**
 * jalon_edit_new_add_event:
 * @record: copied
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_add_event (const JalonEventRecord *record)
{
  JalonEdit *self = edit_new (KIND_ADD_EVENT, record->id);

  self->after = jalon_event_record_copy (record);

  return self;
}

/**
 * jalon_edit_new_remove_event:
 * @event_id: an event
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_remove_event (const char *event_id)
{
  return edit_new (KIND_REMOVE_EVENT, event_id);
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
  JalonEdit *self = edit_new (KIND_ADD_ARTICLE, jalon_article_get_id (article));

  self->article = g_object_ref (article);

  return self;
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
  return edit_new (KIND_REMOVE_ARTICLE, article_id);
}

/**
 * jalon_edit_new_set_worldview:
 * @worldview: whose borders the dossier's map shows from now on
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_set_worldview (JalonWorldview worldview)
{
  JalonEdit *self = edit_new (KIND_SET_WORLDVIEW, NULL);

  self->worldview = worldview;

  return self;
}

/**
 * jalon_edit_free:
 * @edit: (transfer full) (nullable): an edit
 */
void
jalon_edit_free (JalonEdit *edit)
{
  if (edit == NULL)
    return;

  g_free (edit->id);
  jalon_event_record_free (edit->before);
  jalon_event_record_free (edit->after);
  g_clear_object (&edit->article);
  g_free (edit->reason);
  g_free (edit->old_reason);
  g_free (edit);
}

static const char *
get_review_label (JalonReview review)
{
  switch (review)
    {
    case JALON_REVIEW_ACCEPTED:
      return C_ ("edit", "Accept event");
    case JALON_REVIEW_REJECTED:
      return C_ ("edit", "Reject event");
    case JALON_REVIEW_PROPOSED:
    case JALON_N_REVIEWS:
    default:
      return C_ ("edit", "Propose event again");
    }
}

/**
 * jalon_edit_get_label:
 *
 * Returns: what the edit does, translated, for a menu: "Set verdict"
 */
const char *
jalon_edit_get_label (const JalonEdit *edit)
{
  switch (edit->kind)
    {
    case KIND_SET_VERDICT:
      /* Translators: what can be undone, as in "Undo: Set verdict"; so with those that follow. */
      return C_ ("edit", "Set verdict");
    case KIND_SET_REVIEW:
      return get_review_label (edit->review);
    case KIND_REPLACE_EVENT:
      return C_ ("edit", "Change event");
    case KIND_ADD_EVENT:
      return C_ ("edit", "Add event");
    case KIND_REMOVE_EVENT:
      return C_ ("edit", "Remove event");
    case KIND_ADD_ARTICLE:
      return C_ ("edit", "Add article");
    case KIND_REMOVE_ARTICLE:
      return C_ ("edit", "Remove article");
    case KIND_SET_WORLDVIEW:
      return C_ ("edit", "Change borders");
    default:
      g_return_val_if_reached ("");
    }
}

/* Notes the event as it is, and for a review what becomes of it. */
static gboolean
prepare_change (JalonEdit    *self,
                JalonDossier *dossier,
                GError      **error)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);

  if (!jalon_event_store_find (events, self->id, &self->position))
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no event “%s”"), self->id);
      return FALSE;
    }

  self->before = jalon_event_store_dup_record (events, self->position);
  if (self->kind == KIND_SET_REVIEW)
    {
      self->after = jalon_event_record_copy (self->before);
      self->after->review = self->review;
    }

  return TRUE;
}

static gboolean
prepare_remove_article (JalonEdit    *self,
                        JalonDossier *dossier,
                        GError      **error)
{
  GListModel   *articles = jalon_dossier_get_articles (dossier);
  JalonArticle *article = jalon_dossier_find_article (dossier, self->id);

  if (article == NULL)
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no article “%s”"), self->id);
      return FALSE;
    }

  self->article = g_object_ref (article);

  return g_list_store_find (G_LIST_STORE (articles), article, &self->position);
}

/* Notes in @self what undoing takes; before it is first applied. */
gboolean
jalon_edit_prepare (JalonEdit    *self,
                    JalonDossier *dossier,
                    GError      **error)
{
  switch (self->kind)
    {
    case KIND_ADD_EVENT:
      self->position = jalon_event_store_get_n_events (jalon_dossier_get_events (dossier));
      return TRUE;
    case KIND_ADD_ARTICLE:
      self->position = g_list_model_get_n_items (jalon_dossier_get_articles (dossier));
      return TRUE;
    case KIND_REMOVE_ARTICLE:
      return prepare_remove_article (self, dossier, error);
    case KIND_SET_VERDICT:
      jalon_dossier_get_verdict_by_hand (dossier, self->id, &self->old_verdict, &self->old_reason);
      return TRUE;
    case KIND_SET_WORLDVIEW:
      self->old_worldview = jalon_dossier_get_worldview (dossier);
      return TRUE;
    case KIND_SET_REVIEW:
    case KIND_REPLACE_EVENT:
    case KIND_REMOVE_EVENT:
    default:
      return prepare_change (self, dossier, error);
    }
}

static gboolean
change_worldview (JalonDossier  *dossier,
                  JalonWorldview worldview)
{
  jalon_dossier_set_worldview (dossier, worldview);

  return TRUE;
}

static gboolean
change_article (JalonEdit    *self,
                JalonDossier *dossier,
                gboolean      add,
                GError      **error)
{
  return add ? jalon_dossier_insert_article (dossier, self->position, self->article, error)
             : jalon_dossier_remove_article (dossier, self->id, error);
}

static gboolean
change_event (JalonEdit              *self,
              JalonDossier           *dossier,
              const JalonEventRecord *from,
              const JalonEventRecord *to,
              GError                **error)
{
  if (to == NULL)
    return jalon_dossier_remove_event (dossier, self->id, error);
  if (from == NULL)
    return jalon_dossier_insert_event (dossier, self->position, to, error);

  return jalon_dossier_replace_event (dossier, to, error);
}

/* Does it, for the first time or again. */
gboolean
jalon_edit_apply (JalonEdit    *self,
                  JalonDossier *dossier,
                  GError      **error)
{
  if (self->kind == KIND_SET_VERDICT)
    return jalon_dossier_set_verdict (dossier, self->id, self->verdict, self->reason, error);
  if (self->kind == KIND_SET_WORLDVIEW)
    return change_worldview (dossier, self->worldview);
  if (self->article != NULL)
    return change_article (self, dossier, self->kind == KIND_ADD_ARTICLE, error);

  return change_event (self, dossier, self->before, self->after, error);
}

/* Undoes it; nothing else may have changed since it was done. */
gboolean
jalon_edit_revert (JalonEdit    *self,
                   JalonDossier *dossier,
                   GError      **error)
{
  if (self->kind == KIND_SET_VERDICT)
    return jalon_dossier_set_verdict (dossier, self->id, self->old_verdict, self->old_reason, error);
  if (self->kind == KIND_SET_WORLDVIEW)
    return change_worldview (dossier, self->old_worldview);
  if (self->article != NULL)
    return change_article (self, dossier, self->kind == KIND_REMOVE_ARTICLE, error);

  return change_event (self, dossier, self->after, self->before, error);
}
