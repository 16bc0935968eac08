/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a form: one field of a record, to be corrected or filled in by
 * hand, with what is wrong with it beside it.
 */

#pragma once

#include "jalon-field.h"
#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _JalonFormRow JalonFormRow;

/**
 * JalonFormRowType:
 *
 * What a row is, by what its field holds.
 * @names_itself: the editor shows what the field is called, as a check button does
 * @build: makes the editor, and what stands beside it; connects it to @changed of the form
 * @show: fills the editor from a record
 * @apply: gives a record what was changed; all else in it stays
 * @follow: (nullable): shows what follows from the record as all rows have it
 * @is_blank: whether there is nothing in it
 * @dup_fault: (nullable): (transfer full) (nullable): what is wrong with what stands in it, translated
 * @show_fault: (nullable): says what is wrong, or nothing, beside that part of the editor; without it, below the editor
 */
typedef struct
{
  gboolean names_itself;
  void (*build) (JalonFormRow *row);
  void (*show) (JalonFormRow *row, gconstpointer record);
  void (*apply) (const JalonFormRow *row, gpointer record);
  void (*follow) (JalonFormRow *row, gconstpointer record);
  gboolean (*is_blank) (const JalonFormRow *row);
  char *(*dup_fault) (const JalonFormRow *row);
  void (*show_fault) (JalonFormRow *row, const char *fault);
} JalonFormRowType;

/**
 * JalonFormRow:
 * @schema: of the record that @field is of
 * @session: (borrowed)
 * @form: (borrowed): its rows are the row's widgets
 * @changed: called with @form whenever the person changes something
 * @editor: what is edited
 * @words: (nullable): of a count, an entry for the words of the source
 * @note: (nullable): below the editor, how it is understood
 * @fault: what is wrong with it
 * @before: (owned) (nullable): the text that the record came with
 * @was_blank: there was nothing in it when it was filled
 * @insists: what is missing is said, too
 */
struct _JalonFormRow
{
  const JalonField       *field;
  const JalonSchema      *schema;
  const JalonFormRowType *type;
  JalonSession           *session;
  GtkWidget              *form;
  GCallback               changed;
  GtkWidget              *editor;
  GtkWidget              *words;
  GtkWidget              *note;
  GtkWidget              *fault;
  char                   *before;
  gboolean                was_blank;
  gboolean                insists;
};

gboolean      jalon_form_row_is_for (const JalonField *field);
JalonFormRow *jalon_form_row_new (const JalonSchema *schema,
                                  const JalonField  *field,
                                  JalonSession      *session,
                                  GtkWidget         *form,
                                  GCallback          changed);
void          jalon_form_row_free (JalonFormRow *row);
void          jalon_form_row_show (JalonFormRow *row, gconstpointer record);
gboolean      jalon_form_row_check (JalonFormRow *row, gconstpointer record);

G_END_DECLS
