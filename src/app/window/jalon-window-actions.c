/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions of the window, and which of them can be done now.
 */

#include "config.h"

#include "jalon-data-dialog.h"
#include "jalon-export-dialog.h"
#include "jalon-history-dialog.h"
#include "jalon-plain-text.h"
#include "jalon-shortcuts.h"
#include "jalon-text.h"
#include "jalon-toasts.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

/* Whether the file has what the dossier has: to write it again would only push an earlier version out. */
static gboolean
is_saved (JalonWindow *self)
{
  return !jalon_window_has_unsaved (self) && self->file != NULL && !jalon_window_is_sample (self) &&
         self->read_only == NULL && jalon_file_watch_get_change (self->watch) == JALON_FILE_UNCHANGED;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  if (is_saved (self))
    jalon_window_toast (self, _ ("Nothing has changed since it was saved"));
  else
    jalon_window_save (self);
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_window_save_choose (jalon_window_self (widget), NULL);
}

/* Accelerators come before entries: what is typed in one is undone there. */
static gboolean
change_typing (GtkWidget *widget, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (!GTK_IS_EDITABLE (focus) || *gtk_editable_get_text (GTK_EDITABLE (focus)) == '\0')
    return FALSE;

  gtk_widget_activate_action (focus, action, NULL);
  return TRUE;
}

/* What a step changed may be out of sight. */
static void
tell_step (JalonWindow *self, const char *words, const char *label)
{
  g_autofree char *text = jalon_text_fill (words, label);

  jalon_toasts_add_step (self->toasts, jalon_session_get_history (self->session), jalon_plain_create_toast (text));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  JalonHistory    *history = jalon_session_get_history (self->session);
  g_autofree char *label = NULL;

  if (change_typing (widget, "text.undo"))
    return;
  g_object_get (history, "undo-label", &label, NULL);
  if (!jalon_history_undo (history))
    return;
  jalon_session_return_to_reviewed (self->session);
  /* Translators: %s is a step of the history: "Undone: Remove Note". */
  tell_step (self, _ ("Undone: %s"), label);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  JalonHistory    *history = jalon_session_get_history (self->session);
  g_autofree char *label = NULL;

  if (change_typing (widget, "text.redo"))
    return;
  g_object_get (history, "redo-label", &label, NULL);
  if (jalon_history_redo (history))
    /* Translators: %s is a step of the history: "Done again: Remove Note". */
    tell_step (self, _ ("Done again: %s"), label);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  gtk_window_present (jalon_history_dialog_new (GTK_WINDOW (self), self->session));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  g_object_set (self, "sidebar-shown", TRUE, NULL);
  jalon_sidebar_focus_search (self->sidebar);
}

static void
clear_filters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_session_clear_query (jalon_window_self (widget)->session);
}

/* A facet and its value, as jalon_session_filter_by() takes them. */
static void
filter_by_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *facet, *value;

  g_variant_get (parameter, "(&s&s)", &facet, &value);
  jalon_session_filter_by (jalon_window_self (widget)->session, facet, value);
}

static void
clear_selection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  if (jalon_map_view_unmark (self->map))
    return;
  if (jalon_window_review_is_editing (self))
    jalon_review_pane_cancel_edit (self->review);
  else if (jalon_session_is_reviewing (self->session))
    gtk_widget_activate_action (widget, "win.review-end", NULL);
  else if (jalon_details_get_article_shown (self->details))
    jalon_details_close_article (self->details);
  else
    jalon_session_clear_selection (self->session);
}

static void
fit_map_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_map_view_fit (jalon_window_self (widget)->map, TRUE);
}

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_map_view_zoom_in (jalon_window_self (widget)->map);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_map_view_zoom_out (jalon_window_self (widget)->map);
}

static void
show_layers_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_map_view_open_layers (jalon_window_self (widget)->map);
}

static void
copy_map_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  g_autoptr (GdkTexture) picture = jalon_map_view_dup_picture (self->map);

  if (picture == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), picture);
  jalon_window_toast (self, _ ("The map is on the clipboard, as a picture"));
}

static void
worldview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  guint        worldview;

  if (jalon_vocabulary_parse (JALON_VOCABULARY_WORLDVIEW, g_variant_get_string (parameter, NULL), &worldview))
    jalon_session_set_worldview (self->session, worldview);
}

static GtkWidget *
create_export_title (const char *text, const char *uri)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = jalon_plain_create_label (text);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Show in Folder"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-in-folder");
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

/* Says it and offers what was written. */
static void
tell_exported (JalonWindow *self, GFile *file, const char *text)
{
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast        *toast = jalon_plain_create_toast (text);

  /* A toast has one button; the other stands in its title. */
  adw_toast_set_custom_title (toast, create_export_title (text, uri));
  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_name (toast, "win.open-exported");
  adw_toast_set_action_target (toast, "s", uri);
  jalon_toasts_add (self->toasts, toast);
}

