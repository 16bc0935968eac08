/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changing several events at once: one step of the history, with a toast that
 * takes it back.
 */

#include "config.h"

#include "jalon-edit-many.h"
#include "jalon-place-editor.h"
#include "jalon-plain-text.h"
#include "jalon-text.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

/* (transfer full) (element-type utf8) */
static GPtrArray *
unpack_ids (GVariant *strings)
{
  GPtrArray   *ids = g_ptr_array_new_with_free_func (g_free);
  GVariantIter iter;
  char        *id;

  g_variant_iter_init (&iter, strings);
  while (g_variant_iter_next (&iter, "s", &id))
    g_ptr_array_add (ids, id);

  return ids;
}

/* Takes @edit; @words: what it did, with one %s for how many events */
static void
push (JalonWindow *self, JalonEdit *edit, const GPtrArray *ids, const char *words)
{
  g_autofree char *number = g_strdup_printf ("%u", ids->len);
  g_autofree char *text = jalon_text_fill (words, number);

  if (jalon_window_push (self, edit, _ ("Nothing Was Changed")))
    jalon_window_toast_with_undo (self, text);
}

static void
judge (GtkWidget *widget, GVariant *parameter, JalonReview review)
{
  JalonWindow *self = jalon_window_self (widget);
  g_autoptr (GPtrArray) ids = unpack_ids (parameter);

  push (self,
        review == JALON_REVIEW_ACCEPTED
            ? jalon_session_new_accept_many (self->session, ids)
            : jalon_edit_new_judge_many (jalon_session_get_dossier (self->session), ids, review),
        ids,
        review == JALON_REVIEW_ACCEPTED ? ngettext ("%s event accepted", "%s events accepted", ids->len)
                                        : ngettext ("%s event rejected", "%s events rejected", ids->len));
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  judge (widget, parameter, JALON_REVIEW_ACCEPTED);
}

static void
reject_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  judge (widget, parameter, JALON_REVIEW_REJECTED);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  g_autoptr (GPtrArray) ids = unpack_ids (parameter);

  push (self,
        jalon_edit_new_delete_many (jalon_session_get_dossier (self->session), ids),
        ids,
        ngettext ("%s event removed", "%s events removed", ids->len));
}

static void
set_type_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  g_autoptr (GVariant) strings = g_variant_get_child_value (parameter, 1);
  g_autoptr (GPtrArray) ids = unpack_ids (strings);
  guint type;

  g_variant_get_child (parameter, 0, "u", &type);
  if (type < JALON_N_EVENT_TYPES)
    push (self,
          jalon_edit_new_set_type_many (jalon_session_get_dossier (self->session), ids, type),
          ids,
          ngettext ("Type of %s event set", "Type of %s events set", ids->len));
}

/* @ids: (owned); @editor: in the dialog that owns this */
typedef struct
{
  JalonWindow      *window; /* (borrowed): the dialog goes with it */
  GPtrArray        *ids;
  JalonPlaceEditor *editor;
  AdwMessageDialog *dialog;
} PlaceQuestion;

static void
place_question_free (PlaceQuestion *self)
{
  g_ptr_array_unref (self->ids);
  g_free (self);
}

static void
place_changed_cb (PlaceQuestion *self)
{
  g_autoptr (JalonPlace) place = jalon_place_editor_dup_place (self->editor);
  g_autofree char *fault = jalon_place_editor_dup_fault (self->editor);

  adw_message_dialog_set_response_enabled (self->dialog, "set", place != NULL && fault == NULL);
}

static void
place_response_cb (PlaceQuestion *self, const char *response)
{
  g_autoptr (JalonPlace) place = NULL;

  if (!g_str_equal (response, "set"))
    return;
  place = jalon_place_editor_dup_place (self->editor);
  if (place != NULL)
    push (self->window,
          jalon_edit_new_set_place_many (jalon_session_get_dossier (self->window->session), self->ids, place),
          self->ids,
          ngettext ("Place of %s event set", "Place of %s events set", self->ids->len));
}

static void
set_place_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow   *self = jalon_window_self (widget);
  PlaceQuestion *question = g_new0 (PlaceQuestion, 1);

  question->window = self;
  question->ids = unpack_ids (parameter);
  question->editor = g_object_new (JALON_TYPE_PLACE_EDITOR, "session", self->session, NULL);
  question->dialog = jalon_plain_create_dialog (GTK_WINDOW (self), NULL, NULL);
  jalon_plain_set_heading (question->dialog,
                           ngettext ("Place of %u event", "Place of %u events", question->ids->len),
                           question->ids->len);
  adw_message_dialog_set_extra_child (question->dialog, GTK_WIDGET (question->editor));
  jalon_plain_offer (question->dialog, "set", _ ("_Set"));
  jalon_place_editor_set_place (question->editor, NULL);
  place_changed_cb (question);
  g_object_set_data_full (G_OBJECT (question->dialog), "question", question, (GDestroyNotify) place_question_free);
  g_signal_connect_swapped (question->editor, "changed", G_CALLBACK (place_changed_cb), question);
  g_signal_connect_swapped (question->dialog, "response", G_CALLBACK (place_response_cb), question);
  gtk_window_present (GTK_WINDOW (question->dialog));
}

void
jalon_window_many_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.accept-many", "as", accept_action);
  gtk_widget_class_install_action (widget_class, "win.reject-many", "as", reject_action);
  gtk_widget_class_install_action (widget_class, "win.remove-many", "as", remove_action);
  gtk_widget_class_install_action (widget_class, "win.set-type-many", "(uas)", set_type_action);
  gtk_widget_class_install_action (widget_class, "win.set-place-many", "as", set_place_action);
}
