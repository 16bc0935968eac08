/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small dossier on the bundled world, made in code.
 */

#pragma once

#include "jalon-scene.h"

G_BEGIN_DECLS

typedef struct
{
  const char  *closing;
  const char  *banned;
  JalonVerdict verdict;
  const char  *polygon; /* GeoJSON, NULL for the territory */
  gboolean     proposed;
  gboolean     rejected; /* and asked for */
} FixtureClosure;

/* Loaded once for all tests of a program. */
JalonWorld *fixture_get_world (void);
/* Morocco hosts and trains Mali; Algeria and Mali close their sky to one another; Niger and Burkina Faso are said to.
 */
JalonScene *fixture_make_sahel (const JalonSceneOptions *options);
/* Algeria, Niger and, towards Niger, Mali are proposed to close their sky; Mali does so towards Algeria. */
JalonScene *fixture_make_proposed (const JalonSceneOptions *options);
JalonScene *fixture_make_scene (const FixtureClosure    *closures,
                                guint                    n_closures,
                                gboolean                 with_sites,
                                const JalonSceneOptions *options);

G_END_DECLS
