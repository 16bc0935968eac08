/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing packed events, in the order jalon-event-pack.c wrote them. Two
 * stores number their repeated strings each in its own way, so that bytes
 * alone do not tell.
 */

#include "config.h"

#include "jalon-event-same-private.h"

#include "jalon-event-pack-format-private.h"
#include "jalon-event-store-private.h"
#include "jalon-schema.h"

/**
 * Side:
 * @text: moves on with each text that is compared
 */
typedef struct
{
  JalonPackReader     reader;
  const char         *text;
  const JalonStrings *strings;
  const JalonStrings *codes;
} Side;

/**
 * Pair:
 * @same: stays %FALSE once a difference is found; nothing is read from then on
 */
typedef struct
{
  Side     a;
  Side     b;
  gboolean same;
} Pair;

static void
side_init (Side *self, JalonEventStore *store, guint position)
{
  const guint8 *blob = jalon_event_store_get_blob (store, position);

  *self = (Side){ .reader = { blob + strlen ((const char *) blob) + 1 },
                  .text = jalon_text_column_get_row (&store->rows->text, position),
                  .strings = &store->rows->strings,
                  .codes = &store->rows->codes };
}

/* A number that means the same in both stores; 0 where they differ. */
static guint64
compare_varint (Pair *self)
{
  guint64 value;

  if (!self->same)
    return 0;

  value = jalon_pack_reader_get_varint (&self->a.reader);
  self->same = jalon_pack_reader_get_varint (&self->b.reader) == value;

  return self->same ? value : 0;
}

static void
compare_bytes (Pair *self, gsize length)
{
  if (!self->same)
    return;

  self->same = memcmp (self->a.reader.cursor, self->b.reader.cursor, length) == 0;
  self->a.reader.cursor += length;
  self->b.reader.cursor += length;
}

static void compare_record (Pair *self, const JalonSchema *schema);

static gboolean
are_equal (const JalonStrings *a, guint64 index_a, const JalonStrings *b, guint64 index_b)
{
  return g_strcmp0 (jalon_strings_get (a, (guint32) index_a), jalon_strings_get (b, (guint32) index_b)) == 0;
}

static void
compare_interned (Pair *self, const JalonStrings *table_a, const JalonStrings *table_b)
{
  if (self->same)
    self->same = are_equal (table_a,
                            jalon_pack_reader_get_varint (&self->a.reader),
                            table_b,
                            jalon_pack_reader_get_varint (&self->b.reader));
}

static void
compare_text (Pair *self)
{
  gsize folded_length = compare_varint (self);
  gsize delta_length = compare_varint (self);

  compare_bytes (self, delta_length);
  self->same = self->same && memcmp (self->a.text, self->b.text, folded_length) == 0;
  self->a.text += folded_length + 1;
  self->b.text += folded_length + 1;
}

static void
compare_plain (Pair *self, const JalonField *field)
{
  compare_bytes (self, compare_varint (self));
}

static void
compare_string (Pair *self, const JalonField *field)
{
  if ((field->flags & JALON_FIELD_FOLDED) != 0)
    compare_text (self);
  else if ((field->flags & JALON_FIELD_REPEATED) != 0)
    compare_interned (self, self->a.strings, self->b.strings);
  else
    compare_plain (self, field);
}

static void
compare_code (Pair *self, const JalonField *field)
{
  compare_interned (self, self->a.codes, self->b.codes);
}

static void
compare_strings (Pair *self, const JalonField *field)
{
  guint64 n = compare_varint (self);

  for (guint64 i = 0; i < n && self->same; i++)
    compare_interned (self, self->a.strings, self->b.strings);
}

static void
compare_codes (Pair *self, const JalonField *field)
{
  guint64 n = compare_varint (self);

  for (guint64 i = 0; i < n && self->same; i++)
    compare_interned (self, self->a.codes, self->b.codes);
}

static void
compare_number (Pair *self, const JalonField *field)
{
  compare_varint (self);
}

