/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The column of folded texts and its search.
 */

#include "config.h"

#include "jalon-text-column-private.h"

#include "jalon-bits-private.h"
#include "jalon-pages-private.h"

/* Bytes compared in one step of a search, without a branch. */
#define STEP JALON_TEXT_FIND_PADDING

/* Bytes behind the last text, which a step may read. */
#define PADDING JALON_TEXT_FIND_PADDING

/* For a text of more bytes than this, memory for so many more is taken ahead. */
#define TAKEN_AHEAD ((gsize) 1 << 20)

void
jalon_text_column_init (JalonTextColumn *self)
{
  *self = (JalonTextColumn){
    .text = g_malloc0 (PADDING),
    .capacity = PADDING,
    .starts = g_new0 (guint32, 1),
    .rows_capacity = 1,
  };
}

void
jalon_text_column_clear (JalonTextColumn *self)
{
  if (!self->is_lent)
    {
      g_free (self->text);
      g_free (self->starts);
    }
  self->text = NULL;
  self->starts = NULL;
}

/* Takes the rows of a column that was kept in place of its own, which are none. @text has PADDING zeros behind its
 * end. */
void
jalon_text_column_lend (JalonTextColumn *self, char *text, gsize length, guint32 *starts, guint n_rows)
{
  jalon_text_column_clear (self);
  *self = (JalonTextColumn){
    .text = text,
    .length = length,
    .capacity = length + PADDING,
    .starts = starts,
    .n_rows = n_rows,
    .rows_capacity = n_rows + 1,
    .is_lent = TRUE,
  };
}

/* Makes what was lent its own, with more room. */
static void
own (JalonTextColumn *self, gsize capacity, guint rows_capacity)
{
  char    *text = g_malloc (capacity);
  guint32 *starts = g_new (guint32, rows_capacity);

  memcpy (text, self->text, self->length + PADDING);
  memcpy (starts, self->starts, ((gsize) self->n_rows + 1) * sizeof *starts);
  self->text = text;
  self->starts = starts;
  self->capacity = capacity;
  self->rows_capacity = rows_capacity;
  self->is_lent = FALSE;
}

/* Gives back what growing took in advance. */
void
jalon_text_column_trim (JalonTextColumn *self)
{
  if (self->is_lent)
    return;
  self->capacity = self->length + PADDING;
  self->taken = 0;
  self->text = g_realloc (self->text, self->capacity);
  self->rows_capacity = self->n_rows + 1;
  self->starts = g_renew (guint32, self->starts, self->rows_capacity);
}

static void
reserve (JalonTextColumn *self, gsize length, guint n_rows)
{
  if (self->is_lent && (length + PADDING > self->capacity || n_rows + 1 > self->rows_capacity))
    own (self, self->capacity, self->rows_capacity);
  if (length + PADDING > self->capacity)
    {
      self->capacity = MAX (length + PADDING, self->capacity + self->capacity / 4);
      self->text = g_realloc (self->text, self->capacity);
    }
  if (n_rows + 1 > self->rows_capacity)
    {
      self->rows_capacity = MAX (n_rows + 1, self->rows_capacity + self->rows_capacity / 4);
      self->starts = g_renew (guint32, self->starts, self->rows_capacity);
    }
}

/* Makes sure of memory for a text of so many bytes, which only ever grows while a dossier is read. */
static void
take_ahead (JalonTextColumn *self, gsize length)
{
  gsize end = MIN (length + TAKEN_AHEAD, self->capacity);

  if (self->is_lent || length <= MAX (self->taken, TAKEN_AHEAD))
    return;
  jalon_pages_take (self->text + self->length, end - self->length);
  self->taken = end;
}

/**
 * jalon_text_column_splice:
 * @position: the first row that is replaced, at most the number of rows
 * @n_removals: rows from there on that go
 * @added: what takes their place; with what stays at most %JALON_TEXT_COLUMN_MAX bytes
 *
 * Replaces rows.
 */
