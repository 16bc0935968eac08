/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which part of the world is exported: as the window has it, all that matches,
 * a drawn box, a scale with a centre, or the selected countries; kept in the settings.
 */

#include "config.h"

#include "jalon-export-dialog-private.h"

#include "jalon-coordinates.h"
#include "jalon-frame.h"
#include "jalon-plain-text.h"

#include <math.h>

/* In the settings; a box was of another map, and is not kept. */
static const char *const words[] = {
  [JALON_EXPORT_VIEW] = "view",
  [JALON_EXPORT_FIT] = "fit",
  [JALON_EXPORT_BOX] = "view",
  [JALON_EXPORT_SCALE] = "scale",
  [JALON_EXPORT_COUNTRIES] = "countries",
};

static JalonExportExtent
get_extent (JalonExportDialog *self)
{
  return (JalonExportExtent) adw_combo_row_get_selected (self->extent);
}

static gboolean
read_scale (JalonExportDialog *self, JalonFrame *frame)
{
  return jalon_frame_parse_scale (gtk_editable_get_text (self->map_scale), &frame->denominator);
}

/* Degrees have the latitude first, as everywhere in the window. */
static gboolean
read_centre (JalonExportDialog *self, JalonFrame *frame)
{
  const char      *text = gtk_editable_get_text (self->centre);
  JalonCoordinates found;

  if (!jalon_coordinates_parse (text, &found))
    return jalon_frame_parse_centre (jalon_session_get_world (self->session), text, frame);
  frame->lon = found.lon;
  frame->lat = found.lat;
  return fabs (found.lat) <= JALON_MERCATOR_MAX_LAT;
}

/**
 * jalon_export_dialog_set_frame:
 * @self: a dialog
 * @scene: what is drawn
 * @options: (inout): what of the world to show is set, as chosen; all that matches where the choice is not complete
 */
void
jalon_export_dialog_set_frame (JalonExportDialog *self, JalonScene *scene, JalonSnapshotOptions *options)
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
      if (read_scale (self, &frame) && read_centre (self, &frame))
        options->frame = frame;
      break;
    case JALON_EXPORT_COUNTRIES:
      if (!jalon_frame_find_countries (scene, jalon_session_get_selected_countries (self->session), &options->box))
        jalon_box_init_empty (&options->box);
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
 * Shows the rows of scale and centre where they matter, and which of them cannot be read.
 */
void
jalon_export_dialog_update_frame_rows (JalonExportDialog *self)
{
  gboolean   by_scale = get_extent (self) == JALON_EXPORT_SCALE;
  JalonFrame frame;

  gtk_widget_set_visible (GTK_WIDGET (self->map_scale), by_scale);
  gtk_widget_set_visible (GTK_WIDGET (self->centre), by_scale);
  set_error (self->map_scale, !read_scale (self, &frame));
  set_error (self->centre, !read_centre (self, &frame));
}

/**
 * jalon_export_dialog_load_frame:
 * @self: a new dialog
 *
 * Chooses what was chosen last time.
 */
void
jalon_export_dialog_load_frame (JalonExportDialog *self)
{
  g_autofree char *scale = g_settings_get_string (self->settings, "export-map-scale");
  g_autofree char *centre = g_settings_get_string (self->settings, "export-centre");
  g_autofree char *extent = g_settings_get_string (self->settings, "export-extent");

  jalon_plain_set_entry (self->map_scale, scale);
  jalon_plain_set_entry (self->centre, centre);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (i != JALON_EXPORT_BOX && g_str_equal (extent, words[i]))
      adw_combo_row_set_selected (self->extent, i);
}

void
jalon_export_dialog_save_frame (JalonExportDialog *self)
{
  g_settings_set_string (self->settings, "export-extent", words[get_extent (self)]);
  g_settings_set_string (self->settings, "export-map-scale", gtk_editable_get_text (self->map_scale));
  g_settings_set_string (self->settings, "export-centre", gtk_editable_get_text (self->centre));
}
