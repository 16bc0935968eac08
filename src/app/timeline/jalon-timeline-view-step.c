/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps in time: the range goes to the next day, week, month or year, or the
 * selection to the next event.
 */

#include "config.h"

#include "jalon-timeline-view-private.h"

/* What a step is, but by events. */
static const JalonUnitKind kinds[JALON_N_STEPS] = {
  [JALON_STEP_DAY] = JALON_UNIT_DAY,
  [JALON_STEP_WEEK] = JALON_UNIT_WEEK,
  [JALON_STEP_MONTH] = JALON_UNIT_MONTH,
  [JALON_STEP_YEAR] = JALON_UNIT_YEAR,
};

/* From the selected event, else from the end that the step leads away from. */
static gboolean
step_event (JalonTimelineView *self, int direction)
{
  JalonSession *session = jalon_timeline_view_get_session (self);
  GListModel   *events = jalon_session_get_filtered (session);
  guint         n_events = g_list_model_get_n_items (events);
  const char   *id = jalon_thing_get_event_id (jalon_session_get_selection (session));
  guint         position;
  g_autoptr (JalonEvent) event = NULL;

  if (id == NULL || !jalon_session_find_filtered (session, id, &position))
    position = direction > 0 ? 0 : n_events - 1;
  else
    position += direction;
  /* Before the first is after the last too. */
  event = g_list_model_get_item (events, position);
  if (event == NULL)
    return FALSE;

  return jalon_session_select_event (session, jalon_event_get_id (event));
}

/* The days that are worth a step: what is vague by years would make it a long way. */
static void
get_days (JalonTimelineView *self, gint32 *out_first, gint32 *out_last)
{
  *out_first = self->extent.fine_first != JALON_DAY_NONE ? self->extent.fine_first : self->extent.first;
  *out_last = self->extent.fine_first != JALON_DAY_NONE ? self->extent.fine_last : self->extent.last;
}

/* Whether something is left in the direction of a step to a range. */
static gboolean
is_worth (gint32 since, gint32 until, gint32 first, gint32 last, int direction)
{
  if (direction > 0)
    return since != JALON_DAY_NONE ? since <= last : until <= last;

  return until != JALON_DAY_NONE ? until >= first : since >= first;
}

/**
 * jalon_timeline_view_step:
 * @self: a timeline with a session
 * @step: how far
 * @direction: 1 for later, -1 for earlier
 *
 * Moves the range; an open side stays open. Where there is none it begins with the first unit, or the last.
 *
 * Returns: %FALSE where nothing is left in that direction, and nothing is changed
 */
gboolean
jalon_timeline_view_step (JalonTimelineView *self, JalonTimelineStep step, int direction)
{
  const JalonTimeUnit unit = { kinds[step], 1 };
  gint32              since = self->since, until = self->until, first, last;

  if (step == JALON_STEP_EVENT)
    return step_event (self, direction);
  if (jalon_timeline_view_get_layout (self) == NULL)
    return FALSE;

  get_days (self, &first, &last);
  if (first == JALON_DAY_NONE)
    return FALSE;
  if (!jalon_timeline_view_has_range (self))
    {
      since = jalon_time_unit_floor (unit, direction > 0 ? first : last);
      until = jalon_time_unit_next (unit, since) - 1;
    }
  else
    {
      if (since != JALON_DAY_NONE)
        since = jalon_time_unit_shift (unit, since, direction);
      if (until != JALON_DAY_NONE)
        until = jalon_time_unit_shift (unit, until + 1, direction) - 1;
      if (!is_worth (since, until, first, last, direction))
        return FALSE;
    }

  self->anchor = JALON_DAY_NONE;
  jalon_timeline_view_reveal_range (self, since, until);
  jalon_timeline_view_set_range (self, since, until, TRUE);
  return TRUE;
}
