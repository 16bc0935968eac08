/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button for each symbol, all at one place and transparent. The list is one
 * stop of Tab; arrows go from symbol to symbol. Buttons are used again when the
 * symbols change, so that the focus stays in the list.
 */

#include "config.h"

#include "jalon-symbol-list.h"

#include "jalon-plain-text.h"

#include <glib/gi18n.h>

#define NUMBER_KEY "jalon-number"

struct _JalonSymbolList
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (JalonSymbolList, jalon_symbol_list, GTK_TYPE_WIDGET)

enum
{
  FOCUSED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_number (gpointer button)
{
  return GPOINTER_TO_UINT (g_object_get_data (button, NUMBER_KEY));
}

static void
clicked_cb (JalonSymbolList *self, GtkWidget *button)
{
  g_signal_emit (self, signals[CHOSEN], 0, get_number (button));
}

static void
focus_enter_cb (GtkEventController *controller, JalonSymbolList *self)
{
  g_signal_emit (self, signals[FOCUSED], 0, get_number (gtk_event_controller_get_widget (controller)));
}

static GtkWidget *
add_button (JalonSymbolList *self, guint number)
{
  GtkWidget          *button = gtk_button_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_object_set_data (G_OBJECT (button), NUMBER_KEY, GUINT_TO_POINTER (number));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_enter_cb), self, 0);
  gtk_widget_add_controller (button, focus);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return button;
}

/* Tab comes to the first symbol and goes on from any; arrows go to neighbours. */
static gboolean
jalon_symbol_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  gboolean   forward = direction == GTK_DIR_RIGHT || direction == GTK_DIR_DOWN;

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    child = child == NULL ? gtk_widget_get_first_child (widget) : NULL;
  else if (child != NULL)
    child = forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
  while (child != NULL && !gtk_widget_get_visible (child))
    child = forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);

  return child != NULL && gtk_widget_grab_focus (child);
}

static void
jalon_symbol_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (jalon_symbol_list_parent_class)->dispose (object);
}

static void
jalon_symbol_list_class_init (JalonSymbolListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_symbol_list_dispose;
  widget_class->focus = jalon_symbol_list_focus;

  signals[FOCUSED] = g_signal_new ("focused",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_UINT);
  signals[CHOSEN] = g_signal_new ("chosen",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
jalon_symbol_list_init (JalonSymbolList *self)
{
  gtk_widget_set_opacity (GTK_WIDGET (self), 0);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  jalon_plain_set_name (GTK_ACCESSIBLE (self), _ ("Symbols in View"));
}

/**
 * jalon_symbol_list_new:
 *
 * Returns: (transfer floating): a list without symbols
 */
GtkWidget *
jalon_symbol_list_new (void)
{
  return g_object_new (JALON_TYPE_SYMBOL_LIST, NULL);
}

/**
 * jalon_symbol_list_set_names:
 * @self: a list
 * @names: (element-type utf8): one line for each symbol, in the order of reading
 *
 * Says which symbols there are.
 */
void
jalon_symbol_list_set_names (JalonSymbolList *self, const GPtrArray *names)
{
  GtkWidget *child;

  g_return_if_fail (JALON_IS_SYMBOL_LIST (self));

  child = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; i < names->len; i++)
    {
      if (child == NULL)
        child = add_button (self, i);
      jalon_plain_set_name (GTK_ACCESSIBLE (child), g_ptr_array_index (names, i));
      gtk_widget_set_visible (child, TRUE);
      child = gtk_widget_get_next_sibling (child);
    }
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, FALSE);
}
