/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each saved view: its number in the story, its title, what its filter says, and a menu.
 */

#include "config.h"

#include "jalon-view-list.h"

#include "jalon-plain-text.h"
#include "jalon-text.h"
#include "jalon-view.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

/* The data of a row whose view is a step of the story: the label of its number. */
#define STEP "step"

struct _JalonViewList
{
  JalonSessionWidget parent_instance;

  GtkStack   *stack;
  GtkListBox *list;
  GtkWidget  *story; /* what is done with the story */

  GListModel   *views;         /* (owned) (nullable): of the dossier */
  GSignalGroup *views_signals; /* (owned) */
};

G_DEFINE_FINAL_TYPE (JalonViewList, jalon_view_list, JALON_TYPE_SESSION_WIDGET)

static JalonSession *
get_session (JalonViewList *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = jalon_plain_create_menu_item (label);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
add_move_item (GMenu *menu, const char *label, const char *id, int by)
{
  g_autoptr (GMenuItem) item = jalon_plain_create_menu_item (label);

  g_menu_item_set_action_and_target (item, "win.move-view", "(si)", id, by);
  g_menu_append_item (menu, item);
}

static GtkWidget *
create_menu_button (const char *title, const char *id, gboolean skipped)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: what can be done with a saved view; %s is its title. */
  g_autofree char *name = g_strdup_printf (_ ("More for “%s”"), title);

  add_item (menu, _ ("Edit Title and Text…"), "win.edit-view", id);
  add_item (menu, _ ("Update to What Is Shown Now"), "win.update-view", id);
  add_item (menu, skipped ? _ ("Show in the Story") : _ ("Leave Out of the Story"), "win.skip-view", id);
  add_move_item (menu, _ ("Move Up"), id, -1);
  add_move_item (menu, _ ("Move Down"), id, 1);
  add_item (menu, _ ("Remove"), "win.remove-view", id);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  jalon_widget_name_button (button, GTK_TYPE_TOGGLE_BUTTON, name);

  return button;
}

/* The number that a view has in the story, or a sign of a filter; nothing where it is left out. */
static GtkWidget *
create_prefix (const JalonViewRecord *view)
{
  GtkWidget *prefix;

  if (view->skipped && jalon_view_is_filter (view))
    {
      prefix = gtk_image_new_from_icon_name ("jalon-filter-symbolic");
      jalon_plain_set_tooltip (prefix, _ ("A saved filter"));
    }
  else
    {
      prefix = jalon_plain_create_label (NULL);
      gtk_label_set_width_chars (GTK_LABEL (prefix), 2);
      gtk_widget_add_css_class (prefix, "numeric");
    }
  gtk_widget_add_css_class (prefix, "dim-label");
  return prefix;
}

static GtkWidget *
create_row_cb (gpointer item, gpointer data)
{
  JalonSession          *session = get_session (JALON_VIEW_LIST (data));
  const JalonViewRecord *view = jalon_feature_get_record (JALON_FEATURE (item));
  g_autoptr (JalonQuery) query = jalon_view_dup_query (view, jalon_session_get_dossier (session), NULL);
  g_autofree char *title = jalon_text_dup (view->title, jalon_session_get_language (session));
  g_autofree char *words = jalon_session_dup_words (session, query);
  g_autofree char *all = g_strconcat (title, "\n", words, NULL);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *prefix;

  jalon_plain_set_row_title (ADW_PREFERENCES_ROW (row), title);
  jalon_plain_set_row_subtitle (ADW_PREFERENCES_ROW (row), words);
  /* One line each, so that the list knows its height whatever its width; the tooltip has all of them. */
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  jalon_plain_set_tooltip (row, all);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", view->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-view");
  prefix = create_prefix (view);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), prefix);
  if (!view->skipped)
    g_object_set_data (G_OBJECT (row), STEP, prefix);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_menu_button (title, view->id, view->skipped));

  return row;
}

/* Whoever moves one view changes the numbers of others. */
static void
number_steps (JalonViewList *self)
{
  GtkListBoxRow *row;
  guint          n_steps = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      GtkLabel        *label = g_object_get_data (G_OBJECT (row), STEP);
      g_autofree char *number = label != NULL ? g_strdup_printf ("%u", ++n_steps) : NULL;

      if (label != NULL)
        jalon_plain_set_label (label, number);
    }
  gtk_widget_set_visible (self->story, n_steps > 0);
}

/* With Alt the arrows move the view that has the focus. */
static gboolean
key_cb (JalonViewList *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  gboolean   is_up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  GVariant  *target;
  int        index;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK || row == NULL ||
      (!is_up && key != GDK_KEY_Down && key != GDK_KEY_KP_Down))
    return FALSE;
  index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + (is_up ? -1 : 1);
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));
  if (index >= 0 && (guint) index < g_list_model_get_n_items (self->views))
    {
      gtk_widget_activate_action (GTK_WIDGET (self),
                                  "win.move-view",
                                  "(si)",
                                  g_variant_get_string (target, NULL),
                                  is_up ? -1 : 1);
      gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, index)));
    }
  return TRUE;
}

static void
show_page (JalonViewList *self)
{
  number_steps (self);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->views) > 0 ? "views" : "none");
}

static void
dossier_cb (JalonViewList *self)
{
  g_set_object (&self->views,
                jalon_dossier_get_features (jalon_session_get_dossier (get_session (self)), JALON_KIND_VIEW));
  gtk_list_box_bind_model (self->list, self->views, create_row_cb, self, NULL);
  g_signal_group_set_target (self->views_signals, self->views);
  show_page (self);
}

static void
jalon_view_list_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  dossier_cb (JALON_VIEW_LIST (widget));
}

static void
jalon_view_list_dispose (GObject *object)
{
  JalonViewList *self = JALON_VIEW_LIST (object);

  g_clear_object (&self->views_signals);
  g_clear_object (&self->views);
  jalon_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_VIEW_LIST);

  G_OBJECT_CLASS (jalon_view_list_parent_class)->dispose (object);
}

static void
jalon_view_list_class_init (JalonViewListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_view_list_dispose;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_view_list_session_set;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-view-list.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonViewList, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonViewList, list);
  gtk_widget_class_bind_template_child (widget_class, JalonViewList, story);
}

static void
jalon_view_list_init (JalonViewList *self)
{
  GtkEventController *keys;

  self->views_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->views_signals, "items-changed", G_CALLBACK (show_page), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::dossier", G_CALLBACK (dossier_cb));
}
