/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of all events, folded and end to end, so that a search is one
 * pass over memory. A text stands here only; what folding took from it (case,
 * accents, languages) is kept aside as a delta, so that it can be read back.
 */

#pragma once

#include "jalon-bitset.h"
#include "jalon-bytes-private.h"

G_BEGIN_DECLS

/* Ends each text; no folded text has one, so that no word is found across two texts. */
#define JALON_TEXT_END '\n'

/* More than this is refused: offsets are 32 bits. */
#define JALON_TEXT_COLUMN_MAX G_GUINT64_CONSTANT (0xf0000000)

/**
 * JalonTextColumn:
 * @text: (owned): rows one after another
 * @taken: bytes of @text for which memory was taken ahead
 * @starts: (owned): where each row begins, and one more: where the last ends
 * @is_lent: both are somebody else's, who keeps them as long as the column is used; they may be written to
 */
typedef struct
{
  char    *text;
  gsize    length;
  gsize    capacity;
  gsize    taken;
  guint32 *starts;
  guint    n_rows;
  guint    rows_capacity;
  gboolean is_lent;
} JalonTextColumn;

/**
 * JalonTextRows:
 *
 * Folded texts one after another, for some rows of a column.
 * @text: all of them, without anything between
 * @length: bytes of @text
 * @ends: where each row ends in @text, bytes; the next begins there
 * @n_rows: of @ends
 */
typedef struct
{
  const char    *text;
  gsize          length;
  const guint32 *ends;
  guint          n_rows;
} JalonTextRows;

/* Bytes that jalon_text_find() may read behind the end. */
#define JALON_TEXT_FIND_PADDING 64

/* A word to look for, not empty; two of its bytes are looked at first. */
typedef struct
{
  const char *word;
  gsize       length;
  gsize       first;
  gsize       second;
} JalonNeedle;

/* One made at no cost, for a short text. */
#define JALON_NEEDLE(word, length) ((JalonNeedle){ word, length, 0, length - 1 })

void  jalon_needle_init (JalonNeedle *self, const char *word, gsize length);
gsize jalon_text_find (const char *text, gsize from, gsize end, const JalonNeedle *needle);

void     jalon_text_column_init (JalonTextColumn *self);
void     jalon_text_column_clear (JalonTextColumn *self);
void     jalon_text_column_trim (JalonTextColumn *self);
void     jalon_text_column_lend (JalonTextColumn *self, char *text, gsize length, guint32 *starts, guint n_rows);
void     jalon_text_column_splice (JalonTextColumn *self, guint position, guint n_removals, const JalonTextRows *added);
void     jalon_text_column_search (const JalonTextColumn *self, const JalonNeedle *needle, JalonBitset *rows);
gboolean jalon_text_column_row_has (const JalonTextColumn *self, guint row, const JalonNeedle *needle);

static inline const char *
jalon_text_column_get_row (const JalonTextColumn *self, guint row)
{
  return self->text + self->starts[row];
}

/* Folding with a way back, jalon-text-delta.c. */
void  jalon_text_fold_with_delta (const char *text, JalonPackWriter *folded, JalonPackWriter *delta);
char *jalon_text_unfold (const char *folded, gsize folded_length, JalonPackReader *delta, gsize delta_length);

G_END_DECLS
