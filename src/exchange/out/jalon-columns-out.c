/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns follow from the schemas of all kinds; what is within a field, as the
 * degrees of a place, has columns of its own.
 */

#include "config.h"

#include "jalon-columns-out.h"

#include "jalon-facts-json.h"
#include "jalon-json-writer.h"

#include <string.h>

static char *
dup_kind (const JalonFacts *facts)
{
  return g_strdup (facts->kind->word);
}

static char *
dup_id (const JalonFacts *facts)
{
  return g_strdup (facts->record->id);
}

static char *
dup_title (const JalonFacts *facts)
{
  return g_strdup (facts->title);
}

static char *
dup_start (const JalonFacts *facts)
{
  gint32 day = facts->record->time.start;

  return day != JALON_DAY_NONE ? jalon_day_format_iso (day) : NULL;
}

static char *
dup_end (const JalonFacts *facts)
{
  gint32 day = facts->record->time.end;

  return day != JALON_DAY_NONE ? jalon_day_format_iso (day) : NULL;
}

static char *
dup_date_precision (const JalonFacts *facts)
{
  return g_strdup (jalon_vocabulary_get_word (JALON_VOCABULARY_TIME_PRECISION, facts->record->time.precision));
}

static char *
dup_degrees (double degrees)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.7g", degrees));
}

static char *
dup_latitude (const JalonFacts *facts)
{
  return jalon_facts_has_point (facts) ? dup_degrees (facts->place->lat) : NULL;
}

static char *
dup_longitude (const JalonFacts *facts)
{
  return jalon_facts_has_point (facts) ? dup_degrees (facts->place->lon) : NULL;
}

static char *
dup_place_precision (const JalonFacts *facts)
{
  return facts->place != NULL
             ? g_strdup (jalon_vocabulary_get_word (JALON_VOCABULARY_PRECISION, facts->place->precision))
             : NULL;
}

static char *
dup_verdict (const JalonFacts *facts)
{
  return g_strdup (jalon_vocabulary_get_word (JALON_VOCABULARY_VERDICT, facts->verdict));
}

/* Of a verdict that was set by hand. */
static char *
dup_verdict_reason (const JalonFacts *facts)
{
  return g_strdup (facts->record->ruling.reason);
}

static char *
dup_sources (const JalonFacts *facts)
{
  return jalon_facts_dup_sources (facts, JALON_STANCE_ASSERTS);
}

static char *
dup_denied_by (const JalonFacts *facts)
{
  return jalon_facts_dup_sources (facts, JALON_STANCE_DENIES);
}

static const JalonColumnOut first[] = {
  { "kind", dup_kind, FALSE },
  { "id", dup_id, FALSE },
  { "title", dup_title, FALSE },
  { "date", dup_start, FALSE, TRUE },
  { "end", dup_end, FALSE, TRUE },
  { "date_precision", dup_date_precision, FALSE },
  { "latitude", dup_latitude, TRUE },
  { "longitude", dup_longitude, TRUE },
  { "country", jalon_facts_dup_countries, FALSE },
  { "place_precision", dup_place_precision, FALSE },
  { "verdict", dup_verdict, FALSE },
  { "verdict_reason", dup_verdict_reason, FALSE },
  { "source", dup_sources, FALSE },
  { "denied_by", dup_denied_by, FALSE },
  { "url", jalon_facts_dup_addresses, FALSE },
  { "quotes", jalon_facts_dup_quotes, FALSE },
};

/**
 * jalon_column_out_list_cells:
 * @field: of a schema of records
 * @out_names: (out): the columns that show it, %NULL behind the last one
 *
 * Returns: whether it may say more than they do
 */
gboolean
jalon_column_out_list_cells (const JalonField *field, const char *out_names[JALON_COLUMNS_OF_FIELD + 1])
{
  switch ((guint) field->type)
    {
    case JALON_FIELD_TEXT:
    case JALON_FIELD_PARTIES:
      out_names[0] = field->name;
      out_names[1] = NULL;
      return field->name != NULL;
    case JALON_FIELD_TIME:
      out_names[0] = "date";
      out_names[1] = "end";
      out_names[2] = "date_precision";
      out_names[3] = NULL;
      return TRUE;
    case JALON_FIELD_PLACE:
      out_names[0] = "place_precision";
      out_names[1] = "country";
      out_names[2] = field->name;
      out_names[3] = NULL;
      return TRUE;
    default:
      return FALSE;
    }
}

