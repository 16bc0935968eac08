/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The details of a feature of any kind: what it is, what can be done with it,
 * what is known of it, who says so, and what it goes with.
 */

#include "config.h"

#include "jalon-details-links.h"
#include "jalon-details-page.h"
#include "jalon-glyph.h"
#include "jalon-kind-symbol.h"
#include "jalon-kind.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

static JalonVerdict
get_verdict (JalonDossier *dossier, const JalonKind *kind, guint position, const char *id)
{
  if (kind->is_in_columns)
    return jalon_event_store_get_columns (jalon_dossier_get_events (dossier))
        .words[JALON_EVENT_COLUMN_VERDICT][position];
  return jalon_feature_get_verdict (jalon_dossier_find_feature (dossier, kind->id, id));
}

static void
show_head (JalonDetailsPage *page, JalonSession *session, const JalonKind *kind, guint position, gconstpointer of)
{
  JalonDossier           *dossier = jalon_session_get_dossier (session);
  const JalonDetailsKind *said = jalon_details_page_get_kind (page, kind->id);
  const JalonRecord      *record = of;
  JalonVerdict            verdict = get_verdict (dossier, kind, position, record->id);
  g_autofree char        *kicker = said->dup_kicker (record);
  g_autofree char        *title = kind->dup_title (kind, dossier, position, jalon_session_get_language (session));
  g_autofree char        *summary = jalon_words_dup_text (session, record->summary);
  g_autofree char        *why = jalon_words_dup_one_source (session, record->claims);
  JalonClaimCount         count;

  jalon_dossier_judge (dossier, record->claims, &count);
  jalon_details_page_start (page, kicker, title);
  jalon_details_page_set_symbol (page,
                                 jalon_kind_symbol_get (kind->id, record),
                                 jalon_glyph_style_for (verdict, record->review, said->get_precision (record)));
  jalon_details_page_set_verdict (page,
                                  verdict,
                                  &count,
                                  record->ruling.verdict != JALON_VERDICT_NONE ? record->ruling.reason : NULL,
                                  record->id);
  if (verdict == JALON_VERDICT_SINGLE_SOURCE && record->ruling.verdict == JALON_VERDICT_NONE)
    jalon_details_page_explain_verdict (page, why);
  jalon_details_page_set_summary (page, summary);
}

/* The features that are linked to an event. */
static void
link_linked (JalonDetailsPage *page, JalonSession *session, const char *id)
{
  gboolean any = FALSE;

  JALON_KIND_FOREACH_SHOWN (kind)
    {
      g_autoptr (GPtrArray) linked = jalon_dossier_list_linked (jalon_session_get_dossier (session), kind, id);

      if (!any && linked->len > 0)
        jalon_details_page_add_heading (page, _ ("Goes with"));
      any = any || linked->len > 0;
      for (guint i = 0; i < linked->len; i++)
        jalon_details_link_feature (page, session, g_ptr_array_index (linked, i));
    }
}

void
jalon_details_show_feature (JalonDetailsPage *page, JalonSession *session, const JalonThing *thing)
{
  JalonDossier           *dossier = jalon_session_get_dossier (session);
  const JalonKind        *kind = &jalon_kinds[thing->kind - JALON_THING_FEATURE];
  const JalonDetailsKind *said = jalon_details_page_get_kind (page, kind->id);
  JalonRecord            *record;
  guint                   position;

  if (said == NULL)
    jalon_details_page_start (page, NULL, NULL);
  if (said == NULL || !kind->find (kind, dossier, thing->id, &position))
    return;

  record = kind->dup (kind, dossier, position);
  show_head (page, session, kind, position, record);
  if (said->add_buttons != NULL)
    said->add_buttons (page, record);
  jalon_details_page_add_button (page, _ ("Edit"), "win.edit", NULL);
  said->add_facts (page, session, record);
  jalon_details_page_add_claims (page, session, record);
  jalon_details_link_event_ids (page, session, (const char *const *) record->events);
  link_linked (page, session, record->id);
  jalon_schema_free (kind->schema, record);
}
