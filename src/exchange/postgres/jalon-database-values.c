/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text format of COPY (PostgreSQL, COPY, "Text Format"), and of arrays in
 * it.
 */

#include "config.h"

#include "jalon-database-values.h"

#include "jalon-count.h"
#include "jalon-text.h"

#include <string.h>

/* Of a day that no date of the server is as early as. */
#define DAY_TOO_EARLY "-infinity"
#define FIRST_YEAR -4711

/* A point in the binary form of PostGIS (EWKB), in hexadecimal digits: its beginning, with the reference system 4326.
 */
#define POINT_BEGINNING "0101000020E6100000"

/* What a value of a record is made from. */
typedef struct
{
  const JalonDatabaseColumn *column;
  gconstpointer              record;
  JalonVerdict               verdict;
} Value;

/* Adds that there is no value. */
static void
copy_null (GString *line)
{
  g_string_append (line, "\\N\t");
}

/**
 * jalon_copy_number:
 *
 * Adds a number.
 */
void
jalon_copy_number (GString *line, gint64 number)
{
  g_string_append_printf (line, "%" G_GINT64_FORMAT "\t", number);
}

static void
append_escaped (GString *line, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      gsize plain = 0;

      while (text + plain < end && text[plain] != '\\' && text[plain] != '\n' && text[plain] != '\t' &&
             text[plain] != '\r')
        plain++;
      g_string_append_len (line, text, (gssize) plain);
      text += plain;
      if (text == end)
        return;
      g_string_append_c (line, '\\');
      g_string_append_c (line, *text == '\n' ? 'n' : *text == '\t' ? 't' : *text == '\r' ? 'r' : '\\');
      text++;
    }
}

/**
 * jalon_copy_text:
 * @text: (nullable)
 * @length: bytes, or -1
 *
 * Adds a text, or that there is none.
 */
void
jalon_copy_text (GString *line, const char *text, gssize length)
{
  if (text == NULL)
    {
      copy_null (line);
      return;
    }
  append_escaped (line, text, length >= 0 ? (gsize) length : strlen (text));
  g_string_append_c (line, '\t');
}

/**
 * jalon_copy_bytes:
 *
 * Adds any bytes, for a column of type bytea.
 */
void
jalon_copy_bytes (GString *line, const char *bytes, gsize length)
{
  g_string_append (line, "\\\\x");
  for (gsize i = 0; i < length; i++)
    g_string_append_printf (line, "%02x", (guchar) bytes[i]);
  g_string_append_c (line, '\t');
}

/**
 * jalon_database_append_item:
 * @list: an array as text: "{" and what was appended so far
 *
 * Appends a text to an array.
 */
void
jalon_database_append_item (GString *list, const char *text)
{
  g_string_append (list, list->len > 1 ? ",\"" : "\"");
  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        g_string_append_c (list, '\\');
      g_string_append_c (list, *text);
    }
  g_string_append_c (list, '"');
}

/**
 * jalon_copy_list:
 * @texts: (element-type utf8)
 *
 * Adds an array of texts; %NULL among them is left out.
 */
void
jalon_copy_list (GString *line, const GPtrArray *texts)
{
  g_autoptr (GString) list = g_string_new ("{");

  for (guint i = 0; i < texts->len; i++)
    if (g_ptr_array_index (texts, i) != NULL)
      jalon_database_append_item (list, g_ptr_array_index (texts, i));
  g_string_append_c (list, '}');
  jalon_copy_text (line, list->str, (gssize) list->len);
}

/**
 * jalon_copy_point:
 * @place: (nullable)
 *
 * Adds a geometry: the point of a place, or none.
 */
