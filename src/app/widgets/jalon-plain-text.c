/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one way of words into widgets. No other file of the window gives text to
 * GTK, so that none forgets to make it safe.
 */

#include "config.h"

#include "jalon-plain-text.h"

#include "jalon-safe-text.h"

#include <glib/gi18n.h>

static char *
make_safe (const char *text)
{
  return jalon_text_make_safe (text, -1, JALON_TEXT_DRAWING);
}

/**
 * jalon_plain_create_label:
 * @text: (nullable): what it says
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *
jalon_plain_create_label (const char *text)
{
  g_autofree char *safe = make_safe (text);

  return gtk_label_new (safe);
}

/**
 * jalon_plain_set_label:
 * @label: a label without markup
 * @text: (nullable): what it says; nothing where it is %NULL
 */
void
jalon_plain_set_label (GtkLabel *label, const char *text)
{
  g_autofree char *safe = make_safe (text);

  gtk_label_set_label (label, safe != NULL ? safe : "");
}

/**
 * jalon_plain_show_label:
 * @label: a label without markup
 * @text: (nullable): what it says
 *
 * Sets the words of a label, and hides it where there are none.
 */
void
jalon_plain_show_label (GtkLabel *label, const char *text)
{
  jalon_plain_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/**
 * jalon_plain_create_button:
 * @text: what stands on it, without mnemonic
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
jalon_plain_create_button (const char *text)
{
  g_autofree char *safe = make_safe (text);

  return gtk_button_new_with_label (safe);
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

/* Once, without the mnemonic. */
static void
name_by_label (GtkWidget *widget)
{
  const char      *label = get_button_label (widget);
  g_autofree char *other = NULL;
  g_autofree char *words = NULL;

  if (label == NULL || !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  /* One that was given a name of its own keeps it. */
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  if (other != NULL)
    return;
  words = drop_mnemonic (label);
  jalon_plain_set_name (GTK_ACCESSIBLE (widget), words);
}

/**
 * jalon_plain_set_button:
 * @button: a button
 * @text: what stands on it; translated where the button has a mnemonic
 */
void
jalon_plain_set_button (GtkButton *button, const char *text)
{
  g_autofree char *safe = make_safe (text);

  gtk_button_set_label (button, safe);
  name_by_label (GTK_WIDGET (button));
}

/**
 * jalon_plain_create_check:
 * @text: what stands beside it, without mnemonic
 *
 * Returns: (transfer floating): a check button
 */
GtkWidget *
jalon_plain_create_check (const char *text)
{
  g_autofree char *safe = make_safe (text);

  return gtk_check_button_new_with_label (safe);
}

/**
 * jalon_plain_set_placeholder:
 * @text: what is shown while nothing stands in the entry
 */
void
jalon_plain_set_placeholder (GtkEntry *entry, const char *text)
{
  g_autofree char *safe = make_safe (text);

  gtk_entry_set_placeholder_text (entry, safe);
}

/**
 * jalon_plain_set_entry:
 * @entry: to be edited
 * @text: (nullable): what stands in it; jalon_plain_dup_entry() gives it back
 */
void
jalon_plain_set_entry (GtkEditable *entry, const char *text)
{
  g_autofree char *safe = make_safe (text);

  gtk_editable_set_text (entry, safe != NULL ? safe : "");
}

/**
 * jalon_plain_dup_entry:
 * @entry: what was edited
 * @before: (nullable): what was set, in whatever bytes
 *
 * Returns: (transfer full): what stands in it, without the blanks around it; @before itself where nobody changed it
 */
char *
jalon_plain_dup_entry (GtkEditable *entry, const char *before)
{
  g_autofree char *safe = make_safe (before);
  char            *text = g_strdup (gtk_editable_get_text (entry));

  if (safe == NULL || !g_str_equal (safe, text))
    return g_strstrip (text);
  g_free (text);
  return g_strdup (before);
}

/**
 * jalon_plain_set_buffer:
 * @buffer: of a text that is read
 * @text: what it says
 */
void
jalon_plain_set_buffer (GtkTextBuffer *buffer, const char *text)
{
  g_autofree char *safe = make_safe (text);

  gtk_text_buffer_set_text (buffer, safe, -1);
}

/**
 * jalon_plain_set_tooltip:
 * @widget: what it is about
 * @text: (nullable): what it says
 */
void
jalon_plain_set_tooltip (GtkWidget *widget, const char *text)
{
  g_autofree char *safe = make_safe (text);

  gtk_widget_set_tooltip_text (widget, safe);
}

/**
 * jalon_plain_answer_tooltip:
 * @tooltip: one that is asked for its words
 * @text: (nullable): what it says
 */
void
jalon_plain_answer_tooltip (GtkTooltip *tooltip, const char *text)
{
  g_autofree char *safe = make_safe (text);

  gtk_tooltip_set_text (tooltip, safe);
}

static void
set_property (GtkAccessible *accessible, GtkAccessibleProperty property, const char *text)
{
  g_autofree char *safe = make_safe (text);

  gtk_accessible_update_property (accessible, property, safe, -1);
}

/**
 * jalon_plain_set_name:
 * @accessible: a widget
 * @text: what assistive technology calls it
 */
void
jalon_plain_set_name (GtkAccessible *accessible, const char *text)
{
  set_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

/**
 * jalon_plain_set_description:
 * @accessible: a widget
 * @text: what assistive technology says of it beside its name
 */
void
jalon_plain_set_description (GtkAccessible *accessible, const char *text)
{
  set_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
}

/**
 * jalon_plain_set_value:
 * @accessible: a widget with a value, such as a progress bar
 * @text: how assistive technology says the value
 */
void
jalon_plain_set_value (GtkAccessible *accessible, const char *text)
{
  set_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
}

/**
 * jalon_plain_create_toast:
 * @text: what it says
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
jalon_plain_create_toast (const char *text)
{
  g_autofree char *safe = make_safe (text);
  /* libadwaita 1.2 reads its title as markup. */
  g_autofree char *escaped = g_markup_escape_text (safe, -1);

  return adw_toast_new (escaped);
}

/* An answer may end the window that the dialog stands over, which GTK 4.8 takes to be there until the dialog is gone.
 */
static void
keep_parent_cb (GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);

  if (parent != NULL)
    g_idle_add_once (g_object_unref, g_object_ref (parent));
}

/**
 * jalon_plain_create_dialog:
 * @parent: (nullable): the window it stands over
 * @heading: (nullable): what it is about
 * @body: (nullable): what it says
 *
 * Returns: (transfer none): a dialog without responses, not yet presented
 */
AdwMessageDialog *
jalon_plain_create_dialog (GtkWindow *parent, const char *heading, const char *body)
{
  g_autofree char *safe_heading = make_safe (heading);
  g_autofree char *safe_body = make_safe (body);
  GtkWidget       *dialog = adw_message_dialog_new (parent, safe_heading, safe_body);

  g_signal_connect (dialog, "response", G_CALLBACK (keep_parent_cb), NULL);
  return ADW_MESSAGE_DIALOG (dialog);
}

/**
 * jalon_plain_offer:
 * @dialog: one without responses
 * @response: its name
 * @label: with its mnemonic
 *
 * Offers one response, which Enter gives, and “cancel”, which Escape and closing give.
 */
void
jalon_plain_offer (AdwMessageDialog *dialog, const char *response, const char *label)
{
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), response, label, NULL);
  adw_message_dialog_set_response_appearance (dialog, response, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, response);
  adw_message_dialog_set_close_response (dialog, "cancel");
}

