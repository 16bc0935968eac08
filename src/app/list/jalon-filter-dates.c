/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first and the last day to filter by. A year or a month stands for its
 * first day in one entry and for its last in the other.
 */

#include "config.h"

#include "jalon-day-entry.h"
#include "jalon-filter-dates.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

struct _JalonFilterDates
{
  JalonSessionWidget parent_instance;

  GtkEntry    *since;
  GtkEntry    *until;
  GtkLabel    *problem;
  GtkPopover  *popover;
  GtkCalendar *calendar;

  GtkEntry *chosen; /* (borrowed): the entry that the calendar is for */
  gboolean  updating;
};

G_DEFINE_FINAL_TYPE (JalonFilterDates, jalon_filter_dates, JALON_TYPE_SESSION_WIDGET)

static JalonSession *
get_session (JalonFilterDates *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static void
show_problem (JalonFilterDates *self)
{
  const char *problem = jalon_day_entries_check (self->since, self->until);

  jalon_plain_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

/* Half a date is no mistake while it is being written: it waits until the entry is left. */
static void
changed_cb (JalonFilterDates *self)
{
  g_autoptr (JalonQuery) query = NULL;
  gint32 since, until;

  if (self->updating || get_session (self) == NULL ||
      !jalon_day_entries_read (self->since, self->until, &since, &until))
    return;

  query = jalon_query_copy (jalon_session_get_query (get_session (self)));
  query->since = since;
  query->until = until;
  jalon_session_set_query (get_session (self), query);
}

static void
update (JalonFilterDates *self)
{
  const JalonQuery *query = jalon_session_get_query (get_session (self));

  self->updating = TRUE;
  jalon_day_entries_show (self->since, self->until, query->since, query->until);
  show_problem (self);
  self->updating = FALSE;
}

static void
choose_day (JalonFilterDates *self, GtkEntry *entry)
{
  gint32 first, last;

  self->chosen = entry;
  if (jalon_day_entry_read (entry, &first, &last) && first != JALON_DAY_NONE)
    {
      g_autoptr (GDateTime) date = NULL;
      int year, month, day;

      jalon_day_to_civil (entry == self->since ? first : last, &year, &month, &day);
      date = g_date_time_new_utc (year, month, day, 0, 0, 0);
      self->updating = TRUE;
      if (date != NULL)
        gtk_calendar_select_day (self->calendar, date);
      self->updating = FALSE;
    }

  gtk_popover_popup (self->popover);
}

static void
since_icon_cb (JalonFilterDates *self)
{
  choose_day (self, self->since);
}

static void
until_icon_cb (JalonFilterDates *self)
{
  choose_day (self, self->until);
}

static void
use_day_cb (JalonFilterDates *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  if (self->chosen != NULL)
    jalon_plain_set_entry (GTK_EDITABLE (self->chosen), text);
  gtk_popover_popdown (self->popover);
}

static void
day_selected_cb (JalonFilterDates *self)
{
  if (!self->updating)
    use_day_cb (self);
}

static void
jalon_filter_dates_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  update (JALON_FILTER_DATES (widget));
}

static void
jalon_filter_dates_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_FILTER_DATES);

  G_OBJECT_CLASS (jalon_filter_dates_parent_class)->dispose (object);
}

static void
jalon_filter_dates_class_init (JalonFilterDatesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_filter_dates_dispose;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_filter_dates_session_set;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-filter-dates.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonFilterDates, since);
  gtk_widget_class_bind_template_child (widget_class, JalonFilterDates, until);
  gtk_widget_class_bind_template_child (widget_class, JalonFilterDates, problem);
  gtk_widget_class_bind_template_child (widget_class, JalonFilterDates, popover);
  gtk_widget_class_bind_template_child (widget_class, JalonFilterDates, calendar);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_problem);
  gtk_widget_class_bind_template_callback (widget_class, since_icon_cb);
  gtk_widget_class_bind_template_callback (widget_class, until_icon_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_day_cb);
}

static void
jalon_filter_dates_init (JalonFilterDates *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_set_problem (GTK_WIDGET (self->since), GTK_WIDGET (self->problem));
  jalon_widget_set_problem (GTK_WIDGET (self->until), GTK_WIDGET (self->problem));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::query", G_CALLBACK (update));
}
