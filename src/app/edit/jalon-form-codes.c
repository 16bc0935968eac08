/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of states and organisations: one, several, those of the parties that
 * have a role, or records that have a code among other fields.
 */

#include "config.h"

#include "jalon-form-codes.h"

#include "jalon-codes-editor.h"
#include "jalon-record.h"

#include <glib/gi18n.h>

/* Whose flights are barred: all of them, unless the person says less. */
#define ALL_FLIGHTS (JALON_BAN_ORIGIN | JALON_BAN_DESTINATION | JALON_BAN_FLAG)

static JalonCodesEditor *
get_editor (const JalonFormRow *row)
{
  return JALON_CODES_EDITOR (row->editor);
}

static void
build_codes (JalonFormRow *row)
{
  gboolean is_single = row->field->type == JALON_FIELD_CODE;

  /* Whoever hosts or closes a sky is a state. */
  row->editor = g_object_new (JALON_TYPE_CODES_EDITOR,
                              "is-single",
                              is_single,
                              "only-states",
                              is_single,
                              "session",
                              row->session,
                              NULL);
  g_signal_connect_object (row->editor, "changed", row->changed, row->form, G_CONNECT_SWAPPED);
}

/* Whether a record of a list is one of those that the row is for. */
static gboolean
is_own (const JalonField *field, gconstpointer item)
{
  return field->type != JALON_FIELD_PARTIES || ((const JalonParty *) item)->role == field->fallback;
}

/* What a record begins with that the person adds. */
static gpointer
create_pattern (const JalonField *field)
{
  gpointer pattern = jalon_schema_begin (field->schema);

  for (guint i = 0; i < field->schema->n_fields; i++)
    if (field->schema->fields[i].type == JALON_FIELD_SCOPE)
      *JALON_FIELD_IN (pattern, &field->schema->fields[i], guint) = ALL_FLIGHTS;
  if (field->type == JALON_FIELD_PARTIES)
    ((JalonParty *) pattern)->role = field->fallback;
  return pattern;
}

static void
show_records (const JalonFormRow *row, const GPtrArray *records)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (is_own (row->field, g_ptr_array_index (records, i)))
      g_ptr_array_add (own, g_ptr_array_index (records, i));
  jalon_codes_editor_set_records (get_editor (row), row->field->schema, create_pattern (row->field), own);
}

static void
show_codes (JalonFormRow *row, gconstpointer record)
{
  const JalonField *field = row->field;

  if (field->schema != NULL)
    show_records (row, *JALON_FIELD_OF (record, field, GPtrArray *));
  else if (field->type == JALON_FIELD_CODES)
    jalon_codes_editor_set_codes (get_editor (row), *JALON_FIELD_OF (record, field, const char *const *));
  else
    jalon_codes_editor_set_codes (get_editor (row),
                                  (const char *const[]){ *JALON_FIELD_OF (record, field, const char *), NULL });
}

/* Those of the row stand after the others from then on. */
static void
apply_records (const JalonFormRow *row, GPtrArray *records)
{
  const GPtrArray *edited = jalon_codes_editor_get_records (get_editor (row));

  for (guint i = records->len; i-- > 0;)
    if (is_own (row->field, g_ptr_array_index (records, i)))
      g_ptr_array_remove_index (records, i);
  for (guint i = 0; i < edited->len; i++)
    g_ptr_array_add (records, jalon_schema_copy (row->field->schema, g_ptr_array_index (edited, i)));
}

static void
apply_codes (const JalonFormRow *row, gpointer record)
{
  const JalonField *field = row->field;
  g_auto (GStrv) codes = field->schema == NULL ? jalon_codes_editor_dup_codes (get_editor (row)) : NULL;

  if (field->schema != NULL)
    apply_records (row, *JALON_FIELD_IN (record, field, GPtrArray *));
  else if (field->type == JALON_FIELD_CODES)
    {
      g_strfreev (*JALON_FIELD_IN (record, field, char **));
      if (codes == NULL && (field->flags & JALON_FIELD_SET) != 0)
        codes = g_new0 (char *, 1);
      *JALON_FIELD_IN (record, field, char **) = g_steal_pointer (&codes);
    }
  else
    {
      g_free (*JALON_FIELD_IN (record, field, char *));
      *JALON_FIELD_IN (record, field, char *) = codes != NULL ? g_strdup (codes[0]) : NULL;
    }
}

static gboolean
is_codes_blank (const JalonFormRow *row)
{
  return jalon_codes_editor_get_records (get_editor (row))->len == 0;
}

/* A ban that bars no flight at all is none. */
static char *
dup_codes_fault (const JalonFormRow *row)
{
  const GPtrArray   *records = jalon_codes_editor_get_records (get_editor (row));
  const JalonSchema *schema = row->field->schema;

  for (guint i = 0; schema != NULL && i < schema->n_fields; i++)
    for (guint j = 0; schema->fields[i].type == JALON_FIELD_SCOPE && j < records->len; j++)
      if (*JALON_FIELD_OF (g_ptr_array_index (records, j), &schema->fields[i], guint) == 0)
        return g_strdup (_ ("Say which flights, or remove the state."));
  return NULL;
}

const JalonFormRowType jalon_form_codes = {
  .build = build_codes,
  .show = show_codes,
  .apply = apply_codes,
  .is_blank = is_codes_blank,
  .dup_fault = dup_codes_fault,
};