/**
 * jalon_plain_offer_to_discard:
 * @dialog: one without responses
 * @keep: what goes on where nothing is thrown away, with its mnemonic
 *
 * Offers “discard”, and “keep”, which Enter, Escape and closing give: nothing is lost by one key.
 */
void
jalon_plain_offer_to_discard (AdwMessageDialog *dialog, const char *keep)
{
  adw_message_dialog_add_responses (dialog, "keep", keep, "discard", _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
}

/**
 * jalon_plain_set_heading:
 * @dialog: a dialog
 * @format: what it is about, as for printf()
 */
void
jalon_plain_set_heading (AdwMessageDialog *dialog, const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *safe = NULL;
  va_list          args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  safe = make_safe (text);

  adw_message_dialog_set_heading (dialog, safe);
}

/**
 * jalon_plain_set_row_title:
 * @row: a row
 * @text: its title
 */
void
jalon_plain_set_row_title (AdwPreferencesRow *row, const char *text)
{
  g_autofree char *safe = make_safe (text);

  adw_preferences_row_set_use_markup (row, FALSE);
  adw_preferences_row_set_title (row, safe);
}

/**
 * jalon_plain_set_row_subtitle:
 * @row: an #AdwActionRow or #AdwExpanderRow
 * @text: what stands below its title
 */
void
jalon_plain_set_row_subtitle (AdwPreferencesRow *row, const char *text)
{
  g_autofree char *safe = make_safe (text);

  g_return_if_fail (ADW_IS_ACTION_ROW (row) || ADW_IS_EXPANDER_ROW (row));

  adw_preferences_row_set_use_markup (row, FALSE);
  if (ADW_IS_ACTION_ROW (row))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), safe);
  else
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), safe);
}

/**
 * jalon_plain_set_window_title:
 * @window: a window
 * @header: (nullable): what stands in its header bar
 * @text: its title
 */
void
jalon_plain_set_window_title (GtkWindow *window, AdwWindowTitle *header, const char *text)
{
  g_autofree char *safe = make_safe (text);

  gtk_window_set_title (window, safe);
  if (header != NULL)
    adw_window_title_set_title (header, safe);
}

/**
 * jalon_plain_set_window_subtitle:
 * @header: what stands in the header bar of a window
 * @text: what stands below the title
 */
void
jalon_plain_set_window_subtitle (AdwWindowTitle *header, const char *text)
{
  g_autofree char *safe = make_safe (text);

  adw_window_title_set_subtitle (header, safe);
}

/**
 * jalon_plain_create_menu_item:
 * @text: what it says
 *
 * Returns: (transfer full): an item of a menu, without action
 */
GMenuItem *
jalon_plain_create_menu_item (const char *text)
{
  g_autofree char *safe = make_safe (text);
  g_auto (GStrv) parts = g_strsplit (safe, "_", -1);
  /* One alone is a mnemonic. */
  g_autofree char *doubled = g_strjoinv ("__", parts);

  return g_menu_item_new (doubled, NULL);
}

static gboolean
map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  name_by_label (g_value_get_object (&values[0]));
  return G_SOURCE_CONTINUE;
}

/**
 * jalon_plain_name_by_labels:
 *
 * From now on a button is called by the words on it, or by the name that it was given, once. GTK 4.8 says them with
 * their mnemonic, and then once more from the label within: "_Open Open".
 */
void
jalon_plain_name_by_labels (void)
{
  /* Signals are there once their class is. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_BUTTON));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
}
