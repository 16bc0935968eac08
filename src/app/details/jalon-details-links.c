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

/* What the dossier calls it. */
static char *
dup_title (JalonSession *session, JalonKindId id, const JalonRecord *record)
{
  const JalonKind *kind = &jalon_kinds[id];
  JalonDossier    *dossier = jalon_session_get_dossier (session);
  guint            position;

  if (!kind->find (kind, dossier, record->id, &position))
    return jalon_words_dup_text (session, record->title);
  return kind->dup_title (kind, dossier, position, jalon_session_get_language (session));
}

/* What has nothing else to say of itself says when it was. */
static void
link_record (JalonDetailsPage  *page,
             JalonSession      *session,
             JalonKindId        kind,
             const JalonRecord *record,
             JalonVerdict       verdict)
{
  const JalonDetailsKind *said = jalon_details_page_get_kind (page, kind);
  g_autofree char        *title = dup_title (session, kind, record);
  g_autofree char        *time = jalon_time_dup_label (&record->time);

  jalon_details_page_add_link (page,
                               &(JalonLink){
                                   .kind = JALON_THING_FEATURE + kind,
                                   .id = record->id,
                                   .title = title,
                                   .subtitle = said->get_subtitle != NULL ? said->get_subtitle (record) : time,
                                   .symbol = jalon_kind_symbol_get (kind, record),
                                   .style =
                                       jalon_glyph_style_for (verdict, record->review, said->get_precision (record)),
                                   .verdict = verdict,
                               });
}

static void
link_event (JalonDetailsPage *page, JalonSession *session, guint row)
{
  JalonEventStore  *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  JalonEventColumns columns = jalon_event_store_get_columns (store);
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, row);

  link_record (page, session, JALON_KIND_EVENT, &record->common, columns.words[JALON_EVENT_COLUMN_VERDICT][row]);
}

static void
note_more (JalonDetailsPage *page, guint n_more)
{
  g_autofree char *note = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

  if (n_more > 0)
    jalon_details_page_add_note (page, note);
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
  note_more (page, n_rows - n_linked);

  return n_rows;
}

/**
 * jalon_details_link_event_ids:
 * @ids: (nullable): of events; what is not in the session's dossier is passed over
 *
 * Adds a heading, a link to each of the first events, in the order given, and how many more there are; without ids
 * nothing, heading included.
 */
void
jalon_details_link_event_ids (JalonDetailsPage *page, JalonSession *session, const char *const *ids)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  guint            n_linked = 0;
  guint            n_more = 0;

  if (ids == NULL || ids[0] == NULL)
    return;

  jalon_details_page_add_heading (page, _ ("Events"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint row;

      if (!jalon_event_store_find (store, ids[i], &row))
        continue;
      if (n_linked == MAX_EVENTS)
        {
          n_more++;
          continue;
        }
      link_event (page, session, row);
      n_linked++;
    }
  note_more (page, n_more);
}

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
  link_record (page,
               session,
               jalon_feature_get_kind (feature),
               jalon_feature_get_record (feature),
               jalon_feature_get_verdict (feature));
}
