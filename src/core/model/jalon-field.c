/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making, copying and freeing records, field by field.
 */

#include "config.h"

#include "jalon-field.h"

#include "jalon-json-tree.h"
#include "jalon-record.h"

#include <math.h>
#include <string.h>

/* How a field lies in memory. */
typedef enum
{
  STORAGE_PLAIN,
  STORAGE_STRING,
  STORAGE_STRINGS,
  STORAGE_TIME,
  STORAGE_COUNT,
  STORAGE_RULING,
  STORAGE_RECORD,
  STORAGE_RECORDS,
} Storage;

static const Storage storages[JALON_N_FIELD_TYPES] = {
  [JALON_FIELD_ID] = STORAGE_STRING,      [JALON_FIELD_STRING] = STORAGE_STRING,
  [JALON_FIELD_TEXT] = STORAGE_STRING,    [JALON_FIELD_CODE] = STORAGE_STRING,
  [JALON_FIELD_ARTICLE] = STORAGE_STRING, [JALON_FIELD_JSON] = STORAGE_STRING,
  [JALON_FIELD_EXTRA] = STORAGE_STRING,   [JALON_FIELD_STRINGS] = STORAGE_STRINGS,
  [JALON_FIELD_CODES] = STORAGE_STRINGS,  [JALON_FIELD_TIME] = STORAGE_TIME,
  [JALON_FIELD_DATE] = STORAGE_TIME,      [JALON_FIELD_COUNT] = STORAGE_COUNT,
  [JALON_FIELD_RULING] = STORAGE_RULING,  [JALON_FIELD_PLACE] = STORAGE_RECORD,
  [JALON_FIELD_LIST] = STORAGE_RECORDS,   [JALON_FIELD_PARTIES] = STORAGE_RECORDS,
};

static gboolean
begins_as_zero (const JalonField *field)
{
  Storage storage = storages[field->type];

  return storage != STORAGE_TIME && storage != STORAGE_COUNT && storage != STORAGE_RECORDS &&
         field->type != JALON_FIELD_POINT && field->type != JALON_FIELD_FRAME && (field->flags & JALON_FIELD_SET) == 0;
}

/* Of a time that columns hold, the words are packed. */
static gboolean
is_packed (const JalonField *field)
{
  return (field->flags & JALON_FIELD_APART) == 0 || field->type == JALON_FIELD_TIME;
}

static gboolean
has_names (const JalonSchema *schema)
{
  for (guint i = 0; schema != NULL && i < schema->n_fields; i++)
    if ((schema->fields[i].flags & JALON_FIELD_NAME) != 0 || has_names (schema->fields[i].schema))
      return TRUE;
  return FALSE;
}

/* Types whose fields keep what a new record has where a file does not have them. */
static const gboolean stays[JALON_N_FIELD_TYPES] = {
  [JALON_FIELD_STRING] = TRUE, [JALON_FIELD_TEXT] = TRUE,    [JALON_FIELD_STRINGS] = TRUE, [JALON_FIELD_CODES] = TRUE,
  [JALON_FIELD_GRADE] = TRUE,  [JALON_FIELD_LETTER] = TRUE,  [JALON_FIELD_OFFSET] = TRUE,  [JALON_FIELD_METRES] = TRUE,
  [JALON_FIELD_POINT] = TRUE,  [JALON_FIELD_FRAME] = TRUE,   [JALON_FIELD_COUNT] = TRUE,   [JALON_FIELD_RULING] = TRUE,
  [JALON_FIELD_LIST] = TRUE,   [JALON_FIELD_PARTIES] = TRUE,
};

/* Whether a record stays as it is where a file does not have the field. */
static gboolean
is_optional (const JalonField *field)
{
  return stays[field->type] && (field->flags & JALON_FIELD_REQUIRED) == 0 && field->missing == NULL;
}

/* For jalon_schema_get_sets(). */
const JalonSchemaSets *
jalon_schema_make_sets (const JalonSchema *schema)
{
  JalonSchemaSets *sets = schema->sets;

  if (!g_once_init_enter (&sets->is_made))
    return sets;

  g_assert (schema->n_fields <= JALON_MAX_FIELDS);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const JalonField *field = &schema->fields[i];
      guint64           bit = G_GUINT64_CONSTANT (1) << i;

      if (field->name != NULL)
        {
          sets->optional |= is_optional (field) ? bit : 0;
          sets->name_bits[i] = JALON_JSON_NAME_BIT (field->name, strlen (field->name));
        }
      if ((field->flags & JALON_FIELD_ALIAS) != 0)
        continue;
      sets->begun |= begins_as_zero (field) ? 0 : bit;
      sets->owned |= storages[field->type] == STORAGE_PLAIN ? 0 : bit;
      sets->packed |= is_packed (field) ? bit : 0;
      sets->named |= (field->flags & JALON_FIELD_NAME) != 0 || has_names (field->schema) ? bit : 0;
    }
  g_once_init_leave (&sets->is_made, 1);
  return sets;
}

