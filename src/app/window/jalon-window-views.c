/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved views: keeping what the window shows under a name, showing it again,
 * giving it a text, ordering, updating and removing it, each in one edit.
 */

#include "config.h"

#include "jalon-window-private.h"

#include "jalon-plain-text.h"
#include "jalon-text.h"
#include "jalon-title-dialog.h"
#include "jalon-view-dialog.h"
#include "jalon-view.h"

#include <glib/gi18n.h>

/* (transfer none) (nullable): the view that an action is about, as the dossier has it */
static const JalonViewRecord *
find_view (JalonWindow *self, const char *id)
{
  JalonFeature *view = jalon_dossier_find_feature (jalon_session_get_dossier (self->session), JALON_KIND_VIEW, id);

  return view != NULL ? jalon_feature_get_record (view) : NULL;
}

static char *
dup_title (JalonWindow *self, const JalonViewRecord *view)
{
  return jalon_text_dup (view->title, jalon_session_get_language (self->session));
}

/* Writes what the window shows into @view; of a saved filter only what is asked for. */
static void
take_what_is_shown (JalonWindow *self, JalonViewRecord *view, gboolean is_filter)
{
  JalonViewport viewport;

  jalon_view_set_query (view, jalon_session_get_query (self->session));
  if (is_filter)
    return;
  jalon_view_set_worldview (view, jalon_session_get_worldview (self->session));
  jalon_view_set_hidden_layers (view, jalon_session_get_hidden_layers (self->session));
  jalon_aggregate_spec_write (jalon_session_get_aggregate (self->session), view);
  jalon_map_view_get_view (self->map, &viewport);
  jalon_viewport_get_box (&viewport, &view->frame);
}

static void
say_left_out (JalonWindow *self, GPtrArray *left_out)
{
  g_autofree char *parts = NULL;
  g_autofree char *text = NULL;

  if (left_out->len == 0)
    return;
  g_ptr_array_add (left_out, NULL);
  parts = g_strjoinv (C_ ("list", ", "), (char **) left_out->pdata);
  /* Translators: %s are words of a filter that a later version of Jalon knows, or articles. */
  text = g_strdup_printf (_ ("Left out of the filter, since not known here: %s"), parts);
  jalon_window_toast (self, text);
}

static void
show_borders (JalonWindow *self, const JalonViewRecord *view)
{
  JalonWorldview worldview = jalon_dossier_get_worldview (jalon_session_get_dossier (self->session));

  jalon_view_get_worldview (view, &worldview);
  jalon_session_show_worldview (self->session, worldview);
}

static void
show_view (JalonWindow *self, const JalonViewRecord *view)
{
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JalonQuery) query = jalon_view_dup_query (view, jalon_session_get_dossier (self->session), left_out);

  jalon_session_set_query (self->session, query);
  if (!jalon_view_is_filter (view))
    {
      show_borders (self, view);
      jalon_session_show_layers (self->session, view, left_out);
      if (jalon_box_is_empty (&view->frame))
        jalon_map_view_fit (self->map, TRUE);
      else
        jalon_map_view_show (self->map, &view->frame);
    }
  say_left_out (self, left_out);
}

static void
show_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow           *self = jalon_window_self (widget);
  const JalonViewRecord *view = find_view (self, g_variant_get_string (parameter, NULL));

  gtk_menu_button_popdown (self->views_button);
  if (view != NULL)
    show_view (self, view);
}

/* The countries of the filter, else all that it says. */
static char *
dup_proposed_title (JalonWindow *self)
{
  const JalonQuery *query = jalon_session_get_query (self->session);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < query->countries->len; i++)
    {
      const JalonCountryTerm *term = &g_array_index (query->countries, JalonCountryTerm, i);
      const char             *name = jalon_session_get_name (self->session, term->code);

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  if (names->len == 0)
    return jalon_session_dup_words (self->session, query);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}

/* A filter is no step of the story, unless the person makes it one. */
static void
save (JalonWindow *self, const char *title, gboolean is_filter)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strconcat ("view-", uuid, NULL);
  g_autoptr (JalonViewRecord) view = jalon_view_record_new (id);
  /* Translators: %s is the title of a view. */
  g_autofree char *text = g_strdup_printf (is_filter ? _ ("Filter saved: “%s”") : _ ("View saved: “%s”"), title);

  view->title = jalon_text_pack_one (title);
  view->skipped = is_filter;
  take_what_is_shown (self, view, is_filter);
  if (jalon_window_push (self, jalon_edit_new_add (JALON_KIND_VIEW, view), _ ("The view was not saved")))
    jalon_window_toast (self, text);
}

static void
save_view_titled_cb (GtkWindow *window, const char *title, gpointer data)
{
  save (jalon_window_self (window), title, FALSE);
}

static void
save_filter_titled_cb (GtkWindow *window, const char *title, gpointer data)
{
  save (jalon_window_self (window), title, TRUE);
}

static void
save_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  g_autofree char *title = dup_proposed_title (self);

  gtk_menu_button_popdown (self->views_button);
  jalon_title_dialog_present (GTK_WINDOW (self),
                              &(JalonTitleQuestion){
                                  .heading = _ ("Save This View"),
                                  .body = _ (
                                      "The filters, the part of the map, its layers and the borders that you see now "
                                      "are kept in the dossier."),
                                  .accept = _ ("_Save"),
                                  .title = title,
                                  .func = save_view_titled_cb });
}

static void
save_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  g_autofree char *title = dup_proposed_title (self);

  gtk_menu_button_popdown (self->views_button);
  jalon_title_dialog_present (
      GTK_WINDOW (self),
      &(JalonTitleQuestion){
          .heading = _ ("Save This Filter"),
          .body = _ ("What you ask for now is kept in the dossier; showing it again leaves the map where it is."),
          .accept = _ ("_Save"),
          .title = title,
          .func = save_filter_titled_cb });
}

