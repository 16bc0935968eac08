/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A parsed JSON value whose parts all stand in one arena: a feature is some
 * eighty small values, which cost more to allocate and free one by one than to
 * read. Nothing is freed but the arena. Private to the codec.
 */

#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

typedef struct _JalonJson JalonJson;

/**
 * JalonJson:
 *
 * @type: as Jansson names it
 * @key_length: bytes of @key
 * @length: bytes of a string; how many items or members
 * @names: of an object, a bit of JALON_JSON_NAME_BIT() for each of its members
 * @key: (nullable): the name of a member, zero-terminated
 * @next: (nullable): the member or item behind it
 * @string: zero-terminated, but may hold null characters
 * @members: (nullable): the first member of an object, in the order of the text
 * @items: of an array
 */
struct _JalonJson
{
  json_type   type;
  guint32     key_length;
  gsize       length;
  guint64     names;
  const char *key;
  JalonJson  *next;
  union
  {
    gint64      integer;
    double      real;
    const char *string;
    JalonJson  *members;
    JalonJson **items;
  };
};

/* By which most names that an object does not have are told without a look at its members. */
#define JALON_JSON_NAME_BIT(name, length) (G_GUINT64_CONSTANT (1) << (((guint) (length) *11 + (guchar) * (name)) & 63))

/**
 * JalonJsonArena:
 *
 * @blocks: (owned): all blocks, the current one first
 * @at: where the next allocation begins, within the current block
 * @end: the end of the current block
 */
typedef struct
{
  GPtrArray *blocks;
  char      *at;
  char      *end;
} JalonJsonArena;

void     jalon_json_arena_clear (JalonJsonArena *self);
void     jalon_json_arena_reset (JalonJsonArena *self);
gpointer jalon_json_arena_grow (JalonJsonArena *self, gsize size);

/* Memory for @size bytes, aligned for any value; not zeroed. */
static inline gpointer
jalon_json_arena_alloc (JalonJsonArena *self, gsize size)
{
  gsize    rounded = (size + 7) & ~(gsize) 7;
  gpointer memory = self->at;

  if (G_UNLIKELY (rounded > (gsize) (self->end - self->at)))
    return jalon_json_arena_grow (self, rounded);
  self->at += rounded;
  return memory;
}

JalonJson *jalon_json_new (JalonJsonArena *arena, json_type type);
JalonJson *jalon_json_new_string (JalonJsonArena *arena, const char *bytes, gsize length);
void       jalon_json_set_items (JalonJson *self, JalonJsonArena *arena, JalonJson *first);
void       jalon_json_prepend_member (JalonJson *self, JalonJsonArena *arena, const char *key, JalonJson *value);
JalonJson *jalon_json_new_from_jansson (JalonJsonArena *arena, json_t *json);

JalonJson *jalon_json_get (const JalonJson *self, const char *key);
JalonJson *jalon_json_get_item (const JalonJson *self, gsize index);

static inline gboolean
jalon_json_is (const JalonJson *self, json_type type)
{
  return self != NULL && self->type == type;
}

static inline gboolean
jalon_json_is_number (const JalonJson *self)
{
  return jalon_json_is (self, JSON_INTEGER) || jalon_json_is (self, JSON_REAL);
}

/* 0 where it is no number. */
static inline double
jalon_json_get_number (const JalonJson *self)
{
  if (jalon_json_is (self, JSON_REAL))
    return self->real;
  return jalon_json_is (self, JSON_INTEGER) ? (double) self->integer : 0.0;
}

G_END_DECLS
