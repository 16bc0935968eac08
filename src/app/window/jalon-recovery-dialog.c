/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks for drafts that were left behind and asks about each, the last changed
 * first. A draft that is neither restored nor discarded is offered again next time.
 */

#include "config.h"

#include "jalon-recovery-dialog.h"

#include "jalon-compare.h"
#include "jalon-differences-dialog.h"
#include "jalon-failure.h"
#include "jalon-recovery.h"
#include "jalon-text.h"
#include "jalon-window.h"

#include <glib/gi18n.h>

/**
 * Offer:
 * @drafts: (owned) (element-type JalonLostDraft)
 * @next: the one that is asked about
 */
typedef struct
{
  JalonApplication *application; /* (owned) */
  GPtrArray        *drafts;
  guint             next;
} Offer;

static void ask_next (Offer *offer);

static void
offer_free (Offer *offer)
{
  g_clear_object (&offer->application);
  g_ptr_array_unref (offer->drafts);
  g_free (offer);
}

static JalonLostDraft *
get_draft (Offer *offer)
{
  return g_ptr_array_index (offer->drafts, offer->next);
}

static GtkWindow *
get_window (Offer *offer)
{
  return gtk_application_get_active_window (GTK_APPLICATION (offer->application));
}

static char *
dup_title (JalonLostDraft *draft)
{
  g_autoptr (GFile) file = jalon_lost_draft_get_file (draft);
  g_autofree char *title = jalon_text_dup (jalon_lost_draft_get_title (draft), jalon_text_get_ui_language ());

  if (title != NULL && *title != '\0')
    return g_steal_pointer (&title);
  return file != NULL ? g_file_get_basename (file) : g_strdup (_ ("New dossier"));
}

static char *
dup_time (gint64 time)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean is_today = g_date_time_get_year (then) == g_date_time_get_year (now) &&
                      g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (now);

  return g_date_time_format (then, is_today ? "%H:%M" : "%x, %H:%M");
}

/* What a person must know of what came back, if anything. */
static char *
dup_caution (const JalonRestored *restored)
{
  const char      *text = NULL;
  g_autofree char *problems = NULL;

  switch (restored->fit)
    {
    case JALON_DRAFT_FIT_SAME:
      break;
    case JALON_DRAFT_FIT_KEPT:
      text = _ ("It is a copy: the dossier’s file is another one by now, or there never was one. Save it under a name "
                "of its own.");
      break;
    case JALON_DRAFT_FIT_CHANGED:
      text = _ ("The dossier’s file was changed after these changes were begun. This is a copy of the file as it is "
                "now, with your changes on top: compare the two before you replace anything.");
      break;
    case JALON_DRAFT_FIT_GONE:
      text = _ ("The dossier’s file is gone or cannot be read. Only what was added or changed since it was saved came "
                "back.");
      break;
    default:
      g_assert_not_reached ();
    }
  if (restored->problems->len == 0)
    return g_strdup (text);
  g_ptr_array_add (restored->problems, NULL);
  problems = g_strjoinv ("\n", (char **) restored->problems->pdata);
  g_ptr_array_remove_index (restored->problems, restored->problems->len - 1);
  return text != NULL ? g_strjoin ("\n\n", text, problems, NULL) : g_steal_pointer (&problems);
}

static void
say_caution (GtkWindow *window, const JalonRestored *restored)
{
  g_autofree char *caution = dup_caution (restored);
  GtkWidget       *dialog;

  if (caution == NULL)
    return;
  dialog = adw_message_dialog_new (window, _ ("Please look at what was restored"), caution);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The window that shows the file already, else a new one. */
static JalonWindow *
find_window (Offer *offer, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (offer->application)); l != NULL; l = l->next)
    if (JALON_IS_WINDOW (l->data) && jalon_window_is_on_file (l->data, file))
      return l->data;
  return JALON_WINDOW (jalon_application_create_window (offer->application));
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Offer *offer = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonRestored) restored = g_task_propagate_pointer (G_TASK (result), &error);
  JalonWindow *window;

  if (restored == NULL)
    jalon_failure_present (GTK_WIDGET (get_window (offer)), _ ("The draft could not be restored"), error);
  else
    {
      window = find_window (offer, restored->file);
      /* Only what stands in a new draft may go from the old one. */
      if (jalon_window_show_restored (window, restored))
        jalon_lost_draft_discard (JALON_LOST_DRAFT (source));
      gtk_window_present (GTK_WINDOW (window));
      say_caution (GTK_WINDOW (window), restored);
    }
  offer->next++;
  ask_next (offer);
}

/* Called in a worker thread. */
static void
restore_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError        *error = NULL;
  JalonRestored *restored = jalon_lost_draft_restore (source, cancellable, &error);

  if (restored != NULL)
    g_task_return_pointer (task, restored, (GDestroyNotify) jalon_restored_free);
  else
    g_task_return_error (task, error);
}

