/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the readers of a feature's parts share: limits, and where its members are. From parsed members to
 * records they go field by field as the schemas say, with a function for what is not in one member alone. All of
 * them fail through the reader (jalon-json-node.h). Private to the codec.
 */

#pragma once

#include "jalon-geo.h"
#include "jalon-json-extra.h"
#include "jalon-kind.h"

G_BEGIN_DECLS

/* Limits of the format, in bytes. */
#define JALON_MAX_FEATURE (16 << 20)
#define JALON_MAX_TEXT (20 * 1000 * 1000)
#define JALON_MAX_ID 200

/* Between an id and the number of its use, where another feature has the same. */
#define JALON_ID_SECOND " ("

/**
 * JalonFeatureNodes:
 *
 * Where a feature's members are found.
 * @kind: what it is; %NULL where it is nothing that is known here
 * @shape: of a geometry that is more than a point, of a note
 * @extra: of the record
 */
typedef struct
{
  JalonNode        list;
  JalonNode        feature;
  JalonNode        properties;
  JalonNode        geometry;
  gboolean         has_geometry;
  const JalonKind *kind;
  JalonExtra       extra;
  JalonBox         shape;
} JalonFeatureNodes;

G_END_DECLS
