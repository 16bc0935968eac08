/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What widgets have in common.
 */

#include "config.h"

#include "jalon-widget.h"

#include "jalon-plain-text.h"

/**
 * jalon_widget_dispose_template:
 * @widget: a widget that is being disposed of
 * @type: its type
 *
 * Lets go of the children in the template: of those that are bound to a field
 * as gtk_widget_dispose_template() does, and of the others, which GTK 4.8 leaves.
 * Of a widget of a type derived from @type, whose template GTK 4.8 does not
 * find, the bound ones go when it is finalized.
 */
void
jalon_widget_dispose_template (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  if (G_OBJECT_TYPE (widget) == type)
    gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * jalon_widget_create_label:
 * @words: what it says
 * @css_class: (nullable): how
 *
 * Returns: (transfer floating): a label that begins where lines begin, and breaks long ones
 */
GtkWidget *
jalon_widget_create_label (const char *words, const char *css_class)
{
  GtkWidget *label = jalon_plain_create_label (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * jalon_widget_name_button:
 * @widget: one that stands around a button, such as a drop-down
 * @type: of the button
 * @name: what assistive technology calls it, translated
 *
 * Names the button that takes the focus within a widget: GTK 4.8 hands no name down to it.
 */
void
jalon_widget_name_button (GtkWidget *widget, GType type, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (G_TYPE_CHECK_INSTANCE_TYPE (child, type))
      {
        jalon_plain_set_name (GTK_ACCESSIBLE (child), name);
        return;
      }
}

/**
 * jalon_widget_set_invalid:
 * @widget: an entry or what stands for one
 * @invalid: what is in it cannot stand
 *
 * Shows it, and says it to assistive technology.
 */
void
jalon_widget_set_invalid (GtkWidget *widget, gboolean invalid)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (invalid)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/**
 * jalon_widget_set_problem:
 * @widget: an entry or what stands for one
 * @problem: the label that says what is wrong with it, empty while nothing is
 *
 * Ties both together for assistive technology; GTK 4.8 passes on descriptions alone.
 */
void
jalon_widget_set_problem (GtkWidget *widget, GtkWidget *problem)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_WIDGET (problem));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, problem, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, problem, NULL, -1);
}

/**
 * jalon_widget_get_natural_height:
 * @widget: a widget
 * @width: that it will have, pixels; -1 for any
 *
 * Returns: pixels that it would like to have
 */
int
jalon_widget_get_natural_height (GtkWidget *widget, int width)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  return natural;
}

/* (nullable): the words on a button, with their mnemonic */
static const char *
get_button_label (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  return GTK_IS_CHECK_BUTTON (widget) ? gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)) : NULL;
}

static char *
drop_mnemonic (const char *label)
{
  GString *words = g_string_new (NULL);

  for (const char *at = label; *at != '\0'; at++)
    if (*at != '_' || at[1] == '_')
      g_string_append_c (words, *at == '_' ? *at++ : *at);
  return g_string_free (words, FALSE);
}

static gboolean
map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget       *widget = g_value_get_object (&values[0]);
  const char      *label = get_button_label (widget);
  g_autofree char *other = NULL;
  g_autofree char *words = NULL;

  if (label == NULL || !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return G_SOURCE_CONTINUE;
  /* One that was given a name of its own keeps it. */
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  if (other != NULL)
    return G_SOURCE_CONTINUE;
  words = drop_mnemonic (label);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  jalon_plain_set_name (GTK_ACCESSIBLE (widget), words);
  return G_SOURCE_CONTINUE;
}

/**
 * jalon_widget_name_by_labels:
 *
 * From now on a button is called by the words on it. GTK 4.8 says them with their mnemonic, and then once more from the
 * label within: "_Open Open".
 */
void
jalon_widget_name_by_labels (void)
{
  /* Signals are there once their class is. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_BUTTON));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
}
