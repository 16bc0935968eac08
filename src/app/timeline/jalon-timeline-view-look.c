/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the timeline looks now: what is selected, where the keyboard and the
 * pointer are, light or dark, left to right or right to left.
 */

#include "config.h"

#include "jalon-timeline-view-private.h"

#include "jalon-kind.h"

#include <adwaita.h>

static guint
find_mark (JalonTimelineView *self, JalonThingKind what, const char *id)
{
  JalonDossier    *dossier = jalon_session_get_dossier (jalon_timeline_view_get_session (self));
  const JalonKind *kind;
  guint            row, mark;

  if (what < JALON_THING_FEATURE)
    return JALON_TIMELINE_NO_MARK;
  kind = &jalon_kinds[what - JALON_THING_FEATURE];
  if (!kind->find (kind, dossier, id, &row) || !jalon_timeline_layout_find (self->layout, what, row, &mark))
    return JALON_TIMELINE_NO_MARK;

  return mark;
}

/* The first day of an event, else its last. */
static gint32
get_event_day (JalonTimelineView *self, const char *id)
{
  JalonEventStore *store =
      jalon_dossier_get_events (jalon_session_get_dossier (jalon_timeline_view_get_session (self)));
  JalonEventColumns columns = jalon_event_store_get_columns (store);
  guint             row;

  if (id == NULL || !jalon_event_store_find (store, id, &row))
    return JALON_DAY_NONE;

  return columns.start[row] != JALON_DAY_NONE ? columns.start[row] : columns.end[row];
}

/**
 * jalon_timeline_view_get_look:
 * @self: a timeline that is laid out
 *
 * Returns: how it is drawn now
 */
JalonTimelineLook
jalon_timeline_view_get_look (JalonTimelineView *self)
{
  const JalonThing *selection = jalon_session_get_selection (jalon_timeline_view_get_session (self));
  JalonTimelineLook look = JALON_TIMELINE_LOOK_INIT;
  gboolean          focused = gtk_widget_has_visible_focus (GTK_WIDGET (self));

  look.context = self->words;
  look.dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  look.mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  look.since = self->since;
  look.until = self->until;
  look.is_changing = self->dragging || self->anchor != JALON_DAY_NONE;
  look.selected = find_mark (self, selection->kind, selection->id);
  look.selected_day = get_event_day (self, jalon_thing_get_event_id (selection));
  look.hovered = self->hovered;
  look.hovered_column = self->hovered_column;
  look.n_undated = self->extent.n_undated;
  if (focused && self->focus_id != NULL)
    {
      look.focused = find_mark (self, JALON_THING_EVENT, self->focus_id);
      look.focused_day = get_event_day (self, self->focus_id);
    }

  return look;
}
