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

/* Those above, and behind them those of words, which have a byte a row. */
#define N_COLUMNS (G_N_ELEMENTS (columns) + JALON_N_EVENT_COLUMNS - 1)

static gpointer *
get_column (JalonColumns *self, guint i)
{
  if (i < G_N_ELEMENTS (columns))
    return G_STRUCT_MEMBER_P (self, columns[i].offset);
  return (gpointer *) &self->words[i - G_N_ELEMENTS (columns) + 1];
}

static gsize
get_size (guint i)
{
  return i < G_N_ELEMENTS (columns) ? columns[i].size : sizeof (guint8);
}

static void
set_capacity (JalonColumns *self, guint capacity)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      gpointer *column = get_column (self, i);

      *column = g_realloc_n (*column, capacity, get_size (i));
    }
  self->capacity = capacity;
}

void
jalon_columns_clear (JalonColumns *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (*get_column (self, i));
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

      memmove (column + (position + n_additions) * size, column + (position + n_removals) * size, n_behind * size);
    }
  self->n_rows = n_rows;
}

/* Gives back what growing took in advance. */
void
jalon_columns_trim (JalonColumns *self)
{
  set_capacity (self, MAX (self->n_rows, FIRST_CAPACITY));
}

gsize
jalon_columns_get_size (const JalonColumns *self)
{
  gsize size = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    size += self->capacity * get_size (i);

  return size;
}