void
jalon_copy_point (GString *line, const JalonPlace *place)
{
  double coordinates[2];

  if (place == NULL || !jalon_place_has_point (place))
    {
      copy_null (line);
      return;
    }
  coordinates[0] = place->lon;
  coordinates[1] = place->lat;
  g_string_append (line, POINT_BEGINNING);
  for (guint i = 0; i < 2; i++)
    {
      guint64 bits;

      memcpy (&bits, &coordinates[i], sizeof bits);
      bits = GUINT64_SWAP_LE_BE (bits);
      g_string_append_printf (line, "%016" G_GINT64_MODIFIER "x", bits);
    }
  g_string_append_c (line, '\t');
}

/**
 * jalon_database_dup_day:
 * @day: not %JALON_DAY_NONE
 *
 * Returns: (transfer full): a date as the server reads it
 */
char *
jalon_database_dup_day (gint32 day)
{
  int year;
  int month;
  int day_of_month;

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  if (year < FIRST_YEAR)
    return g_strdup (DAY_TOO_EARLY);
  if (year < 1)
    return g_strdup_printf ("%04d-%02d-%02d BC", 1 - year, month, day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

static void
copy_day (GString *line, gint32 day)
{
  g_autofree char *text = day != JALON_DAY_NONE ? jalon_database_dup_day (day) : NULL;

  jalon_copy_text (line, text, -1);
}

static void
copy_word (GString *line, JalonVocabulary vocabulary, guint value)
{
  jalon_copy_text (line, jalon_vocabulary_get_word (vocabulary, value), -1);
}

static void
take_first_cb (const char *language, const char *text, gpointer data)
{
  char **first = data;

  if (*first == NULL)
    *first = g_strdup (text);
}

/* Of a text in several languages the first one. */
static void
copy_packed (GString *line, const char *packed)
{
  g_autofree char *first = NULL;

  if (packed != NULL && !jalon_text_is_packed (packed))
    {
      jalon_copy_text (line, packed, -1);
      return;
    }
  jalon_text_foreach (packed, take_first_cb, &first);
  jalon_copy_text (line, first, -1);
}

static void
copy_string (GString *line, const Value *value)
{
  jalon_copy_text (line, *JALON_FIELD_OF (value->record, value->column->field, char *), -1);
}

static void
copy_field_text (GString *line, const Value *value)
{
  copy_packed (line, *JALON_FIELD_OF (value->record, value->column->field, char *));
}

static void
copy_strings (GString *line, const Value *value)
{
  const char *const *strings = *JALON_FIELD_OF (value->record, value->column->field, const char *const *);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (; strings != NULL && *strings != NULL; strings++)
    g_ptr_array_add (texts, (char *) *strings);
  jalon_copy_list (line, texts);
}

static void
copy_field_word (GString *line, const Value *value)
{
  copy_word (line, value->column->field->vocabulary, *JALON_FIELD_OF (value->record, value->column->field, guint));
}

static void
copy_boolean (GString *line, const Value *value)
{
  jalon_copy_text (line, *JALON_FIELD_OF (value->record, value->column->field, gboolean) ? "t" : "f", 1);
}

static void
copy_grade (GString *line, const Value *value)
{
  guint8 grade = *JALON_FIELD_OF (value->record, value->column->field, guint8);

  if (grade != 0)
    jalon_copy_number (line, grade);
  else
    copy_null (line);
}

static void
copy_letter (GString *line, const Value *value)
{
  const char *letter = JALON_FIELD_OF (value->record, value->column->field, char);

  jalon_copy_text (line, *letter != '\0' ? letter : NULL, 1);
}

static void
copy_metres (GString *line, const Value *value)
{
  double metres = *JALON_FIELD_OF (value->record, value->column->field, double);
  char   text[G_ASCII_DTOSTR_BUF_SIZE];

  jalon_copy_text (line, metres != 0 ? g_ascii_dtostr (text, sizeof text, metres) : NULL, -1);
}

static void
copy_time (GString *line, const Value *value)
{
  const JalonTime *time = JALON_FIELD_OF (value->record, value->column->field, JalonTime);

  switch ((guint) value->column->part)
    {
    case JALON_PART_FIRST:
      copy_day (line, time->start);
      break;
    case JALON_PART_LAST:
      copy_day (line, time->end);
      break;
    case JALON_PART_PRECISION:
      copy_word (line, JALON_VOCABULARY_TIME_PRECISION, time->precision);
      break;
    default:
      copy_packed (line, time->words);
      break;
    }
}

static void
copy_count (GString *line, const Value *value)
{
  const JalonCount *count = JALON_FIELD_OF (value->record, value->column->field, JalonCount);
  gint32            bound = value->column->part == JALON_PART_LOW ? count->low : count->high;

  if (value->column->part == JALON_PART_WORDS)
    jalon_copy_text (line, count->words, -1);
  else if (bound == JALON_COUNT_NONE)
    copy_null (line);
  else
    jalon_copy_number (line, bound);
}

/* What holds, whoever said it; the reason is only where it was set by hand. */
static void
copy_ruling (GString *line, const Value *value)
{
  if (value->column->part == JALON_PART_REASON)
    jalon_copy_text (line, JALON_FIELD_OF (value->record, value->column->field, JalonRuling)->reason, -1);
  else
    copy_word (line, JALON_VOCABULARY_VERDICT, value->verdict);
}

/* Of each record of a list what it is by. */
static void
copy_records (GString *line, const Value *value)
{
  const JalonField *field = value->column->field;
  const GPtrArray  *records = *JALON_FIELD_OF (value->record, field, GPtrArray *);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (field->type != JALON_FIELD_PARTIES || ((const JalonParty *) record)->role == field->fallback)
        g_ptr_array_add (texts, *JALON_FIELD_IN (record, &field->schema->fields[0], char *));
    }
  jalon_copy_list (line, texts);
}

static void (*const writers[JALON_N_FIELD_TYPES]) (GString *line, const Value *value) = {
  [JALON_FIELD_ID] = copy_string,      [JALON_FIELD_STRING] = copy_string,   [JALON_FIELD_CODE] = copy_string,
  [JALON_FIELD_ARTICLE] = copy_string, [JALON_FIELD_TEXT] = copy_field_text, [JALON_FIELD_STRINGS] = copy_strings,
  [JALON_FIELD_CODES] = copy_strings,  [JALON_FIELD_WORD] = copy_field_word, [JALON_FIELD_BOOLEAN] = copy_boolean,
  [JALON_FIELD_GRADE] = copy_grade,    [JALON_FIELD_LETTER] = copy_letter,   [JALON_FIELD_METRES] = copy_metres,
  [JALON_FIELD_TIME] = copy_time,      [JALON_FIELD_DATE] = copy_time,       [JALON_FIELD_COUNT] = copy_count,
  [JALON_FIELD_RULING] = copy_ruling,  [JALON_FIELD_LIST] = copy_records,    [JALON_FIELD_PARTIES] = copy_records,
};

/**
 * jalon_copy_record:
 * @record: of @schema
 * @verdict: that it has by its claims or by hand
 *
 * Adds the values of the columns of a schema.
 */
void
jalon_copy_record (GString *line, const JalonSchema *schema, gconstpointer record, JalonVerdict verdict)
{
  const GArray *columns = jalon_database_columns_get (schema);

  for (guint i = 0; i < columns->len; i++)
    {
      Value value = { &g_array_index (columns, JalonDatabaseColumn, i), record, verdict };

      if (value.column->outer != NULL)
        value.record = *JALON_FIELD_OF (record, value.column->outer, gconstpointer);
      if (value.record != NULL)
        writers[value.column->field->type](line, &value);
      else
        copy_null (line);
    }
}

/**
 * jalon_copy_end:
 *
 * Ends a row.
 */
void
jalon_copy_end (GString *line)
{
  g_string_truncate (line, line->len - 1);
  g_string_append_c (line, '\n');
}
