/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes that are added once and never move, named by 32 bits; and strings
 * that stand in it once each.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Blocks of more than a quarter of a chunk get a chunk of their own. */
#define JALON_ARENA_CHUNK (1 << 20)
#define JALON_ARENA_MAX_CHUNKS (1 << 14)

/**
 * JalonArena:
 * @chunks: (element-type guint8): none is ever moved
 * @sizes: (element-type gsize): of the chunks, bytes
 * @n_lent: so many chunks at the beginning are somebody else's, who keeps them as long as the arena is used
 * @current: index of the chunk being filled
 * @used: bytes of it that are taken
 * @size: bytes in all chunks
 */
typedef struct
{
  GPtrArray *chunks;
  GArray    *sizes;
  guint      n_lent;
  guint      current;
  gsize      used;
  gsize      size;
} JalonArena;

void     jalon_arena_init (JalonArena *self);
void     jalon_arena_clear (JalonArena *self);
guint32  jalon_arena_add (JalonArena *self, gconstpointer bytes, gsize length);
void     jalon_arena_lend (JalonArena *self, gpointer chunk, gsize size);
gboolean jalon_arena_is_full (const JalonArena *self);

/* A name is the chunk's index and the offset in it in units of 4 bytes. */
static inline gconstpointer
jalon_arena_get (const JalonArena *self, guint32 name)
{
  return (const guint8 *) g_ptr_array_index (self->chunks, name >> 18) + ((gsize) (name & 0x3ffff) << 2);
}

/**
 * JalonStrings:
 * @strings: (owned) (element-type utf8): in the arena; index 0 is %NULL
 * @slots: (owned): open addressing over indexes; 0 is free
 * @hashes: (owned): of the strings in the slots, so that few others are looked at
 * @mask: number of slots less one
 * @seed: differs in each run, so that no file can be made to collide
 */
typedef struct
{
  JalonArena *arena;
  GPtrArray  *strings;
  guint32    *slots;
  guint32    *hashes;
  guint32     mask;
  guint64     seed;
} JalonStrings;

void    jalon_strings_init (JalonStrings *self, JalonArena *arena);
void    jalon_strings_clear (JalonStrings *self);
guint32 jalon_strings_add (JalonStrings *self, const char *string);
guint32 jalon_strings_find (const JalonStrings *self, const char *string);

static inline const char *
jalon_strings_get (const JalonStrings *self, guint32 index)
{
  return g_ptr_array_index (self->strings, index);
}

guint64 jalon_hash_string (const char *string, guint64 seed);
guint64 jalon_hash_new_seed (void);

G_END_DECLS
