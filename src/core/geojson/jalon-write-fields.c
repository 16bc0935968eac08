/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes records, field by field, as their schemas say.
 */

#include "config.h"

#include "jalon-write-fields.h"

#include "jalon-json-extra.h"
#include "jalon-write-parts.h"
#include "jalon-write-time.h"

/* Bytes of a path from an owner to what is in it. */
#define MAX_PATH 80

static void
write_scope (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  guint scope = *JALON_FIELD_OF (record, field, guint);

  jalon_writer_open_inline (writer, field->name, '[');
  if ((scope & JALON_BAN_ORIGIN) != 0)
    jalon_writer_string (writer, NULL, "origin");
  if ((scope & JALON_BAN_DESTINATION) != 0)
    jalon_writer_string (writer, NULL, "destination");
  if ((scope & JALON_BAN_FLAG) != 0)
    jalon_writer_string (writer, NULL, "flag");
  jalon_writer_close (writer, ']');
}

static void
write_letter (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  const char string[] = { *JALON_FIELD_OF (record, field, char), '\0' };

  if (*string != '\0')
    jalon_writer_string (writer, field->name, string);
}

/* A claim without remark and quotes is short. */
static gboolean
is_inline (const JalonSchema *schema, gconstpointer record)
{
  const JalonClaim *claim = record;

  return schema->is_inline || (schema == &jalon_claim_schema && claim->note == NULL && claim->quotes->len == 0);
}

/* @extra and @path are of what it is in, for records that have no extra of their own. */
static void
write_record (JalonWriter            *writer,
              const char             *key,
              const JalonSchema      *schema,
              gconstpointer           record,
              const JalonFieldWriter *around,
              const char             *path)
{
  const JalonField *last = &schema->fields[schema->n_fields - 1];
  gboolean          has_own = last->type == JALON_FIELD_EXTRA;
  const char       *extra = has_own ? *JALON_FIELD_OF (record, last, char *) : around->extra;
  JalonFieldWriter  to = { .extra = extra, .prefix = "", .with_coordinates = around->with_coordinates };

  if (is_inline (schema, record))
    jalon_writer_open_inline (writer, key, '{');
  else
    jalon_writer_open (writer, key, '{');
  jalon_write_fields (writer, schema, record, &to);
  jalon_writer_extra (writer, extra, has_own ? "" : path);
  jalon_writer_close (writer, '}');
}

/* Of parties those of one role; nothing where there are none. */
static void
write_list (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *around)
{
  const JalonFieldWriter to = { .extra = around->extra, .prefix = around->prefix, .with_coordinates = TRUE };
  const GPtrArray       *records = *JALON_FIELD_OF (record, field, GPtrArray *);
  gboolean               is_open = FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      gconstpointer item = g_ptr_array_index (records, i);
      char          path[MAX_PATH] = "";

      if (field->type == JALON_FIELD_PARTIES && ((const JalonParty *) item)->role != field->fallback)
        continue;
      if (!is_open)
        jalon_writer_open (writer, field->name, '[');
      is_open = TRUE;
      if (to.extra != NULL)
        g_snprintf (path, sizeof path, "%s%s[%u]", to.prefix, field->name, i);
      write_record (writer, NULL, field->schema, item, &to, path);
    }
  if (is_open)
    jalon_writer_close (writer, ']');
}

static void
write_string (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  jalon_writer_string (writer, field->name, *JALON_FIELD_OF (record, field, char *));
}

static void
write_text (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  jalon_writer_text (writer, field->name, *JALON_FIELD_OF (record, field, char *));
}

static void
write_strings (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  jalon_writer_strv (writer, field->name, *JALON_FIELD_OF (record, field, const char *const *));
}

static gboolean
is_left_out (const JalonField *field, guint value)
{
  return (field->flags & JALON_FIELD_SPARSE) != 0 && value == field->fallback;
}

static void
write_word (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  guint value = *JALON_FIELD_OF (record, field, guint);

  if (!is_left_out (field, value))
    jalon_writer_word (writer, field->name, field->vocabulary, value);
}

static void
write_boolean (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  gboolean value = *JALON_FIELD_OF (record, field, gboolean);

  if (!is_left_out (field, (guint) value))
    jalon_writer_boolean (writer, field->name, value);
}

static void
write_grade (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  guint8 grade = *JALON_FIELD_OF (record, field, guint8);

  if (grade > 0)
    jalon_writer_integer (writer, field->name, grade);
}

static void
write_offset (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  jalon_writer_integer (writer, field->name, (gint64) *JALON_FIELD_OF (record, field, gsize));
}

static void
write_metres (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  double metres = *JALON_FIELD_OF (record, field, double);

  if (metres > 0)
    jalon_writer_number (writer, field->name, metres);
}

