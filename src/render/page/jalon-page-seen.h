/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a result the map of a page has on it.
 */

#pragma once

#include "jalon-query.h"
#include "jalon-scene.h"

G_BEGIN_DECLS

JalonResult *jalon_page_find_seen (JalonScene          *scene,
                                   JalonDossier        *dossier,
                                   const JalonResult   *result,
                                   const JalonViewport *viewport);

G_END_DECLS
