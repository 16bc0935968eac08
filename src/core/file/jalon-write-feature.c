/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes events, sites and closures as GeoJSON features.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include <string.h>

/* All opens with type and id; the geometry and open_properties() come next. */
static void
open_feature (JalonWriter *writer, const char *id)
{
  jalon_writer_open (writer, NULL, '{');
  jalon_writer_string (writer, "type", "Feature");
  jalon_writer_string (writer, "id", id);
}

static void
open_properties (JalonWriter *writer, const char *kind, const char *title, const char *summary)
{
  jalon_writer_open (writer, "properties", '{');
  jalon_writer_string (writer, "kind", kind);
  jalon_writer_text (writer, "title", title);
  jalon_writer_text (writer, "summary", summary);
}

/* Closes what the two above opened. */
static void
close_feature (JalonWriter *writer, const char *extra)
{
  jalon_writer_extra (writer, extra, "properties");
  jalon_writer_close (writer, '}');
  jalon_writer_extra (writer, extra, "");
  jalon_writer_close (writer, '}');
}

static void
write_party (JalonWriter *writer, const JalonParty *party)
{
  jalon_writer_open_inline (writer, NULL, '{');
  jalon_writer_string (writer, "code", party->code);
  jalon_writer_string (writer, "sector", party->sector);
  if (party->found != JALON_FOUND_NAMED)
    jalon_writer_word (writer, "found", JALON_VOCABULARY_FOUND, party->found);
  jalon_writer_text (writer, "name", party->name);
  jalon_writer_text (writer, "quantity", party->quantity);
  jalon_writer_extra (writer, party->extra, "");
  jalon_writer_close (writer, '}');
}

static void
write_parties (JalonWriter *writer, const char *key, const GPtrArray *parties, JalonPartyRole role)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (parties, i);

      if (party->role != role)
        continue;
      if (!is_open)
        jalon_writer_open (writer, key, '[');
      is_open = TRUE;
      write_party (writer, party);
    }
  if (is_open)
    jalon_writer_close (writer, ']');
}

static void
write_alternatives (JalonWriter *writer, const GPtrArray *alternatives)
{
  if (alternatives->len == 0)
    return;
  jalon_writer_open (writer, "alternatives", '[');
  for (guint i = 0; i < alternatives->len; i++)
    jalon_write_place (writer, NULL, g_ptr_array_index (alternatives, i), TRUE);
  jalon_writer_close (writer, ']');
}

/**
 * jalon_write_event:
 *
 * Writes an event.
 */
void
jalon_write_event (JalonWriter *writer, const JalonEventRecord *record)
{
  open_feature (writer, record->id);
  jalon_write_geometry (writer, record->place, record->alternatives, record->extra);
  open_properties (writer, "event", record->title, record->summary);
  jalon_writer_word (writer, "type", JALON_VOCABULARY_EVENT_TYPE, record->type);
  jalon_writer_string (writer, "mode", record->mode);
  jalon_writer_strv (writer, "contexts", (const char *const *) record->contexts);
  jalon_writer_string (writer, "cameo", record->cameo);
  jalon_writer_word (writer, "status", JALON_VOCABULARY_STATUS, record->status);
  jalon_writer_word (writer, "review", JALON_VOCABULARY_REVIEW, record->review);
  write_parties (writer, "actors", record->parties, JALON_PARTY_ACTOR);
  write_parties (writer, "recipients", record->parties, JALON_PARTY_RECIPIENT);
  jalon_write_place (writer, "place", record->place, jalon_alternatives_have_points (record->alternatives));
  write_alternatives (writer, record->alternatives);
  jalon_write_time (writer, "time", &record->time, record->extra, "properties.time");
  jalon_write_datetimes (writer, &record->time);
  jalon_write_claims (writer, record->claims);
  jalon_write_verdict (writer, record->verdict_by_hand, record->verdict_reason, record->extra);
  close_feature (writer, record->extra);
}

/**
 * jalon_write_site:
 *
 * Writes a site.
 */
void
jalon_write_site (JalonWriter *writer, const JalonSiteRecord *record)
{
  open_feature (writer, record->id);
  jalon_write_geometry (writer, record->place, NULL, record->extra);
  open_properties (writer, "site", record->name, record->summary);
  jalon_writer_word (writer, "site_kind", JALON_VOCABULARY_SITE_KIND, record->kind);
  jalon_writer_boolean (writer, "named", record->named);
  jalon_writer_string (writer, "host", record->host);
  jalon_writer_strv (writer, "users", (const char *const *) record->users);
  jalon_writer_text (writer, "operator", record->operator_name);
  jalon_write_place (writer, "place", record->place, FALSE);
  jalon_write_time (writer, "since", &record->since, record->extra, "properties.since");
  jalon_write_datetimes (writer, &record->since);
  jalon_writer_strv (writer, "events", (const char *const *) record->events);
  jalon_writer_word (writer, "review", JALON_VOCABULARY_REVIEW, record->review);
  jalon_write_claims (writer, record->claims);
  jalon_write_verdict (writer, record->verdict_by_hand, record->verdict_reason, record->extra);
  close_feature (writer, record->extra);
}