static void
exported_cb (JalonWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("The map was exported to “%s”"), name);

  tell_exported (self, file, text);
}

static void
data_exported_cb (JalonWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("The data were exported to “%s”"), name);

  tell_exported (self, file, text);
}

/* Longitude and latitude of a place, and how far around it is to be seen, all in degrees. */
static void
show_place_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  double       lon, lat, reach;
  JalonBox     box;

  g_variant_get (parameter, "(ddd)", &lon, &lat, &reach);
  box = (JalonBox){ lon - reach,
                    MAX (lat - reach, -JALON_MERCATOR_MAX_LAT),
                    lon + reach,
                    MIN (lat + reach, JALON_MERCATOR_MAX_LAT) };
  jalon_map_view_show (self->map, &box);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow  *self = jalon_window_self (widget);
  GtkWindow    *dialog;
  JalonViewport view;

  jalon_map_view_get_view (self->map, &view);
  dialog = jalon_export_dialog_new (self->session, &view);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
present_data_dialog (JalonWindow *self, GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (data_exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
export_data_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  present_data_dialog (self, jalon_data_dialog_new (self->session));
}

static void
export_story_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  GtkWindow   *dialog = jalon_data_dialog_new (self->session);

  gtk_menu_button_popdown (self->views_button);
  jalon_data_dialog_choose_story (JALON_DATA_DIALOG (dialog));
  present_data_dialog (self, dialog);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonWindow) self = jalon_window_self (data);
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    jalon_window_toast (self, error->message);
}

static void
launch (JalonWindow *self, const char *uri)
{
  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, launched_cb, g_object_ref (self));
}

static void
open_exported_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  launch (jalon_window_self (widget), g_variant_get_string (parameter, NULL));
}

static void
show_in_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (folder);

  launch (jalon_window_self (widget), uri);
}

/* Moves the focus to the next or previous of the panes that are shown. */
static void
move_to_pane (JalonWindow *self, int step)
{
  GtkWidget *panes[] = { GTK_WIDGET (self->sidebar), GTK_WIDGET (self->map), self->timeline, self->right };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const int  n_panes = G_N_ELEMENTS (panes);
  int        current = step > 0 ? -1 : 0;

  for (int i = 0; i < n_panes; i++)
    if (focus != NULL && (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i])))
      current = i;

  for (int i = 1; i <= n_panes; i++)
    {
      GtkWidget *pane = panes[(current + i * step + 2 * n_panes) % n_panes];

      if (gtk_widget_get_visible (pane) && gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return;
    }
}

static void
show_help_overlay_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_shortcuts_present (GTK_WINDOW (widget));
}

static void
next_pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_to_pane (jalon_window_self (widget), 1);
}

static void
previous_pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_to_pane (jalon_window_self (widget), -1);
}

void
jalon_window_actions_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.clear-filters", NULL, clear_filters_action);
  gtk_widget_class_install_action (widget_class, "win.filter-by", "(ss)", filter_by_action);
  gtk_widget_class_install_action (widget_class, "win.clear-selection", NULL, clear_selection_action);
  gtk_widget_class_install_action (widget_class, "win.worldview", "s", worldview_action);
  gtk_widget_class_install_action (widget_class, "win.fit-map", NULL, fit_map_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "win.show-layers", NULL, show_layers_action);
  gtk_widget_class_install_action (widget_class, "win.copy-map", NULL, copy_map_action);
  gtk_widget_class_install_action (widget_class, "win.show-place", "(ddd)", show_place_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.export-data", NULL, export_data_action);
  gtk_widget_class_install_action (widget_class, "win.export-story", NULL, export_story_action);
  gtk_widget_class_install_action (widget_class, "win.open-exported", "s", open_exported_action);
  gtk_widget_class_install_action (widget_class, "win.show-in-folder", "s", show_in_folder_action);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, previous_pane_action);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help_overlay_action);
  gtk_widget_class_install_property_action (widget_class, "win.show-sidebar", "sidebar-shown");
  gtk_widget_class_install_property_action (widget_class, "win.show-filters", "filters-shown");
  gtk_widget_class_install_property_action (widget_class, "win.show-timeline", "timeline-shown");
  jalon_window_open_class_init (widget_class);
  jalon_window_articles_class_init (widget_class);
  jalon_window_table_class_init (widget_class);
  jalon_window_evidence_class_init (widget_class);
  jalon_window_library_class_init (widget_class);
  jalon_window_many_class_init (widget_class);
  jalon_window_edit_class_init (widget_class);
  jalon_window_go_to_class_init (widget_class);
  jalon_window_review_class_init (widget_class);
  jalon_window_views_class_init (widget_class);
  jalon_window_watch_class_init (widget_class);
  jalon_window_compare_class_init (widget_class);
  jalon_window_duplicates_class_init (widget_class);
  jalon_window_draft_class_init (widget_class);
  jalon_window_versions_class_init (widget_class);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.clear-selection", NULL);
}
