/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The article whose events are being reviewed. The event in hand is the
 * selection, so that list and map show it too.
 */

#include "config.h"

#include "jalon-session.h"

#include "jalon-coder-reasons.h"
#include "jalon-coder-same.h"
#include "jalon-edit-many.h"
#include "jalon-error.h"
#include "jalon-review.h"
#include "jalon-session-private.h"

#include <glib/gi18n.h>

static gboolean
cites (const JalonEventRecord *record, const char *article_id)
{
  for (guint i = 0; i < record->claims->len; i++)
    if (g_str_equal (((const JalonClaim *) g_ptr_array_index (record->claims, i))->article_id, article_id))
      return TRUE;

  return FALSE;
}

/**
 * jalon_session_dup_selected_event:
 * @self: a session
 *
 * Returns: (transfer full) (nullable): the selected event, %NULL where something else or nothing is selected
 */
JalonEventRecord *
jalon_session_dup_selected_event (JalonSession *self)
{
  JalonEventStore *store;
  const char      *event_id;
  guint            row;

  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  store = jalon_dossier_get_events (self->dossier);
  event_id = jalon_thing_get_event_id (self->selection.thing);
  if (event_id == NULL || !jalon_event_store_find (store, event_id, &row))
    return NULL;

  return jalon_event_store_dup_record (store, row);
}

/**
 * jalon_session_is_reviewing:
 * @self: a session
 *
 * A glance at something else interrupts a review, without ending it.
 *
 * Returns: whether an article is under review, and nothing else is looked at
 */
gboolean
jalon_session_is_reviewing (JalonSession *self)
{
  g_autoptr (JalonEventRecord) record = NULL;

  g_return_val_if_fail (JALON_IS_SESSION (self), FALSE);

  if (self->review_article == NULL || jalon_dossier_find_article (self->dossier, self->review_article) == NULL)
    return FALSE;
  if (self->selection.thing->kind == JALON_THING_NONE)
    return TRUE;

  record = jalon_session_dup_selected_event (self);
  return record != NULL && cites (record, self->review_article);
}

static gboolean
is_proposed (JalonSession *self, const char *id)
{
  JalonEventStore *store = jalon_dossier_get_events (self->dossier);
  guint            row;

  return jalon_event_store_find (store, id, &row) &&
         jalon_event_store_get_columns (store).words[JALON_EVENT_COLUMN_REVIEW][row] == JALON_REVIEW_PROPOSED;
}

static int
find_id (const GPtrArray *ids, const char *id)
{
  for (guint i = 0; id != NULL && i < ids->len; i++)
    if (g_str_equal (g_ptr_array_index (ids, i), id))
      return (int) i;

  return -1;
}

/**
 * jalon_session_dup_review_step:
 * @self: a session with an article under review
 * @step: 1 for the event after the selected one in the text, -1 for the one before it
 * @proposed: only those not reviewed yet
 *
 * Goes round from the last to the first.
 *
 * Returns: (transfer full) (nullable): the id of another event of the article
 */
char *
jalon_session_dup_review_step (JalonSession *self, int step, gboolean proposed)
{
  g_autoptr (GPtrArray) ids = NULL;
  const char *current;
  int         position, n_ids;

  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);
  g_return_val_if_fail (self->review_article != NULL, NULL);

  ids = jalon_review_list_events (self->dossier, self->review_article);
  n_ids = (int) ids->len;
  current = jalon_thing_get_event_id (self->selection.thing);
  position = find_id (ids, current);
  if (position < 0)
    position = step > 0 ? -1 : n_ids;

  for (int i = 1; i <= n_ids; i++)
    {
      const char *id = g_ptr_array_index (ids, ((position + i * step) % n_ids + n_ids) % n_ids);

      if (g_strcmp0 (id, current) != 0 && (!proposed || is_proposed (self, id)))
        return g_strdup (id);
    }

  return NULL;
}

/* What is still to review, to go on with once the selected event is reviewed. */
static char *
dup_next (JalonSession *self)
{
  return self->review_article != NULL ? jalon_session_dup_review_step (self, 1, TRUE) : NULL;
}

