/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of formats is made of their tables; one that is only read is not in
 * it.
 */

#include "config.h"

#include "jalon-data-dialog.h"

#include "jalon-data-job.h"
#include "jalon-export-chooser.h"
#include "jalon-failure.h"
#include "jalon-formats.h"
#include "jalon-story-steps.h"
#include "jalon-i18n.h"
#include "jalon-plain-text.h"
#include "jalon-progress-bar.h"
#include "jalon-safe-text.h"
#include "jalon-widget.h"

struct _JalonDataDialog
{
  AdwWindow parent_instance;

  JalonProgressBar *progress;
  GtkLabel         *count;
  AdwComboRow      *format;
  GtkStringList    *formats;
  GtkSwitch        *no_sources;
  GtkSwitch        *coarse;
  GtkLabel         *preview;

  JalonSession         *session; /* (owned) */
  GSettings            *settings;
  GArray               *targets; /* (owned) (element-type JalonDataTarget): in the order of the row */
  GtkFileChooserNative *chooser; /* (owned) (nullable): while it is open */
  GFile                *file;    /* (owned) (nullable): being written */
  GCancellable         *writing; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (JalonDataDialog, jalon_data_dialog, ADW_TYPE_WINDOW)

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const JalonDataTarget *
get_target (JalonDataDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->format);

  return &g_array_index (self->targets, JalonDataTarget, MIN (selected, self->targets->len - 1));
}

static const JalonFileType *
get_type (const JalonDataTarget *target)
{
  if (target->story != NULL)
    return &target->story->type;
  return target->format != NULL ? &target->format->type : &target->report->type;
}

static void
add_target (JalonDataDialog *self, JalonDataTarget target)
{
  g_array_append_val (self->targets, target);
  gtk_string_list_append (self->formats, jalon_file_type_get_name (get_type (&target)));
}

static void
list_formats (JalonDataDialog *self)
{
  const JalonFormat       *format;
  const JalonReportFormat *report;

  for (guint i = 0; (format = jalon_formats_get (i)) != NULL; i++)
    if (format->write != NULL)
      add_target (self, (JalonDataTarget){ .format = format });
  for (guint i = 0; (report = jalon_report_format_get (i)) != NULL; i++)
    add_target (self, (JalonDataTarget){ .report = report });
}

static guint
count_steps (JalonDataDialog *self)
{
  g_autoptr (GPtrArray) steps = jalon_story_steps_list (jalon_session_get_dossier (self->session));

  return steps->len;
}

/* Only where there is a story to tell. */
static void
list_stories (JalonDataDialog *self)
{
  const JalonStoryFormat *story;

  for (guint i = 0; count_steps (self) > 0 && (story = jalon_story_format_get (i)) != NULL; i++)
    add_target (self, (JalonDataTarget){ .story = story });
}

static void
show_count_of_views (JalonDataDialog *self)
{
  guint            n = count_steps (self);
  g_autofree char *text = g_strdup_printf (ngettext ("%'u view is written, with its text and its map.",
                                                     "%'u views are written, each with its text and its map.",
                                                     n),
                                           n);

  jalon_plain_set_label (self->count, text);
}

static void
show_count_of_events (JalonDataDialog *self)
{
  guint            n = jalon_session_get_n_filtered (self->session);
  gboolean         is_all = jalon_query_is_empty (jalon_session_get_query (self->session));
  g_autofree char *text = is_all ? g_strdup_printf (ngettext ("%'u event is written, with all that belongs to it.",
                                                              "%'u events are written, with all that belongs to them.",
                                                              n),
                                                    n)
                                 : g_strdup_printf (ngettext ("%'u event is written: what the filter leaves.",
                                                              "%'u events are written: what the filter leaves.",
                                                              n),
                                                    n);

  jalon_plain_set_label (self->count, text);
}

static void
show_count (JalonDataDialog *self)
{
  if (get_target (self)->story != NULL)
    show_count_of_views (self);
  else
    show_count_of_events (self);
}

static void
set_sharing (JalonDataDialog *self, JalonDataTarget *target)
{
  target->no_sources = gtk_switch_get_active (self->no_sources);
  target->coarse = gtk_switch_get_active (self->coarse);
}

