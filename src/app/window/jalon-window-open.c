/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening dossiers: chooser, databases, recent files, drag and drop, with
 * progress. Until one has been read whole, what is open stays open.
 */

#include "config.h"

#include "jalon-plain-text.h"
#include "jalon-window-private.h"

#include "jalon-database-dialog.h"
#include "jalon-event-drag.h"
#include "jalon-file-filter.h"
#include "jalon-formats.h"
#include "jalon-moment.h"
#include "jalon-sample.h"
#include "jalon-web-address.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>
#include <string.h>

/* As many as a menu shows at a glance. */
#define MAX_RECENT 8

/* The choice of the file chooser. */
#define READ_ONLY "read-only"

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonWindow) self = jalon_window_self (data);
  g_autoptr (GFile) file = g_steal_pointer (&self->loading_file);
  g_autoptr (GError) error = NULL;
  JalonLoadReport *report = NULL;
  g_autoptr (JalonDossier) dossier = jalon_formats_load_finish (result, &report, &error);

  g_clear_object (&self->loading);
  jalon_progress_bar_stop (self->progress);
  jalon_window_take_loaded (self, file, dossier, report, error);
  jalon_window_add_coded (self);
}

static void
load (JalonWindow *self, GFile *file)
{
  g_autofree char *name = jalon_formats_dup_name (file);
  /* Translators: %s is the name of a file. */
  g_autofree char *what = g_strdup_printf (_ ("Opening “%s”"), name);

  if (self->loading != NULL)
    return;

  self->wants_read_only = self->reloading && self->wants_read_only;
  self->loading = g_cancellable_new ();
  self->loading_file = g_object_ref (file);
  jalon_progress_bar_start (self->progress, what, self->loading);
  jalon_formats_load_async (file,
                            &(JalonProgress){ jalon_progress_bar_report, self->progress, self->loading },
                            loaded_cb,
                            g_object_ref (self));
}

/* A file is open in one window only: two would save over each other. */
static gboolean
raise_other (JalonWindow *self, GFile *file)
{
  GtkWindow *other =
      jalon_window_find_among (gtk_window_get_application (GTK_WINDOW (self)), G_OBJECT_TYPE (self), file);

  if (other == NULL || other == GTK_WINDOW (self))
    return FALSE;

  gtk_window_present (other);
  return TRUE;
}

static void
load_pending (JalonWindow *self)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->pending);

  if (file != NULL && !raise_other (self, file))
    load (self, file);
}

static void
chosen_cb (JalonWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response != GTK_RESPONSE_ACCEPT || file == NULL || raise_other (self, file))
    return;
  g_set_object (&self->pending, file);
  if (jalon_formats_name_table (file))
    jalon_window_map_table (self, file, load_pending);
  else
    load_pending (self);
  self->wants_read_only = g_strcmp0 (gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), READ_ONLY), "true") == 0;
}

static void
add_file_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) dossiers = gtk_file_filter_new ();
  const JalonFormat *format;

  gtk_file_filter_set_name (dossiers, _ ("Dossiers and events"));
  for (guint i = 0; (format = jalon_formats_get (i)) != NULL; i++)
    if (format->read != NULL)
      jalon_file_filter_add_type (dossiers, &format->type);
  jalon_file_filter_offer (chooser, dossiers);
}

/* Unsaved changes have been seen to. */
static void
choose (JalonWindow *self)
{
  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_ ("Open a Dossier"),
                                               GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                               _ ("_Open"),
                                               _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  add_file_filters (GTK_FILE_CHOOSER (self->chooser));
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (self->chooser), READ_ONLY, _ ("Open Read-Only"), NULL, NULL);
  if (self->file != NULL && !jalon_window_is_sample (self))
    {
      g_autoptr (GFile) folder = g_file_get_parent (self->file);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
    }
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_window_ask_to_save (jalon_window_self (widget), choose);
}

static void
open_recent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  jalon_window_open_file (jalon_window_self (widget), file);
}

/* What a link of a browser is; nothing is fetched, which the dialog of articles says. */
static gboolean
take_address (JalonWindow *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  if (!jalon_web_address_is_one (uri))
    return FALSE;
  jalon_window_add_words (self, uri);
  return TRUE;
}

/* Texts and pages are articles, all else is opened. */
static void
drop_files (JalonWindow *self, GSList *files)
{
  g_autoptr (GListStore) articles = g_list_store_new (G_TYPE_FILE);
  gboolean opened = FALSE;

  for (GSList *l = files; l != NULL; l = l->next)
    {
      if (take_address (self, l->data))
        continue;
      if (jalon_window_is_article (l->data))
        g_list_store_append (articles, l->data);
      else if (!opened)
        jalon_window_open_file (self, l->data);
      else
        /* The others get windows of their own. */
        g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), (GFile **) &l->data, 1, "");
      opened = opened || !jalon_window_is_article (l->data);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (articles)) > 0)
    jalon_window_add_articles (self, G_LIST_MODEL (articles));
}

/* What is dragged from here is on its way to others. */
static gboolean
accept_cb (GtkDropTarget *target, GdkDrop *drop)
{
  return gdk_drop_get_drag (drop) == NULL &&
         gdk_content_formats_match (gdk_drop_get_formats (drop), gtk_drop_target_get_formats (target));
}

