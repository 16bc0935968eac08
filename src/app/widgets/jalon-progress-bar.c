/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar that says what long work is under way and lets it be cancelled. It
 * stays away from work that is done in the blink of an eye.
 */

#include "config.h"

#include "jalon-progress-bar.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

/* Work shorter than this shows no bar; milliseconds. */
#define DELAY 300
/* Between two looks at the fraction; milliseconds. */
#define INTERVAL 60
/* The fraction as a whole number, so that it is read and written in one piece. */
#define WHOLE 10000

struct _JalonProgressBar
{
  GtkWidget parent_instance;

  GtkRevealer    *revealer;
  GtkLabel       *label;
  GtkProgressBar *bar;

  GCancellable *cancellable; /* (owned) (nullable) */
  int           fraction;    /* 0..WHOLE, atomic: written by the working thread */
  guint         source;
  gint64        started; /* microseconds, monotonic */
};

G_DEFINE_FINAL_TYPE (JalonProgressBar, jalon_progress_bar, GTK_TYPE_WIDGET)

static gboolean
tick_cb (gpointer data)
{
  JalonProgressBar *self = JALON_PROGRESS_BAR (data);

  gtk_progress_bar_set_fraction (self->bar, (double) g_atomic_int_get (&self->fraction) / WHOLE);
  if (g_get_monotonic_time () - self->started > DELAY * 1000)
    gtk_revealer_set_reveal_child (self->revealer, TRUE);

  return G_SOURCE_CONTINUE;
}

static void
cancel_cb (JalonProgressBar *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
jalon_progress_bar_dispose (GObject *object)
{
  JalonProgressBar *self = JALON_PROGRESS_BAR (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->cancellable);
  jalon_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_PROGRESS_BAR);

  G_OBJECT_CLASS (jalon_progress_bar_parent_class)->dispose (object);
}

static void
jalon_progress_bar_class_init (JalonProgressBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_progress_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-progress-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonProgressBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, JalonProgressBar, label);
  gtk_widget_class_bind_template_child (widget_class, JalonProgressBar, bar);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
jalon_progress_bar_init (JalonProgressBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalon_progress_bar_start:
 * @self: a bar
 * @what: what is being done, in words
 * @cancellable: cancelled by the button
 *
 * Announces long work; the bar appears if it lasts.
 */
void
jalon_progress_bar_start (JalonProgressBar *self, const char *what, GCancellable *cancellable)
{
  g_return_if_fail (JALON_IS_PROGRESS_BAR (self));

  g_set_object (&self->cancellable, cancellable);
  jalon_plain_set_label (self->label, what);
  g_atomic_int_set (&self->fraction, 0);
  self->started = g_get_monotonic_time ();
  if (self->source == 0)
    self->source = g_timeout_add (INTERVAL, tick_cb, self);
}

/**
 * jalon_progress_bar_stop:
 *
 * The work is at its end, whichever: hides the bar, or lets it not appear. Its button cancels nothing any more.
 */
void
jalon_progress_bar_stop (JalonProgressBar *self)
{
  g_return_if_fail (JALON_IS_PROGRESS_BAR (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * jalon_progress_bar_report:
 * @fraction: 0..1
 * @progress_bar: a bar that outlives the work
 *
 * Called in the working thread.
 */
void
jalon_progress_bar_report (double fraction, gpointer progress_bar)
{
  JalonProgressBar *self = progress_bar;

  g_atomic_int_set (&self->fraction, (int) (CLAMP (fraction, 0.0, 1.0) * WHOLE));
}
