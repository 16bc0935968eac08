/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every choice is a setting, kept for the next time and shared by all windows;
 * the list follows the settings.
 */

#include "config.h"

#include "jalon-list-choices.h"

#include "jalon-event-cells.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

#define COLUMNS "list-columns"

/* A choice of a setting, and what it is called. */
typedef struct
{
  const char *value;
  const char *label;
} Choice;

static const Choice groupings[] = {
  { "date", NC_ ("group", "Month") },      { "country", NC_ ("group", "Country") },
  { "type", NC_ ("group", "Type") },       { "article", NC_ ("group", "Article") },
  { "verdict", NC_ ("group", "Verdict") }, { "none", NC_ ("group", "Nothing") },
};

static const Choice sorts[] = {
  { "date", NC_ ("sort", "Date") },       { "title", NC_ ("sort", "Title") }, { "place", NC_ ("sort", "Place") },
  { "country", NC_ ("sort", "Country") }, { "type", NC_ ("sort", "Type") },   { "verdict", NC_ ("sort", "Verdict") },
};

static GMenuModel *
create_choices (const char *context, const char *action, const Choice *choices, guint n_choices)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < n_choices; i++)
    {
      g_autoptr (GMenuItem) item =
          jalon_plain_create_menu_item (g_dpgettext2 (GETTEXT_PACKAGE, context, choices[i].label));

      g_menu_item_set_action_and_target (item, action, "s", choices[i].value);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/* The action of a column. */
static char *
dup_action (const JalonEventCell *cell)
{
  return g_strconcat ("column-", cell->name, NULL);
}

static GMenuModel *
create_columns (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < jalon_event_cells_get_n (); i++)
    {
      g_autofree char *name = dup_action (&jalon_event_cells[i]);
      g_autofree char *action = g_strconcat ("kept.", name, NULL);
      g_autoptr (GMenuItem) item = jalon_plain_create_menu_item (jalon_event_cell_get_label (&jalon_event_cells[i]));

      g_menu_item_set_detailed_action (item, action);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) what = g_menu_new ();
  g_autoptr (GMenu) table = g_menu_new ();
  g_autoptr (GMenuModel) group = create_choices ("group", "kept.list-group", groupings, G_N_ELEMENTS (groupings));
  g_autoptr (GMenuModel) sort = create_choices ("sort", "kept.list-sort", sorts, G_N_ELEMENTS (sorts));
  g_autoptr (GMenuModel) columns = create_columns ();

  g_menu_append_submenu (order, _ ("_Group By"), group);
  g_menu_append_submenu (order, _ ("_Sort By"), sort);
  g_menu_append (order, _ ("_Descending"), "kept.list-descending");
  g_menu_append (what, _ ("_Only What the Map Shows"), "kept.list-in-view");
  g_menu_append (table, _ ("_Table"), "kept.list-table");
  g_menu_append_submenu (table, _ ("_Columns"), columns);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (what));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (table));

  return G_MENU_MODEL (menu);
}

/* Adds a column, or takes it away; the last one stays. */
static void
column_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GSettings  *settings = data;
  const char *name = g_action_get_name (G_ACTION (action)) + strlen ("column-");
  g_auto (GStrv) before = g_settings_get_strv (settings, COLUMNS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean is_there = FALSE;
  guint    n_names = 0;
  g_auto (GStrv) after = NULL;

  for (guint i = 0; before[i] != NULL; i++)
    {
      gboolean is_it = g_str_equal (before[i], name);

      is_there |= is_it;
      n_names += !is_it;
      if (!is_it)
        g_strv_builder_add (builder, before[i]);
    }
  if (!is_there)
    g_strv_builder_add (builder, name);
  after = g_strv_builder_end (builder);
  if (!is_there || n_names > 0)
    g_settings_set_strv (settings, COLUMNS, (const char *const *) after);
}

static void
show_columns (GActionMap *map, const char *key, GSettings *settings)
{
  g_auto (GStrv) names = g_settings_get_strv (settings, COLUMNS);

  for (guint i = 0; i < jalon_event_cells_get_n (); i++)
    {
      g_autofree char *name = dup_action (&jalon_event_cells[i]);
      GAction         *action = g_action_map_lookup_action (map, name);

      g_simple_action_set_state (G_SIMPLE_ACTION (action),
                                 g_variant_new_boolean (
                                     g_strv_contains ((const char *const *) names, jalon_event_cells[i].name)));
    }
}

static void
columns_changed_cb (GSettings *settings, const char *key, gpointer map)
{
  show_columns (map, key, settings);
}

static void
add_columns (GActionMap *map, GSettings *settings)
{
  for (guint i = 0; i < jalon_event_cells_get_n (); i++)
    {
      g_autofree char *name = dup_action (&jalon_event_cells[i]);
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

      g_signal_connect_object (action, "activate", G_CALLBACK (column_cb), settings, 0);
      g_action_map_add_action (map, G_ACTION (action));
    }
  show_columns (map, COLUMNS, settings);
  g_signal_connect_object (settings, "changed::" COLUMNS, G_CALLBACK (columns_changed_cb), map, 0);
}

/**
 * jalon_list_choices_attach:
 * @widget: holds the list; gets the actions of the choices
 * @button: opens the menu
 *
 * Lets a person choose how the list shows its events.
 */
void
jalon_list_choices_attach (GtkWidget *widget, GtkMenuButton *button)
{
  const char *const names[] = { "list-group", "list-sort", "list-descending", "list-in-view", "list-table" };
  GSettings        *settings = g_settings_new (JALON_APP_ID);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenuModel) menu = create_menu ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (settings, names[i]);

      g_action_map_add_action (G_ACTION_MAP (group), action);
    }
  add_columns (G_ACTION_MAP (group), settings);
  g_object_set_data_full (G_OBJECT (widget), "jalon-list-settings", settings, g_object_unref);
  gtk_widget_insert_action_group (widget, "kept", G_ACTION_GROUP (group));
  gtk_menu_button_set_menu_model (button, menu);
  jalon_widget_name_button (GTK_WIDGET (button), GTK_TYPE_TOGGLE_BUTTON, _ ("Order of the list"));
}