static gboolean
drop_cb (JalonWindow *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    jalon_window_take_words (self, g_value_get_string (value));
  else
    drop_files (self, g_value_get_boxed (value));

  return TRUE;
}

/* An event that is let go on the map is to be seen there; it may be of another window. */
static gboolean
accept_event_cb (JalonWindow *self, GdkDrop *drop)
{
  const char *id = jalon_event_drag_get_first (drop);

  return id != NULL && jalon_dossier_has_feature (jalon_session_get_dossier (self->session), id);
}

static gboolean
drop_event_cb (JalonWindow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  const char *id = jalon_event_drag_get_first (gtk_drop_target_get_current_drop (target));

  return id != NULL && gtk_widget_activate_action (GTK_WIDGET (self), "win.show-event", "s", id);
}

static void
attach_map (JalonWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "accept", G_CALLBACK (accept_event_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), GTK_EVENT_CONTROLLER (target));
}

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  GDateTime *time_a = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *time_b = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (time_b, time_a);
}

/* "mali.jalon · ~/Reports · 14:05": names alone are often the same. */
static char *
dup_recent_label (GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *where = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  const gint64     used = g_date_time_to_unix (gtk_recent_info_get_modified (info)) * G_USEC_PER_SEC;
  g_autofree char *when = jalon_moment_dup_short_label (used, g_get_real_time ());
  const char      *home = g_get_home_dir ();

  if (g_str_has_prefix (where, home) && (where[strlen (home)] == '/' || where[strlen (home)] == '\0'))
    {
      char *short_one = g_strconcat ("~", where + strlen (home), NULL);

      g_free (where);
      where = short_one;
    }
  /* Translators: a file, its folder, and the day on which it was used last. */
  return g_strdup_printf (C_ ("recent file", "%s · %s · %s"), gtk_recent_info_get_display_name (info), where, when);
}

static void
update_recent_cb (JalonWindow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_recent);
  guint  n_items = 0;

  for (GList *l = items; l != NULL && n_items < MAX_RECENT; l = l->next)
    {
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *label = NULL;

      if (!gtk_recent_info_has_application (l->data, "Jalon") || !gtk_recent_info_exists (l->data))
        continue;

      label = dup_recent_label (l->data);
      item = jalon_plain_create_menu_item (label);
      g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (l->data));
      g_menu_append_item (section, item);
      n_items++;
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);

  if (n_items > 0)
    g_menu_append_section (menu, _ ("Recent"), G_MENU_MODEL (section));
  g_menu_append (others, _ ("From a Database…"), "win.open-database");
  g_menu_append (others, _ ("The sample: Rabat and the Sahel"), "win.open-sample");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  adw_split_button_set_menu_model (self->open_button, G_MENU_MODEL (menu));
}

static void
open_database (GtkWindow *parent, const char *address)
{
  g_autoptr (GFile) file = g_file_new_for_uri (address);

  jalon_window_open_file (jalon_window_self (GTK_WIDGET (parent)), file);
}

static void
open_database_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_database_dialog_present (GTK_WINDOW (widget), open_database);
}

static void
open_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) sample = jalon_sample_dup_file ();

  jalon_window_open_file (jalon_window_self (widget), sample);
}

/* Unsaved changes have been seen to. */
static void
start_own (JalonWindow *self)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();

  jalon_details_close_article (self->details);
  g_clear_object (&self->file);
  jalon_session_set_dossier (self->session, dossier);
  jalon_window_watch_file (self);
  jalon_window_read_only_update (self);
  jalon_window_update (self);
  jalon_sidebar_focus_list (self->sidebar);
}

static void
start_own_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_window_ask_to_save (jalon_window_self (widget), start_own);
}

void
jalon_window_open_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-database", NULL, open_database_action);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.start-own", NULL, start_own_action);
}

void
jalon_window_open_init (JalonWindow *self)
{
  GType          types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  jalon_widget_name_button (GTK_WIDGET (self->open_button), GTK_TYPE_MENU_BUTTON, _ ("Recent dossiers"));
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  attach_map (self);

  g_signal_connect_object (gtk_recent_manager_get_default (),
                           "changed",
                           G_CALLBACK (update_recent_cb),
                           self,
                           G_CONNECT_SWAPPED);
  update_recent_cb (self);
}

static void
ask_and_load (JalonWindow *self)
{
  jalon_window_ask_to_save (self, load_pending);
}

/**
 * jalon_window_open_file:
 * @self: a window
 * @file: a dossier, a file of any format that is read, or the address of a database
 *
 * Opens @file in place of what is open, once unsaved changes are seen to; of a table that nobody knows the person says
 * first what its columns are.
 */
void
jalon_window_open_file (JalonWindow *self, GFile *file)
{
  g_return_if_fail (GTK_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (raise_other (self, file))
    return;

  g_set_object (&self->pending, file);
  if (jalon_formats_name_table (file))
    jalon_window_map_table (self, file, ask_and_load);
  else
    ask_and_load (self);
}

/**
 * jalon_window_reload:
 * @self: a window with a file
 *
 * Reads the file again. What is seen stays: filter, selection and place. Changes that are not saved are lost.
 */
void
jalon_window_reload (JalonWindow *self)
{
  if (self->file == NULL || self->loading != NULL)
    return;

  self->reloading = TRUE;
  load (self, self->file);
}
