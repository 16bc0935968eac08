/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An animated way from one view to another. ShumateMap has one of its own,
 * which goes the long way round the antimeridian and knows no rotation.
 */

#include "config.h"

#include "jalon-map-flight.h"

#include "jalon-viewport-shift.h"

struct _JalonMapFlight
{
  JalonMapFlightFunc func;
  gpointer           data;
  AdwAnimation      *animation; /* (owned) */
  JalonViewport      from;
  JalonViewport      to;
};

static void
progress_cb (double progress, gpointer data)
{
  JalonMapFlight *self = data;
  JalonViewport   view = jalon_viewport_between (&self->from, &self->to, progress);

  self->func (&view, self->data);
}

/**
 * jalon_map_flight_new:
 * @widget: whose frame clock and settings the animation follows
 * @func: shows a view
 * @data: for @func
 *
 * Creates a flight, at rest. @widget must outlive it.
 *
 * Returns: (transfer full): a new flight
 */
JalonMapFlight *
jalon_map_flight_new (GtkWidget *widget, JalonMapFlightFunc func, gpointer data)
{
  JalonMapFlight *self = g_new0 (JalonMapFlight, 1);

  self->func = func;
  self->data = data;
  self->animation =
      adw_timed_animation_new (widget, 0, 1, 0, adw_callback_animation_target_new (progress_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);

  return self;
}

void
jalon_map_flight_free (JalonMapFlight *self)
{
  jalon_map_flight_stop (self);
  g_object_unref (self->animation);
  g_free (self);
}

/**
 * jalon_map_flight_start:
 * @self: a flight
 * @from: the view now
 * @to: where to go
 * @duration: milliseconds; 0 goes there at once
 *
 * Starts on a new way; one under way is left where it is.
 */
void
jalon_map_flight_start (JalonMapFlight *self, const JalonViewport *from, const JalonViewport *to, guint duration)
{
  jalon_map_flight_stop (self);
  self->from = *from;
  self->to = *to;
  if (duration == 0)
    {
      self->func (to, self->data);
      return;
    }

  adw_timed_animation_set_duration (ADW_TIMED_ANIMATION (self->animation), duration);
  adw_animation_play (self->animation);
}

/**
 * jalon_map_flight_stop:
 *
 * Ends a flight where it is, without another call of its function; at rest nothing happens.
 */
void
jalon_map_flight_stop (JalonMapFlight *self)
{
  if (adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING)
    adw_animation_pause (self->animation);
}

/**
 * jalon_map_flight_get_target:
 * @self: a flight
 *
 * Returns: (nullable): where it goes, or %NULL when at rest
 */
const JalonViewport *
jalon_map_flight_get_target (JalonMapFlight *self)
{
  return adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING ? &self->to : NULL;
}
