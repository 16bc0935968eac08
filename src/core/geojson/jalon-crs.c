/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The member "crs" of GeoJSON before RFC 7946, which programs still write.
 * Systems of degrees are all taken for that of WGS 84, from which those in use
 * differ by some metres.
 */

#include "config.h"

#include "jalon-crs.h"

#include <string.h>

/* What ends the names of systems of degrees. */
static const char *const degree_codes[] = { "CRS84", "CRS84h", "4326", "4979", "4258",
                                            "4269",  "4283",   "7844", "4167", NULL };

/**
 * jalon_crs_dup_name:
 * @crs: the value of the member
 *
 * Returns: (transfer full): the system's name, as "urn:ogc:def:crs:EPSG::3857"; "?" where none is told
 */
char *
jalon_crs_dup_name (JalonSlice crs)
{
  JalonSlice properties;
  JalonSlice value;

  if (*crs.start == '"')
    return jalon_slice_dup_key (crs);
  if (!jalon_slice_find_member (crs, "properties", &properties))
    return g_strdup ("?");
  if (jalon_slice_find_member (properties, "name", &value) && *value.start == '"')
    return jalon_slice_dup_key (value);
  if (jalon_slice_find_member (properties, "code", &value))
    return g_strdup_printf ("EPSG:%.*s", (int) MIN (value.end - value.start, 12), value.start);
  return g_strdup ("?");
}

/**
 * jalon_crs_is_one_of:
 * @name: of a reference system
 * @codes: %NULL at the end
 *
 * Returns: whether it ends with one of the codes
 */
gboolean
jalon_crs_is_one_of (const char *name, const char *const *codes)
{
  const char *code = name + strlen (name);

  while (code > name && g_ascii_isalnum (code[-1]))
    code--;
  return g_strv_contains (codes, code);
}

/**
 * jalon_crs_is_foreign:
 * @crs: the value of the member
 *
 * Returns: whether positions are in another system than degrees, longitude first
 */
gboolean
jalon_crs_is_foreign (JalonSlice crs)
{
  g_autofree char *name = *crs.start == 'n' ? NULL : jalon_crs_dup_name (crs);

  return name != NULL && !jalon_crs_is_one_of (name, degree_codes);
}
