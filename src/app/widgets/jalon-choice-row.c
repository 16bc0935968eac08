/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two labels above each other, and beside them the choice where there is one.
 */

#include "config.h"

#include "jalon-choice-row.h"

#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonChoiceRow
{
  GtkBox parent_instance;

  GtkWidget *choice; /* (nullable) */
  GObject   *item;   /* (owned): what the row is about */
  char      *title;  /* (owned) */
  gboolean   is_setting;
};

G_DEFINE_FINAL_TYPE (JalonChoiceRow, jalon_choice_row, GTK_TYPE_BOX)

static guint chosen_signal;

static void
selected_cb (JalonChoiceRow *self)
{
  if (!self->is_setting)
    g_signal_emit (self, chosen_signal, 0, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice)));
}

static void
jalon_choice_row_finalize (GObject *object)
{
  JalonChoiceRow *self = JALON_CHOICE_ROW (object);

  g_clear_object (&self->item);
  g_free (self->title);

  G_OBJECT_CLASS (jalon_choice_row_parent_class)->finalize (object);
}

static void
jalon_choice_row_class_init (JalonChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_choice_row_finalize;

  chosen_signal = g_signal_new ("chosen",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                g_cclosure_marshal_VOID__UINT,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_UINT);
}

static void
jalon_choice_row_init (JalonChoiceRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "difference");
}

static void
add_lines (JalonChoiceRow *self, const char *title, const char *caption)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *small = jalon_widget_create_label (caption, "caption");

  gtk_widget_add_css_class (small, "dim-label");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), jalon_widget_create_label (title, NULL));
  gtk_box_append (GTK_BOX (lines), small);
  gtk_box_append (GTK_BOX (self), lines);
}

/**
 * jalon_choice_row_bind:
 * @list_item: of a list view; it has an item and no child
 * @title: what it is about, translated; perhaps of several lines
 * @caption: what there is to say of it, translated
 *
 * Puts a row into @list_item.
 *
 * Returns: (transfer none): the row, without a choice
 */
JalonChoiceRow *
jalon_choice_row_bind (GtkListItem *list_item, const char *title, const char *caption)
{
  JalonChoiceRow  *self = g_object_new (JALON_TYPE_CHOICE_ROW, NULL);
  g_autofree char *name = g_strdup_printf ("%s\n%s", title, caption);

  self->item = g_object_ref (gtk_list_item_get_item (list_item));
  self->title = g_strdup (title);
  add_lines (self, title, caption);
  gtk_list_item_set_child (list_item, GTK_WIDGET (self));
  /* GTK 4.8 has no accessible label on the list item: it goes on the widget that the item is. */
  jalon_plain_set_name (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))), name);
  return self;
}

/**
 * jalon_choice_row_add_choice:
 * @self: a row without a choice
 * @names: (array zero-terminated=1): what can be chosen, to be translated
 * @chosen: which of them is chosen
 *
 * Lets a person choose.
 */
void
jalon_choice_row_add_choice (JalonChoiceRow *self, const char *const *names, guint chosen)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_return_if_fail (JALON_IS_CHOICE_ROW (self));
  g_return_if_fail (self->choice == NULL);

  for (guint i = 0; names[i] != NULL; i++)
    gtk_string_list_append (labels, _ (names[i]));
  self->choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), chosen);
  gtk_widget_set_valign (self->choice, GTK_ALIGN_CENTER);
  jalon_widget_name_button (self->choice, GTK_TYPE_TOGGLE_BUTTON, self->title);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->choice);
}

/**
 * jalon_choice_row_set_chosen:
 * @self: a row
 * @chosen: which of the names is chosen
 *
 * Shows what was chosen elsewhere, as by a key; nothing where the row has no choice.
 */
void
jalon_choice_row_set_chosen (JalonChoiceRow *self, guint chosen)
{
  g_return_if_fail (JALON_IS_CHOICE_ROW (self));

  if (self->choice == NULL)
    return;
  self->is_setting = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), chosen);
  self->is_setting = FALSE;
}

/**
 * jalon_choice_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (type GObject): what it is about
 */
gpointer
jalon_choice_row_get_item (JalonChoiceRow *self)
{
  g_return_val_if_fail (JALON_IS_CHOICE_ROW (self), NULL);

  return self->item;
}
