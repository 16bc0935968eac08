/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packing an event.
 */

#include "config.h"

#include "jalon-event-pack-private.h"

#include "jalon-event-pack-format-private.h"
#include "jalon-schema.h"
#include "jalon-text-column-private.h"

#include <math.h>

static void
put_interned_list (JalonPacker *self, JalonStrings *table, const char *const *list)
{
  jalon_pack_writer_put_varint (&self->blob, g_strv_length ((char **) list));
  for (guint i = 0; list[i] != NULL; i++)
    jalon_pack_writer_put_varint (&self->blob, jalon_strings_add (table, list[i]));
}

static void
end_text (JalonPacker *self)
{
  char end = JALON_TEXT_END;

  jalon_pack_writer_put_bytes (&self->text, &end, 1);
}

/* A text that is searched and read back: into the text column, its delta here. */
static void
put_text (JalonPacker *self, const char *text)
{
  gsize start = self->text.length;

  self->scratch.length = 0;
  jalon_text_fold_with_delta (text, &self->text, &self->scratch);
  jalon_pack_writer_put_varint (&self->blob, self->text.length - start);
  jalon_pack_writer_put_varint (&self->blob, self->scratch.length);
  jalon_pack_writer_put_bytes (&self->blob, self->scratch.data, self->scratch.length);
  end_text (self);
}

/* A name that is only searched. What the row says already need not stand there twice. */
static void
add_searched (JalonPacker *self, gsize row_start, const char *name)
{
  gsize       start = self->text.length;
  const char *text;
  JalonNeedle needle;

  if (name == NULL)
    return;

  self->scratch.length = 0;
  jalon_text_fold_with_delta (name, &self->text, &self->scratch);
  jalon_pack_writer_reserve (&self->text, JALON_TEXT_FIND_PADDING);
  text = (const char *) self->text.data;
  needle = JALON_NEEDLE (text + start, self->text.length - start);
  if (needle.length == 0 || jalon_text_find (text, row_start, start, &needle) < start)
    self->text.length = start;
  else
    end_text (self);
}

static void put_record (JalonPacker *self, const JalonSchema *schema, gconstpointer record);

static void
put_string (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  const char *string = *JALON_FIELD_OF (record, field, char *);

  if ((field->flags & JALON_FIELD_FOLDED) != 0)
    put_text (self, string);
  else if ((field->flags & JALON_FIELD_REPEATED) != 0)
    jalon_pack_writer_put_varint (&self->blob, jalon_strings_add (self->strings, string));
  else
    jalon_pack_writer_put_string (&self->blob, string);
}

static void
put_code (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  jalon_pack_writer_put_varint (&self->blob, jalon_strings_add (self->codes, *JALON_FIELD_OF (record, field, char *)));
}

static void
put_strings (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  put_interned_list (self, self->strings, *JALON_FIELD_OF (record, field, const char *const *));
}

static void
put_codes (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  put_interned_list (self, self->codes, *JALON_FIELD_OF (record, field, const char *const *));
}

static gboolean
has_word (const JalonField *field, gconstpointer record)
{
  return *JALON_FIELD_OF (record, field, guint) != field->fallback;
}

static void
put_word (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  jalon_pack_writer_put_varint (&self->blob, *JALON_FIELD_OF (record, field, guint));
}

static gboolean
has_grade (const JalonField *field, gconstpointer record)
{
  return *JALON_FIELD_OF (record, field, guint8) != 0;
}

static void
put_grade (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  jalon_pack_writer_put_varint (&self->blob, *JALON_FIELD_OF (record, field, guint8));
}

static gboolean
has_offset (const JalonField *field, gconstpointer record)
{
  return *JALON_FIELD_OF (record, field, gsize) != 0;
}

static void
put_offset (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  jalon_pack_writer_put_varint (&self->blob, *JALON_FIELD_OF (record, field, gsize));
}

static gboolean
has_metres (const JalonField *field, gconstpointer record)
{
  return *JALON_FIELD_OF (record, field, double) != 0.0;
}

static void
put_metres (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  jalon_pack_writer_put_double (&self->blob, *JALON_FIELD_OF (record, field, double));
}

static gboolean
has_point (const JalonField *field, gconstpointer record)
{
  const double *point = JALON_FIELD_OF (record, field, double);

  return !isnan (point[0]) || !isnan (point[1]);
}

static void
put_point (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  const double *point = JALON_FIELD_OF (record, field, double);

  jalon_pack_writer_put_double (&self->blob, point[0]);
  jalon_pack_writer_put_double (&self->blob, point[1]);
}

static gboolean
has_words (const JalonField *field, gconstpointer record)
{
  return JALON_FIELD_OF (record, field, JalonTime)->words != NULL;
}

static void
put_words (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  jalon_pack_writer_put_string (&self->blob, JALON_FIELD_OF (record, field, JalonTime)->words);
}

static gboolean
has_count (const JalonField *field, gconstpointer record)
{
  const JalonCount *count = JALON_FIELD_OF (record, field, JalonCount);

  return jalon_count_is_known (count) || count->words != NULL;
}

/* Bounds go one up, so that none is zero. */
static void
put_count (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  const JalonCount *count = JALON_FIELD_OF (record, field, JalonCount);
  const gint32      bounds[] = { count->low, count->high };

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    jalon_pack_writer_put_varint (&self->blob, bounds[i] != JALON_COUNT_NONE ? (guint) bounds[i] + 1 : 0);
  jalon_pack_writer_put_varint (&self->blob, count->words != NULL);
  if (count->words != NULL)
    jalon_pack_writer_put_string (&self->blob, count->words);
}

