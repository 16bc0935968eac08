/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Boxed types of the libraries' plain values.
 */

#include "config.h"

#include "jalon-boxed.h"

/* A boxed copy takes no const; these add it. */

static JalonQuery *
query_copy (JalonQuery *query)
{
  return jalon_query_copy (query);
}

static JalonResult *
result_copy (JalonResult *result)
{
  return jalon_result_copy (result);
}

static JalonThing *
thing_copy (JalonThing *thing)
{
  return jalon_thing_copy (thing);
}

G_DEFINE_BOXED_TYPE (JalonWorld, jalon_world, jalon_world_ref, jalon_world_unref)
G_DEFINE_BOXED_TYPE (JalonQuery, jalon_query, query_copy, jalon_query_free)
G_DEFINE_BOXED_TYPE (JalonResult, jalon_result, result_copy, jalon_result_free)
G_DEFINE_BOXED_TYPE (JalonScene, jalon_scene, jalon_scene_ref, jalon_scene_unref)
G_DEFINE_BOXED_TYPE (JalonThing, jalon_thing, thing_copy, jalon_thing_free)
