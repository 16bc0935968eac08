/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In libadwaita 1.2 a toast that is dismissed while it is still coming in, with
 * another one still going out, is freed before its animation ends: the program
 * dies. So each waits for the one before to be gone, and stays until it has come
 * in.
 */

#include "config.h"

#include "jalon-toasts.h"

#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* So long a step can be taken back from where it was done, seconds. */
#define UNDO_TIME 10

/* Longer than a toast comes in (at most 500 ms) and goes out (300), microseconds and milliseconds. */
#define COMING_IN (600 * 1000)
#define GOING_OUT 350

/* Of an overlay, and freed with it.
 * @since: when the first frame with @current was drawn, microseconds; 0 before
 * @coming_in: (nullable): the tick callback while it comes in
 * @is_over: @current goes as soon as it has come in
 * @going_out: (nullable): the timeout until the next may come */
typedef struct
{
  AdwToastOverlay *overlay; /* (borrowed) */
  GQueue           waiting; /* (element-type AdwToast) (owned) */
  AdwToast        *current; /* (owned) (nullable) */
  gint64           since;
  guint            coming_in;
  gboolean         is_over;
  guint            going_out;
} Toasts;

static void
toasts_free (Toasts *self)
{
  g_clear_handle_id (&self->going_out, g_source_remove);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_clear_object (&self->current);
  g_free (self);
}

static Toasts *
get_toasts (AdwToastOverlay *overlay)
{
  Toasts *self = g_object_get_data (G_OBJECT (overlay), "toasts");

  if (self == NULL)
    {
      self = g_new0 (Toasts, 1);
      self->overlay = overlay;
      g_object_set_data_full (G_OBJECT (overlay), "toasts", self, (GDestroyNotify) toasts_free);
    }
  return self;
}

/* The button that closes a toast has an icon only, and libadwaita 1.2 gives it no name. */
static void
name_closing (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    jalon_plain_set_name (GTK_ACCESSIBLE (widget), _ ("Close"));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_closing (child);
}

static void
name_closing_of_toasts (AdwToastOverlay *overlay)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (overlay)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != adw_toast_overlay_get_child (overlay))
      name_closing (child);
}

/* Called with each frame. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Toasts      *self = data;
  const gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->since == 0)
    self->since = now;
  if (now - self->since < COMING_IN)
    return G_SOURCE_CONTINUE;
  self->coming_in = 0;
  if (self->is_over)
    adw_toast_dismiss (self->current);
  return G_SOURCE_REMOVE;
}

static void show_next (Toasts *self);

static gboolean
gone_cb (gpointer data)
{
  Toasts *self = data;

  self->going_out = 0;
  show_next (self);
  return G_SOURCE_REMOVE;
}

/* By the person, by time, or from here. */
static void
dismissed_cb (Toasts *self)
{
  if (self->coming_in != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->overlay), self->coming_in);
  self->coming_in = 0;
  g_signal_handlers_disconnect_by_func (self->current, dismissed_cb, self);
  g_clear_object (&self->current);
  self->going_out = g_timeout_add (GOING_OUT, gone_cb, self);
}

static void
show_next (Toasts *self)
{
  AdwToast *toast = self->current == NULL && self->going_out == 0 ? g_queue_pop_head (&self->waiting) : NULL;

  if (toast == NULL)
    return;
  self->current = toast;
  self->since = 0;
  self->is_over = FALSE;
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (dismissed_cb), self);
  self->coming_in = gtk_widget_add_tick_callback (GTK_WIDGET (self->overlay), tick_cb, self, NULL);
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (toast));
  name_closing_of_toasts (self->overlay);
}

/* What a toast says is over. What could be done by its button is not what it would do now. */
static void
end (Toasts *self, AdwToast *toast)
{
  if (toast != self->current)
    {
      if (g_queue_remove (&self->waiting, toast))
        g_object_unref (toast);
      return;
    }
  if (self->coming_in == 0)
    {
      adw_toast_dismiss (toast);
      return;
    }
  self->is_over = TRUE;
  adw_toast_set_button_label (toast, NULL);
}

static void
stepped_cb (AdwToast *toast)
{
  end (g_object_get_data (G_OBJECT (toast), "toasts"), toast);
}

/**
 * jalon_toasts_add:
 * @overlay: where it shows
 * @toast: (transfer full): never dismissed by the caller
 *
 * Shows a toast once those before it are gone.
 */
void
jalon_toasts_add (AdwToastOverlay *overlay, AdwToast *toast)
{
  Toasts *self = get_toasts (overlay);

  g_queue_push_tail (&self->waiting, toast);
  show_next (self);
}

/**
 * jalon_toasts_clear:
 * @overlay: where they show
 *
 * Says no more of what was done before.
 */
void
jalon_toasts_clear (AdwToastOverlay *overlay)
{
  Toasts *self = get_toasts (overlay);

  g_queue_clear_full (&self->waiting, g_object_unref);
  if (self->current != NULL)
    end (self, self->current);
}

/**
 * jalon_toasts_add_step:
 * @overlay: where it shows
 * @history: whose last step it is
 * @toast: (transfer full): never dismissed by the caller
 *
 * Says what was just done, until the next step is.
 */
void
jalon_toasts_add_step (AdwToastOverlay *overlay, JalonHistory *history, AdwToast *toast)
{
  g_object_set_data (G_OBJECT (toast), "toasts", get_toasts (overlay));
  g_signal_connect_object (history, "stepped", G_CALLBACK (stepped_cb), toast, G_CONNECT_SWAPPED);
  jalon_toasts_add (overlay, toast);
}

/**
 * jalon_toasts_add_undo:
 * @overlay: where it shows
 * @history: whose last step it is
 * @text: plain text: what was just done
 * @action_name: what takes it back
 *
 * Says it with a button that takes the last step back; it goes with the next step, which is another one.
 */
void
jalon_toasts_add_undo (AdwToastOverlay *overlay, JalonHistory *history, const char *text, const char *action_name)
{
  AdwToast *toast = jalon_plain_create_toast (text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, action_name);
  adw_toast_set_timeout (toast, UNDO_TIME);
  jalon_toasts_add_step (overlay, history, toast);
}
