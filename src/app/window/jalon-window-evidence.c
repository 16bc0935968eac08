/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Evidence: a dossier sealed with its originals, a package verified, a report
 * on where the articles are from. All read files, so they work in a thread.
 */

#include "config.h"

#include "jalon-bag-custody.h"
#include "jalon-bag.h"
#include "jalon-custody.h"
#include "jalon-failure.h"
#include "jalon-file-write.h"
#include "jalon-originals.h"
#include "jalon-page-dialog.h"
#include "jalon-plain-text.h"
#include "jalon-stamp.h"
#include "jalon-text.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

/* Problems of a package that are listed. */
#define MAX_LISTED 20

typedef struct _Job Job;

/**
 * Job:
 * @window: (owned)
 * @file: (owned): written, or verified
 * @dossier: (owned) (nullable): path of its file
 * @custody: (owned) (nullable): the table that is sealed
 * @record: (owned) (nullable): what is reported on; not changed meanwhile
 * @work: in the thread
 * @tell: in the window, what came of it
 * @problems: (owned) (nullable) (element-type utf8): of a package
 * @stamp: (owned) (nullable): a time stamp on @file
 * @authority: (owned) (nullable): the certificate that it is checked with
 * @answer: (owned): what came of that
 */
struct _Job
{
  JalonWindow  *window;
  GFile        *file;
  char         *dossier;
  char         *custody;
  JalonDossier *record;
  gboolean (*work) (Job *job, GCancellable *cancellable, GError **error);
  void (*tell) (Job *job);
  GPtrArray       *problems;
  guint            n_files;
  GFile           *stamp;
  GFile           *authority;
  JalonStampAnswer answer;
};

static void
job_free (Job *self)
{
  g_object_unref (self->window);
  g_object_unref (self->file);
  g_clear_object (&self->record);
  g_free (self->dossier);
  g_free (self->custody);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_object (&self->stamp);
  g_clear_object (&self->authority);
  g_free (self->answer.words);
  g_free (self);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job         *job = data;
  JalonWindow *self = job->window;
  g_autoptr (GError) error = NULL;

  jalon_window_set_busy (self, FALSE);
  jalon_progress_bar_stop (self->progress);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    job->tell (job);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    jalon_failure_present (GTK_WIDGET (self), _ ("This Did Not Work"), error);
  jalon_window_add_coded (self);
  job_free (job);
}

/* Called in a worker thread. */
static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;

  if (job->work (job, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* @words: what is done, with one %s for the name of the file */
static void
start (Job *job, const char *words)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (job->window, cancellable, done_cb, job);
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *what = jalon_text_fill (words, name);

  jalon_window_set_busy (job->window, TRUE);
  jalon_progress_bar_start (job->window->progress, what, cancellable);
  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, work_thread);
}

static Job *
job_new (JalonWindow *self, GFile *file)
{
  Job *job = g_new0 (Job, 1);

  job->window = g_object_ref (self);
  job->file = g_object_ref (file);
  job->dossier = self->file != NULL ? g_file_get_path (self->file) : NULL;
  return job;
}

