/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The details of a training site or other installation.
 */

#include "config.h"

#include "jalon-details-page.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

static char *
dup_kicker (gconstpointer record)
{
  return g_strdup (jalon_vocabulary_get_label (JALON_VOCABULARY_SITE_KIND, ((const JalonSiteRecord *) record)->kind));
}

static const char *
get_subtitle (gconstpointer record)
{
  return jalon_vocabulary_get_label (JALON_VOCABULARY_SITE_KIND, ((const JalonSiteRecord *) record)->kind);
}

static JalonPrecision
get_precision (gconstpointer record)
{
  const JalonSiteRecord *site = record;

  return site->place != NULL ? site->place->precision : JALON_PRECISION_NONE;
}

static void
add_facts (JalonDetailsPage *page, JalonSession *session, gconstpointer of)
{
  const JalonSiteRecord *record = of;
  g_autofree char       *users = jalon_words_dup_names (session, (const char *const *) record->users);
  g_autofree char       *operator_name = jalon_words_dup_text (session, record->operator_name);
  g_autofree char       *since = jalon_words_dup_time (&record->time);

  jalon_details_page_add_fact (page,
                               _ ("Host"),
                               record->host != NULL ? jalon_session_get_name (session, record->host) : NULL);
  jalon_details_page_add_fact (page, _ ("Used by"), users);
  jalon_details_page_add_fact (page, _ ("Run by"), operator_name);
  jalon_details_page_add_fact (page, _ ("When"), since);
  jalon_details_page_add_place (page, session, record->place);
}

const JalonDetailsKind jalon_details_site = {
  .dup_kicker = dup_kicker,
  .get_precision = get_precision,
  .get_subtitle = get_subtitle,
  .add_facts = add_facts,
};
