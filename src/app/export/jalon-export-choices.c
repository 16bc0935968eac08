/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The choices of the export dialog: from its rows to the page that is drawn, and
 * kept in the settings until the next export.
 */

#include "config.h"

#include "jalon-export-dialog-private.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* CSS: an inch has 96 pixels and 25.4 mm. */
#define PIXELS_PER_MM (96.0 / 25.4)

/* Choices of the page: these two, then the papers. */
enum
{
  PAGE_WINDOW,
  PAGE_CUSTOM,
  PAGE_PAPERS,
};

static void
get_page_size (JalonExportDialog *self, double *width, double *height)
{
  guint             page = adw_combo_row_get_selected (self->paper);
  guint             n_papers;
  const JalonPaper *papers = jalon_paper_list (&n_papers);

  if (page >= PAGE_PAPERS && page - PAGE_PAPERS < n_papers)
    {
      *width = papers[page - PAGE_PAPERS].width_mm * PIXELS_PER_MM;
      *height = papers[page - PAGE_PAPERS].height_mm * PIXELS_PER_MM;
    }
  else if (page == PAGE_CUSTOM)
    {
      *width = gtk_spin_button_get_value (self->width);
      *height = gtk_spin_button_get_value (self->height);
    }
  else
    {
      *width = self->view.width;
      *height = self->view.height;
    }
}

/* A page is as it is, however large the words of the desktop are, or strong its colours. */
static gboolean
is_of_page (JalonExportDialog *self, JalonScene *scene)
{
  const JalonSceneOptions *options = jalon_scene_get_options (scene);
  gboolean                 is_plain = options->scale == 1.0 && !options->high_contrast;

  return is_plain && options->dark == gtk_switch_get_active (self->dark) &&
         g_strcmp0 (options->language, jalon_export_dialog_get_language (self)) == 0;
}

/**
 * jalon_export_dialog_dup_scene:
 * @self: a dialog
 *
 * Returns: (transfer full): what is shown in the window, light or dark and in the language that is chosen
 */
JalonScene *
jalon_export_dialog_dup_scene (JalonExportDialog *self)
{
  g_autoptr (JalonScene) shown = jalon_session_dup_current_scene (self->session);
  JalonSceneOptions options = *jalon_scene_get_options (shown);

  if (is_of_page (self, shown))
    return g_steal_pointer (&shown);
  if (shown == self->window_scene && is_of_page (self, self->page_scene))
    return jalon_scene_ref (self->page_scene);

  options.language = jalon_export_dialog_get_language (self);
  options.dark = gtk_switch_get_active (self->dark);
  options.scale = 1.0;
  options.high_contrast = FALSE;
  g_clear_pointer (&self->page_scene, jalon_scene_unref);
  g_clear_pointer (&self->window_scene, jalon_scene_unref);
  self->window_scene = g_steal_pointer (&shown);
  self->page_scene = jalon_scene_new (jalon_session_get_world (self->session),
                                      jalon_session_get_dossier (self->session),
                                      jalon_session_get_result (self->session),
                                      &options);

  return jalon_scene_ref (self->page_scene);
}

/**
 * jalon_export_dialog_init_options:
 * @self: a dialog
 * @scene: what is drawn; it must outlive @options
 * @options: (out caller-allocates): the page as chosen; borrows from @self and its session
 */
void
jalon_export_dialog_init_options (JalonExportDialog *self, JalonScene *scene, JalonSnapshotOptions *options)
{
  const char *title = gtk_editable_get_text (self->map_title);

  jalon_snapshot_options_init (options,
                               scene,
                               jalon_session_get_dossier (self->session),
                               jalon_session_get_query (self->session),
                               jalon_session_get_result (self->session));
  get_page_size (self, &options->width, &options->height);
  options->scale = gtk_spin_button_get_value (self->scale);
  options->legend = gtk_switch_get_active (self->legend);
  if (*title != '\0')
    options->title = title;
  options->standfirst = gtk_editable_get_text (self->standfirst);
  jalon_export_dialog_set_frame (self, scene, options);
  jalon_snapshot_options_narrow (options,
                                 scene,
                                 jalon_session_get_dossier (self->session),
                                 jalon_session_get_result (self->session));
}

/**
 * jalon_export_dialog_update_rows:
 * @self: a dialog
 *
 * Shows the rows that matter for the format and the page that are chosen.
 */