/* Each of them: (nullable) */
static char *
join_lines (const char *claims, const char *places, const char *areas, const char *titles)
{
  const char *const lines[] = { claims, places, areas, titles };
  GString          *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", lines[i]);
  return g_string_free (text, FALSE);
}

/* What is left out is counted by leaving it out: beforehand it can be read how much that is. */
static void
preview_cb (JalonDataDialog *self)
{
  JalonDataTarget target = *get_target (self);
  JalonCollectHow how;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autofree char *claims = NULL;
  g_autofree char *places = NULL;
  g_autofree char *areas = NULL;
  g_autofree char *titles = NULL;
  g_autofree char *words = NULL;

  if (self->session == NULL)
    return;
  set_sharing (self, &target);
  if (target.no_sources || target.coarse)
    dossier = jalon_data_job_collect (self->session, &target, &how, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), dossier != NULL);
  if (dossier == NULL)
    return;

  if (target.no_sources)
    claims = g_strdup_printf (ngettext ("%'u claim goes, with its quotes and its article.",
                                        "%'u claims go, with their quotes and their articles.",
                                        how.n_claims),
                              how.n_claims);
  if (target.coarse)
    places = g_strdup_printf (ngettext ("%'u precise place becomes the region or country it lies in.",
                                        "%'u precise places become the region or country they lie in.",
                                        how.n_places),
                              how.n_places);
  if (how.n_areas > 0)
    areas = g_strdup_printf (ngettext ("%'u drawn area becomes a box of whole degrees around it.",
                                       "%'u drawn areas become boxes of whole degrees around them.",
                                       how.n_areas),
                             how.n_areas);
  if (how.n_titles > 0)
    titles = g_strdup_printf (ngettext ("%'u title that tells of it gives way to one by the facts.",
                                        "%'u titles that tell of it give way to those by the facts.",
                                        how.n_titles),
                              how.n_titles);
  words = join_lines (claims, places, areas, titles);
  jalon_plain_set_label (self->preview, words);
}

/* Other formats write something else. */
static void
format_cb (JalonDataDialog *self)
{
  show_count (self);
  preview_cb (self);
}

static void
stop_work (JalonDataDialog *self)
{
  g_clear_object (&self->writing);
  jalon_progress_bar_stop (self->progress);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "data.export", TRUE);
}

/* The file is there, but who hands it on must know what is not in it. */
static void
present_losses (JalonDataDialog *self, const char *losses)
{
  AdwMessageDialog *dialog = jalon_plain_create_dialog (gtk_window_get_transient_for (GTK_WINDOW (self)),
                                                        _ ("Not All Fits Into This Format"),
                                                        losses);

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonDataDialog) self = JALON_DATA_DIALOG (data);
  g_autoptr (GFile) file = g_steal_pointer (&self->file);
  g_autofree char *losses = NULL;
  g_autoptr (GError) error = NULL;

  stop_work (self);
  if (!jalon_data_job_write_finish (result, &losses, &error))
    {
      jalon_failure_present (GTK_WIDGET (self), _ ("The Data Could Not Be Exported"), error);
      return;
    }
  g_signal_emit (self, signals[EXPORTED], 0, file);
  if (losses != NULL)
    present_losses (self, losses);
  gtk_window_close (GTK_WINDOW (self));
}

static void
write_to (JalonDataDialog *self, GFile *file)
{
  JalonDataTarget target = *get_target (self);
  JalonProgress   progress;

  self->file = g_object_ref (file);
  self->writing = g_cancellable_new ();
  target.file = file;
  set_sharing (self, &target);
  jalon_progress_bar_start (self->progress, _ ("Writing"), self->writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "data.export", FALSE);
  progress = (JalonProgress){ jalon_progress_bar_report, self->progress, self->writing };
  jalon_data_job_write_async (self->session, &target, &progress, written_cb, g_object_ref (self));
}

static gboolean
is_alike (const JalonDataTarget *a, const JalonDataTarget *b)
{
  return (a->format != NULL) == (b->format != NULL) && (a->story != NULL) == (b->story != NULL);
}

/* Who writes "story.html" where PDF is offered wants a page, not a PDF that no browser opens. */
static void
follow_name (JalonDataDialog *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (jalon_file_type_fits (get_type (get_target (self)), name))
    return;
  for (guint i = 0; i < self->targets->len; i++)
    {
      const JalonDataTarget *target = &g_array_index (self->targets, JalonDataTarget, i);

      if (is_alike (target, get_target (self)) && jalon_file_type_fits (get_type (target), name))
        {
          adw_combo_row_set_selected (self->format, i);
          return;
        }
    }
}

