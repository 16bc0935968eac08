/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for a title, with what it is at first selected, so that typing replaces it.
 */

#include "config.h"

#include "jalon-title-dialog.h"

#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* Wide enough to read a title of some words, characters. */
#define ENTRY_WIDTH 32

typedef struct
{
  AdwMessageDialog *dialog; /* (borrowed): owns this */
  GtkEditable      *entry;
  char             *before; /* (owned) */
  JalonTitleFunc    func;
  gpointer          data; /* (owned) */
  GDestroyNotify    free;
} TitleDialog;

static void
title_dialog_free (TitleDialog *self)
{
  if (self->free != NULL)
    self->free (self->data);
  g_free (self->before);
  g_free (self);
}

static void
changed_cb (TitleDialog *self)
{
  g_autofree char *title = jalon_plain_dup_entry (self->entry, self->before);

  adw_message_dialog_set_response_enabled (self->dialog, "accept", *title != '\0');
}

static void
response_cb (TitleDialog *self, const char *response)
{
  g_autofree char *title = jalon_plain_dup_entry (self->entry, self->before);

  if (g_str_equal (response, "accept") && *title != '\0')
    self->func (gtk_window_get_transient_for (GTK_WINDOW (self->dialog)), title, self->data);
}

/**
 * jalon_title_dialog_present:
 * @parent: the window to stand over
 * @question: what is asked; its words are copied
 *
 * Asks for a title.
 */
void
jalon_title_dialog_present (GtkWindow *parent, const JalonTitleQuestion *question)
{
  TitleDialog *self = g_new0 (TitleDialog, 1);
  GtkWidget   *entry = gtk_entry_new ();

  self->dialog = jalon_plain_create_dialog (parent, question->heading, question->body);
  self->entry = GTK_EDITABLE (entry);
  self->before = g_strdup (question->title);
  self->func = question->func;
  self->data = question->data;
  self->free = question->free;
  jalon_plain_set_name (GTK_ACCESSIBLE (entry), _ ("Title"));
  jalon_plain_set_entry (self->entry, question->title);
  gtk_editable_set_width_chars (self->entry, ENTRY_WIDTH);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  adw_message_dialog_set_extra_child (self->dialog, entry);
  jalon_plain_offer (self->dialog, "accept", question->accept);
  changed_cb (self);

  g_object_set_data_full (G_OBJECT (self->dialog), "title-dialog", self, (GDestroyNotify) title_dialog_free);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (entry);
}
