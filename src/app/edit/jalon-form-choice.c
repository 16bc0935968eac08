/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows to choose in: a word of a vocabulary, a grade of the Admiralty code,
 * and what holds or does not.
 */

#include "config.h"

#include "jalon-form-choice.h"

#include "jalon-plain-text.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

/* Of reliability and of credibility. */
#define N_GRADES 6

/* The first choice of a grade is none. */
static void
append_grades (GtkStringList *labels, const JalonField *field)
{
  gtk_string_list_append (labels, C_ ("grade", "Not rated"));
  for (guint i = 0; i < N_GRADES; i++)
    {
      g_autofree char *label = field->type == JALON_FIELD_LETTER ? jalon_words_dup_reliability ((char) ('A' + i))
                                                                 : jalon_words_dup_credibility (i + 1);

      gtk_string_list_append (labels, label);
    }
}

/* Below a grade what it says of a source or of a claim. */
static void
show_meaning (JalonFormRow *row)
{
  guint       grade = gtk_drop_down_get_selected (GTK_DROP_DOWN (row->editor));
  const char *meaning = row->field->type == JALON_FIELD_LETTER ? jalon_words_explain_reliability (grade)
                                                               : jalon_words_explain_credibility (grade);

  jalon_plain_set_label (GTK_LABEL (row->note), meaning);
  gtk_widget_set_visible (row->note, meaning != NULL);
}

static void
build_meaning (JalonFormRow *row)
{
  row->note = jalon_widget_create_label ("", "caption");
  gtk_widget_add_css_class (row->note, "dim-label");
  gtk_widget_set_visible (row->note, FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row->editor),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  row->note,
                                  NULL,
                                  -1);
  g_signal_connect_swapped (row->editor, "notify::selected", G_CALLBACK (show_meaning), row);
}

static void
build_choice (JalonFormRow *row)
{
  const JalonField *field = row->field;
  GtkStringList    *labels = gtk_string_list_new (NULL);

  if (field->type != JALON_FIELD_WORD)
    append_grades (labels, field);
  for (guint i = 0; field->type == JALON_FIELD_WORD && i < jalon_vocabulary_get_n_words (field->vocabulary); i++)
    gtk_string_list_append (labels, jalon_vocabulary_get_label (field->vocabulary, i));
  row->editor = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  if (field->type != JALON_FIELD_WORD)
    build_meaning (row);
  jalon_widget_name_button (row->editor, GTK_TYPE_TOGGLE_BUTTON, _ (field->label));
  g_signal_connect_object (row->editor, "notify::selected", row->changed, row->form, G_CONNECT_SWAPPED);
}

static guint
get_position (const JalonField *field, gconstpointer record)
{
  if (field->type == JALON_FIELD_GRADE)
    return *JALON_FIELD_OF (record, field, guint8);
  if (field->type == JALON_FIELD_WORD)
    return *JALON_FIELD_OF (record, field, guint);
  return *JALON_FIELD_OF (record, field, char) != 0 ? (guint) (*JALON_FIELD_OF (record, field, char) - 'A' + 1) : 0;
}

static void
show_choice (JalonFormRow *row, gconstpointer record)
{
  GtkDropDown *editor = GTK_DROP_DOWN (row->editor);
  guint        position = get_position (row->field, record);

  if (position >= g_list_model_get_n_items (gtk_drop_down_get_model (editor)))
    position = GTK_INVALID_LIST_POSITION;
  gtk_drop_down_set_selected (editor, position);
}

static void
apply_choice (const JalonFormRow *row, gpointer record)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (row->editor));

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (row->field->type == JALON_FIELD_GRADE)
    *JALON_FIELD_IN (record, row->field, guint8) = (guint8) position;
  else if (row->field->type == JALON_FIELD_LETTER)
    *JALON_FIELD_IN (record, row->field, char) = position > 0 ? (char) ('A' + position - 1) : 0;
  else
    *JALON_FIELD_IN (record, row->field, guint) = position;
}

/* What a new record is may still have to be said. */
static gboolean
is_choice_blank (const JalonFormRow *row)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (row->editor)) == GTK_INVALID_LIST_POSITION;
}

/* There always is a choice. */
static gboolean
is_never_blank (const JalonFormRow *row)
{
  return FALSE;
}

const JalonFormRowType jalon_form_choice = {
  .build = build_choice,
  .show = show_choice,
  .apply = apply_choice,
  .is_blank = is_choice_blank,
};

static void
build_check (JalonFormRow *row)
{
  row->editor = jalon_plain_create_check (_ (row->field->label));
  g_signal_connect_object (row->editor, "toggled", row->changed, row->form, G_CONNECT_SWAPPED);
}

static void
show_check (JalonFormRow *row, gconstpointer record)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->editor), *JALON_FIELD_OF (record, row->field, gboolean));
}

static void
apply_check (const JalonFormRow *row, gpointer record)
{
  *JALON_FIELD_IN (record, row->field, gboolean) = gtk_check_button_get_active (GTK_CHECK_BUTTON (row->editor));
}

const JalonFormRowType jalon_form_check = {
  .names_itself = TRUE,
  .build = build_check,
  .show = show_check,
  .apply = apply_check,
  .is_blank = is_never_blank,
};
