/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a layer draws anew.
 */

#include "config.h"

#include "jalon-settle.h"

/* The map stands still when its view has not changed for so long, milliseconds. */
#define SETTLE_TIME 120

static void
still_cb (gpointer data)
{
  JalonSettle *self = data;

  self->source = 0;
  self->still = TRUE;
  gtk_widget_queue_draw (self->widget);
}

/**
 * jalon_settle_init:
 * @self: (out caller-allocates): to set up
 * @widget: the layer; it is redrawn once the map stands still
 */
void
jalon_settle_init (JalonSettle *self, GtkWidget *widget)
{
  *self = (JalonSettle){ .widget = widget };
}

/**
 * jalon_settle_clear:
 * @self: to stop
 *
 * Waits for nothing any more.
 */
void
jalon_settle_clear (JalonSettle *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->still = FALSE;
}

/**
 * jalon_settle_judge:
 * @self: of the layer
 * @drawn: the padded view that the layer's drawing was made for
 * @view: the view of this frame
 *
 * Judges the drawing of a layer, in each frame. What is only worn counts as
 * stale once the map stands still.
 *
 * Returns: the wear
 */
JalonWear
jalon_settle_judge (JalonSettle *self, const JalonViewport *drawn, const JalonViewport *view)
{
  JalonViewportShift shift = jalon_viewport_shift_between (drawn, view);
  JalonWear          wear = jalon_viewport_shift_get_wear (&shift, view, JALON_LAYER_PAD);
  gboolean           moved = memcmp (view, &self->view, sizeof *view) != 0;

  self->view = *view;
  if (wear == JALON_WEAR_NONE && self->minds_edges && jalon_viewport_shift_is_aside (&shift, view))
    wear = JALON_WEAR_WORN;
  if (wear != JALON_WEAR_WORN)
    {
      jalon_settle_clear (self);
      return wear;
    }

  if (moved || (!self->still && self->source == 0))
    {
      jalon_settle_clear (self);
      self->source = g_timeout_add_once (SETTLE_TIME, still_cb, self);
    }

  return self->still ? JALON_WEAR_STALE : JALON_WEAR_WORN;
}
