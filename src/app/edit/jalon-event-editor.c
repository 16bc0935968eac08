/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of an event with what applies or gives up the changes. Applying
 * is one edit of the history.
 */

#include "config.h"

#include "jalon-event-editor.h"
#include "jalon-event-form.h"
#include "jalon-failure.h"
#include "jalon-kind.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _JalonEventEditor
{
  JalonSessionWidget parent_instance;

  JalonEventForm    *form;
  GtkScrolledWindow *scrolled;
  GtkLabel          *heading;
  GtkButton         *apply;

  gboolean creating;
  gboolean busy; /* the dossier must not change now */
};

G_DEFINE_FINAL_TYPE (JalonEventEditor, jalon_event_editor, JALON_TYPE_SESSION_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonEventEditor *self = JALON_EVENT_EDITOR (widget);
  JalonSession     *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  g_autoptr (JalonEventRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  JalonEdit *edit;

  if (self->busy || !jalon_event_form_get_valid (self->form))
    return;

  record = jalon_event_form_dup_record (self->form);
  edit = self->creating ? jalon_edit_new_add (JALON_KIND_EVENT, record)
                        : jalon_edit_new_replace (JALON_KIND_EVENT, record);
  if (!jalon_history_push (jalon_session_get_history (session), edit, &error))
    {
      jalon_failure_present (widget, _ ("The event was not changed"), error);
      return;
    }
  jalon_session_select_event (session, record->id);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
valid_cb (JalonEventEditor *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "editor.apply",
                                 !self->busy && jalon_event_form_get_valid (self->form));
}

static gboolean
jalon_event_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JALON_EVENT_EDITOR (widget)->form));
}

static void
jalon_event_editor_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_EVENT_EDITOR);

  G_OBJECT_CLASS (jalon_event_editor_parent_class)->dispose (object);
}

static void
jalon_event_editor_class_init (JalonEventEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_event_editor_dispose;
  widget_class->grab_focus = jalon_event_editor_grab_focus;

  signals[CLOSED] =
      g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "editor.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.apply", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "editor.cancel", NULL);

  g_type_ensure (JALON_TYPE_EVENT_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-event-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonEventEditor, form);
  gtk_widget_class_bind_template_child (widget_class, JalonEventEditor, scrolled);
  gtk_widget_class_bind_template_child (widget_class, JalonEventEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, JalonEventEditor, apply);
  gtk_widget_class_bind_template_callback (widget_class, valid_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static void
jalon_event_editor_init (JalonEventEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  valid_cb (self);
}

static void
show (JalonEventEditor *self, const JalonEventRecord *record)
{
  const JalonKind *kind = jalon_kind_refine (&jalon_kinds[JALON_KIND_EVENT], record);
  const char      *heading = g_dpgettext2 (GETTEXT_PACKAGE, "edit", kind->labels.change);

  jalon_plain_set_label (self->heading, self->creating ? _ ("New event") : heading);
  jalon_plain_set_button (self->apply, self->creating ? _ ("_Add") : _ ("_Apply"));
  jalon_plain_set_name (GTK_ACCESSIBLE (self->apply), self->creating ? _ ("Add") : _ ("Apply"));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0.0);
  jalon_event_form_set_record (self->form, record);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/**
 * jalon_event_editor_edit:
 * @self: an editor that shows
 * @record: an event of the dossier
 *
 * Lets the person change an event.
 */
void
jalon_event_editor_edit (JalonEventEditor *self, const JalonEventRecord *record)
{
  g_return_if_fail (JALON_IS_EVENT_EDITOR (self));

  self->creating = FALSE;
  show (self, record);
}

/**
 * jalon_event_editor_create:
 * @self: an editor that shows
 * @record: an event that the dossier has not, with an id of its own
 *
 * Lets the person fill in an event and add it.
 */
void
jalon_event_editor_create (JalonEventEditor *self, const JalonEventRecord *record)
{
  g_return_if_fail (JALON_IS_EVENT_EDITOR (self));

  self->creating = TRUE;
  show (self, record);
}

/**
 * jalon_event_editor_set_busy:
 * @self: an editor
 * @busy: the dossier must not be changed now, as while it is saved
 *
 * Lets the person go on filling in the form, and apply it later.
 */
void
jalon_event_editor_set_busy (JalonEventEditor *self, gboolean busy)
{
  g_return_if_fail (JALON_IS_EVENT_EDITOR (self));

  self->busy = busy;
  valid_cb (self);
}
