/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of a record with what applies or gives up the changes. Applying
 * is one edit of the history.
 */

#include "config.h"

#include "jalon-record-editor.h"
#include "jalon-failure.h"
#include "jalon-links-editor.h"
#include "jalon-plain-text.h"
#include "jalon-record-form.h"
#include "jalon-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _JalonRecordEditor
{
  JalonSessionWidget parent_instance;

  JalonRecordForm   *form;
  GtkWidget         *linked;
  JalonLinksEditor  *links;
  GtkScrolledWindow *scrolled;
  GtkLabel          *heading;
  GtkButton         *apply;

  JalonEditSubject *subject; /* (owned) (nullable): what the form is about */
  gboolean          busy;    /* the dossier must not change now */
};

G_DEFINE_FINAL_TYPE (JalonRecordEditor, jalon_record_editor, JALON_TYPE_SESSION_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A claim is looked at with its feature, and an article by itself. */
static void
select_subject (JalonSession *session, const JalonEditSubject *subject)
{
  if (subject->kind != NULL && subject->owner == NULL)
    jalon_session_select_id (session,
                             JALON_THING_FEATURE + subject->kind->id,
                             ((const JalonRecord *) subject->record)->id);
}

static JalonEdit *
create_edit (JalonRecordEditor *self)
{
  gpointer   record = jalon_record_form_dup_record (self->form);
  JalonEdit *edit;

  if (gtk_widget_get_visible (self->linked))
    {
      g_auto (GStrv) linked = jalon_links_editor_dup_ids (self->links);

      edit = jalon_edit_subject_create_linked_edit (self->subject, record, (const char *const *) linked);
    }
  else
    edit = jalon_edit_subject_create_edit (self->subject, record);
  jalon_schema_free (self->subject->schema, record);
  return edit;
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonRecordEditor *self = JALON_RECORD_EDITOR (widget);
  JalonSession      *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  g_autoptr (GError) error = NULL;
  JalonEdit *edit;

  if (self->busy || self->subject == NULL || !jalon_record_form_insist (self->form))
    return;

  edit = create_edit (self);
  if (!jalon_history_push (jalon_session_get_history (session), edit, &error))
    {
      jalon_failure_present (widget, _ ("Nothing Was Changed"), error);
      return;
    }
  select_subject (session, self->subject);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
discard_cb (JalonRecordEditor *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    g_signal_emit (self, signals[CLOSED], 0);
}

/* What was filled in is not lost by one key. */
static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonRecordEditor *self = JALON_RECORD_EDITOR (widget);
  AdwMessageDialog  *dialog;

  if (self->subject == NULL || !jalon_record_form_is_changed (self->form))
    {
      g_signal_emit (self, signals[CLOSED], 0);
      return;
    }
  dialog = jalon_plain_create_dialog (GTK_WINDOW (gtk_widget_get_root (widget)),
                                      _ ("Discard What You Filled In?"),
                                      _ ("What you changed in this form is lost then."));
  jalon_plain_offer_to_discard (dialog, _ ("_Keep Editing"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
jalon_record_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JALON_RECORD_EDITOR (widget)->form));
}

static void
jalon_record_editor_dispose (GObject *object)
{
  g_clear_pointer (&JALON_RECORD_EDITOR (object)->subject, jalon_edit_subject_free);
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_RECORD_EDITOR);

  G_OBJECT_CLASS (jalon_record_editor_parent_class)->dispose (object);
}

static void
jalon_record_editor_class_init (JalonRecordEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_record_editor_dispose;
  widget_class->grab_focus = jalon_record_editor_grab_focus;

  signals[CLOSED] =
      g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "editor.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.apply", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "editor.cancel", NULL);

  g_type_ensure (JALON_TYPE_RECORD_FORM);
  g_type_ensure (JALON_TYPE_LINKS_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-record-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonRecordEditor, form);
  gtk_widget_class_bind_template_child (widget_class, JalonRecordEditor, linked);
  gtk_widget_class_bind_template_child (widget_class, JalonRecordEditor, links);
  gtk_widget_class_bind_template_child (widget_class, JalonRecordEditor, scrolled);
  gtk_widget_class_bind_template_child (widget_class, JalonRecordEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, JalonRecordEditor, apply);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static void
jalon_record_editor_init (JalonRecordEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What names the event, and may. */
static void
show_links (JalonRecordEditor *self)
{
  JalonSession           *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  const JalonEditSubject *subject = self->subject;
  guint                   kinds = 0;
  g_auto (GStrv) linked = NULL;

  gtk_widget_set_visible (self->linked, jalon_edit_subject_has_links (subject));
  if (!jalon_edit_subject_has_links (subject))
    return;
  JALON_KIND_FOREACH_SHOWN (kind)
    kinds |= 1u << kind;
  linked = jalon_edit_subject_list_linked (subject, jalon_session_get_dossier (session));
  jalon_links_editor_set_kinds (self->links, kinds, _ ("Link to a site or a closure"));
  jalon_links_editor_set_near (self->links, subject->kind, subject->record);
  jalon_links_editor_set_ids (self->links, (const char *const *) linked);
}

/**
 * jalon_record_editor_show:
 * @self: an editor with a session
 * @subject: (transfer full): what is to be changed or added
 *
 * Lets the person fill in the form, and apply it.
 */
void
jalon_record_editor_show (JalonRecordEditor *self, JalonEditSubject *subject)
{
  g_return_if_fail (JALON_IS_RECORD_EDITOR (self));
  g_return_if_fail (subject != NULL);

  g_clear_pointer (&self->subject, jalon_edit_subject_free);
  self->subject = subject;
  jalon_plain_set_label (self->heading, subject->heading);
  jalon_plain_set_button (self->apply, subject->is_new ? _ ("_Add") : _ ("_Apply"));
  jalon_plain_set_name (GTK_ACCESSIBLE (self->apply), subject->is_new ? _ ("Add") : _ ("Apply"));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0.0);
  jalon_record_form_set_record (self->form, subject->schema, subject->record);
  show_links (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/**
 * jalon_record_editor_set_busy:
 * @self: an editor
 * @busy: the dossier must not be changed now, as while it is saved
 *
 * Lets the person go on filling in the form, and apply it later.
 */
void
jalon_record_editor_set_busy (JalonRecordEditor *self, gboolean busy)
{
  g_return_if_fail (JALON_IS_RECORD_EDITOR (self));

  self->busy = busy;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.apply", !busy);
}
