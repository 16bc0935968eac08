/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The range on the timeline and the dates of the query, one and the same. While
 * the range is being drawn the query follows once a frame. Where a dossier is so
 * large that this would hold up the pointer, only the columns do; the query, and
 * with it the map, follows whenever the pointer rests, and the list at the end.
 */

#include "config.h"

#include "jalon-timeline-view-private.h"

/* Up to so many events list and map follow within a frame: 14 take 15 ms of CPU, 300 take 76. */
#define MAX_LIVE_EVENTS 30

/* The pointer rests, milliseconds. */
#define REST_TIME 150

static gboolean
is_large (JalonTimelineView *self)
{
  return jalon_session_get_n_events (jalon_timeline_view_get_session (self)) > MAX_LIVE_EVENTS;
}

static void
apply (JalonTimelineView *self)
{
  JalonSession *session = jalon_timeline_view_get_session (self);
  g_autoptr (JalonQuery) query = jalon_query_copy (jalon_session_get_query (session));

  g_clear_pointer (&self->drawn_rows, jalon_bitset_unref);
  query->since = self->since;
  query->until = self->until;
  jalon_session_set_query (session, query);
}

/**
 * jalon_timeline_view_stop_range:
 * @self: a timeline
 *
 * Gives up what has not come to the query yet.
 */
void
jalon_timeline_view_stop_range (JalonTimelineView *self)
{
  if (self->range_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->range_tick);
  self->range_tick = 0;
  g_clear_handle_id (&self->range_source, g_source_remove);
  g_clear_pointer (&self->drawn_rows, jalon_bitset_unref);
}

/**
 * jalon_timeline_view_set_dragging:
 * @self: a timeline with a session
 * @dragging: whether a range is being drawn
 *
 * Holds the selection meanwhile, and the list of a large dossier.
 */
void
jalon_timeline_view_set_dragging (JalonTimelineView *self, gboolean dragging)
{
  JalonSession *session = jalon_timeline_view_get_session (self);
  gboolean      hold = dragging && is_large (self);

  if (dragging != self->dragging && dragging)
    jalon_session_hold_selection (session);
  else if (dragging != self->dragging)
    jalon_session_release_selection (session);
  self->dragging = dragging;
  if (hold == self->holds_list)
    return;

  self->holds_list = hold;
  if (hold)
    jalon_session_hold_list (session);
  else
    jalon_session_release_list (session);
}

static void
rest_cb (gpointer data)
{
  JalonTimelineView *self = data;

  self->range_source = 0;
  apply (self);
}

/* Only the columns, at once. */
static void
count_drawn (JalonTimelineView *self)
{
  JalonSession *session = jalon_timeline_view_get_session (self);

  g_clear_pointer (&self->drawn_rows, jalon_bitset_unref);
  self->drawn_rows = jalon_result_list_between (jalon_session_get_context (session),
                                                jalon_session_get_dossier (session),
                                                self->since,
                                                self->until);
  jalon_timeline_view_count (self);
}

/* A pointer may move several times in a frame: once each is enough. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JalonTimelineView *self = data;

  self->range_tick = 0;
  if (is_large (self))
    count_drawn (self);
  else
    apply (self);

  return G_SOURCE_REMOVE;
}

static void
apply_soon (JalonTimelineView *self)
{
  if (self->range_tick == 0)
    self->range_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, self, NULL);
  if (!is_large (self))
    return;

  g_clear_handle_id (&self->range_source, g_source_remove);
  self->range_source = g_timeout_add_once (REST_TIME, rest_cb, self);
}

/**
 * jalon_timeline_view_set_range:
 * @self: a timeline with a session
 * @since: first day, or %JALON_DAY_NONE
 * @until: last day, or %JALON_DAY_NONE
 * @at_once: whether the query has it before this returns
 *
 * Changes the range, and with it the dates of the query.
 */
void
jalon_timeline_view_set_range (JalonTimelineView *self, gint32 since, gint32 until, gboolean at_once)
{
  gboolean changed = self->since != since || self->until != until;

  self->since = since;
  self->until = until;
  jalon_timeline_view_redraw (self, FALSE);
  if (at_once)
    {
      jalon_timeline_view_stop_range (self);
      apply (self);
    }
  else if (changed)
    apply_soon (self);
}

/**
 * jalon_timeline_view_follow_query:
 * @self: a timeline with a session
 *
 * Shows the dates of the query, unless they are being changed here.
 */
void
jalon_timeline_view_follow_query (JalonTimelineView *self)
{
  const JalonQuery *query = jalon_session_get_query (jalon_timeline_view_get_session (self));

  if (self->dragging || self->range_tick != 0 || self->range_source != 0)
    return;
  if (query->since != self->since || query->until != self->until)
    self->anchor = JALON_DAY_NONE;

  self->since = query->since;
  self->until = query->until;
  jalon_timeline_view_redraw (self, FALSE);
}

gboolean
jalon_timeline_view_has_range (JalonTimelineView *self)
{
  return self->since != JALON_DAY_NONE || self->until != JALON_DAY_NONE;
}
