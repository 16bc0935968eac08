/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A box drawn on the preview: what it holds is exported.
 */

#include "config.h"

#include "jalon-export-dialog-private.h"
#include "jalon-frame.h"

static void
draw_band_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  JalonExportDialog *self = JALON_EXPORT_DIALOG (data);

  if (self->drag.width == 0.0)
    return;
  cairo_rectangle (cr, self->drag.x, self->drag.y, self->drag.width, self->drag.height);
  cairo_set_source_rgba (cr, 0.1, 0.35, 0.75, 0.15);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, 0.1, 0.35, 0.75, 1.0);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
drag_update_cb (JalonExportDialog *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  self->drag = (cairo_rectangle_t){ MIN (x, x + dx), MIN (y, y + dy), ABS (dx), ABS (dy) };
  gtk_widget_queue_draw (GTK_WIDGET (self->band));
}

static void
drag_end_cb (JalonExportDialog *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double               width = MAX (gtk_widget_get_width (GTK_WIDGET (self->band)), 1);
  double               height = MAX (gtk_widget_get_height (GTK_WIDGET (self->band)), 1);
  cairo_rectangle_t    part = self->drag;
  JalonSnapshotOptions options = { 0 };
  g_autoptr (JalonScene) scene = jalon_export_dialog_dup_scene (self);
  JalonBox box;

  self->drag.width = 0.0;
  gtk_widget_queue_draw (GTK_WIDGET (self->band));
  part = (cairo_rectangle_t){ part.x / width, part.y / height, part.width / width, part.height / height };
  jalon_export_dialog_init_options (self, scene, &options);
  if (jalon_frame_find_box (scene, &options, &part, &box))
    {
      self->box = box;
      if (adw_combo_row_get_selected (self->extent) == JALON_EXPORT_BOX)
        g_object_notify (G_OBJECT (self->extent), "selected");
      else
        adw_combo_row_set_selected (self->extent, JALON_EXPORT_BOX);
    }
  jalon_snapshot_options_clear (&options);
}

/**
 * jalon_export_dialog_attach_band:
 * @self: a new dialog
 *
 * Lets a person draw a box on the preview.
 */
void
jalon_export_dialog_attach_band (JalonExportDialog *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_drawing_area_set_draw_func (self->band, draw_band_cb, self, NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->band), "crosshair");
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->band), GTK_EVENT_CONTROLLER (drag));
}
