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

JalonScene *
jalon_scene_new (JalonWorld *world, JalonDossier *dossier, const JalonResult *result, const JalonSceneOptions *options);
JalonScene *jalon_scene_ref (JalonScene *self);
void        jalon_scene_unref (JalonScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonScene, jalon_scene_unref)

JalonWorld              *jalon_scene_get_world (JalonScene *self);
const JalonSceneOptions *jalon_scene_get_options (JalonScene *self);
gboolean                 jalon_scene_get_extent (JalonScene *self, JalonBox *out_box);

/* Whether listing the marks takes no sorting that one would wait for, see jalon_scene_prepare(). Callable from any
 * thread. */
gboolean jalon_scene_is_prepared (JalonScene *self);

G_END_DECLS
