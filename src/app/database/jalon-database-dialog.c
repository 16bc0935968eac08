/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a database is, is remembered; a password is not, but in the keyring:
 * where libpq finds none, and the keyring has none, it is asked for.
 */

#include "config.h"

#include "jalon-database-dialog.h"

#include "jalon-database-listing.h"
#include "jalon-database-place.h"
#include "jalon-database-read.h"
#include "jalon-error.h"
#include "jalon-password-dialog.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonDatabaseDialog
{
  AdwWindow parent_instance;

  GtkWidget           *connect;
  AdwEntryRow         *server;
  AdwEntryRow         *database;
  AdwEntryRow         *user;
  AdwComboRow         *encryption;
  AdwPreferencesGroup *answer;
  GtkStack            *stack;
  GtkSpinner          *spinner;
  GtkLabel            *words;
  GtkListBox          *dossiers;

  GSettings        *settings; /* (owned) */
  GCancellable     *asking;   /* (owned) (nullable): while the server is asked */
  GPtrArray        *listed;   /* (owned) (nullable) (element-type JalonDatabaseDossier) */
  JalonDatabaseFunc func;
};

G_DEFINE_FINAL_TYPE (JalonDatabaseDialog, jalon_database_dialog, ADW_TYPE_WINDOW)

/* (transfer full): of what is filled in */
static char *
dup_address (JalonDatabaseDialog *self, const char *dossier)
{
  const JalonDatabasePlace place = {
    .server = gtk_editable_get_text (GTK_EDITABLE (self->server)),
    .database = gtk_editable_get_text (GTK_EDITABLE (self->database)),
    .user = gtk_editable_get_text (GTK_EDITABLE (self->user)),
    .encryption = adw_combo_row_get_selected (self->encryption),
  };

  return jalon_database_place_dup_address (&place, dossier);
}

/* Enter connects, but where there are dossiers it opens the one that has the keys. */
static void
show (JalonDatabaseDialog *self, const char *page)
{
  gtk_window_set_default_widget (GTK_WINDOW (self), g_strcmp0 (page, "dossiers") != 0 ? self->connect : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), page != NULL);
  /* Hidden words would still have their width. */
  if (g_strcmp0 (page, "words") != 0)
    jalon_plain_set_label (self->words, "");
  gtk_spinner_set_spinning (self->spinner, g_strcmp0 (page, "waiting") == 0);
  if (page != NULL)
    gtk_stack_set_visible_child_name (self->stack, page);
}

static void
show_words (JalonDatabaseDialog *self, const char *text, gboolean is_failure)
{
  if (is_failure)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "error");
  jalon_plain_set_label (self->words, text);
  show (self, "words");
}

/* "14 of 20 rows are there" where a loading was broken off */
static char *
dup_subtitle (const JalonDatabaseDossier *dossier)
{
  if (dossier->n_loaded < dossier->n_rows)
    /* Translators: rows of a database. */
    return g_strdup_printf (_ ("Only %'u of %'u rows are loaded · by %s"),
                            dossier->n_loaded,
                            dossier->n_rows,
                            dossier->loaded_by);
  /* Translators: rows of a database, and who put them there. */
  return g_strdup_printf (ngettext ("%'u row · loaded by %s", "%'u rows · loaded by %s", dossier->n_rows),
                          dossier->n_rows,
                          dossier->loaded_by);
}

static void
add_row (JalonDatabaseDialog *self, const JalonDatabaseDossier *dossier)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *subtitle = dup_subtitle (dossier);

  jalon_plain_set_row_title (ADW_PREFERENCES_ROW (row), dossier->name);
  jalon_plain_set_row_subtitle (ADW_PREFERENCES_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (self->dossiers, row);
}

static void
clear_rows (JalonDatabaseDialog *self)
{
  GtkListBoxRow *row;

  g_clear_pointer (&self->listed, g_ptr_array_unref);
  while ((row = gtk_list_box_get_row_at_index (self->dossiers, 0)) != NULL)
    gtk_list_box_remove (self->dossiers, GTK_WIDGET (row));
}

static void
show_dossiers (JalonDatabaseDialog *self, GPtrArray *dossiers)
{
  self->listed = dossiers;
  if (dossiers->len == 0)
    {
      show_words (self, _ ("There is no dossier in this database. “jalon-cli db load” puts one into it."), FALSE);
      return;
    }
  for (guint i = 0; i < dossiers->len; i++)
    add_row (self, g_ptr_array_index (dossiers, i));
  show (self, "dossiers");
  gtk_widget_child_focus (GTK_WIDGET (self->dossiers), GTK_DIR_TAB_FORWARD);
}

