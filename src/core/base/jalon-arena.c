/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arena and its strings.
 */

#include "config.h"

#include "jalon-arena-private.h"

#include "jalon-pages-private.h"

#include <string.h>

/* What is left free at the end, so that one event more always fits after the check. */
#define SPARE_CHUNKS 256

#define FIRST_SLOTS 256

/* Of an arena that has more chunks, the next one will be filled too. */
#define MIN_CHUNKS 4

void
jalon_arena_init (JalonArena *self)
{
  *self = (JalonArena){
    .chunks = g_ptr_array_new (),
    .sizes = g_array_new (FALSE, FALSE, sizeof (gsize)),
    .used = JALON_ARENA_CHUNK,
  };
}

void
jalon_arena_clear (JalonArena *self)
{
  for (guint i = self->n_lent; self->chunks != NULL && i < self->chunks->len; i++)
    g_free (g_ptr_array_index (self->chunks, i));
  g_clear_pointer (&self->chunks, g_ptr_array_unref);
  g_clear_pointer (&self->sizes, g_array_unref);
}

/* @bytes: (transfer full) */
static guint
add_chunk (JalonArena *self, gpointer bytes, gsize size)
{
  g_ptr_array_add (self->chunks, bytes);
  g_array_append_val (self->sizes, size);
  self->size += size;

  return self->chunks->len - 1;
}

static guint
new_chunk (JalonArena *self, gsize size)
{
  if (self->chunks->len >= JALON_ARENA_MAX_CHUNKS)
    g_error ("out of room for strings");

  return add_chunk (self, g_malloc (size), size);
}

/* Takes a chunk of an arena that was kept, which is full; all of them in their order, before anything is added. */
void
jalon_arena_lend (JalonArena *self, gpointer chunk, gsize size)
{
  g_return_if_fail (self->n_lent == self->chunks->len);

  self->n_lent = add_chunk (self, chunk, size) + 1;
}

/* Copies bytes in; they begin at a multiple of 4 and never move. */
guint32
jalon_arena_add (JalonArena *self, gconstpointer bytes, gsize length)
{
  guint8 *at;
  guint32 name;

  if (length > JALON_ARENA_CHUNK / 4)
    {
      guint chunk = new_chunk (self, length);

      memcpy (g_ptr_array_index (self->chunks, chunk), bytes, length);
      return chunk << 18;
    }

  if (length > JALON_ARENA_CHUNK - self->used)
    {
      /* Who keeps the chunks keeps no memory that others left. */
      if (self->chunks->len > self->n_lent && self->used < JALON_ARENA_CHUNK)
        memset ((guint8 *) g_ptr_array_index (self->chunks, self->current) + self->used,
                0,
                JALON_ARENA_CHUNK - self->used);
      self->current = new_chunk (self, JALON_ARENA_CHUNK);
      self->used = 0;
      if (self->chunks->len > MIN_CHUNKS)
        jalon_pages_take (g_ptr_array_index (self->chunks, self->current), JALON_ARENA_CHUNK);
    }

  at = (guint8 *) g_ptr_array_index (self->chunks, self->current) + self->used;
  memcpy (at, bytes, length);
  memset (at + length, 0, -length & 3);
  name = self->current << 18 | (guint32) (self->used >> 2);
  self->used = (self->used + length + 3) & ~(gsize) 3;

  return name;
}

/* Whether no more should be added: adding beyond it would end the program. */
gboolean
jalon_arena_is_full (const JalonArena *self)
{
  return self->chunks->len + SPARE_CHUNKS > JALON_ARENA_MAX_CHUNKS;
}

/**
 * jalon_hash_new_seed:
 *
 * Returns: a seed for jalon_hash_string() that nobody can guess from outside, other than the last one
 */
guint64
jalon_hash_new_seed (void)
{
  return (guint64) g_random_int () << 32 | g_random_int ();
}

/* Multiplies and folds the high half down. */
static inline guint64
mix (guint64 hash, guint64 word)
{
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return hash ^ hash >> 29;
}

/* Eight bytes at a time. */
guint64
jalon_hash_string (const char *string, guint64 seed)
{
  gsize   length = strlen (string);
  guint64 hash = seed ^ length;
  guint64 word;

  for (; length >= sizeof word; string += sizeof word, length -= sizeof word)
    {
      memcpy (&word, string, sizeof word);
      hash = mix (hash, word);
    }
  if (length > 0)
    {
      word = 0;
      memcpy (&word, string, length);
      hash = mix (hash, word);
    }
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);

  return hash ^ hash >> 32;
}

void
jalon_strings_init (JalonStrings *self, JalonArena *arena)
{
  *self = (JalonStrings){
    .arena = arena,
    .strings = g_ptr_array_new (),
    .slots = g_new0 (guint32, FIRST_SLOTS),
    .hashes = g_new (guint32, FIRST_SLOTS),
    .mask = FIRST_SLOTS - 1,
    .seed = jalon_hash_new_seed (),
  };
  g_ptr_array_add (self->strings, NULL);
}

void
jalon_strings_clear (JalonStrings *self)
{
  g_clear_pointer (&self->strings, g_ptr_array_unref);
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->hashes, g_free);
}

static guint32
hash_string (const JalonStrings *self, const char *string)
{
  return (guint32) jalon_hash_string (string, self->seed);
}

/* The slot of a string, or the free one where it belongs. */
static guint32
find_slot (const JalonStrings *self, const char *string, guint32 hash)
{
  guint32 slot = hash & self->mask;

  while (self->slots[slot] != 0 &&
         (self->hashes[slot] != hash || strcmp (jalon_strings_get (self, self->slots[slot]), string) != 0))
    slot = (slot + 1) & self->mask;

  return slot;
}

static void
fill_slot (JalonStrings *self, guint32 slot, guint32 hash, guint32 index)
{
  self->slots[slot] = index;
  self->hashes[slot] = hash;
}

static void
grow (JalonStrings *self)
{
  guint32             n_before = self->mask + 1;
  g_autofree guint32 *slots = g_steal_pointer (&self->slots);
  g_autofree guint32 *hashes = g_steal_pointer (&self->hashes);

  self->mask = 2 * self->mask + 1;
  self->slots = g_new0 (guint32, (gsize) self->mask + 1);
  self->hashes = g_new (guint32, (gsize) self->mask + 1);
  for (guint32 i = 0; i < n_before; i++)
    {
      guint32 slot;

      if (slots[i] == 0)
        continue;
      slot = hashes[i] & self->mask;
      while (self->slots[slot] != 0)
        slot = (slot + 1) & self->mask;
      fill_slot (self, slot, hashes[i], slots[i]);
    }
}

/* The index of a string, which is added where it is new; 0 for NULL. */
guint32
jalon_strings_add (JalonStrings *self, const char *string)
{
  guint32 hash;
  guint32 slot;
  guint32 name;

  if (string == NULL)
    return 0;

  hash = hash_string (self, string);
  slot = find_slot (self, string, hash);
  if (self->slots[slot] != 0)
    return self->slots[slot];

  if (self->strings->len > self->mask / 4 * 3)
    {
      grow (self);
      slot = find_slot (self, string, hash);
    }
  name = jalon_arena_add (self->arena, string, strlen (string) + 1);
  g_ptr_array_add (self->strings, (gpointer) jalon_arena_get (self->arena, name));
  fill_slot (self, slot, hash, self->strings->len - 1);

  return self->slots[slot];
}

/* The index of a string; 0 where it is not there. */
guint32
jalon_strings_find (const JalonStrings *self, const char *string)
{
  return string != NULL ? self->slots[find_slot (self, string, hash_string (self, string))] : 0;
}
