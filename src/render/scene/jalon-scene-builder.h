/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes a scene of many events little by little, so that the window goes on
 * meanwhile. It reads the dossier in the main thread; whoever uses it gives it up
 * when the dossier changes.
 */

#pragma once

#include "jalon-scene.h"

G_BEGIN_DECLS

typedef struct _JalonSceneBuilder JalonSceneBuilder;

JalonSceneBuilder *jalon_scene_builder_new (JalonWorld              *world,
                                            JalonDossier            *dossier,
                                            const JalonResult       *result,
                                            const JalonSceneOptions *options);
void               jalon_scene_builder_free (JalonSceneBuilder *self);
gboolean           jalon_scene_builder_read (JalonSceneBuilder *self, guint n_rows);
JalonScene        *jalon_scene_builder_finish (JalonSceneBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonSceneBuilder, jalon_scene_builder_free)

G_END_DECLS
