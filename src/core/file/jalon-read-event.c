/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads events.
 */

#include "config.h"

#include "jalon-read.h"

#include "jalon-i18n.h"

#include <string.h>

static JalonParty *
read_party (JalonNode *node, JalonPartyRole role)
{
  g_autofree char *code = jalon_read_code (node, "code");
  JalonExtra       extra = { NULL };
  JalonParty      *party = jalon_party_new (role, code);

  party->sector = g_strdup (jalon_node_get_string (node, "sector"));
  party->found = jalon_node_get_word (node, "found", JALON_VOCABULARY_FOUND, JALON_FOUND_NAMED);
  party->name = jalon_node_dup_text (node, "name");
  party->quantity = jalon_node_dup_text (node, "quantity");
  jalon_extra_collect (&extra, node, node);
  party->extra = jalon_extra_finish (&extra);
  return party;
}

static void
read_parties (JalonNode *properties, const char *key, JalonPartyRole role, GPtrArray *parties)
{
  JalonNode array;

  if (!jalon_node_open (properties, key, JSON_ARRAY, &array))
    return;
  for (gsize i = 0; i < jalon_node_get_n_items (&array); i++)
    {
      JalonNode node;

      if (jalon_node_open_item (&array, i, JSON_OBJECT, &node))
        g_ptr_array_add (parties, read_party (&node, role));
    }
}

/* Title of a feature from elsewhere: "title", else "name", else its id. */
static char *
read_title (JalonFeatureNodes *nodes, const char *id)
{
  char            *title = jalon_node_dup_text (&nodes->properties, "title");
  const JalonJson *name = jalon_json_get (nodes->properties.json, "name");

  if (title != NULL)
    return title;
  if (!nodes->properties.reader->is_plain)
    jalon_node_fail_member (&nodes->properties, "title", JALON_ERROR_MISSING, _ ("missing (expected a text)"));
  if (jalon_json_is (name, JSON_STRING) && name->length > 0)
    return g_strdup (name->string);
  return g_strdup (id);
}

static char *
read_cameo (JalonNode *properties)
{
  const char *code = jalon_node_get_string (properties, "cameo");

  if (code != NULL && (strspn (code, "0123456789") != strlen (code) || strlen (code) < 2 || strlen (code) > 4))
    jalon_node_fail_member (properties,
                            "cameo",
                            JALON_ERROR_INVALID_VALUE,
                            _ ("\"%s\" is not a CAMEO code (expected two to four digits)"),
                            code);
  return g_strdup (code);
}

/**
 * jalon_read_event:
 *
 * Returns: (transfer full): the event; meaningful only where the reader has not failed
 */
JalonEventRecord *
jalon_read_event (JalonFeatureNodes *nodes)
{
  JalonNode        *properties = &nodes->properties;
  g_autofree char  *id = jalon_read_id (nodes);
  JalonEventRecord *record = jalon_event_record_new (id);

  record->title = read_title (nodes, id);
  record->summary = jalon_node_dup_text (properties, "summary");
  if (!jalon_node_has (properties, "type"))
    jalon_node_fail_member (properties,
                            "type",
                            JALON_ERROR_MISSING,
                            _ ("missing (expected a PLOVER event type, as ASSAULT)"));
  record->type = jalon_node_get_word (properties, "type", JALON_VOCABULARY_EVENT_TYPE, 0);
  record->mode = g_strdup (jalon_node_get_string (properties, "mode"));
  record->contexts = jalon_node_dup_strv (properties, "contexts");
  record->cameo = read_cameo (properties);
  record->status = jalon_node_get_word (properties, "status", JALON_VOCABULARY_STATUS, JALON_STATUS_OCCURRED);
  record->review = jalon_node_get_word (properties, "review", JALON_VOCABULARY_REVIEW, JALON_REVIEW_ACCEPTED);
  read_parties (properties, "actors", JALON_PARTY_ACTOR, record->parties);
  read_parties (properties, "recipients", JALON_PARTY_RECIPIENT, record->parties);
  record->place = jalon_read_place (nodes);
  jalon_read_alternatives (nodes, record->alternatives);
  jalon_read_time (properties, "time", &nodes->feature, &nodes->extra, &record->time);
  jalon_read_datetimes (properties, &record->time);
  jalon_read_claims (properties, record->claims);
  jalon_read_verdict (nodes, &record->verdict_by_hand, &record->verdict_reason);
  return record;
}
