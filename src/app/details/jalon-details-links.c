/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines on a page of details that lead to events, sites and closures.
 */

#include "config.h"

#include "jalon-details-links.h"
#include "jalon-glyph.h"
#include "jalon-kind-symbol.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

/* A page is to be read: for more there is the list. */
#define MAX_EVENTS 20

static void
link_event (JalonDetailsPage *page, JalonSession *session, guint row)
{
  JalonEventStore  *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  JalonEventColumns columns = jalon_event_store_get_columns (store);
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, row);
  g_autofree char *title = jalon_words_dup_text (session, record->title);
  g_autofree char *time = jalon_time_dup_label (&record->time);

  jalon_details_page_add_link (page,
                               &(JalonLink){
                                   .kind = JALON_THING_EVENT,
                                   .id = record->id,
                                   .title = title,
                                   .subtitle = time,
                                   .symbol = jalon_kind_symbol_get (JALON_KIND_EVENT, record),
                                   .style = jalon_glyph_style_for (columns.words[JALON_EVENT_COLUMN_VERDICT][row],
                                                                   record->review,
                                                                   columns.precision[row]),
                                   .verdict = columns.words[JALON_EVENT_COLUMN_VERDICT][row],
                               });
}

/**
 * jalon_details_link_events:
 * @page: a page
 * @session: whose dossier
 * @rows: rows of the event store
 *
 * Links the first of @rows, and says how many more there are.
 *
 * Returns: how many rows there are
 */
guint
jalon_details_link_events (JalonDetailsPage *page, JalonSession *session, const JalonBitset *rows)
{
  guint n_rows = jalon_bitset_count (rows);
  guint n_linked = 0;

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END && n_linked < MAX_EVENTS;
       row = jalon_bitset_next (rows, row + 1))
    {
      link_event (page, session, row);
      n_linked++;
    }
  if (n_rows > n_linked)
    {
      guint            n_more = n_rows - n_linked;
      g_autofree char *note = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

      jalon_details_page_add_note (page, note);
    }

  return n_rows;
}

/**
 * jalon_details_link_event_ids:
 * @ids: (nullable): of events; what is not in the session's dossier is passed over
 *
 * Adds a heading and a link to each event, in the order given; without ids nothing, heading included.
 */
void
jalon_details_link_event_ids (JalonDetailsPage *page, JalonSession *session, const char *const *ids)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (session));

  if (ids == NULL || ids[0] == NULL)
    return;

  jalon_details_page_add_heading (page, _ ("Events"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint row;

      if (jalon_event_store_find (store, ids[i], &row))
        link_event (page, session, row);
    }
}

static void
describe_site (JalonLink *link, const JalonRecord *record)
{
  const JalonSiteRecord *site = (const JalonSiteRecord *) record;
  JalonPrecision         precision = site->place != NULL ? site->place->precision : JALON_PRECISION_NONE;

  link->subtitle = jalon_vocabulary_get_label (JALON_VOCABULARY_SITE_KIND, site->kind);
  link->style = jalon_glyph_style_for (link->verdict, record->review, precision);
}

static void
describe_closure (JalonLink *link, const JalonRecord *record)
{
  link->style = jalon_glyph_style_for (link->verdict, record->review, JALON_PRECISION_SITE);
}

/* What a link to a feature of each kind but events says of it; where it says nothing below the title, its time stands
 * there. */
static void (*const describers[JALON_N_KINDS]) (JalonLink *link, const JalonRecord *record) = {
  [JALON_KIND_SITE] = describe_site,
  [JALON_KIND_CLOSURE] = describe_closure,
};

/**
 * jalon_details_link_feature:
 * @feature: a site or a closure, no event
 *
 * Adds a link with its symbol and verdict below the heading that was added last; what has nothing else to say of itself
 * says when it was.
 */
void
jalon_details_link_feature (JalonDetailsPage *page, JalonSession *session, JalonFeature *feature)
{
  const JalonRecord *record = jalon_feature_get_record (feature);
  JalonKindId        kind = jalon_feature_get_kind (feature);
  g_autofree char   *title = jalon_words_dup_text (session, record->title);
  g_autofree char   *time = jalon_time_dup_label (&record->time);
  JalonLink          link = { .kind = JALON_THING_FEATURE + kind,
                              .id = record->id,
                              .title = title,
                              .symbol = jalon_kind_symbol_get (kind, record),
                              .verdict = jalon_feature_get_verdict (feature) };

  describers[kind](&link, record);
  if (link.subtitle == NULL)
    link.subtitle = time;
  jalon_details_page_add_link (page, &link);
}
