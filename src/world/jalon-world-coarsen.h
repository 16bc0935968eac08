/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes precise places coarse, for whoever shows a dossier to others.
 */

#pragma once

#include "jalon-place.h"
#include "jalon-world.h"

G_BEGIN_DECLS

gboolean jalon_world_coarsen (JalonWorld *self, JalonPlace *place);
char    *jalon_world_coarsen_area (const char *geometry);

G_END_DECLS
