/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making, copying and freeing records.
 */

#include "config.h"

#include "jalon-record.h"

#include "jalon-array-private.h"

static GPtrArray *
new_claims (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_claim_free);
}

static GPtrArray *
copy_claims (const GPtrArray *claims)
{
  GPtrArray *copy = new_claims ();

  jalon_array_copy_into (copy, claims, (JalonCopyFunc) jalon_claim_copy);

  return copy;
}

/**
 * jalon_party_new:
 * @code: ISO 3166-1 alpha-3 state or organisation code
 *
 * Returns: (transfer full): a party found by its name
 */
JalonParty *
jalon_party_new (JalonPartyRole role, const char *code)
{
  JalonParty *party = g_new0 (JalonParty, 1);

  party->code = g_strdup (code);
  party->role = role;

  return party;
}

/**
 * jalon_party_copy:
 *
 * Returns: (transfer full): a copy of @party
 */
JalonParty *
jalon_party_copy (const JalonParty *party)
{
  JalonParty *copy = jalon_party_new (party->role, party->code);

  copy->sector = g_strdup (party->sector);
  copy->found = party->found;
  copy->name = g_strdup (party->name);
  copy->quantity = g_strdup (party->quantity);
  copy->extra = g_strdup (party->extra);

  return copy;
}

/**
 * jalon_party_free:
 * @party: (transfer full) (nullable): a party
 */
void
jalon_party_free (JalonParty *party)
{
  if (party == NULL)
    return;

  g_free (party->code);
  g_free (party->sector);
  g_free (party->name);
  g_free (party->quantity);
  g_free (party->extra);
  g_free (party);
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
  JalonBan *ban = g_new0 (JalonBan, 1);

  ban->code = g_strdup (code);
  ban->scope = scope;

  return ban;
}

/**
 * jalon_ban_free:
 * @ban: (transfer full) (nullable): a ban
 */
void
jalon_ban_free (JalonBan *ban)
{
  if (ban == NULL)
    return;

  g_free (ban->code);
  g_free (ban);
}

static JalonBan *
copy_ban (const JalonBan *ban)
{
  return jalon_ban_new (ban->code, ban->scope);
}

/**
 * jalon_fir_free:
 * @fir: (transfer full) (nullable): a flight information region
 */
void
jalon_fir_free (JalonFir *fir)
{
  if (fir == NULL)
    return;

  g_free (fir->icao);
  g_free (fir->name);
  g_free (fir->source);
  g_free (fir);
}

static JalonFir *
copy_fir (const JalonFir *fir)
{
  JalonFir *copy = g_new0 (JalonFir, 1);

  copy->icao = g_strdup (fir->icao);
  copy->name = g_strdup (fir->name);
  copy->source = g_strdup (fir->source);

  return copy;
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
  JalonEventRecord *record = g_new0 (JalonEventRecord, 1);

  record->id = g_strdup (id);
  record->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_party_free);
  record->alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_place_free);
  record->time = JALON_TIME_INIT;
  record->claims = new_claims ();

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
  JalonEventRecord *copy = jalon_event_record_new (record->id);

  copy->title = g_strdup (record->title);
  copy->summary = g_strdup (record->summary);
  copy->type = record->type;
  copy->mode = g_strdup (record->mode);
  copy->contexts = g_strdupv (record->contexts);
  copy->cameo = g_strdup (record->cameo);
  copy->status = record->status;
  copy->review = record->review;
  jalon_array_copy_into (copy->parties, record->parties, (JalonCopyFunc) jalon_party_copy);
  copy->place = jalon_place_copy (record->place);
  jalon_array_copy_into (copy->alternatives, record->alternatives, (JalonCopyFunc) jalon_place_copy);
  jalon_time_copy (&copy->time, &record->time);
  jalon_array_copy_into (copy->claims, record->claims, (JalonCopyFunc) jalon_claim_copy);
  copy->verdict_by_hand = record->verdict_by_hand;
  copy->verdict_reason = g_strdup (record->verdict_reason);
  copy->extra = g_strdup (record->extra);

  return copy;
}

/**
 * jalon_event_record_free:
 * @record: (transfer full) (nullable): an event
 */
