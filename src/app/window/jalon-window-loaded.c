/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a load gave: it is shown, and what of it could not be read is said and
 * can be kept; or why there is nothing.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-failure.h"
#include "jalon-file-write.h"
#include "jalon-formats.h"
#include "jalon-password-dialog.h"
#include "jalon-plain-text.h"
#include "jalon-toasts.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

static void
open_again (GtkWindow *parent, gpointer address)
{
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-recent", "s", address);
}

static void
show_failure (JalonWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = jalon_formats_dup_name (file);
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("“%s” could not be opened"), name);
  g_autoptr (GError) explained = g_error_copy (error);

  if (g_error_matches (error, JALON_ERROR, JALON_ERROR_PASSWORD))
    {
      char *address = g_file_get_uri (file);

      jalon_password_dialog_present (GTK_WINDOW (self), address, open_again, address, g_free);
      return;
    }
  jalon_error_explain_reading (&explained, name);
  if (explained->domain == JALON_ERROR && !jalon_formats_is_database (file))
    jalon_window_show_refusal (self, file, heading, explained);
  else
    jalon_failure_present (GTK_WIDGET (self), heading, explained);
}

static GtkWidget *
create_problem_list (JalonLoadReport *report)
{
  GString   *text = g_string_new (NULL);
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < report->problems->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", (const char *) g_ptr_array_index (report->problems, i));
  jalon_plain_set_buffer (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text->str);
  g_string_free (text, TRUE);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (view, "problems");
  jalon_plain_set_name (GTK_ACCESSIBLE (view), _ ("Problems"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 220);
  gtk_widget_set_size_request (scrolled, 480, -1);
  gtk_widget_add_css_class (scrolled, "card");

  return scrolled;
}

/* Lines that were left out, and where they go. */
typedef struct
{
  GBytes               *lines;   /* (owned) */
  GtkFileChooserNative *chooser; /* (owned) */
  GtkWindow            *window;  /* (owned) */
} Rest;

static gboolean
write_rest (GOutputStream *stream, gpointer lines, GCancellable *cancellable, GError **error)
{
  gsize         length;
  gconstpointer bytes = g_bytes_get_data (lines, &length);

  return g_output_stream_write_all (stream, bytes, length, NULL, cancellable, error);
}

static void
rest_chosen_cb (Rest *rest, int response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (rest->chooser));
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  JalonFileWrite   job = { .name = name, .write = write_rest, .data = rest->lines, .flags = JALON_WRITE_OVERWRITE };
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && !jalon_file_write (file, &job, NULL, NULL, &error))
    jalon_failure_present (GTK_WIDGET (rest->window), _ ("The Rows Could Not Be Saved"), error);
  g_bytes_unref (rest->lines);
  g_object_unref (rest->chooser);
  g_object_unref (rest->window);
  g_free (rest);
}

