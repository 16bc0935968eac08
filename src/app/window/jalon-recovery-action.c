/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Restores a draft in a window, or shows what it changes; workers read it.
 */

#include "config.h"

#include "jalon-recovery-action.h"

#include "jalon-compare.h"
#include "jalon-differences-dialog.h"
#include "jalon-failure.h"
#include "jalon-plain-text.h"
#include "jalon-text.h"
#include "jalon-window.h"

#include <glib/gi18n.h>

/**
 * jalon_recovery_dup_title:
 *
 * Returns: (transfer full): what the dossier of a draft is called
 */
char *
jalon_recovery_dup_title (JalonLostDraft *draft)
{
  g_autoptr (GFile) file = jalon_lost_draft_get_file (draft);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *title = jalon_text_dup (jalon_lost_draft_get_title (draft), jalon_text_get_ui_language ());

  if (title != NULL && *title != '\0')
    return g_steal_pointer (&title);
  return path != NULL ? g_filename_display_basename (path) : g_strdup (_ ("New Dossier"));
}

/**
 * jalon_recovery_dup_n_changes:
 *
 * Returns: (transfer full): how much was changed, "3 changes"
 */
char *
jalon_recovery_dup_n_changes (JalonLostDraft *draft)
{
  guint n = jalon_lost_draft_get_n_changes (draft);

  return g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
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
  g_autofree char  *caution = dup_caution (restored);
  AdwMessageDialog *dialog;

  if (caution == NULL)
    return;
  dialog = jalon_plain_create_dialog (window, _ ("Please look at what was restored"), caution);
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * Restoring:
 *
 * @application: (owned)
 * @world: (owned)
 * @done: (nullable): told at the end
 */
typedef struct
{
  GtkApplication   *application;
  JalonWorld       *world;
  JalonRecoveryDone done;
  gpointer          data;
} Restoring;

/* The window that shows the file already, else a new one. */
static JalonWindow *
find_window (const Restoring *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (JALON_IS_WINDOW (l->data) && jalon_window_is_on_file (l->data, file))
      return l->data;
  return JALON_WINDOW (jalon_window_new_empty (self->application, self->world));
}

static JalonWindow *
show_restored (const Restoring *self, JalonLostDraft *draft, JalonRestored *restored)
{
  JalonWindow *window = find_window (self, restored->file);

  jalon_window_show_restored (window, restored, draft);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Restoring *self = data;
  g_autoptr (GtkApplication) application = self->application;
  g_autoptr (JalonWorld) world = self->world;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonRestored) restored = g_task_propagate_pointer (G_TASK (result), &error);
  GtkWindow *window = NULL;

  if (restored != NULL)
    window = GTK_WINDOW (show_restored (self, JALON_LOST_DRAFT (source), restored));
  /* What is asked next comes below what is said of this one. */
  self->done (JALON_LOST_DRAFT (source), restored != NULL, self->data);
  if (restored != NULL)
    say_caution (window, restored);
  else if ((window = gtk_application_get_active_window (application)) != NULL)
    jalon_failure_present (GTK_WIDGET (window), _ ("The Draft Could Not Be Restored"), error);
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

/**
 * jalon_recovery_restore:
 * @application: which has the windows
 * @world: the bundled world
 * @draft: what to restore
 * @done: called when that was done, or did not work, which was said
 * @data: for @done
 *
 * Restores a draft in a window of its file, or in a new one; then the draft goes.
 */
void
jalon_recovery_restore (GtkApplication   *application,
                        JalonWorld       *world,
                        JalonLostDraft   *draft,
                        JalonRecoveryDone done,
                        gpointer          data)
{
  g_autoptr (GTask) task = NULL;
  Restoring *self;

  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (JALON_IS_LOST_DRAFT (draft));

  self = g_new0 (Restoring, 1);
  self->application = g_object_ref (application);
  self->world = jalon_world_ref (world);
  self->done = done;
  self->data = data;
  task = g_task_new (draft, NULL, restored_cb, self);
  g_task_run_in_thread (task, restore_thread);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) parent = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDifferences) differences = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *title = jalon_recovery_dup_title (JALON_LOST_DRAFT (source));
  GtkWindow       *dialog;

  /* It was answered meanwhile. */
  if (!gtk_widget_get_visible (GTK_WIDGET (parent)))
    return;
  if (differences == NULL)
    {
      jalon_failure_present (GTK_WIDGET (parent), _ ("The Changes Could Not Be Shown"), error);
      return;
    }
  dialog = jalon_differences_dialog_new (differences, _ ("What changed"), title);
  gtk_window_set_transient_for (dialog, parent);
  gtk_window_set_modal (dialog, TRUE);
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

/**
 * jalon_recovery_show_changes:
 * @draft: what to look into
 * @parent: the window that asks about it
 *
 * Shows what the draft changes, over @parent.
 */
void
jalon_recovery_show_changes (JalonLostDraft *draft, GtkWindow *parent)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (JALON_IS_LOST_DRAFT (draft));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  task = g_task_new (draft, NULL, compared_cb, g_object_ref (parent));
  g_task_run_in_thread (task, compare_thread);
}
