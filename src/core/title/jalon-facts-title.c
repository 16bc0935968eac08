/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles of what cannot do without one, in each language of the interface:
 * whoever reads the dossier need not read the language of an article, and no
 * words of a source are needed.
 */

#include "config.h"

#include "jalon-facts-title.h"

#include "jalon-event-title.h"
#include "jalon-i18n.h"
#include "jalon-name-forms.h"
#include "jalon-record.h"
#include "jalon-text.h"

typedef char *(*TitleFunc) (gconstpointer record, const char *language);

/* @func: says it in the language that the thread speaks. Returns: (transfer full): packed text */
static char *
dup_in_languages (TitleFunc func, gconstpointer record)
{
  g_auto (GStrv) languages = jalon_i18n_list_languages ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  const char *spoken = jalon_i18n_get_language ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      jalon_i18n_set_language (languages[i]);
      g_ptr_array_add (titles, func (record, languages[i]));
    }
  jalon_i18n_set_language (spoken);
  g_ptr_array_add (titles, NULL);
  return jalon_text_pack ((const char *const *) languages, (const char *const *) titles->pdata);
}

/* As the event is called that it is: a state closes its sky to others. */
static char *
dup_closure_title (gconstpointer record, const char *language)
{
  const JalonClosureRecord *closure = record;
  g_autoptr (JalonEventRecord) event = jalon_event_record_new ("closure");

  event->type = JALON_EVENT_SANCTION;
  event->mode = g_strdup ("discontinue");
  event->matter = g_strdup ("airspace");
  g_ptr_array_add (event->parties, jalon_party_new (JALON_PARTY_ACTOR, closure->closing));
  for (guint i = 0; i < closure->bans->len; i++)
    {
      const JalonBan *ban = g_ptr_array_index (closure->bans, i);

      g_ptr_array_add (event->parties, jalon_party_new (JALON_PARTY_RECIPIENT, ban->code));
    }
  return jalon_event_dup_title (event, NULL, 0, language);
}

/* "Training camp, Ghana" */
static char *
dup_site_title (gconstpointer record, const char *language)
{
  const JalonSiteRecord *site = record;
  const char            *kind = jalon_vocabulary_get_label (JALON_VOCABULARY_SITE_KIND, site->kind);
  g_autofree char       *host = site->host != NULL ? jalon_name_dup_form (language, site->host, "name") : NULL;

  return host != NULL ? g_strjoin (C_ ("list", ", "), kind, host, NULL) : g_strdup (kind);
}

/**
 * jalon_closure_dup_facts_title:
 * @closure: a #JalonClosureRecord with the state that closes
 *
 * Returns: (transfer full): packed text: "Mali closes its airspace to Algerian flights"
 */
char *
jalon_closure_dup_facts_title (gconstpointer closure)
{
  return dup_in_languages (dup_closure_title, closure);
}

/**
 * jalon_site_dup_facts_title:
 * @site: a #JalonSiteRecord
 *
 * Returns: (transfer full): packed text: "Training camp, Ghana"
 */
char *
jalon_site_dup_facts_title (gconstpointer site)
{
  return dup_in_languages (dup_site_title, site);
}
