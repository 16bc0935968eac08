/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening dossiers: chooser, recent files, drag and drop; progress, and what
 * to say when a file or a part of it cannot be read. Until a file has been
 * read whole, what is open stays open.
 */

#include "config.h"

#include "jalon-plain-text.h"
#include "jalon-window-private.h"

#include "jalon-error.h"
#include "jalon-failure.h"
#include "jalon-file-filter.h"
#include "jalon-file-write.h"
#include "jalon-formats.h"
#include "jalon-moment.h"
#include "jalon-sample.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>
#include <string.h>

/* As many as a menu shows at a glance. */
#define MAX_RECENT 8

/* The choice of the file chooser. */
#define READ_ONLY "read-only"

static void
show_failure (JalonWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("“%s” could not be opened"), name);
  g_autoptr (GError) explained = g_error_copy (error);

  jalon_error_explain_reading (&explained, name);
  if (explained->domain == JALON_ERROR)
    jalon_window_show_refusal (self, file, heading, explained);
  else
    jalon_failure_present (GTK_WIDGET (self), heading, explained);
}

static GtkWidget *
create_problem_list (JalonLoadReport *report)
{
  GString   *text = g_string_new (NULL);
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < report->problems->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", (const char *) g_ptr_array_index (report->problems, i));
  jalon_plain_set_buffer (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text->str);
  g_string_free (text, TRUE);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (view, "problems");
  jalon_plain_set_name (GTK_ACCESSIBLE (view), _ ("Problems"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 220);
  gtk_widget_set_size_request (scrolled, 480, -1);
  gtk_widget_add_css_class (scrolled, "card");

  return scrolled;
}

static void
show_problems_cb (JalonLoadReport *report, AdwToast *toast)
{
  GtkWindow        *parent = g_object_get_data (G_OBJECT (toast), "window");
  g_autofree char  *body = g_strdup_printf (ngettext ("%u of %u feature has a mistake and is not shown.",
                                                     "%u of %u features have a mistake and are not shown.",
                                                     report->n_skipped),
                                           report->n_skipped,
                                           report->n_features);
  g_autofree char  *doubts = g_strdup_printf (ngettext ("%u place may be another one than was meant.",
                                                       "%u places may be others than were meant.",
                                                       report->n_doubtful),
                                             report->n_doubtful);
  AdwMessageDialog *dialog = report->n_skipped > 0 ? jalon_plain_create_dialog (parent, _ ("Skipped features"), body)
                                                   : jalon_plain_create_dialog (parent, _ ("Doubtful places"), doubts);

  adw_message_dialog_set_extra_child (dialog, create_problem_list (report));
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
free_report (gpointer report, GClosure *closure)
{
  jalon_load_report_free (report);
}

static void
announce_problems (JalonWindow *self, JalonLoadReport *report)
{
  g_autofree char *text = NULL;
  AdwToast        *toast;

  if (report->n_skipped > 0)
    text = g_strdup_printf (ngettext ("%u feature was skipped", "%u features were skipped", report->n_skipped),
                            report->n_skipped);
  else
    text = g_strdup_printf (ngettext ("%u place is doubtful", "%u places are doubtful", report->n_doubtful),
                            report->n_doubtful);
  toast = jalon_plain_create_toast (text);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("_Details"));
  g_object_set_data (G_OBJECT (toast), "window", self);
  g_signal_connect_data (toast,
                         "button-clicked",
                         G_CALLBACK (show_problems_cb),
                         report,
                         free_report,
                         G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static gboolean
has_thing (JalonDossier *dossier, const JalonThing *thing)
{
  guint position;

  if (thing->kind >= JALON_THING_FEATURE)
    return jalon_kind_find (dossier, thing->id, &position) != NULL;

  return thing->kind == JALON_THING_COUNTRY;
}

/* The same dossier in another state: filter, selection and place stay as far as there is what they are about. */
static void
show_again (JalonWindow *self, JalonDossier *dossier)
{
  JalonQuery      *query = jalon_query_copy (jalon_session_get_query (self->session));
  JalonThing      *selection = jalon_thing_copy (jalon_session_get_selection (self->session));
  g_autofree char *article = g_strdup (jalon_session_get_review_article (self->session));

  jalon_session_set_dossier (self->session, dossier);
  jalon_map_view_stay (self->map);
  jalon_session_set_query (self->session, query);
  if (article != NULL && jalon_dossier_find_article (dossier, article) != NULL)
    jalon_session_set_review_article (self->session, article);
  if (has_thing (dossier, selection))
    jalon_session_select (self->session, selection);
  jalon_query_free (query);
  jalon_thing_free (selection);
}

/* Called in a worker thread. */
static void
sweep_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  jalon_file_sweep (file);
  g_task_return_boolean (task, TRUE);
}

/* Looks for what killed writers left beside a file; a folder may be long, or far away. */
static void
sweep (GFile *file)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, NULL, NULL);

  g_task_run_in_thread (task, sweep_thread);
}

