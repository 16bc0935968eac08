/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks for drafts that were left behind, and asks: about one in a dialog, about
 * several in a list. What is neither restored nor discarded is offered again next time.
 */

#include "config.h"

#include "jalon-recovery-dialog.h"

#include "jalon-moment.h"
#include "jalon-plain-text.h"
#include "jalon-recovery-action.h"
#include "jalon-recovery-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The window to ask over: no dialog, which may be about to close. */
static GtkWindow *
get_window (GtkApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  while (window != NULL && gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  return window;
}

/* Where a dialog restores what it asks about. */
static void
set_place (gpointer dialog, GtkApplication *application, JalonWorld *world)
{
  g_object_set_data_full (dialog, "application", g_object_ref (application), g_object_unref);
  g_object_set_data_full (dialog, "world", jalon_world_ref (world), (GDestroyNotify) jalon_world_unref);
}

static void
restore (gpointer dialog, JalonLostDraft *draft, JalonRecoveryDone done)
{
  jalon_recovery_restore (g_object_get_data (dialog, "application"),
                          g_object_get_data (dialog, "world"),
                          draft,
                          done,
                          g_object_ref (dialog));
}

static void
list_done (JalonLostDraft *draft, gboolean ok, gpointer data)
{
  g_autoptr (JalonRecoveryList) list = data;

  if (!ok)
    jalon_recovery_list_unlock (list, draft);
  else
    jalon_recovery_list_remove (list, draft);
  /* A window has come before it. */
  if (gtk_widget_get_visible (GTK_WIDGET (list)))
    gtk_window_present (GTK_WINDOW (list));
}

static void
list_restore_cb (JalonRecoveryList *list, JalonLostDraft *draft)
{
  restore (list, draft, list_done);
}

static void
list_show_changes_cb (JalonRecoveryList *list, JalonLostDraft *draft)
{
  jalon_recovery_show_changes (draft, GTK_WINDOW (list));
}

static void
ask_about_several (GtkApplication *application, JalonWorld *world, GPtrArray *drafts)
{
  JalonRecoveryList *list = jalon_recovery_list_new (get_window (application), drafts);

  set_place (list, application, world);
  g_signal_connect (list, "restore", G_CALLBACK (list_restore_cb), NULL);
  g_signal_connect (list, "show-changes", G_CALLBACK (list_show_changes_cb), NULL);
  gtk_window_present (GTK_WINDOW (list));
}

static GtkWindow *ask_about_one (GtkApplication *application, JalonWorld *world, JalonLostDraft *draft);

static GtkWindow *
ask_again (GtkWindow *dialog, JalonLostDraft *draft)
{
  return ask_about_one (g_object_get_data (G_OBJECT (dialog), "application"),
                        g_object_get_data (G_OBJECT (dialog), "world"),
                        draft);
}

static void
one_done (JalonLostDraft *draft, gboolean ok, gpointer data)
{
  g_autoptr (GtkWindow) dialog = data;

  if (!ok)
    ask_again (dialog, draft);
}

static char *
dup_file (JalonLostDraft *draft)
{
  g_autoptr (GFile) file = jalon_lost_draft_get_file (draft);
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file) : NULL;

  return name != NULL ? g_strdup_printf (_ ("File: %s"), name) : g_strdup (_ ("It was never saved as a file."));
}

static void
discard_response_cb (GtkWindow *dialog, const char *response, JalonLostDraft *draft)
{
  if (g_str_equal (response, "discard"))
    jalon_lost_draft_discard (draft);
  else
    ask_again (dialog, draft);
}

