/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Unpacking an event, in the order jalon-event-pack.c wrote it.
 */

#include "config.h"

#include "jalon-event-pack-private.h"

#include "jalon-event-pack-format-private.h"
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

static char *
dup_string (Unpacker *self, guint present)
{
  return present != 0 ? jalon_pack_reader_dup_string (&self->reader) : NULL;
}

static char *
dup_interned (Unpacker *self, guint present)
{
  return present != 0 ? g_strdup (jalon_strings_get (self->strings, (guint32) get_varint (self))) : NULL;
}

static char **
dup_interned_list (Unpacker *self, const JalonStrings *table, guint present)
{
  gsize  n;
  char **list;

  if (present == 0)
    return NULL;

  n = get_varint (self);
  list = g_new0 (char *, n + 1);
  for (gsize i = 0; i < n; i++)
    list[i] = g_strdup (jalon_strings_get (table, (guint32) get_varint (self)));

  return list;
}

static char *
dup_text (Unpacker *self, guint present)
{
  gsize folded_length;
  gsize delta_length;
  char *text;

  if (present == 0)
    return NULL;

  folded_length = get_varint (self);
  delta_length = get_varint (self);
  text = jalon_text_unfold (self->text, folded_length, &self->reader, delta_length);
  self->text += folded_length + 1;

  return text;
}

static JalonParty *
dup_party (Unpacker *self)
{
  guint       flags = (guint) get_varint (self);
  const char *code = jalon_strings_get (self->codes, (guint32) get_varint (self));
  JalonParty *party =
      jalon_party_new ((flags & JALON_PACK_PARTY_RECIPIENT) != 0 ? JALON_PARTY_RECIPIENT : JALON_PARTY_ACTOR, code);

  party->found = flags >> JALON_PACK_PARTY_FOUND_SHIFT;
  party->sector = dup_interned (self, flags & JALON_PACK_PARTY_SECTOR);
  party->name = dup_interned (self, flags & JALON_PACK_PARTY_NAME);
  party->quantity = dup_string (self, flags & JALON_PACK_PARTY_QUANTITY);
  party->extra = dup_string (self, flags & JALON_PACK_PARTY_EXTRA);

  return party;
}

static JalonPlace *
dup_place (Unpacker *self)
{
  guint       flags = (guint) get_varint (self);
  JalonPlace *place = jalon_place_new (flags >> JALON_PACK_PLACE_PRECISION_SHIFT);

  place->name = dup_interned (self, flags & JALON_PACK_PLACE_NAME);
  place->countries = dup_interned_list (self, self->codes, flags & JALON_PACK_PLACE_COUNTRIES);
  if ((flags & JALON_PACK_PLACE_POINT) != 0)
    {
      place->lon = jalon_pack_reader_get_double (&self->reader);
      place->lat = jalon_pack_reader_get_double (&self->reader);
    }
  if ((flags & JALON_PACK_PLACE_RADIUS) != 0)
    place->radius = jalon_pack_reader_get_double (&self->reader);
  place->according_to = dup_interned (self, flags & JALON_PACK_PLACE_ACCORDING);
  place->gazetteer = dup_interned (self, flags & JALON_PACK_PLACE_GAZETTEER);
  place->extra = dup_string (self, flags & JALON_PACK_PLACE_EXTRA);

  return place;
}

static JalonQuote *
dup_quote (Unpacker *self)
{
  guint       flags = (guint) get_varint (self);
  gsize       start = get_varint (self);
  gsize       end = get_varint (self);
  JalonQuote *quote = jalon_quote_new (NULL, start, end);

  quote->exact = dup_text (self, flags & JALON_PACK_QUOTE_EXACT);
  quote->prefix = dup_string (self, flags & JALON_PACK_QUOTE_PREFIX);
  quote->suffix = dup_string (self, flags & JALON_PACK_QUOTE_SUFFIX);

  return quote;
}

static void
fill_claim (Unpacker *self, JalonClaim *claim)
{
  guint flags = (guint) get_varint (self);
  gsize n_quotes;

  claim->credibility = flags >> JALON_PACK_CLAIM_CREDIBILITY_SHIFT;
  claim->attributed_to = dup_interned (self, flags & JALON_PACK_CLAIM_ATTRIBUTED);
  claim->note = dup_string (self, flags & JALON_PACK_CLAIM_NOTE);
  n_quotes = (flags & JALON_PACK_CLAIM_QUOTES) != 0 ? get_varint (self) : 0;
  for (gsize i = 0; i < n_quotes; i++)
    g_ptr_array_add (claim->quotes, dup_quote (self));
  claim->extra = dup_string (self, flags & JALON_PACK_CLAIM_EXTRA);
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

static void
fill_places (Unpacker *self, JalonEventRecord *record, guint flags)
{
  gsize n_alternatives;

  if ((flags & JALON_PACK_PLACE) != 0)
    record->place = dup_place (self);
  n_alternatives = (flags & JALON_PACK_ALTERNATIVES) != 0 ? get_varint (self) : 0;
  for (gsize i = 0; i < n_alternatives; i++)
    g_ptr_array_add (record->alternatives, dup_place (self));
}

/* The record without what its columns hold: type, status, review, first and last day. */
JalonEventRecord *
jalon_event_unpack (const JalonStrings *strings, const JalonStrings *codes, const guint8 *blob, const char *text)
{
  JalonEventRecord *record = jalon_event_record_new ((const char *) blob);
  Unpacker          self = { { blob + strlen (record->id) + 1 }, text, strings, codes };
  guint             flags;
  gsize             n_parties;

  add_claims (&self, record->claims);
  flags = (guint) get_varint (&self);
  record->time.precision = flags >> JALON_PACK_TIME_SHIFT & 7;
  record->ruling.verdict = flags >> JALON_PACK_VERDICT_SHIFT;
  record->title = dup_text (&self, flags & JALON_PACK_TITLE);
  record->summary = dup_text (&self, flags & JALON_PACK_SUMMARY);
  record->mode = dup_interned (&self, flags & JALON_PACK_MODE);
  record->contexts = dup_interned_list (&self, strings, flags & JALON_PACK_CONTEXTS);
  record->cameo = dup_interned (&self, flags & JALON_PACK_CAMEO);
  n_parties = get_varint (&self);
  for (gsize i = 0; i < n_parties; i++)
    g_ptr_array_add (record->parties, dup_party (&self));
  fill_places (&self, record, flags);
  record->time.words = dup_string (&self, flags & JALON_PACK_WORDS);
  for (guint i = 0; i < record->claims->len; i++)
    fill_claim (&self, g_ptr_array_index (record->claims, i));
  record->ruling.reason = dup_string (&self, flags & JALON_PACK_REASON);
  record->extra = dup_string (&self, flags & JALON_PACK_EXTRA);

  return record;
}

/* The title alone, packed as it was given. */
char *
jalon_event_unpack_title (const guint8 *blob, const char *text)
{
  Unpacker self = { { blob + strlen ((const char *) blob) + 1 }, text, NULL, NULL };
  gsize    n_claims = get_varint (&self);

  for (gsize i = 0; i < n_claims; i++)
    get_vote (&self.reader);

  return dup_text (&self, get_varint (&self) & JALON_PACK_TITLE);
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
  gsize           n_claims = jalon_pack_reader_get_varint (&reader);

  for (gsize i = 0; i < n_claims; i++)
    get_vote (&reader);

  return jalon_pack_reader_get_varint (&reader) >> JALON_PACK_TIME_SHIFT & 7;
}
