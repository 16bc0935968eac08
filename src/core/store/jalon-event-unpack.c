/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Unpacking an event, in the order jalon-event-pack.c wrote it.
 */

#include "config.h"

#include "jalon-event-pack-private.h"

#include "jalon-event-pack-format-private.h"
#include "jalon-schema.h"
#include "jalon-text-column-private.h"

/* @text moves on with each text that is read. */
typedef struct
{
  JalonPackReader     reader;
  const char         *text;
  const JalonStrings *strings;
  const JalonStrings *codes;
} Unpacker;

static guint64
get_varint (Unpacker *self)
{
  return jalon_pack_reader_get_varint (&self->reader);
}

static void get_record (Unpacker *self, const JalonSchema *schema, gpointer record);

static char *
dup_text (Unpacker *self)
{
  gsize folded_length = get_varint (self);
  gsize delta_length = get_varint (self);
  char *text = jalon_text_unfold (self->text, folded_length, &self->reader, delta_length);

  self->text += folded_length + 1;
  return text;
}

static char *
dup_interned (Unpacker *self, const JalonStrings *table)
{
  return g_strdup (jalon_strings_get (table, (guint32) get_varint (self)));
}

static void
get_string (Unpacker *self, const JalonField *field, gpointer record)
{
  char **string = JALON_FIELD_IN (record, field, char *);

  if ((field->flags & JALON_FIELD_FOLDED) != 0)
    *string = dup_text (self);
  else if ((field->flags & JALON_FIELD_REPEATED) != 0)
    *string = dup_interned (self, self->strings);
  else
    *string = jalon_pack_reader_dup_string (&self->reader);
}

static void
get_code (Unpacker *self, const JalonField *field, gpointer record)
{
  *JALON_FIELD_IN (record, field, char *) = dup_interned (self, self->codes);
}

static char **
dup_interned_list (Unpacker *self, const JalonStrings *table)
{
  gsize  n = get_varint (self);
  char **list = g_new0 (char *, n + 1);

  for (gsize i = 0; i < n; i++)
    list[i] = dup_interned (self, table);
  return list;
}

static void
get_strings (Unpacker *self, const JalonField *field, gpointer record)
{
  *JALON_FIELD_IN (record, field, char **) = dup_interned_list (self, self->strings);
}

static void
get_codes (Unpacker *self, const JalonField *field, gpointer record)
{
  *JALON_FIELD_IN (record, field, char **) = dup_interned_list (self, self->codes);
}

static void
get_word (Unpacker *self, const JalonField *field, gpointer record)
{
  *JALON_FIELD_IN (record, field, guint) = (guint) get_varint (self);
}

static void
get_grade (Unpacker *self, const JalonField *field, gpointer record)
{
  *JALON_FIELD_IN (record, field, guint8) = (guint8) get_varint (self);
}

static void
get_offset (Unpacker *self, const JalonField *field, gpointer record)
{
  *JALON_FIELD_IN (record, field, gsize) = get_varint (self);
}

static void
get_metres (Unpacker *self, const JalonField *field, gpointer record)
{
  *JALON_FIELD_IN (record, field, double) = jalon_pack_reader_get_double (&self->reader);
}

static void
get_point (Unpacker *self, const JalonField *field, gpointer record)
{
  for (guint i = 0; i < 2; i++)
    JALON_FIELD_IN (record, field, double)[i] = jalon_pack_reader_get_double (&self->reader);
}

static void
get_words (Unpacker *self, const JalonField *field, gpointer record)
{
  JALON_FIELD_IN (record, field, JalonTime)->words = jalon_pack_reader_dup_string (&self->reader);
}

static gint32
get_bound (Unpacker *self)
{
  guint64 bound = get_varint (self);

  return bound > 0 ? (gint32) (bound - 1) : JALON_COUNT_NONE;
}

static void
get_count (Unpacker *self, const JalonField *field, gpointer record)
{
  JalonCount *count = JALON_FIELD_IN (record, field, JalonCount);

  count->low = get_bound (self);
  count->high = get_bound (self);
  if (get_varint (self) != 0)
    count->words = jalon_pack_reader_dup_string (&self->reader);
}

static void
get_reason (Unpacker *self, const JalonField *field, gpointer record)
{
  JALON_FIELD_IN (record, field, JalonRuling)->reason = jalon_pack_reader_dup_string (&self->reader);
}

static void
get_place (Unpacker *self, const JalonField *field, gpointer record)
{
  gpointer place = jalon_schema_new (field->schema);

  get_record (self, field->schema, place);
  *JALON_FIELD_IN (record, field, gpointer) = place;
}