static void
restore (Offer *offer)
{
  g_autoptr (GTask) task = g_task_new (get_draft (offer), NULL, restored_cb, offer);

  g_task_run_in_thread (task, restore_thread);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Offer *offer = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDifferences) differences = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *title = dup_title (JALON_LOST_DRAFT (source));
  GtkWindow       *window = get_window (offer);
  GtkWindow       *dialog;

  ask_next (offer);
  if (window == NULL)
    return;
  if (differences == NULL)
    {
      jalon_failure_present (GTK_WIDGET (window), _ ("The draft could not be restored"), error);
      return;
    }
  dialog = jalon_differences_dialog_new (differences, _ ("What changed"), title);
  gtk_window_set_transient_for (dialog, window);
  gtk_window_present (dialog);
}

/* Called in a worker thread: what the draft builds on, and the same with the draft on top. */
static void
compare_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (JalonRestored) before = jalon_lost_draft_restore (source, cancellable, &error);
  g_autoptr (JalonRestored) after = before != NULL ? jalon_lost_draft_restore (source, cancellable, &error) : NULL;
  g_autoptr (JalonHistory) history = after != NULL ? jalon_history_new (after->dossier) : NULL;
  JalonDifferences *differences = NULL;

  if (history != NULL && after->edit != NULL)
    jalon_history_push (history, g_steal_pointer (&after->edit), &error);
  if (error == NULL)
    differences = jalon_compare (before->dossier, after->dossier, cancellable, &error);
  if (differences != NULL)
    g_task_return_pointer (task, differences, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* The question comes again once it was shown. */
static void
show_changes (Offer *offer)
{
  g_autoptr (GTask) task = g_task_new (get_draft (offer), NULL, compared_cb, offer);

  g_task_run_in_thread (task, compare_thread);
}

static void
response_cb (Offer *offer, const char *response)
{
  if (g_str_equal (response, "restore"))
    {
      restore (offer);
      return;
    }
  if (g_str_equal (response, "show"))
    {
      show_changes (offer);
      return;
    }
  if (g_str_equal (response, "discard"))
    jalon_lost_draft_discard (get_draft (offer));
  offer->next++;
  ask_next (offer);
}

static char *
dup_body (Offer *offer)
{
  JalonLostDraft *draft = get_draft (offer);
  guint           n_changes = jalon_lost_draft_get_n_changes (draft);
  guint           n_more = offer->drafts->len - offer->next - 1;
  GString        *body = g_string_new (_ ("The program ended before they were saved."));

  g_string_append_c (body, ' ');
  if (n_changes > 0)
    g_string_append_printf (body, ngettext ("There is %u change.", "There are %u changes.", n_changes), n_changes);
  if (jalon_lost_draft_is_damaged (draft))
    g_string_append_printf (body, "\n\n%s", _ ("The end of the draft is damaged; all before it can be restored."));
  if (n_more > 0)
    {
      g_string_append (body, "\n\n");
      g_string_append_printf (body,
                              ngettext ("%u other dossier has unsaved changes.",
                                        "%u other dossiers have unsaved changes.",
                                        n_more),
                              n_more);
    }
  return g_string_free (body, FALSE);
}

static void
ask_next (Offer *offer)
{
  AdwMessageDialog *dialog;
  g_autofree char  *title = NULL;
  g_autofree char  *time = NULL;
  g_autofree char  *body = NULL;

  if (offer->next >= offer->drafts->len || get_window (offer) == NULL)
    {
      offer_free (offer);
      return;
    }
  title = dup_title (get_draft (offer));
  time = dup_time (jalon_lost_draft_get_time (get_draft (offer)));
  body = dup_body (offer);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (get_window (offer), NULL, body));
  /* Translators: first a time, "14:32", or a date with it; then the title of a dossier. */
  adw_message_dialog_format_heading (dialog, _ ("Unsaved changes of %s in “%s”"), time, title);
  adw_message_dialog_add_responses (dialog,
                                    "later",
                                    _ ("_Later"),
                                    "discard",
                                    _ ("_Discard"),
                                    "show",
                                    _ ("_Show what changed"),
                                    "restore",
                                    _ ("_Restore"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "restore");
  adw_message_dialog_set_close_response (dialog, "later");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), offer);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Offer *offer = g_new0 (Offer, 1);

  offer->application = g_object_ref (JALON_APPLICATION (source));
  offer->drafts = g_task_propagate_pointer (G_TASK (result), NULL);
  ask_next (offer);
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
 *
 * Looks for drafts that were left behind, and offers them over its window.
 */
void
jalon_recovery_offer (JalonApplication *application)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (JALON_IS_APPLICATION (application));

  task = g_task_new (application, NULL, listed_cb, NULL);
  g_task_run_in_thread (task, list_thread);
}
