/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-types.h"

G_BEGIN_DECLS

/**
 * JalonPlace:
 * @precision: how fine the words are; never finer
 * @name: (owned) (nullable): packed text (jalon-text.h)
 * @countries: (owned) (nullable) (array zero-terminated=1): ISO 3166-1 alpha-3; two for a border
 * @lon: degrees, NAN where the class has no point
 * @lat: degrees, NAN where the class has no point
 * @radius: metres within which it lies, 0 where not stated
 * @according_to: (owned) (nullable): packed text; who places it there; alternatives only
 * @gazetteer: (owned) (nullable): which gazetteer the coordinates come from
 * @extra: (owned) (nullable): unknown members, JSON
 */
typedef struct
{
  JalonPrecision precision;
  char          *name;
  char         **countries;
  double         lon;
  double         lat;
  double         radius;
  char          *according_to;
  char          *gazetteer;
  char          *extra;
} JalonPlace;

JalonPlace *jalon_place_new (JalonPrecision precision);
JalonPlace *jalon_place_copy (const JalonPlace *place);
void        jalon_place_free (JalonPlace *place);
gboolean    jalon_place_has_point (const JalonPlace *place);
gboolean    jalon_precision_is_point (JalonPrecision precision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonPlace, jalon_place_free)

G_END_DECLS
