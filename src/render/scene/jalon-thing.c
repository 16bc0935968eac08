/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JalonThing: what lies at a position of the map, or is selected.
 */

#include "config.h"

#include "jalon-thing.h"

/**
 * jalon_thing_new:
 * @id: (nullable): country code, or id of an event, site or closure
 *
 * Returns: (transfer full)
 */
JalonThing *
jalon_thing_new (JalonThingKind kind, const char *id)
{
  JalonThing *self = g_new0 (JalonThing, 1);

  self->kind = kind;
  self->id = g_strdup (id);

  return self;
}

/**
 * jalon_thing_copy:
 * @thing: (nullable)
 *
 * Returns: (transfer full) (nullable)
 */
JalonThing *
jalon_thing_copy (const JalonThing *thing)
{
  JalonThing *copy;

  if (thing == NULL)
    return NULL;

  copy = g_memdup2 (thing, sizeof *thing);
  copy->id = g_strdup (thing->id);
  copy->cluster = thing->cluster != NULL ? g_array_copy (thing->cluster) : NULL;

  return copy;
}

void
jalon_thing_free (JalonThing *thing)
{
  if (thing == NULL)
    return;

  g_free (thing->id);
  g_clear_pointer (&thing->cluster, g_array_unref);
  g_free (thing);
}

static gboolean
same_cluster (const GArray *a, const GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (guint)) == 0;
}

/**
 * jalon_thing_equal:
 * @a: (nullable)
 * @b: (nullable)
 *
 * Returns: whether both stand for the same thing, wherever it was met; nothing equals %NULL
 */
gboolean
jalon_thing_equal (const JalonThing *a, const JalonThing *b)
{
  JalonThingKind kind_a = a != NULL ? a->kind : JALON_THING_NONE;
  JalonThingKind kind_b = b != NULL ? b->kind : JALON_THING_NONE;

  if (kind_a != kind_b)
    return FALSE;
  if (kind_a == JALON_THING_NONE)
    return TRUE;

  return g_strcmp0 (a->id, b->id) == 0 && same_cluster (a->cluster, b->cluster);
}

/**
 * jalon_thing_get_id:
 *
 * Returns: (nullable): the id of a thing of that kind, %NULL where @thing is of another
 */
const char *
jalon_thing_get_id (const JalonThing *thing, JalonThingKind kind)
{
  return thing->kind == kind ? thing->id : NULL;
}

/**
 * jalon_thing_get_event_id:
 *
 * Returns: (nullable): the id of an event, %NULL where @thing is something else
 */
const char *
jalon_thing_get_event_id (const JalonThing *thing)
{
  return jalon_thing_get_id (thing, JALON_THING_EVENT);
}

/**
 * jalon_thing_get_feature_id:
 *
 * Returns: (nullable): the id of a feature of any kind, %NULL where @thing is something else
 */
const char *
jalon_thing_get_feature_id (const JalonThing *thing)
{
  return thing->kind >= JALON_THING_FEATURE ? thing->id : NULL;
}
