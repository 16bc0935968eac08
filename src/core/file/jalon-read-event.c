/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads events.
 */

#include "config.h"

#include "jalon-read.h"

#include "jalon-i18n.h"

/* The title of an event that states none: in a file from elsewhere its "name", else its id. */
static char *
make_title (JalonFeatureNodes *nodes, const char *id)
{
  const JalonJson *name = jalon_json_get (nodes->properties.json, "name");

  if (!nodes->properties.reader->is_plain)
    jalon_node_fail_member (&nodes->properties, "title", JALON_ERROR_MISSING, _ ("missing (expected a text)"));
  if (jalon_json_is (name, JSON_STRING) && name->length > 0)
    return g_strdup (name->string);
  return g_strdup (id);
}

/**
 * jalon_read_event:
 *
 * Returns: (transfer full): the event; meaningful only where the reader has not failed
 */
JalonEventRecord *
jalon_read_event (JalonFeatureNodes *nodes)
{
  g_autofree char       *id = jalon_read_id (nodes);
  JalonEventRecord      *record = jalon_event_record_new (id);
  const JalonFieldReader from = { &nodes->properties, &nodes->feature, &nodes->extra, nodes };

  jalon_read_fields (&jalon_event_schema, &from, record);
  if (record->title == NULL)
    record->title = make_title (nodes, id);
  return record;
}
