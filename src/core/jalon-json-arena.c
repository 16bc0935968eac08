/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A feature is some forty small values, each two or three allocations, freed a
 * moment later: on a million features that is a third of Jansson's time. Its
 * allocation functions are for the whole process, so ours serve everyone: they
 * are malloc() and free() but between begin and end, in that thread.
 */

#include "config.h"

#include "jalon-json-arena.h"

#include <stdlib.h>

/* Holds the tree of a feature of about 5 KiB of text; what is beyond comes from malloc(). */
#define ARENA_SIZE (128 << 10)

/* As strict as any type that Jansson allocates. */
#define ALIGNMENT 16

typedef struct
{
  char    *block;
  gsize    used;
  gboolean is_active;
  gboolean has_overflowed;
} Arena;

static void
arena_free (gpointer data)
{
  Arena *arena = data;

  g_free (arena->block);
  g_free (arena);
}

static GPrivate arena_of_thread = G_PRIVATE_INIT (arena_free);

/* Looked up on every allocation: faster than GPrivate, which frees it at the thread's end. */
static _Thread_local Arena *current;

static void *
allocate (size_t size)
{
  Arena *arena = current;
  gsize  rounded = (size + ALIGNMENT - 1) & ~(gsize) (ALIGNMENT - 1);

  if (arena == NULL || !arena->is_active)
    return malloc (size);
  if (rounded > ARENA_SIZE - arena->used)
    {
      arena->has_overflowed = TRUE;
      return malloc (size);
    }
  arena->used += rounded;
  return arena->block + arena->used - rounded;
}

static void
release (void *memory)
{
  Arena *arena = current;

  if (arena != NULL && (char *) memory >= arena->block && (char *) memory < arena->block + ARENA_SIZE)
    return;
  free (memory);
}

static gpointer
install (gpointer unused)
{
  json_set_alloc_funcs (allocate, release);
  return NULL;
}

/**
 * jalon_json_arena_begin:
 *
 * From here on trees of this thread are made in its arena. None of them may
 * leave the thread or outlive jalon_json_arena_end().
 */
void
jalon_json_arena_begin (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, install, NULL);
  if (current == NULL)
    {
      current = g_new0 (Arena, 1);
      current->block = g_malloc (ARENA_SIZE);
      g_private_set (&arena_of_thread, current);
    }
  current->used = 0;
  current->has_overflowed = FALSE;
  current->is_active = TRUE;
}

/**
 * jalon_json_arena_end:
 * @json: (nullable) (transfer full): the one tree made since the arena began
 *
 * Frees the tree; one that is all in the arena need not be walked for that.
 */
void
jalon_json_arena_end (json_t *json)
{
  if (current->has_overflowed)
    json_decref (json);
  current->is_active = FALSE;
}