static void
compare_count (Pair *self, const JalonField *field)
{
  compare_varint (self);
  compare_varint (self);
  if (compare_varint (self) != 0)
    compare_plain (self, field);
}

static void
compare_metres (Pair *self, const JalonField *field)
{
  double a;
  double b;

  if (!self->same)
    return;

  a = jalon_pack_reader_get_double (&self->a.reader);
  b = jalon_pack_reader_get_double (&self->b.reader);
  self->same = memcmp (&a, &b, sizeof a) == 0;
}

static void
compare_point (Pair *self, const JalonField *field)
{
  compare_metres (self, field);
  compare_metres (self, field);
}

static void
compare_place (Pair *self, const JalonField *field)
{
  compare_record (self, field->schema);
}

static void
compare_records (Pair *self, const JalonField *field)
{
  guint64 n = compare_varint (self);

  for (guint64 i = 0; i < n && self->same; i++)
    compare_record (self, field->schema);
}

/* By type. */
static void (*const comparers[JALON_N_FIELD_TYPES]) (Pair *self, const JalonField *field) = {
  [JALON_FIELD_STRING] = compare_string,   [JALON_FIELD_TEXT] = compare_string,
  [JALON_FIELD_EXTRA] = compare_string,    [JALON_FIELD_CODE] = compare_code,
  [JALON_FIELD_STRINGS] = compare_strings, [JALON_FIELD_CODES] = compare_codes,
  [JALON_FIELD_WORD] = compare_number,     [JALON_FIELD_GRADE] = compare_number,
  [JALON_FIELD_OFFSET] = compare_number,   [JALON_FIELD_METRES] = compare_metres,
  [JALON_FIELD_POINT] = compare_point,     [JALON_FIELD_TIME] = compare_plain,
  [JALON_FIELD_RULING] = compare_plain,    [JALON_FIELD_PLACE] = compare_place,
  [JALON_FIELD_LIST] = compare_records,    [JALON_FIELD_PARTIES] = compare_records,
  [JALON_FIELD_COUNT] = compare_count,     [JALON_FIELD_JSON] = compare_string,
};

static void
compare_record (Pair *self, const JalonSchema *schema)
{
  guint64           found = compare_varint (self);
  const JalonField *field;

  JALON_SCHEMA_FOREACH (schema, jalon_schema_get_sets (schema)->packed, left, field)
    {
      if ((found & 1) != 0 && self->same)
        comparers[field->type](self, field);
      found >>= 1;
    }
}

static void
compare_votes (Pair *self)
{
  guint64 n = compare_varint (self);

  for (guint64 i = 0; i < n && self->same; i++)
    {
      guint64 a = jalon_pack_reader_get_varint (&self->a.reader);
      guint64 b = jalon_pack_reader_get_varint (&self->b.reader);

      self->same = (a & 3) == (b & 3) && are_equal (self->a.strings, a >> 2, self->b.strings, b >> 2);
    }
}

static gboolean
compare_packed (Pair *self)
{
  compare_votes (self);
  compare_varint (self);
  compare_record (self, &jalon_event_schema);
  return self->same;
}

static gboolean
have_same_columns (const JalonColumns *a, guint row_a, const JalonColumns *b, guint row_b)
{
  gboolean same = a->start[row_a] == b->start[row_b] && a->end[row_a] == b->end[row_b];

  /* The verdict is computed of all the dossier. */
  for (guint i = 1; i < JALON_N_EVENT_COLUMNS; i++)
    same = same && (i == JALON_EVENT_COLUMN_VERDICT || a->words[i][row_a] == b->words[i][row_b]);
  return same;
}

/* Whether two events have all the same but, perhaps, their ids and what is computed of them. */
gboolean
jalon_event_store_is_same (JalonEventStore *self, guint position, JalonEventStore *other, guint other_position)
{
  Pair pair = { .same = TRUE };

  if (!have_same_columns (&self->rows->columns, position, &other->rows->columns, other_position))
    return FALSE;

  side_init (&pair.a, self, position);
  side_init (&pair.b, other, other_position);

  return compare_packed (&pair);
}
