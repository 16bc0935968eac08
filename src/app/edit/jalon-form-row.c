/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a form: its label, its editor, and what is wrong with it.
 */

#include "config.h"

#include "jalon-form-row.h"

#include "jalon-form-area.h"
#include "jalon-form-choice.h"
#include "jalon-form-codes.h"
#include "jalon-form-language.h"
#include "jalon-form-links.h"
#include "jalon-form-place.h"
#include "jalon-form-text.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

/* Lists are of codes where their records have one, ids are those of events, and a language is
 * chosen; see get_type(). */
static const JalonFormRowType *const types[JALON_N_FIELD_TYPES] = {
  [JALON_FIELD_STRING] = &jalon_form_text,   [JALON_FIELD_TEXT] = &jalon_form_text,
  [JALON_FIELD_STRINGS] = &jalon_form_text,  [JALON_FIELD_COUNT] = &jalon_form_text,
  [JALON_FIELD_TIME] = &jalon_form_text,     [JALON_FIELD_DATE] = &jalon_form_text,
  [JALON_FIELD_LIST] = &jalon_form_text,     [JALON_FIELD_WORD] = &jalon_form_choice,
  [JALON_FIELD_GRADE] = &jalon_form_choice,  [JALON_FIELD_LETTER] = &jalon_form_choice,
  [JALON_FIELD_BOOLEAN] = &jalon_form_check, [JALON_FIELD_CODE] = &jalon_form_codes,
  [JALON_FIELD_CODES] = &jalon_form_codes,   [JALON_FIELD_PARTIES] = &jalon_form_codes,
  [JALON_FIELD_PLACE] = &jalon_form_place,   [JALON_FIELD_JSON] = &jalon_form_area,
};

static const JalonFormRowType *
get_type (const JalonField *field)
{
  if (field->type == JALON_FIELD_LIST && field->schema->fields[0].type == JALON_FIELD_CODE)
    return &jalon_form_codes;
  if (field->aspect == JALON_ASPECT_EVENTS)
    return &jalon_form_links;
  if (field->aspect == JALON_ASPECT_LANGUAGE)
    return &jalon_form_language;
  return types[field->type];
}

/**
 * jalon_form_row_is_for:
 *
 * Returns: whether a field has a row in forms
 */
gboolean
jalon_form_row_is_for (const JalonField *field)
{
  return field->label != NULL && get_type (field) != NULL;
}

static void
append (JalonFormRow *row, GtkWidget *widget)
{
  if (widget != NULL)
    gtk_widget_set_parent (widget, row->form);
}

static void
add_label (JalonFormRow *row)
{
  GtkWidget *label = jalon_widget_create_label (_ (row->field->label), "caption-heading");

  append (row, label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row->editor), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

/**
 * jalon_form_row_new:
 * @schema: of the record
 * @field: one of it that has a row
 * @session: as long as the row
 * @form: gets the row's widgets as its last children
 * @changed: called with @form, as long as that is there, whenever the person changes something
 *
 * Returns: (transfer full): a row, still empty
 */
JalonFormRow *
jalon_form_row_new (const JalonSchema *schema,
                    const JalonField  *field,
                    JalonSession      *session,
                    GtkWidget         *form,
                    GCallback          changed)
{
  JalonFormRow *row = g_new0 (JalonFormRow, 1);

  *row = (JalonFormRow){
    .schema = schema,
    .field = field,
    .type = get_type (field),
    .session = session,
    .form = form,
    .changed = changed,
  };
  row->type->build (row);
  row->fault = jalon_widget_create_label ("", "caption");
  gtk_widget_add_css_class (row->fault, "error");
  gtk_widget_set_visible (row->fault, FALSE);
  gtk_widget_set_name (row->editor, field->name);
  if (!row->type->names_itself)
    add_label (row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row->editor), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, row->fault, -1);
  append (row, row->editor);
  append (row, row->words);
  append (row, row->note);
  append (row, row->fault);
  return row;
}

/**
 * jalon_form_row_free:
 * @row: (transfer full): its widgets stay in the form
 */
void
jalon_form_row_free (JalonFormRow *row)
{
  g_free (row->before);
  g_free (row);
}

/**
 * jalon_form_row_show:
 * @record: is only looked at
 *
 * Shows the field of a record.
 */
void
jalon_form_row_show (JalonFormRow *row, gconstpointer record)
{
  row->insists = FALSE;
  row->type->show (row, record);
  row->was_blank = row->type->is_blank (row);
}

/* A record without a code cannot be read again. */
static gboolean
is_needed (const JalonField *field)
{
  return (field->flags & JALON_FIELD_REQUIRED) != 0 || field->type == JALON_FIELD_CODE;
}

static char *
dup_fault (const JalonFormRow *row, gconstpointer record)
{
  char       *fault = row->type->dup_fault != NULL ? row->type->dup_fault (row) : NULL;
  const char *beside = row->field->fault != NULL ? row->field->fault (record) : NULL;

  if (is_needed (row->field) && row->type->is_blank (row))
    return g_strdup (_ ("This cannot be left empty."));
  return fault != NULL || beside == NULL ? fault : g_strdup (_ (beside));
}

/* Nobody is told at once that what has still to be filled in is empty. */
static gboolean
is_told (const JalonFormRow *row)
{
  return row->insists || !row->was_blank || !row->type->is_blank (row);
}

static void
show_fault (JalonFormRow *row, const char *fault)
{
  jalon_plain_set_label (GTK_LABEL (row->fault), fault != NULL ? fault : "");
  gtk_widget_set_visible (row->fault, fault != NULL);
  jalon_widget_set_invalid (row->editor, fault != NULL);
}

/**
 * jalon_form_row_check:
 * @record: as all rows have it
 *
 * Says beside the row what is wrong with it.
 *
 * Returns: whether it may stand so
 */
gboolean
jalon_form_row_check (JalonFormRow *row, gconstpointer record)
{
  g_autofree char *fault = dup_fault (row, record);
  gboolean         is_shown = fault != NULL && is_told (row);

  if (row->type->follow != NULL)
    row->type->follow (row, record);
  if (row->type->show_fault != NULL)
    row->type->show_fault (row, is_shown ? fault : NULL);
  else
    show_fault (row, is_shown ? fault : NULL);
  return fault == NULL;
}