/* Nothing brings back what is discarded. */
static void
ask_to_discard (GtkWindow *dialog, JalonLostDraft *draft)
{
  GtkApplication   *application = g_object_get_data (G_OBJECT (dialog), "application");
  g_autofree char  *file = dup_file (draft);
  AdwMessageDialog *question =
      jalon_plain_create_dialog (get_window (application), _ ("Discard the unsaved changes?"), file);

  adw_message_dialog_add_responses (question, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "cancel");
  adw_message_dialog_set_close_response (question, "cancel");
  set_place (question, application, g_object_get_data (G_OBJECT (dialog), "world"));
  g_signal_connect_object (question, "response", G_CALLBACK (discard_response_cb), draft, 0);
  g_object_set_data_full (G_OBJECT (question), "draft", g_object_ref (draft), g_object_unref);
  gtk_window_present (GTK_WINDOW (question));
}

static void
response_cb (GtkWindow *dialog, const char *response, JalonLostDraft *draft)
{
  if (g_str_equal (response, "restore"))
    restore (dialog, draft, one_done);
  else if (g_str_equal (response, "show"))
    {
      /* An answer closes a dialog: the question comes again, below what is shown. */
      jalon_recovery_show_changes (draft, ask_again (dialog, draft));
    }
  else if (g_str_equal (response, "discard"))
    ask_to_discard (dialog, draft);
}

static char *
dup_body (JalonLostDraft *draft)
{
  guint            n_changes = jalon_lost_draft_get_n_changes (draft);
  GString         *body = g_string_new (_ ("The program ended before they were saved."));
  g_autofree char *file = dup_file (draft);

  if (n_changes > 0)
    {
      g_string_append_c (body, ' ');
      g_string_append_printf (body, ngettext ("There is %u change.", "There are %u changes.", n_changes), n_changes);
    }
  g_string_append_printf (body, "\n\n%s", file);
  if (jalon_lost_draft_is_damaged (draft))
    g_string_append_printf (body, "\n\n%s", _ ("The end of the draft is damaged; all before it can be restored."));
  return g_string_free (body, FALSE);
}

static GtkWindow *
ask_about_one (GtkApplication *application, JalonWorld *world, JalonLostDraft *draft)
{
  g_autofree char  *title = jalon_recovery_dup_title (draft);
  g_autofree char  *time = jalon_moment_dup_short_label (jalon_lost_draft_get_time (draft), g_get_real_time ());
  g_autofree char  *body = dup_body (draft);
  AdwMessageDialog *dialog = jalon_plain_create_dialog (get_window (application), NULL, body);

  /* Translators: first a time, "14:32", or a date with it; then the title of a dossier. */
  jalon_plain_set_heading (dialog, _ ("Unsaved changes of %s in “%s”"), time, title);
  adw_message_dialog_add_responses (dialog,
                                    "later",
                                    _ ("_Later"),
                                    "discard",
                                    _ ("_Discard"),
                                    "show",
                                    _ ("_Show What Changed"),
                                    "restore",
                                    _ ("_Restore"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "restore");
  adw_message_dialog_set_close_response (dialog, "later");
  set_place (dialog, application, world);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), draft, 0);
  /* Until it is answered nobody else may have it. */
  g_object_set_data_full (G_OBJECT (dialog), "draft", g_object_ref (draft), g_object_unref);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (source);
  JalonWorld     *world = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) drafts = g_task_propagate_pointer (G_TASK (result), NULL);

  if (drafts->len == 0 || get_window (application) == NULL)
    return;
  if (drafts->len == 1)
    ask_about_one (application, world, g_ptr_array_index (drafts, 0));
  else
    ask_about_several (application, world, drafts);
}

/* Called in a worker thread. */
static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, jalon_lost_draft_list (NULL), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * jalon_recovery_offer:
 * @application: the application, with a window
 * @world: the bundled world
 *
 * Looks for drafts that were left behind, and offers them over its window.
 */
void
jalon_recovery_offer (GtkApplication *application, JalonWorld *world)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GTK_IS_APPLICATION (application));

  task = g_task_new (application, NULL, listed_cb, NULL);
  g_task_set_task_data (task, jalon_world_ref (world), (GDestroyNotify) jalon_world_unref);
  g_task_run_in_thread (task, list_thread);
}