static void
connect_again (GtkWindow *parent, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (parent), "database.connect", NULL);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonDatabaseDialog) self = JALON_DATABASE_DIALOG (data);
  g_autoptr (GError) error = NULL;
  GPtrArray *dossiers = jalon_database_listing_finish (result, &error);

  /* What was filled in is another one by now, or the dialog is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->asking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "database.connect", TRUE);
  if (dossiers != NULL)
    {
      show_dossiers (self, dossiers);
      return;
    }
  show_words (self, error->message, TRUE);
  if (g_error_matches (error, JALON_ERROR, JALON_ERROR_PASSWORD))
    {
      g_autofree char *address = dup_address (self, NULL);

      jalon_password_dialog_present (GTK_WINDOW (self), address, connect_again, NULL, NULL);
    }
}

static void
stop_asking (JalonDatabaseDialog *self)
{
  if (self->asking == NULL)
    return;
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
connect_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonDatabaseDialog *self = JALON_DATABASE_DIALOG (widget);
  g_autofree char     *address = dup_address (self, NULL);

  stop_asking (self);
  clear_rows (self);
  self->asking = g_cancellable_new ();
  gtk_widget_action_set_enabled (widget, "database.connect", FALSE);
  show (self, "waiting");
  jalon_database_listing_async (address, self->asking, listed_cb, g_object_ref (self));
}

/* Whatever was listed is of another database. */
static void
changed_cb (JalonDatabaseDialog *self)
{
  stop_asking (self);
  clear_rows (self);
  show (self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "database.connect", TRUE);
}

static void
row_activated_cb (JalonDatabaseDialog *self, GtkListBoxRow *row)
{
  const JalonDatabaseDossier *dossier = g_ptr_array_index (self->listed, (guint) gtk_list_box_row_get_index (row));
  g_autofree char            *address = dup_address (self, dossier->name);
  GtkWindow                  *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  JalonDatabaseFunc           func = self->func;

  gtk_window_destroy (GTK_WINDOW (self));
  func (parent, address);
}

static void
jalon_database_dialog_dispose (GObject *object)
{
  JalonDatabaseDialog *self = JALON_DATABASE_DIALOG (object);

  stop_asking (self);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->listed, g_ptr_array_unref);

  G_OBJECT_CLASS (jalon_database_dialog_parent_class)->dispose (object);
}

static void
jalon_database_dialog_class_init (JalonDatabaseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_database_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-database-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonDatabaseDialog, connect);
  gtk_widget_class_bind_template_child (widget_class, JalonDatabaseDialog, server);
  gtk_widget_class_bind_template_child (widget_class, JalonDatabaseDialog, database);
  gtk_widget_class_bind_template_child (widget_class, JalonDatabaseDialog, user);
  gtk_widget_class_bind_template_child (widget_class, JalonDatabaseDialog, encryption);
  gtk_widget_class_bind_template_child (widget_class, JalonDatabaseDialog, answer);
  gtk_widget_class_bind_template_child (widget_class, JalonDatabaseDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonDatabaseDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, JalonDatabaseDialog, words);
  gtk_widget_class_bind_template_child (widget_class, JalonDatabaseDialog, dossiers);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "database.connect", NULL, connect_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bind (JalonDatabaseDialog *self, const char *key, gpointer object, const char *property)
{
  g_settings_bind (self->settings, key, object, property, G_SETTINGS_BIND_DEFAULT);
}

static void
jalon_database_dialog_init (JalonDatabaseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_fit_letters (GTK_WINDOW (self));
  self->settings = g_settings_new (JALON_APP_ID);
  bind (self, "database-server", self->server, "text");
  bind (self, "database-name", self->database, "text");
  bind (self, "database-user", self->user, "text");
  bind (self, "database-encryption", self->encryption, "selected");
  show (self, NULL);
}

/**
 * jalon_database_dialog_present:
 * @parent: the window to stand over
 * @func: is called when a dossier was chosen, the dialog being gone
 *
 * Asks for a dossier of a database.
 */
void
jalon_database_dialog_present (GtkWindow *parent, JalonDatabaseFunc func)
{
  JalonDatabaseDialog *self = g_object_new (JALON_TYPE_DATABASE_DIALOG, "transient-for", parent, NULL);

  self->func = func;
  gtk_window_present (GTK_WINDOW (self));
  /* A row of libadwaita takes the focus once it is shown. */
  gtk_widget_grab_focus (GTK_WIDGET (self->server));
}
