/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The details of a training site or other installation.
 */

#include "config.h"

#include "jalon-details-head.h"
#include "jalon-details-links.h"
#include "jalon-details-page.h"
#include "jalon-kind-symbol.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

static void
add_facts (JalonDetailsPage *page, JalonSession *session, const JalonSiteRecord *record)
{
  g_autofree char *place = jalon_words_dup_place (session, record->place);
  g_autofree char *precision = jalon_words_dup_precision (record->place);
  g_autofree char *users = jalon_words_dup_names (session, (const char *const *) record->users);
  g_autofree char *operator_name = jalon_words_dup_text (session, record->operator_name);
  g_autofree char *since = jalon_words_dup_time (&record->time);

  jalon_details_page_add_fact (page,
                               _ ("Host"),
                               record->host != NULL ? jalon_session_get_name (session, record->host) : NULL);
  jalon_details_page_add_fact (page, _ ("Used by"), users);
  jalon_details_page_add_fact (page, _ ("Run by"), operator_name);
  jalon_details_page_add_fact (page, _ ("When"), since);
  jalon_details_page_add_fact (page, _ ("Place"), place);
  jalon_details_page_add_fact (page, _ ("How exact the place is"), precision);
  if (record->place != NULL)
    jalon_details_page_add_fact (page, _ ("Coordinates from"), record->place->gazetteer);
}

void
jalon_details_show_site (JalonDetailsPage *page, JalonSession *session, const JalonThing *thing)
{
  JalonFeature *site = jalon_dossier_find_feature (jalon_session_get_dossier (session), JALON_KIND_SITE, thing->id);
  const JalonSiteRecord *record;

  if (site == NULL)
    return;

  record = jalon_feature_get_record (site);
  jalon_details_show_head (page,
                           session,
                           &(JalonDetailsHead){
                               .id = record->id,
                               .kind = jalon_vocabulary_get_label (JALON_VOCABULARY_SITE_KIND, record->kind),
                               .title = record->title,
                               .summary = record->summary,
                               .symbol = jalon_kind_symbol_get (JALON_KIND_SITE, record),
                               .precision = record->place != NULL ? record->place->precision : JALON_PRECISION_NONE,
                               .review = record->review,
                               .verdict = jalon_feature_get_verdict (site),
                               .ruling = &record->ruling,
                               .claims = record->claims,
                           });
  jalon_details_page_add_button (page, _ ("Edit"), "win.edit", NULL);
  add_facts (page, session, record);
  jalon_details_link_event_ids (page, session, (const char *const *) record->events);
  jalon_details_page_add_claims (page, session, &record->common);
}
