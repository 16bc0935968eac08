/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The area of a closure, which its basis asks for, and its end.
 */

#include "config.h"

#include "jalon-read-closure.h"

#include "jalon-i18n.h"
#include "jalon-read-geometry.h"
#include "jalon-record.h"
#include "jalon-time.h"

static void
read_area (JalonFeatureNodes *nodes, JalonClosureRecord *record)
{
  if (record->basis == JALON_BASIS_POLYGON && nodes->has_geometry)
    record->polygon = jalon_read_polygon (nodes);
  else if (record->basis == JALON_BASIS_POLYGON)
    jalon_node_fail_member (&nodes->feature,
                            "geometry",
                            JALON_ERROR_MISSING,
                            _ ("missing (a closure of a polygon needs its Polygon or MultiPolygon)"));
  else if (nodes->has_geometry)
    jalon_node_fail_member (
        &nodes->feature,
        "geometry",
        JALON_ERROR_INVALID_VALUE,
        _ ("a closure of this basis has no geometry of its own (expected null, or the basis \"polygon\")"));
}

/**
 * jalon_read_closure_area:
 * @record: (inout): a #JalonClosureRecord
 *
 * Reads the area that the basis of a closure asks for, and opens the end of one until further notice.
 */
void
jalon_read_closure_area (JalonFeatureNodes *nodes, gpointer record)
{
  JalonClosureRecord *closure = record;

  read_area (nodes, closure);
  /* Unless an end is given for it. */
  if (closure->until_further_notice && jalon_json_get (jalon_json_get (nodes->properties.json, "time"), "end") == NULL)
    closure->time.end = JALON_DAY_NONE;
}
