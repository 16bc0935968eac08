/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of a record of any schema. What is not in a row stays as it was,
 * but for what follows from the changes by the rules of the schema.
 */

#include "config.h"

#include "jalon-form-row.h"
#include "jalon-record-form.h"

struct _JalonRecordForm
{
  JalonSessionWidget parent_instance;

  const JalonSchema *schema; /* (nullable) */
  gpointer           record; /* (owned) (nullable): as it was given */
  GPtrArray         *rows;   /* (owned) (element-type JalonFormRow) */
  gboolean           is_filling;
  gboolean           is_changed; /* by the person, since the record was set */
};

G_DEFINE_FINAL_TYPE (JalonRecordForm, jalon_record_form, JALON_TYPE_SESSION_WIDGET)

/* Says beside each row what is wrong with it. Returns: (nullable): the first row with which something is */
static JalonFormRow *
check (JalonRecordForm *self)
{
  gpointer      record = jalon_record_form_dup_record (self);
  JalonFormRow *first = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      JalonFormRow *row = g_ptr_array_index (self->rows, i);

      if (!jalon_form_row_check (row, record) && first == NULL)
        first = row;
    }
  jalon_schema_free (self->schema, record);
  return first;
}

static void
changed_cb (JalonRecordForm *self)
{
  if (self->is_filling)
    return;
  self->is_changed = TRUE;
  check (self);
}

static void
remove_rows (JalonRecordForm *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_rows (JalonRecordForm *self, guint late)
{
  JalonSession *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));

  for (guint i = 0; i < self->schema->n_fields; i++)
    {
      const JalonField *field = &self->schema->fields[i];

      if (jalon_form_row_is_for (field) && (field->flags & JALON_FIELD_LATE) == late)
        g_ptr_array_add (self->rows,
                         jalon_form_row_new (self->schema, field, session, GTK_WIDGET (self), G_CALLBACK (changed_cb)));
    }
}

static gboolean
jalon_record_form_grab_focus (GtkWidget *widget)
{
  JalonRecordForm *self = JALON_RECORD_FORM (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (((JalonFormRow *) g_ptr_array_index (self->rows, 0))->editor);
}

static void
jalon_record_form_dispose (GObject *object)
{
  remove_rows (JALON_RECORD_FORM (object));

  G_OBJECT_CLASS (jalon_record_form_parent_class)->dispose (object);
}

static void
jalon_record_form_finalize (GObject *object)
{
  JalonRecordForm *self = JALON_RECORD_FORM (object);

  if (self->schema != NULL)
    jalon_schema_free (self->schema, self->record);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (jalon_record_form_parent_class)->finalize (object);
}

static void
jalon_record_form_class_init (JalonRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_record_form_finalize;
  widget_class->grab_focus = jalon_record_form_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "form");
}

static void
jalon_record_form_init (JalonRecordForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_form_row_free);
}

/**
 * jalon_record_form_set_record:
 * @self: a form with a session
 * @schema: of @record; as long as the program
 * @record: what is to be edited; copied
 *
 * Shows a record. What it lacks is not said before the person has begun to fill it in.
 */
void
jalon_record_form_set_record (JalonRecordForm *self, const JalonSchema *schema, gconstpointer record)
{
  g_return_if_fail (JALON_IS_RECORD_FORM (self));
  g_return_if_fail (schema != NULL && record != NULL);

  if (self->schema != NULL)
    jalon_schema_free (self->schema, self->record);
  self->record = jalon_schema_copy (schema, record);
  if (schema != self->schema)
    {
      remove_rows (self);
      self->schema = schema;
      add_rows (self, 0);
      add_rows (self, JALON_FIELD_LATE);
    }
  self->is_filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    jalon_form_row_show (g_ptr_array_index (self->rows, i), self->record);
  self->is_filling = FALSE;
  self->is_changed = FALSE;
  check (self);
}

/**
 * jalon_record_form_is_changed:
 * @self: a form with a record
 *
 * Returns: whether the person has changed something since the record was set, be it back
 */
gboolean
jalon_record_form_is_changed (JalonRecordForm *self)
{
  g_return_val_if_fail (JALON_IS_RECORD_FORM (self), FALSE);

  return self->is_changed;
}

/**
 * jalon_record_form_dup_record:
 * @self: a form with a record
 *
 * Returns: (transfer full): the record as the rows have it
 */
gpointer
jalon_record_form_dup_record (JalonRecordForm *self)
{
  gpointer record;

  g_return_val_if_fail (JALON_IS_RECORD_FORM (self), NULL);
  g_return_val_if_fail (self->record != NULL, NULL);

  record = jalon_schema_copy (self->schema, self->record);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const JalonFormRow *row = g_ptr_array_index (self->rows, i);

      row->type->apply (row, record);
    }
  jalon_schema_settle (self->schema, self->record, record);
  return record;
}

/**
 * jalon_record_form_insist:
 * @self: a form with a record
 *
 * Says all that is wrong, also what is still missing, and moves the focus to the first of it.
 *
 * Returns: whether nothing is
 */
gboolean
jalon_record_form_insist (JalonRecordForm *self)
{
  JalonFormRow *first;

  g_return_val_if_fail (JALON_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    ((JalonFormRow *) g_ptr_array_index (self->rows, i))->insists = TRUE;
  first = check (self);
  if (first != NULL)
    gtk_widget_grab_focus (first->editor);
  return first == NULL;
}
