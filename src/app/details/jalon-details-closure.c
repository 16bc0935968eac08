/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The details of an airspace closure.
 */

#include "config.h"

#include "jalon-details-head.h"
#include "jalon-details-links.h"
#include "jalon-details-page.h"
#include "jalon-kind-symbol.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

static char *
dup_bans (JalonSession *session, const JalonClosureRecord *record)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < record->bans->len; i++)
    {
      g_autofree char *line = jalon_words_dup_ban (session, g_ptr_array_index (record->bans, i));

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }

  return g_string_free (lines, FALSE);
}

static char *
dup_firs (const JalonClosureRecord *record)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < record->firs->len; i++)
    {
      const JalonFir *fir = g_ptr_array_index (record->firs, i);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", fir->icao);
      if (fir->name != NULL)
        g_string_append_printf (lines, " %s", fir->name);
      if (fir->source != NULL)
        /* Translators: where the name of a flight information region is from. */
        g_string_append_printf (lines, _ (" (source: %s)"), fir->source);
    }

  return g_string_free (lines, FALSE);
}

static char *
dup_levels (const JalonClosureRecord *record)
{
  if (record->lower == NULL && record->upper == NULL)
    return NULL;

  /* Translators: lower and upper limit of a closed airspace, as aviation writes them: "SFC to UNL". */
  return g_strdup_printf (_ ("%s to %s"),
                          record->lower != NULL ? record->lower : _ ("not stated"),
                          record->upper != NULL ? record->upper : _ ("not stated"));
}

static void
add_facts (JalonDetailsPage *page, JalonSession *session, const JalonClosureRecord *record)
{
  g_autofree char *bans = dup_bans (session, record);
  g_autofree char *firs = dup_firs (record);
  g_autofree char *levels = dup_levels (record);
  g_autofree char *time = jalon_words_dup_time (&record->time);
  g_autofree char *legal_basis = jalon_words_dup_text (session, record->legal_basis);

  jalon_details_page_add_fact (page, _ ("Who closes"), jalon_session_get_name (session, record->closing));
  jalon_details_page_add_fact (page, _ ("Whose flights"), bans);
  jalon_details_page_add_fact (page,
                               _ ("Which flights"),
                               jalon_vocabulary_get_label (JALON_VOCABULARY_TRAFFIC, record->traffic));
  jalon_details_page_add_fact (page, _ ("When"), time);
  jalon_details_page_add_fact (page, _ ("Until"), record->until_further_notice ? _ ("Further notice") : NULL);
  jalon_details_page_add_fact (page, _ ("Where"), jalon_vocabulary_get_label (JALON_VOCABULARY_BASIS, record->basis));
  jalon_details_page_add_fact (page, _ ("Levels"), levels);
  jalon_details_page_add_fact (page, _ ("Flight information regions"), firs);
  jalon_details_page_add_fact (page, _ ("Legal basis"), legal_basis);
}

void
jalon_details_show_closure (JalonDetailsPage *page, JalonSession *session, const JalonThing *thing)
{
  JalonFeature *closure =
      jalon_dossier_find_feature (jalon_session_get_dossier (session), JALON_KIND_CLOSURE, thing->id);
  const JalonClosureRecord *record;

  if (closure == NULL)
    return;

  record = jalon_feature_get_record (closure);
  jalon_details_show_head (page,
                           session,
                           &(JalonDetailsHead){
                               .id = record->id,
                               .kind = _ ("Airspace closure"),
                               .title = record->title,
                               .summary = record->summary,
                               .symbol = jalon_kind_symbol_get (JALON_KIND_CLOSURE, record),
                               .precision = JALON_PRECISION_SITE,
                               .review = record->review,
                               .verdict = jalon_feature_get_verdict (closure),
                               .ruling = &record->ruling,
                               .claims = record->claims,
                           });
  jalon_details_page_add_button (page, _ ("Edit"), "win.edit", NULL);
  add_facts (page, session, record);
  jalon_details_page_add_claims (page, session, &record->common);
  jalon_details_link_event_ids (page, session, (const char *const *) record->events);
}