static void
init_field (const JalonField *field, gpointer record)
{
  switch (storages[field->type])
    {
    case STORAGE_STRINGS:
      if ((field->flags & JALON_FIELD_SET) != 0)
        *JALON_FIELD_IN (record, field, char **) = g_new0 (char *, 1);
      break;
    case STORAGE_TIME:
      *JALON_FIELD_IN (record, field, JalonTime) = JALON_TIME_INIT;
      break;
    case STORAGE_COUNT:
      *JALON_FIELD_IN (record, field, JalonCount) = JALON_COUNT_INIT;
      break;
    case STORAGE_RECORDS:
      *JALON_FIELD_IN (record, field, GPtrArray *) = g_ptr_array_new_with_free_func (field->schema->free);
      break;
    case STORAGE_PLAIN:
      if (field->type == JALON_FIELD_POINT)
        for (guint i = 0; i < 2; i++)
          JALON_FIELD_IN (record, field, double)[i] = NAN;
      if (field->type == JALON_FIELD_FRAME)
        jalon_box_init_empty (JALON_FIELD_IN (record, field, JalonBox));
      break;
    case STORAGE_STRING:
    case STORAGE_RULING:
    case STORAGE_RECORD:
    default:
      break;
    }
}

/**
 * jalon_schema_new:
 *
 * Returns: (transfer full): a record with nothing in it, whose lists are empty and whose times are unknown
 */
gpointer
jalon_schema_new (const JalonSchema *schema)
{
  gpointer          record = g_malloc0 (schema->size);
  const JalonField *field;

  JALON_SCHEMA_FOREACH (schema, jalon_schema_get_sets (schema)->begun, left, field)
    init_field (field, record);
  return record;
}

/**
 * jalon_schema_begin:
 *
 * Returns: (transfer full): a record to be filled in by a person, as a file without any of its members is read
 */
gpointer
jalon_schema_begin (const JalonSchema *schema)
{
  gpointer record = jalon_schema_new (schema);

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].type == JALON_FIELD_WORD || schema->fields[i].type == JALON_FIELD_BOOLEAN)
      *JALON_FIELD_IN (record, &schema->fields[i], guint) = schema->fields[i].fallback;
  return record;
}

/**
 * jalon_schema_settle:
 * @before: a record as it was
 * @record: (inout): the same as a person has changed it
 *
 * Does what follows from the changes for fields that the person has left as they were.
 */
void
jalon_schema_settle (const JalonSchema *schema, gconstpointer before, gpointer record)
{
  if (schema->settle != NULL)
    schema->settle (before, record);
}

static GPtrArray *
copy_records (const JalonSchema *schema, const GPtrArray *records)
{
  GPtrArray *copy = g_ptr_array_new_full (records->len, schema->free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copy, jalon_schema_copy (schema, g_ptr_array_index (records, i)));
  return copy;
}

/* Gives a copy of the whole structure its own of what a field points to. */
static void
own_field (const JalonField *field, gpointer record)
{
  switch (storages[field->type])
    {
    case STORAGE_STRING:
      *JALON_FIELD_IN (record, field, char *) = g_strdup (*JALON_FIELD_OF (record, field, char *));
      break;
    case STORAGE_STRINGS:
      *JALON_FIELD_IN (record, field, char **) = g_strdupv (*JALON_FIELD_IN (record, field, char **));
      break;
    case STORAGE_TIME:
      JALON_FIELD_IN (record, field, JalonTime)->words = g_strdup (JALON_FIELD_OF (record, field, JalonTime)->words);
      break;
    case STORAGE_COUNT:
      JALON_FIELD_IN (record, field, JalonCount)->words = g_strdup (JALON_FIELD_OF (record, field, JalonCount)->words);
      break;
    case STORAGE_RULING:
      JALON_FIELD_IN (record, field, JalonRuling)->reason =
          g_strdup (JALON_FIELD_OF (record, field, JalonRuling)->reason);
      break;
    case STORAGE_RECORD:
      *JALON_FIELD_IN (record, field, gpointer) =
          jalon_schema_copy (field->schema, *JALON_FIELD_OF (record, field, gconstpointer));
      break;
    case STORAGE_RECORDS:
      *JALON_FIELD_IN (record, field, GPtrArray *) =
          copy_records (field->schema, *JALON_FIELD_OF (record, field, GPtrArray *));
      break;
    case STORAGE_PLAIN:
    default:
      break;
    }
}

