/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The export dialog, for the files it is made of: the dialog itself, and its choices.
 */

#pragma once

#include "jalon-export-dialog.h"
#include "jalon-progress-bar.h"
#include "jalon-snapshot.h"

G_BEGIN_DECLS

struct _JalonExportDialog
{
  AdwWindow parent_instance;

  JalonProgressBar *progress;
  AdwToastOverlay  *toasts;
  GtkAspectFrame   *page;
  GtkPicture       *preview;
  GtkSpinner       *spinner;
  AdwComboRow      *format;
  AdwComboRow      *paper;
  GtkStringList    *formats;
  GtkStringList    *papers;
  GtkWidget        *width_row;
  GtkSpinButton    *width;
  GtkWidget        *height_row;
  GtkSpinButton    *height;
  AdwActionRow     *scale_row;
  GtkSpinButton    *scale;
  AdwComboRow      *language;
  GtkStringList    *language_names;
  GtkEditable      *map_title;
  GtkEditable      *standfirst;
  AdwComboRow      *extent;
  GtkEditable      *map_scale;
  GtkEditable      *centre;
  GtkDrawingArea   *band; /* over the preview: the box that is being drawn */
  GtkSwitch        *legend;
  GtkSwitch        *dark;

  JalonSession         *session; /* (owned) */
  GSettings            *settings;
  char                **languages;      /* (owned): in the order of the row */
  const char           *shown_language; /* interned: what title and sentence were shown in */
  GtkFileChooserNative *chooser;        /* (owned) (nullable): while it is open */
  GFile                *file;           /* (owned) (nullable): being written */
  JalonViewport         view;           /* of the window's map */
  JalonBox              box;            /* drawn on the preview, degrees; empty until one was */
  cairo_rectangle_t     drag;           /* being drawn, pixels of the preview; 0 wide where none is */
  GCancellable         *drawing;        /* (owned) (nullable): the preview */
  GCancellable         *writing;        /* (owned) (nullable) */
  guint                 source;

  JalonScene *page_scene;   /* (owned) (nullable): what was drawn last where that is not the window's */
  JalonScene *window_scene; /* (owned) (nullable): what the window showed then */
};

/* What a page shows. */
typedef enum
{
  JALON_EXPORT_VIEW,
  JALON_EXPORT_FIT,
  JALON_EXPORT_BOX,
  JALON_EXPORT_SCALE,
  JALON_EXPORT_COUNTRIES,
} JalonExportExtent;

/* jalon-export-band.c */
void jalon_export_dialog_attach_band (JalonExportDialog *self);

/* jalon-export-frame.c */
gboolean jalon_export_dialog_has_frame (JalonExportDialog *self);
void     jalon_export_dialog_set_frame (JalonExportDialog *self, JalonScene *scene, JalonSnapshotOptions *options);
void     jalon_export_dialog_update_frame_rows (JalonExportDialog *self);
void     jalon_export_dialog_load_frame (JalonExportDialog *self);
void     jalon_export_dialog_load_box (JalonExportDialog *self);
void     jalon_export_dialog_save_frame (JalonExportDialog *self);

/* jalon-export-words.c */
const char *jalon_export_dialog_get_language (JalonExportDialog *self);
void        jalon_export_dialog_follow_language (JalonExportDialog *self);
void        jalon_export_dialog_load_words (JalonExportDialog *self);
void        jalon_export_dialog_save_words (JalonExportDialog *self);

/* jalon-export-choices.c */
void                      jalon_export_dialog_load_choices (JalonExportDialog *self);
void                      jalon_export_dialog_save_choices (JalonExportDialog *self);
void                      jalon_export_dialog_update_rows (JalonExportDialog *self);
const JalonPictureFormat *jalon_export_dialog_get_format (JalonExportDialog *self);
void                      jalon_export_dialog_follow_name (JalonExportDialog *self, GFile *file);
JalonScene               *jalon_export_dialog_dup_scene (JalonExportDialog *self);
void jalon_export_dialog_init_options (JalonExportDialog *self, JalonScene *scene, JalonSnapshotOptions *options);

G_END_DECLS
