/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making, copying and freeing records, as their schemas say.
 */

#include "config.h"

#include "jalon-record.h"

#include "jalon-schema.h"

/**
 * jalon_party_new:
 * @code: ISO 3166-1 alpha-3 state or organisation code
 *
 * Returns: (transfer full): a party found by its name
 */
JalonParty *
jalon_party_new (JalonPartyRole role, const char *code)
{
  JalonParty *party = jalon_schema_new (&jalon_party_schema);

  party->code = g_strdup (code);
  party->role = role;
  return party;
}

/**
 * jalon_party_free:
 * @party: (transfer full) (nullable): a party
 */
void
jalon_party_free (JalonParty *party)
{
  jalon_schema_free (&jalon_party_schema, party);
}

/**
 * jalon_ban_new:
 * @code: whose flights are barred, ISO3
 * @scope: a set of #JalonBanScope
 *
 * Returns: (transfer full): a ban
 */
JalonBan *
jalon_ban_new (const char *code, guint scope)
{
  JalonBan *ban = jalon_schema_new (&jalon_ban_schema);

  ban->code = g_strdup (code);
  ban->scope = scope;
  return ban;
}

/**
 * jalon_event_record_new:
 * @id: (nullable): unique in the dossier
 *
 * Returns: (transfer full): an event with empty lists, no place and an unknown time
 */
JalonEventRecord *
jalon_event_record_new (const char *id)
{
  JalonEventRecord *record = jalon_schema_new (&jalon_event_schema);

  record->id = g_strdup (id);
  return record;
}

/**
 * jalon_event_record_copy:
 *
 * Returns: (transfer full): a deep copy of @record
 */
JalonEventRecord *
jalon_event_record_copy (const JalonEventRecord *record)
{
  return jalon_schema_copy (&jalon_event_schema, record);
}

/**
 * jalon_event_record_free:
 * @record: (transfer full) (nullable): an event
 */
void
jalon_event_record_free (JalonEventRecord *record)
{
  jalon_schema_free (&jalon_event_schema, record);
}

/**
 * jalon_site_record_new:
 * @id: (nullable): unique in the dossier
 *
 * Returns: (transfer full): a site with empty lists, no place and an unknown time
 */
JalonSiteRecord *
jalon_site_record_new (const char *id)
{
  JalonSiteRecord *record = jalon_schema_new (&jalon_site_schema);

  record->id = g_strdup (id);
  return record;
}

/**
 * jalon_site_record_free:
 * @record: (transfer full) (nullable): a site
 */
void
jalon_site_record_free (JalonSiteRecord *record)
{
  jalon_schema_free (&jalon_site_schema, record);
}

/**
 * jalon_closure_record_new:
 * @id: (nullable): unique in the dossier
 *
 * Returns: (transfer full): a closure with empty lists and an unknown time
 */
JalonClosureRecord *
jalon_closure_record_new (const char *id)
{
  JalonClosureRecord *record = jalon_schema_new (&jalon_closure_schema);

  record->id = g_strdup (id);
  return record;
}

/**
 * jalon_closure_record_free:
 * @record: (transfer full) (nullable): a closure
 */
void
jalon_closure_record_free (JalonClosureRecord *record)
{
  jalon_schema_free (&jalon_closure_schema, record);
}

/**
 * jalon_view_record_new:
 * @id: (nullable): unique in the dossier
 *
 * Returns: (transfer full): a view without a filter or a frame
 */
JalonViewRecord *
jalon_view_record_new (const char *id)
{
  JalonViewRecord *record = jalon_schema_new (&jalon_view_schema);

  record->id = g_strdup (id);
  return record;
}

/**
 * jalon_view_record_free:
 * @record: (transfer full) (nullable): a view
 */
void
jalon_view_record_free (JalonViewRecord *record)
{
  jalon_schema_free (&jalon_view_schema, record);
}
