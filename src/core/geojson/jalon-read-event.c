/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an event is called whose file gives it no title.
 */

#include "config.h"

#include "jalon-read-event.h"

#include "jalon-kind.h"
#include "jalon-read-foreign.h"
#include "jalon-record.h"
#include "jalon-text.h"

#include <string.h>

/* Where nothing is left of name and id that a text may hold: a note must have a title. */
#define NO_TITLE "?"

/* (nullable): what a file from elsewhere calls it */
static char *
dup_name (JalonFeatureNodes *nodes)
{
  const JalonJson *name = jalon_json_get (nodes->properties.json, "name");
  gboolean is_text = jalon_json_is (name, JSON_STRING) && name->length > 0 && strlen (name->string) == name->length;

  return is_text ? jalon_text_pack_one (name->string) : NULL;
}

/**
 * jalon_read_event_title:
 * @record: (inout): a #JalonEventRecord
 *
 * Gives an event without a title the one that a file from elsewhere has for it. One that is left without is called by
 * its facts, but a note has none: it is called by its id.
 */
void
jalon_read_event_title (JalonFeatureNodes *nodes, gpointer record)
{
  JalonEventRecord *event = record;

  if (event->title != NULL)
    return;
  if (event->type == JALON_EVENT_NOTE && nodes->properties.reader->is_plain)
    event->title = jalon_read_foreign_title (nodes->properties.json);
  else if (nodes->properties.reader->is_plain || nodes->kind->is_loose)
    event->title = dup_name (nodes);
  if (event->title == NULL && event->type == JALON_EVENT_NOTE)
    event->title = jalon_text_pack_one (event->id);
  if (event->title == NULL && event->type == JALON_EVENT_NOTE)
    event->title = g_strdup (NO_TITLE);
}
