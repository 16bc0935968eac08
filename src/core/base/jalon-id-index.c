/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index of ids.
 */

#include "config.h"

#include "jalon-id-index-private.h"

#include "jalon-arena-private.h"

#include <string.h>

#define FREE G_MAXUINT32
#define REMOVED (G_MAXUINT32 - 1)
#define MIN_SLOTS 64

void
jalon_id_index_init (JalonIdIndex *self, JalonIdFunc get_id, gconstpointer data)
{
  *self = (JalonIdIndex){ .seed = jalon_hash_new_seed (), .get_id = get_id, .data = data };
}

void
jalon_id_index_clear (JalonIdIndex *self)
{
  g_clear_pointer (&self->slots, g_free);
  self->n_slots = 0;
  self->n_used = 0;
}

/* The bits of a slot that tell its row: rows are fewer than slots. */
static guint32
get_row_mask (const JalonIdIndex *self)
{
  return (guint32) (self->n_slots - 1);
}

/* What the other bits of a slot say of an id, so that few ids are looked at that are others. */
static guint32
get_tag (const JalonIdIndex *self, guint64 hash)
{
  return (guint32) (hash >> 32) & ~get_row_mask (self);
}

static guint64
hash_row (const JalonIdIndex *self, guint row)
{
  return jalon_hash_string (self->get_id (self->data, row), self->seed);
}

static void
insert (JalonIdIndex *self, guint row)
{
  guint64 hash = hash_row (self, row);
  gsize   slot = hash & (self->n_slots - 1);

  while (self->slots[slot] != FREE)
    slot = (slot + 1) & (self->n_slots - 1);
  self->slots[slot] = get_tag (self, hash) | row;
  self->n_used++;
}

/* At most three quarters full. */
static gboolean
has_room (const JalonIdIndex *self, gsize n)
{
  return self->n_used + n <= self->n_slots / 4 * 3;
}

static void
build (JalonIdIndex *self, guint n_rows)
{
  jalon_id_index_clear (self);
  self->n_slots = MIN_SLOTS;
  while (!has_room (self, (gsize) n_rows + 1))
    self->n_slots *= 2;
  self->slots = g_new (guint32, self->n_slots);
  memset (self->slots, 0xff, self->n_slots * sizeof self->slots[0]);
  for (guint row = 0; row < n_rows; row++)
    insert (self, row);
}

/* Finds the row of an id among @n_rows. */
gboolean
jalon_id_index_find (JalonIdIndex *self, guint n_rows, const char *id, guint *out_row)
{
  guint64 hash = jalon_hash_string (id, self->seed);
  guint32 tag;

  if (self->slots == NULL)
    build (self, n_rows);

  tag = get_tag (self, hash);
  for (gsize slot = hash & (self->n_slots - 1); self->slots[slot] != FREE; slot = (slot + 1) & (self->n_slots - 1))
    {
      guint row = self->slots[slot] & get_row_mask (self);

      if (self->slots[slot] == REMOVED || self->slots[slot] != (tag | row) ||
          strcmp (self->get_id (self->data, row), id) != 0)
        continue;
      *out_row = row;
      return TRUE;
    }

  return FALSE;
}

/* Whether a row is found by the id that it has now. */
static gboolean
has_row (const JalonIdIndex *self, guint row)
{
  guint64 hash = hash_row (self, row);
  guint32 sought = get_tag (self, hash) | row;
  gsize   slot = hash & (self->n_slots - 1);

  while (self->slots[slot] != FREE && self->slots[slot] != sought)
    slot = (slot + 1) & (self->n_slots - 1);

  return self->slots[slot] == sought;
}

/* Whether rows that took the places of others have their ids, as is so with most edits. */
static gboolean
have_rows (const JalonIdIndex *self, guint position, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    if (!has_row (self, position + i))
      return FALSE;

  return TRUE;
}

/* Follows a change of rows that has been made; @n_rows is their number now. */
void
jalon_id_index_splice (JalonIdIndex *self, guint n_rows, guint position, guint n_removals, guint n_additions)
{
  if (self->slots == NULL)
    return;
  if (n_removals == n_additions && have_rows (self, position, n_additions))
    return;

  if (!has_room (self, n_additions))
    {
      build (self, n_rows);
      return;
    }

  if (position + n_additions < n_rows || n_removals > 0)
    {
      for (gsize i = 0; i < self->n_slots; i++)
        {
          guint32 row = self->slots[i] & get_row_mask (self);

          if (self->slots[i] >= REMOVED || row < position)
            continue;
          self->slots[i] = row < position + n_removals ? REMOVED : self->slots[i] - n_removals + n_additions;
        }
    }
  for (guint i = 0; i < n_additions; i++)
    insert (self, position + i);
}
