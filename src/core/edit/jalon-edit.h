/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every change of a dossier is a reversible edit in a history.
 */

#pragma once

#include "jalon-kind.h"

G_BEGIN_DECLS

#define JALON_TYPE_HISTORY (jalon_history_get_type ())
G_DECLARE_FINAL_TYPE (JalonHistory, jalon_history, JALON, HISTORY, GObject)

typedef struct _JalonEdit JalonEdit;

/* What an edit changes: the dossier's own members, an article, an event, site, closure or view; or only where that
 * stands among its kind. */
typedef enum
{
  JALON_TOUCH_HEAD,
  JALON_TOUCH_ARTICLE,
  JALON_TOUCH_FEATURE,
  JALON_TOUCH_PLACE_OF_FEATURE,
} JalonTouch;

/* @id: (nullable): of the article or feature; borrowed for the call */
typedef void (*JalonTouchFunc) (JalonTouch what, const char *id, gpointer data);

JalonEdit *jalon_edit_new_group (const char *label, GPtrArray *edits);

/**
 * JalonArticleUse:
 *
 * What rests on an article.
 * @n_claims: claims that cite it, of features of all kinds
 * @n_alone: features that no other article tells of
 */
typedef struct
{
  guint n_claims;
  guint n_alone;
} JalonArticleUse;

JalonArticleUse jalon_edit_measure_article (JalonDossier *dossier, const char *article_id);

JalonEdit *jalon_edit_new_set_verdict (const char *feature_id, JalonVerdict verdict, const char *reason);
JalonEdit *jalon_edit_new_set_review (const char *feature_id, JalonReview review);
JalonEdit *jalon_edit_new_add (JalonKindId kind, gconstpointer record);
JalonEdit *jalon_edit_new_replace (JalonKindId kind, gconstpointer record);
JalonEdit *jalon_edit_new_remove (JalonKindId kind, const char *id);
JalonEdit *jalon_edit_new_move_view (const char *id, guint position);
JalonEdit *jalon_edit_new_delete (JalonDossier *dossier, const char *id);
JalonEdit *jalon_edit_new_link (const char *event_id, const char *const *linked);
JalonEdit *jalon_edit_new_add_events (const GPtrArray *records);
JalonEdit *jalon_edit_new_add_article (JalonArticle *article);
JalonEdit *jalon_edit_new_replace_article (JalonArticle *article);
JalonEdit *jalon_edit_new_remove_article (const char *article_id);
JalonEdit *jalon_edit_new_delete_article (JalonDossier *dossier, const char *article_id, gboolean with_alone);
JalonEdit *jalon_edit_new_set_worldview (JalonWorldview worldview);
JalonEdit *jalon_edit_new_change_head (const JalonHead *head);

void        jalon_edit_free (JalonEdit *edit);
const char *jalon_edit_get_label (const JalonEdit *edit);
gint64      jalon_edit_get_time (const JalonEdit *edit);
char       *jalon_edit_dup_title (const JalonEdit *edit, const char *language);
void        jalon_edit_list_touched (const JalonEdit *edit, JalonTouchFunc func, gpointer data);

/* Properties "can-undo", "can-redo", "is-saved", "undo-label", "redo-label" notify. Signal "stepping" comes before the
 * dossier changes; "stepped" with the JalonEdit (gpointer, borrowed) that was just done, undone or redone, before
 * "is-saved" notifies. */
JalonHistory    *jalon_history_new (JalonDossier *dossier);
gboolean         jalon_history_push (JalonHistory *self, JalonEdit *edit, GError **error);
gboolean         jalon_history_undo (JalonHistory *self);
gboolean         jalon_history_redo (JalonHistory *self);
gboolean         jalon_history_get_can_undo (JalonHistory *self);
gboolean         jalon_history_get_can_redo (JalonHistory *self);
guint            jalon_history_get_n_steps (JalonHistory *self);
guint            jalon_history_get_n_done (JalonHistory *self);
const JalonEdit *jalon_history_get_step (JalonHistory *self, guint index);
gboolean         jalon_history_go_to (JalonHistory *self, guint n_done);
void             jalon_history_mark_saved (JalonHistory *self);
void             jalon_history_mark_unsaved (JalonHistory *self);
gboolean         jalon_history_get_is_saved (JalonHistory *self);
void             jalon_history_set_read_only (JalonHistory *self, gboolean read_only);
gboolean         jalon_history_check_writable (JalonHistory *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonEdit, jalon_edit_free)

G_END_DECLS