static void
present (JalonWindow *self, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = jalon_plain_create_dialog (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void stamp_response_cb (JalonWindow *self, const char *response, AdwMessageDialog *dialog);

/* A package that was verified may have a time stamp too. */
static void
present_verified (Job *job, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = jalon_plain_create_dialog (GTK_WINDOW (job->window), heading, body);

  adw_message_dialog_add_response (dialog, "stamp", _ ("Check _Time Stamp…"));
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_message_dialog_set_close_response (dialog, "close");
  adw_message_dialog_set_default_response (dialog, "close");
  g_object_set_data_full (G_OBJECT (dialog), "package", g_object_ref (job->file), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (stamp_response_cb), job->window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The chooser asked whether to replace a file that stands there. */
static gboolean
seal (Job *job, GCancellable *cancellable, GError **error)
{
  const JalonBagJob bag = { .dossier = job->dossier, .custody = job->custody, .replaces = TRUE };

  return jalon_bag_seal (&bag, job->file, cancellable, error);
}

static void
tell_sealed (Job *job)
{
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *text = jalon_text_fill (_ ("The evidence is sealed in “%s”"), name);

  jalon_window_toast (job->window, text);
}

static gboolean
verify (Job *job, GCancellable *cancellable, GError **error)
{
  job->problems = jalon_bag_verify (job->file, &job->n_files, cancellable, error);
  return job->problems != NULL;
}

static void
tell_verified (Job *job)
{
  GString         *list = g_string_new (NULL);
  guint            n = job->problems->len;
  g_autofree char *heading = g_strdup_printf (ngettext ("%u Change Was Found", "%u Changes Were Found", n), n);

  if (n == 0)
    g_string_append_printf (list,
                            ngettext ("The package has %u file, and it is as it was sealed.",
                                      "The package has %u files, and all are as they were sealed.",
                                      job->n_files),
                            job->n_files);
  for (guint i = 0; i < MIN (n, MAX_LISTED); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (job->problems, i));
  if (n > MAX_LISTED)
    g_string_append (list, "\n…");
  present_verified (job, n == 0 ? _ ("Nothing Was Changed") : heading, list->str);
  g_string_free (list, TRUE);
}

static gboolean
check_stamp (Job *job, GCancellable *cancellable, GError **error)
{
  const JalonStampFiles files = { job->file, job->stamp, job->authority };

  return jalon_stamp_check (&files, &job->answer, cancellable, error);
}

static void
tell_stamp (Job *job)
{
  present (job->window,
           job->answer.is_valid ? _ ("The Time Stamp Is Valid") : _ ("The Time Stamp Proves Nothing"),
           job->answer.words);
}

static gboolean
write_report (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return jalon_custody_write (data, stream, cancellable, error);
}

static gboolean
report (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) originals = jalon_originals_check_all (job->record, job->dossier, cancellable);
  g_autofree char *name = g_path_get_basename (job->dossier);
  g_autofree char *page = g_file_get_basename (job->file);
  JalonCustody     custody = { .dossier = job->record,
                               .name = name,
                               .language = jalon_text_get_ui_language (),
                               .made = g_get_real_time () / G_USEC_PER_SEC,
                               .originals = originals };
  JalonFileWrite   write = { .name = page, .write = write_report, .data = &custody, .flags = JALON_WRITE_OVERWRITE };

  return !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         jalon_file_write (job->file, &write, NULL, cancellable, error);
}

static void
tell_reported (Job *job)
{
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *text = jalon_text_fill (_ ("The custody report is in “%s”"), name);

  jalon_window_toast (job->window, text);
}

/* What a time stamp is checked with, chosen one after the other: each (owned) (nullable). */
typedef struct
{
  GFile *package;
  GFile *stamp;
} Chosen;

static void
chosen_free (gpointer data)
{
  Chosen *self = data;

  g_clear_object (&self->package);
  g_clear_object (&self->stamp);
  g_free (self);
}

static Chosen *
chosen_new (GFile *package, GFile *stamp)
{
  Chosen *self = g_new0 (Chosen, 1);

  g_set_object (&self->package, package);
  g_set_object (&self->stamp, stamp);
  return self;
}

static void
start_sealing (JalonWindow *self, GFile *file, const Chosen *given)
{
  Job *job = job_new (self, file);

  job->custody = jalon_bag_dup_custody (jalon_session_get_dossier (self->session));
  job->work = seal;
  job->tell = tell_sealed;
  start (job, _ ("Sealing “%s”"));
}

static void
start_verifying (JalonWindow *self, GFile *file, const Chosen *given)
{
  Job *job = job_new (self, file);

  job->work = verify;
  job->tell = tell_verified;
  start (job, _ ("Verifying “%s”"));
}

static void
start_reporting (JalonWindow *self, GFile *file, const Chosen *given)
{
  Job *job = job_new (self, file);

  job->record = g_object_ref (jalon_session_get_dossier (self->session));
  job->work = report;
  job->tell = tell_reported;
  start (job, _ ("Writing “%s”"));
}

/* What is done with the file that is chosen; @given: (nullable): what was chosen before it */
typedef void (*WithFile) (JalonWindow *self, GFile *file, const Chosen *given);

static void
chosen_cb (JalonWindow *self, int response, GtkNativeDialog *dialog)
{
  WithFile func = g_object_get_data (G_OBJECT (dialog), "func");
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    func (self, file, g_object_get_data (G_OBJECT (dialog), "given"));
}

/* What belongs to a dossier is written and looked for where its file is. */
static void
begin_beside (JalonWindow *self)
{
  g_autoptr (GFile) folder = NULL;

  if (self->file == NULL || jalon_window_is_sample (self))
    return;
  folder = g_file_get_parent (self->file);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
}

/* @name: (nullable): of a file to be written; @given: (transfer full) (nullable) */
static void
choose (JalonWindow *self, const char *title, const char *name, WithFile func, Chosen *given)
{
  gboolean saves = name != NULL;

  if (self->chooser != NULL || self->loading != NULL || self->saving)
    {
      g_clear_pointer (&given, chosen_free);
      return;
    }
  self->chooser = gtk_file_chooser_native_new (title,
                                               GTK_WINDOW (self),
                                               saves ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
                                               saves ? _ ("_Save") : _ ("_Open"),
                                               _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  if (saves)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  begin_beside (self);
  g_object_set_data (G_OBJECT (self->chooser), "func", (gpointer) func);
  if (given != NULL)
    g_object_set_data_full (G_OBJECT (self->chooser), "given", given, chosen_free);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
start_stamp (JalonWindow *self, GFile *file, const Chosen *given)
{
  Job *job = job_new (self, given->package);

  job->stamp = g_object_ref (given->stamp);
  job->authority = g_object_ref (file);
  job->work = check_stamp;
  job->tell = tell_stamp;
  start (job, _ ("Verifying “%s”"));
}

static void
choose_authority (JalonWindow *self, GFile *file, const Chosen *given)
{
  choose (self, _ ("Certificate of the Authority"), NULL, start_stamp, chosen_new (given->package, file));
}

static void
stamp_response_cb (JalonWindow *self, const char *response, AdwMessageDialog *dialog)
{
  GFile *package = g_object_get_data (G_OBJECT (dialog), "package");

  if (g_str_equal (response, "stamp"))
    choose (self, _ ("Time Stamp"), NULL, choose_authority, chosen_new (package, NULL));
}

/* What is sealed, and reported on, is the file with what stands beside it. (transfer full) (nullable): a name for what
 * is written of it */
static char *
dup_name (JalonWindow *self, const char *suffix)
{
  g_autofree char *path = self->file != NULL ? g_file_get_path (self->file) : NULL;
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;

  if (name != NULL && !jalon_window_has_unsaved (self))
    return g_strconcat (name, suffix, NULL);
  jalon_window_toast (self, _ ("Save the dossier first: evidence is its file, with the files kept beside it"));
  return NULL;
}

static void
seal_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  g_autofree char *name = dup_name (self, ".zip");

  if (name != NULL)
    choose (self, _ ("Seal Evidence Package"), name, start_sealing, NULL);
}

static void
verify_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose (jalon_window_self (widget), _ ("Verify Evidence Package"), NULL, start_verifying, NULL);
}

static void
report_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  g_autofree char *name = dup_name (self, ".custody.html");

  if (name != NULL)
    choose (self, _ ("Custody Report"), name, start_reporting, NULL);
}

static void
show_page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow  *self = jalon_window_self (widget);
  JalonDossier *dossier = jalon_session_get_dossier (self->session);
  JalonArticle *article;
  const char   *id;
  guint64       start, end;

  g_variant_get (parameter, "(&stt)", &id, &start, &end);
  article = jalon_dossier_find_article (dossier, id);
  if (article != NULL)
    jalon_page_dialog_present (GTK_WINDOW (self), dossier, article, start, end);
}

void
jalon_window_evidence_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.seal-evidence", NULL, seal_action);
  gtk_widget_class_install_action (widget_class, "win.verify-evidence", NULL, verify_action);
  gtk_widget_class_install_action (widget_class, "win.custody-report", NULL, report_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "(stt)", show_page_action);
}
