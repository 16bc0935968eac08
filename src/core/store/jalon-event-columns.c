/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arrays of a store, grown and spliced together.
 */

#include "config.h"

#include "jalon-event-columns.h"

#include <string.h>

#define FIRST_CAPACITY 64

#define COLUMN(name)                                                                                                   \
  {                                                                                                                    \
    G_STRUCT_OFFSET (JalonColumns, name), sizeof *((JalonColumns *) NULL)->name                                        \
  }

static const struct
{
  gsize offset;
  gsize size;
} columns[] = {
  COLUMN (start),   COLUMN (end),   COLUMN (point),     COLUMN (has_point), COLUMN (n_alternatives), COLUMN (precision),
  COLUMN (country), COLUMN (actor), COLUMN (recipient), COLUMN (article),   COLUMN (blob),
};

/* Those above, behind them those of words, which have a byte a row, and those of bounds, each low and high. */
#define FIRST_OF_WORDS G_N_ELEMENTS (columns)
#define FIRST_OF_BOUNDS (FIRST_OF_WORDS + JALON_N_EVENT_COLUMNS)
#define N_COLUMNS (FIRST_OF_BOUNDS + 2 * JALON_N_EVENT_BOUNDS)

static gpointer *
get_column (JalonColumns *self, guint i)
{
  if (i < FIRST_OF_WORDS)
    return G_STRUCT_MEMBER_P (self, columns[i].offset);
  if (i < FIRST_OF_BOUNDS)
    return (gpointer *) &self->words[i - FIRST_OF_WORDS];
  i -= FIRST_OF_BOUNDS;
  return (gpointer *) (i % 2 == 0 ? &self->low[i / 2] : &self->high[i / 2]);
}

static gsize
get_size (guint i)
{
  if (i < FIRST_OF_WORDS)
    return columns[i].size;
  return i < FIRST_OF_BOUNDS ? sizeof (guint8) : sizeof (gint32);
}

/* Whether a column has room: the others stand for what no event has. */
static gboolean
is_kept (JalonColumns *self, guint i)
{
  return i < FIRST_OF_BOUNDS ? i != FIRST_OF_WORDS + JALON_EVENT_COLUMN_NONE : *get_column (self, i) != NULL;
}

static gpointer
copy_lent (const JalonColumns *self, gconstpointer column, guint capacity, gsize size)
{
  gpointer copy = g_malloc_n (capacity, size);

  memcpy (copy, column, MIN (self->n_rows, capacity) * size);
  return copy;
}

static void
set_capacity (JalonColumns *self, guint capacity)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      gpointer *column = get_column (self, i);

      if (is_kept (self, i))
        *column = self->is_lent ? copy_lent (self, *column, capacity, get_size (i))
                                : g_realloc_n (*column, capacity, get_size (i));
    }
  self->capacity = capacity;
  self->is_lent = FALSE;
}

void
jalon_columns_clear (JalonColumns *self)
{
  for (guint i = 0; i < N_COLUMNS && !self->is_lent; i++)
    g_free (*get_column (self, i));
}

/* Returns: how many columns there are; some may be %NULL */
guint
jalon_columns_count (void)
{
  return N_COLUMNS;
}

/* @out_size: (out): bytes of an entry
 *
 * Returns: (nullable): a column by its number, for who keeps it */
gpointer
jalon_columns_get (const JalonColumns *self, guint column, gsize *out_size)
{
  *out_size = get_size (column);
  return *get_column ((JalonColumns *) self, column);
}

/* Takes columns that were kept in place of its own, which are none. @lent are all, by their numbers; those that no
 * event has are %NULL. */
void
jalon_columns_lend (JalonColumns *self, const gpointer *lent, guint n_rows)
{
  jalon_columns_clear (self);
  for (guint i = 0; i < N_COLUMNS; i++)
    *get_column (self, i) = lent[i];
  self->n_rows = n_rows;
  self->capacity = n_rows;
  self->is_lent = TRUE;
}

/* Makes room for rows in all columns; those added are not yet filled. */
void
jalon_columns_splice (JalonColumns *self, guint position, guint n_removals, guint n_additions)
{
  guint n_behind = self->n_rows - position - n_removals;
  guint n_rows = self->n_rows - n_removals + n_additions;

  if (n_rows > self->capacity)
    set_capacity (self, MAX (MAX (n_rows, FIRST_CAPACITY), self->capacity + self->capacity / 4));
  for (guint i = 0; i < N_COLUMNS && n_behind > 0; i++)
    {
      guint8 *column = *get_column (self, i);
      gsize   size = get_size (i);

      if (column == NULL)
        continue;
      memmove (column + (position + n_additions) * size, column + (position + n_removals) * size, n_behind * size);
    }
  self->n_rows = n_rows;
}

/* Gives back what growing took in advance. */
void
jalon_columns_trim (JalonColumns *self)
{
  if (self->is_lent)
    return;
  set_capacity (self, MAX (self->n_rows, FIRST_CAPACITY));
}

static gint32 *
new_bounds (const JalonColumns *self)
{
  gint32 *column = g_new (gint32, self->capacity);

  for (guint row = 0; row < self->n_rows; row++)
    column[row] = JALON_COUNT_NONE;
  return column;
}

/* Fills one row; the columns come with the first event that has a number. */
void
jalon_columns_set_bounds (JalonColumns *self, guint bounds, guint row, const JalonCount *count)
{
  if (self->low[bounds] == NULL && !jalon_count_is_known (count))
    return;
  if (self->low[bounds] == NULL)
    {
      if (self->is_lent)
        set_capacity (self, self->capacity);
      self->low[bounds] = new_bounds (self);
      self->high[bounds] = new_bounds (self);
    }
  self->low[bounds][row] = count->low;
  self->high[bounds][row] = count->high;
}