void
jalon_event_record_free (JalonEventRecord *record)
{
  if (record == NULL)
    return;

  g_free (record->id);
  g_free (record->title);
  g_free (record->summary);
  g_free (record->mode);
  g_strfreev (record->contexts);
  g_free (record->cameo);
  g_ptr_array_unref (record->parties);
  jalon_place_free (record->place);
  g_ptr_array_unref (record->alternatives);
  jalon_time_clear (&record->time);
  g_ptr_array_unref (record->claims);
  g_free (record->verdict_reason);
  g_free (record->extra);
  g_free (record);
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
  JalonSiteRecord *record = g_new0 (JalonSiteRecord, 1);

  record->id = g_strdup (id);
  record->users = g_new0 (char *, 1);
  record->since = JALON_TIME_INIT;
  record->events = g_new0 (char *, 1);
  record->claims = new_claims ();

  return record;
}

/**
 * jalon_site_record_copy:
 *
 * Returns: (transfer full): a deep copy of @record
 */
JalonSiteRecord *
jalon_site_record_copy (const JalonSiteRecord *record)
{
  JalonSiteRecord *copy = g_memdup2 (record, sizeof *record);

  copy->id = g_strdup (record->id);
  copy->name = g_strdup (record->name);
  copy->summary = g_strdup (record->summary);
  copy->place = jalon_place_copy (record->place);
  copy->host = g_strdup (record->host);
  copy->users = g_strdupv (record->users);
  copy->operator_name = g_strdup (record->operator_name);
  jalon_time_copy (&copy->since, &record->since);
  copy->events = g_strdupv (record->events);
  copy->claims = copy_claims (record->claims);
  copy->verdict_reason = g_strdup (record->verdict_reason);
  copy->extra = g_strdup (record->extra);

  return copy;
}

/**
 * jalon_site_record_free:
 * @record: (transfer full) (nullable): a site
 */
void
jalon_site_record_free (JalonSiteRecord *record)
{
  if (record == NULL)
    return;

  g_free (record->id);
  g_free (record->name);
  g_free (record->summary);
  jalon_place_free (record->place);
  g_free (record->host);
  g_strfreev (record->users);
  g_free (record->operator_name);
  jalon_time_clear (&record->since);
  g_strfreev (record->events);
  g_ptr_array_unref (record->claims);
  g_free (record->verdict_reason);
  g_free (record->extra);
  g_free (record);
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
  JalonClosureRecord *record = g_new0 (JalonClosureRecord, 1);

  record->id = g_strdup (id);
  record->bans = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_ban_free);
  record->firs = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_fir_free);
  record->time = JALON_TIME_INIT;
  record->events = g_new0 (char *, 1);
  record->claims = new_claims ();

  return record;
}

/**
 * jalon_closure_record_copy:
 *
 * Returns: (transfer full): a deep copy of @record
 */
JalonClosureRecord *
jalon_closure_record_copy (const JalonClosureRecord *record)
{
  JalonClosureRecord *copy = g_memdup2 (record, sizeof *record);

  copy->id = g_strdup (record->id);
  copy->title = g_strdup (record->title);
  copy->summary = g_strdup (record->summary);
  copy->closing = g_strdup (record->closing);
  copy->bans = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_ban_free);
  jalon_array_copy_into (copy->bans, record->bans, (JalonCopyFunc) copy_ban);
  copy->polygon = g_strdup (record->polygon);
  copy->firs = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_fir_free);
  jalon_array_copy_into (copy->firs, record->firs, (JalonCopyFunc) copy_fir);
  copy->lower = g_strdup (record->lower);
  copy->upper = g_strdup (record->upper);
  jalon_time_copy (&copy->time, &record->time);
  copy->legal_basis = g_strdup (record->legal_basis);
  copy->events = g_strdupv (record->events);
  copy->claims = copy_claims (record->claims);
  copy->verdict_reason = g_strdup (record->verdict_reason);
  copy->extra = g_strdup (record->extra);

  return copy;
}

/**
 * jalon_closure_record_free:
 * @record: (transfer full) (nullable): a closure
 */
void
jalon_closure_record_free (JalonClosureRecord *record)
{
  if (record == NULL)
    return;

  g_free (record->id);
  g_free (record->title);
  g_free (record->summary);
  g_free (record->closing);
  g_ptr_array_unref (record->bans);
  g_free (record->polygon);
  g_ptr_array_unref (record->firs);
  g_free (record->lower);
  g_free (record->upper);
  jalon_time_clear (&record->time);
  g_free (record->legal_basis);
  g_strfreev (record->events);
  g_ptr_array_unref (record->claims);
  g_free (record->verdict_reason);
  g_free (record->extra);
  g_free (record);
}
