/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which fields differ, told from what a thing is in the file: whatever is
 * saved is compared, and what is the same in the file is the same.
 */

#include "config.h"

#include "jalon-compare-private.h"

#include "jalon-json-scan.h"
#include "jalon-schema.h"

#include <jansson.h>
#include <string.h>

/* Members of a feature that stand for what others say, too. */
static const struct
{
  const char *member;
  JalonAspect aspect;
} others[] = {
  { "geometry", JALON_ASPECT_PLACE },
  { "datetime", JALON_ASPECT_TIME },
  { "start_datetime", JALON_ASPECT_TIME },
  { "end_datetime", JALON_ASPECT_TIME },
};

/* A member has the same name in all that have it. */
static JalonAspect
get_aspect (JalonSlice member)
{
  g_autofree char  *name = jalon_slice_dup_key (member);
  const JalonField *field = jalon_schema_find (&jalon_article_schema, name);

  for (guint kind = 0; kind < JALON_N_KINDS && field == NULL; kind++)
    field = jalon_schema_find (jalon_kind_schemas[kind], name);
  if (field != NULL)
    return field->aspect;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_strcmp0 (name, others[i].member) == 0)
      return others[i].aspect;
  return JALON_ASPECT_OTHER;
}

static gboolean
are_same_bytes (JalonSlice a, JalonSlice b)
{
  gsize length = a.end - a.start;

  return length == (gsize) (b.end - b.start) && memcmp (a.start, b.start, length) == 0;
}

static json_t *
parse (JalonSlice text)
{
  return json_loadb (text.start, text.end - text.start, JSON_ALLOW_NUL | JSON_DECODE_ANY, NULL);
}

/**
 * jalon_compare_are_same_values:
 *
 * What is kept unread may hold numbers that are beyond the parser: it is taken to differ.
 *
 * Returns: whether two values are the same but for spaces and the order of members
 */
gboolean
jalon_compare_are_same_values (JalonSlice a, JalonSlice b)
{
  json_t  *json_a;
  json_t  *json_b;
  gboolean same;

  if (are_same_bytes (a, b))
    return TRUE;

  json_a = parse (a);
  json_b = parse (b);
  same = json_a != NULL && json_b != NULL && json_equal (json_a, json_b);
  json_decref (json_a);
  json_decref (json_b);

  return same;
}

/* The next member of a walk through an object, which is at or just before its opening bracket at first. */
typedef struct
{
  JalonScan  scan;
  JalonSlice key;
  JalonSlice value;
  gboolean   is_there;
} Walk;

static void
walk_next (Walk *self)
{
  self->is_there = jalon_scan_next_member (&self->scan, &self->key, &self->value);
}

static void
walk_init (Walk *self, JalonSlice object)
{
  self->scan = JALON_SCAN_INIT (object);
  jalon_scan_open (&self->scan, '{');
  walk_next (self);
}

static guint64 compare_objects (JalonSlice before, JalonSlice after);

static guint64
compare_values (JalonSlice key, JalonSlice before, JalonSlice after)
{
  if (are_same_bytes (before, after))
    return 0;
  if (jalon_slice_key_is (key, "properties"))
    return compare_objects (before, after);

  return jalon_compare_are_same_values (before, after) ? 0 : JALON_ASPECT_BIT (get_aspect (key));
}

/* What a walk stands at, or the member of that name elsewhere in its object. The writer's order is mostly that of both,
 * so that the next one is the one. */
static gboolean
find_member (Walk *self, JalonSlice object, JalonSlice key, JalonSlice *out_value)
{
  g_autofree char *name = NULL;

  if (self->is_there && are_same_bytes (self->key, key))
    {
      *out_value = self->value;
      walk_next (self);
      return TRUE;
    }

  name = jalon_slice_dup_key (key);
  if (!jalon_slice_find_member (object, name, out_value))
    return FALSE;

  self->scan.at = out_value->end;
  self->scan.is_first = FALSE;
  walk_next (self);
  return TRUE;
}

/* The members of one object that the other does not have; with @values, those too that it has otherwise. */
static guint64
list_members (JalonSlice object, JalonSlice other, gboolean values)
{
  guint64 found = 0;
  Walk    walk;
  Walk    beside;

  walk_init (&beside, other);
  for (walk_init (&walk, object); walk.is_there; walk_next (&walk))
    {
      JalonSlice value;

      if (!find_member (&beside, other, walk.key, &value))
        found |= JALON_ASPECT_BIT (get_aspect (walk.key));
      else if (values)
        found |= compare_values (walk.key, walk.value, value);
    }

  return found;
}

static guint64
compare_objects (JalonSlice before, JalonSlice after)
{
  return list_members (before, after, TRUE) | list_members (after, before, FALSE);
}

static JalonSlice
get_slice (const GString *text)
{
  return (JalonSlice){ text->str, text->str + text->len };
}

/**
 * jalon_compare_members:
 * @before: a feature or an article as the file has it
 * @after: the same
 *
 * Returns: a set of JALON_ASPECT_BIT(), which is empty where no more than spaces differ
 */
guint64
jalon_compare_members (GString *before, GString *after)
{
  JalonSlice a = get_slice (before);
  JalonSlice b = get_slice (after);

  return are_same_bytes (a, b) ? 0 : compare_objects (a, b);
}

/**
 * jalon_compare_raw_differs:
 * @before: (nullable): JSON
 * @after: (nullable): JSON
 *
 * Returns: whether they differ by more than spaces
 */
gboolean
jalon_compare_raw_differs (const char *before, const char *after)
{
  if (before == NULL || after == NULL)
    return before != after;

  return !jalon_compare_are_same_values ((JalonSlice){ before, before + strlen (before) },
                                         (JalonSlice){ after, after + strlen (after) });
}
