/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which part of the world is exported: as the window has it, all that matches,
 * a box drawn on the preview, or a scale with a middle; kept in the settings.
 */

#include "config.h"

#include "jalon-export-dialog-private.h"
#include "jalon-frame.h"
#include "jalon-plain-text.h"

static JalonExportExtent
get_extent (JalonExportDialog *self)
{
  return (JalonExportExtent) adw_combo_row_get_selected (self->extent);
}

/* FALSE where one of the two says nothing that a map can be made of. */
static gboolean
read_frame (JalonExportDialog *self, JalonFrame *frame)
{
  return jalon_frame_parse_scale (gtk_editable_get_text (self->map_scale), &frame->denominator) &&
         jalon_frame_parse_centre (jalon_session_get_world (self->session),
                                   gtk_editable_get_text (self->centre),
                                   frame);
}

/**
 * jalon_export_dialog_set_frame:
 * @self: a dialog
 * @options: (inout): what of the world to show is set, as chosen; all that matches where the choice is not complete
 */
void
jalon_export_dialog_set_frame (JalonExportDialog *self, JalonSnapshotOptions *options)
{
  JalonFrame frame = { 0 };

  switch (get_extent (self))
    {
    case JALON_EXPORT_VIEW:
      /* Turned as it is seen; the page has a compass then. */
      options->viewport = self->view;
      break;
    case JALON_EXPORT_BOX:
      options->box = self->box;
      break;
    case JALON_EXPORT_SCALE:
      if (read_frame (self, &frame))
        options->frame = frame;
      break;
    case JALON_EXPORT_FIT:
    default:
      break;
    }
}

static void
set_error (GtkEditable *row, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

/**
 * jalon_export_dialog_update_frame_rows:
 * @self: a dialog with a session
 *
 * Shows the rows of scale and middle where they matter, and which of them cannot be read.
 */
void
jalon_export_dialog_update_frame_rows (JalonExportDialog *self)
{
  gboolean   by_scale = get_extent (self) == JALON_EXPORT_SCALE;
  JalonFrame frame;

  gtk_widget_set_visible (GTK_WIDGET (self->map_scale), by_scale);
  gtk_widget_set_visible (GTK_WIDGET (self->centre), by_scale);
  set_error (self->map_scale, !jalon_frame_parse_scale (gtk_editable_get_text (self->map_scale), &frame.denominator));
  set_error (self->centre,
             !jalon_frame_parse_centre (jalon_session_get_world (self->session),
                                        gtk_editable_get_text (self->centre),
                                        &frame));
}

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
      if (get_extent (self) == JALON_EXPORT_BOX)
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

/**
 * jalon_export_dialog_load_frame:
 * @self: a new dialog
 *
 * Chooses what was chosen last time; a box was of another map.
 */
void
jalon_export_dialog_load_frame (JalonExportDialog *self)
{
  g_autofree char *scale = g_settings_get_string (self->settings, "export-map-scale");
  g_autofree char *centre = g_settings_get_string (self->settings, "export-centre");
  g_autofree char *extent = g_settings_get_string (self->settings, "export-extent");

  jalon_plain_set_entry (self->map_scale, scale);
  jalon_plain_set_entry (self->centre, centre);
  if (g_str_equal (extent, "fit"))
    adw_combo_row_set_selected (self->extent, JALON_EXPORT_FIT);
  else if (g_str_equal (extent, "scale"))
    adw_combo_row_set_selected (self->extent, JALON_EXPORT_SCALE);
}

void
jalon_export_dialog_save_frame (JalonExportDialog *self)
{
  static const char *const words[] = {
    [JALON_EXPORT_VIEW] = "view",
    [JALON_EXPORT_FIT] = "fit",
    [JALON_EXPORT_BOX] = "view",
    [JALON_EXPORT_SCALE] = "scale",
  };

  g_settings_set_string (self->settings, "export-extent", words[get_extent (self)]);
  g_settings_set_string (self->settings, "export-map-scale", gtk_editable_get_text (self->map_scale));
  g_settings_set_string (self->settings, "export-centre", gtk_editable_get_text (self->centre));
}