static void
chosen_cb (JalonDataDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;
  if (folder != NULL)
    {
      g_autofree char *uri = g_file_get_uri (folder);

      g_settings_set_string (self->settings, "export-folder", uri);
    }
  follow_name (self, file);
  write_to (self, file);
}

static char *
dup_file_name (JalonDataDialog *self)
{
  g_autofree char *title =
      jalon_dossier_dup_title (jalon_session_get_dossier (self->session), jalon_session_get_language (self->session));
  g_autofree char *stem = jalon_text_make_safe (title != NULL ? title : "", -1, JALON_TEXT_FILE_NAME);

  /* Translators: name of a file with events, without its suffix. */
  return g_strconcat (*stem != '\0' ? stem : _ ("Events"), ".", get_type (get_target (self))->suffixes[0], NULL);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonDataDialog *self = JALON_DATA_DIALOG (widget);
  g_autofree char *file_name = dup_file_name (self);

  if (self->chooser != NULL)
    return;
  self->chooser = jalon_export_chooser_new (GTK_WINDOW (self), _ ("Export Data"), self->settings, file_name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Closed by whatever way, its parent's end too. */
static void
jalon_data_dialog_unrealize (GtkWidget *widget)
{
  g_cancellable_cancel (JALON_DATA_DIALOG (widget)->writing);

  GTK_WIDGET_CLASS (jalon_data_dialog_parent_class)->unrealize (widget);
}

static void
jalon_data_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (JALON_DATA_DIALOG (object)->writing);
  gtk_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_DATA_DIALOG);
  G_OBJECT_CLASS (jalon_data_dialog_parent_class)->dispose (object);
}

static void
jalon_data_dialog_finalize (GObject *object)
{
  JalonDataDialog *self = JALON_DATA_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->file);
  g_clear_object (&self->writing);
  g_clear_pointer (&self->targets, g_array_unref);
  G_OBJECT_CLASS (jalon_data_dialog_parent_class)->finalize (object);
}

static void
jalon_data_dialog_class_init (JalonDataDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_data_dialog_dispose;
  object_class->finalize = jalon_data_dialog_finalize;
  widget_class->unrealize = jalon_data_dialog_unrealize;

  /* The data were written to this file. */
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
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-data-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonDataDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, JalonDataDialog, count);
  gtk_widget_class_bind_template_child (widget_class, JalonDataDialog, format);
  gtk_widget_class_bind_template_child (widget_class, JalonDataDialog, formats);
  gtk_widget_class_bind_template_child (widget_class, JalonDataDialog, no_sources);
  gtk_widget_class_bind_template_child (widget_class, JalonDataDialog, coarse);
  gtk_widget_class_bind_template_child (widget_class, JalonDataDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, preview_cb);
  gtk_widget_class_install_action (widget_class, "data.export", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jalon_data_dialog_init (JalonDataDialog *self)
{
  self->settings = g_settings_new (JALON_APP_ID);
  self->targets = g_array_new (FALSE, FALSE, sizeof (JalonDataTarget));
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_fit_letters (GTK_WINDOW (self));
  jalon_widget_focus_first (GTK_WIDGET (self), GTK_WIDGET (self->format));
  list_formats (self);
}

/**
 * jalon_data_dialog_new:
 * @session: what to write
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
GtkWindow *
jalon_data_dialog_new (JalonSession *session)
{
  JalonDataDialog *self = g_object_new (JALON_TYPE_DATA_DIALOG, NULL);

  self->session = g_object_ref (session);
  list_stories (self);
  g_signal_connect_swapped (self->format, "notify::selected", G_CALLBACK (format_cb), self);
  show_count (self);
  return GTK_WINDOW (self);
}

/**
 * jalon_data_dialog_choose_story:
 * @self: a dialog
 *
 * Chooses the first format of stories, where the dossier tells one.
 */
void
jalon_data_dialog_choose_story (JalonDataDialog *self)
{
  for (guint i = 0; i < self->targets->len; i++)
    if (g_array_index (self->targets, JalonDataTarget, i).story != NULL)
      {
        adw_combo_row_set_selected (self->format, i);
        return;
      }
}
