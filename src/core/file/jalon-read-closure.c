/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads closures of airspace.
 */

#include "config.h"

#include "jalon-read.h"

#include "jalon-i18n.h"

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
 * jalon_read_closure:
 *
 * Returns: (transfer full): the closure; meaningful only where the reader has not failed
 */
JalonClosureRecord *
jalon_read_closure (JalonFeatureNodes *nodes)
{
  g_autofree char       *id = jalon_read_id (nodes);
  JalonClosureRecord    *record = jalon_closure_record_new (id);
  const JalonFieldReader from = { &nodes->properties, &nodes->feature, &nodes->extra, nodes };

  jalon_read_fields (&jalon_closure_schema, &from, record);
  read_area (nodes, record);
  /* Until further notice is open, unless an end is given for it. */
  if (record->until_further_notice && jalon_json_get (jalon_json_get (nodes->properties.json, "time"), "end") == NULL)
    record->time.end = JALON_DAY_NONE;
  return record;
}