/* Claims are there already, made of their votes. */
static void
get_records (Unpacker *self, const JalonField *field, gpointer record)
{
  GPtrArray *records = *JALON_FIELD_IN (record, field, GPtrArray *);
  gsize      n = get_varint (self);

  for (gsize i = 0; i < n; i++)
    {
      if (i == records->len)
        g_ptr_array_add (records, jalon_schema_new (field->schema));
      get_record (self, field->schema, g_ptr_array_index (records, i));
    }
}

/* By type. */
static void (*const unpackers[JALON_N_FIELD_TYPES]) (Unpacker *self, const JalonField *field, gpointer record) = {
  [JALON_FIELD_STRING] = get_string,   [JALON_FIELD_TEXT] = get_string,     [JALON_FIELD_EXTRA] = get_string,
  [JALON_FIELD_CODE] = get_code,       [JALON_FIELD_STRINGS] = get_strings, [JALON_FIELD_CODES] = get_codes,
  [JALON_FIELD_WORD] = get_word,       [JALON_FIELD_GRADE] = get_grade,     [JALON_FIELD_OFFSET] = get_offset,
  [JALON_FIELD_METRES] = get_metres,   [JALON_FIELD_POINT] = get_point,     [JALON_FIELD_TIME] = get_words,
  [JALON_FIELD_RULING] = get_reason,   [JALON_FIELD_PLACE] = get_place,     [JALON_FIELD_LIST] = get_records,
  [JALON_FIELD_PARTIES] = get_records, [JALON_FIELD_COUNT] = get_count,     [JALON_FIELD_JSON] = get_string,
};

/* What a new record of the schema has besides stays: it is what is not packed. */
static void
get_record (Unpacker *self, const JalonSchema *schema, gpointer record)
{
  guint64           found = get_varint (self);
  const JalonField *field;

  JALON_SCHEMA_FOREACH (schema, jalon_schema_get_sets (schema)->packed, left, field)
    {
      if ((found & 1) != 0)
        unpackers[field->type](self, field, record);
      else if (field->type == JALON_FIELD_WORD)
        *JALON_FIELD_IN (record, field, guint) = field->fallback;
      found >>= 1;
    }
}

static JalonVote
get_vote (JalonPackReader *reader)
{
  guint64 vote = jalon_pack_reader_get_varint (reader);

  return (JalonVote){ (guint32) (vote >> 2), vote & 3 };
}

static void
add_claims (Unpacker *self, GPtrArray *claims)
{
  gsize n = get_varint (self);

  for (gsize i = 0; i < n; i++)
    {
      JalonVote vote = get_vote (&self->reader);

      g_ptr_array_add (claims, jalon_claim_new (jalon_strings_get (self->strings, vote.article), vote.stance));
    }
}

/* The record without what its columns hold: type, status, review, first and last day. */
JalonEventRecord *
jalon_event_unpack (const JalonStrings *strings, const JalonStrings *codes, const guint8 *blob, const char *text)
{
  JalonEventRecord *record = jalon_event_record_new ((const char *) blob);
  Unpacker          self = { { blob + strlen (record->id) + 1 }, text, strings, codes };
  guint             head;

  add_claims (&self, record->claims);
  head = (guint) get_varint (&self);
  record->time.precision = head & JALON_PACK_TIME_MASK;
  record->ruling.verdict = head >> JALON_PACK_VERDICT_SHIFT;
  get_record (&self, &jalon_event_schema, record);
  return record;
}

/* Past the votes: at the head. */
static void
skip_votes (JalonPackReader *reader)
{
  gsize n_claims = jalon_pack_reader_get_varint (reader);

  for (gsize i = 0; i < n_claims; i++)
    get_vote (reader);
}

/* The title alone, packed as it was given. */
char *
jalon_event_unpack_title (const guint8 *blob, const char *text)
{
  Unpacker self = { { blob + strlen ((const char *) blob) + 1 }, text, NULL, NULL };

  skip_votes (&self.reader);
  get_varint (&self);
  return (get_varint (&self) & JALON_PACK_TITLE) != 0 ? dup_text (&self) : NULL;
}

/* Appends a JalonVote for each claim; returns the verdict set by hand. */
JalonVerdict
jalon_event_unpack_votes (const guint8 *blob, GArray *votes)
{
  JalonPackReader reader = { blob + strlen ((const char *) blob) + 1 };
  gsize           n_claims = jalon_pack_reader_get_varint (&reader);

  for (gsize i = 0; i < n_claims; i++)
    {
      JalonVote vote = get_vote (&reader);

      g_array_append_val (votes, vote);
    }

  return jalon_pack_reader_get_varint (&reader) >> JALON_PACK_VERDICT_SHIFT;
}

/* How fine the time is, a JalonTimePrecision. */
guint
jalon_event_unpack_time_precision (const guint8 *blob)
{
  JalonPackReader reader = { blob + strlen ((const char *) blob) + 1 };

  skip_votes (&reader);
  return jalon_pack_reader_get_varint (&reader) & JALON_PACK_TIME_MASK;
}
