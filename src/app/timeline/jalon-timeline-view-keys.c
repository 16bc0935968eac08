/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keyboard on the timeline: arrows walk the events in the order of time,
 * Enter selects; Shift with an arrow draws a range, Ctrl with an arrow moves it
 * by a step, P plays; plus and minus zoom, 0 shows all; Escape clears the range.
 */

#include "config.h"

#include "jalon-timeline-view-private.h"

#include "jalon-keys.h"

#include <math.h>

/* The factor for one press. */
#define ZOOM_STEP 1.5

static void
set_focus (JalonTimelineView *self, const char *id, gint32 day)
{
  g_autoptr (JalonThing) thing = jalon_thing_new (JALON_THING_EVENT, id);
  g_autofree char *caption = jalon_timeline_view_dup_thing_caption (self, thing);

  g_free (self->focus_id);
  self->focus_id = g_strdup (id);
  self->anchor = JALON_DAY_NONE;
  if (day != JALON_DAY_NONE)
    jalon_timeline_view_reveal (self, day);
  jalon_timeline_view_set_caption (self,
                                   caption,
                                   jalon_timeline_view_get_x (self,
                                                              jalon_time_axis_get_x (&self->axis,
                                                                                     day != JALON_DAY_NONE
                                                                                         ? day + 0.5
                                                                                         : self->axis.start)));
  jalon_timeline_view_update_description (self);
  jalon_timeline_view_redraw (self, FALSE);
}

/* Where to begin: at the event that is selected, if it is on the timeline. */
static const char *
get_current_id (JalonTimelineView *self)
{
  const JalonThing *selection = jalon_session_get_selection (jalon_timeline_view_get_session (self));

  if (self->focus_id != NULL)
    return self->focus_id;

  return jalon_thing_get_event_id (selection);
}

/* @position is one of the filtered events, which are in the order of time. */
static gboolean
walk_to (JalonTimelineView *self, guint position)
{
  JalonSession *session = jalon_timeline_view_get_session (self);
  g_autoptr (JalonEvent) event = g_list_model_get_item (jalon_session_get_filtered (session), position);
  JalonEventColumns columns;
  guint             row;

  if (event == NULL)
    return FALSE;

  columns = jalon_event_store_get_columns (jalon_event_get_store (event));
  row = jalon_event_get_position (event);
  set_focus (self,
             jalon_event_get_id (event),
             columns.start[row] != JALON_DAY_NONE ? columns.start[row] : columns.end[row]);

  return TRUE;
}

static void
walk (JalonTimelineView *self, int step)
{
  JalonSession *session = jalon_timeline_view_get_session (self);
  guint         n = g_list_model_get_n_items (jalon_session_get_filtered (session));
  const char   *id = get_current_id (self);
  guint         position;

  if (n == 0)
    return;
  if (id == NULL || !jalon_session_find_filtered (session, id, &position))
    position = step > 0 ? 0 : n - 1;
  else if (step > 0 ? position + 1 < n : position > 0)
    position += step;
  walk_to (self, position);
}

static void
walk_to_end (JalonTimelineView *self, gboolean last)
{
  guint n = g_list_model_get_n_items (jalon_session_get_filtered (jalon_timeline_view_get_session (self)));

  if (n > 0)
    walk_to (self, last ? n - 1 : 0);
}

static gboolean
select_focus (JalonTimelineView *self)
{
  return self->focus_id != NULL && jalon_session_select_event (jalon_timeline_view_get_session (self), self->focus_id);
}

/* The day a range begins at: that of the focused event, else where the axis begins. */
static gint32
get_first_anchor (JalonTimelineView *self)
{
  JalonEventStore *store =
      jalon_dossier_get_events (jalon_session_get_dossier (jalon_timeline_view_get_session (self)));
  const char *id = get_current_id (self);
  guint       row;

  if (id != NULL && jalon_event_store_find (store, id, &row) &&
      jalon_event_store_get_columns (store).start[row] != JALON_DAY_NONE)
    return jalon_event_store_get_columns (store).start[row];

  return (gint32) ceil (self->axis.start);
}

