/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Boxed types of the libraries' plain values, so that properties can hold them.
 */

#pragma once

#include "jalon-query.h"
#include "jalon-scene.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define JALON_TYPE_WORLD (jalon_world_get_type ())
#define JALON_TYPE_QUERY (jalon_query_get_type ())
#define JALON_TYPE_RESULT (jalon_result_get_type ())
#define JALON_TYPE_SCENE (jalon_scene_get_type ())
#define JALON_TYPE_THING (jalon_thing_get_type ())

GType jalon_world_get_type (void);
GType jalon_query_get_type (void);
GType jalon_result_get_type (void);
GType jalon_scene_get_type (void);
GType jalon_thing_get_type (void);

G_END_DECLS
