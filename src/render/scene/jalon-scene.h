/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a map shows, as immutable plain data: made in the main thread from
 * world, dossier and result; drawn in any thread, on screen and on paper alike.
 */

#pragma once

#include "jalon-query.h"
#include "jalon-scene-options.h"
#include "jalon-thing.h"
#include "jalon-viewport.h"
#include "jalon-world.h"

G_BEGIN_DECLS

typedef struct _JalonScene JalonScene;

/* Of a part of the world. */
typedef enum
{
  JALON_SIDE_NORTH,
  JALON_SIDE_EAST,
  JALON_SIDE_SOUTH,
  JALON_SIDE_WEST,
  JALON_N_SIDES
} JalonSide;

/**
 * JalonOutliers:
 * @n: events, sites and borders that lie far from all others on one side
 * @box: of them, degrees; empty where there are none
 */
typedef struct
{
  guint    n;
  JalonBox box;
} JalonOutliers;

JalonScene *
jalon_scene_new (JalonWorld *world, JalonDossier *dossier, const JalonResult *result, const JalonSceneOptions *options);
JalonScene *jalon_scene_ref (JalonScene *self);
void        jalon_scene_unref (JalonScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonScene, jalon_scene_unref)

JalonWorld              *jalon_scene_get_world (JalonScene *self);
const JalonSceneOptions *jalon_scene_get_options (JalonScene *self);
JalonViewport            jalon_scene_scale_viewport (JalonScene *self, const JalonViewport *viewport);
gboolean                 jalon_scene_get_extent (JalonScene *self, JalonBox *out_box);
const JalonOutliers     *jalon_scene_get_outliers (JalonScene *self, JalonSide side);

G_END_DECLS
