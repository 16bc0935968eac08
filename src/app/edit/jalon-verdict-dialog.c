/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog in which a person sets a verdict, with the reason; or gives it
 * back to the claims.
 */

#include "config.h"

#include "jalon-verdict-dialog.h"

#include "jalon-failure.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Position in the list of choices is the JalonVerdict itself; the first is "as the claims say". */
typedef struct
{
  AdwMessageDialog *dialog;  /* (borrowed): owns this */
  JalonSession     *session; /* (owned) */
  char             *feature_id;
  char             *reason_before; /* (owned) (nullable): as the dossier has it */
  GtkDropDown      *verdicts;
  GtkEditable      *reason;
} VerdictDialog;

static void
verdict_dialog_free (VerdictDialog *self)
{
  g_clear_object (&self->session);
  g_clear_pointer (&self->feature_id, g_free);
  g_clear_pointer (&self->reason_before, g_free);
  g_free (self);
}

static void
update (VerdictDialog *self)
{
  gboolean         by_hand = gtk_drop_down_get_selected (self->verdicts) != JALON_VERDICT_NONE;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  gtk_widget_set_sensitive (GTK_WIDGET (self->reason), by_hand);
  adw_message_dialog_set_response_enabled (self->dialog, "set", !by_hand || *reason != '\0');
}

static void
response_cb (VerdictDialog *self, const char *response)
{
  JalonVerdict     verdict = gtk_drop_down_get_selected (self->verdicts);
  g_autofree char *reason = jalon_plain_dup_entry (self->reason, self->reason_before);
  g_autoptr (GError) error = NULL;
  JalonEdit *edit;

  if (!g_str_equal (response, "set"))
    return;

  edit = jalon_edit_new_set_verdict (self->feature_id, verdict, verdict != JALON_VERDICT_NONE ? reason : NULL);
  if (!jalon_history_push (jalon_session_get_history (self->session), edit, &error))
    jalon_failure_present (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self->dialog))),
                           _ ("The Verdict Was Not Set"),
                           error);
}

static GtkWidget *
create_choices (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("As the claims say"));
  for (guint i = JALON_VERDICT_NONE + 1; i < JALON_N_VERDICTS; i++)
    gtk_string_list_append (labels, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, i));

  return gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
}

static GtkWidget *
create_form (VerdictDialog *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *verdicts = create_choices ();
  GtkWidget *reason = gtk_entry_new ();

  jalon_plain_set_name (GTK_ACCESSIBLE (verdicts), _ ("Verdict"));
  jalon_widget_name_button (verdicts, GTK_TYPE_TOGGLE_BUTTON, _ ("Verdict"));
  jalon_plain_set_name (GTK_ACCESSIBLE (reason), _ ("Reason"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (reason), _ ("Reason"));
  gtk_entry_set_activates_default (GTK_ENTRY (reason), TRUE);
  gtk_box_append (GTK_BOX (form), verdicts);
  gtk_box_append (GTK_BOX (form), reason);
  self->verdicts = GTK_DROP_DOWN (verdicts);
  self->reason = GTK_EDITABLE (reason);

  return form;
}

static void
show_current (VerdictDialog *self)
{
  JalonVerdict verdict;

  if (!jalon_dossier_get_verdict_by_hand (jalon_session_get_dossier (self->session),
                                          self->feature_id,
                                          &verdict,
                                          &self->reason_before))
    return;

  gtk_drop_down_set_selected (self->verdicts, verdict);
  jalon_plain_set_entry (self->reason, self->reason_before);
}

/**
 * jalon_verdict_dialog_present:
 * @parent: the window to stand over
 * @session: whose dossier is changed, through its history
 * @feature_id: an event, site or closure
 *
 * Asks for a verdict and the reason, and sets it.
 */
void
jalon_verdict_dialog_present (GtkWindow *parent, JalonSession *session, const char *feature_id)
{
  VerdictDialog *self = g_new0 (VerdictDialog, 1);

  self->session = g_object_ref (session);
  self->feature_id = g_strdup (feature_id);
  self->dialog = jalon_plain_create_dialog (parent,
                                            _ ("Set the Verdict"),
                                            _ ("A verdict set by hand stands in place of the one that the claims "
                                               "give. It needs a reason, which is kept with it."));
  adw_message_dialog_set_extra_child (self->dialog, create_form (self));
  jalon_plain_offer (self->dialog, "set", _ ("_Set"));
  show_current (self);
  update (self);

  g_object_set_data_full (G_OBJECT (self->dialog), "verdict-dialog", self, (GDestroyNotify) verdict_dialog_free);
  g_signal_connect_swapped (self->verdicts, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
