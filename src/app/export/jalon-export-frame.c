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
#include "jalon-widget.h"

#include <glib/gi18n.h>
#include <math.h>

/* In the settings. */
static const char *const words[] = {
  [JALON_EXPORT_VIEW] = "view",
  [JALON_EXPORT_FIT] = "fit",
  [JALON_EXPORT_BOX] = "box",
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

static gboolean
find_countries (JalonExportDialog *self, JalonScene *scene, JalonBox *box)
{
  return jalon_frame_find_countries (scene, jalon_session_get_selected_countries (self->session), box);
}

/* (nullable): what the choice of an area lacks; %NULL where it is complete */
static const char *
find_lack (JalonExportDialog *self)
{
  JalonFrame frame;
  JalonBox   box;

  if (get_extent (self) == JALON_EXPORT_BOX && !jalon_box_is_frame (&self->box))
    return _ ("Draw a box on the preview first");
  if (get_extent (self) == JALON_EXPORT_SCALE && !(read_scale (self, &frame) && read_centre (self, &frame)))
    return _ ("Enter a scale and a centre first");
  if (get_extent (self) == JALON_EXPORT_COUNTRIES)
    {
      g_autoptr (JalonScene) scene = jalon_session_dup_current_scene (self->session);

      if (!find_countries (self, scene, &box))
        return _ ("Select countries on the map first");
    }

  return NULL;
}

/**
 * jalon_export_dialog_has_frame:
 * @self: a dialog with a session
 *
 * Returns: whether it is chosen completely what of the world to show
 */
gboolean
jalon_export_dialog_has_frame (JalonExportDialog *self)
{
  return find_lack (self) == NULL;
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
      if (!find_countries (self, scene, &options->box))
        jalon_box_init_empty (&options->box);
      break;
    case JALON_EXPORT_FIT:
    default:
      break;
    }
}

/**
 * jalon_export_dialog_update_frame_rows:
 * @self: a dialog with a session
 *
 * Shows the rows of scale and centre where they matter, which of them cannot be read, and what the area lacks.
 */
void
jalon_export_dialog_update_frame_rows (JalonExportDialog *self)
{
  gboolean   by_scale = get_extent (self) == JALON_EXPORT_SCALE;
  JalonFrame frame;

  gtk_widget_set_visible (GTK_WIDGET (self->map_scale), by_scale);
  gtk_widget_set_visible (GTK_WIDGET (self->centre), by_scale);
  jalon_widget_set_invalid (GTK_WIDGET (self->map_scale), !read_scale (self, &frame));
  jalon_widget_set_invalid (GTK_WIDGET (self->centre), !read_centre (self, &frame));
  jalon_plain_set_row_subtitle (ADW_PREFERENCES_ROW (self->extent), find_lack (self));
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
    if (g_str_equal (extent, words[i]))
      adw_combo_row_set_selected (self->extent, i);
}

/* Whether two boxes have a place in common, round the world. */
static gboolean
meet (const JalonBox *a, const JalonBox *b)
{
  double width = a->east - a->west + (a->west > a->east ? 360.0 : 0.0);
  double other = b->east - b->west + (b->west > b->east ? 360.0 : 0.0);
  double apart = fmod (b->west - a->west + 720.0, 360.0);

  return a->south <= b->north && b->south <= a->north && (apart <= width || 360.0 - apart <= other);
}

/**
 * jalon_export_dialog_load_box:
 * @self: a dialog with a session
 *
 * Takes the box that was drawn last, unless that was for a map of elsewhere: then what the window shows is exported.
 */
void
jalon_export_dialog_load_box (JalonExportDialog *self)
{
  g_autoptr (JalonScene) scene = jalon_session_dup_current_scene (self->session);
  JalonBox box, extent;

  if (get_extent (self) != JALON_EXPORT_BOX)
    return;
  g_settings_get (self->settings, "export-box", "(dddd)", &box.west, &box.south, &box.east, &box.north);
  if (jalon_box_is_frame (&box) && jalon_scene_get_extent (scene, &extent) && meet (&box, &extent))
    self->box = box;
  else
    adw_combo_row_set_selected (self->extent, JALON_EXPORT_VIEW);
}

void
jalon_export_dialog_save_frame (JalonExportDialog *self)
{
  g_settings_set_string (self->settings, "export-extent", words[get_extent (self)]);
  if (get_extent (self) == JALON_EXPORT_BOX)
    g_settings_set (self->settings,
                    "export-box",
                    "(dddd)",
                    self->box.west,
                    self->box.south,
                    self->box.east,
                    self->box.north);
  g_settings_set_string (self->settings, "export-map-scale", gtk_editable_get_text (self->map_scale));
  g_settings_set_string (self->settings, "export-centre", gtk_editable_get_text (self->centre));
}
