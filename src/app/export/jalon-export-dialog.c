/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog that makes a map fit to print out of what is shown, with a
 * preview of the very page.
 */

#include "config.h"

#include "jalon-export-dialog-private.h"
#include "jalon-export-chooser.h"
#include "jalon-export-job.h"
#include "jalon-error.h"
#include "jalon-failure.h"
#include "jalon-plain-text.h"
#include "jalon-progress-bar.h"
#include "jalon-safe-text.h"
#include "jalon-toasts.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

/* Longer side of the preview, device pixels. */
#define PREVIEW_SIZE 900.0
/* Changes that follow one another faster are drawn once; milliseconds. */
#define PREVIEW_DELAY 120

G_DEFINE_FINAL_TYPE (JalonExportDialog, jalon_export_dialog, ADW_TYPE_WINDOW)

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
preview_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonExportDialog) self = JALON_EXPORT_DIALOG (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = jalon_export_job_draw_finish (result, &error);

  /* Another drawing is on its way. */
  if (texture == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_spinner_stop (self->spinner);
  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
  if (texture != NULL)
    gtk_aspect_frame_set_ratio (self->page, (float) gdk_texture_get_width (texture) / gdk_texture_get_height (texture));
  else
    jalon_toasts_add (self->toasts, jalon_plain_create_toast (error->message));
}

static gboolean
draw_preview_cb (gpointer data)
{
  JalonExportDialog *self = JALON_EXPORT_DIALOG (data);
  g_autoptr (JalonScene) scene = jalon_export_dialog_dup_scene (self);
  JalonSnapshotOptions options = { 0 };

  self->source = 0;
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();

  jalon_export_dialog_init_options (self, scene, &options);
  options.scale = PREVIEW_SIZE / MAX (options.width, options.height);
  gtk_spinner_start (self->spinner);
  jalon_export_job_draw_async (scene, &options, self->drawing, preview_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
update_actions (JalonExportDialog *self)
{
  gboolean can_draw = self->writing == NULL && jalon_export_dialog_has_frame (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.export", can_draw);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.copy", can_draw);
}

static void
changed_cb (JalonExportDialog *self)
{
  if (self->session == NULL)
    return;

  jalon_export_dialog_follow_language (self);
  jalon_export_dialog_update_rows (self);
  update_actions (self);
  /* What is being written is drawn when the person rests. */
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (PREVIEW_DELAY, draw_preview_cb, self);
}

static void
stop_work (JalonExportDialog *self)
{
  g_clear_object (&self->writing);
  jalon_progress_bar_stop (self->progress);
  update_actions (self);
}

static GCancellable *
start_work (JalonExportDialog *self, const char *what)
{
  self->writing = g_cancellable_new ();
  jalon_progress_bar_start (self->progress, what, self->writing);
  update_actions (self);

  return self->writing;
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonExportDialog) self = JALON_EXPORT_DIALOG (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = jalon_export_job_draw_finish (result, &error);

  stop_work (self);
  if (texture == NULL)
    {
      jalon_failure_present (GTK_WIDGET (self), _ ("The Map Could Not Be Copied"), error);
      return;
    }

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  jalon_toasts_add (self->toasts, jalon_plain_create_toast (_ ("The image was copied")));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonExportDialog *self = JALON_EXPORT_DIALOG (widget);
  g_autoptr (JalonScene) scene = jalon_export_dialog_dup_scene (self);
  JalonSnapshotOptions options = { 0 };

  jalon_export_dialog_init_options (self, scene, &options);
  jalon_export_job_draw_async (scene,
                               &options,
                               start_work (self, _ ("Drawing the map")),
                               copied_cb,
                               g_object_ref (self));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonExportDialog) self = JALON_EXPORT_DIALOG (data);
  g_autoptr (GFile) file = g_steal_pointer (&self->file);
  g_autoptr (GError) error = NULL;

  stop_work (self);
  if (!jalon_export_job_write_finish (result, &error))
    {
      /* The disk alone did not confirm it: the file is there. */
      gboolean is_there = g_error_matches (error, JALON_ERROR, JALON_ERROR_UNCONFIRMED);

      jalon_failure_present (GTK_WIDGET (self),
                             is_there ? _ ("The Exported Map May Not Be Safe Yet")
                                      : _ ("The Map Could Not Be Exported"),
                             error);
      return;
    }

  g_signal_emit (self, signals[EXPORTED], 0, file);
  gtk_window_close (GTK_WINDOW (self));
}

static void
chosen_cb (JalonExportDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (JalonScene) scene = NULL;
  JalonSnapshotOptions options = { 0 };
  JalonExportTarget    target;
  JalonProgress        progress;

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;

  self->file = g_object_ref (file);
  jalon_export_dialog_follow_name (self, file);
  jalon_export_dialog_save_choices (self);
  jalon_export_dialog_save_words (self);
  scene = jalon_export_dialog_dup_scene (self);
  jalon_export_dialog_init_options (self, scene, &options);
  target = (JalonExportTarget){ jalon_export_dialog_get_format (self), file };
  progress = (JalonProgress){ jalon_progress_bar_report, self->progress, start_work (self, _ ("Drawing the map")) };
  jalon_export_job_write_async (scene, &options, &target, &progress, written_cb, g_object_ref (self));
}

static char *
dup_file_name (JalonExportDialog *self)
{
  g_autofree char *own =
      jalon_dossier_dup_title (jalon_session_get_dossier (self->session), jalon_export_dialog_get_language (self));
  g_autofree char *title = jalon_plain_dup_entry (self->map_title, own);
  const char      *suffix = jalon_export_dialog_get_format (self)->type.suffixes[0];
  g_autofree char *stem = jalon_text_make_safe (title, -1, JALON_TEXT_FILE_NAME);

  /* Translators: name of a file with a map, without its suffix. */
  return g_strconcat (*stem != '\0' ? stem : _ ("Map"), ".", suffix, NULL);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonExportDialog *self = JALON_EXPORT_DIALOG (widget);
  g_autofree char   *file_name = dup_file_name (self);

  if (self->chooser != NULL)
    return;

  self->chooser = jalon_export_chooser_new (GTK_WINDOW (self), _ ("Export the Map"), self->settings, file_name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
jalon_export_dialog_dispose (GObject *object)
{
  JalonExportDialog *self = JALON_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->drawing);
  g_cancellable_cancel (self->writing);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (jalon_export_dialog_parent_class)->dispose (object);
}

static void
jalon_export_dialog_finalize (GObject *object)
{
  JalonExportDialog *self = JALON_EXPORT_DIALOG (object);

  g_clear_pointer (&self->page_scene, jalon_scene_unref);
  g_clear_pointer (&self->window_scene, jalon_scene_unref);
  g_clear_object (&self->drawing);
  g_clear_object (&self->writing);
  g_clear_object (&self->file);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jalon_export_dialog_parent_class)->finalize (object);
}

/* Closed by whatever way, its parent's end too. */
static void
jalon_export_dialog_unrealize (GtkWidget *widget)
{
  JalonExportDialog *self = JALON_EXPORT_DIALOG (widget);

  g_cancellable_cancel (self->drawing);
  g_cancellable_cancel (self->writing);

  GTK_WIDGET_CLASS (jalon_export_dialog_parent_class)->unrealize (widget);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, formats);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, papers);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, width_row);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, width);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, height_row);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, height);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, language_names);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, map_title);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, standfirst);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, extent);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, map_scale);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, centre);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, band);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, legend);
  gtk_widget_class_bind_template_child (widget_class, JalonExportDialog, dark);
}

