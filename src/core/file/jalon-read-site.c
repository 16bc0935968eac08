/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads sites.
 */

#include "config.h"

#include "jalon-read.h"

#include "jalon-i18n.h"

/**
 * jalon_read_site:
 *
 * Returns: (transfer full): the site; meaningful only where the reader has not failed
 */
JalonSiteRecord *
jalon_read_site (JalonFeatureNodes *nodes)
{
  JalonNode       *properties = &nodes->properties;
  g_autofree char *id = jalon_read_id (nodes);
  JalonSiteRecord *record = jalon_site_record_new (id);

  record->name = jalon_node_dup_text (properties, "title");
  if (record->name == NULL)
    jalon_node_fail_member (properties, "title", JALON_ERROR_MISSING, _ ("missing (expected a text)"));
  record->summary = jalon_node_dup_text (properties, "summary");
  record->kind = jalon_node_get_word (properties, "site_kind", JALON_VOCABULARY_SITE_KIND, JALON_SITE_OTHER);
  record->named = jalon_node_get_boolean (properties, "named", TRUE);
  record->host = jalon_read_code (properties, "host");
  jalon_take_strv (&record->users, jalon_read_codes (properties, "users"));
  record->operator_name = jalon_node_dup_text (properties, "operator");
  record->place = jalon_read_place (nodes);
  jalon_read_time (properties, "since", &nodes->feature, &nodes->extra, &record->since);
  jalon_read_datetimes (properties, &record->since);
  jalon_take_strv (&record->events, jalon_node_dup_strv (properties, "events"));
  record->review = jalon_node_get_word (properties, "review", JALON_VOCABULARY_REVIEW, JALON_REVIEW_ACCEPTED);
  jalon_read_claims (properties, record->claims);
  jalon_read_verdict (nodes, &record->verdict_by_hand, &record->verdict_reason);
  return record;
}
