/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns follow from the schemas of all kinds; what is within a field, as the
 * degrees of a place, has columns of its own.
 */

#include "config.h"

#include "jalon-columns-out.h"

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
  { "source", dup_sources, FALSE },
  { "denied_by", dup_denied_by, FALSE },
  { "url", jalon_facts_dup_addresses, FALSE },
  { "quotes", jalon_facts_dup_quotes, FALSE },
};

/* Whether a field is told as text. */
static gboolean
is_text (const JalonField *field)
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
      const JalonColumnOut column = { .name = schema->fields[i].name };

      if (is_text (&schema->fields[i]) && !has_column (columns, column.name))
        g_array_append_val (columns, column);
    }
}

/**
 * jalon_columns_out_list:
 *
 * Returns: (transfer full) (element-type JalonColumnOut): all columns, in order
 */
GArray *
jalon_columns_out_list (void)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (JalonColumnOut));

  g_array_append_vals (columns, first, G_N_ELEMENTS (first));
  add_fields (columns, jalon_kinds[JALON_KIND_EVENT].schema);
  JALON_KIND_FOREACH_SHOWN (kind)
    {
      add_fields (columns, jalon_kinds[kind].schema);
    }
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
  return self->dup != NULL ? self->dup (facts) : jalon_facts_dup_field (facts, self->name);
}
