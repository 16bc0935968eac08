/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What differs, in three groups that are one list: what is new, what changed
 * and in which of its fields, what is gone. A row is made when it is seen, so
 * that a million differences open as fast as ten.
 */

#include "config.h"

#include "jalon-differences-dialog.h"

#include "jalon-difference-fields.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonDifferencesDialog
{
  AdwWindow parent_instance;

  GtkLabel    *explanation;
  GtkStack    *stack;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (JalonDifferencesDialog, jalon_differences_dialog, ADW_TYPE_WINDOW)

static char *
dup_heading (JalonDifferences *differences, JalonChange change)
{
  guint n = jalon_differences_count (differences, change);

  switch (change)
    {
    case JALON_CHANGE_NEW:
      /* Translators: heading of a list of things that are new. */
      return g_strdup_printf (ngettext ("New: %'u", "New: %'u", n), n);
    case JALON_CHANGE_CHANGED:
      return g_strdup_printf (ngettext ("Changed: %'u", "Changed: %'u", n), n);
    case JALON_CHANGE_GONE:
    case JALON_N_CHANGES:
    default:
      return g_strdup_printf (ngettext ("Gone: %'u", "Gone: %'u", n), n);
    }
}

/* "Event: place, time" */
static char *
dup_caption (JalonDifference *difference)
{
  const char      *kind = jalon_compared_get_noun (jalon_difference_get_compared (difference));
  g_autofree char *fields = jalon_difference_dup_fields (difference);

  if (*fields == '\0')
    return g_strdup (kind);

  /* Translators: what changed in a thing, as in "Event: place, time". */
  return g_strdup_printf (C_ ("difference", "%s: %s"), kind, fields);
}

static GtkWidget *
create_row (const char *title, const char *caption)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *small = jalon_widget_create_label (caption, "caption");

  gtk_widget_add_css_class (small, "dim-label");
  gtk_widget_add_css_class (row, "difference");
  gtk_box_append (GTK_BOX (row), jalon_widget_create_label (title, NULL));
  gtk_box_append (GTK_BOX (row), small);

  return row;
}

static void
bind_cb (JalonDifferencesDialog *self, GtkListItem *list_item)
{
  gpointer         item = gtk_list_item_get_item (list_item);
  g_autofree char *name = NULL;
  GtkWidget       *child;

  gtk_list_item_set_selectable (list_item, FALSE);
  if (JALON_IS_DIFFERENCE (item))
    {
      g_autofree char *caption = dup_caption (item);
      g_autofree char *title = jalon_difference_dup_shown_title (item);

      child = create_row (title, caption);
      name = g_strdup_printf ("%s\n%s", title, caption);
    }
  else
    {
      name = g_strdup (gtk_string_object_get_string (item));
      child = jalon_widget_create_label (name, "section-heading");
    }

  gtk_list_item_set_child (list_item, child);
  /* GTK 4.8 has no accessible label on the list item: it goes on the widget that the item is. */
  jalon_plain_set_name (GTK_ACCESSIBLE (gtk_widget_get_parent (child)), name);
}

/* Each group with its heading; none where nothing is in it. */
static GListModel *
create_model (JalonDifferences *differences)
{
  GListStore *groups = g_list_store_new (G_TYPE_LIST_MODEL);

  for (guint change = 0; change < JALON_N_CHANGES; change++)
    {
      g_autofree char *heading = dup_heading (differences, change);
      const char      *strings[] = { heading, NULL };
      g_autoptr (GtkStringList) list = gtk_string_list_new (strings);

      if (jalon_differences_count (differences, change) == 0)
        continue;
      g_list_store_append (groups, list);
      g_list_store_append (groups, jalon_differences_get_list (differences, change));
    }

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (groups)));
}

static void
jalon_differences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_DIFFERENCES_DIALOG);

  G_OBJECT_CLASS (jalon_differences_dialog_parent_class)->dispose (object);
}

static void
jalon_differences_dialog_class_init (JalonDifferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_differences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-differences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonDifferencesDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, JalonDifferencesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonDifferencesDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jalon_differences_dialog_init (JalonDifferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_fit_letters (GTK_WINDOW (self));
}

/**
 * jalon_differences_dialog_new:
 * @differences: of jalon_compare()
 * @title: of the dialog, translated
 * @explanation: (nullable): what is compared with what, translated
 *
 * Returns: (transfer none): a dialog that is still to be made transient and presented
 */
GtkWindow *
jalon_differences_dialog_new (JalonDifferences *differences, const char *title, const char *explanation)
{
  JalonDifferencesDialog *self = g_object_new (JALON_TYPE_DIFFERENCES_DIALOG, "title", title, NULL);
  GListModel             *model;
  GtkSelectionModel      *selection;

  g_return_val_if_fail (JALON_IS_DIFFERENCES (differences), NULL);

  if (explanation != NULL)
    {
      jalon_plain_set_label (self->explanation, explanation);
      gtk_widget_set_visible (GTK_WIDGET (self->explanation), TRUE);
    }
  model = create_model (differences);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (model));
  gtk_list_view_set_model (self->view, selection);
  g_object_unref (selection);
  gtk_stack_set_visible_child_name (self->stack, jalon_differences_is_empty (differences) ? "none" : "list");

  return GTK_WINDOW (self);
}