static void
jalon_export_dialog_class_init (JalonExportDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_export_dialog_dispose;
  object_class->finalize = jalon_export_dialog_finalize;
  widget_class->unrealize = jalon_export_dialog_unrealize;

  /* A map was written to this file. */
  signals[EXPORTED] = g_signal_new ("exported",
                                    G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    1,
                                    G_TYPE_FILE);

  g_type_ensure (JALON_TYPE_PROGRESS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-export-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "export.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "export.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jalon_export_dialog_init (JalonExportDialog *self)
{
  self->settings = g_settings_new (JALON_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_focus_first (GTK_WIDGET (self), GTK_WIDGET (self->map_title));
  jalon_box_init_empty (&self->box);
  jalon_export_dialog_attach_band (self);
  jalon_export_dialog_load_choices (self);
}

/**
 * jalon_export_dialog_new:
 * @session: what to draw
 * @view: what the window shows of it
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
GtkWindow *
jalon_export_dialog_new (JalonSession *session, const JalonViewport *view)
{
  JalonExportDialog *self = g_object_new (JALON_TYPE_EXPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->view = *view;
  gtk_switch_set_active (self->dark, jalon_session_get_dark (session));
  jalon_export_dialog_load_words (self);
  jalon_export_dialog_load_box (self);
  changed_cb (self);

  return GTK_WINDOW (self);
}
