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
                  .text = jalon_text_column_get_row (&store->text, position),
                  .strings = &store->strings,
                  .codes = &store->codes };
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

static void
compare_string (Pair *self, guint present)
{
  if (present != 0)
    compare_bytes (self, compare_varint (self));
}

static gboolean
are_equal (const JalonStrings *a, guint64 index_a, const JalonStrings *b, guint64 index_b)
{
  return g_strcmp0 (jalon_strings_get (a, (guint32) index_a), jalon_strings_get (b, (guint32) index_b)) == 0;
}

static void
compare_interned_in (Pair *self, const JalonStrings *table_a, const JalonStrings *table_b)
{
  if (self->same)
    self->same = are_equal (table_a,
                            jalon_pack_reader_get_varint (&self->a.reader),
                            table_b,
                            jalon_pack_reader_get_varint (&self->b.reader));
}

static void
compare_interned (Pair *self, guint present)
{
  if (present != 0)
    compare_interned_in (self, self->a.strings, self->b.strings);
}

static void
compare_interned_list (Pair *self, const JalonStrings *table_a, const JalonStrings *table_b, guint present)
{
  guint64 n = present != 0 ? compare_varint (self) : 0;

  for (guint64 i = 0; i < n && self->same; i++)
    compare_interned_in (self, table_a, table_b);
}

static void
compare_text (Pair *self, guint present)
{
  gsize folded_length;
  gsize delta_length;

  if (present == 0)
    return;

  folded_length = compare_varint (self);
  delta_length = compare_varint (self);
  compare_bytes (self, delta_length);
  self->same = self->same && memcmp (self->a.text, self->b.text, folded_length) == 0;
  self->a.text += folded_length + 1;
  self->b.text += folded_length + 1;
}

static void
compare_number (Pair *self, guint present)
{
  double a;
  double b;

  if (present == 0 || !self->same)
    return;

  a = jalon_pack_reader_get_double (&self->a.reader);
  b = jalon_pack_reader_get_double (&self->b.reader);
  self->same = memcmp (&a, &b, sizeof a) == 0;
}

static void
compare_party (Pair *self)
{
  guint flags = (guint) compare_varint (self);

  compare_interned_in (self, self->a.codes, self->b.codes);
  compare_interned (self, flags & JALON_PACK_PARTY_SECTOR);
  compare_interned (self, flags & JALON_PACK_PARTY_NAME);
  compare_string (self, flags & JALON_PACK_PARTY_QUANTITY);
  compare_string (self, flags & JALON_PACK_PARTY_EXTRA);
}

static void
compare_place (Pair *self)
{
  guint flags = (guint) compare_varint (self);

  compare_interned (self, flags & JALON_PACK_PLACE_NAME);
  compare_interned_list (self, self->a.codes, self->b.codes, flags & JALON_PACK_PLACE_COUNTRIES);
  compare_number (self, flags & JALON_PACK_PLACE_POINT);
  compare_number (self, flags & JALON_PACK_PLACE_POINT);
  compare_number (self, flags & JALON_PACK_PLACE_RADIUS);
  compare_interned (self, flags & JALON_PACK_PLACE_ACCORDING);
  compare_interned (self, flags & JALON_PACK_PLACE_GAZETTEER);
  compare_string (self, flags & JALON_PACK_PLACE_EXTRA);
}

static void
compare_quote (Pair *self)
{
  guint flags = (guint) compare_varint (self);

  compare_varint (self);
  compare_varint (self);
  compare_text (self, flags & JALON_PACK_QUOTE_EXACT);
  compare_string (self, flags & JALON_PACK_QUOTE_PREFIX);
  compare_string (self, flags & JALON_PACK_QUOTE_SUFFIX);
}

static void
compare_claim (Pair *self)
{
  guint   flags = (guint) compare_varint (self);
  guint64 n_quotes;

  compare_interned (self, flags & JALON_PACK_CLAIM_ATTRIBUTED);
  compare_string (self, flags & JALON_PACK_CLAIM_NOTE);
  n_quotes = (flags & JALON_PACK_CLAIM_QUOTES) != 0 ? compare_varint (self) : 0;
  for (guint64 i = 0; i < n_quotes && self->same; i++)
    compare_quote (self);
  compare_string (self, flags & JALON_PACK_CLAIM_EXTRA);
}

/* Returns: how many claims there are */
static guint64
compare_votes (Pair *self)
{
  guint64 n = compare_varint (self);

  for (guint64 i = 0; i < n && self->same; i++)
    {
      guint64 a = jalon_pack_reader_get_varint (&self->a.reader);
      guint64 b = jalon_pack_reader_get_varint (&self->b.reader);

      self->same = (a & 3) == (b & 3) && are_equal (self->a.strings, a >> 2, self->b.strings, b >> 2);
    }

  return n;
}

static void
compare_places (Pair *self, guint flags)
{
  guint64 n_alternatives;

  if ((flags & JALON_PACK_PLACE) != 0)
    compare_place (self);
  n_alternatives = (flags & JALON_PACK_ALTERNATIVES) != 0 ? compare_varint (self) : 0;
  for (guint64 i = 0; i < n_alternatives && self->same; i++)
    compare_place (self);
}

static gboolean
compare_packed (Pair *self)
{
  guint64 n_claims = compare_votes (self);
  guint   flags = (guint) compare_varint (self);
  guint64 n_parties;

  compare_text (self, flags & JALON_PACK_TITLE);
  compare_text (self, flags & JALON_PACK_SUMMARY);
  compare_interned (self, flags & JALON_PACK_MODE);
  compare_interned_list (self, self->a.strings, self->b.strings, flags & JALON_PACK_CONTEXTS);
  compare_interned (self, flags & JALON_PACK_CAMEO);
  n_parties = compare_varint (self);
  for (guint64 i = 0; i < n_parties && self->same; i++)
    compare_party (self);
  compare_places (self, flags);
  compare_string (self, flags & JALON_PACK_WORDS);
  for (guint64 i = 0; i < n_claims && self->same; i++)
    compare_claim (self);
  compare_string (self, flags & JALON_PACK_REASON);
  compare_string (self, flags & JALON_PACK_EXTRA);

  return self->same;
}

static gboolean
have_same_columns (const JalonColumns *a, guint row_a, const JalonColumns *b, guint row_b)
{
  gboolean same_time = a->start[row_a] == b->start[row_b] && a->end[row_a] == b->end[row_b];

  return same_time && a->type[row_a] == b->type[row_b] && a->status[row_a] == b->status[row_b] &&
         a->review[row_a] == b->review[row_b];
}

/* Whether two events have all the same but, perhaps, their ids and what is computed of them. */
gboolean
jalon_event_store_is_same (JalonEventStore *self, guint position, JalonEventStore *other, guint other_position)
{
  Pair pair = { .same = TRUE };

  if (!have_same_columns (&self->columns, position, &other->columns, other_position))
    return FALSE;

  side_init (&pair.a, self, position);
  side_init (&pair.b, other, other_position);

  return compare_packed (&pair);
}
