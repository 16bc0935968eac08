/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A password is given to what connects, and to nobody else; whether it is right
 * tells the next try.
 */

#include "config.h"

#include "jalon-password-dialog.h"

#include "jalon-database-password.h"
#include "jalon-keyring.h"
#include "jalon-plain-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  AdwMessageDialog *dialog;   /* (borrowed): owns this */
  GtkEditable      *password; /* (borrowed) */
  GtkCheckButton   *remember; /* (borrowed) */
  char             *address;  /* (owned) */
  JalonPasswordFunc func;
  gpointer          data; /* (owned) */
  GDestroyNotify    free;
} PasswordDialog;

static void
password_dialog_free (PasswordDialog *self)
{
  if (self->free != NULL)
    self->free (self->data);
  g_free (self->address);
  g_free (self);
}

static void
changed_cb (PasswordDialog *self)
{
  adw_message_dialog_set_response_enabled (self->dialog, "connect", *gtk_editable_get_text (self->password) != '\0');
}

static void
response_cb (PasswordDialog *self, const char *response)
{
  if (!g_str_equal (response, "connect"))
    return;
  jalon_database_password_give (self->address,
                                gtk_editable_get_text (self->password),
                                gtk_check_button_get_active (self->remember));
  self->func (gtk_window_get_transient_for (GTK_WINDOW (self->dialog)), self->data);
}

static void
icon_pressed_cb (GtkEntry *entry, GtkEntryIconPosition position)
{
  const gboolean is_shown = !gtk_entry_get_visibility (entry);

  gtk_entry_set_visibility (entry, is_shown);
  gtk_entry_set_icon_from_icon_name (entry, position, is_shown ? "view-conceal-symbolic" : "view-reveal-symbolic");
  gtk_entry_set_icon_tooltip_text (entry, position, is_shown ? _ ("Hide What Is Typed") : _ ("Show What Is Typed"));
}

/* The rows and entries for passwords of GTK 4.8 and libadwaita 1.2 come upon what is freed when they go with the keys
 * on them. The buffer is the same: it is not written to disk. */
static GtkWidget *
create_entry (void)
{
  g_autoptr (GtkEntryBuffer) buffer = gtk_password_entry_buffer_new ();
  GtkWidget *entry = gtk_entry_new_with_buffer (buffer);

  jalon_plain_set_name (GTK_ACCESSIBLE (entry), _ ("Password"));
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_PASSWORD);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  /* Hides it. */
  icon_pressed_cb (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY);
  g_signal_connect (entry, "icon-press", G_CALLBACK (icon_pressed_cb), NULL);
  return entry;
}

static GtkWidget *
create_fields (PasswordDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *password = create_entry ();
  GtkWidget *remember = gtk_check_button_new_with_mnemonic (_ ("_Remember in the Keyring"));

  jalon_plain_set_name (GTK_ACCESSIBLE (remember), _ ("Remember in the Keyring"));
  gtk_widget_set_visible (remember, jalon_keyring_is_there ());
  gtk_box_append (GTK_BOX (box), password);
  gtk_box_append (GTK_BOX (box), remember);
  self->password = GTK_EDITABLE (password);
  self->remember = GTK_CHECK_BUTTON (remember);
  return box;
}

/**
 * jalon_password_dialog_present:
 * @parent: the window to stand over
 * @address: of a database that asks for a password, or for another one than was given
 * @func: is called once a password was given
 * @data: (transfer full): for @func
 *
 * Asks for the password of a database.
 */
void
jalon_password_dialog_present (GtkWindow        *parent,
                               const char       *address,
                               JalonPasswordFunc func,
                               gpointer          data,
                               GDestroyNotify    free)
{
  PasswordDialog  *self = g_new0 (PasswordDialog, 1);
  g_autofree char *account = jalon_database_password_dup_account (address);
  g_autofree char *before = jalon_database_password_dup (address);

  self->dialog =
      jalon_plain_create_dialog (parent, before != NULL ? _ ("The Password Is Wrong") : _ ("Password Needed"), account);
  self->address = g_strdup (address);
  self->func = func;
  self->data = data;
  self->free = free;
  adw_message_dialog_set_extra_child (self->dialog, create_fields (self));
  jalon_plain_offer (self->dialog, "connect", _ ("C_onnect"));
  changed_cb (self);

  g_object_set_data_full (G_OBJECT (self->dialog), "password-dialog", self, (GDestroyNotify) password_dialog_free);
  g_signal_connect_swapped (self->password, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (GTK_WIDGET (self->password));
}
