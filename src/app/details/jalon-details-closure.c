/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The details of an airspace closure.
 */

#include "config.h"

#include "jalon-details-page.h"
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

static char *
dup_kicker (gconstpointer record)
{
  return g_strdup (_ ("Airspace closure"));
}

/* It is drawn over a whole territory, and as surely. */
static JalonPrecision
get_precision (gconstpointer record)
{
  return JALON_PRECISION_SITE;
}

static void
add_facts (JalonDetailsPage *page, JalonSession *session, gconstpointer of)
{
  const JalonClosureRecord *record = of;
  g_autofree char          *bans = dup_bans (session, record);
  g_autofree char          *firs = dup_firs (record);
  g_autofree char          *levels = dup_levels (record);
  g_autofree char          *time = jalon_words_dup_time (&record->time);
  g_autofree char          *legal_basis = jalon_words_dup_text (session, record->legal_basis);

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

const JalonDetailsKind jalon_details_closure = {
  .dup_kicker = dup_kicker,
  .get_precision = get_precision,
  .add_facts = add_facts,
};