static gboolean
push_and_go_on (JalonSession *self, JalonEdit *edit, gboolean gone, GError **error)
{
  g_autofree char *next = dup_next (self);
  g_autofree char *id = g_strdup (self->selection.thing->id);
  gboolean         reviewing = jalon_session_is_reviewing (self);

  /* Before the edit: an event that goes away would take the selection with it. */
  if (gone)
    jalon_session_clear_selection (self);
  if (!jalon_history_push (self->history, edit, error))
    {
      if (gone)
        jalon_session_select_event (self, id);
      return FALSE;
    }

  g_ptr_array_add (self->reviewed, g_steal_pointer (&id));
  if (reviewing && next != NULL)
    jalon_session_select_event (self, next);
  else if (reviewing)
    jalon_session_clear_selection (self);
  return TRUE;
}

/**
 * jalon_session_review_accept:
 * @self: a session
 * @accept: or reject
 *
 * Accepts or rejects the selected event with what it brought along, in one
 * step of the history. In a review the next event is selected then.
 *
 * Returns: %FALSE with JALON_ERROR where no event is selected or it can't be done
 */
gboolean
jalon_session_review_accept (JalonSession *self, gboolean accept, GError **error)
{
  g_autoptr (JalonEventRecord) record = NULL;
  g_autofree char *denied = NULL;

  g_return_val_if_fail (JALON_IS_SESSION (self), FALSE);

  record = jalon_session_dup_selected_event (self);
  if (record == NULL)
    {
      g_set_error_literal (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("Select an event first."));
      return FALSE;
    }

  denied = accept ? jalon_coder_dup_denied (record) : NULL;
  if (denied != NULL)
    return jalon_session_review_merge (self, denied, error);

  return push_and_go_on (self,
                         accept ? jalon_review_new_accept (self->dossier, record->id)
                                : jalon_review_new_reject (self->dossier, record->id),
                         FALSE,
                         error);
}

/**
 * jalon_session_review_merge:
 * @self: a session with an event selected
 * @into_id: another event
 *
 * Makes the claims of the selected event claims of another one, and takes the
 * selected one away, in one step of the history.
 *
 * Returns: %FALSE with JALON_ERROR where it can't be done
 */
gboolean
jalon_session_review_merge (JalonSession *self, const char *into_id, GError **error)
{
  g_autoptr (JalonEventRecord) record = NULL;
  g_autofree char *into = g_strdup (into_id);

  g_return_val_if_fail (JALON_IS_SESSION (self), FALSE);

  record = jalon_session_dup_selected_event (self);
  if (record == NULL)
    {
      g_set_error_literal (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("Select an event first."));
      return FALSE;
    }

  if (!push_and_go_on (self, jalon_review_new_merge (self->dossier, record->id, into), TRUE, error))
    return FALSE;
  if (!jalon_session_is_reviewing (self))
    jalon_session_select_event (self, into);
  return TRUE;
}

static gboolean
is_strong (const JalonEventRecord *record)
{
  JalonConfidence confidence;

  return jalon_coder_get_confidence (record, &confidence) && confidence == JALON_CONFIDENCE_STRONG;
}

/* What a proposal denies may have gone since; then there is nothing to accept. */
static gboolean
is_acceptable (JalonSession *self, const JalonEventRecord *record, gboolean strong)
{
  g_autofree char *denied = jalon_coder_dup_denied (record);
  guint            denied_row;

  if (record->review != JALON_REVIEW_PROPOSED || (strong && !is_strong (record)))
    return FALSE;
  return denied == NULL || jalon_event_store_find (jalon_dossier_get_events (self->dossier), denied, &denied_row);
}

/* An event of the dossier may be told again: which one it is, is for a person to say. A denial says it itself. */
static gboolean
is_perhaps_known (JalonSession *self, const JalonEventRecord *record)
{
  g_autofree char *denied = jalon_coder_dup_denied (record);
  g_autoptr (GPtrArray) same = NULL;

  if (denied != NULL)
    return FALSE;
  same = jalon_coder_list_same (self->dossier, self->world, jalon_session_get_language (self), record);
  return same->len > 0;
}

/**
 * jalon_session_list_acceptable:
 * @self: a session with an article under review
 * @strong: only those with strong evidence
 * @out_n_known: (out): how many more there are that may be an event that the dossier has already
 *
 * Returns: (transfer full) (element-type utf8): the proposals of the article that the filter shows and that are like no
 *   event of the dossier, in its order
 */
