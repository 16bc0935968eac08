/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline and the bar below it. While it plays, one step follows another
 * until nothing is left, or until a person takes the range into their own hands.
 */

#include "config.h"

#include "jalon-timeline-pane.h"

#include "jalon-day-entry.h"
#include "jalon-plain-text.h"
#include "jalon-timeline-view-private.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonTimelinePane
{
  JalonSessionWidget parent_instance;

  JalonTimelineView *view;
  GtkButton         *play;
  GtkMenuButton     *options;
  GtkEntry          *since;
  GtkEntry          *until;
  GtkLabel          *problem;

  GSettings *settings;    /* (owned) */
  guint      play_source; /* 0 while it does not play */
  gboolean   stepping;    /* the range changes by a step of its own */
  gboolean   updating;    /* the entries follow the query */
};

G_DEFINE_FINAL_TYPE (JalonTimelinePane, jalon_timeline_pane, JALON_TYPE_SESSION_WIDGET)

/* As the settings call them. */
static const char *const steps[JALON_N_STEPS] = {
  [JALON_STEP_EVENT] = "event", [JALON_STEP_DAY] = "day",   [JALON_STEP_WEEK] = "week",
  [JALON_STEP_MONTH] = "month", [JALON_STEP_YEAR] = "year",
};

/* From one step to the next, milliseconds. */
static const struct
{
  const char *name;
  guint       pause;
} speeds[] = { { "slow", 2500 }, { "normal", 1000 }, { "fast", 300 } };

static JalonSession *
get_session (JalonTimelinePane *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static JalonTimelineStep
get_step (JalonTimelinePane *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "timeline-step");

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i], name))
      return i;
  return JALON_STEP_MONTH;
}

static guint
get_pause (JalonTimelinePane *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "timeline-speed");
  guint            pause = speeds[0].pause;

  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (g_str_equal (speeds[i].name, name))
      pause = speeds[i].pause;
  return pause;
}

static gboolean
take_step (JalonTimelinePane *self, int direction)
{
  gboolean moved;

  self->stepping = TRUE;
  moved = jalon_timeline_view_step (self->view, get_step (self), direction);
  self->stepping = FALSE;
  return moved;
}

