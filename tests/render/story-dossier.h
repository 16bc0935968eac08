/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dossiers like those that desks make maps of: the Sahel in a crowd, the Gulf, the Black Sea, the Pacific across 180
 * degrees, poles and small states.
 */

#pragma once

#include "jalon-world.h"
#include "sample-scene.h"

G_BEGIN_DECLS

#define N_STORY_DOSSIERS 5

/* @index: below N_STORY_DOSSIERS */
const char *story_dossier_get_name (guint index);
/* Returns: (transfer full) */
JalonDossier *story_dossier_make (guint index);

G_END_DECLS
