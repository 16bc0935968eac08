/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its dates are days, written in ISO 8601.
 */

#include "config.h"

#include "timeline-fixture.h"

gint32
timeline_fixture_parse (const char *text)
{
  gint32             first, last;
  JalonTimePrecision precision;

  g_assert_true (jalon_day_parse_range (text, &first, &last, &precision));

  return first;
}

/* Shows @dossier, of which the fixture takes over the reference, through dates. */
void
timeline_fixture_init (TimelineFixture *self, JalonDossier *dossier, const char *since, const char *until)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();

  self->dossier = dossier;
  self->context = jalon_query_run (query, dossier);
  query->since = since != NULL ? timeline_fixture_parse (since) : JALON_DAY_NONE;
  query->until = until != NULL ? timeline_fixture_parse (until) : JALON_DAY_NONE;
  self->result = jalon_query_run (query, dossier);
}

void
timeline_fixture_clear (TimelineFixture *self)
{
  jalon_result_free (self->context);
  jalon_result_free (self->result);
  g_object_unref (self->dossier);
}

void
timeline_fixture_add_event (JalonDossier      *dossier,
                            JalonEventType     type,
                            const char        *start,
                            const char        *end,
                            JalonTimePrecision precision)
{
  g_autofree char *id = g_strdup_printf ("e%u", jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)));
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);

  record->title = g_strdup (id);
  record->type = type;
  record->review = JALON_REVIEW_ACCEPTED;
  record->time.start = start != NULL ? timeline_fixture_parse (start) : JALON_DAY_NONE;
  record->time.end = end != NULL ? timeline_fixture_parse (end) : JALON_DAY_NONE;
  record->time.precision = precision;
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
}
