/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads sites.
 */

#include "config.h"

#include "jalon-read.h"

/**
 * jalon_read_site:
 *
 * Returns: (transfer full): the site; meaningful only where the reader has not failed
 */
JalonSiteRecord *
jalon_read_site (JalonFeatureNodes *nodes)
{
  g_autofree char       *id = jalon_read_id (nodes);
  JalonSiteRecord       *record = jalon_site_record_new (id);
  const JalonFieldReader from = { &nodes->properties, &nodes->feature, &nodes->extra, nodes };

  jalon_read_fields (&jalon_site_schema, &from, record);
  return record;
}
