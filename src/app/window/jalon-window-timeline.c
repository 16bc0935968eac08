/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a window shows its timeline: where it is wanted and the map can spare
 * the height. Who asks for it in a low window has it there too.
 */

#include "config.h"

#include "jalon-window-private.h"

/* Lower than this the map needs all the height; pixels. */
#define FOLD_HEIGHT 700

/* The height of the timeline with usual letters, pixels. */
#define USUAL_TIMELINE 128

/* Large letters make the timeline higher: the map keeps its room. */
static int
get_fold_height (JalonWindow *self)
{
  return FOLD_HEIGHT + (int) (USUAL_TIMELINE * (jalon_session_get_text_scale (self->session) - 1.0));
}

/* Whether anything of the dossier has a date. The first that has one ends the search. */
static gboolean
is_dated (JalonDossier *dossier)
{
  JalonEventStore  *events = jalon_dossier_get_events (dossier);
  JalonEventColumns columns = jalon_event_store_get_columns (events);

  for (guint row = 0; row < jalon_event_store_get_n_events (events); row++)
    if (columns.start[row] != JALON_DAY_NONE || columns.end[row] != JALON_DAY_NONE)
      return TRUE;
  JALON_KIND_FOREACH_SHOWN (kind)
    {
      GListModel *features = jalon_dossier_get_features (dossier, kind);

      for (guint i = 0; i < g_list_model_get_n_items (features); i++)
        {
          g_autoptr (JalonFeature) feature = g_list_model_get_item (features, i);
          const JalonRecord *record = jalon_feature_get_record (feature);

          if (record->time.start != JALON_DAY_NONE || record->time.end != JALON_DAY_NONE)
            return TRUE;
        }
    }

  return FALSE;
}

void
jalon_window_timeline_load (JalonWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  self->timeline_wanted = g_settings_get_boolean (self->settings, "timeline-visible");
  self->low = height > 0 && height < get_fold_height (self) && !gtk_window_is_maximized (GTK_WINDOW (self));
}

void
jalon_window_timeline_save (JalonWindow *self)
{
  g_settings_set_boolean (self->settings, "timeline-visible", self->timeline_wanted);
}

/**
 * jalon_window_timeline_fold:
 * @self: a window
 *
 * Shows or hides the timeline. Where nothing has a date there is none, unless someone asked for it.
 */
void
jalon_window_timeline_fold (JalonWindow *self)
{
  gboolean has_place = !self->low && is_dated (jalon_session_get_dossier (self->session));
  gboolean shown = self->story == NULL && self->timeline_wanted && (has_place || self->timeline_insists);

  gtk_widget_set_visible (self->timeline, shown);
  if (shown)
    gtk_widget_add_css_class (GTK_WIDGET (self->toasts), "above-timeline");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->toasts), "above-timeline");
  if (shown == self->timeline_shown)
    return;

  self->timeline_shown = shown;
  g_object_notify (G_OBJECT (self), "timeline-shown");
}

/**
 * jalon_window_timeline_show:
 * @self: a window
 * @show: whether a person wants it
 *
 * Shows or hides the timeline, from now on.
 */
void
jalon_window_timeline_show (JalonWindow *self, gboolean show)
{
  self->timeline_wanted = show;
  self->timeline_insists = show && (self->low || !is_dated (jalon_session_get_dossier (self->session)));
  jalon_window_timeline_fold (self);
}

/**
 * jalon_window_timeline_set_height:
 * @self: a window
 * @height: its height, pixels
 *
 * Returns: whether it became low, or is so no more
 */
gboolean
jalon_window_timeline_set_height (JalonWindow *self, int height)
{
  gboolean low = height < get_fold_height (self);

  if (low == self->low)
    return FALSE;

  self->low = low;
  self->timeline_insists = FALSE;

  return TRUE;
}