/**
 * jalon_window_take_loaded:
 * @self: a window
 * @file: what was read
 * @dossier: (nullable): what stands in it
 * @report: (transfer full) (nullable): what was skipped, with a dossier
 * @error: (nullable): why there is no dossier
 *
 * Shows what a load gave, or says why it failed; then what is open stays. A file of a format that does not keep all of
 * a dossier is only read: the dossier has no file yet.
 */
void
jalon_window_take_loaded (JalonWindow     *self,
                          GFile           *file,
                          JalonDossier    *dossier,
                          JalonLoadReport *report,
                          const GError    *error)
{
  gboolean again = self->reloading;
  gboolean is_kept;

  self->reloading = FALSE;
  if (dossier == NULL)
    {
      g_clear_pointer (&report, jalon_load_report_free);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_failure (self, file, error);
      return;
    }

  is_kept = report->format->keeps_all;
  jalon_details_close_article (self->details);
  if (is_kept)
    g_set_object (&self->file, file);
  else
    g_clear_object (&self->file);
  if (again)
    show_again (self, dossier);
  else if (jalon_session_get_dossier (self->session) != dossier)
    jalon_session_set_dossier (self->session, dossier);
  jalon_window_watch_file (self);
  jalon_window_read_only_update (self);
  if (is_kept)
    {
      sweep (file);
      jalon_window_remember_file (self);
    }
  jalon_window_update (self);
  if (report->remark != NULL)
    adw_toast_overlay_add_toast (self->toasts, jalon_plain_create_toast (report->remark));
  if (report->problems->len > 0)
    announce_problems (self, report);
  else
    jalon_load_report_free (report);
}

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
  g_autofree char *name = g_file_get_basename (file);
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
  load (self, file);
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

  self->chooser = gtk_file_chooser_native_new (_ ("Open a dossier"),
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

/* Texts and pages are articles, all else is opened. */
static void
drop_files (JalonWindow *self, GSList *files)
{
  g_autoptr (GListStore) articles = g_list_store_new (G_TYPE_FILE);
  gboolean opened = FALSE;

  for (GSList *l = files; l != NULL; l = l->next)
    {
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

static gboolean
drop_cb (JalonWindow *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    jalon_window_add_words (self, g_value_get_string (value));
  else
    drop_files (self, g_value_get_boxed (value));

  return TRUE;
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
  g_menu_append (menu, _ ("The sample: Rabat and the Sahel"), "win.open-sample");
  adw_split_button_set_menu_model (self->open_button, G_MENU_MODEL (menu));
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
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  g_signal_connect_object (gtk_recent_manager_get_default (),
                           "changed",
                           G_CALLBACK (update_recent_cb),
                           self,
                           G_CONNECT_SWAPPED);
  update_recent_cb (self);
}

/**
 * jalon_window_open_file:
 * @self: a window
 * @file: a dossier, or a file of any format that is read
 *
 * Opens @file in place of what is open, once unsaved changes are seen to.
 */
void
jalon_window_open_file (JalonWindow *self, GFile *file)
{
  g_return_if_fail (GTK_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (raise_other (self, file))
    return;

  g_set_object (&self->pending, file);
  jalon_window_ask_to_save (self, load_pending);
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
