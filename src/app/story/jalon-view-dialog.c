/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry for the title, and below it room for some sentences.
 */

#include "config.h"

#include "jalon-view-dialog.h"

#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* Room for a few sentences, pixels. */
#define TEXT_WIDTH 400
#define TEXT_HEIGHT 130

typedef struct
{
  AdwMessageDialog *dialog; /* (borrowed): owns this */
  GtkEditable      *entry;
  GtkTextBuffer    *buffer;
  char             *id;
  char             *title; /* (nullable): before */
  char             *text;  /* (nullable): before */
  char             *shown; /* what the buffer showed of @text */
  JalonViewAnswer   answer;
} ViewDialog;

static void
view_dialog_free (ViewDialog *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->text);
  g_free (self->shown);
  g_free (self);
}

static char *
dup_buffer (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
changed_cb (ViewDialog *self)
{
  g_autofree char *title = jalon_plain_dup_entry (self->entry, self->title);

  adw_message_dialog_set_response_enabled (self->dialog, "accept", *title != '\0');
}

/* What nobody changed is kept byte for byte, whatever of it cannot be shown. */
static void
response_cb (ViewDialog *self, const char *response)
{
  g_autofree char *title = jalon_plain_dup_entry (self->entry, self->title);
  g_autofree char *text = dup_buffer (self->buffer);
  const char      *kept = g_str_equal (text, self->shown) ? self->text : g_strstrip (text);

  if (g_str_equal (response, "accept") && *title != '\0')
    self->answer (gtk_window_get_transient_for (GTK_WINDOW (self->dialog)),
                  self->id,
                  title,
                  kept != NULL && *kept != '\0' ? kept : NULL);
}

static GtkWidget *
create_caption (const char *words, GtkWidget *of)
{
  GtkWidget *label = jalon_plain_create_label (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  jalon_plain_set_name (GTK_ACCESSIBLE (of), words);
  return label;
}

static GtkWidget *
create_text (ViewDialog *self)
{
  GtkWidget *view = gtk_text_view_new ();

  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  jalon_plain_set_buffer (self->buffer, self->text != NULL ? self->text : "");
  self->shown = dup_buffer (self->buffer);
  return view;
}

static GtkWidget *
create_fields (ViewDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *text = create_text (self);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *caption;

  self->entry = GTK_EDITABLE (entry);
  jalon_plain_set_entry (self->entry, self->title);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_box_append (GTK_BOX (box), create_caption (_ ("Title"), entry));
  gtk_box_append (GTK_BOX (box), entry);
  caption = create_caption (_ ("Text of the Story"), text);
  gtk_widget_set_margin_top (caption, 6);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (scroller, TEXT_WIDTH, TEXT_HEIGHT);
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

/**
 * jalon_view_dialog_present:
 * @parent: the window to stand over
 * @id: of the view
 * @title: (nullable): that it has
 * @text: (nullable): so too
 * @answer: called where the person accepts
 *
 * Asks for title and text of a view.
 */
void
jalon_view_dialog_present (GtkWindow      *parent,
                           const char     *id,
                           const char     *title,
                           const char     *text,
                           JalonViewAnswer answer)
{
  ViewDialog *self = g_new0 (ViewDialog, 1);

  self->dialog = jalon_plain_create_dialog (parent, _ ("Edit View"), NULL);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->text = g_strdup (text);
  self->answer = answer;
  adw_message_dialog_set_extra_child (self->dialog, create_fields (self));
  jalon_plain_offer (self->dialog, "accept", _ ("_Save"));
  changed_cb (self);

  g_object_set_data_full (G_OBJECT (self->dialog), "view-dialog", self, (GDestroyNotify) view_dialog_free);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
