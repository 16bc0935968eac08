/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an event is called whose file gives it no title.
 */

#include "config.h"

#include "jalon-read-event.h"

#include "jalon-i18n.h"
#include "jalon-kind.h"
#include "jalon-record.h"
#include "jalon-text.h"

#include <string.h>

/* Where nothing is left of name and id that a text may hold: an event must have a title. */
#define NO_TITLE "?"

/* The title of an event that states none: in a file from elsewhere its "name", else its id. */
static char *
make_title (JalonFeatureNodes *nodes, const char *id)
{
  const JalonJson *name = jalon_json_get (nodes->properties.json, "name");
  char            *title = NULL;

  if (!nodes->properties.reader->is_plain && !nodes->kind->is_loose)
    jalon_node_fail_member (&nodes->properties, "title", JALON_ERROR_MISSING, _ ("missing (expected a text)"));
  if (jalon_json_is (name, JSON_STRING) && name->length > 0 && strlen (name->string) == name->length)
    title = jalon_text_pack_one (name->string);
  if (title == NULL)
    title = jalon_text_pack_one (id);
  return title != NULL ? title : g_strdup (NO_TITLE);
}

/**
 * jalon_read_event_title:
 * @record: (inout): a #JalonEventRecord
 *
 * Gives an event without a title one.
 */
void
jalon_read_event_title (JalonFeatureNodes *nodes, gpointer record)
{
  JalonEventRecord *event = record;

  if (event->title == NULL)
    event->title = make_title (nodes, event->id);
}