GPtrArray *
jalon_session_list_acceptable (JalonSession *self, gboolean strong, guint *out_n_known)
{
  JalonEventStore *store;
  GPtrArray       *acceptable = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (JALON_IS_SESSION (self), acceptable);
  g_return_val_if_fail (self->review_article != NULL, acceptable);
  g_return_val_if_fail (out_n_known != NULL, acceptable);

  *out_n_known = 0;
  store = jalon_dossier_get_events (self->dossier);
  ids = jalon_review_list_events (self->dossier, self->review_article);
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      guint       row;
      g_autoptr (JalonEventRecord) record = NULL;

      if (!jalon_event_store_find (store, id, &row) ||
          !jalon_bitset_contains (jalon_session_get_result (self)->rows[JALON_KIND_EVENT], row))
        continue;
      record = jalon_event_store_dup_record (store, row);
      if (!is_acceptable (self, record, strong))
        continue;
      if (is_perhaps_known (self, record))
        ++*out_n_known;
      else
        g_ptr_array_add (acceptable, g_strdup (id));
    }

  return acceptable;
}

/**
 * jalon_session_new_accept_many:
 * @self: a session
 * @ids: (element-type utf8): events of its dossier
 *
 * Accepts events, each with what it brought along. What denies another event becomes a claim of that one.
 *
 * Returns: (transfer full): an edit; it fails with %JALON_ERROR_UNKNOWN_REFERENCE where one is not there
 */
JalonEdit *
jalon_session_new_accept_many (JalonSession *self, const GPtrArray *ids)
{
  JalonEventStore *store;
  GPtrArray       *edits = g_ptr_array_new ();
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  g_autofree char *label = g_strdup_printf (ngettext ("Accept %u Event", "Accept %u Events", ids->len), ids->len);

  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  store = jalon_dossier_get_events (self->dossier);
  for (guint i = 0; i < ids->len; i++)
    {
      char *id = g_ptr_array_index (ids, i);
      guint row;
      g_autoptr (JalonEventRecord) record =
          jalon_event_store_find (store, id, &row) ? jalon_event_store_dup_record (store, row) : NULL;
      g_autofree char *denied = record != NULL ? jalon_coder_dup_denied (record) : NULL;

      if (denied != NULL)
        g_ptr_array_add (edits, jalon_review_new_merge (self->dossier, id, denied));
      else
        g_ptr_array_add (told, id);
    }
  /* What is denied is accepted before the denial is added to it. */
  if (told->len > 0)
    g_ptr_array_insert (edits, 0, jalon_edit_new_judge_many (self->dossier, told, JALON_REVIEW_ACCEPTED));

  return jalon_edit_new_group (label, edits);
}

/**
 * jalon_session_review_accept_all:
 * @self: a session with an article under review
 * @ids: (element-type utf8): events, at least one
 *
 * Accepts all of them in one step of the history, and goes on with the next that is still to be reviewed.
 *
 * Returns: %FALSE with JALON_ERROR where it can't be done
 */
gboolean
jalon_session_review_accept_all (JalonSession *self, const GPtrArray *ids, GError **error)
{
  g_autofree char *selected = NULL;
  g_autofree char *next = NULL;

  g_return_val_if_fail (JALON_IS_SESSION (self), FALSE);
  g_return_val_if_fail (ids->len > 0, FALSE);

  /* Before the edit: an event that is merged would take the selection with it. */
  selected = g_strdup (jalon_thing_get_event_id (self->selection.thing));
  jalon_session_clear_selection (self);
  if (!jalon_history_push (self->history, jalon_session_new_accept_many (self, ids), error))
    {
      if (selected != NULL)
        jalon_session_select_event (self, selected);
      return FALSE;
    }

  g_ptr_array_add (self->reviewed, g_strdup (g_ptr_array_index (ids, 0)));
  next = dup_next (self);
  if (next != NULL)
    jalon_session_select_event (self, next);
  return TRUE;
}

/**
 * jalon_session_return_to_reviewed:
 * @self: a session whose last edit was undone
 *
 * Selects the event that was reviewed last, where undoing has made it a
 * proposal again, so that it can be reviewed otherwise.
 */
void
jalon_session_return_to_reviewed (JalonSession *self)
{
  const char *last;

  g_return_if_fail (JALON_IS_SESSION (self));

  if (self->reviewed->len == 0)
    return;

  last = g_ptr_array_index (self->reviewed, self->reviewed->len - 1);
  if (!is_proposed (self, last))
    return;

  jalon_session_select_event (self, last);
  g_ptr_array_set_size (self->reviewed, (int) self->reviewed->len - 1);
}
