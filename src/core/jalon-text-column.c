/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The column of folded texts and its search.
 */

#include "config.h"

#include "jalon-text-column-private.h"

/* Bytes compared in one step of a search, without a branch. */
#define STEP JALON_TEXT_FIND_PADDING

/* Bytes behind the last text, which a step may read. */
#define PADDING JALON_TEXT_FIND_PADDING

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
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->starts, g_free);
}

gsize
jalon_text_column_get_size (const JalonTextColumn *self)
{
  return self->capacity + (gsize) self->rows_capacity * sizeof self->starts[0];
}

/* Gives back what growing took in advance. */
void
jalon_text_column_trim (JalonTextColumn *self)
{
  self->capacity = self->length + PADDING;
  self->text = g_realloc (self->text, self->capacity);
  self->rows_capacity = self->n_rows + 1;
  self->starts = g_renew (guint32, self->starts, self->rows_capacity);
}

static void
reserve (JalonTextColumn *self,
         gsize            length,
         guint            n_rows)
{
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

/**
 * jalon_text_column_splice:
 * @text: the added rows, one after another
 * @length: bytes of @text; with those that stay at most %JALON_TEXT_COLUMN_MAX
 * @ends: where each added row ends in @text
 *
 * Replaces rows.
 */
void
jalon_text_column_splice (JalonTextColumn *self,
                          guint            position,
                          guint            n_removals,
                          const char      *text,
                          gsize            length,
                          const guint32   *ends,
                          guint            n_additions)
{
  guint   n_rows = self->n_rows - n_removals + n_additions;
  guint   n_behind = self->n_rows - position - n_removals;
  guint32 start = self->starts[position];
  guint32 removed_end = self->starts[position + n_removals];
  gsize   new_length = self->length - (removed_end - start) + length;

  reserve (self, new_length, n_rows);
  memmove (self->text + start + length, self->text + removed_end, self->length - removed_end);
  memcpy (self->text + start, text, length);
  memset (self->text + new_length, 0, PADDING);

  memmove (self->starts + position + n_additions + 1,
           self->starts + position + n_removals + 1,
           n_behind * sizeof self->starts[0]);
  for (guint i = 0; i < n_additions; i++)
    self->starts[position + i + 1] = start + ends[i];
  for (guint i = position + n_additions + 1; i <= n_rows; i++)
    self->starts[i] += start + (guint32) length - removed_end;

  self->length = new_length;
  self->n_rows = n_rows;
}

/* Where @word, not empty, begins at or after @from; @end where it does not. First and
 * last byte are compared at a whole step of places at once, so that
 * JALON_TEXT_FIND_PADDING bytes behind @end must be there to read. */
gsize
jalon_text_find (const char *text,
                 gsize       from,
                 gsize       end,
                 const char *word,
                 gsize       word_length)
{
  char first = word[0];
  char last = word[word_length - 1];

  for (gsize at = from; at + word_length <= end; at += STEP)
    {
      const char *heads = text + at;
      const char *tails = text + at + word_length - 1;
      guint8      equal[STEP];
      guint8      any = 0;

      for (guint i = 0; i < STEP; i++)
        equal[i] = (heads[i] == first) & (tails[i] == last);
      for (guint i = 0; i < STEP; i++)
        any |= equal[i];
      if (any == 0)
        continue;

      for (guint i = 0; i < STEP && at + i + word_length <= end; i++)
        {
          if (equal[i] && memcmp (text + at + i, word, word_length) == 0)
            return at + i;
        }
    }

  return end;
}

/* The row in which offset @at lies, at or after @row. */
static guint
row_at (const JalonTextColumn *self,
        guint                  row,
        gsize                  at)
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

/* Adds to @rows those in which a word occurs; it is not empty. */
void
jalon_text_column_search (const JalonTextColumn *self,
                          const char            *folded_word,
                          JalonBitset           *rows)
{
  gsize    length = strlen (folded_word);
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);
  gsize    at = jalon_text_find (self->text, 0, self->length, folded_word, length);
  guint    row = 0;

  while (at < self->length)
    {
      row = row_at (self, row, at);
      words[row / 64] |= G_GUINT64_CONSTANT (1) << (row % 64);
      at = jalon_text_find (self->text, self->starts[row + 1], self->length, folded_word, length);
    }
}

/* Whether a word occurs in one row. */
gboolean
jalon_text_column_row_has (const JalonTextColumn *self,
                           guint                  row,
                           const char            *folded_word,
                           gsize                  word_length)
{
  gsize end = self->starts[row + 1];

  return jalon_text_find (self->text, self->starts[row], end, folded_word, word_length) < end;
}
