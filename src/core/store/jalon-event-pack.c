/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packing an event.
 */

#include "config.h"

#include "jalon-event-pack-private.h"

#include "jalon-event-pack-format-private.h"
#include "jalon-text-column-private.h"

#include <math.h>

static guint
flag (gconstpointer present, guint bit)
{
  return present != NULL ? bit : 0;
}

static void
put_string (JalonPacker *self, const char *string)
{
  if (string != NULL)
    jalon_pack_writer_put_string (&self->blob, string);
}

static void
put_interned (JalonPacker *self, const char *string)
{
  if (string != NULL)
    jalon_pack_writer_put_varint (&self->blob, jalon_strings_add (self->strings, string));
}

static void
put_interned_list (JalonPacker *self, JalonStrings *table, char **list)
{
  if (list == NULL)
    return;

  jalon_pack_writer_put_varint (&self->blob, g_strv_length (list));
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

  if (text == NULL)
    return;

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

static void
put_party (JalonPacker *self, const JalonParty *party)
{
  guint flags = (party->role == JALON_PARTY_RECIPIENT ? JALON_PACK_PARTY_RECIPIENT : 0) |
                flag (party->sector, JALON_PACK_PARTY_SECTOR) | flag (party->name, JALON_PACK_PARTY_NAME) |
                flag (party->quantity, JALON_PACK_PARTY_QUANTITY) | flag (party->extra, JALON_PACK_PARTY_EXTRA);

  jalon_pack_writer_put_varint (&self->blob, flags | (guint) party->found << JALON_PACK_PARTY_FOUND_SHIFT);
  jalon_pack_writer_put_varint (&self->blob, jalon_strings_add (self->codes, party->code));
  put_interned (self, party->sector);
  put_interned (self, party->name);
  put_string (self, party->quantity);
  put_string (self, party->extra);
}

static void
put_place (JalonPacker *self, const JalonPlace *place)
{
  gboolean has_point = !isnan (place->lon) || !isnan (place->lat);
  gboolean has_radius = place->radius != 0.0;
  guint    flags = flag (place->name, JALON_PACK_PLACE_NAME) | flag (place->countries, JALON_PACK_PLACE_COUNTRIES) |
                (has_point ? JALON_PACK_PLACE_POINT : 0) | (has_radius ? JALON_PACK_PLACE_RADIUS : 0) |
                flag (place->according_to, JALON_PACK_PLACE_ACCORDING) |
                flag (place->gazetteer, JALON_PACK_PLACE_GAZETTEER) | flag (place->extra, JALON_PACK_PLACE_EXTRA);

  jalon_pack_writer_put_varint (&self->blob, flags | (guint) place->precision << JALON_PACK_PLACE_PRECISION_SHIFT);
  put_interned (self, place->name);
  put_interned_list (self, self->codes, place->countries);
  if (has_point)
    {
      jalon_pack_writer_put_double (&self->blob, place->lon);
      jalon_pack_writer_put_double (&self->blob, place->lat);
    }
  if (has_radius)
    jalon_pack_writer_put_double (&self->blob, place->radius);
  put_interned (self, place->according_to);
  put_interned (self, place->gazetteer);
  put_string (self, place->extra);
}

static void
put_quote (JalonPacker *self, const JalonQuote *quote)
{
  jalon_pack_writer_put_varint (&self->blob,
                                flag (quote->exact, JALON_PACK_QUOTE_EXACT) |
                                    flag (quote->prefix, JALON_PACK_QUOTE_PREFIX) |
                                    flag (quote->suffix, JALON_PACK_QUOTE_SUFFIX));
  jalon_pack_writer_put_varint (&self->blob, quote->start);
  jalon_pack_writer_put_varint (&self->blob, quote->end);
  put_text (self, quote->exact);
  put_string (self, quote->prefix);
  put_string (self, quote->suffix);
}

static void
put_claim (JalonPacker *self, const JalonClaim *claim)
{
  guint flags = flag (claim->attributed_to, JALON_PACK_CLAIM_ATTRIBUTED) | flag (claim->note, JALON_PACK_CLAIM_NOTE) |
                (claim->quotes->len > 0 ? JALON_PACK_CLAIM_QUOTES : 0) | flag (claim->extra, JALON_PACK_CLAIM_EXTRA);

  jalon_pack_writer_put_varint (&self->blob, flags | (guint) claim->credibility << JALON_PACK_CLAIM_CREDIBILITY_SHIFT);
  put_interned (self, claim->attributed_to);
  put_string (self, claim->note);
  if (claim->quotes->len > 0)
    jalon_pack_writer_put_varint (&self->blob, claim->quotes->len);
  for (guint i = 0; i < claim->quotes->len; i++)
    put_quote (self, g_ptr_array_index (claim->quotes, i));
  put_string (self, claim->extra);
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

static guint
get_flags (const JalonEventRecord *record)
{
  return flag (record->title, JALON_PACK_TITLE) | flag (record->summary, JALON_PACK_SUMMARY) |
         flag (record->mode, JALON_PACK_MODE) | flag (record->contexts, JALON_PACK_CONTEXTS) |
         flag (record->cameo, JALON_PACK_CAMEO) | flag (record->place, JALON_PACK_PLACE) |
         (record->alternatives->len > 0 ? JALON_PACK_ALTERNATIVES : 0) | flag (record->time.words, JALON_PACK_WORDS) |
         flag (record->ruling.reason, JALON_PACK_REASON) | flag (record->extra, JALON_PACK_EXTRA) |
         (guint) record->time.precision << JALON_PACK_TIME_SHIFT |
         (guint) record->ruling.verdict << JALON_PACK_VERDICT_SHIFT;
}

static void
put_places (JalonPacker *self, const JalonEventRecord *record)
{
  if (record->place != NULL)
    put_place (self, record->place);
  if (record->alternatives->len > 0)
    jalon_pack_writer_put_varint (&self->blob, record->alternatives->len);
  for (guint i = 0; i < record->alternatives->len; i++)
    put_place (self, g_ptr_array_index (record->alternatives, i));
}

static void
add_searched_names (JalonPacker *self, gsize row_start, const JalonEventRecord *record)
{
  for (guint i = 0; i < record->parties->len; i++)
    add_searched (self, row_start, ((JalonParty *) g_ptr_array_index (record->parties, i))->name);
  if (record->place != NULL)
    add_searched (self, row_start, record->place->name);
  for (guint i = 0; i < record->alternatives->len; i++)
    add_searched (self, row_start, ((JalonPlace *) g_ptr_array_index (record->alternatives, i))->name);
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
  jalon_pack_writer_put_varint (&self->blob, get_flags (record));
  put_text (self, record->title);
  put_text (self, record->summary);
  put_interned (self, record->mode);
  put_interned_list (self, self->strings, record->contexts);
  put_interned (self, record->cameo);
  jalon_pack_writer_put_varint (&self->blob, record->parties->len);
  for (guint i = 0; i < record->parties->len; i++)
    put_party (self, g_ptr_array_index (record->parties, i));
  put_places (self, record);
  put_string (self, record->time.words);
  for (guint i = 0; i < record->claims->len; i++)
    put_claim (self, g_ptr_array_index (record->claims, i));
  put_string (self, record->ruling.reason);
  put_string (self, record->extra);

  add_searched_names (self, row_start, record);
}
