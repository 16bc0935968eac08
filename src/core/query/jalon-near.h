/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a dossier is near a point.
 */

#pragma once

#include "jalon-kind.h"

G_BEGIN_DECLS

/**
 * JalonNear:
 * @kind: of the feature
 * @position: among those of its kind
 * @distance: metres
 */
typedef struct
{
  const JalonKind *kind;
  guint            position;
  double           distance;
} JalonNear;

GArray *jalon_near_list (JalonDossier *dossier, double lon, double lat, double reach, guint limit);

G_END_DECLS