void
jalon_text_column_splice (JalonTextColumn *self, guint position, guint n_removals, const JalonTextRows *added)
{
  gsize   length = added->length;
  guint   n_additions = added->n_rows;
  guint   n_rows = self->n_rows - n_removals + n_additions;
  guint   n_behind = self->n_rows - position - n_removals;
  guint32 start = self->starts[position];
  guint32 removed_end = self->starts[position + n_removals];
  gsize   new_length = self->length - (removed_end - start) + length;

  reserve (self, new_length, n_rows);
  if (new_length > self->length)
    take_ahead (self, new_length);
  memmove (self->text + start + length, self->text + removed_end, self->length - removed_end);
  if (length > 0)
    memcpy (self->text + start, added->text, length);
  memset (self->text + new_length, 0, PADDING);

  memmove (self->starts + position + n_additions + 1,
           self->starts + position + n_removals + 1,
           n_behind * sizeof self->starts[0]);
  for (guint i = 0; i < n_additions; i++)
    self->starts[position + i + 1] = start + added->ends[i];
  for (guint i = position + n_additions + 1; i <= n_rows; i++)
    self->starts[i] += start + (guint32) length - removed_end;

  self->length = new_length;
  self->n_rows = n_rows;
}

/* Bytes of folded English and French, about from the commonest on; those that are not
 * here are rarer. The order only decides how fast a search is. */
static const char common_bytes[] = " eaistnrulodcmpgbvhf-'qy.,";

static guint
get_rarity (char byte)
{
  const char *place = memchr (common_bytes, byte, sizeof common_bytes - 1);

  return place != NULL ? (guint) (place - common_bytes) : (guint) sizeof common_bytes;
}

/* Makes ready to search for a word, which is not empty: anchors it at the two bytes
 * that are rarest, so that few other places look like it. */
void
jalon_needle_init (JalonNeedle *self, const char *word, gsize length)
{
  *self = JALON_NEEDLE (word, length);
  for (gsize i = 0; i < length; i++)
    {
      if (get_rarity (word[i]) > get_rarity (word[self->first]))
        self->first = i;
    }
  if (self->second == self->first)
    self->second = 0;
  for (gsize i = 0; i < length; i++)
    {
      if (i != self->first && get_rarity (word[i]) > get_rarity (word[self->second]))
        self->second = i;
    }
}

/* The places of a step at which the anchors of a word stand, one bit each. */
static inline guint64
match_step (const char *first_bytes, char first, const char *second_bytes, char second)
{
  guint8 equal[STEP];
  guint8 any = 0;

  for (guint i = 0; i < STEP; i++)
    equal[i] = (first_bytes[i] == first) & (second_bytes[i] == second);
  for (guint i = 0; i < STEP; i++)
    any |= equal[i];

  return any != 0 ? jalon_bits_pack (equal) : 0;
}

/* Where a word begins at or after @from; @end where it does not. The anchors are
 * compared at a whole step of places at once, so that JALON_TEXT_FIND_PADDING bytes
 * behind @end must be there to read. */
gsize
jalon_text_find (const char *text, gsize from, gsize end, const JalonNeedle *needle)
{
  char first = needle->word[needle->first];
  char second = needle->word[needle->second];

  for (gsize at = from; at + needle->length <= end; at += STEP)
    {
      guint64 places = match_step (text + at + needle->first, first, text + at + needle->second, second);

      for (; places != 0; places &= places - 1)
        {
          gsize place = at + __builtin_ctzll (places);

          if (place + needle->length > end)
            return end;
          if (memcmp (text + place, needle->word, needle->length) == 0)
            return place;
        }
    }

  return end;
}

/* The row in which offset @at lies, at or after @row. */
static guint
row_at (const JalonTextColumn *self, guint row, gsize at)
{
  guint low = row;
  guint step = 1;
  guint high;

  while (low + step < self->n_rows && self->starts[low + step] <= at)
    {
      low += step;
      step *= 2;
    }
  high = MIN (low + step, self->n_rows);
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->starts[middle] <= at)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* Adds to @rows those in which a word occurs. */
void
jalon_text_column_search (const JalonTextColumn *self, const JalonNeedle *needle, JalonBitset *rows)
{
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);
  gsize    at = jalon_text_find (self->text, 0, self->length, needle);
  guint    row = 0;

  while (at < self->length)
    {
      row = row_at (self, row, at);
      words[row / 64] |= G_GUINT64_CONSTANT (1) << (row % 64);
      at = jalon_text_find (self->text, self->starts[row + 1], self->length, needle);
    }
}

/* Whether a word occurs in one row. */
gboolean
jalon_text_column_row_has (const JalonTextColumn *self, guint row, const JalonNeedle *needle)
{
  gsize end = self->starts[row + 1];

  return jalon_text_find (self->text, self->starts[row], end, needle) < end;
}