static gboolean
has_reason (const JalonField *field, gconstpointer record)
{
  return JALON_FIELD_OF (record, field, JalonRuling)->reason != NULL;
}

static void
put_reason (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  jalon_pack_writer_put_string (&self->blob, JALON_FIELD_OF (record, field, JalonRuling)->reason);
}

static void
put_place (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  put_record (self, field->schema, *JALON_FIELD_OF (record, field, gconstpointer));
}

static gboolean
has_records (const JalonField *field, gconstpointer record)
{
  return (*JALON_FIELD_OF (record, field, GPtrArray *))->len > 0;
}

static void
put_records (JalonPacker *self, const JalonField *field, gconstpointer record)
{
  const GPtrArray *records = *JALON_FIELD_OF (record, field, GPtrArray *);

  jalon_pack_writer_put_varint (&self->blob, records->len);
  for (guint i = 0; i < records->len; i++)
    put_record (self, field->schema, g_ptr_array_index (records, i));
}

/* By type: whether a record has it, unless that is whether a pointer is none; and how it is packed. */
static const struct
{
  gboolean (*has) (const JalonField *field, gconstpointer record);
  void (*put) (JalonPacker *self, const JalonField *field, gconstpointer record);
} packers[JALON_N_FIELD_TYPES] = {
  [JALON_FIELD_STRING] = { NULL, put_string },       [JALON_FIELD_TEXT] = { NULL, put_string },
  [JALON_FIELD_EXTRA] = { NULL, put_string },        [JALON_FIELD_CODE] = { NULL, put_code },
  [JALON_FIELD_STRINGS] = { NULL, put_strings },     [JALON_FIELD_CODES] = { NULL, put_codes },
  [JALON_FIELD_WORD] = { has_word, put_word },       [JALON_FIELD_GRADE] = { has_grade, put_grade },
  [JALON_FIELD_OFFSET] = { has_offset, put_offset }, [JALON_FIELD_METRES] = { has_metres, put_metres },
  [JALON_FIELD_POINT] = { has_point, put_point },    [JALON_FIELD_TIME] = { has_words, put_words },
  [JALON_FIELD_COUNT] = { has_count, put_count },    [JALON_FIELD_JSON] = { NULL, put_string },
  [JALON_FIELD_RULING] = { has_reason, put_reason }, [JALON_FIELD_PLACE] = { NULL, put_place },
  [JALON_FIELD_LIST] = { has_records, put_records }, [JALON_FIELD_PARTIES] = { has_records, put_records },
};

static inline gboolean
has_field (const JalonField *field, gconstpointer record)
{
  return packers[field->type].has == NULL ? *JALON_FIELD_OF (record, field, gconstpointer) != NULL
                                          : packers[field->type].has (field, record);
}

static void
put_record (JalonPacker *self, const JalonSchema *schema, gconstpointer record)
{
  guint64           packed = jalon_schema_get_sets (schema)->packed;
  guint64           found = 0;
  guint64           bit = 1;
  const JalonField *field;

  JALON_SCHEMA_FOREACH (schema, packed, left, field)
    {
      found |= has_field (field, record) ? bit : 0;
      bit <<= 1;
    }
  jalon_pack_writer_put_varint (&self->blob, found);
  JALON_SCHEMA_FOREACH (schema, packed, left, field)
    {
      if ((found & 1) != 0)
        packers[field->type].put (self, field, record);
      found >>= 1;
    }
}

static void
put_votes (JalonPacker *self, const GPtrArray *claims)
{
  jalon_pack_writer_put_varint (&self->blob, claims->len);
  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);
      guint64           article = jalon_strings_add (self->strings, claim->article_id);

      jalon_pack_writer_put_varint (&self->blob, article << 2 | claim->stance);
    }
}

/* The names in a record and in what it holds. */
static void
add_names (JalonPacker *self, gsize row_start, const JalonSchema *schema, gconstpointer record)
{
  const JalonField *field;

  if (record == NULL)
    return;

  JALON_SCHEMA_FOREACH (schema, jalon_schema_get_sets (schema)->named, left, field)
    {
      const GPtrArray *records;

      if (field->schema == NULL)
        {
          add_searched (self, row_start, *JALON_FIELD_OF (record, field, char *));
          continue;
        }
      if (field->type == JALON_FIELD_PLACE)
        {
          add_names (self, row_start, field->schema, *JALON_FIELD_OF (record, field, gconstpointer));
          continue;
        }
      records = *JALON_FIELD_OF (record, field, GPtrArray *);
      for (guint i = 0; i < records->len; i++)
        add_names (self, row_start, field->schema, g_ptr_array_index (records, i));
    }
}

void
jalon_packer_clear (JalonPacker *self)
{
  jalon_pack_writer_clear (&self->blob);
  jalon_pack_writer_clear (&self->text);
  jalon_pack_writer_clear (&self->scratch);
}

/* Appends the packed bytes of an event to the packer's blob, and its row to the packer's text. */
void
jalon_packer_add (JalonPacker *self, const JalonEventRecord *record)
{
  gsize row_start = self->text.length;

  jalon_pack_writer_put_bytes (&self->blob, record->id, strlen (record->id) + 1);
  put_votes (self, record->claims);
  jalon_pack_writer_put_varint (&self->blob,
                                (guint) record->time.precision | (guint) record->ruling.verdict
                                                                     << JALON_PACK_VERDICT_SHIFT);
  put_record (self, &jalon_event_schema, record);
  add_names (self, row_start, &jalon_event_schema, record);
}
