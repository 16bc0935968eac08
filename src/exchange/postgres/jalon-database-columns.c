/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field that has a name in files has a column of that name, or several. What
 * no column has, as a remark on a claim of an event, is in the record itself.
 */

#include "config.h"

#include "jalon-database-columns.h"

#include "jalon-article.h"

#define MAX_PARTS 4

/* By type: the columns of a field; what ends their names, what of the field they have, and their type. */
static const struct
{
  struct
  {
    const char     *suffix;
    JalonColumnPart part;
    const char     *type;
  } parts[MAX_PARTS];
} shapes[JALON_N_FIELD_TYPES] = {
  [JALON_FIELD_ID] = { { { "", JALON_PART_WHOLE, "text" } } },
  [JALON_FIELD_STRING] = { { { "", JALON_PART_WHOLE, "text" } } },
  [JALON_FIELD_TEXT] = { { { "", JALON_PART_WHOLE, "text" } } },
  [JALON_FIELD_CODE] = { { { "", JALON_PART_WHOLE, "text" } } },
  [JALON_FIELD_ARTICLE] = { { { "", JALON_PART_WHOLE, "text" } } },
  [JALON_FIELD_STRINGS] = { { { "", JALON_PART_WHOLE, "text[]" } } },
  [JALON_FIELD_CODES] = { { { "", JALON_PART_WHOLE, "text[]" } } },
  [JALON_FIELD_WORD] = { { { "", JALON_PART_WHOLE, "text" } } },
  [JALON_FIELD_BOOLEAN] = { { { "", JALON_PART_WHOLE, "boolean" } } },
  [JALON_FIELD_GRADE] = { { { "", JALON_PART_WHOLE, "smallint" } } },
  [JALON_FIELD_LETTER] = { { { "", JALON_PART_WHOLE, "text" } } },
  [JALON_FIELD_METRES] = { { { "", JALON_PART_WHOLE, "double precision" } } },
  [JALON_FIELD_TIME] = { { { "_first", JALON_PART_FIRST, "date" },
                           { "_last", JALON_PART_LAST, "date" },
                           { "_precision", JALON_PART_PRECISION, "text" },
                           { "_words", JALON_PART_WORDS, "text" } } },
  [JALON_FIELD_DATE] = { { { "_first", JALON_PART_FIRST, "date" },
                           { "_last", JALON_PART_LAST, "date" },
                           { "_precision", JALON_PART_PRECISION, "text" } } },
  [JALON_FIELD_COUNT] = { { { "_low", JALON_PART_LOW, "integer" },
                            { "_high", JALON_PART_HIGH, "integer" },
                            { "_words", JALON_PART_WORDS, "text" } } },
  [JALON_FIELD_RULING] = { { { "", JALON_PART_WHOLE, "text" }, { "_reason", JALON_PART_REASON, "text" } } },
  [JALON_FIELD_LIST] = { { { "", JALON_PART_WHOLE, "text[]" } } },
  [JALON_FIELD_PARTIES] = { { { "", JALON_PART_WHOLE, "text[]" } } },
};

/* Of a list of records the first field is what it is by, where that is a text: the code of a party, an article. */
static gboolean
has_column (const JalonField *field)
{
  if (field->name == NULL)
    return FALSE;
  if (field->type != JALON_FIELD_LIST && field->type != JALON_FIELD_PARTIES)
    return TRUE;
  return field->schema->fields[0].type == JALON_FIELD_CODE || field->schema->fields[0].type == JALON_FIELD_ARTICLE ||
         field->schema->fields[0].type == JALON_FIELD_STRING;
}

static void
add_columns (GArray *columns, const JalonField *outer, const JalonField *field)
{
  const char *name = field->type == JALON_FIELD_ID ? "id" : field->name;

  for (guint i = 0; i < MAX_PARTS && shapes[field->type].parts[i].type != NULL; i++)
    {
      JalonDatabaseColumn column = {
        .name = g_strconcat (outer != NULL ? outer->name : "",
                             outer != NULL ? "_" : "",
                             name,
                             shapes[field->type].parts[i].suffix,
                             NULL),
        .type = shapes[field->type].parts[i].type,
        .outer = outer,
        .field = field,
        .part = shapes[field->type].parts[i].part,
      };

      g_array_append_val (columns, column);
    }
}

static GArray *
new_columns (const JalonSchema *schema)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (JalonDatabaseColumn));

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const JalonField *field = &schema->fields[i];

      if (field->type == JALON_FIELD_ID || (has_column (field) && field->type != JALON_FIELD_PLACE))
        add_columns (columns, NULL, field);
      for (guint j = 0; field->type == JALON_FIELD_PLACE && j < field->schema->n_fields; j++)
        if (has_column (&field->schema->fields[j]))
          add_columns (columns, field, &field->schema->fields[j]);
    }
  return columns;
}

/**
 * jalon_database_columns_get:
 * @schema: of features, articles or claims
 *
 * Callable from any thread.
 *
 * Returns: (transfer none) (element-type JalonDatabaseColumn): its columns, in the order of its fields; valid as long
 *   as the program
 */
const GArray *
jalon_database_columns_get (const JalonSchema *schema)
{
  static GMutex      mutex;
  static GHashTable *all;
  GArray            *columns;

  g_mutex_lock (&mutex);
  if (all == NULL)
    all = g_hash_table_new (NULL, NULL);
  columns = g_hash_table_lookup (all, schema);
  if (columns == NULL)
    {
      columns = new_columns (schema);
      g_hash_table_insert (all, (gpointer) schema, columns);
    }
  g_mutex_unlock (&mutex);
  return columns;
}

/**
 * jalon_database_columns_dup_name:
 * @field: of events, sites, closures, views, articles or claims; not one of a place
 *
 * Returns: (transfer full) (nullable): the name of the column that has that part of a field; %NULL where none has
 */
char *
jalon_database_columns_dup_name (const JalonField *field, JalonColumnPart part)
{
  for (guint i = 0; i < MAX_PARTS && shapes[field->type].parts[i].type != NULL; i++)
    if (shapes[field->type].parts[i].part == part)
      return g_strconcat (field->name, shapes[field->type].parts[i].suffix, NULL);
  return NULL;
}

/**
 * jalon_database_columns_dup_names:
 *
 * Returns: (transfer full): the names of the columns of a schema, as a list of SQL
 */
char *
jalon_database_columns_dup_names (const JalonSchema *schema)
{
  const GArray *columns = jalon_database_columns_get (schema);
  GString      *names = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (names, "%s\"%s\"", i > 0 ? ", " : "", g_array_index (columns, JalonDatabaseColumn, i).name);
  return g_string_free (names, FALSE);
}
