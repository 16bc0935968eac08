/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of what is at a place of the timeline: a feature, which is selected,
 * or the time itself.
 */

#include "config.h"

#include "jalon-timeline-view-private.h"

#include "jalon-context-menu.h"
#include "jalon-feature-menu.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = jalon_plain_create_menu_item (label);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* What can be filtered by at a day: itself, its month and its year. */
static GMenuModel *
create_time_menu (JalonTimelineView *self, gint32 day)
{
  static const struct
  {
    JalonTimePrecision precision;
    gsize              n_digits; /* of the day as ISO 8601 has it */
  } units[] = { { JALON_TIME_DAY, 10 }, { JALON_TIME_MONTH, 7 }, { JALON_TIME_YEAR, 4 } };
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) filters = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autofree char *iso = jalon_day_format_iso (day);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *when = jalon_day_dup_label (day, units[i].precision);
      g_autofree char *date = g_strndup (iso, units[i].n_digits);
      /* Translators: %s is a day, a month or a year. */
      g_autofree char *label = g_strdup_printf (_ ("Filter by %s"), when);

      append (filters, label, "win.filter-by", g_variant_new ("(ss)", "dates", date));
    }
  if (jalon_timeline_view_has_range (self))
    append (others, _ ("Clear the Range"), "win.filter-by", g_variant_new ("(ss)", "dates", ""));
  {
    /* Translators: %s is a date as in "2025-04-07". */
    g_autofree char *label = g_strdup_printf (_ ("Copy %s"), iso);

    append (others, label, "win.copy", g_variant_new_string (iso));
  }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (filters));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));

  return G_MENU_MODEL (menu);
}

/* Selects the only thing that a mark stands for. */
static gboolean
select_mark (JalonTimelineView *self, const JalonTimelineMark *mark)
{
  g_autoptr (JalonThing) thing = NULL;

  if (mark->n_items > 1)
    return FALSE;
  thing = jalon_timeline_view_dup_thing (self, &g_array_index (self->layout->items, JalonTimelineItem, mark->first));
  if (thing == NULL)
    return FALSE;
  jalon_session_select (jalon_timeline_view_get_session (self), thing);
  return TRUE;
}

/* With the keys it is the event that they are at, or the selection; its mark says where. */
static GMenuModel *
create_menu_by_keys (JalonTimelineView *self, GdkRectangle *at)
{
  JalonSession     *session = jalon_timeline_view_get_session (self);
  JalonTimelineLook look = jalon_timeline_view_get_look (self);
  guint             index = look.focused != JALON_TIMELINE_NO_MARK ? look.focused : look.selected;

  if (self->focus_id != NULL)
    jalon_session_select_event (session, self->focus_id);
  if (jalon_session_get_selection (session)->kind < JALON_THING_FEATURE)
    return create_time_menu (self, (gint32) (self->axis.start + self->axis.length / 2));
  if (index != JALON_TIMELINE_NO_MARK)
    {
      const JalonTimelineMark *mark = &g_array_index (self->layout->marks, JalonTimelineMark, index);

      at->x = (int) jalon_timeline_view_get_x (self, mark->x);
      at->y = (int) (mark->y * jalon_timeline_view_get_scale (self));
    }

  return jalon_feature_menu_new (session);
}

static GMenuModel *
create_menu_cb (gpointer data, GdkRectangle *at, gboolean by_keys)
{
  JalonTimelineView   *self = data;
  JalonTimelineLayout *layout = jalon_timeline_view_get_layout (self);
  double               along = jalon_timeline_view_get_along (self, at->x);
  double               down = at->y / jalon_timeline_view_get_scale (self);
  guint                mark;

  if (layout == NULL)
    return NULL;
  jalon_timeline_view_set_caption (self, NULL, 0);
  if (by_keys)
    return create_menu_by_keys (self, at);
  if (jalon_timeline_layout_pick (layout, along, down, JALON_TIMELINE_REACH_POINTER, &mark) &&
      select_mark (self, &g_array_index (layout->marks, JalonTimelineMark, mark)))
    return jalon_feature_menu_new (jalon_timeline_view_get_session (self));

  return create_time_menu (self, (gint32) jalon_time_axis_get_day (&self->axis, along));
}

/**
 * jalon_timeline_view_attach_menu:
 * @self: a timeline
 *
 * Gives the timeline its context menu.
 */
void
jalon_timeline_view_attach_menu (JalonTimelineView *self)
{
  jalon_context_menu_attach (GTK_WIDGET (self), create_menu_cb, self);
}
