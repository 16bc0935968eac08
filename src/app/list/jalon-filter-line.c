/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-filter-line.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

struct _JalonFilterLine
{
  GtkWidget parent_instance;

  char           *text; /* (owned) */
  GtkCheckButton *check;
  GtkLabel       *count;
  GtkWidget      *only;
};

G_DEFINE_FINAL_TYPE (JalonFilterLine, jalon_filter_line, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  ONLY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (JalonFilterLine *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
only_cb (JalonFilterLine *self)
{
  g_signal_emit (self, signals[ONLY], 0);
}

static void
jalon_filter_line_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (jalon_filter_line_parent_class)->dispose (object);
}

static void
jalon_filter_line_finalize (GObject *object)
{
  g_free (JALON_FILTER_LINE (object)->text);

  G_OBJECT_CLASS (jalon_filter_line_parent_class)->finalize (object);
}

static void
jalon_filter_line_class_init (JalonFilterLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_filter_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_filter_line_finalize;

  /* The person chose it or no longer does. */
  signals[CHANGED] =
      g_signal_new ("changed", JALON_TYPE_FILTER_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* The person wants it alone. */
  signals[ONLY] = g_signal_new ("only", JALON_TYPE_FILTER_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filterline");
}

static void
jalon_filter_line_init (JalonFilterLine *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
}

/**
 * jalon_filter_line_new:
 * @text: what is chosen
 * @end: (transfer floating) (nullable): what stands before the count
 *
 * Returns: (transfer floating): a line
 */
GtkWidget *
jalon_filter_line_new (const char *text, GtkWidget *end)
{
  JalonFilterLine *self = g_object_new (JALON_TYPE_FILTER_LINE, NULL);
  GtkWidget       *check = jalon_plain_create_check (text);
  GtkWidget       *label = gtk_widget_get_last_child (check);
  GtkWidget       *count = jalon_plain_create_label (NULL);
  /* Translators: a small button beside a choice of a filter: all other choices are taken back. */
  GtkWidget *only = jalon_plain_create_button (C_ ("filter", "Only"));
  /* Translators: the same, read aloud; %s is the choice. */
  g_autofree char *only_name = g_strdup_printf (_ ("Only %s"), text);

  self->text = g_strdup (text);
  self->check = GTK_CHECK_BUTTON (check);
  self->count = GTK_LABEL (count);
  self->only = only;
  if (GTK_IS_LABEL (label))
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  jalon_plain_set_tooltip (check, text);
  gtk_widget_set_hexpand (check, TRUE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (only, "flat");
  gtk_widget_add_css_class (only, "caption");
  gtk_widget_set_valign (only, GTK_ALIGN_CENTER);
  jalon_plain_set_name (GTK_ACCESSIBLE (only), only_name);
  g_signal_connect_object (only, "clicked", G_CALLBACK (only_cb), self, G_CONNECT_SWAPPED);

  gtk_label_set_width_chars (GTK_LABEL (count), 4);
  gtk_label_set_xalign (GTK_LABEL (count), 1.0);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "caption");

  gtk_widget_set_parent (check, GTK_WIDGET (self));
  gtk_widget_set_parent (only, GTK_WIDGET (self));
  if (end != NULL)
    gtk_widget_set_parent (end, GTK_WIDGET (self));
  gtk_widget_set_parent (count, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * jalon_filter_line_get_chosen:
 *
 * Returns: whether it is chosen
 */
gboolean
jalon_filter_line_get_chosen (JalonFilterLine *self)
{
  g_return_val_if_fail (JALON_IS_FILTER_LINE (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

/**
 * jalon_filter_line_set_chosen:
 *
 * Chooses it or not, without telling anyone.
 */
void
jalon_filter_line_set_chosen (JalonFilterLine *self, gboolean chosen)
{
  g_return_if_fail (JALON_IS_FILTER_LINE (self));

  g_signal_handlers_block_by_func (self->check, toggled_cb, self);
  gtk_check_button_set_active (self->check, chosen);
  g_signal_handlers_unblock_by_func (self->check, toggled_cb, self);
}

/**
 * jalon_filter_line_set_count:
 * @count: how many events it would show alone
 *
 * Says so behind its words; where there are none, it stands back.
 */
void
jalon_filter_line_set_count (JalonFilterLine *self, guint count)
{
  g_autofree char *number = g_strdup_printf ("%'u", count);
  g_autofree char *name = NULL;

  g_return_if_fail (JALON_IS_FILTER_LINE (self));

  /* Translators: a choice of a filter, read aloud: "Mali, 12 events". */
  name = g_strdup_printf (ngettext ("%s, %'u event", "%s, %'u events", count), self->text, count);
  jalon_plain_set_label (self->count, number);
  jalon_plain_set_name (GTK_ACCESSIBLE (self->check), name);
  if (count == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
}