static void
show_playing (JalonTimelinePane *self, gboolean playing)
{
  const char *name = playing ? _ ("Pause") : _ ("Play");

  gtk_button_set_icon_name (self->play, playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  jalon_plain_set_tooltip (GTK_WIDGET (self->play), name);
  jalon_plain_set_name (GTK_ACCESSIBLE (self->play), name);
}

static void
stop (JalonTimelinePane *self)
{
  if (self->play_source == 0)
    return;
  g_clear_handle_id (&self->play_source, g_source_remove);
  show_playing (self, FALSE);
}

static gboolean
play_cb (gpointer data)
{
  JalonTimelinePane *self = data;

  if (take_step (self, 1))
    return G_SOURCE_CONTINUE;
  self->play_source = 0;
  show_playing (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* At the end it begins anew. */
static gboolean
begin (JalonTimelinePane *self)
{
  if (take_step (self, 1))
    return TRUE;
  if (get_step (self) == JALON_STEP_EVENT)
    jalon_session_clear_selection (get_session (self));
  else
    jalon_timeline_view_set_range (self->view, JALON_DAY_NONE, JALON_DAY_NONE, TRUE);
  return take_step (self, 1);
}

static void
play_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonTimelinePane *self = JALON_TIMELINE_PANE (widget);

  if (self->play_source != 0)
    stop (self);
  else if (begin (self))
    {
      self->play_source = g_timeout_add (get_pause (self), play_cb, self);
      show_playing (self, TRUE);
    }
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonTimelinePane *self = JALON_TIMELINE_PANE (widget);

  stop (self);
  if (!take_step (self, g_variant_get_int32 (parameter)))
    gtk_widget_error_bell (widget);
}

static void
lanes_cb (JalonTimelinePane *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "timeline-lanes");

  jalon_timeline_view_set_grouping (self->view, jalon_grouping_parse (name));
}

/* The new pace begins at once. */
static void
speed_cb (JalonTimelinePane *self)
{
  if (self->play_source == 0)
    return;
  g_source_remove (self->play_source);
  self->play_source = g_timeout_add (get_pause (self), play_cb, self);
}

static void
show_problem (JalonTimelinePane *self)
{
  const char *problem = jalon_day_entries_check (self->since, self->until);

  jalon_plain_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
apply_dates (JalonTimelinePane *self)
{
  gint32 since, until;

  show_problem (self);
  if (self->updating || get_session (self) == NULL ||
      !jalon_day_entries_read (self->since, self->until, &since, &until))
    return;
  if (since == self->view->since && until == self->view->until)
    return;
  jalon_timeline_view_set_range (self->view, since, until, TRUE);
  jalon_timeline_view_reveal_range (self->view, since, until);
}

static void
query_cb (JalonTimelinePane *self)
{
  const JalonQuery *query = jalon_session_get_query (get_session (self));

  if (!self->stepping && get_step (self) != JALON_STEP_EVENT)
    stop (self);
  self->updating = TRUE;
  jalon_day_entries_show (self->since, self->until, query->since, query->until);
  show_problem (self);
  self->updating = FALSE;
}

static void
selection_cb (JalonTimelinePane *self)
{
  if (!self->stepping && get_step (self) == JALON_STEP_EVENT)
    stop (self);
}

static void
jalon_timeline_pane_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  query_cb (JALON_TIMELINE_PANE (widget));
}

/* Nobody sees it play. */
static void
jalon_timeline_pane_unmap (GtkWidget *widget)
{
  stop (JALON_TIMELINE_PANE (widget));

  GTK_WIDGET_CLASS (jalon_timeline_pane_parent_class)->unmap (widget);
}

static void
jalon_timeline_pane_dispose (GObject *object)
{
  JalonTimelinePane *self = JALON_TIMELINE_PANE (object);

  g_clear_handle_id (&self->play_source, g_source_remove);
  jalon_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_TIMELINE_PANE);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (jalon_timeline_pane_parent_class)->dispose (object);
}

static void
jalon_timeline_pane_class_init (JalonTimelinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_timeline_pane_dispose;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_timeline_pane_session_set;
  widget_class->unmap = jalon_timeline_pane_unmap;

  g_type_ensure (JALON_TYPE_TIMELINE_VIEW);
  gtk_widget_class_install_action (widget_class, "timeline.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "timeline.step", "i", step_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-timeline-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonTimelinePane, view);
  gtk_widget_class_bind_template_child (widget_class, JalonTimelinePane, play);
  gtk_widget_class_bind_template_child (widget_class, JalonTimelinePane, options);
  gtk_widget_class_bind_template_child (widget_class, JalonTimelinePane, since);
  gtk_widget_class_bind_template_child (widget_class, JalonTimelinePane, until);
  gtk_widget_class_bind_template_child (widget_class, JalonTimelinePane, problem);
  gtk_widget_class_bind_template_callback (widget_class, apply_dates);
}

/* What the menu chooses, kept for the next time. */
static void
add_choices (JalonTimelinePane *self)
{
  const char *const names[] = { "timeline-lanes", "timeline-step", "timeline-speed" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, names[i]);

      g_action_map_add_action (G_ACTION_MAP (group), action);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "kept", G_ACTION_GROUP (group));
}

static void
jalon_timeline_pane_init (JalonTimelinePane *self)
{
  self->settings = g_settings_new (JALON_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
  show_playing (self, FALSE);
  jalon_widget_name_button (GTK_WIDGET (self->options),
                            GTK_TYPE_TOGGLE_BUTTON,
                            _ ("Lanes, steps and speed of the timeline"));
  lanes_cb (self);
  g_signal_connect_object (self->settings, "changed::timeline-lanes", G_CALLBACK (lanes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::timeline-speed", G_CALLBACK (speed_cb), self, G_CONNECT_SWAPPED);

  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::query", G_CALLBACK (query_cb));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::selection", G_CALLBACK (selection_cb));
}
