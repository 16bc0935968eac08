/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event answers to the ids of all that became one with it, so that what was
 * said of one of them stays said.
 */

#include "config.h"

#include "jalon-event-ids.h"

static gboolean
lists (char *const *ids, const char *id)
{
  return ids != NULL && g_strv_contains ((const char *const *) ids, id);
}

/* Adds an id to a list that may be none, once. */
static void
add (char ***ids, const char *id)
{
  guint n = *ids != NULL ? g_strv_length (*ids) : 0;

  if (lists (*ids, id))
    return;
  *ids = g_renew (char *, *ids, n + 2);
  (*ids)[n] = g_strdup (id);
  (*ids)[n + 1] = NULL;
}

/**
 * jalon_event_has_id:
 *
 * Returns: whether an id is the event's, or of one that became one with it
 */
gboolean
jalon_event_has_id (const JalonEventRecord *self, const char *id)
{
  return g_strcmp0 (self->id, id) == 0 || lists (self->merged_from, id);
}

static gboolean
says_apart (const JalonEventRecord *self, const JalonEventRecord *other)
{
  for (guint i = 0; self->not_same_as != NULL && self->not_same_as[i] != NULL; i++)
    if (jalon_event_has_id (other, self->not_same_as[i]))
      return TRUE;
  return FALSE;
}

/**
 * jalon_event_is_apart:
 *
 * Returns: whether a person said of either that it is not the other
 */
gboolean
jalon_event_is_apart (const JalonEventRecord *self, const JalonEventRecord *other)
{
  return says_apart (self, other) || says_apart (other, self);
}

/**
 * jalon_event_set_apart:
 * @id: of an event that it is not; noted once
 */
void
jalon_event_set_apart (JalonEventRecord *self, const char *id)
{
  add (&self->not_same_as, id);
}

/**
 * jalon_event_take_ids:
 * @from: an event that becomes one with it
 *
 * Takes over the id of another event, those that it had taken over, and those that it is not.
 */
void
jalon_event_take_ids (JalonEventRecord *self, const JalonEventRecord *from)
{
  add (&self->merged_from, from->id);
  for (guint i = 0; from->merged_from != NULL && from->merged_from[i] != NULL; i++)
    add (&self->merged_from, from->merged_from[i]);
  for (guint i = 0; from->not_same_as != NULL && from->not_same_as[i] != NULL; i++)
    if (!jalon_event_has_id (self, from->not_same_as[i]))
      add (&self->not_same_as, from->not_same_as[i]);
}