/* Takes @view. */
static void
replace (JalonWindow *self, JalonViewRecord *view)
{
  g_autoptr (JalonViewRecord) owned = view;

  jalon_window_push (self, jalon_edit_new_replace (JALON_KIND_VIEW, owned), _ ("The view was not changed"));
}

/* Whether a text of @packed was changed to @text; then it has that one only. */
static gboolean
set_text (char **packed, const char *text, const char *language)
{
  g_autofree char *before = jalon_text_dup (*packed, language);

  if (g_strcmp0 (before, text) == 0)
    return FALSE;
  g_free (*packed);
  *packed = text != NULL ? jalon_text_pack_one (text) : NULL;
  return TRUE;
}

/* The view may have gone while the person was asked. */
static void
edited_cb (GtkWindow *window, const char *id, const char *title, const char *text)
{
  JalonWindow           *self = jalon_window_self (window);
  const char            *language = jalon_session_get_language (self->session);
  const JalonViewRecord *before = find_view (self, id);
  g_autoptr (JalonViewRecord) view = NULL;
  gboolean is_changed;

  if (before == NULL)
    return;
  view = jalon_schema_copy (&jalon_view_schema, before);
  is_changed = set_text (&view->title, title, language);
  is_changed |= set_text (&view->summary, text, language);
  if (is_changed)
    replace (self, g_steal_pointer (&view));
}

static void
edit_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow           *self = jalon_window_self (widget);
  const char            *id = g_variant_get_string (parameter, NULL);
  const JalonViewRecord *view = find_view (self, id);
  g_autofree char       *title = view != NULL ? dup_title (self, view) : NULL;
  g_autofree char       *text =
      view != NULL ? jalon_text_dup (view->summary, jalon_session_get_language (self->session)) : NULL;

  gtk_menu_button_popdown (self->views_button);
  if (view != NULL)
    jalon_view_dialog_present (GTK_WINDOW (self), id, title, text, edited_cb);
}

/* By how many places: -1 for one up. */
static void
move_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  const char  *id;
  int          by;
  guint        position;

  g_variant_get (parameter, "(&si)", &id, &by);
  if (!jalon_dossier_find_feature_position (jalon_session_get_dossier (self->session),
                                            JALON_KIND_VIEW,
                                            id,
                                            &position) ||
      (int) position + by < 0)
    return;
  jalon_window_push (self, jalon_edit_new_move_view (id, position + by), _ ("The view was not moved"));
}

static void
skip_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow           *self = jalon_window_self (widget);
  const JalonViewRecord *before = find_view (self, g_variant_get_string (parameter, NULL));
  JalonViewRecord       *view;

  if (before == NULL)
    return;
  view = jalon_schema_copy (&jalon_view_schema, before);
  view->skipped = !before->skipped;
  replace (self, view);
}

/* The first is 1. */
static void
show_view_number_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  GListModel  *views = jalon_dossier_get_features (jalon_session_get_dossier (self->session), JALON_KIND_VIEW);
  g_autoptr (JalonFeature) view = g_list_model_get_item (views, g_variant_get_int32 (parameter) - 1);

  if (view != NULL)
    show_view (self, jalon_feature_get_record (view));
}

static void
update_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow           *self = jalon_window_self (widget);
  const JalonViewRecord *before = find_view (self, g_variant_get_string (parameter, NULL));
  g_autoptr (JalonViewRecord) view = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  gtk_menu_button_popdown (self->views_button);
  if (before == NULL)
    return;
  title = dup_title (self, before);
  /* Translators: %s is the title of a view. */
  text = g_strdup_printf (_ ("View updated: “%s”"), title);
  view = jalon_schema_copy (&jalon_view_schema, before);
  take_what_is_shown (self, view, jalon_view_is_filter (before));
  if (jalon_window_push (self, jalon_edit_new_replace (JALON_KIND_VIEW, view), _ ("The view was not updated")))
    jalon_window_toast_with_undo (self, text);
}

static void
remove_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow           *self = jalon_window_self (widget);
  const char            *id = g_variant_get_string (parameter, NULL);
  const JalonViewRecord *view = find_view (self, id);
  g_autofree char       *title = NULL;
  g_autofree char       *text = NULL;

  gtk_menu_button_popdown (self->views_button);
  if (view == NULL)
    return;
  title = dup_title (self, view);
  /* Translators: %s is the title of a view. */
  text = g_strdup_printf (_ ("View removed: “%s”"), title);
  if (jalon_window_push (self, jalon_edit_new_remove (JALON_KIND_VIEW, id), _ ("The view was not removed")))
    jalon_window_toast_with_undo (self, text);
}

static void
show_views_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (jalon_window_self (widget)->views_button);
}

/**
 * jalon_window_views_class_init:
 *
 * Installs the actions of saved views.
 */
void
jalon_window_views_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-views", NULL, show_views_action);
  gtk_widget_class_install_action (widget_class, "win.save-view", NULL, save_view_action);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", show_view_action);
  gtk_widget_class_install_action (widget_class, "win.show-view-number", "i", show_view_number_action);
  gtk_widget_class_install_action (widget_class, "win.save-filter", NULL, save_filter_action);
  gtk_widget_class_install_action (widget_class, "win.edit-view", "s", edit_view_action);
  gtk_widget_class_install_action (widget_class, "win.move-view", "(si)", move_view_action);
  gtk_widget_class_install_action (widget_class, "win.skip-view", "s", skip_view_action);
  gtk_widget_class_install_action (widget_class, "win.update-view", "s", update_view_action);
  gtk_widget_class_install_action (widget_class, "win.remove-view", "s", remove_view_action);
}