void
jalon_export_dialog_update_rows (JalonExportDialog *self)
{
  gboolean                  custom = adw_combo_row_get_selected (self->paper) == PAGE_CUSTOM;
  const JalonPictureFormat *format = jalon_export_dialog_get_format (self);
  double                    scale = gtk_spin_button_get_value (self->scale);
  double                    width, height;
  g_autofree char          *size = NULL;

  get_page_size (self, &width, &height);
  /* Translators: width and height of an image. */
  size = g_strdup_printf (_ ("%.0f × %.0f pixels"), width * scale, height * scale);
  jalon_plain_set_row_subtitle (ADW_PREFERENCES_ROW (self->scale_row), size);
  gtk_widget_set_visible (self->width_row, custom);
  gtk_widget_set_visible (self->height_row, custom);
  gtk_widget_set_visible (GTK_WIDGET (self->scale_row), format->is_raster);
  jalon_export_dialog_update_frame_rows (self);
}

/**
 * jalon_export_dialog_get_format:
 * @self: a dialog
 *
 * Returns: the format that is chosen
 */
const JalonPictureFormat *
jalon_export_dialog_get_format (JalonExportDialog *self)
{
  const JalonPictureFormat *format = jalon_picture_format_get (adw_combo_row_get_selected (self->format));

  /* Nothing is chosen while the list is filled. */
  return format != NULL ? format : jalon_picture_format_get (0);
}

/**
 * jalon_export_dialog_follow_name:
 * @self: a dialog
 * @file: that is to be written
 *
 * Chooses the format that the name of @file asks for, where it asks for another than is chosen.
 */
void
jalon_export_dialog_follow_name (JalonExportDialog *self, GFile *file)
{
  g_autofree char          *name = g_file_get_basename (file);
  const JalonPictureFormat *format;

  if (jalon_file_type_fits (&jalon_export_dialog_get_format (self)->type, name))
    return;
  for (guint i = 0; (format = jalon_picture_format_get (i)) != NULL; i++)
    if (jalon_file_type_fits (&format->type, name))
      adw_combo_row_set_selected (self->format, i);
}

/* Lists the formats, and chooses one. */
static void
fill_formats (JalonExportDialog *self, const char *id)
{
  const JalonPictureFormat *format;

  for (guint i = 0; (format = jalon_picture_format_get (i)) != NULL; i++)
    gtk_string_list_append (self->formats, jalon_file_type_get_name (&format->type));
  for (guint i = 0; (format = jalon_picture_format_get (i)) != NULL; i++)
    if (g_str_equal (format->type.id, id))
      adw_combo_row_set_selected (self->format, i);
}

/**
 * jalon_export_dialog_load_choices:
 * @self: a new dialog
 *
 * Lists formats and papers, and chooses what was chosen last time.
 */
void
jalon_export_dialog_load_choices (JalonExportDialog *self)
{
  g_autofree char  *format = g_settings_get_string (self->settings, "export-format");
  g_autofree char  *page = g_settings_get_string (self->settings, "export-page");
  guint             n_papers;
  const JalonPaper *papers = jalon_paper_list (&n_papers);

  fill_formats (self, format);
  adw_combo_row_set_selected (self->paper, g_str_equal (page, "custom") ? PAGE_CUSTOM : PAGE_WINDOW);
  for (guint i = 0; i < n_papers; i++)
    {
      gtk_string_list_append (self->papers, jalon_paper_get_label (&papers[i]));
      if (g_str_equal (page, papers[i].word))
        adw_combo_row_set_selected (self->paper, PAGE_PAPERS + i);
    }

  gtk_spin_button_set_value (self->scale, g_settings_get_double (self->settings, "export-scale"));
  gtk_switch_set_active (self->legend, g_settings_get_boolean (self->settings, "export-legend"));
  jalon_export_dialog_load_frame (self);
}

/**
 * jalon_export_dialog_save_choices:
 * @self: a dialog with a file
 *
 * Keeps what is chosen for next time.
 */
void
jalon_export_dialog_save_choices (JalonExportDialog *self)
{
  guint             page = adw_combo_row_get_selected (self->paper);
  guint             n_papers;
  const JalonPaper *papers = jalon_paper_list (&n_papers);
  const char       *word = "window";
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *uri = g_file_get_uri (folder);

  if (page == PAGE_CUSTOM)
    word = "custom";
  else if (page >= PAGE_PAPERS && page - PAGE_PAPERS < n_papers)
    word = papers[page - PAGE_PAPERS].word;

  g_settings_set_string (self->settings, "export-format", jalon_export_dialog_get_format (self)->type.id);
  g_settings_set_string (self->settings, "export-page", word);
  g_settings_set_double (self->settings, "export-scale", gtk_spin_button_get_value (self->scale));
  g_settings_set_boolean (self->settings, "export-legend", gtk_switch_get_active (self->legend));
  g_settings_set_string (self->settings, "export-folder", uri);
  jalon_export_dialog_save_frame (self);
}
