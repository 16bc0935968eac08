/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of sites at points.
 */

#pragma once

#include "jalon-placement.h"
#include "jalon-scene-private.h"

G_BEGIN_DECLS

void jalon_marks_add_sites (JalonScene *self, const JalonViewport *viewport, JalonPlacement *placement, GArray *marks);
guint8 jalon_marks_site_style (const JalonSceneSite *site, gboolean dark);

G_END_DECLS