/* What was left out, as it stands, to be mended. */
static void
problems_response_cb (AdwMessageDialog *dialog, const char *response)
{
  GBytes    *lines = g_object_get_data (G_OBJECT (dialog), "rest");
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  Rest      *rest;

  if (!g_str_equal (response, "save") || lines == NULL || window == NULL)
    return;
  rest = g_new0 (Rest, 1);
  rest->lines = g_bytes_ref (lines);
  rest->window = g_object_ref (window);
  rest->chooser =
      gtk_file_chooser_native_new (_ ("Save Rows"), window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (rest->chooser), TRUE);
  /* Translators: name of a file with the rows of a table that could not be read. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (rest->chooser), _ ("rows-left-out.csv"));
  g_signal_connect_swapped (rest->chooser, "response", G_CALLBACK (rest_chosen_cb), rest);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (rest->chooser));
}

static void
offer_rest (AdwMessageDialog *dialog, const JalonLoadReport *report)
{
  if (report->rest == NULL)
    return;
  g_object_set_data_full (G_OBJECT (dialog),
                          "rest",
                          g_bytes_new (report->rest->str, report->rest->len),
                          (GDestroyNotify) g_bytes_unref);
  adw_message_dialog_add_response (dialog, "save", _ ("_Save Rows…"));
  g_signal_connect (dialog, "response", G_CALLBACK (problems_response_cb), NULL);
}

static void
show_problems_cb (JalonLoadReport *report, AdwToast *toast)
{
  GtkWindow        *parent = g_object_get_data (G_OBJECT (toast), "window");
  g_autofree char  *body = g_strdup_printf (ngettext ("%u of %u feature has a mistake and is not shown.",
                                                     "%u of %u features have a mistake and are not shown.",
                                                     report->n_skipped),
                                           report->n_skipped,
                                           report->n_features);
  g_autofree char  *doubts = g_strdup_printf (ngettext ("%u place may be another one than was meant.",
                                                       "%u places may be others than were meant.",
                                                       report->n_doubtful),
                                             report->n_doubtful);
  AdwMessageDialog *dialog = report->n_skipped > 0 ? jalon_plain_create_dialog (parent, _ ("Skipped features"), body)
                                                   : jalon_plain_create_dialog (parent, _ ("Doubtful places"), doubts);

  adw_message_dialog_set_extra_child (dialog, create_problem_list (report));
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_message_dialog_set_close_response (dialog, "close");
  offer_rest (dialog, report);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
free_report (gpointer report, GClosure *closure)
{
  jalon_load_report_free (report);
}

static void
announce_problems (JalonWindow *self, JalonLoadReport *report)
{
  g_autofree char *text = NULL;
  AdwToast        *toast;

  if (report->n_skipped > 0)
    text = g_strdup_printf (ngettext ("%u feature was skipped", "%u features were skipped", report->n_skipped),
                            report->n_skipped);
  else
    text = g_strdup_printf (ngettext ("%u place is doubtful", "%u places are doubtful", report->n_doubtful),
                            report->n_doubtful);
  toast = jalon_plain_create_toast (text);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("_Details"));
  g_object_set_data (G_OBJECT (toast), "window", self);
  g_signal_connect_data (toast,
                         "button-clicked",
                         G_CALLBACK (show_problems_cb),
                         report,
                         free_report,
                         G_CONNECT_SWAPPED);
  jalon_toasts_add (self->toasts, toast);
}

static gboolean
has_thing (JalonDossier *dossier, const JalonThing *thing)
{
  guint position;

  if (thing->kind >= JALON_THING_FEATURE)
    return jalon_kind_find (dossier, thing->id, &position) != NULL;

  return thing->kind == JALON_THING_COUNTRY;
}

/**
 * jalon_window_tell_report:
 * @self: a window
 * @report: (transfer full): of what was read
 *
 * Says what a person must know of the reading, and what was left out of it.
 */
void
jalon_window_tell_report (JalonWindow *self, JalonLoadReport *report)
{
  if (report->remark != NULL)
    jalon_window_toast (self, report->remark);
  if (report->problems->len > 0)
    announce_problems (self, report);
  else
    jalon_load_report_free (report);
}

/* The same dossier in another state: filter, selection and place stay as far as there is what they are about. */
static void
show_again (JalonWindow *self, JalonDossier *dossier)
{
  JalonQuery      *query = jalon_query_copy (jalon_session_get_query (self->session));
  JalonThing      *selection = jalon_thing_copy (jalon_session_get_selection (self->session));
  g_autofree char *article = g_strdup (jalon_session_get_review_article (self->session));

  jalon_session_set_dossier (self->session, dossier);
  jalon_map_view_stay (self->map);
  jalon_session_set_query (self->session, query);
  if (article != NULL && jalon_dossier_find_article (dossier, article) != NULL)
    jalon_session_set_review_article (self->session, article);
  if (has_thing (dossier, selection))
    jalon_session_select (self->session, selection);
  jalon_query_free (query);
  jalon_thing_free (selection);
}

/* Called in a worker thread. */
static void
sweep_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  jalon_file_sweep (file);
  g_task_return_boolean (task, TRUE);
}

/* Looks for what killed writers left beside a file; a folder may be long, or far away. */
static void
sweep (GFile *file)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, NULL, NULL);

  g_task_run_in_thread (task, sweep_thread);
}

/**
 * jalon_window_take_loaded:
 * @self: a window
 * @file: (nullable): what was read, if it was a file
 * @dossier: (nullable): what stands in it
 * @report: (transfer full) (nullable): what was skipped, with a dossier
 * @error: (nullable): why there is no dossier
 *
 * Shows what a load gave, or says why it failed; then what is open stays. A file of a format that does not keep all of
 * a dossier is only read, as a database is: the dossier has no file yet.
 */
void
jalon_window_take_loaded (JalonWindow     *self,
                          GFile           *file,
                          JalonDossier    *dossier,
                          JalonLoadReport *report,
                          const GError    *error)
{
  const gboolean is_copy = file != NULL && jalon_formats_is_database (file);
  gboolean       again = self->reloading;
  gboolean       is_kept;

  self->reloading = FALSE;
  if (dossier == NULL)
    {
      g_clear_pointer (&report, jalon_load_report_free);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_failure (self, file, error);
      return;
    }

  is_kept = report->format->keeps_all && !is_copy;
  jalon_details_close_article (self->details);
  if (is_kept)
    g_set_object (&self->file, file);
  else
    g_clear_object (&self->file);
  if (again)
    show_again (self, dossier);
  else if (jalon_session_get_dossier (self->session) != dossier)
    jalon_session_set_dossier (self->session, dossier);
  jalon_window_watch_file (self);
  jalon_window_read_only_update (self);
  if (is_kept)
    {
      sweep (file);
      jalon_window_remember_file (self);
    }
  jalon_window_update (self);
  if (is_copy)
    jalon_window_toast (self, _ ("A copy from the database; save it to keep changes"));
  jalon_window_tell_report (self, report);
}
