/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with several events at once. It is there while several are
 * selected.
 */

#include "config.h"

#include "jalon-selection-bar.h"

#include "jalon-plain-text.h"
#include "jalon-types.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonSelectionBar
{
  GtkWidget parent_instance;

  GtkLabel      *count;
  GtkMenuButton *menu;

  GPtrArray *ids; /* (owned) (nullable) (element-type utf8): packed when they are acted on: they may be very many */
};

G_DEFINE_FINAL_TYPE (JalonSelectionBar, jalon_selection_bar, GTK_TYPE_WIDGET)

enum
{
  FORGOTTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* (transfer floating): of type "as" */
static GVariant *
pack_ids (const GPtrArray *ids)
{
  return g_variant_new_strv ((const char *const *) ids->pdata, ids->len);
}

/* @ids: not printed into a name: they may be many */
static void
append (GMenu *menu, const char *label, const char *action, GVariant *ids)
{
  g_autoptr (GMenuItem) item = jalon_plain_create_menu_item (label);

  g_menu_item_set_action_and_target_value (item, action, ids);
  g_menu_append_item (menu, item);
}

/* One for each type that PLOVER has; a note is none. */
static GMenuModel *
create_types (GVariant *ids)
{
  GMenu *menu = g_menu_new ();

  for (guint type = 0; type < JALON_EVENT_NOTE; type++)
    {
      g_autoptr (GMenuItem) item =
          jalon_plain_create_menu_item (jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, type));

      g_menu_item_set_action_and_target (item, "win.set-type-many", "(u@as)", type, ids);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/**
 * jalon_selection_bar_create_menu:
 * @ids: (element-type utf8): of events
 *
 * Returns: (transfer full): what can be done with them
 */
GMenuModel *
jalon_selection_bar_create_menu (const GPtrArray *ids)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) judge = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();
  g_autoptr (GVariant) packed = g_variant_ref_sink (pack_ids (ids));
  g_autoptr (GMenuModel) types = create_types (packed);

  append (judge, _ ("Accept"), "win.accept-many", packed);
  append (judge, _ ("Reject"), "win.reject-many", packed);
  g_menu_append_submenu (change, _ ("Set Type"), types);
  append (change, _ ("Set Place…"), "win.set-place-many", packed);
  if (ids->len == 2)
    append (change, _ ("Merge…"), "win.merge-two", packed);
  append (remove, _ ("Remove"), "win.remove-many", packed);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (judge));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));

  return G_MENU_MODEL (menu);
}

static void
create_popup_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = jalon_selection_bar_create_menu (JALON_SELECTION_BAR (data)->ids);

  gtk_menu_button_set_menu_model (button, menu);
}

static void
activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_selection_bar_activate (JALON_SELECTION_BAR (widget), g_variant_get_string (parameter, NULL));
}

static void
forget_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[FORGOTTEN], 0);
}

static void
jalon_selection_bar_dispose (GObject *object)
{
  g_clear_pointer (&JALON_SELECTION_BAR (object)->ids, g_ptr_array_unref);
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (jalon_selection_bar_parent_class)->dispose (object);
}

static void
jalon_selection_bar_class_init (JalonSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_selection_bar_dispose;

  signals[FORGOTTEN] =
      g_signal_new ("forgotten", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "many.activate", "s", activate_action);
  gtk_widget_class_install_action (widget_class, "many.forget", NULL, forget_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonSelectionBar, count);
  gtk_widget_class_bind_template_child (widget_class, JalonSelectionBar, menu);
}

static void
jalon_selection_bar_init (JalonSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, create_popup_cb, self, NULL);
  jalon_widget_name_button (GTK_WIDGET (self->menu), GTK_TYPE_TOGGLE_BUTTON, _ ("More actions for all of them"));
}

/**
 * jalon_selection_bar_set_ids:
 * @self: a bar
 * @ids: (element-type utf8): the events that are selected; it is there where they are several. The bar keeps the array,
 *   and is told again when what is in it changes
 */
void
jalon_selection_bar_set_ids (JalonSelectionBar *self, GPtrArray *ids)
{
  g_autofree char *words = NULL;

  g_return_if_fail (JALON_IS_SELECTION_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), ids->len > 1);
  if (ids->len < 2)
    return;

  if (self->ids != ids)
    {
      g_clear_pointer (&self->ids, g_ptr_array_unref);
      self->ids = g_ptr_array_ref (ids);
    }
  words = g_strdup_printf (ngettext ("%'u event selected", "%'u events selected", ids->len), ids->len);
  jalon_plain_set_label (self->count, words);
}

/**
 * jalon_selection_bar_activate:
 * @self: a bar with several events
 * @action: of the window, which takes their ids
 *
 * Does the same with all of them.
 */
void
jalon_selection_bar_activate (JalonSelectionBar *self, const char *action)
{
  g_autoptr (GVariant) ids = NULL;

  g_return_if_fail (JALON_IS_SELECTION_BAR (self));
  g_return_if_fail (self->ids != NULL);

  ids = g_variant_ref_sink (pack_ids (self->ids));
  gtk_widget_activate_action_variant (GTK_WIDGET (self), action, ids);
}