/* As text is selected: one end stays where it began, the other moves by the units of the axis. */
static void
extend (JalonTimelineView *self, int step)
{
  JalonTimeUnit unit = jalon_time_axis_get_unit (&self->axis);
  gint32        first, last;

  if (self->anchor == JALON_DAY_NONE)
    {
      self->anchor = jalon_time_unit_floor (unit, get_first_anchor (self));
      first = self->anchor;
      last = jalon_time_unit_next (unit, first) - 1;
    }
  else if (self->since < self->anchor || (step < 0 && self->until < jalon_time_unit_next (unit, self->anchor)))
    {
      first = step < 0 ? jalon_time_unit_floor (unit, self->since - 1) : jalon_time_unit_next (unit, self->since);
      last = jalon_time_unit_next (unit, self->anchor) - 1;
    }
  else
    {
      first = self->anchor;
      last =
          step > 0 ? jalon_time_unit_next (unit, self->until + 1) - 1 : jalon_time_unit_floor (unit, self->until) - 1;
    }

  jalon_timeline_view_reveal (self, step > 0 ? last : first);
  jalon_timeline_view_set_range (self, first, last, FALSE);
}

static void
zoom (JalonTimelineView *self, double factor)
{
  self->is_fit = FALSE;
  jalon_time_axis_zoom (&self->axis, &self->limits, self->axis.width / 2, factor);
  jalon_timeline_view_redraw (self, TRUE);
}

static gboolean
let_go (JalonTimelineView *self)
{
  if (self->dragging)
    jalon_timeline_view_cancel_drag (self);
  else if (jalon_timeline_view_has_range (self))
    jalon_timeline_view_set_range (self, JALON_DAY_NONE, JALON_DAY_NONE, TRUE);
  else
    return FALSE;

  self->anchor = JALON_DAY_NONE;
  return TRUE;
}

static gboolean
arrow_pressed (JalonTimelineView *self, int step, GdkModifierType state)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    step = -step;
  if ((state & GDK_CONTROL_MASK) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "timeline.step", "i", step);
  else if ((state & GDK_SHIFT_MASK) != 0)
    extend (self, step);
  else
    walk (self, step);

  return TRUE;
}

/* A key without Ctrl and Alt. */
static gboolean
key_alone_pressed (JalonTimelineView *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
      zoom (self, ZOOM_STEP);
      return TRUE;
    case GDK_KEY_minus:
      zoom (self, 1 / ZOOM_STEP);
      return TRUE;
    case GDK_KEY_p:
      gtk_widget_activate_action (GTK_WIDGET (self), "timeline.play", NULL);
      return TRUE;
    case GDK_KEY_0:
      jalon_timeline_view_fit (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (JalonTimelineView *self, guint key, guint code, GdkModifierType state)
{
  guint plain = jalon_key_get_plain (key);

  if ((state & GDK_ALT_MASK) != 0 || jalon_timeline_view_get_layout (self) == NULL)
    return FALSE;

  switch (plain)
    {
    case GDK_KEY_Left:
      return arrow_pressed (self, -1, state);
    case GDK_KEY_Right:
      return arrow_pressed (self, 1, state);
    case GDK_KEY_Home:
      walk_to_end (self, FALSE);
      return TRUE;
    case GDK_KEY_End:
      walk_to_end (self, TRUE);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_space:
      return select_focus (self);
    case GDK_KEY_Escape:
      return let_go (self);
    default:
      return (state & GDK_CONTROL_MASK) == 0 && key_alone_pressed (self, plain);
    }
}

static void
focus_left_cb (JalonTimelineView *self)
{
  g_clear_pointer (&self->focus_id, g_free);
  self->anchor = JALON_DAY_NONE;
  jalon_timeline_view_set_caption (self, NULL, 0);
  if (jalon_timeline_view_get_session (self) != NULL)
    jalon_timeline_view_update_description (self);
  jalon_timeline_view_redraw (self, FALSE);
}

/**
 * jalon_timeline_view_attach_keys:
 * @self: a timeline
 *
 * Makes the timeline answer to the keyboard.
 */
void
jalon_timeline_view_attach_keys (JalonTimelineView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