/**
 * jalon_schema_copy:
 * @record: (nullable): a record of @schema
 *
 * Returns: (transfer full) (nullable): a deep copy; %NULL for %NULL
 */
gpointer
jalon_schema_copy (const JalonSchema *schema, gconstpointer record)
{
  gpointer          copy = g_memdup2 (record, schema->size);
  const JalonField *field;

  if (record == NULL)
    return NULL;

  JALON_SCHEMA_FOREACH (schema, jalon_schema_get_sets (schema)->owned, left, field)
    own_field (field, copy);
  return copy;
}

/* Most fields of most records are empty, and there are many: empty ones cost no call. */
static void
clear_field (const JalonField *field, gpointer record)
{
  switch (storages[field->type])
    {
    case STORAGE_STRING:
      if (*JALON_FIELD_IN (record, field, char *) != NULL)
        g_free (*JALON_FIELD_IN (record, field, char *));
      break;
    case STORAGE_STRINGS:
      if (*JALON_FIELD_IN (record, field, char **) != NULL)
        g_strfreev (*JALON_FIELD_IN (record, field, char **));
      break;
    case STORAGE_TIME:
      g_free (JALON_FIELD_IN (record, field, JalonTime)->words);
      break;
    case STORAGE_COUNT:
      g_free (JALON_FIELD_IN (record, field, JalonCount)->words);
      break;
    case STORAGE_RULING:
      g_free (JALON_FIELD_IN (record, field, JalonRuling)->reason);
      break;
    case STORAGE_RECORD:
      jalon_schema_free (field->schema, *JALON_FIELD_IN (record, field, gpointer));
      break;
    case STORAGE_RECORDS:
      g_ptr_array_unref (*JALON_FIELD_IN (record, field, GPtrArray *));
      break;
    case STORAGE_PLAIN:
    default:
      break;
    }
}

/**
 * jalon_schema_free:
 * @record: (transfer full) (nullable): a record of @schema
 */
void
jalon_schema_free (const JalonSchema *schema, gpointer record)
{
  const JalonField *field;

  if (record == NULL)
    return;

  JALON_SCHEMA_FOREACH (schema, jalon_schema_get_sets (schema)->owned, left, field)
    clear_field (field, record);
  g_free (record);
}

/**
 * jalon_schema_find:
 * @name: of a member in files
 *
 * Returns: (nullable): the field that is called so
 */
const JalonField *
jalon_schema_find (const JalonSchema *schema, const char *name)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (g_strcmp0 (schema->fields[i].name, name) == 0)
      return &schema->fields[i];
  return NULL;
}

/**
 * jalon_schema_find_column:
 * @column: a JalonEventColumn
 *
 * Returns: (nullable): the field whose word is in that column
 */
const JalonField *
jalon_schema_find_column (const JalonSchema *schema, guint column)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].column == column)
      return &schema->fields[i];
  return NULL;
}

/**
 * jalon_schema_find_bounds:
 * @bounds: a JalonEventBounds
 *
 * Returns: (nullable): the field whose number is there
 */
const JalonField *
jalon_schema_find_bounds (const JalonSchema *schema, guint bounds)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].bounds == bounds)
      return &schema->fields[i];
  return NULL;
}

/**
 * jalon_field_is_set:
 *
 * Returns: whether a record says something by a field: whether it has it, or as a word another than the fallback
 */
gboolean
jalon_field_is_set (const JalonField *field, gconstpointer record)
{
  const JalonTime *time;

  switch (storages[field->type])
    {
    case STORAGE_TIME:
      time = JALON_FIELD_OF (record, field, JalonTime);
      return time->start != JALON_DAY_NONE || time->end != JALON_DAY_NONE || time->words != NULL;
    case STORAGE_COUNT:
      return jalon_count_is_known (JALON_FIELD_OF (record, field, JalonCount)) ||
             JALON_FIELD_OF (record, field, JalonCount)->words != NULL;
    case STORAGE_RULING:
      return JALON_FIELD_OF (record, field, JalonRuling)->verdict != JALON_VERDICT_NONE;
    case STORAGE_RECORDS:
      return (*JALON_FIELD_OF (record, field, GPtrArray *))->len > 0;
    case STORAGE_PLAIN:
      return *JALON_FIELD_OF (record, field, guint) != field->fallback;
    case STORAGE_STRING:
    case STORAGE_STRINGS:
    case STORAGE_RECORD:
    default:
      return *JALON_FIELD_OF (record, field, gconstpointer) != NULL;
    }
}