static void
write_point (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  const double *point = JALON_FIELD_OF (record, field, double);

  if (to->with_coordinates && jalon_place_has_point (record))
    jalon_writer_position (writer, field->name, point[0], point[1]);
}

static void
write_frame (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  const JalonBox *box = JALON_FIELD_OF (record, field, JalonBox);

  if (jalon_box_is_empty (box))
    return;
  jalon_writer_open_inline (writer, field->name, '[');
  jalon_writer_degrees (writer, box->west);
  jalon_writer_degrees (writer, box->south);
  jalon_writer_degrees (writer, box->east);
  jalon_writer_degrees (writer, box->north);
  jalon_writer_close (writer, ']');
}

static void
write_time (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  const JalonTime *time = JALON_FIELD_OF (record, field, JalonTime);
  char             path[MAX_PATH] = "";

  if (to->extra != NULL)
    g_snprintf (path, sizeof path, "%s%s", to->prefix, field->name);
  jalon_write_time (writer, field->name, time, to->extra, path);
  jalon_write_datetimes (writer, time, to->extra);
}

static void
write_date (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  jalon_write_date (writer, field->name, JALON_FIELD_OF (record, field, JalonTime), to->extra, field->name);
}

static gboolean
has_extra (const char *extra, const char *path)
{
  JalonSlice members;

  return extra != NULL && jalon_extra_find (extra, path, &members);
}

static void
write_bound (JalonWriter *writer, const char *name, gint32 bound)
{
  if (bound != JALON_COUNT_NONE)
    jalon_writer_integer (writer, name, bound);
}

/* A number without words is short, nothing at all is nothing. */
static void
write_count (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  const JalonCount *count = JALON_FIELD_OF (record, field, JalonCount);
  char              path[MAX_PATH] = "";

  if (to->extra != NULL)
    g_snprintf (path, sizeof path, "%s%s", to->prefix, field->name);
  if (count->low == count->high && count->words == NULL && !has_extra (to->extra, path))
    {
      write_bound (writer, field->name, count->low);
      return;
    }
  jalon_writer_open_inline (writer, field->name, '{');
  write_bound (writer, "low", count->low);
  write_bound (writer, "high", count->high);
  jalon_writer_string (writer, "words", count->words);
  jalon_writer_extra (writer, to->extra, path);
  jalon_writer_close (writer, '}');
}

static void
write_ruling (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  jalon_write_ruling (writer, JALON_FIELD_OF (record, field, JalonRuling), to->extra);
}

static void
write_place (JalonWriter *writer, const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  const JalonPlace *place = *JALON_FIELD_OF (record, field, JalonPlace *);

  if (place != NULL)
    write_record (writer, field->name, field->schema, place, to, "");
}

/* By type; what has no name in files is not written here. */
static void (*const writers[JALON_N_FIELD_TYPES]) (JalonWriter            *writer,
                                                   const JalonField       *field,
                                                   gconstpointer           record,
                                                   const JalonFieldWriter *to) = {
  [JALON_FIELD_ID] = write_string,     [JALON_FIELD_STRING] = write_string,  [JALON_FIELD_TEXT] = write_text,
  [JALON_FIELD_CODE] = write_string,   [JALON_FIELD_ARTICLE] = write_string, [JALON_FIELD_STRINGS] = write_strings,
  [JALON_FIELD_CODES] = write_strings, [JALON_FIELD_WORD] = write_word,      [JALON_FIELD_BOOLEAN] = write_boolean,
  [JALON_FIELD_SCOPE] = write_scope,   [JALON_FIELD_GRADE] = write_grade,    [JALON_FIELD_LETTER] = write_letter,
  [JALON_FIELD_OFFSET] = write_offset, [JALON_FIELD_METRES] = write_metres,  [JALON_FIELD_POINT] = write_point,
  [JALON_FIELD_TIME] = write_time,     [JALON_FIELD_DATE] = write_date,      [JALON_FIELD_RULING] = write_ruling,
  [JALON_FIELD_PLACE] = write_place,   [JALON_FIELD_LIST] = write_list,      [JALON_FIELD_PARTIES] = write_list,
  [JALON_FIELD_COUNT] = write_count,   [JALON_FIELD_FRAME] = write_frame,
};

/**
 * jalon_write_fields:
 * @record: of @schema
 *
 * Writes all members that have a name, into the object that is open.
 */
void
jalon_write_fields (JalonWriter *writer, const JalonSchema *schema, gconstpointer record, const JalonFieldWriter *to)
{
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const JalonField *field = &schema->fields[i];

      if (field->name != NULL && field != to->without && (!to->is_spare || jalon_field_is_set (field, record)))
        writers[field->type](writer, field, record, to);
    }
}
