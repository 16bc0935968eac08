/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the query would find without its dates: the ground on which a timeline
 * shows what the dates leave out. Found when it is asked for, and kept while
 * nothing but the dates changes, so that moving them costs nothing here.
 */

#include "config.h"

#include "jalon-session.h"

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
