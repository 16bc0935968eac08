/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Trees of JSON values, and the arena they stand in.
 */

#include "config.h"

#include "jalon-json-tree.h"

#include <string.h>

/* Holds the tree of a feature of about 8 KiB of text. */
#define BLOCK_SIZE (64 << 10)

void
jalon_json_arena_clear (JalonJsonArena *self)
{
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  self->at = NULL;
  self->end = NULL;
}

/**
 * jalon_json_arena_reset:
 *
 * Frees all values, and keeps one block of ordinary size for the next.
 */
void
jalon_json_arena_reset (JalonJsonArena *self)
{
  if (self->blocks == NULL)
    return;
  /* The first block is an ordinary one, or the only one. */
  g_ptr_array_set_size (self->blocks, 1);
  self->at = g_ptr_array_index (self->blocks, 0);
  self->end = self->at + BLOCK_SIZE;
}

/* Allocates @size bytes, a multiple of the alignment, from a new block. */
gpointer
jalon_json_arena_grow (JalonJsonArena *self, gsize size)
{
  gsize    block_size = BLOCK_SIZE;
  gpointer block;

  if (self->blocks == NULL)
    self->blocks = g_ptr_array_new_with_free_func (g_free);
  else
    block_size = MAX (size, BLOCK_SIZE);
  block = g_malloc (block_size);
  g_ptr_array_add (self->blocks, block);
  self->at = block;
  self->end = self->at + block_size;
  return jalon_json_arena_alloc (self, size);
}

JalonJson *
jalon_json_new (JalonJsonArena *arena, json_type type)
{
  JalonJson *self = jalon_json_arena_alloc (arena, sizeof *self);

  *self = (JalonJson){ .type = type };
  return self;
}

/**
 * jalon_json_new_string:
 * @bytes: UTF-8, copied; null characters may be in it
 */
JalonJson *
jalon_json_new_string (JalonJsonArena *arena, const char *bytes, gsize length)
{
  JalonJson *self = jalon_json_new (arena, JSON_STRING);
  char      *copy = jalon_json_arena_alloc (arena, length + 1);

  memcpy (copy, bytes, length);
  copy[length] = '\0';
  self->string = copy;
  self->length = length;
  return self;
}

/**
 * jalon_json_set_items:
 * @self: an array, whose length is set
 * @first: (nullable): the first of so many items, linked
 */
void
jalon_json_set_items (JalonJson *self, JalonJsonArena *arena, JalonJson *first)
{
  gsize i = 0;

  self->items = jalon_json_arena_alloc (arena, self->length * sizeof (JalonJson *));
  for (; first != NULL; first = first->next)
    self->items[i++] = first;
}

/**
 * jalon_json_prepend_member:
 * @self: an object that has no such member
 * @key: copied
 * @value: of the same arena, not yet in a tree
 */
void
jalon_json_prepend_member (JalonJson *self, JalonJsonArena *arena, const char *key, JalonJson *value)
{
  gsize length = strlen (key);
  char *copy = jalon_json_arena_alloc (arena, length + 1);

  memcpy (copy, key, length + 1);
  value->key = copy;
  value->key_length = (guint32) length;
  value->next = self->members;
  self->members = value;
  self->names |= JALON_JSON_NAME_BIT (copy, length);
  self->length++;
}

static void
reverse_members (JalonJson *self)
{
  JalonJson *member = g_steal_pointer (&self->members);

  while (member != NULL)
    {
      JalonJson *next = member->next;

      member->next = self->members;
      self->members = member;
      member = next;
    }
}

static JalonJson *
new_object_from_jansson (JalonJsonArena *arena, json_t *json)
{
  JalonJson  *self = jalon_json_new (arena, JSON_OBJECT);
  const char *key;
  json_t     *value;

  json_object_foreach (json, key, value)
      jalon_json_prepend_member (self, arena, key, jalon_json_new_from_jansson (arena, value));
  reverse_members (self);
  return self;
}

static JalonJson *
new_array_from_jansson (JalonJsonArena *arena, json_t *json)
{
  JalonJson *self = jalon_json_new (arena, JSON_ARRAY);

  self->length = json_array_size (json);
  self->items = jalon_json_arena_alloc (arena, self->length * sizeof (JalonJson *));
  for (gsize i = 0; i < self->length; i++)
    self->items[i] = jalon_json_new_from_jansson (arena, json_array_get (json, i));
  return self;
}

/**
 * jalon_json_new_from_jansson:
 *
 * Returns: a copy of a tree; it recurses as deep as the tree, which Jansson bounds
 */
JalonJson *
jalon_json_new_from_jansson (JalonJsonArena *arena, json_t *json)
{
  JalonJson *self;

  switch (json_typeof (json))
    {
    case JSON_OBJECT:
      return new_object_from_jansson (arena, json);
    case JSON_ARRAY:
      return new_array_from_jansson (arena, json);
    case JSON_STRING:
      return jalon_json_new_string (arena, json_string_value (json), json_string_length (json));
    case JSON_INTEGER:
      self = jalon_json_new (arena, JSON_INTEGER);
      self->integer = json_integer_value (json);
      return self;
    case JSON_REAL:
      self = jalon_json_new (arena, JSON_REAL);
      self->real = json_real_value (json);
      return self;
    case JSON_TRUE:
    case JSON_FALSE:
    case JSON_NULL:
    default:
      return jalon_json_new (arena, json_typeof (json));
    }
}

/**
 * jalon_json_get:
 * @self: (nullable): any value
 *
 * Returns: (nullable): the member; %NULL where absent, or @self is no object
 */
JalonJson *
jalon_json_get (const JalonJson *self, const char *key)
{
  gsize length = strlen (key);

  if (!jalon_json_is (self, JSON_OBJECT) || (self->names & JALON_JSON_NAME_BIT (key, length)) == 0)
    return NULL;
  for (JalonJson *member = self->members; member != NULL; member = member->next)
    {
      if (member->key_length == length && *member->key == *key && memcmp (member->key, key, length) == 0)
        return member;
    }
  return NULL;
}

/**
 * jalon_json_get_item:
 *
 * Returns: (nullable): the item; %NULL where absent, or @self is no array
 */
JalonJson *
jalon_json_get_item (const JalonJson *self, gsize index)
{
  return jalon_json_is (self, JSON_ARRAY) && index < self->length ? self->items[index] : NULL;
}