static void
write_scope (JalonWriter *writer, guint scope)
{
  jalon_writer_open_inline (writer, "scope", '[');
  if ((scope & JALON_BAN_ORIGIN) != 0)
    jalon_writer_string (writer, NULL, "origin");
  if ((scope & JALON_BAN_DESTINATION) != 0)
    jalon_writer_string (writer, NULL, "destination");
  if ((scope & JALON_BAN_FLAG) != 0)
    jalon_writer_string (writer, NULL, "flag");
  jalon_writer_close (writer, ']');
}

static void
write_bans (JalonWriter *writer, const JalonClosureRecord *record)
{
  if (record->bans->len == 0)
    return;
  jalon_writer_open (writer, "bans", '[');
  for (guint i = 0; i < record->bans->len; i++)
    {
      const JalonBan *ban = g_ptr_array_index (record->bans, i);
      char            path[40];

      g_snprintf (path, sizeof path, "properties.bans[%u]", i);
      jalon_writer_open_inline (writer, NULL, '{');
      jalon_writer_string (writer, "code", ban->code);
      write_scope (writer, ban->scope);
      jalon_writer_extra (writer, record->extra, path);
      jalon_writer_close (writer, '}');
    }
  jalon_writer_close (writer, ']');
}

static void
write_firs (JalonWriter *writer, const JalonClosureRecord *record)
{
  if (record->firs->len == 0)
    return;
  jalon_writer_open (writer, "firs", '[');
  for (guint i = 0; i < record->firs->len; i++)
    {
      const JalonFir *fir = g_ptr_array_index (record->firs, i);
      char            path[40];

      g_snprintf (path, sizeof path, "properties.firs[%u]", i);
      jalon_writer_open_inline (writer, NULL, '{');
      jalon_writer_string (writer, "icao", fir->icao);
      jalon_writer_string (writer, "name", fir->name);
      jalon_writer_string (writer, "source", fir->source);
      jalon_writer_extra (writer, record->extra, path);
      jalon_writer_close (writer, '}');
    }
  jalon_writer_close (writer, ']');
}

/* The polygon is kept as the geometry's JSON, checked when it was read. */
static void
write_area (JalonWriter *writer, const JalonClosureRecord *record)
{
  JalonSlice polygon;
  JalonSlice type;
  JalonSlice coordinates;

  if (record->polygon == NULL)
    {
      jalon_writer_null (writer, "geometry");
      return;
    }
  polygon = (JalonSlice){ record->polygon, record->polygon + strlen (record->polygon) };
  if (!jalon_slice_find_member (polygon, "type", &type) ||
      !jalon_slice_find_member (polygon, "coordinates", &coordinates))
    {
      jalon_writer_null (writer, "geometry");
      return;
    }
  jalon_writer_open_inline (writer, "geometry", '{');
  jalon_writer_raw (writer, "type", type);
  jalon_writer_raw (writer, "coordinates", coordinates);
  jalon_writer_extra (writer, record->extra, "geometry");
  jalon_writer_close (writer, '}');
}

/**
 * jalon_write_closure:
 *
 * Writes a closure.
 */
void
jalon_write_closure (JalonWriter *writer, const JalonClosureRecord *record)
{
  open_feature (writer, record->id);
  write_area (writer, record);
  open_properties (writer, "closure", record->title, record->summary);
  jalon_writer_string (writer, "closing", record->closing);
  write_bans (writer, record);
  jalon_writer_word (writer, "traffic", JALON_VOCABULARY_TRAFFIC, record->traffic);
  jalon_writer_word (writer, "basis", JALON_VOCABULARY_BASIS, record->basis);
  write_firs (writer, record);
  jalon_writer_string (writer, "lower", record->lower);
  jalon_writer_string (writer, "upper", record->upper);
  jalon_write_time (writer, "time", &record->time, record->extra, "properties.time");
  jalon_write_datetimes (writer, &record->time);
  if (record->until_further_notice)
    jalon_writer_boolean (writer, "until_further_notice", TRUE);
  jalon_writer_text (writer, "legal_basis", record->legal_basis);
  jalon_writer_strv (writer, "events", (const char *const *) record->events);
  jalon_writer_word (writer, "review", JALON_VOCABULARY_REVIEW, record->review);
  jalon_write_claims (writer, record->claims);
  jalon_write_verdict (writer, record->verdict_by_hand, record->verdict_reason, record->extra);
  close_feature (writer, record->extra);
}
