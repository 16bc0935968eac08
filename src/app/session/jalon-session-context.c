/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the query would find without its dates: the ground on which a timeline
 * shows what the dates leave out. Found when it is asked for, and kept while
 * nothing but the dates changes, so that moving them costs nothing here. The
 * list and the selection, which may wait while the dates are moved. And what the
 * map shows.
 */

#include "config.h"

#include "jalon-session.h"

#include "jalon-kind.h"
#include "jalon-session-private.h"

/**
 * jalon_session_get_context:
 * @self: a session
 *
 * Finds what matches the query but for its dates.
 *
 * Returns: (transfer none): the matches, valid until query or dossier change;
 *   the result itself where the query has no dates
 */
const JalonResult *
jalon_session_get_context (JalonSession *self)
{
  g_autoptr (JalonQuery) query = NULL;

  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  if (self->query->since == JALON_DAY_NONE && self->query->until == JALON_DAY_NONE)
    return self->result;

  query = jalon_query_copy (self->query);
  query->since = query->until = JALON_DAY_NONE;
  if (self->context == NULL || !jalon_query_equal (self->context_query, query))
    {
      g_clear_pointer (&self->context, jalon_result_free);
      g_clear_pointer (&self->context_query, jalon_query_free);
      self->context = jalon_query_run (query, self->dossier);
      self->context_query = g_steal_pointer (&query);
    }

  return self->context;
}

/**
 * jalon_session_hold_list:
 * @self: a session
 *
 * Keeps the filtered events as they are while one query follows another quickly: a list makes its rows anew for each,
 * which takes longer than a frame. All else follows.
 */
void
jalon_session_hold_list (JalonSession *self)
{
  g_return_if_fail (JALON_IS_SESSION (self));

  self->n_list_holds++;
}

/**
 * jalon_session_release_list:
 * @self: a session whose list is held
 *
 * Takes back one jalon_session_hold_list(). With the last one the filtered events follow the query.
 */
void
jalon_session_release_list (JalonSession *self)
{
  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (self->n_list_holds > 0);

  self->n_list_holds--;
  if (self->n_list_holds > 0 || !self->list_is_late)
    return;

  self->list_is_late = FALSE;
  g_object_freeze_notify (G_OBJECT (self));
  jalon_filtered_model_set_rows (self->filtered, self->result->rows[JALON_KIND_EVENT]);
  jalon_session_notify (self, PROP_RESULT);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Whether the feature that is selected is left out by the query; nothing else can be. */
static gboolean
is_left_out (JalonSession *self)
{
  const JalonThing *thing = self->selection.thing;
  const JalonKind  *kind;
  guint             row;

  if (thing->kind < JALON_THING_FEATURE || jalon_session_is_reviewing (self))
    return FALSE;

  kind = &jalon_kinds[thing->kind - JALON_THING_FEATURE];
  return self->result->rows[kind->id] != NULL && kind->find (kind, self->dossier, thing->id, &row) &&
         !jalon_bitset_contains (self->result->rows[kind->id], row);
}

/**
 * jalon_session_let_go:
 * @self: a session
 *
 * Lets go of what is selected but left out by the query, unless the selection is held. To be called when the query has
 * changed.
 */
void
jalon_session_let_go (JalonSession *self)
{
  g_return_if_fail (JALON_IS_SESSION (self));

  if (self->n_selection_holds == 0 && is_left_out (self))
    jalon_session_clear_selection (self);
}

/**
 * jalon_session_hold_selection:
 * @self: a session
 *
 * Keeps the selection while one query follows another: what is shown of it would go, and move all that is beside it.
 */
void
jalon_session_hold_selection (JalonSession *self)
{
  g_return_if_fail (JALON_IS_SESSION (self));

  self->n_selection_holds++;
}

/**
 * jalon_session_release_selection:
 * @self: a session whose selection is held
 *
 * Takes back one jalon_session_hold_selection(). With the last one what the query leaves out is let go of.
 */
void
jalon_session_release_selection (JalonSession *self)
{
  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (self->n_selection_holds > 0);

  self->n_selection_holds--;
  jalon_session_let_go (self);
}

/**
 * jalon_session_get_frame:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what the map shows; %NULL until it shows something
 */
const JalonViewport *
jalon_session_get_frame (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return self->has_frame ? &self->frame : NULL;
}

/**
 * jalon_session_set_frame:
 * @self: a session
 * @frame: what the map shows, pixels; copied
 *
 * Tells others where the map has come to rest.
 */
void
jalon_session_set_frame (JalonSession *self, const JalonViewport *frame)
{
  g_return_if_fail (JALON_IS_SESSION (self));
  g_return_if_fail (frame != NULL);

  if (self->has_frame && memcmp (&self->frame, frame, sizeof *frame) == 0)
    return;
  self->frame = *frame;
  self->has_frame = TRUE;
  jalon_session_notify (self, PROP_FRAME);
}