/* (transfer full): what stands in a column, "" where nothing does */
static char *
dup_cell (const JalonFacts *facts, const char *name)
{
  char *cell = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (strcmp (first[i].name, name) == 0)
      {
        cell = first[i].dup (facts);
        return cell != NULL ? cell : g_strdup ("");
      }
  cell = jalon_facts_dup_field (facts, name);
  return cell != NULL ? cell : g_strdup ("");
}

static void
write_in_full (JalonWriter *writer, const JalonFacts *facts, const JalonField *field, const char *value)
{
  const char *names[JALON_COLUMNS_OF_FIELD + 1];

  jalon_column_out_list_cells (field, names);
  jalon_writer_open_inline (writer, field->name, '{');
  jalon_writer_open_inline (writer, "cells", '[');
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *cell = dup_cell (facts, names[i]);

      jalon_writer_string (writer, NULL, cell);
    }
  jalon_writer_close (writer, ']');
  jalon_writer_raw (writer, "value", (JalonSlice){ value, value + strlen (value) });
  jalon_writer_close (writer, '}');
}

/* An object with a member for each field that says more than its cells. These are in it too: where they are others
 * when it is read, somebody has changed them since, and they count. */
static char *
dup_in_full (const JalonFacts *facts)
{
  const JalonSchema *schema = facts->kind->schema;
  const char        *names[JALON_COLUMNS_OF_FIELD + 1];
  JalonWriter        writer;
  guint              n = 0;
  char              *text = NULL;

  jalon_writer_init (&writer, NULL);
  jalon_writer_open_inline (&writer, NULL, '{');
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const JalonField *field = &schema->fields[i];
      g_autofree char  *value =
          jalon_column_out_list_cells (field, names) ? jalon_facts_dup_in_full (facts, field) : NULL;

      if (value != NULL)
        {
          write_in_full (&writer, facts, field, value);
          n++;
        }
    }
  jalon_writer_close (&writer, '}');
  if (n > 0)
    text = g_strdup (writer.out->str);
  jalon_writer_clear (&writer);
  return text;
}

/* What is no text, at the end: lists and shapes in JSON. */
static const JalonColumnOut last[] = {
  { "in_full", dup_in_full },
  { "articles", jalon_facts_dup_articles },
  { "other", jalon_facts_dup_other },
  { "geometry", jalon_facts_dup_json, .is_shape = TRUE },
};

/* Whether a field has a column. */
static gboolean
has_cells (const JalonField *field)
{
  switch ((guint) field->type)
    {
    case JALON_FIELD_STRING:
    case JALON_FIELD_CODE:
    case JALON_FIELD_TEXT:
    case JALON_FIELD_STRINGS:
    case JALON_FIELD_CODES:
    case JALON_FIELD_WORD:
    case JALON_FIELD_BOOLEAN:
    case JALON_FIELD_COUNT:
    case JALON_FIELD_PLACE:
    case JALON_FIELD_PARTIES:
    case JALON_FIELD_LIST:
      return field->name != NULL;
    default:
      return FALSE;
    }
}

static gboolean
has_column (const GArray *columns, const char *name)
{
  for (guint i = 0; i < columns->len; i++)
    if (strcmp (g_array_index (columns, JalonColumnOut, i).name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
add_fields (GArray *columns, const JalonSchema *schema)
{
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const JalonColumnOut column = { .name = schema->fields[i].name,
                                      .is_list = schema->fields[i].type == JALON_FIELD_LIST };

      if (has_cells (&schema->fields[i]) && !has_column (columns, column.name))
        g_array_append_val (columns, column);
    }
}

/**
 * jalon_columns_out_list:
 * @with_shapes: whether geometries have a column; formats of maps have them apart
 *
 * Returns: (transfer full) (element-type JalonColumnOut): all columns, in order
 */
GArray *
jalon_columns_out_list (gboolean with_shapes)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (JalonColumnOut));

  g_array_append_vals (columns, first, G_N_ELEMENTS (first));
  add_fields (columns, jalon_kinds[JALON_KIND_EVENT].schema);
  JALON_KIND_FOREACH_SHOWN (kind)
    {
      add_fields (columns, jalon_kinds[kind].schema);
    }
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    if (with_shapes || !last[i].is_shape)
      g_array_append_val (columns, last[i]);
  return columns;
}

/**
 * jalon_column_out_dup_cell:
 *
 * Returns: (transfer full) (nullable): what stands in the column for a thing
 */
char *
jalon_column_out_dup_cell (const JalonColumnOut *self, const JalonFacts *facts)
{
  if (self->dup != NULL)
    return self->dup (facts);
  return self->is_list ? jalon_facts_dup_list (facts, self->name) : jalon_facts_dup_field (facts, self->name);
}
